package org.sicetnon.examples;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The rules of the house, over the main classes of all three modules. A rule is never switched off. */
@AnalyzeClasses(packages = "org.sicetnon", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    /** The rooms of core, as the text becomes a report: each may use those above it. */
    private static final ImmutableList<String> CORE = rooms(
            "org.sicetnon.",
            "time",
            "agent",
            "source",
            "position",
            "event",
            "condition",
            "account",
            "chronology",
            "check",
            "report");

    /** The rooms of dsl: each may use those above it, and all of core. */
    private static final ImmutableList<String> DSL = rooms(
            "org.sicetnon.dsl.",
            "language",
            "sandbox",
            "script",
            "export",
            "run",
            "groovy",
            "assertj",
            "junit",
            "notebook",
            "cli");

    /** The rooms of dsl that are open to libraries of tests, and nobody else is. */
    private static final ImmutableList<String> FOR_TESTS = rooms("org.sicetnon.dsl.", "assertj", "junit");

    private static final ImmutableList<String> EXAMPLES = rooms("org.sicetnon.", "examples");

    @ArchTest
    void all_three_modules_are_read(JavaClasses house) {
        assertThat(ImmutableList.of(CORE, DSL, EXAMPLES))
                .allSatisfy(rooms ->
                        assertThat(house).as("classes in %s", rooms).anyMatch(resideInAnyPackage(patterns(rooms))));
    }

    @ArchTest
    void every_class_stands_in_a_room_of_the_map(JavaClasses house) {
        classes()
                .should()
                .resideInAnyPackage(patterns(together(CORE, DSL, EXAMPLES)))
                .check(house);
    }

    @ArchTest
    void a_room_of_core_uses_only_rooms_above_it(JavaClasses house) {
        for (int room = 0; room < CORE.size(); room++) {
            uses_only(CORE.get(room), CORE.subList(0, room + 1), house);
        }
    }

    @ArchTest
    void a_room_of_dsl_uses_only_core_and_rooms_above_it(JavaClasses house) {
        for (int room = 0; room < DSL.size(); room++) {
            uses_only(DSL.get(room), together(CORE, DSL.subList(0, room + 1)), house);
        }
    }

    private static void uses_only(String room, ImmutableList<String> usable, JavaClasses house) {
        noClasses()
                .that()
                .resideInAPackage(room + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.sicetnon..").and(not(resideInAnyPackage(patterns(usable)))))
                .allowEmptyShould(true) // a room may still have to be built
                .check(house);
    }

    @ArchTest
    void core_knows_neither_dsl_nor_examples(JavaClasses house) {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.sicetnon.dsl..", "org.sicetnon.examples..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.sicetnon.dsl..", "org.sicetnon.examples..")
                .check(house);
    }

    @ArchTest
    void dsl_does_not_know_examples(JavaClasses house) {
        noClasses()
                .that()
                .resideInAPackage("org.sicetnon.dsl..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.sicetnon.examples..")
                .check(house);
    }

    @ArchTest
    void no_rooms_depend_on_each_other_in_a_circle(JavaClasses house) {
        slices().matching("org.sicetnon.(*)..").should().beFreeOfCycles().check(house);
        slices().matching("org.sicetnon.dsl.(*)..").should().beFreeOfCycles().check(house);
        slices().matching("org.sicetnon.examples.(*)..")
                .should()
                .beFreeOfCycles()
                .check(house);
    }

    @ArchTest
    void the_inside_of_a_room_is_not_seen_from_outside(JavaClasses house) {
        for (String room : together(CORE, DSL)) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(room + ".internal..")
                    .check(house);
        }
    }

    @ArchTest
    void only_the_language_and_the_room_of_groovy_know_groovy(JavaClasses house) {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.sicetnon.dsl.language..", "org.sicetnon.dsl.groovy..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "groovy..",
                        "org.apache.groovy..",
                        "org.codehaus.groovy..",
                        "groovyjarjar*..",
                        "org.antlr..",
                        "antlr..")
                .check(house);
    }

    @ArchTest
    void only_the_rooms_for_tests_know_a_library_of_tests(JavaClasses house) {
        noClasses()
                .that()
                .resideOutsideOfPackages(patterns(FOR_TESTS))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.opentest4j..", "org.assertj..")
                .check(house);
    }

    @ArchTest
    void only_the_notebook_knows_jupyter(JavaClasses house) {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.sicetnon.dsl.notebook..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.dflib..", "org.zeromq..", "zmq..", "com.google.gson..", "org.slf4j..")
                .check(house);
    }

    @ArchTest
    void no_range_of_guava_stands_in_a_public_signature(JavaClasses house) {
        members()
                .that()
                .arePublic()
                .or()
                .areProtected()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should(have_no_range_of_guava_in_their_signature())
                .check(house);
    }

    private static ArchCondition<JavaMember> have_no_range_of_guava_in_their_signature() {
        return new ArchCondition<>("have no range of Guava in their signature") {
            @Override
            public void check(JavaMember member, ConditionEvents events) {
                member.getAllInvolvedRawTypes().stream()
                        .map(JavaClass::getName)
                        .filter(name -> name.matches("com\\.google\\.common\\.collect\\.\\w*Range(Set|Map)?"))
                        .forEach(name -> events.add(
                                SimpleConditionEvent.violated(member, member.getDescription() + " has " + name)));
            }
        };
    }

    @ArchTest
    void no_class_asks_a_clock(JavaClasses house) {
        noClasses()
                .should()
                .accessTargetWhere(any(
                        "it is a clock",
                        access -> in(access, "java.time", "org.threeten.extra")
                                && access.getName().equals("now"),
                        access -> of(access, "java.time.Clock", "system", "systemUTC", "systemDefaultZone"),
                        access -> of(access, "java.time.Clock", "tick", "tickMillis", "tickSeconds", "tickMinutes"),
                        access -> of(access, "java.time.InstantSource", "system"),
                        access -> of(access, "java.lang.System", "currentTimeMillis", "nanoTime"),
                        access -> of(access, "java.util.Date", "<init>"),
                        access -> of(access, "java.util.GregorianCalendar", "<init>"),
                        access -> of(access, "java.util.Calendar", "getInstance")))
                .check(house);
    }

    @ArchTest
    void no_class_asks_for_the_zone_or_the_language_of_the_machine(JavaClasses house) {
        noClasses()
                .should()
                .accessTargetWhere(any(
                        "it is a default of the machine",
                        access -> of(access, "java.time.ZoneId", "systemDefault"),
                        access -> of(access, "java.util.TimeZone", "getDefault"),
                        access -> of(access, "java.util.Locale", "getDefault"),
                        access -> of(access, "java.nio.charset.Charset", "defaultCharset")))
                .check(house);
    }

    @ArchTest
    void only_a_main_class_speaks_to_the_console(JavaClasses house) {
        noClasses()
                .that(are_no_main_class())
                .should()
                .accessTargetWhere(any(
                        "it is the console or the exit",
                        access -> of(access, "java.lang.System", "in", "out", "err", "console", "exit"),
                        access -> of(access, "java.lang.Runtime", "exit", "halt"),
                        access -> access.getTargetOwner().isAssignableTo(Throwable.class)
                                && access.getName().equals("printStackTrace")))
                .check(house);
    }

    private static DescribedPredicate<JavaClass> are_no_main_class() {
        return describe(
                "have no main method",
                type -> type.tryGetMethod("main", String[].class).isEmpty());
    }

    @ArchTest
    void every_package_is_null_marked(JavaClasses house) {
        classes().should(stand_in_a_null_marked_package()).check(house);
    }

    private static ArchCondition<JavaClass> stand_in_a_null_marked_package() {
        return ArchCondition.from(describe(
                "stand in a package whose package-info is @NullMarked",
                type -> type.getPackage().isAnnotatedWith(NullMarked.class)));
    }

    @ArchTest
    void there_is_no_lumber_room(JavaClasses house) {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..", "..base..", "..model..")
                .check(house);
    }

    @ArchTest
    void no_class_is_a_manager_a_processor_a_helper_or_a_util(JavaClasses house) {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Processor|Helper|Utils?)")
                .check(house);
    }

    private static ImmutableList<String> rooms(String parent, String... names) {
        return Stream.of(names).map(parent::concat).collect(ImmutableList.toImmutableList());
    }

    @SafeVarargs
    private static ImmutableList<String> together(ImmutableList<String>... rooms) {
        return Stream.of(rooms).flatMap(ImmutableList::stream).collect(ImmutableList.toImmutableList());
    }

    private static String[] patterns(ImmutableList<String> rooms) {
        return rooms.stream().map(room -> room + "..").toArray(String[]::new);
    }

    @SafeVarargs
    private static DescribedPredicate<JavaAccess<?>> any(String description, Predicate<JavaAccess<?>>... cases) {
        return describe(description, access -> Stream.of(cases).anyMatch(one -> one.test(access)));
    }

    private static boolean of(JavaAccess<?> access, String owner, String... names) {
        return access.getTargetOwner().getName().equals(owner)
                && ImmutableList.copyOf(names).contains(access.getName());
    }

    private static boolean in(JavaAccess<?> access, String... packages) {
        return Stream.of(packages).anyMatch(access.getTargetOwner().getPackageName()::startsWith);
    }
}

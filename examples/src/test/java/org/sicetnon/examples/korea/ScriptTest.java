package org.sicetnon.examples.korea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sicetnon.account.Dossier;
import org.sicetnon.check.Outcome;
import org.sicetnon.check.Verdict;
import org.sicetnon.dsl.export.Json;
import org.sicetnon.dsl.language.ErrataException;
import org.sicetnon.dsl.run.CheckRun;
import org.sicetnon.dsl.run.Checks;
import org.sicetnon.dsl.script.Dossiers;
import org.sicetnon.examples.BothWays;
import org.sicetnon.report.Report;

class ScriptTest {

    private static final Dossier DOSSIER = Dossiers.named("korea-1950");

    private static CheckRun run(String lines) {
        return BothWays.run("script", "dossier 'korea-1950'\n" + lines, DOSSIER);
    }

    private static Verdict.Kind verdict(String statement) {
        return run(statement).statements().get(0).verdict().kind();
    }

    @Nested
    class A_statement {

        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource(delimiter = ';', textBlock = """
                position(China, 1950-10-12, kim) == NON_INTERVENTION ; HOLDS
                position(China, 1950-10-12, kim) != NON_INTERVENTION ; FAILS
                NON_INTERVENTION == position(China, 1950-10-12, kim) ; HOLDS
                !(position(China, 1950-10-12, kim) == NON_INTERVENTION) ; FAILS
                position(China, sendingTroops, 1950-10-13) == INTERVENTION ; HOLDS
                position(China, 1950-10-13..1950-10-14) == INTERVENTION ; HOLDS
                position(China, 1950-10-12T12:00, kim) == NON_INTERVENTION ; UNDETERMINED
                position(China, 1950-10-12T16:30, kim) == NON_INTERVENTION ; HOLDS
                sent(jointTelegram) ; DISPUTED
                !sent(jointTelegram) ; DISPUTED
                sent(jointTelegram, kim) ; HOLDS
                sent(tan.jointTelegram) ; FAILS
                date(jointTelegram) == 1950-10-11 ; DISPUTED
                date(jointTelegram, tan) == 1950-10-11 ; UNDETERMINED
                date(jointTelegram, tan) != 1950-10-11 ; UNDETERMINED
                date(jointTelegram, delivered, kim) == 1950-10-12 ; HOLDS
                date(talks) == 1950-10-11 ; DISPUTED
                date(talks, tan) == 1950-10-09 ; HOLDS
                happened(meeting13) ; HOLDS
                before(talks, meeting13) ; HOLDS
                before(meeting13, talks) ; FAILS
                date(talks) == 1950-10-11 && sent(jointTelegram) ; DISPUTED
                date(talks) == 1950-10-11 || date(talks) == 1950-10-09 ; HOLDS
                date(talks) == 1950-10-11 && date(talks) == 1950-10-09 ; FAILS
                position(KimIlSung, 1950-10-12) == INTERVENTION ; UNDETERMINED
                position(PakIlu, 1950-10-12) == INTERVENTION ; UNDETERMINED
                status(kim.commitment5, 1950-10-12) == DORMANT ; HOLDS
                consistent kim, tan ; FAILS
                consistent ; FAILS
                !consistent(kim, tan) ; HOLDS
                """)
        void has_the_verdict_of_the_claims(String statement, Verdict.Kind expected) {
            assertThat(verdict(statement)).isEqualTo(expected);
        }

        @Test
        void works_within_each_account_before_the_verdict_is_taken() {
            // Disputed or disputed would be disputed; yet each account has one of the two.
            assertThat(verdict("date(talks) == 1950-10-11")).isEqualTo(Verdict.Kind.DISPUTED);
            assertThat(verdict("date(talks) == 1950-10-09")).isEqualTo(Verdict.Kind.DISPUTED);
            assertThat(verdict("date(talks) == 1950-10-11 || date(talks) == 1950-10-09"))
                    .isEqualTo(Verdict.Kind.HOLDS);
        }

        @Test
        void does_not_stop_the_next_and_names_its_accounts() {
            CheckRun run = run("sent(jointTelegram)\nhappened(meeting13)\n");

            assertThat(run.statements()).hasSize(2);
            assertThat(run.statements().get(0).verdict().outcomes())
                    .extracting(Outcome::account)
                    .containsExactly("kim", "tan");
        }

        @Test
        void that_is_neither_is_no_boolean() {
            Verdict disputed = run("sent(jointTelegram)").statements().get(0).verdict();

            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(disputed::isTrue);
        }
    }

    @Nested
    class A_line_about_time {

        @Test
        void prints_how_early_and_how_late_an_entry_was_and_why() {
            String page = run("when talks").print(Report.Colour.NONE);

            assertThat(page).contains("WHEN   talks", "not before 11 October 1950", "kim.talks, further, n. 84");
            assertThat(run("when talks, tan").print(Report.Colour.NONE))
                    .contains("not before 9 October 1950")
                    .doesNotContain("kim");
            assertThat(run("when tan.talks").print(Report.Colour.NONE)).doesNotContain("kim");
        }

        @Test
        void prints_what_cannot_stand_together_and_what_would_settle_it() {
            assertThat(run("conflicts kim, tan").print(Report.Colour.NONE))
                    .contains("CONFLICTS   kim, tan: ", "It is settled if ")
                    .isEqualTo(run("conflicts").print(Report.Colour.NONE));
        }

        @Test
        void that_is_a_statement_goes_into_the_JSON_with_its_claims() {
            CheckRun run = run("compare kim, tan\nconsistent kim, tan");

            assertThat(Json.of(run.comparisons().get(0), run.judged()))
                    .contains("\"text\" : \"consistent kim, tan\"", "\"part\" : \"consistent(kim, tan)\"");
        }

        @Test
        void finds_nothing_where_all_accounts_agree() {
            CheckRun run = Checks.run("ember", "dossier 'ember-1874'\nconsistent\nconflicts calder");

            assertThat(run.statements().get(0).verdict().kind()).isEqualTo(Verdict.Kind.HOLDS);
            assertThat(run.print(Report.Colour.NONE))
                    .contains("CONFLICTS   calder: all that is said of time can be so together");
        }
    }

    @Nested
    class A_script_that_reaches_for_Java {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "System.exit(0)",
                    "new File('x').delete()",
                    "Class.forName('java.lang.Runtime')",
                    "'x'.execute()",
                    "import java.io.File",
                    "java.lang.Runtime.getRuntime().exec('id')",
                    "@Grab('g:a:1') import a.B",
                    "this.class.classLoader",
                    "kim.getClass()",
                    "position(China, 1950-10-12).metaClass",
                    "def x = { -> 1 }",
                    "\"${System.exit(0)}\"",
                    "evaluate('1')",
                    "Eval.me('1')",
                    "kim.jointTelegram.claim.owner()",
                    "class A { static { System.exit(0) } }",
                    "China.&toString",
                    "[1, 2]*.toString()",
                    "x = 1",
                    "while (true) {}",
                })
        void is_refused_with_its_place(String line) {
            ErrataException errata = catchThrowableOfType(ErrataException.class, () -> run(line));

            assertThat(errata.errata())
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(it.at().line()).isEqualTo(2));
            assertThat(errata).hasMessageNotContaining("Exception").hasMessageNotContaining("groovy.");
        }
    }

    @Nested
    class An_erratum {

        static Stream<Path> cases() throws IOException {
            try (Stream<Path> files = Files.list(
                    Path.of(System.getProperty("project.root", ".."), "examples/src/test/resources/errors"))) {
                return files.filter(file -> file.toString().endsWith(".sicetnon")).sorted().toList().stream();
            }
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("cases")
        void reads_as_in_its_golden_file(Path script) throws IOException {
            ErrataException errata = catchThrowableOfType(ErrataException.class, () -> Checks.run(script));

            assertThat(errata).as(script.toString()).isNotNull();
            String name = script.getFileName().toString().replace(".sicetnon", ".err");
            Golden.check("errors/" + name, errata.getMessage() + "\n");
        }

        @Test
        void is_found_for_every_unknown_name_before_anything_runs() {
            ErrataException errata = catchThrowableOfType(ErrataException.class, () -> run("""
                            position(Chna, 1950-10-12) == NON_INTERVENTION
                            sent(jointTelegramm)
                            date(talks, tann) == 1950-10-11
                            position(China, sendingTrops, 1950-10-12) == INTERVENTION
                            """));

            assertThat(errata.errata().stream().map(it -> it.at().line()).distinct())
                    .isEqualTo(List.of(2, 3, 4, 5));
            assertThat(errata.errata().stream().map(it -> it.hint().orElse("")))
                    .contains("Did you mean China?", "Did you mean jointTelegram?", "Did you mean tan?");
        }
    }
}

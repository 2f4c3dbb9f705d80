package org.sicetnon.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.sicetnon.account.Embassy.*;
import static org.sicetnon.account.Problem.Kind.CIRCULAR_TIME;
import static org.sicetnon.account.Problem.Kind.DUPLICATE;
import static org.sicetnon.account.Problem.Kind.INCOMPLETE;
import static org.sicetnon.account.Problem.Kind.MISSING_LOCATOR;
import static org.sicetnon.account.Problem.Kind.UNFIT_IDENTITY;
import static org.sicetnon.account.Problem.Kind.UNFIT_NAME;
import static org.sicetnon.account.Problem.Kind.UNKNOWN_NAME;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.account.Concordance.Identity;
import org.sicetnon.account.Matter.OfCause;
import org.sicetnon.account.Matter.OfCharacter.Nature;
import org.sicetnon.agent.Agent;
import org.sicetnon.agent.Voice;
import org.sicetnon.condition.Commitment;
import org.sicetnon.condition.Condition;
import org.sicetnon.condition.Fate;
import org.sicetnon.event.Act;
import org.sicetnon.event.Clause;
import org.sicetnon.event.Content;
import org.sicetnon.event.Event;
import org.sicetnon.event.Phase;
import org.sicetnon.event.Quantity;
import org.sicetnon.position.Position;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.source.Document;
import org.sicetnon.source.Locator;
import org.sicetnon.source.Shelfmark;
import org.sicetnon.source.Work;
import org.sicetnon.time.Conventions;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayPart;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.Place;
import org.sicetnon.time.Relative;

class DossierTest {

    private static final Claim DECISION = decides("decision", CABINET, day(12), SIGNS);
    private static final Agent STRANGER = Agent.of("Stranger", Agent.Kind.PERSON);
    private static final Question FOREIGN =
            Question.of("foreign", "Does it rain?", Stance.of("RAINS", Stance.Kind.YES));

    @Nested
    class What_cannot_be_a_claim {

        @ParameterizedTest(name = "{0}: ''{1}''")
        @MethodSource("org.sicetnon.account.DossierTest#claims_with_an_unknown_name")
        void names_what_nothing_bears(String what, String word, Claim claim) {
            Problem problem = onlyProblem(dossier().account(parts("ash", List.of(DECISION, claim))));
            assertThat(problem.kind()).isEqualTo(UNKNOWN_NAME);
            assertThat(problem.claim()).contains(claim.id());
            assertThat(problem.word()).isEqualTo(word);
            assertThat(problem.says()).contains("'" + word + "'").contains("ash");
            assertThat(problem.known()).isSorted().doesNotContain(word);
        }

        @Test
        void lists_what_could_stand_there_instead() {
            assertThat(onlyProblem(dossier().account(parts("ash", List.of(DECISION, sequence("it", "decision", "x")))))
                            .known())
                    .containsExactly("decision", "it");
            Claim elsewhere = located(DECISION, new Locator.InSection("x", ImmutableSortedSet.of(), "words"));
            assertThat(onlyProblem(dossier().account(parts("ash", List.of(elsewhere))))
                            .known())
                    .containsExactly("opening", "reply");
        }

        @Test
        void the_opening_is_a_section_that_every_text_has_and_a_note_needs_none() {
            Claim opening = located(DECISION, new Locator.InSection("opening", ImmutableSortedSet.of(), "words"));
            Claim note = located(DECISION, new Locator.InNote(12, "words"));
            assertThat(problems(dossier().account(parts("ash", List.of(opening)))))
                    .isEmpty();
            assertThat(problems(dossier().account(parts("ash", List.of(note))))).isEmpty();
        }

        @Test
        void says_nowhere_where_its_author_says_so() {
            Problem problem = onlyProblem(dossier().account(parts("ash", List.of(located(DECISION)))));
            assertThat(problem.kind()).isEqualTo(MISSING_LOCATOR);
            assertThat(problem.claim()).contains(new ClaimId("ash", "decision"));
            assertThat(problem.says()).contains("ash.decision");
        }

        @Test
        void is_told_by_itself() {
            Claim circle = decides("circle", CABINET, told(Relative.after("circle")), SIGNS);
            Problem problem = onlyProblem(dossier().account(parts("ash", List.of(circle))));
            assertThat(problem.kind()).isEqualTo(CIRCULAR_TIME);
            assertThat(problem.claim()).contains(new ClaimId("ash", "circle"));
        }

        @Test
        void stands_in_the_account_of_another() {
            Account.Parts parts = Account.Parts.of("elm", WORK, SECTIONS, DECISION);
            Problem problem = onlyProblem(dossier().account(parts));
            assertThat(problem.kind()).isEqualTo(UNFIT_NAME);
            assertThat(problem.claim()).contains(DECISION.id());
            assertThat(problem.word()).isEqualTo("ash");
            assertThat(problem.known()).containsExactly("elm");
        }

        @Test
        void tells_of_a_phase_of_what_has_none() {
            Claim stance = position("stance", NORLAND, SIGNS, day(12));
            Problem problem = onlyProblem(dossier()
                    .account(parts("ash", List.of(stance, phase("it", "stance", Phase.SENT, day(12))))));
            assertThat(problem.kind()).isEqualTo(UNFIT_NAME);
            assertThat(problem.claim()).contains(new ClaimId("ash", "it"));
            assertThat(problem.word()).isEqualTo("stance");
            assertThat(problem.says()).contains("position");
        }
    }

    @Nested
    class Two_of_one_name {

        @Test
        void are_refused_among_entries() {
            Problem problem = onlyProblem(dossier().account(parts("ash", List.of(DECISION, DECISION, DECISION))));
            assertThat(problem.kind()).isEqualTo(DUPLICATE);
            assertThat(problem.claim()).contains(new ClaimId("ash", "decision"));
            assertThat(problem.word()).isEqualTo("decision");
            assertThat(problem.says()).contains(" in ash");
        }

        @Test
        void are_refused_among_documents_and_among_conditions() {
            Account.Parts parts = parts("ash", List.of(DECISION));
            assertDuplicate(
                    "diary",
                    dossier().account(withDocumentsAndConditions(parts, List.of(DIARY, DIARY), List.of(PAID))));
            assertDuplicate(
                    "paid", dossier().account(withDocumentsAndConditions(parts, List.of(DIARY), List.of(PAID, PAID))));
        }

        @Test
        void are_refused_among_accounts() {
            Account.Parts parts = parts("ash", List.of(DECISION));
            assertDuplicate("ash", dossier().account(parts).account(parts));
        }

        @Test
        void are_refused_among_places_and_among_questions() {
            assertDuplicate(
                    "Kongshavn",
                    dossier()
                            .world(new World(
                                    WORLD.agents(),
                                    ImmutableList.of(KONGSHAVN, KONGSHAVN),
                                    WORLD.questions(),
                                    Conventions.STANDARD))
                            .account(parts("ash", List.of(DECISION))));
            assertDuplicate(
                    "treaty",
                    dossier()
                            .world(new World(
                                    WORLD.agents(),
                                    WORLD.places(),
                                    ImmutableList.of(TREATY, TREATY),
                                    Conventions.STANDARD))
                            .account(parts("ash", List.of(DECISION))));
        }

        @Test
        void are_refused_among_agents_of_the_world_and_scholars_of_an_account() {
            World twice = new World(
                    ImmutableList.of(CABINET, CABINET), WORLD.places(), WORLD.questions(), Conventions.STANDARD);
            Problem ofTheWorld = onlyProblem(dossier()
                    .world(twice)
                    .account(parts("ash", List.of(DECISION)))
                    .account(parts("elm", List.of(DECISION))));
            assertThat(ofTheWorld.kind()).isEqualTo(DUPLICATE);
            assertThat(ofTheWorld.word()).isEqualTo("Cabinet");
            assertThat(ofTheWorld.claim()).isEmpty();
            assertThat(ofTheWorld.says()).doesNotContain(" in ");
            Account.Parts parts = parts("ash", List.of(DECISION));
            Account.Parts clashing = new Account.Parts(
                    parts.name(),
                    parts.work(),
                    parts.sections(),
                    parts.coverage(),
                    ImmutableList.of(Agent.of("Cabinet", Agent.Kind.SCHOLAR)),
                    parts.documents(),
                    parts.conditions(),
                    parts.claims());
            assertDuplicate("Cabinet", dossier().account(clashing));
        }

        @Test
        void are_no_problem_in_two_accounts() {
            assertThat(problems(dossier()
                            .account(parts("ash", List.of(DECISION)))
                            .account(parts("elm", List.of(DECISION)))))
                    .isEmpty();
        }

        private void assertDuplicate(String word, Dossier.Builder builder) {
            Problem problem = onlyProblem(builder);
            assertThat(problem.kind()).isEqualTo(DUPLICATE);
            assertThat(problem.word()).isEqualTo(word);
            assertThat(problem.says()).contains("'" + word + "'");
        }
    }

    @Nested
    class An_identity_that_does_not_fit {

        @Test
        void names_an_entry_or_an_account_that_is_not_there() {
            Problem noEntry = onlyProblem(two().identity(identity(Degree.SAME, "ash.decision", "elm.nothing")));
            assertThat(noEntry.kind()).isEqualTo(UNKNOWN_NAME);
            assertThat(noEntry.claim()).contains(id("elm.nothing"));
            assertThat(noEntry.word()).isEqualTo("nothing");
            assertThat(noEntry.known()).contains("decision");
            Problem noAccount = onlyProblem(two().identity(identity(Degree.SAME, "ash.decision", "oak.decision")));
            assertThat(noAccount.kind()).isEqualTo(UNKNOWN_NAME);
            assertThat(noAccount.word()).isEqualTo("oak");
            assertThat(noAccount.known()).containsExactly("ash", "elm");
        }

        @Test
        void ties_two_entries_of_one_account() {
            Problem problem = onlyProblem(two().identity(identity(Degree.SAME, "ash.decision", "ash.order")));
            assertThat(problem.kind()).isEqualTo(UNFIT_IDENTITY);
            assertThat(problem.says()).contains("ash.decision").contains("ash.order");
        }

        @ParameterizedTest
        @CsvSource({"SAME, APART", "SAME, PERHAPS", "PERHAPS, APART", "SAME, WITHIN"})
        void says_two_things_of_one_pair(Degree one, Degree other) {
            for (boolean turned : new boolean[] {false, true}) {
                Identity second = turned
                        ? identity(other, "elm.decision", "ash.decision")
                        : identity(other, "ash.decision", "elm.decision");
                assertThat(problems(two().identity(identity(one, "ash.decision", "elm.decision"))
                                .identity(second)))
                        .isNotEmpty()
                        .allSatisfy(it -> assertThat(it.kind()).isEqualTo(UNFIT_IDENTITY));
            }
        }

        @Test
        void of_an_entry_that_is_not_there_is_only_called_unknown() {
            for (List<String> pair :
                    List.of(List.of("ash.decision", "elm.nothing"), List.of("oak.nothing", "elm.decision"))) {
                assertThat(problems(two().identity(identity(Degree.SAME, pair.get(0), pair.get(1)))
                                .identity(identity(Degree.APART, pair.get(0), pair.get(1)))))
                        .isNotEmpty()
                        .allSatisfy(it -> assertThat(it.kind()).isEqualTo(UNKNOWN_NAME));
            }
        }

        @ParameterizedTest
        @CsvSource({"diary", "paid", "Falk"})
        void is_not_one_of_documents_of_conditions_or_of_scholars(String name) {
            assertThat(problems(two().identity(identity(Degree.SAME, "ash." + name, "elm." + name))))
                    .isEmpty();
        }

        @Test
        void is_not_one_that_is_merely_said_twice() {
            assertThat(problems(two().identity(identity(Degree.SAME, "ash.decision", "elm.decision"))
                            .identity(identity(Degree.SAME, "elm.decision", "ash.decision"))))
                    .isEmpty();
        }
    }

    @Nested
    class A_dossier_that_lacks_something {

        @Test
        void names_no_leading_question() {
            Problem problem =
                    onlyProblem(Dossier.builder("embassy-1871").world(WORLD).account(parts("ash", List.of(DECISION))));
            assertThat(problem.kind()).isEqualTo(INCOMPLETE);
            assertThat(problem.says()).contains("leading");
        }

        @Test
        void leads_with_a_question_that_it_does_not_know() {
            Problem problem = onlyProblem(dossier().leading(FOREIGN).account(parts("ash", List.of(DECISION))));
            assertThat(problem.kind()).isEqualTo(INCOMPLETE);
            assertThat(problem.says()).contains("foreign");
        }

        @Test
        void has_no_account() {
            Problem problem = onlyProblem(dossier());
            assertThat(problem.kind()).isEqualTo(INCOMPLETE);
            assertThat(problem.says()).contains("account");
        }
    }

    @Nested
    class Contradiction_is_no_problem {

        @Test
        void what_an_author_may_contradict_himself_in_is_kept() {
            assertThat(problems(dossier()
                            .account(parts(
                                    "ash",
                                    List.of(
                                            position("yes", NORLAND, SIGNS, day(12)),
                                            position("no", NORLAND, REFUSES, day(12)),
                                            event(
                                                    "early",
                                                    message(
                                                            Event.Course.of(
                                                                    "arrives before it is sent",
                                                                    ImmutableMap.of(
                                                                            Phase.SENT,
                                                                            day(14).orElseThrow(),
                                                                            Phase.DELIVERED,
                                                                            day(12).orElseThrow())),
                                                            List.of(HOLM),
                                                            REGENT,
                                                            List.of(),
                                                            Content.NONE)),
                                            sequence("order", "yes", "no"),
                                            sequence("counterOrder", "no", "yes"),
                                            position("backwards", CABINET, SIGNS, day(14), day(12)))))))
                    .isEmpty();
        }
    }

    @Nested
    class All_problems_at_once {

        private final List<Claim> wrong = List.of(
                located(decides("nowhere", CABINET, day(12), SIGNS)),
                decides("stranger", STRANGER, day(12), SIGNS),
                decides("one", CABINET, told(Relative.after("two")), SIGNS),
                decides("two", CABINET, told(Relative.after("one")), SIGNS),
                sequence("sequence", "nothing", "nobody"),
                phase("phase", "sequence", Phase.SENT, day(1)));

        @Test
        void are_returned_each_with_its_claim() {
            Dossier.Built built = builder(wrong).build();
            assertThat(built.dossier()).isEmpty();
            assertThat(built.problems().stream().map(Problem::kind).distinct())
                    .containsExactlyInAnyOrderElementsOf(
                            EnumSet.complementOf(EnumSet.of(Problem.Kind.UNPROVED_ANCHOR)));
            assertThat(built.problems().stream()
                            .filter(it -> it.kind() != INCOMPLETE)
                            .filter(it -> it.kind() != DUPLICATE))
                    .allSatisfy(it -> assertThat(it.claim()).isPresent());
            assertThat(built.problems()).doesNotHaveDuplicates();
        }

        @Test
        void are_wrapped_by_the_exception() {
            Dossier.Built built = builder(wrong).build();
            assertThatExceptionOfType(DossierException.class)
                    .isThrownBy(built::orThrow)
                    .satisfies(thrown -> {
                        assertThat(thrown.problems()).isEqualTo(built.problems());
                        assertThat(thrown.getMessage().lines())
                                .containsExactlyElementsOf(built.problems().stream()
                                        .map(Problem::says)
                                        .toList());
                    });
        }

        @Test
        void come_in_an_order_that_does_not_depend_on_the_order_of_input() {
            ImmutableList<Problem> expected = builder(wrong).build().problems();
            long seed = 18710512L;
            Random random = new Random(seed);
            for (int round = 0; round < 50; round++) {
                List<Claim> shuffled = new ArrayList<>(wrong);
                Collections.shuffle(shuffled, random);
                assertThat(builder(shuffled).build().problems())
                        .as("seed %d, round %d", seed, round)
                        .isEqualTo(expected);
                assertThat(turned(shuffled).build().problems())
                        .as("seed %d, round %d, accounts, identities and the world turned round", seed, round)
                        .isEqualTo(expected);
            }
        }

        @Test
        void come_by_claim_and_only_then_by_the_word_that_is_wrong() {
            List<Claim> claims = List.of(sequence("b", "aaa", "b"), sequence("a", "zzz", "a"));
            assertThat(dossier().account(parts("ash", claims)).build().problems().stream()
                            .map(Problem::word))
                    .containsExactly("zzz", "aaa");
        }

        private Dossier.Builder builder(List<Claim> claims) {
            return Dossier.builder("embassy-1871")
                    .world(WORLD)
                    .account(parts("ash", claims))
                    .account(parts("elm", List.of(DECISION)))
                    .account(parts("elm", List.of(DECISION)))
                    .identity(identity(Degree.SAME, "ash.one", "elm.decision"))
                    .identity(identity(Degree.APART, "ash.one", "elm.decision"))
                    .identity(identity(Degree.SAME, "ash.nothing", "elm.decision"))
                    .identity(identity(Degree.SAME, "oak.decision", "elm.decision"));
        }

        private Dossier.Builder turned(List<Claim> claims) {
            return Dossier.builder("embassy-1871")
                    .identity(identity(Degree.SAME, "oak.decision", "elm.decision"))
                    .identity(identity(Degree.SAME, "ash.nothing", "elm.decision"))
                    .identity(identity(Degree.APART, "ash.one", "elm.decision"))
                    .identity(identity(Degree.SAME, "ash.one", "elm.decision"))
                    .account(parts("elm", List.of(DECISION)))
                    .account(parts("elm", List.of(DECISION)))
                    .account(parts("ash", claims))
                    .world(new World(
                            WORLD.agents().reverse(),
                            WORLD.places().reverse(),
                            WORLD.questions().reverse(),
                            WORLD.conventions()));
        }
    }

    @Nested
    class Accounts {

        @Test
        void load_alone_and_read_the_same_as_beside_others() {
            Claim other = decides("decision", CABINET, day(13), REFUSES);
            Dossier both = dossier()
                    .account(parts("ash", List.of(position("it", NORLAND, SIGNS, day(12)))))
                    .account(parts("elm", List.of(other)))
                    .build()
                    .orThrow();
            Dossier alone = dossier()
                    .account(parts("ash", List.of(position("it", NORLAND, SIGNS, day(12)))))
                    .build()
                    .orThrow();
            assertThat(alone.timeline("ash", NORLAND, TREATY).on(may(12)))
                    .isEqualTo(both.timeline("ash", NORLAND, TREATY).on(may(12)));
            assertThat(alone.concordance()).isEqualTo(Concordance.EMPTY);
        }

        @Test
        void do_not_see_each_others_entries() {
            Problem problem = onlyProblem(dossier()
                    .account(parts("ash", List.of(sequence("it", "it", "decision"))))
                    .account(parts("elm", List.of(DECISION))));
            assertThat(problem.kind()).isEqualTo(UNKNOWN_NAME);
            assertThat(problem.claim()).contains(id("ash.it"));
        }

        @Test
        void are_found_by_name_in_the_editors_order() {
            Dossier dossier = two().build().orThrow();
            assertThat(dossier.accounts().stream().map(Account::name)).containsExactly("ash", "elm");
            assertThat(dossier.account("elm").map(Account::name)).contains("elm");
            assertThat(dossier.account("oak")).isEmpty();
            assertThat(dossier.claim(id("elm.decision"))).isPresent();
            assertThat(dossier.claim(id("elm.nothing"))).isEmpty();
            assertThat(dossier.claim(id("oak.decision"))).isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> dossier.timeline("oak", NORLAND, TREATY))
                    .withMessageContaining("oak")
                    .withMessageContaining("ash, elm");
        }
    }

    @Nested
    class A_bare_name {

        @Test
        void stands_for_the_entry_and_what_the_concordance_calls_the_same() {
            Dossier dossier = two().identity(identity(Degree.SAME, "ash.decision", "elm.decision"))
                    .build()
                    .orThrow();
            assertThat(dossier.entriesNamed("decision"))
                    .containsExactly(ImmutableSortedSet.copyOf(
                            ClaimId.BY_NAME, List.of(id("ash.decision"), id("elm.decision"))));
        }

        @Test
        void reaches_an_entry_of_another_name() {
            Dossier dossier = two().identity(identity(Degree.SAME, "ash.order", "elm.command"))
                    .build()
                    .orThrow();
            assertThat(dossier.entriesNamed("order"))
                    .singleElement()
                    .satisfies(it -> assertThat(it).containsExactly(id("ash.order"), id("elm.command")));
        }

        @ParameterizedTest
        @CsvSource({"PERHAPS", "WITHIN", "APART"})
        void that_is_not_called_the_same_stands_for_two_things(Degree degree) {
            Dossier dossier = two().identity(identity(degree, "ash.decision", "elm.decision"))
                    .build()
                    .orThrow();
            assertThat(dossier.entriesNamed("decision")).hasSize(2);
        }

        @Test
        void that_is_unrelated_stands_for_two_things_and_an_unknown_one_for_none() {
            Dossier dossier = two().build().orThrow();
            assertThat(dossier.entriesNamed("decision")).containsExactly(only("ash.decision"), only("elm.decision"));
            assertThat(dossier.entriesNamed("nothing")).isEmpty();
        }
    }

    @Nested
    class The_concordance {

        private final Concordance concordance = new Concordance(ImmutableList.of(
                identity(Degree.SAME, "ash.a", "elm.b"),
                identity(Degree.PERHAPS, "elm.b", "oak.x"),
                identity(Degree.SAME, "oak.c", "elm.b"),
                identity(Degree.SAME, "oak.c", "fir.d"),
                identity(Degree.WITHIN, "fir.d", "yew.e"),
                identity(Degree.APART, "ash.a", "yew.e")));

        @Test
        void closes_sameness_over_any_number_of_accounts() {
            Set<ClaimId> same = Set.of(id("ash.a"), id("elm.b"), id("oak.c"), id("fir.d"));
            for (ClaimId one : same) {
                assertThat(concordance.sameAs(one)).containsExactlyInAnyOrderElementsOf(same);
            }
        }

        @Test
        void lists_by_account_and_then_by_name() {
            assertThat(concordance.sameAs(id("oak.c")))
                    .containsExactly(id("ash.a"), id("elm.b"), id("fir.d"), id("oak.c"));
        }

        @Test
        void closes_nothing_over_perhaps_within_or_apart() {
            assertThat(concordance.sameAs(id("oak.x"))).containsExactly(id("oak.x"));
            assertThat(concordance.sameAs(id("yew.e"))).containsExactly(id("yew.e"));
            assertThat(concordance.sameAs(id("birch.z"))).containsExactly(id("birch.z"));
        }

        @Test
        void does_not_depend_on_the_order_of_its_identities() {
            Concordance turned = new Concordance(concordance.identities().reverse());
            for (String it : List.of("ash.a", "elm.b", "oak.c", "fir.d", "yew.e", "oak.x")) {
                assertThat(turned.sameAs(id(it))).isEqualTo(concordance.sameAs(id(it)));
            }
        }

        @Test
        void ends_where_sameness_goes_round_in_a_circle() {
            Concordance circle = new Concordance(ImmutableList.of(
                    identity(Degree.SAME, "ash.a", "elm.b"),
                    identity(Degree.SAME, "elm.b", "oak.c"),
                    identity(Degree.SAME, "oak.c", "ash.a")));
            assertThat(circle.sameAs(id("elm.b"))).containsExactly(id("ash.a"), id("elm.b"), id("oak.c"));
        }

        @Test
        void gives_the_identities_of_a_degree_and_of_an_entry_in_the_editors_order() {
            assertThat(concordance.of(Degree.SAME)).hasSize(3);
            assertThat(concordance.of(Degree.WITHIN)).hasToString("[within fir.d, yew.e]");
            assertThat(concordance.concerning(id("elm.b")).stream().map(Identity::toString))
                    .containsExactly("same ash.a, elm.b", "perhaps elm.b, oak.x", "same oak.c, elm.b");
            assertThat(concordance.concerning(id("birch.z"))).isEmpty();
        }
    }

    @Nested
    class The_fingerprint {

        @Test
        void is_64_hexadecimal_digits_and_equal_for_equal_content() {
            assertThat(rich(UnaryOperator.identity()).fingerprint())
                    .matches("[0-9a-f]{64}")
                    .isEqualTo(rich(UnaryOperator.identity()).fingerprint());
        }

        @Test
        void does_not_depend_on_the_locale_of_the_machine() {
            Locale before = Locale.getDefault();
            String expected = rich(UnaryOperator.identity()).fingerprint();
            try {
                for (String tag : List.of("tr", "ar-EG", "th-TH-u-ca-buddhist-nu-thai", "de")) {
                    Locale.setDefault(Locale.forLanguageTag(tag));
                    assertThat(rich(UnaryOperator.identity()).fingerprint())
                            .as(tag)
                            .isEqualTo(expected);
                }
            } finally {
                Locale.setDefault(before);
            }
        }

        @Test
        void does_not_depend_on_the_order_in_which_the_world_was_written_down() {
            World turned = new World(
                    WORLD.agents().reverse(),
                    WORLD.places().reverse(),
                    WORLD.questions().reverse(),
                    WORLD.conventions());
            assertThat(rich(it -> it.world(turned)).fingerprint())
                    .isEqualTo(rich(UnaryOperator.identity()).fingerprint());
        }

        @Test
        void does_not_depend_on_the_order_of_what_has_no_order() {
            Stance third = Stance.of("HALF_READY", Stance.Kind.CONDITIONAL);
            List<ImmutableSet<Stance>> pairs = List.of(ImmutableSet.of(READY, third), ImmutableSet.of(IN_PORT, third));
            List<ImmutableSet<Stance>> turned = List.of(ImmutableSet.of(third, IN_PORT), ImmutableSet.of(third, READY));
            assertThat(Stream.of(pairs, turned)
                            .map(it -> fleet(new Question(
                                            "fleet",
                                            FLEET.asks(),
                                            ImmutableList.of(READY, IN_PORT, third),
                                            ImmutableSet.copyOf(it)))
                                    .build()
                                    .orThrow()
                                    .fingerprint())
                            .distinct())
                    .hasSize(1);
        }

        @Test
        void does_not_depend_on_the_order_of_the_questions_that_an_account_treats() {
            assertThat(Stream.of(ImmutableSet.of("treaty", "fleet"), ImmutableSet.of("fleet", "treaty"))
                            .map(it -> new Coverage(
                                    DayRange.UNKNOWN, ImmutableList.of(), DayRange.UNKNOWN, it, ImmutableSet.of()))
                            .map(it -> dossier()
                                    .account(new Account.Parts(
                                            "ash",
                                            WORK,
                                            SECTIONS,
                                            it,
                                            ImmutableList.of(),
                                            ImmutableList.of(),
                                            ImmutableList.of(),
                                            ImmutableList.of(DECISION)))
                                    .build()
                                    .orThrow()
                                    .fingerprint())
                            .distinct())
                    .hasSize(1);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.sicetnon.account.DossierTest#changes")
        void changes_with(String what, Dossier.Builder changed) {
            assertThat(changed.build().orThrow().fingerprint())
                    .isNotEqualTo(base().build().orThrow().fingerprint());
        }

        @Test
        void tells_all_these_changes_from_each_other() {
            assertThat(changes()
                            .map(it ->
                                    ((Dossier.Builder) it[1]).build().orThrow().fingerprint()))
                    .doesNotHaveDuplicates();
        }
    }

    @Nested
    class Once_built {

        @Test
        void a_dossier_an_account_and_a_claim_print_their_names() {
            Dossier dossier = base().build().orThrow();
            assertThat(dossier.name()).isEqualTo("embassy-1871");
            assertThat(dossier).hasToString("embassy-1871");
            assertThat(dossier.accounts().get(0)).hasToString("ash");
            assertThat(dossier.accounts().get(0).claims().get(0)).hasToString("ash.decision");
        }

        @Test
        void a_dossier_does_not_change_with_its_builder() {
            Dossier.Builder builder = dossier().title("The embassy").account(parts("ash", List.of(DECISION)));
            Dossier dossier = builder.build().orThrow();
            String fingerprint = dossier.fingerprint();
            builder.account(parts("elm", List.of(DECISION)))
                    .identity(identity(Degree.SAME, "ash.decision", "elm.decision"))
                    .title("Another")
                    .days(DayRange.on(may(1)))
                    .leading(FLEET);
            assertThat(dossier.accounts()).hasSize(1);
            assertThat(dossier.title()).isEqualTo("The embassy");
            assertThat(dossier.leading()).isEqualTo(TREATY);
            assertThat(dossier.days()).isEqualTo(DayRange.UNKNOWN);
            assertThat(dossier.concordance().identities()).isEmpty();
            assertThat(dossier.fingerprint()).isEqualTo(fingerprint);
            assertThat(builder.build().orThrow().accounts()).hasSize(2);
        }

        @Test
        void sixteen_threads_read_what_one_does() throws Exception {
            Dossier dossier = rich(UnaryOperator.identity());
            List<Object> expected = everythingIn(dossier);
            Dossier shared = rich(UnaryOperator.identity());
            int threads = 16;
            CyclicBarrier start = new CyclicBarrier(threads);
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            try {
                List<Callable<Void>> readers = Collections.nCopies(threads, () -> {
                    start.await();
                    for (int round = 0; round < 5; round++) {
                        assertThat(everythingIn(shared)).isEqualTo(expected);
                    }
                    return null;
                });
                for (Future<Void> reader : pool.invokeAll(readers)) {
                    reader.get();
                }
            } finally {
                pool.shutdownNow();
            }
        }

        private List<Object> everythingIn(Dossier dossier) {
            List<Object> all = new ArrayList<>();
            all.add(dossier.fingerprint());
            for (Account account : dossier.accounts()) {
                all.add(account.attestations());
                all.add(account.cameAbout("telegram", Phase.DELIVERED));
                all.add(account.conditionHolds("paid", may(14)));
                Timeline timeline = dossier.timeline(account.name(), NORLAND, TREATY);
                all.add(timeline.over(may(8), may(16)));
                all.add(timeline.at(
                        may(12).atTime(15, 0).atZone(KONGSHAVN.zone()).toInstant()));
                account.claims().forEach(claim -> all.add(dossier.concordance().sameAs(claim.id())));
            }
            return all;
        }
    }

    @Nested
    class The_world {

        @Test
        void finds_its_agents_places_and_questions_by_name() {
            assertThat(WORLD.agent("Holm")).contains(HOLM);
            assertThat(WORLD.agent("Stranger")).isEmpty();
            assertThat(WORLD.place("Greenwich")).contains(GREENWICH);
            assertThat(WORLD.place("Nowhere")).isEmpty();
            assertThat(WORLD.question("fleet")).contains(FLEET);
            assertThat(WORLD.question("rain")).isEmpty();
        }
    }

    static Stream<Object[]> claims_with_an_unknown_name() {
        Optional<Dating> when = day(12);
        List<Object[]> all = new ArrayList<>();
        all.add(row("a section", "x", located(claim("it", new Matter.OfSequence("it", "it")), inSection("x"))));
        all.add(row("a document", "x", cites(decides("it", CABINET, when, SIGNS), "x")));
        all.add(row(
                "an author of a construed reading",
                "x",
                retold(
                        decides("it", CABINET, when, SIGNS),
                        new Modality.Construed(ImmutableList.of("decision", "x")))));
        all.add(row(
                "a witness",
                "Stranger",
                retold(
                        decides("it", CABINET, when, SIGNS),
                        new Modality.Reported(ImmutableList.of(FALK, STRANGER), Modality.Reported.Attitude.ACCEPTED))));
        all.add(row(
                "a scholar denied",
                "Stranger",
                retold(
                        decides("it", CABINET, when, SIGNS),
                        new Modality.Denied(Optional.empty(), ImmutableList.of(STRANGER)))));
        all.add(row("an actor", "Stranger", decides("it", STRANGER, when, SIGNS)));
        all.add(row("an addressee", "Stranger", sends("it", HOLM, STRANGER, when, Content.NONE)));
        all.add(row("an anchor of a time", "x", decides("it", CABINET, told(Relative.after("x")), SIGNS)));
        all.add(row(
                "what an act is done to", "x", decides("it", CABINET, when, acts(new Act(Act.Kind.SUSPENDS, "x")))));
        all.add(row("a question reopened", "x", decides("it", CABINET, when, acts(new Act(Act.Kind.REOPENS, "x")))));
        all.add(row(
                "a meeting in which something is said",
                "x",
                event(
                        "it",
                        new Event.Statement(
                                Event.Course.undated("it"),
                                ImmutableList.of(HOLM),
                                ImmutableList.of(),
                                Optional.of("x"),
                                Content.NONE))));
        for (String part : List.of("bearer", "reserved", "answers")) {
            ImmutableList<Agent> stranger = ImmutableList.of(STRANGER);
            all.add(row(
                    part,
                    part.equals("answers") ? "x" : "Stranger",
                    event(
                            "it",
                            new Event.Message(
                                    Event.Course.undated("it"),
                                    ImmutableList.of(HOLM),
                                    ImmutableList.of(REGENT),
                                    part.equals("bearer") ? stranger : ImmutableList.of(),
                                    part.equals("reserved") ? stranger : ImmutableList.of(),
                                    part.equals("answers") ? Optional.of("x") : Optional.empty(),
                                    Content.NONE))));
        }
        all.add(row("an entry of which a phase is told", "x", phase("it", "x", Phase.SENT, when)));
        all.add(row(
                "a bearer of a phase",
                "Stranger",
                claim("it", new Matter.OfPhase("decision", Phase.DONE, when, ImmutableList.of(STRANGER)))));
        all.add(row("the holder of a stance", "Stranger", position("it", STRANGER, SIGNS, when)));
        all.add(row(
                "the question of a stance",
                "foreign",
                claim(
                        "it",
                        new Matter.OfPosition(
                                new Position(NORLAND, FOREIGN, FOREIGN.stances().get(0)), when, when, false))));
        all.add(row("the beginning of a stance", "x", position("it", NORLAND, SIGNS, told(Relative.after("x")))));
        all.add(row("the end of a stance", "x", position("it", NORLAND, SIGNS, when, told(Relative.after("x")))));
        all.add(row("one who speaks", "Stranger", voice("it", STRANGER, Voice.Capacity.SPEAKS, when)));
        all.add(row(
                "one for whom another speaks",
                "Stranger",
                claim("it", new Matter.OfVoice(new Voice(HOLM, STRANGER, Voice.Capacity.SPEAKS), when))));
        all.add(row(
                "one who pledges", "Stranger", pledges("it", STRANGER, TAMRA, SIGNS, Commitment.Logic.UNCONDITIONAL)));
        all.add(row(
                "one to whom it is pledged",
                "Stranger",
                pledges("it", NORLAND, STRANGER, SIGNS, Commitment.Logic.UNCONDITIONAL)));
        all.add(row(
                "a condition of a pledge",
                "x",
                claim(
                        "it",
                        new Matter.OfCommitment(
                                new Commitment(
                                        Optional.empty(),
                                        stands(NORLAND, SIGNS),
                                        Commitment.Logic.IF,
                                        Optional.of(new Condition("x", "it rains"))),
                                when))));
        all.add(row("a condition with a fate", "x", fate("it", "x", Fate.FULFILLED, when)));
        all.add(row("a pledge with a fate", "x", fate("it", "x", Fate.BROKEN, when)));
        all.add(row("the earlier of two", "x", sequence("it", "x", "decision")));
        all.add(row("the later of two", "x", sequence("it", "decision", "x")));
        Optional<Dating> afterX = told(Relative.after("x"));
        all.add(row("an anchor of a phase", "x", phase("it", "decision", Phase.DONE, afterX)));
        all.add(row("an anchor of a voice", "x", voice("it", HOLM, Voice.Capacity.SPEAKS, afterX)));
        all.add(row("an anchor of a fate", "x", fate("it", "paid", Fate.FULFILLED, afterX)));
        Commitment plain = new Commitment(
                Optional.empty(), stands(NORLAND, SIGNS), Commitment.Logic.UNCONDITIONAL, Optional.empty());
        all.add(row("an anchor of a pledge", "x", claim("it", new Matter.OfCommitment(plain, afterX))));
        Stance rains = FOREIGN.stances().get(0);
        Commitment foreign = new Commitment(
                Optional.empty(),
                new Position(NORLAND, FOREIGN, rains),
                Commitment.Logic.UNCONDITIONAL,
                Optional.empty());
        all.add(row("the question of a pledge", "foreign", claim("it", new Matter.OfCommitment(foreign, when))));
        all.add(row(
                "the question of a clause",
                "foreign",
                decides("it", CABINET, when, Content.of(new Clause(FOREIGN, rains)))));
        all.add(row(
                "what there is evidence of",
                "x",
                claim("it", new Matter.OfEvidence("x", Matter.OfEvidence.State.LACKING))));
        all.add(row(
                "what evidence is silent about",
                "x",
                claim("it", new Matter.OfEvidence("decision", Matter.OfEvidence.State.SILENT, Optional.of("x")))));
        all.add(row("what is explained", "x", because("x", Optional.of("decision"))));
        all.add(row("a cause", "x", because("decision", Optional.of("x"))));
        all.add(row(
                "in what something is counted",
                "x",
                claim("it", new Matter.OfQuantity("x", Quantity.exactly("men", 9)))));
        all.add(row("what has a clause", "x", claim("it", new Matter.OfClause("x", Optional.empty()))));
        all.add(row(
                "of whom a clause tells",
                "Stranger",
                claim("it", new Matter.OfClause("diary", Optional.of(stands(STRANGER, SIGNS))))));
        all.add(row(
                "on what a clause tells of a stance",
                "foreign",
                claim("it", new Matter.OfClause("diary", Optional.of(new Position(NORLAND, FOREIGN, rains))))));
        all.add(row("what has a character", "x", claim("it", new Matter.OfCharacter("x", Nature.DECIDED))));
        all.add(row("what is taken up again", "x", again(decides("it", CABINET, when, SIGNS), "x")));
        return all.stream();
    }

    /** Every change of a dossier, each of just one part. */
    static Stream<Object[]> changes() {
        List<Object[]> all = new ArrayList<>();
        all.add(row("a title", base().title("Another title")));
        all.add(row("its days", base().days(DayRange.on(may(12)))));
        all.add(row("its leading question", base().leading(FLEET)));
        all.add(row(
                "how an agent is printed",
                world(new Agent("Lund", Agent.Kind.PERSON, "Mr Lund", Optional.empty(), Optional.empty()))));
        all.add(row("what sort of agent it is", world(Agent.of("Lund", Agent.Kind.FORCE))));
        all.add(row("the seat of an agent", world(LUND.withSeat(GREENWICH))));
        all.add(row(
                "to whom an agent belongs",
                world(new Agent("Lund", Agent.Kind.PERSON, "Lund", Optional.of("Norland"), Optional.empty()))));
        all.add(row(
                "the width of about",
                base().world(new World(
                        WORLD.agents(),
                        WORLD.places(),
                        WORLD.questions(),
                        new Conventions(Conventions.STANDARD.parts(), Duration.ofMinutes(30))))));
        all.add(row(
                "the hours of the night",
                base().world(new World(
                        WORLD.agents(),
                        WORLD.places(),
                        WORLD.questions(),
                        Conventions.STANDARD.withPart(DayPart.Part.NIGHT, new Conventions.Hours(1260, 1800))))));
        all.add(row(
                "the clock of a place",
                base().world(new World(
                        WORLD.agents(),
                        ImmutableList.of(
                                KONGSHAVN, TAMRA_CITY, new Place("Greenwich", "Greenwich", ZoneId.of("Europe/London"))),
                        WORLD.questions(),
                        Conventions.STANDARD))));
        all.add(row(
                "what sort of answer a stance is",
                fleet(Question.of("fleet", FLEET.asks(), READY, Stance.of("IN_PORT", Stance.Kind.UNDECIDED)))));
        all.add(row("what a question asks", fleet(Question.of("fleet", "Does the fleet sail?", READY, IN_PORT))));
        Stance half = Stance.of("HALF_READY", Stance.Kind.CONDITIONAL);
        for (Stance one : FLEET.stances()) {
            all.add(row(
                    "what excludes half: " + one,
                    fleet(new Question(
                            "fleet",
                            FLEET.asks(),
                            ImmutableList.of(READY, IN_PORT, half),
                            ImmutableSet.of(ImmutableSet.of(one, half))))));
        }
        all.add(row(
                "what excludes what",
                fleet(new Question(
                        "fleet", FLEET.asks(), FLEET.stances(), ImmutableSet.of(ImmutableSet.of(READY, IN_PORT))))));
        Account.Parts parts = parts("ash", List.of(DECISION));
        for (Work work : List.of(
                new Work("B. Ashdown", WORK.title(), WORK.year(), WORK.publication(), WORK.text()),
                new Work(WORK.author(), "The Embassy", WORK.year(), WORK.publication(), WORK.text()),
                new Work(WORK.author(), WORK.title(), 1903, WORK.publication(), WORK.text()),
                new Work(WORK.author(), WORK.title(), WORK.year(), "Tamra", WORK.text()),
                new Work(
                        WORK.author(),
                        WORK.title(),
                        WORK.year(),
                        WORK.publication(),
                        Optional.of(new Work.Copy("ash.txt", "0".repeat(64)))))) {
            all.add(row(
                    "the work: " + work + " " + work.publication(),
                    dossier()
                            .account(new Account.Parts(
                                    "ash",
                                    work,
                                    parts.sections(),
                                    parts.coverage(),
                                    parts.scholars(),
                                    parts.documents(),
                                    parts.conditions(),
                                    parts.claims()))));
        }
        DayRange may = DayRange.between(may(1), may(31));
        ImmutableList<Locator> nowhere = ImmutableList.of();
        for (Coverage coverage : List.of(
                new Coverage(may, nowhere, DayRange.UNKNOWN, ImmutableSet.of(), ImmutableSet.of()),
                new Coverage(
                        DayRange.UNKNOWN,
                        ImmutableList.of(inSection("reply")),
                        DayRange.UNKNOWN,
                        ImmutableSet.of(),
                        ImmutableSet.of()),
                new Coverage(DayRange.UNKNOWN, nowhere, may, ImmutableSet.of(), ImmutableSet.of()),
                new Coverage(DayRange.UNKNOWN, nowhere, DayRange.UNKNOWN, ImmutableSet.of("treaty"), ImmutableSet.of()),
                new Coverage(DayRange.UNKNOWN, nowhere, DayRange.UNKNOWN, ImmutableSet.of(), ImmutableSet.of(27)),
                new Coverage(
                        DayRange.UNKNOWN,
                        nowhere,
                        DayRange.UNKNOWN,
                        ImmutableSet.of(),
                        ImmutableSet.of(),
                        ImmutableSet.of("reply"),
                        ImmutableList.of()),
                new Coverage(
                        DayRange.UNKNOWN,
                        nowhere,
                        DayRange.UNKNOWN,
                        ImmutableSet.of(),
                        ImmutableSet.of(),
                        ImmutableSet.of(),
                        ImmutableList.of(new PassedOver(inSection("reply"), "it dates a book"))))) {
            all.add(row(
                    "the coverage: " + coverage,
                    dossier()
                            .account(new Account.Parts(
                                    "ash",
                                    WORK,
                                    parts.sections(),
                                    coverage,
                                    parts.scholars(),
                                    parts.documents(),
                                    parts.conditions(),
                                    parts.claims()))));
        }
        all.add(row(
                "a scholar",
                dossier()
                        .account(new Account.Parts(
                                "ash",
                                WORK,
                                parts.sections(),
                                parts.coverage(),
                                ImmutableList.of(FALK),
                                parts.documents(),
                                parts.conditions(),
                                parts.claims()))));
        all.add(row(
                "a heading",
                dossier()
                        .account(new Account.Parts(
                                "ash",
                                WORK,
                                ImmutableMap.of("reply", "The reply"),
                                parts.coverage(),
                                parts.scholars(),
                                parts.documents(),
                                parts.conditions(),
                                parts.claims()))));
        all.add(row(
                "a shelfmark",
                dossier()
                        .account(withDocumentsAndConditions(
                                parts,
                                List.of(new Document(
                                        "diary",
                                        "Holm's diary",
                                        Optional.empty(),
                                        ImmutableList.of(new Shelfmark("FO", "64/720")))),
                                List.of(PAID)))));
        all.add(row(
                "the words of a condition",
                dossier()
                        .account(withDocumentsAndConditions(
                                parts, List.of(DIARY), List.of(new Condition("paid", "all is paid"))))));
        for (Claim changed : List.of(
                retold(DECISION, Modality.Plain.INFERRED),
                retold(DECISION, CONJECTURED),
                retold(DECISION, DENIED),
                retold(DECISION, new Modality.Denied(Optional.of(Phase.DONE), ImmutableList.of())),
                retold(DECISION, new Modality.Denied(Optional.empty(), ImmutableList.of(FALK))),
                retold(DECISION, new Modality.Denied(Optional.empty(), ImmutableList.of(OSTE))),
                decides("decision", CABINET, day(13), SIGNS),
                decides("decision", CABINET, days(12, 13), SIGNS),
                decides("decision", CABINET, clock(12, 15, 30), SIGNS),
                decides("decision", CABINET, about(clock(12, 15, 30)), SIGNS),
                decides("decision", CABINET, in(GREENWICH, day(12)), SIGNS),
                decides("decision", CABINET, UNDATED, SIGNS),
                decides("decision", HOLM, day(12), SIGNS),
                decides("decision", CABINET, day(12), REFUSES),
                decides("decision", CABINET, day(12), atItsWord(SIGNS)),
                decides("decision", CABINET, day(12), Content.NONE),
                cites(DECISION, "diary"),
                located(DECISION, new Locator.InSection("reply", ImmutableSortedSet.of(13), "words of decision")),
                located(DECISION, new Locator.InSection("reply", ImmutableSortedSet.of(12), "other words")),
                located(DECISION, new Locator.InNote(12, "words of decision")),
                new Claim(
                        DECISION.id(),
                        "another title",
                        DECISION.matter(),
                        DECISION.modality(),
                        DECISION.locators(),
                        DECISION.cites(),
                        DECISION.remark()),
                new Claim(
                        DECISION.id(),
                        DECISION.title(),
                        DECISION.matter(),
                        DECISION.modality(),
                        DECISION.locators(),
                        DECISION.cites(),
                        Optional.of("a remark")))) {
            all.add(row(
                    "a claim: " + changed.matter() + " " + changed.modality().words() + " " + changed.locators() + " "
                            + changed.cites() + " " + changed.remark() + " " + changed.title(),
                    dossier().account(parts("ash", List.of(changed)))));
        }
        all.add(row(
                "one more claim",
                dossier().account(parts("ash", List.of(DECISION, decides("more", CABINET, day(12), SIGNS))))));
        all.add(row("one more account", base().account(parts("elm", List.of(DECISION)))));
        for (Degree degree : Degree.values()) {
            all.add(row(
                    "an identity of degree " + degree,
                    base().account(parts("elm", List.of(DECISION)))
                            .identity(identity(degree, "ash.decision", "elm.decision"))));
        }
        all.add(row(
                "the reason of an identity",
                base().account(parts("elm", List.of(DECISION)))
                        .identity(
                                new Identity(Degree.SAME, id("ash.decision"), id("elm.decision"), "another reason"))));
        return all.stream();
    }

    private static Dossier.Builder base() {
        return dossier().account(parts("ash", List.of(DECISION)));
    }

    private static Dossier.Builder world(Agent lund) {
        return base().world(new World(
                ImmutableList.of(NORLAND, CABINET, HOLM, BRANDT, TAMRA, REGENT, lund),
                WORLD.places(),
                WORLD.questions(),
                WORLD.conventions()));
    }

    private static Dossier.Builder fleet(Question fleet) {
        return base().world(new World(
                WORLD.agents(), WORLD.places(), ImmutableList.of(TREATY, fleet), WORLD.conventions()));
    }

    private static Dossier rich(UnaryOperator<Dossier.Builder> change) {
        List<Claim> claims = List.of(
                DECISION,
                sends("telegram", HOLM, REGENT, clock(12, 15, 30), atItsWord(REFUSES)),
                phase("delivery", "telegram", Phase.DELIVERED, part(13, DayPart.Part.NIGHT)),
                voice("speaks", HOLM, Voice.Capacity.SPEAKS, UNDATED),
                voice("decides", CABINET, Voice.Capacity.DECIDES, day(10)),
                position("undecided", NORLAND, UNDECIDED, day(9), day(11)),
                fate("nowPaid", "paid", Fate.FULFILLED, day(13)),
                pledges("pledge", NORLAND, TAMRA, SIGNS_IF_PAID, Commitment.Logic.ONLY_IF),
                sequence("order", "decision", "telegram"),
                decides("pause", CABINET, day(14), acts(new Act(Act.Kind.SUSPENDS, "decision"))));
        return change.apply(dossier()
                        .account(parts("ash", claims))
                        .account(parts("elm", claims))
                        .identity(identity(Degree.SAME, "ash.decision", "elm.decision")))
                .build()
                .orThrow();
    }

    private static Dossier.Builder two() {
        return dossier()
                .account(parts("ash", List.of(DECISION, orders("order", HOLM, BRANDT, day(12), Content.NONE))))
                .account(parts("elm", List.of(DECISION, orders("command", HOLM, BRANDT, day(12), Content.NONE))));
    }

    private static Identity identity(Degree degree, String one, String other) {
        return new Identity(degree, id(one), id(other), "one day and one cabinet");
    }

    private static ClaimId id(String text) {
        List<String> names = Arrays.stream(text.split("\\.", -1)).collect(Collectors.toList());
        return new ClaimId(names.get(0), names.get(1));
    }

    private static ImmutableSortedSet<ClaimId> only(String id) {
        return ImmutableSortedSet.copyOf(ClaimId.BY_NAME, List.of(id(id)));
    }

    private static Claim located(Claim claim, Locator... locators) {
        return new Claim(
                claim.id(),
                claim.title(),
                claim.matter(),
                claim.modality(),
                ImmutableList.copyOf(locators),
                claim.cites(),
                claim.remark());
    }

    private static Locator inSection(String section) {
        return new Locator.InSection(section, ImmutableSortedSet.of(), "words");
    }

    private static Claim because(String of, Optional<String> from) {
        return claim("it", new OfCause(of, from, OfCause.Sort.CAUSE, OfCause.Rank.ONE, OfCause.Sincerity.UNSAID));
    }

    private static Claim again(Claim claim, String earlier) {
        return new Claim(
                claim.id(),
                claim.title(),
                claim.matter(),
                claim.modality(),
                claim.locators(),
                claim.cites(),
                claim.remark(),
                Optional.of(earlier));
    }

    private static Claim cites(Claim claim, String... documents) {
        return new Claim(
                claim.id(),
                claim.title(),
                claim.matter(),
                claim.modality(),
                claim.locators(),
                ImmutableList.copyOf(documents),
                claim.remark());
    }

    private static Account.Parts withDocumentsAndConditions(
            Account.Parts parts, List<Document> documents, List<Condition> conditions) {
        return new Account.Parts(
                parts.name(),
                parts.work(),
                parts.sections(),
                parts.coverage(),
                parts.scholars(),
                ImmutableList.copyOf(documents),
                ImmutableList.copyOf(conditions),
                parts.claims());
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private static ImmutableList<Problem> problems(Dossier.Builder builder) {
        Dossier.Built built = builder.build();
        assertThat(built.dossier().isPresent()).isEqualTo(built.problems().isEmpty());
        return built.problems();
    }

    private static Problem onlyProblem(Dossier.Builder builder) {
        ImmutableList<Problem> problems = problems(builder);
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }
}

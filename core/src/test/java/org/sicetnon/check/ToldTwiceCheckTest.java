package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.*;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Modality;
import org.sicetnon.agent.Agent;
import org.sicetnon.check.Finding.Kind;
import org.sicetnon.check.Finding.Severity;
import org.sicetnon.event.Phase;
import org.sicetnon.event.Quantity;
import org.sicetnon.position.Stance;

class ToldTwiceCheckTest {

    private static Check.Examination examine(Claim first, Claim then) {
        return affair().told("ash", done("fleet", day(12)), first, again(then, "first"))
                .by(new ToldTwiceCheck());
    }

    private static Finding only(Claim first, Claim then) {
        Check.Examination examination = examine(first, then);
        assertThat(examination.findings()).hasSize(1);
        return examination.findings().get(0);
    }

    @Test
    void what_is_asserted_here_and_denied_there_contradicts_itself() {
        Finding finding = only(done("first", day(12)), denied(done("then", day(12))));

        assertThat(finding.id()).isEqualTo("told twice:ash.first~ash.then:asserted and denied");
        assertThat(finding.kind()).isEqualTo(Kind.WITHIN_ONE);
        assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
        assertThat(finding.matter()).isEqualTo(new Finding.Point("asserted and denied", "first"));
        assertThat(words(finding)).containsExactly("ash: it is asserted", "ash: it is denied");
        assertThat(names(finding)).containsExactly("ash.first", "ash.then");
    }

    @ParameterizedTest(name = "{0} then {1}: {2}")
    @CsvSource({
        "ACCEPTS, REFUSES, found",
        "ACCEPTS, ACCEPTS_IF_PAID, found",
        "UNDECIDED, ACCEPTS, found",
        "ACCEPTS, ACCEPTS, agreed"
    })
    void another_answer_to_the_same_question_is_found_in_words_in_documents_and_in_positions(
            String one, String other, String expected) {
        Stance here = ENVOY.stance(one).orElseThrow();
        Stance there = ENVOY.stance(other).orElseThrow();
        List<Check.Examination> examinations = List.of(
                examine(saying("first", HOLM, day(12), here), saying("then", HOLM, day(12), there)),
                examine(clause("first", "diary", HOLM, here), clause("then", "diary", HOLM, there)),
                examine(stance("first", HOLM, here, day(12)), stance("then", HOLM, there, day(12))));

        assertThat(examinations).allSatisfy(it -> {
            assertThat(it.agreed()).isEqualTo(expected.equals("agreed") ? 1 : 0);
            assertThat(it.findings()).hasSize(expected.equals("found") ? 1 : 0);
            it.findings().forEach(finding -> {
                assertThat(finding.matter()).isEqualTo(new Finding.Point("content", "first"));
                assertThat(words(finding)).containsExactly("ash: " + here.words(), "ash: " + there.words());
            });
        });
    }

    @ParameterizedTest(name = "{0} {1} to {2}, then {3} {4} to {5}: {6}")
    @CsvSource({
        "ships, 9, 9, ships, 5, 6, found",
        "ships, 9, 9, ships, 9, 9, agreed",
        "ships, 5, 9, ships, 9, 9, untold",
        "ships, 9, 9, men, 900, 900, untold"
    })
    void a_count_that_cannot_be_one_is_found(
            String unit, int least, int most, String other, int from, int to, String expected) {
        Check.Examination examination = examine(
                quantity("first", "fleet", Quantity.between(unit, least, most)),
                quantity("then", "fleet", Quantity.between(other, from, to)));

        assertThat(examination.findings()).hasSize(expected.equals("found") ? 1 : 0);
        assertThat(examination.agreed()).isEqualTo(expected.equals("agreed") ? 1 : 0);
        assertThat(examination.untold()).isEqualTo(expected.equals("untold") ? 1 : 0);
        examination
                .findings()
                .forEach(it -> assertThat(words(it)).containsExactly("ash: 9 ships", "ash: 5 to 6 ships"));
    }

    @Test
    void what_another_says_or_holds_is_not_the_same_told_twice() {
        assertThat(examine(clause("first", "diary", HOLM, ACCEPTS), clause("then", "diary", REGENT, REFUSES))
                        .findings())
                .isEmpty();
        assertThat(examine(stance("first", HOLM, ACCEPTS, day(12)), stance("then", REGENT, REFUSES, day(12)))
                        .findings())
                .isEmpty();
    }

    @Test
    void what_is_denied_twice_agrees_whatever_it_was() {
        Check.Examination examination = examine(
                denied(saying("first", HOLM, day(12), ACCEPTS)), denied(saying("then", HOLM, day(12), REFUSES)));

        assertThat(examination.findings()).isEmpty();
        assertThat(examination.agreed()).isEqualTo(1);
    }

    @Test
    void what_was_drafted_and_not_sent_does_not_contradict_itself() {
        Claim drafted = message("first", Phase.DRAFTED, day(12));
        Claim unsent = denied(message("then", Phase.SENT, day(12)));

        assertThat(examine(drafted, unsent).findings()).isEmpty();
        assertThat(examine(drafted, unsent).agreed()).isEqualTo(1);
        assertThat(only(message("first", Phase.DELIVERED, day(12)), unsent).severity())
                .isEqualTo(Severity.CONTRADICTION);
    }

    @Test
    void a_guess_cannot_be_told() {
        Check.Examination examination = examine(guessed(done("first", day(12))), denied(done("then", day(12))));

        assertThat(examination.findings()).isEmpty();
        assertThat(examination.untold()).isEqualTo(1);
        assertThat(examination.agreed()).isZero();
    }

    @Test
    void it_is_a_tension_where_one_is_our_own_reading() {
        assertThat(only(construed(done("first", day(12)), "fleet"), denied(done("then", day(12))))
                        .severity())
                .isEqualTo(Severity.TENSION);
    }

    @Test
    void what_takes_up_nothing_is_not_compared() {
        assertThat(affair().told("ash", done("first", day(12)), denied(done("then", day(12))))
                        .by(new ToldTwiceCheck())
                        .examined())
                .isZero();
    }

    @Test
    void nothing_depends_on_the_order_in_which_things_are_put_in() {
        assertOrderIsOfNoWeight(
                affair().told(
                                "ash",
                                saying("first", HOLM, day(12), ACCEPTS),
                                again(saying("then", HOLM, day(12), REFUSES), "first"),
                                again(denied(saying("last", HOLM, day(12), ACCEPTS)), "first"))
                        .told("elm", done("first", day(12)), again(denied(done("then", day(12))), "first")),
                new ToldTwiceCheck(),
                3);
    }

    private static Claim reported(Claim claim) {
        return said(claim, new Modality.Reported(ImmutableList.of(REGENT), Modality.Reported.Attitude.LEFT_OPEN));
    }

    @Test
    void what_is_reported_and_left_open_is_told_otherwise_by_the_one_who_is_reported() {
        Finding finding =
                only(saying("first", HOLM, day(12), ACCEPTS), reported(saying("then", HOLM, day(12), REFUSES)));

        assertThat(finding.severity()).isEqualTo(Severity.TENSION);
        assertThat(finding.matter()).isEqualTo(new Finding.Point("content", "first"));
    }

    @Test
    void what_is_reported_alike_or_denied_cannot_be_told() {
        Claim then = reported(saying("then", HOLM, day(12), ACCEPTS));

        assertThat(examine(saying("first", HOLM, day(12), ACCEPTS), then).untold())
                .isEqualTo(1);
        assertThat(examine(denied(saying("first", HOLM, day(12), REFUSES)), then)
                        .untold())
                .isEqualTo(1);
    }

    @Test
    void answers_that_are_unlike_and_not_opposed_are_a_difference() {
        assertThat(only(saying("first", HOLM, day(12), ACCEPTS), saying("then", HOLM, day(12), ACCEPTS_IF_PAID))
                        .severity())
                .isEqualTo(Severity.DIFFERENCE);
    }

    @Nested
    class One_utterance {

        private Check.Examination examine(Claim... claims) {
            return affair().told("ash", claims).by(new ToldTwiceCheck());
        }

        @ParameterizedTest(name = "a decision that {0}, quoted as one that {1}: {2}")
        @CsvSource({"ACCEPTS, REFUSES, CONTRADICTION", "ACCEPTS_IF_PAID, ACCEPTS, TENSION", "ACCEPTS, ACCEPTS, NOTE"})
        void has_one_answer_in_its_parts_and_as_a_whole(String whole, String part, Severity expected) {
            Check.Examination examination = examine(
                    decision("step", CABINET, day(12), ENVOY.stance(whole).orElseThrow()),
                    clause("quoted", "step", CABINET, ENVOY.stance(part).orElseThrow()));

            assertThat(examination.findings())
                    .hasSize(expected == Severity.NOTE ? 0 : 1)
                    .allSatisfy(it -> {
                        assertThat(it.severity()).isEqualTo(expected);
                        assertThat(it.matter()).isEqualTo(new Finding.Point("content of one utterance", "step"));
                        assertThat(names(it)).containsExactly("ash.quoted", "ash.step");
                    });
        }

        @Test
        void is_a_decision_of_whom_the_account_lets_the_other_decide_for() {
            Claim step = decision("step", CABINET, day(12), ACCEPTS);
            Claim quoted = clause("quoted", "step", NORLAND, REFUSES);

            assertThat(examine(step, quoted).findings()).isEmpty();
            assertThat(examine(step, quoted, decides("voice", CABINET, NORLAND)).findings())
                    .hasSize(1);
        }

        @Test
        void that_tells_of_its_speaker_may_tell_of_another_time() {
            assertThat(examine(saying("word", HOLM, day(12), ACCEPTS), clause("quoted", "word", HOLM, REFUSES))
                            .findings())
                    .isEmpty();
        }

        @Test
        void that_is_quoted_twice_for_one_agent_has_one_answer() {
            Claim word = saying("word", HOLM, day(12));
            Claim yes = clause("yes", "word", REGENT, ACCEPTS);

            assertThat(examine(word, yes, clause("no", "word", REGENT, REFUSES)).findings())
                    .extracting(Finding::severity)
                    .containsExactly(Severity.CONTRADICTION);
            assertThat(examine(word, yes, clause("no", "word", HOLM, REFUSES)).findings())
                    .isEmpty();
        }
    }

    @Nested
    class People {

        private static final List<Agent> ALL = List.of(TAMRA, HOLM);

        @Test
        void who_are_named_here_and_not_there_make_a_difference() {
            Finding finding =
                    only(letter("first", List.of(CABINET), ALL), letter("then", List.of(HOLM), List.of(REGENT)));

            assertThat(finding.severity()).isEqualTo(Severity.DIFFERENCE);
            assertThat(finding.matter()).isEqualTo(new Finding.Point("addressee", "first"));
            assertThat(words(finding)).containsExactly("ash: Tamra, Holm", "ash: Regent");
        }

        @Test
        void who_are_left_unnamed_are_not_denied() {
            assertThat(examine(letter("first", List.of(CABINET), ALL), letter("then", List.of(), List.of()))
                            .findings())
                    .isEmpty();
        }

        @Test
        void of_a_gathering_are_another_only_where_none_is_of_both() {
            Claim first = gathering("first", day(12), Optional.empty(), CABINET, REGENT);

            assertThat(examine(first, gathering("then", day(12), Optional.empty(), HOLM))
                            .findings())
                    .isEmpty();
            assertThat(only(
                                    gathering("first", day(12), Optional.empty(), CABINET),
                                    gathering("then", day(12), Optional.empty(), REGENT))
                            .matter())
                    .isEqualTo(new Finding.Point("actor", "first"));
        }

        @Test
        void of_what_is_only_guessed_are_not_compared() {
            assertThat(examine(
                                    guessed(letter("first", List.of(CABINET), List.of(TAMRA))),
                                    letter("then", List.of(REGENT), List.of(CABINET)))
                            .findings())
                    .isEmpty();
        }
    }
}

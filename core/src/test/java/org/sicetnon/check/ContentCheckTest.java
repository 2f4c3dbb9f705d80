package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.*;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.account.Matter;
import org.sicetnon.check.Finding.Kind;
import org.sicetnon.check.Finding.Severity;
import org.sicetnon.event.Clause;
import org.sicetnon.event.Force;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;

class ContentCheckTest {

    private static final Stance PAYS = Stance.of("PAYS", Stance.Kind.YES);
    private static final Stance OWES = Stance.of("OWES", Stance.Kind.NO);
    private static final Question DEBT = Question.of("debt", "Did it pay?", PAYS, OWES);

    private static Affair said(Claim ash, Claim elm) {
        return affair().told("ash", ash).told("elm", elm).same("ash.word", "elm.word");
    }

    private static Claim word(Stance... stances) {
        return saying("word", HOLM, day(12), stances);
    }

    private static Check.Examination examine(Affair affair) {
        return affair.by(new ContentCheck());
    }

    private static Finding only(Affair affair) {
        Check.Examination examination = examine(affair);
        assertThat(examination.findings()).hasSize(1);
        return examination.findings().get(0);
    }

    @Nested
    class Within_one_utterance {

        @Test
        void two_answers_to_one_question_contradict_each_other() {
            Finding finding = only(said(word(ACCEPTS), word(REFUSES)));

            assertThat(finding.kind()).isEqualTo(Kind.DISCREPANCY);
            assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
            assertThat(finding.matter()).isEqualTo(new Finding.Point("content", "word"));
            assertThat(words(finding)).containsExactly("ash: it says accepts", "elm: it says refuses");
            assertThat(names(finding)).containsExactly("ash.word", "elm.word");
            assertThat(finding.identity().orElseThrow().concerns(id("ash.word")))
                    .isTrue();
        }

        @ParameterizedTest(name = "{0} and {1}")
        @CsvSource({
            "ACCEPTS, REFUSES",
            "ACCEPTS, ACCEPTS_IF_PAID",
            "REFUSES, UNDECIDED",
            "LEANS_TO_ACCEPT, ACCEPTS",
            "UNDECIDED, LEANS_TO_ACCEPT"
        })
        void any_two_answers_do(String one, String other) {
            assertThat(only(said(
                                    word(ENVOY.stance(one).orElseThrow()),
                                    word(ENVOY.stance(other).orElseThrow())))
                            .severity())
                    .isEqualTo(Severity.CONTRADICTION);
        }

        @Test
        void one_answer_agrees() {
            Check.Examination examination = examine(said(word(ACCEPTS), word(ACCEPTS)));

            assertThat(examination.findings()).isEmpty();
            assertThat(examination.agreed()).isEqualTo(1);
        }

        @Test
        void quoting_nothing_or_another_question_is_omitting_and_not_denying() {
            Affair other = said(word(ACCEPTS), saying("word", HOLM, day(12), Force.UNSAID, new Clause(DEBT, OWES)))
                    .asking(DEBT);

            assertThat(examine(said(word(ACCEPTS), word())).examined()).isZero();
            assertThat(examine(other).examined()).isZero();
        }

        @Test
        void conflicts_on_two_questions_are_two_findings() {
            Check.Examination examination = examine(said(
                            saying(
                                    "word",
                                    HOLM,
                                    day(12),
                                    Force.UNSAID,
                                    new Clause(ENVOY, ACCEPTS),
                                    new Clause(DEBT, PAYS)),
                            saying(
                                    "word",
                                    HOLM,
                                    day(12),
                                    Force.UNSAID,
                                    new Clause(ENVOY, REFUSES),
                                    new Clause(DEBT, OWES)))
                    .asking(DEBT));

            assertThat(examination.findings())
                    .extracting(Affair::words)
                    .containsExactlyInAnyOrder(
                            List.of("ash: it says accepts", "elm: it says refuses"),
                            List.of("ash: it says pays", "elm: it says owes"));
            assertThat(examination.findings()).extracting(Finding::id).doesNotHaveDuplicates();
        }
    }

    @Nested
    class Of_one_clause_of_a_document {

        private static Affair clauses(Claim ash, Claim elm) {
            return affair().told("ash", ash).told("elm", elm).same("ash.clause", "elm.clause");
        }

        @Test
        void two_readings_contradict_each_other() {
            Finding finding = only(clauses(
                    clause("clause", "diary", HOLM, ACCEPTS), clause("clause", "diary", HOLM, ACCEPTS_IF_PAID)));

            assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
            assertThat(finding.matter()).isEqualTo(new Finding.Point("content", "clause"));
            assertThat(words(finding)).containsExactly("ash: it says accepts", "elm: it says accepts if paid");
        }

        @Test
        void one_reading_agrees() {
            assertThat(examine(clauses(
                                    clause("clause", "diary", HOLM, ACCEPTS), clause("clause", "diary", HOLM, ACCEPTS)))
                            .agreed())
                    .isEqualTo(1);
        }

        @Test
        void what_is_told_of_two_people_is_not_compared() {
            assertThat(examine(clauses(
                                    clause("clause", "diary", HOLM, ACCEPTS),
                                    clause("clause", "diary", REGENT, REFUSES)))
                            .examined())
                    .isZero();
        }

        @Test
        void a_clause_that_tells_of_no_stance_says_nothing_against_one() {
            assertThat(examine(clauses(
                                    clause("clause", "diary", HOLM, ACCEPTS),
                                    claim("clause", new Matter.OfClause("diary", Optional.empty()))))
                            .examined())
                    .isZero();
        }

        @Test
        void clauses_that_are_not_tied_are_not_compared() {
            assertThat(examine(affair().told("ash", clause("clause", "diary", HOLM, ACCEPTS))
                                    .told("elm", clause("clause", "diary", HOLM, REFUSES))
                                    .same("ash.diary", "elm.diary"))
                            .examined())
                    .isZero();
        }
    }

    @Test
    void it_is_a_tension_where_the_two_are_only_perhaps_one_or_one_is_our_own_reading() {
        assertThat(only(affair().told("ash", word(ACCEPTS))
                                .told("elm", word(REFUSES))
                                .tied(Degree.PERHAPS, "ash.word", "elm.word"))
                        .severity())
                .isEqualTo(Severity.TENSION);
        assertThat(only(affair().told("ash", done("hint", day(9)), construed(word(ACCEPTS), "hint"))
                                .told("elm", word(REFUSES))
                                .same("ash.word", "elm.word"))
                        .severity())
                .isEqualTo(Severity.TENSION);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void what_is_guessed_or_denied_says_nothing(boolean guessed) {
        assertThat(examine(said(word(ACCEPTS), guessed ? guessed(word(REFUSES)) : denied(word(REFUSES))))
                        .examined())
                .isZero();
    }

    @Test
    void nothing_depends_on_the_order_in_which_things_are_put_in() {
        assertOrderIsOfNoWeight(
                affair().told("ash", word(ACCEPTS), clause("clause", "diary", HOLM, UNDECIDED))
                        .told("elm", word(REFUSES), clause("clause", "diary", HOLM, REFUSES))
                        .same("ash.word", "elm.word")
                        .tied(Degree.PERHAPS, "ash.clause", "elm.clause"),
                new ContentCheck(),
                2);
    }

    @Nested
    class A_clause_told_in_an_entry_of_its_own {

        @Test
        void is_held_against_what_the_other_has_the_speaker_say() {
            Finding finding = only(affair().told("ash", word(), clause("told", "word", HOLM, ACCEPTS))
                    .told("elm", word(REFUSES))
                    .same("ash.word", "elm.word"));

            assertThat(sides(finding)).containsExactly(List.of("ash.told"), List.of("elm.word"));
        }

        @Test
        void is_another_matter_where_it_tells_of_someone_else() {
            assertThat(examine(affair().told("ash", word(), clause("told", "word", REGENT, ACCEPTS))
                                    .told("elm", word(REFUSES))
                                    .same("ash.word", "elm.word"))
                            .findings())
                    .isEmpty();
        }

        @Test
        void is_no_denial_of_what_both_have_it_say() {
            assertThat(examine(affair().told("ash", word(REFUSES), clause("told", "word", HOLM, UNDECIDED))
                                    .told("elm", word(REFUSES))
                                    .same("ash.word", "elm.word"))
                            .findings())
                    .isEmpty();
        }
    }
}

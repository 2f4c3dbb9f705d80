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
import org.sicetnon.account.Matter;
import org.sicetnon.check.Finding.Kind;
import org.sicetnon.check.Finding.Severity;
import org.sicetnon.event.Clause;
import org.sicetnon.event.Force;
import org.sicetnon.event.Phase;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.time.DayPart;

class SelectionCheckTest {

    private static final Stance PAYS = Stance.of("PAYS", Stance.Kind.YES);
    private static final Question DEBT = Question.of("debt", "Did it pay?", PAYS);

    private static Check.Examination examine(Affair affair) {
        return affair.by(new SelectionCheck());
    }

    private static Finding only(Affair affair) {
        Check.Examination examination = examine(affair);
        assertThat(examination.findings()).hasSize(1);
        return examination.findings().get(0);
    }

    private static Claim word(Stance... stances) {
        return saying("word", HOLM, day(12), stances);
    }

    /** Another clause of the same utterance, on the debt. */
    private static Claim aside() {
        return saying("word", HOLM, day(12), Force.UNSAID, new Clause(DEBT, PAYS));
    }

    private static Affair quoted(Claim ash, Claim... elm) {
        return affair().told("ash", ash)
                .told("elm", elm)
                .same("ash.word", "elm.word")
                .asking(DEBT);
    }

    @Nested
    class Leaving_out_the_clause_that_tells_against_ones_own_reading {

        @Test
        void is_a_difference_that_names_what_is_quoted_there_and_held_here() {
            Finding finding = only(quoted(word(ACCEPTS), aside(), stance("firm", HOLM, REFUSES, day(10))));

            assertThat(finding.kind()).isEqualTo(Kind.DISCREPANCY);
            assertThat(finding.severity()).isEqualTo(Severity.DIFFERENCE);
            assertThat(finding.matter()).isEqualTo(new Finding.Point("selection of 'word'", "word"));
            assertThat(words(finding))
                    .containsExactly(
                            "ash: it is quoted that Holm stands for accepts",
                            "elm: that is not quoted, and Holm stands for refuses");
            assertThat(sides(finding)).containsExactly(List.of("ash.word"), List.of("elm.word", "elm.firm"));
        }

        @Test
        void is_found_where_the_body_to_which_he_belongs_stands_against_it() {
            assertThat(words(only(quoted(word(ACCEPTS), aside(), stance("firm", CABINET, REFUSES, day(10))))))
                    .last()
                    .isEqualTo("elm: that is not quoted, and Cabinet stands for refuses");
        }

        @Test
        void is_found_whichever_account_leaves_it_out() {
            Finding finding = only(affair().told("ash", aside(), stance("firm", HOLM, REFUSES, day(10)))
                    .told("elm", word(ACCEPTS))
                    .same("ash.word", "elm.word")
                    .asking(DEBT));

            assertThat(finding.matter()).isEqualTo(new Finding.Point("selection of 'word'", "word"));
            assertThat(finding.sides()).extracting(Finding.Side::account).containsExactly("elm", "ash");
        }

        @Test
        void is_found_of_a_clause_that_stands_in_an_entry_of_its_own() {
            Finding finding =
                    only(affair().told("ash", saying("word", HOLM, day(12)), clause("quoted", "word", REGENT, ACCEPTS))
                            .told("elm", aside(), stance("firm", REGENT, REFUSES, day(10)))
                            .same("ash.word", "elm.word")
                            .asking(DEBT));

            assertThat(finding.matter()).isEqualTo(new Finding.Point("selection of 'quoted'", "word"));
            assertThat(sides(finding)).containsExactly(List.of("ash.quoted"), List.of("elm.word", "elm.firm"));
        }
    }

    @ParameterizedTest(name = "{0} is quoted, {1} is held: {2} agreed, {3} found")
    @CsvSource({
        "ACCEPTS, REFUSES, 1, 1",
        "REFUSES, ACCEPTS, 1, 1",
        "ACCEPTS, ACCEPTS, 2, 0",
        "ACCEPTS, ACCEPTS_IF_PAID, 2, 0",
        "UNDECIDED, REFUSES, 2, 0"
    })
    void omitting_what_excludes_nothing_means_nothing(String quoted, String held, int agreed, int found) {
        Check.Examination examination = examine(quoted(
                word(ENVOY.stance(quoted).orElseThrow()),
                aside(),
                stance("firm", HOLM, ENVOY.stance(held).orElseThrow(), day(10))));

        assertThat(examination.agreed()).isEqualTo(agreed);
        assertThat(examination.findings()).hasSize(found);
    }

    @Nested
    class It_is_no_selection {

        @Test
        void where_the_account_quotes_an_answer_to_that_question() {
            assertThat(examine(quoted(word(ACCEPTS), word(REFUSES), stance("firm", HOLM, REFUSES, day(10))))
                            .examined())
                    .isZero();
        }

        @Test
        void where_the_clause_is_tied_to_one_that_it_quotes() {
            Affair affair = affair().told(
                            "ash", saying("word", HOLM, day(12)), clause("quoted", "word", REGENT, ACCEPTS))
                    .told(
                            "elm",
                            saying("word", HOLM, day(12)),
                            claim("vague", new Matter.OfClause("word", Optional.empty())),
                            stance("firm", REGENT, REFUSES, day(10)))
                    .same("ash.word", "elm.word");

            assertThat(examine(affair).findings())
                    .extracting(Finding::kind)
                    .containsExactlyInAnyOrder(Kind.DISCREPANCY, Kind.RECONCILED);
            assertThat(examine(affair.same("ash.quoted", "elm.vague")).examined())
                    .isZero();
        }

        @Test
        void where_the_account_quotes_nothing_of_it() {
            assertThat(examine(quoted(word(ACCEPTS), word(), stance("firm", HOLM, REFUSES, day(10))))
                            .examined())
                    .isZero();
        }

        @Test
        void where_it_is_only_guessed_to_have_been_said() {
            assertThat(examine(quoted(guessed(word(ACCEPTS)), aside(), stance("firm", HOLM, REFUSES, day(10))))
                            .examined())
                    .isZero();
        }

        @Test
        void where_the_account_has_him_stand_against_it_only_later() {
            Check.Examination examination =
                    examine(quoted(word(ACCEPTS), aside(), stance("firm", HOLM, REFUSES, day(13))));

            assertThat(examination.findings()).isEmpty();
            assertThat(examination.agreed()).isEqualTo(2);
        }

        @Test
        void without_an_identity() {
            assertThat(examine(affair().told("ash", word(ACCEPTS))
                                    .told("elm", aside(), stance("firm", HOLM, REFUSES, day(10)))
                                    .asking(DEBT))
                            .examined())
                    .isZero();
        }
    }

    @Test
    void it_cannot_be_told_of_an_utterance_whose_day_is_open() {
        Check.Examination examination = examine(
                quoted(saying("word", HOLM, days(11, 13), ACCEPTS), aside(), stance("firm", HOLM, REFUSES, day(10))));

        assertThat(examination.findings()).isEmpty();
        assertThat(examination.agreed()).isEqualTo(1);
    }

    @Test
    void a_part_of_a_day_is_of_that_day() {
        assertThat(examine(quoted(
                                saying("word", HOLM, part(12, DayPart.Part.NIGHT), ACCEPTS),
                                aside(),
                                stance("firm", HOLM, REFUSES, day(12))))
                        .findings())
                .hasSize(1);
    }

    @Test
    void nothing_depends_on_the_order_in_which_things_are_put_in() {
        assertOrderIsOfNoWeight(
                affair().told(
                                "ash",
                                word(ACCEPTS),
                                saying("speech", REGENT, day(14), Force.UNSAID, new Clause(DEBT, PAYS)),
                                stance("soft", REGENT, ACCEPTS, day(13)))
                        .told(
                                "elm",
                                aside(),
                                stance("firm", HOLM, REFUSES, day(10)),
                                saying("speech", REGENT, day(14), REFUSES),
                                phase("heard", "speech", Phase.DONE, day(14)))
                        .same("ash.word", "elm.word")
                        .same("ash.speech", "elm.speech")
                        .asking(DEBT),
                new SelectionCheck(),
                2);
    }

    @Nested
    class Other_clauses {

        private Affair quoting(Claim ash, Claim elm) {
            return affair().told("ash", saying("word", HOLM, day(12)), ash)
                    .told("elm", saying("word", HOLM, day(12)), elm)
                    .same("ash.word", "elm.word");
        }

        private Claim plain(String name) {
            return Affair.claim(name, new Matter.OfClause("word", Optional.empty()));
        }

        @Test
        void quoted_by_each_of_one_utterance_are_reconciled() {
            Finding finding = only(quoting(plain("first"), plain("last")));

            assertThat(finding.kind()).isEqualTo(Kind.RECONCILED);
            assertThat(words(finding)).containsExactly("ash: told of it: 'first'", "elm: told of it: 'last'");
        }

        @Test
        void that_are_tied_or_only_reported_are_not_told() {
            assertThat(examine(quoting(plain("first"), plain("last")).same("ash.first", "elm.last"))
                            .findings())
                    .isEmpty();
            assertThat(examine(quoting(plain("first"), guessed(plain("last")))).findings())
                    .isEmpty();
        }
    }

    @Nested
    class A_further_clause_beside_the_answer_that_both_quote {

        @Test
        void is_left_out_where_it_keeps_open_what_the_other_has_decided_on_that_day() {
            Finding finding = only(affair().told("ash", word(REFUSES), clause("opening", "word", NORLAND, UNDECIDED))
                    .told("elm", word(REFUSES), stance("firm", NORLAND, REFUSES, day(12)))
                    .same("ash.word", "elm.word"));

            assertThat(sides(finding)).containsExactly(List.of("ash.opening"), List.of("elm.word", "elm.firm"));
        }

        @Test
        void is_not_where_that_is_only_carried_or_it_is_the_same_mans_answer_of_another_time() {
            assertThat(examine(affair().told("ash", word(REFUSES), clause("opening", "word", NORLAND, UNDECIDED))
                                    .told("elm", word(REFUSES), stance("firm", NORLAND, REFUSES, day(10)))
                                    .same("ash.word", "elm.word"))
                            .findings())
                    .isEmpty();
            assertThat(examine(affair().told("ash", word(REFUSES), clause("before", "word", HOLM, ACCEPTS))
                                    .told("elm", word(REFUSES), stance("firm", HOLM, REFUSES, day(12)))
                                    .same("ash.word", "elm.word"))
                            .findings())
                    .isEmpty();
        }
    }
}

package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.account.Matter.OfEvidence.State.*;
import static org.sicetnon.account.Modality.Reported.Attitude.ACCEPTED;
import static org.sicetnon.account.Modality.Reported.Attitude.LEFT_OPEN;
import static org.sicetnon.check.Affair.*;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.account.Matter;
import org.sicetnon.account.Modality;
import org.sicetnon.agent.Agent;
import org.sicetnon.check.Finding.Kind;
import org.sicetnon.check.Finding.Severity;
import org.sicetnon.event.Phase;
import org.sicetnon.source.Document;
import org.sicetnon.time.DayRange;

class EvidenceCheckTest {

    private static final Claim RESTS = citing(done("reply", day(12)), "cable");

    private static Document cable(String mark, int day) {
        return document("cable", Optional.of(DayRange.on(may(day))), mark);
    }

    /** Two accounts that cite, each, its own cable. */
    private static Affair cables(Claim... elm) {
        return affair().holding("ash", cable("1/2", 12))
                .holding("elm", cable("", 12))
                .told("ash", RESTS)
                .told("elm", elm);
    }

    private static Check.Examination examine(Affair affair) {
        return affair.by(new EvidenceCheck());
    }

    private static Finding only(Affair affair) {
        Check.Examination examination = examine(affair);
        assertThat(examination.findings()).hasSize(1);
        return examination.findings().get(0);
    }

    @Nested
    class Reliance_on_what_the_other_does_not_trust {

        @ParameterizedTest
        @EnumSource(
                value = Matter.OfEvidence.State.class,
                names = {"LACKING", "DOUBTED", "NEVER_SENT"})
        void is_a_contradiction_only_where_it_was_never_sent(Matter.OfEvidence.State state) {
            Finding finding = only(cables(evidence("remark", "cable", state)).same("ash.cable", "elm.cable"));

            assertThat(finding.kind()).isEqualTo(Kind.DISCREPANCY);
            assertThat(finding.severity()).isEqualTo(state == NEVER_SENT ? Severity.CONTRADICTION : Severity.TENSION);
            assertThat(finding.matter())
                    .isInstanceOfSatisfying(
                            Finding.Point.class, it -> assertThat(it.aspect()).isEqualTo("reliance"));
            assertThat(words(finding))
                    .containsExactly("ash: it relies on the document", "elm: the document is " + state);
            assertThat(sides(finding)).containsExactly(List.of("ash.reply"), List.of("elm.remark"));
            assertThat(finding.identity().orElseThrow().concerns(id("elm.cable")))
                    .isTrue();
        }

        @ParameterizedTest
        @EnumSource(
                value = Matter.OfEvidence.State.class,
                names = {"EXISTS", "SILENT", "GENUINE"})
        void is_not_called_in_question_by_what_does_not_tell_against_it(Matter.OfEvidence.State state) {
            assertThat(examine(cables(evidence("remark", "cable", state)).same("ash.cable", "elm.cable"))
                            .findings())
                    .isEmpty();
        }

        @Test
        void is_a_tension_where_the_documents_are_only_perhaps_one_or_the_denial_is_our_own_reading() {
            assertThat(only(cables(evidence("remark", "cable", NEVER_SENT))
                                    .tied(Degree.PERHAPS, "ash.cable", "elm.cable"))
                            .severity())
                    .isEqualTo(Severity.TENSION);
            assertThat(only(cables(done("hint", day(9)), construed(evidence("remark", "cable", NEVER_SENT), "hint"))
                                    .same("ash.cable", "elm.cable"))
                            .severity())
                    .isEqualTo(Severity.TENSION);
        }

        @Test
        void is_none_where_the_doubt_is_guessed_or_what_rests_on_it_is_denied() {
            assertThat(examine(cables(guessed(evidence("remark", "cable", DOUBTED)))
                                    .same("ash.cable", "elm.cable"))
                            .findings())
                    .isEmpty();
            assertThat(examine(affair().holding("ash", cable("1/2", 12))
                                    .holding("elm", cable("", 12))
                                    .told("ash", denied(RESTS))
                                    .told("elm", evidence("remark", "cable", DOUBTED))
                                    .same("ash.cable", "elm.cable"))
                            .findings())
                    .isEmpty();
        }

        @Test
        void is_called_in_question_by_a_doubt_on_one_point_only_where_it_is_relied_on_for_that_point() {
            Claim doubt = claim("remark", new Matter.OfEvidence("cable", DOUBTED, Optional.of("hour")));
            Affair affair = cables(done("hour", day(9)), doubt).same("ash.cable", "elm.cable");

            assertThat(examine(affair).findings()).isEmpty();
            assertThat(sides(only(affair.same("ash.reply", "elm.hour"))))
                    .containsExactly(List.of("ash.reply"), List.of("elm.remark"));
        }

        @Test
        void in_both_directions_is_two_findings_of_two_names() {
            Check.Examination examination = examine(cables(RESTS, evidence("remark", "cable", LACKING))
                    .told("ash", evidence("doubt", "cable", NEVER_SENT))
                    .same("ash.cable", "elm.cable"));

            assertThat(examination.findings())
                    .extracting(Affair::sides)
                    .containsExactlyInAnyOrder(
                            List.of(List.of("ash.reply"), List.of("elm.remark")),
                            List.of(List.of("elm.reply"), List.of("ash.doubt")));
            assertThat(examination.findings()).extracting(Finding::id).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Matter.OfEvidence.State.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DOUBTED"})
    void an_account_may_rely_on_what_it_says_anything_else_of(Matter.OfEvidence.State state) {
        assertThat(examine(affair().holding("ash", cable("1/2", 12))
                                .told("ash", RESTS, evidence("remark", "cable", state)))
                        .examined())
                .isZero();
    }

    @Test
    void an_account_may_doubt_what_it_cites_for_its_doubt_alone() {
        assertThat(examine(affair().holding("ash", cable("1/2", 12))
                                .told("ash", denied(RESTS), citing(evidence("doubt", "cable", DOUBTED), "cable")))
                        .examined())
                .isZero();
    }

    @Test
    void an_account_that_relies_on_what_it_doubts_itself_is_a_tension_within_it() {
        Finding finding = only(cables(RESTS, evidence("remark", "cable", DOUBTED)));

        assertThat(finding.kind()).isEqualTo(Kind.WITHIN_ONE);
        assertThat(finding.severity()).isEqualTo(Severity.TENSION);
        assertThat(sides(finding)).containsExactly(List.of("elm.remark"), List.of("elm.reply"));
    }

    @Nested
    class Documents_are_one {

        private Affair marked(String ash, String elm) {
            return affair().holding("ash", cable(ash, 12))
                    .holding("elm", cable(elm, 12))
                    .told("ash", RESTS)
                    .told("elm", evidence("remark", "cable", DOUBTED));
        }

        @ParameterizedTest(name = "{0} and {1}: {2}")
        @CsvSource({"1/2, 1/2, true", "1/2, 1/3, false", "'', '', false"})
        void by_their_shelfmark(String ash, String elm, boolean found) {
            assertThat(examine(marked(ash, elm)).findings()).hasSize(found ? 1 : 0);
        }

        @Test
        void for_the_stated_reason() {
            assertThat(only(marked("1/2", "1/2")).identity().orElseThrow().because())
                    .isEqualTo("one shelfmark");
        }

        @ParameterizedTest
        @EnumSource(
                value = Degree.class,
                names = {"APART", "WITHIN"})
        void but_not_against_the_editors_word(Degree degree) {
            assertThat(examine(marked("1/2", "1/2").tied(degree, "ash.cable", "elm.cable"))
                            .findings())
                    .isEmpty();
        }
    }

    @Nested
    class The_date_of_a_document {

        private Affair dated(DayRange ash, DayRange elm) {
            return affair().holding("ash", document("cable", Optional.of(ash), "1"))
                    .holding("elm", document("cable", Optional.of(elm), "1"))
                    .told("ash", RESTS)
                    .told("elm", citing(done("answer", day(13)), "cable"));
        }

        @Test
        void that_differs_is_a_difference() {
            Finding finding = only(dated(DayRange.on(may(12)), DayRange.on(may(19))));

            assertThat(finding.severity()).isEqualTo(Severity.DIFFERENCE);
            assertThat(finding.id())
                    .isEqualTo("evidence:ash.cable~elm.cable~ash.reply~elm.answer:date of the document");
            assertThat(words(finding)).containsExactly("ash: it is dated 1871-05-12", "elm: it is dated 1871-05-19");
            assertThat(sides(finding)).containsExactly(List.of("ash.reply"), List.of("elm.answer"));
        }

        @Test
        void that_overlaps_is_none() {
            Check.Examination examination = examine(dated(DayRange.on(may(12)), DayRange.between(may(10), may(12))));

            assertThat(examination.findings()).isEmpty();
            assertThat(examination.agreed()).isEqualTo(1);
        }

        @Test
        void that_is_not_printed_is_not_compared() {
            assertThat(examine(affair().holding("ash", document("cable", Optional.empty(), "1"))
                                    .holding("elm", cable("1", 12))
                                    .told("ash", RESTS)
                                    .told("elm", RESTS))
                            .examined())
                    .isZero();
        }
    }

    @Nested
    class Evidence_that_one_misses {

        private Affair missing(Claim elm) {
            return affair().holding("elm", cable("", 12))
                    .told("ash", denied(done("reply", day(12))), lacking("nothing", "reply"))
                    .told("elm", elm)
                    .same("ash.reply", "elm.reply");
        }

        @Test
        void and_the_other_has_is_a_difference() {
            Finding finding = only(missing(RESTS));

            assertThat(finding.severity()).isEqualTo(Severity.DIFFERENCE);
            assertThat(finding.matter()).isEqualTo(new Finding.Point("evidence", "reply"));
            assertThat(words(finding))
                    .containsExactly("ash: evidence for it is lacking", "elm: it is told with documents");
            assertThat(sides(finding)).containsExactly(List.of("ash.nothing"), List.of("elm.reply"));
        }

        @Test
        void and_the_other_does_not_give_either_is_none() {
            assertThat(examine(missing(done("reply", day(12)))).examined()).isZero();
            assertThat(examine(missing(guessed(RESTS))).examined()).isZero();
        }
    }

    @Nested
    class One_document_cited_for_one_thing {

        private Affair read(Claim elm) {
            return affair().holding("ash", cable("1", 12))
                    .holding("elm", cable("1", 12))
                    .told("ash", RESTS)
                    .told("elm", elm)
                    .same("ash.reply", "elm.answer");
        }

        @Test
        void is_read_otherwise_where_the_one_dates_it_otherwise() {
            Finding finding = only(read(citing(done("answer", day(14)), "cable")));

            assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
            assertThat(finding.matter()).isEqualTo(new Finding.Point("reading of one document", "reply"));
            assertThat(words(finding)).containsExactly("ash: it is read as 'reply'", "elm: it is read as 'answer'");
            assertThat(names(finding)).containsExactly("ash.reply", "elm.answer");
        }

        @Test
        void is_not_read_otherwise_where_the_other_time_rests_on_another_claim() {
            Affair affair = affair().holding("ash", cable("1", 12))
                    .holding("elm", cable("1", 12))
                    .told("ash", RESTS)
                    .told(
                            "elm",
                            citing(done("answer", day(12)), "cable"),
                            phase("later", "answer", Phase.DONE, day(14)))
                    .same("ash.reply", "elm.answer");

            assertThat(examine(affair).findings()).isEmpty();
        }

        @Test
        void is_read_otherwise_where_the_one_denies_it() {
            assertThat(only(read(denied(citing(done("answer", day(12)), "cable"))))
                            .severity())
                    .isEqualTo(Severity.CONTRADICTION);
        }

        @Test
        void is_read_alike_where_the_times_can_be_one_or_the_other_only_guesses() {
            for (Claim elm : List.of(
                    citing(done("answer", days(11, 13)), "cable"), guessed(citing(done("answer", day(12)), "cable")))) {
                assertThat(examine(read(elm)).findings()).isEmpty();
                // The one is the date of the document itself.
                assertThat(examine(read(elm)).agreed()).isEqualTo(2);
            }
        }

        @Test
        void is_a_tension_where_the_documents_or_the_entries_are_only_perhaps_one() {
            Claim elm = citing(done("answer", day(14)), "cable");

            assertThat(only(read(elm).tied(Degree.PERHAPS, "ash.cable", "elm.cable"))
                            .severity())
                    .isEqualTo(Severity.TENSION);
            assertThat(only(affair().holding("ash", cable("1", 12))
                                    .holding("elm", cable("1", 12))
                                    .told("ash", RESTS)
                                    .told("elm", elm)
                                    .tied(Degree.PERHAPS, "ash.reply", "elm.answer"))
                            .severity())
                    .isEqualTo(Severity.TENSION);
        }

        @Test
        void is_one_finding_though_two_documents_are_shared() {
            Claim here = done("reply", day(12));
            Claim there = done("answer", day(14));
            Affair affair = affair().holding(
                            "ash", document("cable", Optional.empty(), "1"), document("diary", Optional.empty(), "2"))
                    .holding("elm", document("cable", Optional.empty(), "1"), document("diary", Optional.empty(), "2"))
                    .told("ash", citing(here, "cable", "diary"))
                    .told("elm", citing(there, "cable", "diary"))
                    .same("ash.reply", "elm.answer");

            assertThat(examine(affair).findings()).hasSize(1);
        }

        @Test
        void is_not_compared_where_each_cites_its_own() {
            assertThat(examine(read(done("answer", day(14)))).findings()).isEmpty();
            assertThat(examine(read(done("answer", day(14)))).agreed()).isEqualTo(1);
        }
    }

    @Test
    void nothing_depends_on_the_order_in_which_things_are_put_in() {
        assertOrderIsOfNoWeight(
                affair().holding("ash", cable("1", 12))
                        .holding("elm", cable("1", 19))
                        .told("ash", RESTS, lacking("nothing", "plea"), undated("plea"))
                        .told(
                                "elm",
                                citing(done("answer", day(14)), "cable"),
                                evidence("remark", "cable", NEVER_SENT),
                                citing(done("plea", day(9)), "cable"))
                        .same("ash.reply", "elm.answer")
                        .tied(Degree.PERHAPS, "ash.plea", "elm.plea"),
                new EvidenceCheck(),
                4);
    }

    @Nested
    class What_one_account_tells_against_its_own_evidence {

        private static final Claim SENT = citing(message("reply", Phase.SENT, day(12)), "diary");

        private Check.Examination examine(Claim... claims) {
            return affair().told("ash", claims).by(new EvidenceCheck());
        }

        @Test
        void is_a_message_that_was_sent_and_whose_text_was_not() {
            Check.Examination examination = examine(
                    SENT,
                    evidence("attests", "diary", Matter.OfEvidence.State.EXISTS),
                    evidence("draft", "diary", NEVER_SENT));

            assertThat(examination.findings()).hasSize(1);
            Finding finding = examination.findings().get(0);
            assertThat(finding.kind()).isEqualTo(Kind.WITHIN_ONE);
            assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
            assertThat(sides(finding)).containsExactly(List.of("ash.reply", "ash.attests"), List.of("ash.draft"));
        }

        @Test
        void is_a_tension_where_that_is_a_guess() {
            assertThat(examine(SENT, guessed(evidence("draft", "diary", NEVER_SENT)))
                            .findings())
                    .extracting(Finding::severity)
                    .containsExactly(Severity.TENSION);
        }

        @Test
        void is_no_draft_that_stayed_one() {
            assertThat(examine(
                                    citing(message("reply", Phase.DRAFTED, day(12)), "diary"),
                                    evidence("draft", "diary", NEVER_SENT))
                            .findings())
                    .isEmpty();
            assertThat(examine(SENT, denied(evidence("draft", "diary", NEVER_SENT)))
                            .findings())
                    .isEmpty();
        }

        @Test
        void is_a_cause_of_which_it_has_no_evidence() {
            Claim why = claim(
                    "why",
                    new Matter.OfCause(
                            "war",
                            Optional.of("rumour"),
                            Matter.OfCause.Sort.CAUSE,
                            Matter.OfCause.Rank.ONE,
                            Matter.OfCause.Sincerity.UNSAID));
            Claim war = done("war", day(14));
            Claim rumour = done("rumour", day(12));

            assertThat(examine(war, rumour, why, lacking("gap", "rumour")).findings())
                    .extracting(Affair::names)
                    .containsExactly(Set.of("ash.why", "ash.gap"));
            assertThat(examine(war, rumour, guessed(why), lacking("gap", "rumour"))
                            .findings())
                    .isEmpty();
            assertThat(examine(war, rumour, why, lacking("gap", "war")).findings())
                    .isEmpty();
        }
    }

    @Nested
    class Witnesses_of_one_thing {

        private Affair told(Modality ash, Modality elm) {
            return affair().told("ash", said(done("reply", day(12)), ash))
                    .told("elm", said(done("reply", day(12)), elm))
                    .same("ash.reply", "elm.reply");
        }

        private Modality by(Modality.Reported.Attitude attitude, Agent... witnesses) {
            return new Modality.Reported(ImmutableList.copyOf(witnesses), attitude);
        }

        @Test
        void that_are_not_the_same_chain_are_a_difference() {
            Finding finding = only(told(by(ACCEPTED, HOLM), by(ACCEPTED, HOLM, REGENT)));

            assertThat(finding.severity()).isEqualTo(Severity.DIFFERENCE);
            assertThat(words(finding))
                    .containsExactly("ash: it is told by Holm", "elm: it is told by Holm, who has it from Regent");
        }

        @Test
        void agree_where_the_chain_is_one_and_are_not_asked_of_what_is_left_open() {
            assertThat(examine(told(by(ACCEPTED, HOLM), by(ACCEPTED, HOLM))).agreed())
                    .isEqualTo(1);
            assertThat(examine(told(by(ACCEPTED, HOLM), by(LEFT_OPEN, REGENT))).findings())
                    .isEmpty();
        }
    }

    @Nested
    class Shelfmarks_of_one_document {

        private Check.Examination kept(String ash, String elm, Degree degree) {
            return examine(affair().holding("ash", cable(ash, 12))
                    .holding("elm", cable(elm, 12))
                    .told("ash", RESTS)
                    .told("elm", RESTS)
                    .tied(degree, "ash.cable", "elm.cable"));
        }

        @Test
        void in_two_places_are_reconciled() {
            assertThat(kept("1/2/30", "7/2/30", Degree.SAME).findings())
                    .extracting(Finding::kind)
                    .containsExactly(Kind.RECONCILED);
        }

        @Test
        void that_begin_at_one_leaf_agree_and_are_not_asked_where_it_is_only_perhaps_one() {
            assertThat(kept("1/2/41-5", "1/2/41-45", Degree.SAME).findings()).isEmpty();
            assertThat(kept("1/2/30", "7/2/30", Degree.PERHAPS).findings()).isEmpty();
        }
    }

    @Test
    void what_is_missed_for_a_meeting_is_missed_for_what_was_decided_there() {
        Claim missed = claim("gap", new Matter.OfEvidence("sitting", LACKING, Optional.of("reply")));
        Affair affair = cables(meeting("sitting", day(12)), done("reply", day(12)), missed);

        assertThat(only(affair.same("ash.reply", "elm.reply")).matter())
                .isInstanceOfSatisfying(
                        Finding.Point.class, it -> assertThat(it.aspect()).isEqualTo("evidence"));
    }
}

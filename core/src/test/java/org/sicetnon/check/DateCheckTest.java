package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.*;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.account.Modality;
import org.sicetnon.check.Finding.Kind;
import org.sicetnon.check.Finding.Severity;
import org.sicetnon.event.Phase;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayPart;
import org.sicetnon.time.DayRange;

class DateCheckTest {

    private static Check.Examination examine(Affair affair) {
        return affair.by(new DateCheck());
    }

    private static Finding only(Affair affair) {
        Check.Examination examination = examine(affair);
        assertThat(examination.findings()).hasSize(1);
        return examination.findings().get(0);
    }

    private static Affair reply(Claim ash, Claim elm) {
        return affair().told("ash", ash).told("elm", elm).same("ash.reply", "elm.answer");
    }

    @Nested
    class Two_days_that_cannot_be_one {

        private final Affair affair = reply(done("reply", day(12)), done("answer", day(14)));

        @Test
        void contradict_each_other_with_claims_and_identity_named() {
            Finding finding = only(affair);

            assertThat(finding.kind()).isEqualTo(Kind.DISCREPANCY);
            assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
            assertThat(finding.check()).isEqualTo("date");
            assertThat(finding.matter()).isEqualTo(new Finding.Timing("reply", Phase.DONE));
            assertThat(finding.accounts()).containsExactly("ash", "elm");
            assertThat(names(finding)).containsExactly("ash.reply", "elm.answer");
            assertThat(finding.identity().orElseThrow().degree()).isEqualTo(Degree.SAME);
            assertThat(finding.identity().orElseThrow().concerns(id("ash.reply")))
                    .isTrue();
            assertThat(finding.sides())
                    .extracting(side -> ((Finding.Time) side.value()).at().days())
                    .containsExactly(DayRange.on(may(12)), DayRange.on(may(14)));
            assertThat(finding.places()).isEmpty();
        }

        @Test
        void are_one_matter_examined_and_none_agreed() {
            Check.Examination examination = examine(affair);

            assertThat(examination.examined()).isEqualTo(1);
            assertThat(examination.agreed()).isZero();
            assertThat(examination.untold()).isZero();
        }

        @Test
        void are_no_finding_without_an_identity() {
            Check.Examination examination =
                    examine(affair().told("ash", done("reply", day(12))).told("elm", done("answer", day(14))));

            assertThat(examination.findings()).isEmpty();
            assertThat(examination.examined()).isZero();
        }

        @Test
        void are_no_finding_even_of_entries_of_one_name_without_an_identity() {
            assertThat(examine(affair().told("ash", done("reply", day(12))).told("elm", done("reply", day(14))))
                            .findings())
                    .isEmpty();
        }

        @ParameterizedTest
        @EnumSource(
                value = Degree.class,
                names = {"APART", "WITHIN"})
        void are_no_finding_where_the_concordance_does_not_call_them_one(Degree degree) {
            assertThat(examine(affair().told("ash", done("reply", day(12)))
                                    .told("elm", done("answer", day(14)))
                                    .tied(degree, "ash.reply", "elm.answer"))
                            .findings())
                    .isEmpty();
        }

        @Test
        void are_a_tension_where_the_two_are_only_perhaps_one() {
            Finding finding = only(affair().told("ash", done("reply", day(12)))
                    .told("elm", done("answer", day(14)))
                    .tied(Degree.PERHAPS, "ash.reply", "elm.answer"));

            assertThat(finding.severity()).isEqualTo(Severity.TENSION);
            assertThat(finding.identity().orElseThrow().degree()).isEqualTo(Degree.PERHAPS);
        }

        @Test
        void are_a_tension_where_one_is_our_own_reading() {
            Finding finding = only(affair().told("ash", done("reply", day(12)))
                    .told("elm", done("hint", day(9)), construed(done("answer", day(14)), "hint"))
                    .same("ash.reply", "elm.answer"));

            assertThat(finding.severity()).isEqualTo(Severity.TENSION);
        }

        @Test
        void are_a_tension_where_one_is_a_guess() {
            assertThat(only(reply(guessed(done("reply", day(12))), done("answer", day(14))))
                            .severity())
                    .isEqualTo(Severity.TENSION);
        }

        @Test
        void are_a_contradiction_where_one_is_inferred_or_an_accepted_report() {
            assertThat(only(reply(
                                    Affair.said(done("reply", day(12)), Modality.Plain.INFERRED),
                                    Affair.said(
                                            done("answer", day(14)),
                                            new Modality.Reported(
                                                    ImmutableList.of(HOLM), Modality.Reported.Attitude.ACCEPTED))))
                            .severity())
                    .isEqualTo(Severity.CONTRADICTION);
        }

        @Test
        void are_no_matter_of_dates_where_one_is_denied() {
            assertThat(examine(reply(done("reply", day(12)), denied(done("answer", day(14)))))
                            .examined())
                    .isZero();
        }
    }

    @Nested
    class Times_that_can_be_one {

        @Test
        void given_alike_agree() {
            Check.Examination examination = examine(reply(done("reply", day(12)), done("answer", day(12))));

            assertThat(examination.findings()).isEmpty();
            assertThat(examination.agreed()).isEqualTo(1);
        }

        @ParameterizedTest(name = "{0}..{1} against {2}..{3}")
        @CsvSource({"11, 13, 12, 12", "11, 12, 12, 13", "12, 12, 12, 20"})
        void are_no_finding_where_they_overlap(int a, int b, int c, int d) {
            assertThat(examine(reply(done("reply", days(a, b)), done("answer", days(c, d))))
                            .findings())
                    .isEmpty();
        }

        @Test
        void cannot_be_told_where_they_merely_overlap() {
            Check.Examination examination = examine(reply(done("reply", days(11, 13)), done("answer", days(13, 15))));

            assertThat(examination.untold()).isEqualTo(1);
            assertThat(examination.agreed()).isZero();
        }

        @Test
        void cannot_be_told_where_one_says_nothing_of_its_days() {
            Check.Examination examination =
                    examine(reply(done("reply", Dating.of(DayRange.UNKNOWN)), done("answer", day(13))));

            assertThat(examination.findings()).isEmpty();
            assertThat(examination.agreed()).isZero();
        }

        @Test
        void are_not_examined_where_one_is_undated() {
            Check.Examination examination = examine(reply(undated("reply"), done("answer", day(13))));

            assertThat(examination.findings()).isEmpty();
            assertThat(examination.examined()).isZero();
        }

        @Test
        void are_reconciled_by_the_clocks_of_two_places_which_are_named() {
            // Four in the morning in the east is eight in the evening before in the west.
            Finding finding = only(reply(
                    message("reply", Phase.SENT, in(HAVEN, clock(12, 20, 0))),
                    message("answer", Phase.SENT, in(TAMRA_CITY, clock(13, 4, 0)))));

            assertThat(finding.kind()).isEqualTo(Kind.RECONCILED);
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
            assertThat(finding.places()).containsExactly(HAVEN, TAMRA_CITY);
            assertThat(names(finding)).containsExactly("ash.reply", "elm.answer");
        }

        @Test
        void are_reconciled_where_an_unplaced_day_of_a_message_is_read_at_its_receivers_place() {
            Finding finding =
                    only(reply(message("reply", Phase.SENT, day(12)), message("answer", Phase.SENT, day(13))));

            assertThat(finding.kind()).isEqualTo(Kind.RECONCILED);
            assertThat(finding.places()).hasSize(2).contains(HAVEN, TAMRA_CITY);
        }

        @Test
        void are_not_read_at_every_place_of_the_dossier() {
            assertThat(only(reply(done("reply", day(12)), done("answer", day(13))))
                            .kind())
                    .isEqualTo(Kind.DISCREPANCY);
        }

        @Test
        void are_no_longer_one_by_any_clock_two_days_apart() {
            assertThat(only(reply(message("reply", Phase.SENT, day(12)), message("answer", Phase.SENT, day(14))))
                            .kind())
                    .isEqualTo(Kind.DISCREPANCY);
        }

        @Test
        void within_one_day_conflict_where_both_clocks_say_so() {
            Finding finding =
                    only(reply(done("reply", clock(12, 9, 0)), done("answer", part(12, DayPart.Part.EVENING))));

            assertThat(finding.kind()).isEqualTo(Kind.DISCREPANCY);
            assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
        }

        @Test
        void within_one_day_do_not_conflict_where_one_gives_only_the_day() {
            assertThat(examine(reply(done("reply", clock(12, 9, 0)), done("answer", day(12))))
                            .findings())
                    .isEmpty();
        }

        @Test
        void of_a_night_and_the_small_hours_of_the_next_day_are_reconciled() {
            Finding finding = only(reply(done("reply", part(12, DayPart.Part.NIGHT)), done("answer", clock(13, 2, 0))));

            assertThat(finding.kind()).isEqualTo(Kind.RECONCILED);
        }
    }

    @Nested
    class Phases {

        @Test
        void that_are_unlike_never_conflict() {
            Finding finding =
                    only(reply(message("reply", Phase.SENT, day(10)), message("answer", Phase.DELIVERED, day(18))));

            assertThat(finding.kind()).isEqualTo(Kind.RECONCILED);
            assertThat(finding.places()).isEmpty();
        }

        @Test
        void that_are_unlike_are_no_finding_where_like_can_be_compared() {
            Check.Examination examination = examine(reply(
                    message("reply", Map.of(Phase.SENT, day(10), Phase.DELIVERED, day(12))),
                    message("answer", Map.of(Phase.DRAFTED, day(8), Phase.SENT, day(10), Phase.READ, day(16)))));

            assertThat(examination.findings()).isEmpty();
            assertThat(examination.agreed()).isEqualTo(1);
        }

        @Test
        void that_are_alike_conflict_each_by_itself() {
            List<Finding> findings = examine(reply(
                            message("reply", Map.of(Phase.SENT, day(10), Phase.DELIVERED, day(13))),
                            message("answer", Map.of(Phase.SENT, day(10), Phase.DELIVERED, day(16)))))
                    .findings();

            assertThat(findings)
                    .extracting(Finding::matter)
                    .containsExactly(new Finding.Timing("reply", Phase.DELIVERED));
        }

        @Test
        void told_in_another_passage_are_compared_and_that_passage_is_named() {
            Finding finding = only(affair().told(
                            "ash",
                            message("reply", Phase.SENT, day(10)),
                            phase("handed", "reply", Phase.DELIVERED, day(13)))
                    .told("elm", message("answer", Map.of(Phase.SENT, day(10), Phase.DELIVERED, day(16))))
                    .same("ash.reply", "elm.answer"));

            assertThat(names(finding)).containsExactly("ash.handed", "elm.answer");
            assertThat(finding.matter()).isEqualTo(new Finding.Timing("reply", Phase.DELIVERED));
        }

        @Test
        void of_an_order_and_a_message_are_compared_by_the_sending() {
            Finding finding = only(reply(order("reply", day(10)), message("answer", Phase.SENT, day(16))));

            assertThat(finding.kind()).isEqualTo(Kind.DISCREPANCY);
        }
    }

    @Nested
    class Parts_of_a_meeting {

        private Affair affair(int remarkAsh, int remarkElm, int meetingElm) {
            return Affair.affair()
                    .told("ash", meeting("council", day(12)), remark("word", "council", day(remarkAsh)))
                    .told("elm", meeting("session", day(meetingElm)), remark("saying", "session", day(remarkElm)))
                    .same("ash.word", "elm.saying")
                    .same("ash.council", "elm.session");
        }

        @Test
        void hang_under_the_conflict_of_their_wholes() {
            Finding finding = only(affair(12, 14, 14));

            assertThat(names(finding)).containsExactly("ash.council", "elm.session");
            assertThat(finding.under()).hasSize(1);
            assertThat(names(finding.under().get(0))).containsExactly("ash.word", "elm.saying");
        }

        @Test
        void stand_alone_where_their_wholes_agree() {
            Finding finding = only(affair(12, 14, 12));

            assertThat(names(finding)).containsExactly("ash.word", "elm.saying");
            assertThat(finding.under()).isEmpty();
        }
    }

    @Test
    void of_three_accounts_that_all_differ_one_finding_names_all() {
        List<Finding> findings = examine(affair().told("ash", done("reply", day(12)))
                        .told("elm", done("reply", day(14)))
                        .told("oak", done("reply", day(16)))
                        .same("ash.reply", "elm.reply")
                        .same("ash.reply", "oak.reply")
                        .same("elm.reply", "oak.reply"))
                .findings();

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).accounts()).containsExactly("ash", "elm", "oak");
        assertThat(findings.get(0).dissenting()).isEmpty();
    }

    @Test
    void of_three_accounts_the_one_that_stands_alone_is_named() {
        Check.Examination examination = examine(affair().told("ash", done("reply", day(12)))
                .told("elm", done("reply", day(12)))
                .told("oak", done("reply", day(16)))
                .same("ash.reply", "elm.reply")
                .same("elm.reply", "oak.reply"));

        assertThat(examination.findings()).hasSize(1);
        assertThat(examination.findings().get(0).accounts()).containsExactly("ash", "elm", "oak");
        assertThat(examination.findings().get(0).dissenting()).contains("oak");
        assertThat(examination.agreed()).isEqualTo(1);
    }

    @Test
    void nothing_depends_on_the_order_in_which_things_are_put_in() {
        Affair affair = affair().told(
                        "ash",
                        meeting("council", day(12)),
                        remark("word", "council", day(12)),
                        message("reply", Map.of(Phase.SENT, day(10), Phase.READ, day(12))),
                        phase("again", "reply", Phase.SENT, day(18)),
                        done("sails", day(9)))
                .told(
                        "elm",
                        meeting("session", day(14)),
                        remark("saying", "session", day(14)),
                        message("answer", Phase.SENT, day(11)),
                        guessed(done("sails", day(11))))
                .told("oak", message("letter", Phase.DELIVERED, day(15)), done("sails", day(13)))
                .same("ash.council", "elm.session")
                .same("ash.word", "elm.saying")
                .same("ash.reply", "elm.answer")
                .same("elm.answer", "oak.letter")
                .tied(Degree.PERHAPS, "ash.sails", "elm.sails")
                .same("ash.sails", "oak.sails");
        Set<String> expected = kernels(affair.dossier(), new DateCheck());
        Random random = new Random(1);

        assertThat(expected).hasSizeGreaterThan(4);
        IntStream.range(0, 30)
                .forEach(i -> assertThat(kernels(affair.shuffled(random), new DateCheck()))
                        .isEqualTo(expected));
    }
}

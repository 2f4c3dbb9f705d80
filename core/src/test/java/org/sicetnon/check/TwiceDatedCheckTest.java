package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.*;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Modality;
import org.sicetnon.check.Finding.Kind;
import org.sicetnon.check.Finding.Severity;
import org.sicetnon.event.Phase;

class TwiceDatedCheckTest {

    private static Check.Examination examine(Claim... claims) {
        return affair().told("ash", claims).by(new TwiceDatedCheck());
    }

    private static Finding only(Claim... claims) {
        Check.Examination examination = examine(claims);
        assertThat(examination.findings()).hasSize(1);
        return examination.findings().get(0);
    }

    @Nested
    class Two_times_of_one_phase {

        @Test
        void that_cannot_be_one_contradict_each_other_within_the_account() {
            Finding finding = only(message("reply", Phase.SENT, day(12)), phase("again", "reply", Phase.SENT, day(14)));

            assertThat(finding.kind()).isEqualTo(Kind.WITHIN_ONE);
            assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
            assertThat(finding.matter()).isEqualTo(new Finding.Timing("reply", Phase.SENT));
            assertThat(finding.accounts()).containsExactly("ash");
            assertThat(names(finding)).containsExactly("ash.again", "ash.reply");
            assertThat(finding.identity()).isEmpty();
        }

        @Test
        void are_a_tension_where_one_is_our_own_reading() {
            assertThat(only(
                                    message("reply", Phase.SENT, day(12)),
                                    construed(phase("again", "reply", Phase.SENT, day(14)), "reply"))
                            .severity())
                    .isEqualTo(Severity.TENSION);
        }

        @Test
        void given_alike_agree() {
            Check.Examination examination =
                    examine(message("reply", Phase.SENT, day(12)), phase("again", "reply", Phase.SENT, day(12)));

            assertThat(examination.findings()).isEmpty();
            assertThat(examination.agreed()).isEqualTo(1);
        }

        @Test
        void that_can_be_one_by_two_clocks_are_no_finding() {
            assertThat(examine(
                                    message("reply", Phase.SENT, in(HAVEN, clock(12, 20, 0))),
                                    phase("again", "reply", Phase.SENT, in(TAMRA_CITY, clock(13, 4, 0))))
                            .findings())
                    .isEmpty();
        }

        @Test
        void that_overlap_are_no_finding() {
            assertThat(examine(
                                    message("reply", Phase.SENT, days(11, 13)),
                                    phase("again", "reply", Phase.SENT, days(13, 15)))
                            .findings())
                    .isEmpty();
        }

        @Test
        void told_three_times_are_compared_two_by_two() {
            assertThat(examine(
                                    message("reply", Phase.SENT, day(11)),
                                    phase("again", "reply", Phase.SENT, day(13)),
                                    phase("thrice", "reply", Phase.SENT, day(15)))
                            .findings())
                    .extracting(Affair::names)
                    .containsExactlyInAnyOrder(
                            Set.of("ash.reply", "ash.again"),
                            Set.of("ash.reply", "ash.thrice"),
                            Set.of("ash.again", "ash.thrice"));
        }

        @ParameterizedTest
        @CsvSource({"true", "false"})
        void of_which_one_is_guessed_or_denied_are_not_compared(boolean guessed) {
            Claim other = phase("again", "reply", Phase.SENT, day(14));

            assertThat(examine(message("reply", Phase.SENT, day(12)), guessed ? guessed(other) : denied(other))
                            .examined())
                    .isZero();
        }
    }

    @Test
    void unlike_phases_never_conflict() {
        assertThat(examine(
                                message("reply", Map.of(Phase.SENT, day(12), Phase.READ, day(18))),
                                phase("handed", "reply", Phase.DELIVERED, day(14)))
                        .examined())
                .isZero();
    }

    @Test
    void unlike_entries_and_unlike_accounts_are_not_compared() {
        Check.Examination examination = affair().told("ash", done("reply", day(12)), done("other", day(14)))
                .told("elm", done("reply", day(16)))
                .same("ash.reply", "elm.reply")
                .by(new TwiceDatedCheck());

        assertThat(examination.examined()).isZero();
    }

    @Test
    void nothing_depends_on_the_order_in_which_things_are_put_in() {
        Affair affair = affair().told(
                        "ash",
                        message("reply", Map.of(Phase.SENT, day(11), Phase.READ, day(12))),
                        phase("again", "reply", Phase.SENT, day(13)),
                        phase("thrice", "reply", Phase.SENT, day(15)),
                        phase("late", "reply", Phase.READ, day(16)))
                .told("elm", done("sails", day(9)), phase("again", "sails", Phase.DONE, day(10)));
        Set<String> expected = kernels(affair.dossier(), new TwiceDatedCheck());
        Random random = new Random(5);

        assertThat(expected).hasSize(5);
        IntStream.range(0, 30)
                .forEach(i -> assertThat(kernels(affair.shuffled(random), new TwiceDatedCheck()))
                        .isEqualTo(expected));
    }

    @Nested
    class An_entry_that_is_taken_up_again {

        @Test
        void can_be_dated_otherwise() {
            Finding finding = only(done("reply", day(12)), again(done("later", day(14)), "reply"));

            assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
            assertThat(finding.matter()).isEqualTo(new Finding.Timing("later", Phase.DONE));
            assertThat(names(finding)).containsExactly("ash.later", "ash.reply");
        }

        @Test
        void is_compared_with_itself_only_once() {
            assertThat(examine(
                                    message("reply", Phase.SENT, day(12)),
                                    phase("more", "reply", Phase.SENT, day(14)),
                                    again(message("later", Phase.SENT, day(16)), "reply"))
                            .findings())
                    .extracting(Affair::names)
                    .containsExactlyInAnyOrder(
                            Set.of("ash.more", "ash.reply"),
                            Set.of("ash.later", "ash.reply"),
                            Set.of("ash.later", "ash.more"));
        }

        @Test
        void cannot_be_told_where_the_times_overlap() {
            Check.Examination examination =
                    examine(done("reply", days(11, 13)), again(done("later", day(12)), "reply"));

            assertThat(examination.findings()).isEmpty();
            assertThat(examination.untold()).isEqualTo(1);
            assertThat(examination.agreed()).isZero();
        }
    }

    @Nested
    class A_time_in_the_text_and_one_in_a_note {

        private final Claim text = message("reply", Phase.SENT, day(12));
        private final Claim note = inNote(phase("more", "reply", Phase.SENT, day(14)), 3);

        @Test
        void are_found_by_a_check_of_their_own() {
            assertThat(examine(text, note).examined()).isZero();

            Check.Examination examination = affair().told("ash", text, note).by(TwiceDatedCheck.ofTextAgainstNote());
            assertThat(examination.check()).isEqualTo("text against note");
            assertThat(examination.findings()).hasSize(1);
            Finding finding = examination.findings().get(0);
            assertThat(finding.id()).isEqualTo("text-against-note:ash.reply~ash.more:sent");
            assertThat(finding.check()).isEqualTo("text against note");
            assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
            assertThat(names(finding)).containsExactly("ash.more", "ash.reply");
        }

        @Test
        void are_not_two_times_in_the_text_or_two_in_notes() {
            Claim other = phase("more", "reply", Phase.SENT, day(14));

            assertThat(affair().told("ash", text, other)
                            .by(TwiceDatedCheck.ofTextAgainstNote())
                            .examined())
                    .isZero();
            assertThat(affair().told("ash", inNote(text, 2), note)
                            .by(TwiceDatedCheck.ofTextAgainstNote())
                            .examined())
                    .isZero();
            assertThat(only(inNote(text, 2), note).check()).isEqualTo("dated twice");
        }
    }

    @Nested
    class An_entry_that_takes_up_another {

        private static final Modality HOLM_SAYS =
                new Modality.Reported(ImmutableList.of(HOLM), Modality.Reported.Attitude.LEFT_OPEN);
        private static final Modality REGENT_SAYS =
                new Modality.Reported(ImmutableList.of(REGENT), Modality.Reported.Attitude.LEFT_OPEN);

        @Test
        void contradicts_it_where_the_same_do_the_same() {
            assertThat(only(done("fire", day(12)), again(done("fireAgain", day(14)), "fire"))
                            .severity())
                    .isEqualTo(Severity.CONTRADICTION);
        }

        @Test
        void can_be_another_thing_where_others_do_it_or_it_is_of_another_sort() {
            assertThat(only(done("fire", day(12)), again(order("fireAgain", day(14)), "fire"))
                            .severity())
                    .isEqualTo(Severity.TENSION);
            assertThat(only(
                                    decision("step", CABINET, day(12), ACCEPTS),
                                    again(decision("stepAgain", HOLM, day(14), ACCEPTS), "step"))
                            .severity())
                    .isEqualTo(Severity.TENSION);
        }

        @Test
        void disagrees_with_whom_it_reports_where_it_leaves_that_open() {
            assertThat(only(said(done("fire", day(12)), HOLM_SAYS), again(done("fireAgain", day(14)), "fire"))
                            .severity())
                    .isEqualTo(Severity.TENSION);
        }

        @Test
        void tells_of_a_report_that_disagrees_with_itself_but_not_of_two() {
            Claim first = said(done("fire", day(12)), HOLM_SAYS);
            Claim then = again(done("fireAgain", day(14)), "fire");

            assertThat(only(first, said(then, HOLM_SAYS)).severity()).isEqualTo(Severity.TENSION);
            assertThat(examine(first, said(then, REGENT_SAYS)).findings()).isEmpty();
        }

        @Test
        void is_reconciled_where_it_dates_another_phase() {
            Finding finding = only(
                    message("reply", Phase.SPOKEN, day(12)), again(message("cable", Phase.SENT, day(14)), "reply"));

            assertThat(finding.kind()).isEqualTo(Kind.RECONCILED);
            assertThat(finding.id()).isEqualTo("dated-twice:ash.cable~ash.reply:sent-spoken");
        }

        @Test
        void says_nothing_where_unlike_phases_can_be_of_one_day() {
            assertThat(examine(
                                    message("reply", Phase.SPOKEN, day(12)),
                                    again(message("cable", Phase.SENT, days(12, 14)), "reply"))
                            .findings())
                    .isEmpty();
        }
    }
}

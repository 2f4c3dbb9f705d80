package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.affair;
import static org.sicetnon.check.Affair.clock;
import static org.sicetnon.check.Affair.day;
import static org.sicetnon.check.Affair.days;
import static org.sicetnon.check.Affair.done;
import static org.sicetnon.check.Affair.may;
import static org.sicetnon.check.Affair.part;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sicetnon.account.Dossier;
import org.sicetnon.time.By;
import org.sicetnon.time.Convention;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayPart;
import org.sicetnon.time.EdtfText;
import org.sicetnon.time.PeriodPart;
import org.sicetnon.time.Relative;

class LeaningTest {

    private static Dating about(Dating dating) {
        return dating.approximately(Optional.empty());
    }

    private static Dating edtf(String text) {
        return Dating.of(EdtfText.parse(text));
    }

    private static Dossier reply(Dating ash, Dating elm) {
        return affair().told("ash", done("reply", ash))
                .told("elm", done("answer", elm))
                .same("ash.reply", "elm.answer")
                .dossier();
    }

    private static ImmutableList<Finding> found(Dossier dossier, Check... checks) {
        return Comparison.of(dossier, dossier.accounts(), ImmutableList.copyOf(checks)).examinations().stream()
                .flatMap(it -> it.findings().stream())
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Finding.Reliance> reliances(Dating ash, Dating elm) {
        ImmutableList<Finding> found = found(reply(ash, elm), new DateCheck());
        assertThat(found).hasSize(1);
        return found.get(0).conventions();
    }

    private static Finding.Reliance on(Convention convention, String value) {
        return new Finding.Reliance(convention, value);
    }

    @Nested
    class A_conflict_of_dates {

        @Test
        void of_plain_days_rests_on_nothing() {
            assertThat(reliances(day(12), day(14))).isEmpty();
        }

        @Test
        void rests_on_how_wide_about_is() {
            assertThat(reliances(about(day(12)), day(16)))
                    .containsExactly(on(Convention.ABOUT_DAY, "2 days to either side"));
        }

        @Test
        void rests_on_what_a_claim_says_of_its_own_about() {
            assertThat(reliances(day(12).approximately(Optional.of(Duration.ofDays(3))), day(16)))
                    .containsExactly(on(Convention.ABOUT_DAY, "3 days to either side, as the claim says"));
        }

        @Test
        void is_none_where_about_reaches_the_other_day() {
            assertThat(found(reply(about(day(12)), day(14)), new DateCheck())).isEmpty();
        }

        @Test
        void rests_on_which_days_are_early_in_a_month() {
            Dating early = Dating.of(PeriodPart.of(PeriodPart.Part.EARLY, EdtfText.parse("1871-05")));
            assertThat(reliances(early, day(20))).containsExactly(on(Convention.EARLY, "0 to 34 per cent of it"));
        }

        @Test
        void with_another_month_rests_on_no_convention() {
            Dating early = Dating.of(PeriodPart.of(PeriodPart.Part.EARLY, EdtfText.parse("1871-04")));
            assertThat(reliances(early, day(20))).isEmpty();
        }

        @Test
        void rests_on_how_far_back_by_reaches_and_not_on_by_itself() {
            Dating narrow = Dating.of(new By(may(14), Optional.of(2)));
            assertThat(reliances(narrow, day(10)))
                    .containsExactly(on(Convention.BY, "2 days before, as the claim says"));
            assertThat(reliances(Dating.of(By.of(may(14))), day(16))).isEmpty();
        }

        @Test
        void rests_on_the_hours_of_a_part_of_the_day() {
            assertThat(reliances(part(12, DayPart.Part.MORNING), clock(12, 16, 0)))
                    .containsExactly(on(Convention.MORNING, "5:00 to 12:00"));
            assertThat(reliances(part(12, DayPart.Part.MORNING), clock(14, 16, 0)))
                    .isEmpty();
        }

        @Test
        void names_all_where_it_takes_more_than_one_to_undo_it() {
            Dating early = Dating.of(PeriodPart.of(PeriodPart.Part.EARLY, EdtfText.parse("1871-05")));
            Dating late = Dating.of(PeriodPart.of(PeriodPart.Part.LATE, EdtfText.parse("1871-05")));
            assertThat(reliances(early, late))
                    .extracting(Finding.Reliance::convention)
                    .containsExactly(Convention.EARLY, Convention.LATE);
        }

        @Test
        void rests_on_the_about_of_the_time_by_which_a_time_is_told() {
            Dossier dossier = affair().told("ash", done("landing", about(day(10))))
                    .told(
                            "ash",
                            done(
                                    "reply",
                                    Dating.of(new Relative(
                                            "landing", Relative.Side.AFTER, Optional.of(2), Relative.Unit.DAYS))))
                    .told("elm", done("answer", day(20)))
                    .same("ash.reply", "elm.answer")
                    .dossier();
            assertThat(found(dossier, new DateCheck()).get(0).conventions())
                    .containsExactly(on(Convention.ABOUT_DAY, "2 days to either side"));
        }
    }

    @Nested
    class Of_several_days_one_is_meant {

        @Test
        void the_day_between_them_conflicts_with_both() {
            assertThat(found(reply(edtf("[1871-05-04,1871-05-08]"), day(6)), new DateCheck()))
                    .hasSize(1);
        }

        @Test
        void each_of_them_can_be_it() {
            assertThat(found(reply(edtf("[1871-05-04,1871-05-08]"), day(8)), new DateCheck()))
                    .isEmpty();
        }

        @Test
        void an_interval_has_all_between_its_ends() {
            assertThat(found(reply(edtf("1871-05-04/1871-05-08"), day(6)), new DateCheck()))
                    .isEmpty();
        }
    }

    @Test
    void two_times_that_are_reconciled_by_about_rest_on_it() {
        ImmutableList<Finding> found =
                found(reply(about(clock(12, 23, 30)), Affair.in(Affair.HAVEN, clock(13, 0, 15))), new DateCheck());
        assertThat(found).isNotEmpty();
        assertThat(found.get(0).kind()).isEqualTo(Finding.Kind.RECONCILED);
        assertThat(found.get(0).conventions()).containsExactly(on(Convention.ABOUT_CLOCK, "1 hour to either side"));
    }

    @Test
    void two_times_of_one_account_that_cannot_be_one_rest_on_it_too() {
        Dossier dossier = affair().told("ash", done("reply", about(day(12))))
                .told("ash", Affair.again(done("reply2", day(18)), "reply"))
                .dossier();
        ImmutableList<Finding> found = found(dossier, new TwiceDatedCheck());
        assertThat(found).hasSize(1);
        assertThat(found.get(0).conventions())
                .extracting(Finding.Reliance::convention)
                .containsExactly(Convention.ABOUT_DAY);
    }

    @Test
    void an_order_that_follows_from_dates_rests_on_how_wide_they_are() {
        Dossier dossier = affair().told("ash", done("reply", about(day(10))))
                .told("ash", done("landing", day(14)))
                .told("elm", done("answer", days(16, 17)))
                .told("elm", done("arrival", day(14)))
                .same("ash.reply", "elm.answer")
                .same("ash.landing", "elm.arrival")
                .dossier();
        assertThat(found(dossier, new OrderCheck()).get(0).conventions())
                .extracting(Finding.Reliance::convention)
                .containsExactly(Convention.ABOUT_DAY);
    }
}

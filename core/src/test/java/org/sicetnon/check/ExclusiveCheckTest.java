package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.account.Claim;
import org.sicetnon.check.Finding.Kind;
import org.sicetnon.check.Finding.Severity;
import org.sicetnon.time.DayRange;

class ExclusiveCheckTest {

    private static Check.Examination examine(Claim... claims) {
        return affair().told("ash", claims).by(new ExclusiveCheck());
    }

    private static Finding only(Claim... claims) {
        Check.Examination examination = examine(claims);
        assertThat(examination.findings()).hasSize(1);
        return examination.findings().get(0);
    }

    @Test
    void two_stances_of_one_time_that_exclude_each_other_are_a_tension_within_the_account() {
        Finding finding = only(stance("yes", HOLM, ACCEPTS, day(12)), stance("no", HOLM, REFUSES, day(12)));

        assertThat(finding.id()).isEqualTo("exclusive stances:ash:Holm:envoy:1871-05-12");
        assertThat(finding.kind()).isEqualTo(Kind.WITHIN_ONE);
        assertThat(finding.severity()).isEqualTo(Severity.TENSION);
        assertThat(finding.matter()).isEqualTo(new Finding.Standing("Holm", "envoy", DayRange.on(may(12))));
        assertThat(names(finding)).containsExactly("ash.no", "ash.yes");
        assertThat(finding.sides().get(0).value())
                .isInstanceOfSatisfying(
                        Finding.Position.class,
                        it -> assertThat(it.reading().stances()).containsExactlyInAnyOrder(ACCEPTS, REFUSES));
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "ACCEPTS, REFUSES, true",
        "ACCEPTS, UNDECIDED, true",
        "UNDECIDED, ACCEPTS_IF_PAID, true",
        "ACCEPTS, ACCEPTS_IF_PAID, false",
        "REFUSES, ACCEPTS_IF_PAID, false",
        "LEANS_TO_ACCEPT, UNDECIDED, false",
        "LEANS_TO_ACCEPT, REFUSES, false"
    })
    void unlike_is_not_opposed_but_undecided_is_of_one_time(String one, String other, boolean found) {
        Check.Examination examination = examine(
                stance("one", HOLM, ENVOY.stance(one).orElseThrow(), day(12)),
                stance("other", HOLM, ENVOY.stance(other).orElseThrow(), day(12)));

        assertThat(examination.findings()).hasSize(found ? 1 : 0);
        assertThat(examination.agreed()).isEqualTo(found ? 0 : 1);
    }

    @Test
    void days_in_a_row_are_one_finding_and_another_pair_is_another() {
        Check.Examination examination = examine(
                stance("yes", HOLM, ACCEPTS, day(10)),
                stance("no", HOLM, REFUSES, day(10)),
                stance("yesAgain", HOLM, ACCEPTS, day(11)),
                stance("noAgain", HOLM, REFUSES, day(11)),
                stance("yesAtLast", HOLM, ACCEPTS, day(12)),
                stance("open", HOLM, UNDECIDED, day(12)));

        assertThat(examination.findings())
                .extracting(Finding::matter)
                .containsExactly(
                        new Finding.Standing("Holm", "envoy", DayRange.between(may(10), may(11))),
                        new Finding.Standing("Holm", "envoy", DayRange.on(may(12))));
        assertThat(names(examination.findings().get(0)))
                .containsExactly("ash.no", "ash.noAgain", "ash.yes", "ash.yesAgain");
    }

    @Test
    void a_conflict_that_is_only_carried_on_is_no_agreement() {
        Check.Examination examination = examine(
                stance("yes", HOLM, ACCEPTS, day(12)), stance("no", HOLM, REFUSES, day(12)), done("sails", day(14)));

        assertThat(examination.findings()).hasSize(1);
        assertThat(examination.untold()).isEqualTo(2);
        assertThat(examination.agreed()).isZero();
    }

    @Test
    void one_stance_after_another_agrees_on_each_day() {
        Check.Examination examination =
                examine(stance("yes", HOLM, ACCEPTS, day(12)), stance("no", HOLM, REFUSES, day(13)));

        assertThat(examination.findings()).isEmpty();
        assertThat(examination.agreed()).isEqualTo(2);
    }

    @Test
    void what_is_taken_for_granted_is_left_to_another_check() {
        Check.Examination examination =
                examine(granted("yes", HOLM, ACCEPTS, day(12)), granted("no", HOLM, REFUSES, day(12)));

        assertThat(examination.findings()).isEmpty();
        assertThat(examination.agreed()).isZero();
    }

    @Test
    void what_one_holds_and_another_does_excludes_nothing() {
        assertThat(examine(stance("yes", HOLM, ACCEPTS, day(12)), stance("no", REGENT, REFUSES, day(12)))
                        .findings())
                .isEmpty();
    }

    @Test
    void nothing_depends_on_the_order_in_which_things_are_put_in() {
        assertOrderIsOfNoWeight(
                affair().told(
                                "ash",
                                stance("yes", HOLM, ACCEPTS, day(12)),
                                stance("no", HOLM, REFUSES, day(12)),
                                stance("regentYes", REGENT, ACCEPTS, day(14)),
                                stance("regentUndecided", REGENT, UNDECIDED, day(14)))
                        .told("elm", stance("yes", HOLM, ACCEPTS, day(12))),
                new ExclusiveCheck(),
                2);
    }

    @Test
    void a_stance_that_may_only_have_begun_by_then_cannot_be_told() {
        Check.Examination examination =
                examine(stance("yes", HOLM, ACCEPTS, day(10)), stance("no", HOLM, REFUSES, days(11, 12)));

        assertThat(examination.findings()).isEmpty();
        assertThat(examination.untold()).isPositive();
    }
}

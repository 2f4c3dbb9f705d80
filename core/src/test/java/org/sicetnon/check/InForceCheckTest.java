package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.*;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.sicetnon.account.Claim;
import org.sicetnon.check.Finding.Kind;
import org.sicetnon.check.Finding.Severity;
import org.sicetnon.event.Act;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayRange;

class InForceCheckTest {

    private static final Claim AGREES = decision("agrees", CABINET, day(9), ACCEPTS);
    private static final Claim DECLINES = decision("declines", CABINET, day(11), REFUSES);

    private static Check.Examination examine(Claim... claims) {
        return affair().told("ash", claims).by(new InForceCheck());
    }

    private static Finding only(Claim... claims) {
        Check.Examination examination = examine(claims);
        assertThat(examination.findings()).hasSize(1);
        return examination.findings().get(0);
    }

    @Nested
    class A_decision_that_another_has_put_out_of_force {

        @ParameterizedTest
        @EnumSource(
                value = Act.Kind.class,
                names = {"REVERSES", "REAFFIRMS"})
        void cannot_be_reversed_or_reaffirmed(Act.Kind kind) {
            Finding finding = only(AGREES, DECLINES, acting("act", kind, "agrees", day(13)));

            assertThat(finding.kind()).isEqualTo(Kind.WITHIN_ONE);
            assertThat(finding.severity()).isEqualTo(Severity.TENSION);
            assertThat(finding.matter()).isEqualTo(new Finding.Point(kind.toString(), "act"));
            assertThat(words(finding)).containsExactly("ash: it " + kind + " 'agrees'", "ash: ?");
            assertThat(sides(finding)).containsExactly(List.of("ash.act", "ash.agrees"), List.of("ash.declines"));
            assertThat(finding.sides().get(1).value()).isInstanceOfSatisfying(Finding.Position.class, it -> {
                assertThat(it.reading().agent()).isEqualTo(CABINET);
                assertThat(it.reading().stance()).contains(REFUSES);
            });
        }

        @ParameterizedTest
        @EnumSource(
                value = Act.Kind.class,
                mode = Mode.EXCLUDE,
                names = {"REVERSES", "REAFFIRMS", "REOPENS"})
        void can_have_anything_else_done_to_it(Act.Kind kind) {
            assertThat(examine(AGREES, DECLINES, acting("act", kind, "agrees", day(13)))
                            .examined())
                    .isZero();
        }

        @Test
        void counts_first_by_what_the_state_stands_for() {
            Finding finding = only(
                    AGREES,
                    decision("confirms", CABINET, day(10), ACCEPTS),
                    stance("norland", NORLAND, REFUSES, day(11)),
                    acting("act", Act.Kind.REAFFIRMS, "agrees", day(13)));

            assertThat(finding.sides().get(1).value())
                    .isInstanceOfSatisfying(
                            Finding.Position.class,
                            it -> assertThat(it.reading().agent()).isEqualTo(NORLAND));
        }
    }

    @Test
    void a_decision_in_force_can_be_reversed() {
        Check.Examination examination = examine(AGREES, acting("act", Act.Kind.REVERSES, "agrees", day(13)));

        assertThat(examination.findings()).isEmpty();
        assertThat(examination.agreed()).isEqualTo(1);
    }

    @Test
    void what_is_only_unlike_it_puts_it_not_out_of_force() {
        Check.Examination examination = examine(
                AGREES,
                decision("hedges", CABINET, day(11), ACCEPTS_IF_PAID),
                acting("act", Act.Kind.REAFFIRMS, "agrees", day(13)));

        assertThat(examination.findings()).isEmpty();
        assertThat(examination.agreed()).isEqualTo(1);
    }

    @Nested
    class It_cannot_be_told {

        private void assertUntold(Claim... claims) {
            Check.Examination examination = examine(claims);
            assertThat(examination.findings()).isEmpty();
            assertThat(examination.untold()).isEqualTo(1);
            assertThat(examination.agreed()).isZero();
        }

        @Test
        void of_a_decision_that_is_taken_and_reversed_on_one_day() {
            assertUntold(
                    decision("declines", CABINET, day(9), REFUSES),
                    decision("agrees", CABINET, day(12), ACCEPTS),
                    acting("act", Act.Kind.REVERSES, "agrees", day(12)));
        }

        @Test
        void of_a_decision_that_may_have_been_taken_only_then() {
            assertUntold(
                    decision("declines", CABINET, day(9), REFUSES),
                    decision("agrees", CABINET, days(10, 14), ACCEPTS),
                    acting("act", Act.Kind.REVERSES, "agrees", day(13)));
        }

        @Test
        void where_the_account_has_no_reading_before() {
            assertUntold(
                    saying("agrees", CABINET, day(9), ACCEPTS), acting("act", Act.Kind.REVERSES, "agrees", day(13)));
        }

        @Test
        void where_the_act_has_no_day() {
            assertUntold(AGREES, DECLINES, acting("act", Act.Kind.REVERSES, "agrees", Dating.of(DayRange.UNKNOWN)));
        }

        @Test
        void of_what_is_no_event() {
            assertUntold(
                    stance("leans", CABINET, ACCEPTS, day(9)),
                    DECLINES,
                    acting("act", Act.Kind.REVERSES, "leans", day(13)));
        }
    }

    @Test
    void what_is_guessed_or_denied_reverses_nothing() {
        Claim act = acting("act", Act.Kind.REVERSES, "agrees", day(13));

        assertThat(examine(AGREES, DECLINES, guessed(act)).examined()).isZero();
        assertThat(examine(AGREES, DECLINES, denied(act)).examined()).isZero();
    }

    @Test
    void nothing_depends_on_the_order_in_which_things_are_put_in() {
        assertOrderIsOfNoWeight(
                affair().told(
                                "ash",
                                AGREES,
                                DECLINES,
                                acting("act", Act.Kind.REAFFIRMS, "agrees", day(13)),
                                acting("later", Act.Kind.REAFFIRMS, "agrees", day(14)))
                        .told("elm", AGREES, acting("act", Act.Kind.REVERSES, "agrees", day(13))),
                new InForceCheck(),
                2);
    }
}

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
import org.sicetnon.agent.Agent;
import org.sicetnon.check.Finding.Kind;
import org.sicetnon.check.Finding.Severity;
import org.sicetnon.condition.Commitment;
import org.sicetnon.condition.Commitment.Logic;
import org.sicetnon.condition.Fate;
import org.sicetnon.position.Position;

class ConditionCheckTest {

    private static Affair pledged(Claim ash, Claim elm) {
        return affair().told("ash", ash).told("elm", elm).same("ash.pledge", "elm.pledge");
    }

    private static Check.Examination examine(Affair affair) {
        return affair.by(new ConditionCheck());
    }

    private static Finding only(Affair affair) {
        Check.Examination examination = examine(affair);
        assertThat(examination.findings()).hasSize(1);
        return examination.findings().get(0);
    }

    private static Claim to(Optional<Agent> addressee) {
        return claim(
                "pledge",
                new Matter.OfCommitment(
                        new Commitment(addressee, new Position(NORLAND, ENVOY, ACCEPTS), Logic.IF, Optional.of(PAID)),
                        Optional.empty()));
    }

    @Nested
    class One_pledge {

        @ParameterizedTest(name = "{0} and {1}: {2}")
        @CsvSource(textBlock = """
                IF,             IF,             none
                IF,             ONLY_IF,        difference
                ONLY_IF,        IF_AND_ONLY_IF, difference
                IF,             IF_AND_ONLY_IF, difference
                UNCONDITIONAL,  UNCONDITIONAL,  none
                UNCONDITIONAL,  IF,             contradiction
                ONLY_IF,        UNCONDITIONAL,  contradiction
                IF_AND_ONLY_IF, UNCONDITIONAL,  contradiction
                """)
        void binds_in_any_case_or_under_a_condition_but_not_both(Logic here, Logic there, String expected) {
            Check.Examination examination =
                    examine(pledged(pledge("pledge", ACCEPTS, here), pledge("pledge", ACCEPTS, there)));

            assertThat(examination.findings())
                    .extracting(it -> it.severity().toString())
                    .isEqualTo(expected.equals("none") ? List.of() : List.of(expected));
            assertThat(examination.agreed()).isEqualTo(expected.equals("none") ? 1 : 0);
        }

        @Test
        void is_told_with_its_condition() {
            Finding finding = only(pledged(
                    pledge("pledge", ACCEPTS, Logic.IF_AND_ONLY_IF), pledge("pledge", ACCEPTS, Logic.UNCONDITIONAL)));

            assertThat(finding.kind()).isEqualTo(Kind.DISCREPANCY);
            assertThat(finding.matter()).isEqualTo(new Finding.Point("condition", "pledge"));
            assertThat(words(finding))
                    .containsExactly("ash: it binds if and only if: the debt is paid", "elm: it binds in any case");
            assertThat(names(finding)).containsExactly("ash.pledge", "elm.pledge");
        }

        @Test
        void that_pledges_something_else_is_a_contradiction() {
            Finding finding = only(pledged(pledge("pledge", ACCEPTS, Logic.IF), pledge("pledge", REFUSES, Logic.IF)));

            assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
            assertThat(finding.matter()).isEqualTo(new Finding.Point("pledge", "pledge"));
            assertThat(words(finding)).containsExactly("ash: the pledge is accepts", "elm: the pledge is refuses");
        }

        @Test
        void under_conditions_that_the_editor_tells_apart_is_a_difference() {
            Affair affair = pledged(pledge("pledge", ACCEPTS, Logic.IF), pledge("pledge", ACCEPTS, Logic.IF));

            assertThat(examine(affair).findings()).isEmpty();
            Finding finding = only(affair.tied(Degree.APART, "ash.paid", "elm.paid"));
            assertThat(finding.severity()).isEqualTo(Severity.DIFFERENCE);
            assertThat(finding.matter()).isEqualTo(new Finding.Point("condition", "pledge"));
        }

        @Test
        void to_another_addressee_is_a_difference_and_to_nobody_named_is_none() {
            Finding finding = only(pledged(to(Optional.of(TAMRA)), to(Optional.of(REGENT))));

            assertThat(finding.severity()).isEqualTo(Severity.DIFFERENCE);
            assertThat(finding.matter()).isEqualTo(new Finding.Point("addressee", "pledge"));
            assertThat(words(finding)).containsExactly("ash: it is pledged to Tamra", "elm: it is pledged to Regent");
            assertThat(examine(pledged(to(Optional.of(TAMRA)), to(Optional.empty())))
                            .findings())
                    .isEmpty();
        }

        @Test
        void is_a_tension_where_the_two_are_only_perhaps_one_or_one_is_our_own_reading() {
            Claim free = pledge("pledge", ACCEPTS, Logic.UNCONDITIONAL);
            Claim bound = pledge("pledge", ACCEPTS, Logic.IF);

            assertThat(only(affair().told("ash", free)
                                    .told("elm", bound)
                                    .tied(Degree.PERHAPS, "ash.pledge", "elm.pledge"))
                            .severity())
                    .isEqualTo(Severity.TENSION);
            assertThat(only(affair().told("ash", done("hint", day(9)), construed(free, "hint"))
                                    .told("elm", bound)
                                    .same("ash.pledge", "elm.pledge"))
                            .severity())
                    .isEqualTo(Severity.TENSION);
        }

        @Test
        void that_is_guessed_or_denied_is_not_compared() {
            Claim free = pledge("pledge", ACCEPTS, Logic.UNCONDITIONAL);

            assertThat(examine(pledged(guessed(free), pledge("pledge", ACCEPTS, Logic.IF)))
                            .examined())
                    .isZero();
            assertThat(examine(pledged(denied(free), pledge("pledge", ACCEPTS, Logic.IF)))
                            .examined())
                    .isZero();
        }
    }

    @Nested
    class What_became_of_it {

        private Affair fates(Fate here, Fate there) {
            return here.isOfCondition()
                    ? affair().told("ash", fate("end", "paid", here, day(12)))
                            .told("elm", fate("end", "paid", there, day(12)))
                            .same("ash.paid", "elm.paid")
                    : affair().told("ash", pledge("pledge", ACCEPTS, Logic.IF), fate("end", "pledge", here, day(12)))
                            .told("elm", pledge("pledge", ACCEPTS, Logic.IF), fate("end", "pledge", there, day(12)))
                            .same("ash.pledge", "elm.pledge");
        }

        @ParameterizedTest(name = "{0} and {1}: {2}")
        @CsvSource(textBlock = """
                FULFILLED, FULFILLED, agreed
                FULFILLED, FAILED,    found
                FAILED,    FULFILLED, found
                FULFILLED, WAIVED,    found
                FAILED,    WAIVED,    untold
                HONOURED,  BROKEN,    found
                HONOURED,  REFUSED,   found
                WITHDRAWN, HONOURED,  found
                BROKEN,    REFUSED,   untold
                BROKEN,    WITHDRAWN, untold
                REFUSED,   REFUSED,   agreed
                """)
        void can_be_the_opposite(Fate here, Fate there, String expected) {
            Check.Examination examination = examine(fates(here, there));
            int pledges = here.isOfCondition() ? 0 : 1;

            assertThat(examination.findings()).hasSize(expected.equals("found") ? 1 : 0);
            assertThat(examination.untold()).isEqualTo(expected.equals("untold") ? 1 : 0);
            assertThat(examination.agreed()).isEqualTo(pledges + (expected.equals("agreed") ? 1 : 0));
        }

        @Test
        void is_told_by_the_claims_of_it() {
            Finding finding = only(fates(Fate.FULFILLED, Fate.FAILED));

            assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
            assertThat(finding.matter()).isEqualTo(new Finding.Point("fate", "paid"));
            assertThat(words(finding)).containsExactly("ash: it was fulfilled", "elm: it was failed");
            assertThat(names(finding)).containsExactly("ash.end", "elm.end");
            assertThat(finding.identity().orElseThrow().concerns(id("ash.paid")))
                    .isTrue();
        }

        @ParameterizedTest(name = "the {0} to the {1} and the {2} to the {3}: {4}")
        @CsvSource({"10, 10, 12, 12, false", "10, 12, 12, 14, true", "14, 14, 10, 12, false"})
        void conflicts_only_where_the_times_can_meet(int a, int b, int c, int d, boolean found) {
            Check.Examination examination =
                    examine(affair().told("ash", fate("end", "paid", Fate.FULFILLED, days(a, b)))
                            .told("elm", fate("end", "paid", Fate.FAILED, days(c, d)))
                            .same("ash.paid", "elm.paid"));

            assertThat(examination.findings()).hasSize(found ? 1 : 0);
            assertThat(examination.untold()).isEqualTo(found ? 0 : 1);
        }

        @Test
        void said_several_times_is_found_under_several_names() {
            Check.Examination examination = examine(affair().told(
                            "ash",
                            fate("end", "paid", Fate.FULFILLED, day(12)),
                            fate("still", "paid", Fate.FULFILLED, day(13)))
                    .told("elm", fate("end", "paid", Fate.FAILED, days(10, 14)))
                    .same("ash.paid", "elm.paid"));

            assertThat(examination.findings()).hasSize(2);
            assertThat(examination.findings()).extracting(Finding::id).doesNotHaveDuplicates();
        }

        @Test
        void is_not_compared_without_an_identity_or_where_it_is_guessed() {
            assertThat(examine(affair().told("ash", fate("end", "paid", Fate.FULFILLED, day(12)))
                                    .told("elm", fate("end", "paid", Fate.FAILED, day(12))))
                            .examined())
                    .isZero();
            assertThat(examine(affair().told("ash", guessed(fate("end", "paid", Fate.FULFILLED, day(12))))
                                    .told("elm", fate("end", "paid", Fate.FAILED, day(12)))
                                    .same("ash.paid", "elm.paid"))
                            .examined())
                    .isZero();
        }
    }

    @Test
    void nothing_depends_on_the_order_in_which_things_are_put_in() {
        assertOrderIsOfNoWeight(
                affair().told(
                                "ash",
                                pledge("pledge", ACCEPTS, Logic.IF),
                                fate("end", "paid", Fate.FULFILLED, day(12)),
                                fate("kept", "pledge", Fate.HONOURED, day(13)))
                        .told(
                                "elm",
                                pledge("pledge", ACCEPTS, Logic.UNCONDITIONAL),
                                fate("end", "paid", Fate.FAILED, day(12)),
                                fate("broken", "pledge", Fate.BROKEN, day(13)))
                        .same("ash.pledge", "elm.pledge")
                        .tied(Degree.PERHAPS, "ash.paid", "elm.paid"),
                new ConditionCheck(),
                3);
    }
}

package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.*;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.account.Claim;
import org.sicetnon.agent.Agent;
import org.sicetnon.check.Finding.Kind;
import org.sicetnon.check.Finding.Severity;
import org.sicetnon.condition.Commitment.Logic;
import org.sicetnon.condition.Fate;
import org.sicetnon.position.Stance;
import org.sicetnon.time.DayRange;

class StanceCheckTest {

    private static Check.Examination examine(Affair affair) {
        return affair.by(new StanceCheck());
    }

    private static Finding only(Affair affair) {
        Check.Examination examination = examine(affair);
        assertThat(examination.findings()).hasSize(1);
        return examination.findings().get(0);
    }

    /** Both sides state, of one day and no other, where Norland stands. */
    private static Affair onOneDay(Stance ash, Stance elm) {
        return affair().on(12, 12)
                .told("ash", stance("here", NORLAND, ash, day(12)))
                .told("elm", stance("there", NORLAND, elm, day(12)));
    }

    private static Claim lasting(String name, Agent agent, Stance stance, int first, int last) {
        return Affair.stance(name, agent, stance, day(first), Optional.of(day(last)), false);
    }

    @Nested
    class Stances_that_exclude_each_other {

        @Test
        void both_stated_contradict_each_other_with_claims_agent_and_day() {
            Finding finding = only(onOneDay(ACCEPTS, REFUSES));

            assertThat(finding.kind()).isEqualTo(Kind.DISCREPANCY);
            assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
            assertThat(finding.matter()).isEqualTo(new Finding.Standing("Norland", "envoy", DayRange.on(may(12))));
            assertThat(finding.accounts()).containsExactly("ash", "elm");
            assertThat(names(finding)).containsExactly("ash.here", "elm.there");
            assertThat(finding.identity()).as("it rests on the shared world").isEmpty();
            assertThat(finding.sides())
                    .extracting(side ->
                            ((Finding.Position) side.value()).reading().stance().orElseThrow())
                    .containsExactly(ACCEPTS, REFUSES);
        }

        @Test
        void are_a_tension_where_one_is_our_own_reading() {
            assertThat(only(affair().on(12, 12)
                                    .told("ash", stance("here", NORLAND, ACCEPTS, day(12)))
                                    .told(
                                            "elm",
                                            done("hint", day(9)),
                                            construed(stance("there", NORLAND, REFUSES, day(12)), "hint")))
                            .severity())
                    .isEqualTo(Severity.TENSION);
        }

        @Test
        void are_a_contradiction_where_one_is_carried_and_presupposed_later() {
            Finding finding = only(affair().on(12, 12)
                    .told("ash", stance("here", NORLAND, ACCEPTS, day(10)), granted("still", NORLAND, ACCEPTS, day(15)))
                    .told("elm", stance("there", NORLAND, REFUSES, day(12))));

            assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
        }

        @Test
        void are_at_most_a_tension_where_one_is_carried_and_only_open() {
            Finding finding = only(affair().on(12, 12)
                    .told("ash", stance("here", NORLAND, ACCEPTS, day(10)), done("end", day(15)))
                    .told("elm", stance("there", NORLAND, REFUSES, day(12))));

            assertThat(finding.severity()).isEqualTo(Severity.TENSION);
        }

        @Test
        void are_a_tension_where_neither_is_stated_on_that_day() {
            Finding finding = only(affair().on(12, 12)
                    .told("ash", stance("here", NORLAND, ACCEPTS, day(10)), granted("still", NORLAND, ACCEPTS, day(15)))
                    .told(
                            "elm",
                            stance("there", NORLAND, REFUSES, day(10)),
                            granted("yet", NORLAND, REFUSES, day(15))));

            assertThat(finding.severity()).isEqualTo(Severity.TENSION);
        }

        @Test
        void are_a_tension_where_one_side_leaves_open_which_of_two_and_both_oppose() {
            Finding finding = only(affair().on(12, 12)
                    .told("ash", stance("here", NORLAND, REFUSES, day(12)))
                    .told(
                            "elm",
                            pledge("pledge", ACCEPTS_IF_PAID, Logic.IF),
                            fate("paid", "paid", Fate.FULFILLED, day(9)),
                            stance("there", NORLAND, ACCEPTS, day(12)),
                            stance("rather", NORLAND, ACCEPTS_IF_PAID, day(12))));

            assertThat(finding.severity()).isEqualTo(Severity.TENSION);
        }

        @Test
        void are_a_difference_where_one_side_leaves_open_which_and_one_of_them_agrees() {
            Finding finding = only(affair().on(12, 12)
                    .told("ash", stance("here", NORLAND, REFUSES, day(12)))
                    .told(
                            "elm",
                            stance("there", NORLAND, ACCEPTS, day(12)),
                            stance("rather", NORLAND, REFUSES, day(12))));

            assertThat(finding.severity()).isEqualTo(Severity.DIFFERENCE);
        }

        @Test
        void are_found_only_on_the_days_of_the_dossier() {
            Affair affair = affair().on(13, 14)
                    .told("ash", lasting("here", NORLAND, ACCEPTS, 12, 15))
                    .told("elm", stance("there", NORLAND, REFUSES, day(12)), done("end", day(20)));

            assertThat(examine(affair).findings())
                    .extracting(Finding::matter)
                    .containsExactly(new Finding.Standing("Norland", "envoy", DayRange.between(may(13), may(14))));
            assertThat(examine(onOneDay(ACCEPTS, REFUSES).on(13, 14)).findings())
                    .isEmpty();
        }
    }

    @Nested
    class Unlike_stances {

        @ParameterizedTest(name = "{0} against {1}: {2}")
        @CsvSource(textBlock = """
                ACCEPTS,         ACCEPTS_IF_PAID, DIFFERENCE
                REFUSES,         ACCEPTS_IF_PAID, DIFFERENCE
                ACCEPTS,         LEANS_TO_ACCEPT, DIFFERENCE
                UNDECIDED,       LEANS_TO_ACCEPT, DIFFERENCE
                REFUSES,         LEANS_TO_ACCEPT, DIFFERENCE
                ACCEPTS,         UNDECIDED,       CONTRADICTION
                REFUSES,         UNDECIDED,       CONTRADICTION
                ACCEPTS_IF_PAID, UNDECIDED,       CONTRADICTION
                ACCEPTS,         REFUSES,         CONTRADICTION
                """)
        void both_stated(String ash, String elm, Severity expected) {
            Stance one = ENVOY.stance(ash).orElseThrow();
            Stance other = ENVOY.stance(elm).orElseThrow();

            assertThat(only(onOneDay(one, other)).severity()).isEqualTo(expected);
            assertThat(only(onOneDay(other, one)).severity()).isEqualTo(expected);
        }

        @Test
        void undecided_differs_from_a_decided_stance_where_one_of_the_two_is_only_carried() {
            Finding finding = only(affair().on(12, 12)
                    .told(
                            "ash",
                            stance("here", NORLAND, UNDECIDED, day(10)),
                            granted("still", NORLAND, UNDECIDED, day(15)))
                    .told("elm", stance("there", NORLAND, ACCEPTS, day(12))));

            assertThat(finding.severity()).isEqualTo(Severity.DIFFERENCE);
        }
    }

    @Nested
    class A_conditional_stance {

        private Severity against(Stance ash, Fate fate, int since) {
            return only(affair().on(12, 12)
                            .told("ash", stance("here", NORLAND, ash, day(12)))
                            .told(
                                    "elm",
                                    pledge("pledge", ACCEPTS_IF_PAID, Logic.IF),
                                    fate("what", "paid", fate, day(since)),
                                    stance("there", NORLAND, ACCEPTS_IF_PAID, day(12))))
                    .severity();
        }

        @ParameterizedTest(name = "whose condition was {1} on {2} May against {0}: {3}")
        @CsvSource(textBlock = """
                ACCEPTS, FAILED,    9,  CONTRADICTION
                ACCEPTS, FULFILLED, 9,  DIFFERENCE
                REFUSES, FULFILLED, 9,  CONTRADICTION
                REFUSES, FAILED,    9,  DIFFERENCE
                ACCEPTS, FAILED,    13, DIFFERENCE
                REFUSES, FULFILLED, 13, DIFFERENCE
                """)
        void opposes_yes_or_no_once_its_condition_is_settled(String ash, Fate fate, int since, Severity expected) {
            assertThat(against(ENVOY.stance(ash).orElseThrow(), fate, since)).isEqualTo(expected);
        }

        @Test
        void is_not_settled_by_the_other_account() {
            Finding finding = only(affair().on(12, 12)
                    .told(
                            "ash",
                            stance("here", NORLAND, ACCEPTS, day(12)),
                            pledge("pledge", ACCEPTS_IF_PAID, Logic.IF),
                            fate("what", "paid", Fate.FAILED, day(9)))
                    .told(
                            "elm",
                            pledge("pledge", ACCEPTS_IF_PAID, Logic.IF),
                            stance("there", NORLAND, ACCEPTS_IF_PAID, day(12))));

            assertThat(finding.severity()).isEqualTo(Severity.DIFFERENCE);
        }
    }

    @Nested
    class It_cannot_be_told {

        @Test
        void where_one_side_is_silent_on_that_day() {
            Check.Examination examination = examine(affair().on(12, 12)
                    .told("ash", stance("here", NORLAND, ACCEPTS, day(12)))
                    .told("elm", stance("there", NORLAND, REFUSES, day(15))));

            assertThat(examination.findings()).isEmpty();
            assertThat(examination.untold()).isEqualTo(1);
        }

        @Test
        void where_both_sides_leave_open_which_stance() {
            Affair affair = affair().on(12, 12);
            for (String account : List.of("ash", "elm")) {
                affair.told(
                        account, stance("one", NORLAND, ACCEPTS, day(12)), stance("other", NORLAND, REFUSES, day(12)));
            }
            Check.Examination examination = examine(affair);

            assertThat(examination.findings()).isEmpty();
            assertThat(examination.untold()).isEqualTo(1);
            assertThat(examination.agreed()).isZero();
        }
    }

    @Nested
    class No_finding {

        @Test
        void where_both_stand_for_the_same() {
            Check.Examination examination = examine(onOneDay(ACCEPTS, ACCEPTS));

            assertThat(examination.findings()).isEmpty();
            assertThat(examination.agreed()).isEqualTo(1);
        }

        @Test
        void where_only_one_account_ever_says_where_the_agent_stands() {
            assertThat(examine(affair().on(12, 12)
                                    .told("ash", stance("here", NORLAND, ACCEPTS, day(12)))
                                    .told("elm", done("sails", day(12))))
                            .examined())
                    .isZero();
        }

        @Test
        void between_unlike_agents() {
            assertThat(examine(affair().on(12, 12)
                                    .told("ash", stance("here", NORLAND, ACCEPTS, day(12)))
                                    .told("elm", stance("there", TAMRA, REFUSES, day(12))))
                            .findings())
                    .isEmpty();
        }

        @Test
        void on_an_opinion_that_only_a_guess_or_a_denial_gives() {
            assertThat(examine(affair().on(12, 12)
                                    .told("ash", stance("here", NORLAND, ACCEPTS, day(12)))
                                    .told("elm", guessed(stance("there", NORLAND, REFUSES, day(12)))))
                            .findings())
                    .isEmpty();
            assertThat(examine(affair().on(12, 12)
                                    .told("ash", stance("here", NORLAND, ACCEPTS, day(12)))
                                    .told("elm", denied(stance("there", NORLAND, REFUSES, day(12)))))
                            .findings())
                    .isEmpty();
        }

        @Test
        void in_a_dossier_of_no_known_days() {
            Affair affair = onOneDay(ACCEPTS, REFUSES).on(DayRange.UNKNOWN);

            assertThat(examine(affair).examined()).isZero();
        }
    }

    @Nested
    class What_is_said_of_a_body_or_a_person {

        private Affair affair(Agent... agents) {
            Affair affair = Affair.affair().on(12, 12);
            for (Agent agent : agents) {
                affair.told("ash", stance("here" + agent.name(), agent, ACCEPTS, day(12)))
                        .told("elm", stance("there" + agent.name(), agent, REFUSES, day(12)));
            }
            return affair;
        }

        @Test
        void hangs_under_what_is_said_of_its_state() {
            Finding finding = only(affair(NORLAND, CABINET));

            assertThat(names(finding)).containsExactly("ash.hereNorland", "elm.thereNorland");
            assertThat(finding.under()).hasSize(1);
            assertThat(names(finding.under().get(0))).containsExactly("ash.hereCabinet", "elm.thereCabinet");
        }

        @Test
        void stands_alone_where_nothing_is_found_of_its_state() {
            Finding finding = only(affair(CABINET));

            assertThat(finding.matter()).isEqualTo(new Finding.Standing("Cabinet", "envoy", DayRange.on(may(12))));
            assertThat(finding.under()).isEmpty();
        }

        @Test
        void does_not_hang_under_another_state() {
            assertThat(examine(affair(NORLAND, REGENT)).findings())
                    .hasSize(2)
                    .allSatisfy(finding -> assertThat(finding.under()).isEmpty());
        }

        @Test
        void is_never_lost_however_deep_it_hangs() {
            Finding finding = only(affair(NORLAND, CABINET, HOLM));

            assertThat(all(finding).flatMap(it -> names(it).stream()).collect(Collectors.toSet()))
                    .contains("ash.hereNorland", "ash.hereCabinet", "ash.hereHolm");
        }

        private java.util.stream.Stream<Finding> all(Finding finding) {
            return java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(finding),
                    finding.under().stream().flatMap(this::all));
        }
    }

    /** Rule 7: days with the same two readings are one finding, with its span. */
    @Nested
    class A_run_of_days {

        private Finding run(Claim... elm) {
            return only(affair().on(10, 16)
                    .told(
                            "ash",
                            lasting("here", NORLAND, ACCEPTS, 10, 14),
                            granted("still", NORLAND, ACCEPTS, day(13)),
                            stance("then", NORLAND, REFUSES, day(14)))
                    .told("elm", elm));
        }

        @Test
        void with_the_same_readings_is_one_finding() {
            Finding finding =
                    run(stance("there", NORLAND, REFUSES, day(11)), granted("yet", NORLAND, REFUSES, day(16)));

            assertThat(finding.matter())
                    .isEqualTo(new Finding.Standing("Norland", "envoy", DayRange.between(may(11), may(13))));
            assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
        }

        @Test
        void is_a_tension_where_one_side_is_only_open_on_all_of_it() {
            Finding finding = only(affair().on(11, 12)
                    .told("ash", lasting("here", NORLAND, ACCEPTS, 10, 13))
                    .told("elm", stance("there", NORLAND, REFUSES, day(10)), done("end", day(20))));

            assertThat(finding.matter())
                    .isEqualTo(new Finding.Standing("Norland", "envoy", DayRange.between(may(11), may(12))));
            assertThat(finding.severity()).isEqualTo(Severity.TENSION);
        }

        @Test
        void ends_where_one_side_changes_and_begins_anew_when_it_changes_back() {
            Check.Examination examination = examine(affair().on(10, 12)
                    .told("ash", lasting("here", NORLAND, ACCEPTS, 10, 13))
                    .told(
                            "elm",
                            stance("no", NORLAND, REFUSES, day(10)),
                            stance("yes", NORLAND, ACCEPTS, day(11)),
                            stance("again", NORLAND, REFUSES, day(12))));

            assertThat(examination.findings())
                    .extracting(finding -> ((Finding.Standing) finding.matter()).days())
                    .containsExactlyInAnyOrder(DayRange.on(may(10)), DayRange.on(may(12)));
            assertThat(examination.agreed()).isEqualTo(1);
        }

        @Test
        void of_a_body_does_not_hang_under_a_lighter_one_of_its_state() {
            Check.Examination examination = examine(affair().on(12, 12)
                    .told(
                            "ash",
                            stance("hereNorland", NORLAND, ACCEPTS, day(12)),
                            stance("hereCabinet", CABINET, ACCEPTS, day(12)))
                    .told(
                            "elm",
                            stance("thereNorland", NORLAND, LEANS_TO_ACCEPT, day(12)),
                            stance("thereCabinet", CABINET, REFUSES, day(12))));

            assertThat(examination.findings())
                    .extracting(Finding::severity)
                    .containsExactly(Severity.CONTRADICTION, Severity.DIFFERENCE);
        }
    }

    @Nested
    class Of_three_accounts {

        @Test
        void the_one_that_stands_alone_is_named() {
            Finding finding =
                    only(onOneDay(ACCEPTS, REFUSES).told("oak", stance("elsewhere", NORLAND, ACCEPTS, day(12))));

            assertThat(finding.accounts()).containsExactly("ash", "elm", "oak");
            assertThat(finding.dissenting()).contains("elm");
        }

        @Test
        void none_stands_alone_where_each_says_something_else() {
            Finding finding =
                    only(onOneDay(ACCEPTS, REFUSES).told("oak", stance("elsewhere", NORLAND, UNDECIDED, day(12))));

            assertThat(finding.dissenting()).isEmpty();
            assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
        }

        @Test
        void one_that_is_silent_has_no_side() {
            Finding finding = only(onOneDay(ACCEPTS, REFUSES).told("oak", done("sails", day(12))));

            assertThat(finding.accounts()).containsExactly("ash", "elm");
            assertThat(finding.dissenting()).isEmpty();
        }
    }

    @Test
    void nothing_depends_on_the_order_in_which_things_are_put_in() {
        Affair affair = affair().told(
                        "ash",
                        stance("doubts", NORLAND, UNDECIDED, day(9)),
                        stance("agrees", NORLAND, ACCEPTS, clock(12, 15, 0)),
                        decision("votes", CABINET, day(12), REFUSES),
                        Affair.decides("voice", CABINET, NORLAND),
                        granted("still", NORLAND, ACCEPTS, day(16)))
                .told(
                        "elm",
                        stance("refuses", NORLAND, REFUSES, day(11)),
                        stance("yields", NORLAND, ACCEPTS_IF_PAID, day(14)),
                        pledge("pledge", ACCEPTS_IF_PAID, Logic.IF),
                        fate("unpaid", "paid", Fate.FAILED, day(15)),
                        decision("votes", CABINET, day(12), ACCEPTS),
                        done("end", day(19)))
                .told("oak", stance("leans", NORLAND, LEANS_TO_ACCEPT, day(10)), done("end", day(18)));
        Set<String> expected = kernels(affair.dossier(), new StanceCheck());
        Random random = new Random(3);

        assertThat(expected).hasSize(5);
        IntStream.range(0, 20)
                .forEach(i -> assertThat(kernels(affair.shuffled(random), new StanceCheck()))
                        .isEqualTo(expected));
    }

    @Nested
    class Stances_that_the_concordance_ties {

        private Affair tied(Claim ash, Claim elm) {
            return affair().on(12, 12).told("ash", ash).told("elm", elm).same("ash.here", "elm.there");
        }

        @Test
        void are_compared_whatever_day_each_account_gives_them_and_whose_they_are() {
            Finding finding = only(tied(stance("here", HOLM, ACCEPTS, day(2)), stance("there", REGENT, REFUSES, day(7)))
                    .on(20, 20));

            assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
            assertThat(finding.identity()).isPresent();
            assertThat(words(finding))
                    .containsExactly("ash: Holm stands for accepts", "elm: Regent stands for refuses");
        }

        @Test
        void that_are_unlike_differ_and_those_alike_agree() {
            assertThat(only(tied(
                                            stance("here", HOLM, ACCEPTS, day(2)),
                                            stance("there", REGENT, LEANS_TO_ACCEPT, day(7)))
                                    .on(20, 20))
                            .severity())
                    .isEqualTo(Severity.DIFFERENCE);
            assertThat(examine(tied(stance("here", HOLM, ACCEPTS, day(2)), stance("there", REGENT, ACCEPTS, day(7)))
                                    .on(20, 20))
                            .findings())
                    .isEmpty();
        }

        @Test
        void are_not_told_twice_where_a_day_tells_them_already() {
            assertThat(only(onOneDay(ACCEPTS, REFUSES).same("ash.here", "elm.there"))
                            .matter())
                    .isInstanceOf(Finding.Standing.class);
        }

        @Test
        void are_not_compared_where_one_only_guesses() {
            assertThat(examine(tied(
                                            stance("here", HOLM, ACCEPTS, day(2)),
                                            guessed(stance("there", REGENT, REFUSES, day(7))))
                                    .on(20, 20))
                            .findings())
                    .isEmpty();
        }
    }
}

package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.*;

import com.google.common.collect.ImmutableSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.account.Claim;
import org.sicetnon.check.Finding.Kind;
import org.sicetnon.check.Finding.Severity;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayRange;

class PresuppositionCheckTest {

    private static Check.Examination examine(Claim... claims) {
        return affair().told("ash", claims).by(new PresuppositionCheck());
    }

    private static Finding only(Claim... claims) {
        Check.Examination examination = examine(claims);
        assertThat(examination.findings()).hasSize(1);
        return examination.findings().get(0);
    }

    @Nested
    class Two_things_taken_for_granted_of_one_day {

        @Test
        void that_exclude_each_other_contradict_each_other_within_the_account() {
            Finding finding =
                    only(granted("again", NORLAND, ACCEPTS, day(12)), granted("still", NORLAND, REFUSES, day(12)));

            assertThat(finding.kind()).isEqualTo(Kind.WITHIN_ONE);
            assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
            assertThat(finding.matter()).isEqualTo(new Finding.Presupposition("Norland", "envoy"));
            assertThat(finding.accounts()).containsExactly("ash");
            assertThat(names(finding)).containsExactly("ash.again", "ash.still");
            assertThat(finding.identity()).isEmpty();
            assertThat(finding.sides())
                    .extracting(Finding.Side::value)
                    .containsExactlyInAnyOrder(
                            new Finding.TakenForGranted("Norland", ACCEPTS, true),
                            new Finding.TakenForGranted("Norland", REFUSES, true));
        }

        @Test
        void a_decided_and_an_undecided_stance_exclude_each_other() {
            assertThat(only(
                                    granted("again", NORLAND, ACCEPTS_IF_PAID, day(12)),
                                    granted("still", NORLAND, UNDECIDED, day(12)))
                            .severity())
                    .isEqualTo(Severity.CONTRADICTION);
        }

        @Test
        void a_stance_held_and_the_same_no_longer_held_exclude_each_other() {
            Finding finding = only(
                    granted("again", NORLAND, ACCEPTS, day(12)), denied(granted("over", NORLAND, ACCEPTS, day(12))));

            assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
            assertThat(finding.sides())
                    .extracting(side -> ((Finding.TakenForGranted) side.value()).held())
                    .containsExactlyInAnyOrder(true, false);
        }

        @Test
        void that_agree_are_no_finding() {
            Check.Examination examination =
                    examine(granted("again", NORLAND, ACCEPTS, day(12)), granted("still", NORLAND, ACCEPTS, day(12)));

            assertThat(examination.findings()).isEmpty();
            assertThat(examination.agreed()).isEqualTo(1);
        }

        @ParameterizedTest
        @CsvSource({"ACCEPTS, ACCEPTS_IF_PAID", "UNDECIDED, LEANS_TO_ACCEPT", "REFUSES, LEANS_TO_ACCEPT"})
        void that_are_merely_unlike_are_no_finding(String one, String other) {
            assertThat(examine(
                                    granted("again", NORLAND, ENVOY.stance(one).orElseThrow(), day(12)),
                                    granted(
                                            "still",
                                            NORLAND,
                                            ENVOY.stance(other).orElseThrow(),
                                            day(12)))
                            .findings())
                    .isEmpty();
        }

        @Test
        void one_held_and_another_no_longer_held_are_no_finding() {
            assertThat(examine(
                                    granted("again", NORLAND, ACCEPTS, day(12)),
                                    denied(granted("over", NORLAND, REFUSES, day(12))))
                            .findings())
                    .isEmpty();
        }

        @Test
        void are_a_tension_where_one_is_our_own_reading() {
            assertThat(only(
                                    granted("again", NORLAND, ACCEPTS, day(12)),
                                    construed(granted("still", NORLAND, REFUSES, day(12)), "again"))
                            .severity())
                    .isEqualTo(Severity.TENSION);
        }
    }

    @Nested
    class It_cannot_be_told {

        @Test
        void of_two_days_and_nothing_is_found() {
            assertThat(examine(granted("again", NORLAND, ACCEPTS, day(12)), granted("still", NORLAND, REFUSES, day(13)))
                            .findings())
                    .isEmpty();
        }

        @Test
        void where_one_is_only_guessed() {
            assertThat(examine(
                                    granted("again", NORLAND, ACCEPTS, day(12)),
                                    guessed(granted("still", NORLAND, REFUSES, day(12))))
                            .findings())
                    .isEmpty();
        }

        @Test
        void where_one_is_said_and_not_taken_for_granted() {
            assertThat(examine(granted("again", NORLAND, ACCEPTS, day(12)), stance("now", NORLAND, REFUSES, day(12)))
                            .examined())
                    .isZero();
        }

        @Test
        void of_what_was_so_by_a_day_on_an_earlier_day() {
            Dating by = Dating.of(DayRange.by(may(14)));

            assertThat(examine(granted("again", NORLAND, ACCEPTS, day(12)), granted("still", NORLAND, REFUSES, by))
                            .findings())
                    .isEmpty();
            assertThat(examine(granted("again", NORLAND, ACCEPTS, day(14)), granted("still", NORLAND, REFUSES, by))
                            .findings())
                    .hasSize(1);
        }
    }

    @Nested
    class Of_two_agents {

        private final Claim cabinet = granted("again", CABINET, ACCEPTS, day(12));
        private final Claim holm = granted("still", HOLM, REFUSES, day(12));

        @Test
        void who_both_decide_for_one_it_is_a_tension() {
            Finding finding = only(
                    cabinet, holm, Affair.decides("voice", CABINET, NORLAND), Affair.decides("other", HOLM, NORLAND));

            assertThat(finding.severity()).isEqualTo(Severity.TENSION);
            assertThat(finding.matter()).isEqualTo(new Finding.Presupposition("Norland", "envoy"));
        }

        @Test
        void of_whom_one_decides_for_the_other_it_is_a_tension() {
            assertThat(only(
                                    cabinet,
                                    granted("still", NORLAND, REFUSES, day(12)),
                                    Affair.decides("voice", CABINET, NORLAND))
                            .severity())
                    .isEqualTo(Severity.TENSION);
        }

        @Test
        void who_do_not_both_decide_for_one_it_is_no_finding() {
            assertThat(examine(cabinet, holm, Affair.decides("voice", CABINET, NORLAND))
                            .findings())
                    .isEmpty();
            assertThat(examine(
                                    cabinet,
                                    holm,
                                    Affair.decides("voice", CABINET, NORLAND),
                                    denied(Affair.decides("other", HOLM, NORLAND)))
                            .findings())
                    .isEmpty();
        }
    }

    @Test
    void each_account_is_asked_by_itself() {
        Check.Examination examination = affair().told("ash", granted("again", NORLAND, ACCEPTS, day(12)))
                .told("elm", granted("again", NORLAND, REFUSES, day(12)))
                .told("oak", granted("again", NORLAND, ACCEPTS, day(12)), granted("still", NORLAND, REFUSES, day(12)))
                .same("ash.again", "elm.again")
                .by(new PresuppositionCheck());

        assertThat(examination.findings()).extracting(Finding::accounts).containsExactly(ImmutableSet.of("oak"));
    }

    @Test
    void nothing_depends_on_the_order_in_which_things_are_put_in() {
        Affair affair = affair().told(
                        "ash",
                        granted("again", NORLAND, ACCEPTS, day(12)),
                        granted("still", NORLAND, REFUSES, day(12)),
                        granted("yet", CABINET, UNDECIDED, day(12)),
                        Affair.decides("voice", CABINET, NORLAND),
                        denied(granted("over", NORLAND, ACCEPTS, day(12))))
                .told("elm", granted("again", NORLAND, ACCEPTS, day(12)), granted("still", NORLAND, REFUSES, day(12)));
        Set<String> expected = kernels(affair.dossier(), new PresuppositionCheck());
        Random random = new Random(4);

        assertThat(expected).hasSize(5);
        IntStream.range(0, 30)
                .forEach(i -> assertThat(kernels(affair.shuffled(random), new PresuppositionCheck()))
                        .isEqualTo(expected));
    }
}

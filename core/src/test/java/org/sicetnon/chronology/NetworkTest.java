package org.sicetnon.chronology;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sicetnon.time.Truth;

class NetworkTest {

    /** An arrival, an audience two days later, and a diary that has the audience a day too early. */
    private static final Network<String, String> EMBASSY = NetworkTest.<String, String>empty()
            .with(Constraint.exactly("day 0", "arrival", 12, "harbour book"))
            .with(Constraint.exactly("arrival", "audience", 2, "note 14"));

    private static final Constraint<String, String> DIARY = Constraint.atMost("day 0", "audience", 13, "diary");

    @Nested
    class Bounded {

        @Test
        void a_point_is_bounded_through_others_and_the_reasons_are_told() {
            Bounds.Limit<String, String> latest =
                    EMBASSY.bounds("day 0").orElseThrow().latest("audience").orElseThrow();

            assertThat(latest.at()).isEqualTo(14);
            assertThat(latest.because().stream().map(Constraint::reason)).containsExactly("harbour book", "note 14");
        }

        @Test
        void what_nothing_limits_has_no_bound() {
            Bounds<String, String> bounds = EMBASSY.with(Constraint.atLeast("audience", "reply", 0, "custom"))
                    .bounds("day 0")
                    .orElseThrow();

            assertThat(bounds.earliest("reply").map(Bounds.Limit::at)).contains(14L);
            assertThat(bounds.latest("reply")).isEmpty();
            assertThat(bounds.earliest("a point that nobody mentions")).isEmpty();
            assertThat(bounds.earliestSchedule()).containsEntry("reply", 14L).containsEntry("day 0", 0L);
            assertThat(bounds.latestSchedule()).doesNotContainKey("reply");
            assertThat(bounds)
                    .hasToString("arrival in [12..12], audience in [14..14], day 0 in [0..0], reply in [14..]");
        }

        @Test
        void an_origin_that_is_not_in_the_network_bounds_nothing_but_itself() {
            Bounds<String, String> bounds = EMBASSY.bounds("elsewhere").orElseThrow();

            assertThat(bounds.earliest("arrival")).isEmpty();
            assertThat(bounds.latest("elsewhere").map(Bounds.Limit::at)).contains(0L);
        }

        @Test
        void orders_are_settled_or_left_open() {
            assertThat(EMBASSY.order("arrival", "audience"))
                    .isEqualTo(new Order(Truth.HOLDS, Truth.FAILS, Truth.FAILS));
            assertThat(EMBASSY.order("audience", "arrival"))
                    .isEqualTo(new Order(Truth.FAILS, Truth.FAILS, Truth.HOLDS));
            assertThat(EMBASSY.order("arrival", "arrival")).isEqualTo(new Order(Truth.FAILS, Truth.HOLDS, Truth.FAILS));
            assertThat(EMBASSY.order("arrival", "sunrise")).isEqualTo(Order.OPEN);
            assertThat(EMBASSY.with(Constraint.atLeast("arrival", "reply", 0, "custom"))
                            .order("arrival", "reply"))
                    .isEqualTo(new Order(Truth.UNDETERMINED, Truth.UNDETERMINED, Truth.FAILS));
        }
    }

    @Nested
    class Contradicted {

        private final Network<String, String> contradicted = EMBASSY.with(DIARY);

        @Test
        void a_conflict_names_its_reasons_and_what_would_mend_it() {
            Conflicts<String, String> conflicts = contradicted.conflicts(10);

            assertThat(contradicted.consistent()).isEqualTo(Truth.FAILS);
            assertThat(conflicts.complete()).isTrue();
            assertThat(conflicts.all()).hasSize(1);
            Conflict<String, String> conflict = conflicts.all().get(0);
            assertThat(conflict.reasons()).containsExactly("diary", "harbour book", "note 14");
            assertThat(conflict.repairs())
                    .extracting(
                            it -> it.constraint().reason() + ": " + it.side() + " " + it.bound() + " to " + it.mended())
                    .containsExactly("diary: MOST 13 to 14", "harbour book: LEAST 12 to 11", "note 14: LEAST 2 to 1");
        }

        @Test
        void it_has_no_bounds_but_what_is_undisputed_has() {
            Network<String, String> more = contradicted.with(Constraint.exactly("day 0", "flood", 3, "chronicle"));

            assertThat(more.bounds("day 0")).isEmpty();
            assertThat(more.undisputed().constraints().stream().map(Constraint::reason))
                    .containsExactly("chronicle");
        }

        @Test
        void without_a_reason_it_stands_again() {
            assertThat(contradicted.without(DIARY)).isEqualTo(EMBASSY);
            assertThat(contradicted.withoutReason("note 14").consistent()).isEqualTo(Truth.HOLDS);
            assertThat(contradicted.with(DIARY).without(DIARY).consistent())
                    .as("told twice, withdrawn once")
                    .isEqualTo(Truth.FAILS);
        }

        @Test
        void independent_conflicts_are_told_apart() {
            Network<String, String> two = contradicted
                    .with(Constraint.atLeast("flood", "famine", 1, "chronicle"))
                    .with(Constraint.atLeast("famine", "flood", 1, "annals"))
                    .with(Constraint.atLeast("famine", "flood", 2, "song"));

            assertThat(two.conflicts(10).all())
                    .extracting(Conflict::toString)
                    .containsExactly("[annals, chronicle]", "[chronicle, song]", "[diary, harbour book, note 14]");
            assertThat(two.conflicts(10).independent()).extracting(List::size).containsExactly(2, 1);
        }

        @Test
        void a_limit_ends_the_search_and_says_so() {
            Network<String, String> many = empty();
            for (int i = 10; i < 20; i++) {
                many = many.with(Constraint.exactly("day 0", "audience", i, "diary " + i));
            }
            assertThat(many.conflicts(3).all()).hasSize(3);
            assertThat(many.conflicts(3).complete()).isFalse();
            assertThat(many.conflicts(100).all()).hasSize(45);
            assertThat(many.conflicts(100).complete()).isTrue();
        }

        @Test
        void one_reason_can_contradict_itself() {
            Network<String, String> absurd = NetworkTest.<String, String>empty()
                    .with(Constraint.atLeast("audience", "audience", 1, "the audience came before itself"));

            assertThat(absurd.consistent()).isEqualTo(Truth.FAILS);
            assertThat(absurd.conflicts(10).all().get(0).reasons()).hasSize(1);
            assertThat(absurd.conflicts(10).all().get(0).repairs().get(0).mended())
                    .isZero();
        }
    }

    @Nested
    class Chosen {

        private final Choice<String, String> eitherClock = new Choice<>(
                "telegram",
                ImmutableList.of(
                        ImmutableList.of(Constraint.exactly("day 0", "sent", 10, "telegram")),
                        ImmutableList.of(Constraint.exactly("day 0", "sent", 18, "telegram"))));

        @Test
        void what_holds_in_each_case_bounds_a_point() {
            Bounds<String, String> bounds = NetworkTest.<String, String>empty()
                    .with(eitherClock)
                    .bounds("day 0")
                    .orElseThrow();

            assertThat(bounds.earliest("sent").orElseThrow().at()).isEqualTo(10);
            assertThat(bounds.latest("sent").orElseThrow().at()).isEqualTo(18);
        }

        @Test
        void one_case_is_enough_and_none_is_a_conflict() {
            Network<String, String> network =
                    NetworkTest.<String, String>empty().with(eitherClock);

            assertThat(network.with(Constraint.atLeast("day 0", "sent", 15, "diary"))
                            .consistent())
                    .isEqualTo(Truth.HOLDS);
            Network<String, String> neither = network.with(Constraint.between("day 0", "sent", 11, 17, "diary"));
            assertThat(neither.consistent()).isEqualTo(Truth.FAILS);
            assertThat(neither.conflicts(10).all().get(0).reasons()).containsExactly("diary", "telegram");
            assertThat(neither.conflicts(10).all().get(0).repairs())
                    .extracting(it -> it.side() + " " + it.mended())
                    .containsExactly("LEAST 10", "MOST 18");
            assertThat(neither.undisputed().consistent()).isEqualTo(Truth.HOLDS);
        }

        @Test
        void independent_choices_are_not_multiplied() {
            Network<String, String> network = empty();
            for (int i = 0; i < 60; i++) {
                String reason = "telegram " + i;
                String sent = "sent " + i;
                network = network.with(new Choice<>(
                                reason,
                                ImmutableList.of(
                                        ImmutableList.of(Constraint.exactly("day 0", sent, 0, reason)),
                                        ImmutableList.of(Constraint.exactly("day 0", sent, 9, reason)))))
                        .with(Constraint.atLeast("day 0", sent, i == 0 ? 10 : 5, "diary " + i));
            }
            assertThat(network.consistent()).isEqualTo(Truth.FAILS);
            assertThat(network.conflicts(10).all())
                    .extracting(Conflict::toString)
                    .containsExactly("[diary 0, telegram 0]");
        }

        @Test
        void choices_beyond_the_bound_stay_undetermined() {
            // Thirteen pigeons in twelve holes: each choice alone and most together can be met, all cannot.
            Network<String, String> network = empty();
            int holes = 12;
            for (int i = 0; i <= holes; i++) {
                String pigeon = "pigeon " + i;
                network = network.with(Constraint.between("wall", pigeon, 0, holes - 1, pigeon));
                for (int j = 0; j < i; j++) {
                    String other = "pigeon " + j;
                    String reason = pigeon + " not with " + other;
                    network = network.with(new Choice<>(
                            reason,
                            ImmutableList.of(
                                    ImmutableList.of(Constraint.atLeast(pigeon, other, 1, reason)),
                                    ImmutableList.of(Constraint.atLeast(other, pigeon, 1, reason)))));
                }
            }
            assertThat(network.consistent()).isEqualTo(Truth.UNDETERMINED);
            assertThat(network.conflicts(3).complete()).isFalse();
        }
    }

    @Nested
    class Long_chains {

        private static final int LENGTH = 200_000;

        @Test
        void overflow_neither_a_stack_nor_a_number() {
            Network.Builder<Integer, Integer> builder = Network.builder(naturalOrder(), naturalOrder());
            for (int i = 0; i < LENGTH; i++) {
                builder.add(Constraint.atLeast(i, i + 1, Constraint.FURTHEST, i));
            }
            Network<Integer, Integer> chain = builder.build();

            Bounds.Limit<Integer, Integer> end =
                    chain.bounds(0).orElseThrow().earliest(LENGTH).orElseThrow();
            assertThat(end.at()).isEqualTo(LENGTH * Constraint.FURTHEST);
            assertThat(end.because()).hasSize(LENGTH);
        }

        @Test
        void are_told_in_any_order() {
            List<Constraint<Integer, Integer>> told = new ArrayList<>();
            for (int i = 0; i < LENGTH; i++) {
                told.add(Constraint.between(i, i + 1, 1, 5, i));
            }
            assertThat(built(told).consistent()).isEqualTo(Truth.HOLDS);
            Collections.reverse(told);
            assertThat(built(told).consistent()).isEqualTo(Truth.HOLDS);
            assertThat(NetworkTest.<Integer, Integer>empty().with(told).consistent())
                    .isEqualTo(Truth.HOLDS);
            Collections.shuffle(told, new Random(3));
            assertThat(built(told).consistent()).isEqualTo(Truth.HOLDS);
            assertThat(NetworkTest.<Integer, Integer>empty().with(told).consistent())
                    .isEqualTo(Truth.HOLDS);
        }

        @Test
        void that_bite_their_tail_are_one_conflict_of_all() {
            List<Constraint<Integer, Integer>> told = new ArrayList<>();
            for (int i = 0; i < LENGTH; i++) {
                told.add(Constraint.between(i, (i + 1) % LENGTH, 1, 5, i));
            }
            Conflicts<Integer, Integer> conflicts = built(told).conflicts(1);

            assertThat(conflicts.all().get(0).reasons()).hasSize(LENGTH);
            assertThat(conflicts.all().get(0).repairs().get(7).mended()).isEqualTo(1 - LENGTH);
        }
    }

    @Nested
    class Refused {

        @Test
        void swapped_sides_are_refused_and_both_are_named() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Constraint.between("sent", "read", 2, 1, "diary"))
                    .withMessageContaining("Swap them?");
        }

        @Test
        void bounds_out_of_all_proportion_are_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Constraint.atLeast("sent", "read", Constraint.FURTHEST + 1, "diary"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Constraint.atMost("sent", "read", -Constraint.FURTHEST - 1, "diary"));
        }

        @Test
        void a_choice_without_alternatives_or_of_two_reasons_is_refused() {
            assertThatIllegalArgumentException().isThrownBy(() -> new Choice<>("r", ImmutableList.of()));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Choice<>(
                            "r", ImmutableList.of(ImmutableList.of(Constraint.atLeast("a", "b", 1, "another")))));
        }

        @Test
        void a_builder_builds_once() {
            Network.Builder<String, String> builder = Network.builder(naturalOrder(), naturalOrder());
            builder.build();

            assertThatIllegalStateException().isThrownBy(builder::build);
            assertThatIllegalStateException().isThrownBy(() -> builder.add(DIARY));
        }
    }

    @Test
    void a_constraint_reads_as_an_inequality() {
        assertThat(DIARY).hasToString("audience - day 0 <= 13 (diary)");
        assertThat(Constraint.between("a", "b", -1, 2, "r")).hasToString("-1 <= b - a <= 2 (r)");
        assertThat(EMBASSY).hasToString("2 constraints, 0 choices");
    }

    private static <P extends Comparable<P>, R extends Comparable<R>> Network<P, R> empty() {
        return Network.empty(naturalOrder(), naturalOrder());
    }

    private static Network<Integer, Integer> built(List<Constraint<Integer, Integer>> constraints) {
        Network.Builder<Integer, Integer> builder = Network.builder(naturalOrder(), naturalOrder());
        constraints.forEach(builder::add);
        return builder.build();
    }
}

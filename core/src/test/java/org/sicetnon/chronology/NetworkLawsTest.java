package org.sicetnon.chronology;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sicetnon.time.Truth;

/** Networks against a slow model, on thousands of small ones. Every failure names its seed. */
class NetworkLawsTest {

    private static final int ROUNDS = 3000;

    @Test
    void a_network_is_consistent_when_no_circle_of_distances_is_negative() {
        forRandomNetworks((seed, random, constraints) -> {
            Network<String, String> grown = empty();
            for (int i = 0; i < constraints.size(); i++) {
                grown = grown.with(constraints.get(i));
                Truth expected = Truth.of(new SlowNetwork(constraints.subList(0, i + 1)).isConsistent());
                assertThat(grown.consistent())
                        .as("seed %d, %s", seed, grown.constraints())
                        .isEqualTo(expected);
                keepsItsSchedule(seed, grown);
            }
            assertThat(built(constraints).consistent())
                    .as("seed %d, built", seed)
                    .isEqualTo(grown.consistent());
            keepsItsSchedule(seed, built(constraints));
            assertThat(built(constraints)).isEqualTo(grown).hasSameHashCodeAs(grown);
        });
    }

    @Test
    void bounds_and_orders_are_the_tightest_that_follow() {
        forRandomNetworks((seed, random, constraints) -> {
            Network<String, String> network = built(constraints);
            SlowNetwork model = new SlowNetwork(constraints);
            if (!model.isConsistent()) {
                assertThat(network.bounds("a")).isEmpty();
                assertThat(network.order("a", "b")).isEqualTo(Order.OPEN);
                return;
            }
            for (String origin : model.points()) {
                Bounds<String, String> bounds = network.bounds(origin).orElseThrow();
                for (String point : model.points()) {
                    assertThat(bounds.earliest(point).map(Bounds.Limit::at))
                            .as("seed %d, earliest %s from %s in %s", seed, point, origin, network.constraints())
                            .isEqualTo(model.least(origin, point));
                    assertThat(bounds.latest(point).map(Bounds.Limit::at))
                            .as("seed %d, latest %s from %s in %s", seed, point, origin, network.constraints())
                            .isEqualTo(model.most(origin, point));
                    assertThat(network.order(origin, point))
                            .as("seed %d, order of %s and %s", seed, origin, point)
                            .isEqualTo(Order.of(
                                    model.least(origin, point).orElse(-Ledger.FAR),
                                    model.most(origin, point).orElse(Ledger.FAR)));
                    bounds.earliest(point).ifPresent(limit -> leads(origin, point, limit, true));
                    bounds.latest(point).ifPresent(limit -> leads(origin, point, limit, false));
                }
                keeps(constraints, bounds.earliestSchedule());
                keeps(constraints, bounds.latestSchedule());
            }
        });
    }

    @Test
    void conflicts_are_all_minimal_sets_that_cannot_stand() {
        forRandomNetworks((seed, random, constraints) -> {
            Conflicts<String, String> conflicts = built(constraints).conflicts(1000);
            assertThat(conflicts.all().stream().map(Conflict::reasons))
                    .as("seed %d, %s", seed, constraints)
                    .map(List::copyOf)
                    .isEqualTo(SlowNetwork.conflicts(constraints, List.of()));
            assertThat(conflicts.complete()).isTrue();
            conflicts.all().forEach(conflict -> isRight(seed, conflict, constraints, List.of()));
        });
    }

    @Test
    void choices_hold_if_some_case_does() {
        forRandomNetworks((seed, random, constraints) -> {
            List<Choice<String, String>> choices = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(3); i++) {
                choices.add(choice(random, "choice " + i));
            }
            Network<String, String> network = built(constraints);
            for (Choice<String, String> choice : choices) {
                network = network.with(choice);
            }
            assertThat(network.consistent())
                    .as("seed %d, %s, %s", seed, constraints, choices)
                    .isEqualTo(Truth.of(SlowNetwork.canStand(constraints, choices)));
            Conflicts<String, String> conflicts = network.conflicts(1000);
            assertThat(conflicts.all().stream().map(Conflict::reasons))
                    .as("seed %d, %s, %s", seed, constraints, choices)
                    .map(List::copyOf)
                    .isEqualTo(SlowNetwork.conflicts(constraints, choices));
            conflicts.all().forEach(conflict -> isRight(seed, conflict, constraints, choices));
        });
    }

    @Test
    void ends_and_orders_beside_choices_are_the_tightest_of_all_cases() {
        forRandomNetworks((seed, random, constraints) -> {
            List<Choice<String, String>> choices = List.of(choice(random, "choice 0"), choice(random, "choice 1"));
            List<SlowNetwork> cases = SlowNetwork.cases(constraints, choices);
            if (cases.isEmpty() || seed % 4 != 0) {
                return;
            }
            Network<String, String> network =
                    built(constraints).with(choices.get(0)).with(choices.get(1));
            Narrowing<String, String> narrowing = new Narrowing<>(network, "tried");
            Bounds<String, String> bounds = network.bounds("a").orElseThrow();
            for (String point : network.points()) {
                narrowing.earliest(bounds, point).ifPresent(end -> {
                    assertThat(cases.stream()
                                    .mapToLong(it -> it.least("a", point).orElseThrow())
                                    .min())
                            .as("seed %d, earliest %s in %s, %s", seed, point, constraints, choices)
                            .hasValue(end.at());
                    sets(seed, Constraint.atMost("a", point, end.at() - 1, "tried"), end, constraints, choices);
                });
                narrowing.latest(bounds, point).ifPresent(end -> {
                    assertThat(cases.stream()
                                    .mapToLong(it -> it.most("a", point).orElseThrow())
                                    .max())
                            .as("seed %d, latest %s in %s, %s", seed, point, constraints, choices)
                            .hasValue(end.at());
                    sets(seed, Constraint.atLeast("a", point, end.at() + 1, "tried"), end, constraints, choices);
                });
                assertThat(narrowing.order("a", point))
                        .as("seed %d, order of a and %s in %s, %s", seed, point, constraints, choices)
                        .isEqualTo(Order.ofPossible(
                                cases.stream()
                                        .anyMatch(it -> it.most("a", point).orElse(1L) > 0),
                                cases.stream()
                                        .anyMatch(it -> it.least("a", point).orElse(0L) <= 0
                                                && it.most("a", point).orElse(0L) >= 0),
                                cases.stream()
                                        .anyMatch(it -> it.least("a", point).orElse(-1L) < 0)));
            }
        });
    }

    /** What is told as setting an end does so alone. */
    private static void sets(
            long seed,
            Constraint<String, String> beyond,
            Narrowing.End<String> end,
            List<Constraint<String, String>> constraints,
            List<Choice<String, String>> choices) {
        List<Constraint<String, String>> some = new ArrayList<>(SlowNetwork.of(constraints, end.because()::contains));
        some.add(beyond);
        assertThat(SlowNetwork.canStand(some, SlowNetwork.choicesOf(choices, end.because()::contains)))
                .as("seed %d, %s sets %s", seed, end.because(), beyond)
                .isFalse();
    }

    @Test
    void nothing_depends_on_the_order_of_input() {
        forRandomNetworks((seed, random, constraints) -> {
            Network<String, String> told = built(constraints);
            List<Constraint<String, String>> shuffled = new ArrayList<>(constraints);
            Collections.shuffle(shuffled, random);
            for (Network<String, String> other : List.of(built(shuffled), empty().with(shuffled))) {
                assertThat(other).as("seed %d", seed).isEqualTo(told);
                assertThat(other.consistent()).isEqualTo(told.consistent());
                assertThat(other.conflicts(2))
                        .as("seed %d, %s", seed, constraints)
                        .isEqualTo(told.conflicts(2));
                assertThat(other.undisputed()).isEqualTo(told.undisputed());
                for (String point : told.points()) {
                    assertThat(other.bounds("a").map(it -> it.earliest(point)))
                            .isEqualTo(told.bounds("a").map(it -> it.earliest(point)));
                    assertThat(other.bounds("a").map(it -> it.latest(point)))
                            .isEqualTo(told.bounds("a").map(it -> it.latest(point)));
                }
            }
        });
    }

    @Test
    void a_network_with_more_or_less_leaves_the_old_one_as_it_was() {
        forRandomNetworks((seed, random, constraints) -> {
            List<Network<String, String>> versions = new ArrayList<>();
            List<List<Constraint<String, String>>> models = new ArrayList<>();
            versions.add(empty());
            models.add(List.of());
            for (int step = 0; step < 12; step++) {
                int base = random.nextInt(versions.size());
                List<Constraint<String, String>> model = new ArrayList<>(models.get(base));
                Network<String, String> next;
                if (!model.isEmpty() && random.nextInt(3) == 0) {
                    Constraint<String, String> gone = model.remove(random.nextInt(model.size()));
                    next = versions.get(base).without(gone);
                } else {
                    Constraint<String, String> more = constraints.get(random.nextInt(constraints.size()));
                    model.add(more);
                    next = versions.get(base).with(more);
                }
                versions.add(next);
                models.add(model);
            }
            for (int i = 0; i < versions.size(); i++) {
                isOf(seed, versions.get(i), models.get(i));
            }
        });
    }

    @Test
    void what_is_added_and_withdrawn_leaves_no_trace() {
        forRandomNetworks((seed, random, constraints) -> {
            Network<String, String> network = built(constraints);
            Constraint<String, String> more = constraint(random);
            assertThat(network.with(more).without(more)).as("seed %d", seed).isEqualTo(network);
            assertThat(network.with(more).without(more).consistent()).isEqualTo(network.consistent());
            String reason = constraints.get(0).reason();
            isOf(seed, network.withoutReason(reason), SlowNetwork.of(constraints, it -> !it.equals(reason)));
            assertThat(network.withoutReason("nobody said it")).isSameAs(network);
        });
    }

    @Test
    void what_is_undisputed_stands_and_is_touched_by_no_conflict() {
        forRandomNetworks((seed, random, constraints) -> {
            List<String> disputed = SlowNetwork.conflicts(constraints, List.of()).stream()
                    .flatMap(Collection::stream)
                    .toList();
            isOf(seed, built(constraints).undisputed(), SlowNetwork.of(constraints, it -> !disputed.contains(it)));
        });
    }

    @Test
    void many_withdrawals_do_not_wear_a_network_out() {
        Random random = new Random(7);
        Network<String, String> network = empty();
        List<Constraint<String, String>> model = new ArrayList<>();
        for (int step = 0; step < 3000; step++) {
            if (model.size() > 6) {
                network = network.without(model.remove(random.nextInt(model.size())));
            }
            Constraint<String, String> more = constraint(random);
            network = network.with(more);
            model.add(more);
            if (step % 50 == 0) {
                isOf(7, network, model);
            }
        }
        assertThat(network.ledger().rows()).isLessThan(2 * model.size() + 65);
    }

    private static void isOf(long seed, Network<String, String> network, List<Constraint<String, String>> constraints) {
        assertThat(network.constraints())
                .as("seed %d", seed)
                .isEqualTo(ImmutableList.sortedCopyOf(Constraint.order(naturalOrder(), naturalOrder()), constraints));
        assertThat(network.consistent())
                .as("seed %d, %s", seed, constraints)
                .isEqualTo(Truth.of(new SlowNetwork(constraints).isConsistent()));
        keepsItsSchedule(seed, network);
    }

    /** The schedule that is kept keeps all that stands, and only what cannot stand is left out of it. */
    private static void keepsItsSchedule(long seed, Network<String, String> network) {
        Ledger ledger = network.ledger();
        for (int row = 0; row < ledger.rows(); row++) {
            Constraint<String, String> constraint = network.constraint(row);
            if (constraint != null && !network.heldRows().contains(row)) {
                long distance = ledger.time(ledger.to(row)) - ledger.time(ledger.from(row));
                assertThat(distance)
                        .as("seed %d, %s", seed, constraint)
                        .isBetween(constraint.leastOrFar(), constraint.mostOrFar());
            }
        }
    }

    private static void leads(String origin, String point, Bounds.Limit<String, String> limit, boolean early) {
        long sum = 0;
        String at = origin;
        for (Constraint<String, String> step : limit.because()) {
            boolean forth = step.from().equals(at);
            assertThat(forth || step.to().equals(at))
                    .as("%s leads on from %s", step, at)
                    .isTrue();
            OptionalLong bound = forth == early ? step.least() : step.most();
            sum += forth ? bound.orElseThrow() : -bound.orElseThrow();
            at = forth ? step.to() : step.from();
        }
        assertThat(at).isEqualTo(point);
        assertThat(sum).isEqualTo(limit.at());
    }

    private static void keeps(List<Constraint<String, String>> constraints, java.util.Map<String, Long> schedule) {
        for (Constraint<String, String> it : constraints) {
            if (schedule.containsKey(it.from()) && schedule.containsKey(it.to())) {
                assertThat(schedule.get(it.to()) - schedule.get(it.from())).isBetween(it.leastOrFar(), it.mostOrFar());
            }
        }
    }

    private static void isRight(
            long seed,
            Conflict<String, String> conflict,
            List<Constraint<String, String>> all,
            List<Choice<String, String>> choices) {
        List<Constraint<String, String>> of = SlowNetwork.of(all, conflict.reasons()::contains);
        List<Choice<String, String>> choicesOf = SlowNetwork.choicesOf(choices, conflict.reasons()::contains);
        assertThat(conflict.constraints().stream()
                        .map(Constraint::reason)
                        .distinct()
                        .sorted())
                .as("seed %d", seed)
                .isEqualTo(conflict.reasons());
        for (Conflict.Repair<String, String> repair : conflict.repairs()) {
            assertThat(conflict.constraints()).contains(repair.constraint());
            long step = repair.mended() > repair.bound() ? -1 : 1;
            assertThat(SlowNetwork.canStand(mended(of, repair, repair.mended()), choicesOf))
                    .as("seed %d, %s mends %s", seed, repair, conflict)
                    .isTrue();
            assertThat(SlowNetwork.canStand(mended(of, repair, repair.mended() + step), choicesOf))
                    .as("seed %d, less than %s does not mend %s", seed, repair, conflict)
                    .isFalse();
        }
        if (choicesOf.isEmpty()) {
            for (Constraint<String, String> one : conflict.constraints()) {
                List<Constraint<String, String>> without = new ArrayList<>(of);
                without.remove(one);
                assertThat(conflict.repairs().stream()
                                .anyMatch(it -> it.constraint().equals(one)))
                        .as("seed %d, a change of %s alone mends %s", seed, one, conflict)
                        .isEqualTo(SlowNetwork.canStand(without, List.of()));
            }
        }
    }

    private static List<Constraint<String, String>> mended(
            List<Constraint<String, String>> all, Conflict.Repair<String, String> repair, long bound) {
        List<Constraint<String, String>> mended = new ArrayList<>(all);
        mended.remove(repair.constraint());
        mended.add(new Conflict.Repair<>(repair.constraint(), repair.side(), repair.bound(), bound).applied());
        return mended;
    }

    private interface Law {
        void check(long seed, Random random, List<Constraint<String, String>> constraints);
    }

    private static void forRandomNetworks(Law law) {
        for (long seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            List<Constraint<String, String>> constraints = new ArrayList<>();
            int size = 1 + random.nextInt(10);
            for (int i = 0; i < size; i++) {
                constraints.add(constraint(random));
            }
            law.check(seed, random, constraints);
        }
    }

    private static Constraint<String, String> constraint(Random random) {
        return constraint(random, "reason " + random.nextInt(7));
    }

    private static Constraint<String, String> constraint(Random random, String reason) {
        String from = "abcde".substring(random.nextInt(5)).substring(0, 1);
        String to = "abcde".substring(random.nextInt(5)).substring(0, 1);
        long least = random.nextInt(7) - 3;
        return switch (random.nextInt(4)) {
            case 0 -> Constraint.atLeast(from, to, least, reason);
            case 1 -> Constraint.atMost(from, to, least, reason);
            case 2 -> Constraint.exactly(from, to, least, reason);
            default -> Constraint.between(from, to, least, least + random.nextInt(4), reason);
        };
    }

    private static Choice<String, String> choice(Random random, String reason) {
        List<ImmutableList<Constraint<String, String>>> alternatives = new ArrayList<>();
        Constraint<String, String> first = constraint(random, reason);
        for (int a = 0; a <= random.nextInt(3); a++) {
            ImmutableList.Builder<Constraint<String, String>> alternative = ImmutableList.builder();
            for (int i = 0; i < random.nextInt(3); i++) {
                alternative.add(constraint(random, reason));
            }
            alternative.add(Constraint.between(first.from(), first.to(), 3L * a - 3, 3L * a - 2, reason));
            alternatives.add(alternative.build());
        }
        return new Choice<>(reason, ImmutableList.copyOf(alternatives));
    }

    private static Network<String, String> empty() {
        return Network.empty(naturalOrder(), naturalOrder());
    }

    private static Network<String, String> built(List<Constraint<String, String>> constraints) {
        Network.Builder<String, String> builder = Network.builder(naturalOrder(), naturalOrder());
        constraints.forEach(builder::add);
        return builder.build();
    }
}

package org.sicetnon.chronology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A network as the books define it: all distances by Floyd and Warshall, all conflicts by trying every set of reasons. */
final class SlowNetwork {

    private static final long NOTHING = Long.MAX_VALUE / 4;

    private final List<String> points;
    /** The most that lies between each two points. */
    private final long[][] most;

    SlowNetwork(Collection<Constraint<String, String>> constraints) {
        this.points = constraints.stream()
                .flatMap(it -> Stream.of(it.from(), it.to()))
                .distinct()
                .sorted()
                .toList();
        int n = points.size();
        this.most = new long[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                most[i][j] = i == j ? 0 : NOTHING;
            }
        }
        for (Constraint<String, String> it : constraints) {
            int from = points.indexOf(it.from());
            int to = points.indexOf(it.to());
            it.most().ifPresent(bound -> most[from][to] = Math.min(most[from][to], bound));
            it.least().ifPresent(bound -> most[to][from] = Math.min(most[to][from], -bound));
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    if (most[i][k] < NOTHING && most[k][j] < NOTHING) {
                        most[i][j] = Math.min(most[i][j], most[i][k] + most[k][j]);
                    }
                }
            }
        }
    }

    boolean isConsistent() {
        for (int i = 0; i < points.size(); i++) {
            if (most[i][i] < 0) {
                return false;
            }
        }
        return true;
    }

    Optional<Long> most(String from, String to) {
        if (from.equals(to)) {
            return Optional.of(0L);
        }
        if (!points.contains(from) || !points.contains(to)) {
            return Optional.empty();
        }
        long bound = most[points.indexOf(from)][points.indexOf(to)];
        return bound < NOTHING ? Optional.of(bound) : Optional.empty();
    }

    Optional<Long> least(String from, String to) {
        return most(to, from).map(bound -> -bound);
    }

    List<String> points() {
        return points;
    }

    static boolean canStand(Collection<Constraint<String, String>> constraints, List<Choice<String, String>> choices) {
        if (choices.isEmpty()) {
            return new SlowNetwork(constraints).isConsistent();
        }
        return choices.get(0).alternatives().stream().anyMatch(alternative -> {
            List<Constraint<String, String>> more = new ArrayList<>(constraints);
            more.addAll(alternative);
            return canStand(more, choices.subList(1, choices.size()));
        });
    }

    /** Every minimal set of reasons that cannot stand together, smallest first. */
    static List<List<String>> conflicts(
            Collection<Constraint<String, String>> constraints, List<Choice<String, String>> choices) {
        List<String> reasons = Stream.concat(
                        constraints.stream().map(Constraint::reason),
                        choices.stream().map(Choice::reason))
                .distinct()
                .sorted()
                .toList();
        List<TreeSet<String>> failing = new ArrayList<>();
        for (int bits = 0; bits < 1 << reasons.size(); bits++) {
            TreeSet<String> some = new TreeSet<>();
            for (int i = 0; i < reasons.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    some.add(reasons.get(i));
                }
            }
            if (!canStand(of(constraints, some::contains), choicesOf(choices, some::contains))) {
                failing.add(some);
            }
        }
        return failing.stream()
                .filter(it -> failing.stream().noneMatch(other -> !other.equals(it) && it.containsAll(other)))
                .map(it -> List.copyOf(it))
                .sorted(Comparator.<List<String>>comparingInt(List::size).thenComparing(Object::toString))
                .collect(Collectors.toList());
    }

    static List<Constraint<String, String>> of(
            Collection<Constraint<String, String>> constraints, Predicate<String> reasons) {
        return constraints.stream().filter(it -> reasons.test(it.reason())).toList();
    }

    /** The networks that can stand, one for each case of the choices. */
    static List<SlowNetwork> cases(
            Collection<Constraint<String, String>> constraints, List<Choice<String, String>> choices) {
        if (choices.isEmpty()) {
            SlowNetwork network = new SlowNetwork(constraints);
            return network.isConsistent() ? List.of(network) : List.of();
        }
        List<SlowNetwork> cases = new ArrayList<>();
        for (List<Constraint<String, String>> alternative : choices.get(0).alternatives()) {
            List<Constraint<String, String>> more = new ArrayList<>(constraints);
            more.addAll(alternative);
            cases.addAll(cases(more, choices.subList(1, choices.size())));
        }
        return cases;
    }

    static List<Choice<String, String>> choicesOf(List<Choice<String, String>> choices, Predicate<String> reasons) {
        return choices.stream().filter(it -> reasons.test(it.reason())).toList();
    }
}

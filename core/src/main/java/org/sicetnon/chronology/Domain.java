package org.sicetnon.chronology;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sicetnon.time.Truth;

/**
 * A network cut into the parts in which its conflicts lie: the {@linkplain Blocks blocks} in which something cannot stand,
 * and those that a choice ties together. No conflict reaches from one part into another.
 *
 * @param <P> what names a point
 * @param <R> what gives a reason
 */
final class Domain<P, R> {

    private final Network.Orders<P, R> orders;
    private final ImmutableList<Quarrel<P, R>> parts;

    private Domain(Network.Orders<P, R> orders, ImmutableList<Quarrel<P, R>> parts) {
        this.orders = orders;
        this.parts = parts;
    }

    static <P, R> Domain<P, R> of(Network<P, R> network) {
        return new Domain<>(network.orders(), new Cut<>(network).parts());
    }

    Truth consistent(int cases) {
        Truth all = Truth.HOLDS;
        for (Quarrel<P, R> part : parts) {
            all = all.and(part.consistent(cases));
            if (all == Truth.FAILS) {
                break;
            }
        }
        return all;
    }

    Conflicts<P, R> conflicts(int limit, int cases) {
        List<Conflict<P, R>> found = new ArrayList<>();
        boolean complete = true;
        for (Quarrel<P, R> part : parts) {
            if (found.size() >= limit) {
                complete = false;
                break;
            }
            Conflicts<P, R> more = part.conflicts(limit - found.size(), cases);
            found.addAll(more.all());
            complete &= more.complete();
        }
        return new Conflicts<>(minimal(found), complete);
    }

    /**
     * A reason may speak in several parts: what is minimal in one need not be so in all, and what goes wrong in two for the
     * same reasons is one conflict, which no single change mends.
     */
    private ImmutableList<Conflict<P, R>> minimal(List<Conflict<P, R>> found) {
        Map<ImmutableList<R>, Conflict<P, R>> sorted = new TreeMap<>(
                Comparator.<ImmutableList<R>>comparingInt(List::size).thenComparing(this::compare));
        found.forEach(it -> sorted.merge(it.reasons(), it, this::together));
        Map<R, List<Set<R>>> smaller = new HashMap<>();
        ImmutableList.Builder<Conflict<P, R>> minimal = ImmutableList.builder();
        for (Conflict<P, R> conflict : sorted.values()) {
            Set<R> reasons = new HashSet<>(conflict.reasons());
            boolean covered = conflict.reasons().stream()
                    .flatMap(it -> smaller.getOrDefault(it, List.of()).stream())
                    .anyMatch(reasons::containsAll);
            if (!covered) {
                minimal.add(conflict);
                smaller.computeIfAbsent(conflict.reasons().get(0), any -> new ArrayList<>())
                        .add(reasons);
            }
        }
        return minimal.build();
    }

    private Conflict<P, R> together(Conflict<P, R> one, Conflict<P, R> other) {
        ImmutableList<Constraint<P, R>> both = Stream.of(one, other)
                .flatMap(it -> it.constraints().stream())
                .sorted(orders.constraints())
                .collect(ImmutableList.toImmutableList());
        return new Conflict<>(one.reasons(), both, ImmutableList.of());
    }

    private int compare(ImmutableList<R> one, ImmutableList<R> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int by = orders.reasons().compare(one.get(i), other.get(i));
            if (by != 0) {
                return by;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    /** Cuts a network into parts. */
    private static final class Cut<P, R> {

        private final Network<P, R> network;
        private final Map<P, Integer> strangers = new HashMap<>();
        private final List<Constraint<P, R>> constraints = new ArrayList<>();
        private final List<Integer> from = new ArrayList<>();
        private final List<Integer> to = new ArrayList<>();

        Cut(Network<P, R> network) {
            this.network = network;
        }

        ImmutableList<Quarrel<P, R>> parts() {
            Ledger ledger = network.ledger();
            int[] numberOfRow = new int[ledger.rows()];
            for (int row = 0; row < ledger.rows(); row++) {
                Constraint<P, R> constraint = network.constraint(row);
                if (constraint != null) {
                    numberOfRow[row] = constraints.size();
                    add(constraint, ledger.from(row), ledger.to(row));
                }
            }
            int told = constraints.size();
            List<Integer> ends = new ArrayList<>();
            for (Choice<P, R> choice : network.choicesAsTold()) {
                choice.alternatives().forEach(all -> all.forEach(it -> add(it, number(it.from()), number(it.to()))));
                ends.add(constraints.size());
            }
            int points = ledger.points() + strangers.size();
            int[] blockOf =
                    Blocks.of(new Graph(points, ints(from), ints(to), new long[from.size()], new long[from.size()]));
            Ties ties = new Ties(
                    blockOf.length == 0 ? 0 : Arrays.stream(blockOf).max().getAsInt() + 1);
            int next = told;
            for (int end : ends) {
                for (int i = next + 1; i < end; i++) {
                    ties.tie(blockOf[next], blockOf[i]);
                }
                next = end;
            }

            Map<Integer, Part<P, R>> parts = new TreeMap<>();
            for (int row : network.heldRows()) {
                parts.computeIfAbsent(ties.of(blockOf[numberOfRow[row]]), any -> new Part<>());
            }
            next = told;
            for (int i = 0; i < ends.size(); i++) {
                if (next < ends.get(i)) {
                    parts.computeIfAbsent(ties.of(blockOf[next]), any -> new Part<>())
                            .choices
                            .add(network.choicesAsTold().get(i));
                }
                next = ends.get(i);
            }
            for (int i = 0; i < told; i++) {
                Part<P, R> part = parts.get(ties.of(blockOf[i]));
                if (part != null) {
                    part.constraints.add(constraints.get(i));
                }
            }
            return parts.values().stream()
                    .map(part -> new Quarrel<>(network.orders(), part.constraints, part.choices))
                    .sorted(Quarrel.inOrder(network.orders()))
                    .collect(ImmutableList.toImmutableList());
        }

        private void add(Constraint<P, R> constraint, int fromPoint, int toPoint) {
            constraints.add(constraint);
            from.add(fromPoint);
            to.add(toPoint);
        }

        private int number(P point) {
            int known = network.index().numberOf(point);
            return known != PointIndex.NONE
                    ? known
                    : strangers.computeIfAbsent(point, any -> network.ledger().points() + strangers.size());
        }

        private static int[] ints(List<Integer> list) {
            return list.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    private static final class Part<P, R> {
        private final List<Constraint<P, R>> constraints = new ArrayList<>();
        private final List<Choice<P, R>> choices = new ArrayList<>();
    }

    /** Blocks that belong together. */
    private static final class Ties {

        private final int[] parent;

        Ties(int size) {
            this.parent = IntStream.range(0, size).toArray();
        }

        int of(int block) {
            int top = block;
            while (parent[top] != top) {
                parent[top] = parent[parent[top]];
                top = parent[top];
            }
            return top;
        }

        void tie(int one, int other) {
            parent[of(one)] = of(other);
        }
    }
}

package org.sicetnon.chronology;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sicetnon.time.Truth;

/**
 * One part of a network in which something cannot stand, and its minimal conflicts.
 *
 * <p>Everything is first put into the order of constraints, so that what follows depends on nothing else. A circle of
 * constraints that cannot be gives a set of reasons; each is left out in turn, and stays out if the rest still cannot
 * stand (the deletion filter of Chinneck and Dravnieks 1991, narrowed to the circle that is then found). Where the
 * constraints of all these reasons go round in no other circle, each of them breaks it, and nothing need be tried. Further
 * conflicts are found by leaving out one reason of each that is known, in a tree (Reiter 1987).
 *
 * <p>Where there are choices, a set of reasons can stand if it can in some case. An alternative whose choice has no part in
 * why it failed need not be varied (backjumping, Gaschnig 1979).
 *
 * @param <P> what names a point
 * @param <R> what gives a reason
 */
final class Quarrel<P, R> {

    /** Of a conflict of several circles, bounds are tried one by one for so many sides at most. */
    private static final int MOST_TRIED = 200;

    private static final int NODES = 1 << 14;

    private final List<Constraint<P, R>> constraints;
    /** How many of the constraints hold in every case; those of the alternatives come behind. */
    private final int told;

    private final List<R> reasons = new ArrayList<>();
    private final int[][] ofReason;
    private final int[] reasonOf;
    private final List<Options> choices = new ArrayList<>();
    private final int[] choiceOf;

    private final int[] from;
    private final int[] to;
    private final long[] least;
    private final long[] most;
    private final int[] local;
    private final int[] used;
    private int usedCount;

    /** A choice: its reason, and the constraints of each alternative. */
    private static final class Options {
        private final int reason;
        private final int[][] alternatives;

        Options(int reason, int[][] alternatives) {
            this.reason = reason;
            this.alternatives = alternatives;
        }
    }

    Quarrel(Network.Orders<P, R> orders, List<Constraint<P, R>> always, List<Choice<P, R>> choosing) {
        this.constraints = new ArrayList<>(always);
        constraints.sort(orders.constraints());
        this.told = constraints.size();
        List<Choice<P, R>> sorted = new ArrayList<>(choosing);
        sorted.sort(Comparator.comparing(Choice::reason, orders.reasons()));
        sorted.forEach(choice -> choice.alternatives().forEach(constraints::addAll));

        Map<R, Integer> numbers = number(orders, constraints, sorted);
        int size = constraints.size();
        this.reasonOf = new int[size];
        this.choiceOf = new int[size];
        this.from = new int[size];
        this.to = new int[size];
        this.least = new long[size];
        this.most = new long[size];
        Map<P, Integer> points = new HashMap<>();
        int[] counts = new int[reasons.size()];
        for (int i = 0; i < size; i++) {
            Constraint<P, R> it = constraints.get(i);
            reasonOf[i] = numbers.getOrDefault(it.reason(), 0);
            from[i] = points.computeIfAbsent(it.from(), any -> points.size());
            to[i] = points.computeIfAbsent(it.to(), any -> points.size());
            least[i] = it.leastOrFar();
            most[i] = it.mostOrFar();
            if (i < told) {
                counts[reasonOf[i]]++;
            }
        }
        this.ofReason = new int[reasons.size()][];
        for (int i = told - 1; i >= 0; i--) {
            int reason = reasonOf[i];
            if (ofReason[reason] == null) {
                ofReason[reason] = new int[counts[reason]];
            }
            ofReason[reason][--counts[reason]] = i;
        }
        for (int reason = 0; reason < ofReason.length; reason++) {
            ofReason[reason] = ofReason[reason] == null ? new int[0] : ofReason[reason];
        }
        int next = told;
        for (Choice<P, R> choice : sorted) {
            int[][] alternatives = new int[choice.alternatives().size()][];
            for (int a = 0; a < alternatives.length; a++) {
                alternatives[a] = new int[choice.alternatives().get(a).size()];
                for (int k = 0; k < alternatives[a].length; k++) {
                    choiceOf[next] = choices.size();
                    alternatives[a][k] = next++;
                }
            }
            choices.add(new Options(numbers.getOrDefault(choice.reason(), 0), alternatives));
        }
        this.local = new int[points.size()];
        Arrays.fill(local, -1);
        this.used = new int[points.size()];
    }

    private Map<R, Integer> number(
            Network.Orders<P, R> orders, List<Constraint<P, R>> all, List<Choice<P, R>> sortedChoices) {
        List<R> every = new ArrayList<>();
        R last = null;
        for (Constraint<P, R> it : all) {
            if (last == null || !last.equals(it.reason())) {
                every.add(it.reason());
                last = it.reason();
            }
        }
        sortedChoices.forEach(it -> every.add(it.reason()));
        every.sort(orders.reasons());
        Map<R, Integer> numbers = new HashMap<>();
        for (R reason : every) {
            if (numbers.putIfAbsent(reason, reasons.size()) == null) {
                reasons.add(reason);
            }
        }
        return numbers;
    }

    /** By the first constraint of each: parts have none in common. */
    static <P, R> Comparator<Quarrel<P, R>> inOrder(Network.Orders<P, R> orders) {
        return Comparator.comparing(it -> it.constraints.get(0), orders.constraints());
    }

    Truth consistent(int cases) {
        Answer answer = solve(all(), cases);
        if (answer.open) {
            return Truth.UNDETERMINED;
        }
        return Truth.of(answer.core.isEmpty());
    }

    Conflicts<P, R> conflicts(int limit, int cases) {
        return new Search(limit, cases).run();
    }

    private BitSet all() {
        BitSet all = new BitSet();
        all.set(0, reasons.size());
        return all;
    }

    /**
     * What came of asking whether some reasons can stand together.
     *
     * @param open whether the cases that may be tried did not settle it
     * @param core reasons among them that cannot; none if all can
     * @param sides the sides of constraints that go round: twice the constraint, and one more for its most
     */
    private record Answer(boolean open, BitSet core, BitSet sides) {
        static final Answer STANDS = new Answer(false, new BitSet(), new BitSet());
        static final Answer OPEN = new Answer(true, new BitSet(), new BitSet());
    }

    /** A choice that is being tried, and why its former alternatives failed. */
    private static final class Trial {
        private final int choice;
        private int alternative;
        private final BitSet sides = new BitSet();

        Trial(int choice) {
            this.choice = choice;
        }
    }

    private Answer solve(BitSet enabled, int cases) {
        Deque<Trial> trials = new ArrayDeque<>();
        int tried = 0;
        while (true) {
            int[] subset = subset(enabled, trials);
            Relaxation relaxation = Relaxation.fromNothing(graph(subset));
            Optional<Relaxation.Circle> circle = relaxation.settle();
            if (circle.isEmpty()) {
                int open = firstUnmet(enabled, trials, relaxation.times());
                if (open < 0) {
                    return Answer.STANDS;
                }
                trials.push(new Trial(open));
            } else {
                BitSet sides = new BitSet();
                for (int i = 0; i < circle.get().constraints.length; i++) {
                    int constraint = subset[circle.get().constraints[i]];
                    sides.set(2 * constraint + (circle.get().byLeast[i] ? 0 : 1));
                }
                if (!goOn(trials, sides)) {
                    return new Answer(false, reasonsOf(sides), sides);
                }
            }
            if (++tried > cases) {
                return Answer.OPEN;
            }
        }
    }

    /** Goes to the next alternative that can matter; {@code sides} then holds why nothing more is left, if nothing is. */
    private boolean goOn(Deque<Trial> trials, BitSet sides) {
        while (!trials.isEmpty()) {
            Trial trial = trials.getFirst();
            if (sides.stream().anyMatch(side -> side / 2 >= told && choiceOf[side / 2] == trial.choice)) {
                trial.sides.or(sides);
                trial.alternative++;
                if (trial.alternative < choices.get(trial.choice).alternatives.length) {
                    return true;
                }
                sides.or(trial.sides);
            }
            trials.pop();
        }
        return false;
    }

    private BitSet reasonsOf(BitSet sides) {
        BitSet core = new BitSet();
        sides.stream().forEach(side -> core.set(reasonOf[side / 2]));
        return core;
    }

    private int firstUnmet(BitSet enabled, Deque<Trial> trials, long[] times) {
        for (int c = 0; c < choices.size(); c++) {
            int choice = c;
            if (enabled.get(choices.get(c).reason) && trials.stream().noneMatch(it -> it.choice == choice)) {
                boolean met = false;
                for (int[] alternative : choices.get(c).alternatives) {
                    met |= isMet(alternative, times);
                }
                if (!met) {
                    return c;
                }
            }
        }
        return -1;
    }

    private boolean isMet(int[] alternative, long[] times) {
        for (int constraint : alternative) {
            long distance = timeOf(to[constraint], times) - timeOf(from[constraint], times);
            if (distance < least[constraint] || distance > most[constraint]) {
                return false;
            }
        }
        return true;
    }

    /** A point of which nothing else is said stands where the count begins. */
    private long timeOf(int point, long[] times) {
        return local[point] < 0 ? 0 : times[local[point]];
    }

    private int[] subset(BitSet enabled, Deque<Trial> trials) {
        int size = 0;
        for (int r = enabled.nextSetBit(0); r >= 0; r = enabled.nextSetBit(r + 1)) {
            size += ofReason[r].length;
        }
        for (Trial trial : trials) {
            size += choices.get(trial.choice).alternatives[trial.alternative].length;
        }
        int[] subset = new int[size];
        int filled = 0;
        for (int r = enabled.nextSetBit(0); r >= 0; r = enabled.nextSetBit(r + 1)) {
            System.arraycopy(ofReason[r], 0, subset, filled, ofReason[r].length);
            filled += ofReason[r].length;
        }
        for (Trial trial : trials) {
            for (int constraint : choices.get(trial.choice).alternatives[trial.alternative]) {
                subset[filled++] = constraint;
            }
        }
        return subset;
    }

    /** The constraints alone, with the points that they speak of, numbered as they are met. */
    private Graph graph(int[] subset) {
        for (int i = 0; i < usedCount; i++) {
            local[used[i]] = -1;
        }
        usedCount = 0;
        int[] subFrom = new int[subset.length];
        int[] subTo = new int[subset.length];
        long[] subLeast = new long[subset.length];
        long[] subMost = new long[subset.length];
        for (int i = 0; i < subset.length; i++) {
            subFrom[i] = localNumber(from[subset[i]]);
            subTo[i] = localNumber(to[subset[i]]);
            subLeast[i] = least[subset[i]];
            subMost[i] = most[subset[i]];
        }
        return new Graph(usedCount, subFrom, subTo, subLeast, subMost);
    }

    private int localNumber(int point) {
        if (local[point] < 0) {
            local[point] = usedCount;
            used[usedCount++] = point;
        }
        return local[point];
    }

    /** The tree of what is left out. */
    private final class Search {

        private final int limit;
        private final int cases;
        private final List<BitSet> known = new ArrayList<>();
        private final List<Conflict<P, R>> conflicts = new ArrayList<>();
        private final List<BitSet> mending = new ArrayList<>();
        private final Set<BitSet> visited = new HashSet<>();
        private final Deque<Branch> branches = new ArrayDeque<>();
        private boolean complete = true;

        Search(int limit, int cases) {
            this.limit = limit;
            this.cases = cases;
        }

        Conflicts<P, R> run() {
            visit(new BitSet());
            while (!branches.isEmpty()) {
                if (conflicts.size() >= limit || visited.size() > NODES) {
                    complete = false;
                    break;
                }
                Branch branch = branches.getFirst();
                branch.next = branch.conflict.nextSetBit(branch.next + 1);
                if (branch.next < 0) {
                    branches.pop();
                    continue;
                }
                BitSet more = (BitSet) branch.leftOut.clone();
                more.set(branch.next);
                visit(more);
            }
            return new Conflicts<>(ImmutableList.copyOf(conflicts), complete);
        }

        private void visit(BitSet leftOut) {
            if (!visited.add(leftOut) || mending.stream().anyMatch(it -> isWithin(it, leftOut))) {
                return;
            }
            for (BitSet conflict : known) {
                if (!conflict.intersects(leftOut)) {
                    branches.push(new Branch(leftOut, conflict));
                    return;
                }
            }
            BitSet rest = all();
            rest.andNot(leftOut);
            Answer answer = solve(rest, cases);
            if (answer.open) {
                complete = false;
            } else if (answer.core.isEmpty()) {
                mending.add(leftOut);
            } else {
                Optional<BitSet> conflict = minimal(answer.core);
                if (conflict.isEmpty()) {
                    complete = false;
                    return;
                }
                known.add(conflict.get());
                conflicts.add(conflictOf(conflict.get()));
                branches.push(new Branch(leftOut, conflict.get()));
            }
        }

        private boolean isWithin(BitSet part, BitSet whole) {
            BitSet left = (BitSet) part.clone();
            left.andNot(whole);
            return left.isEmpty();
        }

        /** Nothing, if the cases that may be tried do not settle whether some reason is needed. */
        private Optional<BitSet> minimal(BitSet core) {
            BitSet left = core;
            int r = -1;
            while (!isOneCircle(left)) {
                r = left.nextSetBit(r + 1);
                if (r < 0) {
                    return Optional.of(left);
                }
                BitSet fewer = (BitSet) left.clone();
                fewer.clear(r);
                Answer answer = solve(fewer, cases);
                if (answer.open) {
                    return Optional.empty();
                }
                if (!answer.core.isEmpty()) {
                    left = answer.core;
                }
            }
            return Optional.of(left);
        }

        private Conflict<P, R> conflictOf(BitSet conflict) {
            Answer answer = solve(conflict, cases);
            ImmutableList.Builder<Constraint<P, R>> inIt = ImmutableList.builder();
            answer.sides.stream().map(side -> side / 2).distinct().forEach(it -> inIt.add(constraints.get(it)));
            return new Conflict<>(
                    conflict.stream().mapToObj(reasons::get).collect(ImmutableList.toImmutableList()),
                    inIt.build(),
                    repairs(conflict, answer.sides));
        }

        private ImmutableList<Conflict.Repair<P, R>> repairs(BitSet conflict, BitSet sides) {
            ImmutableList.Builder<Conflict.Repair<P, R>> repairs = ImmutableList.builder();
            if (isOneCircle(conflict)) {
                long excess = -sides.stream().mapToLong(Quarrel.this::pushOf).sum();
                sides.stream().forEach(side -> repairs.add(repair(side, -excess)));
                return repairs.build();
            }
            sides.stream()
                    .filter(side -> side / 2 < told)
                    .limit(MOST_TRIED)
                    .forEach(side -> smallestThatMends(conflict, side).ifPresent(by -> repairs.add(repair(side, by))));
            return repairs.build();
        }

        private Conflict.Repair<P, R> repair(int side, long by) {
            Constraint<P, R> constraint = constraints.get(side / 2);
            return side % 2 == 0
                    ? new Conflict.Repair<>(constraint, Conflict.Side.LEAST, least[side / 2], least[side / 2] - by)
                    : new Conflict.Repair<>(constraint, Conflict.Side.MOST, most[side / 2], most[side / 2] + by);
        }

        private Optional<Long> smallestThatMends(BitSet conflict, int side) {
            if (!isMendedBy(conflict, side, Ledger.FAR)) {
                return Optional.empty();
            }
            long enough = 1;
            while (!isMendedBy(conflict, side, enough)) {
                enough *= 2;
            }
            long tooLittle = enough / 2;
            while (enough - tooLittle > 1) {
                long middle = tooLittle + (enough - tooLittle) / 2;
                if (isMendedBy(conflict, side, middle)) {
                    enough = middle;
                } else {
                    tooLittle = middle;
                }
            }
            return Optional.of(enough);
        }

        private boolean isMendedBy(BitSet conflict, int side, long by) {
            long[] bounds = side % 2 == 0 ? least : most;
            long before = bounds[side / 2];
            if (by == Ledger.FAR) {
                bounds[side / 2] = side % 2 == 0 ? -Ledger.FAR : Ledger.FAR;
            } else {
                bounds[side / 2] = side % 2 == 0 ? before - by : before + by;
            }
            Answer answer = solve(conflict, cases);
            bounds[side / 2] = before;
            return !answer.open && answer.core.isEmpty();
        }
    }

    private long pushOf(int side) {
        return side % 2 == 0 ? least[side / 2] : -most[side / 2];
    }

    /** Whether the constraints of these reasons go round in one circle and no other, so that each reason breaks it. */
    private boolean isOneCircle(BitSet some) {
        if (choices.stream().anyMatch(choice -> some.get(choice.reason))) {
            return false;
        }
        int[] subset = subset(some, new ArrayDeque<>());
        Graph graph = graph(subset);
        int[] parent = new int[graph.points];
        for (int point = 0; point < parent.length; point++) {
            parent[point] = point;
        }
        int circles = 0;
        for (int i = 0; i < subset.length; i++) {
            int one = top(parent, graph.from[i]);
            int other = top(parent, graph.to[i]);
            if (one == other) {
                circles++;
            }
            parent[one] = other;
        }
        return circles == 1;
    }

    private static int top(int[] parent, int point) {
        int top = point;
        while (parent[top] != top) {
            parent[top] = parent[parent[top]];
            top = parent[top];
        }
        return top;
    }

    private static final class Branch {
        private final BitSet leftOut;
        private final BitSet conflict;
        private int next = -1;

        Branch(BitSet leftOut, BitSet conflict) {
            this.leftOut = leftOut;
            this.conflict = conflict;
        }
    }
}

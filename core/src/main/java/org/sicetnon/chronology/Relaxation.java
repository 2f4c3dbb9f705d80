package org.sicetnon.chronology;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Moves points later until all constraints are kept, or finds a circle of constraints that cannot be.
 *
 * <p>This is the algorithm of Bellman, Ford and Moore with the detection of circles by Tarjan (1981), which Cherkassky and
 * Goldberg (1999) found the most robust: whatever was pushed by a point that is pushed again is taken out of the tree of
 * pushes at once, and if the pusher itself is among it, the pushes go round. No constraint is looked at twice for nothing,
 * and a circle is found when it closes.
 */
final class Relaxation {

    private final Graph graph;
    private final long[] times;

    private final int[] pusher;
    private final int[] pushedBy;
    /** The tree of pushes as a list in preorder, circular for each root. */
    private final int[] next;

    private final int[] previous;
    private final int[] depth;

    private final int[] queue;
    private int head;
    private int waiting;
    private final byte[] state;

    private static final byte OUT = 0;
    private static final byte AWAKE = 1;
    private static final byte ASLEEP = 2;

    /** The push that closed a circle: the constraint, from the point that it was scanned from. */
    private int closing = -1;

    private int closingFrom;

    /** A circle of pushes that cannot be: going round it a point would come later than itself. */
    static final class Circle {

        final int[] constraints;
        /** For each whether it pushes by its least distance; otherwise by its most. */
        final boolean[] byLeast;

        private Circle(int[] constraints, boolean[] byLeast) {
            this.constraints = constraints;
            this.byLeast = byLeast;
        }
    }

    Relaxation(Graph graph, long[] times) {
        this.graph = graph;
        this.times = times;
        int n = graph.points;
        this.pusher = new int[n];
        this.pushedBy = new int[n];
        Arrays.fill(pushedBy, -1);
        this.next = IntStream.range(0, n).toArray();
        this.previous = next.clone();
        this.depth = new int[n];
        this.queue = next.clone();
        this.waiting = n;
        this.state = new byte[n];
        Arrays.fill(state, AWAKE);
    }

    static Relaxation fromNothing(Graph graph) {
        return new Relaxation(graph, graph.roughTimes());
    }

    long[] times() {
        return times;
    }

    /** Returns a circle, or nothing if all constraints can be kept, as {@link #times} then do. */
    Optional<Circle> settle() {
        for (int i = 0; i < graph.size(); i++) {
            if (graph.from[i] == graph.to[i] && (graph.least[i] > 0 || graph.most[i] < 0)) {
                boolean byLeast = graph.least[i] > 0;
                return Optional.of(new Circle(new int[] {i}, new boolean[] {byLeast}));
            }
        }
        return isSettled() ? Optional.empty() : Optional.of(circle());
    }

    /** Silences in the graph every constraint that closes a circle, and returns these, lowest first. */
    int[] settleWithoutThoseThatCannotStand() {
        IntStream.Builder silent = IntStream.builder();
        for (int i = 0; i < graph.size(); i++) {
            if (graph.from[i] == graph.to[i] && (graph.least[i] > 0 || graph.most[i] < 0)) {
                silent.add(i);
                graph.silence(i);
            }
        }
        while (!isSettled()) {
            silent.add(closing);
            graph.silence(closing);
            uproot(graph.from[closing]);
            uproot(graph.to[closing]);
            wake(closingFrom);
            closing = -1;
        }
        return silent.build().sorted().toArray();
    }

    private boolean isSettled() {
        while (waiting > 0) {
            int point = queue[head];
            head = head + 1 == queue.length ? 0 : head + 1;
            waiting--;
            boolean asleep = state[point] == ASLEEP;
            state[point] = OUT;
            if (!asleep && !scan(point)) {
                return false;
            }
        }
        return true;
    }

    private boolean scan(int point) {
        long time = times[point];
        for (int k = graph.start[point]; k < graph.start[point + 1]; k++) {
            int constraint = graph.at[k];
            int other = graph.otherEnd(constraint, point);
            long wanted = time + graph.push(constraint, point);
            if (times[other] < wanted) {
                if (isBelow(point, other)) {
                    closing = constraint;
                    closingFrom = point;
                    return false;
                }
                fell(other, ASLEEP);
                times[other] = wanted;
                plant(other, point, constraint);
                wake(other);
            }
        }
        return true;
    }

    private boolean isBelow(int point, int top) {
        for (int it = next[top]; depth[it] > depth[top]; it = next[it]) {
            if (it == point) {
                return true;
            }
        }
        return false;
    }

    /** Takes a point and all that it has pushed out of the tree; each is then a root by itself. */
    private void fell(int top, byte becomes) {
        int before = previous[top];
        int it = next[top];
        int topDepth = depth[top];
        while (depth[it] > topDepth) {
            int after = next[it];
            alone(it);
            if (state[it] == AWAKE) {
                state[it] = becomes;
            }
            it = after;
        }
        if (it != top) {
            next[before] = it;
            previous[it] = before;
        }
        alone(top);
    }

    private void alone(int point) {
        next[point] = point;
        previous[point] = point;
        depth[point] = 0;
        pushedBy[point] = -1;
    }

    private void plant(int point, int under, int constraint) {
        int after = next[under];
        next[under] = point;
        previous[point] = under;
        next[point] = after;
        previous[after] = point;
        depth[point] = depth[under] + 1;
        pusher[point] = under;
        pushedBy[point] = constraint;
    }

    private void wake(int point) {
        if (state[point] == OUT) {
            int tail = head + waiting;
            queue[tail >= queue.length ? tail - queue.length : tail] = point;
            waiting++;
        }
        state[point] = AWAKE;
    }

    /** What was pushed by a constraint that is now silent stays where it is, as a root, and is looked at again. */
    private void uproot(int point) {
        if (pushedBy[point] != closing) {
            return;
        }
        IntStream.Builder below = IntStream.builder();
        below.add(point);
        for (int it = next[point]; depth[it] > depth[point]; it = next[it]) {
            below.add(it);
        }
        fell(point, AWAKE);
        below.build().forEach(this::wake);
    }

    private Circle circle() {
        IntStream.Builder constraints = IntStream.builder();
        IntStream.Builder points = IntStream.builder();
        int end = graph.otherEnd(closing, closingFrom);
        constraints.add(closing);
        points.add(closingFrom);
        int length = 1;
        for (int it = closingFrom; it != end; it = pusher[it]) {
            constraints.add(pushedBy[it]);
            points.add(pusher[it]);
            length++;
        }
        int[] circle = constraints.build().toArray();
        int[] pushers = points.build().toArray();
        boolean[] byLeast = new boolean[length];
        for (int i = 0; i < length; i++) {
            byLeast[i] = graph.from[circle[i]] == pushers[i];
        }
        return new Circle(circle, byLeast);
    }
}

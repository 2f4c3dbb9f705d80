package org.sicetnon.chronology;

import java.util.Arrays;

/**
 * How much slack a schedule leaves between the origin and each point: the least sum along a chain of constraints, and of
 * such chains the one of the fewest. It is Dijkstra's search, since no slack is negative.
 */
final class Slack {

    private static final long UNREACHED = Long.MAX_VALUE;

    private final Graph graph;
    private final long[] times;
    /** Whether chains push from the point to the origin, and so say how late it can be. */
    private final boolean towardsOrigin;

    private final long[] slack;
    private final int[] steps;

    private final int[] heap;
    private final int[] heapPlace;
    private int heapSize;

    Slack(Graph graph, long[] times, int origin, boolean towardsOrigin) {
        this.graph = graph;
        this.times = times;
        this.towardsOrigin = towardsOrigin;
        this.slack = new long[graph.points];
        this.steps = new int[graph.points];
        this.heap = new int[graph.points];
        this.heapPlace = new int[graph.points];
        Arrays.fill(slack, UNREACHED);
        if (origin >= 0) {
            search(origin);
        }
    }

    boolean reaches(int point) {
        return slack[point] != UNREACHED;
    }

    long of(int point) {
        return slack[point];
    }

    /** Returns whether the last step of a shortest chain to {@code point} can be this constraint, from {@code before}. */
    boolean leads(int constraint, int before, int point) {
        return reaches(before)
                && steps[before] + 1 == steps[point]
                && isBounded(constraint, before, point)
                && slack[before] + slackOf(constraint, before, point) == slack[point];
    }

    private void search(int origin) {
        slack[origin] = 0;
        add(origin);
        while (heapSize > 0) {
            int point = removeFirst();
            for (int k = graph.start[point]; k < graph.start[point + 1]; k++) {
                int constraint = graph.at[k];
                int other = graph.otherEnd(constraint, point);
                if (isBounded(constraint, point, other)) {
                    reach(other, slack[point] + slackOf(constraint, point, other), steps[point] + 1);
                }
            }
        }
    }

    private boolean isBounded(int constraint, int before, int point) {
        return graph.push(constraint, towardsOrigin ? point : before) != -Ledger.FAR;
    }

    private long slackOf(int constraint, int before, int point) {
        int pusher = towardsOrigin ? point : before;
        int pushed = towardsOrigin ? before : point;
        return times[pushed] - times[pusher] - graph.push(constraint, pusher);
    }

    private void reach(int point, long through, int inSteps) {
        if (through < slack[point] || (through == slack[point] && inSteps < steps[point])) {
            boolean isNew = slack[point] == UNREACHED;
            slack[point] = through;
            steps[point] = inSteps;
            if (isNew) {
                add(point);
            } else {
                rise(heapPlace[point], point);
            }
        }
    }

    private boolean isBefore(int one, int other) {
        return slack[one] < slack[other] || (slack[one] == slack[other] && steps[one] < steps[other]);
    }

    private void add(int point) {
        heapSize++;
        rise(heapSize - 1, point);
    }

    private int removeFirst() {
        int first = heap[0];
        heapSize--;
        if (heapSize > 0) {
            sink(heap[heapSize]);
        }
        return first;
    }

    private void rise(int from, int point) {
        int place = from;
        while (place > 0 && isBefore(point, heap[(place - 1) / 2])) {
            set(place, heap[(place - 1) / 2]);
            place = (place - 1) / 2;
        }
        set(place, point);
    }

    private void sink(int point) {
        int place = 0;
        while (2 * place + 1 < heapSize) {
            int child = 2 * place + 1;
            if (child + 1 < heapSize && isBefore(heap[child + 1], heap[child])) {
                child++;
            }
            if (!isBefore(heap[child], point)) {
                break;
            }
            set(place, heap[child]);
            place = child;
        }
        set(place, point);
    }

    private void set(int place, int point) {
        heap[place] = point;
        heapPlace[point] = place;
    }
}

package org.sicetnon.chronology;

import java.util.Arrays;

/**
 * Points that hang together, with their times relative to each other. A constraint between two islands moves one of them as
 * a whole, in next to no time; so whatever goes round in no circle is kept in whichever order it is told.
 *
 * <p>It is the weighted union of Galler and Fischer (1964), by size and with compressed paths (Tarjan 1975).
 */
final class Islands {

    private int[] parent = new int[64];
    private long[] fromParent = new long[64];
    private int[] size = new int[64];
    private int points;
    private long fromTop;

    int points() {
        return points;
    }

    /** Makes points up to that number, each an island. */
    void reach(int point) {
        for (; points <= point; points++) {
            if (points == parent.length) {
                parent = Arrays.copyOf(parent, 2 * points);
                fromParent = Arrays.copyOf(fromParent, 2 * points);
                size = Arrays.copyOf(size, 2 * points);
            }
            parent[points] = points;
            size[points] = 1;
        }
    }

    /** Keeps a constraint, if it is between two islands; within one it changes nothing. */
    void keep(int from, int to, long least, long most) {
        int fromIsland = top(from);
        long fromTime = fromTop;
        int toIsland = top(to);
        if (fromIsland == toIsland) {
            return;
        }
        long distance = fromTop - fromTime;
        long move = Math.max(least, Math.min(most, distance)) - distance;
        if (size[fromIsland] < size[toIsland]) {
            join(fromIsland, toIsland, -move);
        } else {
            join(toIsland, fromIsland, move);
        }
    }

    private void join(int island, int under, long at) {
        parent[island] = under;
        fromParent[island] = at;
        size[under] += size[island];
    }

    long[] times() {
        long[] times = new long[points];
        for (int point = 0; point < points; point++) {
            top(point);
            times[point] = fromTop;
        }
        return times;
    }

    /** Returns the top of an island; how much later than it the point is, is then {@link #fromTop}. */
    private int top(int point) {
        int top = point;
        long sum = 0;
        while (parent[top] != top) {
            sum += fromParent[top];
            top = parent[top];
        }
        fromTop = sum;
        for (int it = point; parent[it] != top && it != top; ) {
            int above = parent[it];
            long step = fromParent[it];
            parent[it] = top;
            fromParent[it] = sum;
            sum -= step;
            it = above;
        }
        return top;
    }
}

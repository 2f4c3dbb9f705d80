package org.sicetnon.chronology;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Points that hang together, with their times relative to each other. A constraint between two islands moves one of them as
 * a whole, in next to no time; so whatever goes round in no circle is kept in whichever order it is told.
 *
 * <p>It is the weighted union of Galler and Fischer (1964), by size and with compressed paths (Tarjan 1975).
 */
final class Islands {

    private final int[] parent;
    private final long[] fromParent;
    private final int[] size;
    private long fromTop;

    Islands(int points) {
        this.parent = IntStream.range(0, points).toArray();
        this.fromParent = new long[points];
        this.size = new int[points];
        Arrays.fill(size, 1);
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
        long[] times = new long[parent.length];
        for (int point = 0; point < parent.length; point++) {
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

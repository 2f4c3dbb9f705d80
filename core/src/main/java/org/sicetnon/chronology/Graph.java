package org.sicetnon.chronology;

/**
 * Constraints as plain arrays, and which of them lie at a point. It is made for one computation, whose own it is.
 *
 * <p>A side that nothing limits is {@link Ledger#FAR}.
 */
final class Graph {

    private static final int MOST_SWEEPS = 16;
    private static final int FEW = 10;

    final int points;
    final int[] from;
    final int[] to;
    final long[] least;
    final long[] most;
    /** Those at a point are {@code at[start[point]]} to {@code at[start[point + 1] - 1]}; one that ties a point to itself is nowhere. */
    final int[] start;

    final int[] at;

    Graph(int points, int[] from, int[] to, long[] least, long[] most) {
        this.points = points;
        this.from = from;
        this.to = to;
        this.least = least;
        this.most = most;
        this.start = new int[points + 1];
        for (int i = 0; i < from.length; i++) {
            if (from[i] != to[i]) {
                start[from[i] + 1]++;
                start[to[i] + 1]++;
            }
        }
        for (int point = 0; point < points; point++) {
            start[point + 1] += start[point];
        }
        this.at = new int[start[points]];
        int[] filled = start.clone();
        for (int i = 0; i < from.length; i++) {
            if (from[i] != to[i]) {
                at[filled[from[i]]++] = i;
                at[filled[to[i]]++] = i;
            }
        }
    }

    int size() {
        return from.length;
    }

    int otherEnd(int constraint, int point) {
        return from[constraint] == point ? to[constraint] : from[constraint];
    }

    /** Returns how much later than {@code point} the other end of a constraint must be at least; negative if it may be earlier. */
    long push(int constraint, int point) {
        return from[constraint] == point ? least[constraint] : -most[constraint];
    }

    /**
     * Returns times that keep most constraints: each point where the first constraint about it wants it, then a few sweeps
     * forth and back.
     */
    long[] roughTimes() {
        long[] times = new long[points];
        boolean[] placed = new boolean[points];
        for (int i = 0; i < from.length; i++) {
            if (!placed[to[i]]) {
                times[to[i]] = placed[from[i]] ? times[from[i]] + Ledger.wanted(least[i], most[i]) : 0;
                placed[to[i]] = true;
            }
            if (!placed[from[i]]) {
                times[from[i]] = times[to[i]] - Ledger.wanted(least[i], most[i]);
                placed[from[i]] = true;
            }
        }
        int moved = from.length;
        for (int sweep = 0; sweep < MOST_SWEEPS && moved > from.length >>> FEW; sweep++) {
            moved = sweep(times, sweep % 2 == 0);
        }
        return times;
    }

    private int sweep(long[] times, boolean forth) {
        int moved = 0;
        for (int k = 0; k < from.length; k++) {
            int i = forth ? k : from.length - 1 - k;
            long distance = times[to[i]] - times[from[i]];
            if (distance < least[i]) {
                times[to[i]] = times[from[i]] + least[i];
                moved++;
            } else if (distance > most[i]) {
                times[from[i]] = times[to[i]] - most[i];
                moved++;
            }
        }
        return moved;
    }

    /** Takes the bounds from a constraint. */
    void silence(int constraint) {
        least[constraint] = -Ledger.FAR;
        most[constraint] = Ledger.FAR;
    }
}

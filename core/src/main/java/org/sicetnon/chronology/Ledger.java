package org.sicetnon.chronology;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The numbers of a network, never changed: for each constraint its points and bounds, for each point a time such that all
 * constraints that stand are kept.
 *
 * <p>Constraints and points are rows in {@linkplain PageTable pages}. A row also links to the row before it at either of
 * its points, so that the rows at a point are a list whose head lies with the point; what is appended changes no other
 * row, and a new constraint costs three pages. A row that does not stand, because it cannot or because it was withdrawn,
 * stays in its lists with both sides open, where nobody meets it.
 */
final class Ledger {

    /** Further than any two points can lie apart, and small enough to be added to any time. */
    static final long FAR = 1L << 61;

    /** So many points can lie each at the furthest from the next without an overflow. */
    static final int MOST_POINTS = 1 << 22;

    private static final long LATEST = 1L << 59;
    private static final int NO_ROW = -1;
    /** The room that is left to a point where only one side limits it. */
    private static final long ROOM = 1 << 10;

    private static final int ROW_BITS = 5;
    private static final int ROW_PARTS = 4;
    private static final int POINT_BITS = 6;
    private static final int POINT_PARTS = 2;

    private final PageTable<long[]> pointPages;
    private final int points;
    private final PageTable<long[]> rowPages;
    private final int rows;
    private final boolean wornOut;

    private Ledger(PageTable<long[]> pointPages, int points, PageTable<long[]> rowPages, int rows, boolean wornOut) {
        this.pointPages = pointPages;
        this.points = points;
        this.rowPages = rowPages;
        this.rows = rows;
        this.wornOut = wornOut;
    }

    /**
     * A ledger with one more row that may stand.
     *
     * @param ledger the ledger; where the row does not stand, it lies in it with open sides
     * @param stands whether the row can stand with those that do
     */
    record Outcome(Ledger ledger, boolean stands) {}

    int points() {
        return points;
    }

    int rows() {
        return rows;
    }

    long time(int point) {
        return pointPages.page(point >>> POINT_BITS)[place(point)];
    }

    int lastRow(int point) {
        return (int) pointPages.page(point >>> POINT_BITS)[place(point) + 1];
    }

    int from(int row) {
        return (int) (rowPages.page(row >>> ROW_BITS)[start(row)] >>> 32);
    }

    int to(int row) {
        return (int) rowPages.page(row >>> ROW_BITS)[start(row)];
    }

    long[] pageOf(int row) {
        return rowPages.page(row >>> ROW_BITS);
    }

    static int start(int row) {
        return (row & ((1 << ROW_BITS) - 1)) * ROW_PARTS;
    }

    private static int place(int point) {
        return (point & ((1 << POINT_BITS) - 1)) * POINT_PARTS;
    }

    /** Returns the row before {@code row} among those at one of its points, or a negative number. */
    int rowBefore(int row, int point) {
        long[] page = pageOf(row);
        int at = start(row);
        return (int) (page[at] >>> 32) == point ? (int) (page[at + 3] >>> 32) : (int) page[at + 3];
    }

    /** Returns this with one more row; a point whose number is not known yet is new. */
    Outcome plus(int from, int to, long least, long most) {
        Ledger known = withPoints(from, to, least, most);
        Ledger appended = known.withRow(from, to);
        return appended.standing(known.rows, least, most);
    }

    /** Returns this with the row's bounds as they are, if it can stand with those that do. */
    Outcome standing(int row, long least, long most) {
        int from = from(row);
        int to = to(row);
        if (from == to) {
            boolean stands = least <= 0 && most >= 0;
            return new Outcome(stands ? withBounds(row, least, most) : this, stands);
        }
        long distance = time(to) - time(from);
        if (distance >= least && distance <= most) {
            return new Outcome(withBounds(row, least, most), true);
        }
        boolean tooShort = distance < least;
        return Mending.of(
                        this, tooShort ? from : to, tooShort ? to : from, tooShort ? least - distance : distance - most)
                .map(moves -> new Outcome(withTimes(moves).withBounds(row, least, most), true))
                .orElse(new Outcome(this, false));
    }

    /** Returns this with both sides of a row open. */
    Ledger without(int row) {
        return withBounds(row, -FAR, FAR);
    }

    private Ledger withBounds(int row, long least, long most) {
        long[] page = pageOf(row).clone();
        page[start(row) + 1] = least;
        page[start(row) + 2] = most;
        return new Ledger(pointPages, points, rowPages.with(row >>> ROW_BITS, page), rows, wornOut);
    }

    private Ledger withPoints(int from, int to, long least, long most) {
        Ledger known = this;
        for (int point = points; point <= Math.max(from, to); point++) {
            known = known.withPoint(known.timeForNew(point, from, to, least, most));
        }
        return known;
    }

    /** A new point is placed where its first constraint wants it. */
    private long timeForNew(int point, int from, int to, long least, long most) {
        if (point == to && from < point) {
            return time(from) + wanted(least, most);
        }
        return point == from && to < point ? time(to) - wanted(least, most) : 0;
    }

    /** The distance that leaves most room on either side, so that what comes later need not push everything before it. */
    static long wanted(long least, long most) {
        if (least == -FAR) {
            return most == FAR ? 0 : most - ROOM;
        }
        return most == FAR ? least + ROOM : least + (most - least) / 2;
    }

    private Ledger withPoint(long time) {
        checkState(points < MOST_POINTS, "A network has at most %s points.", MOST_POINTS);
        int number = points >>> POINT_BITS;
        long[] page = place(points) == 0
                ? new long[POINT_PARTS << POINT_BITS]
                : pointPages.page(number).clone();
        page[place(points)] = time;
        page[place(points) + 1] = NO_ROW;
        return new Ledger(pointPages.with(number, page), points + 1, rowPages, rows, wornOut);
    }

    private Ledger withRow(int from, int to) {
        int number = rows >>> ROW_BITS;
        long[] page = start(rows) == 0
                ? new long[ROW_PARTS << ROW_BITS]
                : rowPages.page(number).clone();
        write(page, start(rows), from, to, -FAR, FAR, lastRow(from), from == to ? NO_ROW : lastRow(to));
        PageTable<long[]> heads = withLastRow(pointPages, from, rows);
        return new Ledger(withLastRow(heads, to, rows), points, rowPages.with(number, page), rows + 1, wornOut);
    }

    private static PageTable<long[]> withLastRow(PageTable<long[]> pages, int point, int row) {
        long[] page = pages.page(point >>> POINT_BITS).clone();
        page[place(point) + 1] = row;
        return pages.with(point >>> POINT_BITS, page);
    }

    private static void write(
            long[] page, int at, int from, int to, long least, long most, int beforeAtFrom, int beforeAtTo) {
        page[at] = pair(from, to);
        page[at + 1] = least;
        page[at + 2] = most;
        page[at + 3] = pair(beforeAtFrom, beforeAtTo);
    }

    private static long pair(int high, int low) {
        return ((long) high << 32) | (low & 0xFFFFFFFFL);
    }

    private Ledger withTimes(Mending.Moves moves) {
        Map<Integer, long[]> copied = new HashMap<>();
        boolean far = wornOut;
        for (int i = 0; i < moves.points.length; i++) {
            int point = moves.points[i];
            long[] page = copied.computeIfAbsent(
                    point >>> POINT_BITS, number -> pointPages.page(number).clone());
            page[place(point)] += moves.by[i];
            far |= Math.abs(page[place(point)]) > LATEST;
        }
        PageTable<long[]> moved = pointPages;
        for (Map.Entry<Integer, long[]> page : copied.entrySet()) {
            moved = moved.with(page.getKey(), page.getValue());
        }
        return new Ledger(moved, points, rowPages, rows, far);
    }

    /** Returns whether some time has drifted so far that the next sum might overflow: time to write the ledger anew. */
    boolean isWornOut() {
        return wornOut;
    }

    /** Returns the rows that stand and those that do not, as plain arrays; the bounds are those of this ledger. */
    Graph toGraph() {
        int[] from = new int[rows];
        int[] to = new int[rows];
        long[] least = new long[rows];
        long[] most = new long[rows];
        for (int row = 0; row < rows; row++) {
            long[] page = pageOf(row);
            int at = start(row);
            from[row] = (int) (page[at] >>> 32);
            to[row] = (int) page[at];
            least[row] = page[at + 1];
            most[row] = page[at + 2];
        }
        return new Graph(points, from, to, least, most);
    }

    long[] times() {
        long[] times = new long[points];
        for (int point = 0; point < points; point++) {
            times[point] = time(point);
        }
        return times;
    }

    /**
     * Takes rows one by one and looks for a schedule once, at the end.
     *
     * <p>A point is first placed where the first row about it wants it, which already serves a chain told from either end.
     * Then the rows are swept forth and back, as Yen (1970) has it, as long as that helps; a story is settled by a few
     * sweeps. Where it does not help, points are first tied together as {@link Islands}, and what then remains goes to
     * {@link Relaxation}. Rows that only few sweeps would settle are {@linkplain Mending mended} one by one.
     */
    static final class Builder {

        private static final int MOST_SWEEPS = 40;
        private static final int FIRST_SWEEPS = 3;
        /** One row in so many is few enough to be mended by itself. */
        private static final int FEW = 1000;

        private final List<long[]> rowPages = new ArrayList<>();
        private long[] page = new long[0];
        private int rows;
        private long[] times = new long[0];
        private int[] lastRows = new int[64];
        private int points;

        void add(int from, int to, long least, long most) {
            int furthest = Math.max(from, to);
            if (furthest >= points) {
                reach(furthest);
            }
            int at = start(rows);
            if (at == 0) {
                page = new long[ROW_PARTS << ROW_BITS];
                rowPages.add(page);
            }
            write(page, at, from, to, least, most, lastRows[from], from == to ? NO_ROW : lastRows[to]);
            lastRows[from] = rows;
            lastRows[to] = rows;
            rows++;
        }

        private void reach(int point) {
            checkState(point < MOST_POINTS, "A network has at most %s points.", MOST_POINTS);
            if (point >= lastRows.length) {
                lastRows = Arrays.copyOf(lastRows, 2 * point);
            }
            Arrays.fill(lastRows, points, point + 1, NO_ROW);
            points = point + 1;
        }

        /**
         * The ledger of all rows.
         *
         * @param ledger the ledger
         * @param silent the rows that cannot stand, lowest first; they lie in the ledger with both sides open
         */
        record Built(Ledger ledger, ImmutableIntArray silent) {}

        Built build() {
            times = new long[points];
            if (isKeptByPlacing()) {
                return new Built(ledger(), ImmutableIntArray.of());
            }
            return isNearlySettled() || isNearlySettledByIslands() ? mended() : relaxed();
        }

        /** Puts each point where the first row about it wants it, and looks whether the others agree. */
        private boolean isKeptByPlacing() {
            long[] at = times;
            boolean[] isPlaced = new boolean[points];
            boolean kept = true;
            for (int i = 0; i < rowPages.size(); i++) {
                long[] of = rowPages.get(i);
                int end = end(i);
                for (int p = 0; p < end; p += ROW_PARTS) {
                    int from = (int) (of[p] >>> 32);
                    int to = (int) of[p];
                    if (!isPlaced[to]) {
                        at[to] = isPlaced[from] ? at[from] + wanted(of[p + 1], of[p + 2]) : 0;
                        isPlaced[to] = true;
                    }
                    if (!isPlaced[from]) {
                        at[from] = at[to] - wanted(of[p + 1], of[p + 2]);
                        isPlaced[from] = true;
                    }
                    long distance = at[to] - at[from];
                    kept &= distance >= of[p + 1] && distance <= of[p + 2];
                }
            }
            return kept;
        }

        private int end(int pageNumber) {
            return pageNumber == rowPages.size() - 1 && start(rows) != 0 ? start(rows) : ROW_PARTS << ROW_BITS;
        }

        private boolean isNearlySettledByIslands() {
            Islands islands = new Islands(points);
            for (int row = 0; row < rows; row++) {
                long[] of = rowPages.get(row >>> ROW_BITS);
                int at = start(row);
                islands.keep((int) (of[at] >>> 32), (int) of[at], of[at + 1], of[at + 2]);
            }
            times = islands.times();
            return isNearlySettled();
        }

        /** Sweeps while each sweep moves clearly less than the one before, until next to nothing moves. */
        private boolean isNearlySettled() {
            int before = rows;
            for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
                int moved = sweep(sweep % 2 == 0);
                if (moved <= rows / FEW) {
                    return true;
                }
                if (sweep > FIRST_SWEEPS && moved > before - before / 5) {
                    return false;
                }
                before = moved;
            }
            return false;
        }

        private int sweep(boolean forth) {
            int moved = 0;
            int pages = rowPages.size();
            if (forth) {
                for (int i = 0; i < pages; i++) {
                    long[] swept = rowPages.get(i);
                    int end = end(i);
                    for (int p = 0; p < end; p += ROW_PARTS) {
                        moved += push(times, swept, p);
                    }
                }
            } else {
                for (int i = pages - 1; i >= 0; i--) {
                    long[] swept = rowPages.get(i);
                    for (int p = end(i) - ROW_PARTS; p >= 0; p -= ROW_PARTS) {
                        moved += push(times, swept, p);
                    }
                }
            }
            return moved;
        }

        private static int push(long[] at, long[] swept, int p) {
            int from = (int) (swept[p] >>> 32);
            int to = (int) swept[p];
            long distance = at[to] - at[from];
            if (distance < swept[p + 1]) {
                at[to] = at[from] + swept[p + 1];
                return 1;
            }
            if (distance > swept[p + 2]) {
                at[from] = at[to] - swept[p + 2];
                return 1;
            }
            return 0;
        }

        private Built relaxed() {
            Graph graph = new Ledger(PageTable.empty(), points, PageTable.of(rowPages), rows, false).toGraph();
            Relaxation relaxation = new Relaxation(graph, times);
            int[] silent = relaxation.settleWithoutThoseThatCannotStand();
            times = relaxation.times();
            for (int row : silent) {
                open(row);
            }
            return new Built(ledger(), ImmutableIntArray.copyOf(silent));
        }

        private Built mended() {
            IntStream.Builder loose = IntStream.builder();
            for (int row = 0; row < rows; row++) {
                long[] of = rowPages.get(row >>> ROW_BITS);
                int at = start(row);
                long distance = times[(int) of[at]] - times[(int) (of[at] >>> 32)];
                if (distance < of[at + 1] || distance > of[at + 2]) {
                    loose.add(row);
                }
            }
            int[] broken = loose.build().toArray();
            long[] least = new long[broken.length];
            long[] most = new long[broken.length];
            for (int i = 0; i < broken.length; i++) {
                long[] of = rowPages.get(broken[i] >>> ROW_BITS);
                least[i] = of[start(broken[i]) + 1];
                most[i] = of[start(broken[i]) + 2];
                open(broken[i]);
            }
            Ledger ledger = ledger();
            ImmutableIntArray.Builder silent = ImmutableIntArray.builder();
            for (int i = 0; i < broken.length; i++) {
                Outcome outcome = ledger.standing(broken[i], least[i], most[i]);
                ledger = outcome.ledger();
                if (!outcome.stands()) {
                    silent.add(broken[i]);
                }
            }
            return new Built(ledger, silent.build());
        }

        private void open(int row) {
            long[] of = rowPages.get(row >>> ROW_BITS);
            of[start(row) + 1] = -FAR;
            of[start(row) + 2] = FAR;
        }

        private Ledger ledger() {
            List<long[]> pages = new ArrayList<>();
            for (int first = 0; first < points; first += 1 << POINT_BITS) {
                long[] of = new long[POINT_PARTS << POINT_BITS];
                for (int point = first; point < Math.min(points, first + (1 << POINT_BITS)); point++) {
                    of[Ledger.place(point)] = times[point];
                    of[Ledger.place(point) + 1] = lastRows[point];
                }
                pages.add(of);
            }
            return new Ledger(PageTable.of(pages), points, PageTable.of(rowPages), rows, false);
        }
    }
}

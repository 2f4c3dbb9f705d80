package org.sicetnon.chronology;

import java.util.Arrays;
import java.util.Optional;

/**
 * Moves points until one more constraint is kept, and no more of them than must move.
 *
 * <p>This is the incremental search for a feasible potential of Ramalingam, Song, Joskowicz and Miller (1999), in the
 * form of Cotton and Maler (2006): a constraint that a schedule does not keep pushes one of its points; what is pushed
 * furthest is settled first, so that each point moves once, as in Dijkstra's search over reduced costs. If the push comes
 * back to the other point, the constraint closes a circle that cannot be.
 *
 * <p>Here either the later point is pushed later or the earlier one earlier. Both searches take turns, and the first to
 * end decides: the cost is at most twice that of the smaller of the two, however many constraints there are.
 */
final class Mending {

    private static final int TURN = 64;

    private final Ledger ledger;
    /** Whether points are pushed later; otherwise all signs are turned round. */
    private final boolean later;

    private final int forbidden;
    private final Pushes pushes = new Pushes();
    private boolean circular;

    private int scanned = -1;
    private long scannedBy;
    private int nextRow = -1;

    /** Which points move, and how far each; earlier, if it is negative. */
    static final class Moves {

        final int[] points;
        final long[] by;

        private Moves(int[] points, long[] by) {
            this.points = points;
            this.by = by;
        }
    }

    private Mending(Ledger ledger, boolean later, int forbidden, int pushed, long by) {
        this.ledger = ledger;
        this.later = later;
        this.forbidden = forbidden;
        pushes.push(pushed, by);
    }

    /**
     * Returns how points must move so that {@code point} comes so much later than now, seen from {@code anchor}; nothing
     * if they cannot.
     */
    static Optional<Moves> of(Ledger ledger, int anchor, int point, long by) {
        Mending late = new Mending(ledger, true, anchor, point, by);
        Mending early = new Mending(ledger, false, point, anchor, by);
        while (true) {
            if (late.hasEndedAfterTurn()) {
                return late.moves();
            }
            if (early.hasEndedAfterTurn()) {
                return early.moves();
            }
        }
    }

    private boolean hasEndedAfterTurn() {
        for (int rows = 0; rows < TURN; rows++) {
            if (nextRow < 0) {
                scanned = pushes.settleFurthest();
                if (scanned < 0) {
                    return true;
                }
                scannedBy = pushes.settledBy();
                nextRow = ledger.lastRow(scanned);
            }
            if (nextRow >= 0) {
                scan(nextRow);
                if (circular) {
                    return true;
                }
            }
        }
        return false;
    }

    private void scan(int row) {
        long[] page = ledger.pageOf(row);
        int at = Ledger.start(row);
        int from = (int) (page[at] >>> 32);
        int to = (int) page[at];
        boolean isFrom = from == scanned;
        nextRow = isFrom ? (int) (page[at + 3] >>> 32) : (int) page[at + 3];
        int other = isFrom ? to : from;
        long distance = ledger.time(to) - ledger.time(from);
        // How far the point may still move before it pushes the other one.
        long room = isFrom == later ? distance - page[at + 1] : page[at + 2] - distance;
        long by = scannedBy - room;
        if (by > 0 && other != scanned) {
            if (other == forbidden) {
                circular = true;
            } else {
                pushes.push(other, by);
            }
        }
    }

    private Optional<Moves> moves() {
        return circular ? Optional.empty() : Optional.of(pushes.moves(later ? 1 : -1));
    }

    /** The points that are pushed, in a table by point and in a heap by how far; only the pushed ones cost anything. */
    private static final class Pushes {

        private static final int FREE = -1;

        private int[] table = filled(16);
        private int size;
        private int[] point = new int[8];
        private long[] by = new long[8];
        private boolean[] settled = new boolean[8];

        private int[] heap = new int[8];
        private int[] heapPlace = new int[8];
        private int heapSize;
        private int lastSettled = -1;

        void push(int pushed, long distance) {
            int slot = slotOf(pushed);
            int i = table[slot];
            if (i == FREE) {
                i = add(slot, pushed, distance);
                heapPlace[i] = heapSize;
                heap[heapSize++] = i;
                rise(heapPlace[i]);
            } else if (!settled[i] && distance > by[i]) {
                by[i] = distance;
                rise(heapPlace[i]);
            }
        }

        /** Returns the point that is pushed furthest, which then stays where it is; a negative number if there is none. */
        int settleFurthest() {
            if (heapSize == 0) {
                return -1;
            }
            int top = heap[0];
            heapSize--;
            if (heapSize > 0) {
                set(0, heap[heapSize]);
                sink(0);
            }
            settled[top] = true;
            lastSettled = top;
            return point[top];
        }

        long settledBy() {
            return by[lastSettled];
        }

        Moves moves(int sign) {
            long[] signed = new long[size];
            for (int i = 0; i < size; i++) {
                signed[i] = sign * by[i];
            }
            return new Moves(Arrays.copyOf(point, size), signed);
        }

        private int add(int slot, int pushed, long distance) {
            if (size == point.length) {
                int twice = 2 * size;
                point = Arrays.copyOf(point, twice);
                by = Arrays.copyOf(by, twice);
                settled = Arrays.copyOf(settled, twice);
                heap = Arrays.copyOf(heap, twice);
                heapPlace = Arrays.copyOf(heapPlace, twice);
            }
            point[size] = pushed;
            by[size] = distance;
            table[slot] = size;
            size++;
            if (2 * size > table.length) {
                table = filled(2 * table.length);
                for (int i = 0; i < size; i++) {
                    table[slotOf(point[i])] = i;
                }
            }
            return size - 1;
        }

        private int slotOf(int pushed) {
            int mask = table.length - 1;
            int slot = (pushed * 0x9E3779B9) >>> 7 & mask;
            while (table[slot] != FREE && point[table[slot]] != pushed) {
                slot = (slot + 1) & mask;
            }
            return slot;
        }

        private static int[] filled(int length) {
            int[] table = new int[length];
            Arrays.fill(table, FREE);
            return table;
        }

        private void rise(int start) {
            int place = start;
            int i = heap[place];
            while (place > 0 && by[heap[(place - 1) / 2]] < by[i]) {
                set(place, heap[(place - 1) / 2]);
                place = (place - 1) / 2;
            }
            set(place, i);
        }

        private void sink(int start) {
            int place = start;
            int i = heap[place];
            while (2 * place + 1 < heapSize) {
                int child = 2 * place + 1;
                if (child + 1 < heapSize && by[heap[child + 1]] > by[heap[child]]) {
                    child++;
                }
                if (by[heap[child]] <= by[i]) {
                    break;
                }
                set(place, heap[child]);
                place = child;
            }
            set(place, i);
        }

        private void set(int place, int i) {
            heap[place] = i;
            heapPlace[i] = place;
        }
    }
}

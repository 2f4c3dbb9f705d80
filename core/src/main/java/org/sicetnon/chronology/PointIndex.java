package org.sicetnon.chronology;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The number of each point, never changed.
 *
 * <p>Points that were there from the start lie in one flat table that all later values share; what came after lies in a
 * hash trie (Bagwell 2001), of which a new point copies one path.
 *
 * @param <P> what names a point
 */
final class PointIndex<P> {

    static final int NONE = -1;

    private static final int BITS = 5;
    private static final int MASK = (1 << BITS) - 1;
    private static final Node EMPTY = new Node(0, new Object[0]);

    private final Map<P, Integer> first;
    private final Node later;

    /** A table of the points that are there from the start, which nobody changes any more. */
    PointIndex(Map<P, Integer> first) {
        this(first, EMPTY);
    }

    private PointIndex(Map<P, Integer> first, Node later) {
        this.first = first;
        this.later = later;
    }

    /** Returns the number of a point, or {@link #NONE}. */
    int numberOf(P point) {
        Integer number = first.get(point);
        if (number != null) {
            return number;
        }
        int hash = hash(point);
        Node node = later;
        for (int rest = hash; ; rest >>>= BITS) {
            Object slot = node.at(rest & MASK);
            if (slot instanceof Node below) {
                node = below;
                continue;
            }
            for (Entry entry = (Entry) slot; entry != null; entry = entry.next()) {
                if (entry.point().equals(point)) {
                    return entry.number();
                }
            }
            return NONE;
        }
    }

    PointIndex<P> with(P point, int number) {
        return new PointIndex<>(first, put(later, 0, new Entry(point, hash(point), number, null)));
    }

    private static Node put(Node node, int shift, Entry entry) {
        int digit = (entry.hash() >>> shift) & MASK;
        Object slot = node.at(digit);
        if (slot == null) {
            return node.with(digit, entry);
        }
        if (slot instanceof Node below) {
            return node.with(digit, put(below, shift + BITS, entry));
        }
        Entry old = (Entry) slot;
        return node.with(
                digit,
                old.hash() == entry.hash()
                        ? new Entry(entry.point(), entry.hash(), entry.number(), old)
                        : put(put(EMPTY, shift + BITS, old), shift + BITS, entry));
    }

    private static int hash(Object point) {
        int hash = point.hashCode() * 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }

    private record Entry(
            Object point, int hash, int number, @Nullable Entry next) {}

    private static final class Node {

        private final int digits;
        private final Object[] slots;

        Node(int digits, Object[] slots) {
            this.digits = digits;
            this.slots = slots;
        }

        @Nullable
        Object at(int digit) {
            int bit = 1 << digit;
            return (digits & bit) == 0 ? null : slots[Integer.bitCount(digits & (bit - 1))];
        }

        Node with(int digit, Object slot) {
            int bit = 1 << digit;
            int at = Integer.bitCount(digits & (bit - 1));
            if ((digits & bit) != 0) {
                Object[] copy = slots.clone();
                copy[at] = slot;
                return new Node(digits, copy);
            }
            Object[] copy = new Object[slots.length + 1];
            System.arraycopy(slots, 0, copy, 0, at);
            copy[at] = slot;
            System.arraycopy(slots, at, copy, at + 1, slots.length - at);
            return new Node(digits | bit, copy);
        }
    }
}

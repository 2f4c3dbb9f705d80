package org.sicetnon.chronology;

import java.util.List;

/**
 * Pages by number, never changed: with another page it is another table, which shares all but one path with this one.
 *
 * <p>It is the radix tree of Bagwell (2001), with whole arrays for leaves, so that numbers stay primitive. To put one
 * page into a table of 10^6 rows copies four arrays of 32 references.
 *
 * @param <A> an array; nobody changes one that lies in a table
 */
final class PageTable<A> {

    private static final int BITS = 5;
    private static final int WIDTH = 1 << BITS;
    private static final int MASK = WIDTH - 1;

    private final Object[] root;
    private final int shift;

    private PageTable(Object[] root, int shift) {
        this.root = root;
        this.shift = shift;
    }

    static <A> PageTable<A> empty() {
        return new PageTable<>(new Object[WIDTH], 0);
    }

    static <A> PageTable<A> of(List<A> pages) {
        Object[] level = pages.toArray();
        int shift = 0;
        while (level.length > WIDTH) {
            Object[] above = new Object[(level.length + MASK) / WIDTH];
            for (int i = 0; i < above.length; i++) {
                Object[] node = new Object[WIDTH];
                System.arraycopy(level, i * WIDTH, node, 0, Math.min(WIDTH, level.length - i * WIDTH));
                above[i] = node;
            }
            level = above;
            shift += BITS;
        }
        Object[] root = new Object[WIDTH];
        System.arraycopy(level, 0, root, 0, level.length);
        return new PageTable<>(root, shift);
    }

    /** Returns the page of that number, which must have been put there. */
    @SuppressWarnings("unchecked") // only pages of this type are ever put into the lowest level
    A page(int number) {
        Object[] node = root;
        for (int s = shift; s > 0; s -= BITS) {
            node = (Object[]) node[(number >>> s) & MASK];
        }
        return (A) node[number & MASK];
    }

    PageTable<A> with(int number, A page) {
        Object[] newRoot = root.clone();
        int newShift = shift;
        while (number >>> (newShift + BITS) != 0) {
            Object[] above = new Object[WIDTH];
            above[0] = newRoot;
            newRoot = above;
            newShift += BITS;
        }
        Object[] node = newRoot;
        for (int s = newShift; s > 0; s -= BITS) {
            int slot = (number >>> s) & MASK;
            Object[] child = node[slot] == null ? new Object[WIDTH] : ((Object[]) node[slot]).clone();
            node[slot] = child;
            node = child;
        }
        node[number & MASK] = page;
        return new PageTable<>(newRoot, newShift);
    }
}

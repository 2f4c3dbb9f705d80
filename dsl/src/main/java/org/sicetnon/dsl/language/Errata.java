package org.sicetnon.dsl.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The errata of one reading, as they are found. */
final class Errata {

    /** No author mends more than this at once, and a file of nothing but errors must not fill the memory. */
    private static final int MOST = 100;

    private final Source source;
    private final List<Erratum> found = new ArrayList<>();
    private final NavigableSet<Integer> starts = new TreeSet<>();

    Errata(Source source) {
        this.source = source;
    }

    /** Notes what is wrong with the characters from {@code start} until before {@code end}, and a remedy if one is known. */
    void add(int start, int end, String says, String... hint) {
        found.add(new Erratum(
                source, source.span(start, end), says, Arrays.stream(hint).findFirst()));
        starts.add(start);
        if (found.size() == MOST) {
            throw thrown();
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Returns whether one of them begins at {@code start} or later, but before {@code end}. */
    boolean areBetween(int start, int end) {
        return !starts.subSet(start, end).isEmpty();
    }

    /** Returns the exception that ends the reading, with everything found so far. */
    ErrataException thrown() {
        return new ErrataException(found);
    }
}

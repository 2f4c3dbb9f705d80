package org.sicetnon.source;

import static java.util.Comparator.comparingInt;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A number that may be that of a note, with the line or character where it stands; {@code firm} tells the likelier of
 * two alike.
 */
record TextNumber(int number, int at, boolean firm) {

    /** A few pages' notes may be lost at one place; a year or a page number should not pass for a note. */
    private static final int LONGEST_STEP = 25;

    /**
     * Returns the longest run of these whose numbers rise, from 0, by at most 25 at each step; of equally long runs one
     * with the most firm numbers, and of equal numbers the first.
     *
     * @param candidates in the order in which they stand
     */
    static ImmutableList<TextNumber> rising(List<TextNumber> candidates) {
        TreeMap<Integer, Run> bestTo = new TreeMap<>();
        for (TextNumber next : candidates) {
            Optional<Run> before = bestTo.subMap(next.number - LONGEST_STEP, next.number).values().stream()
                    .max(Run.BY_LENGTH);
            if (before.isPresent() || next.number <= LONGEST_STEP) {
                bestTo.merge(
                        next.number,
                        Run.of(before, next),
                        (old, young) -> Run.BY_LENGTH.compare(young, old) > 0 ? young : old);
            }
        }
        return bestTo.values().stream().max(Run.BY_LENGTH).map(Run::numbers).orElse(ImmutableList.of());
    }

    /** A run by its last number, and what goes before. */
    private record Run(Optional<Run> before, TextNumber last, int length, int firm) {

        static final Comparator<Run> BY_LENGTH = comparingInt(Run::length).thenComparingInt(Run::firm);

        static Run of(Optional<Run> before, TextNumber last) {
            return new Run(
                    before,
                    last,
                    before.map(Run::length).orElse(0) + 1,
                    before.map(Run::firm).orElse(0) + (last.firm ? 1 : 0));
        }

        ImmutableList<TextNumber> numbers() {
            ImmutableList.Builder<TextNumber> backwards = ImmutableList.builder();
            for (Optional<Run> run = Optional.of(this); run.isPresent(); run = run.get().before) {
                backwards.add(run.get().last);
            }
            return backwards.build().reverse();
        }
    }
}

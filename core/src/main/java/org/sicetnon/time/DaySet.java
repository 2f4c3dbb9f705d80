package org.sicetnon.time;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The days on which something may lie, counted from 1970-01-01, with gaps and without ends if need be.
 *
 * <p>The least of no days comes after all days, the greatest before all, so that comparisons need no case for "none".
 */
sealed interface DaySet {

    long AFTER_ALL = Long.MAX_VALUE;
    long BEFORE_ALL = Long.MIN_VALUE;

    /** As good as endless: far beyond the calendar, and far from overflow. */
    long FAR = Long.MAX_VALUE / 4;

    /** Returns every day there is. */
    static DaySet all() {
        return new Run(-FAR, FAR);
    }

    /** Returns the least of these days that is not before {@code day}. */
    long ceiling(long day);

    /** Returns the greatest of these days that is not after {@code day}. */
    long floor(long day);

    default long min() {
        return ceiling(BEFORE_ALL);
    }

    default long max() {
        return floor(AFTER_ALL);
    }

    /** Returns those of these days that lie within two limits, both included. */
    default DaySet within(long first, long last) {
        return new Within(this, first, last);
    }

    /** Returns the least day that all share. */
    static long leastShared(DaySet... sets) {
        long day = BEFORE_ALL;
        long before;
        do {
            before = day;
            for (DaySet set : sets) {
                day = set.ceiling(day);
            }
        } while (day != before);
        return day;
    }

    /** Returns the greatest day that all share. */
    static long greatestShared(DaySet... sets) {
        long day = AFTER_ALL;
        long before;
        do {
            before = day;
            for (DaySet set : sets) {
                day = set.floor(day);
            }
        } while (day != before);
        return day;
    }

    /** Days without a gap, both ends included. */
    record Run(long from, long to) implements DaySet {

        static Run of(LocalDate from, LocalDate to) {
            return new Run(from.toEpochDay(), to.toEpochDay());
        }

        @Override
        public long ceiling(long day) {
            return day > to ? AFTER_ALL : Math.max(day, from);
        }

        @Override
        public long floor(long day) {
            return day < from ? BEFORE_ALL : Math.min(day, to);
        }
    }

    /** Those days of a set that lie within two limits, both included. */
    record Within(DaySet set, long first, long last) implements DaySet {
        @Override
        public long ceiling(long day) {
            long found = set.ceiling(Math.max(day, first));
            return found > last ? AFTER_ALL : found;
        }

        @Override
        public long floor(long day) {
            long found = set.floor(Math.min(day, last));
            return found < first ? BEFORE_ALL : found;
        }
    }

    /** Every day of a set, moved later. */
    record Later(DaySet set, long by) implements DaySet {
        @Override
        public long ceiling(long day) {
            long found = set.ceiling(day == AFTER_ALL || day == BEFORE_ALL ? day : day - by);
            return found == AFTER_ALL ? found : found + by;
        }

        @Override
        public long floor(long day) {
            long found = set.floor(day == AFTER_ALL || day == BEFORE_ALL ? day : day - by);
            return found == BEFORE_ALL ? found : found + by;
        }
    }

    /** Several runs, with gaps between them. */
    final class Runs implements DaySet {

        private final long[] froms;
        private final long[] tos;

        private Runs(long[] froms, long[] tos) {
            this.froms = froms;
            this.tos = tos;
        }

        /** Makes a set of runs, which may touch and overlap. */
        static Runs of(Stream<Run> runs) {
            long[] froms = new long[16];
            long[] tos = new long[16];
            int count = 0;
            for (Run run : (Iterable<Run>) runs.sorted(Comparator.comparingLong(Run::from))::iterator) {
                if (count > 0 && run.from() <= tos[count - 1] + 1) {
                    tos[count - 1] = Math.max(tos[count - 1], run.to());
                    continue;
                }
                if (count == froms.length) {
                    froms = Arrays.copyOf(froms, 2 * count);
                    tos = Arrays.copyOf(tos, 2 * count);
                }
                froms[count] = run.from();
                tos[count++] = run.to();
            }
            return new Runs(Arrays.copyOf(froms, count), Arrays.copyOf(tos, count));
        }

        @Override
        public long ceiling(long day) {
            int at = firstNotBefore(tos, day);
            return at == tos.length ? AFTER_ALL : Math.max(froms[at], day);
        }

        @Override
        public long floor(long day) {
            int at = day == AFTER_ALL ? froms.length - 1 : firstNotBefore(froms, day + 1) - 1;
            return at < 0 ? BEFORE_ALL : Math.min(tos[at], day);
        }

        private static int firstNotBefore(long[] days, long day) {
            int at = Arrays.binarySearch(days, day);
            return at >= 0 ? at : -at - 1;
        }
    }

    /** The days of several sets. */
    record Union(ImmutableList<DaySet> sets) implements DaySet {
        @Override
        public long ceiling(long day) {
            return sets.stream().mapToLong(set -> set.ceiling(day)).min().orElse(AFTER_ALL);
        }

        @Override
        public long floor(long day) {
            return sets.stream().mapToLong(set -> set.floor(day)).max().orElse(BEFORE_ALL);
        }
    }

    /**
     * The same days of several years. The least and the greatest stand in the first and the last of them; the others are
     * counted when they are first asked for, for a day of a doubtful year can be one of a hundred thousand.
     */
    final class Yearly implements DaySet {

        private final long min;
        private final long max;
        private final Supplier<Runs> all;

        private Yearly(long min, long max, Supplier<Runs> all) {
            this.min = min;
            this.max = max;
            this.all = all;
        }

        /** Makes a set of the years that have such days, in order, and of the runs of days in each. */
        static DaySet of(int[] years, IntFunction<ImmutableList<Run>> daysOf) {
            Runs first = ends(IntStream.of(years), daysOf);
            Runs last = ends(IntStream.range(0, years.length).map(at -> years[years.length - 1 - at]), daysOf);
            return new Yearly(
                    first.min(),
                    last.max(),
                    Suppliers.memoize(
                            () -> Runs.of(IntStream.of(years).boxed().flatMap(year -> daysOf.apply(year).stream()))));
        }

        private static Runs ends(IntStream years, IntFunction<ImmutableList<Run>> daysOf) {
            return Runs.of(years.mapToObj(daysOf).filter(it -> !it.isEmpty()).findFirst().stream()
                    .flatMap(ImmutableList::stream));
        }

        @Override
        public long ceiling(long day) {
            return day <= min ? min : day > max ? AFTER_ALL : all.get().ceiling(day);
        }

        @Override
        public long floor(long day) {
            return day >= max ? max : day < min ? BEFORE_ALL : all.get().floor(day);
        }
    }
}

package org.sicetnon.time;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.IntFunction;

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
     * The same days of several years: the days of a later year are those of an earlier one, moved, and reach at most a
     * year beyond their own.
     */
    final class Yearly implements DaySet {

        private static final long CALENDAR = 5_000_000;

        private final int[] years;
        private final IntFunction<ImmutableList<Run>> daysOf;

        Yearly(int[] years, IntFunction<ImmutableList<Run>> daysOf) {
            this.years = years.clone();
            this.daysOf = daysOf;
        }

        @Override
        public long ceiling(long day) {
            for (int at = firstNotBefore(yearOf(day) - 1); at < years.length; at++) {
                for (Run run : daysOf.apply(years[at])) {
                    if (run.to() >= day) {
                        return Math.max(run.from(), day);
                    }
                }
            }
            return AFTER_ALL;
        }

        @Override
        public long floor(long day) {
            for (int at = firstNotBefore(yearOf(day) + 2) - 1; at >= 0; at--) {
                for (Run run : daysOf.apply(years[at]).reverse()) {
                    if (run.from() <= day) {
                        return Math.min(run.to(), day);
                    }
                }
            }
            return BEFORE_ALL;
        }

        private static int yearOf(long day) {
            return LocalDate.ofEpochDay(Math.max(-CALENDAR, Math.min(CALENDAR, day)))
                    .getYear();
        }

        private int firstNotBefore(int year) {
            int at = Arrays.binarySearch(years, year);
            return at >= 0 ? at : -at - 1;
        }
    }
}

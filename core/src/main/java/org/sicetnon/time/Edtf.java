package org.sicetnon.time;

import com.google.common.collect.ImmutableSet;
import java.time.DateTimeException;
import java.util.Optional;

/**
 * A time as catalogues write it, in the Extended Date/Time Format: "1950-10", "some year of the 1950s, perhaps", "from
 * 1950 on", "one of these three days".
 *
 * <p>The notation is that of the Library of Congress (EDTF, 4 February 2019; ISO 8601-2:2019), levels 0, 1 and 2 whole.
 * {@link #parse} reads it and {@code toString()} prints it canonically: reading what is printed gives an equal value.
 * Equality is by notation, so that {@code 1950-10} and {@code 1950-10-XX} differ, though the same days are possible. Two
 * spellings of one meaning print alike: {@code 2004?-06?} is {@code 2004-06?}, {@code Y-17E7} is {@code Y-170000000},
 * {@code T10:10:10+00:00} is {@code T10:10:10Z}. {@link EdtfText} keeps what the author typed.
 *
 * <pre>{@code
 * Edtf.parse("1950-10/1951").days().toString()                      // "1950-10-01/1951-12-31"
 * Edtf.parse("195X").isBefore(Edtf.parse("1960-01-01"))             // HOLDS
 * Edtf.parse("1950-10").isBefore(Edtf.parse("1950-10-12"))          // UNDETERMINED
 * }</pre>
 *
 * <p><b>What is possible.</b> A date says that something happened on one of its days, nobody says on which: {@code
 * 1950-1X} on any day from October to December. An interval begins on one day of its start and ends on one day of its
 * end; an open and an unknown end set no limit. Of a set in brackets one member is meant, of a set in braces each.
 *
 * <p><b>Qualification has no width.</b> {@code ~} and {@code ?} are kept, printed and {@linkplain #qualifier() told}, but
 * a date so marked has the days that it is written with, and relations read it at its word.
 *
 * <p><b>Beyond the text of the Library.</b> A time of day may lack its seconds, {@code 1950-10-12T15:30}, and an interval
 * may lack both dates, {@code ../..}, as in {@link DayRange}. There is no 24:00 and no second 60.
 *
 * <p>The calendar is the proleptic Gregorian one with a year 0000, the year before the year 1.
 */
public sealed interface Edtf permits EdtfDate, EdtfTime, EdtfInterval, EdtfSet {

    /**
     * Reads the notation.
     *
     * @throws EdtfException if it is not EDTF or names a time that the calendar lacks; it says where, and how to mend it
     */
    static Edtf parse(String text) {
        return EdtfParsing.parse(text);
    }

    /**
     * Returns the days on which this may lie: its terminus post quem and its terminus ante quem. Of a set it is the
     * range from the earliest day of any member to the latest of any; of a time of day, its day at its own place.
     *
     * @throws DateTimeException if it names a year that the calendar of the library does not reach
     */
    DayRange days();

    /**
     * Returns the first day on which this may lie.
     *
     * @throws DateTimeException if it names a year that the calendar of the library does not reach
     */
    default Bound earliest() {
        return days().earliest();
    }

    /**
     * Returns the last day on which this may lie.
     *
     * @throws DateTimeException if it names a year that the calendar of the library does not reach
     */
    default Bound latest() {
        return days().latest();
    }

    /** Returns how fine this is written: the coarsest of its dates; empty if no date is named. */
    Optional<Precision> precision();

    /** Returns everything that any part of this is qualified with. {@link EdtfDate} tells which part. */
    Qualifier qualifier();

    /** Calls the case of {@code cases} that fits. */
    <R> R match(Cases<R> cases);

    /**
     * Returns whether all of this lies on earlier days than all of {@code that}.
     *
     * <p>Times of day are compared by days with dates, and with each other to the coarser of their two units: by the
     * instant if both name their distance to UTC, as of one place if neither does. If only one does, the other may have
     * been anywhere.
     *
     * @throws DateTimeException if either names a year that the calendar of the library does not reach
     */
    default Truth isBefore(Edtf that) {
        return EdtfRelations.isBefore(this, that);
    }

    /**
     * Returns whether all of this lies on later days than all of {@code that}.
     *
     * @throws DateTimeException if either names a year that the calendar of the library does not reach
     */
    default Truth isAfter(Edtf that) {
        return that.isBefore(this);
    }

    /**
     * Returns whether this lies within {@code that}, from its first day to its last: each member of a set in braces,
     * within some member.
     *
     * @throws DateTimeException if either names a year that the calendar of the library does not reach
     */
    default Truth isDuring(Edtf that) {
        return EdtfRelations.isDuring(this, that);
    }

    /**
     * Returns whether the two share a day.
     *
     * @throws DateTimeException if either names a year that the calendar of the library does not reach
     */
    default Truth overlaps(Edtf that) {
        return EdtfRelations.overlaps(this, that);
    }

    /**
     * Returns whether the two have the same first and the same last day. Two equal months need not: what happened in
     * October may have happened on different days.
     *
     * @throws DateTimeException if either names a year that the calendar of the library does not reach
     */
    default Truth isSameAs(Edtf that) {
        return EdtfRelations.isSameAs(this, that);
    }

    /**
     * Returns whether this stands in one of Allen's relations to {@code that}. A set in braces is taken from its first
     * day to its last.
     *
     * @throws DateTimeException if either names a year that the calendar of the library does not reach
     */
    default Truth stands(Allen relation, Edtf that) {
        return Allen.anyOf(ImmutableSet.of(relation), relationsTo(that));
    }

    /**
     * Returns every one of Allen's relations in which this may stand to {@code that}, in their own order; never none.
     *
     * @throws DateTimeException if either names a year that the calendar of the library does not reach
     */
    default ImmutableSet<Allen> relationsTo(Edtf that) {
        return EdtfRelations.possible(this, that);
    }

    /** How fine a time is written, the coarsest first. A digit that is left out does not make it coarser. */
    enum Precision {
        /** A year, {@code 1950}. */
        YEAR,
        /** A season, quarter or other {@linkplain EdtfGrouping part of a year}, {@code 1950-23}. */
        SEASON,
        /** A month, {@code 1950-10}. */
        MONTH,
        /** A day, {@code 1950-10-12}. */
        DAY,
        /** A minute, {@code 1950-10-12T15:30}. */
        MINUTE,
        /** A second, {@code 1950-10-12T15:30:00}. */
        SECOND
    }

    /** What an author admits about a date. */
    enum Qualifier {
        /** Nothing. */
        NONE("", false, false),
        /** The source is in doubt, {@code ?}. */
        UNCERTAIN("?", true, false),
        /** It is an estimate, {@code ~}: "about". */
        APPROXIMATE("~", false, true),
        /** It is an estimate from a doubtful source, {@code %}. */
        UNCERTAIN_AND_APPROXIMATE("%", true, true);

        private final String sign;
        private final boolean uncertain;
        private final boolean approximate;

        Qualifier(String sign, boolean uncertain, boolean approximate) {
            this.sign = sign;
            this.uncertain = uncertain;
            this.approximate = approximate;
        }

        /** Returns whether the source is in doubt. */
        public boolean isUncertain() {
            return uncertain;
        }

        /** Returns whether it is an estimate. */
        public boolean isApproximate() {
            return approximate;
        }

        /** Returns what both admit together. */
        public Qualifier and(Qualifier that) {
            return of(uncertain || that.uncertain, approximate || that.approximate);
        }

        private static Qualifier of(boolean uncertain, boolean approximate) {
            if (uncertain) {
                return approximate ? UNCERTAIN_AND_APPROXIMATE : UNCERTAIN;
            }
            return approximate ? APPROXIMATE : NONE;
        }

        /** Returns the sign, empty for none. */
        @Override
        public String toString() {
            return sign;
        }
    }

    /**
     * One case for each kind of value.
     *
     * @param <R> what the chooser returns
     */
    interface Cases<R> {
        /** A date. */
        R date(EdtfDate date);

        /** A date with a time of day. */
        R time(EdtfTime time);

        /** An interval. */
        R interval(EdtfInterval interval);

        /** A set. */
        R set(EdtfSet set);
    }
}

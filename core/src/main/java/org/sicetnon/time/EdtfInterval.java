package org.sicetnon.time;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A stretch of time from one date to another: {@code 1950-06/1953-07-27} begins on some day of June 1950 and ends on 27
 * July 1953. Either end may be open, {@code 1950/..}, or unknown, {@code 1950/}.
 *
 * @param start the date on one day of which it begins
 * @param end the date on one day of which it ends
 */
public record EdtfInterval(End start, End end) implements Edtf {

    /** One end of an interval: a date, {@linkplain NoDate#OPEN open} or {@linkplain NoDate#UNKNOWN unknown}. */
    public sealed interface End permits EdtfDate, NoDate {}

    /** An end that has no date. Neither kind sets a limit to what may have been. */
    public enum NoDate implements End {
        /** It has no end here, or none is given, for a reason other than ignorance; {@code ..}. */
        OPEN(".."),
        /** It ends somewhere, nobody says where; nothing is written. */
        UNKNOWN("");

        private final String sign;

        NoDate(String sign) {
            this.sign = sign;
        }

        /** Returns the sign. */
        @Override
        public String toString() {
            return sign;
        }
    }

    /**
     * Makes an interval.
     *
     * @throws IllegalArgumentException if it would certainly end before it begins
     */
    public EdtfInterval {
        if (EdtfRelations.endsBeforeItBegins(start, end)) {
            throw new IllegalArgumentException("An interval ends after it begins, but this one begins in " + start
                    + " and ends in " + end + ". Swap them?");
        }
    }

    @Override
    public DayRange days() {
        return EdtfRelations.days(this);
    }

    @Override
    public Optional<Precision> precision() {
        return dates(start, end).flatMap(date -> date.precision().stream()).min(Precision::compareTo);
    }

    @Override
    public Qualifier qualifier() {
        return dates(start, end).map(EdtfDate::qualifier).reduce(Qualifier.NONE, Qualifier::and);
    }

    static Stream<EdtfDate> dates(End... ends) {
        return Stream.of(ends).filter(EdtfDate.class::isInstance).map(EdtfDate.class::cast);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.interval(this);
    }

    /** Returns the notation, both ends with a slash between them. */
    @Override
    public String toString() {
        return start + "/" + end;
    }
}

package org.sicetnon.time;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A date of EDTF, as fine as its author knows it: a year, a month or season of it, or a day. Each part may lack digits
 * and may be qualified on its own.
 *
 * <pre>{@code
 * EdtfDate date = EdtfDate.parse("1950-10?-1X");   // some day from the 10th to the 19th; year and month in doubt
 * date.month().orElseThrow().qualifier()           // UNCERTAIN
 * date.days().toString()                           // "1950-10-10/1950-10-19"
 * }</pre>
 *
 * @param year the year: {@code 1950}, {@code 195X}, {@code -0044}, {@code Y-12000}, {@code 1950S2}
 * @param month the month, 01 to 12, or a {@linkplain EdtfGrouping part of the year}, 21 to 41; empty if only a year is
 *     given
 * @param day the day of the month; empty if none is given
 */
public record EdtfDate(Part year, Optional<Part> month, Optional<Part> day) implements Edtf, EdtfInterval.End {

    /**
     * One part of a date, as it is written.
     *
     * @param digits its digits, an X for each that is unspecified
     * @param qualifier what the author admits about it
     */
    public record Part(String digits, Qualifier qualifier) {

        /** Returns a part that is not qualified. */
        public static Part of(String digits) {
            return new Part(digits, Qualifier.NONE);
        }

        /** Returns whether an author has left out a digit. */
        public boolean hasUnspecifiedDigits() {
            return digits.indexOf('X') >= 0;
        }
    }

    /**
     * Makes a date of its parts.
     *
     * @throws IllegalArgumentException if the calendar has no such date
     */
    public EdtfDate {
        Optional<EdtfFault> fault = EdtfCalendar.fault(
                year.digits(),
                month.map(Part::digits).orElse(""),
                day.map(Part::digits).orElse(""));
        if (fault.isPresent() || (day.isPresent() && month.isEmpty())) {
            throw new IllegalArgumentException(fault.map(EdtfFault::sentence)
                    .orElse("A date that names a day names its month, but this one lacks it."));
        }
        year = new Part(EdtfYear.of(year.digits()).notation(), year.qualifier());
    }

    /**
     * Reads a date.
     *
     * @throws EdtfException if it is not EDTF, or no date but an interval, a set or a time of day
     */
    public static EdtfDate parse(String text) {
        Edtf value = Edtf.parse(text);
        if (value instanceof EdtfDate date) {
            return date;
        }
        throw new EdtfException(text, 0, text.length(), "A date was expected, but this is none.", "");
    }

    /** Returns the season, quarter or other part of the year, if the date names one. */
    public Optional<EdtfGrouping> grouping() {
        return month.map(Part::digits).flatMap(EdtfGrouping::of);
    }

    /** Returns the year, the month and the day, as many as there are. */
    public ImmutableList<Part> parts() {
        ImmutableList.Builder<Part> parts = ImmutableList.<Part>builder().add(year);
        month.ifPresent(parts::add);
        day.ifPresent(parts::add);
        return parts.build();
    }

    /** Returns whether an author has left out a digit of any part. */
    public boolean hasUnspecifiedDigits() {
        return parts().stream().anyMatch(Part::hasUnspecifiedDigits);
    }

    @Override
    public DayRange days() {
        return EdtfRelations.days(this);
    }

    @Override
    public Optional<Precision> precision() {
        if (day.isPresent()) {
            return Optional.of(Precision.DAY);
        }
        if (month.isPresent()) {
            return Optional.of(grouping().isPresent() ? Precision.SEASON : Precision.MONTH);
        }
        return Optional.of(Precision.YEAR);
    }

    @Override
    public Qualifier qualifier() {
        return parts().stream().map(Part::qualifier).reduce(Qualifier.NONE, Qualifier::and);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.date(this);
    }

    /**
     * Returns the notation. Parts from the left that are qualified alike have one sign behind the last of them, {@code
     * 2004-06~-11}; any other part has its own in front, {@code 2004-06-~11}.
     */
    @Override
    public String toString() {
        ImmutableList<Part> parts = parts();
        int alike = 1;
        while (alike < parts.size() && parts.get(alike).qualifier() == year.qualifier()) {
            alike++;
        }
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < parts.size(); at++) {
            Part part = parts.get(at);
            text.append(at == 0 ? "" : "-")
                    .append(at < alike ? "" : part.qualifier())
                    .append(part.digits())
                    .append(at == alike - 1 ? part.qualifier() : "");
        }
        return text.toString();
    }
}

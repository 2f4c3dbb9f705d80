package org.sicetnon.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.Chronology;
import java.time.chrono.Era;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A day, a month or a year as a source counts it by another calendar than ours: 25 October 1917 old style. It is printed
 * back in the source's terms; its days are those of our calendar.
 *
 * <pre>{@code
 * new CalendarDate(Calendar.JULIAN, "1917-10-25").days().toString()   // "1917-11-07"
 * new CalendarDate(Calendar.MINGUO, "39-10").days().toString()        // "1950-10-01/1950-10-31"
 * }</pre>
 *
 * @param calendar which calendar
 * @param written the year, and the month and the day if they are known, joined by hyphens; in front an era, if the
 *     calendar counts by eras: {@code Showa 25-10-25}. It is kept as it was typed
 */
public record CalendarDate(Calendar calendar, String written) implements When {

    private static final Pattern FORM =
            Pattern.compile("(?:([A-Za-z]+) )?(-?\\d{1,5})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

    /**
     * Makes a date by another calendar.
     *
     * @throws IllegalArgumentException if the calendar has no such day; the message says how to mend it
     */
    public CalendarDate {
        daysOf(calendar, written);
    }

    /** How fine it is written. */
    public Edtf.Precision unit() {
        Matcher parts = FORM.matcher(written);
        return parts.matches() && parts.group(4) != null
                ? Edtf.Precision.DAY
                : parts.matches() && parts.group(3) != null ? Edtf.Precision.MONTH : Edtf.Precision.YEAR;
    }

    /** Returns the days of our calendar on which this may lie. */
    @Override
    public DayRange days() {
        return daysOf(calendar, written);
    }

    @Override
    public Precision precision() {
        return Precision.DAY;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.calendar(this);
    }

    /** Returns the date as it is written and the calendar, {@code 1917-10-25 Julian}. */
    @Override
    public String toString() {
        return written + " " + calendar.called();
    }

    private static DayRange daysOf(Calendar calendar, String written) {
        Matcher parts = FORM.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + written + "' is no date of the " + calendar.called()
                    + " calendar. Write it as in "
                    + (calendar == Calendar.JAPANESE ? "Showa 25-10-25" : "1917-10-25, 1917-10 or 1917") + "?");
        }
        Optional<Era> era = Optional.ofNullable(parts.group(1)).map(name -> era(calendar, name));
        if (calendar == Calendar.JAPANESE && era.isEmpty()) {
            throw new IllegalArgumentException("A year of the Japanese calendar has an era, but '" + written
                    + "' has none. Did you mean Showa " + written + "?");
        }
        OptionalInt month = number(parts.group(3));
        OptionalInt day = number(parts.group(4));
        try {
            return days(calendar, era, Integer.parseInt(parts.group(2)), month, day);
        } catch (DateTimeException | ArithmeticException none) {
            throw new IllegalArgumentException("The " + calendar.called() + " calendar has no " + written + "."
                    + near(calendar, era, Integer.parseInt(parts.group(2)), month, day)
                            .map(fix -> " Did you mean " + fix + "?")
                            .orElse(""));
        }
    }

    private static OptionalInt number(String digits) {
        return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }

    private static Era era(Calendar calendar, String name) {
        return calendar.chronology().eras().stream()
                .filter(it -> calendar == Calendar.JAPANESE && it.toString().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The " + calendar.called() + " calendar has no era '"
                        + name + "'."
                        + (calendar == Calendar.JAPANESE
                                ? " The eras are "
                                        + calendar.chronology().eras().stream()
                                                .map(Era::toString)
                                                .collect(Collectors.joining(", "))
                                        + "."
                                : " Leave it out?")));
    }

    private static DayRange days(Calendar calendar, Optional<Era> era, int year, OptionalInt month, OptionalInt day) {
        if (day.isPresent()) {
            return DayRange.on(ours(date(calendar, era, year, month.orElseThrow(), day.getAsInt())));
        }
        if (month.isPresent()) {
            ChronoLocalDate first = date(calendar, era, year, month.getAsInt(), 1);
            return DayRange.between(ours(first), lastOf(first, ChronoUnit.MONTHS));
        }
        if (era.isPresent()) {
            int ours = calendar.chronology().prolepticYear(era.get(), year);
            return DayRange.between(LocalDate.of(ours, 1, 1), LocalDate.of(ours, 12, 31));
        }
        ChronoLocalDate first = date(calendar, era, year, 1, 1);
        return DayRange.between(ours(first), lastOf(first, ChronoUnit.YEARS));
    }

    private static LocalDate lastOf(ChronoLocalDate first, ChronoUnit unit) {
        return ours(first.plus(1, unit)).minusDays(1);
    }

    private static LocalDate ours(ChronoLocalDate date) {
        return LocalDate.ofEpochDay(date.toEpochDay());
    }

    /** A day that a calendar leaps over may be made of its neighbour; then it has another number. */
    private static ChronoLocalDate date(Calendar calendar, Optional<Era> era, int year, int month, int day) {
        Chronology chronology = calendar.chronology();
        ChronoLocalDate date =
                era.isPresent() ? chronology.date(era.get(), year, month, day) : chronology.date(year, month, day);
        if (date.get(ChronoField.DAY_OF_MONTH) != day || date.get(ChronoField.MONTH_OF_YEAR) != month) {
            throw new DateTimeException("leapt over");
        }
        return date;
    }

    /** Returns the last day of the month that was meant, where only the day is too great. */
    private static Optional<String> near(
            Calendar calendar, Optional<Era> era, int year, OptionalInt month, OptionalInt day) {
        for (int least = Math.min(day.orElse(0), 32) - 1; least > 0; least--) {
            try {
                ChronoLocalDate date = date(calendar, era, year, month.orElseThrow(), least);
                return Optional.of(String.format(
                        Locale.ROOT,
                        "%s%d-%02d-%02d",
                        era.map(it -> it + " ").orElse(""),
                        year,
                        month.getAsInt(),
                        date.get(ChronoField.DAY_OF_MONTH)));
            } catch (DateTimeException none) {
                // an even earlier one, if the month exists
            }
        }
        return Optional.empty();
    }
}

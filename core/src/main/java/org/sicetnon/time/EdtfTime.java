package org.sicetnon.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A day with a time of day, by the clock of some place: {@code 1950-10-12T15:30:00+08:00}.
 *
 * <p>Seconds may be left out, which EDTF does not know but historians need: a telegram is dated to the minute.
 *
 * @param time the day and the time of day; what is finer than {@code unit} is cut off
 * @param unit how fine it is written, {@link Edtf.Precision#MINUTE} or {@link Edtf.Precision#SECOND}
 * @param offset how far the clock was from UTC; empty if the author does not say, as he mostly does not
 */
public record EdtfTime(LocalDateTime time, Precision unit, Optional<ZoneOffset> offset) implements Edtf {

    /**
     * Makes a time.
     *
     * @throws IllegalArgumentException if its unit is none of the clock, its year has more than four digits, or its
     *     offset has seconds
     */
    public EdtfTime {
        checkArgument(
                unit == Precision.MINUTE || unit == Precision.SECOND,
                "A time of day is written to the minute or to the second, but this one to the %s.",
                unit);
        checkArgument(
                Math.abs(time.getYear()) <= 9999,
                "A time of day goes with a year of four digits, but this one is %s.",
                time.getYear());
        checkArgument(
                offset.isEmpty() || offset.get().getTotalSeconds() % 60 == 0,
                "A clock is written with its distance to UTC in hours and minutes, but this one has seconds: %s.",
                offset.map(ZoneOffset::toString).orElse(""));
        time = time.truncatedTo(unit == Precision.MINUTE ? ChronoUnit.MINUTES : ChronoUnit.SECONDS);
    }

    /** Returns the day, at the time's own place. */
    @Override
    public DayRange days() {
        return DayRange.on(time.toLocalDate());
    }

    @Override
    public Optional<Precision> precision() {
        return Optional.of(unit);
    }

    @Override
    public Qualifier qualifier() {
        return Qualifier.NONE;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.time(this);
    }

    /** Returns the notation, {@code 1950-10-12T15:30:00Z}, with the distance to UTC in hours and minutes. */
    @Override
    public String toString() {
        String clock = two(time.getHour()) + ":" + two(time.getMinute());
        return time.toLocalDate()
                + "T"
                + (unit == Precision.SECOND ? clock + ":" + two(time.getSecond()) : clock)
                + offset.map(ZoneOffset::toString).orElse("");
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}

package org.sicetnon.time;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A time by the clock, to the minute: "3:30 p.m. on 12 October". What happened in a minute happened somewhere in it.
 *
 * @param time the date and time, at its own place; what is finer than a minute is cut off
 */
public record ClockTime(LocalDateTime time) implements When {

    /** Makes a clock time to the minute. */
    public ClockTime {
        time = time.truncatedTo(ChronoUnit.MINUTES);
    }

    @Override
    public DayRange days() {
        return DayRange.on(time.toLocalDate());
    }

    @Override
    public Precision precision() {
        return Precision.CLOCK;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.clock(this);
    }

    /** Returns the date and time, {@code 1950-10-12T15:30}: EDTF, but for the seconds that the authors do not give. */
    @Override
    public String toString() {
        return time.toString();
    }
}

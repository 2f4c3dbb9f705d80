package org.sicetnon.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDateTime;

/**
 * A stretch of the clock in which something may have happened: "between three and four on the 12th", or what "about
 * seven hours later" comes to.
 *
 * @param from the earliest time, which belongs to the stretch
 * @param to the time at which the stretch is over, which no longer belongs to it
 */
public record ClockRange(LocalDateTime from, LocalDateTime to) implements When {

    /**
     * Makes a stretch of its two ends.
     *
     * @throws IllegalArgumentException if it would not end after it begins
     */
    public ClockRange {
        checkArgument(from.isBefore(to), "A stretch of time ends after it begins, but %s is not before %s.", from, to);
    }

    @Override
    public DayRange days() {
        return DayRange.between(from.toLocalDate(), to.minusNanos(1).toLocalDate());
    }

    @Override
    public Precision precision() {
        return Precision.CLOCK;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.stretch(this);
    }

    /** Returns both ends, {@code 1950-10-12T21:30/1950-10-12T23:31}. */
    @Override
    public String toString() {
        return from + "/" + to;
    }
}

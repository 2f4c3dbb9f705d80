package org.sicetnon.time;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which something may have happened, first and last included.
 *
 * <p>Days are calendar days of the place that the claim names; no zone is implied. An end that is {@linkplain
 * Bound#OPEN open} or {@linkplain Bound#UNKNOWN unknown} sets no limit to what may have been.
 *
 * <pre>{@code
 * DayRange.on(LocalDate.of(1950, 10, 12)).toString()   // "1950-10-12"
 * DayRange.by(LocalDate.of(1950, 10, 12)).toString()   // "../1950-10-12"
 * }</pre>
 *
 * @param earliest the terminus post quem: it happened on this day or later
 * @param latest the terminus ante quem: it happened on this day or earlier
 */
public record DayRange(Bound earliest, Bound latest) implements When {

    /** The range that says nothing: both ends unknown. */
    public static final DayRange UNKNOWN = new DayRange(Bound.UNKNOWN, Bound.UNKNOWN);

    /**
     * Makes a range of its two ends.
     *
     * @throws IllegalArgumentException if it would end before it begins
     */
    public DayRange {
        if (earliest instanceof Bound.Known first && latest instanceof Bound.Known last) {
            checkArgument(
                    !last.day().isBefore(first.day()),
                    "A range of days runs from its earliest to its latest day, but %s is after %s. Swap them?",
                    first.day(),
                    last.day());
        }
    }

    /** Returns the range of one day. */
    public static DayRange on(LocalDate day) {
        return between(day, day);
    }

    /**
     * Returns the days from {@code earliest} to {@code latest}, both included.
     *
     * @throws IllegalArgumentException if {@code latest} is the earlier day
     */
    public static DayRange between(LocalDate earliest, LocalDate latest) {
        return new DayRange(Bound.at(earliest), Bound.at(latest));
    }

    /** Returns {@code day} and every earlier one: it happened not later than that. */
    public static DayRange by(LocalDate day) {
        return new DayRange(Bound.OPEN, Bound.at(day));
    }

    /** Returns {@code day} and every later one: it happened not earlier than that. */
    public static DayRange since(LocalDate day) {
        return new DayRange(Bound.at(day), Bound.OPEN);
    }

    /** Returns the terminus post quem, if there is one. */
    public Optional<LocalDate> firstDay() {
        return dayOf(earliest);
    }

    /** Returns the terminus ante quem, if there is one. */
    public Optional<LocalDate> lastDay() {
        return dayOf(latest);
    }

    /** Returns the only day of this range, if it has just one. */
    public Optional<LocalDate> onlyDay() {
        return firstDay().filter(first -> lastDay().filter(first::equals).isPresent());
    }

    /** Returns every day of this range, in order; none if an end is open or unknown. */
    public ImmutableList<LocalDate> eachDay() {
        return firstDay()
                .flatMap(first -> lastDay()
                        .map(last -> first.datesUntil(last.plusDays(1)).collect(ImmutableList.toImmutableList())))
                .orElse(ImmutableList.of());
    }

    /** Returns whether this happened on an earlier day than {@code that}. */
    public Truth isBefore(DayRange that) {
        if (isEarlier(latest, that.earliest)) {
            return Truth.HOLDS;
        }
        // It cannot be earlier if even its first day is not before the other's last.
        return isNotEarlier(earliest, that.latest) ? Truth.FAILS : Truth.UNDETERMINED;
    }

    /** Returns whether this happened on a later day than {@code that}. */
    public Truth isAfter(DayRange that) {
        return that.isBefore(this);
    }

    /** Returns whether both happened on one day; undetermined where they merely overlap. */
    public Truth isSameDayAs(DayRange that) {
        if (isBefore(that) == Truth.HOLDS || isAfter(that) == Truth.HOLDS) {
            return Truth.FAILS;
        }
        return onlyDay().isPresent() && onlyDay().equals(that.onlyDay()) ? Truth.HOLDS : Truth.UNDETERMINED;
    }

    /** Returns whether this happened on one of the days of {@code that}: surely, on none, or perhaps. */
    public Truth isWithin(DayRange that) {
        if (!overlaps(that)) {
            return Truth.FAILS;
        }
        boolean begins =
                that.firstDay().isEmpty() ? that.earliest instanceof Bound.Open : isNotEarlier(earliest, that.earliest);
        boolean ends = that.lastDay().isEmpty() ? that.latest instanceof Bound.Open : isNotEarlier(that.latest, latest);
        return begins && ends ? Truth.HOLDS : Truth.UNDETERMINED;
    }

    /** Returns whether there is a day on which both may have happened. */
    public boolean overlaps(DayRange that) {
        return isSameDayAs(that) != Truth.FAILS;
    }

    /** Returns whether this may have happened on {@code day}. */
    public boolean includes(LocalDate day) {
        return overlaps(on(day));
    }

    /** Returns the range moved by a number of days, earlier if it is negative; open and unknown ends stay so. */
    public DayRange plusDays(long days) {
        return new DayRange(shifted(earliest, days), shifted(latest, days));
    }

    /** Returns the range with so many more days at either end; open and unknown ends stay so. */
    public DayRange widenedBy(int days) {
        return new DayRange(shifted(earliest, -days), shifted(latest, days));
    }

    @Override
    public DayRange days() {
        return this;
    }

    @Override
    public Precision precision() {
        return Precision.DAY;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.days(this);
    }

    /** Returns the EDTF notation: a day, or an interval of two bounds. */
    @Override
    public String toString() {
        return onlyDay().map(LocalDate::toString).orElseGet(() -> earliest + "/" + latest);
    }

    private static Optional<LocalDate> dayOf(Bound bound) {
        return bound instanceof Bound.Known known ? Optional.of(known.day()) : Optional.empty();
    }

    private static boolean isEarlier(Bound one, Bound other) {
        return one instanceof Bound.Known a
                && other instanceof Bound.Known b
                && a.day().isBefore(b.day());
    }

    private static boolean isNotEarlier(Bound one, Bound other) {
        return one instanceof Bound.Known a
                && other instanceof Bound.Known b
                && !a.day().isBefore(b.day());
    }

    private static Bound shifted(Bound bound, long days) {
        return bound instanceof Bound.Known known ? Bound.at(known.day().plusDays(days)) : bound;
    }
}

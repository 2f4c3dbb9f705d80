package org.sicetnon.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;
import java.util.Optional;

/**
 * A time told by another entry of the same account: "about seven hours later", "the day before", "that same day".
 *
 * <p>It is kept as the author tells it and resolved where it is read, so that it inherits every doubt about its anchor
 * (rule 12).
 *
 * @param anchor the name of the entry by which it is told
 * @param side on which side of the anchor it lies
 * @param amount how far from it; empty if the author does not say how far. Zero days is "the same day"
 * @param unit the unit of {@code amount}
 */
public record Relative(String anchor, Side side, Optional<Integer> amount, Unit unit) implements When {

    /** On which side of its anchor a time lies. */
    public enum Side {
        /** Later than the anchor. */
        AFTER,
        /** Earlier than the anchor. */
        BEFORE
    }

    /** The units in which a distance is told. */
    public enum Unit {
        /** Minutes by the clock. */
        MINUTES,
        /** Hours by the clock. */
        HOURS,
        /** Calendar days. */
        DAYS,
        /** Weeks of seven calendar days. */
        WEEKS;

        private String words(int number) {
            String plural = name().toLowerCase(Locale.ROOT);
            return number == 1 ? plural.substring(0, plural.length() - 1) : plural;
        }
    }

    /**
     * Makes a relative time.
     *
     * @throws IllegalArgumentException if the amount is negative
     */
    public Relative {
        checkArgument(
                amount.orElse(0) >= 0,
                "A distance in time is not negative, but this one is %s. Say 'before' instead?",
                amount.orElse(0));
    }

    /** Returns the same day as the anchor's. */
    public static Relative sameDayAs(String anchor) {
        return new Relative(anchor, Side.AFTER, Optional.of(0), Unit.DAYS);
    }

    /** Returns a time somewhere after the anchor, no one says how long. */
    public static Relative after(String anchor) {
        return new Relative(anchor, Side.AFTER, Optional.empty(), Unit.DAYS);
    }

    /** Returns a time somewhere before the anchor, no one says how long. */
    public static Relative before(String anchor) {
        return new Relative(anchor, Side.BEFORE, Optional.empty(), Unit.DAYS);
    }

    /**
     * Returns the time that this comes to when its anchor happened at {@code anchorTime}.
     *
     * @param anchorTime when the anchor happened, itself resolved
     * @param about whether the author says "about"
     * @param conventions how wide a part of a day and an "about" are
     */
    public When resolve(When anchorTime, boolean about, Conventions conventions) {
        if (amount.isEmpty()) {
            DayRange days = anchorTime.days();
            return side == Side.AFTER
                    ? new DayRange(days.earliest(), Bound.OPEN)
                    : new DayRange(Bound.OPEN, days.latest());
        }
        long signed = side == Side.AFTER ? amount.get() : -(long) amount.get();
        return switch (unit) {
            case DAYS -> anchorTime.days().plusDays(signed);
            case WEEKS -> anchorTime.days().plusDays(7 * signed);
            case HOURS -> conventions.shiftedByMinutes(anchorTime, 60 * signed, about);
            case MINUTES -> conventions.shiftedByMinutes(anchorTime, signed, about);
        };
    }

    @Override
    public DayRange days() {
        return DayRange.UNKNOWN;
    }

    @Override
    public Precision precision() {
        return unit == Unit.HOURS || unit == Unit.MINUTES ? Precision.CLOCK : Precision.DAY;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.relative(this);
    }

    /** Returns the words: {@code 7 hours after maoAgrees}. */
    @Override
    public String toString() {
        String where = side.name().toLowerCase(Locale.ROOT) + " " + anchor;
        return amount.map(n -> n == 0 ? "the day of " + anchor : n + " " + unit.words(n) + " " + where)
                .orElse(where);
    }
}

package org.sicetnon.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * A time told by another entry of the same account: "about seven hours later", "the day before", "two or two and a half
 * months later", "within the week", "that same day".
 *
 * <p>It is kept as the author tells it and resolved where it is read, so that it inherits every doubt about its anchor
 * (rule 12). Days, weeks, months and years are counted by the calendar of the place, hours and minutes by the clock. A
 * month is no number of days: two months after any day from 5 to 10 August is a day from 5 to 10 October; what the later
 * month lacks is its last day, so that a month after 31 January is 28 February. Half a month is half of the days of the
 * month that has begun, rounded so that no possible day is lost.
 *
 * @param anchor the name of the entry by which it is told
 * @param side on which side of the anchor it lies
 * @param distance how far from it. None at all is "the same day"
 * @param unit the unit of {@code distance}
 */
public record Relative(String anchor, Side side, Distance distance, Unit unit) implements When {

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
        WEEKS,
        /** Calendar months, as long as they are. */
        MONTHS,
        /** Years of twelve calendar months. */
        YEARS;

        private String words(Distance distance) {
            String plural = name().toLowerCase(Locale.ROOT);
            return distance.most().equals(Optional.of(BigDecimal.ONE))
                    ? plural.substring(0, plural.length() - 1)
                    : plural;
        }
    }

    /**
     * Makes a time at a distance that is a whole number, or that no one says.
     *
     * @throws IllegalArgumentException if the amount is negative
     */
    public Relative(String anchor, Side side, Optional<Integer> amount, Unit unit) {
        this(anchor, side, amount.map(Distance::of).orElse(Distance.UNSAID), unit);
    }

    /** Returns the same day as the anchor's. */
    public static Relative sameDayAs(String anchor) {
        return new Relative(anchor, Side.AFTER, Optional.of(0), Unit.DAYS);
    }

    /** Returns a time somewhere after the anchor, no one says how long. */
    public static Relative after(String anchor) {
        return new Relative(anchor, Side.AFTER, Distance.UNSAID, Unit.DAYS);
    }

    /** Returns a time somewhere before the anchor, no one says how long. */
    public static Relative before(String anchor) {
        return new Relative(anchor, Side.BEFORE, Distance.UNSAID, Unit.DAYS);
    }

    /**
     * Returns the time that this comes to when its anchor happened at {@code anchorTime}.
     *
     * @param anchorTime when the anchor happened, itself resolved
     * @param about whether the author says "about"
     * @param conventions how wide a part of a day and an "about" are
     */
    public When resolve(When anchorTime, boolean about, Conventions conventions) {
        return resolve(new Dating(anchorTime, Optional.empty(), about), conventions);
    }

    /**
     * Returns the time that this comes to.
     *
     * @param anchorTime when its anchor happened, itself resolved, and whether and how widely the author says "about" of the
     *     distance
     * @param conventions how wide a part of a day and an "about" are
     */
    public When resolve(Dating anchorTime, Conventions conventions) {
        boolean about = anchorTime.about();
        Optional<Duration> reach = anchorTime.reach();
        DayRange days = anchorTime.days();
        if (!distance.isSaid() || (about && conventions.isLoose(aboutConvention()))) {
            return side == Side.AFTER
                    ? new DayRange(days.earliest(), Bound.OPEN)
                    : new DayRange(Bound.OPEN, days.latest());
        }
        BigDecimal least = distance.least().orElseThrow();
        BigDecimal most = distance.most().orElseThrow();
        if (precision() == Precision.CLOCK) {
            Duration from = duration(least);
            Duration to = duration(most);
            Duration doubt = about ? reach.orElse(conventions.aboutClock()) : Duration.ZERO;
            return side == Side.AFTER
                    ? conventions.shifted(anchorTime.when(), from.minus(doubt), to.plus(doubt))
                    : conventions.shifted(
                            anchorTime.when(),
                            to.negated().minus(doubt),
                            from.negated().plus(doubt));
        }
        DayRange moved = side == Side.AFTER
                ? new DayRange(moved(days.earliest(), least, 1, false), moved(days.latest(), most, 1, true))
                : new DayRange(moved(days.earliest(), most, -1, true), moved(days.latest(), least, -1, false));
        return about ? moved.widenedBy(conventions.aboutDays(aboutConvention(), reach)) : moved;
    }

    /** Returns what says how far "about" reaches, where the author says "about". */
    public Convention aboutConvention() {
        return switch (unit) {
            case MINUTES, HOURS -> Convention.ABOUT_CLOCK;
            case DAYS, WEEKS -> Convention.ABOUT_DAY;
            case MONTHS -> Convention.ABOUT_MONTH;
            case YEARS -> Convention.ABOUT_YEAR;
        };
    }

    private Duration duration(BigDecimal number) {
        return Duration.ofSeconds(number.multiply(BigDecimal.valueOf(unit == Unit.HOURS ? 3600 : 60))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    private Bound moved(Bound bound, BigDecimal number, int sign, boolean further) {
        return bound instanceof Bound.Known known ? Bound.at(moved(known.day(), number, sign, further)) : bound;
    }

    /** Moves a day by whole units, then by a share of the next, rounded to whole days away from the day or towards it. */
    private LocalDate moved(LocalDate day, BigDecimal number, int sign, boolean further) {
        BigDecimal units = number.multiply(BigDecimal.valueOf(
                switch (unit) {
                    case WEEKS -> 7;
                    case YEARS -> 12;
                    default -> 1;
                }));
        long whole = units.longValue();
        boolean byMonths = unit == Unit.MONTHS || unit == Unit.YEARS;
        LocalDate at = byMonths ? day.plusMonths(sign * whole) : day.plusDays(sign * whole);
        long next = byMonths ? Math.abs(ChronoUnit.DAYS.between(at, day.plusMonths(sign * (whole + 1)))) : 1;
        BigDecimal rest = units.subtract(BigDecimal.valueOf(whole)).multiply(BigDecimal.valueOf(next));
        return at.plusDays(sign
                * rest.setScale(0, further ? RoundingMode.CEILING : RoundingMode.FLOOR)
                        .longValueExact());
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
        if (distance.isNone()) {
            return "the day of " + anchor;
        }
        return distance.isSaid() ? distance + " " + unit.words(distance) + " " + where : where;
    }
}

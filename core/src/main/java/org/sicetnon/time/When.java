package org.sicetnon.time;

/**
 * A time as an author prints it, by the calendar and clock of a place that he need not name.
 *
 * <p>The family is closed; what another room does with its members goes through {@link #match}.
 */
public sealed interface When
        permits DayRange, DayPart, ClockTime, ClockRange, Relative, EdtfText, PeriodPart, By, CalendarDate {

    /**
     * Returns the calendar days to which this belongs, at its own place. The night of the 2nd belongs to the 2nd (rule
     * 3). A {@link Relative} time belongs to unknown days until it is resolved; a word whose width is a convention, to
     * all that it can mean.
     */
    DayRange days();

    /** Returns how fine the author's own words are. */
    Precision precision();

    /** Calls the case of {@code cases} that fits. */
    <R> R match(Cases<R> cases);

    /** How fine a time is given. Two times given with unlike precision may agree without being equal. */
    enum Precision {
        /** Only by days. */
        DAY,
        /** By a part of the day. */
        PART,
        /** By the clock. */
        CLOCK
    }

    /**
     * One case for each kind of time.
     *
     * @param <R> what the chooser returns
     */
    interface Cases<R> {
        /** A day or a range of days. */
        R days(DayRange days);

        /** A part of a day. */
        R part(DayPart part);

        /** A clock time. */
        R clock(ClockTime clock);

        /** A stretch of the clock. */
        R stretch(ClockRange stretch);

        /** A time told by another. */
        R relative(Relative relative);

        /** A time in EDTF. */
        R edtf(EdtfText edtf);

        /** A part of a month, a year or another period. */
        R partOfPeriod(PeriodPart part);

        /** A terminus ante quem. */
        R by(By by);

        /** A date by another calendar. */
        R calendar(CalendarDate date);
    }
}

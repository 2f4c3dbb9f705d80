package org.sicetnon.time;

import java.util.Locale;

/**
 * A word for a time whose width no author prints, so that a dossier has to state it: one entry of {@link Conventions}.
 *
 * <p>What follows from such a width follows from the editor as much as from the author. A finding that would not stand
 * without it names the convention.
 */
public enum Convention {
    /** How far "about" reaches to either side of a time by the clock. */
    ABOUT_CLOCK("about a time"),
    /** How far "about" reaches to either side of a day. */
    ABOUT_DAY("about a day"),
    /** How far "about" reaches to either side of a month, or of a season or quarter. */
    ABOUT_MONTH("about a month"),
    /** How far "about" reaches to either side of a year. */
    ABOUT_YEAR("about a year"),
    /** Which share of a month or year is "early" in it. */
    EARLY("early"),
    /** Which share of a month or year is its middle. */
    MID("mid"),
    /** Which share of a month or year is "late" in it. */
    LATE("late"),
    /** How long before a day something happened that had happened "by" then. */
    BY("by"),
    /** The hours of {@link DayPart.Part#MORNING}. */
    MORNING("morning"),
    /** The hours of {@link DayPart.Part#NOON}. */
    NOON("noon"),
    /** The hours of {@link DayPart.Part#AFTERNOON}. */
    AFTERNOON("afternoon"),
    /** The hours of {@link DayPart.Part#EVENING}. */
    EVENING("evening"),
    /** The hours of {@link DayPart.Part#NIGHT}. */
    NIGHT("night"),
    /** The hours of {@link DayPart.Part#MIDNIGHT}. */
    MIDNIGHT("midnight");

    private final String words;

    Convention(String words) {
        this.words = words;
    }

    /** Returns the convention that says when a part of the day is. */
    public static Convention of(DayPart.Part part) {
        return valueOf(part.name());
    }

    /** Returns the convention that says which share of a period is a part of it. */
    public static Convention of(PeriodPart.Part part) {
        return valueOf(part.name());
    }

    /** Returns the word that it gives a width, as authors use it: {@code night}, {@code about a day}. */
    public String words() {
        return words;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

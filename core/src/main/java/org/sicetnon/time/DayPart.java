package org.sicetnon.time;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A named part of a day: "the afternoon of 11 October".
 *
 * <p>How wide a part is, is a {@linkplain Conventions convention}. A night belongs to the day on whose evening it
 * begins (rule 3), though it reaches into the next.
 *
 * @param day the day to which the part belongs
 * @param part which part
 */
public record DayPart(LocalDate day, Part part) implements When {

    /** The parts into which authors divide a day. */
    public enum Part {
        /** Before noon. */
        MORNING,
        /** About twelve. */
        NOON,
        /** Between noon and evening. */
        AFTERNOON,
        /** The end of the day. */
        EVENING,
        /** From the end of the day into the next. */
        NIGHT,
        /** The turn of the day: the end of the day that it is named after. */
        MIDNIGHT;

        /** Returns the word for it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public DayRange days() {
        return DayRange.on(day);
    }

    @Override
    public Precision precision() {
        return Precision.PART;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.part(this);
    }

    /** Returns the EDTF notation of the day and the word for the part; EDTF itself has no parts of a day. */
    @Override
    public String toString() {
        return day + " " + part;
    }
}

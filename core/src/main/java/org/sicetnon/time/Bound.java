package org.sicetnon.time;

import java.time.LocalDate;

/**
 * One end of a {@link DayRange}: a day, {@linkplain Open open} or {@linkplain Unknown unknown}, three different things.
 *
 * <p>The notation is that of intervals in EDTF (ISO 8601-2:2019): a day, {@code ..} for open, nothing for unknown.
 */
public sealed interface Bound {

    /** Nothing limits the range at this end. */
    Bound OPEN = new Open();

    /** Something limits the range at this end, but nobody says what. */
    Bound UNKNOWN = new Unknown();

    /** Returns the bound at {@code day}, which belongs to the range. */
    static Bound at(LocalDate day) {
        return new Known(day);
    }

    /**
     * The range ends with this day.
     *
     * @param day the last (or first) day of the range
     */
    record Known(LocalDate day) implements Bound {
        @Override
        public String toString() {
            return day.toString();
        }
    }

    /** The range does not end here. */
    record Open() implements Bound {
        @Override
        public String toString() {
            return "..";
        }
    }

    /** The range ends somewhere, nobody says where. */
    record Unknown() implements Bound {
        @Override
        public String toString() {
            return "";
        }
    }
}

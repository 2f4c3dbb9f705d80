package org.sicetnon.chronology;

import java.util.Comparator;
import org.sicetnon.account.ClaimId;
import org.sicetnon.event.Phase;

/**
 * A point in time of which accounts speak: a phase of an entry. Times are told from one that no account need name, the
 * {@linkplain Epoch epoch}.
 */
public sealed interface Point {

    /** By entry, then by phase; the epoch comes first. */
    Comparator<Point> ORDER = Comparator.comparing(Point::toString);

    /** The point from which time is counted: the beginning of 1970 at Greenwich. */
    Epoch EPOCH = new Epoch();

    /** Returns the point at which an entry reached a phase. */
    static Point of(ClaimId entry, Phase phase) {
        return new Reached(entry, phase);
    }

    /** The point from which time is counted. */
    record Epoch() implements Point {
        @Override
        public String toString() {
            return "";
        }
    }

    /**
     * An entry reached a phase.
     *
     * @param entry the entry
     * @param phase the phase
     */
    record Reached(ClaimId entry, Phase phase) implements Point {
        @Override
        public String toString() {
            return entry + " " + phase;
        }
    }

    /**
     * The calendar day on which an entry reached a phase, as it is written there: its midnight, read as if at Greenwich. It
     * is by this day that "two days later" counts.
     *
     * @param reached the entry and phase
     * @param places the names of the places, separated by blanks, at one of which the day is written; empty if nobody knows
     */
    record Day(Reached reached, String places) implements Point {
        @Override
        public String toString() {
            return reached + " day" + (places.isEmpty() ? "" : " in " + places);
        }
    }
}

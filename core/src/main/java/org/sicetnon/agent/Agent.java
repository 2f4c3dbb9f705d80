package org.sicetnon.agent;

import java.util.Optional;
import org.sicetnon.time.Place;

/**
 * Someone or something that can act or hold a view.
 *
 * @param name the name by which scripts know the agent
 * @param kind what sort of agent this is
 * @param called how the agent is printed
 * @param belongsTo the name of the state or body to which the agent belongs, if any
 * @param seat where the agent is unless an account says otherwise; a position "on a day" is read at the end of the day
 *     at this place (rule 3). Empty for those who have no settled place
 */
public record Agent(String name, Kind kind, String called, Optional<String> belongsTo, Optional<Place> seat) {

    /** The sorts of agent. */
    public enum Kind {
        /** A man or woman. */
        PERSON,
        /** A state. */
        STATE,
        /** A body that meets and decides, such as a cabinet or a bureau. */
        BODY,
        /** A body that fights. */
        FORCE,
        /** An author whose view an account reports. */
        SCHOLAR
    }

    /** Returns an agent that belongs to nobody and has no seat. */
    public static Agent of(String name, Kind kind) {
        return new Agent(name, kind, name, Optional.empty(), Optional.empty());
    }

    /** Returns the same agent with a seat. */
    public Agent withSeat(Place place) {
        return new Agent(name, kind, called, belongsTo, Optional.of(place));
    }

    /** Returns how the agent is printed. */
    @Override
    public String toString() {
        return called;
    }
}

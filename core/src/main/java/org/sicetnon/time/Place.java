package org.sicetnon.time;

import java.time.ZoneId;

/**
 * A place whose calendar and clock a time may follow.
 *
 * @param name the name by which scripts know it
 * @param called how it is printed
 * @param zone the rules of its clock, those of the tz database for the day in question (Shanghai in October 1950: +8)
 */
public record Place(String name, String called, ZoneId zone) {

    @Override
    public String toString() {
        return called;
    }
}

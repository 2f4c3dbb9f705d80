package org.sicetnon.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;
import java.util.Optional;

/**
 * The time that an author gives to something, with the place of that time if he names one.
 *
 * @param when the time, by calendar and clock
 * @param place where it is that time; empty if the author does not say, as he mostly does not
 * @param about whether the author says "about"
 * @param reach how far this "about" reaches to either side; empty if the {@linkplain Conventions conventions} say it
 */
public record Dating(When when, Optional<Place> place, boolean about, Optional<Duration> reach) {

    /**
     * Makes a dating.
     *
     * @throws IllegalArgumentException if there is a reach without an "about", or a negative one
     */
    public Dating {
        checkArgument(about || reach.isEmpty(), "Only 'about' has a width of its own, but this time is exact.");
        checkArgument(
                !reach.orElse(Duration.ZERO).isNegative(),
                "'About' has no negative width, but %s is one.",
                reach.orElse(Duration.ZERO));
    }

    /** Makes a dating whose "about", if it has one, is as wide as the conventions say. */
    public Dating(When when, Optional<Place> place, boolean about) {
        this(when, place, about, Optional.empty());
    }

    /** Returns an exact dating at no stated place. */
    public static Dating of(When when) {
        return new Dating(when, Optional.empty(), false);
    }

    /** Returns an exact dating at a stated place. */
    public static Dating of(When when, Place place) {
        return new Dating(when, Optional.of(place), false);
    }

    /** Returns the calendar days to which this belongs, at its own place. */
    public DayRange days() {
        return when.days();
    }

    /**
     * Returns the stretch of real time that this means at {@code place}, by the rules that the clock of that place
     * followed on that day.
     *
     * <p>The night of 12 October 1950 runs, by the {@linkplain Conventions#STANDARD standard conventions}, from 20:00 to
     * 6:00. In Beijing (+8) that is 12:00 to 22:00 UTC of the 12th; at the Black Sea, on Moscow time (+3), it is 17:00
     * UTC of the 12th to 3:00 UTC of the 13th. The two nights share five hours, in which Beijing already writes the 13th.
     *
     * @param place where to read it; a place stated by the author should come first
     */
    public InstantRange read(Place place, Conventions conventions) {
        return conventions.read(this, place.zone());
    }

    /** Returns the same time, of which the author says "about". */
    public Dating approximately(Optional<Duration> own) {
        return new Dating(when, place, true, own.or(() -> reach));
    }

    /** Returns the notation of the time, {@code ~} behind it for "about", and the place. */
    @Override
    public String toString() {
        return when
                + (about ? "~" : "")
                + reach.map(width -> "(" + width + ")").orElse("")
                + place.map(where -> " " + where.name()).orElse("");
    }
}

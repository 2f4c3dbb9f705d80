package org.sicetnon.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;

/**
 * By a day: on it or earlier, a terminus ante quem. How much earlier, the words do not say; a dossier may state it as a
 * {@linkplain Conventions convention}, and a claim for itself. Otherwise nothing limits it.
 *
 * @param day the day by which it had happened
 * @param own how many days earlier it can have been at most, if the claim says so
 */
public record By(LocalDate day, Optional<Integer> own) implements When {

    /**
     * Makes a time by a day.
     *
     * @throws IllegalArgumentException if it would have been a negative number of days earlier
     */
    public By {
        checkArgument(
                own.orElse(0) >= 0, "'By' reaches no negative number of days back, but %s is one.", own.orElse(0));
    }

    /** Returns a time by a day, as far back as the convention of the dossier says. */
    public static By of(LocalDate day) {
        return new By(day, Optional.empty());
    }

    /** Returns the day and every earlier one: the loosest that the word can mean. */
    @Override
    public DayRange days() {
        return DayRange.by(day);
    }

    @Override
    public Precision precision() {
        return Precision.DAY;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.by(this);
    }

    /** Returns the word and the day, {@code by 1950-10-11}. */
    @Override
    public String toString() {
        return "by " + day + own.map(days -> " (from " + days + " days before)").orElse("");
    }
}

package org.sicetnon.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;
import java.util.Optional;

/**
 * A part of a month, a season, a year or another period: "early October", "mid-1950".
 *
 * <p>Which days it has is a {@linkplain Conventions convention}, unless the claim says it itself. Without any, it lies
 * somewhere in the period, and {@link #days()} says no more than that.
 *
 * @param part which part
 * @param period of what, with both ends known
 * @param own which share of the period the claim means; empty if the convention of the dossier says it
 */
public record PeriodPart(Part part, EdtfText period, Optional<Conventions.Share> own) implements When {

    /** The parts into which authors divide a month or a year. */
    public enum Part {
        /** Its beginning. */
        EARLY,
        /** Its middle. */
        MID,
        /** Its end. */
        LATE;

        /** Returns the word for it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Makes a part of a period.
     *
     * @throws IllegalArgumentException if the period has not both ends, or is a single day or a time of day
     */
    public PeriodPart {
        DayRange days = period.days();
        checkArgument(
                days.firstDay().isPresent() && days.lastDay().isPresent(),
                "A period has a first and a last day, but %s lacks one. Name a month or a year?",
                period);
        checkArgument(
                days.onlyDay().isEmpty(),
                "'%s' is a part of a month or a year, but %s is one day. Name a part of the day behind it?",
                part,
                period);
    }

    /** Returns the part of a period by the convention of the dossier. */
    public static PeriodPart of(Part part, EdtfText period) {
        return new PeriodPart(part, period, Optional.empty());
    }

    /** Returns the days of the whole period: the loosest that the word can mean. */
    @Override
    public DayRange days() {
        return period.days();
    }

    @Override
    public Precision precision() {
        return Precision.DAY;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.partOfPeriod(this);
    }

    /** Returns the word and the EDTF notation of the period, {@code early 1950-10}; EDTF itself has no such parts. */
    @Override
    public String toString() {
        return part + " " + period + own.map(share -> " (" + share + ")").orElse("");
    }
}

package org.sicetnon.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of real time in which something may have happened: a {@link Dating} read at one place.
 *
 * @param from the earliest instant, included; empty if nothing limits it
 * @param to the instant at which the stretch is over, not included; empty if nothing limits it
 */
public record InstantRange(Optional<Instant> from, Optional<Instant> to) {

    /**
     * Makes a stretch of its two ends.
     *
     * @throws IllegalArgumentException if it would not end after it begins
     */
    public InstantRange {
        if (from.isPresent() && to.isPresent()) {
            checkArgument(
                    from.get().isBefore(to.get()),
                    "A stretch of time ends after it begins, but %s is not before %s.",
                    from.get(),
                    to.get());
        }
    }

    /** Returns whether this happened earlier than {@code that}; undetermined where they overlap. */
    public Truth isBefore(InstantRange that) {
        if (endsBy(that)) {
            return Truth.HOLDS;
        }
        return that.endsBy(this) ? Truth.FAILS : Truth.UNDETERMINED;
    }

    /** Returns whether there is an instant at which both may have happened. */
    public boolean overlaps(InstantRange that) {
        return isBefore(that) == Truth.UNDETERMINED;
    }

    /** Returns whether this had begun at {@code instant}: undetermined while the instant lies within. */
    public Truth hasHappenedAt(Instant instant) {
        if (to.isPresent() && !to.get().isAfter(instant)) {
            return Truth.HOLDS;
        }
        return from.isPresent() && from.get().isAfter(instant) ? Truth.FAILS : Truth.UNDETERMINED;
    }

    private boolean endsBy(InstantRange that) {
        return to.isPresent() && that.from.isPresent() && !to.get().isAfter(that.from.get());
    }
}

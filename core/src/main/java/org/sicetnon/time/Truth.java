package org.sicetnon.time;

/**
 * What can be said of a statement about the past: it holds, it fails, or the claims do not settle it (rule 1).
 *
 * <p>The operators are those of Kleene's strong three-valued logic: an undetermined part leaves the whole undetermined
 * unless the other part settles it alone.
 *
 * <pre>{@code
 * Truth.FAILS.and(Truth.UNDETERMINED)   // FAILS: whatever the other turns out to be
 * Truth.HOLDS.and(Truth.UNDETERMINED)   // UNDETERMINED
 * }</pre>
 */
public enum Truth {
    /** It is so, on every reading of the claims. */
    HOLDS,
    /** It is not so, on any reading of the claims. */
    FAILS,
    /** The claims leave it open. */
    UNDETERMINED;

    /** Returns {@link #HOLDS} or {@link #FAILS}, for what the record does not leave open. */
    public static Truth of(boolean settled) {
        return settled ? HOLDS : FAILS;
    }

    /** Returns whether both hold. */
    public Truth and(Truth that) {
        if (this == FAILS || that == FAILS) {
            return FAILS;
        }
        return this == HOLDS && that == HOLDS ? HOLDS : UNDETERMINED;
    }

    /** Returns whether at least one holds. */
    public Truth or(Truth that) {
        return not().and(that.not()).not();
    }

    /** Returns the opposite; what is undetermined stays so. */
    public Truth not() {
        return switch (this) {
            case HOLDS -> FAILS;
            case FAILS -> HOLDS;
            case UNDETERMINED -> UNDETERMINED;
        };
    }

    /**
     * Returns what all readings agree on: {@code that} and {@code this} if they are equal, undetermined otherwise. Of
     * several possible readings of a time, a relation holds only if it holds under each.
     */
    public Truth agreeing(Truth that) {
        return this == that ? this : UNDETERMINED;
    }
}

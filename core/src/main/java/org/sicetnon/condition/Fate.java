package org.sicetnon.condition;

import java.util.Locale;

/** What an account says became of a condition or of a commitment. */
public enum Fate {
    /** The condition came to hold. */
    FULFILLED,
    /** The condition came to fail. */
    FAILED,
    /** The one who set the condition no longer insists on it. */
    WAIVED,
    /** The commitment was kept. */
    HONOURED,
    /** The commitment was not kept. */
    BROKEN,
    /** The one who was to keep it said that he would not. */
    REFUSED,
    /** The one who made it took it back. */
    WITHDRAWN;

    /** Returns whether this is said of a condition rather than of a commitment. */
    public boolean isOfCondition() {
        return this == FULFILLED || this == FAILED || this == WAIVED;
    }

    /** Returns the word for it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

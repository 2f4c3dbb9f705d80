package org.sicetnon.time;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;

/**
 * The thirteen ways in which one stretch of time can lie to another (J. F. Allen, 1983). Any two stretches stand in
 * exactly one of them.
 *
 * <p>A stretch consists of whole days. The one that ends on the 12th {@linkplain #MEETS meets} the one that begins on the
 * 13th; no day lies between them and none is shared.
 */
public enum Allen {
    /** It ends, and a day or more passes before the other begins. */
    BEFORE,
    /** The other begins on the day after its last. */
    MEETS,
    /** It begins first and ends first, and they share a day. */
    OVERLAPS,
    /** They begin together, and it ends first. */
    STARTS,
    /** It begins later and ends earlier. */
    DURING,
    /** They end together, and it begins later. */
    FINISHES,
    /** They begin together and end together. */
    EQUALS,
    /** They end together, and it begins first. */
    FINISHED_BY,
    /** It begins first and ends last. */
    CONTAINS,
    /** They begin together, and it ends last. */
    STARTED_BY,
    /** It begins last and ends last, and they share a day. */
    OVERLAPPED_BY,
    /** It begins on the day after the other's last. */
    MET_BY,
    /** A day or more passes after the other's end before it begins. */
    AFTER;

    /** Returns how the other stretch lies to this one. */
    public Allen inverse() {
        return switch (this) {
            case BEFORE -> AFTER;
            case MEETS -> MET_BY;
            case OVERLAPS -> OVERLAPPED_BY;
            case STARTS -> STARTED_BY;
            case DURING -> CONTAINS;
            case FINISHES -> FINISHED_BY;
            case EQUALS -> EQUALS;
            case FINISHED_BY -> FINISHES;
            case CONTAINS -> DURING;
            case STARTED_BY -> STARTS;
            case OVERLAPPED_BY -> OVERLAPS;
            case MET_BY -> MEETS;
            case AFTER -> BEFORE;
        };
    }

    /** Returns whether one of {@code wanted} is the case, where only {@code possible} ones can be. */
    static Truth anyOf(ImmutableSet<Allen> wanted, ImmutableSet<Allen> possible) {
        if (wanted.containsAll(possible)) {
            return Truth.HOLDS;
        }
        return Sets.intersection(wanted, possible).isEmpty() ? Truth.FAILS : Truth.UNDETERMINED;
    }
}

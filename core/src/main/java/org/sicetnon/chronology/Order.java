package org.sicetnon.chronology;

import org.sicetnon.time.Truth;

/**
 * Which of two points in time came first, as far as it is settled.
 *
 * @param before whether the first came earlier than the other
 * @param same whether both are at one time
 * @param after whether the first came later
 */
public record Order(Truth before, Truth same, Truth after) {

    /** Nothing is settled. */
    public static final Order OPEN = new Order(Truth.UNDETERMINED, Truth.UNDETERMINED, Truth.UNDETERMINED);

    /** Returns the orders that are left if the other point comes so much later than the first. */
    static Order of(long least, long most) {
        return new Order(in(least, most, 1, Ledger.FAR), in(least, most, 0, 0), in(least, most, -Ledger.FAR, -1));
    }

    /** Returns the orders that are left if some are possible and the others are not; nothing is settled if none is. */
    static Order ofPossible(boolean before, boolean same, boolean after) {
        return before || same || after
                ? new Order(of(before, !same && !after), of(same, !before && !after), of(after, !before && !same))
                : OPEN;
    }

    private static Truth of(boolean possible, boolean alone) {
        return possible ? (alone ? Truth.HOLDS : Truth.UNDETERMINED) : Truth.FAILS;
    }

    /** Returns whether only one order is left. */
    boolean isSettled() {
        return before == Truth.HOLDS || same == Truth.HOLDS || after == Truth.HOLDS;
    }

    private static Truth in(long least, long most, long from, long to) {
        if (most < from || least > to) {
            return Truth.FAILS;
        }
        return least >= from && most <= to ? Truth.HOLDS : Truth.UNDETERMINED;
    }
}

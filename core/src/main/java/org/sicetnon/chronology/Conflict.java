package org.sicetnon.chronology;

import com.google.common.collect.ImmutableList;
import java.util.OptionalLong;

/**
 * Reasons that cannot all stand, of which none is too many: without any one of them the others can (rule 17).
 *
 * @param reasons the reasons, in their order
 * @param constraints the constraints that go round in the conflict, in their order
 * @param repairs for each of these that could mend the conflict alone, the smallest change that does, in the same order
 * @param <P> what names a point
 * @param <R> what gives a reason
 */
public record Conflict<P, R>(
        ImmutableList<R> reasons, ImmutableList<Constraint<P, R>> constraints, ImmutableList<Repair<P, R>> repairs) {

    /** A side of a constraint. */
    public enum Side {
        /** What lies between the points at least. */
        LEAST,
        /** What lies between them at most. */
        MOST
    }

    /**
     * The smallest change of one bound with which a conflict vanishes, all else being as it is.
     *
     * @param constraint whose bound
     * @param side which bound
     * @param bound what it is now
     * @param mended what it would have to be, or beyond
     * @param <P> what names a point
     * @param <R> what gives a reason
     */
    public record Repair<P, R>(Constraint<P, R> constraint, Side side, long bound, long mended) {

        /** Returns the constraint with the mended bound. */
        public Constraint<P, R> applied() {
            return side == Side.LEAST
                    ? new Constraint<>(
                            constraint.from(),
                            constraint.to(),
                            OptionalLong.of(mended),
                            constraint.most(),
                            constraint.reason())
                    : new Constraint<>(
                            constraint.from(),
                            constraint.to(),
                            constraint.least(),
                            OptionalLong.of(mended),
                            constraint.reason());
        }
    }

    /** Returns the reasons. */
    @Override
    public String toString() {
        return reasons.toString();
    }
}

package org.sicetnon.chronology;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.LongFunction;
import org.sicetnon.time.Truth;

/**
 * What {@linkplain Choice choices} take from the ends and the orders that their surroundings leave. Of "the 4th or the 6th"
 * and "not before the 5th" remains the 6th, where the constraints alone leave the 5th as well.
 *
 * <p>Whether something can be so late, or later, does not turn back: each end is found by halving what is left, with a
 * supposition that can be or cannot. What cannot is proved, and its smallest conflict says why; what {@link Network#CASES}
 * cases leave open counts as possible, so that an end is always true, if not always the tightest.
 *
 * @param network a network that can stand
 * @param supposed a reason that nothing in it has
 * @param <P> what names a point
 * @param <R> what gives a reason
 */
record Narrowing<P, R>(Network<P, R> network, R supposed) {

    /**
     * One end of what is possible.
     *
     * @param at how much later than the origin
     * @param because what sets it, each reason once
     * @param <R> what gives a reason
     */
    record End<R>(long at, ImmutableList<R> because) {}

    /** Returns the earliest that a point can be, seen from the origin of bounds of this network. */
    Optional<End<R>> earliest(Bounds<P, R> bounds, P point) {
        return bounds.earliest(point)
                .map(limit -> narrowed(
                        limit,
                        bounds.latest(point).map(Bounds.Limit::at),
                        1,
                        at -> Constraint.atMost(bounds.origin(), point, at, supposed)));
    }

    /** Returns the latest that a point can be, seen from the origin of bounds of this network. */
    Optional<End<R>> latest(Bounds<P, R> bounds, P point) {
        return bounds.latest(point)
                .map(limit -> narrowed(
                        limit,
                        bounds.earliest(point).map(Bounds.Limit::at),
                        -1,
                        at -> Constraint.atLeast(bounds.origin(), point, at, supposed)));
    }

    /** Moves an end inwards, {@code sign} being the way, to the first place where something is possible. */
    private End<R> narrowed(
            Bounds.Limit<P, R> limit, Optional<Long> otherEnd, int sign, LongFunction<Constraint<P, R>> noFurther) {
        End<R> told = new End<>(limit.at(), reasons(limit));
        if (network.choicesAsTold().isEmpty() || isPossible(noFurther.apply(limit.at()))) {
            return told;
        }
        long impossible = limit.at();
        long possible = otherEnd.orElseGet(() -> firstOfDoubling(limit.at(), sign, noFurther));
        while (Math.abs(possible - impossible) > 1) {
            long middle = impossible + (possible - impossible) / 2;
            if (isPossible(noFurther.apply(middle))) {
                possible = middle;
            } else {
                impossible = middle;
            }
        }
        long end = possible;
        return why(noFurther.apply(impossible))
                .map(because -> new End<>(end, because))
                .orElse(told);
    }

    private long firstOfDoubling(long start, int sign, LongFunction<Constraint<P, R>> noFurther) {
        long step = 1;
        while (Math.abs(start + sign * step) < Constraint.FURTHEST
                && !isPossible(noFurther.apply(start + sign * step))) {
            step *= 2;
        }
        return Math.max(-Constraint.FURTHEST, Math.min(Constraint.FURTHEST, start + sign * step));
    }

    /** Returns which orders of two points are possible. */
    Order order(P one, P other) {
        Order told = network.order(one, other);
        if (network.choicesAsTold().isEmpty() || told.isSettled()) {
            return told;
        }
        return Order.ofPossible(
                told.before() != Truth.FAILS && isPossible(before(one, other)),
                told.same() != Truth.FAILS && isPossible(Constraint.exactly(one, other, 0, supposed)),
                told.after() != Truth.FAILS && isPossible(before(other, one)));
    }

    /** Returns why one point did, or did not, come before another; nothing if constraints alone say so, or nothing does. */
    Optional<ImmutableList<R>> because(P one, P other) {
        if (network.choicesAsTold().isEmpty() || network.order(one, other).before() != Truth.UNDETERMINED) {
            return Optional.empty();
        }
        return switch (order(one, other).before()) {
            case HOLDS -> why(Constraint.atMost(one, other, 0, supposed));
            case FAILS -> why(before(one, other));
            case UNDETERMINED -> Optional.empty();
        };
    }

    private Constraint<P, R> before(P one, P other) {
        return Constraint.atLeast(one, other, 1, supposed);
    }

    private boolean isPossible(Constraint<P, R> supposition) {
        return network.with(supposition).consistent() != Truth.FAILS;
    }

    private Optional<ImmutableList<R>> why(Constraint<P, R> impossible) {
        return network.with(impossible).conflicts(1).all().stream()
                .findFirst()
                .map(conflict -> conflict.reasons().stream()
                        .filter(reason -> !reason.equals(supposed))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static <P, R> ImmutableList<R> reasons(Bounds.Limit<P, R> limit) {
        return limit.because().stream().map(Constraint::reason).distinct().collect(ImmutableList.toImmutableList());
    }
}

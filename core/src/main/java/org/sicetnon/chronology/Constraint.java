package org.sicetnon.chronology;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Comparator;
import java.util.OptionalLong;

/**
 * How much time lies between two points: {@code least <= to - from <= most}, and for what reason.
 *
 * <p>The unit is that of the network: days, minutes. A negative number says that {@code to} is the earlier one. Where
 * both sides are left out, the constraint says nothing.
 *
 * <pre>{@code
 * Constraint.atLeast("drafted", "sent", 0, "a telegram is drafted before it is sent")
 * Constraint.exactly("arrival", "audience", 2, "'two days later', n. 14")
 * }</pre>
 *
 * @param from the point from which time is counted
 * @param to the point to which it is counted
 * @param least the least that lies between them; empty if nothing limits it
 * @param most the most that lies between them; empty if nothing limits it
 * @param reason what says so; several constraints may have one reason
 * @param <P> what names a point
 * @param <R> what gives a reason
 */
public record Constraint<P, R>(P from, P to, OptionalLong least, OptionalLong most, R reason) {

    /** No bound lies beyond this, in either direction: in minutes, some 190,000 years. */
    public static final long FURTHEST = 100_000_000_000L;

    /**
     * Makes a constraint.
     *
     * @throws IllegalArgumentException if its sides are swapped, or one lies beyond {@link #FURTHEST}
     */
    public Constraint {
        checkArgument(
                least.orElse(0) <= FURTHEST && least.orElse(0) >= -FURTHEST,
                "Between %s and %s there should lie at least %s, but no bound may lie beyond %s.",
                from,
                to,
                least,
                FURTHEST);
        checkArgument(
                most.orElse(0) <= FURTHEST && most.orElse(0) >= -FURTHEST,
                "Between %s and %s there should lie at most %s, but no bound may lie beyond %s.",
                from,
                to,
                most,
                FURTHEST);
        checkArgument(
                least.isEmpty() || most.isEmpty() || least.getAsLong() <= most.getAsLong(),
                "Between %s and %s there should lie at least %s and at most %s. Swap them?",
                from,
                to,
                least,
                most);
    }

    /** Returns that {@code to} comes at least so much later than {@code from}. */
    public static <P, R> Constraint<P, R> atLeast(P from, P to, long least, R reason) {
        return new Constraint<>(from, to, OptionalLong.of(least), OptionalLong.empty(), reason);
    }

    /** Returns that {@code to} comes at most so much later than {@code from}. */
    public static <P, R> Constraint<P, R> atMost(P from, P to, long most, R reason) {
        return new Constraint<>(from, to, OptionalLong.empty(), OptionalLong.of(most), reason);
    }

    /** Returns that {@code to} comes so much later than {@code from}, both bounds included. */
    public static <P, R> Constraint<P, R> between(P from, P to, long least, long most, R reason) {
        return new Constraint<>(from, to, OptionalLong.of(least), OptionalLong.of(most), reason);
    }

    /** Returns that {@code to} comes exactly so much later than {@code from}. */
    public static <P, R> Constraint<P, R> exactly(P from, P to, long distance, R reason) {
        return between(from, to, distance, distance, reason);
    }

    /** By reason, then by points, then by bounds: an order that does not depend on who told what first. */
    static <P, R> Comparator<Constraint<P, R>> order(Comparator<? super P> points, Comparator<? super R> reasons) {
        return (one, other) -> {
            int by = reasons.compare(one.reason, other.reason);
            by = by != 0 ? by : points.compare(one.from, other.from);
            by = by != 0 ? by : points.compare(one.to, other.to);
            by = by != 0 ? by : Long.compare(one.leastOrFar(), other.leastOrFar());
            return by != 0 ? by : Long.compare(one.mostOrFar(), other.mostOrFar());
        };
    }

    long leastOrFar() {
        return least.orElse(-Ledger.FAR);
    }

    long mostOrFar() {
        return most.orElse(Ledger.FAR);
    }

    /** Returns the inequality and the reason: {@code 0 <= sent - drafted (a telegram is drafted first)}. */
    @Override
    public String toString() {
        return (least.isPresent() ? least.getAsLong() + " <= " : "")
                + to
                + " - "
                + from
                + (most.isPresent() ? " <= " + most.getAsLong() : "")
                + " ("
                + reason
                + ")";
    }
}

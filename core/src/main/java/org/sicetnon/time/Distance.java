package org.sicetnon.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How far one time lies from another, counted in some unit: "seven", "two or two and a half", or nobody says.
 *
 * @param least the least that it may be; empty if the author does not say how far, and then so is {@code most}
 * @param most the most that it may be
 */
public record Distance(Optional<BigDecimal> least, Optional<BigDecimal> most) {

    /** No one says how far. */
    public static final Distance UNSAID = new Distance(Optional.empty(), Optional.empty());

    /** Beyond this no author counts, and chains of such distances stay within the calendar. */
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(100_000);

    /**
     * Makes a distance.
     *
     * @throws IllegalArgumentException if one of the two is given alone, or is negative, or the least is more than the
     *     most
     */
    public Distance {
        least = least.map(BigDecimal::stripTrailingZeros);
        most = most.map(BigDecimal::stripTrailingZeros);
        checkArgument(least.isPresent() == most.isPresent(), "A distance in time has a least and a most, or neither.");
        if (least.isPresent() && most.isPresent()) {
            checkArgument(
                    least.get().signum() >= 0,
                    "A distance in time is not negative, but this one is %s. Say 'before' instead?",
                    least.get().toPlainString());
            checkArgument(
                    least.get().compareTo(most.get()) <= 0,
                    "A distance runs from its least to its most, but %s is more than %s. Swap them?",
                    least.get().toPlainString(),
                    most.get().toPlainString());
            checkArgument(
                    most.get().compareTo(FARTHEST) <= 0,
                    "A distance in time is at most %s, but this one is %s.",
                    FARTHEST,
                    most.get().toPlainString());
        }
    }

    /** Returns just so far. */
    public static Distance of(long number) {
        return between(BigDecimal.valueOf(number), BigDecimal.valueOf(number));
    }

    /** Returns so far at least and so far at most. */
    public static Distance between(BigDecimal least, BigDecimal most) {
        return new Distance(Optional.of(least), Optional.of(most));
    }

    /** Returns anything up to so far: "within the week". */
    public static Distance within(BigDecimal most) {
        return between(BigDecimal.ZERO, most);
    }

    /** Returns whether the author says how far. */
    public boolean isSaid() {
        return least.isPresent();
    }

    /** Returns whether it is none at all: the same day. */
    public boolean isNone() {
        return most.filter(it -> it.signum() == 0).isPresent();
    }

    /** Returns the number, if it is one and whole. */
    public Optional<Integer> exactly() {
        return least.filter(it -> most.equals(Optional.of(it)) && it.scale() <= 0)
                .map(BigDecimal::intValueExact);
    }

    /** Returns the number or both, {@code 7}, {@code 2 to 2.5}; nothing if no one says how far. */
    @Override
    public String toString() {
        return least.map(from -> most.filter(to -> to.compareTo(from) != 0)
                        .map(to -> (from.signum() == 0 ? "up to " : from.toPlainString() + " to ") + to.toPlainString())
                        .orElse(from.toPlainString()))
                .orElse("");
    }
}

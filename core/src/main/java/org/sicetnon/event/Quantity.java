package org.sicetnon.event;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.sicetnon.time.Truth;

/**
 * How many of something an account counts: exactly, between two numbers, at least, at most, or about.
 *
 * <p>Divisions are not armies: quantities in unlike units are never held against each other. "About" has no width that
 * an author defines; by convention it reaches a tenth to either side, and a count that lies within agrees or may agree.
 *
 * <pre>{@code
 * Quantity.exactly("divisions", 9).isSame(Quantity.between("divisions", 5, 6))   // FAILS
 * Quantity.between("months", 1, 2).isSame(Quantity.exactly("months", 2))         // UNDETERMINED
 * }</pre>
 *
 * @param unit what is counted, in the plural: {@code divisions}
 * @param least the smallest number that it may be; empty if the author names none
 * @param most the largest number that it may be; empty if the author names none
 * @param about whether the author says "about"
 */
public record Quantity(String unit, Optional<BigDecimal> least, Optional<BigDecimal> most, boolean about) {

    private static final BigDecimal TENTH = new BigDecimal("0.1");

    /**
     * Makes a quantity.
     *
     * @throws IllegalArgumentException if it counts nothing, is negative, or its least is more than its most
     */
    public Quantity {
        least = least.map(BigDecimal::stripTrailingZeros);
        most = most.map(BigDecimal::stripTrailingZeros);
        checkArgument(least.isPresent() || most.isPresent(), "A quantity of %s needs a number.", unit);
        checkArgument(
                least.or(() -> Optional.of(BigDecimal.ZERO)).get().signum() >= 0
                        && most.or(() -> Optional.of(BigDecimal.ZERO)).get().signum() >= 0,
                "A quantity of %s is not negative.",
                unit);
        if (least.isPresent() && most.isPresent()) {
            checkArgument(
                    least.get().compareTo(most.get()) <= 0,
                    "A quantity runs from its least to its most, but %s is more than %s. Swap them?",
                    least.get().toPlainString(),
                    most.get().toPlainString());
        }
    }

    /** Returns just so many. */
    public static Quantity exactly(String unit, long number) {
        return between(unit, number, number);
    }

    /** Returns so many, the author does not say exactly how many; both numbers are possible. */
    public static Quantity between(String unit, long least, long most) {
        return new Quantity(unit, Optional.of(BigDecimal.valueOf(least)), Optional.of(BigDecimal.valueOf(most)), false);
    }

    /** Returns whether both can be one number; undetermined where they overlap, or count in unlike units. */
    public Truth isSame(Quantity that) {
        if (!unit.equals(that.unit)) {
            return Truth.UNDETERMINED;
        }
        if (least.isPresent() && least.equals(most) && least.equals(that.least) && least.equals(that.most)) {
            return Truth.HOLDS;
        }
        if (isBelow(that) || that.isBelow(this)) {
            return Truth.FAILS;
        }
        return least.equals(that.least) && most.equals(that.most) ? Truth.HOLDS : Truth.UNDETERMINED;
    }

    private boolean isBelow(Quantity that) {
        return most.isPresent()
                && that.least.isPresent()
                && upper(most.get()).compareTo(that.lower(that.least.get())) < 0;
    }

    private BigDecimal upper(BigDecimal number) {
        return about ? number.add(number.multiply(TENTH).setScale(3, RoundingMode.UP)) : number;
    }

    private BigDecimal lower(BigDecimal number) {
        return about ? number.subtract(number.multiply(TENTH).setScale(3, RoundingMode.UP)) : number;
    }

    /** Returns the words: {@code 9 divisions}, {@code 2 to 2.5 months}, {@code at least 9 divisions}. */
    @Override
    public String toString() {
        String number = least.isEmpty()
                ? "at most " + plain(most)
                : most.isEmpty()
                        ? "at least " + plain(least)
                        : least.equals(most) ? plain(least) : plain(least) + " to " + plain(most);
        boolean isOne = unit.endsWith("s")
                && most.filter(it -> it.compareTo(BigDecimal.ONE) == 0).isPresent();
        return (about ? "about " : "") + number + " " + (isOne ? unit.substring(0, unit.length() - 1) : unit);
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }
}

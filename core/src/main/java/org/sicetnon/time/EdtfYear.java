package org.sicetnon.time;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The year of a date: four digits, some of them unspecified perhaps; a longer number behind a Y; or a number of which
 * only some digits are significant, {@code 1950S2} for a year from 1900 to 1999, probably 1950.
 *
 * <p>Zeros in front are not significant: {@code 0050S1} is a year from 50 to 59.
 *
 * @param notation the year, printed canonically
 * @param earliest the earliest year that this may be
 * @param latest the latest year that this may be; a little later in numbers of more than eighteen digits, of which only
 *     some are significant
 */
record EdtfYear(String notation, BigDecimal earliest, BigDecimal latest) {

    private static final Pattern SIGNIFICANT = Pattern.compile("(-?)(\\d{4})S(\\d{1,9})");
    private static final Pattern LETTER = Pattern.compile("Y(-?)(\\d{1,100})(?:E(\\d{1,4}))?(?:S(\\d{1,9}))?");
    private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9').or(CharMatcher.is('X'));
    private static final BigDecimal LAST = BigDecimal.valueOf(999_999_999);

    /** Up to so many digits a year is printed in full; a longer one has an exponent for its zeros. */
    private static final long PRINTED_IN_FULL = 18;

    static EdtfYear of(String written) {
        if (isFourDigits(written)) {
            boolean negative = written.startsWith("-");
            String digits = negative ? written.substring(1) : written;
            long least = Long.parseLong(digits.replace('X', '0'));
            long greatest = Long.parseLong(digits.replace('X', '9'));
            return negative
                    ? new EdtfYear(written, BigDecimal.valueOf(-greatest), BigDecimal.valueOf(-Math.max(1, least)))
                    : new EdtfYear(written, BigDecimal.valueOf(least), BigDecimal.valueOf(greatest));
        }
        Optional<EdtfFault> fault = fault(written);
        checkArgument(fault.isEmpty(), "%s", fault.map(EdtfFault::sentence).orElse(""));
        Matcher significant = SIGNIFICANT.matcher(written);
        if (significant.matches()) {
            boolean negative = !significant.group(1).isEmpty();
            BigDecimal number = new BigDecimal(significant.group(2));
            int digits = Integer.parseInt(significant.group(3));
            return rounded(significant.group(1) + significant.group(2) + "S" + digits, negative, number, digits);
        }
        Matcher letter = LETTER.matcher(written);
        checkArgument(letter.matches(), "A year is four digits, or a Y and more than four.");
        boolean negative = !letter.group(1).isEmpty();
        BigDecimal number = number(letter);
        String notation = "Y" + letter.group(1) + printed(number);
        return letter.group(4) == null
                ? new EdtfYear(notation, signed(negative, number), signed(negative, number))
                : rounded(
                        notation + "S" + Integer.parseInt(letter.group(4)),
                        negative,
                        number,
                        Integer.parseInt(letter.group(4)));
    }

    private static BigDecimal number(Matcher letter) {
        int exponent = letter.group(3) == null ? 0 : Integer.parseInt(letter.group(3));
        return new BigDecimal(new BigInteger(letter.group(2)), -exponent).stripTrailingZeros();
    }

    private static String printed(BigDecimal number) {
        return digits(number) <= PRINTED_IN_FULL || number.scale() >= 0
                ? number.toPlainString()
                : number.unscaledValue() + "E" + -number.scale();
    }

    private static BigDecimal signed(boolean negative, BigDecimal number) {
        return negative ? number.negate() : number;
    }

    private static long digits(BigDecimal number) {
        return (long) number.precision() - number.scale();
    }

    private static EdtfYear rounded(String notation, boolean negative, BigDecimal number, int significant) {
        int open = (int) (digits(number) - significant);
        BigDecimal least = new BigDecimal(number.movePointLeft(open).toBigInteger(), -open);
        BigDecimal beyond = least.add(new BigDecimal(BigInteger.ONE, -open));
        BigDecimal greatest = digits(number) <= PRINTED_IN_FULL ? beyond.subtract(BigDecimal.ONE) : beyond;
        return negative
                ? new EdtfYear(notation, greatest.negate(), least.negate())
                : new EdtfYear(notation, least, greatest);
    }

    /** Returns what is wrong with a year, if anything. */
    static Optional<EdtfFault> fault(String written) {
        if (isFourDigits(written)) {
            return written.equals("-0000")
                    ? Optional.of(EdtfFault.inYear("The year 0000 has no minus.", "0000"))
                    : Optional.empty();
        }
        Matcher significant = SIGNIFICANT.matcher(written);
        if (significant.matches()) {
            BigDecimal number = new BigDecimal(significant.group(2));
            String year = significant.group(1) + significant.group(2);
            return number.signum() == 0
                    ? Optional.of(EdtfFault.inYear("The year 0000 has no significant digits.", "000X"))
                    : significance(year, digits(number), significant.group(3));
        }
        Matcher letter = LETTER.matcher(written);
        return letter.matches() ? letterFault(letter) : Optional.of(shape(written));
    }

    private static boolean isFourDigits(String written) {
        int from = written.startsWith("-") ? 1 : 0;
        return written.length() == from + 4 && DIGITS.matchesAllOf(written.substring(from));
    }

    private static Optional<EdtfFault> letterFault(Matcher letter) {
        BigDecimal number = number(letter);
        String minus = letter.group(1);
        String rest = letter.group(4) == null ? "" : "S" + letter.group(4);
        if (number.signum() == 0 || digits(number) <= 4) {
            String four = "0".repeat(4 - number.toPlainString().length()) + number.toPlainString();
            return Optional.of(EdtfFault.inYear(
                    "A year behind a Y has more than four digits, but " + minus + number.toPlainString()
                            + " has no more than four.",
                    (number.signum() == 0 ? "" : minus) + four + rest));
        }
        if (letter.group(2).startsWith("0")) {
            return Optional.of(EdtfFault.inYear(
                    "A year behind a Y begins with no zero, but this one does.", "Y" + minus + printed(number) + rest));
        }
        return letter.group(4) == null
                ? Optional.empty()
                : significance("Y" + minus + printed(number), digits(number), letter.group(4));
    }

    private static Optional<EdtfFault> significance(String year, long digits, String significant) {
        int count = Integer.parseInt(significant);
        if (count >= 1 && count <= digits) {
            return Optional.empty();
        }
        return Optional.of(EdtfFault.inYear(
                "Of the digits of " + year + " from 1 to " + digits + " can be significant, but S says " + count + ".",
                count == 0 ? "" : year));
    }

    private static EdtfFault shape(String written) {
        String digits = written.startsWith("-") ? written.substring(1) : written;
        if (digits.matches("[0-9]{5,100}")) {
            return EdtfFault.inYear(
                    "A year of more than four digits begins with Y, but this one of " + digits.length() + " does not.",
                    digits.length() == 8 || digits.startsWith("0") ? "" : "Y" + written);
        }
        if (digits.matches("[0-9X]{1,3}")) {
            return EdtfFault.inYear(
                    "A year has four digits, but " + written + " has " + digits.length() + ".",
                    (written.startsWith("-") ? "-" : "") + "0".repeat(4 - digits.length()) + digits);
        }
        if (written.startsWith("Y") && written.indexOf('X') > 0) {
            return EdtfFault.inYear(
                    "An X stands only in a year of four digits; behind a Y, S says how many digits are significant, as"
                            + " in Y171010000S3.",
                    "");
        }
        if (written.matches("Y-?\\d{101,}.*|Y-?\\d+E\\d{5,}.*")) {
            return EdtfFault.inYear(
                    "A year has at most a hundred digits, and its exponent at most four, but this one has more.", "");
        }
        if (digits.matches("[0-9X]{4}S\\d*")) {
            return EdtfFault.inYear("S goes with a year whose digits are all written, as in 1950S2.", "");
        }
        return EdtfFault.inYear(
                "A year is four digits such as 1950 or 195X, or a Y and more than four such as Y-12000, Y17E7, but found "
                        + (written.isEmpty() ? "none" : EdtfFault.quoted(written)) + ".",
                "");
    }

    /** Returns whether every year that this may be lies in the calendar that the library reckons with. */
    boolean isWithinCalendar() {
        return earliest.compareTo(LAST.negate()) >= 0 && latest.compareTo(LAST) <= 0;
    }

    boolean hasUnspecifiedDigits() {
        return notation.indexOf('X') >= 0;
    }

    /** Returns every year that this may be, in order, of a year of four digits. */
    int[] years() {
        boolean negative = notation.startsWith("-");
        IntStream magnitudes = IntStream.of(0);
        for (char digit : notation.substring(negative ? 1 : 0).toCharArray()) {
            magnitudes = digit == 'X'
                    ? magnitudes.flatMap(it -> IntStream.range(10 * it, 10 * it + 10))
                    : magnitudes.map(it -> 10 * it + digit - '0');
        }
        return negative
                ? magnitudes.filter(it -> it > 0).map(it -> -it).sorted().toArray()
                : magnitudes.toArray();
    }
}

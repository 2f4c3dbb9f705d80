package org.sicetnon.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place whose calendar and clock a time may follow.
 *
 * <p>Its clock follows the rules of the tz database for the day in question; or a distance to UTC that never changes, where
 * a source gives that alone; or the sun, where no zone applied.
 *
 * @param name the name by which scripts know it
 * @param called how it is printed
 * @param zone the rules of its clock, those of the tz database for the day in question (Shanghai in October 1950: +8)
 */
public record Place(String name, String called, ZoneId zone) {

    private static final Pattern LONGITUDE =
            Pattern.compile("(\\d{1,3})(?:\\.(\\d{1,6})|[°\\s]+(\\d{1,2})(?:[′'\\s]+(\\d{1,2}))?)?[°′″'\"\\s]*([EW])");

    /**
     * Returns the distance to UTC of local mean time: four minutes for each degree of longitude, east of Greenwich ahead of
     * it, to the second.
     *
     * @param longitude {@code 66.97 E}, {@code 66°58′E} or {@code 66 58 30 W}
     * @throws IllegalArgumentException if it is none
     */
    public static ZoneOffset meanTime(String longitude) {
        Matcher parts = LONGITUDE.matcher(longitude.strip());
        checkArgument(
                parts.matches(),
                "'%s' is no longitude. Write it as in 66.97 E, or in degrees and minutes, 66 58 E?",
                longitude);
        BigDecimal degrees = number(parts.group(1))
                .add(new BigDecimal("0." + (parts.group(2) == null ? "0" : parts.group(2))))
                .add(number(parts.group(3)).divide(BigDecimal.valueOf(60), MathContext.DECIMAL64))
                .add(number(parts.group(4)).divide(BigDecimal.valueOf(3600), MathContext.DECIMAL64));
        checkArgument(
                degrees.compareTo(BigDecimal.valueOf(180)) <= 0
                        && number(parts.group(3)).intValue() < 60
                        && number(parts.group(4)).intValue() < 60,
                "A longitude is at most 180 degrees east or west, of 60 minutes each, but this one is '%s'.",
                longitude);
        int seconds = degrees.multiply(BigDecimal.valueOf(240))
                .setScale(0, RoundingMode.HALF_EVEN)
                .intValueExact();
        return ZoneOffset.ofTotalSeconds(parts.group(5).equals("E") ? seconds : -seconds);
    }

    private static BigDecimal number(@Nullable String digits) {
        return digits == null ? BigDecimal.ZERO : new BigDecimal(digits);
    }

    @Override
    public String toString() {
        return called;
    }
}

package org.sicetnon.time;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;

/**
 * A part of a year that is no month: a season, a quarter, a third, a half. It stands in the month's place, {@code
 * 1950-23} for the autumn of 1950.
 *
 * <p>How wide a season is, no notation says. Here it is four whole months, in which the meteorologist's three months and
 * the astronomer's, from solstice or equinox, both lie: a northern spring runs from March to June, a summer from June to
 * September, an autumn from September to December, a winter from December to March; a southern one lies half a year
 * away. A winter that goes over New Year may be named after the year in which it begins or that in which it ends, so
 * {@code 1950-28} may be either. A season that names no hemisphere (21 to 24) may be that of either.
 */
public enum EdtfGrouping {
    /** Spring, anywhere. */
    SPRING(21),
    /** Summer, anywhere. */
    SUMMER(22),
    /** Autumn, anywhere. */
    AUTUMN(23),
    /** Winter, anywhere. */
    WINTER(24),
    /** Spring in the north, March to June. */
    NORTHERN_SPRING(25),
    /** Summer in the north, June to September. */
    NORTHERN_SUMMER(26),
    /** Autumn in the north, September to December. */
    NORTHERN_AUTUMN(27),
    /** Winter in the north, December to March, on either side of the year. */
    NORTHERN_WINTER(28),
    /** Spring in the south, September to December. */
    SOUTHERN_SPRING(29),
    /** Summer in the south, December to March, on either side of the year. */
    SOUTHERN_SUMMER(30),
    /** Autumn in the south, March to June. */
    SOUTHERN_AUTUMN(31),
    /** Winter in the south, June to September. */
    SOUTHERN_WINTER(32),
    /** January to March. */
    QUARTER_1(33),
    /** April to June. */
    QUARTER_2(34),
    /** July to September. */
    QUARTER_3(35),
    /** October to December. */
    QUARTER_4(36),
    /** January to April. */
    QUADRIMESTER_1(37),
    /** May to August. */
    QUADRIMESTER_2(38),
    /** September to December. */
    QUADRIMESTER_3(39),
    /** January to June. */
    SEMESTER_1(40),
    /** July to December. */
    SEMESTER_2(41);

    /** Whole months, counted from January of the named year as 1; 0 is the December before it, 13 the January after. */
    record Months(int first, int last) {}

    private static final ImmutableList<Months> MARCH_TO_JUNE = ImmutableList.of(new Months(3, 6));
    private static final ImmutableList<Months> JUNE_TO_SEPTEMBER = ImmutableList.of(new Months(6, 9));
    private static final ImmutableList<Months> SEPTEMBER_TO_DECEMBER = ImmutableList.of(new Months(9, 12));
    private static final ImmutableList<Months> OVER_NEW_YEAR = ImmutableList.of(new Months(0, 3), new Months(12, 15));

    private static final ImmutableMap<String, EdtfGrouping> BY_DIGITS =
            Maps.uniqueIndex(EnumSet.allOf(EdtfGrouping.class), it -> Integer.toString(it.code));

    private final int code;

    EdtfGrouping(int code) {
        this.code = code;
    }

    /** Returns the number that stands in the month's place. */
    public int code() {
        return code;
    }

    static Optional<EdtfGrouping> of(String digits) {
        return Optional.ofNullable(BY_DIGITS.get(digits));
    }

    /** Returns the stretches of months of which this is one, in order. */
    ImmutableList<Months> months() {
        return switch (this) {
            case SPRING, AUTUMN -> ImmutableList.of(new Months(3, 6), new Months(9, 12));
            case SUMMER, WINTER -> ImmutableList.of(new Months(0, 3), new Months(6, 9), new Months(12, 15));
            case NORTHERN_SPRING, SOUTHERN_AUTUMN -> MARCH_TO_JUNE;
            case NORTHERN_SUMMER, SOUTHERN_WINTER -> JUNE_TO_SEPTEMBER;
            case NORTHERN_AUTUMN, SOUTHERN_SPRING -> SEPTEMBER_TO_DECEMBER;
            case NORTHERN_WINTER, SOUTHERN_SUMMER -> OVER_NEW_YEAR;
            case QUARTER_1, QUARTER_2, QUARTER_3, QUARTER_4 -> equalPart(3, QUARTER_1);
            case QUADRIMESTER_1, QUADRIMESTER_2, QUADRIMESTER_3 -> equalPart(4, QUADRIMESTER_1);
            case SEMESTER_1, SEMESTER_2 -> equalPart(6, SEMESTER_1);
        };
    }

    private ImmutableList<Months> equalPart(int length, EdtfGrouping first) {
        int before = (code - first.code) * length;
        return ImmutableList.of(new Months(before + 1, before + length));
    }

    /** Returns the words for it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

package org.sicetnon.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bounds against every day of the calendar: those days count whose digits are the written ones. */
class EdtfBoundsLawsTest {

    private static final String DIGITS = "0123456789X";

    /** Years with and without leap days, alone, ten in a row, and ten of which none is a leap year. */
    @ParameterizedTest
    @ValueSource(strings = {"2000", "2001", "200X", "19X1", "-000X"})
    void a_day_with_digits_left_out_lies_between_the_first_and_the_last_that_fit(String year) {
        ImmutableList<LocalDate> calendar = daysOf(year);
        List<String> refused = new ArrayList<>();
        for (String month : pairsOfDigits()) {
            for (String day : pairsOfDigits()) {
                String text = year + "-" + month + "-" + day;
                List<LocalDate> fitting = calendar.stream()
                        .filter(it -> fits(month, it.getMonthValue()) && fits(day, it.getDayOfMonth()))
                        .toList();
                if (fitting.isEmpty()) {
                    refused.add(text);
                    assertThatExceptionOfType(EdtfException.class).as(text).isThrownBy(() -> Edtf.parse(text));
                } else {
                    assertThat(Edtf.parse(text).days())
                            .as(text)
                            .isEqualTo(DayRange.between(fitting.get(0), fitting.get(fitting.size() - 1)));
                }
            }
        }
        assertThat(refused).as("refused").hasSizeGreaterThan(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000", "2001", "200X", "19X1", "1X00"})
    void a_month_with_digits_left_out_lies_between_the_first_and_the_last_day_that_fit(String year) {
        ImmutableList<LocalDate> calendar = daysOf(year);
        for (String month : pairsOfDigits()) {
            List<LocalDate> fitting = calendar.stream()
                    .filter(it -> fits(month, it.getMonthValue()))
                    .toList();
            if (!fitting.isEmpty()) {
                assertThat(Edtf.parse(year + "-" + month).days())
                        .isEqualTo(DayRange.between(fitting.get(0), fitting.get(fitting.size() - 1)));
            }
        }
    }

    @Test
    void a_year_with_digits_left_out_reaches_from_all_zeros_to_all_nines() {
        for (int gaps = 0; gaps < 16; gaps++) {
            StringBuilder year = new StringBuilder("1984");
            for (int at = 0; at < 4; at++) {
                if ((gaps >> at & 1) == 1) {
                    year.setCharAt(at, 'X');
                }
            }
            int first = Integer.parseInt(year.toString().replace('X', '0'));
            int last = Integer.parseInt(year.toString().replace('X', '9'));

            assertThat(Edtf.parse(year.toString()).days())
                    .isEqualTo(DayRange.between(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31)));
            assertThat(Edtf.parse("-" + year).days())
                    .isEqualTo(DayRange.between(LocalDate.of(-last, 1, 1), LocalDate.of(-Math.max(1, first), 12, 31)));
        }
    }

    @Test
    void a_year_of_which_some_digits_are_significant_begins_with_these() {
        for (int year = 1; year <= 9999; year += 7) {
            String digits = Integer.toString(year);
            String padded = "0".repeat(4 - digits.length()) + digits;
            for (int significant = 1; significant <= digits.length(); significant++) {
                String kept = digits.substring(0, significant);
                int first = Integer.parseInt(kept + "0".repeat(digits.length() - significant));
                int last = Integer.parseInt(kept + "9".repeat(digits.length() - significant));

                assertThat(Edtf.parse(padded + "S" + significant).days())
                        .isEqualTo(DayRange.between(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31)));
                assertThat(Edtf.parse("-" + padded + "S" + significant).days())
                        .isEqualTo(DayRange.between(LocalDate.of(-last, 1, 1), LocalDate.of(-first, 12, 31)));
            }
        }
    }

    /** Both the meteorologist's season, three whole months, and the astronomer's, here from the 20th to the 23rd. */
    @ParameterizedTest(name = "{0} to {3}")
    @CsvSource({
        "NORTHERN_SPRING, 3, 5, 6, 23",
        "NORTHERN_SUMMER, 6, 8, 9, 23",
        "NORTHERN_AUTUMN, 9, 11, 12, 23",
        "NORTHERN_WINTER, 12, 2, 3, 23",
        "SOUTHERN_SPRING, 9, 11, 12, 23",
        "SOUTHERN_SUMMER, 12, 2, 3, 23",
        "SOUTHERN_AUTUMN, 3, 5, 6, 23",
        "SOUTHERN_WINTER, 6, 8, 9, 23"
    })
    void a_season_holds_those_of_meteorologists_and_astronomers(
            EdtfGrouping season, int first, int last, int solstice, int day) {
        Edtf value = Edtf.parse("1950-" + season.code());
        YearMonth begins = YearMonth.of(1950, first);
        YearMonth ends = YearMonth.of(last < first ? 1951 : 1950, last);
        LocalDate astronomers = LocalDate.of(solstice < first ? 1951 : 1950, solstice, day);

        assertThat(value.overlaps(on(begins.atDay(1)))).isEqualTo(Truth.UNDETERMINED);
        assertThat(value.overlaps(on(ends.atEndOfMonth()))).isEqualTo(Truth.UNDETERMINED);
        assertThat(value.overlaps(on(astronomers))).isEqualTo(Truth.UNDETERMINED);
        assertThat(value.overlaps(on(begins.atDay(1).minusDays(1)))).isEqualTo(Truth.FAILS);
        assertThat(value.overlaps(on(astronomers.plusMonths(1)))).isEqualTo(Truth.FAILS);
    }

    @Test
    void a_season_anywhere_may_be_that_of_either_hemisphere_and_nothing_else() {
        for (int season = 0; season < 4; season++) {
            Edtf anywhere = Edtf.parse("1950-" + (21 + season));
            Edtf north = Edtf.parse("1950-" + (25 + season));
            Edtf south = Edtf.parse("1950-" + (29 + season));
            for (LocalDate day = LocalDate.of(1949, 1, 1); day.getYear() < 1953; day = day.plusDays(1)) {
                assertThat(anywhere.overlaps(on(day)))
                        .as("%s on %s", anywhere, day)
                        .isEqualTo(north.overlaps(on(day)).or(south.overlaps(on(day))));
            }
        }
    }

    @Test
    void quarters_thirds_and_halves_tile_the_year() {
        for (int[] codes : new int[][] {{33, 34, 35, 36}, {37, 38, 39}, {40, 41}}) {
            LocalDate next = LocalDate.of(1951, Month.JANUARY, 1);
            for (int code : codes) {
                DayRange days = Edtf.parse("1951-" + code).days();
                assertThat(days.firstDay()).contains(next);
                next = days.lastDay().orElseThrow().plusDays(1);
            }
            assertThat(next).isEqualTo(LocalDate.of(1952, Month.JANUARY, 1));
        }
    }

    private static Edtf on(LocalDate day) {
        return Edtf.parse(day.toString());
    }

    private static ImmutableList<LocalDate> daysOf(String year) {
        String digits = year.replace("X", "\\d");
        int first = Integer.parseInt(year.replace('X', year.startsWith("-") ? '9' : '0'));
        int last = year.startsWith("-") ? -1 : Integer.parseInt(year.replace('X', '9'));
        return LocalDate.of(first, 1, 1)
                .datesUntil(LocalDate.of(last + 1, 1, 1))
                .filter(it -> it.toString().matches(digits + "-.*"))
                .collect(ImmutableList.toImmutableList());
    }

    private static List<String> pairsOfDigits() {
        List<String> pairs = new ArrayList<>();
        for (char tens : DIGITS.toCharArray()) {
            for (char ones : DIGITS.toCharArray()) {
                pairs.add("" + tens + ones);
            }
        }
        return pairs;
    }

    private static boolean fits(String pattern, int number) {
        return (pattern.charAt(0) == 'X' || pattern.charAt(0) - '0' == number / 10)
                && (pattern.charAt(1) == 'X' || pattern.charAt(1) - '0' == number % 10);
    }
}

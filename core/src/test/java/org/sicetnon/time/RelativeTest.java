package org.sicetnon.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sicetnon.time.Relative.Side;
import org.sicetnon.time.Relative.Unit;

class RelativeTest {

    private static final LocalDate FIFTH = LocalDate.of(1871, 5, 5);

    @ParameterizedTest(name = "{1} {2} {0} {3} comes to {4}")
    @CsvSource(textBlock = """
            AFTER,  0,  DAYS,    1871-05-05,                        1871-05-05
            AFTER,  1,  DAYS,    1871-05-05,                        1871-05-06
            BEFORE, 1,  DAYS,    1871-05-01,                        1871-04-30
            AFTER,  3,  DAYS,    1871-05-05/1871-05-07,             1871-05-08/1871-05-10
            BEFORE, 2,  DAYS,    ../1871-05-05,                     ../1871-05-03
            AFTER,  2,  DAYS,    1871-05-05/..,                     1871-05-07/..
            AFTER,  1,  DAYS,    1871-05-05T23:30,                  1871-05-06
            AFTER,  1,  DAYS,    1871-05-05 night,                  1871-05-06
            AFTER,  1,  DAYS,    1871-05-05T23:30/1871-05-06T01:00, 1871-05-06/1871-05-07
            AFTER,  1,  WEEKS,   1871-05-05,                        1871-05-12
            BEFORE, 2,  WEEKS,   1871-05-05/1871-05-06,             1871-04-21/1871-04-22
            AFTER,  7,  HOURS,   1871-05-05T15:30,                  1871-05-05T22:30/1871-05-05T22:31
            BEFORE, 16, HOURS,   1871-05-05T15:30,                  1871-05-04T23:30/1871-05-04T23:31
            AFTER,  90, MINUTES, 1871-05-05T15:30,                  1871-05-05T17:00/1871-05-05T17:01
            BEFORE, 31, MINUTES, 1871-05-05T00:30,                  1871-05-04T23:59/1871-05-05T00:00
            AFTER,  7,  HOURS,   1871-05-05 night,                  1871-05-06T03:00/1871-05-06T13:00
            AFTER,  2,  HOURS,   1871-05-05T10:00/1871-05-05T11:00, 1871-05-05T12:00/1871-05-05T13:00
            AFTER,  7,  HOURS,   1871-05-05,                        1871-05-05T07:00/1871-05-06T07:00
            BEFORE, 7,  HOURS,   1871-05-05,                        1871-05-04T17:00/1871-05-05T17:00
            """)
    void a_distance_is_counted_from_the_anchor_and_is_as_wide_as_the_anchor(
            Side side, int amount, Unit unit, String anchor, String expected) {
        Relative relative = new Relative("landing", side, Optional.of(amount), unit);
        assertThat(relative.resolve(when(anchor), false, Conventions.STANDARD)).hasToString(expected);
    }

    @ParameterizedTest(name = "about {1} {2} {0} {3} comes to {4}")
    @CsvSource(textBlock = """
            AFTER,  7,  HOURS,   1950-10-12T15:30, 1950-10-12T21:30/1950-10-12T23:31
            BEFORE, 7,  HOURS,   1950-10-12T15:30, 1950-10-12T07:30/1950-10-12T09:31
            AFTER,  20, MINUTES, 1950-10-12T15:30, 1950-10-12T14:50/1950-10-12T16:51
            AFTER,  7,  HOURS,   1950-10-12 noon,  1950-10-12T17:00/1950-10-12T22:00
            AFTER,  3,  DAYS,    1950-10-12,       1950-10-13/1950-10-17
            AFTER,  1,  WEEKS,   1950-10-12,       1950-10-17/1950-10-21
            BEFORE, 2,  MONTHS,  1950-10-12,       1950-08-02/1950-08-22
            """)
    void about_widens_a_distance_by_the_conventions(Side side, int amount, Unit unit, String anchor, String expected) {
        Relative relative = new Relative("maoAgrees", side, Optional.of(amount), unit);
        assertThat(relative.resolve(when(anchor), true, Conventions.STANDARD)).hasToString(expected);
    }

    @ParameterizedTest(name = "{1} to {2} {3} {0} {4} is {5}")
    @CsvSource(textBlock = """
            AFTER,  2,   2.5, MONTHS,  1950-10-12,            1950-12-12/1950-12-28
            AFTER,  2,   2,   MONTHS,  1950-08-05/1950-08-10, 1950-10-05/1950-10-10
            AFTER,  1,   1,   MONTHS,  1950-01-31,            1950-02-28
            AFTER,  1,   1,   MONTHS,  1952-01-31,            1952-02-29
            BEFORE, 1,   1,   MONTHS,  1950-03-31,            1950-02-28
            BEFORE, 2,   2.5, MONTHS,  1950-10-12,            1950-07-27/1950-08-12
            AFTER,  0,   1,   WEEKS,   1950-10-12,            1950-10-12/1950-10-19
            BEFORE, 0,   1,   WEEKS,   1950-10-12,            1950-10-05/1950-10-12
            AFTER,  1,   1.5, WEEKS,   1950-10-12,            1950-10-19/1950-10-23
            AFTER,  2,   3,   DAYS,    1950-10-12 night,      1950-10-14/1950-10-15
            AFTER,  1,   1,   YEARS,   1952-02-29,            1953-02-28
            AFTER,  0.5, 1,   YEARS,   1950-10-12,            1951-04-12/1951-10-12
            AFTER,  1,   2,   MONTHS,  1950-10-12/..,         1950-11-12/..
            BEFORE, 1,   2,   MONTHS,  ../1950-10-12,         ../1950-09-12
            AFTER,  6.5, 7,   HOURS,   1950-10-12T15:30,      1950-10-12T22:00/1950-10-12T22:31
            BEFORE, 6.5, 7,   HOURS,   1950-10-12T15:30,      1950-10-12T08:30/1950-10-12T09:01
            AFTER,  0,   36,  HOURS,   1950-10-12,            1950-10-12T00:00/1950-10-14T12:00
            """)
    void distances_have_a_least_and_a_most(
            Side side, BigDecimal least, BigDecimal most, Unit unit, String anchor, String expected) {
        Relative relative = new Relative("landing", side, Distance.between(least, most), unit);
        assertThat(relative.resolve(when(anchor), false, Conventions.STANDARD)).hasToString(expected);
    }

    @Test
    void a_distance_of_months_holds_every_day_that_a_search_finds() {
        for (Side side : Side.values()) {
            for (int half = 1; half < 8; half++) {
                BigDecimal number = BigDecimal.valueOf(half).divide(BigDecimal.valueOf(2));
                Relative relative = new Relative("landing", side, Distance.between(number, number), Unit.MONTHS);
                for (LocalDate first = LocalDate.of(1951, 12, 25); first.getYear() < 1953; first = first.plusDays(9)) {
                    DayRange anchor = DayRange.between(first, first.plusDays(5));
                    DayRange all = relative.resolve(anchor, false, Conventions.STANDARD)
                            .days();
                    for (LocalDate day : anchor.eachDay()) {
                        DayRange one = relative.resolve(DayRange.on(day), false, Conventions.STANDARD)
                                .days();
                        assertThat(one.isWithin(all)).isEqualTo(Truth.HOLDS);
                        long whole = half / 2;
                        LocalDate near = side == Side.AFTER ? day.plusMonths(whole) : day.minusMonths(whole);
                        assertThat(one.includes(near)).isEqualTo(half % 2 == 0);
                    }
                }
            }
        }
    }

    @Nested
    class A_distance {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                3  | 2 | A distance runs from its least to its most, but 3 is more than 2. Swap them?
                -1 | 2 | A distance in time is not negative, but this one is -1. Say 'before' instead?
                """)
        void is_refused_where_it_makes_no_sense(BigDecimal least, BigDecimal most, String says) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Distance.between(least, most))
                    .withMessage(says);
        }

        @ParameterizedTest
        @CsvSource(textBlock = """
                2, 2.5, MONTHS, 2 to 2.5 months after reply
                0, 1,   WEEKS,  up to 1 week after reply
                1, 1,   YEARS,  1 year after reply
                10, 10, DAYS,   10 days after reply
                0, 0,   DAYS,   the day of reply
                """)
        void reads_as_it_is_said(BigDecimal least, BigDecimal most, Unit unit, String words) {
            assertThat(new Relative("reply", Side.AFTER, Distance.between(least, most), unit))
                    .hasToString(words);
        }
    }

    @Nested
    class Without_an_amount {

        @ParameterizedTest(name = "{0} {1} is {2}")
        @CsvSource(textBlock = """
                AFTER,  1871-05-05,            1871-05-05/..
                BEFORE, 1871-05-05,            ../1871-05-05
                AFTER,  1871-05-05/1871-05-07, 1871-05-05/..
                BEFORE, 1871-05-05/1871-05-07, ../1871-05-07
                AFTER,  1871-05-05 night,      1871-05-05/..
                BEFORE, 1871-05-05T15:30,      ../1871-05-05
                AFTER,  ../1871-05-05,         ../..
                BEFORE, 1871-05-05/..,         ../..
                """)
        void only_one_end_is_limited(Side side, String anchor, String expected) {
            Relative relative = side == Side.AFTER ? Relative.after("landing") : Relative.before("landing");
            assertThat(relative.resolve(when(anchor), false, Conventions.STANDARD))
                    .hasToString(expected);
        }

        @Test
        void an_unknown_anchor_leaves_that_end_unknown() {
            assertThat(Relative.after("landing").resolve(DayRange.UNKNOWN, false, Conventions.STANDARD))
                    .isEqualTo(new DayRange(Bound.UNKNOWN, Bound.OPEN));
            assertThat(Relative.before("landing").resolve(DayRange.UNKNOWN, false, Conventions.STANDARD))
                    .isEqualTo(new DayRange(Bound.OPEN, Bound.UNKNOWN));
        }
    }

    @Nested
    class The_anchors_doubt {

        @ParameterizedTest
        @EnumSource(Unit.class)
        void an_unknown_anchor_gives_an_unknown_time(Unit unit) {
            Relative relative = new Relative("landing", Side.AFTER, Optional.of(3), unit);
            assertThat(relative.resolve(DayRange.UNKNOWN, false, Conventions.STANDARD)
                            .days())
                    .isEqualTo(DayRange.UNKNOWN);
        }

        @ParameterizedTest(name = "{1} {2} {0}")
        @CsvSource({
            "AFTER, 7, HOURS", "BEFORE, 7, HOURS", "AFTER, 24, HOURS", "BEFORE, 24, HOURS", "AFTER, 25, HOURS",
            "AFTER, 1, MINUTES", "BEFORE, 1, MINUTES", "AFTER, 2, DAYS", "BEFORE, 2, DAYS", "AFTER, 1, WEEKS"
        })
        void whatever_the_anchor_turns_out_to_be_the_time_lies_within_what_was_resolved(
                Side side, int amount, Unit unit) {
            Relative relative = new Relative("landing", side, Optional.of(amount), unit);
            for (DayRange anchor : List.of(
                    DayRange.on(FIFTH),
                    DayRange.between(FIFTH.minusDays(1), FIFTH.plusDays(1)),
                    DayRange.by(FIFTH),
                    DayRange.since(FIFTH),
                    DayRange.UNKNOWN)) {
                DayRange resolved =
                        relative.resolve(anchor, false, Conventions.STANDARD).days();
                for (LocalDateTime time = FIFTH.minusDays(3).atStartOfDay();
                        time.isBefore(FIFTH.plusDays(4).atStartOfDay());
                        time = time.plusMinutes(30)) {
                    if (anchor.includes(time.toLocalDate())) {
                        DayRange known = relative.resolve(new ClockTime(time), false, Conventions.STANDARD)
                                .days();
                        assertThat(resolved.overlaps(known))
                                .as("%s, resolved to %s, when the anchor is %s: %s", relative, resolved, time, known)
                                .isTrue();
                    }
                }
            }
        }

        @ParameterizedTest(name = "about {1} hours {0} {2} belongs to {3}")
        @CsvSource(textBlock = """
                AFTER,  7,  ../1871-05-05, ../1871-05-06
                BEFORE, 7,  ../1871-05-05, ../1871-05-05
                AFTER,  24, 1871-05-05/.., 1871-05-05/..
                AFTER,  24, ../1871-05-05, ../1871-05-07
                BEFORE, 24, 1871-05-05/.., 1871-05-03/..
                BEFORE, 1,  1871-05-05/.., 1871-05-04/..
                """)
        void an_about_can_reach_into_a_neighbouring_day_of_an_open_anchor(
                Side side, int hours, String anchor, String expected) {
            Relative relative = new Relative("landing", side, Optional.of(hours), Unit.HOURS);
            assertThat(relative.resolve(when(anchor), true, Conventions.STANDARD)
                            .days())
                    .hasToString(expected);
        }
    }

    @Nested
    class By_itself {

        @Test
        void belongs_to_unknown_days() {
            assertThat(Relative.sameDayAs("landing").days()).isEqualTo(DayRange.UNKNOWN);
        }

        @ParameterizedTest(name = "{0} are told by {1}")
        @CsvSource({"MINUTES, CLOCK", "HOURS, CLOCK", "DAYS, DAY", "WEEKS, DAY"})
        void is_as_fine_as_its_unit(Unit unit, When.Precision precision) {
            assertThat(new Relative("landing", Side.AFTER, Optional.of(1), unit).precision())
                    .isEqualTo(precision);
        }

        @Test
        void has_no_negative_distance() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Relative("landing", Side.AFTER, Optional.of(-1), Unit.DAYS))
                    .withMessageContaining("-1")
                    .withMessageContaining("'before'");
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(textBlock = """
                7 hours after maoAgrees, AFTER,  7, HOURS
                2 days before maoAgrees, BEFORE, 2, DAYS
                the day of maoAgrees,    AFTER,  0, DAYS
                after maoAgrees,         AFTER,  ,  DAYS
                before maoAgrees,        BEFORE, ,  DAYS
                """)
        void is_printed_in_words(String words, Side side, Integer amount, Unit unit) {
            assertThat(new Relative("maoAgrees", side, Optional.ofNullable(amount), unit))
                    .hasToString(words);
        }
    }

    /** Reads the notation that the times themselves print. */
    private static When when(String notation) {
        if (notation.contains(" ")) {
            String[] dayAndPart = notation.split(" ", -1);
            for (DayPart.Part part : DayPart.Part.values()) {
                if (part.toString().equals(dayAndPart[1])) {
                    return new DayPart(LocalDate.parse(dayAndPart[0]), part);
                }
            }
            throw new AssertionError(notation);
        }
        String[] ends = notation.split("/", -1);
        if (ends.length == 1) {
            return notation.contains("T")
                    ? new ClockTime(LocalDateTime.parse(notation))
                    : DayRange.on(LocalDate.parse(notation));
        }
        if (notation.contains("T")) {
            return new ClockRange(LocalDateTime.parse(ends[0]), LocalDateTime.parse(ends[1]));
        }
        return new DayRange(bound(ends[0]), bound(ends[1]));
    }

    private static Bound bound(String end) {
        return end.equals("..") ? Bound.OPEN : Bound.at(LocalDate.parse(end));
    }
}

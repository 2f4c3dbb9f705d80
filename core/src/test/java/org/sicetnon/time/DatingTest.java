package org.sicetnon.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DatingTest {

    private static final Place BEIJING = place("Beijing", "Asia/Shanghai");
    private static final Place BLACK_SEA = place("BlackSea", "Europe/Moscow");
    private static final Place NEW_YORK = place("NewYork", "America/New_York");
    private static final LocalDate TWELFTH = LocalDate.of(1950, 10, 12);

    @Nested
    class The_night_of_12_October_1950 {

        private final Dating night = Dating.of(new DayPart(TWELFTH, DayPart.Part.NIGHT));
        private final InstantRange inBeijing = night.read(BEIJING, Conventions.STANDARD);
        private final InstantRange atTheBlackSea = night.read(BLACK_SEA, Conventions.STANDARD);

        @Test
        void is_noon_to_ten_in_the_evening_utc_in_Beijing() {
            assertThat(inBeijing).isEqualTo(instants("1950-10-12T12:00:00Z", "1950-10-12T22:00:00Z"));
        }

        @Test
        void is_five_in_the_afternoon_to_three_in_the_morning_utc_at_the_Black_Sea() {
            assertThat(atTheBlackSea).isEqualTo(instants("1950-10-12T17:00:00Z", "1950-10-13T03:00:00Z"));
        }

        @Test
        void is_shared_for_five_hours_in_which_Beijing_already_writes_the_13th() {
            assertThat(inBeijing.overlaps(atTheBlackSea)).isTrue();
            assertThat(inBeijing.isBefore(atTheBlackSea)).isEqualTo(Truth.UNDETERMINED);
            Instant from = atTheBlackSea.from().orElseThrow();
            Instant to = inBeijing.to().orElseThrow();
            assertThat(Duration.between(from, to)).isEqualTo(Duration.ofHours(5));
            assertThat(from.atZone(BEIJING.zone()).toLocalDate()).isEqualTo(TWELFTH.plusDays(1));
            assertThat(from.atZone(BLACK_SEA.zone()).toLocalDate()).isEqualTo(TWELFTH);
        }

        @Test
        void belongs_to_the_12th_wherever_it_is_read() {
            assertThat(night.days()).isEqualTo(DayRange.on(TWELFTH));
        }
    }

    @Nested
    class Clocks {

        @ParameterizedTest(name = "noon in {0} on 12 October 1950 is {1} UTC")
        @CsvSource(textBlock = """
                Asia/Shanghai,     04:00
                Asia/Pyongyang,    03:00
                Europe/Moscow,     09:00
                Europe/Simferopol, 09:00
                Asia/Kolkata,      06:30
                America/New_York,  17:00
                """)
        void are_those_of_the_day_in_question(String zone, String utc) {
            Dating noon = Dating.of(new ClockTime(TWELFTH.atTime(12, 0)));
            assertThat(noon.read(place("there", zone), Conventions.STANDARD).from())
                    .contains(Instant.parse("1950-10-12T" + utc + ":00Z"));
        }

        @ParameterizedTest(name = "a day of {0} hours on {1}")
        @CsvSource({"23, 1950-04-30", "24, 1950-06-15", "25, 1950-09-24", "24, 1950-10-12"})
        void that_are_changed_make_shorter_and_longer_days(int hours, LocalDate day) {
            InstantRange read = Dating.of(DayRange.on(day)).read(NEW_YORK, Conventions.STANDARD);
            assertThat(Duration.between(read.from().orElseThrow(), read.to().orElseThrow()))
                    .isEqualTo(Duration.ofHours(hours));
        }

        @ParameterizedTest(name = "{0} to {1} is {2} to {3} UTC")
        @CsvSource(textBlock = """
                1950-04-30T02:30, 1950-04-30T02:45, 1950-04-30T06:30:00Z, 1950-04-30T07:45:00Z
                1950-04-30T02:30, 1950-04-30T03:00, 1950-04-30T06:30:00Z, 1950-04-30T07:00:00Z
                1950-04-30T01:00, 1950-04-30T03:00, 1950-04-30T06:00:00Z, 1950-04-30T07:00:00Z
                1950-09-24T01:30, 1950-09-24T01:45, 1950-09-24T05:30:00Z, 1950-09-24T06:45:00Z
                1950-09-24T00:30, 1950-09-24T01:30, 1950-09-24T04:30:00Z, 1950-09-24T06:30:00Z
                """)
        void that_skip_an_hour_or_show_it_twice_leave_open_which_is_meant(
                LocalDateTime from, LocalDateTime to, Instant earliest, Instant latest) {
            assertThat(Dating.of(new ClockRange(from, to)).read(NEW_YORK, Conventions.STANDARD))
                    .isEqualTo(new InstantRange(Optional.of(earliest), Optional.of(latest)));
        }

        @Test
        void are_read_to_the_minute() {
            Dating halfPastThree = Dating.of(new ClockTime(LocalDateTime.of(1950, 10, 12, 15, 30, 59)));
            assertThat(halfPastThree.read(BEIJING, Conventions.STANDARD))
                    .isEqualTo(instants("1950-10-12T07:30:00Z", "1950-10-12T07:31:00Z"));
        }

        @Test
        void a_stretch_is_read_from_its_first_to_its_last_instant() {
            Dating stretch = Dating.of(new ClockRange(TWELFTH.atTime(15, 0), TWELFTH.atTime(16, 0)));
            assertThat(stretch.read(BEIJING, Conventions.STANDARD))
                    .isEqualTo(instants("1950-10-12T07:00:00Z", "1950-10-12T08:00:00Z"));
        }
    }

    @Nested
    class Days {

        @Test
        void are_days_somewhere() {
            Dating day = Dating.of(DayRange.on(TWELFTH));
            assertThat(day.read(BEIJING, Conventions.STANDARD))
                    .isEqualTo(instants("1950-10-11T16:00:00Z", "1950-10-12T16:00:00Z"));
            assertThat(day.read(NEW_YORK, Conventions.STANDARD))
                    .isEqualTo(instants("1950-10-12T05:00:00Z", "1950-10-13T05:00:00Z"));
        }

        @Test
        void without_a_first_or_a_last_set_no_limit_on_that_side() {
            assertThat(Dating.of(DayRange.by(TWELFTH)).read(BEIJING, Conventions.STANDARD))
                    .isEqualTo(new InstantRange(Optional.empty(), Optional.of(Instant.parse("1950-10-12T16:00:00Z"))));
            assertThat(Dating.of(DayRange.since(TWELFTH)).read(BEIJING, Conventions.STANDARD))
                    .isEqualTo(new InstantRange(Optional.of(Instant.parse("1950-10-11T16:00:00Z")), Optional.empty()));
            assertThat(Dating.of(DayRange.UNKNOWN).read(BEIJING, Conventions.STANDARD))
                    .isEqualTo(new InstantRange(Optional.empty(), Optional.empty()));
        }

        @Test
        void an_unresolved_relative_time_may_be_any_time() {
            assertThat(Dating.of(Relative.after("landing")).read(BEIJING, Conventions.STANDARD))
                    .isEqualTo(new InstantRange(Optional.empty(), Optional.empty()));
            assertThat(Dating.of(Relative.after("landing")).days()).isEqualTo(DayRange.UNKNOWN);
        }
    }

    @Nested
    class Parts_of_the_day {

        @ParameterizedTest(name = "{0} runs from {1} to {2}")
        @CsvSource(textBlock = """
                MORNING,   1950-10-12T05:00, 1950-10-12T12:00
                NOON,      1950-10-12T11:00, 1950-10-12T14:00
                AFTERNOON, 1950-10-12T12:00, 1950-10-12T18:00
                EVENING,   1950-10-12T17:00, 1950-10-13T00:00
                NIGHT,     1950-10-12T20:00, 1950-10-13T06:00
                MIDNIGHT,  1950-10-12T23:00, 1950-10-13T01:00
                """)
        void are_as_wide_as_the_standard_conventions_say(DayPart.Part part, LocalDateTime from, LocalDateTime to) {
            assertThat(Dating.of(new DayPart(TWELFTH, part)).read(BEIJING, Conventions.STANDARD))
                    .isEqualTo(new InstantRange(
                            Optional.of(from.atZone(BEIJING.zone()).toInstant()),
                            Optional.of(to.atZone(BEIJING.zone()).toInstant())));
        }

        @ParameterizedTest
        @EnumSource(DayPart.Part.class)
        void belong_to_the_day_they_are_named_after(DayPart.Part part) {
            DayPart named = new DayPart(TWELFTH, part);
            assertThat(named.days()).isEqualTo(DayRange.on(TWELFTH));
            assertThat(named.precision()).isEqualTo(When.Precision.PART);
        }

        @Test
        void can_be_given_other_hours_by_a_dossier() {
            Conventions early = Conventions.STANDARD.withPart(DayPart.Part.NIGHT, new Conventions.Hours(1080, 1800));
            Dating night = Dating.of(new DayPart(TWELFTH, DayPart.Part.NIGHT));
            assertThat(night.read(BEIJING, early)).isEqualTo(instants("1950-10-12T10:00:00Z", "1950-10-12T22:00:00Z"));
            assertThat(early.parts().get(DayPart.Part.NOON))
                    .isEqualTo(Conventions.STANDARD.parts().get(DayPart.Part.NOON));
            assertThat(Conventions.STANDARD.parts().get(DayPart.Part.NIGHT))
                    .as("the standard itself is unchanged")
                    .isEqualTo(new Conventions.Hours(1200, 1800));
        }

        @ParameterizedTest(name = "from minute {0} to minute {1}")
        @CsvSource({"0, 1", "1439, 1440", "1439, 2880"})
        void may_be_as_short_or_as_long_as_two_days_allow(int from, int to) {
            assertThat(new Conventions.Hours(from, to).to()).isEqualTo(to);
        }

        @ParameterizedTest
        @EnumSource(DayPart.Part.class)
        void each_have_their_hours(DayPart.Part part) {
            Map<DayPart.Part, Conventions.Hours> hours = new EnumMap<>(Conventions.STANDARD.parts());
            hours.remove(part);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Conventions(ImmutableMap.copyOf(hours), Duration.ZERO))
                    .withMessageContaining(part.toString());
        }

        @ParameterizedTest(name = "from minute {0} to minute {1}")
        @CsvSource({"-1, 60", "1440, 1500", "60, 60", "60, 59", "0, 2881"})
        void do_not_begin_outside_their_day_nor_end_before_they_begin(int from, int to) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Conventions.Hours(from, to));
        }
    }

    @Nested
    class About {

        @Test
        void reaches_an_hour_to_either_side_of_a_clock_time() {
            Dating about = new Dating(new ClockTime(TWELFTH.atTime(15, 30)), Optional.empty(), true);
            assertThat(about.read(BEIJING, Conventions.STANDARD))
                    .isEqualTo(instants("1950-10-12T06:30:00Z", "1950-10-12T08:31:00Z"));
        }

        @Test
        void reaches_as_far_as_the_dossier_says() {
            Conventions narrow = new Conventions(Conventions.STANDARD.parts(), Duration.ofMinutes(10));
            Dating about = new Dating(new ClockTime(TWELFTH.atTime(15, 30)), Optional.empty(), true);
            assertThat(about.read(BEIJING, narrow)).isEqualTo(instants("1950-10-12T07:20:00Z", "1950-10-12T07:41:00Z"));
        }

        @Test
        void reaches_two_days_to_either_side_of_a_day() {
            Dating about = new Dating(DayRange.on(TWELFTH), Optional.empty(), true);
            assertThat(about.read(BEIJING, Conventions.STANDARD))
                    .isEqualTo(Dating.of(DayRange.on(TWELFTH).widenedBy(2)).read(BEIJING, Conventions.STANDARD));
        }

        @Test
        void widens_no_part_of_a_day() {
            When night = new DayPart(TWELFTH, DayPart.Part.NIGHT);
            assertThat(new Dating(night, Optional.empty(), true).read(BEIJING, Conventions.STANDARD))
                    .isEqualTo(Dating.of(night).read(BEIJING, Conventions.STANDARD));
        }

        @Test
        void has_no_negative_width() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Conventions(Conventions.STANDARD.parts(), Duration.ofMinutes(-1)));
        }
    }

    @Nested
    class Notation {

        @ParameterizedTest(name = "{4}")
        @CsvSource(textBlock = """
                1950-10-12T15:30, false, false, CLOCK, 1950-10-12T15:30
                1950-10-12T15:30, true,  false, CLOCK, 1950-10-12T15:30~
                1950-10-12T15:30, true,  true,  CLOCK, 1950-10-12T15:30~ Beijing
                1950-10-12T00:00, false, true,  CLOCK, 1950-10-12T00:00 Beijing
                1950-10-12T15:30, false, true,  DAY,   1950-10-12 Beijing
                1950-10-12T15:30, false, false, PART,  1950-10-12 night
                """)
        void shows_the_time_the_doubt_and_the_place(
                LocalDateTime time, boolean about, boolean placed, When.Precision precision, String expected) {
            When when = switch (precision) {
                case CLOCK -> new ClockTime(time);
                case DAY -> DayRange.on(time.toLocalDate());
                case PART -> new DayPart(time.toLocalDate(), DayPart.Part.NIGHT);
            };
            assertThat(new Dating(when, placed ? Optional.of(BEIJING) : Optional.empty(), about))
                    .hasToString(expected);
        }

        @Test
        void of_a_place_is_how_it_is_printed() {
            assertThat(new Place("BlackSea", "the Black Sea", BLACK_SEA.zone())).hasToString("the Black Sea");
        }

        @Test
        void of_a_stretch_gives_both_ends() {
            assertThat(new ClockRange(TWELFTH.atTime(21, 30), TWELFTH.atTime(23, 31)))
                    .hasToString("1950-10-12T21:30/1950-10-12T23:31");
        }
    }

    @Nested
    class A_stretch_of_the_clock {

        @ParameterizedTest(name = "{0} to {1} lies on {2}")
        @CsvSource(textBlock = """
                1950-10-12T21:30, 1950-10-12T23:31, 1950-10-12
                1950-10-12T21:30, 1950-10-13T00:00, 1950-10-12
                1950-10-12T21:30, 1950-10-13T00:01, 1950-10-12/1950-10-13
                1950-10-12T00:00, 1950-10-14T00:00, 1950-10-12/1950-10-13
                """)
        void belongs_to_the_days_on_which_it_has_an_instant(LocalDateTime from, LocalDateTime to, String days) {
            assertThat(new ClockRange(from, to).days()).hasToString(days);
        }

        @ParameterizedTest
        @CsvSource({"1950-10-12T15:30, 1950-10-12T15:30", "1950-10-12T15:31, 1950-10-12T15:30"})
        void ends_after_it_begins(LocalDateTime from, LocalDateTime to) {
            assertThatIllegalArgumentException().isThrownBy(() -> new ClockRange(from, to));
        }
    }

    private static Place place(String name, String zone) {
        return new Place(name, name, ZoneId.of(zone));
    }

    private static InstantRange instants(String from, String to) {
        return new InstantRange(Optional.of(Instant.parse(from)), Optional.of(Instant.parse(to)));
    }
}

package org.sicetnon.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words come to whose width is a convention, and what follows, against slow searches day by day. */
class ConventionsLawsTest {

    private static final LocalDate FIRST = LocalDate.of(1950, 10, 1);

    @ParameterizedTest(name = "{0} is {1}, loosely {2}")
    @CsvSource(textBlock = """
            1950-10-12,                      1950-10-12,                1950-10-12
            about 1950-10-07,                1950-10-05/1950-10-09,     /
            about(3) 1950-10-07,             1950-10-04/1950-10-10,     /
            '1950-10-~07',                   1950-10-05/1950-10-09,     /
            '1950-10-07~',                   1950-10-05/1950-10-09,     /
            '1950-10-07%',                   1950-10-05/1950-10-09,     /
            '1950-10-07?',                   1950-10-07,                1950-10-07
            '1950-10~-07',                   1950-09-27/1950-10-17,     /
            '1950-10~',                      1950-09-21/1950-11-10,     /
            '1950~',                         1949-01-01/1951-12-31,     /
            about 1950-10,                   1950-09-21/1950-11-10,     /
            1950-10,                         1950-10-01/1950-10-31,     1950-10-01/1950-10-31
            1950-24,                         1949-12-01/1951-03-31,     1949-12-01/1951-03-31
            1950-1X,                         1950-10-01/1950-12-31,     1950-10-01/1950-12-31
            '[1950-10-04,1950-10-06]',       1950-10-04/1950-10-06,     1950-10-04/1950-10-06
            1950-10-04/1950-10-06,           1950-10-04/1950-10-06,     1950-10-04/1950-10-06
            ../1950-10-06,                   ../1950-10-06,             ../1950-10-06
            early 1950-10,                   1950-10-01/1950-10-11,     1950-10-01/1950-10-31
            mid 1950-10,                     1950-10-11/1950-10-21,     1950-10-01/1950-10-31
            late 1950-10,                    1950-10-21/1950-10-31,     1950-10-01/1950-10-31
            early(20) 1950-10,               1950-10-01/1950-10-07,     1950-10-01/1950-10-31
            late 1950,                       1950-08-29/1950-12-31,     1950-01-01/1950-12-31
            by 1950-10-11,                   ../1950-10-11,             ../1950-10-11
            by(3) 1950-10-11,                1950-10-08/1950-10-11,     ../1950-10-11
            """)
    void words_come_to_days(String told, String days, String loosely) {
        Dating dating = told(told);
        Conventions loose = Conventions.STANDARD.without(EnumSet.allOf(Convention.class));

        assertThat(Conventions.STANDARD.applied(dating).days()).hasToString(days);
        assertThat(loose.applied(dating).days()).hasToString(loosely);
        assertThat(Conventions.STANDARD.applied(Conventions.STANDARD.applied(dating)))
                .isEqualTo(Conventions.STANDARD.applied(dating));
    }

    @ParameterizedTest(name = "{0} rests on {1}")
    @CsvSource(textBlock = """
            1950-10-12,          ''
            about 1950-10-12,    ABOUT_DAY
            about 1950-10,       ABOUT_MONTH
            about 1950,          ABOUT_YEAR
            '1950-10-~07',       ABOUT_DAY
            '1950-10-07?',       ''
            early 1950-10,       EARLY
            about early 1950-10, 'ABOUT_DAY, EARLY'
            mid 1950-10,         MID
            late 1950-10,        LATE
            by 1950-10-12,       BY
            """)
    void a_time_tells_on_which_conventions_it_rests(String told, String conventions) {
        assertThat(Conventions.of(told(told)).stream().map(Enum::name).sorted().toList())
                .hasToString("[" + conventions + "]");
    }

    @Test
    void a_dossier_states_its_own() {
        Conventions own = Conventions.STANDARD
                .withAbout(new Conventions.About(1, 2, 3))
                .withShare(PeriodPart.Part.EARLY, new Conventions.Share(0, 50))
                .withBy(4)
                .withAboutClock(Duration.ofMinutes(5));

        assertThat(own.applied(told("about 1950-10-07")).days()).hasToString("1950-10-06/1950-10-08");
        assertThat(own.applied(told("about 1950-10")).days()).hasToString("1950-09-29/1950-11-02");
        assertThat(own.applied(told("about 1950")).days()).hasToString("1949-12-29/1951-01-03");
        assertThat(own.applied(told("early 1950-10")).days()).hasToString("1950-10-01/1950-10-16");
        assertThat(own.applied(told("by 1950-10-11")).days()).hasToString("1950-10-07/1950-10-11");
        assertThat(own.applied(told("by(1) 1950-10-11")).days()).hasToString("1950-10-10/1950-10-11");
        assertThat(own.withoutAbout().applied(told("about 1950-10-07")).days()).hasToString("1950-10-07");
        assertThat(own.value(Convention.ABOUT_DAY)).isEqualTo("1 day to either side");
        assertThat(own.value(Convention.ABOUT_CLOCK)).isEqualTo("5 minutes to either side");
        assertThat(own.value(Convention.EARLY)).isEqualTo("0 to 50 per cent of it");
        assertThat(own.value(Convention.BY)).isEqualTo("4 days before");
        assertThat(own.value(Convention.NIGHT)).isEqualTo("20:00 to 6:00 of the next day");
    }

    @Test
    void a_share_has_every_day_of_which_a_part_belongs_to_it() {
        for (int length = 1; length <= 40; length++) {
            for (int from = 0; from < 100; from++) {
                for (int to = from + 1; to <= 100; to++) {
                    List<LocalDate> slow = new ArrayList<>();
                    for (int day = 0; day < length; day++) {
                        if ((day + 1) * 100 > length * from && day * 100 < length * to) {
                            slow.add(FIRST.plusDays(day));
                        }
                    }
                    assertThat(new Conventions.Share(from, to).of(FIRST, FIRST.plusDays(length - 1)))
                            .isEqualTo(DayRange.between(slow.get(0), slow.get(slow.size() - 1)));
                }
            }
        }
    }

    /** Some 90 times of one fortnight, of every kind that a convention widens or narrows. */
    private static List<Dating> universe() {
        List<Dating> all = new ArrayList<>();
        for (int first = 3; first <= 9; first += 2) {
            for (int last = first; last <= 11; last += 2) {
                String span = String.format(Locale.ROOT, "1950-10-%02d/1950-10-%02d", first, last);
                all.add(told(span));
                all.add(told("about " + span));
                if (first < last) {
                    all.add(told("early " + span));
                    all.add(told("mid " + span));
                    all.add(told("late " + span));
                }
            }
            String day = String.format(Locale.ROOT, "1950-10-%02d", first);
            all.add(told("by " + day));
            all.add(told("by(2) " + day));
            all.add(told("about(1) " + day));
            all.add(told("[" + day + ",1950-10-11]"));
        }
        return all;
    }

    /** The days that a time may mean, by the definition of each word, one by one, within a month and a half. */
    private static Set<LocalDate> slowly(Dating told, Conventions conventions) {
        Set<LocalDate> days = new TreeSet<>();
        for (LocalDate day = FIRST.minusDays(10); day.isBefore(FIRST.plusDays(35)); day = day.plusDays(1)) {
            for (Dating one : conventions.alternatives(told)) {
                if (one.days().includes(day)) {
                    days.add(day);
                }
            }
        }
        return days;
    }

    @Test
    void relations_are_those_of_every_choice_of_days() {
        List<Dating> all = universe();
        for (Dating one : all) {
            Set<LocalDate> mine = slowly(one, Conventions.STANDARD);
            for (Dating other : all) {
                Set<LocalDate> theirs = slowly(other, Conventions.STANDARD);
                boolean shared = mine.stream().anyMatch(theirs::contains);
                boolean met = Conventions.STANDARD.alternatives(one).stream()
                        .anyMatch(a -> Conventions.STANDARD.alternatives(other).stream()
                                .anyMatch(b -> a.days().overlaps(b.days())));
                assertThat(met).as("%s and %s", one, other).isEqualTo(shared);

                Set<Boolean> earlier = new TreeSet<>();
                mine.forEach(a -> theirs.forEach(b -> earlier.add(a.isBefore(b))));
                Truth slow = earlier.size() > 1 ? Truth.UNDETERMINED : Truth.of(earlier.contains(true));
                assertThat(Conventions.STANDARD
                                .applied(one)
                                .days()
                                .isBefore(Conventions.STANDARD.applied(other).days()))
                        .as("%s before %s", one, other)
                        .isEqualTo(slow);
            }
        }
    }

    @Test
    void a_word_read_loosely_means_all_that_it_meant_and_without_about_no_more() {
        for (Dating dating : universe()) {
            DayRange standard = Conventions.STANDARD.applied(dating).days();
            for (Convention convention : Convention.values()) {
                DayRange loose = Conventions.STANDARD
                        .without(ImmutableSet.of(convention))
                        .applied(dating)
                        .days();
                assertThat(slowly(Dating.of(loose), Conventions.STANDARD))
                        .containsAll(slowly(Dating.of(standard), Conventions.STANDARD));
                if (!Conventions.of(dating).contains(convention)) {
                    assertThat(loose).isEqualTo(standard);
                }
            }
        }
    }

    @Test
    void a_time_with_a_distance_to_UTC_is_read_at_no_place_but_there() {
        Dating told = Dating.of(EdtfText.parse("1950-10-12T15:30:00+08:00"));
        Place moscow = new Place("Moscow", "Moscow", ZoneId.of("Europe/Moscow"));

        assertThat(told.read(moscow, Conventions.STANDARD).from().orElseThrow()).hasToString("1950-10-12T07:30:00Z");
        assertThat(Conventions.STANDARD.applied(told).place().orElseThrow().zone())
                .isEqualTo(ZoneOffset.ofHours(8));
    }

    @ParameterizedTest(name = "mean time at {0} is {1}")
    @CsvSource(textBlock = """
            0 E,        Z
            180 W,      -12:00
            66.97 E,    +04:27:53
            66°58′ E,   +04:27:52
            121 28 30 E, +08:05:54
            74 00 W,    -04:56
            """)
    void the_sun_tells_the_time_where_no_zone_applied(String longitude, String offset) {
        assertThat(Place.meanTime(longitude)).hasToString(offset);
    }

    @ParameterizedTest
    @CsvSource({"181 E", "12", "east", "12 60 E", "12.5.1 W"})
    void what_is_no_longitude_is_refused(String longitude) {
        assertThatIllegalArgumentException().isThrownBy(() -> Place.meanTime(longitude));
    }

    private static Dating told(String words) {
        ImmutableList<String> parts = ImmutableList.copyOf(words.split(" ", -1));
        String text = parts.get(parts.size() - 1);
        Dating dating = Dating.of(
                text.matches("\\d{4}-\\d\\d-\\d\\d") ? DayRange.on(LocalDate.parse(text)) : EdtfText.parse(text));
        for (String word : parts.subList(0, parts.size() - 1).reverse()) {
            int bracket = word.indexOf('(');
            Optional<Integer> own = bracket < 0
                    ? Optional.empty()
                    : Optional.of(Integer.valueOf(word.substring(bracket + 1, word.length() - 1)));
            String plain = bracket < 0 ? word : word.substring(0, bracket);
            dating = switch (plain) {
                case "about" -> dating.approximately(own.map(Duration::ofDays));
                case "by" -> Dating.of(new By(LocalDate.parse(text), own));
                default ->
                    Dating.of(new PeriodPart(
                            PeriodPart.Part.valueOf(plain.toUpperCase(Locale.ROOT)),
                            EdtfText.parse(text),
                            own.map(to -> new Conventions.Share(0, to))));
            };
        }
        return dating;
    }
}

package org.sicetnon.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Days by other calendars, against equivalents that are known. */
class CalendarDateTest {

    @ParameterizedTest(name = "{1} {0} is {2}")
    @CsvSource(textBlock = """
            JULIAN,       1917-10-25,      1917-11-07
            JULIAN,       1918-01-31,      1918-02-13
            JULIAN,       1582-10-05,      1582-10-15
            JULIAN,       1582-10-04,      1582-10-14
            JULIAN,       1900-02-29,      1900-03-13
            JULIAN,       1917-10,         1917-10-14/1917-11-13
            JULIAN,       1917,            1917-01-14/1918-01-13
            BRITISH,      1752-09-02,      1752-09-13
            BRITISH,      1752-09-14,      1752-09-14
            BRITISH,      1752-09,         1752-09-12/1752-09-30
            BRITISH,      1950-10-12,      1950-10-12
            COPTIC,       1667-02-02,      1950-10-12
            ETHIOPIC,     1943-02-02,      1950-10-12
            HIJRAH,       1370-01-01,      1950-10-13
            JAPANESE,     Showa 25-10-12,  1950-10-12
            JAPANESE,     Showa 25-10,     1950-10-01/1950-10-31
            JAPANESE,     Showa 25,        1950-01-01/1950-12-31
            JAPANESE,     Meiji 27-07-25,  1894-07-25
            MINGUO,       39-10-12,        1950-10-12
            MINGUO,       39,              1950-01-01/1950-12-31
            THAI_BUDDHIST, 2493-10-12,     1950-10-12
            INTERNATIONAL_FIXED, 1950-01-28, 1950-01-28
            INTERNATIONAL_FIXED, 1950-02-01, 1950-01-29
            PAX,          1950-01-01,      1950-01-01
            SYMMETRY010,  2017-01-01,      2017-01-02
            SYMMETRY454,  2017-01-01,      2017-01-02
            """)
    void days_are_those_of_our_calendar(Calendar calendar, String written, String days) {
        CalendarDate date = new CalendarDate(calendar, written);
        assertThat(date.days()).hasToString(days);
        assertThat(date).hasToString(written + " " + calendar.called());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            JULIAN   | 1917-02-29     | The Julian calendar has no 1917-02-29. Did you mean 1917-02-28?
            JULIAN   | 1917-13-01     | The Julian calendar has no 1917-13-01.
            BRITISH  | 1752-09-05     | The British calendar has no 1752-09-05. Did you mean 1752-09-02?
            MINGUO   | 39-11-31       | The Minguo calendar has no 39-11-31. Did you mean 39-11-30?
            JAPANESE | 25-10-12       | A year of the Japanese calendar has an era, but '25-10-12' has none. Did you mean Showa 25-10-12?
            JULIAN   | Showa 25-10-12 | The Julian calendar has no era 'Showa'. Leave it out?
            JULIAN   | 25 Oct 1917    | '25 Oct 1917' is no date of the Julian calendar. Write it as in 1917-10-25, 1917-10 or 1917?
            """)
    void a_day_that_a_calendar_lacks_is_refused_with_the_nearest(Calendar calendar, String written, String says) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CalendarDate(calendar, written))
                .withMessage(says);
    }

    @Test
    void an_unknown_era_is_told_the_eras() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CalendarDate(Calendar.JAPANESE, "Edo 1-01-01"))
                .withMessageStartingWith("The Japanese calendar has no era 'Edo'. The eras are Meiji, Taisho, Showa,");
    }

    /** Every day of a year once, month by month, and the days of the months are the days of the year. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JAPANESE")
    void months_make_up_a_year(Calendar calendar) {
        int year = calendar == Calendar.HIJRAH ? 1369 : calendar == Calendar.MINGUO ? 39 : 1752;
        DayRange whole = new CalendarDate(calendar, Integer.toString(year)).days();
        LocalDate next = whole.firstDay().orElseThrow();
        for (int month = 1; month <= 14; month++) {
            DayRange days;
            try {
                days = new CalendarDate(calendar, year + "-" + month).days();
            } catch (IllegalArgumentException none) {
                break;
            }
            assertThat(days.firstDay()).contains(next);
            next = days.lastDay().orElseThrow().plusDays(1);
        }
        assertThat(next).isEqualTo(whole.lastDay().orElseThrow().plusDays(1));
    }
}

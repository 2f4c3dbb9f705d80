package org.sicetnon.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdtfTimeTest {

    @ParameterizedTest(name = "{0} and {1}: before {2}, the same {3}")
    @CsvSource({
        // both by the instant
        "1950-10-12T15:30:00+08:00, 1950-10-12T07:30:01Z, HOLDS, FAILS",
        "1950-10-12T15:30:00+08:00, 1950-10-12T07:30:00Z, FAILS, HOLDS",
        "1950-10-13T01:00:00+08:00, 1950-10-12T20:00:00+03:00, FAILS, HOLDS",
        "1950-10-13T01:00:00+08:00, 1950-10-12T19:00:00+03:00, FAILS, FAILS",
        "1950-10-12T23:59:59Z, 1950-10-13T00:00:00Z, HOLDS, FAILS",
        // to the coarser unit
        "1950-10-12T15:30, 1950-10-12T15:31, HOLDS, FAILS",
        "1950-10-12T15:30, 1950-10-12T15:30, FAILS, HOLDS",
        "1950-10-12T15:30, 1950-10-12T15:30:45, FAILS, HOLDS",
        "1950-10-12T15:30:00, 1950-10-12T15:30:45, HOLDS, FAILS",
        "1950-10-12T15:30+08, 1950-10-12T07:30:45Z, FAILS, HOLDS",
        // neither placed: as of one place
        "1950-10-12T15:30:00, 1950-10-12T15:30:00, FAILS, HOLDS",
        "1950-10-12T23:00:00, 1950-10-13T01:00:00, HOLDS, FAILS",
        // one placed: the other anywhere
        "1950-10-12T15:30:00, 1950-10-12T16:30:00Z, UNDETERMINED, UNDETERMINED",
        "1950-10-12T15:30:00, 1950-10-13T09:30:00Z, UNDETERMINED, UNDETERMINED",
        "1950-10-12T15:30:00, 1950-10-13T09:30:01Z, HOLDS, FAILS",
        "1950-10-13T15:30:00, 1950-10-12T16:30:00Z, FAILS, FAILS",
        "1950-10-12T16:30:00+08:00, 1950-10-12T15:30:00, UNDETERMINED, UNDETERMINED",
        // with dates, by days as written
        "1950-10-12T15:30, 1950-10-12, FAILS, HOLDS",
        "1950-10-12T15:30, 1950-10, UNDETERMINED, UNDETERMINED",
        "1950-10-12T23:30-05:00, 1950-10-13, HOLDS, FAILS",
        "1950-10-12T15:30, 1950-10-13/1950-10-14, HOLDS, FAILS"
    })
    void is_compared_as_finely_as_both_are_written(String one, String other, Truth before, Truth same) {
        Edtf a = Edtf.parse(one);
        Edtf b = Edtf.parse(other);
        assertThat(a.isBefore(b)).as("before").isEqualTo(before);
        assertThat(b.isAfter(a)).as("after").isEqualTo(before);
        assertThat(a.isSameAs(b)).as("same").isEqualTo(same);
        assertThat(b.isSameAs(a)).as("same, mirrored").isEqualTo(same);
    }

    @Test
    void what_is_finer_than_its_unit_is_cut_off() {
        LocalDateTime time = LocalDateTime.of(1950, 10, 12, 15, 30, 45, 1);

        assertThat(new EdtfTime(time, Edtf.Precision.MINUTE, Optional.empty())).hasToString("1950-10-12T15:30");
        assertThat(new EdtfTime(time, Edtf.Precision.SECOND, Optional.of(ZoneOffset.ofHours(8))))
                .hasToString("1950-10-12T15:30:45+08:00")
                .isEqualTo(Edtf.parse("1950-10-12T15:30:45+08"));
    }

    @Test
    void of_a_coarser_unit_a_longer_year_or_an_offset_with_seconds_is_refused() {
        LocalDateTime time = LocalDateTime.of(1950, 10, 12, 15, 30);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EdtfTime(time, Edtf.Precision.DAY, Optional.empty()))
                .withMessageContaining("to the minute or to the second");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EdtfTime(time.withYear(10_000), Edtf.Precision.SECOND, Optional.empty()))
                .withMessageContaining("four digits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EdtfTime(
                        time, Edtf.Precision.SECOND, Optional.of(ZoneOffset.ofHoursMinutesSeconds(8, 5, 43))))
                .withMessageContaining("+08:05:43");
    }
}

package org.sicetnon.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.sicetnon.time.Edtf.Qualifier.APPROXIMATE;
import static org.sicetnon.time.Edtf.Qualifier.NONE;
import static org.sicetnon.time.Edtf.Qualifier.UNCERTAIN;
import static org.sicetnon.time.Edtf.Qualifier.UNCERTAIN_AND_APPROXIMATE;

import com.google.common.collect.ImmutableList;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {

    @Test
    void examples_of_the_documentation_come_out_as_printed_there() {
        EdtfDate date = EdtfDate.parse("1950-10?-1X");

        assertThat(Edtf.parse("1950-10/1951").days()).hasToString("1950-10-01/1951-12-31");
        assertThat(Edtf.parse("195X").isBefore(Edtf.parse("1960-01-01"))).isEqualTo(Truth.HOLDS);
        assertThat(Edtf.parse("1950-10").isBefore(Edtf.parse("1950-10-12"))).isEqualTo(Truth.UNDETERMINED);
        assertThat(date.month().orElseThrow().qualifier()).isEqualTo(UNCERTAIN);
        assertThat(date.days()).hasToString("1950-10-10/1950-10-19");
    }

    @Nested
    class Relations {

        @ParameterizedTest(name = "{0} {1} {2}: {3}")
        @CsvSource({
            "195X, BEFORE, 1960-01-01, HOLDS",
            "1950-10, BEFORE, 1950-10-12, UNDETERMINED",
            "1950-10-12, BEFORE, 1950-10-12, FAILS",
            "1950~, BEFORE, 1951, HOLDS",
            "1950?, SAME, 1951, FAILS",
            "1950-10, SAME, 1950-10, UNDETERMINED",
            "1950-10-12, SAME, 1950-10-12, HOLDS",
            "1950-10-1X, SAME, 1950-10-2X, FAILS",
            "156X-12-25, SAME, 1565-12-24, FAILS",
            "156X-12-25, SAME, 1565-12-25, UNDETERMINED",
            "1950-06-25/1953-07-27, OVERLAPS, 1953-07, UNDETERMINED",
            "1950-06-25/1953-07-27, OVERLAPS, 1953-06, HOLDS",
            "1950-06-25/1953-07-27, OVERLAPS, 1953-08, FAILS",
            "1950-10-12, DURING, 1950/1953, UNDETERMINED",
            "1950-10-12, DURING, 1950-06-25/1953, HOLDS",
            "1950-10-12, DURING, 1950-06-25/.., UNDETERMINED",
            "1950-10-12, DURING, 1950-06-25/, UNDETERMINED",
            "1950-06-24, DURING, 1950-06-25/.., FAILS",
            "1950-06-24, BEFORE, 1950-06-25/.., HOLDS",
            "../1950-06-24, BEFORE, 1950-06-25, HOLDS",
            "/1950-06, BEFORE, 1950-06-25, UNDETERMINED",
            "1950-27, BEFORE, 1951, HOLDS",
            "1950-23, BEFORE, 1950-08, UNDETERMINED",
            "1950-28, SAME, 1950-02-01, UNDETERMINED",
            "1950-28, SAME, 1951-02-01, UNDETERMINED",
            "1950-28, SAME, 1950-07-01, FAILS",
            "'[1667,1668]', BEFORE, 1669, HOLDS",
            "'[1667,1670]', BEFORE, 1669, UNDETERMINED",
            "'{1667,1670}', BEFORE, 1669, FAILS",
            "'{1667,1668}', BEFORE, 1669, HOLDS",
            "1669, DURING, '{1667,1668,1670..1672}', FAILS",
            "'{1668,1670}', OVERLAPS, 1669, FAILS",
            "'[..1760-12-03]', BEFORE, 1760-12-04, HOLDS",
            "'[1760-12..]', BEFORE, 1760-12-01, FAILS",
            "-0044-03-15, BEFORE, 0014-08-19, HOLDS",
            "1950S2, BEFORE, 2000, HOLDS",
            "Y-17E7, BEFORE, Y-12000, HOLDS"
        })
        void are_read_as_a_historian_would(String one, String relation, String other, Truth expected) {
            Edtf a = Edtf.parse(one);
            Edtf b = Edtf.parse(other);
            Truth found = switch (relation) {
                case "BEFORE" -> a.isBefore(b);
                case "SAME" -> a.isSameAs(b);
                case "OVERLAPS" -> a.overlaps(b);
                default -> a.isDuring(b);
            };
            assertThat(found).isEqualTo(expected);
        }

        @Test
        void of_allen_hold_fail_or_are_left_open() {
            Edtf war = Edtf.parse("1950-06-25/1953-07-27");

            assertThat(Edtf.parse("1950-10-08/1950-10-13").stands(Allen.DURING, war))
                    .isEqualTo(Truth.HOLDS);
            assertThat(Edtf.parse("1950-06-25/1950-09").stands(Allen.STARTS, war))
                    .isEqualTo(Truth.HOLDS);
            assertThat(Edtf.parse("1950-06/1950-09").stands(Allen.STARTS, war)).isEqualTo(Truth.UNDETERMINED);
            assertThat(Edtf.parse("1950-05/1950-06-24").stands(Allen.MEETS, war))
                    .isEqualTo(Truth.HOLDS);
            assertThat(Edtf.parse("1950-05").stands(Allen.OVERLAPS, war)).isEqualTo(Truth.FAILS);
            assertThat(Edtf.parse("1953-07-27").relationsTo(war)).containsExactly(Allen.FINISHES);
            assertThat(Edtf.parse("{1950-01-01,1960-01-01}").relationsTo(war)).containsExactly(Allen.CONTAINS);
        }
    }

    @Nested
    class Parts {

        @ParameterizedTest(name = "{0}: {1} {2} {3}")
        @CsvSource({
            "2004-06-11, NONE, NONE, NONE",
            "2004-06-11%, UNCERTAIN_AND_APPROXIMATE, UNCERTAIN_AND_APPROXIMATE, UNCERTAIN_AND_APPROXIMATE",
            "2004-06~-11, APPROXIMATE, APPROXIMATE, NONE",
            "2004?-06-11, UNCERTAIN, NONE, NONE",
            "?2004-06-~11, UNCERTAIN, NONE, APPROXIMATE",
            "2004-%06-11, NONE, UNCERTAIN_AND_APPROXIMATE, NONE",
            "2004?-06-11~, UNCERTAIN_AND_APPROXIMATE, APPROXIMATE, APPROXIMATE"
        })
        void are_qualified_one_by_one_and_from_the_left(
                String text, Edtf.Qualifier year, Edtf.Qualifier month, Edtf.Qualifier day) {
            EdtfDate date = EdtfDate.parse(text);
            assertThat(date.parts()).extracting(EdtfDate.Part::qualifier).containsExactly(year, month, day);
            assertThat(date.qualifier()).isEqualTo(year.and(month).and(day));
        }

        @Test
        void of_every_kind_of_value_are_qualified() {
            assertThat(Edtf.parse("1984?/2004~").qualifier()).isEqualTo(UNCERTAIN_AND_APPROXIMATE);
            assertThat(Edtf.parse("../2004~").qualifier()).isEqualTo(APPROXIMATE);
            assertThat(Edtf.parse("[1667,1668?..1670]").qualifier()).isEqualTo(UNCERTAIN);
            assertThat(Edtf.parse("1950-10-12T15:30").qualifier()).isEqualTo(NONE);
            assertThat(UNCERTAIN.isUncertain()).isTrue();
            assertThat(UNCERTAIN.isApproximate()).isFalse();
            assertThat(UNCERTAIN.and(APPROXIMATE).isApproximate()).isTrue();
        }

        @ParameterizedTest(name = "{0} is given to the {1}")
        @CsvSource({
            "1950, YEAR",
            "195X, YEAR",
            "1950S2, YEAR",
            "Y-17E7, YEAR",
            "1950-23, SEASON",
            "1950-34, SEASON",
            "1950-XX, MONTH",
            "1950-XX-XX, DAY",
            "1950-10-12T15:30, MINUTE",
            "1950-10-12T15:30:00Z, SECOND",
            "2004-02-01/2005-02, MONTH",
            "2004-02-01/.., DAY",
            "'{1960,1961-12}', YEAR"
        })
        void are_as_fine_as_written_and_the_coarsest_counts(String text, Edtf.Precision expected) {
            assertThat(Edtf.parse(text).precision()).contains(expected);
        }

        @Test
        void of_no_date_are_none() {
            assertThat(Edtf.parse("../..").precision()).isEmpty();
            assertThat(EdtfDate.parse("1950-23").grouping()).contains(EdtfGrouping.AUTUMN);
            assertThat(EdtfDate.parse("1950-10").grouping()).isEmpty();
            assertThat(EdtfDate.parse("1950-10").day()).isEmpty();
            assertThat(EdtfDate.parse("195X-10").hasUnspecifiedDigits()).isTrue();
        }
    }

    @Nested
    class Values {

        @Test
        void made_of_parts_are_those_that_are_read() {
            EdtfDate october = new EdtfDate(
                    EdtfDate.Part.of("1950"), Optional.of(new EdtfDate.Part("10", UNCERTAIN)), Optional.empty());
            EdtfDate longAgo = new EdtfDate(EdtfDate.Part.of("Y-17E7"), Optional.empty(), Optional.empty());

            assertThat(october).isEqualTo(Edtf.parse("1950-?10"));
            assertThat(longAgo).isEqualTo(Edtf.parse("Y-170000000"));
            assertThat(new EdtfInterval(october, EdtfInterval.NoDate.OPEN)).isEqualTo(Edtf.parse("1950-?10/.."));
            assertThat(EdtfSet.of(EdtfSet.Kind.ONE_OF, ImmutableList.of(october, october)))
                    .isEqualTo(Edtf.parse("[1950-?10]"));
        }

        @Test
        void that_the_calendar_lacks_cannot_be_made() {
            EdtfDate.Part year = EdtfDate.Part.of("2001");
            Optional<EdtfDate.Part> february = Optional.of(EdtfDate.Part.of("02"));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new EdtfDate(year, february, Optional.of(EdtfDate.Part.of("30"))))
                    .withMessageContaining("2001-02 has 28 days");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new EdtfDate(year, Optional.empty(), february))
                    .withMessageContaining("names its month");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new EdtfDate(EdtfDate.Part.of("20?1"), Optional.empty(), Optional.empty()))
                    .withMessageContaining("but found '20?1'");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new EdtfInterval(EdtfDate.parse("1951"), EdtfDate.parse("1950")))
                    .withMessageContaining("Swap them?");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new EdtfSet(EdtfSet.Kind.ONE_OF, ImmutableList.of()))
                    .withMessageContaining("one member or more");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new EdtfSet.Member(EdtfInterval.NoDate.OPEN, EdtfInterval.NoDate.OPEN))
                    .withMessageContaining("names one of its ends");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new EdtfSet.Member(EdtfInterval.NoDate.UNKNOWN, EdtfDate.parse("1950")))
                    .withMessageContaining("unknown end");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new EdtfSet.Member(EdtfDate.parse("1951"), EdtfDate.parse("1950")))
                    .withMessageContaining("Swap them?");
            EdtfSet.Member open = new EdtfSet.Member(EdtfDate.parse("1951"), EdtfInterval.NoDate.OPEN);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new EdtfSet(
                            EdtfSet.Kind.ONE_OF, ImmutableList.of(open, EdtfSet.Member.of(EdtfDate.parse("1960")))))
                    .withMessageContaining("1951.. is not the last");
        }

        @Test
        void keep_what_was_typed_beside_them() {
            EdtfText text = EdtfText.parse("2004?-06?");

            assertThat(text.typed()).isEqualTo("2004?-06?");
            assertThat(text.value()).hasToString("2004-06?").isEqualTo(Edtf.parse("2004-06?"));
            assertThat(text).isNotEqualTo(EdtfText.parse("2004-06?"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new EdtfText("2004", Edtf.parse("2005")))
                    .withMessage("'2004' means 2004, not 2005.");
        }

        @Test
        void that_are_no_date_are_not_read_as_one() {
            assertThatExceptionOfType(EdtfException.class)
                    .isThrownBy(() -> EdtfDate.parse("1950/1951"))
                    .withMessageContaining("A date was expected");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "1950-10-12",
                    "1950-10-12/1950-10-13",
                    "../1950-10-12",
                    "1950-10-12/",
                    "../..",
                    "/",
                    "../",
                    "/.."
                })
        void that_are_ranges_of_days_print_alike_and_lead_back(String text) {
            assertThat(Edtf.parse(text).days()).hasToString(text);
            assertThat(Edtf.parse(Edtf.parse(text).days().toString())).isEqualTo(Edtf.parse(text));
        }

        @Test
        void beyond_the_calendar_are_printed_but_have_no_days() {
            Edtf far = Edtf.parse("Y-17E20");

            assertThat(far).hasToString("Y-17E20");
            assertThatExceptionOfType(DateTimeException.class)
                    .isThrownBy(far::earliest)
                    .withMessage(
                            "The year Y-17E20 has no days here: the calendar reaches from the year -999999999 to the"
                                    + " year 999999999.");
            assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> far.isBefore(Edtf.parse("1950")));
            assertThatExceptionOfType(DateTimeException.class)
                    .isThrownBy(() -> Edtf.parse("1950").relationsTo(Edtf.parse("[1950,Y-17E20]")));
        }
    }

    @Nested
    class Faults {

        @ParameterizedTest(name = "{0} at {1}, {2} wide")
        @CsvSource({
            "1985-13, 6, 2",
            "2001-02-30, 9, 2",
            "2004/2003, 6, 4",
            "'[1667,1668,1670-13]', 17, 2",
            "2004-06-11/2005-06-31, 20, 2",
            "1985-04-12T23:60:00, 15, 2",
            "195u, 4, 1",
            "1950-10-, 9, 1"
        })
        void tell_their_place(String text, int column, int width) {
            assertThatExceptionOfType(EdtfException.class)
                    .isThrownBy(() -> Edtf.parse(text))
                    .satisfies(fault -> {
                        assertThat(fault.column()).isEqualTo(column);
                        assertThat(fault.width()).isEqualTo(width);
                    });
        }

        @Test
        @Timeout(20)
        void in_long_texts_are_found_at_once_and_told_briefly() {
            String members = IntStream.range(0, 20_000).mapToObj(it -> "1950").collect(Collectors.joining(","));
            for (String text : ImmutableList.of(
                    "1".repeat(1_000_000),
                    "Y" + "1".repeat(1_000_000),
                    "1950-" + "1".repeat(1_000_000),
                    "[" + ",".repeat(1_000_000) + "]",
                    "[" + members + ",1950-13]",
                    "?".repeat(1_000_000),
                    "1950/".repeat(200_000),
                    "1950-10-12T" + "1".repeat(1_000_000),
                    "[".repeat(1_000_000),
                    "Y1E9999S99999999",
                    "1950-10-12-" + "1".repeat(1_000_000),
                    " ".repeat(1_000_000))) {
                assertThatExceptionOfType(EdtfException.class)
                        .isThrownBy(() -> Edtf.parse(text))
                        .satisfies(fault -> assertThat(fault.getMessage()).hasSizeLessThan(400));
            }
        }

        @Test
        void of_days_that_a_hundred_thousand_may_be_are_told_apart_in_time() {
            Edtf twelfth = Edtf.parse("XXXX-XX-12");

            assertThat(assertTimeout(Duration.ofSeconds(10), () -> twelfth.isSameAs(Edtf.parse("XXXX-XX-13"))))
                    .isEqualTo(Truth.FAILS);
        }
    }
}

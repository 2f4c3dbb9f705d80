package org.sicetnon.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The notation, section by section of the text of the Library of Congress (4 February 2019): what is read, how it is
 * printed, its bounds, and what is said of a text that is not EDTF.
 */
class EdtfConformanceTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(
            resources = "/edtf/conformance.csv",
            numLinesToSkip = 1,
            ignoreLeadingAndTrailingWhitespace = false,
            maxCharsPerColumn = 400)
    void is_read_printed_bounded_or_refused(
            String section,
            String input,
            @Nullable String canonical,
            @Nullable String earliest,
            @Nullable String latest,
            @Nullable String error) {
        if (error == null) {
            Edtf value = Edtf.parse(input);
            assertThat(value.toString()).as("%s printed", input).isEqualTo(canonical);
            assertThat(Edtf.parse(value.toString())).as("%s read again", input).isEqualTo(value);
            assertThat(bound(value, true)).as("earliest of %s", input).isEqualTo(earliest);
            assertThat(bound(value, false)).as("latest of %s", input).isEqualTo(latest);
            assertThat(EdtfText.parse(input).toString()).isEqualTo(input);
        } else {
            assertThatExceptionOfType(EdtfException.class)
                    .isThrownBy(() -> Edtf.parse(input))
                    .withMessageContaining(error)
                    .satisfies(fault -> assertStandsInItsText(fault, input));
        }
    }

    private static void assertStandsInItsText(EdtfException fault, String input) {
        assertThat(fault.text()).isEqualTo(input);
        assertThat(fault.column()).as("column in '%s'", input).isBetween(1, input.length() + 1);
        assertThat(fault.width()).isPositive();
        assertThat(fault.getMessage()).startsWith(fault.sentence());
        fault.fix()
                .ifPresent(fix -> assertThat(Edtf.parse(fix).toString())
                        .as("the fix of '%s' is EDTF", input)
                        .isNotEmpty());
        assertThat(fault.getMessage())
                .as("the voice of the house")
                .doesNotContainIgnoringCase("invalid")
                .doesNotContainIgnoringCase("illegal")
                .doesNotContain("null")
                .doesNotContain("Edtf");
    }

    private static String bound(Edtf value, boolean first) {
        try {
            Bound bound = first ? value.earliest() : value.latest();
            return bound.equals(Bound.UNKNOWN) ? "unknown" : bound.toString();
        } catch (DateTimeException refused) {
            assertThat(refused).hasMessageContaining("the calendar reaches from");
            return "beyond";
        }
    }
}

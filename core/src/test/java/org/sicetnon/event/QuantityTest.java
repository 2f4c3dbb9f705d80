package org.sicetnon.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.time.Truth;

class QuantityTest {

    @ParameterizedTest(name = "{0}..{1}{2} and {3}..{4}{5} are one: {6}")
    @CsvSource({
        "9, 9, '', 9, 9, '', HOLDS",
        "9, 9, '', 5, 6, '', FAILS",
        "5, 6, '', 9, 9, '', FAILS",
        "5, 6, '', 6, 6, '', UNDETERMINED",
        "5, 6, '', 5, 6, '', HOLDS",
        "9, , '', 12, 12, '', UNDETERMINED",
        "9, , '', 6, 6, '', FAILS",
        ", 9, '', 12, 12, '', FAILS",
        ", 9, '', 6, , '', UNDETERMINED",
        "100, 100, ~, 109, 109, '', UNDETERMINED",
        "100, 100, ~, 111, 111, '', FAILS",
        "100, 100, '', 111, 111, ~, UNDETERMINED",
        "2.0, 2.5, '', 2, 2.50, '', HOLDS",
    })
    void only_what_cannot_be_one_number_conflicts(
            @Nullable BigDecimal a,
            @Nullable BigDecimal b,
            String ab,
            @Nullable BigDecimal c,
            @Nullable BigDecimal d,
            String cd,
            Truth expected) {
        Quantity one = quantity("ships", a, b, ab);
        Quantity other = quantity("ships", c, d, cd);
        assertThat(one.isSame(other)).isEqualTo(expected);
        assertThat(other.isSame(one)).as("the other way round").isEqualTo(expected);
    }

    @Test
    void unlike_units_are_never_held_against_each_other() {
        assertThat(Quantity.exactly("divisions", 9).isSame(Quantity.exactly("armies", 3)))
                .isEqualTo(Truth.UNDETERMINED);
    }

    @ParameterizedTest
    @CsvSource({
        "9, 9, '', 9 ships",
        "2, 2.5, '', 2 to 2.5 ships",
        "9, , '', at least 9 ships",
        ", 9, '', at most 9 ships",
        "120000, 120000, ~, about 120000 ships",
    })
    void is_printed_in_words(@Nullable BigDecimal least, @Nullable BigDecimal most, String about, String words) {
        assertThat(quantity("ships", least, most, about)).hasToString(words);
    }

    @Test
    void needs_a_number_that_is_one() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> quantity("ships", null, null, ""))
                .withMessage("A quantity of ships needs a number.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.between("ships", 6, 5))
                .withMessage("A quantity runs from its least to its most, but 6 is more than 5. Swap them?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.exactly("ships", -1))
                .withMessage("A quantity of ships is not negative.");
    }

    private static Quantity quantity(String unit, @Nullable BigDecimal least, @Nullable BigDecimal most, String about) {
        return new Quantity(unit, Optional.ofNullable(least), Optional.ofNullable(most), about.equals("~"));
    }
}

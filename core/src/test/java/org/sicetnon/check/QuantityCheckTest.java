package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.check.Finding.Kind;
import org.sicetnon.check.Finding.Severity;
import org.sicetnon.event.Quantity;

class QuantityCheckTest {

    private static Claim count(String unit, int least, int most) {
        return quantity("count", "fleet", Quantity.between(unit, least, most));
    }

    private static Affair counted(Claim ash, Claim elm) {
        return affair().told("ash", done("fleet", day(12)), ash)
                .told("elm", done("fleet", day(12)), elm)
                .same("ash.fleet", "elm.fleet");
    }

    private static Check.Examination examine(Affair affair) {
        return affair.by(new QuantityCheck());
    }

    private static Finding only(Affair affair) {
        Check.Examination examination = examine(affair);
        assertThat(examination.findings()).hasSize(1);
        return examination.findings().get(0);
    }

    @Test
    void two_counts_that_cannot_be_one_contradict_each_other_with_claims_and_identity_named() {
        Finding finding =
                only(counted(count("ships", 9, 9), count("ships", 5, 6)).same("ash.count", "elm.count"));

        assertThat(finding.id()).isEqualTo("quantity:ash.count~elm.count:quantity");
        assertThat(finding.kind()).isEqualTo(Kind.DISCREPANCY);
        assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
        assertThat(finding.matter()).isEqualTo(new Finding.Point("quantity", "count"));
        assertThat(words(finding)).containsExactly("ash: 9 ships", "elm: 5 to 6 ships");
        assertThat(names(finding)).containsExactly("ash.count", "elm.count");
    }

    @ParameterizedTest(name = "{1} to {2} {0} and {4} to {5} {3}: {6} agreed, {7} untold, {8} found")
    @CsvSource(textBlock = """
            ships, 9, 9, ships, 9, 9, 1, 0, 0
            ships, 5, 6, ships, 5, 6, 1, 0, 0
            ships, 9, 9, men,   5, 5, 0, 1, 0
            ships, 5, 8, ships, 9, 9, 0, 0, 1
            """)
    void only_counts_of_one_unit_can_be_told_apart(
            String unit, int least, int most, String other, int from, int to, int agreed, int untold, int found) {
        Check.Examination examination = examine(
                counted(count(unit, least, most), count(other, from, to)).same("ash.count", "elm.count"));

        assertThat(examination.agreed()).isEqualTo(agreed);
        assertThat(examination.untold()).isEqualTo(untold);
        assertThat(examination.findings()).hasSize(found);
    }

    @Test
    void counts_that_are_not_tied_are_not_compared_though_what_they_count_in_is() {
        assertThat(examine(counted(count("ships", 9, 9), count("ships", 5, 6))).examined())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void what_is_guessed_or_denied_counts_nothing(boolean guessed) {
        Claim other = count("ships", 5, 6);

        assertThat(examine(counted(count("ships", 9, 9), guessed ? guessed(other) : denied(other))
                                .same("ash.count", "elm.count"))
                        .examined())
                .isZero();
    }

    @Test
    void it_is_a_tension_where_the_two_are_only_perhaps_one_or_one_is_our_own_reading() {
        assertThat(only(counted(count("ships", 9, 9), count("ships", 5, 6))
                                .tied(Degree.PERHAPS, "ash.count", "elm.count"))
                        .severity())
                .isEqualTo(Severity.TENSION);
        assertThat(only(counted(construed(count("ships", 9, 9), "fleet"), count("ships", 5, 6))
                                .same("ash.count", "elm.count"))
                        .severity())
                .isEqualTo(Severity.TENSION);
    }

    @Test
    void nothing_depends_on_the_order_in_which_things_are_put_in() {
        assertOrderIsOfNoWeight(
                affair().told(
                                "ash",
                                done("fleet", day(12)),
                                count("ships", 9, 9),
                                quantity("men", "fleet", Quantity.exactly("men", 900)))
                        .told(
                                "elm",
                                done("fleet", day(12)),
                                count("ships", 5, 6),
                                quantity("men", "fleet", Quantity.exactly("men", 700)))
                        .same("ash.fleet", "elm.fleet")
                        .same("ash.count", "elm.count")
                        .tied(Degree.PERHAPS, "ash.men", "elm.men"),
                new QuantityCheck(),
                2);
    }

    @ParameterizedTest
    @CsvSource({"5, 9, 9, 9", "5, 9, 8, 12"})
    void counts_that_overlap_may_be_one_and_are_reconciled(int least, int most, int from, int to) {
        Finding finding = only(
                counted(count("ships", least, most), count("ships", from, to)).same("ash.count", "elm.count"));

        assertThat(finding.kind()).isEqualTo(Kind.RECONCILED);
        assertThat(names(finding)).containsExactly("ash.count", "elm.count");
    }
}

package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.check.Finding.Kind;
import org.sicetnon.check.Finding.Severity;
import org.sicetnon.event.Phase;
import org.sicetnon.time.Dating;
import org.sicetnon.time.Place;

class PlaceCheckTest {

    private static Affair told(Claim ash, Claim elm) {
        return affair().told("ash", ash).told("elm", elm).same("ash.it", "elm.it");
    }

    private static Check.Examination examine(Affair affair) {
        return affair.by(new PlaceCheck());
    }

    private static Finding only(Affair affair) {
        Check.Examination examination = examine(affair);
        assertThat(examination.findings()).hasSize(1);
        return examination.findings().get(0);
    }

    private static Claim council(Place place) {
        return gathering("it", day(12), Optional.of(place), CABINET);
    }

    @Test
    void a_meeting_at_two_places_is_a_contradiction_with_claims_and_identity_named() {
        Finding finding = only(told(council(HAVEN), council(TAMRA_CITY)));

        assertThat(finding.id()).isEqualTo("place:ash.it~elm.it:place");
        assertThat(finding.kind()).isEqualTo(Kind.DISCREPANCY);
        assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
        assertThat(finding.matter()).isEqualTo(new Finding.Point("place", "it"));
        assertThat(words(finding)).containsExactly("ash: Haven", "elm: Tamra City");
        assertThat(names(finding)).containsExactly("ash.it", "elm.it");
        assertThat(finding.identity().orElseThrow().concerns(id("elm.it"))).isTrue();
    }

    @Test
    void start_and_goal_of_a_movement_are_compared_each_for_itself() {
        Map<Phase, Dating> sails = Map.of(Phase.DEPARTED, day(12));
        Check.Examination examination = examine(told(
                journey("it", Optional.of(HAVEN), Optional.of(TAMRA_CITY), sails),
                journey("it", Optional.of(TAMRA_CITY), Optional.of(HAVEN), sails)));

        assertThat(examination.findings())
                .extracting(Finding::matter)
                .containsExactlyInAnyOrder(new Finding.Point("start", "it"), new Finding.Point("goal", "it"));
        assertThat(examination.findings())
                .extracting(Affair::words)
                .containsExactlyInAnyOrder(
                        List.of("ash: Haven", "elm: Tamra City"), List.of("ash: Tamra City", "elm: Haven"));
    }

    @ParameterizedTest(name = "{0} to {1} here, {2} to {3} there: {4} agreed, {5} untold")
    @CsvSource(textBlock = """
            true,  true,  true,  true,  2, 0
            true,  false, true,  true,  1, 1
            false, false, true,  true,  0, 2
            true,  false, true,  false, 1, 0
            true,  false, false, true,  0, 2
            false, false, false, false, 0, 0
            """)
    void a_place_that_is_not_named_is_unknown_not_another(
            boolean from, boolean to, boolean fromThere, boolean toThere, int agreed, int untold) {
        Map<Phase, Dating> sails = Map.of(Phase.DEPARTED, day(12));
        Check.Examination examination = examine(told(
                journey(
                        "it",
                        Optional.of(HAVEN).filter(it -> from),
                        Optional.of(TAMRA_CITY).filter(it -> to),
                        sails),
                journey(
                        "it",
                        Optional.of(HAVEN).filter(it -> fromThere),
                        Optional.of(TAMRA_CITY).filter(it -> toThere),
                        sails)));

        assertThat(examination.findings()).isEmpty();
        assertThat(examination.agreed()).isEqualTo(agreed);
        assertThat(examination.untold()).isEqualTo(untold);
    }

    @Test
    void a_meeting_without_a_place_may_have_been_at_the_others() {
        Check.Examination examination =
                examine(told(council(HAVEN), gathering("it", day(12), Optional.empty(), CABINET)));

        assertThat(examination.findings()).isEmpty();
        assertThat(examination.untold()).isEqualTo(1);
    }

    @Test
    void it_is_a_tension_where_the_two_are_only_perhaps_one_or_one_is_our_own_reading() {
        assertThat(only(affair().told("ash", council(HAVEN))
                                .told("elm", council(TAMRA_CITY))
                                .tied(Degree.PERHAPS, "ash.it", "elm.it"))
                        .severity())
                .isEqualTo(Severity.TENSION);
        assertThat(only(affair().told("ash", done("hint", day(9)), construed(council(HAVEN), "hint"))
                                .told("elm", council(TAMRA_CITY))
                                .same("ash.it", "elm.it"))
                        .severity())
                .isEqualTo(Severity.TENSION);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void what_is_guessed_or_denied_is_set_nowhere(boolean guessed) {
        assertThat(examine(told(council(HAVEN), guessed ? guessed(council(TAMRA_CITY)) : denied(council(TAMRA_CITY))))
                        .examined())
                .isZero();
    }

    @Test
    void nothing_depends_on_the_order_in_which_things_are_put_in() {
        assertOrderIsOfNoWeight(
                affair().told(
                                "ash",
                                council(HAVEN),
                                journey("ship", Optional.of(HAVEN), Optional.empty(), Map.of(Phase.DEPARTED, day(9))))
                        .told(
                                "elm",
                                council(TAMRA_CITY),
                                journey(
                                        "ship",
                                        Optional.of(TAMRA_CITY),
                                        Optional.of(HAVEN),
                                        Map.of(Phase.DEPARTED, day(9))))
                        .same("ash.it", "elm.it")
                        .tied(Degree.PERHAPS, "ash.ship", "elm.ship"),
                new PlaceCheck(),
                2);
    }
}

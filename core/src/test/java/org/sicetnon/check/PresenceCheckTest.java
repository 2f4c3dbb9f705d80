package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.account.Claim;
import org.sicetnon.agent.Agent;
import org.sicetnon.check.Finding.Kind;
import org.sicetnon.check.Finding.Severity;
import org.sicetnon.event.Phase;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayPart.Part;
import org.sicetnon.time.Place;

class PresenceCheckTest {

    private static Check.Examination examine(Claim... claims) {
        return affair().told("ash", claims).by(new PresenceCheck());
    }

    private static Finding only(Claim... claims) {
        Check.Examination examination = examine(claims);
        assertThat(examination.findings()).hasSize(1);
        return examination.findings().get(0);
    }

    private static Claim meets(String name, Place place, Dating when, Agent... among) {
        return gathering(name, when, Optional.of(place), among);
    }

    @Nested
    class One_person_in_two_places {

        @Test
        void within_the_same_hour_is_a_contradiction_within_the_account() {
            // 14:00 in Tamra City is 6:00 in Haven.
            Finding finding = only(
                    meets("council", HAVEN, clock(12, 6, 0), HOLM, CABINET),
                    meets("audience", TAMRA_CITY, clock(12, 14, 0), REGENT, HOLM));

            assertThat(finding.id()).isEqualTo("in two places:ash.council~ash.audience:where is Holm");
            assertThat(finding.kind()).isEqualTo(Kind.WITHIN_ONE);
            assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
            assertThat(finding.matter()).isEqualTo(new Finding.Point("where is Holm", "council"));
            assertThat(words(finding))
                    .containsExactly("ash: Holm is at Haven: 'council'", "ash: Holm is at Tamra City: 'audience'");
            assertThat(sides(finding)).containsExactly(List.of("ash.council"), List.of("ash.audience"));
        }

        @Test
        void within_the_same_part_of_a_day_is_a_tension() {
            assertThat(only(
                                    meets("council", HAVEN, part(12, Part.MORNING), HOLM),
                                    meets("audience", TAMRA_CITY, part(12, Part.EVENING), HOLM))
                            .severity())
                    .isEqualTo(Severity.TENSION);
        }

        @Test
        void is_a_tension_where_one_is_our_own_reading_of_what_happened_or_of_when() {
            Claim audience = meets("audience", TAMRA_CITY, clock(12, 14, 0), HOLM);

            assertThat(only(construed(meets("council", HAVEN, clock(12, 6, 0), HOLM), "audience"), audience)
                            .severity())
                    .isEqualTo(Severity.TENSION);
            Finding dated = only(
                    gathering("council", day(12), Optional.of(HAVEN), HOLM),
                    construed(phase("hour", "council", Phase.OPENED, clock(12, 6, 0)), "council"),
                    audience);
            assertThat(dated.severity()).isEqualTo(Severity.TENSION);
            assertThat(sides(dated)).containsExactly(List.of("ash.council", "ash.hour"), List.of("ash.audience"));
        }

        @Test
        void is_found_of_one_who_arrives_where_he_does_not_meet_anyone() {
            Finding finding = only(
                    journey(
                            "voyage",
                            Optional.of(HAVEN),
                            Optional.of(TAMRA_CITY),
                            Map.of(Phase.ARRIVED, clock(12, 14, 0))),
                    meets("council", HAVEN, clock(12, 6, 0), HOLM));

            assertThat(words(finding))
                    .containsExactly("ash: Holm is at Tamra City: 'voyage'", "ash: Holm is at Haven: 'council'");
        }
    }

    @Nested
    class He_is_where_he_can_be {

        @Test
        void at_one_place_twice_or_at_two_places_one_after_the_other() {
            Check.Examination examination = examine(
                    meets("council", HAVEN, clock(12, 6, 0), HOLM),
                    meets("dinner", HAVEN, clock(12, 6, 0), HOLM),
                    meets("audience", TAMRA_CITY, clock(12, 20, 0), HOLM));

            assertThat(examination.findings()).isEmpty();
            assertThat(examination.agreed()).isEqualTo(3);
        }

        @Test
        void on_one_journey_that_he_begins_in_the_evening_and_ends_in_the_night() {
            assertThat(examine(journey(
                                    "voyage",
                                    Optional.of(HAVEN),
                                    Optional.of(TAMRA_CITY),
                                    Map.of(
                                            Phase.DEPARTED,
                                            in(HAVEN, part(12, Part.EVENING)),
                                            Phase.ARRIVED,
                                            in(HAVEN, part(12, Part.NIGHT)))))
                            .examined())
                    .isZero();
        }

        @Test
        void by_the_clock_of_the_place_that_the_author_names() {
            // Twelve by the clock of Tamra City is four in Haven, where the council meets.
            Check.Examination examination = examine(
                    meets("council", HAVEN, in(TAMRA_CITY, clock(12, 12, 0)), HOLM),
                    meets("audience", TAMRA_CITY, in(HAVEN, clock(12, 12, 0)), HOLM));

            assertThat(examination.findings()).isEmpty();
            assertThat(examination.agreed()).isEqualTo(1);
            assertThat(examine(
                                    meets("council", HAVEN, in(TAMRA_CITY, clock(12, 12, 0)), HOLM),
                                    meets("audience", TAMRA_CITY, clock(12, 12, 0), HOLM))
                            .findings())
                    .hasSize(1);
        }
    }

    @Nested
    class It_says_nothing {

        @ParameterizedTest(name = "where he is somewhere on the {0} to the {1}")
        @CsvSource({"12, 12", "11, 13"})
        void of_what_is_told_only_by_days(int first, int last) {
            assertThat(examine(
                                    meets("council", HAVEN, days(first, last), HOLM),
                                    meets("audience", TAMRA_CITY, clock(12, 14, 0), HOLM))
                            .examined())
                    .isZero();
        }

        @Test
        void of_a_body_or_a_state() {
            assertThat(examine(
                                    meets("council", HAVEN, clock(12, 6, 0), CABINET, NORLAND),
                                    meets("audience", TAMRA_CITY, clock(12, 14, 0), CABINET, NORLAND))
                            .examined())
                    .isZero();
        }

        @Test
        void of_a_place_that_is_not_named() {
            assertThat(examine(
                                    gathering("council", clock(12, 6, 0), Optional.empty(), HOLM),
                                    meets("audience", TAMRA_CITY, clock(12, 14, 0), HOLM))
                            .examined())
                    .isZero();
        }

        @ParameterizedTest
        @CsvSource({"true", "false"})
        void of_what_is_guessed_or_denied(boolean guessed) {
            Claim council = meets("council", HAVEN, clock(12, 6, 0), HOLM);

            assertThat(examine(
                                    guessed ? guessed(council) : denied(council),
                                    meets("audience", TAMRA_CITY, clock(12, 14, 0), HOLM))
                            .examined())
                    .isZero();
        }

        @Test
        void of_an_hour_that_is_denied() {
            assertThat(examine(
                                    gathering("council", day(12), Optional.of(HAVEN), HOLM),
                                    denied(phase("hour", "council", Phase.CLOSED, clock(12, 6, 0))),
                                    meets("audience", TAMRA_CITY, clock(12, 14, 0), HOLM))
                            .examined())
                    .isZero();
        }
    }

    @Test
    void two_accounts_may_let_one_person_be_in_two_places() {
        assertThat(affair().told("ash", meets("council", HAVEN, clock(12, 6, 0), HOLM))
                        .told("elm", meets("audience", TAMRA_CITY, clock(12, 14, 0), HOLM))
                        .by(new PresenceCheck())
                        .examined())
                .isZero();
    }

    @Test
    void nothing_depends_on_the_order_in_which_things_are_put_in() {
        assertOrderIsOfNoWeight(
                affair().told(
                                "ash",
                                meets("council", HAVEN, clock(12, 6, 0), HOLM, REGENT),
                                meets("audience", TAMRA_CITY, clock(12, 14, 0), HOLM, REGENT),
                                meets("dinner", TAMRA_CITY, part(12, Part.AFTERNOON), HOLM))
                        .told("elm", meets("council", HAVEN, clock(12, 6, 0), HOLM)),
                new PresenceCheck(),
                3);
    }
}

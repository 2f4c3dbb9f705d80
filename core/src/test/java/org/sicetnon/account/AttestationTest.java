package org.sicetnon.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.account.Embassy.*;
import static org.sicetnon.event.Phase.DELIVERED;
import static org.sicetnon.event.Phase.SENT;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.account.Attestation.Comparison;
import org.sicetnon.account.Attestation.Fit;
import org.sicetnon.event.Content;
import org.sicetnon.event.Event;
import org.sicetnon.event.Phase;
import org.sicetnon.time.ClockRange;
import org.sicetnon.time.ClockTime;
import org.sicetnon.time.Conventions;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayPart;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.Place;
import org.sicetnon.time.Relative;
import org.sicetnon.time.Relative.Side;
import org.sicetnon.time.Relative.Unit;
import org.sicetnon.time.Truth;
import org.sicetnon.time.When;

/** Rule 12: two times that can be one instant under a reading do not conflict, and it is said under which. */
class AttestationTest {

    private static final Conventions CONVENTIONS = Conventions.STANDARD;
    private static final Place BEIJING = new Place("Beijing", "Beijing", ZoneId.of("Asia/Shanghai"));
    private static final Place MOSCOW = new Place("Moscow", "Moscow", ZoneId.of("Europe/Moscow"));
    private static final Place BLACK_SEA = new Place("BlackSea", "the Black Sea", ZoneId.of("Europe/Moscow"));

    @Nested
    class Two_times_compared {

        @Test
        void are_alike_if_they_are_given_alike() {
            for (When when : whens(2)) {
                for (ImmutableList<Place> places : List.of(ImmutableList.<Place>of(), ImmutableList.of(KONGSHAVN))) {
                    assertThat(compare(time(when, places), time(when, ImmutableList.of(TAMRA_CITY))))
                            .as("%s", when)
                            .isEqualTo(new Comparison(Fit.ALIKE, Optional.empty(), Optional.empty()));
                }
            }
        }

        @Test
        void given_by_the_same_words_with_and_without_about_are_not_alike() {
            When when = new ClockTime(at(12, 15, 30));
            Attestation exact = time(when, KONGSHAVN);
            Attestation about = time(new Dating(when, Optional.empty(), true), KONGSHAVN);
            assertThat(compare(exact, about).fit()).isEqualTo(Fit.RECONCILABLE);
        }

        @Test
        void of_which_one_is_finer_can_be_one_on_the_same_day_wherever_they_are_read() {
            Attestation day = time(DayRange.on(may(12)));
            assertThat(compare(day, time(new ClockTime(at(12, 15, 30)))))
                    .isEqualTo(new Comparison(Fit.RECONCILABLE, Optional.empty(), Optional.empty()));
            assertThat(compare(day, time(new DayPart(may(12), DayPart.Part.NIGHT), KONGSHAVN)))
                    .isEqualTo(new Comparison(Fit.RECONCILABLE, Optional.empty(), Optional.empty()));
            assertThat(compare(day, time(DayRange.between(may(10), may(12)))).fit())
                    .isEqualTo(Fit.RECONCILABLE);
        }

        @Test
        void like_days_that_differ_in_width_can_be_one_and_days_without_a_common_one_cannot() {
            Attestation day = time(DayRange.on(may(12)), KONGSHAVN);
            assertThat(compare(day, time(DayRange.between(may(12), may(14)), KONGSHAVN))
                            .fit())
                    .isEqualTo(Fit.RECONCILABLE);
            assertThat(compare(day, time(DayRange.by(may(12)), KONGSHAVN)).fit())
                    .isEqualTo(Fit.RECONCILABLE);
            assertThat(compare(day, time(DayRange.by(may(11)), KONGSHAVN)).fit())
                    .isEqualTo(Fit.APART);
            assertThat(compare(day, time(DayRange.on(may(13)), KONGSHAVN)).fit())
                    .isEqualTo(Fit.APART);
            assertThat(compare(day, time(DayRange.UNKNOWN, KONGSHAVN)).fit()).isEqualTo(Fit.RECONCILABLE);
        }

        @Test
        void at_one_place_are_apart_if_the_clock_says_so() {
            Attestation afternoon = time(new ClockTime(at(12, 15, 30)), KONGSHAVN);
            assertThat(compare(afternoon, time(new ClockTime(at(12, 22, 30)), KONGSHAVN))
                            .fit())
                    .isEqualTo(Fit.APART);
            assertThat(compare(afternoon, time(new DayPart(may(12), DayPart.Part.NIGHT), KONGSHAVN))
                            .fit())
                    .isEqualTo(Fit.APART);
            assertThat(compare(afternoon, time(new DayPart(may(12), DayPart.Part.AFTERNOON), KONGSHAVN)))
                    .isEqualTo(new Comparison(Fit.RECONCILABLE, Optional.of(KONGSHAVN), Optional.of(KONGSHAVN)));
        }

        @Test
        void a_night_and_the_small_hours_of_the_next_day_can_be_one() {
            Attestation night = time(new DayPart(may(12), DayPart.Part.NIGHT), KONGSHAVN);
            assertThat(compare(night, time(new ClockTime(at(13, 3, 0)), KONGSHAVN)))
                    .isEqualTo(new Comparison(Fit.RECONCILABLE, Optional.of(KONGSHAVN), Optional.of(KONGSHAVN)));
        }

        @Test
        void by_two_clocks_can_be_one_instant_and_it_is_said_by_which() {
            Attestation here = time(new ClockTime(at(13, 1, 0)), TAMRA_CITY);
            Attestation there = time(new ClockTime(at(12, 17, 0)), KONGSHAVN);
            assertThat(compare(here, there))
                    .isEqualTo(new Comparison(Fit.RECONCILABLE, Optional.of(TAMRA_CITY), Optional.of(KONGSHAVN)));
            assertThat(compare(there, here))
                    .isEqualTo(new Comparison(Fit.RECONCILABLE, Optional.of(KONGSHAVN), Optional.of(TAMRA_CITY)));
        }

        @Test
        void are_read_at_one_clock_if_that_will_do() {
            Attestation one = time(new DayPart(may(12), DayPart.Part.NIGHT), TAMRA_CITY, KONGSHAVN);
            Attestation other = time(new ClockTime(at(12, 21, 0)), TAMRA_CITY, KONGSHAVN);
            assertThat(compare(one, other))
                    .isEqualTo(new Comparison(Fit.RECONCILABLE, Optional.of(TAMRA_CITY), Optional.of(TAMRA_CITY)));
            Attestation west = time(new ClockTime(at(12, 21, 0)), KONGSHAVN);
            assertThat(compare(one, west))
                    .as("the sender's clock would do as well, but that would be another clock")
                    .isEqualTo(new Comparison(Fit.RECONCILABLE, Optional.of(KONGSHAVN), Optional.of(KONGSHAVN)));
        }
    }

    /** An unplaced date of a message is read at its sender's and at its addressee's place. */
    @Nested
    class The_13th_and_the_14th_of_October_1950 {

        private final LocalDate thirteenth = LocalDate.of(1950, 10, 13);

        @Test
        void can_be_one_for_a_telegram_from_moscow_to_beijing() {
            Attestation day13 = time(DayRange.on(thirteenth), MOSCOW, BEIJING);
            Attestation day14 = time(DayRange.on(thirteenth.plusDays(1)), MOSCOW, BEIJING);
            assertThat(compare(day13, day14))
                    .isEqualTo(new Comparison(Fit.RECONCILABLE, Optional.of(MOSCOW), Optional.of(BEIJING)));
            assertThat(compare(day14, day13))
                    .isEqualTo(new Comparison(Fit.RECONCILABLE, Optional.of(BEIJING), Optional.of(MOSCOW)));
        }

        @Test
        void cannot_be_one_where_both_are_days_of_one_place() {
            Attestation day13 = time(DayRange.on(thirteenth), MOSCOW, BLACK_SEA);
            Attestation day14 = time(DayRange.on(thirteenth.plusDays(1)), MOSCOW, BLACK_SEA);
            assertThat(compare(day13, day14).fit()).isEqualTo(Fit.APART);
        }

        @Test
        void two_days_between_them_are_too_many_for_any_clock() {
            Attestation day12 = time(DayRange.on(thirteenth.minusDays(1)), MOSCOW, BEIJING);
            Attestation day14 = time(DayRange.on(thirteenth.plusDays(1)), MOSCOW, BEIJING);
            assertThat(compare(day12, day14).fit()).isEqualTo(Fit.APART);
        }

        @Test
        void nine_in_the_evening_in_beijing_and_twenty_past_three_in_moscow_are_two_phases_in_order() {
            Attestation sent = phase(SENT, placed(new ClockTime(thirteenth.atTime(21, 0)), BEIJING), BEIJING);
            Attestation delivered =
                    phase(DELIVERED, placed(new ClockTime(thirteenth.plusDays(1).atTime(3, 20)), MOSCOW), MOSCOW);
            assertThat(compare(sent, delivered).fit()).isEqualTo(Fit.APART);
            assertThat(sent.isBefore(delivered, CONVENTIONS)).isEqualTo(Truth.HOLDS);
            assertThat(delivered.isBefore(sent, CONVENTIONS)).isEqualTo(Truth.FAILS);
        }

        @Test
        void the_clock_of_either_can_lie_within_the_day_of_the_other() {
            Attestation day14 = time(DayRange.on(thirteenth.plusDays(1)), MOSCOW, BEIJING);
            Attestation late13 = time(placed(new ClockTime(thirteenth.atTime(21, 0)), MOSCOW), MOSCOW);
            assertThat(compare(late13, day14))
                    .isEqualTo(new Comparison(Fit.RECONCILABLE, Optional.of(MOSCOW), Optional.of(BEIJING)));
            Attestation early13 = time(placed(new ClockTime(thirteenth.atTime(15, 0)), MOSCOW), MOSCOW);
            assertThat(compare(early13, day14).fit()).isEqualTo(Fit.APART);
        }
    }

    @Nested
    class Laws_over_a_small_universe {

        private final List<Attestation> all = universe();

        @Test
        void two_times_are_apart_only_if_no_reading_makes_them_overlap() {
            for (Attestation one : all) {
                for (Attestation other : all) {
                    boolean overlap = one.places().stream()
                            .anyMatch(here -> other.places().stream()
                                    .anyMatch(there -> one.dating()
                                            .read(here, CONVENTIONS)
                                            .overlaps(other.dating().read(there, CONVENTIONS))));
                    Fit fit = compare(one, other).fit();
                    if (overlap) {
                        assertThat(fit).as("%s and %s", one, other).isNotEqualTo(Fit.APART);
                    }
                    if (fit == Fit.APART) {
                        assertThat(one.days().overlaps(other.days()) && isByDaysOnly(one, other))
                                .as("%s and %s", one, other)
                                .isFalse();
                    }
                }
            }
        }

        @Test
        void what_is_reconciled_by_places_does_overlap_there() {
            int reconciled = 0;
            for (Attestation one : all) {
                for (Attestation other : all) {
                    Comparison comparison = compare(one, other);
                    assertThat(comparison.here().isPresent())
                            .isEqualTo(comparison.there().isPresent());
                    if (comparison.here().isPresent()) {
                        reconciled++;
                        assertThat(comparison.fit()).isEqualTo(Fit.RECONCILABLE);
                        assertThat(one.places()).contains(comparison.here().get());
                        assertThat(other.places()).contains(comparison.there().get());
                        assertThat(one.dating()
                                        .read(comparison.here().get(), CONVENTIONS)
                                        .overlaps(other.dating()
                                                .read(comparison.there().get(), CONVENTIONS)))
                                .isTrue();
                    }
                }
            }
            assertThat(reconciled).isPositive();
        }

        @Test
        void how_two_times_stand_is_symmetric() {
            for (Attestation one : all) {
                for (Attestation other : all) {
                    assertThat(compare(one, other).fit())
                            .as("%s and %s", one, other)
                            .isEqualTo(compare(other, one).fit());
                }
            }
        }

        @Test
        void of_two_times_at_most_one_is_the_earlier_and_the_other_then_is_not() {
            for (Attestation one : all) {
                for (Attestation other : all) {
                    if (one.isBefore(other, CONVENTIONS) == Truth.HOLDS) {
                        assertThat(other.isBefore(one, CONVENTIONS))
                                .as("%s is before %s", one, other)
                                .isEqualTo(Truth.FAILS);
                    }
                }
            }
        }

        @Test
        void times_that_are_alike_are_neither_earlier_nor_later() {
            for (Attestation one : all) {
                assertThat(one.isBefore(one, CONVENTIONS)).as("%s", one).isNotEqualTo(Truth.HOLDS);
            }
        }

        @Test
        void a_finer_order_is_what_all_readings_agree_on() {
            for (Attestation one : all) {
                for (Attestation other : all) {
                    if (isByDaysOnly(one, other)) {
                        continue;
                    }
                    Truth expected = null;
                    for (Place here : one.places()) {
                        for (Place there : other.places()) {
                            Truth read = one.dating()
                                    .read(here, CONVENTIONS)
                                    .isBefore(other.dating().read(there, CONVENTIONS));
                            expected = expected == null || expected == read ? read : Truth.UNDETERMINED;
                        }
                    }
                    assertThat(one.isBefore(other, CONVENTIONS))
                            .as("%s before %s", one, other)
                            .isEqualTo(expected);
                }
            }
        }

        private boolean isByDaysOnly(Attestation one, Attestation other) {
            return one.dating().when().precision() == When.Precision.DAY
                    || other.dating().when().precision() == When.Precision.DAY
                    || one.places().isEmpty()
                    || other.places().isEmpty();
        }
    }

    @Nested
    class Earlier_and_later {

        @ParameterizedTest(name = "day {0} to {1} before day {2} to {3}: {4}")
        @CsvSource(textBlock = """
                10, 10, 11, 11, HOLDS
                11, 11, 10, 10, FAILS
                10, 10, 10, 10, UNDETERMINED
                10, 11, 11, 12, UNDETERMINED
                11, 12, 10, 11, UNDETERMINED
                10, 11, 12, 13, HOLDS
                """)
        void days_settle_nothing_within_one_day(int a, int b, int c, int d, Truth expected) {
            assertThat(time(DayRange.between(may(a), may(b)))
                            .isBefore(time(DayRange.between(may(c), may(d))), CONVENTIONS))
                    .isEqualTo(expected);
        }

        @Test
        void the_clock_settles_the_order_within_a_day_where_both_have_one() {
            Attestation morning = time(new DayPart(may(12), DayPart.Part.MORNING), KONGSHAVN);
            Attestation afternoon = time(new ClockTime(at(12, 15, 30)), KONGSHAVN);
            Attestation day = time(DayRange.on(may(12)), KONGSHAVN);
            assertThat(morning.isBefore(afternoon, CONVENTIONS)).isEqualTo(Truth.HOLDS);
            assertThat(afternoon.isBefore(morning, CONVENTIONS)).isEqualTo(Truth.FAILS);
            assertThat(morning.isBefore(day, CONVENTIONS)).isEqualTo(Truth.UNDETERMINED);
            assertThat(day.isBefore(afternoon, CONVENTIONS)).isEqualTo(Truth.UNDETERMINED);
        }

        @Test
        void a_clock_time_elsewhere_may_be_earlier_although_its_date_is_later() {
            Attestation east = time(new ClockTime(at(13, 1, 0)), TAMRA_CITY);
            Attestation west = time(new ClockTime(at(12, 18, 0)), KONGSHAVN);
            assertThat(east.isBefore(west, CONVENTIONS)).isEqualTo(Truth.HOLDS);
            assertThat(west.isBefore(east, CONVENTIONS)).isEqualTo(Truth.FAILS);
        }

        @Test
        void where_two_readings_differ_nothing_is_settled() {
            Attestation either = time(new ClockTime(at(12, 18, 0)), TAMRA_CITY, KONGSHAVN);
            Attestation noon = time(new ClockTime(at(12, 12, 0)), KONGSHAVN);
            assertThat(either.isBefore(noon, CONVENTIONS)).isEqualTo(Truth.UNDETERMINED);
        }

        @Test
        void the_authors_own_words_settle_what_dates_do_not() {
            Account account = account(
                    decides("first", CABINET, day(12), SIGNS),
                    decides("second", CABINET, told(Relative.after("first")), SIGNS),
                    decides("third", CABINET, told(Relative.before("first")), SIGNS),
                    decides("same", CABINET, told(Relative.sameDayAs("first")), SIGNS),
                    decides(
                            "soon",
                            CABINET,
                            told(new Relative("first", Side.AFTER, Optional.of(2), Unit.HOURS)),
                            SIGNS));
            Attestation first = only(account, "first");
            for (String later : List.of("second", "soon")) {
                assertThat(first.isBefore(only(account, later), CONVENTIONS)).isEqualTo(Truth.HOLDS);
                assertThat(only(account, later).isBefore(first, CONVENTIONS)).isEqualTo(Truth.FAILS);
            }
            assertThat(only(account, "third").isBefore(first, CONVENTIONS)).isEqualTo(Truth.HOLDS);
            assertThat(first.isBefore(only(account, "third"), CONVENTIONS)).isEqualTo(Truth.FAILS);
            assertThat(first.isBefore(only(account, "same"), CONVENTIONS)).isEqualTo(Truth.UNDETERMINED);
        }

        @Test
        void what_came_after_a_sending_may_have_come_before_the_delivery() {
            Account account = account(
                    event(
                            "telegram",
                            message(
                                    Event.Course.of(
                                            "telegram",
                                            ImmutableMap.of(
                                                    SENT,
                                                    clock(12, 10, 0).orElseThrow(),
                                                    DELIVERED,
                                                    clock(14, 10, 0).orElseThrow())),
                                    List.of(HOLM),
                                    NORLAND,
                                    List.of(),
                                    Content.NONE)),
                    decides(
                            "decision",
                            CABINET,
                            told(new Relative("telegram", Side.AFTER, Optional.of(2), Unit.HOURS)),
                            SIGNS));
            Attestation sent = account.attestations("telegram", SENT).get(0);
            Attestation delivered = account.attestations("telegram", DELIVERED).get(0);
            Attestation decided = only(account, "decision");
            assertThat(sent.isBefore(decided, CONVENTIONS)).isEqualTo(Truth.HOLDS);
            assertThat(decided.isBefore(delivered, CONVENTIONS)).isEqualTo(Truth.HOLDS);
            assertThat(delivered.isBefore(decided, CONVENTIONS)).isEqualTo(Truth.FAILS);
        }

        @Test
        void what_came_after_a_stance_came_after_its_beginning() {
            Account account = account(
                    position("stance", NORLAND, SIGNS, clock(12, 10, 0), clock(14, 10, 0)),
                    decides(
                            "decision",
                            CABINET,
                            told(new Relative("stance", Side.AFTER, Optional.of(2), Unit.HOURS)),
                            SIGNS));
            Attestation begins = account.attestations("stance", Phase.OPENED).get(0);
            Attestation ends = account.attestations("stance", Phase.CLOSED).get(0);
            Attestation decided = only(account, "decision");
            assertThat(begins.isBefore(decided, CONVENTIONS)).isEqualTo(Truth.HOLDS);
            assertThat(decided.isBefore(ends, CONVENTIONS)).isEqualTo(Truth.HOLDS);
        }

        @Test
        void what_came_after_an_entry_came_after_its_main_phase_in_whatever_passage_that_is_told() {
            Account account = account(
                    sends("telegram", HOLM, NORLAND, UNDATED, Content.NONE),
                    Embassy.phase("sending", "telegram", SENT, day(12)),
                    Embassy.phase("delivery", "telegram", DELIVERED, day(12)),
                    decides("afterAll", CABINET, told(Relative.after("telegram")), SIGNS),
                    decides("afterDelivery", CABINET, told(Relative.after("delivery")), SIGNS));
            Attestation sent = account.attestations("telegram", SENT).get(0);
            Attestation delivered = account.attestations("telegram", DELIVERED).get(0);
            Attestation afterAll = only(account, "afterAll");
            Attestation afterDelivery = only(account, "afterDelivery");
            assertThat(sent.isBefore(afterAll, CONVENTIONS)).isEqualTo(Truth.HOLDS);
            assertThat(delivered.isBefore(afterAll, CONVENTIONS)).isEqualTo(Truth.UNDETERMINED);
            assertThat(delivered.isBefore(afterDelivery, CONVENTIONS)).isEqualTo(Truth.HOLDS);
            assertThat(sent.isBefore(afterDelivery, CONVENTIONS)).isEqualTo(Truth.UNDETERMINED);
        }

        @Test
        void without_a_main_phase_it_came_after_the_first_that_there_is() {
            ImmutableMap<Phase, Dating> phases =
                    ImmutableMap.of(DELIVERED, day(12).orElseThrow(), Phase.READ, day(12).orElseThrow());
            Account account = account(
                    event(
                            "telegram",
                            message(
                                    Event.Course.of("telegram", phases),
                                    List.of(HOLM),
                                    NORLAND,
                                    List.of(),
                                    Content.NONE)),
                    decides("decision", CABINET, told(Relative.after("telegram")), SIGNS));
            Attestation delivered = account.attestations("telegram", DELIVERED).get(0);
            Attestation read = account.attestations("telegram", Phase.READ).get(0);
            assertThat(delivered.isBefore(only(account, "decision"), CONVENTIONS))
                    .isEqualTo(Truth.HOLDS);
            assertThat(read.isBefore(only(account, "decision"), CONVENTIONS)).isEqualTo(Truth.UNDETERMINED);
        }

        private Attestation only(Account account, String entry) {
            assertThat(account.attestations(entry)).hasSize(1);
            return account.attestations(entry).get(0);
        }
    }

    private static Comparison compare(Attestation one, Attestation other) {
        return one.compare(other, CONVENTIONS);
    }

    private static Dating placed(When when, Place place) {
        return Dating.of(when, place);
    }

    private static Attestation time(When when, Place... places) {
        return time(Dating.of(when), places);
    }

    private static Attestation time(Dating dating, Place... places) {
        return phase(SENT, dating, places);
    }

    private static Attestation time(When when, ImmutableList<Place> places) {
        return time(when, places.toArray(Place[]::new));
    }

    private static Attestation phase(Phase phase, Dating dating, Place... places) {
        return new Attestation(
                sends("it", HOLM, REGENT, Optional.of(dating), Content.NONE),
                "it",
                phase,
                dating,
                dating,
                ImmutableList.copyOf(places));
    }

    /** Times of every kind around the 12th, at no place, at one, at two and at places half a world apart. */
    private static List<Attestation> universe() {
        Place far = new Place("Far", "the far west", ZoneOffset.ofHours(-11));
        List<Attestation> all = new ArrayList<>();
        for (ImmutableList<Place> places : List.of(
                ImmutableList.<Place>of(),
                ImmutableList.of(KONGSHAVN),
                ImmutableList.of(KONGSHAVN, TAMRA_CITY),
                ImmutableList.of(far, TAMRA_CITY))) {
            for (int day = 11; day <= 13; day++) {
                whens(day).forEach(when -> all.add(time(when, places)));
            }
            all.add(time(DayRange.UNKNOWN, places));
        }
        return all;
    }

    private static List<When> whens(int day) {
        LocalDate it = may(day);
        return List.of(
                DayRange.on(it),
                DayRange.between(it, it.plusDays(1)),
                DayRange.by(it),
                DayRange.since(it),
                new DayPart(it, DayPart.Part.MORNING),
                new DayPart(it, DayPart.Part.NIGHT),
                new ClockTime(it.atTime(0, 30)),
                new ClockTime(it.atTime(15, 30)),
                new ClockRange(it.atTime(14, 0), it.atTime(23, 0)));
    }
}

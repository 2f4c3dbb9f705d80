package org.sicetnon.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ranges of days against a slow model: a relation holds if it holds on every pair of days that the two ranges allow,
 * fails if it holds on none, and is undetermined otherwise.
 *
 * <p>The universe has five days. An end that nothing limits, or that nobody knows, reaches three days beyond it.
 */
class DayRangeLawsTest {

    private static final LocalDate FIRST = LocalDate.of(1871, 5, 1);
    private static final int DAYS = 5;
    private static final int BEYOND = 3;

    @Test
    void the_universe_is_whole() {
        assertThat(universe().stream()
                        .filter(it -> it.firstDay().isPresent() && it.lastDay().isPresent()))
                .as("ranges with two known ends")
                .hasSize(15);
        assertThat(universe()).as("with open and unknown ends").hasSize(15 + 10 + 10 + 4);
    }

    @Test
    void earlier_and_later_are_what_all_completions_agree_on() {
        forAllPairs(universe(), (one, other) -> {
            assertThat(one.isBefore(other))
                    .as("%s before %s", one, other)
                    .isEqualTo(model(one, other, LocalDate::isBefore));
            assertThat(one.isAfter(other))
                    .as("%s after %s", one, other)
                    .isEqualTo(model(one, other, LocalDate::isAfter));
        });
    }

    @Test
    void the_same_day_is_what_all_completions_agree_on() {
        forAllPairs(
                universe(),
                (one, other) -> assertThat(one.isSameDayAs(other))
                        .as("%s on the day of %s", one, other)
                        .isEqualTo(model(one, other, LocalDate::equals)));
    }

    @Test
    void two_ranges_overlap_if_they_share_a_day() {
        forAllPairs(
                universe(),
                (one, other) -> assertThat(one.overlaps(other))
                        .as("%s overlaps %s", one, other)
                        .isEqualTo(completions(one).stream().anyMatch(completions(other)::contains)));
    }

    @Test
    void a_range_includes_the_days_it_allows() {
        for (DayRange range : universe()) {
            for (LocalDate day : days(-BEYOND, DAYS + BEYOND)) {
                assertThat(range.includes(day))
                        .as("%s includes %s", range, day)
                        .isEqualTo(completions(range).contains(day));
            }
        }
    }

    @Test
    void each_day_of_a_range_with_two_ends_is_listed_once_and_in_order() {
        LocalDate first = LocalDate.of(1871, 2, 27);
        for (int length = 0; length < 5; length++) {
            DayRange range = DayRange.between(first, first.plusDays(length));

            assertThat(range.eachDay()).hasSize(length + 1).isSorted().doesNotHaveDuplicates();
            assertThat(range.eachDay()).allMatch(range::includes);
        }
        assertThat(DayRange.by(first).eachDay()).isEmpty();
        assertThat(DayRange.since(first).eachDay()).isEmpty();
        assertThat(DayRange.UNKNOWN.eachDay()).isEmpty();
    }

    @Test
    void relations_are_symmetric_where_they_should_be_and_mirrored_where_not() {
        forAllPairs(universe(), (one, other) -> {
            assertThat(one.isSameDayAs(other)).isEqualTo(other.isSameDayAs(one));
            assertThat(one.overlaps(other)).isEqualTo(other.overlaps(one));
            assertThat(one.isAfter(other)).isEqualTo(other.isBefore(one));
            if (one.isBefore(other) == Truth.HOLDS) {
                assertThat(other.isBefore(one)).isEqualTo(Truth.FAILS);
            }
        });
    }

    @Test
    void at_most_one_of_earlier_same_and_later_holds() {
        forAllPairs(universe(), (one, other) -> {
            List<Truth> all = List.of(one.isBefore(other), one.isSameDayAs(other), one.isAfter(other));
            assertThat(all.stream().filter(Truth.HOLDS::equals).count())
                    .as("%s and %s", one, other)
                    .isLessThanOrEqualTo(1);
            assertThat(all).as("%s and %s", one, other).isNotEqualTo(List.of(Truth.FAILS, Truth.FAILS, Truth.FAILS));
        });
    }

    @Test
    void being_certainly_earlier_is_transitive() {
        List<DayRange> all = universe();
        for (DayRange a : all) {
            for (DayRange b : all) {
                if (a.isBefore(b) != Truth.HOLDS) {
                    continue;
                }
                for (DayRange c : all) {
                    if (b.isBefore(c) == Truth.HOLDS) {
                        assertThat(a.isBefore(c)).as("%s, %s, %s", a, b, c).isEqualTo(Truth.HOLDS);
                    }
                }
            }
        }
    }

    @Test
    void to_learn_more_never_overturns_what_was_settled() {
        forAllPairs(universe(), (wide, other) -> {
            for (LocalDate day : completions(wide)) {
                DayRange narrow = DayRange.on(day);
                assertThat(wide.isBefore(other)).isIn(Truth.UNDETERMINED, narrow.isBefore(other));
                assertThat(wide.isAfter(other)).isIn(Truth.UNDETERMINED, narrow.isAfter(other));
                assertThat(wide.isSameDayAs(other)).isIn(Truth.UNDETERMINED, narrow.isSameDayAs(other));
            }
        });
    }

    @Test
    void moving_both_by_the_same_days_changes_no_relation() {
        forAllPairs(universe(), (one, other) -> {
            for (long days : new long[] {-400, -1, 0, 1, 30}) {
                DayRange a = one.plusDays(days);
                DayRange b = other.plusDays(days);
                assertThat(a.isBefore(b)).isEqualTo(one.isBefore(other));
                assertThat(a.isSameDayAs(b)).isEqualTo(one.isSameDayAs(other));
                assertThat(a.plusDays(-days)).isEqualTo(one);
            }
        });
    }

    @Test
    void long_random_ranges_agree_with_the_model() {
        long seed = 1871_05_12L;
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            DayRange one = longRange(random);
            DayRange other = longRange(random);
            assertThat(one.isBefore(other))
                    .as("seed %d, round %d: %s before %s", seed, round, one, other)
                    .isEqualTo(model(one, other, LocalDate::isBefore));
            assertThat(one.isSameDayAs(other))
                    .as("seed %d, round %d: %s on the day of %s", seed, round, one, other)
                    .isEqualTo(model(one, other, LocalDate::equals));
        }
    }

    @Nested
    class Ends {

        @ParameterizedTest(name = "from {0} to {1}")
        @CsvSource({"1871-05-02, 1871-05-01", "1871-05-02, 1870-12-31", "1872-01-01, 1871-12-31"})
        void swapped_ends_are_refused_and_both_are_named(LocalDate earliest, LocalDate latest) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DayRange.between(earliest, latest))
                    .withMessageContaining(earliest.toString())
                    .withMessageContaining(latest.toString())
                    .withMessageContaining("Swap them?");
        }

        @Test
        void open_unknown_and_a_day_are_three_different_things() {
            assertThat(Bound.OPEN).isNotEqualTo(Bound.UNKNOWN);
            assertThat(new DayRange(Bound.OPEN, Bound.at(FIRST)))
                    .isNotEqualTo(new DayRange(Bound.UNKNOWN, Bound.at(FIRST)))
                    .isEqualTo(DayRange.by(FIRST));
            assertThat(DayRange.UNKNOWN).isNotEqualTo(new DayRange(Bound.OPEN, Bound.OPEN));
        }

        @Test
        void an_end_without_a_day_gives_none() {
            assertThat(DayRange.by(FIRST).firstDay()).isEmpty();
            assertThat(DayRange.by(FIRST).lastDay()).contains(FIRST);
            assertThat(DayRange.since(FIRST).firstDay()).contains(FIRST);
            assertThat(DayRange.since(FIRST).lastDay()).isEmpty();
            assertThat(DayRange.UNKNOWN.firstDay()).isEmpty();
            assertThat(DayRange.UNKNOWN.lastDay()).isEmpty();
        }

        @Test
        void only_a_range_of_one_day_has_an_only_day() {
            for (DayRange range : universe()) {
                Optional<LocalDate> only = completions(range).size() == 1
                        ? Optional.of(completions(range).get(0))
                        : Optional.empty();
                assertThat(range.onlyDay()).as(range.toString()).isEqualTo(only);
            }
        }

        @Test
        void a_range_of_days_is_its_own_days() {
            assertThat(universe())
                    .allSatisfy(range -> assertThat(range.days()).isSameAs(range))
                    .allSatisfy(range -> assertThat(range.precision()).isEqualTo(When.Precision.DAY));
        }
    }

    @Nested
    class Notation {

        static List<List<Object>> edtf() {
            LocalDate day = LocalDate.of(1871, 5, 9);
            LocalDate later = LocalDate.of(1871, 10, 12);
            return List.of(
                    List.of(DayRange.on(day), "1871-05-09"),
                    List.of(DayRange.between(day, day), "1871-05-09"),
                    List.of(DayRange.between(day, later), "1871-05-09/1871-10-12"),
                    List.of(DayRange.by(day), "../1871-05-09"),
                    List.of(DayRange.since(day), "1871-05-09/.."),
                    List.of(new DayRange(Bound.UNKNOWN, Bound.at(day)), "/1871-05-09"),
                    List.of(new DayRange(Bound.at(day), Bound.UNKNOWN), "1871-05-09/"),
                    List.of(new DayRange(Bound.OPEN, Bound.UNKNOWN), "../"),
                    List.of(new DayRange(Bound.UNKNOWN, Bound.OPEN), "/.."),
                    List.of(new DayRange(Bound.OPEN, Bound.OPEN), "../.."),
                    List.of(DayRange.UNKNOWN, "/"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("edtf")
        void is_that_of_intervals_in_edtf(List<Object> rangeAndNotation) {
            assertThat(rangeAndNotation.get(0)).hasToString((String) rangeAndNotation.get(1));
        }

        @Test
        void tells_every_range_of_the_universe_from_every_other() {
            assertThat(universe().stream().map(DayRange::toString)).doesNotHaveDuplicates();
        }
    }

    private interface PairLaw {
        void check(DayRange one, DayRange other);
    }

    private static void forAllPairs(List<DayRange> ranges, PairLaw law) {
        for (DayRange one : ranges) {
            for (DayRange other : ranges) {
                law.check(one, other);
            }
        }
    }

    private static List<DayRange> universe() {
        List<Bound> bounds = new ArrayList<>(List.of(Bound.OPEN, Bound.UNKNOWN));
        days(0, DAYS).forEach(day -> bounds.add(Bound.at(day)));
        List<DayRange> all = new ArrayList<>();
        for (Bound earliest : bounds) {
            for (Bound latest : bounds) {
                boolean swapped = earliest instanceof Bound.Known a
                        && latest instanceof Bound.Known b
                        && b.day().isBefore(a.day());
                if (!swapped) {
                    all.add(new DayRange(earliest, latest));
                }
            }
        }
        return all;
    }

    private static DayRange longRange(Random random) {
        LocalDate start = FIRST.plusDays(random.nextInt(40));
        return DayRange.between(start, start.plusDays(random.nextInt(60)));
    }

    private static List<LocalDate> days(int from, int to) {
        return IntStream.range(from, to).mapToObj(FIRST::plusDays).toList();
    }

    /** Every day that a range allows, the long way. */
    private static List<LocalDate> completions(DayRange range) {
        LocalDate from = range.earliest() instanceof Bound.Known known ? known.day() : FIRST.minusDays(BEYOND);
        LocalDate to = range.latest() instanceof Bound.Known known ? known.day() : FIRST.plusDays(DAYS + BEYOND - 1);
        return from.datesUntil(to.plusDays(1)).toList();
    }

    private static Truth model(DayRange one, DayRange other, BiPredicate<LocalDate, LocalDate> relation) {
        Set<Truth> outcomes = EnumSet.noneOf(Truth.class);
        for (LocalDate a : completions(one)) {
            for (LocalDate b : completions(other)) {
                outcomes.add(Truth.of(relation.test(a, b)));
            }
        }
        return outcomes.size() == 1 ? outcomes.iterator().next() : Truth.UNDETERMINED;
    }
}

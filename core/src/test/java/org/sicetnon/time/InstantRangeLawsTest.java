package org.sicetnon.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/**
 * Stretches of real time against a slow model, over five hour marks. Between two marks lies a half hour, so that a
 * stretch of one hour has a beginning and an inside; an end that nothing limits reaches two hours beyond.
 */
class InstantRangeLawsTest {

    private static final Instant MARK = Instant.parse("1871-05-12T12:00:00Z");
    private static final int MARKS = 5;

    @Test
    void the_universe_is_whole() {
        assertThat(universe()).hasSize(10 + 5 + 5 + 1);
    }

    @Test
    void earlier_is_what_all_completions_agree_on() {
        for (InstantRange one : universe()) {
            for (InstantRange other : universe()) {
                assertThat(one.isBefore(other))
                        .as("%s before %s", one, other)
                        .isEqualTo(model(one, other, Instant::isBefore));
            }
        }
    }

    @Test
    void two_stretches_overlap_if_they_share_an_instant() {
        for (InstantRange one : universe()) {
            for (InstantRange other : universe()) {
                assertThat(one.overlaps(other))
                        .as("%s overlaps %s", one, other)
                        .isEqualTo(completions(one).stream().anyMatch(completions(other)::contains))
                        .isEqualTo(other.overlaps(one));
            }
        }
    }

    @Test
    void a_stretch_has_happened_once_it_is_over_and_not_before_it_begins() {
        for (InstantRange range : universe()) {
            for (int hour = 0; hour < MARKS; hour++) {
                Instant instant = mark(hour);
                Set<Truth> outcomes = EnumSet.noneOf(Truth.class);
                completions(range).forEach(it -> outcomes.add(Truth.of(!it.isAfter(instant))));
                Truth expected = outcomes.size() == 1 ? outcomes.iterator().next() : Truth.UNDETERMINED;
                assertThat(range.hasHappenedAt(instant))
                        .as("%s by %s", range, instant)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void stretches_that_only_touch_do_not_overlap() {
        InstantRange first = range(0, 1);
        InstantRange second = range(1, 2);
        assertThat(first.overlaps(second)).isFalse();
        assertThat(first.isBefore(second)).isEqualTo(Truth.HOLDS);
        assertThat(second.isBefore(first)).isEqualTo(Truth.FAILS);
    }

    @Test
    void a_stretch_ends_after_it_begins() {
        for (int from = 0; from < MARKS; from++) {
            for (int to = 0; to <= from; to++) {
                Optional<Instant> begin = Optional.of(mark(from));
                Optional<Instant> end = Optional.of(mark(to));
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> new InstantRange(begin, end))
                        .withMessageContaining(mark(from).toString())
                        .withMessageContaining(mark(to).toString());
            }
        }
    }

    private static InstantRange range(int from, int to) {
        return new InstantRange(Optional.of(mark(from)), Optional.of(mark(to)));
    }

    private static Instant mark(int hour) {
        return MARK.plus(Duration.ofHours(hour));
    }

    private static List<InstantRange> universe() {
        List<InstantRange> all = new ArrayList<>();
        for (int from = -1; from < MARKS; from++) {
            for (int to = from == -1 ? 0 : from + 1; to <= MARKS; to++) {
                all.add(new InstantRange(
                        from == -1 ? Optional.empty() : Optional.of(mark(from)),
                        to == MARKS ? Optional.empty() : Optional.of(mark(to))));
            }
        }
        return all;
    }

    private static List<Instant> completions(InstantRange range) {
        List<Instant> all = new ArrayList<>();
        Instant end = range.to().orElse(mark(MARKS + 2));
        for (Instant it = range.from().orElse(mark(-2)); it.isBefore(end); it = it.plus(Duration.ofMinutes(30))) {
            all.add(it);
        }
        return all;
    }

    private static Truth model(InstantRange one, InstantRange other, BiPredicate<Instant, Instant> relation) {
        Set<Truth> outcomes = EnumSet.noneOf(Truth.class);
        for (Instant a : completions(one)) {
            for (Instant b : completions(other)) {
                outcomes.add(Truth.of(relation.test(a, b)));
            }
        }
        return outcomes.size() == 1 ? outcomes.iterator().next() : Truth.UNDETERMINED;
    }
}

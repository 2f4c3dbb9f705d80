package org.sicetnon.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Relations against a slow model, over every pair of a small universe: it completes every date by trying all days,
 * every interval by all pairs of days, every set by all choices, and asks each pair of completions.
 *
 * <p>The universe's dates lie next to each other, overlap, interleave and coincide. A day counts if it is one of theirs
 * or at most two days from one, for relations know only order and neighbourhood; so an end without a date reaches a
 * little beyond them.
 */
class EdtfRelationsLawsTest {

    private static final ImmutableList<String> DATES = ImmutableList.of(
            "2001-02-28",
            "2001-03-01",
            "2001-03-02",
            "2001-03-X1",
            "2001-03-X2",
            "2001-03-3X",
            "2001-02-X8",
            "2001-X2-28");

    private static final ImmutableList<String> RUNS = ImmutableList.of(
            "..2001-03-01",
            "2001-02-28..2001-03-02",
            "2001-02-X8..2001-03-01",
            "2001-03-X1..2001-03-3X",
            "2001-03-02..");

    /** A stretch of days, both ends included. */
    private record Days(long first, long last) {}

    /** A value with every way to complete it, each a list of stretches that all came about. */
    private record Model(Edtf value, ImmutableList<ImmutableList<Days>> completions, ImmutableList<Days> whole) {

        static Model of(Edtf value, ImmutableList<ImmutableList<Days>> completions) {
            return new Model(
                    value,
                    completions,
                    completions.stream().map(Model::whole).distinct().collect(ImmutableList.toImmutableList()));
        }

        private static Days whole(ImmutableList<Days> all) {
            return new Days(
                    all.stream().mapToLong(Days::first).min().orElseThrow(),
                    all.stream().mapToLong(Days::last).max().orElseThrow());
        }

        boolean hasOneOccasion() {
            return completions.get(0).size() == 1;
        }
    }

    private final ImmutableList<Long> counted = counted();
    private final ImmutableList<Model> universe = universe();

    @Test
    void the_universe_is_whole() {
        assertThat(universe).hasSizeGreaterThan(140);
        assertThat(universe).filteredOn(it -> !it.hasOneOccasion()).hasSizeGreaterThan(15);
        assertThat(universe).allSatisfy(it -> assertThat(it.completions()).isNotEmpty());
    }

    @Test
    void bounds_are_the_first_and_the_last_day_of_any_completion() {
        for (Model model : universe) {
            DayRange days = model.value().days();
            long first = model.completions().stream()
                    .flatMapToLong(it -> it.stream().mapToLong(Days::first))
                    .min()
                    .orElseThrow();
            long last = model.completions().stream()
                    .flatMapToLong(it -> it.stream().mapToLong(Days::last))
                    .max()
                    .orElseThrow();
            days.firstDay()
                    .ifPresent(it -> assertThat(it.toEpochDay())
                            .as("first day of %s", model.value())
                            .isEqualTo(first));
            days.lastDay()
                    .ifPresent(it -> assertThat(it.toEpochDay())
                            .as("last day of %s", model.value())
                            .isEqualTo(last));
            assertThat(days.firstDay().isEmpty())
                    .as("%s begins anywhere", model.value())
                    .isEqualTo(first == counted.get(0));
            assertThat(days.lastDay().isEmpty())
                    .as("%s ends anywhere", model.value())
                    .isEqualTo(last == counted.get(counted.size() - 1));
        }
    }

    @Test
    void allens_relations_are_those_of_some_completion() {
        for (Model one : universe) {
            for (Model other : universe) {
                ImmutableSet<Allen> found = one.value().relationsTo(other.value());
                Set<Allen> expected = EnumSet.noneOf(Allen.class);
                pairs(one.whole(), other.whole()).forEach(it -> expected.add(relation(it.one(), it.other())));
                if (one.hasOneOccasion() && other.hasOneOccasion()) {
                    assertThat(found).as("%s to %s", one.value(), other.value()).isEqualTo(expected);
                } else {
                    assertThat(found).as("%s to %s", one.value(), other.value()).containsAll(expected);
                }
            }
        }
    }

    @Test
    void one_occasion_stands_to_another_as_all_completions_agree() {
        for (Model one : universe) {
            for (Model other : universe) {
                if (one.hasOneOccasion() && other.hasOneOccasion()) {
                    Edtf a = one.value();
                    Edtf b = other.value();
                    Iterable<Pair> pairs = pairs(one.whole(), other.whole());
                    assertThat(a.isBefore(b)).as("%s before %s", a, b).isEqualTo(agreed(pairs, BEFORE));
                    assertThat(a.isAfter(b)).as("%s after %s", a, b).isEqualTo(agreed(pairs, AFTER));
                    assertThat(a.isDuring(b)).as("%s during %s", a, b).isEqualTo(agreed(pairs, DURING));
                    assertThat(a.overlaps(b)).as("%s overlaps %s", a, b).isEqualTo(agreed(pairs, OVERLAPS));
                    assertThat(a.isSameAs(b)).as("%s same as %s", a, b).isEqualTo(agreed(pairs, SAME));
                }
            }
        }
    }

    @Test
    void a_set_of_which_each_member_is_meant_never_settles_what_completions_leave_open() {
        for (Model one : universe) {
            for (Model other : universe) {
                if (!one.hasOneOccasion() || !other.hasOneOccasion()) {
                    Edtf a = one.value();
                    Edtf b = other.value();
                    assertThat(a.isBefore(b))
                            .as("%s before %s", a, b)
                            .isEqualTo(model(one, other, (x, y) -> each(x, s -> each(y, t -> BEFORE.test(s, t)))));
                    assertThat(a.isDuring(b))
                            .as("%s during %s", a, b)
                            .isIn(
                                    Truth.UNDETERMINED,
                                    model(one, other, (x, y) -> each(x, s -> any(y, t -> DURING.test(s, t)))));
                    assertThat(a.overlaps(b))
                            .as("%s overlaps %s", a, b)
                            .isIn(
                                    Truth.UNDETERMINED,
                                    model(one, other, (x, y) -> any(x, s -> any(y, t -> OVERLAPS.test(s, t)))));
                    assertThat(a.isSameAs(b))
                            .as("%s same as %s", a, b)
                            .isIn(
                                    Truth.UNDETERMINED,
                                    model(one, other, (x, y) -> Set.copyOf(x).equals(Set.copyOf(y))));
                }
            }
        }
    }

    @Test
    void relations_are_symmetric_where_they_should_be_and_mirrored_where_not() {
        for (Model one : universe) {
            for (Model other : universe.subList(0, universe.indexOf(one) + 1)) {
                Edtf a = one.value();
                Edtf b = other.value();
                assertThat(a.overlaps(b)).isEqualTo(b.overlaps(a));
                assertThat(a.isSameAs(b)).isEqualTo(b.isSameAs(a));
                assertThat(a.isAfter(b)).isEqualTo(b.isBefore(a));
                assertThat(a.relationsTo(b).stream().map(Allen::inverse).collect(Sets.toImmutableEnumSet()))
                        .isEqualTo(b.relationsTo(a));
                assertThat(a.relationsTo(b)).isNotEmpty();
                Allen relation = Allen.values()[Math.floorMod(a.hashCode() + b.hashCode(), 13)];
                assertThat(a.stands(relation, b)).isEqualTo(b.stands(relation.inverse(), a));
            }
        }
    }

    @Test
    void two_stretches_stand_in_exactly_one_of_allens_relations() {
        EnumSet<Allen> met = EnumSet.noneOf(Allen.class);
        for (Days a : stretches(6)) {
            for (Days b : stretches(6)) {
                ImmutableSet<Allen> found = Edtf.parse(notation(a)).relationsTo(Edtf.parse(notation(b)));
                assertThat(found).as("%s to %s", a, b).containsExactly(relation(a, b));
                met.addAll(found);
            }
        }
        assertThat(met).as("all thirteen").hasSize(13);
    }

    @Test
    void ranges_of_days_are_before_and_after_each_other_as_the_same_days_of_dates() {
        for (String one : DATES) {
            for (String other : DATES) {
                DayRange a = Edtf.parse(one).days();
                DayRange b = Edtf.parse(other).days();
                assertThat(Edtf.parse(one).isBefore(Edtf.parse(other))).isEqualTo(a.isBefore(b));
                assertThat(Edtf.parse(one).isAfter(Edtf.parse(other))).isEqualTo(a.isAfter(b));
                assertThat(Edtf.parse(one).isSameAs(Edtf.parse(other)))
                        .as("gaps settle more than the range does")
                        .isIn(Truth.FAILS, a.isSameDayAs(b));
            }
        }
    }

    private static final BiPredicate<Days, Days> BEFORE = (a, b) -> a.last() < b.first();
    private static final BiPredicate<Days, Days> AFTER = (a, b) -> b.last() < a.first();
    private static final BiPredicate<Days, Days> DURING = (a, b) -> b.first() <= a.first() && a.last() <= b.last();
    private static final BiPredicate<Days, Days> OVERLAPS = (a, b) -> a.first() <= b.last() && b.first() <= a.last();
    private static final BiPredicate<Days, Days> SAME = Days::equals;

    private static Truth agreed(Iterable<Pair> pairs, BiPredicate<Days, Days> relation) {
        boolean holds = false;
        boolean fails = false;
        for (Pair pair : pairs) {
            boolean so = relation.test(pair.one(), pair.other());
            holds |= so;
            fails |= !so;
        }
        return holds && fails ? Truth.UNDETERMINED : Truth.of(holds);
    }

    /** Two completions. */
    private record Pair(Days one, Days other) {}

    /** Returns pairs of completions, one of all those whose four ends lie to each other in the same order. */
    private static Iterable<Pair> pairs(ImmutableList<Days> ones, ImmutableList<Days> others) {
        Pair[] pairs = new Pair[3 * 3 * 5 * 5];
        for (Days a : ones) {
            for (Days b : others) {
                int order = Long.signum(a.first() - b.first())
                        + 1
                        + 3 * (Long.signum(a.last() - b.last()) + 1)
                        + 9 * (near(a.first() - b.last()) + 2)
                        + 45 * (near(b.first() - a.last()) + 2);
                if (pairs[order] == null) {
                    pairs[order] = new Pair(a, b);
                }
            }
        }
        return Stream.of(pairs).filter(Objects::nonNull).toList();
    }

    private static int near(long days) {
        return (int) Math.max(-2, Math.min(2, days));
    }

    private static Truth model(Model one, Model other, BiPredicate<List<Days>, List<Days>> relation) {
        boolean holds = false;
        boolean fails = false;
        for (List<Days> a : one.completions()) {
            for (List<Days> b : other.completions()) {
                boolean so = relation.test(a, b);
                holds |= so;
                fails |= !so;
                if (holds && fails) {
                    return Truth.UNDETERMINED;
                }
            }
        }
        return Truth.of(holds);
    }

    private static boolean each(List<Days> all, Predicate<Days> one) {
        return all.stream().allMatch(one);
    }

    private static boolean any(List<Days> all, Predicate<Days> one) {
        return all.stream().anyMatch(one);
    }

    private static Allen relation(Days a, Days b) {
        int starts = Long.signum(a.first() - b.first());
        int ends = Long.signum(a.last() - b.last());
        if (a.last() < b.first()) {
            return a.last() + 1 == b.first() ? Allen.MEETS : Allen.BEFORE;
        }
        if (b.last() < a.first()) {
            return b.last() + 1 == a.first() ? Allen.MET_BY : Allen.AFTER;
        }
        if (starts == 0) {
            return ends == 0 ? Allen.EQUALS : ends < 0 ? Allen.STARTS : Allen.STARTED_BY;
        }
        if (ends == 0) {
            return starts > 0 ? Allen.FINISHES : Allen.FINISHED_BY;
        }
        if (starts > 0) {
            return ends < 0 ? Allen.DURING : Allen.OVERLAPPED_BY;
        }
        return ends > 0 ? Allen.CONTAINS : Allen.OVERLAPS;
    }

    private ImmutableList<Model> universe() {
        ImmutableList.Builder<Model> models = ImmutableList.builder();
        DATES.forEach(it -> models.add(single(it, days(it))));
        ImmutableList<String> ends =
                ImmutableList.<String>builder().addAll(DATES).add("..", "").build();
        for (String start : ends) {
            for (String end : ends) {
                ImmutableList<Days> days = between(start, end);
                if (!days.isEmpty()) {
                    models.add(single(start + "/" + end, days));
                }
            }
        }
        ImmutableList<String> members = ImmutableList.<String>builder()
                .addAll(RUNS)
                .addAll(DATES.subList(0, 5))
                .build();
        for (String one : members) {
            models.add(single("[" + one + "]", oneOf(one)));
            models.add(single("{" + one + "}", eachOf(one)));
            for (String other : members) {
                if (!one.equals(other) && !one.endsWith("..") && !other.startsWith("..")) {
                    models.add(single(
                            "[" + one + "," + other + "]",
                            ImmutableSet.<Days>builder()
                                    .addAll(oneOf(one))
                                    .addAll(oneOf(other))
                                    .build()
                                    .asList()));
                }
            }
        }
        for (String set : ImmutableList.of(
                "2001-02-28,2001-03-01",
                "2001-02-28,2001-03-02",
                "2001-03-02,2001-02-28",
                "2001-03-X1,2001-03-X2",
                "2001-03-01,2001-03-X1",
                "2001-02-X8,2001-03-3X",
                "2001-03-01,2001-X2-28",
                "2001-02-28,2001-03-X1,2001-03-02",
                "2001-02-28..2001-03-01,2001-03-3X",
                "2001-02-28..2001-03-X1,2001-03-02",
                "2001-03-01,2001-03-X1..2001-03-3X",
                "..2001-02-28,2001-03-02",
                "2001-02-28,2001-03-02..",
                "..2001-02-28,2001-03-3X..",
                "2001-03-X2,2001-03-3X",
                "2001-02-X8,2001-X2-28")) {
            List<List<Days>> each = new ArrayList<>();
            for (String member : set.split(",")) {
                each.add(eachOf(member));
            }
            models.add(Model.of(
                    Edtf.parse("{" + set + "}"),
                    Lists.cartesianProduct(each).stream()
                            .map(ImmutableList::copyOf)
                            .collect(ImmutableList.toImmutableList())));
        }
        return models.build();
    }

    private static Model single(String text, ImmutableList<Days> days) {
        return Model.of(
                Edtf.parse(text), days.stream().map(ImmutableList::of).collect(ImmutableList.toImmutableList()));
    }

    private static ImmutableList<Days> days(String pattern) {
        return daysOf(pattern).stream().map(it -> new Days(it, it)).collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Days> between(String start, String end) {
        return stretches(end(start), end(end));
    }

    private ImmutableList<Long> end(String end) {
        return end.isEmpty() || end.equals("..") ? counted : daysOf(end);
    }

    private static ImmutableList<Days> stretches(ImmutableList<Long> starts, ImmutableList<Long> ends) {
        return starts.stream()
                .flatMap(first -> ends.stream().filter(last -> last >= first).map(last -> new Days(first, last)))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Days> eachOf(String member) {
        Optional<String[]> run = run(member);
        return run.map(it -> between(it[0], it[1])).orElseGet(() -> days(member));
    }

    private ImmutableList<Days> oneOf(String member) {
        Optional<String[]> run = run(member);
        if (run.isEmpty()) {
            return days(member);
        }
        long first = end(run.get()[0]).get(0);
        ImmutableList<Long> ends = end(run.get()[1]);
        long last = ends.get(ends.size() - 1);
        return counted.stream()
                .filter(it -> first <= it && it <= last)
                .map(it -> new Days(it, it))
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<String[]> run(String member) {
        int dots = member.indexOf("..");
        return dots < 0
                ? Optional.empty()
                : Optional.of(new String[] {member.substring(0, dots), member.substring(dots + 2)});
    }

    private static ImmutableList<Long> daysOf(String pattern) {
        String digits = pattern.replace("X", "\\d");
        return LocalDate.of(2001, 1, 1)
                .datesUntil(LocalDate.of(2002, 1, 1))
                .filter(it -> it.toString().matches(digits))
                .map(LocalDate::toEpochDay)
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Long> counted() {
        TreeSet<Long> days = new TreeSet<>();
        for (String date : DATES) {
            for (long day : daysOf(date)) {
                for (long near = day - 2; near <= day + 2; near++) {
                    days.add(near);
                }
            }
        }
        return ImmutableList.copyOf(days);
    }

    private static List<Days> stretches(int count) {
        List<Days> all = new ArrayList<>();
        for (long first = 0; first < count; first++) {
            for (long last = first; last < count; last++) {
                all.add(new Days(first, last));
            }
        }
        return all;
    }

    private static String notation(Days days) {
        return LocalDate.ofEpochDay(days.first()) + "/" + LocalDate.ofEpochDay(days.last());
    }
}

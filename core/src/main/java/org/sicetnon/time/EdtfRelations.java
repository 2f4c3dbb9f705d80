package org.sicetnon.time;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.stream.Stream;

/**
 * What follows from two times of EDTF, in three values: what holds on every choice of days that both allow, holds; what
 * holds on none, fails (rule 1).
 *
 * <p>A value consists of <em>occasions</em>, all of which came about: one, but for a set in braces. An occasion has
 * <em>alternatives</em>, of which one did: one, but for a set in brackets. What is said of single occasions is exact. Of
 * a set in braces it is put together from its members by the rules of {@link Truth}, which may leave open what a longer
 * search through its days would settle, and never settles what is open.
 */
final class EdtfRelations {

    private static final ImmutableSet<Allen> EARLIER = Sets.immutableEnumSet(Allen.BEFORE, Allen.MEETS);
    private static final ImmutableSet<Allen> APART =
            Sets.immutableEnumSet(Allen.BEFORE, Allen.MEETS, Allen.MET_BY, Allen.AFTER);
    private static final ImmutableSet<Allen> SHARING = Sets.difference(
                    Sets.immutableEnumSet(EnumSet.allOf(Allen.class)), APART)
            .immutableCopy();
    private static final ImmutableSet<Allen> WITHIN =
            Sets.immutableEnumSet(Allen.STARTS, Allen.DURING, Allen.FINISHES, Allen.EQUALS);
    private static final ImmutableSet<Allen> SAME = Sets.immutableEnumSet(Allen.EQUALS);

    private static final int DAY = 24 * 60 * 60;

    /** No clock is further from UTC than this, in seconds. */
    private static final int FURTHEST = ZoneOffset.MAX.getTotalSeconds();

    private EdtfRelations() {}

    /** Stretches of which one is meant. */
    private record Occasion(ImmutableList<Stretch> alternatives) {

        static Occasion of(Stretch stretch) {
            return new Occasion(ImmutableList.of(stretch));
        }

        ImmutableSet<Allen> relationsTo(Occasion that) {
            return alternatives.stream()
                    .flatMap(mine -> that.alternatives.stream().flatMap(theirs -> mine.relationsTo(theirs).stream()))
                    .collect(Sets.toImmutableEnumSet());
        }

        Truth is(ImmutableSet<Allen> wanted, Occasion that) {
            return Allen.anyOf(wanted, relationsTo(that));
        }
    }

    /** The occasions of two values, in one unit. */
    private record Pair(ImmutableList<Occasion> ones, ImmutableList<Occasion> others) {

        static Pair of(Edtf one, Edtf other) {
            if (one instanceof EdtfTime a && other instanceof EdtfTime b) {
                int unit = a.unit() == Edtf.Precision.SECOND && b.unit() == Edtf.Precision.SECOND ? 1 : 60;
                return new Pair(
                        ImmutableList.of(clock(a, unit, b.offset().isPresent())),
                        ImmutableList.of(clock(b, unit, a.offset().isPresent())));
            }
            return new Pair(occasions(one), occasions(other));
        }

        Truth eachToEach(ImmutableSet<Allen> wanted) {
            return pairs(wanted).reduce(Truth.HOLDS, Truth::and);
        }

        Truth anyToAny(ImmutableSet<Allen> wanted) {
            return pairs(wanted).reduce(Truth.FAILS, Truth::or);
        }

        private Stream<Truth> pairs(ImmutableSet<Allen> wanted) {
            return ones.stream().flatMap(one -> others.stream().map(other -> one.is(wanted, other)));
        }

        Truth eachToAny(ImmutableSet<Allen> wanted) {
            return ones.stream()
                    .map(one -> new Pair(ImmutableList.of(one), others).anyToAny(wanted))
                    .reduce(Truth.HOLDS, Truth::and);
        }
    }

    static Truth isBefore(Edtf one, Edtf other) {
        return Pair.of(one, other).eachToEach(EARLIER);
    }

    static Truth overlaps(Edtf one, Edtf other) {
        return Pair.of(one, other).anyToAny(SHARING);
    }

    static Truth isDuring(Edtf one, Edtf other) {
        return Pair.of(one, other).eachToAny(WITHIN);
    }

    static Truth isSameAs(Edtf one, Edtf other) {
        Pair pair = Pair.of(one, other);
        return pair.ones.size() == 1 && pair.others.size() == 1
                ? pair.anyToAny(SAME)
                : pair.eachToAny(SAME).and(Pair.of(other, one).eachToAny(SAME));
    }

    static ImmutableSet<Allen> possible(Edtf one, Edtf other) {
        Pair pair = Pair.of(one, other);
        return whole(pair.ones).relationsTo(whole(pair.others));
    }

    private static Occasion whole(ImmutableList<Occasion> occasions) {
        return occasions.size() == 1
                ? occasions.get(0)
                : Occasion.of(Stretch.over(occasions.stream()
                        .flatMap(it -> it.alternatives.stream())
                        .collect(ImmutableList.toImmutableList())));
    }

    private static ImmutableList<Occasion> occasions(Edtf value) {
        return value.match(new Edtf.Cases<ImmutableList<Occasion>>() {
            @Override
            public ImmutableList<Occasion> date(EdtfDate date) {
                return ImmutableList.of(Occasion.of(Stretch.ofOneDay(EdtfCalendar.days(date))));
            }

            @Override
            public ImmutableList<Occasion> time(EdtfTime time) {
                long day = time.time().toLocalDate().toEpochDay();
                return ImmutableList.of(Occasion.of(Stretch.ofOneDay(new DaySet.Run(day, day))));
            }

            @Override
            public ImmutableList<Occasion> interval(EdtfInterval interval) {
                return ImmutableList.of(Occasion.of(stretch(interval.start(), interval.end())));
            }

            @Override
            public ImmutableList<Occasion> set(EdtfSet set) {
                if (set.kind() == EdtfSet.Kind.ALL_OF) {
                    return set.members().stream()
                            .map(it -> it.isSingle() ? oneOf(it) : stretch(it.first(), it.last()))
                            .map(Occasion::of)
                            .collect(ImmutableList.toImmutableList());
                }
                return ImmutableList.of(new Occasion(
                        set.members().stream().map(EdtfRelations::oneOf).collect(ImmutableList.toImmutableList())));
            }
        });
    }

    private static Stretch stretch(EdtfInterval.End start, EdtfInterval.End end) {
        return Stretch.between(days(start), days(end));
    }

    /** One day of a run of dates, in which no date is left out. */
    private static Stretch oneOf(EdtfSet.Member member) {
        DaySet first = days(member.first());
        return Stretch.ofOneDay(
                member.isSingle()
                        ? first
                        : new DaySet.Run(first.min(), days(member.last()).max()));
    }

    private static DaySet days(EdtfInterval.End end) {
        return end instanceof EdtfDate date ? EdtfCalendar.days(date) : DaySet.all();
    }

    private static Occasion clock(EdtfTime time, int unit, boolean otherIsPlaced) {
        LocalDateTime local = time.time();
        long seconds =
                local.toLocalDate().toEpochDay() * DAY + local.toLocalTime().toSecondOfDay();
        if (time.offset().isPresent()) {
            long instant = seconds - time.offset().get().getTotalSeconds();
            return clock(instant, instant, unit);
        }
        return otherIsPlaced ? clock(seconds - FURTHEST, seconds + FURTHEST, unit) : clock(seconds, seconds, unit);
    }

    private static Occasion clock(long from, long to, int unit) {
        return Occasion.of(Stretch.ofOneDay(new DaySet.Run(Math.floorDiv(from, unit), Math.floorDiv(to, unit))));
    }

    /** Returns whether the last day of {@code end} is earlier than the first of {@code start}, on any reading of either. */
    static boolean endsBeforeItBegins(EdtfInterval.End start, EdtfInterval.End end) {
        if (!(start instanceof EdtfDate from) || !(end instanceof EdtfDate to)) {
            return false;
        }
        EdtfYear first = EdtfYear.of(from.year().digits());
        EdtfYear last = EdtfYear.of(to.year().digits());
        if (!first.isWithinCalendar() || !last.isWithinCalendar()) {
            return last.latest().compareTo(first.earliest()) < 0;
        }
        // A winter reaches over New Year, so years that follow each other need a look at their days.
        return last.earliest().longValueExact() <= first.latest().longValueExact() + 1
                && EdtfCalendar.days(to).max() < EdtfCalendar.days(from).min();
    }

    static DayRange days(EdtfDate date) {
        DaySet days = EdtfCalendar.days(date);
        return DayRange.between(LocalDate.ofEpochDay(days.min()), LocalDate.ofEpochDay(days.max()));
    }

    static DayRange days(EdtfInterval interval) {
        return new DayRange(first(interval.start()), last(interval.end()));
    }

    static DayRange days(EdtfSet set) {
        return set.members().stream()
                .map(it -> new DayRange(first(it.first()), last(it.last())))
                .reduce(EdtfRelations::hull)
                .orElseThrow();
    }

    private static DayRange hull(DayRange one, DayRange other) {
        return new DayRange(outer(one.earliest(), other.earliest(), true), outer(one.latest(), other.latest(), false));
    }

    /** Returns the earlier or the later of two ends; one without a day lies further out than any. */
    private static Bound outer(Bound one, Bound other, boolean early) {
        if (one instanceof Bound.Known a && other instanceof Bound.Known b) {
            return a.day().isBefore(b.day()) == early ? one : other;
        }
        return one instanceof Bound.Known ? other : one;
    }

    private static Bound first(EdtfInterval.End end) {
        return end instanceof EdtfDate date
                ? Bound.at(LocalDate.ofEpochDay(EdtfCalendar.days(date).min()))
                : open(end);
    }

    private static Bound last(EdtfInterval.End end) {
        return end instanceof EdtfDate date
                ? Bound.at(LocalDate.ofEpochDay(EdtfCalendar.days(date).max()))
                : open(end);
    }

    private static Bound open(EdtfInterval.End end) {
        return end == EdtfInterval.NoDate.OPEN ? Bound.OPEN : Bound.UNKNOWN;
    }
}

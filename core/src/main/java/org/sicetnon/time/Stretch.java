package org.sicetnon.time;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.EnumSet;

/**
 * A stretch of days with doubtful ends: it begins on one of some days and ends, not earlier, on one of some days.
 *
 * <p>All questions come down to one: which of Allen's relations are possible between two of these? Each is, if days can
 * be chosen for all four ends that stand so; the extreme days decide, or the least or greatest that two ends share.
 *
 * @param starts the days on which it may begin
 * @param ends the days on which it may end
 * @param oneDay whether it begins and ends on the same day; both sets are equal then
 */
record Stretch(DaySet starts, DaySet ends, boolean oneDay) {

    private static final ImmutableSet<Allen> OF_TWO_DAYS =
            Sets.immutableEnumSet(Allen.BEFORE, Allen.MEETS, Allen.EQUALS, Allen.MET_BY, Allen.AFTER);
    private static final ImmutableSet<Allen> OF_ONE_DAY = Sets.union(
                    OF_TWO_DAYS, Sets.immutableEnumSet(Allen.STARTS, Allen.DURING, Allen.FINISHES))
            .immutableCopy();
    private static final ImmutableSet<Allen> TO_ONE_DAY =
            OF_ONE_DAY.stream().map(Allen::inverse).collect(Sets.toImmutableEnumSet());

    static Stretch ofOneDay(DaySet days) {
        return new Stretch(days, days, true);
    }

    /** Makes a stretch that begins and ends on any of the days given, as far as it does not end before it begins. */
    static Stretch between(DaySet starts, DaySet ends) {
        return new Stretch(
                starts.within(DaySet.BEFORE_ALL, ends.max()), ends.within(starts.min(), DaySet.AFTER_ALL), false);
    }

    /**
     * Returns the stretch from the beginning of the first to the end of the last, whichever they are. Where one of them
     * may be both, it allows more than there is.
     */
    static Stretch over(ImmutableList<Stretch> all) {
        if (all.size() == 1) {
            return all.get(0);
        }
        long mustHaveBegun = all.stream().mapToLong(it -> it.starts.max()).min().orElseThrow();
        long cannotHaveEnded = all.stream().mapToLong(it -> it.ends.min()).max().orElseThrow();
        return between(
                union(all.stream().map(Stretch::starts).collect(ImmutableList.toImmutableList()))
                        .within(DaySet.BEFORE_ALL, mustHaveBegun),
                union(all.stream().map(Stretch::ends).collect(ImmutableList.toImmutableList()))
                        .within(cannotHaveEnded, DaySet.AFTER_ALL));
    }

    private static DaySet union(ImmutableList<DaySet> sets) {
        return new DaySet.Union(sets);
    }

    /** Returns the relations in which this may stand to {@code that}. */
    ImmutableSet<Allen> relationsTo(Stretch that) {
        EnumSet<Allen> possible = EnumSet.noneOf(Allen.class);
        addShorterOrEarlier(this, that, possible);
        EnumSet<Allen> inverse = EnumSet.noneOf(Allen.class);
        addShorterOrEarlier(that, this, inverse);
        inverse.forEach(relation -> possible.add(relation.inverse()));
        if (canEqual(this, that)) {
            possible.add(Allen.EQUALS);
        }
        if (oneDay) {
            possible.retainAll(that.oneDay ? OF_TWO_DAYS : OF_ONE_DAY);
        } else if (that.oneDay) {
            possible.retainAll(TO_ONE_DAY);
        }
        return Sets.immutableEnumSet(possible);
    }

    private static void addShorterOrEarlier(Stretch a, Stretch b, EnumSet<Allen> possible) {
        if (a.ends.min() + 1 < b.starts.max()) {
            possible.add(Allen.BEFORE);
        }
        if (DaySet.leastShared(new DaySet.Later(a.ends, 1), b.starts) != DaySet.AFTER_ALL) {
            possible.add(Allen.MEETS);
        }
        long laterStart = b.starts.ceiling(a.starts.min() + 1);
        if (laterStart <= a.ends.floor(b.ends.max() - 1)) {
            possible.add(Allen.OVERLAPS);
        }
        long sharedStart = DaySet.leastShared(a.starts, b.starts);
        if (a.ends.ceiling(sharedStart) < b.ends.max()) {
            possible.add(Allen.STARTS);
        }
        if (a.starts.ceiling(b.starts.min() + 1) <= a.ends.floor(b.ends.max() - 1)) {
            possible.add(Allen.DURING);
        }
        long sharedEnd = DaySet.greatestShared(a.ends, b.ends);
        if (a.starts.floor(sharedEnd) > b.starts.min()) {
            possible.add(Allen.FINISHES);
        }
    }

    private static boolean canEqual(Stretch a, Stretch b) {
        if (a.oneDay || b.oneDay) {
            return DaySet.leastShared(a.starts, a.ends, b.starts, b.ends) != DaySet.AFTER_ALL;
        }
        return DaySet.leastShared(a.starts, b.starts) <= DaySet.greatestShared(a.ends, b.ends);
    }
}

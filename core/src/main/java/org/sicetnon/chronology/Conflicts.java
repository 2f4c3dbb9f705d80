package org.sicetnon.chronology;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What in a network cannot stand together.
 *
 * @param all the minimal conflicts, smallest first, those of one size in the order of their reasons
 * @param complete whether there are no others; otherwise the search ended at its limit
 * @param <P> what names a point
 * @param <R> what gives a reason
 */
public record Conflicts<P, R>(ImmutableList<Conflict<P, R>> all, boolean complete) {

    /** More than a reader will look through. */
    public static final int MANY = 100;

    static <P, R> Conflicts<P, R> none() {
        return new Conflicts<>(ImmutableList.of(), true);
    }

    /**
     * Returns the conflicts in groups: those that share a reason, or hang together by others that do, are one group, and
     * two groups have nothing to do with each other. The order is that of {@link #all}.
     */
    public ImmutableList<ImmutableList<Conflict<P, R>>> independent() {
        List<List<Conflict<P, R>>> groups = new ArrayList<>();
        Map<R, List<Conflict<P, R>>> byReason = new LinkedHashMap<>();
        for (Conflict<P, R> conflict : all) {
            List<Conflict<P, R>> group = new ArrayList<>();
            for (R reason : conflict.reasons()) {
                List<Conflict<P, R>> met = byReason.get(reason);
                if (met != null && met != group) {
                    groups.remove(indexOf(groups, met));
                    group.addAll(met);
                    met.forEach(it -> it.reasons().forEach(r -> byReason.put(r, group)));
                }
            }
            group.add(conflict);
            conflict.reasons().forEach(r -> byReason.put(r, group));
            groups.add(group);
        }
        return groups.stream()
                .map(group -> all.stream().filter(group::contains).collect(ImmutableList.toImmutableList()))
                .sorted(Comparator.comparing(group -> all.indexOf(group.get(0))))
                .collect(ImmutableList.toImmutableList());
    }

    private static <T> int indexOf(List<List<T>> groups, List<T> group) {
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i) == group) {
                return i;
            }
        }
        throw new IllegalStateException("a group that is not among its like");
    }
}

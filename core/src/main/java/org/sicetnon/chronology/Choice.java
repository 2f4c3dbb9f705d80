package org.sicetnon.chronology;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * One of several must hold, nobody says which: the clock was read at the sender's place or at the addressee's.
 *
 * @param reason what leaves the choice
 * @param alternatives the sets of constraints, one of which must hold entirely; all of the choice's reason
 * @param <P> what names a point
 * @param <R> what gives a reason
 */
public record Choice<P, R>(R reason, ImmutableList<ImmutableList<Constraint<P, R>>> alternatives) {

    /**
     * Makes a choice.
     *
     * @throws IllegalArgumentException if it has no alternatives, or one of them has another reason
     */
    public Choice {
        checkArgument(!alternatives.isEmpty(), "A choice (%s) has at least one alternative.", reason);
        for (ImmutableList<Constraint<P, R>> alternative : alternatives) {
            for (Constraint<P, R> constraint : alternative) {
                checkArgument(
                        constraint.reason().equals(reason),
                        "What a choice leaves open rests on one reason, but %s does not rest on %s.",
                        constraint,
                        reason);
            }
        }
    }

    /**
     * What holds whichever alternative does: where all of them speak of two points, the least of the least and the most of
     * the most.
     */
    ImmutableList<Constraint<P, R>> inAnyCase() {
        Map<Pair<P>, List<Constraint<P, R>>> byPair = new LinkedHashMap<>();
        for (ImmutableList<Constraint<P, R>> alternative : alternatives) {
            Map<Pair<P>, Constraint<P, R>> tightest = new LinkedHashMap<>();
            for (Constraint<P, R> it : alternative) {
                tightest.merge(new Pair<>(it.from(), it.to()), it, (one, other) -> one);
            }
            tightest.forEach((pair, it) ->
                    byPair.computeIfAbsent(pair, any -> new ArrayList<>()).add(it));
        }
        return byPair.values().stream()
                .filter(all -> all.size() == alternatives.size())
                .flatMap(this::hull)
                .collect(ImmutableList.toImmutableList());
    }

    private Stream<Constraint<P, R>> hull(List<Constraint<P, R>> all) {
        boolean below = all.stream().allMatch(it -> it.least().isPresent());
        boolean above = all.stream().allMatch(it -> it.most().isPresent());
        OptionalLong least =
                below ? all.stream().mapToLong(it -> it.least().getAsLong()).min() : OptionalLong.empty();
        OptionalLong most =
                above ? all.stream().mapToLong(it -> it.most().getAsLong()).max() : OptionalLong.empty();
        return below || above
                ? Stream.of(new Constraint<>(all.get(0).from(), all.get(0).to(), least, most, reason))
                : Stream.of();
    }

    private record Pair<P>(P from, P to) {}
}

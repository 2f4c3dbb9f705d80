package org.sicetnon.chronology;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How early and how late each point of a network can be, seen from one of them, its origin: the terminus post and ante
 * quem of each, with the constraints that produce it.
 *
 * <p>The bounds are the tightest that follow: there is a schedule with the point at each of its ends. They are shortest
 * paths (Dechter, Meiri and Pearl 1991), found over the slack that the network's own schedule leaves, as Johnson (1977) has
 * it, by Dijkstra's search. Of several chains that give one bound, the one of the fewest constraints is told, and of these
 * the first in the order of constraints.
 *
 * @param <P> what names a point
 * @param <R> what gives a reason
 */
public final class Bounds<P, R> {

    private final Network<P, R> network;
    private final P origin;
    private final int originNumber;
    private final Graph graph;
    private final long[] times;
    private final Slack early;
    private final Slack late;

    private Bounds(Network<P, R> network, P origin, int originNumber, Graph graph, long[] times) {
        this.network = network;
        this.origin = origin;
        this.originNumber = originNumber;
        this.graph = graph;
        this.times = times;
        this.early = new Slack(graph, times, originNumber, false);
        this.late = new Slack(graph, times, originNumber, true);
    }

    static <P, R> Bounds<P, R> of(Network<P, R> network, P origin) {
        int number = network.index().numberOf(origin);
        return new Bounds<>(
                network,
                origin,
                number,
                network.ledger().toGraph(),
                network.ledger().times());
    }

    /**
     * One end of what is possible.
     *
     * @param at how much later than the origin; negative if earlier
     * @param because the constraints that set it, from the origin to the point
     * @param <P> what names a point
     * @param <R> what gives a reason
     */
    public record Limit<P, R>(long at, ImmutableList<Constraint<P, R>> because) {}

    /** Returns the point from which time is counted. */
    public P origin() {
        return origin;
    }

    /** Returns the earliest that a point can be; nothing if nothing limits it. */
    public Optional<Limit<P, R>> earliest(P point) {
        return limit(point, early);
    }

    /** Returns the latest that a point can be; nothing if nothing limits it. */
    public Optional<Limit<P, R>> latest(P point) {
        return limit(point, late);
    }

    /** Returns the schedule in which every point that cannot be arbitrarily early is as early as it can be. */
    public ImmutableSortedMap<P, Long> earliestSchedule() {
        return schedule(early);
    }

    /** Returns the schedule in which every point that cannot be arbitrarily late is as late as it can be. */
    public ImmutableSortedMap<P, Long> latestSchedule() {
        return schedule(late);
    }

    /** Returns which orders of the origin and a point are possible. */
    public Order order(P point) {
        return Order.of(at(point, early).orElse(-Ledger.FAR), at(point, late).orElse(Ledger.FAR));
    }

    private ImmutableSortedMap<P, Long> schedule(Slack slack) {
        ImmutableSortedMap.Builder<P, Long> all =
                new ImmutableSortedMap.Builder<>(network.orders().points());
        for (P point : network.points()) {
            at(point, slack).ifPresent(at -> all.put(point, at));
        }
        return all.buildOrThrow();
    }

    private OptionalLong at(P point, Slack slack) {
        int number = network.index().numberOf(point);
        if (point.equals(origin)) {
            return OptionalLong.of(0);
        }
        if (number == PointIndex.NONE || originNumber == PointIndex.NONE || !slack.reaches(number)) {
            return OptionalLong.empty();
        }
        long distance = times[number] - times[originNumber];
        return OptionalLong.of(slack == early ? distance - slack.of(number) : distance + slack.of(number));
    }

    private Optional<Limit<P, R>> limit(P point, Slack slack) {
        OptionalLong at = at(point, slack);
        return at.isPresent() ? Optional.of(new Limit<>(at.getAsLong(), because(point, slack))) : Optional.empty();
    }

    private ImmutableList<Constraint<P, R>> because(P point, Slack slack) {
        List<Constraint<P, R>> path = new ArrayList<>();
        int number = network.index().numberOf(point);
        while (number != originNumber && number != PointIndex.NONE) {
            Constraint<P, R> first = null;
            int before = number;
            for (int k = graph.start[number]; k < graph.start[number + 1]; k++) {
                int row = graph.at[k];
                int other = graph.otherEnd(row, number);
                if (slack.leads(row, other, number)) {
                    Constraint<P, R> candidate = Objects.requireNonNull(network.constraint(row));
                    if (first == null || network.orders().constraints().compare(candidate, first) < 0) {
                        first = candidate;
                        before = other;
                    }
                }
            }
            path.add(Objects.requireNonNull(first, "a bound without a reason"));
            number = before;
        }
        Collections.reverse(path);
        return ImmutableList.copyOf(path);
    }

    /** Returns for each point its two ends. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (P point : network.points()) {
            text.append(text.length() == 0 ? "" : ", ")
                    .append(point)
                    .append(" in [")
                    .append(words(at(point, early)))
                    .append("..")
                    .append(words(at(point, late)))
                    .append(']');
        }
        return text.toString();
    }

    private static String words(OptionalLong at) {
        return at.isPresent() ? Long.toString(at.getAsLong()) : "";
    }
}

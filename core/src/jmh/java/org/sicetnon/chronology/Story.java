package org.sicetnon.chronology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Made-up networks with a schedule that is known, so that they stand: constraints are drawn around it.
 *
 * <p>Point 0 is the day from which the dates are counted.
 */
public final class Story {

    /** What a network looks like, and in which order it is told. */
    public enum Shape {
        /** Each event is told by the one before it. */
        CHAIN,
        /** The same, told from its end. */
        CHAIN_BACKWARDS,
        /** Every event is dated, and nothing else. */
        HUB,
        /** Each event by an earlier one near it; one in ten is dated. */
        STORY,
        /** The same, told from its end. */
        STORY_BACKWARDS,
        /** Any event by any other. */
        RANDOM
    }

    private static final int NEAR = 20;

    private final Random random = new Random(1871);
    private final Shape shape;
    private final int points;
    private final long[] truth;
    private final List<Constraint<Integer, Integer>> constraints = new ArrayList<>();

    Story(Shape shape, int size) {
        this.shape = shape;
        this.points = switch (shape) {
            case CHAIN, CHAIN_BACKWARDS, HUB -> size + 1;
            case STORY, STORY_BACKWARDS, RANDOM -> Math.max(2, size / 2);
        };
        this.truth = new long[points];
        for (int i = 1; i < points; i++) {
            truth[i] = shape == Shape.HUB ? random.nextInt(30_000) : truth[i - 1] + random.nextInt(300);
        }
        for (int i = 0; i < size; i++) {
            constraints.add(constraint(i));
        }
        if (shape == Shape.CHAIN_BACKWARDS || shape == Shape.STORY_BACKWARDS) {
            Collections.reverse(constraints);
        }
    }

    List<Constraint<Integer, Integer>> constraints() {
        return constraints;
    }

    /** Constraints that stand with all others, most of which the schedule at hand does not keep. */
    List<Constraint<Integer, Integer>> more(int count) {
        List<Constraint<Integer, Integer>> more = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int to = 1 + random.nextInt(points - 1);
            int from = shape == Shape.RANDOM ? random.nextInt(points) : earlier(to);
            more.add(around(from, to, 10, -1 - i));
        }
        return more;
    }

    /** One that contradicts the others: two events that hang together lie much further apart. */
    Constraint<Integer, Integer> contradiction() {
        Constraint<Integer, Integer> some = constraints.get(constraints.size() / 2);
        return Constraint.atLeast(some.from(), some.to(), some.most().getAsLong() + 1000, -1);
    }

    private Constraint<Integer, Integer> constraint(int i) {
        return switch (shape) {
            case CHAIN, CHAIN_BACKWARDS -> around(i, i + 1, 60, i);
            case HUB -> around(0, i + 1, 720, i);
            case STORY, STORY_BACKWARDS -> {
                int to = 1 + i / 2 % (points - 1);
                yield i % 20 == 0 ? around(0, to, 720, i) : around(i % 2 == 0 ? to - 1 : earlier(to), to, 120, i);
            }
            case RANDOM -> around(random.nextInt(points), random.nextInt(points), 5000, i);
        };
    }

    private int earlier(int to) {
        return Math.max(0, to - 1 - random.nextInt(NEAR));
    }

    private Constraint<Integer, Integer> around(int from, int to, int doubt, int reason) {
        long distance = truth[to] - truth[from];
        return Constraint.between(from, to, distance - random.nextInt(doubt), distance + random.nextInt(doubt), reason);
    }
}

package org.sicetnon.chronology;

import static java.util.Comparator.naturalOrder;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a network costs, beside one plain pass of Bellman, Ford and Moore over the same constraints in arrays. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class NetworkBenchmark {

    private static final int MORE = 1 << 10;

    /** What the network looks like. */
    @Param
    public Story.Shape shape;

    /** The number of constraints. */
    @Param("1000")
    public int size;

    private int[] from;
    private int[] to;
    private long[] least;
    private long[] most;
    private int points;

    private List<Constraint<Integer, Integer>> constraints;
    private List<Constraint<Integer, Integer>> more;
    private Network<Integer, Integer> network;
    private Network<Integer, Integer> contradicted;
    private int next;

    /** Draws the network. */
    @Setup
    public void draw() {
        Story story = new Story(shape, size);
        constraints = story.constraints();
        from = constraints.stream().mapToInt(Constraint::from).toArray();
        to = constraints.stream().mapToInt(Constraint::to).toArray();
        least = constraints.stream().mapToLong(Constraint::leastOrFar).toArray();
        most = constraints.stream().mapToLong(Constraint::mostOrFar).toArray();
        for (int i = 0; i < size; i++) {
            points = Math.max(points, Math.max(from[i], to[i]) + 1);
        }
        more = story.more(MORE);
        network = built();
        contradicted = network.with(story.contradiction());
    }

    /** The measure of all: every constraint is looked at once, and a point pushed on. */
    @Benchmark
    public long[] pass() {
        long[] times = new long[points];
        hasMoved(times);
        return times;
    }

    /** As many such passes as it takes until nothing moves, but no more than a hundred. */
    @Benchmark
    public long[] passes() {
        long[] times = new long[points];
        for (int i = 0; i < 100 && hasMoved(times); i++) {
            // the condition does the work
        }
        return times;
    }

    private boolean hasMoved(long[] times) {
        boolean moved = false;
        for (int i = 0; i < from.length; i++) {
            long distance = times[to[i]] - times[from[i]];
            if (distance < least[i]) {
                times[to[i]] = times[from[i]] + least[i];
                moved = true;
            } else if (distance > most[i]) {
                times[from[i]] = times[to[i]] - most[i];
                moved = true;
            }
        }
        return moved;
    }

    /** Numbered constraints put into pages, without a look for a schedule. */
    @Benchmark
    public Object stored() {
        return ledger();
    }

    /** Whether all can stand, from numbered constraints to a ledger that keeps its schedule. */
    @Benchmark
    public Object scratch() {
        return ledger().build();
    }

    private Ledger.Builder ledger() {
        Ledger.Builder builder = new Ledger.Builder();
        for (int i = 0; i < from.length; i++) {
            builder.add(from[i], to[i], least[i], most[i]);
        }
        return builder;
    }

    /** The same with points and reasons by name. */
    @Benchmark
    public Network<Integer, Integer> named() {
        return built();
    }

    /** One constraint more. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    public Network<Integer, Integer> one() {
        return network.with(more.get(next++ & (MORE - 1)));
    }

    /** The first minimal conflict. */
    @Benchmark
    public Conflicts<Integer, Integer> conflict() {
        return contradicted.conflicts(1);
    }

    /** The bounds of all points. */
    @Benchmark
    public Optional<Bounds<Integer, Integer>> bounds() {
        return network.bounds(0);
    }

    private Network<Integer, Integer> built() {
        Network.Builder<Integer, Integer> builder = Network.builder(naturalOrder(), naturalOrder());
        constraints.forEach(builder::add);
        return builder.build();
    }
}

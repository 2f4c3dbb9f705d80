package org.sicetnon.chronology;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks and prints each as a ratio to the plain pass of the same run. */
public final class Benchmarks {

    private Benchmarks() {}

    /**
     * Runs them.
     *
     * @param arguments shapes, or {@code all}; sizes; each separated by commas
     */
    public static void main(String[] arguments) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(NetworkBenchmark.class.getName())
                .forks(1)
                .warmupIterations(2)
                .warmupTime(TimeValue.milliseconds(500))
                .measurementIterations(3)
                .measurementTime(TimeValue.milliseconds(500))
                .jvmArgs("-Xmx2g", "-Xms1g")
                .verbosity(VerboseMode.SILENT)
                .param("size", arguments[1].split(","));
        if (!arguments[0].equals("all")) {
            options.param("shape", arguments[0].toUpperCase(Locale.ROOT).split(","));
        }
        print(new Runner(options.build()).run());
    }

    private static void print(Collection<RunResult> results) {
        Map<String, Map<Integer, Map<String, Double>>> byShape = new TreeMap<>();
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            boolean median = result.getParams().getMode() == Mode.SampleTime;
            byShape.computeIfAbsent(result.getParams().getParam("shape"), any -> new TreeMap<>())
                    .computeIfAbsent(Integer.valueOf(result.getParams().getParam("size")), any -> new TreeMap<>())
                    .put(
                            name.substring(name.lastIndexOf('.') + 1),
                            median
                                    ? result.getPrimaryResult().getStatistics().getPercentile(50)
                                    : result.getPrimaryResult().getScore());
        }
        System.out.printf(
                Locale.ROOT,
                "%-16s %8s %10s %8s %8s %8s %7s %7s %7s %9s %9s %9s%n",
                "shape",
                "size",
                "pass, us",
                "passes",
                "stored",
                "scratch",
                "growth",
                "named",
                "bounds",
                "conflict",
                "one, us",
                "1/one");
        byShape.forEach((shape, bySize) -> {
            double before = 0;
            int sizeBefore = 1;
            for (Map.Entry<Integer, Map<String, Double>> entry : bySize.entrySet()) {
                Map<String, Double> it = entry.getValue();
                double pass = it.get("pass");
                double growth = before == 0
                        ? Double.NaN
                        : Math.log(it.get("scratch") / before) / Math.log((double) entry.getKey() / sizeBefore);
                System.out.printf(
                        Locale.ROOT,
                        "%-16s %8d %10.1f %7.1fx %7.1fx %7.1fx %7.2f %6.0fx %6.0fx %8.0fx %9.2f %8.0fx%n",
                        shape.toLowerCase(Locale.ROOT),
                        entry.getKey(),
                        pass / 1000,
                        it.get("passes") / pass,
                        it.get("stored") / pass,
                        it.get("scratch") / pass,
                        growth,
                        it.get("named") / pass,
                        it.get("bounds") / pass,
                        it.get("conflict") / pass,
                        it.get("one") / 1000,
                        it.get("scratch") / it.get("one"));
                before = it.get("scratch");
                sizeBefore = entry.getKey();
            }
        });
        System.out.println(
                "passes, stored, scratch, named, bounds, conflict: times the pass. growth: exponent of scratch from the size"
                        + " before. 1/one: how many added constraints scratch costs; one is the median.");
    }
}

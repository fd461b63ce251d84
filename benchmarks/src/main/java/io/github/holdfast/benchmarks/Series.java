package io.github.holdfast.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The runs of one Maven command in the order in which they were made, and their line in the table. A second command may
 * follow in the same run; then the figures are of both.
 */
final class Series {
    static final String HEADER =
            "| Maven process | goal s: min, median, max | process s: min, median, max | CPU s | peak MB |%n"
                    + "| --- | --- | --- | --- | --- |";

    private final String label;
    private final List<String> arguments;
    private final List<String> second;
    private final List<Measured> runs = new ArrayList<>();

    private Series(String label, List<String> arguments, List<String> second) {
        this.label = label;
        this.arguments = arguments;
        this.second = second;
    }

    /** A Maven process with these arguments. */
    static Series of(String label, String... arguments) {
        return new Series(label, List.of(arguments), List.of());
    }

    /** The same with a command that reads what Maven wrote. */
    Series then(String... command) {
        return new Series(label, arguments, List.of(command));
    }

    /** A run that does not count; what is not in the local repository yet is fetched. */
    void warmUp(BenchedModule module) throws IOException, InterruptedException {
        module.maven(arguments);
        if (!second.isEmpty()) {
            module.command(second);
        }
    }

    void run(BenchedModule module) throws IOException, InterruptedException {
        Measured maven = module.mavenOffline(arguments);
        runs.add(second.isEmpty() ? maven : maven.then(module.command(second)));
    }

    String label() {
        return label;
    }

    /** CPU and memory as medians. */
    String line() {
        double peak = median(sorted(Measured::peakKilobytes)) / 1024;
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.2f | %s |",
                label,
                spread(sorted(Measured::goalSeconds)),
                spread(sorted(Measured::seconds)),
                median(sorted(Measured::cpuSeconds)),
                peak == 0 ? "n/a" : String.format(Locale.ROOT, "%.0f", peak));
    }

    /** A figure of each run over that of the run of the same round in the other series: min, median, max. */
    String over(Series other, ToDoubleFunction<Measured> figure) {
        return spread(IntStream.range(0, runs.size())
                .mapToDouble(i -> figure.applyAsDouble(runs.get(i)) / figure.applyAsDouble(other.runs.get(i)))
                .sorted()
                .toArray());
    }

    /** How many milliseconds each of these parts takes more than in the other series, round by round: min, median, max. */
    String beyond(Series other, int parts) {
        return spread(IntStream.range(0, runs.size())
                .mapToDouble(i -> (runs.get(i).seconds() - other.runs.get(i).seconds()) * 1000 / parts)
                .sorted()
                .toArray());
    }

    /** What it takes more than the floor over what the other takes more, round by round: min, median, max. */
    String overBeyond(Series floor, Series other) {
        return spread(IntStream.range(0, runs.size())
                .mapToDouble(i -> {
                    double nothing = floor.runs.get(i).seconds();
                    return (runs.get(i).seconds() - nothing)
                            / (other.runs.get(i).seconds() - nothing);
                })
                .sorted()
                .toArray());
    }

    /** Whole processes in seconds: min, median, max. */
    String processSeconds() {
        return spread(sorted(Measured::seconds));
    }

    private double[] sorted(ToDoubleFunction<Measured> figure) {
        return runs.stream().mapToDouble(figure).sorted().toArray();
    }

    private static String spread(double[] sorted) {
        return String.format(Locale.ROOT, "%.2f, %.2f, %.2f", sorted[0], median(sorted), sorted[sorted.length - 1]);
    }

    private static double median(double[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}

package io.github.holdfast.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/**
 * Measures {@code coverageFloor} against {@code jacoco:check} on the same built modules and prints the figures. It
 * asserts nothing about them: a figure is for the docs, not a test.
 */
public final class Benchmarks {
    private static final int PACKAGES = 100;
    private static final int ROUNDS = Integer.getInteger("benchmarks.rounds", 10);
    /** Tests of the library that wait for the clock, or need a file that its test-sources jar has elsewhere. */
    private static final String LEFT_OUT =
            "-Dtest=!LockingVisitorsTest,!FastDateParser*Test,!*MessageFormatTest,!StringEscapeUtilsTest";

    private final StringBuilder page = new StringBuilder();

    private Benchmarks() {}

    /** Takes the folder that the modules lie in; commons-lang3 is unpacked there already. */
    public static void main(String[] arguments) throws Exception {
        Path modules = Path.of(arguments[0]);
        BenchedModule library = new BenchedModule(modules.resolve("commons-lang3"));
        library.build(LEFT_OUT);
        BenchedModule generated = new BenchedModule(modules.resolve("generated-3000"));
        GeneratedModule.write(generated.folder(), PACKAGES);
        generated.build();

        Benchmarks benchmarks = new Benchmarks();
        benchmarks.machine();
        benchmarks.wholeProcesses(library);
        benchmarks.wholeProcesses(generated);
        benchmarks.judgingAlone(modules, library, generated);
        benchmarks.load("end");
        Files.writeString(modules.resolve("figures.md"), benchmarks.page, UTF_8);
    }

    private void machine() {
        print(
                "%d cores, JDK %s, %s %s, %d rounds",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                ROUNDS);
        load("start");
    }

    private void load(String moment) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        print("%nload average of the machine at the %s: %.2f", moment, load);
    }

    private void wholeProcesses(BenchedModule module) throws IOException, InterruptedException {
        String jacoco =
                "org.jacoco:jacoco-maven-plugin:" + System.getProperty("jacoco.version") + ":check@jacoco-check";
        String enforce = "org.apache.maven.plugins:maven-enforcer-plugin:" + System.getProperty("enforcer.version")
                + ":enforce@";
        Series check = new Series("jacoco:check alone", jacoco);
        Series floor = new Series("coverageFloor alone", enforce + "coverage-floor");
        Series nothing = new Series("enforcer alone, a trivial rule", enforce + "nothing");
        Series checkInBuild = new Series("test-compile, then jacoco:check", "test-compile", jacoco);
        Series floorInBuild =
                new Series("test-compile, then coverageFloor", "test-compile", enforce + "coverage-floor");

        print("%n### %s, whole Maven processes%n", module.name());
        measure(module, List.of(check, floor, nothing, checkInBuild, floorInBuild));
        print("%ncoverageFloor over jacoco:check, round by round (min, median, max):%n");
        print("- goal alone %s", floor.over(check, Measured::goalSeconds));
        print("- goal in a build %s", floorInBuild.over(checkInBuild, Measured::goalSeconds));
        print("- whole process alone %s", floor.over(check, Measured::seconds));
        print("- whole process with the build %s", floorInBuild.over(checkInBuild, Measured::seconds));
    }

    private void measure(BenchedModule module, List<Series> all) throws IOException, InterruptedException {
        for (Series series : all) {
            module.maven(series.goals());
            module.said(" in .*classes| with .*classes").forEach(line -> print("- %s", line));
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < all.size(); i++) {
                Series series = all.get(round % 2 == 0 ? i : all.size() - 1 - i);
                series.add(module.mavenOffline(series.goals()));
            }
        }
        print("%n" + Series.HEADER);
        all.forEach(series -> print("%s", series.line()));
    }

    private void judgingAlone(Path logs, BenchedModule... modules) throws RunnerException {
        print("%n### The judging alone, without Maven (JMH, single shots)%n");
        print("| module | judge | shots | min ms | median ms | max ms |%n| --- | --- | --- | --- | --- | --- |");
        for (BenchedModule module : modules) {
            shots(module, logs, "first of a JVM", ROUNDS, 0, 1);
            shots(module, logs, "warm", 1, 15, ROUNDS);
        }
    }

    private void shots(BenchedModule module, Path logs, String shots, int forks, int warmUps, int iterations)
            throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(JudgeBenchmark.class.getName())
                .param("module", module.folder().toString())
                .forks(forks)
                .warmupIterations(warmUps)
                .measurementIterations(iterations)
                .output(logs.resolve(module.name() + "-jmh.log").toString());
        for (RunResult result : new Runner(options.build()).run()) {
            Statistics times = result.getPrimaryResult().getStatistics();
            String judge = result.getPrimaryResult().getLabel();
            print(
                    "| %s | %s | %s | %.0f | %.0f | %.0f |",
                    module.name(), judge, shots, times.getMin(), times.getPercentile(50), times.getMax());
        }
    }

    private void print(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values) + System.lineSeparator();
        System.out.print(line);
        page.append(line);
    }
}

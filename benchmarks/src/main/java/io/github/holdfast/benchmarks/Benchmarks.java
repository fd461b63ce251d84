package io.github.holdfast.benchmarks;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/**
 * Measures our rules against their peers on the same built modules and prints the figures. It asserts nothing about them:
 * a figure is for the docs, not a test.
 */
public final class Benchmarks {
    private static final List<String> PARTS =
            List.of("floor", "patch", "rules", "reactor", "approvals", "specs", "lock", "gates", "judging");

    private final Page page = new Page();
    private final Path folder;
    private final BenchedModules modules;

    private Benchmarks(Path folder) {
        this.folder = folder;
        this.modules = new BenchedModules(folder);
    }

    /** Takes the folder that the modules lie in; the property {@code benchmarks.only} names the parts, all when empty. */
    public static void main(String[] arguments) throws Exception {
        new Benchmarks(Path.of(arguments[0])).run(parts(System.getProperty("benchmarks.only", "")));
    }

    static Set<String> parts(String only) {
        Set<String> parts = new LinkedHashSet<>(
                only.isBlank() ? PARTS : List.of(only.strip().split("\\s*,\\s*")));
        if (!PARTS.containsAll(parts)) {
            throw new IllegalArgumentException("-Dbenchmarks.only=" + only + ": the parts are " + PARTS);
        }
        return parts;
    }

    private void run(Set<String> parts) throws Exception {
        page.print(
                "%d cores, JDK %s, %s %s, %d rounds",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Contest.rounds());
        load("start");
        Gates gates = new Gates(page);
        if (parts.contains("floor")) {
            gates.floor(modules.library());
            gates.floor(modules.generated());
        }
        if (parts.contains("patch")) {
            gates.patch(modules.library());
            gates.patchAgainstXml(modules.library());
            gates.patch(modules.generated());
        }
        if (parts.contains("rules")) {
            gates.rules(modules.library());
            gates.rules(modules.generated());
        }
        if (parts.contains("reactor")) {
            gates.reactor(modules.reactor());
        }
        if (parts.contains("approvals")) {
            gates.approvals(ApprovedReactor.write(folder.resolve("reactor-50")));
        }
        if (parts.contains("specs")) {
            gates.specs(SpecifiedReactor.write(folder.resolve("specs-10-changed"), 40, 10));
            gates.specs(SpecifiedReactor.write(folder.resolve("specs-250-changed"), 40, 250));
            gates.specs(SpecifiedReactor.write(folder.resolve("specs-1000-pages"), 1_000, 1));
        }
        if (parts.contains("lock")) {
            Locks locks = new Locks(page);
            locks.besideThePeer(LockedReactor.ofCentral(folder.resolve("tika"), page));
            locks.growth(List.of(
                    LockedReactor.generated(folder.resolve("locked-10"), 10),
                    LockedReactor.generated(folder.resolve("locked-40"), 40),
                    LockedReactor.generated(folder.resolve("locked-160"), 160)));
        }
        if (parts.contains("gates")) {
            gates.gates(GuardedReactor.write(folder.resolve("guarded-40"), 40));
        }
        if (parts.contains("judging")) {
            judgingAlone(modules.library(), modules.generated());
        }
        load("end");
        page.save(folder.resolve("figures.md"));
    }

    private void load(String moment) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        page.print("%nload average of the machine at the %s: %.2f", moment, load);
    }

    private void judgingAlone(BenchedModule... benched) throws RunnerException {
        page.print("%n### The judging alone, without Maven (JMH, single shots)%n");
        page.print("| module | judge | shots | min ms | median ms | max ms |%n| --- | --- | --- | --- | --- | --- |");
        for (BenchedModule module : benched) {
            shots(module, "first of a JVM", Contest.rounds(), 0, 1);
            shots(module, "warm", 1, 15, Contest.rounds());
        }
    }

    private void shots(BenchedModule module, String shots, int forks, int warmUps, int iterations)
            throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(JudgeBenchmark.class.getName())
                .param("module", module.folder().toString())
                .forks(forks)
                .warmupIterations(warmUps)
                .measurementIterations(iterations)
                .output(folder.resolve(module.name() + "-jmh.log").toString());
        for (RunResult result : new Runner(options.build()).run()) {
            Statistics times = result.getPrimaryResult().getStatistics();
            String judge = result.getPrimaryResult().getLabel();
            page.print(
                    "| %s | %s | %s | %.0f | %.0f | %.0f |",
                    module.name(), judge, shots, times.getMin(), times.getPercentile(50), times.getMax());
        }
    }
}

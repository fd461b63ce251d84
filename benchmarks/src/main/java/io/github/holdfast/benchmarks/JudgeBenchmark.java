package io.github.holdfast.benchmarks;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Verdict;
import io.github.holdfast.core.git.WorkTree;
import io.github.holdfast.coverage.check.Bound;
import io.github.holdfast.coverage.check.Counter;
import io.github.holdfast.coverage.check.Coverage;
import io.github.holdfast.coverage.check.FloorCheck;
import io.github.holdfast.coverage.check.FloorLimit;
import io.github.holdfast.coverage.jacoco.AnalysedClass;
import io.github.holdfast.coverage.jacoco.BuildWindow;
import io.github.holdfast.coverage.jacoco.ClassAnalysis;
import io.github.holdfast.coverage.jacoco.ClassFiles;
import io.github.holdfast.coverage.jacoco.ClassMatch;
import io.github.holdfast.coverage.jacoco.ExecutionFiles;
import io.github.holdfast.coverage.jacoco.ExecutionRecord;
import io.github.holdfast.coverage.jacoco.ModuleBundle;
import io.github.holdfast.coverage.source.Sources;
import io.github.holdfast.coverage.tests.TestReports;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.tools.ExecFileLoader;
import org.jacoco.report.IReportVisitor;
import org.jacoco.report.check.Limit;
import org.jacoco.report.check.Rule;
import org.jacoco.report.check.RulesChecker;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Execution data and class files in, verdict out, without Maven around it. {@code jacocoCheck} does what the goal does
 * between its parameters and its message; {@code coverageFloor} what the rule does.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class JudgeBenchmark {
    /** The folder of a built module. */
    @Param("")
    public String module;

    @Benchmark
    public int jacocoCheck() throws IOException {
        Limit limit = new Limit();
        limit.setCounter("LINE");
        limit.setMinimum("0.10");
        Rule rule = new Rule();
        rule.setLimits(List.of(limit));
        RulesChecker checker = new RulesChecker();
        checker.setRules(List.of(rule));
        List<String> violations = new ArrayList<>();
        IReportVisitor visitor = checker.createVisitor((node, broken, bound, message) -> violations.add(message));
        ExecFileLoader loader = new ExecFileLoader();
        loader.load(new File(module, "target/jacoco.exec"));
        visitor.visitInfo(
                loader.getSessionInfoStore().getInfos(),
                loader.getExecutionDataStore().getContents());
        CoverageBuilder builder = new CoverageBuilder();
        Analyzer analyzer = new Analyzer(loader.getExecutionDataStore(), builder);
        for (File file : classFiles()) {
            analyzer.analyzeAll(file);
        }
        visitor.visitBundle(builder.getBundle("module"), null);
        visitor.visitEnd();
        return violations.size();
    }

    /** The same steps as the rule makes for a module on its own, git included. */
    @Benchmark
    public Verdict coverageFloor() {
        Path folder = Path.of(module);
        Path target = folder.resolve("target");
        TestReports.in(List.of(target.resolve("surefire-reports")), Instant.EPOCH);
        ExecutionRecord record = ExecutionFiles.read(
                List.of(target.resolve("jacoco.exec")),
                BuildWindow.of(Instant.EPOCH, Instant.now()),
                true,
                Path::toString);
        Supplier<List<AnalysedClass>> analysed = ClassAnalysis.begin(
                ClassFiles.below(List.of(target.resolve("classes"))).classes(), record);
        Sources sources =
                Sources.of(folder, target, List.of(folder.resolve("src/main/java")), Optional.of(WorkTree.at(folder)));
        ClassMatch.mismatched(
                ClassFiles.below(List.of(target.resolve("test-classes"))).classes(), record);
        List<AnalysedClass> classes = analysed.get();
        ModuleBundle bundle = ModuleBundle.of("module", classes, key -> sourceOf(sources, key));
        Coverage coverage = Coverage.of(bundle.nodes(Set.of()), bundle.gaps(), Evidence.none());
        FloorLimit limit = FloorLimit.floor(Counter.LINE, Bound.ratio("0.10").orElseThrow());
        return new FloorCheck(List.of(limit)).judge(coverage, List.of()).verdict();
    }

    private static String sourceOf(Sources sources, String key) {
        int slash = key.lastIndexOf('/');
        Optional<Path> source = sources.find(key.substring(0, Math.max(slash, 0)), key.substring(slash + 1));
        sources.originOf(source);
        return source.map(Path::toString).orElse(key);
    }

    private List<File> classFiles() {
        try (Stream<Path> files = Files.walk(Path.of(module, "target/classes"))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(Path::toFile)
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

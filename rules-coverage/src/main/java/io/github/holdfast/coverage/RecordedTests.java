package io.github.holdfast.coverage;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.reactor.CoverageSession;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.coverage.jacoco.BuildWindow;
import io.github.holdfast.coverage.jacoco.ClassFile;
import io.github.holdfast.coverage.jacoco.ClassFiles;
import io.github.holdfast.coverage.jacoco.ExecutionFiles;
import io.github.holdfast.coverage.jacoco.ExecutionRecord;
import io.github.holdfast.coverage.tests.TestCounts;
import io.github.holdfast.coverage.tests.TestReports;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The tests of a module and what the agent recorded of them; refuses data that is missing, old or of other classes. */
final class RecordedTests {

    private final ReactorModule module;
    private final EvidencePaths paths;
    private final TestCounts tests;
    private final Map<String, List<Path>> execFiles;
    private final ClassFiles testClasses;
    private final ExecutionRecord record;

    private RecordedTests(ReactorModule module, EvidencePaths paths, boolean allowStale) {
        this.module = module;
        this.paths = paths;
        this.tests = TestReports.in(paths.testReports(), module.buildStart());
        this.execFiles = paths.execFiles();
        this.testClasses = ClassFiles.below(List.of(paths.testClasses()));
        this.record = ExecutionFiles.read(files(), window(), allowStale, module::fromRoot);
    }

    private BuildWindow window() {
        BuildWindow window = BuildWindow.of(module.buildStart(), Instant.now());
        return CoverageSession.of(module).isPresent() ? window.ofSessions(CoverageSession.ofBuild(module)) : window;
    }

    /**
     * Reads the tests of a module.
     *
     * @throws UnusableInput {@code TESTS-FAILED}, {@code NO-EXECUTION-DATA}, {@code STALE-EXECUTION-DATA}, and what the
     *     readers of the files throw
     */
    static RecordedTests of(ReactorModule module, EvidencePaths paths, boolean allowStale) {
        RecordedTests recorded = new RecordedTests(module, paths, allowStale);
        recorded.refuseFailedTests();
        recorded.refuseMissingData();
        recorded.refuseStaleData();
        return recorded;
    }

    private void refuseFailedTests() {
        if (!tests.failed().isEmpty()) {
            String names = tests.failed().stream().sorted().limit(5).collect(Collectors.joining(", "));
            int more = tests.failed().size() - 5;
            throw new UnusableInput(
                    tests.failed().size() + " of " + Quantity.of(tests.ran(), "test", "tests") + " failed",
                    Finding.of("TESTS-FAILED", module.project().getArtifactId())
                            .saying(names + (more > 0 ? " and " + more + " more" : ""))
                            .found(tests.failed().size() + " failed")
                            .needed("0 failed")
                            .fixBy("mend what these tests show")
                            .detail("tests", tests.failed())
                            .build());
        }
    }

    private void refuseMissingData() {
        boolean noTests = testClasses.classes().isEmpty() && tests.ran() == 0 && !paths.hasTestSources();
        if (!files().isEmpty() || noTests) {
            return;
        }
        if (paths.hasUsualExecFile()) {
            UnmatchedPatterns.refuse(patternMatches());
        }
        Finding.Builder finding = Finding.of(
                        "NO-EXECUTION-DATA", module.project().getArtifactId())
                .found("no file matches " + paths.execPatterns());
        if (tests.ran() > 0) {
            new AgentLoss(module).explain(finding, Quantity.of(tests.ran(), "test", "tests") + " ran");
        } else {
            finding.saying("no test ran, though there are tests: " + whyNoTestRan())
                    .fixBy("run the tests in the same build");
        }
        throw new UnusableInput("no execution data", finding.build());
    }

    private String whyNoTestRan() {
        for (String property : List.of("skipTests", "maven.test.skip", "skipITs", "test", "groups")) {
            String given = module.session().getUserProperties().getProperty(property);
            if (given != null) {
                return "-D" + property + "=" + given + " is set";
            }
            String set = module.project().getProperties().getProperty(property);
            if (set != null) {
                return "the property " + property + " of the POM is " + set;
            }
        }
        return "-DskipTests? -Dmaven.test.skip? a cached module?";
    }

    private String staleSessions() {
        int stale = record.staleSessions();
        if (record.foreignSessions() == 0) {
            return Quantity.of(stale, "older or merged session", "older or merged sessions");
        }
        return record.mixedSessions() > 0
                ? Quantity.of(stale, "foreign or merged session", "foreign or merged sessions")
                : Quantity.of(stale, "session of another build", "sessions of other builds");
    }

    private void refuseStaleData() {
        if (files().isEmpty() || record.sessions() > 0) {
            return;
        }
        String names = String.join(", ", fileNames());
        String stale = staleSessions();
        Finding.Builder finding = Finding.of(
                        "STALE-EXECUTION-DATA", module.project().getArtifactId())
                .in(module.fromRoot(files().get(0)))
                .found(stale)
                .needed("one session of this build");
        String before = names + " holds nothing of this build, only " + stale
                + record.newestStale().map(time -> ", the newest of " + time).orElse("")
                + (record.foreignSessions() > 0
                        ? "; " + Quantity.of(record.foreignSessions(), "session bears", "sessions bear")
                                + " a date after the start of this build and the id of another"
                        : "");
        if (record.mixedSessions() > 0) {
            finding.saying(before + "; " + Quantity.of(record.mixedSessions(), "session", "sessions")
                            + " of this build cannot be told from them in a merged file")
                    .fixByCleanBuild("do not merge data of several builds");
        } else if (record.foreignSessions() > 0) {
            finding.saying(before)
                    .fixByCleanBuild("find out who writes into " + names
                            + " beside the tests of this build, then build again with clean");
        } else if (tests.ran() > 0) {
            new AgentLoss(module)
                    .explain(finding, before + "; " + Quantity.of(tests.ran(), "test", "tests") + " of this build ran");
        } else {
            finding.saying(before).fixBy("run the tests in the same build, the command below does");
        }
        throw new UnusableInput("only stale execution data", finding.build());
    }

    /**
     * Refuses data that knows none of the module's classes and tests.
     *
     * @throws UnusableInput {@code FOREIGN-EXECUTION-DATA}
     */
    void refuseForeignData(ClassFiles classes) {
        if (record.sessions() == 0 || knowsAny(classes.classes()) || knowsAny(testClasses.classes())) {
            return;
        }
        String names = String.join(", ", fileNames());
        throw new UnusableInput(
                "execution data of other classes",
                Finding.of("FOREIGN-EXECUTION-DATA", module.project().getArtifactId())
                        .in(module.fromRoot(files().get(0)))
                        .saying(names + " knows no class and no test of this module")
                        .found("0 of " + classes.classes().size() + " classes")
                        .needed("a class or a test of this module")
                        .fixBy("point <execFiles> to the data of this module's own tests")
                        .build());
    }

    private boolean knowsAny(List<ClassFile> classes) {
        return classes.stream().anyMatch(file -> record.knowsName(file.name()));
    }

    private List<Path> files() {
        return execFiles.values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }

    /** Files of execution data, relative to the reactor root. */
    List<String> fileNames() {
        return files().stream().map(module::fromRoot).collect(Collectors.toList());
    }

    /** How many files each configured glob of execution data matched, by {@code execFiles pattern}. */
    Map<String, Integer> patternMatches() {
        return execFiles.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .collect(Collectors.toMap(entry -> "execFiles " + entry.getKey(), entry -> entry.getValue()
                        .size()));
    }

    /** The tests of this build. */
    TestCounts tests() {
        return tests;
    }

    /** What the agent recorded. */
    ExecutionRecord record() {
        return record;
    }

    /** The class files of the tests. */
    ClassFiles testClasses() {
        return testClasses;
    }
}

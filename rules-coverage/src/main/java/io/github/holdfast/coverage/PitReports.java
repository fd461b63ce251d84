package io.github.holdfast.coverage;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.coverage.jacoco.ClassFiles;
import io.github.holdfast.coverage.pit.MutationReport;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The reports of PIT's run in this build over the classes at hand; those of earlier builds are left out and counted. */
final class PitReports {

    private final ReactorModule module;
    private final List<MutationReport> reports;
    private final int ofEarlierBuilds;

    private PitReports(ReactorModule module, List<MutationReport> reports, int ofEarlierBuilds) {
        this.module = module;
        this.reports = reports;
        this.ofEarlierBuilds = ofEarlierBuilds;
    }

    /**
     * Reads the reports of a module.
     *
     * @param patterns the globs of the reports as a message names them
     * @param classes the classes that ship
     * @param testClasses the classes of the tests
     * @throws UnusableInput {@code NO-EVIDENCE} when there is none of this build, or one that is older than a class, or one
     *     that cannot be read
     */
    static PitReports of(
            ReactorModule module, List<Path> files, String patterns, ClassFiles classes, ClassFiles testClasses) {
        List<Path> fresh = new ArrayList<>();
        for (Path file : files) {
            if (!MutationReport.writtenAt(file).isBefore(module.buildStart())) {
                fresh.add(file);
            }
        }
        if (fresh.isEmpty()) {
            throw files.isEmpty() ? none(module, patterns) : earlier(module, files);
        }
        Instant newest = classes.newest().isAfter(testClasses.newest()) ? classes.newest() : testClasses.newest();
        List<MutationReport> reports = fresh.stream().map(MutationReport::read).collect(Collectors.toList());
        for (MutationReport report : reports) {
            if (report.writtenAt().isBefore(newest)) {
                throw older(module, report.path());
            }
        }
        return new PitReports(module, reports, files.size() - fresh.size());
    }

    private static UnusableInput none(ReactorModule module, String patterns) {
        return new UnusableInput(
                "no report of PIT",
                Finding.of("NO-EVIDENCE", module.project().getArtifactId())
                        .saying("there is no " + patterns
                                + ": PIT did not run in this module, or was skipped (-DskipTests?"
                                + " -DskipPitest? no tests?), or XML is not among its <outputFormats>")
                        .found("0 reports")
                        .needed("a report of this build")
                        .fixBy("let the goal mutationCoverage of pitest-maven run before this rule in a module that has"
                                + " tests, with <outputFormat>XML</outputFormat>")
                        .build());
    }

    private static UnusableInput earlier(ReactorModule module, List<Path> files) {
        return new UnusableInput(
                "only reports of earlier builds",
                Finding.of("NO-EVIDENCE", module.project().getArtifactId())
                        .saying(names(module, files) + ": written before this build began")
                        .found(files.size() + " of earlier builds")
                        .needed("a report of this build")
                        .fixBy("let PIT run in the same build, before this rule")
                        .build());
    }

    private static UnusableInput older(ReactorModule module, Path file) {
        return new UnusableInput(
                "a report older than the classes",
                Finding.of("NO-EVIDENCE", module.project().getArtifactId())
                        .saying(module.fromRoot(file)
                                + ": is older than the newest class: compiled again after PIT ran")
                        .found("a report older than a class")
                        .needed("a report of the classes at hand")
                        .fixByCleanBuild(
                                "let nothing change class files between PIT and this rule, and build with clean")
                        .build());
    }

    private static String names(ReactorModule module, List<Path> files) {
        return files.stream().map(module::fromRoot).collect(Collectors.joining(", "));
    }

    /** The reports, by their paths. */
    List<MutationReport> reports() {
        return reports;
    }

    /** Their paths relative to the reactor root. */
    List<String> names() {
        return reports.stream().map(report -> module.fromRoot(report.path())).collect(Collectors.toList());
    }

    /** Reports of earlier builds that were left out. */
    int ofEarlierBuilds() {
        return ofEarlierBuilds;
    }
}

package io.github.holdfast.maven;

import io.github.holdfast.coverage.baseline.BaselineEdit;
import io.github.holdfast.coverage.baseline.BaselineFile;
import io.github.holdfast.coverage.check.Baseline;
import io.github.holdfast.coverage.check.BaselineLine;
import io.github.holdfast.coverage.jacoco.ClassDigest;
import io.github.holdfast.coverage.tests.TestReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Raises the coverage baseline to what one build measured: the first file, lines of new modules, and otherwise only
 * upward. Refuses what that build does not prove any more, since HEAD or a class changed, and what only a person may
 * decide.
 */
final class Raise {

    private static final String MISSING = "BASELINE-MISSING";
    private static final String LINE_MISSING = "BASELINE-LINE-MISSING";

    /** What raising mends, or does not touch; any other error has to be mended first. */
    private static final Set<String> MENDED = Set.of(
            MISSING,
            LINE_MISSING,
            "BASELINE-LINE-UNKNOWN",
            "BASELINE-OF-ANOTHER-JACOCO",
            "BASELINE-OF-ANOTHER-CREDIT",
            "BASELINE-NOT-AT-BASE");

    private static final String AGAIN = "build first: mvn verify";

    private final Path root;
    private final Optional<String> head;

    /**
     * @param root of the reactor, absolute
     * @param head the commit that HEAD names
     */
    Raise(Path root, Optional<String> head) {
        this.root = root;
        this.head = head;
    }

    /**
     * Raises the baseline.
     *
     * @param rootReports folder of the reports of the reactor
     * @param moduleReports folders of the reports of the modules
     * @return what was done, a line each
     * @throws Refused when nothing may be written
     * @throws IOException when the file cannot be written
     */
    List<String> by(Path rootReports, List<Path> moduleReports) throws Refused, IOException {
        RatchetReport report = newest(rootReports);
        refuseLaterBuilds(report, moduleReports);
        refuseErrors(report);
        refuseChanges(report);
        return write(report);
    }

    /** Whether a build measured what no baseline says yet. */
    boolean isFirst(Path rootReports) throws Refused, IOException {
        return !reports(rootReports).isEmpty()
                && !Files.exists(inside(newest(rootReports).file()), LinkOption.NOFOLLOW_LINKS);
    }

    private RatchetReport newest(Path folder) throws Refused, IOException {
        List<RatchetReport> newest = new ArrayList<>();
        for (RatchetReport report : reports(folder)) {
            if (!newest.isEmpty() && report.started().isAfter(newest.get(0).started())) {
                newest.clear();
            }
            if (newest.isEmpty() || report.started().equals(newest.get(0).started())) {
                newest.add(report);
            }
        }
        if (newest.isEmpty()) {
            throw new Refused("no build has left a report of coverageRatchet in " + fromRoot(folder), AGAIN);
        }
        if (newest.size() > 1) {
            throw new Refused(
                    "several executions of coverageRatchet left reports: " + newest,
                    "let one execution judge the reactor");
        }
        RatchetReport report = newest.get(0);
        if (!report.isJudged()) {
            throw new Refused("the last build did not measure coverage: " + report.reason(), AGAIN);
        }
        return report;
    }

    private static List<RatchetReport> reports(Path folder) throws Refused, IOException {
        List<RatchetReport> reports = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, "*-coverageRatchet.json")) {
                for (Path file : files) {
                    reports.add(RatchetReport.read(file));
                }
            }
        }
        return reports;
    }

    private void refuseLaterBuilds(RatchetReport report, List<Path> folders) throws Refused, IOException {
        for (Path folder : folders) {
            for (RatchetReport other : reports(folder)) {
                if (other.started().isAfter(report.started())) {
                    throw new Refused(
                            "a later build did not judge the reactor, see " + fromRoot(folder) + "/" + other, AGAIN);
                }
            }
        }
    }

    private static void refuseErrors(RatchetReport report) throws Refused {
        Set<String> others = new TreeSet<>(report.errors());
        others.removeAll(MENDED);
        if (!others.isEmpty()) {
            throw new Refused("the last build found " + String.join(", ", others), "mend that first, it says how");
        }
        Set<String> measured =
                report.lines().stream().map(BaselineLine::toString).collect(Collectors.toSet());
        boolean taken = report.errors().contains(MISSING) && report.fileAtBase();
        if (taken || !measured.containsAll(report.linesAskedFor(LINE_MISSING))) {
            throw new Refused(
                    "the change took away what " + report.file() + " says at the base", "put that back first");
        }
    }

    private void refuseChanges(RatchetReport report) throws Refused {
        if (!report.commit().equals(head)) {
            throw new Refused(
                    "HEAD is " + head.orElse("no commit") + " and was "
                            + report.commit().orElse("no commit") + " in the last build",
                    "build this commit: mvn verify");
        }
        for (Map.Entry<String, String> classes : report.classes().entrySet()) {
            if (!ClassDigest.of(inside(classes.getKey())).equals(classes.getValue())) {
                throw new Refused("classes in " + classes.getKey() + " changed since the last build", AGAIN);
            }
        }
        List<Path> folders = new ArrayList<>();
        for (String folder : report.testReports()) {
            folders.add(inside(folder));
        }
        List<String> failed = TestReports.in(folders, report.started()).failed();
        if (!failed.isEmpty()) {
            throw new Refused("a test failed since: " + failed.get(0), "mend what it shows, then mvn verify");
        }
    }

    private Path inside(String path) throws Refused {
        Path resolved = root.resolve(path).normalize();
        if (!resolved.startsWith(root) || resolved.equals(root)) {
            throw new Refused("the report names " + path + ", which is not below the reactor root", AGAIN);
        }
        return resolved;
    }

    private List<String> write(RatchetReport report) throws Refused, IOException {
        Path file = inside(report.file());
        Baseline measured = Baseline.of(report.jacoco(), report.reactorCredit(), report.lines());
        Optional<Baseline> current = BaselineFile.read(file, report.file());
        List<BaselineLine> raised =
                current.map(baseline -> baseline.raisedBy(measured.lines())).orElse(List.copyOf(measured.lines()));
        if (current.isEmpty()) {
            AtomicFile.replace(file, measured.text());
        } else if (!raised.isEmpty() || !current.get().header().equals(measured.header())) {
            AtomicFile.replace(
                    file, BaselineEdit.of(BaselineFile.lines(file, report.file()), current.get(), measured, raised));
        } else {
            return List.of(report.file() + " is as high as what the last build measured; nothing was written");
        }
        List<String> told = new ArrayList<>();
        told.add(report.file() + (current.isEmpty() ? " written: " : " raised: ") + raised.size()
                + (raised.size() == 1 ? " line" : " lines") + "; commit it with the change");
        raised.forEach(line -> told.add("  " + line
                + current.flatMap(baseline -> baseline.line(line.module(), line.counter()))
                        .map(before -> ", was missed=" + before.count().missed() + " total="
                                + before.count().total())
                        .orElse("")));
        return told;
    }

    private String fromRoot(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }
}

package io.github.holdfast.core.rule;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Origin;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.finding.ReportJson;
import io.github.holdfast.core.finding.ReportText;
import io.github.holdfast.core.git.Base;
import io.github.holdfast.core.reactor.Arrival;
import io.github.holdfast.core.reactor.Outcome;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.reactor.ReportFile;
import io.github.holdfast.core.reactor.SessionEnd;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.enforcer.rule.api.EnforcerLogger;
import org.apache.maven.project.MavenProject;

/** Brings a report to those who read it: one line or the whole text to the console, JSON to the build directory. */
final class Publisher {

    private static final String ONLY_OBSERVED =
            "only observed (-Dholdfast.observe), the build does not fail of this:\n";

    private final ReactorModule module;
    private final String rule;
    private final String phase;
    private final EnforcerLogger log;
    private Optional<String> commit = Optional.empty();
    private boolean observed;

    Publisher(ReactorModule module, String rule, String phase, EnforcerLogger log) {
        this.module = module;
        this.rule = rule;
        this.phase = phase;
        this.log = log;
    }

    /** This publisher for another rule of the same execution. */
    Publisher ofRule(String otherRule, String otherPhase) {
        Publisher other = new Publisher(module, otherRule, otherPhase, log);
        other.observed = observed;
        return other;
    }

    /** From now on what fails is told and is no outcome; reports keep their verdicts. */
    void observe() {
        observed = true;
    }

    /** The commit that HEAD names. */
    void at(String head) {
        commit = Optional.of(head);
    }

    /** Publishes the module's report, or tells what it leaves for the end. */
    Outcome publish(Judgement judgement) {
        if (judgement.report().isPresent()) {
            return publish(judgement.report().get());
        }
        log.info(ReportText.printable(rule + ": " + judgement.line()));
        return Outcome.fine();
    }

    /** Writes the module's report and logs what does not fail. */
    Outcome publish(Report report) {
        Path file = module.buildDirectory().resolve("holdfast").resolve(fileName());
        Origin origin = origin(module.project().getArtifactId(), file, checkAgain(report, modules()));
        Map<String, Object> json = ReportJson.map(origin, report);
        if (module.path().isEmpty()) {
            SessionEnd.remember(module, file, json);
        }
        ReportFile.write(file, ReportJson.text(json));
        return told(origin, report, ReportText.line(origin, report));
    }

    /** Publishes the report of the reactor that the first module made; its file is written when the session ends. */
    Outcome publishForAll(Report report) {
        Path file = rootBuildDirectory().resolve("holdfast").resolve(fileName());
        Origin origin = origin("reactor", file, checkAgain(report, ""));
        Map<String, Object> json = ReportJson.map(origin, report);
        SessionEnd.remember(module, file, json);
        SessionEnd.write(module, file, ReportJson.text(json));
        return told(origin, report, ReportText.lineOfMany(origin, report));
    }

    /** Keeps the reports of the end until the session ends, and logs what does not fail. */
    Outcome publishEnd(List<EndReport> reports) {
        List<Outcome> outcomes = new ArrayList<>();
        for (EndReport end : reports) {
            Path directory = end.module().map(Arrival::buildDirectory).orElseGet(this::rootBuildDirectory);
            String name = end.module().map(Arrival::artifactId).orElse("reactor");
            Path file = directory.resolve("holdfast").resolve(fileName());
            Origin origin = origin(name, file, checkAgain(end.report(), ""));
            Map<String, Object> json = ReportJson.map(origin, end.report());
            Map<String, Object> whole = SessionEnd.remembered(module, file)
                    .filter(own -> end.module().isEmpty())
                    .map(own -> ReportJson.combined(own, json))
                    .orElse(json);
            SessionEnd.write(module, file, ReportJson.text(whole));
            outcomes.add(told(origin, end.report(), ReportText.lineOfMany(origin, end.report())));
        }
        return Outcome.all(outcomes);
    }

    private Outcome told(Origin origin, Report report, String line) {
        if (report.verdict().fails() && observed) {
            log.warn(ONLY_OBSERVED + ReportText.whole(origin, report));
            return Outcome.fine();
        }
        if (report.verdict().fails()) {
            return Outcome.of(report.verdict(), ReportText.whole(origin, report));
        }
        log.info(line);
        ReportText.warnings(origin, report).forEach(log::warn);
        return Outcome.fine();
    }

    private Origin origin(String name, Path file, String checkAgain) {
        return Origin.of(rule, module.execution().getExecutionId(), name)
                .build(module.buildId(), module.buildStart().toString(), commit)
                .comparedWith(module.comparedWith().map(Base::comparedWith))
                .checkAgain(checkAgain)
                .writtenTo(module.fromRoot(file))
                .build();
    }

    private String fileName() {
        String execution = module.execution().getExecutionId().replaceAll("[^A-Za-z0-9._-]", "_");
        return execution + "-" + rule + ".json";
    }

    private String checkAgain(Report report, String modules) {
        boolean clean = report.findings().stream().anyMatch(Finding::needsClean);
        return "mvn " + (clean ? "clean " : "") + phase + modules;
    }

    /** Names the module for the command, in quotes where a shell would see more in it than a path. */
    private String modules() {
        String path = module.path();
        if (path.isEmpty()) {
            return "";
        }
        boolean plain = path.matches("[A-Za-z0-9._/-]+");
        return " -pl " + (plain ? path : "'" + path.replace("'", "'\\''") + "'") + " -am";
    }

    private Path rootBuildDirectory() {
        Path root = module.reactorRoot();
        return module.session().getAllProjects().stream()
                .filter(project -> project.getBasedir()
                        .toPath()
                        .toAbsolutePath()
                        .normalize()
                        .equals(root))
                .findFirst()
                .map(MavenProject::getBuild)
                .map(build -> root.resolve(build.getDirectory()))
                .orElse(root.resolve("target"));
    }
}

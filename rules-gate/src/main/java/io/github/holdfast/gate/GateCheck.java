package io.github.holdfast.gate;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Origin;
import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.finding.ReportJson;
import io.github.holdfast.core.finding.ReportText;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.finding.Verdict;
import io.github.holdfast.core.git.Base;
import io.github.holdfast.core.git.WorkTree;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.gate.check.GateVerdicts;
import io.github.holdfast.gate.check.SilentGates;
import io.github.holdfast.gate.manifest.Fact;
import io.github.holdfast.gate.manifest.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectBuilder;

/**
 * Judges the gates of a checkout from outside of it, where nothing that the checkout has can keep the judgement from being
 * made: before its build whether the gates are what the base says, and after it whether each of them spoke.
 */
public final class GateCheck {

    private static final String RULE = "gateIntegrity";
    private static final String GOAL = "gate-check";

    private final ReactorModule module;
    private final ModelledReactors reactors;
    private final RuleSettings settings;

    private GateCheck(ReactorModule module, ModelledReactors reactors) {
        this.module = module;
        this.reactors = reactors;
        this.settings = RuleSettings.of(GateCheck.class.getClassLoader());
    }

    /**
     * Makes the models of a checkout, without running anything of it.
     *
     * @param checkout the folder of the root POM
     * @param session of the project that this is called from, which lies outside
     * @throws UnusableInput {@code NO-CHECKOUT}, {@code UNREADABLE-POM}
     */
    public static GateCheck of(Path checkout, MavenSession session, MojoExecution execution, ProjectBuilder builder) {
        Path root = checkout.toAbsolutePath().normalize();
        if (!Files.isRegularFile(root.resolve("pom.xml"))) {
            throw noCheckout(root + " has no pom.xml", "set holdfast.project to the folder of the root POM");
        }
        Path caller =
                Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
        if (caller.startsWith(WorkTree.topLevelOf(root).orElse(root))) {
            throw noCheckout(
                    "gate-check is called within the checkout, whose .mvn Maven has read by then",
                    "call it for a POM outside of the checkout: mvn -f <folder>/pom.xml");
        }
        ModelledReactors reactors = ModelledReactors.of(builder, session, root, StartFile.properties(root));
        return new GateCheck(new ReactorModule(session(session, root, reactors), reactors.top(), execution), reactors);
    }

    private static UnusableInput noCheckout(String message, String fix) {
        return new UnusableInput(
                "no checkout",
                Finding.of("NO-CHECKOUT", "holdfast.project")
                        .saying(message)
                        .fixBy(fix)
                        .build());
    }

    /** A session that has the reactor of the checkout. */
    @SuppressWarnings("deprecation")
    private static MavenSession session(MavenSession caller, Path root, ModelledReactors reactors) {
        MavenExecutionRequest request = DefaultMavenExecutionRequest.copy(caller.getRequest());
        request.setMultiModuleProjectDirectory(root.toFile());
        request.setPom(root.resolve("pom.xml").toFile());
        request.setStartTime(caller.getRequest().getStartTime());
        MavenSession session =
                new MavenSession(caller.getContainer(), caller.getRepositorySession(), request, caller.getResult());
        session.setProjects(reactors.usual());
        session.setAllProjects(reactors.usual());
        session.setCurrentProject(reactors.top());
        return session;
    }

    /** The commit that is checked out; empty before the first. */
    public Optional<String> commit() {
        return module.workTree().flatMap(WorkTree::head);
    }

    /**
     * The tip of the base; empty where there is none.
     *
     * @throws UnusableInput when it cannot be told
     */
    public Optional<String> base() {
        return module.base().map(Base::tip);
    }

    /**
     * Before the build: whether the gates are what the base says.
     *
     * @param written where the report is going to be, as messages print it
     */
    public Judged before(String written) {
        return judged(written, "", () -> {
            WorkTree tree = module.requiredWorkTree();
            AgreedGates agreed = AgreedGates.of(module);
            Manifest now =
                    reactors.manifest(module, tree, settings, agreed.here().combinations());
            return new GateJudgement(module, settings, agreed, now, manifest -> manifest).report(List.of());
        });
    }

    /**
     * After the build: whether each gate of the base spoke, and none of them failed.
     *
     * @param written where the report is going to be, as messages print it
     * @param commit that was checked out before the build
     * @param since when the check before the build was
     */
    public Judged after(String written, String commit, Instant since) {
        return judged(written, " -Dholdfast.after", () -> {
            Manifest agreed = AgreedGates.of(module).agreed().where(List.of(), id -> true);
            List<Fact> due = SilentGates.due(agreed, Phases.reachedBy(List.of("verify")), settings);
            if (due.isEmpty()) {
                throw new UnusableInput(
                        "no gates",
                        Finding.of("GATES-MISSING", AgreedGates.FILE)
                                .saying(AgreedGates.FILE
                                        + " has no gate that a build has to run: nothing could be judged")
                                .fixBy("bind the rules in the POM, then write the file anew")
                                .build());
            }
            LeftReports reports = new LeftReports(buildOf(module.project()), builds(), commit, since);
            List<Finding> findings = GateVerdicts.of(due, reports::of);
            String gates = Quantity.of(due.size(), "gate", "gates") + " of "
                    + Quantity.of(agreed.modules().size(), "module", "modules");
            return Report.judged(
                    findings.isEmpty()
                            ? gates + " spoke in this run, and none failed"
                            : "the build's exit code hides what its gates say ("
                                    + Quantity.of(findings.size(), "finding", "findings") + ")",
                    Evidence.of(List.of(gates + ", the reports of commit " + commit), Map.of("gates", due.size())),
                    findings);
        });
    }

    private Judged judged(String written, String option, Supplier<Report> judge) {
        Report report;
        try {
            report = judge.get();
        } catch (UnusableInput unusable) {
            report = Report.unusable(unusable, module.reactorRoot());
        }
        Origin origin = Origin.of(RULE, GOAL, "reactor")
                .build(module.buildId(), module.buildStart().toString(), commit())
                .comparedWith(module.comparedWith().map(Base::comparedWith))
                .checkAgain("mvn -f <folder outside>/pom.xml holdfast:gate-check" + option)
                .writtenTo(written)
                .build();
        return new Judged(origin, report);
    }

    private Map<String, Path> builds() {
        Map<String, Path> builds = new HashMap<>();
        reactors.usual()
                .forEach(project -> builds.put(project.getGroupId() + ":" + project.getArtifactId(), buildOf(project)));
        return builds;
    }

    private static Path buildOf(MavenProject project) {
        return project.getBasedir()
                .toPath()
                .toAbsolutePath()
                .resolve(project.getBuild().getDirectory())
                .normalize();
    }

    /** A judgement with where it comes from. Immutable. */
    public static final class Judged {

        private final Origin origin;
        private final Report report;

        private Judged(Origin origin, Report report) {
            this.origin = origin;
            this.report = report;
        }

        /** Whether something is wrong, or nothing could be judged. */
        public boolean fails() {
            return report.verdict() != Verdict.PASSED;
        }

        /** Whether nothing could be judged. */
        public boolean isUnusable() {
            return report.verdict() == Verdict.UNUSABLE;
        }

        /** For the console: one line, or of a failure the whole. */
        public String text() {
            return fails() ? ReportText.whole(origin, report) : ReportText.lineOfMany(origin, report);
        }

        /** Warnings of a judgement that does not fail, a line each. */
        public List<String> warnings() {
            return fails() ? List.of() : ReportText.warnings(origin, report);
        }

        /** The JSON report. */
        public String json() {
            return ReportJson.of(origin, report);
        }
    }
}

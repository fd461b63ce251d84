package io.github.holdfast.gate;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.reactor.Arrivals;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.gate.check.Comparison;
import io.github.holdfast.gate.check.Loosened;
import io.github.holdfast.gate.check.SilentGates;
import io.github.holdfast.gate.manifest.Kind;
import io.github.holdfast.gate.manifest.Manifest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.maven.project.MavenProject;

/** The gates of a build, from its models in memory; read once a build. */
final class ReactorGates {

    private static final Pattern CHANGING = Pattern.compile(".*argLine", Pattern.CASE_INSENSITIVE);

    private final ReactorModule module;
    private final RuleSettings settings;
    private final Request request;
    private final AgreedGates agreed;
    private final Set<String> profiles;
    private final Set<String> ids;
    private final boolean whole;
    private final Manifest now;

    private ReactorGates(ReactorModule module, Map<String, String> environment, List<String> jvm) {
        this.module = module;
        this.settings = RuleSettings.of(ReactorGates.class.getClassLoader());
        // First, so that a build that was told never to fail does so where there is nothing to compare with, too.
        this.request = Request.of(module, environment, jvm);
        this.agreed = AgreedGates.of(module);
        Collection<MavenProject> projects = module.session().getAllProjects();
        this.profiles = ActiveProfiles.of(projects);
        this.ids = ActiveProfiles.all(projects);
        this.whole = module.session().getRequest().isRecursive() && module.hasRoot();
        ReactorFacts facts = ReactorFacts.of(module, module.reactorRoot(), settings);
        this.now = facts.ofBuild(projects, facts.launch(module.requiredWorkTree(), projects));
    }

    /**
     * Reads what there is, once a build.
     *
     * @throws io.github.holdfast.core.finding.UnusableInput {@code GATES-MISSING}, {@code UNREADABLE-GATES}, and what
     *     finding the base throws
     */
    static ReactorGates of(ReactorModule module, Map<String, String> environment, List<String> jvm) {
        return module.rememberedByAll(ReactorGates.class, "gates", () -> new ReactorGates(module, environment, jvm));
    }

    /** With the profiles of this build, and for the modules that are in it. */
    private Manifest inForce(Manifest manifest) {
        Manifest active = manifest.where(profiles, ids::contains);
        return whole ? active : active.of(now.modules()::contains);
    }

    private GateJudgement judgement() {
        return new GateJudgement(module, settings, agreed, now, this::inForce);
    }

    /** The judgement of the reactor. */
    Report report() {
        return judgement().report(request.findings()).leavingOut(request.notes());
    }

    /**
     * The judgement when nothing more can come: gates that the base has and that ran nowhere, and what a step of the build
     * made of the models meanwhile.
     */
    Optional<Report> atTheEnd(Arrivals arrivals) {
        List<Loosened> late = new ArrayList<>(Comparison.of(lasting(now), lasting(asOfNow()), settings));
        agreed.atBase()
                .map(base -> SilentGates.of(
                        inForce(base), arrivals.built(), Phases.reachedBy(goals()), arrivals::came, settings))
                .ifPresent(late::addAll);
        List<Finding> findings = judgement().told(late);
        return findings.isEmpty()
                ? Optional.empty()
                : Optional.of(report().finding(
                                Quantity.of(findings.size(), "gate", "gates") + " did not hold while the build ran",
                                findings));
    }

    /** Whether the base has the rule that judges the gates, and this build reached its phase. */
    boolean isDue(String rule) {
        return agreed
                .atBase()
                .map(base -> SilentGates.due(inForce(base), Phases.reachedBy(goals()), settings))
                .orElse(List.of())
                .stream()
                .anyMatch(gate -> gate.key().endsWith("/" + rule));
    }

    private Manifest asOfNow() {
        return ReactorFacts.of(module, module.reactorRoot(), settings)
                .ofBuild(module.session().getAllProjects(), List.of());
    }

    /** What no step of a build has to change: JaCoCo sets the line of the agent. */
    private static Manifest lasting(Manifest manifest) {
        return Manifest.of(manifest.facts().stream()
                .filter(fact -> fact.kind() != Kind.LAUNCH
                        && !(fact.kind() == Kind.PROP
                                && CHANGING.matcher(fact.key()).matches()))
                .collect(Collectors.toList()));
    }

    /** As they were called for; where nobody names any, the POM does. */
    private List<String> goals() {
        List<String> called = module.session().getGoals();
        String usual = module.session().getTopLevelProject().getDefaultGoal();
        return called.isEmpty() && usual != null ? List.of(usual.strip().split("\\s+")) : called;
    }
}

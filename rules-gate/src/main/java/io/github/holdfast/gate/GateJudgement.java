package io.github.holdfast.gate;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.rule.GoalCommand;
import io.github.holdfast.gate.check.Comparison;
import io.github.holdfast.gate.check.GateFindings;
import io.github.holdfast.gate.check.Loosened;
import io.github.holdfast.gate.check.Settings;
import io.github.holdfast.gate.check.Staleness;
import io.github.holdfast.gate.manifest.Manifest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What is said of a reactor's gates, held against what was agreed on and against what the change says of them. */
final class GateJudgement {

    private final ReactorModule module;
    private final Settings settings;
    private final AgreedGates agreed;
    private final Manifest now;
    private final UnaryOperator<Manifest> inForce;
    private final GateFindings told;

    /**
     * @param module any module of the reactor
     * @param now what the build is
     * @param inForce a manifest as it has to be read for this build
     */
    GateJudgement(
            ReactorModule module,
            Settings settings,
            AgreedGates agreed,
            Manifest now,
            UnaryOperator<Manifest> inForce) {
        this.module = module;
        this.settings = settings;
        this.agreed = agreed;
        this.now = now;
        this.inForce = inForce;
        Path topLevel = module.requiredWorkTree().topLevel();
        PomLines lines = new PomLines(
                module.reactorRoot(),
                topLevel,
                module::isInTree,
                module.session().getAllProjects());
        this.told = new GateFindings(lines::of, now.modules().size());
    }

    /** @param others findings that have nothing to do with models */
    Report report(List<Finding> others) {
        List<Finding> findings = new ArrayList<>(others);
        Optional<Manifest> base = agreed.atBase().map(inForce);
        base.ifPresent(one -> findings.addAll(told.of(Comparison.of(one, now, settings))));
        Staleness staleness = new Staleness(inForce.apply(agreed.here()), now, base, settings);
        List<String> stale = staleness.stale();
        boolean isStale = findings.isEmpty() && !stale.isEmpty();
        if (isStale) {
            stale.forEach(one -> findings.add(stale(one)));
        }
        int errors = findings.size();
        List<Loosened> proposals = agreed.atBase()
                .map(one -> Comparison.of(one, agreed.here(), settings))
                .orElse(List.of());
        findings.addAll(told.proposed(proposals, AgreedGates.FILE));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("facts", now.facts().size());
        facts.put("modules", now.modules().size());
        facts.put("bootstrap", agreed.isBootstrap());
        facts.put("stricter", staleness.stricter());
        facts.put("proposed", proposals.size());
        return Report.judged(headline(errors, isStale, staleness.stricter().size()), evidence(facts), findings);
    }

    /** What showed later, as findings. */
    List<Finding> told(List<Loosened> late) {
        return told.of(late);
    }

    private Finding stale(String text) {
        return Finding.of("GATES-STALE", text)
                .saying(AgreedGates.FILE + ": " + text)
                .in(AgreedGates.FILE)
                .fixBy(GoalCommand.of(module, "gates") + ", then commit " + AgreedGates.FILE + " with the change")
                .build();
    }

    private String headline(int errors, boolean isStale, int stricter) {
        if (errors > 0) {
            return isStale
                    ? AgreedGates.FILE + " does not say what the build is ("
                            + Quantity.of(errors, "difference", "differences") + ")"
                    : "the gates are not what the base says (" + Quantity.of(errors, "finding", "findings") + ")";
        }
        String strict = agreed.isBootstrap()
                ? " as " + AgreedGates.FILE + " says, which the base does not have yet"
                : " as strict as at the base";
        return looked()
                + strict
                + (stricter > 0 ? "; " + stricter + " stricter than " + AgreedGates.FILE + " says" : "");
    }

    private String looked() {
        return Quantity.of(now.facts().size(), "fact", "facts") + " of "
                + Quantity.of(now.modules().size(), "module", "modules");
    }

    private Evidence evidence(Map<String, Object> facts) {
        String files = agreed.isBootstrap() ? AgreedGates.FILE + " here" : AgreedGates.FILE + " at the base and here";
        return Evidence.of(List.of(looked(), files), facts);
    }
}

package io.github.holdfast.gate;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.reactor.Arrivals;
import io.github.holdfast.core.reactor.CoverageSession;
import io.github.holdfast.core.reactor.OwnJars;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.rule.HoldfastRule;
import io.github.holdfast.core.rule.Judgement;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Named;

/**
 * Fails when the build's own gates are looser than the base says: a rule that is skipped, moved, loosened or gone, another
 * tool, another root, another way to start. Tells nothing of what the rules themselves judge. Has no parameters: there is
 * nothing of it that could be set.
 */
@Named("gateIntegrity")
public final class GateIntegrity extends HoldfastRule {

    private final Map<String, String> environment;
    private final List<String> jvm;

    @Inject
    GateIntegrity(ReactorModule module) {
        this(module, System.getenv(), ManagementFactory.getRuntimeMXBean().getInputArguments());
    }

    /**
     * @param environment of the call
     * @param jvm arguments of the JVM that Maven runs in
     */
    GateIntegrity(ReactorModule module, Map<String, String> environment, List<String> jvm) {
        super(module);
        this.environment = environment;
        this.jvm = jvm;
    }

    /** Neither a level nor the enforcer's own switch silences it. */
    @Override
    protected boolean isBeyondLevel() {
        return true;
    }

    @Override
    protected Map<String, String> environment() {
        return environment;
    }

    /** Nothing has to be built to judge again. */
    @Override
    protected String phase() {
        return "validate";
    }

    @Override
    protected Judgement judge() {
        if (module().builds(GateIntegrity.class)) {
            return Judgement.now(Report.notApplicable("this reactor builds the rules that run in it", Evidence.none()));
        }
        OwnJars.record(module());
        CoverageSession.begin(module());
        return Judgement.once(List.of(), () -> gates().report());
    }

    @Override
    protected Optional<Report> judgeAtTheEnd(Arrivals arrivals) {
        return gates().atTheEnd(arrivals);
    }

    private ReactorGates gates() {
        return ReactorGates.of(module(), environment, jvm);
    }
}

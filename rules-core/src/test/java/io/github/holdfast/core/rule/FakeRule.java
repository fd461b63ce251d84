package io.github.holdfast.core.rule;

import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.reactor.Roll;
import io.github.holdfast.core.testing.RecordingLog;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.maven.enforcer.rule.api.EnforcerLevel;

/** A rule that says what a test tells it to say. */
final class FakeRule extends HoldfastRule {

    private final EnforcerLevel level;
    private final Supplier<Judgement> judgement;
    private final Function<Roll, List<EndReport>> end;
    private Map<String, String> environment = Map.of();

    private FakeRule(
            ReactorModule module,
            EnforcerLevel level,
            Supplier<Judgement> judgement,
            Function<Roll, List<EndReport>> end) {
        super(module);
        this.level = level;
        this.judgement = judgement;
        this.end = end;
    }

    static FakeRule in(ReactorModule module, RecordingLog log, Supplier<Judgement> judgement) {
        FakeRule rule = new FakeRule(module, EnforcerLevel.ERROR, judgement, roll -> List.of());
        rule.setLog(log);
        return rule;
    }

    /** This rule, saying this at the end. */
    FakeRule ending(Function<Roll, List<EndReport>> newEnd) {
        return copy(level, newEnd);
    }

    /** This rule at level WARN. */
    FakeRule warning() {
        return copy(EnforcerLevel.WARN, end);
    }

    /** This rule, called with these variables. */
    FakeRule called(Map<String, String> variables) {
        FakeRule rule = copy(level, end);
        rule.environment = variables;
        return rule;
    }

    private FakeRule copy(EnforcerLevel newLevel, Function<Roll, List<EndReport>> newEnd) {
        FakeRule rule = new FakeRule(module(), newLevel, judgement, newEnd);
        rule.setLog(getLog());
        return rule;
    }

    @Override
    protected Map<String, String> environment() {
        return environment;
    }

    @Override
    protected Judgement judge() throws UnusableInput {
        return judgement.get();
    }

    @Override
    protected List<EndReport> judgeReactor(Roll roll) {
        return end.apply(roll);
    }

    @Override
    public EnforcerLevel getLevel() {
        return level;
    }
}

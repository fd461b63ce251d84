package io.github.holdfast.core.rule;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.finding.ReportText;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.finding.Verdict;
import io.github.holdfast.core.git.WorkTree;
import io.github.holdfast.core.reactor.Arrival;
import io.github.holdfast.core.reactor.Arrivals;
import io.github.holdfast.core.reactor.Observation;
import io.github.holdfast.core.reactor.Outcome;
import io.github.holdfast.core.reactor.OwnJars;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.reactor.Roll;
import io.github.holdfast.core.reactor.RollCall;
import io.github.holdfast.core.reactor.SessionEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import org.apache.maven.enforcer.rule.api.AbstractEnforcerRule;
import org.apache.maven.enforcer.rule.api.EnforcerLevel;
import org.apache.maven.enforcer.rule.api.EnforcerRuleError;
import org.apache.maven.enforcer.rule.api.EnforcerRuleException;

/**
 * What all rules share: a rule judges, and this class answers the roll call, prints, writes the JSON report and fails the
 * build. The only place where unusable input becomes a report and a report becomes an exception: a violation for
 * findings, so that the rule's level decides, and an error, which no level softens, for missing or unusable evidence.
 * Where somebody only observes, what is reported is told and fails nothing; what cannot be reported fails all the same.
 */
public abstract class HoldfastRule extends AbstractEnforcerRule {

    private final ReactorModule module;

    /** @param module the module that the rule runs in */
    protected HoldfastRule(ReactorModule module) {
        this.module = module;
    }

    /** The module that the rule runs in. */
    protected final ReactorModule module() {
        return module;
    }

    /**
     * Judges this module, or leaves for the end what the judgement of the reactor needs.
     *
     * @throws UnusableInput when there is nothing that could be judged
     */
    protected abstract Judgement judge();

    /**
     * Judges what only the whole reactor can tell; called once a build, when no module can arrive any more, and not at all
     * when a module could not be judged.
     *
     * @param roll the modules that came, each with the payload that the rule left there, and those that did not
     * @throws UnusableInput when there is nothing that could be judged
     */
    protected List<EndReport> judgeReactor(Roll roll) {
        return List.of();
    }

    /**
     * Judges what only the end of the session shows, when all roll calls are closed; asked of a rule that judged the
     * reactor once.
     *
     * @param arrivals which rules ran where
     * @return the report of the reactor, in the place of the first; nothing when there is nothing to add
     */
    protected Optional<Report> judgeAtTheEnd(Arrivals arrivals) {
        return Optional.empty();
    }

    /** Whether findings of this rule fail the build whatever its level and the enforcer's own switch say. */
    protected boolean isBeyondLevel() {
        return false;
    }

    /** The variables of the call, which tell whether CI runs. */
    protected Map<String, String> environment() {
        return System.getenv();
    }

    /** The phase of the command that judges again; by default the one that the rule is bound to. */
    protected String phase() {
        return Objects.requireNonNullElse(module.execution().getLifecyclePhase(), "verify");
    }

    @Override
    public final void execute() throws EnforcerRuleException {
        try {
            answer(RollCall.of(module, name()));
        } catch (UnusableInput unreported) {
            Finding finding = unreported.finding();
            throw new EnforcerRuleError(
                    ReportText.printable(name() + " FAILED: " + unreported.getMessage() + ": " + finding.message()
                            + " [" + finding.code() + "]; fix: " + finding.fix().orElse("none known")),
                    unreported);
        }
    }

    private void answer(RollCall call) throws EnforcerRuleException {
        Optional<Outcome> earlier = call.outcomeOf(module);
        if (earlier.isPresent()) {
            fail(earlier.get());
            return;
        }
        Publisher publisher = new Publisher(module, name(), phase(), getLog());
        SessionEnd.last(module, "rules that did not run", arrivals -> judgeOthers(publisher, arrivals));
        Optional<Judgement> judgement = Optional.empty();
        Outcome outcome;
        try {
            if (Observation.isOn(module, environment())) {
                publisher.observe();
            }
            module.workTree().flatMap(WorkTree::head).ifPresent(publisher::at);
            OwnJars.unchanged(module);
            judgement = Optional.of(judge());
            Optional<Judgement.Once> once = judgement.get().once();
            outcome = once.isPresent() ? judgeOnce(call, publisher, once.get()) : publisher.publish(judgement.get());
        } catch (UnusableInput unusable) {
            outcome = publisher.publish(Report.unusable(unusable, module.reactorRoot()));
        }
        call.record(module, outcome);
        Arrival arrival = Arrival.of(module, getLevel() == EnforcerLevel.WARN, judgement.map(Judgement::payload));
        boolean judgedForAll = judgement.flatMap(Judgement::once).isPresent();
        Optional<Outcome> end =
                call.arrive(module, arrival, roll -> judgedForAll ? Outcome.fine() : judgeEnd(publisher, roll));
        if (end.isPresent() && end.get().verdict().fails()) {
            throw new EnforcerRuleError(Outcome.all(List.of(outcome, end.get())).text());
        }
        fail(outcome);
    }

    /** Judges for all modules in the first that comes; in the others sees to it that they ask the same. */
    private Outcome judgeOnce(RollCall call, Publisher publisher, Judgement.Once once) {
        Optional<List<String>> first = call.first(once.setting());
        if (first.isPresent()) {
            if (!first.get().equals(once.setting())) {
                throw Parameter.invalid(
                        name(),
                        once.setting().toString(),
                        "the same in all modules of a reactor, as in the first: " + first.get());
            }
            return Outcome.fine();
        }
        try {
            Outcome outcome = publisher.publishForAll(once.report());
            SessionEnd.last(module, name(), arrivals -> judgeAtTheEnd(arrivals).map(publisher::publishForAll));
            return outcome;
        } catch (UnusableInput unusable) {
            return publisher.publishForAll(Report.unusable(unusable, module.reactorRoot()));
        }
    }

    private Outcome judgeEnd(Publisher publisher, Roll roll) {
        boolean whole = roll.unfinished().isEmpty()
                && roll.arrivals().stream()
                        .allMatch(arrival -> arrival.payload().isPresent());
        List<EndReport> reports = whole ? endReports(roll) : List.of();
        Outcome outcome = publisher.publishEnd(new RollReports(roll).complete(reports));
        boolean warnsOnly = roll.arrivals().stream().allMatch(Arrival::warnsOnly);
        if (outcome.verdict() == Verdict.FAILED && warnsOnly) {
            getLog().warn(outcome.text());
            return Outcome.fine();
        }
        return outcome;
    }

    /** What is to be said of rules that did not run, by whoever runs. */
    private Optional<Outcome> judgeOthers(Publisher publisher, Arrivals arrivals) {
        List<Outcome> outcomes = new ArrayList<>();
        for (EndOfBuild end : ServiceLoader.load(EndOfBuild.class, HoldfastRule.class.getClassLoader())) {
            end.judge(module, arrivals)
                    .map(publisher.ofRule(end.rule(), "verify")::publishForAll)
                    .ifPresent(outcomes::add);
        }
        return outcomes.isEmpty() ? Optional.empty() : Optional.of(Outcome.all(outcomes));
    }

    private List<EndReport> endReports(Roll roll) {
        try {
            return judgeReactor(roll);
        } catch (UnusableInput unusable) {
            return List.of(EndReport.ofReactor(Report.unusable(unusable, module.reactorRoot())));
        }
    }

    private void fail(Outcome outcome) throws EnforcerRuleException {
        if (outcome.verdict() == Verdict.UNUSABLE || outcome.verdict().fails() && isBeyondLevel()) {
            throw new EnforcerRuleError(outcome.text());
        }
        if (outcome.verdict() == Verdict.FAILED) {
            throw new EnforcerRuleException(outcome.text());
        }
    }

    private String name() {
        String simple = getClass().getSimpleName();
        return simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
    }
}

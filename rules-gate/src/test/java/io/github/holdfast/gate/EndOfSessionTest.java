package io.github.holdfast.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.rule.HoldfastRule;
import io.github.holdfast.core.rule.Judgement;
import io.github.holdfast.core.testing.RecordingLog;
import io.github.holdfast.gate.GateBuild.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.maven.enforcer.rule.api.EnforcerRuleException;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gates that the base has, that the models have too, and that nobody ran: something switched them off while the build ran. */
class EndOfSessionTest {

    @TempDir
    Path folder;

    private GateBuild build;

    @BeforeEach
    void gatesAreAgreedOn() {
        build = GateBuild.agreed(folder);
    }

    /** A rule of the name of one of ours, which passes. */
    private static final class CoverageFloor extends HoldfastRule {

        private CoverageFloor(ReactorModule module) {
            super(module);
        }

        @Override
        protected Judgement judge() {
            return Judgement.now(Report.judged("fine", Evidence.none(), List.of()));
        }
    }

    private static void floor(ReactorModule module) {
        MojoExecution execution = new MojoExecution(new Plugin(), "enforce", "coverage-floor");
        execution.setLifecyclePhase("verify");
        CoverageFloor rule = new CoverageFloor(new ReactorModule(module.session(), module.project(), execution));
        rule.setLog(new RecordingLog());
        try {
            rule.execute();
        } catch (EnforcerRuleException e) {
            throw new AssertionError(e);
        }
    }

    private Outcome build(Consumer<ReactorModule> inModule) {
        return build.build(build.session(), inModule);
    }

    @Test
    void passesWhenEachGateSpoke() {
        build.goals("clean", "verify");

        assertThat(build(EndOfSessionTest::floor).text()).isEmpty();
    }

    @Test
    void findsAGateThatSpokeNowhere() {
        Outcome outcome = build.goals("clean", "verify").build();

        assertThat(outcome.told())
                .hasSize(1)
                .allMatch(line -> line.startsWith("all 3 modules: coverageFloor (coverage-floor) is no more"));
        assertThat(outcome.codes()).containsExactly("GATE-REMOVED");
        assertThat(outcome.json()).contains("\"verdict\": \"FAILED\"", "GATE-REMOVED");
    }

    @Test
    void findsAGateThatDidNotSpeakInOneModule() {
        build.goals("install");

        Outcome outcome = build(module -> {
            if (!module.id().equals("com.acme:web")) {
                floor(module);
            }
        });

        assertThat(outcome.told()).anyMatch(line -> line.startsWith("web: coverageFloor (coverage-floor) is no more"));
        assertThat(outcome.codes()).contains("GATE-REMOVED");
    }

    @Test
    void waitsForNoGateWhosePhaseWasNotReached() {
        assertThat(build.goals("test").build().text()).isEmpty();
        assertThat(build.goals("clean").build().text()).isEmpty();
        assertThat(build.goals("enforcer:enforce@gate-integrity").build().text())
                .isEmpty();
    }

    @Test
    void knowsTheGoalThatThePomNames() {
        build.edit("pom.xml", "<build>", "<build><defaultGoal>verify</defaultGoal>")
                .goals();

        assertThat(build.build().codes()).contains("GATE-REMOVED");
    }

    @Test
    void waitsForNoGateThatIsSkippedAtTheBase() {
        build.git().git("checkout", "--quiet", "main");
        build.edit("pom.xml", "<holdfast.coverageFloor.skip>false", "<holdfast.coverageFloor.skip>true");
        build.agree();

        assertThat(build.goals("verify").build().text()).isEmpty();
    }

    @Test
    void findsWhatAStepOfTheBuildSetInMemory() {
        build.goals("validate");

        assertThat(build(module -> module.project().getProperties().setProperty("holdfast.coverage.excludes", "**"))
                        .told())
                .anyMatch(line -> line.contains("coverageFloor (coverage-floor) excludes empty -> **"));
        assertThat(build(module -> module.project().getProperties().setProperty("enforcer.skip", "true"))
                        .codes())
                .containsExactly("GATE-SKIPPED");
        assertThat(build(module -> module.project().getBuild().getPlugins().clear())
                        .codes())
                .contains("GATE-REMOVED");
    }

    @Test
    void passesWhatAStepOfTheBuildHasToSet() {
        Outcome outcome = build(module -> {
            module.project().getProperties().setProperty("argLine", "-javaagent:jacoco.jar");
            module.project().getProperties().setProperty("jacoco.sessionId", "x");
            module.project().getProperties().setProperty("build.number", "7");
        });

        assertThat(outcome.text()).isEmpty();
    }
}

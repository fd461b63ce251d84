package io.github.holdfast.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.reactor.Arrivals;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.rule.EndOfBuild;
import io.github.holdfast.core.testing.StagedBuild;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds in which the rule that judges the gates is switched off, and another rule of ours runs. */
class AbsentIntegrityTest {

    private static final Set<String> ALL = Set.of("com.acme:orders", "com.acme:core", "com.acme:web");
    private static final Map<String, Set<String>> OTHERS = Map.of("coverage-floor/coverageFloor", ALL);

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private GateBuild build;

    @BeforeEach
    void gatesAreAgreedOn() {
        build = GateBuild.agreed(folder.resolve("x")).goals("verify");
    }

    private Optional<Report> judge(Map<String, Set<String>> arrived) {
        MavenSession session = build.session();
        ReactorModule module = GateBuild.module(session, session.getTopLevelProject());
        return new AbsentIntegrity(environment).judge(module, Arrivals.of(arrived, ALL));
    }

    private static List<String> codes(Report report) {
        return report.findings().stream().map(Finding::code).collect(Collectors.toList());
    }

    @Test
    void isFoundByEveryRule() {
        assertThat(ServiceLoader.load(EndOfBuild.class)).hasAtLeastOneElementOfType(AbsentIntegrity.class);
    }

    @Test
    void judgesTheGatesWhenTheRuleItselfIsSkipped() {
        build.edit(
                "core/pom.xml",
                "<!--here-->",
                "<properties><holdfast.coverage.line>0</holdfast.coverage.line></properties>");

        assertThat(codes(judge(OTHERS).orElseThrow())).contains("GATE-LOOSENED", "GATE-REMOVED");
    }

    @Test
    void findsThatTheRuleItselfDidNotRun() {
        Report report = judge(OTHERS).orElseThrow();

        assertThat(codes(report)).containsExactly("GATE-REMOVED");
        assertThat(report.findings().get(0).message()).contains("gateIntegrity (gate-integrity) is no more");
    }

    @Test
    void leavesItToTheRuleWhereThatRan() {
        assertThat(judge(Map.of("gate-integrity/gateIntegrity", Set.of("com.acme:core"))))
                .isEmpty();
    }

    @Test
    void isSilentWhereTheBaseHasNoManifest() {
        build = GateBuild.began(folder.resolve("y")).goals("verify");
        assertThat(judge(OTHERS)).isEmpty();

        build.file("README", "second\n");
        build.git().commit();
        assertThat(judge(OTHERS)).isEmpty();
    }

    @Test
    void isSilentWhereItsPhaseWasNotReached() {
        build.goals("clean");

        assertThat(judge(OTHERS)).isEmpty();
    }

    @Test
    void isSilentForAPersonWhoLeavesItOutOfOneRun() {
        build.property("holdfast.gateIntegrity.skip", "true");
        assertThat(judge(OTHERS)).isEmpty();

        environment.put("CI", "true");
        assertThat(judge(OTHERS)).isPresent();

        environment.clear();
        StagedBuild.write(build.root().resolve(".mvn/maven.config"), "-Dholdfast.gateIntegrity.skip\n");
        assertThat(judge(OTHERS)).isPresent();
    }

    @Test
    void saysThatItCannotReadWhatTheBaseHas() {
        build.delete(GateBuild.MANIFEST);

        assertThat(codes(judge(OTHERS).orElseThrow())).containsExactly("GATES-MISSING");
    }
}

package io.github.holdfast.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.testing.LiveMaven;
import io.github.holdfast.core.testing.StagedBuild;
import io.github.holdfast.gate.GateCheck.Judged;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Collectors;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.ProjectBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A checkout judged from another folder: what keeps every rule of ours from running keeps nothing from being judged here. */
class GateCheckTest {

    private static final Instant BEFORE = StagedBuild.START.minusSeconds(60);

    @TempDir
    Path folder;

    private GateBuild build;

    @BeforeEach
    void gatesAreAgreedOn() {
        build = GateBuild.agreed(folder.resolve("checkout"));
    }

    @SuppressWarnings("deprecation")
    private GateCheck check(Path stub) {
        MavenExecutionRequest request = LiveMaven.request(stub, folder.resolve("remote"), folder.resolve("local"));
        request.setBaseDirectory(stub.toFile());
        request.setStartTime(Date.from(StagedBuild.START));
        request.getProjectBuildingRequest().setRepositorySession(LiveMaven.session(request));
        MavenSession session = new MavenSession(
                LiveMaven.plexus(),
                request.getProjectBuildingRequest().getRepositorySession(),
                request,
                new DefaultMavenExecutionResult());
        return GateCheck.of(
                build.root(),
                session,
                new MojoExecution(new Plugin(), "gate-check", "default-cli"),
                LiveMaven.lookup(ProjectBuilder.class));
    }

    private Judged before() {
        return check(folder.resolve("stub")).before("gate-check.json");
    }

    private Judged after(String commit) {
        return check(folder.resolve("stub")).after("gate-check.json", commit, BEFORE);
    }

    private void report(String module, String gate, String verdict, String build, Instant started, String name) {
        this.build.file(
                (module.isEmpty() ? "" : module + "/") + "target/holdfast/" + gate + ".json",
                "{\"schema\": 1, \"build\": {\"id\": \"" + build + "\", \"started\": \"" + started
                        + "\", \"commit\": \"" + head() + "\"}, \"module\": \"" + name + "\", \"verdict\": \"" + verdict
                        + "\"}");
    }

    private String head() {
        return build.git().git("rev-parse", "HEAD").strip();
    }

    /** What a build leaves in which each gate spoke. */
    private void spoke(String verdict) {
        report("", "gate-integrity-gateIntegrity", "PASSED", "b", StagedBuild.START, "reactor");
        report("", "coverage-floor-coverageFloor", "NOT_APPLICABLE", "b", StagedBuild.START, "orders");
        report("core", "coverage-floor-coverageFloor", verdict, "b", StagedBuild.START, "core");
        report("web", "coverage-floor-coverageFloor", "PASSED", "b", StagedBuild.START, "web");
    }

    @Test
    void passesWhatIsAsAtTheBase() {
        Judged judged = before();

        assertThat(judged.text()).contains("as strict as at the base");
        assertThat(judged.fails()).isFalse();
        assertThat(judged.json()).contains("\"execution\": \"gate-check\"", "\"verdict\": \"PASSED\"");
    }

    @Test
    void findsAPomWithoutAnyGate() {
        String pom = build.read("pom.xml");
        int start = pom.lastIndexOf("<plugin>", pom.indexOf("maven-enforcer-plugin"));
        int end = pom.indexOf("</plugin>", start) + "</plugin>".length();
        build.file("pom.xml", pom.substring(0, start) + pom.substring(end));

        assertThat(before().text())
                .contains("all 3 modules: gateIntegrity (gate-integrity) is no more")
                .contains("all 3 modules: coverageFloor (coverage-floor) is no more")
                .contains("[GATE-REMOVED]");
    }

    @ParameterizedTest
    @CsvSource({
        ".mvn/maven.config, --version",
        ".mvn/jvm.config, -javaagent:spy.jar",
        "mvnw, exit 0",
        ".mvn/extensions.xml, <extensions/>"
    })
    void findsAnotherWayToStart(String path, String text) {
        build.file(path, text + "\n");

        assertThat(before().text()).contains(path, "[LAUNCH-CHANGED]");
    }

    @Test
    void judgesProfilesThatNobodySwitchedOn() {
        build.edit("pom.xml", "0.90", "0.10");

        assertThat(before().text())
                .contains("coverageFloor (@nightly coverage-floor) line 0.90 -> 0.10")
                .contains("[GATE-LOOSENED]");
    }

    @Test
    void readsThePropertiesOfTheStartFile() {
        build.git().git("checkout", "--quiet", "main");
        build.file(".mvn/maven.config", "-B -Dleast=0.8\n--define\nmore=1\n")
                .edit("pom.xml", "<holdfast.coverage.line>0.80", "<holdfast.coverage.line>${least}");
        build.property("least", "0.8").gates();
        build.git().commit();
        build.git().git("checkout", "--quiet", "-B", "change");
        build.file("README", "more\n");
        build.git().commit();

        assertThat(before().text()).contains("as strict as at the base");
    }

    @Test
    void judgesNothingWithinTheCheckout() {
        assertThatThrownBy(() -> check(build.root().resolve("core")))
                .isInstanceOfSatisfying(
                        UnusableInput.class,
                        unusable -> assertThat(unusable.finding().code()).isEqualTo("NO-CHECKOUT"));
    }

    @Test
    void judgesNothingWithoutModels() {
        build.file("core/pom.xml", "<project>");

        assertThatThrownBy(this::before).isInstanceOfSatisfying(UnusableInput.class, unusable -> assertThat(
                        unusable.finding().code())
                .isEqualTo("UNREADABLE-POM"));
    }

    @Test
    void judgesNothingWithoutAManifest() {
        build.delete(GateBuild.MANIFEST);

        assertThat(before().isUnusable()).isTrue();
        assertThat(before().text()).contains("[GATES-MISSING]");
    }

    @Test
    void passesARunInWhichEachGateSpoke() {
        spoke("PASSED");

        assertThat(after(head()).text()).contains("6 gates of 3 modules spoke in this run, and none failed");
    }

    @Test
    void findsARunThatLeftNothing() {
        assertThat(after(head()).text())
                .contains("coverage-floor/coverageFloor left no verdict of this run in com.acme:core, com.acme:orders,"
                        + " com.acme:web")
                .contains("gate-integrity/gateIntegrity left no verdict", "[GATE-DID-NOT-RUN]");
    }

    @Test
    void findsAModuleWhoseGateLeftNothing() {
        spoke("PASSED");
        build.delete("web/target/holdfast/coverage-floor-coverageFloor.json");

        assertThat(after(head()).text())
                .contains("coverage-floor/coverageFloor left no verdict of this run in com.acme:web ");
    }

    @Test
    void findsAVerdictThatNobodyHeard() {
        spoke("FAILED");
        assertThat(after(head()).text())
                .contains("coverage-floor/coverageFloor failed in com.acme:core, and the build was taken for good")
                .contains("[GATE-FAILED-UNHEARD]");

        spoke("UNUSABLE");
        assertThat(after(head()).text()).contains("[GATE-FAILED-UNHEARD]");
    }

    @Test
    void wantsTheGatesOfTheBaseAndNotThoseOfTheChange() {
        build.file(
                GateBuild.MANIFEST,
                build.read(GateBuild.MANIFEST)
                        .lines()
                        .filter(line -> !line.contains("coverageFloor"))
                        .map(line -> line + "\n")
                        .collect(Collectors.joining()));
        spoke("PASSED");
        build.delete("web/target/holdfast/coverage-floor-coverageFloor.json");

        assertThat(after(head()).text())
                .contains("coverage-floor/coverageFloor left no verdict of this run in com.acme:web ");
    }

    @Test
    void takesNoReportOfAnotherRun() {
        spoke("PASSED");
        report("web", "coverage-floor-coverageFloor", "PASSED", "a", StagedBuild.START.minusSeconds(1), "web");
        assertThat(after(head()).text()).as("of another build").contains("[GATE-DID-NOT-RUN]");

        spoke("PASSED");
        report("web", "coverage-floor-coverageFloor", "PASSED", "b", BEFORE.minusSeconds(1), "web");
        assertThat(after(head()).text()).as("of before").contains("[GATE-DID-NOT-RUN]");

        spoke("PASSED");
        assertThat(after("0123456789012345678901234567890123456789").text())
                .as("of another commit")
                .contains("[GATE-DID-NOT-RUN]");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "|", quoteCharacter = '`', textBlock = """
            {
            []
            null
            {}
            {"build": {"id": "b", "started": "yesterday", "commit": "x"}, "verdict": "PASSED", "module": "web"}
            {"build": {"id": [], "started": "2026-11-01T10:00:00Z"}, "verdict": "PASSED", "module": "web"}
            """)
    void takesNoFileThatIsNoReport(String text) {
        spoke("PASSED");
        build.file("web/target/holdfast/coverage-floor-coverageFloor.json", text);

        assertThat(after(head()).text()).contains("[GATE-DID-NOT-RUN]");
    }

    @Test
    void takesTheReportOfTheReactorForAModuleOnlyWhereItIsOfAll() {
        spoke("PASSED");
        build.delete("web/target/holdfast/coverage-floor-coverageFloor.json");
        report("", "coverage-floor-coverageFloor", "PASSED", "b", StagedBuild.START, "reactor");

        assertThat(after(head()).fails()).isFalse();
    }
}

package io.github.holdfast.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.holdfast.core.reactor.CoverageSession;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.coverage.FloorBuild.Outcome;
import io.github.holdfast.coverage.fixture.AgentJvm;
import io.github.holdfast.coverage.fixture.ExecData;
import io.github.holdfast.coverage.fixture.ModuleOnDisk;
import io.github.holdfast.coverage.fixture.Shop;
import io.github.holdfast.coverage.fixture.ShopReactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.model.Plugin;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.SessionInfo;
import org.jacoco.core.tools.ExecFileLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Once this build gave the judged module a session, data counts under the ids of this build only. */
class CoverageFloorSessionTest {

    private static final Instant OLD = Shop.BEFORE.minusSeconds(600);
    private static final Instant INSIDE = Shop.BEFORE.plusMillis(1);
    private static final Instant FUTURE = Instant.parse("2999-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private ModuleOnDisk shop;
    private FloorBuild build;

    @BeforeEach
    void buildTheShop() {
        shop = ModuleOnDisk.shop(folder);
        shop.git();
        build = FloorBuild.of(shop);
    }

    // ---- what counts ----

    @Test
    void countsWhatTheAgentWritesUnderTheIdOfTheBuild() {
        runTheTest(begin());

        assertThat(build.run(shop).kind()).isEqualTo("passes");
        assertThat(evidence("sessions")).isOne();
        assertThat(evidence("staleSessions")).isZero();
    }

    @Test
    void countsSeveralJvmsUnderOneId() {
        String id = begin();
        runTheTest(id, "includes=com.acme.Order");
        runTheTest(id, "includes=com.acme.Tax");

        assertThat(build.run(shop).infos())
                .singleElement()
                .asString()
                .contains("(7 of 9)")
                .contains("1 test, 2 sessions");
    }

    @Test
    void countsUnderTheSameIdWhereALifecycleIsForked() {
        String id = begin();
        shop.exec(ExecData.recorded(all(), ExecData.session(id, INSIDE)));

        assertThat(begin()).isEqualTo(id);
        assertThat(build.run(shop).kind()).isEqualTo("passes");
    }

    @Test
    void countsAMergedFileOfThisBuildsSessions() throws IOException {
        String id = begin();
        merge(ExecData.session(id, INSIDE), ExecData.session(id, INSIDE.plusMillis(1)));

        assertThat(build.run(shop).kind()).isEqualTo("passes");
        assertThat(evidence("sessions")).isEqualTo(2);
    }

    @Test
    void countsTheDataOfAnotherModuleOfThisBuild() {
        ShopReactor reactor = ShopReactor.in(folder.resolve("reactor"));
        FloorBuild both = FloorBuild.of(reactor.root(), reactor.core(), reactor.app());
        String core = begin(both, reactor.core());
        String app = begin(both, reactor.app());
        List<ExecutionData> byCore = classes(reactor.core());
        List<ExecutionData> byApp = classes(reactor.app());
        reactor.core().exec(ExecData.recorded(byCore, ExecData.session(core, INSIDE)));
        reactor.app().exec(ExecData.recorded(byApp, ExecData.session(app, INSIDE)));

        Outcome outcome =
                both.run(reactor.core(), "execFiles", "target/jacoco.exec,../app/target/jacoco.exec", "line", "0.7");

        assertThat(core).isNotEqualTo(app);
        assertThat(outcome.infos())
                .singleElement()
                .asString()
                .contains("(7 of 9)")
                .contains("2 sessions");
    }

    // ---- what is dropped ----

    @Test
    void dropsDataOfAnotherBuildThatBearsADateOfThisOne() {
        begin();
        shop.exec(ExecData.recorded(all(), ExecData.session("another", INSIDE)));

        Outcome outcome = build.run(shop);

        assertThat(outcome.kind()).isEqualTo("is an error");
        JsonObject finding = shop.finding();
        assertThat(finding.get("code").getAsString()).isEqualTo("STALE-EXECUTION-DATA");
        assertThat(finding.get("file").getAsString()).isEqualTo("target/jacoco.exec");
        assertThat(finding.get("message").getAsString())
                .isEqualTo(
                        "target/jacoco.exec holds nothing of this build, only 1 session of another build, the newest of "
                                + INSIDE
                                + "; 1 session bears a date after the start of this build and the id of another");
        assertThat(finding.get("fix").getAsString())
                .isEqualTo(
                        "find out who writes into target/jacoco.exec beside the tests of this build, then build again"
                                + " with clean");
        assertThat(outcome.lines()).contains("  check again: mvn clean verify");
        assertThat(outcome.text()).doesNotContain("staleSessions").doesNotContain("sessionId");
    }

    @Test
    void dropsWhatTheRealAgentWroteInAnotherBuildMeanwhile() {
        begin();
        runTheTest("holdfast-of-another-build");

        assertThat(build.run(shop).kind()).isEqualTo("is an error");
        assertThat(shop.codes()).containsExactly("STALE-EXECUTION-DATA");
    }

    @Test
    void dropsAForeignSessionOfTheFutureAndNamesTheOtherBuild() {
        begin();
        shop.exec(ExecData.recorded(all(), ExecData.session("another", FUTURE)));

        build.run(shop);

        assertThat(message()).contains("only 1 session of another build, the newest of " + FUTURE);
    }

    @Test
    void dropsAFutureDateUnderTheIdOfTheBuildToo() {
        shop.exec(ExecData.recorded(all(), ExecData.session(begin(), FUTURE)));

        assertThat(build.run(shop).kind()).isEqualTo("is an error");
        assertThat(message())
                .startsWith(
                        "target/jacoco.exec holds nothing of this build, only 1 older or merged session, the newest of "
                                + FUTURE + "; 1 test of this build ran without the JaCoCo agent: ");
    }

    @Test
    void dropsAnOldDateUnderTheIdOfTheBuildToo() {
        shop.exec(ExecData.recorded(all(), ExecData.session(begin(), OLD)));

        build.run(shop);

        assertThat(message()).contains("only 1 older or merged session, the newest of " + OLD);
    }

    @Test
    void whatAnEarlierBuildLeftIsToldAsBefore() {
        begin();
        shop.exec(ExecData.recorded(all(), ExecData.session("earlier", OLD))).delete("target/surefire-reports");

        build.run(shop);

        assertThat(message())
                .isEqualTo(
                        "target/jacoco.exec holds nothing of this build, only 1 older or merged session, the newest of "
                                + OLD);
    }

    @Test
    void dropsWhatIsAppendedAndCountsTheOwnSessionsOfTheFile() {
        String id = begin();
        shop.exec(ExecData.appended(
                ExecData.recorded(all(), ExecData.session("before", INSIDE)),
                ExecData.recorded(without("com/acme/Order"), ExecData.session(id, INSIDE)),
                ExecData.recorded(all(), ExecData.session("behind", INSIDE))));

        Outcome outcome = build.run(shop);

        assertThat(outcome.kind()).isEqualTo("is violated");
        assertThat(outcome.text())
                .contains("line coverage 22.2 %")
                .contains("1 session of this build")
                .contains("2 sessions of other builds left out");
        assertThat(evidence("sessions")).isOne();
        assertThat(evidence("staleSessions")).isEqualTo(2);
    }

    @Test
    void dropsASecondFileOfAnotherBuild() {
        String id = begin();
        shop.exec(ExecData.recorded(without("com/acme/Order"), ExecData.session(id, INSIDE)))
                .write("target/jacoco-it.exec", ExecData.recorded(all(), ExecData.session("another", INSIDE)));

        assertThat(build.run(shop).text())
                .contains("line coverage 22.2 %")
                .contains("1 session of other builds left out");
    }

    @Test
    void dropsAMergedFileInWhichOneSessionIsOfAnotherBuild() throws IOException {
        merge(ExecData.session(begin(), INSIDE), ExecData.session("another", INSIDE.plusMillis(1)));

        assertThat(build.run(shop).kind()).isEqualTo("is an error");
        assertThat(shop.codes()).containsExactly("STALE-EXECUTION-DATA");
        assertThat(message())
                .isEqualTo(
                        "target/jacoco.exec holds nothing of this build, only 2 foreign or merged sessions, the newest"
                                + " of " + INSIDE.plusMillis(1)
                                + "; 1 session bears a date after the start of this build and the id of another"
                                + "; 1 session of this build cannot be told from them in a merged file");
        assertThat(shop.finding().get("fix").getAsString()).isEqualTo("do not merge data of several builds");
    }

    @Test
    void countsDataOfOtherBuildsWhereThatIsAllowed() {
        begin();
        shop.exec(ExecData.recorded(all(), ExecData.session("another", INSIDE)));

        assertThat(build.run(shop, "staleSessions", "ALLOW", "line", "1").lines())
                .contains("  looked at: target/jacoco.exec (1 session, 1 test), 2 classes,"
                        + " 1 session of other builds counted, since staleSessions is ALLOW");
        assertThat(evidence("staleSessions")).isOne();
    }

    @Test
    void theIdOfAPropertyInThePomIsOfNoBuild() {
        shop.pom("shop", "<properties><jacoco.sessionId>known</jacoco.sessionId></properties>");
        build = FloorBuild.of(shop);
        assertThat(begin()).isNotEqualTo("known");
        shop.exec(ExecData.recorded(all(), ExecData.session("known", INSIDE)));

        assertThat(build.run(shop).kind()).isEqualTo("is an error");
        assertThat(shop.codes()).containsExactly("STALE-EXECUTION-DATA");
    }

    // ---- where the date alone decides ----

    @Test
    void theDateAloneDecidesWhereNoSessionBegan() {
        shop.exec(ExecData.recorded(all(), ExecData.session("any", INSIDE)));

        assertThat(build.run(shop).kind()).isEqualTo("passes");
    }

    @Test
    void theDateAloneDecidesWhereOnlyAnotherModuleBegan() {
        ShopReactor reactor = ShopReactor.in(folder.resolve("reactor"));
        FloorBuild both = FloorBuild.of(reactor.root(), reactor.core(), reactor.app());
        begin(both, reactor.core());

        assertThat(both.run(reactor.app()).kind()).isEqualTo("passes");
    }

    @Test
    void theDateAloneDecidesWhereTheCallOfMavenNamesTheSession() {
        build.with("jacoco.sessionId", "known");
        CoverageSession.begin(moduleOf(build, shop));
        shop.exec(ExecData.recorded(all(), ExecData.session("known", INSIDE)));

        assertThat(build.run(shop).kind()).isEqualTo("passes");
    }

    @Test
    void theDateAloneDecidesWhereThePluginNamesTheSession() {
        shop.rawPom(
                "shop",
                "",
                ModuleOnDisk.JACOCO.replace(
                                "<executions>",
                                "<configuration><sessionId>known</sessionId></configuration><executions>")
                        + ModuleOnDisk.ENFORCER);
        build = FloorBuild.of(shop);
        CoverageSession.begin(moduleOf(build, shop));
        shop.exec(ExecData.recorded(all(), ExecData.session("known", INSIDE)));

        assertThat(build.run(shop).kind()).isEqualTo("passes");
        assertThat(build.projectOf(shop).getProperties()).doesNotContainKey("jacoco.sessionId");
    }

    /** Begins as gateIntegrity does, and gives the id that the agent is told. */
    private String begin() {
        return begin(build, shop);
    }

    private static String begin(FloorBuild build, ModuleOnDisk module) {
        CoverageSession.begin(moduleOf(build, module));
        return build.projectOf(module).getProperties().getProperty("jacoco.sessionId");
    }

    private static ReactorModule moduleOf(FloorBuild build, ModuleOnDisk module) {
        return build.moduleOf(module, new Plugin());
    }

    /** Runs the shop's test with the real agent, which appends; the first run begins a new file. */
    private void runTheTest(String id, String... options) {
        Path file = shop.file("target/jacoco.exec");
        if (ExecData.of(bytes(file)).sessions().stream()
                .noneMatch(session -> session.getId().equals(id))) {
            shop.delete("target/jacoco.exec");
        }
        String[] all = java.util.Arrays.copyOf(options, options.length + 1);
        all[options.length] = "sessionid=" + id;
        AgentJvm.run(
                file,
                List.of(shop.file("target/classes"), shop.file("target/test-classes")),
                "com.acme.OrderTest",
                all);
    }

    /** What {@code jacoco:merge} makes of two files: all sessions first. */
    private void merge(SessionInfo one, SessionInfo other) throws IOException {
        ExecFileLoader loader = new ExecFileLoader();
        loader.load(shop.write("target/one.bin", ExecData.recorded(all(), one))
                .file("target/one.bin")
                .toFile());
        loader.load(shop.write("target/other.bin", ExecData.recorded(all(), other))
                .file("target/other.bin")
                .toFile());
        loader.save(shop.file("target/jacoco.exec").toFile(), false);
    }

    private int evidence(String fact) {
        return shop.report().getAsJsonObject("evidence").get(fact).getAsInt();
    }

    private String message() {
        return shop.finding().get("message").getAsString();
    }

    private static List<ExecutionData> all() {
        return ExecData.of(Shop.recorded().exec()).classes();
    }

    private static List<ExecutionData> without(String name) {
        return all().stream().filter(data -> !data.getName().equals(name)).collect(Collectors.toList());
    }

    private static List<ExecutionData> classes(ModuleOnDisk module) {
        return ExecData.of(bytes(module.file("target/jacoco.exec"))).classes();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

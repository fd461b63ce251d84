package io.github.holdfast.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.holdfast.coverage.jacoco.ClassDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes what the report of one build proves, and nothing else. */
class RaiseTest {

    private static final String HEADER = "# holdfast coverage baseline 1 \u00b7 jacoco 0.8.15";
    private static final String FILE = ".holdfast/coverage-baseline.txt";
    private static final String HEAD = "5c48eae05c48eae05c48eae05c48eae05c48eae0";
    private static final Instant STARTED = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    Path root;

    private Path reports;
    private JsonObject report;

    @BeforeEach
    void aBuildMeasured() throws IOException {
        reports = root.resolve("target/holdfast");
        write("core/target/classes/A.class", "a");
        write("core/target/test-classes/ATest.class", "test");
        report = report(STARTED, measured("com.acme:core", 90, 10, 6, 4), measured("com.acme:web", 3, 1, 0, 0));
        leave(report);
    }

    @Test
    void writesTheFirstFile() throws Exception {
        assertThat(raise())
                .containsExactly(
                        FILE + " written: 3 lines; commit it with the change",
                        "  com.acme:core BRANCH missed=4 total=10",
                        "  com.acme:core LINE missed=10 total=100",
                        "  com.acme:web LINE missed=1 total=4");
        assertThat(Files.readString(root.resolve(FILE)))
                .isEqualTo(String.join(
                        "\n",
                        HEADER,
                        "# com.acme:core",
                        "com.acme:core BRANCH missed=4 total=10",
                        "com.acme:core LINE missed=10 total=100",
                        "# com.acme:web",
                        "com.acme:web LINE missed=1 total=4",
                        ""));
    }

    @Test
    void theFirstBaselineIsOneThatABuildMeasuredAndNoFileSays() throws Exception {
        Raise raise = new Raise(root, Optional.of(HEAD));
        assertThat(raise.isFirst(reports)).isTrue();

        raise();

        assertThat(raise.isFirst(reports)).isFalse();
        assertThat(raise.isFirst(root.resolve("elsewhere"))).isFalse();
    }

    @Test
    void raisesAddsAndNeverLowers() throws Exception {
        baseline("com.acme:core BRANCH missed=3 total=10", "# ours", "com.acme:core LINE missed=11 total=100");

        assertThat(raise())
                .containsExactly(
                        FILE + " raised: 2 lines; commit it with the change",
                        "  com.acme:core LINE missed=10 total=100, was missed=11 total=100",
                        "  com.acme:web LINE missed=1 total=4");
        assertThat(Files.readAllLines(root.resolve(FILE)))
                .containsExactly(
                        HEADER,
                        "com.acme:core BRANCH missed=3 total=10",
                        "# ours",
                        "com.acme:core LINE missed=10 total=100",
                        "# com.acme:web",
                        "com.acme:web LINE missed=1 total=4");
    }

    @Test
    void doesNotTouchAFileThatIsAsHigh() throws Exception {
        baseline(
                "com.acme:core BRANCH missed=4 total=10",
                "com.acme:core LINE missed=1 total=90\r",
                "com.acme:web LINE missed=1 total=4");
        byte[] before = Files.readAllBytes(root.resolve(FILE));

        assertThat(raise()).containsExactly(FILE + " is as high as what the last build measured; nothing was written");
        assertThat(Files.readAllBytes(root.resolve(FILE))).isEqualTo(before);
    }

    @Test
    void leavesLinesOfModulesThatWereNotBuilt() throws Exception {
        baseline("com.acme:app LINE missed=5 total=10", "com.acme:core LINE missed=11 total=100");

        raise();

        assertThat(Files.readAllLines(root.resolve(FILE))).contains("com.acme:app LINE missed=5 total=10");
    }

    @Test
    void writesTheHeaderAnewAfterAnotherJacocoAndKeepsWhatWasReached() throws Exception {
        errors("BASELINE-OF-ANOTHER-JACOCO");
        write(
                FILE,
                HEADER.replace("0.8.15", "0.8.14")
                        + "\ncom.acme:core BRANCH missed=1 total=10\ncom.acme:core LINE missed=1 total=100\n"
                        + "com.acme:web LINE missed=1 total=4\n");

        raise();

        assertThat(Files.readAllLines(root.resolve(FILE))).startsWith(HEADER, "com.acme:core BRANCH missed=1 total=10");
    }

    @Test
    void leavesNothingElseBehind() throws Exception {
        raise();
        raise();

        try (Stream<Path> files = Files.list(root.resolve(".holdfast"))) {
            assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toList()))
                    .containsExactly("coverage-baseline.txt");
        }
    }

    @Test
    void needsAReport() throws IOException {
        Files.delete(reports.resolve("coverage-ratchet-coverageRatchet.json"));

        refuses("no build has left a report of coverageRatchet in target/holdfast; build first: mvn verify");
    }

    @Test
    void needsAReportOfAllModules() throws IOException {
        report.addProperty("module", "core");
        report.addProperty("verdict", "UNUSABLE");
        report.addProperty("reason", "1 of 2 tests failed");
        leave(report);

        refuses("the last build did not measure coverage: 1 of 2 tests failed; build first: mvn verify");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "{\"schema\":2}", "{\"schema\":1}", "{\"schema\":1,\"build\":{\"started\":\"x\"}}"
            })
    void needsAReportThatCanBeRead(String text) throws IOException {
        write("target/holdfast/coverage-ratchet-coverageRatchet.json", text);

        assertThatThrownBy(this::raise).isInstanceOf(Refused.class).hasMessageEndingWith("; build again: mvn verify");
    }

    @ParameterizedTest
    @ValueSource(strings = {"COVERAGE-DROPPED", "BASELINE-LOWERED", "DID-NOT-ARRIVE"})
    void refusesAfterABuildThatFoundWhatRaisingWouldHide(String code) throws IOException {
        errors(code);

        refuses("the last build found " + code + "; mend that first, it says how");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BASELINE-MISSING", "BASELINE-LINE-UNKNOWN", "BASELINE-NOT-AT-BASE"})
    void raisesAfterABuildThatAskedForIt(String code) throws Exception {
        errors(code);

        assertThat(raise()).first().asString().startsWith(FILE + " written: 3 lines");
    }

    @Test
    void refusesToWriteAnewWhatTheChangeTookAway() throws IOException {
        errors("BASELINE-MISSING");
        report.getAsJsonObject("evidence").addProperty("fileAtBase", true);
        leave(report);
        refuses("the change took away what " + FILE + " says at the base; put that back first");

        errors("BASELINE-LINE-MISSING");
        report.getAsJsonArray("findings")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("details")
                .addProperty("line", "com.acme:core LINE missed=1 total=100");
        leave(report);
        refuses("the change took away what " + FILE + " says at the base; put that back first");
    }

    @Test
    void writesTheLineOfANewModuleThatTheBuildAskedFor() throws Exception {
        baseline("com.acme:core BRANCH missed=4 total=10", "com.acme:core LINE missed=10 total=100");
        errors("BASELINE-LINE-MISSING");
        report.getAsJsonArray("findings")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("details")
                .addProperty("line", "com.acme:web LINE missed=1 total=4");
        leave(report);

        assertThat(raise()).contains("  com.acme:web LINE missed=1 total=4");
    }

    @Test
    void refusesWhenHeadMoved() {
        assertThatThrownBy(() -> new Raise(root, Optional.of("0".repeat(40))).by(reports, List.of(reports)))
                .isInstanceOf(Refused.class)
                .hasMessage("HEAD is " + "0".repeat(40) + " and was " + HEAD
                        + " in the last build; build this commit: mvn verify");
    }

    @Test
    void refusesWhenAClassChanged() throws IOException {
        write("core/target/classes/A.class", "b");

        refuses("classes in core/target/classes changed since the last build; build first: mvn verify");
    }

    @Test
    void refusesWhenATestWasDeleted() throws IOException {
        Files.delete(root.resolve("core/target/test-classes/ATest.class"));

        refuses("classes in core/target/test-classes changed since the last build; build first: mvn verify");
    }

    @Test
    void refusesWhenATestFailedSince() throws IOException {
        write(
                "core/target/surefire-reports/TEST-ATest.xml",
                "<testsuite name='ATest' tests='1' failures='1' errors='0' skipped='0'>"
                        + "<testcase classname='ATest' name='holds'><failure/></testcase></testsuite>");

        refuses("a test failed since: ATest.holds; mend what it shows, then mvn verify");
    }

    @Test
    void refusesWhenALaterBuildDidNotGetSoFar() throws IOException {
        JsonObject later = report(STARTED.plusSeconds(60));
        later.addProperty("module", "core");
        later.addProperty("verdict", "UNUSABLE");
        write("core/target/holdfast/coverage-ratchet-coverageRatchet.json", later.toString());

        assertThatThrownBy(() -> new Raise(root, Optional.of(HEAD))
                        .by(reports, List.of(reports, root.resolve("core/target/holdfast"))))
                .isInstanceOf(Refused.class)
                .hasMessage("a later build did not judge the reactor, see"
                        + " core/target/holdfast/coverage-ratchet-coverageRatchet.json; build first: mvn verify");
    }

    @Test
    void refusesTwoReportsOfOneBuild() throws IOException {
        write("target/holdfast/other-coverageRatchet.json", report.toString());

        assertThatThrownBy(this::raise)
                .isInstanceOf(Refused.class)
                .hasMessageContaining("several executions of coverageRatchet left reports")
                .hasMessageEndingWith("; let one execution judge the reactor");
    }

    @Test
    void readsTheNewestOfReportsOfSeveralBuilds() throws Exception {
        write(
                "target/holdfast/other-coverageRatchet.json",
                report(STARTED.minusSeconds(60)).toString());

        assertThat(raise()).first().asString().startsWith(FILE + " written: 3 lines");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../elsewhere.txt", "/etc/elsewhere.txt", "."})
    void writesNothingOutsideOfTheReactor(String file) throws IOException {
        report.getAsJsonObject("evidence").addProperty("file", file);
        leave(report);

        refuses("the report names " + file + ", which is not below the reactor root; build first: mvn verify");
    }

    private void refuses(String message) {
        assertThatThrownBy(this::raise).isInstanceOf(Refused.class).hasMessage(message);
        assertThat(root.resolve(FILE)).doesNotExist();
    }

    private List<String> raise() throws Refused, IOException {
        return new Raise(root, Optional.of(HEAD)).by(reports, List.of(reports));
    }

    private void errors(String code) throws IOException {
        JsonObject finding = new JsonObject();
        finding.addProperty("code", code);
        finding.addProperty("severity", "ERROR");
        finding.add("details", new JsonObject());
        JsonArray findings = new JsonArray();
        findings.add(finding);
        report.add("findings", findings);
        report.addProperty("verdict", "FAILED");
        leave(report);
    }

    private void leave(JsonObject left) throws IOException {
        write("target/holdfast/coverage-ratchet-coverageRatchet.json", left.toString());
    }

    private JsonObject report(Instant started, JsonObject... modules) {
        JsonObject build = new JsonObject();
        build.addProperty("id", "71ca3f15-50b1-44be-9c1f-e69113d4a696");
        build.addProperty("started", started.toString());
        build.addProperty("commit", HEAD);
        JsonArray measured = new JsonArray();
        List.of(modules).forEach(measured::add);
        JsonObject evidence = new JsonObject();
        evidence.addProperty("file", FILE);
        evidence.addProperty("jacoco", "0.8.15");
        evidence.addProperty("credit", "OWN");
        evidence.addProperty("fileAtBase", false);
        evidence.add("measured", measured);
        JsonObject json = new JsonObject();
        json.addProperty("schema", 1);
        json.add("build", build);
        json.addProperty("module", "reactor");
        json.addProperty("verdict", "PASSED");
        json.add("reason", null);
        json.add("evidence", evidence);
        json.add("findings", new JsonArray());
        return json;
    }

    private JsonObject measured(String id, long lines, long missedLines, long branches, long missedBranches) {
        JsonObject counters = new JsonObject();
        counters.add("LINE", pair(lines, missedLines));
        counters.add("BRANCH", pair(branches, missedBranches));
        JsonObject classes = new JsonObject();
        for (String folder : List.of("core/target/classes", "core/target/test-classes")) {
            classes.addProperty(folder, ClassDigest.of(root.resolve(folder)));
        }
        JsonArray testReports = new JsonArray();
        testReports.add("core/target/surefire-reports");
        JsonObject module = new JsonObject();
        module.addProperty("module", id);
        module.add("counters", counters);
        module.add("classes", classes);
        module.add("testReports", testReports);
        return module;
    }

    private static JsonObject pair(long covered, long missed) {
        JsonObject pair = new JsonObject();
        pair.addProperty("covered", covered);
        pair.addProperty("missed", missed);
        return pair;
    }

    private void baseline(String... lines) throws IOException {
        write(FILE, HEADER + "\n" + String.join("\n", lines) + "\n");
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }
}

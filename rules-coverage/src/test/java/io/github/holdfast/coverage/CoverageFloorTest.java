package io.github.holdfast.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.holdfast.coverage.FloorBuild.Outcome;
import io.github.holdfast.coverage.fixture.ExecData;
import io.github.holdfast.coverage.fixture.GitFolder;
import io.github.holdfast.coverage.fixture.JavaSources;
import io.github.holdfast.coverage.fixture.ModuleOnDisk;
import io.github.holdfast.coverage.fixture.Shop;
import io.github.holdfast.coverage.fixture.SurefireReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jacoco.core.data.ExecutionData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageFloorTest {

    @TempDir
    Path folder;

    private ModuleOnDisk shop;
    private GitFolder git;

    @BeforeEach
    void buildTheShop() {
        shop = ModuleOnDisk.shop(folder);
        git = shop.git();
    }

    // ---- the verdict ----

    @Test
    void passesWithOneLine() {
        Outcome outcome = floor();

        assertThat(outcome.kind()).isEqualTo("passes");
        assertThat(outcome.infos())
                .containsExactly("coverageFloor: 77.7 % of lines (7 of 9) in 2 classes, needs 75 %; 1 test, 1 session");
        assertThat(outcome.warnings()).isEmpty();
    }

    @Test
    void failsWithAllThatIsNeededToAct() {
        Outcome outcome = floor("line", "80%");

        assertThat(outcome.kind()).isEqualTo("is violated");
        assertThat(outcome.lines())
                .containsExactly(
                        "coverageFloor FAILED in shop: line coverage 77.7 %, needs 80 %",
                        "  module  line    77.7 %  7 of 9 lines, 1 more needed                                       "
                                + "[COVERAGE-BELOW-FLOOR]",
                        "  looked at: target/jacoco.exec (1 session of this build, 1 test), 2 classes",
                        "  most to gain: src/main/java/com/acme/Order.java:13, 19",
                        "  fix: add tests for these lines, for example in src/test/java/com/acme/OrderTest.java",
                        "  check again: mvn verify");
        assertThat(outcome.infos()).isEmpty();
    }

    @Test
    void comparesExactly() {
        assertThat(floor("line", "0.777777777").kind()).isEqualTo("passes");
        assertThat(floor("line", "0.777777778").text())
                .startsWith("coverageFloor FAILED in shop: line coverage 77.7 %, needs 77.7777778 %\n");
    }

    @ParameterizedTest
    @CsvSource({
        "branch, 0.5, 0.51, '50 %, needs 51 %'",
        "instruction, 0.6, 0.9, 'instruction coverage'",
        "method, 0.8, 0.81, '80 %, needs 81 %'",
        "type, 1, 1, ''",
        "complexity, 0.5, 0.99, 'complexity coverage'"
    })
    void holdsEveryShorthand(String parameter, String below, String above, String words) {
        assertThat(floor(parameter, below).kind()).isEqualTo("passes");
        if (!words.isEmpty()) {
            assertThat(floor(parameter, above).kind()).isEqualTo("is violated");
            assertThat(floor(parameter, above).lines().get(0)).contains(words);
        }
    }

    @Test
    void failsForATypeThatNoTestReaches() {
        shop.compiling("src/main/java", "com/acme/Unused.java", "package com.acme;", "class Unused {", "}");

        assertThat(floor("line", "0", "type", "0.7").text())
                .startsWith("coverageFloor FAILED in shop: class coverage 66.6 %, needs 70 %\n");
        assertThat(floor("line", "0", "type", "0.66").kind()).isEqualTo("passes");
    }

    @Test
    void holdsLimitsOfSmallerElementsBesideTheDefault() {
        Limit limit = new Limit();
        limit.setElement("CLASS");
        limit.setCounter("LINE");
        limit.setMinimum("0.72");

        Outcome outcome = floor("limits", List.of(limit));

        assertThat(outcome.lines())
                .startsWith(
                        "coverageFloor FAILED in shop: class com.acme.Order: line coverage 71.4 %, needs 72 %",
                        "  class com.acme.Order  line    71.4 %  5 of 7 lines, 1 more needed                         "
                                + "[COVERAGE-BELOW-FLOOR]");
        JsonObject finding = shop.finding();
        assertThat(finding.get("file").getAsString()).isEqualTo("src/main/java/com/acme/Order.java");
        assertThat(finding.get("line").getAsInt()).isEqualTo(7);
        limit.setMinimum("0.714285714");
        assertThat(floor("limits", List.of(limit)).infos())
                .containsExactly("coverageFloor: 77.7 % of lines (7 of 9) in 2 classes, needs 75 %;"
                        + " 1 limit of smaller elements held; 1 test, 1 session");
    }

    @Test
    void takesABundleForAModule() {
        Limit limit = new Limit();
        limit.setElement("BUNDLE");
        limit.setCounter("METHOD");
        limit.setValue("MISSEDCOUNT");
        limit.setMaximum("0");

        Outcome outcome = floor("limits", List.of(limit));

        assertThat(outcome.lines().get(0)).isEqualTo("coverageFloor FAILED in shop: 1 missed methods, needs at most 0");
        assertThat(shop.codes()).containsExactly("COVERAGE-ABOVE-CEILING");
        limit.setMaximum("1");
        assertThat(floor("limits", List.of(limit)).kind()).isEqualTo("passes");
    }

    @Test
    void aLevelSoftensAViolationAndNeverMissingEvidence() {
        assertThat(floor("line", "0.8", "level", "WARN").kind()).isEqualTo("is violated");
        shop.delete("target/jacoco.exec");
        assertThat(floor("level", "WARN").kind()).isEqualTo("is an error");
    }

    @Test
    void aForkedLifecycleGetsTheVerdictThatStandsAndPrintsNothing() {
        FloorBuild build = FloorBuild.of(shop);
        assertThat(build.run(shop).infos()).hasSize(1);

        Outcome again = build.run(shop, "line", "1");

        assertThat(again.kind()).isEqualTo("passes");
        assertThat(again.infos()).isEmpty();
        FloorBuild failing = FloorBuild.of(shop);
        Outcome first = failing.run(shop, "line", "0.8");
        assertThat(failing.run(shop).text()).isEqualTo(first.text());
    }

    // ---- the report ----

    @Test
    void writesItsReportOnAPass() {
        floor();

        JsonObject report = shop.report();
        assertThat(report.get("schema").getAsInt()).isOne();
        assertThat(report.get("rule").getAsString()).isEqualTo("coverageFloor");
        assertThat(report.get("execution").getAsString()).isEqualTo("coverage-floor");
        assertThat(report.get("module").getAsString()).isEqualTo("shop");
        assertThat(report.get("verdict").getAsString()).isEqualTo("PASSED");
        assertThat(report.get("reason").isJsonNull()).isTrue();
        assertThat(report.getAsJsonArray("findings")).isEmpty();
        assertThat(report.getAsJsonArray("notJudged")).isEmpty();
        assertThat(report.get("checkAgain").getAsString()).isEqualTo("mvn verify");
        JsonObject build = report.getAsJsonObject("build");
        assertThat(build.get("commit").getAsString()).isEqualTo(git.run("rev-parse", "HEAD"));
        assertThat(build.get("started").getAsString()).isEqualTo(Shop.BEFORE.toString());
        assertThat(build.get("id").getAsString()).isNotBlank();
        JsonObject evidence = report.getAsJsonObject("evidence");
        assertThat(evidence.get("execFiles")).hasToString("[\"target/jacoco.exec\"]");
        assertThat(evidence.get("sessions").getAsInt()).isOne();
        assertThat(evidence.get("staleSessions").getAsInt()).isZero();
        assertThat(evidence.get("tests").getAsInt()).isOne();
        assertThat(evidence.get("skippedTests").getAsInt()).isZero();
        assertThat(evidence.get("classes").getAsInt()).isEqualTo(2);
        assertThat(evidence.get("generated").getAsInt()).isZero();
        assertThat(evidence.get("withoutSource")).hasToString("[]");
        assertThat(evidence.getAsJsonObject("counters"))
                .isEqualTo(JsonParser.parseString("{INSTRUCTION:{covered:20,missed:11}, BRANCH:{covered:1,missed:1},"
                        + "LINE:{covered:7,missed:2}, COMPLEXITY:{covered:4,missed:2}, METHOD:{covered:4,missed:1},"
                        + "CLASS:{covered:2,missed:0}}"));
    }

    @Test
    void writesTheExactFractionOfAFailure() {
        floor("line", "80%");

        assertThat(shop.report().get("verdict").getAsString()).isEqualTo("FAILED");
        JsonObject finding = shop.finding();
        assertThat(finding.get("code").getAsString()).isEqualTo("COVERAGE-BELOW-FLOOR");
        assertThat(finding.get("severity").getAsString()).isEqualTo("ERROR");
        assertThat(finding.get("subject").getAsString()).isEqualTo("shop");
        assertThat(finding.get("found").getAsString()).isEqualTo("7/9");
        assertThat(finding.get("needed").getAsString()).isEqualTo("80%");
        assertThat(finding.get("details"))
                .hasToString(
                        "{\"element\":\"MODULE\",\"name\":\"shop\",\"counter\":\"LINE\",\"value\":\"COVEREDRATIO\","
                                + "\"covered\":7,\"missed\":2,\"total\":9,\"minimum\":\"80%\"}");
    }

    @Test
    void writesItsReportForUnusableInput() {
        shop.delete("target/jacoco.exec");
        floor();

        assertThat(shop.report().get("verdict").getAsString()).isEqualTo("UNUSABLE");
        assertThat(shop.report().get("reason").getAsString()).isEqualTo("no execution data");
        assertThat(shop.codes()).containsExactly("NO-EXECUTION-DATA");
    }

    @Test
    void namesItsReportByTheExecution() {
        FloorBuild.of(shop).inExecution("../my floor").run(shop);

        assertThat(shop.report("target/holdfast/.._my_floor-coverageFloor.json")
                        .get("verdict")
                        .getAsString())
                .isEqualTo("PASSED");
    }

    // ---- no evidence, no pass ----

    @Test
    void judgesAModuleWithoutAnyTestAsZero() {
        shop.delete("target/test-classes").delete("target/jacoco.exec").delete("target/surefire-reports");
        shop.delete("src/test");

        Outcome outcome = floor();

        assertThat(outcome.kind()).isEqualTo("is violated");
        assertThat(outcome.lines())
                .contains(
                        "coverageFloor FAILED in shop: line coverage 0 %, needs 75 %",
                        "  looked at: no execution data and no test classes, 2 classes");
    }

    @Test
    void refusesTestsThatDidNotRun() {
        shop.delete("target/jacoco.exec").delete("target/surefire-reports");

        Outcome outcome = floor();

        assertThat(outcome.kind()).isEqualTo("is an error");
        assertThat(outcome.lines())
                .containsExactly(
                        "coverageFloor FAILED in shop: no execution data",
                        "  no test ran, though there are tests: -DskipTests? -Dmaven.test.skip? a cached module?"
                                + "     [NO-EXECUTION-DATA]",
                        "  fix: run the tests in the same build",
                        "  check again: mvn verify");
    }

    @ParameterizedTest
    @ValueSource(strings = {"skipTests", "maven.test.skip", "skipITs"})
    void namesThePropertyThatSkipsTheTests(String property) {
        shop.delete("target/jacoco.exec").delete("target/surefire-reports");

        FloorBuild.of(shop).with(property, "true").run(shop);

        assertThat(message()).isEqualTo("no test ran, though there are tests: -D" + property + "=true is set");
    }

    @Test
    void namesThePropertyOfThePomThatSkipsTheTests() {
        shop.delete("target/jacoco.exec").delete("target/surefire-reports");
        shop.pom("shop", "<properties><skipTests>true</skipTests></properties>");

        floor();

        assertThat(message())
                .isEqualTo("no test ran, though there are tests: the property skipTests of the POM is true");
    }

    @Test
    void allTestsSkippedIsNoTest() {
        shop.delete("target/jacoco.exec");
        SurefireReport.of("com.acme.OrderTest").skipped("totals").writeTo(shop.file("target/surefire-reports"));

        floor();

        assertThat(message()).startsWith("no test ran, though there are tests: ");
    }

    @Test
    void refusesDataOfAnEarlierBuild() {
        Instant old = Shop.BEFORE.minusSeconds(60);
        shop.exec(ExecData.of(Shop.recorded().exec()).dumpedAt(old)).delete("target/surefire-reports");

        Outcome outcome = floor();

        assertThat(outcome.kind()).isEqualTo("is an error");
        assertThat(shop.codes()).containsExactly("STALE-EXECUTION-DATA");
        assertThat(message())
                .isEqualTo(
                        "target/jacoco.exec holds nothing of this build, only 1 older or merged session, the newest of "
                                + old);
        assertThat(shop.finding().get("file").getAsString()).isEqualTo("target/jacoco.exec");
        assertThat(outcome.lines()).contains("  check again: mvn verify");
    }

    @Test
    void dataOfAnEarlierBuildCountsWhereThatIsAllowed() {
        shop.exec(ExecData.of(Shop.recorded().exec()).dumpedAt(Shop.BEFORE.minusSeconds(60)));

        assertThat(floor("staleSessions", "ALLOW").kind()).isEqualTo("passes");
        assertThat(floor("staleSessions", "allow", "line", "1").lines())
                .contains("  looked at: target/jacoco.exec (1 session, 1 test), 2 classes,"
                        + " 1 session of earlier builds counted, since staleSessions is ALLOW");
        assertThat(floor("staleSessions", "DROP").kind()).isEqualTo("is an error");
    }

    @Test
    void leavesOutTheSessionsOfEarlierBuildsAndSaysSo() {
        ExecData now = ExecData.of(Shop.recorded().exec());
        ExecutionData tax = now.classes().stream()
                .filter(data -> data.getName().equals("com/acme/Tax"))
                .findFirst()
                .orElseThrow();
        shop.exec(ExecData.appended(
                now.dumpedAt(Shop.BEFORE.minusSeconds(60)), ExecData.written(List.of(tax), Shop.BEFORE.plusMillis(1))));

        assertThat(floor().lines())
                .contains(
                        "coverageFloor FAILED in shop: line coverage 22.2 %, needs 75 %",
                        "  looked at: target/jacoco.exec (1 session of this build, 1 test), 2 classes,"
                                + " 1 session of earlier builds left out");
    }

    @Test
    void refusesDataThatIsCut() {
        byte[] whole = Shop.recorded().exec();
        shop.exec(Arrays.copyOf(whole, whole.length - 3));

        Outcome outcome = floor();

        assertThat(outcome.kind()).isEqualTo("is an error");
        assertThat(outcome.lines().get(0)).isEqualTo("coverageFloor FAILED in shop: unreadable execution data");
        assertThat(shop.codes()).containsExactly("UNREADABLE-EXECUTION-DATA");
        assertThat(message()).startsWith("target/jacoco.exec, byte ").contains("ends in the middle of a block");
        assertThat(shop.finding().getAsJsonObject("details").get("offset").getAsInt())
                .isBetween(5, whole.length - 4);
    }

    @Test
    void refusesDataThatIsEmpty() {
        shop.exec(new byte[0]);

        assertThat(floor().kind()).isEqualTo("is an error");
        assertThat(shop.codes()).containsExactly("UNREADABLE-EXECUTION-DATA");
    }

    @Test
    void refusesDataOfOtherClasses() {
        shop.exec(ExecData.written(
                List.of(new ExecutionData(7, "org/other/Thing", new boolean[] {true})), Shop.BEFORE.plusMillis(1)));

        Outcome outcome = floor();

        assertThat(outcome.kind()).isEqualTo("is an error");
        assertThat(shop.codes()).containsExactly("FOREIGN-EXECUTION-DATA");
        assertThat(message()).isEqualTo("target/jacoco.exec knows no class and no test of this module");
    }

    @Test
    void refusesASessionInWhichNothingRan() {
        shop.exec(ExecData.written(List.of(), Shop.BEFORE.plusMillis(1)));

        assertThat(floor().kind()).isEqualTo("is an error");
        assertThat(shop.codes()).containsExactly("FOREIGN-EXECUTION-DATA");
    }

    @Test
    void dataThatKnowsOnlyTheTestsIsTheModulesOwn() {
        ExecutionData test = ExecData.of(Shop.recorded().exec()).classes().stream()
                .filter(data -> data.getName().equals("com/acme/OrderTest"))
                .findFirst()
                .orElseThrow();
        shop.exec(ExecData.written(List.of(test), Shop.BEFORE.plusMillis(1)));

        assertThat(floor().lines().get(0)).isEqualTo("coverageFloor FAILED in shop: line coverage 0 %, needs 75 %");
    }

    @Test
    void refusesClassesThatWereCompiledAfterTheTests() {
        JavaSources.below(folder.resolve("target/again"))
                .with(
                        "com/acme/Tax.java",
                        "package com.acme;",
                        "public class Tax { public int on(int a) { return a; } }")
                .compileTo(shop.file("target/classes"));

        Outcome outcome = floor();

        assertThat(outcome.kind()).isEqualTo("is an error");
        assertThat(outcome.lines().get(0)).isEqualTo("coverageFloor FAILED in shop: 1 class is not the tested one");
        assertThat(shop.codes()).containsExactly("CLASS-MISMATCH");
        assertThat(message())
                .isEqualTo(
                        "the tests ran with other versions of com.acme.Tax: compiled again after the tests, or changed"
                                + " by another tool while they ran");
        assertThat(shop.finding().getAsJsonObject("details")).hasToString("{\"classes\":[\"com/acme/Tax\"]}");
    }

    @Test
    void refusesTestsThatWereCompiledAgain() {
        JavaSources.below(folder.resolve("target/again"))
                .with("com/acme/OrderTest.java", "package com.acme;", "public class OrderTest { int other; }")
                .compileTo(shop.file("target/test-classes"));

        assertThat(floor().kind()).isEqualTo("is an error");
        assertThat(shop.codes()).containsExactly("CLASS-MISMATCH");
        assertThat(message()).startsWith("the tests ran with other versions of com.acme.OrderTest: ");
    }

    @Test
    void aMismatchOfAnExcludedClassDoesNotMatter() {
        JavaSources.below(folder.resolve("target/again"))
                .with(
                        "com/acme/Tax.java",
                        "package com.acme;",
                        "public class Tax { public int on(int a) { return a; } }")
                .compileTo(shop.file("target/classes"));

        assertThat(floor("excludes", "com.acme.Tax", "line", "0.7").kind()).isEqualTo("passes");
    }

    @Test
    void refusesClassesWithoutLineTables() {
        JavaSources.below(folder.resolve("src/main/java"))
                .with("com/acme/Bare.java", "package com.acme;", "class Bare {", "}");
        JavaSources.below(folder.resolve("target/bare"))
                .with("com/acme/Bare.java", "package com.acme;", "class Bare {", "}")
                .compileTo(shop.file("target/classes"), List.of(), "-g:none");

        Outcome outcome = floor();

        assertThat(outcome.kind()).isEqualTo("is an error");
        assertThat(shop.codes()).containsExactly("NO-LINE-NUMBERS");
        assertThat(message()).isEqualTo("1 class has no line table: com.acme.Bare");
        assertThat(outcome.lines()).contains("  fix: compile with -g, or at least -g:lines,source");
    }

    @Test
    void refusesTwoClassesOfOneName() {
        JavaSources.below(folder.resolve("target/other"))
                .with(
                        "com/acme/Tax.java",
                        "package com.acme;",
                        "public class Tax { public int on(int a) { return a; } }")
                .compileTo(shop.file("target/other-classes"));

        Outcome outcome = floor("classesDirectories", "target/classes,target/other-classes");

        assertThat(outcome.kind()).isEqualTo("is an error");
        assertThat(shop.codes()).containsExactly("DUPLICATE-CLASS");
        assertThat(message())
                .startsWith("com.acme.Tax: two different class files, ")
                .contains("target/classes/com/acme/Tax.class")
                .contains("target/other-classes/com/acme/Tax.class")
                .doesNotContain(folder.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "excludes, com.acme.Odrer, excludes com.acme.Odrer: matches nothing",
        "'excludes', 'com.acme.Tax,com.acme.Odrer', 'excludes com.acme.Odrer: matches nothing'",
        "includes, 'com.acme.*,org.**', 'includes org.**: matches nothing'",
        "includes, org.**, 'includes org.**: matches nothing'",
        "execFiles, 'target/jacoco.exec,target/it.exec', 'execFiles target/it.exec: matches nothing'",
        "execFiles, 'target/it*.exec', 'execFiles target/it*.exec: matches nothing'"
    })
    void refusesAPatternThatMatchesNothing(String parameter, String patterns, String message) {
        Outcome outcome = floor(parameter, patterns);

        assertThat(outcome.kind()).isEqualTo("is an error");
        assertThat(shop.codes()).containsExactly("PATTERN-MATCHES-NOTHING");
        assertThat(message()).isEqualTo(message);
    }

    @Test
    void refusesALimitWhosePatternMatchesNothing() {
        Limit limit = new Limit();
        limit.setElement("PACKAGE");
        limit.setMinimum("0.1");
        limit.setIncludes(List.of("com.acme", "com.acmee"));

        assertThat(floor("limits", List.of(limit)).kind()).isEqualTo("is an error");
        assertThat(shop.codes()).containsExactly("PATTERN-MATCHES-NOTHING");
        assertThat(message()).isEqualTo("limit PACKAGE INSTRUCTION includes com.acmee: matches nothing");
    }

    @Test
    void refusesPatternsThatLeaveNothing() {
        Outcome outcome = floor("excludes", "com.acme.**");

        assertThat(outcome.kind()).isEqualTo("is an error");
        assertThat(shop.codes()).containsExactly("EVERYTHING-EXCLUDED");
        assertThat(message()).isEqualTo("<includes> and <excludes> leave none of 2 classes: -com.acme.**");
    }

    @Test
    void refusesSourcesThatWereNotCompiled() {
        shop.delete("target/classes");

        Outcome outcome = floor();

        assertThat(outcome.kind()).isEqualTo("is an error");
        assertThat(shop.codes()).containsExactly("NO-CLASSES");
        assertThat(message())
                .isEqualTo("git tracks 2 main sources and no class was compiled: -Dmaven.main.skip? packaging jar?");
    }

    @Test
    void refusesFailedTestsWhateverIgnoredThem() {
        SurefireReport.of("com.acme.OrderTest")
                .passed("totals")
                .failed("describes")
                .inError("adds")
                .writeTo(shop.file("target/surefire-reports"));

        Outcome outcome = floor("line", "0.1");

        assertThat(outcome.kind()).isEqualTo("is an error");
        assertThat(outcome.lines())
                .containsExactly(
                        "coverageFloor FAILED in shop: 2 of 3 tests failed",
                        "  com.acme.OrderTest.adds, com.acme.OrderTest.describes"
                                + "                                     [TESTS-FAILED]",
                        "  fix: mend what these tests show",
                        "  check again: mvn verify");
    }

    @Test
    void failedIntegrationTestsCountToo() {
        SurefireReport.of("com.acme.OrderIT").failed("buys").writeTo(shop.file("target/failsafe-reports"));

        assertThat(floor().kind()).isEqualTo("is an error");
        assertThat(message()).isEqualTo("com.acme.OrderIT.buys");
    }

    @Test
    void failedTestsOfAnEarlierBuildDoNotCount() throws IOException {
        Path old = SurefireReport.of("com.acme.GoneTest").failed("was").writeTo(shop.file("target/surefire-reports"));
        Files.setLastModifiedTime(old, FileTime.from(Shop.BEFORE.minusSeconds(1)));

        assertThat(floor().kind()).isEqualTo("passes");
    }

    @Test
    void aFlakyTestThatPassedInTheEndDoesNotCount() {
        SurefireReport.of("com.acme.OrderTest").flaky("totals").writeTo(shop.file("target/surefire-reports"));

        assertThat(floor().kind()).isEqualTo("passes");
    }

    @Test
    void refusesATestReportThatIsBroken() {
        shop.write("target/surefire-reports/TEST-com.acme.OrderTest.xml", "<testsuite tests=\"1\"");

        assertThat(floor().kind()).isEqualTo("is an error");
        assertThat(shop.codes()).containsExactly("UNREADABLE-TEST-REPORT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate", "generate-sources", "compile", "process-classes", "test-compile", "clean"})
    void refusesAPhaseInWhichNoTestHasRun(String phase) {
        Outcome outcome = FloorBuild.of(shop).boundTo(phase).run(shop);

        assertThat(outcome.kind()).isEqualTo("is an error");
        assertThat(outcome.lines())
                .contains(
                        "coverageFloor FAILED in shop: bound too early",
                        "  fix: <phase>verify</phase> in the execution coverage-floor",
                        "  check again: mvn verify");
        assertThat(message()).isEqualTo("bound to " + phase + ", no test has run yet");
        assertThat(shop.codes()).containsExactly("BOUND-TOO-EARLY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"test", "prepare-package", "package", "integration-test", "verify", "install", "deploy"})
    void judgesInEveryPhaseFromTestOn(String phase) {
        assertThat(FloorBuild.of(shop).boundTo(phase).run(shop).kind()).isEqualTo("passes");
    }

    @Test
    void readsTheEvidenceAnewForAnExecutionInALaterPhase() {
        FloorBuild build = FloorBuild.of(shop);
        assertThat(build.boundTo("test").run(shop).kind()).isEqualTo("passes");
        SurefireReport.of("com.acme.OrderIT").failed("buys").writeTo(shop.file("target/failsafe-reports"));

        Outcome later =
                build.boundTo("verify").inExecution("coverage-floor-again").run(shop);

        assertThat(later.lines()).startsWith("coverageFloor FAILED in shop: 1 of 2 tests failed");
        assertThat(later.text()).contains("com.acme.OrderIT.buys").contains("[TESTS-FAILED]");
    }

    @Test
    void judgesWhenItIsCalledFromTheCommandLine() {
        assertThat(FloorBuild.of(shop)
                        .boundTo(null)
                        .inExecution("default-cli")
                        .run(shop)
                        .kind())
                .isEqualTo("passes");
    }

    @ParameterizedTest
    @CsvSource({
        "line, 1.5, 'a ratio from 0 to 1, such as 0.8, or a percentage, such as 80%'",
        "line, 80 %%, 'a ratio from 0 to 1, such as 0.8, or a percentage, such as 80%'",
        "line, 80, 'a ratio from 0 to 1, such as 0.8, or a percentage, such as 80%'",
        "branch, -0.1, 'a ratio from 0 to 1, such as 0.8, or a percentage, such as 80%'",
        "instruction, '0,8', 'a ratio from 0 to 1, such as 0.8, or a percentage, such as 80%'",
        "method, 101%, 'a ratio from 0 to 1, such as 0.8, or a percentage, such as 80%'",
        "type, NaN, 'a ratio from 0 to 1, such as 0.8, or a percentage, such as 80%'",
        "complexity, '${typo}', 'a ratio from 0 to 1, such as 0.8, or a percentage, such as 80%'",
        "scope, ALL, 'one of [MODULE, REACTOR]'",
        "credit, OTHERS, 'one of [OWN, REACTOR]'",
        "staleSessions, KEEP, 'one of [DROP, ALLOW]'",
        "withoutSource, IGNORE, 'one of [WARN, FAIL]'"
    })
    void refusesAValueThatIsNone(String parameter, String value, String allowed) {
        Outcome outcome = floor(parameter, value);

        assertThat(outcome.kind()).isEqualTo("is an error");
        assertThat(shop.codes()).containsExactly("INVALID-PARAMETER");
        assertThat(message()).isEqualTo("<" + parameter + "> is \"" + value + "\", allowed is " + allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "LINES, COVEREDRATIO, CLASS, 0.5, limit.counter",
        "LINE, RATIO, CLASS, 0.5, limit.value",
        "LINE, COVEREDRATIO, FILE, 0.5, limit.element",
        "LINE, COVEREDRATIO, CLASS, 5, limit.minimum",
        "LINE, COVEREDCOUNT, CLASS, 0.5, limit.minimum",
        "LINE, COVEREDRATIO, CLASS, , limit"
    })
    void refusesALimitThatIsNone(String counter, String value, String element, String minimum, String parameter) {
        Limit limit = new Limit();
        limit.setCounter(counter);
        limit.setValue(value);
        limit.setElement(element);
        limit.setMinimum(minimum);

        assertThat(floor("limits", List.of(limit)).kind()).isEqualTo("is an error");
        assertThat(shop.codes()).containsExactly("INVALID-PARAMETER");
        assertThat(message()).startsWith("<" + parameter + "> is \"");
    }

    @Test
    void refusesARuleThatAsksForNothing() {
        assertThat(floor("line", "0").kind()).isEqualTo("is an error");
        assertThat(shop.codes()).containsExactly("INVALID-PARAMETER");
    }

    // ---- sources ----

    @Test
    void warnsOfAClassThatComesFromNoSource() {
        shop.compiling("target/elsewhere", "com/acme/Dropped.java", "package com.acme;", "class Dropped {", "}");

        Outcome outcome = floor("line", "0.5");

        assertThat(outcome.kind()).isEqualTo("passes");
        assertThat(outcome.warnings())
                .singleElement()
                .asString()
                .startsWith("coverageFloor in shop: warning: com.acme.Dropped: ships, and comes from no source that git"
                        + " knows")
                .endsWith("[CLASS-WITHOUT-SOURCE]");
        assertThat(shop.finding().get("severity").getAsString()).isEqualTo("WARNING");
        assertThat(shop.report().get("verdict").getAsString()).isEqualTo("PASSED");
        assertThat(shop.report().getAsJsonObject("evidence").get("withoutSource"))
                .hasToString("[\"com.acme.Dropped\"]");
    }

    @Test
    void failsForAClassThatComesFromNoSourceWhereThatIsAsked() {
        shop.compiling("target/elsewhere", "com/acme/Dropped.java", "package com.acme;", "class Dropped {", "}");

        Outcome outcome = floor("line", "0.5", "withoutSource", "FAIL");

        assertThat(outcome.kind()).isEqualTo("is violated");
        assertThat(outcome.lines().get(0)).isEqualTo("coverageFloor FAILED in shop: 1 class without source");
        assertThat(shop.codes()).containsExactly("CLASS-WITHOUT-SOURCE");
    }

    @Test
    void anIgnoredSourceIsNoSource() {
        shop.write(".gitignore", "target/", "Secret.java")
                .compiling("src/main/java", "com/acme/Secret.java", "package com.acme;", "class Secret {", "}");

        assertThat(floor("line", "0.5").warnings()).hasSize(1);
    }

    @Test
    void aNewSourceIsASource() {
        shop.compiling("src/main/java", "com/acme/Fresh.java", "package com.acme;", "class Fresh {", "}");

        assertThat(floor("line", "0.5").warnings()).isEmpty();
    }

    @Test
    void leavesOutGeneratedClassesAndCountsThem() {
        shop.compiling(
                "target/generated-sources/annotations",
                "com/acme/Gen.java",
                "package com.acme;",
                "class Gen {",
                "    static int one() {",
                "        return 1;",
                "    }",
                "}");

        assertThat(floor().infos())
                .singleElement()
                .asString()
                .startsWith("coverageFloor: 77.7 % of lines (7 of 9) in 2 classes, needs 75 %; 1 test, 1 session");
        assertThat(shop.report().getAsJsonObject("evidence").get("generated").getAsInt())
                .isOne();
        assertThat(floor("line", "1").lines())
                .contains("  looked at: target/jacoco.exec (1 session of this build, 1 test), 2 classes,"
                        + " 1 class generated, left out");
    }

    @Test
    void tellsWhatAnExcludeTookOut() {
        Outcome outcome = floor("excludes", "com.acme.T*", "line", "0.8");

        assertThat(outcome.lines())
                .contains(
                        "coverageFloor FAILED in shop: line coverage 71.4 %, needs 80 %",
                        "  looked at: target/jacoco.exec (1 session of this build, 1 test), 1 class,"
                                + " 1 excluded by <excludes> (com.acme.T*: 1 class, 2 lines)");
        assertThat(shop.report().getAsJsonObject("evidence").get("excluded"))
                .hasToString("[{\"pattern\":\"com.acme.T*\",\"classes\":1,\"lines\":2}]");
    }

    @Test
    void tellsWhatAnExcludeTookOutOnAPassToo() {
        assertThat(floor("excludes", "com.acme.T*", "line", "0.7").infos())
                .singleElement()
                .asString()
                .startsWith("coverageFloor: 71.4 % of lines (5 of 7) in 1 class, needs 70 %; 1 test, 1 session")
                .contains("1 excluded by <excludes> (com.acme.T*: 1 class, 2 lines)");
    }

    @Test
    void tellsHowManyClassesNoIncludeTookIn() {
        Outcome outcome = floor("includes", "com/acme/O*.class", "line", "0.7");

        assertThat(outcome.infos()).singleElement().asString().contains("71.4 % of lines (5 of 7) in 1 class");
        assertThat(shop.report().getAsJsonObject("evidence").get("notIncluded").getAsInt())
                .isOne();
        assertThat(floor("includes", "com/acme/O*.class", "line", "1").text())
                .contains(", 1 class not taken in by <includes>\n");
    }

    @Test
    void tellsWhatAnAnnotationHides() {
        shop.compiling(
                "src/main/java",
                "com/acme/Hidden.java",
                "package com.acme;",
                "@Hidden.NotGenerated",
                "class Hidden {",
                "    @interface NotGenerated {}",
                "    int one() {",
                "        return 1;",
                "    }",
                "}");
        shop.compiling(
                "src/main/java",
                "com/acme/Half.java",
                "package com.acme;",
                "interface Half {",
                "    @interface NotGenerated {}",
                "    @NotGenerated",
                "    default int one() {",
                "        return 1;",
                "    }",
                "}");

        Outcome outcome = floor();

        assertThat(outcome.infos())
                .singleElement()
                .asString()
                .contains("77.7 % of lines (7 of 9)")
                .contains("hidden from coverage by an annotation: 1 class and 1 method");
        assertThat(shop.report().getAsJsonObject("evidence").get("hiddenByAnnotation"))
                .hasToString("{\"classes\":[\"com.acme.Hidden\"],\"methods\":1}");
    }

    @Test
    void leavesOutMultiReleaseFolders() {
        shop.write("target/classes/META-INF/versions/17/com/acme/Order.class", new byte[] {1, 2, 3});

        assertThat(floor().kind()).isEqualTo("passes");
        assertThat(shop.report().getAsJsonObject("evidence").get("versioned").getAsInt())
                .isOne();
    }

    @Test
    void withoutGitItSaysWhatItCouldNotJudge() {
        shop.delete(".git")
                .compiling("target/elsewhere", "com/acme/Found.java", "package com.acme;", "class Found {", "}");

        assertThat(floor("line", "0.5").infos())
                .containsExactly("coverageFloor: 70 % of lines (7 of 10) in 3 classes, needs 50 %; 1 test, 1 session;"
                        + " not judged: classes without source and classes hidden by an annotation: this is no git"
                        + " repository");
        assertThat(shop.report().getAsJsonObject("build").get("commit").isJsonNull())
                .isTrue();
        assertThat(shop.report().getAsJsonArray("notJudged")).hasSize(1);
    }

    @Test
    void judgesARepositoryWithoutACommit() throws IOException {
        shop.delete(".git");
        GitFolder.init(folder);

        assertThat(floor().kind()).isEqualTo("passes");
        assertThat(shop.report().getAsJsonObject("build").get("commit").isJsonNull())
                .isTrue();
    }

    // ---- nothing to judge ----

    @Test
    void doesNotApplyWhereNoClassShips() {
        shop.delete("src/main").delete("target/classes");
        git.addAll();

        Outcome outcome = floor();

        assertThat(outcome.kind()).isEqualTo("passes");
        assertThat(outcome.infos())
                .containsExactly("coverageFloor: NOT APPLICABLE in shop: no class ships and git tracks no main source");
        assertThat(shop.report().get("verdict").getAsString()).isEqualTo("NOT_APPLICABLE");
        assertThat(shop.report().get("reason").getAsString()).isEqualTo("no class ships and git tracks no main source");
    }

    @Test
    void doesNotApplyWhereEveryClassIsGenerated() {
        shop.delete("src/main")
                .delete("target/classes")
                .delete("target/jacoco.exec")
                .delete("target/test-classes");
        shop.delete("target/surefire-reports").delete("src/test");
        shop.compiling(
                "target/generated-sources/annotations", "com/acme/Gen.java", "package com.acme;", "class Gen {", "}");
        git.addAll();

        assertThat(floor().infos())
                .singleElement()
                .asString()
                .startsWith("coverageFloor: NOT APPLICABLE in shop: all classes are generated");
    }

    @Test
    void doesNotApplyWhereNoClassCarriesCode() {
        shop.delete("src/main")
                .delete("target/classes")
                .delete("target/jacoco.exec")
                .delete("target/test-classes");
        shop.delete("target/surefire-reports").delete("src/test");
        shop.compiling(
                "src/main/java", "com/acme/Api.java", "package com.acme;", "interface Api {", "    int one();", "}");
        git.addAll();

        assertThat(floor().infos()).containsExactly("coverageFloor: NOT APPLICABLE in shop: module shop: 0 of 0 lines");
    }

    @Test
    void aCounterWithoutItemsIsToldAndNotJudged() {
        shop.delete("src/main/java/com/acme/Order.java").delete("target/classes/com/acme/Order.class");
        git.addAll();

        assertThat(floor("branch", "0.9").infos())
                .containsExactly("coverageFloor: 100 % of lines (2 of 2) in 1 class, needs 75 %; 1 test, 1 session;"
                        + " not judged: module shop: 0 of 0 branches");
    }

    // ---- places ----

    @Test
    void readsDataOfIntegrationTestsToo() {
        ExecData data = ExecData.of(Shop.recorded().exec());
        shop.exec(ExecData.written(data.classes().subList(0, 1), Shop.BEFORE.plusMillis(1)));
        shop.write(
                "target/jacoco-it.exec",
                ExecData.written(data.classes().subList(1, data.classes().size()), Shop.BEFORE.plusMillis(1)));

        assertThat(floor().infos())
                .singleElement()
                .asString()
                .endsWith("77.7 % of lines (7 of 9) in 2 classes, needs 75 %; 1 test, 2 sessions");
        assertThat(shop.report().getAsJsonObject("evidence").get("execFiles"))
                .hasToString("[\"target/jacoco-it.exec\",\"target/jacoco.exec\"]");
    }

    @Test
    void readsDataFromWhereItIsTold() {
        shop.write("data/unit/a.exec", Shop.recorded().exec()).delete("target/jacoco.exec");

        assertThat(floor("execFiles", "data/**/*.exec").kind()).isEqualTo("passes");
        assertThat(floor("execFiles", folder + "/data/unit/*.exec").kind()).isEqualTo("passes");
        assertThat(floor("execFiles", "./data/unit/a.exec").kind()).isEqualTo("passes");
    }

    @Test
    void judgesClassesAndReportsFromWhereItIsTold() throws IOException {
        Files.move(shop.file("target/classes"), shop.file("target/main"));
        Files.move(shop.file("target/surefire-reports"), shop.file("target/reports"));

        assertThat(floor("classesDirectories", "target/main", "testReports", "target/reports")
                        .infos())
                .singleElement()
                .asString()
                .contains("77.7 % of lines (7 of 9) in 2 classes, needs 75 %; 1 test, 1 session");
    }

    @Test
    void judgesABuildDirectoryThatIsALink(@TempDir Path elsewhere) throws IOException {
        Files.move(shop.file("target"), elsewhere.resolve("target"));
        Files.createSymbolicLink(shop.file("target"), elsewhere.resolve("target"));

        assertThat(floor().kind()).isEqualTo("passes");
    }

    @Test
    void judgesAModuleWithFoldersOfItsOwn() throws IOException {
        shop.write(
                "pom.xml",
                "<project>",
                "  <modelVersion>4.0.0</modelVersion>",
                "  <groupId>com.acme</groupId><artifactId>shop</artifactId><version>1</version>",
                "  <build>",
                "    <directory>out</directory>",
                "    <sourceDirectory>code</sourceDirectory>",
                "    <outputDirectory>out/main</outputDirectory>",
                "  </build>",
                "</project>");
        Files.move(shop.file("target"), shop.file("out"));
        Files.move(shop.file("out/classes"), shop.file("out/main"));
        Files.move(shop.file("src/main/java"), shop.file("code"));
        shop.write(".gitignore", "out/");
        git.addAll();

        Outcome outcome = floor("line", "1");

        assertThat(outcome.lines())
                .contains(
                        "  looked at: out/jacoco.exec (1 session of this build, 1 test), 2 classes",
                        "  most to gain: code/com/acme/Order.java:13, 19");
        assertThat(shop.report("out/holdfast/coverage-floor-coverageFloor.json")
                        .get("verdict")
                        .getAsString())
                .isEqualTo("FAILED");
    }

    private Outcome floor(Object... parameters) {
        return FloorBuild.floor(shop, parameters);
    }

    private String message() {
        return shop.finding().get("message").getAsString();
    }
}

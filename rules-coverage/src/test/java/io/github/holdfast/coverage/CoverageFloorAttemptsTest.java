package io.github.holdfast.coverage;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.stream.Collectors;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.instr.Instrumenter;
import org.jacoco.core.runtime.OfflineInstrumentationAccessGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The two last tables of the rule's page, as far as one build in this JVM can show them: attempts to get past the rule, and
 * edits that have to stay green. What has a test of its own in {@link CoverageFloorTest}, {@link AgentLossTest} or
 * {@link CoverageFloorReactorTest} is not repeated.
 */
class CoverageFloorAttemptsTest {

    private static final Instant OLD = Shop.BEFORE.minusSeconds(600);
    private static final Instant NOW = Shop.BEFORE.plusMillis(1);

    @TempDir
    Path folder;

    private ModuleOnDisk shop;
    private GitFolder git;

    @BeforeEach
    void buildTheShop() {
        shop = ModuleOnDisk.shop(folder);
        git = shop.git();
    }

    @Test
    void deleteATestClassAndVerifyWithoutClean() {
        ExecData before = ExecData.of(Shop.recorded().exec());
        shop.exec(ExecData.appended(before.dumpedAt(OLD), ExecData.written(without("com/acme/Order"), NOW)));

        Outcome outcome = FloorBuild.floor(shop);

        assertThat(outcome.kind()).isEqualTo("is violated");
        assertThat(shop.codes()).containsExactly("COVERAGE-BELOW-FLOOR");
        assertThat(outcome.text()).contains("line coverage 22.2 %").contains("1 session of earlier builds left out");
    }

    @Test
    void deleteAllTestsAndVerifyWithClean() {
        shop.delete("src/test")
                .delete("target/test-classes")
                .delete("target/surefire-reports")
                .delete("target/jacoco.exec");

        assertThat(FloorBuild.floor(shop).lines().get(0)).contains("line coverage 0 %");
    }

    @Test
    void skipTheTestsWhereAnOldFileLies() {
        shop.exec(ExecData.of(Shop.recorded().exec()).dumpedAt(OLD)).delete("target/surefire-reports");

        FloorBuild.of(shop).with("skipTests", "true").run(shop);

        assertThat(shop.codes()).containsExactly("STALE-EXECUTION-DATA");
    }

    @Test
    void skipTheCompilationOfTheTestsToo() {
        shop.delete("target/jacoco.exec").delete("target/surefire-reports").delete("target/test-classes");

        FloorBuild.of(shop).with("maven.test.skip", "true").run(shop);

        assertThat(shop.codes()).containsExactly("NO-EXECUTION-DATA");
    }

    @Test
    void copyAnExecutionFileOfAnEarlierBuild() {
        shop.exec(ExecData.written(without("com/acme/Order"), NOW))
                .write(
                        "target/jacoco-old.exec",
                        ExecData.of(Shop.recorded().exec()).dumpedAt(OLD));

        Outcome outcome = FloorBuild.floor(shop);

        assertThat(outcome.text()).contains("line coverage 22.2 %").contains("1 session of earlier builds left out");
    }

    @Test
    void mergeAnOldFileAndANewOneIntoOne() {
        shop.exec(ExecData.of(Shop.recorded().exec()).dumpedAt(OLD, NOW));

        Outcome outcome = FloorBuild.floor(shop);

        assertThat(outcome.kind()).isEqualTo("is an error");
        assertThat(shop.codes()).containsExactly("STALE-EXECUTION-DATA");
    }

    @Test
    void setTheClockOfASessionForward() {
        shop.exec(ExecData.of(Shop.recorded().exec()).dumpedAt(Instant.parse("2999-01-01T00:00:00Z")));

        FloorBuild.floor(shop);

        assertThat(shop.codes()).containsExactly("STALE-EXECUTION-DATA");
    }

    @Test
    void bringTheDataOfAnotherProjectAndAllowIt() {
        shop.exec(ExecData.written(List.of(new ExecutionData(7, "org/other/Thing", new boolean[] {true})), OLD));

        assertThat(FloorBuild.floor(shop, "staleSessions", "ALLOW").kind()).isEqualTo("is an error");
        assertThat(shop.codes()).containsExactly("FOREIGN-EXECUTION-DATA");
    }

    @Test
    void instrumentTheClassesAgainAfterTheTests() throws IOException {
        byte[] order = Files.readAllBytes(shop.file("target/classes/com/acme/Order.class"));
        shop.write(
                "target/classes/com/acme/Order.class",
                new Instrumenter(new OfflineInstrumentationAccessGenerator()).instrument(order, "com/acme/Order"));

        assertThat(FloorBuild.floor(shop).kind()).isEqualTo("is an error");
        assertThat(shop.codes()).containsExactly("CLASS-MISMATCH");
    }

    @Test
    void letTheAgentLeaveTheUntestedClassesOut() {
        shop.exec(ExecData.written(without("com/acme/Order"), NOW));

        assertThat(FloorBuild.floor(shop).lines().get(0)).contains("line coverage 22.2 %, needs 75 %");
    }

    @Test
    void warnOnlyAndRunNoTests() {
        shop.delete("target/jacoco.exec").delete("target/surefire-reports");

        assertThat(FloorBuild.floor(shop, "level", "WARN").kind()).isEqualTo("is an error");
        assertThat(shop.codes()).containsExactly("NO-EXECUTION-DATA");
    }

    @Test
    void judgeAFolderWithoutClasses() {
        assertThat(FloorBuild.floor(shop, "classesDirectories", "target/none").kind())
                .isEqualTo("is an error");
        assertThat(shop.codes()).containsExactly("NO-CLASSES");
    }

    @Test
    void hideEveryClassByAnAnnotationOfOnesOwn() {
        shop.delete("src/main")
                .delete("target/classes")
                .delete("target/jacoco.exec")
                .delete("target/test-classes");
        shop.delete("target/surefire-reports").delete("src/test");
        shop.compiling(
                "src/main/java",
                "com/acme/All.java",
                "package com.acme;",
                "@All.NotGenerated",
                "class All {",
                "    @interface NotGenerated {}",
                "}");

        assertThat(FloorBuild.floor(shop).kind()).isEqualTo("is an error");
        assertThat(shop.codes()).containsExactly("EVERYTHING-HIDDEN");
    }

    // ---- edits that stay green ----

    @Test
    void aSecondRunWithoutClean() {
        ExecData data = ExecData.of(Shop.recorded().exec());
        shop.exec(ExecData.appended(data.dumpedAt(OLD), data.dumpedAt(NOW)));

        assertThat(FloorBuild.floor(shop).kind()).isEqualTo("passes");
    }

    @Test
    void aDetachedHead() {
        git.run("checkout", "--quiet", "--detach");

        assertThat(FloorBuild.floor(shop).kind()).isEqualTo("passes");
    }

    @Test
    void aRenamedTestClass() throws IOException {
        Path old = SurefireReport.of("com.acme.FormerTest").failed("was").writeTo(shop.file("target/surefire-reports"));
        Files.setLastModifiedTime(old, FileTime.from(OLD));
        shop.exec(ExecData.appended(
                ExecData.written(List.of(new ExecutionData(9, "com/acme/FormerTest", new boolean[] {true})), OLD),
                Shop.recorded().exec()));

        assertThat(FloorBuild.floor(shop).kind()).isEqualTo("passes");
    }

    @Test
    void anInterfaceAndDescriptionsMore() {
        shop.compiling(
                        "src/main/java",
                        "com/acme/Api.java",
                        "package com.acme;",
                        "interface Api {",
                        "    int one();",
                        "}")
                .compiling("src/main/java", "com/acme/package-info.java", "/** Shop. */", "package com.acme;")
                .compiling("src/main/java", "module-info.java", "module acme {", "}");

        assertThat(FloorBuild.floor(shop).infos()).singleElement().asString().contains("(7 of 9) in 2 classes");
    }

    @Test
    void severalForks() {
        List<ExecutionData> classes = ExecData.of(Shop.recorded().exec()).classes();
        shop.exec(ExecData.appended(
                ExecData.written(classes.subList(0, 1), NOW),
                ExecData.written(classes.subList(1, classes.size()), NOW),
                ExecData.written(List.of(), NOW)));

        assertThat(FloorBuild.floor(shop).infos()).singleElement().asString().contains("1 test, 3 sessions");
    }

    @Test
    void oneTestDisabledWithTheFloorHeld() {
        SurefireReport.of("com.acme.OrderTest")
                .passed("totals")
                .skipped("later")
                .writeTo(shop.file("target/surefire-reports"));

        assertThat(FloorBuild.floor(shop).kind()).isEqualTo("passes");
        assertThat(shop.report().getAsJsonObject("evidence").get("skippedTests").getAsInt())
                .isOne();
    }

    @Test
    void recordsLambdasAndEnumsMore() {
        JavaSources.below(folder.resolve("target/new"))
                .with("com/acme/Kind.java", "package com.acme;", "enum Kind { ONE, TWO }")
                .with("com/acme/Pair.java", "package com.acme;", "record Pair(int a, int b) {}")
                .compileTo(shop.file("target/classes"));
        shop.write("src/main/java/com/acme/Kind.java", "package com.acme;", "enum Kind { ONE, TWO }")
                .write("src/main/java/com/acme/Pair.java", "package com.acme;", "record Pair(int a, int b) {}");

        assertThat(FloorBuild.floor(shop, "line", "0.6").kind()).isEqualTo("passes");
        assertThat(FloorBuild.floor(shop, "line", "0.6").warnings()).isEmpty();
    }

    @Test
    void aPathWithBlanksAndOtherLetters(@TempDir Path elsewhere) {
        ModuleOnDisk other = ModuleOnDisk.shop(elsewhere.resolve("my größter shop"));
        other.git();

        assertThat(FloorBuild.floor(other).kind()).isEqualTo("passes");
    }

    private static List<ExecutionData> without(String name) {
        return ExecData.of(Shop.recorded().exec()).classes().stream()
                .filter(data -> !data.getName().equals(name))
                .collect(Collectors.toList());
    }
}

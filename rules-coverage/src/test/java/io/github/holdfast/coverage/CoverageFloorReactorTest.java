package io.github.holdfast.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.holdfast.coverage.FloorBuild.Outcome;
import io.github.holdfast.coverage.fixture.ExecData;
import io.github.holdfast.coverage.fixture.ModuleOnDisk;
import io.github.holdfast.coverage.fixture.Shop;
import io.github.holdfast.coverage.fixture.ShopReactor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.maven.execution.BuildFailure;
import org.jacoco.core.data.ExecutionData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** coverageFloor in a build of several modules: whose tests count, and what is judged together. */
class CoverageFloorReactorTest {

    private static final String REPORT = "target/holdfast/coverage-floor-coverageFloor.json";

    @TempDir
    Path folder;

    private ModuleOnDisk root;
    private ModuleOnDisk core;
    private ModuleOnDisk app;
    private FloorBuild build;

    @BeforeEach
    void buildTheReactor() {
        ShopReactor reactor = ShopReactor.in(folder);
        root = reactor.root();
        core = reactor.core();
        app = reactor.app();
        build = FloorBuild.of(root, core, app);
    }

    @Test
    void aModuleIsJudgedByItsOwnTestsByDefault() {
        build.run(root);

        Outcome ofCore = build.run(core);

        assertThat(ofCore.kind()).isEqualTo("is violated");
        assertThat(ofCore.lines())
                .contains(
                        "coverageFloor FAILED in core: line coverage 22.2 %, needs 75 %",
                        "  looked at: core/target/jacoco.exec (1 session of this build, 1 test), 2 classes",
                        "  most to gain: core/src/main/java/com/acme/Order.java:7-19",
                        "  fix: add tests for these lines, for example in core/src/test/java/com/acme/OrderTest.java",
                        "  check again: mvn verify -pl core -am");
        assertThat(build.run(app).kind()).isEqualTo("passes");
    }

    @Test
    void theTestsOfOthersCountWhereTheyAreCredited() {
        assertThat(build.run(root, "credit", "REACTOR").infos())
                .containsExactly("coverageFloor: NOT APPLICABLE in shop: no class ships and git tracks no main source");
        Outcome ofCore = build.run(core, "credit", "REACTOR");
        assertThat(ofCore.kind()).isEqualTo("passes");
        assertThat(ofCore.infos()).singleElement().asString().contains("judged with the reactor");

        Outcome last = build.run(app, "credit", "REACTOR");

        assertThat(last.kind()).isEqualTo("passes");
        assertThat(last.infos())
                .anySatisfy(line -> assertThat(line)
                        .startsWith(
                                "coverageFloor in core: own 22.2 %, with other modules' tests 77.7 % of lines (7 of 9)"
                                        + " in 2 classes, needs 75 %"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("coverageFloor in app: own 100 %, with other modules' tests 100 % of lines (2 of 2)"
                                + " in 1 class, needs 75 %"));
        assertThat(core.file(REPORT)).doesNotExist();
        build.end();
        assertThat(core.report().get("verdict").getAsString()).isEqualTo("PASSED");
        assertThat(counter(core, "LINE")).isEqualTo("7+2");
        assertThat(counter(app, "LINE")).isEqualTo("2+0");
    }

    @Test
    void theTextSaysWhatOthersAddToAModule() {
        build.run(root, "credit", "REACTOR");
        build.run(core, "credit", "REACTOR", "line", "0.8");

        Outcome last = build.run(app, "credit", "REACTOR", "line", "0.8");

        assertThat(last.kind()).isEqualTo("is an error");
        assertThat(last.text())
                .contains("coverageFloor FAILED in core: line coverage 77.7 %, needs 80 %")
                .contains("  module  line    own 22.2 %, with other modules' tests 77.7 %  7 of 9 lines, 1 more needed")
                .contains("  most to gain: core/src/main/java/com/acme/Order.java:13, 19");
        assertThat(last.infos()).hasSize(2).anySatisfy(line -> assertThat(line)
                .startsWith("coverageFloor in app: own 100 %"));
        build.end();
        JsonObject finding = core.finding();
        assertThat(finding.get("found").getAsString()).isEqualTo("7/9");
        assertThat(finding.getAsJsonObject("details").get("ownCovered").getAsInt())
                .isEqualTo(2);
    }

    @Test
    void theReactorIsJudgedAsOneWhereThatIsTheScope() {
        build.run(root, "scope", "REACTOR");
        build.run(core, "scope", "REACTOR");

        Outcome last = build.run(app, "scope", "REACTOR");

        assertThat(last.kind()).isEqualTo("passes");
        assertThat(last.infos()).anySatisfy(line -> assertThat(line)
                .startsWith("coverageFloor in reactor: 81.8 % of lines (9 of 11) in 3 classes, needs 75 %;"
                        + " 2 tests, 2 sessions"));
        assertThat(root.file(REPORT)).exists();
        build.end();
        JsonObject report = root.report();
        assertThat(report.get("module").getAsString()).isEqualTo("reactor");
        assertThat(report.get("verdict").getAsString()).isEqualTo("PASSED");
        assertThat(counter(root, "LINE")).isEqualTo("9+2");
        assertThat(counter(root, "CLASS")).isEqualTo("3+0");
        assertThat(report.getAsJsonObject("evidence").get("modules")).hasToString("[\"app\",\"core\",\"shop\"]");
    }

    @Test
    void theReactorFailsAsOne() {
        build.run(root, "scope", "REACTOR");
        build.run(core, "scope", "REACTOR", "line", "0.9");

        Outcome last = build.run(app, "scope", "REACTOR", "line", "0.9");

        assertThat(last.kind()).isEqualTo("is an error");
        assertThat(last.lines())
                .contains(
                        "coverageFloor FAILED in reactor: line coverage 81.8 %, needs 90 %",
                        "  check again: mvn verify");
        build.end();
        assertThat(root.report().get("verdict").getAsString()).isEqualTo("FAILED");
    }

    @Test
    void theOrderOfArrivalChangesNothing() {
        build.run(app, "scope", "REACTOR", "line", "0.9");
        build.run(root, "scope", "REACTOR");

        Outcome last = build.run(core, "scope", "REACTOR", "line", "0.9");

        assertThat(last.lines()).contains("coverageFloor FAILED in reactor: line coverage 81.8 %, needs 90 %");
    }

    @Test
    void theReactorIsJudgedOnceAlsoWhenALifecycleForks() {
        build.run(root, "scope", "REACTOR");
        build.run(core, "scope", "REACTOR", "line", "0.9");
        build.run(core, "scope", "REACTOR", "line", "0.9");
        assertThat(build.run(app, "scope", "REACTOR", "line", "0.9").kind()).isEqualTo("is an error");

        assertThat(build.run(core, "scope", "REACTOR", "line", "0.9").kind()).isEqualTo("passes");
        build.end();
        assertThat(build.session().getResult().getExceptions()).isEmpty();
    }

    @Test
    void theReactorIsJudgedOnceWhenModulesArriveTogether() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            for (int i = 0; i < 10; i++) {
                FloorBuild parallel = FloorBuild.of(root, core, app);
                List<Callable<Outcome>> runs = new ArrayList<>();
                for (ModuleOnDisk module : List.of(root, core, app)) {
                    runs.add(() -> parallel.run(module, "scope", "REACTOR", "line", "0.9"));
                }
                List<String> texts = new ArrayList<>();
                for (Future<Outcome> run : threads.invokeAll(runs)) {
                    texts.add(run.get().text());
                }
                texts.removeIf(String::isEmpty);
                assertThat(texts)
                        .singleElement()
                        .asString()
                        .startsWith("coverageFloor FAILED in reactor: line coverage 81.8 %, needs 90 %");
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aModuleThatWasBuiltAndNeverCameIsAFinding() {
        build.run(root, "scope", "REACTOR");
        build.run(core, "scope", "REACTOR", "line", "0.2");
        build.built(root);
        build.built(core);
        build.built(app);

        build.end();

        assertThat(build.session().getResult().getExceptions())
                .singleElement()
                .extracting(Throwable::getMessage)
                .asString()
                .contains("coverageFloor FAILED in reactor: 1 module did not arrive")
                .contains("com.acme:app (app/pom.xml)")
                .contains("[DID-NOT-ARRIVE]");
        assertThat(build.session().getResult().getBuildSummary(build.projectOf(app)))
                .isInstanceOf(BuildFailure.class);
        assertThat(root.codes()).containsExactly("DID-NOT-ARRIVE");
        assertThat(root.report().get("verdict").getAsString()).isEqualTo("FAILED");
    }

    @Test
    void aModuleThatNeverCameIsAFindingForScopeModuleToo() {
        build.run(root);
        build.run(core, "line", "0.2");
        build.built(app);

        build.end();

        assertThat(build.session().getResult().getExceptions()).hasSize(1);
        assertThat(root.codes()).containsExactly("DID-NOT-ARRIVE");
    }

    @Test
    void aModuleWhoseBuildBrokeIsNoFinding() {
        build.run(root, "scope", "REACTOR");
        build.run(core, "scope", "REACTOR", "line", "0.2");

        build.end();

        assertThat(build.session().getResult().getExceptions()).isEmpty();
        assertThat(root.report().get("verdict").getAsString()).isEqualTo("NOT_APPLICABLE");
    }

    @Test
    void namesTheModulesThatWereNotSelected() {
        FloorBuild part = build.selecting(root, core);
        part.run(root, "scope", "REACTOR");

        Outcome last = part.run(core, "scope", "REACTOR", "line", "0.2");

        assertThat(last.kind()).isEqualTo("passes");
        assertThat(last.infos()).anySatisfy(line -> assertThat(line)
                .startsWith("coverageFloor in reactor: 22.2 % of lines (2 of 9) in 2 classes, needs 20 %")
                .contains("not judged: app: not selected by -pl or -rf"));
        part.end();
        assertThat(root.report().getAsJsonArray("notJudged")).hasToString("[\"app: not selected by -pl or -rf\"]");
    }

    @Test
    void namesTheModulesWhoseExecutionIsSwitchedOff() {
        app.rawPom("app", "", ModuleOnDisk.ENFORCER.replace("<phase>verify</phase>", "\n<phase>none</phase>"));
        build = FloorBuild.of(root, core, app);
        build.run(root, "scope", "REACTOR");

        Outcome last = build.run(core, "scope", "REACTOR", "line", "0.2");

        assertThat(last.infos()).anySatisfy(line -> assertThat(line)
                .contains("not judged: app: execution coverage-floor has phase none (app/pom.xml:"
                        + app.pomLine("<phase>none") + ")"));
    }

    @Test
    void aPatternMayMatchInAnotherModule() {
        build.run(root, "excludes", "com.acme.app.*,com.acme.Order");
        assertThat(build.run(core, "excludes", "com.acme.app.*,com.acme.Order").kind())
                .isEqualTo("passes");

        assertThat(build.run(app, "excludes", "com.acme.Order").kind()).isEqualTo("is an error");
    }

    @Test
    void aPatternThatMatchesInNoModuleIsRefusedAtTheEnd() {
        build.run(root, "excludes", "com.acme.Odrer");
        assertThat(build.run(core, "excludes", "com.acme.Odrer", "line", "0.1").kind())
                .isEqualTo("passes");

        Outcome last = build.run(app, "excludes", "com.acme.Odrer");

        assertThat(last.kind()).isEqualTo("is an error");
        assertThat(last.text())
                .contains("excludes com.acme.Odrer: matches nothing")
                .contains("[PATTERN-MATCHES-NOTHING]");
    }

    @Test
    void whereOneModuleHasNoEvidenceTheReactorIsNotJudged() {
        core.delete("target/jacoco.exec");
        build.run(root, "scope", "REACTOR");
        assertThat(build.run(core, "scope", "REACTOR").kind()).isEqualTo("is an error");

        Outcome last = build.run(app, "scope", "REACTOR");

        assertThat(last.kind()).isEqualTo("passes");
        assertThat(last.infos()).singleElement().asString().contains("judged with the reactor");
        build.end();
        assertThat(core.report().get("verdict").getAsString()).isEqualTo("UNUSABLE");
    }

    @Test
    void theTestsOfAModuleWithoutClassesCount() {
        app.delete("src/main").delete("target/classes");
        build.run(root, "credit", "REACTOR");
        build.run(core, "credit", "REACTOR");
        assertThat(build.run(app, "credit", "REACTOR").infos()).anySatisfy(line -> assertThat(line)
                .startsWith("coverageFloor in core: own 22.2 %, with other modules' tests 77.7 %"));
    }

    @Test
    void refusesDataOfTwoModulesThatContradictsItself() {
        core.exec(with(core, new ExecutionData(7, "A", new boolean[] {true})));
        app.exec(with(app, new ExecutionData(7, "A", new boolean[] {true, false})));
        build.run(root, "scope", "REACTOR");
        build.run(core, "scope", "REACTOR");

        Outcome last = build.run(app, "scope", "REACTOR");

        assertThat(last.kind()).isEqualTo("is an error");
        assertThat(last.text()).contains("[UNREADABLE-EXECUTION-DATA]");
    }

    private static byte[] with(ModuleOnDisk module, ExecutionData more) {
        try {
            return ExecData.appended(
                    java.nio.file.Files.readAllBytes(module.file("target/jacoco.exec")),
                    ExecData.written(List.of(more), Shop.BEFORE.plusMillis(1)));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void theEndIsAWarningOnlyWhereAllModulesOnlyWarn() {
        build.run(root, "scope", "REACTOR", "level", "WARN");
        build.run(core, "scope", "REACTOR", "line", "0.9", "level", "WARN");

        Outcome last = build.run(app, "scope", "REACTOR", "line", "0.9", "level", "WARN");

        assertThat(last.kind()).isEqualTo("passes");
        assertThat(last.warnings())
                .singleElement()
                .asString()
                .startsWith("coverageFloor FAILED in reactor: line coverage 81.8 %, needs 90 %");
        build = FloorBuild.of(root, core, app);
        build.run(root, "scope", "REACTOR", "level", "WARN");
        build.run(core, "scope", "REACTOR", "line", "0.9");
        assertThat(build.run(app, "scope", "REACTOR", "line", "0.9", "level", "WARN")
                        .kind())
                .isEqualTo("is an error");
    }

    @Test
    void aClassWithoutSourceFailsTheReactorToo() {
        app.compiling("target/elsewhere", "com/acme/app/Dropped.java", "package com.acme.app;", "class Dropped {", "}");
        build.run(root, "scope", "REACTOR", "withoutSource", "FAIL");
        build.run(core, "scope", "REACTOR", "withoutSource", "FAIL", "line", "0.1");

        Outcome last = build.run(app, "scope", "REACTOR", "withoutSource", "FAIL", "line", "0.1");

        assertThat(last.kind()).isEqualTo("is an error");
        assertThat(last.text())
                .contains("com.acme.app.Dropped: ships, and comes from no source that git knows")
                .contains("[CLASS-WITHOUT-SOURCE]");
    }

    private static String counter(ModuleOnDisk module, String name) {
        JsonObject counter = module.report()
                .getAsJsonObject("evidence")
                .getAsJsonObject("counters")
                .getAsJsonObject(name);
        return counter.get("covered") + "+" + counter.get("missed");
    }
}

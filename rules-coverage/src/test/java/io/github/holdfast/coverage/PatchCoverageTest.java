package io.github.holdfast.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.holdfast.coverage.FloorBuild.Outcome;
import io.github.holdfast.coverage.fixture.GitFolder;
import io.github.holdfast.coverage.fixture.ModuleOnDisk;
import io.github.holdfast.coverage.fixture.Shop;
import io.github.holdfast.coverage.fixture.ShopReactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shop after its tests ran: of Order.java lines 7, 8, 9, 12 and 15 ran, 13 and 19 did not; half of 12 did. */
class PatchCoverageTest {

    private static final String ORDER = "src/main/java/com/acme/Order.java";
    private static final String REPORT = "target/holdfast/coverage-floor-patchCoverage.json";

    @TempDir
    Path folder;

    private ModuleOnDisk shop;
    private GitFolder git;

    /** The shop on a base in which these lines of Order.java read otherwise. */
    private void changing(Integer... numbers) {
        String[] old = Shop.ORDER.clone();
        for (int number : numbers) {
            old[number - 1] = "        throw new OldCode();";
        }
        on(old);
    }

    /** The shop on a base with another Order.java; none when null. */
    private void on(String... old) {
        shop = ModuleOnDisk.shop(folder);
        if (old == null) {
            shop.delete(ORDER);
        } else {
            shop.write(ORDER, old);
        }
        git = shop.git();
        git.run("update-ref", "refs/remotes/origin/main", "HEAD");
        shop.write(ORDER, Shop.ORDER);
    }

    private Outcome patch(Object... parameters) {
        return FloorBuild.of(shop).patch(shop, parameters);
    }

    private List<String> codes() {
        return shop.report(REPORT).getAsJsonArray("findings").asList().stream()
                .map(finding -> finding.getAsJsonObject().get("code").getAsString())
                .distinct()
                .toList();
    }

    // ---- the verdict ----

    @Test
    void failsWithTheLinesThatDidNotRunAndTheirText() throws IOException {
        on((String[]) null);

        Outcome outcome = patch();

        assertThat(outcome.kind()).isEqualTo("is violated");
        assertThat(outcome.lines().get(0))
                .isEqualTo("patchCoverage FAILED in shop: 71.4 % of changed lines covered (5 of 7), needs 80 %,"
                        + " 50 % of branches in them covered (1 of 2), needs 70 %, in 1 changed source");
        assertThat(outcome.text())
                .contains(ORDER + ":12 1 of 2 branches missed: if (taxed) {")
                .contains(ORDER + ":13 not executed: return new Tax().on(amount);")
                .contains(ORDER + ":19 not executed: return \"order of \" + amount;")
                .contains("  compared with: ")
                .contains("(origin/main)")
                .contains("  fix: write tests that run these lines both ways and assert what they do")
                .contains("  check again: mvn verify");
        JsonObject report = shop.report(REPORT);
        assertThat(report.getAsJsonObject("base").get("tip").getAsString()).isEqualTo(git.run("rev-parse", "HEAD"));
        assertThat(report.getAsJsonObject("evidence").get("changedLines").getAsInt())
                .isEqualTo((int) Arrays.stream(Shop.ORDER)
                        .filter(line -> !line.isBlank())
                        .count());
    }

    @Test
    void failsForOneLineOfOne() {
        changing(19);
        Outcome outcome = patch();
        assertThat(outcome.kind()).isEqualTo("is violated");
        assertThat(outcome.lines().get(0)).contains("0 % of changed lines covered (0 of 1), needs 80 %");
        assertThat(codes()).containsExactly("PATCH-NOT-COVERED");
    }

    @Test
    void passesWhereTheChangedLineRan() {
        changing(8);
        Outcome outcome = patch("line", "1", "branch", "1");
        assertThat(outcome.kind()).isEqualTo("passes");
        assertThat(outcome.infos())
                .singleElement()
                .asString()
                .startsWith(
                        "patchCoverage: 100 % of changed lines covered (1 of 1), needed 100 %, in 1 changed source");
    }

    @ParameterizedTest
    @CsvSource({"0.7, is violated", "0.5, passes", "0.51, is violated", "0, passes"})
    void holdsTheLimitOfBranchesByItself(String branch, String kind) {
        changing(12);
        assertThat(patch("branch", branch).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"0.666666666, passes", "0.666666667, is violated"})
    void comparesExactly(String line, String kind) {
        changing(7, 8, 19);
        assertThat(patch("line", line).kind()).isEqualTo(kind);
    }

    @Test
    void listsHalfCoveredLinesWhicheverLimitFailed() {
        changing(12, 13);
        assertThat(patch("branch", "0").text())
                .contains(":12 1 of 2 branches missed")
                .contains(":13 not executed");
        assertThat(patch("line", "0").text())
                .contains(":12 1 of 2 branches missed")
                .contains(":13 not executed");
    }

    @Test
    void countsCommittedChangesToo() {
        changing(19);
        git.addAll().commit();
        assertThat(patch().kind()).isEqualTo("is violated");
    }

    @Test
    void doesNotBlameWhatTheBaseChangedMeanwhile() {
        changing(8);
        git.addAll().commit();
        String mine = git.run("rev-parse", "HEAD");
        git.run("checkout", "--quiet", "-B", "elsewhere", "origin/main");
        String[] theirs = Shop.ORDER.clone();
        theirs[7] = "        throw new OldCode();";
        theirs[18] = "        return \"their line\";";
        shop.write(ORDER, theirs);
        git.addAll().commit();
        git.run("update-ref", "refs/remotes/origin/main", "HEAD");
        git.run("checkout", "--quiet", "--detach", mine);
        assertThat(patch().kind()).isEqualTo("passes");
    }

    // ---- nothing to judge ----

    @Test
    void saysThatNoLineChanged() {
        changing();
        git.commit();
        assertThat(patch().infos())
                .singleElement()
                .asString()
                .startsWith("patchCoverage: no line of a main source changed");
    }

    @Test
    void doesNotJudgeWhiteSpace() {
        on(Stream.of(Shop.ORDER).map(String::strip).toArray(String[]::new));
        Outcome outcome = patch();
        assertThat(outcome.kind()).isEqualTo("passes");
        assertThat(outcome.infos().get(0)).contains("no line of a main source changed");
    }

    @Test
    void saysThatNoChangedLineCarriesCode() {
        on(Stream.of(Shop.ORDER)
                .map(line -> line.replace("public final class Order", "/* old */ final class Order"))
                .toArray(String[]::new));
        Outcome outcome = patch();
        assertThat(outcome.kind()).isEqualTo("passes");
        assertThat(outcome.infos().get(0)).contains("no changed line carries code in 1 changed source");
    }

    @Test
    void doesNotJudgeAMove() {
        changing();
        shop.delete(ORDER);
        shop.write("src/main/old/Order.java", Shop.ORDER);
        git.addAll().commit();
        git.run("update-ref", "refs/remotes/origin/main", "HEAD");
        shop.delete("src/main/old/Order.java").write(ORDER, Shop.ORDER);
        assertThat(patch().infos().get(0)).contains("no line of a main source changed");
    }

    @Test
    void doesNotJudgeTestsAndOtherFiles() {
        changing();
        shop.write("src/test/java/com/acme/OtherTest.java", "package com.acme;", "class OtherTest {", "}");
        shop.write("src/main/resources/some.properties", "a=b");
        shop.write("src/main/java/com/acme/package-info.java", "package com.acme;");
        assertThat(patch().infos().get(0)).contains("no line of a main source changed");
    }

    @Test
    void isNotApplicableToTheFirstCommit() {
        shop = ModuleOnDisk.shop(folder);
        shop.git();
        assertThat(patch().infos())
                .containsExactly(
                        "patchCoverage: NOT APPLICABLE in shop: HEAD is the first commit, so there is nothing to"
                                + " compare it with");
    }

    @Test
    void isNotApplicableWhereNoClassShips() {
        shop = ModuleOnDisk.empty(folder, "shop");
        assertThat(patch().infos())
                .singleElement()
                .asString()
                .startsWith("patchCoverage: NOT APPLICABLE in shop: no class ships");
    }

    // ---- what cannot be measured ----

    @Test
    void refusesWhatHasNoRepository() {
        shop = ModuleOnDisk.shop(folder);
        Outcome outcome = patch();
        assertThat(outcome.kind()).isEqualTo("is an error");
        assertThat(codes()).containsExactly("NO-REPOSITORY");
    }

    @Test
    void findsANewSourceWithoutAClass() {
        changing();
        shop.write("src/main/java/com/acme/New.java", "package com.acme;", "class New {", "}");
        Outcome outcome = patch();
        assertThat(outcome.kind()).isEqualTo("is violated");
        assertThat(outcome.text())
                .contains(
                        "src/main/java/com/acme/New.java: changed, and cannot be measured: no class of this module comes");
        assertThat(codes()).containsExactly("UNMEASURED");
        assertThat(patch("unmeasured", "WARN").kind()).isEqualTo("passes");
        assertThat(patch("unmeasured", "WARN").warnings())
                .singleElement()
                .asString()
                .contains("New.java");
    }

    @Test
    void findsACodeThatNoTestLoaded() {
        changing();
        shop.compiling("src/main/java", "com/acme/New.java", "package com.acme;", "class New {", "    int x = 1;", "}");
        Outcome outcome = patch();
        assertThat(outcome.text()).contains("no test loaded a class of it").contains("New.java:2-3 not executed");
        assertThat(codes()).containsExactlyInAnyOrder("UNMEASURED", "PATCH-NOT-COVERED");
        assertThat(patch("unmeasured", "WARN").kind()).isEqualTo("is violated");
    }

    @Test
    void takesAnInterfaceWithoutCodeForMeasured() {
        changing();
        shop.compiling("src/main/java", "com/acme/Port.java", "package com.acme;", "interface Port {", "}");
        assertThat(patch().kind()).isEqualTo("passes");
    }

    @Test
    void refusesTwoSourcesOfOneName() {
        changing();
        shop.write("src/main/kotlin/x/Order.java", Shop.ORDER);
        Outcome outcome = patch();
        assertThat(outcome.text()).contains("src/main/kotlin/x/Order.java: changed, and cannot be measured");
    }

    @Test
    void tellsWhatPatternsLeaveOut() {
        changing(19);
        Outcome outcome = patch("excludes", "com.acme.Order");
        assertThat(outcome.kind()).isEqualTo("passes");
        assertThat(outcome.infos().get(0)).contains("changed and left out by patterns: " + ORDER);
    }

    @Test
    void refusesDataThatIsMissing() {
        changing(8);
        shop.delete("target/jacoco.exec");
        assertThat(patch().kind()).isEqualTo("is an error");
        assertThat(codes()).containsExactly("NO-EXECUTION-DATA");
    }

    @Test
    void refusesAChangeThatGitDoesNotSee() {
        changing();
        git.run("update-index", "--assume-unchanged", "src/main/java/com/acme/Tax.java");
        shop.write("src/main/java/com/acme/Tax.java", "package com.acme;", "class Tax { int hidden; }");
        Outcome outcome = patch();
        assertThat(outcome.kind()).as(outcome.toString()).isEqualTo("is an error");
        assertThat(codes()).containsExactly("HIDDEN-FROM-GIT");
    }

    @Test
    void judgesTheCodeBehindASymbolicLink() throws IOException {
        String[] old = Shop.ORDER.clone();
        old[18] = "        return null;";
        shop = ModuleOnDisk.shop(folder).delete(ORDER).write("shared/Order.java", old);
        Files.createSymbolicLink(shop.file(ORDER), Path.of("../../../../../shared/Order.java"));
        git = shop.git();
        git.run("update-ref", "refs/remotes/origin/main", "HEAD");
        shop.write("shared/Order.java", Shop.ORDER);

        assertThat(patch().text())
                .contains("0 % of changed lines covered (0 of 1)")
                .contains(ORDER + ":19 not executed: return \"order of \" + amount;");
    }

    @Test
    void doesNotJudgeGeneratedSources() {
        changing();
        git.commit();
        String generated = "target/generated-sources/made";
        shop.compiling(generated, "com/acme/Made.java", "package com.acme;", "class Made {", "    int x = 1;", "}");

        Outcome outcome = patch();

        assertThat(outcome.kind()).isEqualTo("passes");
        assertThat(outcome.infos().get(0)).contains("no line of a main source changed");
    }

    @Test
    void doesNotJudgeGeneratedSourcesThatNoIgnoreRuleNames() {
        changing();
        git.write(".gitignore", "*.class", "*.exec", "*.xml", "*.json");
        git.addAll().commit();
        git.run("update-ref", "refs/remotes/origin/main", "HEAD");
        String generated = "target/generated-sources/made";
        shop.compiling(generated, "com/acme/Made.java", "package com.acme;", "class Made {", "    int x = 1;", "}");

        Outcome outcome = patch();

        assertThat(outcome.kind()).isEqualTo("passes");
        assertThat(outcome.infos().get(0)).contains("no line of a main source changed");
    }

    @Test
    void judgesGeneratedSourcesThatGitTracks() {
        changing();
        shop.compiling(
                "src/gen/java", "com/acme/Made.java", "package com.acme;", "class Made {", "    int x = 1;", "}");
        FloorBuild build = FloorBuild.of(shop);
        build.projectOf(shop).addCompileSourceRoot(shop.file("src/gen/java").toString());

        assertThat(build.patch(shop).text()).contains("src/gen/java/com/acme/Made.java:2-3 not executed: class Made {");
    }

    // ---- parameters ----

    @ParameterizedTest
    @CsvSource({"line, 1.5", "branch, 80 %%", "partialLines, HALF", "unmeasured, MAYBE", "scope, ALL", "credit, NONE"})
    void refusesAWrongValue(String parameter, String value) {
        changing(8);
        assertThat(patch(parameter, value).kind()).isEqualTo("is an error");
        assertThat(codes()).containsExactly("INVALID-PARAMETER");
    }

    @Test
    void refusesToJudgeByNothing() {
        changing(8);
        assertThat(patch("line", "0", "branch", "0").kind()).isEqualTo("is an error");
        assertThat(codes()).containsExactly("INVALID-PARAMETER");
    }

    @Test
    void ignoresTheBaseThatAFileOfTheProjectNames() {
        changing(8);
        shop.write(".mvn/maven.config", "-Dholdfast.base=HEAD");
        Outcome outcome = FloorBuild.of(shop).with("holdfast.base", "HEAD").patch(shop);
        assertThat(outcome.kind()).isEqualTo("is an error");
        assertThat(codes()).containsExactly("BASE-OVERRIDDEN");
    }

    @Test
    void takesTheBaseOfTheCommandLine() {
        changing(19);
        git.addAll().commit();
        Outcome outcome = FloorBuild.of(shop).with("holdfast.base", "HEAD~1").patch(shop);
        assertThat(outcome.kind()).isEqualTo("is violated");
        assertThat(outcome.text()).contains("HEAD~1, by -Dholdfast.base");
    }

    // ---- the reactor ----

    /** The reactor on a base without sources: core alone runs 2 of 9 changed lines, with app's tests 7. */
    private FloorBuild reactor() {
        ShopReactor reactor = ShopReactor.in(folder);
        shop = reactor.core();
        GitFolder repository = GitFolder.init(folder);
        repository.run("checkout", "--quiet", "--orphan", "old");
        repository.run("rm", "--quiet", "-r", "--cached", ".");
        repository.run("commit", "--quiet", "--allow-empty", "--message", "nothing");
        repository.run("update-ref", "refs/remotes/origin/main", "HEAD");
        repository.addAll().commit();
        FloorBuild build = FloorBuild.of(reactor.root(), reactor.core(), reactor.app());
        root = reactor.root();
        core = reactor.core();
        app = reactor.app();
        return build;
    }

    private ModuleOnDisk root;
    private ModuleOnDisk core;
    private ModuleOnDisk app;

    @Test
    void judgesEachModuleByItself() {
        FloorBuild build = reactor();
        assertThat(build.patch(root).kind()).isEqualTo("passes");
        assertThat(build.patch(core).lines().get(0)).contains("22.2 % of changed lines covered (2 of 9)");
        assertThat(build.patch(app).kind()).isEqualTo("passes");
    }

    @Test
    void creditsTheTestsOfOthers() {
        FloorBuild build = reactor();
        Object[] parameters = {"credit", "REACTOR", "line", "0.75", "branch", "0"};
        build.patch(root, parameters);
        assertThat(build.patch(core, parameters).kind()).isEqualTo("passes");
        Outcome last = build.patch(app, parameters);
        assertThat(last.kind()).isEqualTo("passes");
        assertThat(last.infos()).anySatisfy(line -> assertThat(line)
                .startsWith("patchCoverage in core: 77.7 % of changed lines covered (7 of 9), needed 75 %"));
    }

    @Test
    void addsUpTheReactorWithTheStrictestLimits() {
        FloorBuild build = reactor();
        build.patch(root, "scope", "REACTOR", "line", "0.83", "branch", "0");
        build.patch(core, "scope", "REACTOR", "line", "0.1", "branch", "0");
        Outcome last = build.patch(app, "scope", "REACTOR", "line", "0.1", "branch", "0");
        assertThat(last.kind()).isEqualTo("is an error");
        assertThat(last.lines().get(0))
                .isEqualTo("patchCoverage FAILED in reactor: 81.8 % of changed lines covered (9 of 11), needs 83 %,"
                        + " 50 % of branches in them covered (1 of 2), in 3 changed sources");
    }
}

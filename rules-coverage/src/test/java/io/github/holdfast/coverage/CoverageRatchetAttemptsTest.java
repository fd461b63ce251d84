package io.github.holdfast.coverage;

import static io.github.holdfast.coverage.CoverageRatchetTest.BASELINE;
import static io.github.holdfast.coverage.CoverageRatchetTest.FILE;
import static io.github.holdfast.coverage.CoverageRatchetTest.REPORT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.coverage.FloorBuild.Outcome;
import io.github.holdfast.coverage.fixture.ExecData;
import io.github.holdfast.coverage.fixture.GitFolder;
import io.github.holdfast.coverage.fixture.ModuleOnDisk;
import io.github.holdfast.coverage.fixture.Shop;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jacoco.core.data.ExecutionData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two last tables of the rule's page: attempts to get past the ratchet, and edits that have to stay green. */
class CoverageRatchetAttemptsTest {

    private static final Instant NOW = Shop.BEFORE.plusMillis(1);
    private static final String LOOSE = "com.acme:shop LINE missed=8 total=9";

    @TempDir
    Path folder;

    private ModuleOnDisk shop;
    private GitFolder git;

    /** The base has a baseline, and the change is a branch of its own. */
    @BeforeEach
    void beginAChange() {
        shop = ModuleOnDisk.shop(folder).write(FILE, BASELINE);
        git = shop.git();
        git.run("checkout", "--quiet", "-b", "change");
    }

    @Test
    void deleteATest() {
        dropTests();

        Outcome outcome = run();

        assertThat(codes()).containsOnly("COVERAGE-DROPPED");
        assertThat(outcome.text())
                .contains("com.acme:shop  line    22.2 %, was 77.7 %: 7 of 9 lines missed, were 2 of 9, 5 more needed")
                .contains("most to gain in com.acme:shop: src/main/java/com/acme/Order.java:7-19");
    }

    @Test
    void deleteATestAndLowerTheLine() {
        dropTests();
        baseline(BASELINE[0], BASELINE[2], LOOSE);

        run();

        assertThat(codes()).contains("COVERAGE-DROPPED", "BASELINE-LOWERED");
    }

    @Test
    void lowerTheLineOneCommitEarlier() {
        baseline(BASELINE[0], BASELINE[2], LOOSE);
        git.addAll().commit();
        dropTests();

        run();

        assertThat(codes()).contains("COVERAGE-DROPPED", "BASELINE-LOWERED");
    }

    @Test
    void lowerTheLineForLater() {
        baseline(BASELINE[0], BASELINE[2], LOOSE);

        run();

        assertThat(codes()).containsExactly("BASELINE-LOWERED");
    }

    @Test
    void makeUpALineThatLooksBetter() {
        baseline(BASELINE[0], BASELINE[2], "com.acme:shop LINE missed=1000 total=100000");

        run();

        assertThat(codes()).containsExactly("BASELINE-LOWERED");
    }

    @Test
    void takeTheLineOut() {
        dropTests();
        baseline(BASELINE[0], BASELINE[2]);

        run();

        assertThat(codes()).contains("COVERAGE-DROPPED", "BASELINE-LINE-MISSING");
    }

    @Test
    void deleteTheFile() {
        dropTests();
        shop.delete(FILE);

        Outcome outcome = run();

        assertThat(codes()).contains("COVERAGE-DROPPED", "BASELINE-MISSING");
        assertThat(outcome.text()).contains("    " + BASELINE[3]).contains("fix: put " + FILE + " back");
    }

    @Test
    void beginAnotherFile() {
        dropTests();
        shop.write("ratchet.txt", BASELINE[0], BASELINE[2], LOOSE);

        run("file", "ratchet.txt");

        assertThat(codes()).contains("COVERAGE-DROPPED", "BASELINE-LOWERED");
    }

    @Test
    void beginAnotherFileWhereTheBaseHasOneAtAnotherPlace() {
        shop.delete(FILE).write("quality/ratchet.txt", BASELINE);
        git.run("checkout", "--quiet", "main");
        git.addAll().commit();
        git.run("checkout", "--quiet", "-b", "second");
        dropTests();
        shop.write("new/ratchet.txt", BASELINE[0], BASELINE[2], LOOSE);

        Outcome outcome = run("file", "new/ratchet.txt");

        assertThat(codes()).contains("BASELINE-NOT-AT-BASE");
        assertThat(outcome.text())
                .contains("new/ratchet.txt is not at the base, and the base has quality/ratchet.txt: it counts only"
                        + " once it is on the base");
    }

    @Test
    void beginAFileUnderANewNameWhereTheBaseNamesTheRule() {
        shop.delete(FILE)
                .write("quality/ratchet.txt", BASELINE)
                .write("rules/pom.xml", "<project><!-- coverageRatchet --></project>");
        git.run("checkout", "--quiet", "main");
        git.addAll().commit();
        git.run("checkout", "--quiet", "-b", "second");
        dropTests();
        shop.write("new.txt", BASELINE[0], BASELINE[2], LOOSE);

        Outcome outcome = run("file", "new.txt");

        assertThat(outcome.kind()).isNotEqualTo("passes");
        assertThat(codes()).contains("BASELINE-NOT-AT-BASE");
        assertThat(outcome.text()).contains("at the base rules/pom.xml names coverageRatchet");
    }

    @Test
    void breakTheFile() {
        dropTests();
        baseline("<<<<<<< HEAD", BASELINE[0], BASELINE[2], LOOSE);

        Outcome outcome = run();

        assertThat(outcome.kind()).isEqualTo("is an error");
        assertThat(codes()).containsExactly("UNREADABLE-BASELINE");
    }

    @Test
    void emptyTheFile() {
        dropTests();
        baseline(BASELINE[0]);

        run();

        assertThat(codes()).contains("COVERAGE-DROPPED", "BASELINE-LINE-MISSING");
    }

    @Test
    void pretendAnotherJacoco() {
        dropTests();
        baseline(BASELINE[0].replace("0.8.15", "0.8.14"), BASELINE[2], BASELINE[3]);

        run();

        assertThat(codes()).contains("COVERAGE-DROPPED", "BASELINE-OF-ANOTHER-JACOCO");
    }

    @Test
    void runNoTests() {
        shop.delete("target/jacoco.exec");

        assertThat(run().text()).contains("[NO-EXECUTION-DATA]");
    }

    @Test
    void setTheLevelToWarnWithoutEvidence() {
        baseline("no baseline");

        assertThat(run("level", "WARN").kind()).isEqualTo("is an error");
    }

    @Test
    void changeNothing() {
        assertThat(run().kind()).isEqualTo("passes");
        assertThat(run().kind()).isEqualTo("passes");
    }

    @Test
    void deleteCoveredCode() {
        onTheBase("com.acme:shop LINE missed=2 total=90");

        assertThat(run().kind()).isEqualTo("passes");
    }

    @Test
    void deleteMissedCode() {
        onTheBase("com.acme:shop LINE missed=5 total=12");

        assertThat(run().infos().get(1)).contains("the baseline can rise");
    }

    @Test
    void addWellTestedCode() {
        onTheBase("com.acme:shop LINE missed=1 total=3");

        assertThat(run().infos().get(1)).contains("the baseline can rise");
    }

    @Test
    void addWellTestedCodeAndRaise() {
        onTheBase("com.acme:shop LINE missed=1 total=3");
        baseline(BASELINE);

        assertThat(run().kind()).isEqualTo("passes");
    }

    @Test
    void raiseByHand() {
        onTheBase("com.acme:shop LINE missed=3 total=9");
        baseline(BASELINE);

        assertThat(run().kind()).isEqualTo("passes");
        assertThat(run().infos()).noneMatch(line -> line.contains("can rise"));
    }

    @Test
    void writeRemarksEmptyLinesAndOtherLineEnds() {
        baseline(BASELINE[0] + "\r", "", "# kept by the team of the shop", BASELINE[2] + "\r", BASELINE[3] + "\r");

        assertThat(run().kind()).isEqualTo("passes");
    }

    @Test
    void countMoreThanIsLookedAt() {
        baseline(BASELINE[0], BASELINE[2], "com.acme:shop INSTRUCTION missed=1 total=900", BASELINE[3]);

        assertThat(run().kind()).isEqualTo("passes");
    }

    @Test
    void detachTheHead() {
        git.run("checkout", "--quiet", "--detach");

        assertThat(run().kind()).isEqualTo("passes");
    }

    @Test
    void beBehindABaseThatRaisedAnotherModule() {
        git.run("checkout", "--quiet", "main");
        baseline(BASELINE[0], "com.acme:app LINE missed=0 total=1", BASELINE[2], BASELINE[3]);
        git.addAll().commit();
        git.run("checkout", "--quiet", "change");

        assertThat(run().kind()).isEqualTo("passes");
    }

    @Test
    void mendAFileThatIsBrokenAtTheBase() {
        git.run("checkout", "--quiet", "main");
        baseline("<<<<<<< HEAD", BASELINE[0]);
        git.addAll().commit();
        git.run("checkout", "--quiet", "-B", "change");
        git.commit();
        baseline(BASELINE);

        Outcome outcome = run();

        assertThat(outcome.kind()).isEqualTo("passes");
        assertThat(outcome.warnings())
                .singleElement()
                .asString()
                .contains("at the base " + FILE + ":1: a conflict that git left; the file of the work tree is judged");
    }

    @Test
    void buildInALinkedWorktree() {
        git.run(
                "worktree",
                "add",
                "--quiet",
                folder.resolveSibling(folder.getFileName() + "-linked").toString());
        ModuleOnDisk linked = ModuleOnDisk.shop(folder.resolveSibling(folder.getFileName() + "-linked"));

        assertThat(FloorBuild.of(linked).ratchet().run(linked).kind()).isEqualTo("passes");
        linked.delete("");
    }

    /** The tests that reach Order are gone: 2 of 9 lines are left. */
    private void dropTests() {
        List<ExecutionData> left = new ArrayList<>(ExecData.of(Shop.recorded().exec()).classes().stream()
                .filter(one -> !one.getName().equals("com/acme/Order"))
                .collect(Collectors.toList()));
        shop.exec(ExecData.written(left, NOW));
    }

    private void baseline(String... lines) {
        shop.write(FILE, lines);
    }

    /** As if the base had this line, and the change nothing of its own. */
    private void onTheBase(String line) {
        git.run("checkout", "--quiet", "main");
        baseline(BASELINE[0], BASELINE[1], BASELINE[2], line);
        git.addAll().commit();
        git.run("checkout", "--quiet", "-B", "change");
        git.commit();
    }

    private Outcome run(Object... parameters) {
        FloorBuild build = FloorBuild.of(shop).ratchet();
        Outcome outcome = build.run(shop, parameters);
        build.end();
        return outcome;
    }

    private List<String> codes() {
        List<String> codes = new ArrayList<>();
        shop.report(REPORT)
                .getAsJsonArray("findings")
                .forEach(finding ->
                        codes.add(finding.getAsJsonObject().get("code").getAsString()));
        return codes;
    }
}

package io.github.holdfast.coverage;

import static io.github.holdfast.coverage.CoverageRatchetTest.BASELINE;
import static io.github.holdfast.coverage.CoverageRatchetTest.FILE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.coverage.FloorBuild.Outcome;
import io.github.holdfast.coverage.fixture.GitFolder;
import io.github.holdfast.coverage.fixture.ModuleOnDisk;
import io.github.holdfast.coverage.fixture.Shop;
import io.github.holdfast.coverage.fixture.ShopReactor;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The law on code that is edited, compiled and run with the real agent, against the baseline that was measured before. */
class CoverageRatchetChangesTest {

    private static final String ORDER = "src/main/java/com/acme/Order.java";
    private static final String TEST = "src/test/java/com/acme/OrderTest.java";
    private static final String[] GIFT = {
        "package com.acme;",
        "",
        "public final class Gift {",
        "",
        "    public int worth() {",
        "        return 10;",
        "    }",
        "}"
    };

    @TempDir
    Path folder;

    private ModuleOnDisk shop;

    private void beginAChange() {
        shop = ModuleOnDisk.shop(folder).write(FILE, BASELINE).tested("com.acme.OrderTest");
        GitFolder git = shop.git();
        git.run("checkout", "--quiet", "-b", "change");
        assertThat(run().infos()).anyMatch(line -> line.contains("77.7 % of lines (7 of 9)"));
    }

    @Test
    void deletingCoveredCodePasses() {
        beginAChange();
        shop.delete("src/main/java/com/acme/Tax.java")
                .write(ORDER, with(Shop.ORDER, 13, "            return 2 * amount;"))
                .write(TEST, with(Shop.ORDER_TEST, 6, "        if (new Order(5).total(false) != 5) {"));

        Outcome outcome = build();

        assertThat(outcome.kind()).isEqualTo("passes");
        assertThat(outcome.infos().get(1)).contains("1 module holds the baseline: 71.4 % of lines (5 of 7)");
    }

    @Test
    void deletingATestFails() {
        beginAChange();
        shop.write(TEST, with(Shop.ORDER_TEST, 6, "        if (new Order(5).total(false) != 5) {"));

        assertThat(build().lines())
                .startsWith(
                        "coverageRatchet FAILED in reactor: coverage dropped in 1 of 1 module",
                        "  com.acme:shop  line    55.5 %, was 77.7 %: 4 of 9 lines missed, were 2 of 9, 2 more needed"
                                + "  [COVERAGE-DROPPED]");
    }

    @Test
    void newCodeWithoutATestFails() {
        beginAChange();
        shop.write("src/main/java/com/acme/Gift.java", GIFT);

        assertThat(build().lines())
                .startsWith(
                        "coverageRatchet FAILED in reactor: coverage dropped in 1 of 1 module",
                        "  com.acme:shop  line    63.6 %, was 77.7 %: 4 of 11 lines missed, were 2 of 9, 2 more needed"
                                + "  [COVERAGE-DROPPED]");
    }

    @Test
    void newCodeWithATestPasses() {
        beginAChange();
        shop.write("src/main/java/com/acme/Gift.java", GIFT)
                .write(
                        TEST,
                        with(
                                Shop.ORDER_TEST,
                                6,
                                "        if (new Gift().worth() != 10 || new Order(5).total(false)"
                                        + " != 5 || new Tax().on(100) != 120) {"));

        Outcome outcome = build();

        assertThat(outcome.kind()).isEqualTo("passes");
        assertThat(outcome.infos().get(1))
                .contains("1 module holds the baseline: 81.8 % of lines (9 of 11)", "; the baseline can rise: ");
    }

    private Outcome build() {
        shop.tested("com.acme.OrderTest");
        return run();
    }

    private Outcome run() {
        return FloorBuild.of(shop).ratchet().run(shop);
    }

    private static String[] with(String[] lines, int number, String line) {
        String[] copy = lines.clone();
        copy[number - 1] = line;
        return copy;
    }

    // ---- modules ----

    private ShopReactor reactor;
    private GitFolder git;

    private void beginAChangeOfTheReactor() {
        reactor = ShopReactor.in(folder);
        git = GitFolder.init(folder);
        baseline("app LINE missed=0 total=2", "core BRANCH missed=2 total=2", "core LINE missed=7 total=9");
        git.addAll().commit();
        git.run("checkout", "--quiet", "-b", "change");
        assertThat(run(reactor.root(), reactor.core(), reactor.app()).kind()).isEqualTo("passes");
    }

    @Test
    void aRenamedModuleIsANewOne() {
        beginAChangeOfTheReactor();
        reactor.core().pom("kernel", "");

        assertThat(run(reactor.root(), reactor.core(), reactor.app()).text())
                .contains("com.acme:kernel LINE missed=7 total=9")
                .contains("[BASELINE-LINE-MISSING]")
                .contains("com.acme:core LINE: no module of this reactor has this name")
                .contains("[BASELINE-LINE-UNKNOWN]")
                .doesNotContain("[COVERAGE-DROPPED]")
                .doesNotContain("[BASELINE-LOWERED]");

        baseline("app LINE missed=0 total=2", "kernel BRANCH missed=2 total=2", "kernel LINE missed=7 total=9");
        assertThat(run(reactor.root(), reactor.core(), reactor.app()).kind()).isEqualTo("passes");
    }

    @Test
    void aNewModuleNeedsItsLine() {
        beginAChangeOfTheReactor();
        ModuleOnDisk gifts = ModuleOnDisk.shop(folder.resolve("gifts")).pom("gifts", "");

        assertThat(run(reactor.root(), reactor.core(), reactor.app(), gifts).text())
                .contains("com.acme:gifts LINE missed=2 total=9")
                .contains("[BASELINE-LINE-MISSING]")
                .doesNotContain("com.acme:core")
                .doesNotContain("[BASELINE-LINE-UNKNOWN]");

        baseline(
                "app LINE missed=0 total=2",
                "core BRANCH missed=2 total=2",
                "core LINE missed=7 total=9",
                "gifts BRANCH missed=1 total=2",
                "gifts LINE missed=2 total=9");
        assertThat(run(reactor.root(), reactor.core(), reactor.app(), gifts).kind())
                .isEqualTo("passes");
    }

    @Test
    void theLinesOfARemovedModuleHaveToGo() {
        beginAChangeOfTheReactor();

        assertThat(run(reactor.root(), reactor.core()).text())
                .contains("com.acme:app LINE: no module of this reactor has this name")
                .contains("[BASELINE-LINE-UNKNOWN]")
                .doesNotContain("com.acme:core");

        baseline("core BRANCH missed=2 total=2", "core LINE missed=7 total=9");
        assertThat(run(reactor.root(), reactor.core()).kind()).isEqualTo("passes");
    }

    /** The last module that arrives tells the verdict over the reactor. */
    private Outcome run(ModuleOnDisk... modules) {
        FloorBuild build = FloorBuild.of(modules).ratchet();
        List<Outcome> outcomes = Arrays.stream(modules).map(build::run).toList();
        return outcomes.get(outcomes.size() - 1);
    }

    private void baseline(String... lines) {
        reactor.root()
                .write(
                        FILE,
                        Stream.concat(
                                        Stream.of(BASELINE[0]),
                                        Arrays.stream(lines).map(line -> "com.acme:" + line))
                                .toArray(String[]::new));
    }
}

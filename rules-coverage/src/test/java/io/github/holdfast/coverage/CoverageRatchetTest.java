package io.github.holdfast.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.holdfast.core.rule.GoalCommand;
import io.github.holdfast.coverage.FloorBuild.Outcome;
import io.github.holdfast.coverage.fixture.GitFolder;
import io.github.holdfast.coverage.fixture.ModuleOnDisk;
import io.github.holdfast.coverage.fixture.ShopReactor;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginManagement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule in a build: what is judged, when, and what it leaves for the goal that raises. */
class CoverageRatchetTest {

    static final String FILE = ".holdfast/coverage-baseline.txt";
    static final String REPORT = "target/holdfast/coverage-ratchet-coverageRatchet.json";
    static final String[] BASELINE = {
        "# holdfast coverage baseline 1 \u00b7 jacoco 0.8.15",
        "# com.acme:shop",
        "com.acme:shop BRANCH missed=1 total=2",
        "com.acme:shop LINE missed=2 total=9"
    };

    @TempDir
    Path folder;

    private ModuleOnDisk shop;

    @BeforeEach
    void buildTheShop() {
        shop = ModuleOnDisk.shop(folder);
    }

    @Test
    void proposesTheFileInARepositoryWithOneCommit() {
        shop.git();
        FloorBuild build = FloorBuild.of(shop).ratchet();

        Outcome outcome = build.run(shop);

        assertThat(outcome.kind()).isEqualTo("is an error");
        assertThat(outcome.lines())
                .startsWith("coverageRatchet FAILED in reactor: there is no baseline")
                .contains(
                        "  " + FILE + " has to read:",
                        "    " + BASELINE[0],
                        "    " + BASELINE[1],
                        "    " + BASELINE[2],
                        "    " + BASELINE[3],
                        "  check again: mvn verify");
        build.end();
        JsonObject finding =
                shop.report(REPORT).getAsJsonArray("findings").get(0).getAsJsonObject();
        assertThat(finding.getAsJsonObject("details").get("proposed").getAsString())
                .isEqualTo(String.join("\n", BASELINE) + "\n");
    }

    @Test
    void judgesTheFileOfTheWorkTreeInARepositoryWithOneCommitAndSaysSo() {
        shop.write(FILE, BASELINE).git();

        Outcome outcome = FloorBuild.of(shop).ratchet().run(shop);

        assertThat(outcome.kind()).isEqualTo("passes");
        assertThat(outcome.infos())
                .contains("coverageRatchet in reactor: 1 module holds the baseline: 77.7 % of lines (7 of 9),"
                        + " 50 % of branches (1 of 2); not judged: BOOTSTRAP: HEAD is the first commit, so there is nothing to"
                        + " compare it with: " + FILE + " is judged as it is in the work tree");
    }

    @Test
    void judgesTheFileOfTheWorkTreeWhereThereIsNoneAtTheBaseAndSaysSo() {
        GitFolder git = shop.git();
        git.run("checkout", "--quiet", "-b", "change");
        shop.write(FILE, BASELINE);

        Outcome outcome = FloorBuild.of(shop).ratchet().run(shop);

        assertThat(outcome.infos().get(1))
                .contains("; compared with ")
                .endsWith("; not judged: BOOTSTRAP: there is no " + FILE
                        + " at the base yet: it is judged as it is in the work tree");
    }

    @Test
    void needsARepository() {
        shop.write(FILE, BASELINE);

        Outcome outcome = FloorBuild.of(shop).ratchet().run(shop);

        assertThat(outcome.kind()).isEqualTo("is an error");
        assertThat(outcome.text()).contains("[NO-REPOSITORY]");
    }

    @Test
    void leavesWhatTheGoalNeedsInItsReport() {
        shop.write(FILE, BASELINE).git();
        FloorBuild build = FloorBuild.of(shop).ratchet();
        build.run(shop);
        build.end();

        JsonObject evidence = shop.report(REPORT).getAsJsonObject("evidence");

        assertThat(evidence.get("file").getAsString()).isEqualTo(FILE);
        assertThat(evidence.get("jacoco").getAsString()).isEqualTo("0.8.15");
        assertThat(evidence.get("credit").getAsString()).isEqualTo("OWN");
        assertThat(evidence.get("tests").getAsInt()).isEqualTo(1);
        assertThat(evidence.get("classes").getAsInt()).isEqualTo(2);
        JsonObject measured = evidence.getAsJsonArray("measured").get(0).getAsJsonObject();
        assertThat(measured.get("module").getAsString()).isEqualTo("com.acme:shop");
        assertThat(measured.getAsJsonObject("counters").toString())
                .isEqualTo("{\"LINE\":{\"covered\":7,\"missed\":2},\"BRANCH\":{\"covered\":1,\"missed\":1}}");
        assertThat(measured.getAsJsonObject("classes").keySet())
                .containsExactly("target/classes", "target/test-classes");
        assertThat(measured.getAsJsonArray("testReports").toString())
                .isEqualTo("[\"target/surefire-reports\",\"target/failsafe-reports\"]");
    }

    @Test
    void namesTheCommandThatWorksInThisProject() {
        shop.write(FILE, BASELINE[0], BASELINE[1], BASELINE[2], "com.acme:shop LINE missed=3 total=9")
                .git();
        FloorBuild plain = FloorBuild.of(shop).ratchet();
        Plugin known = new Plugin();
        known.setGroupId("io.github.holdfast");
        known.setArtifactId("holdfast-maven-plugin");
        PluginManagement management = new PluginManagement();
        management.addPlugin(known);
        FloorBuild managed = FloorBuild.of(shop).ratchet();
        managed.projectOf(shop).getBuild().setPluginManagement(management);

        assertThat(plain.run(shop).infos().get(1))
                .contains("; the baseline can rise: mvn io.github.holdfast:holdfast-maven-plugin:raise;");
        assertThat(managed.run(shop).infos().get(1)).contains("; the baseline can rise: mvn holdfast:raise;");
    }

    @Test
    void aModuleWithoutClassesNeedsNoBaseline() {
        ModuleOnDisk empty = ModuleOnDisk.empty(folder.resolve("empty"), "empty");
        empty.git();

        Outcome outcome = FloorBuild.of(empty).ratchet().run(empty);

        assertThat(outcome.kind()).isEqualTo("passes");
        assertThat(outcome.infos())
                .containsExactly(
                        "coverageRatchet: NOT APPLICABLE in empty: no class ships and git tracks no main source");
    }

    @ParameterizedTest
    @CsvSource({
        "file, /etc/passwd, a path below the reactor root",
        "file, ../baseline.txt, a path below the reactor root",
        "file, '', a path below the reactor root",
        "tolerance, -1, a whole number from 0 on",
        "tolerance, 1%, a whole number from 0 on",
        "tolerance, 99999999999, a whole number from 0 to 999999999",
        "counters, LINES, one of",
        "credit, ALL, one of",
    })
    void refusesAValueThatIsNotAllowed(String parameter, String value, String allowed) {
        shop.write(FILE, BASELINE).git();

        Outcome outcome = FloorBuild.of(shop).ratchet().run(shop, parameter, value);

        assertThat(outcome.kind()).isEqualTo("is an error");
        assertThat(outcome.text()).contains("[INVALID-PARAMETER]").contains("allowed is " + allowed);
    }

    @Test
    void toleratesAsManyMissedItemsAsItIsTold() {
        shop.write(FILE, BASELINE[0], BASELINE[1], BASELINE[2], "com.acme:shop LINE missed=0 total=9")
                .git();

        assertThat(FloorBuild.of(shop).ratchet().run(shop, "tolerance", "1").kind())
                .isEqualTo("is an error");
        assertThat(FloorBuild.of(shop).ratchet().run(shop, "tolerance", "2").kind())
                .isEqualTo("passes");
    }

    @Test
    void looksAtTheCountersThatItIsTold() {
        shop.write(FILE, BASELINE[0], BASELINE[1], "com.acme:shop METHOD missed=0 total=5")
                .git();

        assertThat(FloorBuild.of(shop).ratchet().run(shop, "counters", "method").text())
                .contains("com.acme:shop  method  ");
    }

    @Test
    void isJudgedOnceByTheLastWhoArrives() {
        ShopReactor reactor =
                reactor("core LINE missed=7 total=9", "core BRANCH missed=2 total=2", "app LINE missed=0 total=2");
        FloorBuild build =
                FloorBuild.of(reactor.root(), reactor.core(), reactor.app()).ratchet();

        assertThat(build.run(reactor.root()).infos()).singleElement().asString().contains("NOT APPLICABLE in shop");
        assertThat(build.run(reactor.core()).infos()).singleElement().asString().endsWith("; judged with the reactor");
        Outcome last = build.run(reactor.app());

        assertThat(last.infos().get(1))
                .startsWith("coverageRatchet in reactor: 2 modules hold the baseline: 36.3 % of lines (4 of 11),"
                        + " 0 % of branches (0 of 2)")
                .contains("com.acme:app: 0 of 0 branches");
    }

    @Test
    void aPartOfTheReactorIsJudgedWithoutItsOtherLines() {
        ShopReactor reactor =
                reactor("core LINE missed=7 total=9", "core BRANCH missed=2 total=2", "app LINE missed=0 total=2");
        FloorBuild build = FloorBuild.of(reactor.root(), reactor.core(), reactor.app())
                .ratchet()
                .selecting(reactor.core());

        Outcome outcome = build.run(reactor.core());

        assertThat(outcome.kind()).isEqualTo("passes");
        assertThat(outcome.infos().get(1)).contains("1 module holds the baseline", "; app: not selected by -pl or -rf");
    }

    @Test
    void aLineOfNoModuleIsFoundOnlyWhereTheWholeReactorWasBuilt() {
        ShopReactor reactor = reactor(
                "gone LINE missed=0 total=1",
                "core LINE missed=7 total=9",
                "core BRANCH missed=2 total=2",
                "app LINE missed=0 total=2");
        FloorBuild part = FloorBuild.of(reactor.root(), reactor.core(), reactor.app())
                .ratchet()
                .selecting(reactor.core());
        assertThat(part.run(reactor.core()).kind()).isEqualTo("passes");
        FloorBuild alone = FloorBuild.of(reactor.core()).ratchet();
        alone.session()
                .getRequest()
                .setMultiModuleProjectDirectory(folder.resolve("reactor").toFile());
        assertThat(alone.run(reactor.core()).kind()).isEqualTo("passes");

        FloorBuild whole =
                FloorBuild.of(reactor.root(), reactor.core(), reactor.app()).ratchet();
        whole.run(reactor.root());
        whole.run(reactor.core());

        assertThat(whole.run(reactor.app()).text())
                .contains("com.acme:gone LINE: no module of this reactor has this name")
                .contains("[BASELINE-LINE-UNKNOWN]");
    }

    @Test
    void theTestsOfOthersCountWhereTheyAreCredited() {
        ShopReactor reactor =
                reactor("core LINE missed=2 total=9", "core BRANCH missed=1 total=2", "app LINE missed=0 total=2");
        reactor.root()
                .write(
                        FILE,
                        lines(
                                BASELINE[0] + " \u00b7 credit REACTOR",
                                "app LINE missed=0 total=2",
                                "core BRANCH missed=1 total=2",
                                "core LINE missed=2 total=9"));
        FloorBuild build =
                FloorBuild.of(reactor.root(), reactor.core(), reactor.app()).ratchet();
        build.run(reactor.root(), "credit", "REACTOR");
        build.run(reactor.core(), "credit", "REACTOR");

        Outcome last = build.run(reactor.app(), "credit", "REACTOR");

        assertThat(last.kind()).isEqualTo("passes");
        assertThat(last.infos().get(1)).contains("81.8 % of lines (9 of 11)");
    }

    @Test
    void oneFileAndOneCreditAreForAllModules() {
        ShopReactor reactor = reactor("core LINE missed=7 total=9", "app LINE missed=0 total=2");
        FloorBuild build =
                FloorBuild.of(reactor.root(), reactor.core(), reactor.app()).ratchet();
        build.run(reactor.root());
        build.run(reactor.core());

        assertThat(build.run(reactor.app(), "file", "other.txt").text())
                .contains("allowed is one file for all modules of a reactor");
    }

    @Test
    void theVersionInTheCommandIsThatOfTheRules() {
        Dependency rules = new Dependency();
        rules.setGroupId("io.github.holdfast");
        rules.setArtifactId("holdfast-rules");
        rules.setVersion("0.1.0");
        Plugin enforcer = new Plugin();
        enforcer.addDependency(rules);
        FloorBuild build = FloorBuild.of(shop);

        assertThat(GoalCommand.of(build.moduleOf(shop, enforcer), "raise"))
                .isEqualTo("mvn io.github.holdfast:holdfast-maven-plugin:0.1.0:raise");
    }

    private ShopReactor reactor(String... lines) {
        ShopReactor reactor = ShopReactor.in(folder.resolve("reactor"));
        reactor.root().write(FILE, lines(BASELINE[0], lines));
        return reactor;
    }

    private static String[] lines(String header, String... lines) {
        String[] all = new String[lines.length + 1];
        all[0] = header;
        List<String> sorted = Arrays.stream(lines).sorted().toList();
        for (int i = 0; i < lines.length; i++) {
            all[i + 1] = "com.acme:" + sorted.get(i);
        }
        return all;
    }
}

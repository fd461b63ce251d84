package io.github.holdfast.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.holdfast.coverage.FloorBuild.Outcome;
import io.github.holdfast.coverage.fixture.GitFolder;
import io.github.holdfast.coverage.fixture.ModuleOnDisk;
import io.github.holdfast.coverage.fixture.PitXml;
import io.github.holdfast.coverage.fixture.Shop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MutationFloorTest {

    private static final String REPORT = "target/holdfast/mutation-floor-mutationFloor.json";
    private static final String PIT = "target/pit-reports/mutations.xml";
    private static final String ORDER = "src/main/java/com/acme/Order.java";

    @TempDir
    Path folder;

    private ModuleOnDisk shop;
    private GitFolder git;

    @BeforeEach
    void buildTheShop() {
        shop = ModuleOnDisk.shop(folder);
        git = shop.git();
        shop.write(PIT, PitXml.ofTheShop().bytes());
    }

    // ---- the verdict ----

    @Test
    void passesWithOneLine() {
        Outcome outcome = floor();

        assertThat(outcome.kind()).isEqualTo("passes");
        assertThat(outcome.infos()).containsExactly("mutationFloor: 60 % of mutants detected (6 of 10), needs 60 %");
    }

    @Test
    void failsWithAllThatIsNeededToAct() {
        Outcome outcome = floor("score", "0.61");

        assertThat(outcome.kind()).isEqualTo("is violated");
        assertThat(outcome.lines())
                .containsExactly(
                        "mutationFloor FAILED in shop: mutation score 60 %, needs 61 %",
                        "  module  6 of 10 mutants detected, 1 more needed                                           "
                                + "[MUTATION-SCORE-BELOW-FLOOR]",
                        "  looked at: target/pit-reports/mutations.xml (10 mutants), 2 classes",
                        "  not detected: src/main/java/com/acme/Order.java:13 survived: replaced <int> return with 0",
                        "  not detected: src/main/java/com/acme/Order.java:13 survived: replaced <int> return with 1",
                        "  not detected: src/main/java/com/acme/Order.java:15 survived: replaced <int> return with 0",
                        "  not detected: src/main/java/com/acme/Order.java:19 no test reaches it: replaced <int> return"
                                + " with 0",
                        "  fix: let tests assert what the code in the listed lines does, so that they fail when it is"
                                + " changed like this",
                        "  check again: mvn verify");
    }

    @Test
    void theCommandNamesTheProfilesOfThisBuild() {
        FloorBuild build = FloorBuild.of(shop).judging(MutationFloor::new, "mutation-floor");
        build.session().getRequest().setActiveProfiles(List.of("mirror", "nightly", "of-another-module"));
        build.projectOf(shop).setInjectedProfileIds("external", List.of("mirror"));
        build.projectOf(shop).setInjectedProfileIds("com.acme:parent:1", List.of("nightly", "on-this-jdk"));

        assertThat(build.run(shop, "score", "0.61").lines()).contains("  check again: mvn verify -Pnightly");
    }

    @Test
    void tellsTheFactsInTheReport() {
        floor();

        JsonObject evidence = shop.report(REPORT).getAsJsonObject("evidence");
        assertThat(evidence.get("score").getAsString()).isEqualTo("6/10");
        assertThat(evidence.get("reports")).hasToString("[\"target/pit-reports/mutations.xml\"]");
        assertThat(evidence.get("statuses")).hasToString("{\"KILLED\":6,\"SURVIVED\":3,\"NO_COVERAGE\":1}");
        assertThat(evidence.getAsJsonArray("undetected")).hasSize(4);
        JsonObject first = evidence.getAsJsonArray("undetected").get(0).getAsJsonObject();
        assertThat(first.keySet()).containsExactly("file", "line", "class", "method", "status", "description");
        assertThat(first.get("file").getAsString()).isEqualTo(ORDER);
        assertThat(first.get("line").getAsInt()).isEqualTo(13);
    }

    @Test
    void aModuleWithoutClassesIsNotApplicableAndSaysSo() {
        shop.delete("src/main").delete("target/classes").delete(PIT);
        git.addAll();

        assertThat(floor().infos())
                .containsExactly("mutationFloor: NOT APPLICABLE in shop: no class ships and git tracks no main source");
    }

    @Test
    void aModuleWithoutCodeIsNotApplicableAndSaysSo() {
        shop.delete("src/main").delete("target/classes").delete(PIT);
        shop.compiling("src/main/java", "com/acme/Priced.java", "package com.acme; interface Priced { int of(); }");
        git.addAll();

        assertThat(floor().infos()).containsExactly("mutationFloor: NOT APPLICABLE in shop: no class has code");
    }

    @Test
    void nothingToMutateIsNotApplicableWhereThatIsSaid() {
        shop.write(PIT, PitXml.empty().bytes());

        assertThat(floor("minimumMutants", "0").infos().get(0))
                .startsWith("mutationFloor: NOT APPLICABLE in shop: PIT found nothing to mutate");
    }

    @ParameterizedTest
    @CsvSource({
        "score, 0",
        "score, 1.1",
        "score, 60 %%",
        "score, ''",
        "maximumNotEvaluated, 2",
        "maximumNotEvaluated, -0.1",
        "minimumMutants, -1",
        "minimumMutants, 1.5",
        "changedLinesOnly, yes",
        "changedLinesOnly, ''"
    })
    void refusesValuesThatAreNone(String parameter, String value) {
        assertThat(floor(parameter, value).kind()).isEqualTo("is an error");
        assertThat(shop.codes(REPORT)).containsExactly("INVALID-PARAMETER");
        assertThat(shop.report(REPORT).toString()).contains("<" + parameter + ">");
    }

    // ---- changed lines only ----

    @Nested
    class ChangedLines {

        @BeforeEach
        void beginAChange() {
            git.run("branch", "base");
            git.run("checkout", "--quiet", "-b", "feature");
        }

        @Test
        void judgesTheMutantsOnChangedLinesAndTellsTheShortRun() {
            changeLine(13, "            return new Tax().on(amount + 0);");
            shop.write(
                    PIT,
                    PitXml.ofTheShop()
                            .with(1, "KILLED", "com.acme.Order", "Order.java", 13)
                            .bytes());

            Outcome outcome = changed("score", "0.5");

            assertThat(outcome.kind()).isEqualTo("is violated");
            assertThat(outcome.lines().get(0))
                    .isEqualTo("mutationFloor FAILED in shop: mutation score 33.3 % on changed lines, needs 50 %");
            assertThat(outcome.text())
                    .contains("a run for the changed lines alone: -DtargetClasses=com.acme.Order*")
                    .contains("not detected: " + ORDER + ":13 survived")
                    .doesNotContain(ORDER + ":15")
                    .contains("compared with: ");
            assertThat(changed("score", "0.33").kind()).isEqualTo("passes");
        }

        @Test
        void aChangeWithoutAMutantPassesInThatWord() {
            changeLine(8, "        this.amount = amount + 0;");

            assertThat(changed().infos().get(0)).startsWith("mutationFloor: no mutant on the changed lines");
        }

        @Test
        void aChangeThatAddsNoLineToAClassIsNotApplicable() {
            shop.write("README.md", "# Shop");

            assertThat(changed().infos().get(0))
                    .startsWith("mutationFloor: NOT APPLICABLE in shop: the change adds no line to a class with code");
        }

        @Test
        void leavingTheChangedClassOutIsNoEvidence() {
            changeLine(12, "        if (taxed && amount > 0) {");
            shop.write(
                    PIT,
                    PitXml.empty()
                            .with(9, "KILLED", "com.acme.Tax", "Tax.java", 6)
                            .bytes());

            Outcome outcome = changed();

            assertThat(outcome.kind()).isEqualTo("is an error");
            assertThat(outcome.text())
                    .contains("PIT made no mutant of com.acme.Order, where changed lines decide something")
                    .contains("-DtargetClasses=com.acme.Order*");
            assertThat(shop.codes(REPORT)).containsExactly("NO-EVIDENCE");
        }

        @Test
        void oldReportsAreNoEvidenceHereToo() {
            changeLine(12, "        if (taxed && amount > 0) {");
            shop.delete(PIT);

            assertThat(changed().kind()).isEqualTo("is an error");
        }

        private void changeLine(int line, String text) {
            String[] lines = Shop.ORDER.clone();
            lines[line - 1] = text;
            shop.compiling("src/main/java", "com/acme/Order.java", lines);
            shop.write(PIT, PitXml.ofTheShop().bytes());
        }

        private Outcome changed(Object... parameters) {
            Object[] all = Arrays.copyOf(parameters, parameters.length + 2);
            all[parameters.length] = "changedLinesOnly";
            all[parameters.length + 1] = "true";
            return FloorBuild.of(shop)
                    .judging(MutationFloor::new, "mutation-floor")
                    .with("holdfast.base", "base")
                    .run(shop, all);
        }
    }

    // ---- attempts to get past the rule: the table of the page ----

    @Nested
    class Attempts {

        @Test
        void runNoPit() {
            shop.delete("target/pit-reports");

            Outcome outcome = floor();

            assertThat(outcome.kind()).isEqualTo("is an error");
            assertThat(outcome.text()).contains("there is no target/pit-reports/**/mutations.xml: PIT did not run");
            noEvidence();
        }

        @Test
        void keepTheReportOfAnEarlierBuild() {
            date(PIT, Shop.BEFORE.minusSeconds(60));

            assertThat(floor().text()).contains(PIT + ": written before this build began");
            noEvidence();
        }

        @Test
        void keepItBesideAFreshOne() {
            shop.write(
                    "target/pit-reports/202601010000/mutations.xml",
                    PitXml.ofTheShop()
                            .with(90, "KILLED", "com.acme.Tax", "Tax.java", 6)
                            .bytes());
            date("target/pit-reports/202601010000/mutations.xml", Shop.BEFORE.minusSeconds(60));

            Outcome outcome = floor("score", "0.61");

            assertThat(outcome.kind()).isEqualTo("is violated");
            assertThat(outcome.text()).contains("(10 mutants), 2 classes, 1 report of an earlier build left out");
        }

        @Test
        void compileTheClassesAgainAfterPit() {
            date("target/classes/com/acme/Tax.class", Instant.now().plusSeconds(60));

            assertThat(floor().text()).contains("is older than the newest class");
            noEvidence();
        }

        @Test
        void compileTheTestsAgainAfterPit() {
            date("target/test-classes/com/acme/OrderTest.class", Instant.now().plusSeconds(60));

            assertThat(floor().kind()).isEqualTo("is an error");
            noEvidence();
        }

        @Test
        void cutTheReportOff() {
            byte[] whole = PitXml.ofTheShop().bytes();
            shop.write(PIT, Arrays.copyOf(whole, whole.length / 2));

            assertThat(floor().text())
                    .contains(PIT + ": is empty, cut off, or no report of PIT")
                    .contains("check again: mvn clean verify");
            noEvidence();
        }

        @Test
        void emptyTheReport() {
            shop.write(PIT, new byte[0]);

            floor();

            noEvidence();
        }

        @Test
        void narrowPitToNoClass() {
            shop.write(PIT, PitXml.empty().bytes());

            assertThat(floor().text()).contains("PIT evaluated 0 mutants of this module, at least 1 needed");
            noEvidence();
        }

        @Test
        void narrowPitToAWellTestedClass() {
            shop.write(
                    PIT,
                    PitXml.empty()
                            .with(9, "KILLED", "com.acme.Tax", "Tax.java", 6)
                            .bytes());

            assertThat(floor().infos())
                    .containsExactly("mutationFloor: 100 % of mutants detected (9 of 9), needs 60 %;"
                            + " 1 class with code and without a mutant: com.acme.Order");
        }

        @Test
        void bringTheReportOfAnotherProject() {
            shop.write(
                    PIT,
                    PitXml.empty()
                            .with(9, "KILLED", "org.other.Thing", "Thing.java", 6)
                            .bytes());

            assertThat(floor().text()).contains("knows no class of this module");
            noEvidence();
        }

        @Test
        void mixItWithOnesOwn() {
            shop.write(
                    PIT,
                    PitXml.ofTheShop()
                            .with(90, "KILLED", "org.other.Thing", "Thing.java", 6)
                            .bytes());

            Outcome outcome = floor("score", "0.61");

            assertThat(outcome.lines().get(0)).contains("mutation score 60 %");
            assertThat(outcome.text()).contains("90 mutants of other modules left out");
        }

        @Test
        void letPitRunNoTest() {
            shop.write(
                    PIT,
                    PitXml.empty()
                            .with(9, "NO_COVERAGE", "com.acme.Tax", "Tax.java", 6)
                            .bytes());

            assertThat(floor("score", "0.01").text()).contains("none of 9 mutants was killed");
            noEvidence();
        }

        @Test
        void letTheTestsHangOrBreak() {
            shop.write(
                    PIT,
                    PitXml.ofTheShop()
                            .with(8, "TIMED_OUT", "com.acme.Order", "Order.java", 15)
                            .bytes());

            floor();

            assertThat(shop.codes(REPORT)).containsExactly("MUTANTS-NOT-EVALUATED");
        }

        @Test
        void pointItToNoReport() {
            assertThat(floor("reports", "target/none/*.xml").text()).contains("there is no target/none/*.xml");
            noEvidence();
        }

        @Test
        void bindItBeforePit() {
            Outcome outcome = FloorBuild.of(shop)
                    .judging(MutationFloor::new, "mutation-floor")
                    .boundTo("validate")
                    .run(shop);

            assertThat(outcome.text()).contains("bound to validate, no test has run yet");
            assertThat(shop.codes(REPORT)).containsExactly("BOUND-TOO-EARLY");
        }

        @Test
        void softenTheLevelWhereThereIsNoEvidence() {
            shop.delete("target/pit-reports");

            assertThat(floor("level", "WARN").kind()).isEqualTo("is an error");
        }

        private void noEvidence() {
            assertThat(shop.codes(REPORT)).containsExactly("NO-EVIDENCE");
        }
    }

    // ---- edits that stay green: the table of the page ----

    @Nested
    class Edits {

        @Test
        void aSecondRun() {
            assertThat(floor().kind()).isEqualTo("passes");
            assertThat(floor().kind()).isEqualTo("passes");
        }

        @Test
        void aReportInAFolderWithADate() {
            shop.delete(PIT)
                    .write(
                            "target/pit-reports/202611230140/mutations.xml",
                            PitXml.ofTheShop().bytes());

            assertThat(floor().kind()).isEqualTo("passes");
        }

        @Test
        void twoReportsOfOneBuild() {
            shop.write(
                            PIT,
                            PitXml.empty()
                                    .with(4, "KILLED", "com.acme.Tax", "Tax.java", 6)
                                    .bytes())
                    .write(
                            "target/pit-reports/it/mutations.xml",
                            PitXml.empty()
                                    .with(1, "SURVIVED", "com.acme.Order", "Order.java", 13)
                                    .bytes());

            assertThat(floor().infos().get(0)).contains("80 % of mutants detected (4 of 5)");
        }

        @Test
        void aGlobOfOnesOwn() {
            shop.delete(PIT)
                    .write("target/pit/mutations.xml", PitXml.ofTheShop().bytes());

            assertThat(floor("reports", "target/pit/*.xml").kind()).isEqualTo("passes");
        }

        @Test
        void theDefaultGlobWrittenOut() {
            assertThat(floor("reports", "target/pit-reports/**/mutations.xml").kind())
                    .isEqualTo("passes");
        }

        @Test
        void lineEndsOfAnotherSystem() {
            shop.write(PIT, PitXml.ofTheShop().text().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));

            assertThat(floor().kind()).isEqualTo("passes");
        }

        @Test
        void aTimeoutOrTwoAmongManyKills() {
            shop.write(
                    PIT,
                    PitXml.ofTheShop()
                            .with(60, "KILLED", "com.acme.Tax", "Tax.java", 6)
                            .with(2, "TIMED_OUT", "com.acme.Tax", "Tax.java", 6)
                            .bytes());

            assertThat(floor("score", "0.94").infos().get(0)).contains("(68 of 72)");
        }

        @Test
        void aBrokenMutantAmongMany() {
            shop.write(
                    PIT,
                    PitXml.ofTheShop()
                            .with(60, "KILLED", "com.acme.Tax", "Tax.java", 6)
                            .with(1, "RUN_ERROR", "com.acme.Tax", "Tax.java", 6)
                            .bytes());

            assertThat(floor().kind()).isEqualTo("passes");
        }

        @Test
        void anInterfaceMore() {
            shop.compiling("src/main/java", "com/acme/Priced.java", "package com.acme; interface Priced { int of(); }");
            shop.write(PIT, PitXml.ofTheShop().bytes());

            assertThat(floor().infos())
                    .containsExactly("mutationFloor: 60 % of mutants detected (6 of 10), needs 60 %");
        }

        @Test
        void aClassThatPitDoesNotMutateIsTold() {
            shop.compiling("src/main/java", "com/acme/Kind.java", "package com.acme; enum Kind { ONE, TWO }");
            shop.write(PIT, PitXml.ofTheShop().bytes());

            Outcome outcome = floor();

            assertThat(outcome.kind()).isEqualTo("passes");
            assertThat(outcome.infos().get(0)).endsWith("; 1 class with code and without a mutant: com.acme.Kind");
        }

        @Test
        void noRepositoryAtAll() {
            shop.delete(".git");

            assertThat(floor().kind()).isEqualTo("passes");
        }

        @Test
        void noExecutionDataOfJacoco() {
            shop.delete("target/jacoco.exec");

            assertThat(floor().kind()).isEqualTo("passes");
        }

        @Test
        void aPathWithBlanksAndLetters() {
            ModuleOnDisk moved = ModuleOnDisk.shop(folder.resolve("größer und so"));
            moved.write(PIT, PitXml.ofTheShop().bytes());

            assertThat(floor(moved).kind()).isEqualTo("passes");
        }
    }

    private Outcome floor(Object... parameters) {
        return floor(shop, parameters);
    }

    private static Outcome floor(ModuleOnDisk module, Object... parameters) {
        return FloorBuild.of(module)
                .judging(MutationFloor::new, "mutation-floor")
                .run(module, parameters);
    }

    private void date(String path, Instant time) {
        try {
            Files.setLastModifiedTime(shop.file(path), FileTime.from(time));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

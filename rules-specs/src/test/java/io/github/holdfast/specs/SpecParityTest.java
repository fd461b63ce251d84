package io.github.holdfast.specs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.holdfast.core.testing.ReportSchema;
import io.github.holdfast.specs.SpecsBuild.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecParityTest {

    static final String SPEC = "specs/pricing.md";
    static final String CALCULATOR = "pricing/src/main/java/com/acme/pricing/PriceCalculator.java";
    static final String RATES = "pricing/src/main/java/com/acme/pricing/Rates.java";

    static final String SPEC_TEXT = """
            ---
            spec: pricing
            covers:
              types: ["com.acme.pricing.**"]
              files: ["pricing/src/main/resources/rates/*.yml"]
            ---
            # Pricing

            Last updated: 2026-03-01

            Prices are held in cents and never negative.

            ## Rounding

            `PriceCalculator#round` rounds half up to the next cent before any tax is added.

            ## Rates

            `Rates` knows the tax of each country, 19 % for Germany.
            """;

    @TempDir
    private Path folder;

    private SpecsBuild build;

    @BeforeEach
    void makeProject() {
        build = SpecsBuild.in(folder);
        fill(build);
        build.base();
    }

    static void fill(SpecsBuild build) {
        build.write(SPEC, SPEC_TEXT);
        build.write(CALCULATOR, """
                package com.acme.pricing;

                import java.math.BigDecimal;

                public class PriceCalculator {

                    public BigDecimal round(BigDecimal price) {
                        return price.setScale(2);
                    }
                }
                """);
        build.write(RATES, """
                package com.acme.pricing;

                public class Rates {

                    public int of(String country) {
                        return 19;
                    }
                }
                """);
        build.write("pricing/src/main/resources/rates/eu.yml", "de: 19\n");
    }

    private Outcome run() {
        return build.run(SpecParity::new);
    }

    private void changeApi() {
        build.edit(CALCULATOR, "round(BigDecimal price)", "round(BigDecimal price, int digits)");
    }

    private void changeBody() {
        build.edit(CALCULATOR, "setScale(2)", "setScale(3)");
    }

    private JsonObject json(Outcome outcome) {
        ReportSchema.assertHolds(outcome.json());
        return JsonParser.parseString(outcome.json()).getAsJsonObject();
    }

    @Test
    void failsWhereASignatureChangesAndItsSpecGetsADate() {
        changeApi();
        build.edit(SPEC, "2026-03-01", "2026-11-01");
        Outcome outcome = run();

        assertThat(outcome.kind()).isEqualTo("violation");
        assertThat(outcome.text()).isEqualTo("""
                        specParity FAILED in reactor: 1 of 1 changed source file without a spec update
                          pricing/src/main/java/com/acme/pricing/PriceCalculator.java -> specs/pricing.md           [SPEC-NOT-UPDATED]
                            API: + round(BigDecimal, int)   - round(BigDecimal)
                            specs/pricing.md did change, but only the "Last updated" date: that is not a spec update
                          looked at: 1 changed file: 1 judged; 1 spec
                          compared with: %s (main)
                          fix: say in section "Rounding" (specs/pricing.md:15) what round(BigDecimal, int) does
                          check again: mvn enforcer:enforce@floor""".formatted(
                        build.repository().git("rev-parse", "main").substring(0, 10)));
        JsonObject report = json(outcome);
        JsonObject finding = report.getAsJsonArray("findings").get(0).getAsJsonObject();
        assertThat(finding.get("file").getAsString()).isEqualTo(CALCULATOR);
        assertThat(finding.get("line").getAsInt()).isEqualTo(7);
        assertThat(finding.get("details"))
                .hasToString("{\"spec\":\"specs/pricing.md\",\"changeClass\":\"API\",\"api\":[\"+ round(BigDecimal,"
                        + " int)\",\"- round(BigDecimal)\"],\"places\":[\"specs/pricing.md:15\"]}");
    }

    @Test
    void passesWhereTheSectionSaysWhatIsDifferent() {
        changeApi();
        build.edit(SPEC, "to the next cent", "to as many digits as the caller asks for");
        Outcome outcome = run();

        assertThat(outcome.kind()).as(outcome.text()).isEqualTo("passed");
        assertThat(outcome.log())
                .containsExactly("INFO specParity in reactor: 1 changed file and the specs agree; 1 changed file: 1"
                        + " judged; 1 spec; said of round(BigDecimal, int), round(BigDecimal): specs/pricing.md:15 \"as many"
                        + " digits caller asks for\"; compared with "
                        + build.repository().git("rev-parse", "main").substring(0, 10) + " (main)");
        JsonArray judged = json(outcome).getAsJsonObject("evidence").getAsJsonArray("judged");
        assertThat(judged.get(0).getAsJsonObject().get("words").toString()).contains("as many digits");
    }

    @Test
    void wantsTheSectionForASignatureAndNotAnother() {
        changeApi();
        build.edit(SPEC, "19 % for Germany", "19 % for Germany and 20 % for France");
        Outcome outcome = run();

        assertThat(outcome.codes()).containsExactly("SPEC-NOT-UPDATED");
        assertThat(outcome.text())
                .contains("specs/pricing.md did change (specs/pricing.md:19 \"and 20 france\"), but nowhere that names"
                        + " round or PriceCalculator");
        assertThat(build.with("apiChange", "SPEC").run(SpecParity::new).passed())
                .isTrue();
        build.edit(SPEC, " and 20 % for France", "");
        assertThat(run().codes()).containsExactly("SPEC-NOT-UPDATED");
        assertThat(build.with("apiChange", "NONE").run(SpecParity::new).passed())
                .isTrue();
    }

    @Test
    void wantsAnyTrueWordForABody() {
        changeBody();
        Outcome outcome = run();
        assertThat(outcome.codes()).containsExactly("SPEC-NOT-UPDATED");
        assertThat(outcome.text())
                .contains("    BODY: round(BigDecimal)\n    specs/pricing.md did not change\n")
                .contains(
                        "fix: say in section \"Rounding\" (specs/pricing.md:15) what is different now in round(BigDecimal);"
                                + " where all of it is still true, tell the reviewer why in a commit: Spec-Unchanged:"
                                + " com.acme.pricing.PriceCalculator <reason>\n");

        build.edit(SPEC, "19 % for Germany", "19 % for Germany and 20 % for France");
        assertThat(run().passed()).isTrue();
        assertThat(build.with("bodyChange", "SECTION").run(SpecParity::new).codes())
                .containsExactly("SPEC-NOT-UPDATED");
        build.edit(SPEC, "19 % for Germany and 20 % for France", "19 % for Germany");
        assertThat(build.with("bodyChange", "NONE").run(SpecParity::new).passed())
                .isTrue();
    }

    @Test
    void takesAWordOfACommitForABody() {
        changeBody();
        String sha =
                "Round later\n\nSpec-Unchanged: com.acme.pricing.PriceCalculator scale is not part of the contract\n";
        build.commit(sha);
        Outcome outcome = run();

        assertThat(outcome.kind()).as(outcome.text()).isEqualTo("passed");
        String commit = build.repository().git("rev-parse", "HEAD").strip();
        assertThat(outcome.log().toString())
                .contains("acknowledged: com.acme.pricing.PriceCalculator (" + commit.substring(0, 7)
                        + ": scale is not part of the contract)");
        assertThat(json(outcome).getAsJsonObject("evidence").get("acknowledged"))
                .hasToString("[{\"type\":\"com.acme.pricing.PriceCalculator\",\"reason\":\"scale is not part of the"
                        + " contract\",\"commit\":\"" + commit + "\"}]");
        assertThat(build.with("maximumAcknowledgements", "0")
                        .run(SpecParity::new)
                        .text())
                .contains("1 changed bodies are said to leave their specs true, at most 0 may be:"
                        + " com.acme.pricing.PriceCalculator")
                .contains("[TOO-MANY-ACKNOWLEDGEMENTS]");
    }

    @Test
    void takesNoWordOfACommitForASignatureOrWithoutAReason() {
        changeApi();
        build.commit("Round\n\nSpec-Unchanged: com.acme.pricing.PriceCalculator nobody calls this method yet\n");
        assertThat(run().codes()).containsExactly("SPEC-NOT-UPDATED");
        build.edit(CALCULATOR, "round(BigDecimal price, int digits)", "round(BigDecimal price)");
        changeBody();
        build.commit("Round\n\nSpec-Unchanged: com.acme.pricing.Rates that is another type of it\n");
        assertThat(run().passed()).isTrue();
    }

    @Test
    void takesNoWordWithoutAReasonOrForAPackage() {
        changeBody();
        build.commit("Round\n\nSpec-Unchanged: com.acme.pricing.PriceCalculator still true ok ok\n");
        assertThat(run().codes()).containsExactly("SPEC-NOT-UPDATED");
        build.commit("Round\n\nSpec-Unchanged: com.acme.pricing nothing in this package has changed\n");
        assertThat(run().codes()).containsExactly("SPEC-NOT-UPDATED");
        build.commit("Round\n\nSpec-Unchanged: com.acme.pricing.PriceCalculator the scale was never promised\n");
        assertThat(run().passed()).isTrue();
    }

    @Test
    void doesNotAskForABodyAgainOnTheBaseBranch() {
        changeBody();
        build.commit("Round later");
        build.repository().git("checkout", "--quiet", "main");
        build.repository().git("merge", "--quiet", "--ff-only", "change");
        Outcome outcome = run();
        assertThat(outcome.kind()).as(outcome.text()).isEqualTo("passed");
        assertThat(outcome.log().toString()).contains("1 changed body not asked again on the base branch");

        changeApi();
        build.commit("Round to digits");
        assertThat(run().codes()).containsExactly("SPEC-NOT-UPDATED");
    }

    @Test
    void wantsANewTypeCoveredAndSpokenOf() {
        build.write("pricing/src/main/java/com/acme/tax/Tax.java", "package com.acme.tax;\n\nclass Tax {}\n");
        build.write(
                "pricing/src/main/java/com/acme/pricing/Discount.java",
                "package com.acme.pricing;\n\npublic class Discount {}\n");
        Outcome outcome = run();
        assertThat(outcome.codes()).containsExactly("SPEC-NOT-UPDATED", "NOT-COVERED-BY-A-SPEC");
        assertThat(outcome.text())
                .contains("Tax.java -> no spec covers com.acme.tax.Tax")
                .contains("specParity FAILED in reactor: 2 of 2 changed source files without a spec update\n")
                .contains(
                        "fix: add com.acme.tax.Tax to `covers` of the spec that it belongs to and say there what it does");

        build.edit(SPEC, "\"com.acme.pricing.**\"", "\"com.acme.pricing.**\", \"com.acme.tax.Tax\"");
        build.edit(SPEC, text -> text + "\n## Discount\n\nNothing is ever cheaper than a cent.\n");
        build.edit(SPEC, text -> text + "\n`Tax` is added last, see below.\n");
        outcome = run();
        assertThat(outcome.kind()).as(outcome.text()).isEqualTo("passed");
        assertThat(build.with("unmapped", "ALL").run(SpecParity::new).passed()).isTrue();
    }

    @Test
    void asksForOldTypesOnlyWhereThatIsConfigured() {
        build.write("pricing/src/main/java/com/acme/tax/Tax.java", "package com.acme.tax;\n\nclass Tax {}\n");
        build.repository().commit();
        build.repository().git("branch", "--force", "main");
        build.write("pricing/src/main/java/com/acme/tax/Tax.java", "package com.acme.tax;\n\nclass Tax { int x; }\n");
        Outcome outcome = run();
        assertThat(outcome.kind()).as(outcome.text()).isEqualTo("passed");
        assertThat(outcome.log().toString())
                .contains(
                        "nothing that a spec covers has changed; 1 changed file: 0 judged, 1 that no spec covers; 1 spec");
        assertThat(build.with("unmapped", "ALL").run(SpecParity::new).codes()).containsExactly("NOT-COVERED-BY-A-SPEC");
        build.delete("pricing/src/main/java/com/acme/tax/Tax.java");
        assertThat(run().passed()).isTrue();
    }

    @Test
    void takesWhatIsFormattedOrDocumentedForNoChange() {
        build.edit(CALCULATOR, "{\n        return", "{\n\n        // half up\n        return");
        build.edit(RATES, "public int of", "/** In percent. */\n    public int of");
        build.write("pricing/src/test/java/com/acme/pricing/RatesTest.java", "class RatesTest {}\n");
        Outcome outcome = run();
        assertThat(outcome.kind()).as(outcome.text()).isEqualTo("passed");
        assertThat(outcome.log().toString())
                .contains("3 changed files: 0 judged, 1 formatting only, 1 Javadoc only, 1 test; 1 spec");
        assertThat(json(outcome).getAsJsonObject("evidence").getAsJsonArray("exempt"))
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.getAsJsonObject().get("class").getAsString())
                        .isIn("NONE", "JAVADOC", "TEST"));
        assertThat(build.with("javadocChange", "SPEC").run(SpecParity::new).codes())
                .containsExactly("SPEC-NOT-UPDATED");
    }

    @Test
    void holdsFilesThatAreNotJava() {
        build.write("pricing/src/main/resources/rates/eu.yml", "de: 16\n");
        Outcome outcome = run();
        assertThat(outcome.codes()).containsExactly("SPEC-NOT-UPDATED");
        assertThat(outcome.text())
                .contains("  pricing/src/main/resources/rates/eu.yml -> specs/pricing.md ")
                .contains("    modified\n    specs/pricing.md did not change\n");
        assertThat(build.with("fileChange", "NONE").run(SpecParity::new).passed())
                .isTrue();
        build.with("fileChange", "SECTION").edit(SPEC, "19 % for Germany", "16 % for Germany");
        assertThat(run().codes()).containsExactly("SPEC-NOT-UPDATED");
        build.edit(SPEC, "16 % for Germany", "16 % for Germany, as eu.yml says");
        assertThat(run().passed()).isTrue();
    }

    @Test
    void takesAMovedFileForTheSame() {
        build.write("pricing/src/main/resources/rates/europe.yml", "de: 19\n")
                .delete("pricing/src/main/resources/rates/eu.yml");
        Outcome outcome = run();
        assertThat(outcome.kind()).as(outcome.text()).isEqualTo("passed");
        build.write("pricing/src/main/resources/rates/europe.yml", "de: 16\n");
        assertThat(run().codes()).containsExactly("SPEC-NOT-UPDATED", "SPEC-NOT-UPDATED");
    }

    @Test
    void takesATypeThatMovesToAnotherModuleForTheSame() {
        build.module("other")
                .write(
                        RATES.replace("pricing/src", "other/src"),
                        "package com.acme.pricing;\n\npublic class Rates {\n\n"
                                + "    public int of(String country) {\n        return 19;\n    }\n}\n")
                .delete(RATES);
        Outcome outcome = run();
        assertThat(outcome.kind()).as(outcome.text()).isEqualTo("passed");
        build.edit(RATES.replace("pricing/src", "other/src"), "return 19", "return 16");
        assertThat(run().text()).contains("BODY: of(String)");
    }

    @Test
    void takesATypeThatGetsAnotherPackageForAnotherType() {
        build.write(
                        "pricing/src/main/java/com/acme/pricing/tax/Rates.java",
                        "package com.acme.pricing.tax;\n\npublic class"
                                + " Rates {\n\n    public int of(String country) {\n        return 19;\n    }\n}\n")
                .delete(RATES);
        Outcome outcome = run();
        assertThat(outcome.codes()).containsExactly("SPEC-NOT-UPDATED", "SPEC-NOT-UPDATED");
        build.edit(SPEC, "`Rates` knows", "`Rates`, in the package of taxes, knows");
        assertThat(run().passed()).isTrue();
    }

    @Test
    void acceptsThatATypeGoesWithItsSection() {
        build.delete(RATES).edit(SPEC, "\n## Rates\n\n`Rates` knows the tax of each country, 19 % for Germany.\n", "");
        Outcome outcome = run();
        assertThat(outcome.kind()).as(outcome.text()).isEqualTo("passed");
        assertThat(outcome.log().toString()).contains("specs/pricing.md no longer says \"rates knows the tax");
    }

    @Test
    void doesNotAcceptThatTrueTextIsTakenAway() {
        build.edit(
                CALCULATOR,
                "public BigDecimal round(BigDecimal price) {",
                "public BigDecimal round(BigDecimal price," + " int digits) {");
        build.edit(
                SPEC,
                "\n## Rounding\n\n`PriceCalculator#round` rounds half up to the next cent before any tax is"
                        + " added.\n",
                "");
        assertThat(run().text())
                .contains(
                        "but only a blank line and text that was taken away while its code is still there: that is not a"
                                + " spec update");
    }

    @Test
    void tellsOfPatternsOfWhatIsGoneOrNeverWas() {
        build.edit(SPEC, "\"com.acme.pricing.**\"", "\"com.acme.pricing.**\", \"com.acme.pricing.Rates\"");
        build.delete(RATES).edit(SPEC, "\n## Rates\n\n`Rates` knows the tax of each country, 19 % for Germany.\n", "");
        Outcome outcome = run();
        assertThat(outcome.codes()).containsExactly("COVERS-WHAT-IS-GONE");
        assertThat(outcome.text())
                .contains("specParity FAILED in reactor: 1 fault in what specs cover\n")
                .contains(
                        "specs/pricing.md:4 covers \"com.acme.pricing.Rates\", and this change took the last type of it away");

        build.edit(SPEC, "\"com.acme.pricing.Rates\"", "\"com.acme.princing.*\"");
        assertThat(run().text())
                .contains(
                        "specs/pricing.md:4 covers \"com.acme.princing.*\", and no type matches it, here or at the base")
                .contains("[PATTERN-MATCHES-NOTHING]");
        build.edit(SPEC, "\"com.acme.princing.*\"", "\"!com.acme.pricing.internal.**\"");
        outcome = run();
        assertThat(outcome.kind()).isEqualTo("passed");
        assertThat(outcome.log().toString()).contains("[PATTERN-MATCHES-NOTHING]");
    }

    @Test
    void findsTypesThatHaveNoFileOfTheirName() {
        build.edit(RATES, text -> text + "\nclass Second {\n    enum Inner {}\n}\n");
        build.edit(
                SPEC,
                "\"com.acme.pricing.**\"",
                "com.acme.pricing.Second, com.acme.pricing.Rates.Nested," + " \"com.acme.pricing.P*\"");
        assertThat(run().text())
                .contains("covers \"com.acme.pricing.Rates.Nested\", and no type matches it")
                .doesNotContain("covers \"com.acme.pricing.Second\"");
    }

    @Test
    void warnsOfASpecThatCoversEverything() {
        build.commit("Nothing of code");
        Outcome outcome = build.with("maximumTypesPerSpec", "1").run(SpecParity::new);
        assertThat(outcome.kind()).isEqualTo("passed");
        assertThat(outcome.log().toString())
                .contains(
                        "specs/pricing.md:2 covers 2 types: a change of any of them is answered by a word anywhere in it")
                .contains("[CATCH-ALL-SPEC]");
    }

    @Test
    void holdsEachOfSeveralSpecsOfAType() {
        build.write(
                "docs/specs/rounding.md",
                "---\nspec: rounding\ncovers:\n  types: [com.acme.pricing.PriceCalculator]\n"
                        + "---\n# Rounding\n\n`round` rounds.\n");
        build.repository().commit();
        build.repository().git("branch", "--force", "main");
        changeApi();
        build.edit(SPEC, "to the next cent", "to as many digits as the caller asks for");
        assertThat(run().text())
                .contains("PriceCalculator.java -> docs/specs/rounding.md")
                .doesNotContain("-> specs/pricing.md");
        build.edit("docs/specs/rounding.md", "`round` rounds.", "`round` rounds to digits.");
        assertThat(run().passed()).isTrue();
    }

    @Test
    void takesASpecThatComesWithItsCode() {
        build.write("pricing/src/main/java/com/acme/tax/Tax.java", "package com.acme.tax;\n\npublic class Tax {}\n")
                .write("specs/tax.md", "---\nspec: tax\ncovers:\n  types: [com.acme.tax.**]\n---\n# `Tax`\n");
        assertThat(run().text()).contains("specs/tax.md did change, but only its headings: that is not a spec update");
        build.edit("specs/tax.md", text -> text + "\nIt is added last.\n");
        Outcome outcome = run();
        assertThat(outcome.kind()).as(outcome.text()).isEqualTo("passed");
    }

    @Test
    void warnsOfASpecThatIsWrittenWithoutASentence() {
        build.write(
                "specs/rates.md",
                "---\nspec: rates\ncovers:\n  types: [com.acme.pricing.Rates]\n---\n# Rates\n\n## `of`\n");
        Outcome outcome = run();
        assertThat(outcome.kind()).as(outcome.text()).isEqualTo("passed");
        assertThat(outcome.log().toString())
                .contains("specs/rates.md has headings only: it covers code and promises nothing of it")
                .contains("[SPEC-SAYS-NOTHING]");
        build.edit("specs/rates.md", text -> text + "\nA country has one rate.\n");
        assertThat(run().log().toString()).doesNotContain("SPEC-SAYS-NOTHING");
    }

    @Test
    void readsTheSpecsOfAReactorBelowTheTopOfItsRepository() {
        SpecsBuild inner = SpecsBuild.below(folder.resolve("outer"), "java");
        fill(inner);
        inner.base().edit(CALCULATOR, "setScale(2)", "setScale(3)");
        assertThat(inner.run(SpecParity::new).text())
                .contains("  pricing/src/main/java/com/acme/pricing/PriceCalculator.java -> specs/pricing.md");
        inner.edit(SPEC, "to the next cent", "to a tenth of a cent");
        assertThat(inner.run(SpecParity::new).passed()).isTrue();
    }

    @Test
    void saysWhereThereIsNothingToCompareWith() {
        SpecsBuild young = SpecsBuild.in(folder.resolve("young"));
        fill(young);
        young.repository().commit();
        Outcome outcome = young.run(SpecParity::new);
        assertThat(outcome.log())
                .containsExactly(
                        "INFO specParity: NOT APPLICABLE in reactor: HEAD is the first commit, so there is nothing to"
                                + " compare it with");
    }

    @Test
    void refusesAProjectWithoutSpecs() {
        build.delete(SPEC);
        Outcome outcome = run();
        assertThat(outcome.kind()).isEqualTo("error");
        assertThat(outcome.text())
                .contains("there is no spec: no file matches docs/specs/**/*.md, specs/**/*.md")
                .contains("[NO-SPECS]")
                .contains("fix: let mvn io.github.holdfast:holdfast-maven-plugin:init propose the first")
                .contains("      types: [\"com.acme.pricing.**\"]\n");
        build.write(SPEC, "# Pricing\n\nText.\n");
        assertThat(run().text())
                .contains("there is no spec: none of 1 file at docs/specs/**/*.md, specs/**/*.md has front matter");
        build.write("elsewhere/pricing.md", SPEC_TEXT).with("specs", "elsewhere/*.md");
        assertThat(run().passed()).isTrue();
    }

    @Test
    void refusesSpecsThatItCannotRead() {
        build.write("specs/more.md", SPEC_TEXT);
        assertThat(run().text())
                .contains("specs/pricing.md:2: spec: pricing is the id of specs/more.md too")
                .contains("[UNREADABLE-SPEC]");
        build.write("specs/more.md", "---\nspec: more\ncovers: {}\nowner: me\n---\n");
        assertThat(run().kind()).isEqualTo("error");
        build.write("specs/more.md", "---\nspec: more\n");
        assertThat(run().text()).contains("front matter that never closes");
    }

    @Test
    void asksForFrontMatterWhereThatIsConfigured() {
        build.write("specs/readme.md", "# How we write specs\n");
        Outcome outcome = run();
        assertThat(outcome.kind()).isEqualTo("passed");
        assertThat(outcome.log().toString()).contains("without front matter: specs/readme.md");
        assertThat(build.with("requireFrontMatter", "true").run(SpecParity::new).codes())
                .containsExactly("NO-FRONT-MATTER");
    }

    @Test
    void takesASourceThatItCannotParseForChangedAndSaysSo() {
        build.edit(CALCULATOR, "public class", "public future class");
        Outcome outcome = run();
        assertThat(outcome.codes()).containsExactly("SPEC-NOT-UPDATED");
        assertThat(outcome.text()).contains("    API: the new version: JDK ").contains(" cannot parse line 5");
    }

    @Test
    void mendsASpecThatIsBrokenAtTheBase() {
        build.write(SPEC, "---\nspec: pricing\n");
        build.repository().commit();
        build.repository().git("branch", "--force", "main");
        build.write(SPEC, SPEC_TEXT);
        Outcome outcome = run();
        assertThat(outcome.kind()).as(outcome.text()).isEqualTo("passed");
        assertThat(outcome.log().toString()).contains("at the base specs/pricing.md:1: front matter that never closes");
    }

    @Test
    void refusesParametersThatAreNone() {
        assertThat(build.with("apiChange", "ANY").run(SpecParity::new).text()).contains("one of [NONE, SPEC, SECTION]");
        assertThat(build.with("apiChange", "spec")
                        .with("minimumWords", "0")
                        .run(SpecParity::new)
                        .text())
                .contains("<minimumWords> is \"0\", allowed is a whole number from 1 to 100");
    }

    @Test
    void wantsAsManyNewWordsAsAreConfigured() {
        changeBody();
        build.edit(SPEC, "to the next cent", "to the nearest cent");
        assertThat(run().passed()).isTrue();
        assertThat(build.with("minimumWords", "2").run(SpecParity::new).codes()).containsExactly("SPEC-NOT-UPDATED");
    }

    @Test
    void takesMoreSectionsForIgnoredWhereThatIsConfigured() {
        changeBody();
        build.edit(SPEC, "19 % for Germany", "19 % for Germany and 20 % for France");
        assertThat(build.with("ignoreSections", "Rates").run(SpecParity::new).text())
                .contains("but only text under \"Rates\": that is not a spec update");
    }
}

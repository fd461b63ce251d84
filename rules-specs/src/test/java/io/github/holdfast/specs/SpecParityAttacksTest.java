package io.github.holdfast.specs;

import static io.github.holdfast.specs.SpecParityTest.CALCULATOR;
import static io.github.holdfast.specs.SpecParityTest.RATES;
import static io.github.holdfast.specs.SpecParityTest.SPEC;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.specs.SpecsBuild.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways to get changed code past its spec, and edits that harm nothing. */
class SpecParityAttacksTest {

    private static final String ROUNDING =
            "`PriceCalculator#round` rounds half up to the next cent before any tax is added.";

    @TempDir
    private Path folder;

    private SpecsBuild build;

    @BeforeEach
    void makeProject() {
        build = SpecsBuild.in(folder);
        SpecParityTest.fill(build);
        build.write(
                "specs/tax.md",
                "---\nspec: tax\ncovers:\n  types: [com.acme.tax.**]\n---\n# Tax\n\nTax is added last,"
                        + " and every country has its own.\n");
        build.write("pricing/src/main/java/com/acme/tax/Tax.java", "package com.acme.tax;\n\npublic class Tax {}\n");
        build.base();
    }

    private void changeApi() {
        build.edit(CALCULATOR, "round(BigDecimal price)", "round(BigDecimal price, int digits)");
    }

    private void assertRefused() {
        Outcome outcome = build.run(SpecParity::new);
        assertThat(outcome.codes()).as(outcome.log().toString()).contains("SPEC-NOT-UPDATED");
    }

    private void assertPasses() {
        Outcome outcome = build.run(SpecParity::new);
        assertThat(outcome.kind()).as(outcome.text()).isEqualTo("passed");
    }

    @Test
    void aChangeDoesNotTakeItsOwnTypeOutOfTheSpec() {
        changeApi();
        build.edit(
                SPEC, "[\"com.acme.pricing.**\"]", "[\"com.acme.pricing.**\", \"!com.acme.pricing.PriceCalculator\"]");
        assertRefused();
    }

    @Test
    void aChangeThatOnlyTakesATypeOutIsTold() {
        build.edit(SPEC, "[\"com.acme.pricing.**\"]", "[com.acme.pricing.Rates]");
        Outcome outcome = build.run(SpecParity::new);
        assertThat(outcome.log().toString())
                .contains(
                        "specs/pricing.md covered com.acme.pricing.PriceCalculator at the base, and no spec does any more")
                .contains("[NO-LONGER-COVERED]");
    }

    @Test
    void aChangeDoesNotTurnItsSpecIntoANarrativeOne() {
        changeApi();
        build.edit(SPEC, "spec: pricing", "spec: pricing\nlevel: narrative");
        assertRefused();
    }

    @Test
    void aNewNarrativeSpecDoesNotSpeakForANewType() {
        build.write("pricing/src/main/java/com/acme/gift/Card.java", "package com.acme.gift;\n\npublic class Card {}\n")
                .write(
                        "specs/gift.md",
                        "---\nspec: gift\nlevel: narrative\ncovers:\n  types: [com.acme.gift.**]\n---\n"
                                + "# `Card`\n\nA card is money.\n");
        assertThat(build.run(SpecParity::new).codes()).containsExactly("NOT-COVERED-BY-A-SPEC");
    }

    @Test
    void aSpecWithoutItsFrontMatterIsStillTheSpec() {
        changeApi();
        build.edit(SPEC, text -> text.substring(text.indexOf("# Pricing")));
        assertRefused();
        build.edit(SPEC, "to the next cent", "to as many digits as the caller asks for");
        assertPasses();
    }

    @Test
    void aSpecThatIsDeletedIsMissed() {
        changeApi();
        build.delete(SPEC);
        Outcome outcome = build.run(SpecParity::new);
        assertThat(outcome.text())
                .contains("specs/pricing.md is gone: that frees what it covered only once it is on the base")
                .contains("fix: put specs/pricing.md back and say there what the change does");
    }

    @Test
    void aSpecThatGetsAnotherIdOrAnotherPlaceIsTheSameSpec() {
        changeApi();
        build.edit(SPEC, "spec: pricing", "spec: prices");
        assertRefused();
        build.edit(SPEC, "spec: prices", "spec: pricing").edit(SPEC, text -> text);
        build.edit(SPEC, text -> {
            build.write("docs/specs/prices.md", text);
            return text;
        });
        build.delete(SPEC);
        Outcome outcome = build.run(SpecParity::new);
        assertThat(outcome.text())
                .contains("docs/specs/prices.md did change, but only its name: that is not a spec update");
    }

    @Test
    void textThatMovesFromAnotherSpecIsNotNew() {
        changeApi();
        build.edit("specs/tax.md", "Tax is added last, and every country has its own.", "See there.");
        build.edit(SPEC, ROUNDING, ROUNDING + " Tax is added last, and every country has its own.");
        assertRefused();
    }

    @Test
    void aHeadingAloneSaysNothing() {
        changeApi();
        build.edit(SPEC, text -> text + "\n## How `PriceCalculator` rounds to digits\n");
        assertRefused();
    }

    @Test
    void anotherSectionWillNotDo() {
        changeApi();
        build.edit(SPEC, "19 % for Germany", "19 % for Germany and of course a round 20 % for France");
        assertRefused();
    }

    @Test
    void codeThatMovesToTheTestsIsGone() {
        build.edit(CALCULATOR, text -> {
            build.write(CALCULATOR.replace("/main/", "/test/"), text);
            return text;
        });
        build.delete(CALCULATOR);
        Outcome outcome = build.run(SpecParity::new);
        assertThat(outcome.text())
                .contains("API: - class PriceCalculator")
                .contains("what takes the place of class PriceCalculator");
    }

    @Test
    void anOverloadThatGoesDoesNotMakeItsNameGo() {
        build.edit(
                CALCULATOR,
                "    public BigDecimal round(",
                "    public BigDecimal round() {\n        return null;\n    }\n\n" + "    public BigDecimal round(");
        build.repository().commit();
        build.repository().git("branch", "--force", "main");
        build.edit(CALCULATOR, "    public BigDecimal round() {\n        return null;\n    }\n\n", "");
        build.edit(SPEC, ROUNDING, "");
        assertRefused();
    }

    @Test
    void wordsInAnIgnoredSectionOrACommentDoNotCount() {
        changeApi();
        build.edit(
                SPEC,
                text -> text + "\n## Status\n\n`round` takes a number of digits now.\n"
                        + "\n<!-- `round` takes a number of digits now. -->\n\n- 2026-11-01: `round` takes digits\n");
        assertRefused();
    }

    @Test
    void aWordInAnotherScriptIsNone() {
        build.edit(CALCULATOR, "setScale(2)", "setScale(3)");
        build.edit(SPEC, "half up to the next cent", "half up to the next c\u0435nt");
        assertRefused();
    }

    @Test
    void aTrailerInTheMiddleOfAMessageIsNone() {
        build.edit(CALCULATOR, "setScale(2)", "setScale(3)");
        build.commit(
                "Round\n\nSpec-Unchanged: com.acme.pricing.PriceCalculator the scale was never promised\n\nMore text.\n");
        assertRefused();
    }

    @Test
    void aTrailerOfTheBaseDoesNotCount() {
        build.repository().git("checkout", "--quiet", "main");
        build.commit("Base\n\nSpec-Unchanged: com.acme.pricing.PriceCalculator the scale was never promised\n");
        build.repository().git("checkout", "--quiet", "change");
        build.repository().git("rebase", "--quiet", "main");
        build.edit(CALCULATOR, "setScale(2)", "setScale(3)");
        assertRefused();
    }

    @Test
    void reorderedAndReformattedCodeNeedsNoSpec() {
        build.edit(CALCULATOR, "import java.math.BigDecimal;", "import java.math.*;\nimport java.util.List;");
        build.edit(RATES, "        return 19;", "\t/* of course */\n\treturn (19);");
        assertPasses();
    }

    @Test
    void aSpecMayChangeAlone() {
        build.edit(SPEC, "to the next cent", "to the nearest cent");
        build.edit("specs/tax.md", "Tax is added last", "Taxes are added last");
        assertPasses();
    }

    @Test
    void aSpecMayMoveAndSaySomething() {
        changeApi();
        build.edit(SPEC, text -> {
            build.write("docs/specs/prices.md", text.replace("to the next cent", "to as many digits as one asks for"));
            return text;
        });
        build.delete(SPEC);
        assertPasses();
    }

    @Test
    void aNewTypeInAPackageThatAPatternMatchesIsNotOfIt() {
        build.edit(SPEC, "[\"com.acme.pricing.**\"]", "[com.acme.pricing.*, com.acme.*]");
        build.write(
                "pricing/src/main/java/com/acme/gift/Card.java", "package com.acme.gift;\n\npublic class Card {}\n");
        assertThat(build.with("unmapped", "NONE").run(SpecParity::new).codes())
                .containsExactly("PATTERN-MATCHES-NOTHING");
    }

    @Test
    void thePackageItselfIsCoveredAsItsDeclaration() {
        build.write(
                "pricing/src/main/java/com/acme/pricing/package-info.java", "@Deprecated\npackage com.acme.pricing;\n");
        assertRefused();
        build.edit(SPEC, "to the next cent", "to the nearest cent");
        assertPasses();
    }

    @Test
    void filesThatNoSpecCoversMayChange() {
        build.write("README.md", "Pricing\n").write("pricing/src/main/resources/other.yml", "a: 1\n");
        build.edit("pricing/pom.xml", text -> text + "<!-- -->\n");
        assertPasses();
    }

    @Test
    void crlfIsNoChange() {
        for (String file : new String[] {CALCULATOR, RATES, SPEC, "specs/tax.md"}) {
            build.edit(file, text -> text.replace("\n", "\r\n"));
        }
        assertPasses();
    }

    @Test
    void aChangedSpecOfCrlfIsReadTheSame() {
        changeApi();
        build.edit(SPEC, text -> text.replace("\n", "\r\n"));
        assertRefused();
        build.edit(SPEC, "to the next cent", "to as many digits as the caller asks for");
        assertPasses();
    }

    @Test
    void aTypeThatGoesWithItsWholeSpecMayGo() {
        build.delete("pricing/src/main/java/com/acme/tax/Tax.java").delete("specs/tax.md");
        assertPasses();
    }

    @Test
    void aNewTestNeedsNoSpec() {
        build.write(
                "pricing/src/test/java/com/acme/gift/CardTest.java", "package com.acme.gift;\n\nclass CardTest {}\n");
        build.write("pricing/src/it/sample/src/main/java/Sample.java", "public class Sample {}\n");
        assertPasses();
    }

    @Test
    void whatIsChangedAndChangedBackIsNoChange() {
        changeApi();
        build.commit("One way");
        build.edit(CALCULATOR, "round(BigDecimal price, int digits)", "round(BigDecimal price)");
        assertPasses();
    }

    @Test
    void namesOfFilesMayBeStrange() {
        build.write(
                "docs/specs/preise in \u20ac \"x\".md",
                "---\nspec: euro\ncovers:\n  files: [\"pricing/data/*.txt\"]\n---\n" + "# Euro\n\nOne.\n");
        build.write("pricing/data/a b\u00e4\"c.txt", "1\n");
        Outcome outcome = build.run(SpecParity::new);
        assertThat(outcome.kind()).as(outcome.text()).isEqualTo("passed");
        build.repository().commit();
        build.repository().git("branch", "--force", "main");
        build.write("pricing/data/a b\u00e4\"c.txt", "2\n");
        assertRefused();
    }
}

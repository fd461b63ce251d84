package io.github.holdfast.specs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.specs.SpecsBuild.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecReferencesTest {

    private static final String RATES = "pricing/src/main/java/com/acme/pricing/Rates.java";
    private static final String CODE =
            "package com.acme.pricing;\n\npublic class Rates {\n  public int day() { return 1; }\n}\n";
    private static final String SPEC =
            "---\nspec: pricing\ncovers:\n  types: [\"com.acme.pricing.**\"]\n---\n# Pricing\n\n"
                    + "`Rates#day` is the rate of a day.\n";

    @TempDir
    private Path folder;

    private SpecsBuild build;

    @BeforeEach
    void write() {
        build = SpecsBuild.in(folder)
                .write(".gitignore", "target/\n")
                .write(RATES, CODE)
                .write("specs/pricing.md", SPEC);
    }

    @Test
    void passesAndCounts() {
        Outcome outcome = run(build.base().write("more.txt", "").commit("more"));

        assertThat(outcome.passed()).as(outcome.text()).isTrue();
        assertThat(outcome.log()).anySatisfy(line -> assertThat(line)
                .contains("specReferences in reactor: everything that documents name is there; compared with "));
        assertThat(outcome.json())
                .contains("\"documents\": 1", "\"references\": 1", "\"resolved\": 1", "\"classes\": 1");
    }

    @Test
    void failsWhereTheCodeChangedAndTheSpecDidNot() {
        build.base().delete(RATES).write(RATES.replace("Rates", "Quotes"), CODE.replace("Rates", "Quotes"));

        Outcome outcome = run(build);

        assertThat(outcome.kind()).isEqualTo("error");
        assertThat(outcome.text().lines()).anySatisfy(line -> assertThat(line)
                .startsWith("  specs/pricing.md:8 names Rates#day: no such type (removed by this change, was"
                        + " Rates.java:3). Renamed to: Quotes")
                .endsWith("[DANGLING-REFERENCE]"));
        assertThat(outcome.codes()).containsExactly("DANGLING-REFERENCE");
    }

    @Test
    void takesAClassOfADeletedSourceForGone() {
        build.compile().base().delete(RATES);

        assertThat(run(build).codes()).containsExactly("DANGLING-REFERENCE");
    }

    @Test
    void takesAClassThatIsGeneratedNowForThere() {
        build.compile()
                .base()
                .delete(RATES)
                .write("pricing/target/generated-sources/com/acme/pricing/Rates.java", CODE);

        assertThat(run(build).passed()).isTrue();
    }

    @Test
    void tellsAMemberAndItsPlaceAtTheBase() {
        build.base().edit(RATES, "day()", "dayOf()");

        assertThat(run(build).text())
                .contains("specs/pricing.md:8 names Rates#day: no such member (removed by this change, was"
                        + " Rates.java:4). Closest: Rates#dayOf");
    }

    @Test
    void judgesOtherDocumentsWhenTheyAreNamed() {
        build.write("README.md", "`Rates#night`").base();

        assertThat(run(build).log()).noneMatch(line -> line.contains("README.md"));
        assertThat(run(build.with("documents", "*.md")).log())
                .anySatisfy(line -> assertThat(line).contains("README.md:1 names Rates#night: no such member."));
        Outcome failing = run(build.with("unknown", "FAIL"));
        assertThat(failing.codes()).containsExactly("UNKNOWN-REFERENCE");
    }

    @Test
    void countsWhatSwitchesOffFromTheBaseOn() {
        build.base()
                .edit(RATES, "day()", "dayOf()")
                .edit("specs/pricing.md", "`Rates#day`", "So <!-- references:off -->`Rates#day`<!-- references:on -->");
        assertThat(run(build).codes()).containsExactly("DANGLING-REFERENCE");
    }

    @Test
    void countsARegionThatIsAtTheBase() {
        build.edit(
                        "specs/pricing.md",
                        "`Rates#day`",
                        "So <!-- references:off -->`Rates#day`<!-- references:on --> `Rates`")
                .base()
                .edit(RATES, "day()", "dayOf()");

        Outcome outcome = run(build);

        assertThat(outcome.passed()).as(outcome.text()).isTrue();
        assertThat(outcome.log()).anySatisfy(line -> assertThat(line).contains("1 switched off"));
    }

    @Test
    void countsATombstoneFromTheBaseOn() {
        build.base()
                .delete(RATES)
                .write(RATES.replace("Rates", "Quotes"), CODE.replace("Rates", "Quotes"))
                .edit("specs/pricing.md", "---\n# P", "removed: [com.acme.pricing.Rates]\n---\n# P");
        assertThat(run(build).codes()).containsExactly("DANGLING-REFERENCE");

        build.commit("the tombstone").repository().git("checkout", "--quiet", "-B", "main");
        build.repository().git("checkout", "--quiet", "-b", "next");
        build.write("specs/more.md", "# More\n\n`NotYet`\n");
        assertThat(run(build).codes()).isEmpty();
    }

    @Test
    void failsWithoutDocuments() {
        Outcome outcome = run(build.delete("specs/pricing.md").base());

        assertThat(outcome.kind()).isEqualTo("error");
        assertThat(outcome.text())
                .contains(
                        "no file matches docs/specs/**/*.md or specs/**/*.md, and no other document is configured",
                        "[NO-DOCUMENTS]",
                        "    spec: pricing");
    }

    @Test
    void failsWithoutClasses() {
        Outcome outcome = build.base().run(SpecReferences::new);

        assertThat(outcome.kind()).isEqualTo("error");
        assertThat(outcome.text()).contains("no module has classes", "[NOTHING-TO-RESOLVE]");
    }

    @Test
    void judgesTheReactorOnceWithTheClassesOfAllModules() {
        build.module("billing")
                .write(
                        "billing/src/main/java/com/acme/billing/Invoice.java",
                        "package com.acme.billing; class Invoice {}")
                .write("specs/billing.md", "# Billing\n\n`com.acme.billing.Invoice` of `Rates`.\n")
                .base();

        Outcome outcome = run(build);

        assertThat(outcome.passed()).as(outcome.text()).isTrue();
        assertThat(outcome.json()).contains("\"references\": 3", "\"classes\": 2");
    }

    @Test
    void refusesAWordThatIsNone() {
        Outcome outcome = run(build.base().with("unknown", "maybe"));

        assertThat(outcome.kind()).isEqualTo("error");
        assertThat(outcome.text()).contains("<unknown> is \"maybe\", allowed is one of [WARN, FAIL]");
    }

    @Test
    void refusesASpecThatCannotBeRead() {
        assertThat(run(build.base().write("specs/broken.md", "---\nspec: a\n")).codes())
                .containsExactly("UNREADABLE-SPEC");
    }

    private static Outcome run(SpecsBuild build) {
        return build.compile().run(SpecReferences::new);
    }
}

package io.github.holdfast.specs.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.finding.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesCheckTest {

    private static final String RATES = "p/src/com/acme/Rates.java";
    private static final String CODE =
            "package com.acme;\n\npublic class Rates {\n  public int day(String currency) {\n"
                    + "    return 1;\n  }\n  static final int MOST = 3;\n  enum Mode { UP }\n  private String name;\n"
                    + "  public boolean isOpen() { return true; }\n}\n";

    @TempDir
    private Path folder;

    private ReferenceCase project() {
        return new ReferenceCase(folder);
    }

    private ReferenceCase withRates() {
        return project().file(RATES, CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.acme.Rates",
                "Rates#day",
                "Rates.day(String)",
                "Rates#day(java.lang.String currency)",
                "Rates.day()",
                "Rates.day(\"EUR\")",
                "Rates::day",
                "Rates.MOST",
                "Rates.Mode",
                "Rates.Mode.UP",
                "Rates#Mode",
                "Rates.Mode#values()",
                "com.acme.Rates.Mode.UP",
                "Rates.toString()",
                "Rates.open",
                "Rates.name",
                "Rates.class",
                "new Rates()",
                "Rates::new",
                "Rates()",
                "{@link Rates#day(String)}",
                "BigDecimal",
                "java.util.List",
                "List.of()",
                "Map.Entry#getKey()",
                "HttpClient",
                "@Override",
                "@FunctionalInterface",
                "String.format(\"%s\", x)",
                "Thread.sleep(10)",
                "CompletableFuture<Rates>",
                "src/com/acme/Rates.java",
                "com/acme/Rates.java:3",
            })
    void findsWhatIsThere(String code) {
        Report report =
                withRates().file("specs/a.md", "# A\n\n`" + code + "`\n").judge();

        assertThat(report.findings()).isEmpty();
        assertThat(report.evidence().facts()).containsEntry("resolved", 1);
        assertThat(report.headline()).isEqualTo("everything that documents name is there");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rates",
                "HTTP",
                "GET",
                "mvn -q verify",
                "true",
                "x",
                "pom.xml",
                "a.b.c",
                "Node.js",
                "README.md",
                "SELECT COUNT(*)",
                "NOW()",
                "-Dholdfast.skip",
                "application/json",
                "#123",
                "#fff",
                "v1.2",
                "a-b",
                "$HOME",
                "Content-Type",
                "GitHub",
                "StatefulSet",
                "MAX_VALUE",
                "https://example.org/A.B",
                "{\"a\": 1}",
                "x = Y.z",
                "close()",
                "main(args)",
                "config/app.yml",
                "Rates.*",
                "com.acme",
                "Example.java"
            })
    void leavesAloneWhatIsNoJavaOrFullyThere(String code) {
        Report report = withRates().file("specs/a.md", "`" + code + "`\n").judge();

        assertThat(report.findings()).isEmpty();
    }

    @Test
    void tellsATypeThatWasRenamedOnceWithAllPlaces() {
        Report report = project()
                .before(RATES, CODE)
                .now("p/src/com/acme/Quotes.java", CODE.replace("Rates", "Quotes"))
                .renamed(RATES, "p/src/com/acme/Quotes.java")
                .file(
                        "specs/a.md",
                        "# A\n\n`Rates` and `Rates#day(String)`\n\n```java\nnew Rates().day(\"EUR\");\n```\n")
                .file("specs/b.md", "`com.acme.Rates`\n")
                .judge();

        assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(report.headline()).isEqualTo("1 thing that documents name is not there");
        assertThat(messages(report))
                .containsExactly("DANGLING-REFERENCE specs/a.md:3 names Rates: no such type (removed by this change,"
                        + " was Rates.java:3). Renamed to: Quotes");
        Finding finding = report.findings().get(0);
        assertThat(finding.below())
                .containsExactly(
                        "also specs/a.md:3 Rates#day(String)",
                        "also specs/a.md:6 Rates",
                        "also specs/b.md:1 com.acme.Rates");
        assertThat(finding.subject()).isEqualTo("com.acme.Rates");
        assertThat(finding.file()).contains("specs/a.md");
        assertThat(finding.line()).hasValue(3);
        assertThat(finding.details())
                .containsEntry("places", List.of("specs/a.md:3", "specs/a.md:3", "specs/a.md:6", "specs/b.md:1"))
                .containsEntry("was", RATES + ":3")
                .containsEntry("closest", "Quotes")
                .containsEntry("spec", "specs/a.md");
    }

    @Test
    void tellsAMemberThatWasRemoved() {
        Report report = project()
                .before(RATES, CODE)
                .now(RATES, CODE.replace("day(", "dayOf("))
                .file("specs/a.md", "`Rates#day`, `Rates.day(String)`\n")
                .judge();

        assertThat(messages(report))
                .containsExactly(
                        "DANGLING-REFERENCE specs/a.md:1 names Rates#day: no such member (removed by this change, was"
                                + " Rates.java:4). Closest: Rates#dayOf",
                        "DANGLING-REFERENCE specs/a.md:1 names Rates.day(String): no such member (removed by this"
                                + " change, was Rates.java:4). Closest: Rates#dayOf");
    }

    @Test
    void tellsAnOverloadThatWasRemoved() {
        Report report = project()
                .before(RATES, CODE)
                .now(RATES, CODE.replace("String currency", "String currency, int days"))
                .file("specs/a.md", "`Rates#day(String)` but `Rates#day` and `Rates.day(\"EUR\")` are fine\n")
                .judge();

        assertThat(messages(report))
                .containsExactly("DANGLING-REFERENCE specs/a.md:1 names Rates#day(String): no such member (removed by"
                        + " this change, was Rates.java:4). Closest: Rates#day(String, int)");
    }

    @Test
    void tellsAMemberByTheTypeOfItsSection() {
        Report report = project()
                .before(RATES, CODE)
                .now(RATES, CODE.replace("day(", "dayOf("))
                .file(
                        "specs/a.md",
                        "# Pricing\n\n## `Rates`\n\n`day()`\n\n### More\n\n`rates.day(\"EUR\")`\n\n## Other\n\n`day()`\n\n"
                                + "## Third\n\nOf a `Rates` the `day(String)`\n")
                .judge();

        assertThat(messages(report))
                .containsExactly(
                        "DANGLING-REFERENCE specs/a.md:5 names Rates#day: no such member (removed by this change, was"
                                + " Rates.java:4). Closest: Rates#dayOf",
                        "DANGLING-REFERENCE specs/a.md:17 names Rates#day(String): no such member (removed by this"
                                + " change, was Rates.java:4). Closest: Rates#dayOf");
        assertThat(report.findings().get(0).below()).containsExactly("also specs/a.md:9 Rates#day");
    }

    @Test
    void warnsOfATypoAndNamesTheClosest() {
        Report report = withRates()
                .file("specs/a.md", "# Rates\n\n`com.acme.Rate` `Rates#dya` `dayy()` `RatesX` `Rates.Mod.UP`\n")
                .judge();

        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.headline()).isEqualTo("5 things that documents name cannot be told");
        assertThat(messages(report))
                .containsExactlyInAnyOrder(
                        "UNKNOWN-REFERENCE specs/a.md:3 names com.acme.Rate: no such type. Closest: com.acme.Rates",
                        "UNKNOWN-REFERENCE specs/a.md:3 names Rates#dya: no such member. Closest: Rates#day",
                        "UNKNOWN-REFERENCE specs/a.md:3 names Rates#dayy: no such member. Closest: Rates#day",
                        "UNKNOWN-REFERENCE specs/a.md:3 names RatesX: no such type. Closest: Rates",
                        "UNKNOWN-REFERENCE specs/a.md:3 names Rates.Mod.UP: no such member. Closest: Rates#Mode");
    }

    @Test
    void judgesAWordThatEndsAsATypeOfTheProjectDoes() {
        Report report = project()
                .file("p/src/com/acme/RateTable.java", "package com.acme; class RateTable {}")
                .file("specs/a.md", "`PriceHistoryTable` of `GitHub` in `RocketScience` and `RateTabel`\n")
                .judge();

        assertThat(messages(report))
                .containsExactly(
                        "UNKNOWN-REFERENCE specs/a.md:1 names PriceHistoryTable: no such type.",
                        "UNKNOWN-REFERENCE specs/a.md:1 names RateTabel: no such type. Closest: RateTable");
    }

    @Test
    void failsForWhatIsUnknownWhenAskedTo() {
        Report report = withRates()
                .file("specs/a.md", "`com.acme.RateTable`\n")
                .unknownFails()
                .judge();

        assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(messages(report))
                .containsExactly("UNKNOWN-REFERENCE specs/a.md:1 names com.acme.RateTable: no such type.");
    }

    @Test
    void warnsOfANameThatMayMeanTwoTypes() {
        ReferenceCase two = project()
                .file("p/src/com/acme/RateTable.java", "package com.acme; class RateTable {}")
                .file("q/src/org/acme/RateTable.java", "package org.acme; class RateTable { int most; }")
                .covers("none");

        assertThat(messages(
                        two.file("specs/a.md", "`RateTable` `RateTable#most`").judge()))
                .containsExactly("AMBIGUOUS-REFERENCE specs/a.md:1 names RateTable: it may be com.acme.RateTable or"
                        + " org.acme.RateTable.");
        assertThat(messages(two.file("specs/a.md", "`RateTable`, that is `org.acme.RateTable`")
                        .judge()))
                .isEmpty();
        assertThat(messages(two.file("specs/a.md", "`RateTable`")
                        .covers("org.acme.")
                        .judge()))
                .isEmpty();
    }

    @Test
    void judgesLinksAndTheirAnchors() {
        Report report = withRates()
                .before("docs/old.md", "# Old")
                .before("docs/b.md", "# B\n\n## Gone *part*\n")
                .now("docs/b.md", "# B\n\n## A part\n\n## A part\n")
                .file(
                        "docs/a.md",
                        "# A b\n[1](b.md) [2](./b.md#a-part-1) [3](#a-b) [4](../p/src) [5](/docs/b.md#B) [6](b)"
                                + " [7](../../up.md) [8](https://x.y/z) [9](b.html) [10](#) [11](#top)\n"
                                + "[x](b.md#gone-part) [x](b.md#a-prt) [x](old.md) [x](c.md) ![x](c.png) [x](#a)\n")
                .judge();

        assertThat(messages(report))
                .containsExactlyInAnyOrder(
                        "DANGLING-REFERENCE docs/a.md:3 links to b.md#gone-part: no such heading (removed by this"
                                + " change, was b.md).",
                        "UNKNOWN-REFERENCE docs/a.md:3 links to b.md#a-prt: no such heading. Closest: docs/b.md#a-part",
                        "DANGLING-REFERENCE docs/a.md:3 links to old.md: no such file (removed by this change, was"
                                + " old.md).",
                        "UNKNOWN-REFERENCE docs/a.md:3 links to c.md: no such file.",
                        "UNKNOWN-REFERENCE docs/a.md:3 links to c.png: no such file.",
                        "UNKNOWN-REFERENCE docs/a.md:3 links to #a: no such heading.");
        assertThat(report.evidence().facts()).containsEntry("resolved", 9);
    }

    @Test
    void judgesPathsOfSources() {
        Report report = project()
                .before(RATES, CODE)
                .now("p/src/com/acme/Quotes.java", CODE.replace("Rates", "Quotes"))
                .renamed(RATES, "p/src/com/acme/Quotes.java")
                .before("p/rates/de.yml", "")
                .file("specs/a.md", "`acme/Rates.java:3` `rates/de.yml` `acme/Never.java` `Rates.java`\n")
                .judge();

        assertThat(messages(report))
                .containsExactlyInAnyOrder(
                        "DANGLING-REFERENCE specs/a.md:1 names acme/Rates.java:3: no such file (removed by this"
                                + " change, was Rates.java). Renamed to: p/src/com/acme/Quotes.java",
                        "DANGLING-REFERENCE specs/a.md:1 names rates/de.yml: no such file (removed by this change,"
                                + " was de.yml).",
                        "UNKNOWN-REFERENCE specs/a.md:1 names acme/Never.java: no such file.");
    }

    @Test
    void countsWhatIsLeftOut() {
        Report report = withRates()
                .removed("com.acme.OldRates")
                .file(
                        "specs/a.md",
                        "# A\n\n`Rates.day()` `OldRates.x()` `com.acme.OldRates`\n\n<!-- references:off -->\n`NeverWas`\n"
                                + "<!-- references:on -->\n\n- 2026-01-01 `Was.never()`\n\n```xml\n```\n\n## History\n\n`WasNever`\n")
                .judge();

        assertThat(report.findings()).isEmpty();
        assertThat(report.evidence().leftOut())
                .containsExactly(
                        "1 in ignored sections",
                        "1 in dated items",
                        "1 switched off",
                        "2 declared as removed",
                        "1 fence of other languages");
        assertThat(report.evidence().lookedAt())
                .containsExactly("1 reference of 1 document", "2 classes of 1 module and what they depend on");
    }

    @Test
    void doesNotJudgeWhatAMissingModuleMayHave() {
        Report report = withRates()
                .before("q/src/com/acme/Other.java", "package com.acme; class Other {}")
                .missing("q")
                .before("p/src/com/acme/Gone.java", "package com.acme; class Gone {}")
                .file("specs/a.md", "`Other#x` `com.acme.NeverWas` `Rates.never()` `Gone`\n")
                .judge();

        assertThat(messages(report))
                .containsExactly(
                        "DANGLING-REFERENCE specs/a.md:1 names Gone: no such type (removed by this change, was"
                                + " Gone.java:1).",
                        "UNKNOWN-REFERENCE specs/a.md:1 names Rates.never(): no such member.");
        assertThat(report.notJudged()).containsExactly("2 references: they may need modules that were not built: q");
    }

    @Test
    void isNotApplicableWhereNothingIsNamed() {
        Report report = withRates().file("specs/a.md", "Words.\n").judge();

        assertThat(report.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(report.headline()).isEqualTo("none of 1 document names code or a file");
    }

    private static List<String> messages(Report report) {
        return report.findings().stream()
                .map(finding -> finding.code() + " " + finding.message())
                .toList();
    }
}

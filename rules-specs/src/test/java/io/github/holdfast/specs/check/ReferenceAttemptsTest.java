package io.github.holdfast.specs.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.finding.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways to get a spec past the rule that names what the change took away, and edits that must not trip it. */
class ReferenceAttemptsTest {

    private static final String RATES = "p/src/com/acme/Rates.java";
    private static final String CODE = "package com.acme;\npublic class Rates {\n  public int day() { return 1; }\n}\n";
    private static final String QUOTES = "p/src/com/acme/Quotes.java";
    private static final String SPEC = "specs/a.md";

    @TempDir
    private Path folder;

    private ReferenceCase renamed() {
        return new ReferenceCase(folder)
                .before(RATES, CODE)
                .now(QUOTES, CODE.replace("Rates", "Quotes"))
                .renamed(RATES, QUOTES);
    }

    private static List<String> codes(Report report) {
        return report.findings().stream()
                .map(finding -> finding.code() + " " + finding.subject())
                .toList();
    }

    @Nested
    class Attempts {

        private void isStopped(ReferenceCase attempt) {
            Report report = attempt.judge();

            assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
            assertThat(codes(report)).first().asString().startsWith("DANGLING-REFERENCE com.acme.Rates");
        }

        @Test
        void leavingTheSpecAlone() {
            isStopped(renamed().file(SPEC, "Uses `Rates`.\n"));
        }

        @Test
        void switchingTheRegionOff() {
            isStopped(renamed()
                    .before(SPEC, "Uses `Rates`.\n")
                    .now(SPEC, "<!-- references:off -->\n\nUses `Rates`.\n\n<!-- references:on -->\n"));
        }

        @Test
        void widensARegionThatWasThere() {
            isStopped(renamed()
                    .before(SPEC, "<!-- references:off -->\n\n`Other`\n\n<!-- references:on -->\n\nUses `Rates`.\n")
                    .now(SPEC, "<!-- references:off -->\n\n`Other`\n\nUses `Rates`.\n\n<!-- references:on -->\n"));
        }

        @Test
        void renamingTheHeadingIntoAnIgnoredOne() {
            isStopped(
                    renamed().before(SPEC, "# Rates now\n\nUses `Rates`.\n").now(SPEC, "# History\n\nUses `Rates`.\n"));
        }

        @Test
        void movingTheParagraphIntoTheChangeLog() {
            isStopped(renamed()
                    .before(SPEC, "# A\n\nUses `Rates`.\n\n# Change Log\n\n- Began\n")
                    .now(SPEC, "# A\n\n# Change Log\n\n- Began\n- Uses  **`Rates`**.\n"));
        }

        @Test
        void puttingADateBeforeTheItem() {
            isStopped(renamed().before(SPEC, "- Uses `Rates`.\n").now(SPEC, "- 2026-01-01: Uses `Rates`.\n"));
        }

        @Test
        void takingTheBackticksAway() {
            isStopped(renamed().before(SPEC, "Uses `Rates`.\n").now(SPEC, "# New\n\nUses Rates.\n"));
        }

        @Test
        void leavingTheOldClassFile() {
            isStopped(renamed().leftOver(RATES).file(SPEC, "Uses `Rates#day()`.\n"));
        }

        @Test
        void namingTheMemberWithoutItsType() {
            isStopped(new ReferenceCase(folder)
                    .before(RATES, CODE)
                    .now(RATES, CODE.replace("day", "dayOf"))
                    .file(SPEC, "# Of `Rates`\n\nThen `day()`.\n"));
        }

        @Test
        void keepingAnotherTypeOfThatName() {
            isStopped(new ReferenceCase(folder)
                    .before(RATES, CODE)
                    .file("q/src/org/acme/Rates.java", "package org.acme; class Rates { int day() { return 1; } }")
                    .file(SPEC, "Uses `Rates#day()`.\n"));
        }

        @Test
        void makingATypeOfTheJdkAnswer() {
            String old = RATES.replace("Rates", "Currency");
            Report report = new ReferenceCase(folder)
                    .before(old, CODE.replace("Rates", "Currency"))
                    .file(RATES, CODE)
                    .file(SPEC, "Uses `Currency`.\n")
                    .judge();

            assertThat(codes(report)).containsExactly("DANGLING-REFERENCE com.acme.Currency");
        }

        @Test
        void namingItInAFenceAlone() {
            isStopped(renamed().file(SPEC, "```java\nint x = new Rates().day();\n```\n"));
        }

        @Test
        void namingItAmidOtherCode() {
            isStopped(renamed().file(SPEC, "Write `var day = Rates.of(x) + 1`.\n"));
        }

        @Test
        void removingWhatASubtypeInherits() {
            Report report = new ReferenceCase(folder)
                    .before(RATES, CODE)
                    .now(RATES, CODE.replace("day", "dayOf"))
                    .file("p/src/com/acme/Table.java", "package com.acme; class Table extends Rates {}")
                    .file(SPEC, "`Table#day`\n")
                    .judge();

            assertThat(codes(report)).containsExactly("DANGLING-REFERENCE com.acme.Table#day");
        }

        @Test
        void keepingTheOuterTypeOfANestedOne() {
            Report report = new ReferenceCase(folder)
                    .before(RATES, CODE.replace("public int", "static class Builder {}\n  public int"))
                    .now(RATES, CODE)
                    .file(SPEC, "`Rates.Builder`\n")
                    .judge();

            assertThat(codes(report)).containsExactly("DANGLING-REFERENCE com.acme.Rates.Builder");
        }
    }

    @Nested
    class StaysGreen {

        private void isGreen(ReferenceCase edit) {
            assertThat(edit.judge().findings()).isEmpty();
        }

        @Test
        void aRenamedTypeWithItsSpec() {
            isGreen(renamed().before(SPEC, "Uses `Rates`.\n").now(SPEC, "Uses `Quotes`, formerly Rates.\n"));
        }

        @Test
        void aChangeLogThatNamesTheOldType() {
            isGreen(renamed()
                    .before(SPEC, "Uses `Rates`.\n")
                    .now(SPEC, "Uses `Quotes`.\n\n# Change Log\n\n- `Rates` is called `Quotes`\n- `Rates#day` too\n"));
        }

        @Test
        void aDatedItemThatNamesTheOldType() {
            isGreen(renamed().before(SPEC, "").now(SPEC, "`Quotes`\n\n- 2026-01-01: `Rates` is gone\n"));
        }

        @Test
        void aTypeThatMovedToAnotherPackage() {
            String moved = "p/src/com/acme/day/Rates.java";
            isGreen(new ReferenceCase(folder)
                    .before(RATES, CODE)
                    .now(moved, CODE.replace("com.acme", "com.acme.day"))
                    .renamed(RATES, moved)
                    .file(SPEC, "`Rates#day()`\n"));
        }

        @Test
        void aTypeThatMovedToAnotherModule() {
            isGreen(new ReferenceCase(folder)
                    .before(RATES, CODE)
                    .now("q/src/com/acme/Rates.java", CODE)
                    .file(SPEC, "`com.acme.Rates#day()`\n"));
        }

        @Test
        void aMemberThatMovedIntoASupertype() {
            isGreen(new ReferenceCase(folder)
                    .before(RATES, CODE)
                    .now(
                            RATES,
                            CODE.replace("Rates {", "Rates extends Base {")
                                    .replace("public int day() { return 1; }", ""))
                    .now("p/src/com/acme/Base.java", CODE.replace("Rates", "Base"))
                    .file(SPEC, "`Rates#day()`\n"));
        }

        @Test
        void aFieldThatBecameAnAccessor() {
            isGreen(new ReferenceCase(folder)
                    .before(RATES, CODE.replace("day()", "x()").replace("public int", "int day;\n  public int"))
                    .now(RATES, CODE.replace("day()", "getDay()"))
                    .file(SPEC, "`Rates.day`\n"));
        }

        @Test
        void anotherOverload() {
            isGreen(new ReferenceCase(folder)
                    .before(RATES, CODE)
                    .now(RATES, CODE.replace("day()", "day(int of)"))
                    .file(SPEC, "`Rates#day` and `Rates.day()` and `Rates.day(3)` and `Rates#day(int)`\n"));
        }

        @Test
        void aClassThatIsGeneratedNow() {
            isGreen(new ReferenceCase(folder)
                    .before(RATES, CODE)
                    .leftOver(RATES)
                    .generated("com/acme/Rates.java")
                    .file(SPEC, "`Rates#day()`\n"));
        }

        @Test
        void anExampleWithTypesOfItsOwn() {
            isGreen(
                    new ReferenceCase(folder)
                            .file(RATES, CODE)
                            .file(
                                    SPEC,
                                    "`Rates`\n\n```java\nimport org.example.shop.OrderService;\n\nclass MyRates extends Rates {\n"
                                            + "  private final OrderService orders = new OrderServiceImpl(\"Gone.type\");\n"
                                            + "  void run() { orders.find(Rates.class).orElseThrow(NoSuchOrder::new); }\n}\n```\n"));
        }

        @Test
        void aTypeThatALibraryReplaced() {
            String old = RATES.replace("Rates", "Currency");
            String user = "p/src/com/acme/User.java";
            isGreen(new ReferenceCase(folder)
                    .before(old, CODE.replace("Rates", "Currency"))
                    .before(user, "package com.acme; class User { Currency currency; }")
                    .now(user, "package com.acme; import java.util.Currency; class User { Currency currency; }")
                    .file(SPEC, "`Currency` of a `User`\n"));
        }

        @Test
        void aTypeThatWasNeverJudgedByAWord() {
            isGreen(new ReferenceCase(folder).file(RATES, CODE).file(SPEC, "`Rates`, `Order` and `Tax`\n"));
        }

        @Test
        void aHeadingRenamedWithItsLinks() {
            isGreen(new ReferenceCase(folder)
                    .file(RATES, CODE)
                    .before(SPEC, "# Old part\n\n[x](#old-part)\n")
                    .now(SPEC, "# New part\n\n[x](#new-part)\n"));
        }

        @ParameterizedTest
        @CsvSource({
            "record Rates(int day) {},Rates#day()",
            "enum Rates { day },Rates.day",
            "interface Rates { int day(); },Rates#day"
        })
        void aClassOfAnotherKind(String now, String name) {
            isGreen(new ReferenceCase(folder)
                    .before(RATES, CODE)
                    .now(RATES, "package com.acme; public " + now)
                    .file(SPEC, "`" + name + "`\n"));
        }
    }
}

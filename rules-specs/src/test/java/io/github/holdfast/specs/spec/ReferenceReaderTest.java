package io.github.holdfast.specs.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceReaderTest {

    private final ReferenceReader reader = ReferenceReader.ignoring(List.of("Change Log", "History"));

    @Test
    void tellsNamesWithTheirLinesAndHeadings() {
        ReferenceDocument document =
                read("---\ntitle: any: thing\n---\n# Pricing\n\nUse `Rates#day(int)` or\n`com.acme.Tax`."
                        + "\n\n## `Rates`\n\n- a\n\n  `day()`\n\n| a | `@Rated` |\n|---|---|\n| b | `Rates.day` |\n");

        assertThat(document.references())
                .hasToString("[NAME 6: Rates#day(int), NAME 7: com.acme.Tax, NAME 9: Rates, NAME 13: day(),"
                        + " NAME 15: @Rated, NAME 17: Rates.day]");
        assertThat(document.references().get(3).headings()).containsExactly("Pricing", "Rates");
        assertThat(document.references().stream().map(Reference::section)).containsExactly(1, 1, 2, 2, 2, 2);
    }

    @Test
    void findsNamesInFencesOfJava() {
        ReferenceDocument document = read("# A\n\n```java\nimport com.acme.Tax;\n\nclass Own extends Base {\n"
                + "  /* Not.here() */ int x = new Rates(\"No.way\").day(Tax.of('\"')); // Nor.here\n"
                + "  Own own = this.rates.close();\n}\n```\n\n```kotlin\nRates.day()\n```\n\n    Rates.day()\n");

        assertThat(document.references().stream().map(one -> one.line() + " " + one.text()))
                .containsExactly(
                        "4 com.acme.Tax",
                        "6 Base",
                        "7 x",
                        "7 Rates",
                        "7 day()",
                        "7 com.acme.Tax.of()",
                        "8 own",
                        "8 rates.close()");
        assertThat(document.otherFences()).isEqualTo(2);
    }

    @Test
    void findsNamesInInlineCodeThatIsMoreThanAName() {
        assertThat(read("`Rates rates = Rates.of(\"EUR\").day(x -> x)`").references())
                .hasToString("[CODE 1: Rates, CODE 1: rates, CODE 1: Rates.of(), CODE 1: day(), CODE 1: x, CODE 1: x]");
    }

    @Test
    void findsPathsAndRelativeLinks() {
        assertThat(read("`a/b/Rates.java:12` `pom.xml` [a](../a%20b.md#top) ![b](b.png) [c](#d) <https://e.f/g>"
                                + " [h](https://i.j/k) [l](mailto:m@n.o) [p](//q.r/s) [t][]\n\n[t]: u.md 'v'\n")
                        .references())
                .hasToString("[FILE 1: a/b/Rates.java:12, FILE 1: pom.xml, LINK 1: ../a b.md#top, LINK 1: b.png,"
                        + " LINK 1: #d, LINK 1: u.md]");
    }

    @Test
    void tellsWhatDoesNotCountAndWhy() {
        String text =
                "`A` <!-- references:off --> `B`\n\n## History\n\n`C`\n\n<!-- references: on -->\n\n`D`\n\n### More\n\n`E`"
                        + "\n\n## Rest\n\n- 2026-01-01: `F`\n- [1.2.0] - 2026-01-01\n\n  `G`\n- `H`\n";

        assertThat(read(text).references())
                .hasToString("[NAME 1: A, NAME 1: B REGION, NAME 5: C REGION, NAME 9: D SECTION, NAME 13: E SECTION,"
                        + " NAME 17: F DATED, NAME 20: G DATED, NAME 21: H]");
    }

    @Test
    void doesNotTakeAFenceForASwitch() {
        assertThat(
                        read("```html\n<!-- references:off -->\n```\n\n`<!-- references:off -->` `A`\n")
                                .references()
                                .stream()
                                .filter(one -> one.kind() == Reference.Kind.NAME))
                .hasToString("[NAME 5: A]")
                .hasSize(1);
    }

    @Test
    void namesHeadingsAsGitHubDoes() {
        assertThat(
                        read("# Round & `half_up()`!\n\n## A.b C\n\nA\n=\n\n# A\n\n# A-1\n\n# Größe 中文\n\n# [x](y.md) *z*\n\n"
                                        + "<a name=\"Old-Name\"></a>\n\n<h2 id='html'>h</h2>\n\n# Own {#given}\n")
                                .anchors())
                .containsExactlyInAnyOrder(
                        "round--half_up",
                        "ab-c",
                        "a",
                        "a-1",
                        "a-1-1",
                        "größe-中文",
                        "x-z",
                        "old-name",
                        "html",
                        "given",
                        "own-given");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rates | Rates",
                "com.acme.Rates.Builder | com.acme.Rates.Builder",
                "Rates#day | Rates#day",
                "Rates::day | Rates#day",
                "Rates.day(int, Map<String, List<?>>) | Rates.day(int, Map)",
                "Rates.day(int... days, final String[] names) | Rates.day(int[], String[])",
                "Rates.day(rate, 3) | Rates.day()",
                "Rates.day(\"a\") | Rates.day()",
                "of(MAX, Type.UP, T) | of(?, ?, ?)",
                "day() | day()",
                ".day() | day()",
                "#day | #day",
                "@Rated | @Rated",
                "@Rated(\"a\") | @Rated()",
                "new Rates(int) | Rates",
                "Rates::new | Rates",
                "List<Rates> | List",
                "{@link Rates#day(int) the day} | Rates#day(int)",
                "rates.day(); | rates.day()",
            })
    void readsNames(String text, String name) {
        assertThat(JavaName.parse(text).map(JavaName::toString)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "mvn verify",
                "-Dx=y",
                "a.b.*",
                "1.2.3",
                "a/b",
                "Rates.",
                "#",
                "()",
                "",
                "@",
                "a-b",
                "x + y",
                "#12"
            })
    void takesOtherTextForNoName(String text) {
        assertThat(JavaName.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PriceCalculator",
                "URLReader",
                "IOException",
                "com.acme.Rates",
                "Rates.day",
                "Rates#day",
                "day()",
                "rates.day()",
                "@Rated",
                "Rates(int)",
                "A1B"
            })
    void knowsWhatLooksLikeJava(String text) {
        assertThat(JavaName.parse(text).orElseThrow().looksLikeJava()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Rates", "HTTP", "MAX_VALUE", "true", "priceCalculator", "holdfast.specs", "main", "#general"})
    void knowsWhatMayBeAnythingElse(String text) {
        assertThat(JavaName.parse(text).orElseThrow().looksLikeJava()).isFalse();
    }

    @Test
    void readsTheLineEndsOfWindows() {
        assertThat(read("# A\r\n\r\n`Rates`\r\n\r\n```java\r\nTax.of();\r\nTax.no();\r\n```\r\n").references().stream()
                        .map(Reference::line)
                        .collect(Collectors.toList()))
                .containsExactly(3, 6, 7);
    }

    private ReferenceDocument read(String text) {
        return reader.read(text.getBytes(StandardCharsets.UTF_8), "s.md");
    }
}

package io.github.holdfast.specs.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.holdfast.core.finding.UnusableInput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecReaderTest {

    private static final String FRONT = "---\nspec: pricing\ncovers:\n  types: [\"com.acme.pricing.**\", \"!com.acme."
            + "pricing.internal.**\", com.acme.Tax]\n  files: [\"rates/*.yml\", \"docs/**\"]\nremoved: [com.acme.Old]\n---\n";

    private final SpecReader reader = SpecReader.ignoring(List.of("Change Log"));

    @Test
    void readsWhatASpecCovers() {
        FrontMatter front = read(FRONT + "# Pricing\n").frontMatter().orElseThrow();

        assertThat(front.spec()).isEqualTo("pricing");
        assertThat(front.line()).isEqualTo(2);
        assertThat(front.level()).isEqualTo(FrontMatter.Level.CONTRACT);
        assertThat(front.types()).hasToString("[com.acme.pricing.**, !com.acme.pricing.internal.**, com.acme.Tax]");
        assertThat(front.types().get(0).line()).isEqualTo(4);
        assertThat(front.removed()).containsExactly("com.acme.Old");
    }

    @ParameterizedTest
    @CsvSource({
        "com.acme.pricing.Rates,true",
        "com.acme.pricing.day.Rates,true",
        "com.acme.pricing.Rates.Builder,true",
        "com.acme.pricing.internal.Rates,false",
        "com.acme.Tax,true",
        "com.acme.Taxes,false",
        "com.acme.pricingold.Rates,false"
    })
    void coversTypes(String type, boolean covered) {
        assertThat(read(FRONT).frontMatter().orElseThrow().coversType(type)).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({
        "com.acme.*,com.acme.Tax,true",
        "com.acme.*,com.acme.pricing.Rates,false",
        "com.acme.*,com.acme.Tax.Rate,true",
        "com.acme.Tax,com.acme.Tax.Rate.Day,true",
        "com.acme.Tax.Rate,com.acme.Tax,false",
        "com.acme.Tax.Rate,com.acme.Tax.Rate.Day,true",
        "'com.acme.**, !com.acme.Tax.Rate',com.acme.Tax.Rate.Day,false",
        "'com.acme.**, !com.acme.Tax.Rate',com.acme.Tax.Other,true"
    })
    void coversTypesWithThoseInThem(String patterns, String type, boolean covered) {
        String[] quoted = patterns.split(", ");
        String front = "---\nspec: tax\ncovers:\n  types: ['" + String.join("', '", quoted) + "']\n---\n";
        String topLevel = type.replaceFirst("(\\.[A-Z]\\w*).*", "$1");

        assertThat(read(front).frontMatter().orElseThrow().coversType(type, topLevel))
                .isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({"rates/de.yml,true", "rates/eu/de.yml,false", "docs/eu/de.md,true", "x/rates/de.yml,false"})
    void coversFiles(String path, boolean covered) {
        assertThat(read(FRONT).frontMatter().orElseThrow().coversFile(path)).isEqualTo(covered);
    }

    @Test
    void letsANarrativeSpecCoverNothing() {
        FrontMatter front =
                read("---\nspec: story\nlevel: narrative\n---\n").frontMatter().orElseThrow();

        assertThat(front.level()).isEqualTo(FrontMatter.Level.NARRATIVE);
        assertThat(front.coversType("com.acme.Tax")).isFalse();
    }

    @Test
    void takesAFileWithoutFrontMatterForNone() {
        assertThat(read("# Pricing\n\n---\n").frontMatter()).isEmpty();
        assertThat(read("").blocks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`---\\nspec: a\\n` | `s.md:1: front matter that never closes, expected a line ---`",
                "`---\\nspec: a\\ncover: b\\n---\\n` | `s.md:3:1: unknown key \"cover\", one of: spec, covers, level, removed`",
                "`---\\nspec: a\\n---\\n` | `s.md:2:1: the key \"covers\" is missing`",
                "`---\\nlevel: narrative\\n---\\n` | `s.md:2:1: the key \"spec\" is missing`",
                "`---\\nspec: a\\ncovers: {}\\n---\\n` | `s.md:3:9: it covers nothing, expected types or files`",
                "`---\\nspec: a\\nlevel: loose\\n---\\n` | `s.md:3:8: expected one of contract, narrative, found \"loose\"`",
                "`---\\nspec: a\\nspec: b\\n---\\n` | `s.md:3:1: duplicate key \"spec\", the first is in line 2`",
            })
    void refusesBrokenFrontMatter(String text, String message) {
        assertThatExceptionOfType(UnusableInput.class)
                .isThrownBy(() -> reader.read(bytes(text.replace("\\n", "\n")), "s.md"))
                .satisfies(refused -> {
                    assertThat(refused.finding().code()).isEqualTo("UNREADABLE-SPEC");
                    assertThat(refused.finding().message()).isEqualTo(message);
                });
    }

    @Test
    void refusesWhatIsNoUtf8() {
        assertThatExceptionOfType(UnusableInput.class)
                .isThrownBy(() -> reader.read("\u00e4".getBytes(StandardCharsets.ISO_8859_1), "s.md"))
                .satisfies(refused -> assertThat(refused.finding().message())
                        .isEqualTo("s.md:1: expected UTF-8, found bytes that are none"));
    }

    @Test
    void keepsPlacesAndHeadings() {
        SpecFile spec =
                read(FRONT + "# Pricing\n\n## Rates\n\n- `Rates#day` of a day\n\n| a | `B` |\n|---|---|\n| c | d |\n"
                        + "\n```java\nnew Rates();\n```\n\n## Change log\n\nSomething\n\n### More\n\n# End\n");

        assertThat(spec.blocks())
                .hasToString("[HEADING 8: pricing , HEADING 10: rates , TEXT 12: rates day of a day , ROW 14: a b ,"
                        + " ROW 16: c d , JAVA 18: new rates , HEADING 22: change log , TEXT 24: something ,"
                        + " HEADING 26: more , HEADING 28: end ]");
        assertThat(spec.blocks().get(2).headings()).containsExactly("Pricing", "Rates");
        assertThat(spec.blocks().get(2).codeNames()).containsExactly("Rates", "day");
        assertThat(spec.blocks().stream().filter(SpecBlock::isIgnored).map(SpecBlock::line))
                .containsExactly(22, 24, 26);
    }

    @Test
    void readsTheLineEndsOfWindows() {
        assertThat(read((FRONT + "# Pricing\n").replace("\n", "\r\n")).blocks()).hasToString("[HEADING 8: pricing ]");
    }

    private SpecFile read(String text) {
        return reader.read(bytes(text), "s.md");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package io.github.holdfast.specs.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.holdfast.specs.spec.SpecBlock;
import io.github.holdfast.specs.spec.SpecComparison;
import io.github.holdfast.specs.spec.SpecFile;
import io.github.holdfast.specs.spec.SpecReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is proposed for a module without a spec is true, and no spec until somebody writes it. */
class FirstSpecTest {

    private static FirstSpec spec(String... types) {
        return FirstSpec.of("pricing", Set.of(types), Set.of(types));
    }

    private static SpecFile read(String text) {
        return SpecReader.ignoring(List.of()).read(text.getBytes(UTF_8), "docs/specs/pricing.md");
    }

    private static List<String> headings(FirstSpec spec) {
        return spec.text().lines().filter(line -> line.startsWith("## ")).toList();
    }

    @Test
    void hasAHeadingForEachPublicType() {
        FirstSpec spec = FirstSpec.of(
                "pricing",
                List.of("com.acme.pricing.Rates", "com.acme.pricing.Cache", "com.acme.pricing.PriceCalculator"),
                List.of("com.acme.pricing.Rates", "com.acme.pricing.PriceCalculator"));

        assertThat(spec.text()).isEqualTo("""
                ---
                spec: pricing
                covers:
                  types: ["com.acme.pricing.**"]
                ---
                # pricing

                <!--
                Proposed from the public types of this module, and no spec yet. Write below each heading what the type promises
                to those who use it, in sentences that can turn out wrong: limits, units, order, errors, what it refuses.
                Take out this comment, and the headings of types that have nothing to promise.
                -->

                ## `PriceCalculator`

                ## `Rates`
                """);
    }

    @Test
    void saysNothingThatPassesForASpec() {
        SpecFile proposed = read(spec("com.acme.Rates", "com.acme.tax.Vat").text());

        assertThat(proposed.blocks()).hasSize(3).allMatch(block -> block.kind() == SpecBlock.Kind.HEADING);
    }

    @Test
    void takingOutTheHintIsNoUpdateOfASpec() {
        String text = spec("com.acme.Rates").text();
        String without = text.replaceAll("(?s)<!--.*-->\n", "");

        assertThat(without).isNotEqualTo(text);
        assertThat(SpecComparison.of(Optional.of(read(text)), read(without)).changes())
                .isEmpty();
    }

    @Test
    void writesSeveralPatternsOneALine() {
        assertThat(spec("com.acme.Rates", "org.acme.Vat").text()).startsWith("""
                ---
                spec: pricing
                covers:
                  types:
                    - "com.acme.**"
                    - "org.acme.**"
                ---
                """);
    }

    @Test
    void coversNoTypeOfTheModulesBesideIt() {
        assertThat(spec("com.acme.Rates").beside(List.of("com.acme.web.Page")).text())
                .contains("  types: [\"com.acme.Rates\"]\n");
    }

    @Test
    void isTheSameForTheSameTypesInAnyOrder() {
        List<String> types = List.of("b.c.One", "a.Two", "b.c.Three", "a.b.Four");
        List<String> turned = List.of("a.b.Four", "b.c.Three", "a.Two", "b.c.One");

        assertThat(FirstSpec.of("m", types, types).text())
                .isEqualTo(FirstSpec.of("m", turned, turned).text());
    }

    @Test
    void endsWithOneLineEndAndHasNoOther() {
        assertThat(spec("com.acme.Rates").text())
                .endsWith("`\n")
                .doesNotEndWith("\n\n")
                .doesNotContain("\r");
        assertThat(FirstSpec.of("m", Set.of("com.acme.Hidden"), Set.of()).text())
                .endsWith("-->\n");
    }

    @Test
    void namesTypesThatShareTheirSimpleNameInFull() {
        assertThat(headings(spec("com.acme.a.Order", "com.acme.b.Order", "com.acme.b.Tax")))
                .containsExactly("## `com.acme.a.Order`", "## `com.acme.b.Order`", "## `Tax`");
    }

    @Test
    void namesThatLookLikeMarkdownStayNames() {
        SpecFile proposed = read(spec("com.acme.__init__", "com.acme._it_", "com.acme.$", "com.acme.Größe")
                .text());

        assertThat(proposed.blocks()).extracting(SpecBlock::text).contains("__init__", "_it_", "Größe");
        assertThat(proposed.blocks().stream().flatMap(block -> block.codeNames().stream()))
                .contains("__init__", "_it_", "$");
    }

    @Test
    void namesWithInvisibleSignsShowThemOrDropThem() {
        FirstSpec spec = spec("Pay\u202eload", "com.acme.Rates");

        assertThat(spec.text()).doesNotContain("\u202e").contains("\"Pay\\U0000202eload\"", "## `Payload`");
        assertThat(read(spec.text()).frontMatter().orElseThrow().coversType("Pay\u202eload"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pricing", "pricing-core", "true", "null", "1.0", "a_b", "Größe", "..", "-x", "*x", "a.b-c"})
    void theIdIsWhatTheModuleIsCalled(String id) {
        String text =
                FirstSpec.of(id, Set.of("com.acme.A"), Set.of("com.acme.A")).text();

        assertThat(read(text).frontMatter().orElseThrow().spec()).isEqualTo(id);
        assertThat(text).contains("\n# ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# two", "[a](b)", "<!-- x", "__init__", "a`b`"})
    void anIdOfMarksIsNoMark(String id) {
        SpecFile proposed = read(
                FirstSpec.of(id, Set.of("com.acme.A"), Set.of("com.acme.A")).text());

        assertThat(proposed.blocks()).hasSize(2);
        assertThat(proposed.blocks().get(0).text()).isEqualTo(id);
    }

    @Test
    void aModuleWithoutTypesHasNone() {
        assertThatThrownBy(() -> FirstSpec.of("bom", Set.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a module without types has no spec: bom");
    }

    @Test
    void tensOfThousandsOfTypesAreProposedAtOnce() {
        String[] many = new String[20_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = "com.acme.p" + i % 100 + ".Type" + i;
        }

        String text = spec(many).text();

        assertThat(text).contains("types: [\"com.acme.**\"]");
        assertThat(text.lines().filter(line -> line.startsWith("## "))).hasSize(20_000);
    }
}

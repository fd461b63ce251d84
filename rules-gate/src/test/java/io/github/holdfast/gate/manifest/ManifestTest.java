package io.github.holdfast.gate.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quicktheories.QuickTheory.qt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManifestTest {

    @Test
    void givesEachModuleWhatAllShare() {
        Manifest manifest = Manifests.read(Manifests.SMALL);

        assertThat(manifest.modules()).containsExactlyInAnyOrder("com.acme:core", "com.acme:web");
        assertThat(manifest.facts())
                .extracting(Fact::toString)
                .contains(
                        "com.acme:core | root | sources | src/main/java",
                        "com.acme:web | root | sources | src/main/java",
                        "com.acme:web | root | packaging | war",
                        "* | launch | .mvn/maven.config | sha256=1f")
                .hasSize(13);
        assertThat(manifest.text()).isEqualTo(Manifests.SMALL);
    }

    @Test
    void findsWhatStandsInThePlaceOfAnother() {
        Manifest manifest = Manifests.read(Manifests.SMALL);

        assertThat(manifest.inPlaceOf(Fact.of("com.acme:web", Kind.ROOT, "packaging", "pom")))
                .contains(Fact.of("com.acme:web", Kind.ROOT, "packaging", "war"));
        assertThat(manifest.inPlaceOf(Fact.of("com.acme:web", Kind.ROOT, "packagin", "war")))
                .isEmpty();
        assertThat(manifest.inPlaceOf(Fact.of("com.acme:zoo", Kind.ROOT, "packaging", "war")))
                .isEmpty();
    }

    @Test
    void whatOneModuleHasOtherwiseStandsWithEach() {
        String one = Manifests.read(Manifests.SMALL.replace(
                        "com.acme:web | root | packaging | war", "com.acme:web | root | packaging | jar"))
                .text();

        assertThat(one).contains("\n* | root | packaging | jar\n").doesNotContain("\ncom.acme:core |");
    }

    @Test
    void oneModuleAloneIsNotAll() {
        Manifest manifest = Manifest.of(
                List.of(Fact.ofReactor(Kind.MODULE, "a:b", "pom.xml"), Fact.of("a:b", Kind.ROOT, "packaging", "jar")));

        assertThat(manifest.text())
                .isEqualTo("# holdfast gates 1\n* | module | a:b | pom.xml\na:b | root | packaging | jar\n");
    }

    @Test
    void readsBackEveryManifestThatCanBeWritten() {
        qt().withExamples(2000).forAll(Manifests.any()).checkAssert(facts -> {
            Manifest manifest = Manifest.of(facts);
            String text = manifest.text();

            assertThat(Manifests.read(text)).isEqualTo(manifest);
            assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(text);
            assertThat(text.lines().skip(1)).hasSizeLessThanOrEqualTo(facts.size());
            List<Fact> other = new ArrayList<>(facts);
            Collections.reverse(other);
            assertThat(Manifest.of(other).text()).isEqualTo(text);
        });
    }

    @Test
    void readsTheLineEndsOfACheckoutOnWindows() {
        assertThat(Manifests.read(Manifests.SMALL.replace("\n", "\r\n"))).isEqualTo(Manifests.read(Manifests.SMALL));
    }

    @Test
    void refusesFactsThatContradictEachOther() {
        Fact module = Fact.ofReactor(Kind.MODULE, "a:b", "pom.xml");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Manifest.of(
                        List.of(module, Fact.of("a:b", Kind.PROP, "x", "1"), Fact.of("a:b", Kind.PROP, "x", "2"))))
                .withMessage("twice: a:b | prop | x | 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Manifest.of(List.of(module, Fact.of("a:c", Kind.PROP, "x", "1"))))
                .withMessage("no such module: a:c | prop | x | 1");
        assertThatIllegalArgumentException().isThrownBy(() -> Fact.of("a:b", Kind.LAUNCH, "x", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> Fact.ofReactor(Kind.PROP, "x", "1"));
    }
}

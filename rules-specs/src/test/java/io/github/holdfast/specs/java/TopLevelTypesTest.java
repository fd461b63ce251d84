package io.github.holdfast.specs.java;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopLevelTypesTest {

    private static TopLevelTypes of(String source) {
        return JavaSources.in(UTF_8)
                .topLevelTypes(List.of(source.getBytes(UTF_8)))
                .get(0);
    }

    @Test
    void tellsThoseThatOthersSeeFromTheRest() {
        TopLevelTypes types = of("""
                package com.acme;

                public interface Rates {
                    public final class Nested {}
                }

                class Cache {}
                enum Kind { A }
                @interface Marked {}
                record Rate(int basisPoints) {}
                """);

        assertThat(types.all())
                .containsExactly(
                        "com.acme.Cache", "com.acme.Kind", "com.acme.Marked", "com.acme.Rate", "com.acme.Rates");
        assertThat(types.published()).containsExactly("com.acme.Rates");
        assertThat(types.unreadable()).isEmpty();
    }

    @Test
    void theUnnamedPackageHasNoPrefix() {
        assertThat(of("public class Main {}").published()).containsExactly("Main");
    }

    @Test
    void packagesAndModulesAreNoTypes() {
        assertThat(of("/** The prices. */ package com.acme;").all()).isEmpty();
        assertThat(of("module com.acme { exports com.acme; }").all()).isEmpty();
    }

    @Test
    void aSourceThatCannotBeReadSaysWhy() {
        TopLevelTypes broken = of("package com.acme;\nclass {");

        assertThat(broken.unreadable().orElseThrow()).matches("JDK \\d+ cannot parse line 2: .+");
        assertThat(broken.all()).isEmpty();
        assertThat(broken.published()).isEmpty();
    }

    @Test
    void aHugeSourceIsNotParsed() {
        assertThat(of("class A {}" + " ".repeat(2 * 1024 * 1024)).unreadable()).contains("it has more than 2 MiB");
    }

    @Test
    void aBinaryFileIsNotParsed() {
        assertThat(of("class A {\0}").unreadable()).contains("it is binary");
    }

    @Test
    void manySourcesKeepTheirOrder() {
        List<byte[]> sources = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            sources.add((i % 7 == 0 ? "class {" : "class A" + i + " {}").getBytes(UTF_8));
        }

        List<TopLevelTypes> types = JavaSources.in(UTF_8).topLevelTypes(sources);

        for (int i = 0; i < 100; i++) {
            assertThat(types.get(i).unreadable().isPresent()).isEqualTo(i % 7 == 0);
            assertThat(types.get(i).all()).isEqualTo(i % 7 == 0 ? Set.of() : Set.of("A" + i));
        }
        assertThat(JavaSources.in(UTF_8).topLevelTypes(List.of())).isEmpty();
    }

    @Test
    void aSourceThatIsNestedTooDeeplySaysSo() {
        assertThat(of("class A { int a = " + "(".repeat(500_000) + "1" + ")".repeat(500_000) + "; }")
                        .unreadable())
                .hasValueSatisfying(reason -> assertThat(reason).contains("too deeply"));
    }
}

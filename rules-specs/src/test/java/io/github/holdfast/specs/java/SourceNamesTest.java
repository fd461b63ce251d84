package io.github.holdfast.specs.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceNamesTest {

    private final JavaSources sources = JavaSources.in(StandardCharsets.UTF_8);

    @Test
    void tellsTypesAndMembersWithTheirLines() {
        SourceNames names = names(
                        "package com.acme;\nimport java.util.List;\nimport java.io.*;\nclass Rates<T> {\n  int day;\n"
                                + "  Rates(@A(\"b\") final List<List<T>> a, int... b) {}\n  void run(java.util.Map.Entry<?, T>[] c) {}\n"
                                + "  enum Mode { UP }\n}\nrecord Tax(int rate) {}\n")
                .orElseThrow();

        assertThat(names.types())
                .hasToString("[com.acme.Rates [day, Rates(List, int[]), run(Entry[])], com.acme.Rates.Mode [UP],"
                        + " com.acme.Tax [rate, rate()]]");
        assertThat(names.types().get(0).line()).isEqualTo(4);
        assertThat(names.types().get(0).members().get(1).line()).isEqualTo(6);
        assertThat(names.imports()).containsExactly("java.util.List");
    }

    @Test
    void knowsNothingOfWhatCannotBeParsed() {
        assertThat(names("class {")).isEmpty();
    }

    private Optional<SourceNames> names(String text) {
        return sources.namesIn(List.of(Optional.of(text.getBytes(StandardCharsets.UTF_8))))
                .get(0);
    }
}

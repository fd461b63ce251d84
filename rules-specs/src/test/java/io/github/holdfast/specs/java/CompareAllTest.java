package io.github.holdfast.specs.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many files at once are judged as each alone. */
class CompareAllTest {

    private static final String RATES = "package com.acme;\n\npublic class Rates {\n    public int a;\n}\n";

    private final JavaSources sources = JavaSources.in(StandardCharsets.UTF_8);

    @Test
    void saysOfEachFileWhatIsSaidOfItAlone() {
        List<SourceVersions> files = new ArrayList<>();
        for (Edit edit : Edit.all()) {
            files.add(versions(edit.before(), edit.after()));
            files.add(versions(edit.after(), edit.before()));
            files.add(versions(edit.after(), edit.after()));
            files.add(SourceVersions.of(Optional.empty(), Edit.bytes(edit.after())));
            files.add(SourceVersions.of(Edit.bytes(edit.before()), Optional.empty()));
        }
        List<SourceVersions> many = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            many.addAll(files);
        }

        List<String> alone = files.stream()
                .map(file -> told(sources.compare(file.before(), file.after())))
                .toList();

        assertThat(sources.compareAll(many).stream().map(CompareAllTest::told))
                .containsExactlyElementsOf(Stream.of(alone, alone, alone, alone)
                        .flatMap(List::stream)
                        .toList());
    }

    private static String told(SourceChange change) {
        List<String> lines = change.changes().stream()
                .map(member -> member + " " + member.lineBefore() + " " + member.lineAfter() + member.signatures())
                .toList();
        return change + " " + lines + change.typesBefore() + change.typesAfter();
    }

    @Test
    void hasNothingToSayOfNoFiles() {
        assertThat(sources.compareAll(List.of())).isEmpty();
        assertThat(sources.compareAll(List.of(SourceVersions.of(Optional.empty(), Optional.empty()))))
                .hasToString("[NONE []]");
    }

    @Test
    void keepsWhatTheCompilerFailsOnFromItsNeighbours() {
        String deep = RATES.replace("int a", "int a = " + "(".repeat(50_000) + "1" + ")".repeat(50_000));

        List<SourceChange> changes = sources.compareAll(List.of(
                versions(RATES, RATES.replace("public int", "int")),
                versions(RATES, deep),
                versions(RATES, RATES + "\0"),
                versions(RATES, RATES.replace("int", "long"))));

        assertThat(changes.get(0)).hasToString("API [API ~ com.acme.Rates a]");
        assertThat(changes.get(1).unreadable()).contains("the new version: it is nested too deeply to be compared");
        assertThat(changes.get(2).unreadable()).contains("the new version: it is binary");
        assertThat(changes.get(3)).hasToString("API [API ~ com.acme.Rates a]");
    }

    @Test
    void missesNoErrorBehindManyOthers() {
        List<SourceVersions> files = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            files.add(versions(RATES, RATES.replace("public int a;", "int = ;\n".repeat(20))));
        }

        assertThat(sources.compareAll(files))
                .allSatisfy(change -> assertThat(change.unreadable().orElse("").lines())
                        .singleElement()
                        .asString()
                        .contains("cannot parse line 4:"));
    }

    private static SourceVersions versions(String before, String after) {
        return SourceVersions.of(Edit.bytes(before), Edit.bytes(after));
    }
}

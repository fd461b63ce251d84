package io.github.holdfast.specs.java;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JavaSourcesTest {

    private static final String RATES = "package com.acme;\n\npublic class Rates {\n    public int a;\n}\n";

    private final JavaSources sources = JavaSources.in(UTF_8);

    static List<Edit> edits() {
        return Edit.all();
    }

    @Test
    void hasManyEditsJudgedByHand() {
        assertThat(edits()).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource("edits")
    void givesAnEditItsClass(Edit edit) {
        assertThat(edit.change().changeClass()).as(edit.change().toString()).isEqualTo(edit.expectedClass());
    }

    @ParameterizedTest
    @MethodSource("edits")
    void givesAnEditTheSameClassBackwards(Edit edit) {
        assertThat(edit.backwards().changeClass()).isEqualTo(edit.expectedClass());
    }

    @ParameterizedTest
    @MethodSource("edits")
    void tellsWhatBecameOfTheApi(Edit edit) {
        List<String> lines = edit.expected().subList(1, edit.expected().size());

        if (edit.expectedClass() != ChangeClass.API || !lines.isEmpty()) {
            assertThat(edit.change().api()).containsExactlyElementsOf(lines);
        }
    }

    @ParameterizedTest
    @MethodSource("edits")
    void findsNothingBetweenAVersionAndItself(Edit edit) {
        assertThat(Edit.change(edit.before(), edit.before()).changeClass()).isEqualTo(ChangeClass.NONE);
        assertThat(Edit.change(edit.after(), edit.after()).changeClass()).isEqualTo(ChangeClass.NONE);
    }

    @Test
    void namesWhatChangedWithItsLines() {
        SourceChange change = Edit.change(RATES, RATES.replace("public int a;", "int b;\n\n    public long a;"));

        assertThat(change.changes()).hasToString("[BODY + com.acme.Rates b, API ~ com.acme.Rates a]");
        MemberChange field = change.changes().get(1);
        assertThat(field.type()).isEqualTo("com.acme.Rates");
        assertThat(field.name()).isEqualTo("a");
        assertThat(field.isOfTheType()).isFalse();
        assertThat(field.lineBefore()).contains(4);
        assertThat(field.lineAfter()).contains(6);
        assertThat(field.signatures()).containsExactly("+ public long a", "- public int a");
    }

    @Test
    void namesNestedTypesWithDots() {
        String nested = RATES.replace("int a;", "static class Day {\n        %s\n    }");

        SourceChange change = Edit.change(nested.formatted("private int x;"), nested.formatted("public int x;"));

        assertThat(change.changes()).hasToString("[API ~ com.acme.Rates.Day x]");
        assertThat(change.typesAfter()).containsExactly("com.acme.Rates");
    }

    @Test
    void takesANewFileForTypesThatWereAdded() {
        SourceChange change = sources.compare(Optional.empty(), Edit.bytes(RATES));

        assertThat(change.changeClass()).isEqualTo(ChangeClass.API);
        assertThat(change.api()).containsExactly("+ class Rates");
        assertThat(change.changes().get(0).isAdded()).isTrue();
        assertThat(change.typesBefore()).isEmpty();
        assertThat(change.typesAfter()).containsExactly("com.acme.Rates");
    }

    @Test
    void takesADeletedFileForTypesThatAreGone() {
        SourceChange change = sources.compare(Edit.bytes(RATES), Optional.empty());

        assertThat(change.api()).containsExactly("- class Rates");
        assertThat(change.changes().get(0).isRemoved()).isTrue();
        assertThat(change.typesBefore()).containsExactly("com.acme.Rates");
    }

    @Test
    void saysWhyASourceCouldNotBeParsed() {
        SourceChange change = Edit.change(RATES, RATES.replace("int a;", "int a"));

        assertThat(change.changeClass()).isEqualTo(ChangeClass.API);
        assertThat(change.unreadable())
                .contains("the new version: JDK " + Runtime.version().feature() + " cannot parse line 4: ';' expected");
        assertThat(change.typesBefore()).containsExactly("com.acme.Rates");
        assertThat(change.changes()).isEmpty();
    }

    @Test
    void judgesAnUnparseableSourceThatDidNotChangeAsUnchanged() {
        assertThat(Edit.change("class {", "class {").changeClass()).isEqualTo(ChangeClass.NONE);
    }

    @Test
    void takesWhatIsBinaryOrForeignOrHugeForChangedAndSaysSo() {
        Optional<byte[]> foreign = Optional.of("// \u00e4".getBytes(ISO_8859_1));

        assertThat(Edit.change(RATES, RATES + "\0").unreadable()).contains("the new version: it is binary");
        assertThat(sources.compare(foreign, Edit.bytes(RATES)).unreadable())
                .contains("the old version: it is not written in UTF-8");
        assertThat(Edit.change(RATES, RATES + " ".repeat(2 * 1024 * 1024)).unreadable())
                .contains("the new version: it has more than 2 MiB");
    }

    @Test
    void takesWhatIsNestedTooDeeplyForChangedAndSaysSo() {
        String deep = RATES.replace("int a", "int a = " + "(".repeat(500_000) + "1" + ")".repeat(500_000));

        assertThat(Edit.change(RATES, deep).unreadable())
                .contains("the new version: it is nested too deeply to be compared");
    }

    @Test
    void readsOtherCharsets() {
        JavaSources latin = JavaSources.in(ISO_8859_1);
        Optional<byte[]> before = Optional.of("class A { String b = \"\u00e4\"; }".getBytes(ISO_8859_1));
        Optional<byte[]> after = Optional.of("class A { String b =  \"\u00e4\"; }".getBytes(ISO_8859_1));

        assertThat(latin.compare(before, after).changeClass()).isEqualTo(ChangeClass.NONE);
    }

    @Test
    void takesAByteOrderMarkForNoChange() {
        assertThat(Edit.change(RATES, "\ufeff" + RATES).changeClass()).isEqualTo(ChangeClass.NONE);
    }

    @Test
    void seesThatOneImportOfAPackageReplacedAnother() {
        String source = "import org.one.*;\npublic class A { public Tool tool; }";

        assertThat(Edit.change(source, source.replace("org.one", "org.two")).changeClass())
                .isEqualTo(ChangeClass.API);
        assertThat(Edit.change(source, "import org.two.*;\n" + source).changeClass())
                .isEqualTo(ChangeClass.NONE);
    }

    @Test
    void saysTheSameOfManyFilesAsOfEach() {
        List<String> texts = List.of(
                "class A {}",
                "class A { int x; }",
                "class A {",
                "public class A { public int b() { return 1; } }",
                "\0",
                "");
        List<SourceVersions> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            for (String before : texts) {
                texts.forEach(after -> many.add(SourceVersions.of(bytesOf(before), bytesOf(after))));
            }
        }
        JavaSources sources = JavaSources.in(StandardCharsets.UTF_8);

        List<SourceChange> together = sources.compareAll(many);

        assertThat(together).hasSize(720);
        for (int i = 0; i < 36; i++) {
            SourceChange alone = sources.compareAll(List.of(many.get(i))).get(0);
            for (int round = 0; round < 20; round++) {
                assertThat(together.get(36 * round + i)).hasToString(alone.toString());
            }
        }
        assertThat(sources.compareAll(List.of())).isEmpty();
    }

    private static Optional<byte[]> bytesOf(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text.getBytes(StandardCharsets.UTF_8));
    }
}

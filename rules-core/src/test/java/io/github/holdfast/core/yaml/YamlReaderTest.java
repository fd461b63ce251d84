package io.github.holdfast.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.testing.Theories;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A small part of YAML is read with positions, everything else is refused with its position. */
class YamlReaderTest {

    private static final YamlFormat FORMAT = YamlFormat.of("UNREADABLE-NAMES", "names", 4_000, 200);

    @Test
    void readsMappingsListsAndValuesWithTheirPositions() {
        YamlMapping file = read("# names\nfirst: 'a b'\nlist:\n  - one\n  - {two: \"2\"}\n")
                .mapping();

        assertThat(file.keys()).containsExactly("first", "list");
        assertThat(file.required("first").scalar().text()).isEqualTo("a b");
        assertThat(file.required("first").scalar().isPlain()).isFalse();
        List<YamlNode> items = file.required("list").sequence().items();
        assertThat(items.get(0).scalar().isPlain()).isTrue();
        assertThat(items.get(0).place()).hasToString("names.yml:4:5");
        assertThat(items.get(1).place()).hasToString("names.yml:5:5");
        assertThat(items.get(1).mapping().required("two").place()).hasToString("names.yml:5:11");
    }

    @Test
    void readsTheSameWithCrlfAByteOrderMarkAndDocumentMarks() {
        for (String text :
                List.of("a: b\n", "a: b\r\n", "\ufeffa: b\n", "---\na: b\n...\n", "a: b", "# c\n\na:    b")) {
            assertThat(read(text).mapping().required("a").scalar().text()).isEqualTo("b");
        }
    }

    @Test
    void guessesNoType() {
        for (String text : List.of("yes", "1.0", "2026-03-01", "null", "~", "0x10", "<<", "true")) {
            assertThat(read("a: " + text).mapping().required("a").scalar().value())
                    .isEqualTo(text);
        }
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("", ":1:1: expected keys with values, found an empty file"),
                Arguments.of("# only this\n", ":1:1: expected keys with values, found an empty file"),
                Arguments.of("a: 1\nb: 2\na: 3\n", ":3:1: duplicate key \"a\", the first is in line 1"),
                Arguments.of("a: 1\n\"a\": 3\n", ":2:1: duplicate key \"a\", the first is in line 1"),
                Arguments.of("a:\n\t- b\n", ":2:1: a tab, expected spaces to indent with"),
                Arguments.of("a:\n  \tb: c\n", ":2:3: a tab, expected spaces to indent with"),
                Arguments.of("a: &x 1\n", ":1:4: an anchor, write the value out at each place"),
                Arguments.of("a: &x [1]\n", ":1:4: an anchor, write the value out at each place"),
                Arguments.of("a: *x\n", ":1:4: an alias, write the value out"),
                Arguments.of("a: !!str 1\n", ":1:4: a tag, expected a value without one"),
                Arguments.of("a: !java.net.URL [x]\n", ":1:4: a tag, expected a value without one"),
                Arguments.of("%YAML 1.2\n---\na: 1\n", ":1:1: a directive, expected none"),
                Arguments.of("%TAG ! tag:x,2000:\n---\na: 1\n", ":1:1: a directive, expected none"),
                Arguments.of("a: 1\n---\nb: 2\n", ":2:1: a second document, expected one"),
                Arguments.of("? [a]\n: b\n", ":1:3: expected a word as the key"),
                Arguments.of("{{a: b}: c}", ":1:2: expected a word as the key"),
                Arguments.of("<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n", ":1:1: a conflict that git left"),
                Arguments.of("a: 1\n||||||| base\n", ":2:1: a conflict that git left"),
                Arguments.of("a: 1\r\n=======\r\n", ":2:1: a conflict that git left"),
                Arguments.of("a: b: c\n", ":1:5: no valid YAML: mapping values are not allowed here"),
                Arguments.of("a: [1\n", ":2:1: no valid YAML: expected ',' or ']', but got <stream end>"),
                Arguments.of("a: \u0007\n", ":1:4: a character that YAML does not allow, number 7"),
                Arguments.of("[".repeat(21) + "]".repeat(21), ":1:21: nested deeper than 20 levels"),
                Arguments.of("- a\n".repeat(200), ":200:3: more than 200 keys and values"),
                Arguments.of("#".repeat(4_001), ": more than 4000 bytes, no such file is that long"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWithItsPlace(String text, String message) {
        assertThat(refusal(text.getBytes(StandardCharsets.UTF_8)).message()).isEqualTo("names.yml" + message);
    }

    @Test
    void readsUpToItsBounds() {
        assertThat(read("[".repeat(20) + "]".repeat(20)).sequence().items()).hasSize(1);
        assertThat(read("- a\n".repeat(199)).sequence().items()).hasSize(199);
        assertThat(read("a: b\n" + "#".repeat(3_995)).mapping().keys()).containsExactly("a");
    }

    @Test
    void refusesTheBillionLaughsAtItsFirstAnchor() {
        String laughs = "a: &a [lol,lol]\nb: &b [*a,*a]\nc: &c [*b,*b]\n";

        assertThat(refusal(laughs.getBytes(StandardCharsets.UTF_8)).message())
                .isEqualTo("names.yml:1:4: an anchor, write the value out at each place");
    }

    @Test
    void refusesBytesThatAreNoUtf8WithTheirPlace() {
        byte[] latin = "a: 1\nb: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(refusal(latin).message()).isEqualTo("names.yml:2:7: expected UTF-8, found a byte that is none");
        assertThat(refusal("a: \u00e9".getBytes(StandardCharsets.UTF_16LE)).code())
                .isEqualTo("UNREADABLE-NAMES");
        assertThat(refusal(new byte[] {'a', (byte) 0xc3}).message())
                .isEqualTo("names.yml:1:2: expected UTF-8, found a byte that is none");
    }

    @Test
    void aRefusalHasItsCodeItsFileItsLineAndItsMend() {
        Finding finding = refusal("a: 1\nb: *c\n".getBytes(StandardCharsets.UTF_8));

        assertThat(finding.code()).isEqualTo("UNREADABLE-NAMES");
        assertThat(finding.file()).contains("names.yml");
        assertThat(finding.line()).hasValue(2);
        assertThat(finding.details()).containsEntry("column", 4);
        assertThat(finding.needed()).contains("names");
        assertThat(finding.fix()).contains("mend this line, or restore the file from version control");
    }

    static Stream<Arguments> asked() {
        Consumer<YamlNode> only = node -> node.mapping().only(List.of("b", "c"));
        return Stream.of(
                Arguments.of(only, "{b: 1, x: 2}", ":1:11: unknown key \"x\", one of: b, c"),
                Arguments.of(ask(YamlNode::mapping), "[b]", ":1:4: expected keys with values, found a list"),
                Arguments.of(ask(YamlNode::mapping), "b", ":1:4: expected keys with values, found \"b\""),
                Arguments.of(ask(YamlNode::sequence), "{b: 1}", ":1:4: expected a list, found keys with values"),
                Arguments.of(ask(YamlNode::sequence), "", ":1:3: expected a list, found nothing"),
                Arguments.of(ask(YamlNode::scalar), "[]", ":1:4: expected a single value, found a list"),
                Arguments.of(ask(node -> node.mapping().required("b")), "{}", ":1:4: the key \"b\" is missing"),
                Arguments.of(ask(node -> node.scalar().text()), "' '", ":1:4: expected a text, found nothing"),
                Arguments.of(
                        ask(node -> node.scalar().date()),
                        "01.03.2026",
                        ":1:4: expected a date like 2026-03-01, found \"01.03.2026\""),
                Arguments.of(
                        ask(node -> node.scalar().date()),
                        "2026-02-30",
                        ":1:4: expected a date of the calendar, found \"2026-02-30\""),
                Arguments.of(ask(node -> node.scalar().flag()), "yes", ":1:4: expected true or false, found \"yes\""),
                Arguments.of(
                        ask(node -> node.scalar().flag()), "\"true\"", ":1:4: expected true or false, found \"true\""),
                Arguments.of(
                        ask(node -> node.scalar().number(9)),
                        "10",
                        ":1:4: expected a whole number from 0 to 9, found \"10\""),
                Arguments.of(
                        ask(node -> node.scalar().number(9)),
                        "01",
                        ":1:4: expected a whole number from 0 to 9, found \"01\""),
                Arguments.of(
                        ask(node -> node.scalar().word(List.of("x", "y"))),
                        "z",
                        ":1:4: expected one of x, y, found \"z\""),
                Arguments.of(
                        ask(node -> node.scalar().matching(Pattern.compile("x+"), "an x")),
                        "y".repeat(61),
                        ":1:4: expected an x, found \"" + "y".repeat(60) + "\u2026\""));
    }

    private static Consumer<YamlNode> ask(Consumer<YamlNode> question) {
        return question;
    }

    @ParameterizedTest
    @MethodSource("asked")
    void refusesAnotherKindThanIsAskedFor(Consumer<YamlNode> question, String value, String message) {
        YamlNode node = read("a: " + value).mapping().required("a");

        UnusableInput refusal = catchThrowableOfType(UnusableInput.class, () -> question.accept(node));

        assertThat(refusal.finding().message()).isEqualTo("names.yml" + message);
        assertThat(refusal).hasMessage("unreadable names");
    }

    @Test
    void givesWhatIsAskedFor() {
        YamlMapping file = read("day: 2026-03-01\non: true\noff: false\nsize: 7\nword: x\n")
                .mapping()
                .only(List.of("day", "on", "off", "size", "word"));

        assertThat(file.required("day").scalar().date()).hasToString("2026-03-01");
        assertThat(file.required("on").scalar().flag()).isTrue();
        assertThat(file.required("off").scalar().flag()).isFalse();
        assertThat(file.required("size").scalar().number(7)).isEqualTo(7);
        assertThat(file.required("word").scalar().word(List.of("x"))).isEqualTo("x");
        assertThat(file.optional("none")).isEmpty();
    }

    @Test
    void anyBytesAreReadOrRefused() {
        Theories.theory()
                .withExamples(5_000)
                .forAll(lists().of(integers().between(-128, 127)).ofSizeBetween(0, 60))
                .checkAssert(bytes -> readOrRefused(bytes(bytes)));
    }

    @Test
    void anyTextOfTheMarksOfYamlIsReadOrRefused() {
        String marks = "ab :-?,[]{}#&*!|>'\"%@`\n\n  \t\r1~<=.";
        Theories.theory()
                .withExamples(20_000)
                .forAll(lists().of(integers().between(0, marks.length() - 1)).ofSizeBetween(0, 40))
                .checkAssert(drawn -> {
                    StringBuilder text = new StringBuilder();
                    drawn.forEach(index -> text.append(marks.charAt(index)));
                    readOrRefused(text.toString().getBytes(StandardCharsets.UTF_8));
                });
    }

    private static void readOrRefused(byte[] bytes) {
        try {
            assertThat(YamlReader.read(bytes, "names.yml", FORMAT)).isNotNull();
        } catch (UnusableInput refused) {
            assertThat(refused.finding().code()).isEqualTo("UNREADABLE-NAMES");
        }
    }

    private static byte[] bytes(List<Integer> values) {
        byte[] bytes = new byte[values.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = values.get(i).byteValue();
        }
        return bytes;
    }

    private static YamlNode read(String text) {
        return YamlReader.read(text.getBytes(StandardCharsets.UTF_8), "names.yml", FORMAT);
    }

    private static Finding refusal(byte[] bytes) {
        return catchThrowableOfType(UnusableInput.class, () -> YamlReader.read(bytes, "names.yml", FORMAT))
                .finding();
    }
}

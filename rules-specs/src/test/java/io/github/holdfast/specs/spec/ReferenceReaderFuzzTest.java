package io.github.holdfast.specs.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.holdfast.core.finding.UnusableInput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the bytes of a document are, its names are read or it is refused in words, and every name has a line of the
 * document. Replays these inputs; with {@code JAZZER_FUZZ=1} it searches for more.
 */
class ReferenceReaderFuzzTest {

    private static final ReferenceReader READER = ReferenceReader.ignoring(List.of("Change Log"));

    @MethodSource("written")
    @FuzzTest
    void isReadOrRefused(byte[] bytes) {
        try {
            ReferenceDocument document = READER.read(bytes, "s.md");
            long lines = new String(bytes, StandardCharsets.UTF_8).lines().count();
            for (Reference reference : document.references()) {
                assertThat(reference.line()).isBetween(1, (int) Math.max(1, lines));
                LinkTarget.of("a/s.md", reference.text());
            }
        } catch (UnusableInput refused) {
            if (!refused.finding().code().equals("UNREADABLE-SPEC")) {
                throw refused;
            }
        }
    }

    static Stream<Arguments> written() {
        return Stream.of(
                        "---\na: b\n---\n# `a.B`\n\n| `B#c()` |\n|--|\n| `d()`\n\n```java\nE.f(\n",
                        "[a](%zz) [b](%E4) ![c](../../d#e) [f]: g\n\n[h](<i j>)\n",
                        "`" + "a.".repeat(5_000) + "B`",
                        "`" + "A<".repeat(5_000) + "`",
                        "`A(" + "B<C>,".repeat(2_000) + ")`",
                        "```java\n" + "\"\\".repeat(5_000) + "\n" + "/*".repeat(5_000) + "\n'''\n",
                        "```java\n" + "a . ".repeat(5_000) + "\n```\n",
                        "```java\n" + "\"\"\"".repeat(3_001) + "\n```\n",
                        ">".repeat(5_000) + " `A#b`",
                        "- ".repeat(5_000) + "`A#b`",
                        "<!-- references:off --><!-- references:on".repeat(500) + "`A#b`",
                        "# a\n".repeat(3_000),
                        "\u0000\ud83d\ude00 \ufeff\u2028 `\u00c4#\u00e4` `\ud835\udc00.x()` &#0;",
                        "")
                .map(text -> Arguments.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}

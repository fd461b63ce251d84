package io.github.holdfast.specs.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.holdfast.core.finding.UnusableInput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the bytes of a spec are, it is read or refused in words, and compared with itself it did not change. Replays
 * these inputs; with {@code JAZZER_FUZZ=1} it searches for more.
 */
class SpecReaderFuzzTest {

    private static final SpecReader READER = SpecReader.ignoring(List.of("Change Log"));

    @MethodSource("written")
    @FuzzTest
    void isReadOrRefused(byte[] bytes) {
        try {
            SpecFile spec = READER.read(bytes, "s.md");
            assertThat(SpecComparison.of(Optional.of(spec), spec).changes()).isEmpty();
        } catch (UnusableInput refused) {
            if (!refused.finding().code().equals("UNREADABLE-SPEC")) {
                throw refused;
            }
        }
    }

    static Stream<Arguments> written() {
        return Stream.of(
                        "---\nspec: a\ncovers: {types: ['?.*']}\n---\n# a\n\n| b |\n|--|\n| c\n\n```java\nd\n",
                        "---\n---\n",
                        "---",
                        "--- \t\r\n\r\n---\r",
                        ">".repeat(5_000) + " a",
                        "[".repeat(5_000),
                        "*a _".repeat(5_000),
                        "- ".repeat(5_000) + "a",
                        "\u0000\ud83d\ude00 \ufeff\u2028 &#0; &#x110000;",
                        "")
                .map(text -> Arguments.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}

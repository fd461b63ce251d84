package io.github.holdfast.core.yaml;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.holdfast.core.finding.UnusableInput;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the bytes of a YAML file are, it is read or refused in words. Replays these inputs; with {@code JAZZER_FUZZ=1}
 * it searches for more.
 */
class YamlReaderFuzzTest {

    private static final YamlFormat FORMAT = YamlFormat.of("UNREADABLE-NAMES", "names", 100_000, 1_000);

    @MethodSource("written")
    @FuzzTest
    void isReadOrRefused(byte[] bytes) {
        try {
            YamlReader.read(bytes, "names.yml", FORMAT);
        } catch (UnusableInput refused) {
            if (!refused.finding().code().equals("UNREADABLE-NAMES")) {
                throw refused;
            }
        }
    }

    static Stream<Arguments> written() {
        return Stream.of(
                        "a: b\nlist: [1, 'two', \"\\x33\"]\nblock: |+2\n  text\n",
                        "&a [*a, !!set {? x}]\n",
                        "%YAML 9.9\n--- >-\n...\n",
                        "? - a\n: >\n\n \n b\n",
                        "\ufeff\u0085\u2028",
                        "")
                .map(text -> Arguments.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}

package io.github.holdfast.gate.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestRefusalsTest {

    private static final String FIX =
            "restore it from the base branch; after a merge, let mvn holdfast:gates write it anew";

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            # holdfast gates 1 -> # holdfast gates 2 -> 1 -> begins with "# holdfast gates 2": it was written by a newer Holdfast
            # holdfast gates 1 -> # gates 1 -> 1 -> does not begin with "# holdfast gates 1"
            * | root | sources | src/main/java -> * | root | sources -> 6 -> has a line that is not module | kind | key | value: * | root | sources
            * | root | sources | src/main/java -> * | root | sources | src | main -> 6 -> has a line that is not module | kind | key | value: * | root | sources | src | main
            * | root | sources | src/main/java -> * | rot | sources | src/main/java -> 6 -> has a kind that is not known: rot
            * | root | sources | src/main/java -> * | ROOT | sources | src/main/java -> 6 -> has a kind that is not known: ROOT
            * | root | sources | src/main/java -> * | root | sour\\u0063es | src/main/java -> 6 -> has a line that holdfast:gates does not write: * | root | sour\\u0063es | src/main/java
            * | root | sources | src/main/java -> * | root | sources | src/ma\\u0069n/java -> 6 -> has a line that holdfast:gates does not write: * | root | sources | src/ma\\u0069n/java
            * | root | sources | src/main/java -> acme | root | sources | src/main/java -> 6 -> has a line that holdfast:gates does not write: acme | root | sources | src/main/java
            * | launch | .mvn/maven.config -> com.acme:web | launch | .mvn/maven.config -> 3 -> has a line that holdfast:gates does not write: com.acme:web | launch | .mvn/maven.config | sha256=1f
            * | root | sources | src/main/java -> * | exec | sources | src/main/java -> 6 -> has a line that belongs before the one above it: * | exec | sources | src/main/java
            * | module | com.acme:web | web/pom.xml -> * | module | com.acme:core | web/pom.xml -> 5 -> has two lines of one place: * | module | com.acme:core | web/pom.xml
            * | module | com.acme:web | web/pom.xml -> * | module | com.acme:zoo | web/pom.xml -> 9 -> has a line of a module that it does not name: com.acme:web
            com.acme:web | root | packaging | war -> com.acme:web | root | sources | war -> 11 -> has a line of com.acme:web beside one of all modules: com.acme:web | root | sources | war
            * | tool | -> <<<<<<< * | tool | -> 7 -> has the conflict markers of a merge
            """)
    void tellsTheLineThatDoesNotBelong(String part, String other, int line, String told) {
        assertThat(Manifests.SMALL).contains(part);
        Finding refused = refusal(Manifests.SMALL.replace(part, other).getBytes(StandardCharsets.UTF_8))
                .orElseThrow();

        assertThat(refused).hasToString("UNREADABLE-GATES .holdfast/gates.txt: .holdfast/gates.txt " + told);
        assertThat(refused.line()).hasValue(line);
        assertThat(refused.fix()).contains(FIX);
    }

    @Test
    void tellsBytesThatAreNoText() {
        assertThat(refusal(new byte[] {'#', (byte) 0xff}).orElseThrow().message())
                .endsWith(" is not UTF-8");
        assertThat(refusal(new byte[(16 << 20) + 1]).orElseThrow().message()).endsWith(" is larger than 16 MiB");
    }

    @Test
    void refusesEveryFileThatIsCutOff() {
        for (int end = 0; end < Manifests.SMALL.length(); end++) {
            String cut = Manifests.SMALL.substring(0, end);
            Optional<Finding> refused = refusal(cut.getBytes(StandardCharsets.UTF_8));
            // a file that ends with a line is one of fewer facts
            if (!cut.endsWith("\n")) {
                assertThat(refused).as("cut at %d", end).isPresent();
            }
        }
    }

    /** One bit of a file changed is another manifest or none, never the same. */
    @Test
    void noFlippedBitGoesUnseen() {
        byte[] bytes = Manifests.SMALL.getBytes(StandardCharsets.UTF_8);
        Manifest whole = Manifests.read(Manifests.SMALL);
        qt().withExamples(3000)
                .forAll(integers().between(0, bytes.length - 1), integers().between(0, 7))
                .checkAssert((index, bit) -> {
                    byte[] flipped = bytes.clone();
                    flipped[index] ^= 1 << bit;
                    try {
                        assertThat(ManifestReader.of(flipped, "gates.txt", "x")).isNotEqualTo(whole);
                    } catch (UnusableInput refused) {
                        assertThat(refused.finding().code()).isEqualTo("UNREADABLE-GATES");
                    }
                });
    }

    @Test
    void anEmptyFileIsNoManifest() {
        assertThatExceptionOfType(UnusableInput.class)
                .isThrownBy(() -> Manifests.read(""))
                .satisfies(refused -> assertThat(refused.finding().message())
                        .isEqualTo(".holdfast/gates.txt does not begin with \"# holdfast gates 1\""));
    }

    private static Optional<Finding> refusal(byte[] bytes) {
        try {
            ManifestReader.of(bytes, ".holdfast/gates.txt", Manifests.COMMAND);
            return Optional.empty();
        } catch (UnusableInput refused) {
            return Optional.of(refused.finding());
        }
    }
}

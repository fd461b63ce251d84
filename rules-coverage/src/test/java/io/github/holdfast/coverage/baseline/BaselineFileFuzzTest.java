package io.github.holdfast.coverage.baseline;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.coverage.check.Baseline;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the bytes of a baseline are, it is read or refused in words, and what is read is written and read again the
 * same. Replays these inputs; with {@code JAZZER_FUZZ=1} it searches for more.
 */
class BaselineFileFuzzTest {

    @MethodSource("written")
    @FuzzTest
    void isReadOrRefused(byte[] bytes) {
        try {
            Baseline baseline = BaselineFile.parse(bytes, "baseline.txt");
            byte[] again = baseline.text().getBytes(StandardCharsets.UTF_8);
            if (!BaselineFile.parse(again, "baseline.txt").equals(baseline)) {
                throw new AssertionError(baseline);
            }
        } catch (UnusableInput refused) {
            if (!refused.finding().code().equals("UNREADABLE-BASELINE")) {
                throw refused;
            }
        }
    }

    static Stream<Arguments> written() {
        String header = "# holdfast coverage baseline 1 \u00b7 jacoco 0.8.15\n";
        return Stream.of(
                        header + "# com.acme:core\ncom.acme:core LINE missed=120 total=4310\n",
                        header + "<<<<<<< HEAD\n=======\n>>>>>>> main\n",
                        "# holdfast coverage baseline 99999999999999 \u00b7 jacoco x\n",
                        "")
                .map(text -> Arguments.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}

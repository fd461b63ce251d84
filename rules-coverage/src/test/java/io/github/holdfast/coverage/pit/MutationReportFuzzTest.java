package io.github.holdfast.coverage.pit;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.coverage.fixture.PitXml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the bytes of a report of PIT are, it is read or refused in words. Replays what PIT writes and the inputs beside
 * this class; with {@code JAZZER_FUZZ=1} it searches for more.
 */
class MutationReportFuzzTest {

    @TempDir
    static Path folder;

    @MethodSource("written")
    @FuzzTest
    void isReadOrRefused(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("mutations.xml"), bytes);
        try {
            MutationReport.read(file).mutants().forEach(mutant -> {
                if (mutant.type().isEmpty() || mutant.line() < 0) {
                    throw new AssertionError(mutant);
                }
            });
        } catch (UnusableInput refused) {
            if (!refused.finding().code().equals("NO-EVIDENCE")) {
                throw refused;
            }
        }
    }

    static Stream<Arguments> written() {
        return Stream.of(PitXml.empty(), PitXml.ofTheShop()).map(report -> Arguments.of((Object) report.bytes()));
    }
}

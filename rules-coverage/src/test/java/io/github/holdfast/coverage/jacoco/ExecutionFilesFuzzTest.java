package io.github.holdfast.coverage.jacoco;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.coverage.fixture.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the bytes of a file of execution data are, it is read or refused in words. Replays what the agent writes and
 * the inputs beside this class; with {@code JAZZER_FUZZ=1} it searches for more.
 */
class ExecutionFilesFuzzTest {

    @TempDir
    static Path folder;

    @MethodSource("recorded")
    @FuzzTest
    void isReadOrRefused(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("jacoco.exec"), bytes);
        try {
            ExecutionFiles.read(List.of(file), BuildWindow.of(Instant.EPOCH, Instant.MAX), true, Path::toString)
                    .toJdkTypes();
        } catch (UnusableInput refused) {
            if (!refused.finding().code().equals("UNREADABLE-EXECUTION-DATA")) {
                throw refused;
            }
        }
    }

    static Stream<Arguments> recorded() {
        return Stream.of(Arguments.of(Shop.recorded().exec()));
    }
}

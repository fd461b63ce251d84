package io.github.holdfast.coverage.jacoco;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.coverage.fixture.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the bytes of a class file are, it is analysed or refused in words. Replays what the compiler writes and the
 * inputs beside this class; with {@code JAZZER_FUZZ=1} it searches for more.
 */
class ClassAnalysisFuzzTest {

    @TempDir
    static Path folder;

    @MethodSource("compiled")
    @FuzzTest
    void isAnalysedOrRefused(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("Order.class"), bytes);
        try {
            ModuleBundle.of(
                            "fuzz",
                            ClassAnalysis.of(List.of(ClassFile.below(folder, file)), ExecutionRecord.empty()),
                            key -> key)
                    .nodes(Set.of());
        } catch (UnusableInput refused) {
            if (!Set.of("UNREADABLE-CLASS", "CLASS-MISMATCH")
                    .contains(refused.finding().code())) {
                throw refused;
            }
        }
    }

    static Stream<Arguments> compiled() throws IOException {
        return Stream.of(
                Arguments.of(Files.readAllBytes(Shop.recorded().classes().resolve("com/acme/Tax.class"))));
    }
}

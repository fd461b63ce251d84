package io.github.holdfast.coverage.tests;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.coverage.fixture.SurefireReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the bytes of a test report are, it is read or refused in words. Replays what surefire writes and the inputs
 * beside this class; with {@code JAZZER_FUZZ=1} it searches for more.
 */
class TestReportsFuzzTest {

    @TempDir
    static Path folder;

    @MethodSource("written")
    @FuzzTest
    void isReadOrRefused(byte[] bytes) throws IOException {
        Files.write(folder.resolve("TEST-com.acme.OrderTest.xml"), bytes);
        try {
            TestCounts counts = TestReports.in(List.of(folder), Instant.EPOCH);
            if (counts.ran() < 0 || counts.skipped() < 0) {
                throw new AssertionError(counts);
            }
        } catch (UnusableInput refused) {
            if (!refused.finding().code().equals("UNREADABLE-TEST-REPORT")) {
                throw refused;
            }
        }
    }

    static Stream<Arguments> written() {
        return Stream.of(
                        SurefireReport.of("com.acme.OrderTest").passed("one").skipped("two"),
                        SurefireReport.of("com.acme.OrderTest")
                                .failed("one")
                                .inError("two")
                                .flaky("three"))
                .map(report -> Arguments.of(report.text().getBytes(StandardCharsets.UTF_8)));
    }
}

package io.github.holdfast.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.coverage.pit.MutationReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutantReportTest {
    @TempDir
    Path module;

    @Test
    void everyLineWithCodeHasAMutantThatTheReaderTakes() throws IOException {
        Path classes = Files.createDirectories(module.resolve("target/classes"));
        try (InputStream page = Page.class.getResourceAsStream("Page.class")) {
            Files.copy(page, classes.resolve("Page.class"));
        }

        MutantReport.write(module);

        MutationReport report = MutationReport.read(module.resolve("target/pit-reports/mutations.xml"));
        assertThat(report.mutants())
                .isNotEmpty()
                .allSatisfy(mutant -> assertThat(mutant.type()).isEqualTo(Page.class.getName()))
                .allSatisfy(mutant -> assertThat(mutant.sourceFile()).isEqualTo("Page.java"));
    }
}

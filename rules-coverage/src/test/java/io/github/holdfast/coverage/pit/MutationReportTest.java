package io.github.holdfast.coverage.pit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.coverage.check.Mutant;
import io.github.holdfast.coverage.check.MutantStatus;
import io.github.holdfast.coverage.fixture.PitXml;
import io.github.holdfast.coverage.fixture.Refusal;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MutationReportTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("mutations.xml");
    }

    @Test
    void readsWhatPitWrites() throws IOException {
        Files.write(
                file,
                PitXml.empty()
                        .with(1, "SURVIVED", "com.acme.Order$Line", "Order.java", 12)
                        .with(2, "KILLED", "Main", "Main.kt", 1)
                        .bytes());

        MutationReport report = MutationReport.read(file);

        assertThat(report.mutants())
                .containsExactly(
                        Mutant.of(
                                "com.acme.Order$Line",
                                "total",
                                "Order.java",
                                12,
                                MutantStatus.SURVIVED,
                                "replaced <int> return with 0"),
                        Mutant.of("Main", "total", "Main.kt", 1, MutantStatus.KILLED, "replaced <int> return with 0"),
                        Mutant.of("Main", "total", "Main.kt", 1, MutantStatus.KILLED, "replaced <int> return with 1"));
        assertThat(report.mutants().get(0).packageName()).isEqualTo("com/acme");
        assertThat(report.mutants().get(1).packageName()).isEmpty();
        assertThat(report.path()).isEqualTo(file);
        assertThat(report.writtenAt()).isEqualTo(Files.getLastModifiedTime(file).toInstant());
    }

    @ParameterizedTest
    @EnumSource(MutantStatus.class)
    void knowsEveryStatusOfPit(MutantStatus status) throws IOException {
        Files.write(
                file, PitXml.empty().with(1, status.name(), "A", "A.java", 1).bytes());

        assertThat(MutationReport.read(file).mutants().get(0).status()).isEqualTo(status);
    }

    @Test
    void aReportWithoutAMutantIsRead() throws IOException {
        Files.write(file, PitXml.empty().bytes());

        assertThat(MutationReport.read(file).mutants()).isEmpty();
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        Files.write(file, new byte[0]);

        assertThat(refusal().message()).startsWith(file + ": is empty, cut off, or no report of PIT: ");
    }

    @Test
    void refusesEveryTruncation() throws IOException {
        byte[] whole = PitXml.ofTheShop().bytes();
        for (int length = 0; length < whole.length - 1; length += 97) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));

            assertThat(refusal().code()).as("%s bytes", length).isEqualTo("NO-EVIDENCE");
        }
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - "s>\n".length()));
        assertThat(refusal().needsClean()).isTrue();
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThat(refusal().code()).isEqualTo("NO-EVIDENCE");
        assertThat(Refusal.of(() -> MutationReport.writtenAt(file)).code()).isEqualTo("NO-EVIDENCE");
    }

    @Test
    void refusesADocumentTypeAndWhatItWouldBring() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "<mutation/>");
        Files.writeString(
                file, "<!DOCTYPE mutations [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><mutations>&x;</mutations>");

        assertThat(refusal().message()).doesNotContain("<mutation/>");
    }

    @Test
    void refusesEntitiesThatGrow() throws IOException {
        Files.writeString(
                file,
                "<!DOCTYPE m [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><mutations>&b;</mutations>");

        assertThat(refusal().code()).isEqualTo("NO-EVIDENCE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<testsuite/>",
                "{}",
                "<mutations><mutation/></mutations>",
                "<mutations><other/></mutations>",
                "<mutations/><mutations/>",
                "<mutations><mutation status='GONE'><sourceFile>A</sourceFile><mutatedClass>A</mutatedClass>"
                        + "<mutatedMethod>a</mutatedMethod><lineNumber>1</lineNumber></mutation></mutations>",
                "<mutations><mutation status='KILLED'><sourceFile>A</sourceFile><mutatedClass>A</mutatedClass>"
                        + "<mutatedMethod>a</mutatedMethod><lineNumber>-1</lineNumber></mutation></mutations>",
                "<mutations><mutation status='KILLED'><sourceFile>A</sourceFile><mutatedClass/>"
                        + "<mutatedMethod>a</mutatedMethod><lineNumber>1</lineNumber></mutation></mutations>",
                "<mutations><mutation status='KILLED'><sourceFile>A<b/></sourceFile></mutation></mutations>"
            })
    void refusesWhatPitDoesNotWrite(String text) throws IOException {
        Files.writeString(file, text);

        assertThat(refusal().code()).isEqualTo("NO-EVIDENCE");
    }

    @Test
    void refusesTextsOfAnyLength() throws IOException {
        Files.writeString(
                file,
                "<mutations><mutation status='KILLED'><sourceFile>" + "a".repeat(20_000)
                        + "</sourceFile></mutation></mutations>");

        assertThat(refusal().message()).contains("a text of more than 10000 characters");
    }

    @Test
    void readsALargeReportAndOneOfTheWholeMatrixOfTests() throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("<mutations partial=\"true\">\n");
            String one = PitXml.empty().with(1, "KILLED", "A", "A.java", 1).text();
            String mutation = one.substring(one.indexOf("<mutation "), one.indexOf("</mutations>"))
                    .replace("<killingTest/>", "<killingTests>" + "test|".repeat(4_000) + "</killingTests>");
            for (int i = 0; i < 2_000; i++) {
                out.write(mutation);
            }
            out.write("</mutations>\n");
        }

        assertThat(MutationReport.read(file).mutants()).hasSize(2_000);
    }

    private Finding refusal() {
        return Refusal.of(() -> MutationReport.read(file));
    }
}

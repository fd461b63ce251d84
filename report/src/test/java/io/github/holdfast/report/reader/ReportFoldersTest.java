package io.github.holdfast.report.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.holdfast.report.BuildReports;
import io.github.holdfast.report.Excerpts;
import io.github.holdfast.report.ReportedFinding;
import io.github.holdfast.report.RuleReport;
import io.github.holdfast.report.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a reactor: all reports of all folders, and the sources that they name. */
class ReportFoldersTest {

    @TempDir
    private Path root;

    private void write(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }

    private ReportFolders folders() {
        return ReportFolders.below(root)
                .and(root.resolve("a/target/holdfast"), root.resolve("a/pom.xml"))
                .and(root.resolve("b/target/holdfast"), root.resolve("b/pom.xml"))
                .and(root.resolve("a/target/holdfast"), root.resolve("pom.xml"));
    }

    @Test
    void readsAllFoldersAndKeepsTheNewestBuild() throws IOException, UnreadableReport {
        write("a/target/holdfast/x.json", Json.of("00000001", "2026-11-22T10:00:00Z"));
        write("a/target/holdfast/y.json", Json.of("00000002", "2026-11-22T11:00:00Z"));
        write("b/target/holdfast/x.json", Json.of("00000002", "2026-11-22T11:00:00Z"));
        write("b/target/holdfast/report.sarif", "no report");

        BuildReports reports = folders().read().orElseThrow();

        assertThat(reports.reports())
                .extracting(RuleReport::name)
                .containsExactly("a/target/holdfast/y.json", "b/target/holdfast/x.json");
        assertThat(reports.reports()).extracting(RuleReport::pom).containsExactly("a/pom.xml", "b/pom.xml");
        assertThat(reports.earlier()).containsExactly("a/target/holdfast/x.json");
    }

    @Test
    void noFileIsNoReport() throws IOException, UnreadableReport {
        Files.createDirectories(root.resolve("a/target/holdfast"));

        assertThat(folders().read()).isEmpty();
    }

    @Test
    void oneUnreadableFileIsNotPassedOver() throws IOException {
        write("a/target/holdfast/x.json", Json.failed());
        write("b/target/holdfast/x.json", "{");

        assertThatThrownBy(() -> folders().read())
                .isInstanceOf(UnreadableReport.class)
                .hasMessageStartingWith("b/target/holdfast/x.json is no report of schema 1");
    }

    @Test
    void aFolderInThePlaceOfAReportIsNotPassedOver() throws IOException {
        Files.createDirectories(root.resolve("a/target/holdfast/x.json"));

        assertThatThrownBy(() -> folders().read()).hasMessage("a/target/holdfast/x.json is no file");
    }

    private List<String> excerpt(ReportedFinding finding) {
        Excerpts excerpts = SourceReader.excerpts(root, Told.build(Told.failed("patchCoverage", "a", finding)));
        return excerpts.of(finding);
    }

    private static ReportedFinding at(String file, int first, int last) {
        return ReportedFinding.error("PATCH-NOT-COVERED", file, "m").at(file, first, last);
    }

    @Test
    void readsTheLinesOfAFinding() throws IOException {
        write("a/B.java", "one\r\n\ttwo\nthree\nfour");

        assertThat(excerpt(at("a/B.java", 2, 3))).containsExactly("\ttwo", "three");
        assertThat(excerpt(at("a/B.java", 4, 9))).containsExactly("four");
        assertThat(excerpt(at("a/B.java", 5, 9))).isEmpty();
        assertThat(excerpt(at("a/C.java", 1, 1))).isEmpty();
    }

    @Test
    void readsNoMoreThanTwentyLinesOfTwoHundredCharacters() throws IOException {
        write("B.java", IntStream.range(0, 99).mapToObj(at -> "x".repeat(300)).collect(Collectors.joining("\n")));

        assertThat(excerpt(at("B.java", 1, 99))).hasSize(20).allMatch(line -> line.equals("x".repeat(200) + "…"));
    }

    @Test
    void leavesTheRootNeitherByDotsNorByALink(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret"), "secret");
        Files.createSymbolicLink(root.resolve("link"), elsewhere.resolve("secret"));

        assertThat(excerpt(at(elsewhere.resolve("secret").toString(), 1, 1))).isEmpty();
        assertThat(excerpt(at("../" + elsewhere.getFileName() + "/secret", 1, 1)))
                .isEmpty();
        assertThat(excerpt(at("link", 1, 1))).isEmpty();
        assertThat(excerpt(at("\0", 1, 1))).isEmpty();
    }

    @Test
    void onlyPatchCoverageHasLines() throws IOException {
        write("B.java", "one");
        ReportedFinding finding = at("B.java", 1, 1);

        assertThat(SourceReader.excerpts(root, Told.build(Told.failed("methodComplexity", "a", finding)))
                        .of(finding))
                .isEmpty();
    }
}

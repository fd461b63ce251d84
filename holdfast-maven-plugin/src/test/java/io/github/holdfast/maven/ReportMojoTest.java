package io.github.holdfast.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Origin;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.finding.ReportJson;
import io.github.holdfast.core.testing.StagedBuild;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goal over a reactor with what the rules themselves write. */
class ReportMojoTest {

    private static final Map<String, String> GITHUB = Map.of("GITHUB_ACTIONS", "true");
    private static final String ID = "71ca3f15-50b1-44be-9c1f-e69113d4a69";

    @TempDir
    private Path root;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private StagedBuild build;
    private MavenProject top;

    @BeforeEach
    void aReactor() {
        build = StagedBuild.in(root);
        top = build.module(
                ".", StagedBuild.pom("top", "<packaging>pom</packaging><modules><module>a</module></modules>"));
        build.module("a");
    }

    private void report(Map<String, String> environment) throws Exception {
        ReportMojo mojo = new ReportMojo();
        set(mojo, "session", build.session());
        set(mojo, "project", top);
        set(mojo, "execution", new MojoExecution(new Plugin(), "report", "default-cli"));
        set(mojo, "version", "1.2.3");
        mojo.report(environment, new PrintStream(out, true, UTF_8));
    }

    private static void set(ReportMojo mojo, String name, Object value) throws ReflectiveOperationException {
        Field field = ReportMojo.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(mojo, value);
    }

    private void left(String folder, int number, Report report) throws IOException {
        Origin origin = Origin.of("coverageFloor", "coverage-floor", folder.equals("") ? "reactor" : folder)
                .build(ID + number, "2026-11-22T23:49:1" + number + "Z", Optional.empty())
                .comparedWith(Optional.empty())
                .checkAgain("mvn verify")
                .writtenTo("x")
                .build();
        Path file = root.resolve(folder).resolve("target/holdfast/coverage-floor-coverageFloor.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, ReportJson.of(origin, report));
    }

    private static Report failed() {
        return Report.judged(
                "too low",
                Evidence.none(),
                List.of(Finding.of("COVERAGE-BELOW-FLOOR", "a")
                        .saying("10 of 17")
                        .at("a/B.java", 3)
                        .build()));
    }

    private static Report passed() {
        return Report.judged("all is well", Evidence.none(), List.of());
    }

    private String text(String name) throws IOException {
        return Files.readString(root.resolve("target/holdfast").resolve(name));
    }

    @Test
    void writesThreeFilesOfAllModulesAndDoesNotFailBecauseOfFindings() throws Exception {
        left("a", 1, failed());
        left("", 1, passed());

        report(Map.of());

        assertThat(text("report.md"))
                .startsWith("## Holdfast: failed\n")
                .contains(
                        "| coverageFloor | **FAILED** | 2 | 1 | 0 |",
                        "### coverageFloor in `a`: FAILED",
                        "`a/B.java:3`");
        assertThat(text("report.sarif")).contains("\"uri\": \"a/B.java\"", "\"version\": \"1.2.3\"");
        assertThat(text("report.html")).contains("<code>a/B.java:3</code>");
        assertThat(out.size()).isZero();
    }

    @Test
    void readsModulesThatAreNotSelectedToo() throws Exception {
        left("a", 1, failed());
        build.select(top);

        report(Map.of());

        assertThat(text("report.md")).contains("### coverageFloor in `a`: FAILED");
    }

    @Test
    void tellsAnEarlierBuildApart() throws Exception {
        left("a", 1, failed());
        left("", 2, passed());

        report(Map.of());

        assertThat(text("report.md"))
                .startsWith("## Holdfast: passed\n")
                .contains("left by an earlier build: `a/target/holdfast/coverage-floor-coverageFloor.json`");
    }

    @Test
    void withoutAReportItFailsAndWithoutWhatItWroteBefore() throws Exception {
        left("", 1, passed());
        report(Map.of());
        Files.delete(root.resolve("target/holdfast/coverage-floor-coverageFloor.json"));

        assertThatThrownBy(() -> report(Map.of()))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage(
                        "There is no JSON report in any module: no evidence, no pass; fix: mvn verify, then call this"
                                + " goal again");
        assertThat(root.resolve("target/holdfast")).isEmptyDirectory();
    }

    @Test
    void oneReportThatCannotBeReadFailsIt() throws Exception {
        left("", 1, passed());
        Path broken = root.resolve("a/target/holdfast/x\u202e.json");
        Files.createDirectories(broken.getParent());
        Files.writeString(broken, "{\"schema\": 2}");

        assertThatThrownBy(() -> report(Map.of()))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage(
                        "Nothing is reported: a/target/holdfast/x\\u202e.json is no report of schema 1: schema is not 1;"
                                + " fix: build again with clean: mvn clean verify");
        assertThat(root.resolve("target/holdfast/report.md")).doesNotExist();
    }

    @Test
    void onGithubItSaysCommandsAndAppendsToTheSummary() throws Exception {
        left("a", 1, failed());
        Path summary = Files.writeString(root.resolve("summary.md"), "before\n");

        report(Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", summary.toString()));

        assertThat(out.toString(UTF_8))
                .isEqualTo(
                        "::error file=a/B.java,line=3,title=coverageFloor COVERAGE-BELOW-FLOOR::10 of 17%0Acheck again:"
                                + " mvn verify\n");
        assertThat(summary).hasContent("before\n\n" + text("report.md"));
    }

    @Test
    void withoutASummaryOnlyTheCommandsAreSaid() throws Exception {
        left("a", 1, failed());

        assertThatCode(() -> report(GITHUB)).doesNotThrowAnyException();
        assertThat(out.toString(UTF_8)).startsWith("::error ");
    }

    @Test
    void pathsAreToldFromTheTopOfTheRepository() throws Exception {
        Path repository = root;
        new ProcessBuilder("git", "init", "--quiet")
                .directory(repository.toFile())
                .start()
                .waitFor();
        root = Files.createDirectories(repository.resolve("java"));
        aReactor();
        left("a", 1, failed());

        report(GITHUB);

        assertThat(out.toString(UTF_8)).startsWith("::error file=java/a/B.java,line=3,");
        assertThat(text("report.sarif")).contains("\"uri\": \"java/a/B.java\"");
        assertThat(text("report.md")).contains("`a/B.java:3`");
    }

    @Test
    void aSummaryGrowsToOneMebibyteAndNoFurther() throws Exception {
        Path summary = Files.write(root.resolve("summary.md"), new byte[(1 << 20) - 10]);

        assertThat(StepSummary.append(summary, "0123456789")).isFalse();
        assertThat(summary).hasSize((1 << 20) - 10);
        assertThat(StepSummary.append(summary, "012345678")).isTrue();
        assertThat(summary).hasSize(1 << 20);
        assertThat(StepSummary.append(root.resolve("new.md"), "x")).isTrue();
        assertThat(root.resolve("new.md")).hasContent("x");
    }
}

package io.github.holdfast.maven;

import io.github.holdfast.core.finding.ReportText;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.git.WorkTree;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.reactor.ReportFile;
import io.github.holdfast.report.BuildReports;
import io.github.holdfast.report.reader.ReportFolders;
import io.github.holdfast.report.reader.SourceReader;
import io.github.holdfast.report.reader.UnreadableReport;
import io.github.holdfast.report.writer.GithubCommands;
import io.github.holdfast.report.writer.HtmlReport;
import io.github.holdfast.report.writer.MarkdownReport;
import io.github.holdfast.report.writer.RepositoryPath;
import io.github.holdfast.report.writer.SarifReport;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Writes what the rules of the last build said to <code>target/holdfast/report.md</code>, <code>report.sarif</code> and
 * <code>report.html</code> of the reactor root, and where GitHub Actions runs to its annotations and its job summary. Tells and
 * does not judge: findings do not fail this goal, since <code>verify</code> failed already. Reports that are missing or cannot
 * be read do.
 */
@Mojo(name = "report", aggregator = true, threadSafe = true)
public final class ReportMojo extends AbstractMojo {

    private static final String FOLDER = "holdfast";
    private static final String MARKDOWN = "report.md";
    private static final String SARIF = "report.sarif";
    private static final String HTML = "report.html";

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String version;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        System.out.flush();
        // Maven 4 writes a level in front of what goes to System.out, and then GitHub sees no command in it.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        report(System.getenv(), out);
    }

    void report(Map<String, String> environment, PrintStream out) throws MojoExecutionException, MojoFailureException {
        try {
            ReactorModule module = new ReactorModule(session, project, execution);
            Path root = module.reactorRoot();
            Path folder = buildDirectoryOf(root).resolve(FOLDER);
            forget(folder);
            BuildReports reports = folders(root, folder)
                    .read()
                    .orElseThrow(() -> new MojoFailureException("There is no JSON report in any module: no evidence,"
                            + " no pass; fix: mvn verify, then call this goal again"))
                    .whileHeadIs(head(module));
            RepositoryPath paths = RepositoryPath.below(WorkTree.topLevelOf(root)
                    .map(top -> top.relativize(root).toString().replace('\\', '/'))
                    .orElse(""));
            String markdown = MarkdownReport.of(reports);
            ReportFile.write(folder.resolve(MARKDOWN), markdown);
            ReportFile.write(folder.resolve(SARIF), SarifReport.of(reports, version, paths));
            ReportFile.write(folder.resolve(HTML), HtmlReport.of(reports, SourceReader.excerpts(root, reports)));
            getLog().info("Holdfast: " + reports + "; " + ReportText.printable(module.fromRoot(folder)) + "/" + MARKDOWN
                    + ", " + SARIF + ", " + HTML);
            reports.earlier().forEach(file -> getLog().warn(
                            ReportText.printable(file) + " was left by an earlier build, not judged"));
            reports.doubts().forEach(getLog()::warn);
            if ("true".equals(environment.get("GITHUB_ACTIONS"))) {
                GithubCommands.of(reports, paths).forEach(line -> out.print(line + "\n"));
                out.flush();
                summary(environment, markdown);
            }
        } catch (UnreadableReport unreadable) {
            throw new MojoExecutionException(
                    "Nothing is reported: " + ReportText.printable(unreadable.getMessage())
                            + "; fix: build again with clean: mvn clean verify",
                    unreadable);
        } catch (UnusableInput unusable) {
            throw new MojoExecutionException(
                    "Nothing is reported: " + unusable.finding().message() + "; fix: "
                            + unusable.finding().fix().orElse("none known"),
                    unusable);
        } catch (IOException e) {
            throw new MojoExecutionException("The report cannot be written: " + e, e);
        }
    }

    /** What an earlier call left would speak of an earlier build when this one fails. */
    private static void forget(Path folder) throws IOException {
        for (String name : List.of(MARKDOWN, SARIF, HTML)) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }

    private ReportFolders folders(Path root, Path folder) {
        ReportFolders folders = ReportFolders.below(root);
        for (MavenProject module : session.getAllProjects()) {
            Path build = module.getBasedir().toPath().resolve(module.getBuild().getDirectory());
            folders.and(build.resolve(FOLDER), module.getFile().toPath());
        }
        return folders.and(folder, root.resolve("pom.xml"));
    }

    /** As the rules find it when they write a verdict over the reactor. */
    private Path buildDirectoryOf(Path root) {
        return session.getAllProjects().stream()
                .filter(one ->
                        one.getBasedir().toPath().toAbsolutePath().normalize().equals(root))
                .findFirst()
                .map(one -> root.resolve(one.getBuild().getDirectory()))
                .orElse(root.resolve("target"));
    }

    /** The commit now; where git does not say it, the reports stand without that comparison. */
    private static Optional<String> head(ReactorModule module) {
        try {
            return module.workTree().flatMap(WorkTree::head);
        } catch (UnusableInput unknown) {
            return Optional.empty();
        }
    }

    private void summary(Map<String, String> environment, String markdown) throws IOException {
        String file = environment.getOrDefault("GITHUB_STEP_SUMMARY", "");
        if (!file.isEmpty() && !StepSummary.append(Path.of(file), markdown)) {
            getLog().warn("the job summary is full: GitHub takes 1 MiB of a step; see " + MARKDOWN);
        }
    }
}

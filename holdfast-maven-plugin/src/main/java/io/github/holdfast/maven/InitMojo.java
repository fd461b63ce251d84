package io.github.holdfast.maven;

import io.github.holdfast.core.build.BuildInputsReader;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.git.ContinuousIntegration;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.dependencies.archive.ArchiveFiles;
import io.github.holdfast.dependencies.check.FirstList;
import io.github.holdfast.specs.FirstSpecs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/**
 * Proposes the first files of the gates from the build as it is: the list of approvals of <code>approvedDependencies</code> and its
 * JSON Schema, and, where there is no spec, one for each module with Java sources. Reasons are left for a person to write, and
 * the list is refused until then; the specs have headings only, which say nothing. Overwrites nothing, and refuses where CI runs.
 */
@Mojo(name = "init", aggregator = true, requiresDependencyCollection = ResolutionScope.TEST, threadSafe = true)
public final class InitMojo extends AbstractMojo {

    private static final String LIST = ".holdfast/approved-dependencies.yml";
    private static final String SCHEMA = "approved-dependencies.schema.json";

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    /** Whether to print what would be written, and write nothing. */
    @Parameter(property = "dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Made by Maven. */
    public InitMojo() {}

    @Override
    public void execute() throws MojoExecutionException {
        init(System.getenv());
    }

    void init(Map<String, String> environment) throws MojoExecutionException {
        try {
            Optional<String> ci = ContinuousIntegration.in(environment);
            if (ci.isPresent() && !dryRun) {
                throw new Refused(
                        "the variable " + ci.get() + " says that this is CI, and a check writes no file of the project",
                        "run this at your own machine and commit the files");
            }
            ReactorModule root = new ReactorModule(session, project, execution);
            if (session.getProjects().size() < session.getAllProjects().size()) {
                throw new Refused("-pl or -rf leaves modules out", "call it for the whole reactor");
            }
            if (!session.getRequest().isRecursive() && !project.getModules().isEmpty()) {
                throw new Refused("-N leaves modules out", "call it for the whole reactor");
            }
            String list = list(root);
            FirstSpecs specs = FirstSpecs.of(root);
            refuseLinks(root.reactorRoot());
            write(root, LIST, list, ": write a reason and a name into each entry, then commit it");
            write(root, ".holdfast/" + SCHEMA, schema(), "");
            write(root, specs);
        } catch (Refused refused) {
            throw new MojoExecutionException("Nothing was written: " + refused.getMessage(), refused);
        } catch (UnusableInput unusable) {
            throw new MojoExecutionException(
                    "Nothing was written: " + unusable.finding().message() + "; "
                            + unusable.finding().fix().orElse("no mend is known"),
                    unusable);
        } catch (IOException e) {
            throw new MojoExecutionException("Not all could be written: " + e, e);
        }
    }

    private String list(ReactorModule root) {
        FirstList list = new FirstList(root.buildStart().atZone(ZoneOffset.UTC).toLocalDate());
        for (MavenProject one : session.getAllProjects()) {
            list.module(one.getArtifactId(), BuildInputsReader.of(new ReactorModule(session, one, execution)));
        }
        root.workTree()
                .ifPresent(tree ->
                        list.archives(ArchiveFiles.find(root.reactorRoot(), tree.trackedBelow(root.reactorRoot()))));
        return list.text();
    }

    private static String schema() throws IOException {
        try (InputStream stream = InitMojo.class.getResourceAsStream("/" + SCHEMA)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What is written behind a link may be outside of the project. */
    private static void refuseLinks(Path root) throws Refused {
        for (String folder : List.of(".holdfast", "docs", "docs/specs")) {
            if (Files.isSymbolicLink(root.resolve(folder))) {
                throw new Refused(folder + " is a symbolic link", "make it a folder of the project");
            }
        }
    }

    private void write(ReactorModule root, FirstSpecs specs) throws IOException {
        boolean any = false;
        for (Map.Entry<String, String> spec : specs.texts().entrySet()) {
            any |= write(root, spec.getKey(), spec.getValue(), "");
        }
        specs.notes().forEach(getLog()::info);
        if (any) {
            getLog().info(
                            "a spec of headings alone says nothing: write below each what the type promises, then commit it");
        }
    }

    /** Whether it was written. */
    private boolean write(ReactorModule root, String path, String text, String next) throws IOException {
        Path file = root.reactorRoot().resolve(path);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            getLog().info(path + " is there and stays as it is");
            return false;
        }
        if (dryRun) {
            boolean shown = !path.endsWith(SCHEMA);
            getLog().info(path + " would be written" + (shown ? ":" : ""));
            text.lines().filter(line -> shown).forEach(getLog()::info);
            return false;
        }
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
        getLog().info(path + " written" + next);
        return true;
    }
}

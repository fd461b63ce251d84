package io.github.holdfast.maven;

import io.github.holdfast.core.build.BuildInputsReader;
import io.github.holdfast.core.finding.ReportText;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.git.ContinuousIntegration;
import io.github.holdfast.core.git.WorkTree;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.rule.GoalCommand;
import io.github.holdfast.dependencies.archive.ArchiveFiles;
import io.github.holdfast.dependencies.check.FirstList;
import io.github.holdfast.gate.GatesGoal;
import io.github.holdfast.lockfile.LockGoal;
import io.github.holdfast.lockfile.Unlockable;
import io.github.holdfast.specs.FirstSpecs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectBuilder;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.rtinfo.RuntimeInformation;
import org.eclipse.aether.RepositorySystem;

/**
 * Proposes what the gates need, from the build as it is: the lines of the POM where they are not there, then the list of approvals
 * of <code>approvedDependencies</code> and its JSON Schema, the specs where there is none, the lock, the gates, and the coverage
 * baseline where a build measured it. Reasons are left for a person to write, and the list is refused until then; the specs have
 * headings only, which say nothing. Overwrites nothing, can be called again, and refuses where CI runs.
 */
@Mojo(name = "init", aggregator = true, requiresDependencyCollection = ResolutionScope.TEST, threadSafe = true)
public final class InitMojo extends AbstractMojo {

    private static final String LIST = ".holdfast/approved-dependencies.yml";
    private static final String SCHEMA = "approved-dependencies.schema.json";
    private static final String LOCK = "pom.lock.json";

    private final RepositorySystem system;
    private final ProjectDependenciesResolver resolver;
    private final ProjectBuilder builder;
    private final RuntimeInformation maven;
    private final List<String> written = new ArrayList<>();

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String version;

    /** Whether to print what would be written, and write nothing. */
    @Parameter(property = "dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Whether plugins, extensions and what they bring are locked too. */
    @Parameter(property = "holdfast.lock.plugins", defaultValue = "true")
    private boolean plugins;

    /** Made by Maven. */
    @Inject
    public InitMojo(
            RepositorySystem system,
            ProjectDependenciesResolver resolver,
            ProjectBuilder builder,
            RuntimeInformation maven) {
        this.system = system;
        this.resolver = resolver;
        this.builder = builder;
        this.maven = maven;
    }

    @Override
    public void execute() throws MojoExecutionException {
        init(System.getenv());
    }

    void init(Map<String, String> environment) throws MojoExecutionException {
        try {
            ReactorModule root = new ReactorModule(session, project, execution);
            refuse(environment, root);
            if (PomLines.areThere(root)) {
                propose(root);
            } else {
                PomLines.toAdd(session.getTopLevelProject(), version).forEach(getLog()::info);
                getLog().info("Then call this again: what is approved and locked depends on them.");
            }
        } catch (Refused | Unlockable refused) {
            throw new MojoExecutionException(soFar() + refused.getMessage(), refused);
        } catch (UnusableInput unusable) {
            throw new MojoExecutionException(
                    soFar() + unusable.finding().message() + "; "
                            + unusable.finding().fix().orElse("no mend is known"),
                    unusable);
        } catch (IOException e) {
            throw new MojoExecutionException("Not all could be written: " + e, e);
        }
    }

    private String soFar() {
        return written.isEmpty() ? "Nothing was written: " : "Only " + String.join(", ", written) + " written: ";
    }

    private void refuse(Map<String, String> environment, ReactorModule root) throws Refused {
        Optional<String> ci = ContinuousIntegration.in(environment);
        if (ci.isPresent() && !dryRun) {
            throw new Refused(
                    "the variable " + ci.get() + " says that this is CI, and a check writes no file of the project",
                    "run this at your own machine and commit the files");
        }
        if (root.isPart()) {
            throw new Refused("this is a part of the reactor", "call it for the POM of " + root.reactorRoot());
        }
        if (session.getProjects().size() < session.getAllProjects().size()) {
            throw new Refused("-pl or -rf leaves modules out", "call it for the whole reactor");
        }
        if (!session.getRequest().isRecursive() && !project.getModules().isEmpty()) {
            throw new Refused("-N leaves modules out", "call it for the whole reactor");
        }
    }

    private void propose(ReactorModule root) throws Refused, Unlockable, IOException {
        String list = list(root);
        FirstSpecs specs = FirstSpecs.of(root);
        refuseLinks(root.reactorRoot());
        write(root, LIST, list, ": write a reason and a name into each entry");
        write(root, ".holdfast/" + SCHEMA, schema(), "");
        write(root, specs);
        lock(root);
        gates(root);
        baseline(root);
        if (!written.isEmpty()) {
            getLog().info(
                            "next: write what is asked for above, then mvn verify, which measures the coverage baseline, and "
                                    + GoalCommand.of(root, "raise")
                                    + ", which writes it; commit the POM and all these files in one change");
        }
    }

    private void lock(ReactorModule root) throws Unlockable, IOException {
        if (!isThere(root, LOCK)) {
            LockGoal.Made made = new LockGoal.Builder(root, system, resolver, builder, maven.getMavenVersion())
                    .plugins(plugins)
                    .build()
                    .make();
            made.notes().forEach(note -> getLog().warn(ReportText.printable("not locked: " + note)));
            write(root, LOCK, made.text(), "");
        }
    }

    private void gates(ReactorModule root) throws IOException {
        if (!isThere(root, GatesGoal.FILE)) {
            write(
                    root,
                    GatesGoal.FILE,
                    GatesGoal.make(root, builder, "", Optional.empty()).text(),
                    "");
        }
    }

    /** From a build of this very state, or not at all: what is told then says how to get there. */
    private void baseline(ReactorModule root) throws IOException {
        if (dryRun) {
            return;
        }
        try {
            Raise raise = new Raise(root.reactorRoot(), root.workTree().flatMap(WorkTree::head));
            Path reports = RaiseMojo.reports(session, root.reactorRoot());
            if (raise.isFirst(reports)) {
                raise.by(reports, RaiseMojo.moduleReports(session)).forEach(getLog()::info);
            }
        } catch (Refused refused) {
            getLog().info("no coverage baseline is written: " + refused.getMessage());
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
            getLog().info("a spec of headings alone says nothing: write below each what the type promises");
        }
    }

    private boolean isThere(ReactorModule root, String path) {
        boolean there = Files.exists(root.reactorRoot().resolve(path), LinkOption.NOFOLLOW_LINKS);
        if (there) {
            getLog().info(path + " is there and stays as it is");
        }
        return there;
    }

    /** Whether it was written. */
    private boolean write(ReactorModule root, String path, String text, String next) throws IOException {
        if (isThere(root, path)) {
            return false;
        }
        if (dryRun) {
            boolean shown = !path.endsWith(SCHEMA) && !path.equals(LOCK);
            getLog().info(path + " would be written" + (shown ? ":" : ""));
            text.lines().filter(line -> shown).forEach(getLog()::info);
            return false;
        }
        Path file = root.reactorRoot().resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
        written.add(path);
        getLog().info(path + " written" + next);
        return true;
    }
}

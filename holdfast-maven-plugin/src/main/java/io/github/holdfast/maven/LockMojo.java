package io.github.holdfast.maven;

import io.github.holdfast.core.finding.ReportText;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.git.ContinuousIntegration;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.lockfile.LockGoal;
import io.github.holdfast.lockfile.Unlockable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
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
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectBuilder;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.rtinfo.RuntimeInformation;
import org.eclipse.aether.RepositorySystem;

/**
 * Writes <code>pom.lock.json</code> beside the root POM, from what the POMs declare and the resolver answers. Nothing has to be
 * built or installed before. Prints what comes, goes and changes. Refuses what cannot be resolved, what has other bytes than the
 * lock says, and where CI runs; the old lock then stays as it is.
 */
@Mojo(name = "lock", aggregator = true, threadSafe = true)
public final class LockMojo extends AbstractMojo {

    private static final String FILE = "pom.lock.json";

    private final RepositorySystem system;
    private final ProjectDependenciesResolver resolver;
    private final ProjectBuilder builder;
    private final RuntimeInformation maven;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    /** Whether plugins, extensions and what they bring are locked too. */
    @Parameter(property = "holdfast.lock.plugins", defaultValue = "true")
    private boolean plugins;

    /**
     * Combinations of profiles to lock beside the base, as <code>nightly;native,it</code>. Without it those that the lock has are
     * kept.
     */
    @Parameter(property = "holdfast.lock.profiles")
    private String profiles;

    /** The one <code>groupId:artifactId</code> that takes its newest version, or other bytes than the lock has. */
    @Parameter(property = "holdfast.lock.only")
    private String only;

    /** Made by Maven. */
    @Inject
    public LockMojo(
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
        lock(System.getenv());
    }

    void lock(Map<String, String> environment) throws MojoExecutionException {
        try {
            refuse(environment);
            ReactorModule root = new ReactorModule(session, project, execution);
            Path file = root.reactorRoot().resolve(FILE);
            LockGoal.Made made = goal(root).make();
            tell(made.review());
            made.notes().forEach(note -> getLog().warn(ReportText.printable("not locked: " + note)));
            if (isAlready(file, made.text())) {
                getLog().info(FILE + " is as it should be; nothing was written");
            } else {
                AtomicFile.replace(file, made.text());
                getLog().info(FILE + " written; commit it with the POMs");
            }
        } catch (Refused | Unlockable refused) {
            throw new MojoExecutionException("The lock stays as it is: " + refused.getMessage(), refused);
        } catch (UnusableInput unusable) {
            throw new MojoExecutionException(
                    "The lock stays as it is: " + unusable.finding().message() + "; "
                            + unusable.finding().fix().orElse("no mend is known"),
                    unusable);
        } catch (IOException e) {
            throw new MojoExecutionException("The lock cannot be written: " + e, e);
        }
    }

    private void refuse(Map<String, String> environment) throws Refused {
        Optional<String> ci = ContinuousIntegration.in(environment);
        if (ci.isPresent()) {
            throw new Refused(
                    "the variable " + ci.get() + " says that this is CI, and a check writes no file of the project",
                    "run this at your own machine and commit the file");
        }
        if (session.getProjects().size() < session.getAllProjects().size()) {
            throw new Refused("-pl or -rf leaves modules out", "call it for the whole reactor");
        }
        if (!session.getRequest().isRecursive() && !project.getModules().isEmpty()) {
            throw new Refused("-N leaves modules out", "call it for the whole reactor");
        }
    }

    private LockGoal goal(ReactorModule root) throws Refused {
        LockGoal.Builder goal = new LockGoal.Builder(root, system, resolver, builder, maven.getMavenVersion());
        if (only != null && !only.matches("[^:\\s]+:[^:\\s]+")) {
            throw new Refused("holdfast.lock.only is " + only, "write groupId:artifactId");
        }
        goal.plugins(plugins);
        Optional.ofNullable(only).ifPresent(goal::only);
        Optional.ofNullable(profiles).ifPresent(goal::profiles);
        return goal.build();
    }

    private void tell(List<String> review) {
        review.forEach(line -> getLog().info(ReportText.printable(line)));
    }

    private static boolean isAlready(Path file, String text) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && new String(Files.readAllBytes(file), StandardCharsets.UTF_8).equals(text);
    }
}

package io.github.holdfast.maven;

import io.github.holdfast.core.finding.ReportText;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.git.ContinuousIntegration;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.gate.GatesGoal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
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

/**
 * Writes <code>.holdfast/gates.txt</code>: what the gates of this reactor are, as facts that a reviewer can read. Nothing has to be
 * built before. Prints what is looser than the file said, and what is new. Refuses where CI runs.
 */
@Mojo(name = "gates", aggregator = true, threadSafe = true)
public final class GatesMojo extends AbstractMojo {

    private final ProjectBuilder builder;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    /** Combinations of profiles that are used together, as <code>ci,nightly;native,it</code>. Single profiles are told anyway. */
    @Parameter(property = "holdfast.gates.profiles", defaultValue = "")
    private String profiles;

    /** Made by Maven. */
    @Inject
    public GatesMojo(ProjectBuilder builder) {
        this.builder = builder;
    }

    @Override
    public void execute() throws MojoExecutionException {
        write(System.getenv());
    }

    void write(Map<String, String> environment) throws MojoExecutionException {
        try {
            refuse(environment);
            ReactorModule root = new ReactorModule(session, project, execution);
            if (root.isPart()) {
                throw new Refused("this is a part of the reactor", "call it for the POM of " + root.reactorRoot());
            }
            Path file = root.reactorRoot().resolve(GatesGoal.FILE);
            Optional<byte[]> old = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
            GatesGoal goal = GatesGoal.make(root, builder, profiles == null ? "" : profiles, old);
            goal.review().forEach(line -> getLog().info(ReportText.printable(line)));
            byte[] text = goal.text().getBytes(StandardCharsets.UTF_8);
            if (old.isPresent() && Arrays.equals(old.get(), text)) {
                getLog().info(GatesGoal.FILE + " is as it should be; nothing was written");
            } else {
                Files.createDirectories(file.getParent());
                AtomicFile.replace(file, goal.text());
                getLog().info(GatesGoal.FILE + " written; commit it");
            }
        } catch (Refused refused) {
            throw new MojoExecutionException("The gates stay as they are: " + refused.getMessage(), refused);
        } catch (UnusableInput unusable) {
            throw new MojoExecutionException(
                    "The gates stay as they are: " + unusable.finding().message() + "; "
                            + unusable.finding().fix().orElse("no mend is known"),
                    unusable);
        } catch (IOException e) {
            throw new MojoExecutionException("The gates cannot be written: " + e, e);
        }
    }

    private void refuse(Map<String, String> environment) throws Refused {
        Optional<String> ci = ContinuousIntegration.in(environment);
        if (ci.isPresent()) {
            throw new Refused(
                    "the variable " + ci.get() + " says that this is CI, and a check writes no file of the project",
                    "run this at your own machine and commit the file");
        }
    }
}

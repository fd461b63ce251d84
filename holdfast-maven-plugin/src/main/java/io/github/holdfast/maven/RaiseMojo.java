package io.github.holdfast.maven;

import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.git.ContinuousIntegration;
import io.github.holdfast.core.git.WorkTree;
import io.github.holdfast.core.reactor.ReactorModule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Raises the coverage baseline of <code>coverageRatchet</code> to what the last build measured: writes the first file, lines of
 * new modules, and otherwise only upward. Run <code>mvn verify</code> before; refuses when HEAD or a class changed since, when
 * that build found coverage dropped, and where CI runs.
 */
@Mojo(name = "raise", aggregator = true, threadSafe = true)
public final class RaiseMojo extends AbstractMojo {

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    /** Made by Maven. */
    public RaiseMojo() {}

    @Override
    public void execute() throws MojoExecutionException {
        raise(System.getenv());
    }

    void raise(Map<String, String> environment) throws MojoExecutionException {
        try {
            Optional<String> ci = ContinuousIntegration.in(environment);
            if (ci.isPresent()) {
                throw new Refused(
                        "the variable " + ci.get() + " says that this is CI, and a check writes no file of the project",
                        "run this at your own machine and commit the file");
            }
            ReactorModule module = new ReactorModule(session, project, execution);
            Path root = module.reactorRoot();
            Raise raise = new Raise(root, module.workTree().flatMap(WorkTree::head));
            raise.by(reports(session, root), moduleReports(session)).forEach(getLog()::info);
        } catch (Refused refused) {
            throw new MojoExecutionException("The coverage baseline stays as it is: " + refused.getMessage(), refused);
        } catch (UnusableInput unusable) {
            throw new MojoExecutionException(
                    "The coverage baseline stays as it is: "
                            + unusable.finding().message() + "; "
                            + unusable.finding().fix().orElse("no mend is known"),
                    unusable);
        } catch (IOException e) {
            throw new MojoExecutionException("The coverage baseline cannot be written: " + e, e);
        }
    }

    /** Where the reports of the reactor are. */
    static Path reports(MavenSession session, Path root) {
        return session.getAllProjects().stream()
                .filter(one ->
                        one.getBasedir().toPath().toAbsolutePath().normalize().equals(root))
                .findFirst()
                .map(RaiseMojo::reports)
                .orElse(root.resolve("target").resolve("holdfast"));
    }

    /** Where the reports of each module are. */
    static List<Path> moduleReports(MavenSession session) {
        return session.getAllProjects().stream().map(RaiseMojo::reports).collect(Collectors.toList());
    }

    private static Path reports(MavenProject one) {
        Path folder = one.getBasedir().toPath().toAbsolutePath().normalize();
        return folder.resolve(one.getBuild().getDirectory()).resolve("holdfast");
    }
}

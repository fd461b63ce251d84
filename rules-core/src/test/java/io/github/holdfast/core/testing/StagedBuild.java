package io.github.holdfast.core.testing;

import io.github.holdfast.core.reactor.ReactorModule;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.apache.maven.execution.BuildFailure;
import org.apache.maven.execution.BuildSuccess;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.eclipse.aether.DefaultRepositorySystemSession;

/**
 * A build on stage: a reactor of real Maven objects over POMs in a folder, in which nothing runs by itself. The test says
 * which module runs a rule, which was built, and when the session ends. Nothing is inherited or interpolated.
 */
public final class StagedBuild {

    /** When every staged build began. */
    public static final Instant START = Instant.parse("2026-11-01T10:00:00Z");

    /** The enforcer execution that {@link #in(MavenProject)} runs. */
    public static final String EXECUTION = "floor";

    private final Path root;
    private final MavenSession session;
    private final List<MavenProject> modules = new ArrayList<>();

    @SuppressWarnings("deprecation")
    private StagedBuild(Path root) {
        this.root = root;
        MavenExecutionRequest request = new DefaultMavenExecutionRequest().setStartTime(Date.from(START));
        request.setMultiModuleProjectDirectory(root.toFile());
        session = new MavenSession(
                null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult());
        session.setAllProjects(modules);
    }

    /** A build that was called in this folder and has no module yet. */
    public static StagedBuild in(Path folder) {
        return new StagedBuild(folder);
    }

    /** The text of a POM {@code com.acme:<artifactId>:1}; the given lines begin at line 6. */
    public static String pom(String artifactId, String... lines) {
        return "<project>\n"
                + "  <modelVersion>4.0.0</modelVersion>\n"
                + "  <groupId>com.acme</groupId>\n"
                + "  <artifactId>" + artifactId + "</artifactId>\n"
                + "  <version>1</version>\n"
                + String.join("\n", lines)
                + "\n</project>\n";
    }

    /** Lines of a POM: an enforcer execution with this id, with the given lines in it from line 13 of {@link #pom}. */
    public static String execution(String id, String... lines) {
        return "  <build>\n"
                + "    <plugins>\n"
                + "      <plugin>\n"
                + "        <artifactId>maven-enforcer-plugin</artifactId>\n"
                + "        <executions>\n"
                + "          <execution>\n"
                + "            <id>" + id + "</id>\n"
                + String.join("\n", lines)
                + "\n          </execution>\n"
                + "        </executions>\n"
                + "      </plugin>\n"
                + "    </plugins>\n"
                + "  </build>";
    }

    /** Adds a module whose POM has the execution {@link #EXECUTION}; its artifact id is the name of its folder. */
    public MavenProject module(String path) {
        Path folder = root.resolve(path).normalize();
        return module(path, pom(folder.getFileName().toString(), execution(EXECUTION)));
    }

    /** Adds a module with this POM, which is written to its folder. */
    public MavenProject module(String path, String pom) {
        Path folder = root.resolve(path).normalize();
        MavenProject project = project(write(folder.resolve("pom.xml"), pom));
        modules.add(project);
        session.setProjects(modules);
        return project;
    }

    /** Adds a module that is there already. */
    public void add(MavenProject project) {
        modules.add(project);
        session.setProjects(modules);
    }

    /** A project from a POM that is there, not yet a module of this build. */
    public static MavenProject project(Path pom) {
        Model model = model(pom);
        Build build = model.getBuild() == null ? new Build() : model.getBuild();
        build.setDirectory(pom.resolveSibling("target").toString());
        model.setBuild(build);
        MavenProject project = new MavenProject(model);
        project.setFile(pom.toFile());
        return project;
    }

    private static Model model(Path pom) {
        try {
            return new MavenXpp3Reader().read(new StringReader(Files.readString(pom)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XmlPullParserException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Writes a file, and the folders that it needs. */
    public static Path write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves only these modules in the build, as {@code -pl} does. */
    public void select(MavenProject... selected) {
        session.setProjects(List.of(selected));
    }

    /** The module in its execution {@link #EXECUTION} at {@code verify}. */
    public ReactorModule in(MavenProject project) {
        return in(project, EXECUTION, "verify");
    }

    /** The module in an execution at a phase, null for none. */
    public ReactorModule in(MavenProject project, String executionId, String phase) {
        Plugin plugin = new Plugin();
        plugin.setArtifactId("maven-enforcer-plugin");
        MojoExecution execution = new MojoExecution(plugin, "enforce", executionId);
        execution.setLifecyclePhase(phase);
        return new ReactorModule(session, project, execution);
    }

    /** The session of this build. */
    public MavenSession session() {
        return session;
    }

    /** Notes that these modules were built to their end. */
    public void built(MavenProject... projects) {
        for (MavenProject project : projects) {
            session.getResult().addBuildSummary(new BuildSuccess(project, 0));
        }
    }

    /** Notes that the build of this module failed. */
    public void failed(MavenProject project) {
        session.getResult().addBuildSummary(new BuildFailure(project, 0, new IllegalStateException("tests failed")));
    }

    /** Ends the session. */
    public void ends() {
        session.getRequest().getExecutionListener().sessionEnded(event());
    }

    /** The event of the session's end. */
    public ExecutionEvent event() {
        return new SessionEnded(session);
    }

    private record SessionEnded(MavenSession session) implements ExecutionEvent {

        @Override
        public Type getType() {
            return Type.SessionEnded;
        }

        @Override
        public MavenSession getSession() {
            return session;
        }

        @Override
        public MavenProject getProject() {
            return null;
        }

        @Override
        public MojoExecution getMojoExecution() {
            return null;
        }

        @Override
        public Exception getException() {
            return null;
        }
    }
}

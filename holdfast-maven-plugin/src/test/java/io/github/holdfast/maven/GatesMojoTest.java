package io.github.holdfast.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.holdfast.core.testing.LiveMaven;
import io.github.holdfast.core.testing.StagedBuild;
import io.github.holdfast.core.testing.TestRepository;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectBuilder;
import org.apache.maven.project.ProjectBuildingException;
import org.apache.maven.project.ProjectBuildingRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the goals gates and gate-check write, and what they refuse. */
class GatesMojoTest {

    private static final String POM = StagedBuild.pom(
            "orders",
            "  <build><plugins><plugin><artifactId>maven-enforcer-plugin</artifactId><version>3.7.0</version><executions>"
                    + "<execution><id>gate-integrity</id><phase>validate</phase><goals><goal>enforce</goal></goals>"
                    + "<configuration><rules><gateIntegrity/></rules></configuration></execution></executions></plugin>"
                    + "</plugins></build>");

    @TempDir
    Path folder;

    private TestRepository repository;
    private Path manifest;

    @BeforeEach
    void aProject() {
        repository = TestRepository.init(folder.resolve("orders"));
        repository.write("pom.xml", POM);
        repository.commit();
        manifest = repository.folder().resolve(".holdfast/gates.txt");
    }

    @SuppressWarnings("deprecation")
    private MavenSession session(Path root, Instant start) {
        MavenExecutionRequest request = LiveMaven.request(root, folder.resolve("remote"), folder.resolve("local"));
        request.setBaseDirectory(root.toFile());
        request.setStartTime(Date.from(start));
        ProjectBuildingRequest building = request.getProjectBuildingRequest();
        building.setRepositorySession(LiveMaven.session(request));
        MavenSession session = new MavenSession(
                LiveMaven.plexus(), building.getRepositorySession(), request, new DefaultMavenExecutionResult());
        if (Files.exists(root.resolve("pom.xml"))) {
            try {
                MavenProject project = LiveMaven.lookup(ProjectBuilder.class)
                        .build(root.resolve("pom.xml").toFile(), building)
                        .getProject();
                session.setProjects(List.of(project));
                session.setAllProjects(List.of(project));
            } catch (ProjectBuildingException e) {
                throw new AssertionError(e);
            }
        }
        return session;
    }

    private static void set(Object mojo, String name, Object value) throws ReflectiveOperationException {
        Field field = mojo.getClass().getDeclaredField(name);
        field.setAccessible(true);
        field.set(mojo, value);
    }

    private void gates(Map<String, String> environment) throws ReflectiveOperationException, MojoExecutionException {
        MavenSession session = session(repository.folder(), StagedBuild.START);
        GatesMojo mojo = new GatesMojo(LiveMaven.lookup(ProjectBuilder.class));
        set(mojo, "session", session);
        set(mojo, "project", session.getTopLevelProject());
        set(mojo, "execution", new MojoExecution(new Plugin(), "gates", "default-cli"));
        mojo.write(environment);
    }

    private void check(boolean after, Instant start)
            throws ReflectiveOperationException, MojoExecutionException, MojoFailureException {
        Path stub = folder.resolve("stub");
        GateCheckMojo mojo = new GateCheckMojo(LiveMaven.lookup(ProjectBuilder.class));
        set(mojo, "session", session(stub, start));
        set(mojo, "execution", new MojoExecution(new Plugin(), "gate-check", "default-cli"));
        set(mojo, "checkout", repository.folder().toFile());
        set(mojo, "after", after);
        mojo.execute();
    }

    private Path run() {
        return folder.resolve("stub/holdfast-run.json");
    }

    @Test
    void writesTheManifest() throws Exception {
        gates(Map.of());

        assertThat(manifest)
                .content()
                .startsWith("# holdfast gates 1\n")
                .contains("com.acme:orders | gate | gate-integrity/gateIntegrity | ");
    }

    @Test
    void leavesAManifestThatIsAsItShouldBe() throws Exception {
        gates(Map.of());
        Files.setLastModifiedTime(manifest, FileTime.from(Instant.EPOCH));

        gates(Map.of());

        assertThat(Files.getLastModifiedTime(manifest).toInstant()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void replacesAManifestThatCannotBeRead() throws Exception {
        StagedBuild.write(manifest, "<<<<<<< ours\n");

        gates(Map.of());

        assertThat(manifest).content().startsWith("# holdfast gates 1\n");
    }

    @Test
    void refusesWhereCiRuns() {
        assertThatThrownBy(() -> gates(Map.of("CI", "true")))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("The gates stay as they are: the variable CI says that this is CI");
        assertThat(manifest).doesNotExist();
    }

    @Test
    void remembersWhenAndWhatWasChecked() throws Exception {
        gates(Map.of());

        check(false, StagedBuild.START);

        assertThat(run())
                .content()
                .contains("\"commit\": \"" + repository.git("rev-parse", "HEAD").strip() + "\"")
                .contains("\"start\": \"2026-11-01T10:00:00Z\"")
                .contains("\"base\": \"" + repository.git("rev-parse", "HEAD").strip() + "\"");
        assertThat(folder.resolve("stub/target/holdfast/gate-check.json")).exists();
        assertThat(repository.git("status", "--porcelain")).as("nothing else").isEqualTo("?? .holdfast/\n");
    }

    @Test
    void failsAndLeavesAReportWhereNothingWasJudged() {
        assertThatThrownBy(() -> check(false, StagedBuild.START))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("[GATES-MISSING]");
        assertThat(folder.resolve("stub/target/holdfast/gate-check.json"))
                .content()
                .contains("\"verdict\": \"UNUSABLE\"");
        assertThat(run()).doesNotExist();
    }

    @Test
    void judgesNothingAfterABuildThatNobodyCheckedBefore() throws Exception {
        gates(Map.of());

        assertThatThrownBy(() -> check(true, StagedBuild.START))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("there is no holdfast-run.json of a call before the build");
    }

    @Test
    void judgesNothingByARunThatCannotBeRead() throws Exception {
        gates(Map.of());
        for (String text :
                List.of("{", "[]", "{}", "{\"commit\": \"x\"}", "{\"commit\": \"x\", \"start\": \"soon\"}")) {
            StagedBuild.write(run(), text);

            assertThatThrownBy(() -> check(true, StagedBuild.START))
                    .as(text)
                    .isInstanceOf(MojoExecutionException.class)
                    .hasMessageContaining("holdfast-run.json cannot be read");
        }
    }

    @Test
    void judgesNothingWhenHeadOrTheBaseMovedMeanwhile() throws Exception {
        gates(Map.of());
        repository.commit();
        repository.git("checkout", "--quiet", "-b", "change");
        repository.write("README", "a\n");
        repository.commit();
        check(false, StagedBuild.START);

        repository.git("branch", "--force", "main", "main~1");
        assertThatThrownBy(() -> check(true, StagedBuild.START)).hasMessageContaining("the tip of the base is ");

        repository.write("README", "b\n");
        repository.commit();
        assertThatThrownBy(() -> check(true, StagedBuild.START)).hasMessageContaining("the commit of the checkout is ");
    }

    @Test
    void findsThatNoGateSpoke() throws Exception {
        gates(Map.of());
        repository.commit();
        check(false, StagedBuild.START);

        assertThatThrownBy(() -> check(true, StagedBuild.START.plusSeconds(60)))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("[GATE-DID-NOT-RUN]");
    }
}

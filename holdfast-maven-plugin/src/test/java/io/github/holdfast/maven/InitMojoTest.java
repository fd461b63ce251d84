package io.github.holdfast.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.holdfast.core.testing.ModelledReactor;
import io.github.holdfast.core.testing.StagedBuild;
import io.github.holdfast.core.testing.TestRepository;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first files are proposed once, by a person, for the whole reactor. */
class InitMojoTest {

    private static final String LIST = ".holdfast/approved-dependencies.yml";
    private static final String SCHEMA = ".holdfast/approved-dependencies.schema.json";

    @TempDir
    private Path root;

    private final List<String> log = new ArrayList<>();
    private StagedBuild build;
    private MavenProject top;

    @BeforeEach
    void aReactor() {
        TestRepository.init(root).commit();
        build = StagedBuild.in(root);
        top = module(".", "<packaging>pom</packaging>");
        module(
                "core",
                "<repositories><repository><id>ours</id><url>https://repo.example.org</url></repository>"
                        + "</repositories>");
    }

    private MavenProject module(String path, String lines) {
        Path pom = root.resolve(path).normalize().resolve("pom.xml");
        StagedBuild.write(pom, StagedBuild.pom(path.equals(".") ? "top" : path, lines));
        MavenProject project = ModelledReactor.over(root.resolve("outside")).project(pom);
        build.add(project);
        return project;
    }

    private InitMojo mojo() throws ReflectiveOperationException {
        InitMojo mojo = new InitMojo();
        set(mojo, "session", build.session());
        set(mojo, "project", top);
        set(mojo, "execution", new MojoExecution(new Plugin(), "init", "default-cli"));
        mojo.setLog(new SystemStreamLog() {
            @Override
            public void info(CharSequence line) {
                log.add(line.toString());
            }
        });
        return mojo;
    }

    private static void set(InitMojo mojo, String name, Object value) throws ReflectiveOperationException {
        Field field = InitMojo.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(mojo, value);
    }

    @Test
    void writesTheListAndItsSchema() throws Exception {
        mojo().init(Map.of());

        assertThat(root.resolve(LIST)).hasContent("""
                # yaml-language-server: $schema=approved-dependencies.schema.json
                # What may be in this build, and who answers for it. Proposed from the build as it was on 2026-11-01.
                # Write into each entry why it is there and who approved it: until then the list is refused.
                version: 1

                repositories:
                  # in core
                  - id: "ours"
                    url: "https://repo.example.org"
                    reason: TODO
                    approvedBy: TODO
                    approvedOn: 2026-11-01
                """);
        assertThat(Files.readString(root.resolve(SCHEMA), StandardCharsets.UTF_8))
                .isEqualTo(new String(
                        InitMojo.class
                                .getResourceAsStream("/approved-dependencies.schema.json")
                                .readAllBytes(),
                        StandardCharsets.UTF_8));
        assertThat(log)
                .containsExactly(
                        LIST + " written: write a reason and a name into each entry, then commit it",
                        SCHEMA + " written");
    }

    @Test
    void overwritesNothing() throws Exception {
        StagedBuild.write(root.resolve(LIST), "version: 1\n");
        StagedBuild.write(root.resolve(SCHEMA), "{}");

        mojo().init(Map.of());

        assertThat(root.resolve(LIST)).hasContent("version: 1\n");
        assertThat(root.resolve(SCHEMA)).hasContent("{}");
        assertThat(log).containsExactly(LIST + " is there and stays as it is", SCHEMA + " is there and stays as it is");
    }

    @Test
    void aDryRunPrintsAndWritesNothing() throws Exception {
        InitMojo mojo = mojo();
        set(mojo, "dryRun", true);

        mojo.init(Map.of("CI", "true"));

        assertThat(root.resolve(".holdfast")).doesNotExist();
        assertThat(log)
                .startsWith(
                        LIST + " would be written:",
                        "# yaml-language-server: $schema=approved-dependencies.schema.json")
                .contains("  - id: \"ours\"", SCHEMA + " would be written");
    }

    @Test
    void refusesWhereCiRuns() throws Exception {
        InitMojo mojo = mojo();

        assertThatThrownBy(() -> mojo.init(Map.of("CI", "true")))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("Nothing was written: the variable CI says that this is CI, and a check writes no file of"
                        + " the project; run this at your own machine and commit the files");
        assertThat(root.resolve(".holdfast")).doesNotExist();
    }

    @Test
    void refusesASelectionOfModules() throws Exception {
        build.select(top);
        InitMojo mojo = mojo();

        assertThatThrownBy(() -> mojo.init(Map.of()))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("Nothing was written: -pl or -rf leaves modules out; call it for the whole reactor");
        assertThat(root.resolve(".holdfast")).doesNotExist();
    }
}

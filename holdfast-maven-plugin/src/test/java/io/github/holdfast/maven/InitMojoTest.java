package io.github.holdfast.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.holdfast.core.testing.ModelledReactor;
import io.github.holdfast.core.testing.StagedBuild;
import io.github.holdfast.core.testing.TestRepository;
import java.io.IOException;
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
                        SCHEMA + " written",
                        "no spec is proposed: there is no Java source");
    }

    @Test
    void overwritesNothing() throws Exception {
        StagedBuild.write(root.resolve(LIST), "version: 1\n");
        StagedBuild.write(root.resolve(SCHEMA), "{}");

        mojo().init(Map.of());

        assertThat(root.resolve(LIST)).hasContent("version: 1\n");
        assertThat(root.resolve(SCHEMA)).hasContent("{}");
        assertThat(log)
                .containsExactly(
                        LIST + " is there and stays as it is",
                        SCHEMA + " is there and stays as it is",
                        "no spec is proposed: there is no Java source");
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

    @Test
    void refusesAReactorWithoutItsModules() throws Exception {
        build = StagedBuild.in(root);
        top = module(".", "<packaging>pom</packaging><modules><module>core</module></modules>");
        build.session().getRequest().setRecursive(false);
        InitMojo mojo = mojo();

        assertThatThrownBy(() -> mojo.init(Map.of()))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("Nothing was written: -N leaves modules out; call it for the whole reactor");
    }

    private void sources() {
        StagedBuild.write(root.resolve("core/src/main/java/com/acme/core/Rates.java"), """
                package com.acme.core;
                public class Rates {}
                class Cache {}
                """);
        StagedBuild.write(root.resolve("core/src/test/java/com/acme/core/RatesTest.java"), """
                package com.acme.core;
                public class RatesTest {}
                """);
        StagedBuild.write(root.resolve("core/src/main/java/module-info.java"), "module com.acme.core {}\n");
        StagedBuild.write(
                root.resolve("core/src/main/java/com/acme/core/package-info.java"), "package com.acme.core;\n");
    }

    private String spec(String name) throws IOException {
        return Files.readString(root.resolve("docs/specs").resolve(name), StandardCharsets.UTF_8);
    }

    @Test
    void writesTheFirstSpecOfEachModuleWithSources() throws Exception {
        sources();
        module("web", "<build><sourceDirectory>code</sourceDirectory></build>");
        StagedBuild.write(root.resolve("web/code/com/acme/Page.java"), """
                package com.acme;
                public record Page(String title) {}
                """);

        mojo().init(Map.of());

        assertThat(spec("core.md"))
                .startsWith("---\nspec: core\ncovers:\n  types: [\"com.acme.core.**\"]\n---\n# core\n\n<!--\n")
                .endsWith("-->\n\n## `Rates`\n");
        assertThat(spec("web.md")).contains("  types: [\"com.acme.Page\"]\n").endsWith("-->\n\n## `Page`\n");
        assertThat(root.resolve("docs/specs").toFile().list()).containsExactlyInAnyOrder("core.md", "web.md");
        assertThat(log)
                .endsWith(
                        "docs/specs/core.md written",
                        "docs/specs/web.md written",
                        "a spec of headings alone says nothing: write below each what the type promises, then commit it");
    }

    @Test
    void writesOneForAProjectOfOneModule() throws Exception {
        build = StagedBuild.in(root);
        top = module(".", "");
        StagedBuild.write(root.resolve("src/main/java/com/acme/Rates.java"), "package com.acme; public enum Rates {}");

        mojo().init(Map.of());

        assertThat(spec("top.md"))
                .contains("spec: top\n", "types: [\"com.acme.**\"]")
                .endsWith("## `Rates`\n");
    }

    @Test
    void writesTheSameBytesAgain() throws Exception {
        sources();
        mojo().init(Map.of());
        String first = spec("core.md");
        Files.delete(root.resolve("docs/specs/core.md"));

        build = StagedBuild.in(root);
        top = module(".", "<packaging>pom</packaging>");
        module("core", "");
        mojo().init(Map.of());

        assertThat(spec("core.md")).isEqualTo(first);
    }

    @Test
    void proposesNoSpecWhereThereIsOne() throws Exception {
        sources();
        String own = "---\nspec: rates\ncovers:\n  types: [\"com.acme.**\"]\n---\n# Rates\n";
        StagedBuild.write(root.resolve("specs/money/rates.md"), own);

        mojo().init(Map.of());

        assertThat(root.resolve("docs")).doesNotExist();
        assertThat(log).endsWith("no spec is proposed: specs/money/rates.md is there");
    }

    @Test
    void aBrokenSpecIsOneToo() throws Exception {
        sources();
        StagedBuild.write(root.resolve("docs/specs/rates.md"), "---\nspec: rates\n");

        mojo().init(Map.of());

        assertThat(root.resolve("docs/specs").toFile().list()).containsExactly("rates.md");
        assertThat(log.get(2))
                .startsWith("no spec is proposed: docs/specs/rates.md")
                .endsWith("is there");
    }

    @Test
    void aPageWithoutFrontMatterIsNoneAndStays() throws Exception {
        sources();
        StagedBuild.write(root.resolve("docs/specs/core.md"), "# Core\n");

        mojo().init(Map.of());

        assertThat(spec("core.md")).isEqualTo("# Core\n");
        assertThat(log).endsWith("docs/specs/core.md is there and stays as it is");
    }

    @Test
    void aDryRunPrintsTheSpecs() throws Exception {
        sources();
        InitMojo mojo = mojo();
        set(mojo, "dryRun", true);

        mojo.init(Map.of());

        assertThat(root.resolve("docs")).doesNotExist();
        assertThat(log)
                .contains("docs/specs/core.md would be written:", "spec: core")
                .endsWith("## `Rates`");
    }

    @Test
    void sourcesThatCannotBeReadAreToldAndCountByTheirPlace() throws Exception {
        StagedBuild.write(root.resolve("core/src/main/java/com/acme/core/Rates.java"), "public class {");
        Files.createSymbolicLink(
                root.resolve("core/src/main/java/com/acme/core/Linked.java"), Path.of("/nowhere/Linked.java"));

        mojo().init(Map.of());

        assertThat(spec("core.md")).contains("\"com.acme.core.**\"").endsWith("-->\n");
        assertThat(log.get(3))
                .isEqualTo("docs/specs/core.md has no heading from core/src/main/java/com/acme/core/Linked.java:"
                        + " it is a symbolic link");
        assertThat(log.get(4))
                .startsWith("docs/specs/core.md has no heading from core/src/main/java/com/acme/core/Rates.java: JDK ");
    }

    @Test
    void twoModulesWithOnePackageNameTheirTypes() throws Exception {
        sources();
        module("web", "");
        StagedBuild.write(root.resolve("web/src/main/java/com/acme/core/Page.java"), """
                package com.acme.core;
                public class Page {}
                """);

        mojo().init(Map.of());

        assertThat(spec("core.md")).contains("    - \"com.acme.core.Cache\"\n    - \"com.acme.core.Rates\"\n");
        assertThat(spec("web.md")).contains("types: [\"com.acme.core.Page\"]");
    }

    @Test
    void modulesOfOneNameHaveTheirGroupInTheName() throws Exception {
        sources();
        Path pom = root.resolve("other/pom.xml");
        StagedBuild.write(pom, StagedBuild.pom("core").replace("com.acme", "org.acme"));
        build.add(ModelledReactor.over(root.resolve("outside")).project(pom));
        StagedBuild.write(root.resolve("other/src/main/java/org/acme/Page.java"), """
                package org.acme;
                public class Page {}
                """);

        mojo().init(Map.of());

        assertThat(root.resolve("docs/specs").toFile().list())
                .containsExactlyInAnyOrder("com.acme.core.md", "org.acme.core.md");
        assertThat(spec("org.acme.core.md")).contains("spec: org.acme.core\n", "\"org.acme.**\"");
    }

    @Test
    void writesNothingBehindALink(@TempDir Path outside) throws Exception {
        sources();
        Files.createSymbolicLink(root.resolve("docs"), outside);
        InitMojo mojo = mojo();

        assertThatThrownBy(() -> mojo.init(Map.of()))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("Nothing was written: docs is a symbolic link; make it a folder of the project");
        assertThat(outside).isEmptyDirectory();
        assertThat(root.resolve(".holdfast")).doesNotExist();
    }

    @Test
    void sourcesOfAFolderThatIsNoModuleAreNotProposed() throws Exception {
        sources();
        StagedBuild.write(root.resolve("demo/src/main/java/com/acme/demo/Demo.java"), """
                package com.acme.demo;
                public class Demo {}
                """);

        mojo().init(Map.of());

        assertThat(root.resolve("docs/specs").toFile().list()).containsExactly("core.md");
        assertThat(spec("core.md")).doesNotContain("Demo");
    }

    @Test
    void sourcesThatGitIgnoresAreNotProposed() throws Exception {
        sources();
        StagedBuild.write(root.resolve(".gitignore"), "made/\n");
        StagedBuild.write(root.resolve("core/src/main/java/com/acme/made/Made.java"), """
                package com.acme.made;
                public class Made {}
                """);

        mojo().init(Map.of());

        assertThat(spec("core.md")).doesNotContain("Made");
    }
}

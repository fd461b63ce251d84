package io.github.holdfast.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.holdfast.core.testing.ModelledReactor;
import io.github.holdfast.core.testing.StagedBuild;
import io.github.holdfast.core.testing.TestRepository;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
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
import org.apache.maven.project.ProjectBuilder;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.rtinfo.RuntimeInformation;
import org.eclipse.aether.RepositorySystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first files are proposed once, by a person, for the whole reactor. */
class InitMojoTest {

    private static final String LIST = ".holdfast/approved-dependencies.yml";
    private static final String SCHEMA = ".holdfast/approved-dependencies.schema.json";
    private static final String LOCK = "pom.lock.json";
    private static final String GATES = ".holdfast/gates.txt";
    private static final String RULES = "<build><plugins><plugin><artifactId>maven-enforcer-plugin</artifactId>"
            + "<version>3.7.0</version><dependencies><dependency><groupId>io.github.holdfast</groupId>"
            + "<artifactId>holdfast-rules</artifactId><version>1</version></dependency></dependencies></plugin></plugins>"
            + "</build>";
    private static final String NEXT =
            "next: write what is asked for above, then mvn verify, which measures the coverage"
                    + " baseline, and mvn io.github.holdfast:holdfast-maven-plugin:1:raise, which writes it; commit the POM and all"
                    + " these files in one change";

    @TempDir
    private Path root;

    private final List<String> log = new ArrayList<>();
    private StagedBuild build;
    private MavenProject top;

    @BeforeEach
    void aReactor() {
        TestRepository.init(root).commit();
        build = StagedBuild.in(root);
        top = module(".", "<packaging>pom</packaging>" + RULES);
        agreed();
        module(
                "core",
                "<repositories><repository><id>ours</id><url>https://repo.example.org</url></repository>"
                        + "</repositories>");
    }

    /** What the goals lock and gates write; how they do it is for their own tests. */
    private void agreed() {
        StagedBuild.write(root.resolve(LOCK), "{}");
        StagedBuild.write(root.resolve(GATES), "gates");
    }

    private MavenProject module(String path, String lines) {
        Path pom = root.resolve(path).normalize().resolve("pom.xml");
        StagedBuild.write(pom, StagedBuild.pom(path.equals(".") ? "top" : path, lines));
        MavenProject project = ModelledReactor.over(root.resolve("outside")).project(pom);
        build.add(project);
        return project;
    }

    private InitMojo mojo() throws ReflectiveOperationException {
        InitMojo mojo = new InitMojo(
                untouched(RepositorySystem.class),
                untouched(ProjectDependenciesResolver.class),
                untouched(ProjectBuilder.class),
                (RuntimeInformation) Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {RuntimeInformation.class},
                        (proxy, method, arguments) -> "3.9.16"));
        set(mojo, "session", build.session());
        set(mojo, "project", top);
        Plugin plugin = new Plugin();
        plugin.setGroupId("io.github.holdfast");
        plugin.setArtifactId("holdfast-maven-plugin");
        plugin.setVersion("1");
        set(mojo, "execution", new MojoExecution(plugin, "init", "default-cli"));
        set(mojo, "version", "1");
        mojo.setLog(new SystemStreamLog() {
            @Override
            public void info(CharSequence line) {
                log.add(line.toString());
            }
        });
        return mojo;
    }

    private static <T> T untouched(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                InitMojoTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    throw new AssertionError(method + " was called");
                }));
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

                plugins:
                  # in top
                  - id: org.apache.maven.plugins:*
                    reason: TODO
                    approvedBy: TODO
                    approvedOn: 2026-11-01
                  # in top
                  - id: org.apache.maven.plugins:maven-enforcer-plugin
                    brings:
                      - io.github.holdfast:holdfast-rules
                    reason: TODO
                    approvedBy: TODO
                    approvedOn: 2026-11-01

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
                        LIST + " written: write a reason and a name into each entry",
                        SCHEMA + " written",
                        "no spec is proposed: there is no Java source",
                        LOCK + " is there and stays as it is",
                        GATES + " is there and stays as it is",
                        NEXT);
    }

    @Test
    void printsThePomLinesFirstAndWritesNothing() throws Exception {
        build = StagedBuild.in(root);
        top = module(".", "<packaging>pom</packaging>");
        module("core", "");

        mojo().init(Map.of());

        assertThat(log)
                .containsExactly(
                        "No module has the gates. Put these lines into the POM that all modules inherit from:",
                        "<parent>",
                        "  <groupId>io.github.holdfast</groupId>",
                        "  <artifactId>holdfast-parent</artifactId>",
                        "  <version>1</version>",
                        "  <relativePath/>",
                        "</parent>",
                        "Then call this again: what is approved and locked depends on them.");
        assertThat(root.resolve(LIST)).doesNotExist();
        assertThat(root.resolve("docs")).doesNotExist();
    }

    @Test
    void printsPluginsWhereThereIsAParent() throws Exception {
        StagedBuild.write(
                root.resolve("outside/house.pom"),
                StagedBuild.pom("house", "<packaging>pom</packaging>").replace("com.acme", "org.house"));
        build = StagedBuild.in(root);
        top = module(
                ".",
                "<packaging>pom</packaging>" + "<parent><groupId>org.house</groupId><artifactId>house</artifactId>"
                        + "<version>1</version><relativePath/></parent>");

        mojo().init(Map.of());

        assertThat(log.get(0))
                .isEqualTo("No module has the gates. Put these lines among the <plugins> of the <build> of the POM that"
                        + " all modules inherit from:");
        assertThat(log)
                .contains(
                        "    <dependency><groupId>io.github.holdfast</groupId><artifactId>holdfast-rules</artifactId>"
                                + "<version>1</version></dependency>",
                        "Where surefire or failsafe has an <argLine> of its own, write @{argLine} in front of it.");
    }

    @Test
    void rulesOfOthersAreNoGatesOfOurs() throws Exception {
        build = StagedBuild.in(root);
        top = module(".", RULES.replace("io.github.holdfast", "org.acme.rules"));

        mojo().init(Map.of());

        assertThat(log.get(0)).startsWith("No module has the gates.");
    }

    @Test
    void saysWhatIsWrittenWhereTheLockCannotBe() throws Exception {
        Files.delete(root.resolve(LOCK));
        build = StagedBuild.in(root);
        top = module(".", RULES + "<profiles><profile><id>nightly</id></profile></profiles>");
        build.session().getRequest().setActiveProfiles(List.of("nightly"));
        InitMojo mojo = mojo();

        assertThatThrownBy(() -> mojo.init(Map.of()))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("Only " + LIST + ", " + SCHEMA + " written: ")
                .hasMessageContaining("-P or the settings switch a profile");
        assertThat(root.resolve(LOCK)).doesNotExist();
    }

    @Test
    void refusesAPartOfTheReactor() throws Exception {
        StagedBuild.write(root.resolve("pom.xml"), StagedBuild.pom("top"));
        build = StagedBuild.in(root);
        top = module("core", RULES);
        InitMojo mojo = mojo();

        assertThatThrownBy(() -> mojo.init(Map.of()))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("Nothing was written: this is a part of the reactor; call it for the POM of " + root);
    }

    private void measuredAt(String commit) {
        StagedBuild.write(
                root.resolve("target/holdfast/coverage-ratchet-coverageRatchet.json"),
                "{\"schema\": 1, \"build\": {\"id\": \"71ca3f15-50b1-44be-9c1f-e69113d4a696\", \"started\":"
                        + " \"2026-03-01T10:00:00Z\", \"commit\": \"" + commit + "\"}, \"module\": \"reactor\","
                        + " \"verdict\": \"FAILED\", \"reason\": null, \"findings\": [], \"evidence\": {\"file\":"
                        + " \".holdfast/coverage-baseline.txt\", \"jacoco\": \"0.8.15\", \"credit\": \"OWN\","
                        + " \"fileAtBase\": false, \"measured\": [{\"module\": \"com.acme:core\", \"counters\":"
                        + " {\"LINE\": {\"covered\": 9, \"missed\": 1}}, \"classes\": {}, \"testReports\": []}]}}");
    }

    @Test
    void writesTheBaselineThatABuildMeasured() throws Exception {
        measuredAt(TestRepository.at(root).git("rev-parse", "HEAD").strip());

        mojo().init(Map.of());

        assertThat(log)
                .containsSequence(
                        ".holdfast/coverage-baseline.txt written: 1 line; commit it with the change",
                        "  com.acme:core LINE missed=1 total=10");
        assertThat(root.resolve(".holdfast/coverage-baseline.txt"))
                .content()
                .endsWith("com.acme:core LINE missed=1 total=10\n");
    }

    @Test
    void leavesABaselineAsItIs() throws Exception {
        measuredAt(TestRepository.at(root).git("rev-parse", "HEAD").strip());
        StagedBuild.write(root.resolve(".holdfast/coverage-baseline.txt"), "ours\n");

        mojo().init(Map.of());

        assertThat(root.resolve(".holdfast/coverage-baseline.txt")).hasContent("ours\n");
    }

    @Test
    void saysWhyNoBaselineIsWritten() throws Exception {
        measuredAt("5c48eae05c48eae05c48eae05c48eae05c48eae0");

        mojo().init(Map.of());

        assertThat(log)
                .anyMatch(line -> line.startsWith("no coverage baseline is written: HEAD is ")
                        && line.endsWith("; build this commit: mvn verify"));
        assertThat(root.resolve(".holdfast/coverage-baseline.txt")).doesNotExist();
    }

    @Test
    void aDryRunWritesNoBaseline() throws Exception {
        measuredAt(TestRepository.at(root).git("rev-parse", "HEAD").strip());
        InitMojo mojo = mojo();
        set(mojo, "dryRun", true);

        mojo.init(Map.of());

        assertThat(root.resolve(".holdfast/coverage-baseline.txt")).doesNotExist();
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
                        "no spec is proposed: there is no Java source",
                        LOCK + " is there and stays as it is",
                        GATES + " is there and stays as it is");
    }

    @Test
    void aDryRunPrintsAndWritesNothing() throws Exception {
        InitMojo mojo = mojo();
        set(mojo, "dryRun", true);

        mojo.init(Map.of("CI", "true"));

        assertThat(root.resolve(LIST)).doesNotExist();
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
        assertThat(root.resolve(LIST)).doesNotExist();
    }

    @Test
    void refusesASelectionOfModules() throws Exception {
        build.select(top);
        InitMojo mojo = mojo();

        assertThatThrownBy(() -> mojo.init(Map.of()))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("Nothing was written: -pl or -rf leaves modules out; call it for the whole reactor");
        assertThat(root.resolve(LIST)).doesNotExist();
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
                .containsSequence(
                        "docs/specs/core.md written",
                        "docs/specs/web.md written",
                        "a spec of headings alone says nothing: write below each what the type promises");
    }

    @Test
    void writesOneForAProjectOfOneModule() throws Exception {
        build = StagedBuild.in(root);
        top = module(".", RULES);
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
        top = module(".", "<packaging>pom</packaging>" + RULES);
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
        assertThat(log).contains("no spec is proposed: specs/money/rates.md is there");
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
        assertThat(log).contains("docs/specs/core.md is there and stays as it is");
    }

    @Test
    void aDryRunPrintsTheSpecs() throws Exception {
        sources();
        InitMojo mojo = mojo();
        set(mojo, "dryRun", true);

        mojo.init(Map.of());

        assertThat(root.resolve("docs")).doesNotExist();
        assertThat(log).contains("docs/specs/core.md would be written:", "spec: core", "## `Rates`");
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
        assertThat(root.resolve(LIST)).doesNotExist();
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

package io.github.holdfast.lockfile;

import static io.github.holdfast.lockfile.StagedRemote.dependencies;
import static io.github.holdfast.lockfile.StagedRemote.dependency;
import static io.github.holdfast.lockfile.StagedRemote.managed;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessorPathsTest {

    @TempDir
    Path folder;

    private LockBuild build;

    @BeforeEach
    void libraries() {
        build = new LockBuild(folder);
        build.remote()
                .jar("org.lib:base:1.0")
                .jar("org.lib:base:2.0")
                .classified("org.lib:base:1.0", "tests")
                .jar("org.lib:top:1.0", dependencies(dependency("org.lib:base:1.0")))
                .jar("org.lib:top:2.0", dependencies(dependency("org.lib:base:2.0")))
                .jar("org.lib:mid:1.0", dependencies(dependency("org.lib:top:1.0")));
    }

    private static String path(String... elements) {
        return "<annotationProcessorPaths>" + String.join("", elements) + "</annotationProcessorPaths>";
    }

    private static String element(String coordinates, String... more) {
        return dependency(coordinates, more).replace("dependency>", "path>");
    }

    private static String excluding(String groupId, String artifactId) {
        return "<exclusions><exclusion><groupId>" + groupId + "</groupId><artifactId>" + artifactId
                + "</artifactId></exclusion></exclusions>";
    }

    private static String execution(String id, String configuration) {
        return "<execution><id>" + id + "</id><goals><goal>compile</goal></goals><configuration>" + configuration
                + "</configuration></execution>";
    }

    private void pom(String management, String configuration, String... executions) {
        build.file(
                "pom.xml",
                "<project>\n<modelVersion>4.0.0</modelVersion>\n<groupId>com.acme</groupId>\n"
                        + "<artifactId>orders</artifactId>\n<version>1</version>\n" + management
                        + "<build>\n<plugins>\n<plugin>\n<artifactId>maven-compiler-plugin</artifactId>\n"
                        + "<version>3.14.1</version>\n<configuration>" + configuration + "</configuration>\n"
                        + "<executions>" + String.join("\n", executions) + "</executions>\n"
                        + "</plugin>\n</plugins>\n</build>\n</project>\n");
    }

    /** What the lock has of processors: declared lines and resolved lines. */
    private List<String> processors() {
        build.lock();
        assertThat(build.build().text()).isEmpty();
        return LockBuild.read(build.lockFile())
                .lines()
                .map(line -> line.strip().replaceAll("[\",]|^}|^]", ""))
                .filter(line -> line.startsWith("processor "))
                .map(line -> line.substring("processor ".length()))
                .collect(Collectors.toList());
    }

    @Test
    void locksWhatAnElementBrings() {
        pom("", path(element("org.lib:mid:1.0")));
        assertThat(processors())
                .containsExactly(
                        "org.lib:mid:jar:1.0", "org.lib:base:jar:1.0", "org.lib:mid:jar:1.0", "org.lib:top:jar:1.0");
    }

    @Test
    void leavesOutWhatAnElementExcludes() {
        pom("", path(element("org.lib:mid:1.0", excluding("org.lib", "base"))));
        assertThat(processors())
                .containsExactly(
                        "org.lib:mid:jar:1.0 exclusions=org.lib:base", "org.lib:mid:jar:1.0", "org.lib:top:jar:1.0");
    }

    @Test
    void leavesOutAllThatAnElementExcludes() {
        pom("", path(element("org.lib:mid:1.0", excluding("*", "*"))));
        assertThat(processors()).containsExactly("org.lib:mid:jar:1.0 exclusions=*:*", "org.lib:mid:jar:1.0");
    }

    @Test
    void isStaleWhenAnExclusionComes() {
        pom("", path(element("org.lib:mid:1.0")));
        build.lock();
        build.edit("pom.xml", "<version>1.0</version>", "<version>1.0</version>" + excluding("org.lib", "base"));
        assertThat(build.build().codes()).containsOnly("STALE");
    }

    @Test
    void takesTheVersionThatTheProjectManages() {
        pom(managed(dependency("org.lib:top:2.0")), path(element("org.lib:top")));
        assertThat(processors()).containsExactly("org.lib:top:jar:2.0", "org.lib:base:jar:2.0", "org.lib:top:jar:2.0");
    }

    @Test
    void doesNotLetTheProjectManageWhatElementsBring() {
        pom(managed(dependency("org.lib:base:2.0")), path(element("org.lib:mid:1.0")));
        assertThat(processors()).contains("org.lib:base:jar:1.0").doesNotContain("org.lib:base:jar:2.0");
    }

    @Test
    void letsTheProjectManageWhatElementsBringWhereThePluginIsToldSo() {
        pom(
                managed(dependency("org.lib:base:2.0")),
                path(element("org.lib:mid:1.0"))
                        + "<annotationProcessorPathsUseDepMgmt>true</annotationProcessorPathsUseDepMgmt>");
        assertThat(processors()).contains("org.lib:base:jar:2.0").doesNotContain("org.lib:base:jar:1.0");
    }

    @Test
    void mediatesEachExecutionByItself() {
        pom(
                "",
                "",
                execution("default-compile", path(element("org.lib:top:1.0"))),
                execution("default-testCompile", path(element("org.lib:top:2.0"))));
        assertThat(processors())
                .contains("org.lib:top:jar:1.0", "org.lib:base:jar:1.0", "org.lib:top:jar:2.0", "org.lib:base:jar:2.0");
    }

    @Test
    void tellsClassifiersApart() {
        pom("", path(element("org.lib:base:1.0", "<classifier>tests</classifier>"), element("org.lib:base:1.0")));
        assertThat(processors()).contains("org.lib:base:jar:tests:1.0", "org.lib:base:jar:1.0");
    }

    @Test
    void locksProcessorsThatStandElsewhereInTheConfiguration() {
        pom("", "<kapt><tool>" + element("org.lib:top:1.0") + "</tool></kapt>");
        assertThat(processors()).containsExactly("org.lib:top:jar:1.0", "org.lib:base:jar:1.0", "org.lib:top:jar:1.0");
    }
}

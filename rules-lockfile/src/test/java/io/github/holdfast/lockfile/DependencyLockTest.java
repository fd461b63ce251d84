package io.github.holdfast.lockfile;

import static io.github.holdfast.lockfile.StagedRemote.dependencies;
import static io.github.holdfast.lockfile.StagedRemote.dependency;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.lockfile.LockBuild.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DependencyLockTest {

    @TempDir
    Path folder;

    private LockBuild build;

    @BeforeEach
    void aReactorOfTwoModules() {
        build = new LockBuild(folder);
        build.remote()
                .jar("org.lib:base:1.0")
                .jar("org.lib:base:1.1")
                .jar("org.lib:base:2.0")
                .jar("org.lib:top:1.0", dependencies(dependency("org.lib:base:1.0")));
        build.file(
                "pom.xml",
                "<project>\n<modelVersion>4.0.0</modelVersion>\n<groupId>com.acme</groupId>\n"
                        + "<artifactId>orders</artifactId>\n<version>1</version>\n<packaging>pom</packaging>\n"
                        + "<modules>\n<module>a</module>\n<module>b</module>\n</modules>\n"
                        + "<properties>\n<top>1.0</top>\n</properties>\n"
                        + "<dependencyManagement>\n"
                        + dependencies("\n" + dependency("org.lib:top:${top}") + "\n")
                        + "\n</dependencyManagement>\n</project>\n");
        build.file("a/pom.xml", module("a", dependency("org.lib:top")));
        build.file("b/pom.xml", module("b", dependency("com.acme:a:1")));
    }

    private static String module(String name, String... dependencies) {
        return "<project>\n<modelVersion>4.0.0</modelVersion>\n<parent>\n<groupId>com.acme</groupId>\n"
                + "<artifactId>orders</artifactId>\n<version>1</version>\n</parent>\n<artifactId>" + name
                + "</artifactId>\n" + dependencies("\n" + String.join("\n", dependencies) + "\n") + "\n</project>\n";
    }

    @Test
    void passesAfterTheLockIsWritten() {
        build.lock();
        Outcome outcome = build.build();
        assertThat(outcome.text()).isEmpty();
        assertThat(String.join("\n", outcome.log()))
                .contains("INFO dependencyLock: 2 declared inputs, 2 artifacts, 4 files: all as locked")
                .contains("INFO dependencyLock: 2 declared inputs, 3 artifacts, 4 files: all as locked")
                .containsOnlyOnce("not judged: whether the lock has other bytes than the base's: there is no git repo");
    }

    @Test
    void printsOneLineForEachModuleThatPasses() {
        build.lock();

        assertThat(build.build().log())
                .filteredOn(line -> line.startsWith("INFO"))
                .hasSize(3)
                .allMatch(line -> line.startsWith("INFO dependencyLock: "));
    }

    @Test
    void printsTwentyFindingsAtMost() {
        build.lock();
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            many.append(dependency("org.many:many" + i + ":1")).append('\n');
        }
        build.edit("b/pom.xml", "<dependencies>\n", "<dependencies>\n" + many);

        Outcome outcome = build.selecting("b").build();

        assertThat(outcome.codes()).hasSize(20).containsOnly("STALE");
        assertThat(outcome.text()).contains("(30 differences)").contains("and 10 more, see ");
    }

    @Test
    void refusesPluginsThatIsNoFlag() {
        build.lock();

        assertThat(build.parameter("plugins", "maybe").build().codes()).containsOnly("INVALID-PARAMETER");
    }
}

package io.github.holdfast.lockfile;

import static io.github.holdfast.lockfile.StagedRemote.dependencies;
import static io.github.holdfast.lockfile.StagedRemote.dependency;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.testing.StagedBuild;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins in the lock, of modules that give one plugin different things. */
class LockedRealmsTest {

    private static final String[] LIFECYCLE = {
        "maven-clean-plugin", "maven-install-plugin", "maven-deploy-plugin", "maven-site-plugin"
    };

    @TempDir
    Path folder;

    private LockBuild build;

    @BeforeEach
    void aPlugin() {
        build = new LockBuild(folder).plugins(true);
        build.remote()
                .jar("org.lib:base:1.0")
                .jar("org.lib:top:1.0", dependencies(dependency("org.lib:base:1.0")))
                .jar("org.run:run-maven-plugin:1");
        for (String one : LIFECYCLE) {
            build.remote().jar("org.apache.maven.plugins:" + one + ":1");
        }
    }

    private static String plugin(String groupId, String artifactId, String more) {
        return "<plugin><groupId>" + groupId + "</groupId><artifactId>" + artifactId
                + "</artifactId><version>1</version>" + more + "</plugin>\n";
    }

    private static String module(String name, String head, String... dependencies) {
        StringBuilder plugins = new StringBuilder(
                plugin("org.run", "run-maven-plugin", dependencies.length == 0 ? "" : dependencies(dependencies)));
        for (String one : LIFECYCLE) {
            plugins.append(plugin("org.apache.maven.plugins", one, ""));
        }
        return "<project>\n<modelVersion>4.0.0</modelVersion>\n<groupId>com.acme</groupId>\n<artifactId>" + name
                + "</artifactId>\n<version>1</version>\n<packaging>pom</packaging>\n" + head + "<build>\n<plugins>\n"
                + plugins + "</plugins>\n</build>\n</project>\n";
    }

    private void reactor(String a, String b) {
        build.file("pom.xml", module("orders", "<modules>\n<module>a</module>\n<module>b</module>\n</modules>\n"));
        build.file("a/pom.xml", a);
        build.file("b/pom.xml", b);
    }

    private String lock() {
        build.lock();
        return LockBuild.read(build.lockFile());
    }

    @Test
    void locksWhatAModuleGivesAPlugin() {
        reactor(module("a", ""), module("b", "", dependency("org.lib:top:1.0")));
        assertThat(lock())
                .contains("\"org.run:run-maven-plugin:1\":")
                .contains("\"org.run:run-maven-plugin:1 + org.lib:top:jar:1.0\":");
        assertThat(build.build().text()).isEmpty();
    }

    @Test
    void tellsPluginsApartThatExcludeOtherThings() {
        String without = "<exclusions><exclusion><groupId>org.lib</groupId><artifactId>base</artifactId></exclusion>"
                + "</exclusions>";
        reactor(
                module("a", "", dependency("org.lib:top:1.0")),
                module("b", "", dependency("org.lib:top:1.0", without)));
        String lock = lock();
        assertThat(lock)
                .contains("\"org.run:run-maven-plugin:1 + org.lib:top:jar:1.0\":")
                .contains("\"org.run:run-maven-plugin:1 + org.lib:top:jar:1.0 exclusions=org.lib:base\":");
        assertThat(build.build().text()).isEmpty();
        build.selecting("b");
        assertThat(build.build().text()).isEmpty();
        assertThat(lock()).isEqualTo(lock);
    }

    @Test
    void locksAFileOfScopeSystemThatAPluginIsGiven() {
        StagedBuild.write(build.root().resolve("lib/tool.jar"), "a tool");
        String system = dependency(
                "org.local:tool:1", "<scope>system</scope><systemPath>${project.basedir}/../lib/tool.jar</systemPath>");
        reactor(module("a", ""), module("b", "", system));
        assertThat(lock()).contains("\"path\": \"lib/tool.jar\"");
        assertThat(build.build().text()).isEmpty();
        StagedBuild.write(build.root().resolve("lib/tool.jar"), "another tool");
        assertThat(build.build().codes()).containsOnly("TAMPERED");
    }
}

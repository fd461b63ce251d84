package io.github.holdfast.lockfile;

import static io.github.holdfast.lockfile.StagedRemote.dependencies;
import static io.github.holdfast.lockfile.StagedRemote.dependency;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.testing.StagedBuild;
import io.github.holdfast.lockfile.LockBuild.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Other graphs and other bytes than the locked ones. */
class LockedBytesTest {

    @TempDir
    Path folder;

    private LockBuild build;

    @BeforeEach
    void aLockedReactor() {
        build = OrdersReactor.in(folder);
        build.lock();
    }

    @ParameterizedTest
    @CsvSource({
        "org/lib/top/1.0/top-1.0.jar,       org.lib:top:jar:1.0  dependency",
        "org/lib/base/1.0/base-1.0.jar,     org.lib:base:jar:1.0  dependency",
        "org/lib/native/1/native-1-linux.jar, org.lib:native:jar:linux:1  dependency",
        "org/lib/top/1.0/top-1.0.pom,       POM of org.lib:top:jar:1.0  dependency",
        "org/lib/base/1.0/base-1.0.pom,     POM of org.lib:base:jar:1.0  dependency",
        "org/bom/bom/1/bom-1.pom,           org.bom:bom:pom:1  BOM",
        "org/corp/corp/1/corp-1.pom,        org.corp:corp:pom:1  parent",
        "org/proc/processor/1/processor-1.jar, org.proc:processor:jar:1  annotation processor",
        "org/proc/tools/1/tools-1.jar,      org.proc:tools:jar:1  annotation processor",
        "org/plug/tool-maven-plugin/1/tool-maven-plugin-1.jar, org.plug:tool-maven-plugin:jar:1  by plugin org.plug:tool",
        "org/plug/tool-maven-plugin/1/tool-maven-plugin-1.pom, POM of org.plug:tool-maven-plugin:jar:1  by plugin org.pl",
        "org/plug/engine/1/engine-1.jar,    org.plug:engine:jar:1  by plugin org.plug:tool-maven-plugin:1 + org.plug:ex",
        "org/plug/extra/1/extra-1.jar,      org.plug:extra:jar:1  by plugin org.plug:tool-maven-plugin:1 + org.plug:ext",
        "org/ext/core-ext/1/core-ext-1.jar, org.ext:core-ext:jar:1  by plugin org.ext:core-ext:1",
        "org/ext/core-lib/1/core-lib-1.jar, org.ext:core-lib:jar:1  by plugin org.ext:core-ext:1",
        "org/apache/maven/plugins/maven-compiler-plugin/1/maven-compiler-plugin-1.jar,"
                + " org.apache.maven.plugins:maven-compiler-plugin:jar:1  by plugin org.apache.maven.plugins:maven-com"
    })
    void tellsOtherBytesAndNeverAdvisesToLockThem(String file, String words) {
        assertThat(build.local(file)).isRegularFile();
        append(build.local(file), "\n");

        Outcome outcome = build.build();

        assertThat(outcome.kind()).isEqualTo("is violated");
        assertThat(outcome.codes()).containsOnly("TAMPERED");
        assertThat(outcome.text())
                .contains(words)
                .contains("1 file is not the locked one")
                .contains("the bytes of this file are not the locked ones. Do not write the lock anew. Delete "
                        + build.local(file) + " and build again; if it comes back, ask a person");
        assertThat(outcome.text()).doesNotContain("mvn io.github.holdfast:holdfast-maven-plugin:lock");
    }

    private static void append(Path file, String more) {
        StagedBuild.write(file, LockBuild.read(file) + more);
    }

    @Test
    void passesAgainWhenTheFixIsFollowed() throws IOException {
        Path jar = build.local("org/lib/top/1.0/top-1.0.jar");
        append(jar, "!");
        assertThat(build.build().codes()).containsOnly("TAMPERED");

        Files.delete(jar);

        assertThat(build.build().text()).isEmpty();
        assertThat(jar).isRegularFile();
    }

    @Test
    void tellsOtherBytesThatTheRepositoryGivesToAFreshMachine() {
        StagedBuild.write(folder.resolve("remote/org/lib/top/1.0/top-1.0.jar"), "evil");

        Outcome outcome = build.localRepository("other").build();

        assertThat(outcome.codes()).containsOnly("TAMPERED");
        assertThat(LockBuild.refusal(build, goal -> {}))
                .contains("1 artifact has other bytes than are locked")
                .contains("org.lib:top:jar:1.0")
                .contains("ask a person");
        assertThat(LockBuild.refusal(build, goal -> goal.only("org.lib:base"))).contains("org.lib:top:jar:1.0");
        assertThat(LockBuild.refusal(build, goal -> goal.only("org.lib:top"))).isEmpty();
    }

    @Test
    void tellsAReplacedPomBeforeTheGraphThatItChangesAndAdvisesNoLock() {
        append(build.local("org/lib/top/1.0/top-1.0.pom"), "");
        build.remote().pom("org.lib:top:1.0", dependencies(dependency("org.lib:opt:2")));

        Outcome outcome = build.localRepository("other").build();

        assertThat(outcome.codes()).contains("TAMPERED", "DRIFT");
        assertThat(outcome.text().indexOf("TAMPERED")).isLessThan(outcome.text().indexOf("DRIFT"));
        assertThat(outcome.text()).doesNotContain("holdfast-maven-plugin:lock,");
        assertThat(outcome.text()).contains("mend what is tampered with first");
    }

    @Test
    void tellsARangeThatMovedSinceANewVersionCame() {
        build.remote().jar("org.lib:ranged:1.2");
        build.localRepository("other");

        Outcome outcome = build.build();

        assertThat(outcome.codes()).containsOnly("DRIFT");
        assertThat(outcome.text())
                .contains("~ org.lib:ranged:jar 1.1 -> 1.2")
                .contains("pin the version of org.lib:ranged in the POM, or take the new one: mvn ")
                .contains(":lock -Dholdfast.lock.only=org.lib:ranged, then commit pom.lock.json");

        build.lock();
        assertThat(build.build().codes()).containsOnly("DRIFT");
        build.lock(goal -> goal.only("org.lib:ranged"));
        assertThat(build.build().text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.lib:engine:1", "org.plug:new:1"})
    void tellsAPluginThatBringsSomethingElseOnAnotherMachine(String brought) {
        build.remote().jar(brought);
        build.remote()
                .pom("org.plug:engine:1", dependencies(dependency(brought)))
                .jar("org.plug:engine:1", dependencies(dependency(brought)));

        Outcome outcome = build.localRepository("other").build();

        assertThat(outcome.codes()).contains("TAMPERED", "NOT-IN-LOCK");
        assertThat(outcome.text()).contains("POM of org.plug:engine:jar:1  by plugin org.plug:tool-maven-plugin:1");
    }

    @Test
    void tellsAFileThatNoRepositoryHasAnyMore() throws IOException {
        Files.delete(folder.resolve("remote/org/lib/opt/1/opt-1.jar"));

        Outcome outcome = build.localRepository("other").build();

        assertThat(outcome.codes()).containsOnly("FILE-MISSING");
        assertThat(outcome.text()).contains("org.lib:opt:jar:1  dependency, cannot be had: ");
    }

    @Test
    void readsNoPluginsWhereTheyAreNotWanted() {
        build = OrdersReactor.in(folder.resolve("without"));
        build.plugins(false).lock();
        append(build.local("org/lib/top/1.0/top-1.0.jar"), "!");

        assertThat(LockBuild.read(build.lockFile())).contains("\"plugins\": {},");
        assertThat(build.build().codes()).containsOnly("TAMPERED");
        assertThat(build.plugins(true).build().codes()).contains("NOT-IN-LOCK");
    }

    @Test
    void countsWhatIsAbsentOfflineAsAbsent() throws IOException {
        build.build();
        Files.delete(build.local("org/lib/opt/1/opt-1.jar"));

        Outcome outcome = build.offline(true).build();

        assertThat(outcome.passes()).isTrue();
        assertThat(String.join("\n", outcome.log()))
                .contains("1 file is not in the local repository and Maven works offline: org.lib:opt:jar:1");
    }

    @Test
    void tellsOtherBytesOffline() {
        build.build();
        append(build.local("org/lib/top/1.0/top-1.0.jar"), "!");

        assertThat(build.offline(true).build().codes()).containsOnly("TAMPERED");
    }

    @Test
    void warnsOfASnapshotWhoseBytesAreNotLocked() {
        build.remote().jar("org.lib:moving:1-SNAPSHOT");
        build.edit(
                "app/pom.xml",
                "<dependencies>\n",
                "<dependencies>\n<dependency><groupId>org.lib</groupId><artifactId>moving</artifactId>"
                        + "<version>1-SNAPSHOT</version></dependency>\n");
        build.lock();
        append(build.local("org/lib/moving/1-SNAPSHOT/moving-1-SNAPSHOT.jar"), "!");

        Outcome outcome = build.build();

        assertThat(outcome.text()).isEmpty();
        assertThat(LockBuild.read(build.lockFile()))
                .contains("\"org.lib:moving:jar:1-SNAPSHOT\": {\"sha256\": \"snapshot\", \"pom\": \"snapshot\"}");
        assertThat(String.join("\n", outcome.log()))
                .contains("SNAPSHOT-NOT-LOCKED")
                .contains("org.lib:moving:jar:1-SN");
    }

    @Test
    void tellsOtherBytesOfAFileOfSystemScope() {
        build.file("app/lib/own.jar", "own");
        build.edit(
                "app/pom.xml",
                "<dependencies>\n",
                "<dependencies>\n<dependency><groupId>com.acme</groupId><artifactId>own</artifactId><version>1</version>"
                        + "<scope>system</scope><systemPath>${basedir}/lib/own.jar</systemPath></dependency>\n");
        build.lock();
        assertThat(build.build().text()).isEmpty();
        assertThat(LockBuild.read(build.lockFile()))
                .contains("\"path\": \"app/lib/own.jar\"")
                .doesNotContain(folder.toString());
        build.file("app/lib/own.jar", "evil");

        assertThat(build.build().codes()).containsOnly("TAMPERED");
    }
}

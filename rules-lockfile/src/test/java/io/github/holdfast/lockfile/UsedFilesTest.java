package io.github.holdfast.lockfile;

import static io.github.holdfast.lockfile.StagedRemote.bom;
import static io.github.holdfast.lockfile.StagedRemote.dependencies;
import static io.github.holdfast.lockfile.StagedRemote.dependency;
import static io.github.holdfast.lockfile.StagedRemote.managed;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Which files a build is judged by: those of what it takes, and the POMs behind them. */
class UsedFilesTest {

    @TempDir
    Path folder;

    private LockBuild build;

    @BeforeEach
    void aModuleWithAllKindsOfPoms() {
        build = new LockBuild(folder);
        build.remote()
                .parent("org.lib:above:1")
                .parent("org.lib:inner:1")
                .parent("org.lib:bom:1", managed(bom("org.lib:inner:1")))
                .jar("org.lib:base:1", parent("org.lib:above:1"), managed(bom("org.lib:bom:1")))
                .parent("org.own:bom:0")
                .parent("org.own:bom:1", parent("org.own:behind:1"))
                .parent("org.own:behind:1")
                .parent("org.own:far:1")
                .parent(
                        "org.own:parent:1",
                        parent("org.own:far:1"),
                        "<properties><bom.version>0</bom.version></properties>",
                        managed(bom("org.own:bom:${bom.version}")));
        build.file(
                "pom.xml",
                "<project>\n<modelVersion>4.0.0</modelVersion>\n" + parent("org.own:parent:1")
                        + "\n<groupId>com.acme</groupId>\n<artifactId>orders</artifactId>\n<version>1</version>\n"
                        + "<properties>\n<bom.version>1</bom.version>\n</properties>\n"
                        + dependencies(dependency("org.lib:base:1")) + "\n</project>\n");
    }

    private static String parent(String coordinates) {
        String[] parts = coordinates.split(":");
        return "<parent><groupId>" + parts[0] + "</groupId><artifactId>" + parts[1] + "</artifactId><version>"
                + parts[2] + "</version></parent>";
    }

    @Test
    void looksAtEachFileOnce() {
        build.lock();
        Outcome outcome = build.build();
        assertThat(outcome.text()).isEmpty();
        assertThat(outcome.log()).anyMatch(line -> line.contains("1 artifact, 9 files: all as locked"));
    }

    /** Maven asks the repositories of the POMs on the way, so a file that came from there is no missing one. */
    @Test
    void findsAFileWhereAPomOnTheWayToItSays() {
        StagedRemote second = new StagedRemote(folder.resolve("second"));
        second.parent("org.deep:above:1")
                .jar("org.deep:core:1", parent("org.deep:above:1"), dependencies(dependency("org.deep:end:1")))
                .jar("org.deep:end:1");
        build.remote()
                .jar(
                        "org.lib:base:1",
                        parent("org.lib:above:1"),
                        "<repositories><repository><id>second</id><url>"
                                + second.folder().toUri() + "</url></repository></repositories>",
                        dependencies(dependency("org.deep:core:1")));
        build.lock();
        assertThat(LockBuild.read(build.lockFile()))
                .contains("\"org.deep:core:jar:1\"", "\"org.deep:end:jar:1\"", "\"org.deep:above:pom:1\"");
        assertThat(build.build().text()).isEmpty();

        assertThat(build.offline(true).build().text()).isEmpty();
        Path replaced = build.local("org/deep/end/1/end-1.jar");
        StagedBuild.write(replaced, "other");
        assertThat(build.build().codes()).containsOnly("TAMPERED");
    }

    @Test
    void doesNotWantABomThatTheModuleReplacesByAProperty() {
        build.lock();
        assertThat(LockBuild.read(build.lockFile()))
                .contains("\"org.own:bom:pom:1\": {")
                .doesNotContain("org.own:bom:pom:0");
    }

    @Test
    void seesOtherBytesOfAParentThatIsNoProjectByItself() {
        build.remote().parent("org.own:half:1", managed(bom("org.own:bom:${left.to.heirs}")));
        build.edit("pom.xml", "<artifactId>parent<", "<artifactId>half<");
        build.edit("pom.xml", "bom.version>", "left.to.heirs>");
        build.lock();
        assertThat(build.build().text()).isEmpty();
        Path replaced = build.local("org/own/half/1/half-1.pom");
        StagedBuild.write(replaced, LockBuild.read(replaced) + "\n<!-- other -->\n");
        assertThat(build.build().codes()).containsOnly("TAMPERED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org/lib/base/1/base-1.jar",
                "org/lib/base/1/base-1.pom",
                "org/lib/above/1/above-1.pom",
                "org/lib/bom/1/bom-1.pom",
                "org/lib/inner/1/inner-1.pom",
                "org/own/parent/1/parent-1.pom",
                "org/own/far/1/far-1.pom",
                "org/own/bom/1/bom-1.pom",
                "org/own/behind/1/behind-1.pom"
            })
    void seesOtherBytes(String file) {
        build.lock();
        Path replaced = build.local(file);
        StagedBuild.write(replaced, LockBuild.read(replaced) + "\n<!-- other -->\n");
        Outcome outcome = build.build();
        assertThat(outcome.codes()).containsOnly("TAMPERED");
        assertThat(outcome.text()).contains(replaced.toString()).contains("Do not write the lock anew");
    }

    @ParameterizedTest
    @ValueSource(strings = {"org/lib/base/1/base-1.jar", "org/lib/inner/1/inner-1.pom"})
    void fetchesWhatIsNotThere(String file) throws IOException {
        build.lock();
        Files.delete(build.local(file));
        assertThat(build.build().text()).isEmpty();
        assertThat(build.local(file)).exists();
    }

    @Test
    void seesOtherBytesBehindAParentThatIsABomOfAnotherModule() {
        build.file(
                "pom.xml",
                "<project><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId><artifactId>all</artifactId>"
                        + "<version>1</version><packaging>pom</packaging>"
                        + "<modules><module>a</module><module>b</module></modules></project>");
        String head = "<project><modelVersion>4.0.0</modelVersion>";
        String tail = "<groupId>com.acme</groupId><version>1</version><packaging>pom</packaging>";
        build.file(
                "a/pom.xml",
                head + parent("org.own:parent:1") + tail + "<artifactId>a</artifactId>"
                        + "<properties><bom.version>1</bom.version></properties></project>");
        build.file(
                "b/pom.xml",
                head + tail + "<artifactId>b</artifactId>" + managed(bom("org.own:parent:1")) + "</project>");
        build.lock();
        assertThat(build.build().text()).isEmpty();
        Path replaced = build.local("org/own/bom/0/bom-0.pom");
        StagedBuild.write(replaced, LockBuild.read(replaced) + "\n<!-- other -->\n");
        assertThat(build.build().codes()).containsOnly("TAMPERED");
    }

    @Test
    void doesNotPassAnAbsentFileOffline() throws IOException {
        build.lock();
        Files.delete(build.local("org/lib/base/1/base-1.jar"));
        Outcome outcome = build.offline(true).build();
        assertThat(outcome.log())
                .anyMatch(line -> line.contains("8 files: all as locked; not judged: 1 file is not in the local"
                        + " repository and Maven works offline: org.lib:base:jar:1"));
    }
}

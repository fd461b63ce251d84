package io.github.holdfast.lockfile;

import static io.github.holdfast.lockfile.StagedRemote.dependencies;
import static io.github.holdfast.lockfile.StagedRemote.dependency;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the goal writes, keeps, refuses and tells. */
class LockGoalTest {

    @TempDir
    Path folder;

    private LockBuild build;

    @BeforeEach
    void aReactor() {
        build = OrdersReactor.in(folder);
    }

    private String text() {
        return LockBuild.read(build.lockFile());
    }

    @Test
    void writesTheSameBytesTwiceAndOnAnotherMachine() {
        build.lock();
        String first = text();

        build.lock();
        assertThat(text()).isEqualTo(first);

        build.localRepository("cold").lock();
        assertThat(text()).isEqualTo(first);
    }

    @Test
    void writesTheSameWhereverTheReactorIs() {
        build.lock();
        LockBuild other = OrdersReactor.in(folder.resolve("else").resolve("where"));
        other.lock();

        assertThat(LockBuild.read(other.lockFile())).isEqualTo(text());
    }

    @Test
    void tellsOfTheFirstLock() {
        assertThat(build.lock()).containsExactly("the first lock: 23 artifacts from 7 groupIds, 4 modules");
    }

    @Test
    void tellsThatNothingChanges() {
        build.lock();

        assertThat(build.lock())
                .containsExactly("no artifact comes, goes or changes; 23 artifacts from 7 groupIds, 4 modules");
    }

    @Test
    void tellsWhatComesAndGoesWithNewGroupIdsAndWhoBringsWhat() {
        build.lock();
        build.remote().jar("net.new:brought:1").jar("org.lib:bringer:1", dependencies(dependency("net.new:brought:1")));
        build.edit(
                "core/pom.xml", "<artifactId>opt</artifactId><version>1<", "<artifactId>opt</artifactId><version>2<");
        build.edit("app/pom.xml", "<dependencies>\n", "<dependencies>\n" + dependency("org.lib:bringer:1") + "\n");
        build.edit(
                "web/pom.xml",
                "<artifactId>ranged</artifactId><version>[1.0,2.0)<",
                "<artifactId>base</artifactId><version>1.0<");

        assertThat(build.lock())
                .containsExactly(
                        "+ net.new:brought:jar:1  by org.lib:bringer",
                        "+ org.lib:bringer:jar:1",
                        "~ org.lib:opt:jar 1 -> 2",
                        "- org.lib:ranged:jar:1.1",
                        "new groupId net.new: who is it?");
    }

    @Test
    void refusesWhatCannotBeResolvedAndNamesAll() {
        build.lock();
        build.edit(
                "app/pom.xml",
                "<dependencies>\n",
                "<dependencies>\n" + dependency("com.invented:left-pad:1") + dependency("com.invented:right-pad:1")
                        + "\n");

        assertThat(LockBuild.refusal(build, goal -> {}))
                .contains("com.invented:left-pad:jar:1")
                .contains("com.invented:right-pad:jar:1");
    }

    @Test
    void refusesToLockAModuleInThePlaceOfTheReactor() {
        build.lock();
        String before = text();

        assertThat(LockBuild.refusal(build.from("core/pom.xml"), goal -> {}))
                .contains("Maven was called on a part of the reactor")
                .contains("Call it in " + build.root());
        assertThat(text()).isEqualTo(before);
    }

    @Test
    void locksAReactorWhoseRootPomIsNotInTheFolderOfTheReactor() {
        build.file("build/pom.xml", OrdersReactor.ROOT.replaceAll("<module>", "<module>../"));
        for (String name : List.of("core", "web", "app")) {
            build.edit(
                    name + "/pom.xml",
                    "<version>${revision}</version></parent>",
                    "<version>${revision}</version><relativePath>../build</relativePath></parent>");
        }
        build.edit("pom.xml", OrdersReactor.ROOT, "").from("build/pom.xml");
        assertThat(build.root().resolve("pom.xml").toFile().delete()).isTrue();

        build.lock();

        assertThat(text()).contains("\"com.acme:core\": {").contains("\"com.acme:app\": {");
        assertThat(build.build().text()).isEmpty();
    }

    @Test
    void refusesToLockOverALockThatItCannotRead() {
        build.lock();
        build.file("pom.lock.json", text().replace("\"lockVersion\": \"1.0\"", "\"lockVersion\": \"9.0\""));

        assertThat(LockBuild.refusal(build, goal -> {}))
                .contains("LOCK-UNREADABLE")
                .contains("newer Holdfast");
    }

    @Test
    void refusesWhenAPluginCannotBeHad() {
        build.edit("pom.xml", "<tool.version>1<", "<tool.version>99<");

        assertThat(LockBuild.refusal(build, goal -> {})).contains("org.plug:tool-maven-plugin:jar:99");
    }

    @Test
    void locksWithoutANetworkWhatTheMachineHas() {
        build.lock();
        String before = text();

        build.offline(true).lock();

        assertThat(text()).isEqualTo(before);
    }

    @Test
    void refusesOfflineWhatTheMachineDoesNotHave() throws IOException {
        build.lock();
        Files.delete(build.local("org/plug/engine/1/engine-1.jar"));

        assertThat(LockBuild.refusal(build.offline(true), goal -> {})).contains("org.plug:engine:jar:1");
    }

    @Test
    void locksTheParentsAndBomsOfWhatIsUsed() {
        build.remote()
                .pom("org.deep:base:1", "<!--pom-->")
                .pom(
                        "org.deep:bom:1",
                        "<!--pom--><parent><groupId>org.deep</groupId><artifactId>base</artifactId>"
                                + "<version>1</version></parent>")
                .jar(
                        "org.lib:deep:1",
                        "<parent><groupId>org.deep</groupId><artifactId>base</artifactId><version>1</version></parent>"
                                + "<dependencyManagement>"
                                + dependencies(dependency("org.deep:bom:1", "<type>pom</type><scope>import</scope>"))
                                + "</dependencyManagement>");
        build.edit("app/pom.xml", "<dependencies>\n", "<dependencies>\n" + dependency("org.lib:deep:1") + "\n");
        build.lock();

        assertThat(text())
                .containsPattern(
                        "\"org.deep:bom:pom:1\": \\{\"sha256\": \"\\w+\", \"uses\": \\[\"org.deep:base:pom:1\"]}")
                .containsPattern(
                        "\"org.lib:deep:jar:1\": .*\"uses\": \\[\"org.deep:base:pom:1\", \"org.deep:bom:pom:1\"]}");
        assertThat(build.build().text()).isEmpty();
        for (String file : List.of("base/1/base-1.pom", "bom/1/bom-1.pom")) {
            Path pom = build.local("org/deep/" + file);
            String before = LockBuild.read(pom);
            build.file("../local/org/deep/" + file, before + "\n");
            assertThat(build.build().codes()).containsOnly("TAMPERED");
            build.file("../local/org/deep/" + file, before);
        }
    }

    @Test
    void locksAProjectWithoutAnyDependency() {
        LockBuild alone = new LockBuild(folder.resolve("alone"))
                .file(
                        "pom.xml",
                        "<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>a</artifactId>"
                                + "<version>1</version><packaging>pom</packaging></project>");
        alone.lock();

        assertThat(alone.build().text()).isEmpty();
    }

    @Test
    void tellsAMavenOfOtherRulesWhereItTakesSomethingElse() {
        build.lock();
        assertThat(build.maven("4.0.0").build().text()).isEmpty();
        build.remote().jar("org.lib:ranged:1.2");

        assertThat(build.localRepository("other").build().text())
                .contains("DRIFT")
                .contains(
                        "the lock was written with Maven 3 rules, and this is Maven 4.0.0, which may resolve otherwise");
    }

    @Test
    void comparesPluginsWithoutAVersionOnTheSameMinorOfMavenOnly() {
        String pinned = "<plugin><artifactId>maven-clean-plugin</artifactId><version>1</version></plugin>";
        build.remote().jar("org.apache.maven.plugins:maven-clean-plugin:3.2.0");
        build.edit("pom.xml", pinned, "").maven("3.9.16").lock();
        assertThat(text()).contains("\"org.apache.maven.plugins:maven-clean-plugin:3.2.0 maven-default 3.9\": [");
        assertThat(build.maven("3.9.1").build().text()).isEmpty();

        assertThat(build.maven("3.8.7").build().text()).isEmpty();
        assertThat(String.join("\n", build.build().log()))
                .contains("not judged: plugins without a version in any POM, which another Maven chose")
                .contains("org.apache.maven.plugins:maven-clean-plugin:3.2.0; give them one");
    }
}

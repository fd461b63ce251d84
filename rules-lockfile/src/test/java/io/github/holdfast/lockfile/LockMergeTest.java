package io.github.holdfast.lockfile;

import static io.github.holdfast.lockfile.StagedRemote.dependency;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.holdfast.core.testing.TestRepository;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two branches that each change dependencies and write the lock, merged by git. */
class LockMergeTest {

    @TempDir
    Path folder;

    private LockBuild build;
    private TestRepository repository;

    @BeforeEach
    void aLockedReactorOnMain() {
        build = OrdersReactor.in(folder);
        build.remote()
                .jar("com.first:one:1")
                .jar("com.first:one:2")
                .jar("org.second:two:1", StagedRemote.dependencies(dependency("org.second:brought:1")))
                .jar("org.second:brought:1");
        build.lock();
        repository = TestRepository.init(build.root());
        repository.commit();
    }

    private void branch(String name, String file, String coordinates) {
        repository.git("checkout", "-q", "-b", name, "main");
        build.edit(file, "<dependencies>\n", "<dependencies>\n" + dependency(coordinates) + "\n");
        build.lock();
        repository.commit();
    }

    @Test
    void mergesUnrelatedDependenciesOfTwoModulesWithoutAConflict() {
        branch("first", "core/pom.xml", "com.first:one:1");
        branch("second", "web/pom.xml", "org.second:two:1");

        repository.git("merge", "-q", "first", "-m", "both");

        assertThat(build.build().text()).isEmpty();
        String merged = LockBuild.read(build.lockFile());
        assertThat(merged).contains("com.first:one:jar:1").contains("org.second:brought:jar:1");
        build.lock();
        assertThat(LockBuild.read(build.lockFile())).isEqualTo(merged);
    }

    @Test
    void mergesUnrelatedDependenciesOfOneModuleWithoutAConflictAndStaysGreen() {
        branch("first", "web/pom.xml", "com.first:one:1");
        repository.git("checkout", "-q", "-b", "second", "main");
        build.edit("web/pom.xml", "</dependencies>\n", dependency("org.second:two:1") + "\n</dependencies>\n");
        build.lock();
        repository.commit();

        repository.git("merge", "-q", "first", "-m", "both");

        assertThat(build.build().text()).isEmpty();
        String merged = LockBuild.read(build.lockFile());
        build.lock();
        assertThat(LockBuild.read(build.lockFile())).isEqualTo(merged);
    }

    @Test
    void tellsOfTheConflictOfOneDependencyInTwoVersionsWhatToDo() {
        branch("first", "app/pom.xml", "com.first:one:1");
        branch("second", "app/pom.xml", "com.first:one:2");

        assertThatThrownBy(() -> repository.git("merge", "-q", "first", "-m", "both"))
                .hasMessageContaining("CONFLICT (content): Merge conflict in pom.lock.json");
        repository.git("checkout", "-q", "--theirs", "app/pom.xml");

        assertThat(build.build().codes()).containsOnly("LOCK-UNREADABLE");
        assertThat(build.build().text())
                .contains("pom.lock.json has the conflict markers of a merge")
                .contains("fix: take either side, then mvn ");

        repository.git("checkout", "-q", "--ours", "pom.lock.json");
        assertThat(build.build().codes()).containsOnly("STALE");
        build.lock();
        assertThat(build.build().text()).isEmpty();
    }

    @Test
    void tellsACleanMergeOfARemovalOnOneSideAndAUseOnTheOther() {
        build.edit("app/pom.xml", "<dependencies>\n", "<dependencies>\n" + dependency("com.first:one:1") + "\n");
        build.lock();
        repository.commit();
        branch("use", "core/pom.xml", "com.first:one:1");
        repository.git("checkout", "-q", "-b", "removal", "main");
        build.edit("app/pom.xml", dependency("com.first:one:1") + "\n", "");
        build.lock();
        repository.commit();

        repository.git("merge", "-q", "use", "-m", "both");

        assertThat(build.build().codes()).contains("NOT-IN-LOCK").isSubsetOf("NOT-IN-LOCK", "DRIFT");
        build.lock();
        assertThat(build.build().text()).isEmpty();
    }

    @Test
    void tellsACleanMergeOfANewVersionOnOneSideAndAUseOfTheOldOneOnTheOther() {
        repository.git("checkout", "-q", "-b", "use", "main");
        build.edit("app/pom.xml", "<dependencies>\n", "<dependencies>\n" + dependency("org.lib:managed") + "\n");
        build.lock();
        repository.commit();
        repository.git("checkout", "-q", "-b", "version", "main");
        build.edit("pom.xml", "<bom.version>1<", "<bom.version>2<");
        build.lock();
        repository.commit();

        repository.git("merge", "-q", "use", "-m", "both");

        assertThat(build.build().codes()).containsExactly("STALE");
        assertThat(build.build().text())
                .contains("~ org.lib:managed:jar 1 -> 2  app/pom.xml:6, locked 1")
                .contains("fix: mvn ");
        build.lock();
        assertThat(build.build().text()).isEmpty();
    }
}

package io.github.holdfast.lockfile.repository;

import static io.github.holdfast.lockfile.StagedRemote.dependencies;
import static io.github.holdfast.lockfile.StagedRemote.dependency;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.util.graph.visitor.PreorderNodeListGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptVersionsTest {

    private static final String RANGE = "org.lib:base:jar:[1,2)";

    @TempDir
    Path folder;

    private StagedSession staged;

    @BeforeEach
    void manyVersions() {
        staged = new StagedSession(folder);
        for (String version : List.of("1.0", "1.1", "1.2", "2.0")) {
            staged.remote()
                    .jar("org.lib:base:" + version)
                    .classified("org.lib:base:" + version, "tests")
                    .jar("org.lib:other:" + version);
        }
        staged.remote().jar("org.lib:top:1", dependencies(dependency("org.lib:base:[1,2)")));
    }

    /** What is taken for a direct dependency with these locked. */
    private List<String> taken(String wanted, Optional<String> but, String... locked) {
        DefaultRepositorySystemSession session = new DefaultRepositorySystemSession(staged.session());
        session.setVersionFilter(new KeptVersions(List.of(locked), but));
        CollectRequest request =
                new CollectRequest(new Dependency(new DefaultArtifact(wanted), "compile"), staged.repositories());
        request.setRoot(null);
        request.addDependency(new Dependency(new DefaultArtifact(wanted), "compile"));
        try {
            PreorderNodeListGenerator nodes = new PreorderNodeListGenerator();
            staged.system().collectDependencies(session, request).getRoot().accept(nodes);
            List<String> keys = new ArrayList<>();
            nodes.getArtifacts(true).forEach(one -> keys.add(ArtifactKey.of(one)));
            return keys;
        } catch (DependencyCollectionException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aRangeTakesTheNewestWhenNothingIsLocked() {
        assertThat(taken(RANGE, Optional.empty())).containsExactly("org.lib:base:jar:1.2");
    }

    @Test
    void aRangeKeepsTheLockedVersion() {
        assertThat(taken(RANGE, Optional.empty(), "org.lib:base:jar:1.1")).containsExactly("org.lib:base:jar:1.1");
    }

    @Test
    void aRangeOfATransitiveDependencyKeepsItToo() {
        assertThat(taken("org.lib:top:jar:1", Optional.empty(), "org.lib:base:jar:1.0"))
                .containsExactly("org.lib:top:jar:1", "org.lib:base:jar:1.0");
    }

    @Test
    void aRangeDoesNotKeepWhatItHasNot() {
        assertThat(taken(RANGE, Optional.empty(), "org.lib:base:jar:2.0")).containsExactly("org.lib:base:jar:1.2");
        assertThat(taken(RANGE, Optional.empty(), "org.lib:base:jar:1.1.5")).containsExactly("org.lib:base:jar:1.2");
    }

    @Test
    void aRangeKeepsTheNewestOfTheLockedThatFit() {
        assertThat(taken(
                        RANGE,
                        Optional.empty(),
                        "org.lib:base:jar:1.0",
                        "org.lib:base:jar:1.1",
                        "org.lib:base:jar:2.0"))
                .containsExactly("org.lib:base:jar:1.1");
    }

    @Test
    void anotherArtifactOfTheLockKeepsNothing() {
        assertThat(taken(RANGE, Optional.empty(), "org.lib:other:jar:1.0")).containsExactly("org.lib:base:jar:1.2");
        assertThat(taken(RANGE, Optional.empty(), "org.lib:base:jar:tests:1.0"))
                .containsExactly("org.lib:base:jar:1.2");
        assertThat(taken(RANGE, Optional.empty(), "org.lib:base:pom:1.0")).containsExactly("org.lib:base:jar:1.2");
        assertThat(taken("org.lib:base:jar:tests:[1,2)", Optional.empty(), "org.lib:base:jar:1.0"))
                .containsExactly("org.lib:base:jar:tests:1.2");
    }

    @Test
    void aClassifierKeepsItsOwnVersion() {
        assertThat(taken("org.lib:base:jar:tests:[1,2)", Optional.empty(), "org.lib:base:jar:tests:1.1"))
                .containsExactly("org.lib:base:jar:tests:1.1");
    }

    @Test
    void whatIsWantedAnewTakesTheNewest() {
        assertThat(taken(RANGE, Optional.of("org.lib:base"), "org.lib:base:jar:1.1"))
                .containsExactly("org.lib:base:jar:1.2");
        assertThat(taken(RANGE, Optional.of("org.lib:other"), "org.lib:base:jar:1.1"))
                .containsExactly("org.lib:base:jar:1.1");
    }

    @Test
    void aFixedVersionIsLeftAlone() {
        assertThat(taken("org.lib:base:jar:1.2", Optional.empty(), "org.lib:base:jar:1.1"))
                .containsExactly("org.lib:base:jar:1.2");
    }
}

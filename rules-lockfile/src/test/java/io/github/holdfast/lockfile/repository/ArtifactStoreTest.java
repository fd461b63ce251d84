package io.github.holdfast.lockfile.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.testing.StagedBuild;
import io.github.holdfast.lockfile.StagedRemote;
import io.github.holdfast.lockfile.repository.ArtifactStore.Located;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactProperties;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.installation.InstallRequest;
import org.eclipse.aether.repository.RemoteRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ArtifactStoreTest {

    private static final String JAR = "org.lib:base:jar:1.0";

    @TempDir
    Path folder;

    private StagedSession staged;

    @BeforeEach
    void aRemoteRepository() {
        staged = new StagedSession(folder);
        staged.remote().jar("org.lib:base:1.0").classified("org.lib:base:1.0", "tests");
    }

    private ArtifactStore store() {
        return new ArtifactStore(staged.system(), staged.session());
    }

    private Located locate(ArtifactStore store, String key) {
        return store.locate(ArtifactKey.parse(key), staged.repositories(), "project");
    }

    private static String content(Located located) throws IOException {
        return Files.readString(located.file().orElseThrow());
    }

    @Test
    void fetchesWhatIsNotThere() throws IOException {
        Located located = locate(store(), JAR);
        assertThat(located.file()).contains(staged.local("org/lib/base/1.0/base-1.0.jar"));
        assertThat(content(located)).isEqualTo("bytes of org.lib:base:1.0");
        assertThat(located.reason()).isEmpty();
        assertThat(located.isOffline()).isFalse();
    }

    @Test
    void tellsClassifiersAndExtensionsApart() throws IOException {
        ArtifactStore store = store();
        assertThat(content(locate(store, JAR))).isEqualTo("bytes of org.lib:base:1.0");
        assertThat(content(locate(store, "org.lib:base:jar:tests:1.0"))).isEqualTo("tests of org.lib:base:1.0");
        assertThat(content(locate(store, "org.lib:base:pom:1.0"))).startsWith("<project>");
    }

    @Test
    void findsWhatIsInTheLocalRepositoryWhenTheRemoteOneIsGone() throws IOException {
        locate(store(), JAR);
        Files.delete(staged.remote().path("org.lib:base:1.0", ".jar"));
        assertThat(content(locate(store(), JAR))).isEqualTo("bytes of org.lib:base:1.0");
    }

    @Test
    void findsItOfflineToo() throws IOException {
        locate(store(), JAR);
        staged.session().setOffline(true);
        assertThat(content(locate(store(), JAR))).isEqualTo("bytes of org.lib:base:1.0");
    }

    @Test
    void saysWhatIsAbsent() {
        Located located = locate(store(), "org.lib:none:jar:1.0");
        assertThat(located.file()).isEmpty();
        assertThat(located.isOffline()).isFalse();
        assertThat(located.reason())
                .isEqualTo("Could not find artifact org.lib:none:jar:1.0 in staged ("
                        + staged.repositories().get(0).getUrl() + ")");
    }

    @Test
    void saysThatMavenWorksOffline() {
        staged.session().setOffline(true);
        Located located = locate(store(), JAR);
        assertThat(located.file()).isEmpty();
        assertThat(located.isOffline()).isTrue();
        assertThat(located.reason()).contains("offline").contains("org.lib:base:jar:1.0");
    }

    @Test
    void findsWhatWasOnlyInstalled() throws Exception {
        Path built = folder.resolve("own-1.jar");
        StagedBuild.write(built, "built here");
        staged.system()
                .install(
                        staged.session(),
                        new InstallRequest()
                                .addArtifact(
                                        new DefaultArtifact("com.acme", "own", "jar", "1").setFile(built.toFile())));
        assertThat(content(locate(store(), "com.acme:own:jar:1"))).isEqualTo("built here");
    }

    @Test
    void doesNotTakeWhatAnotherRepositoryGave() {
        Path elsewhere = folder.resolve("elsewhere");
        StagedRemote other = new StagedRemote(elsewhere).jar("org.lib:rare:1.0");
        List<RemoteRepository> others = List.of(StagedSession.repository("other", other.folder()));
        Artifact rare = ArtifactKey.parse("org.lib:rare:jar:1.0");
        assertThat(store().locate(rare, others, "project").file()).isPresent();
        assertThat(store().locate(rare, staged.repositories(), "project").file())
                .isEmpty();
    }

    @Test
    void whatOneModuleCannotHaveAnotherMayHave() {
        Path elsewhere = folder.resolve("elsewhere");
        StagedRemote other = new StagedRemote(elsewhere).jar("org.lib:rare:1.0");
        List<RemoteRepository> others = List.of(StagedSession.repository("other", other.folder()));
        Artifact rare = ArtifactKey.parse("org.lib:rare:jar:1.0");
        ArtifactStore store = store();
        assertThat(store.locate(rare, staged.repositories(), "project").file()).isEmpty();
        assertThat(store.locate(rare, others, "project").file()).isPresent();
        assertThat(store.locate(rare, staged.repositories(), "project").file()).isEmpty();
    }

    @Test
    void looksOnceInTheSameRepositories() throws IOException {
        ArtifactStore store = store();
        Located first = locate(store, JAR);
        Files.delete(first.file().orElseThrow());
        Files.delete(staged.remote().path("org.lib:base:1.0", ".jar"));
        assertThat(locate(store, JAR)).isSameAs(first);
        assertThat(locate(store(), JAR).file()).isEmpty();
    }

    @Test
    void fetchesASnapshotAlthoughOneIsInTheLocalRepository() throws IOException {
        staged.remote().jar("org.lib:base:2.0-SNAPSHOT");
        Located located = locate(store(), "org.lib:base:jar:2.0-SNAPSHOT");
        assertThat(content(located)).isEqualTo("bytes of org.lib:base:2.0-SNAPSHOT");
    }

    @Test
    void aFileThatTheArtifactHasIsTaken() throws IOException {
        Path lib = folder.resolve("lib/x.jar");
        StagedBuild.write(lib, "in the tree");
        Artifact artifact = ArtifactKey.parse(JAR).setFile(lib.toFile());
        assertThat(content(store().locate(artifact, staged.repositories(), "project")))
                .isEqualTo("in the tree");
    }

    @Test
    void twoFilesOfOneNameAreNotMixedUp() throws IOException {
        ArtifactStore store = store();
        for (String name : List.of("one", "two")) {
            Path lib = folder.resolve(name + "/x.jar");
            StagedBuild.write(lib, name);
            Artifact given = ArtifactKey.parse(JAR).setFile(lib.toFile());
            assertThat(content(store.locate(given, staged.repositories(), "project")))
                    .isEqualTo(name);
            Artifact system =
                    ArtifactKey.parse(JAR).setProperties(Map.of(ArtifactProperties.LOCAL_PATH, lib.toString()));
            assertThat(content(store.locate(system, staged.repositories(), "project")))
                    .isEqualTo(name);
        }
    }

    @Test
    void saysThatAFileOfScopeSystemIsNotThere() {
        Path lib = folder.resolve("lib/x.jar");
        Artifact given = ArtifactKey.parse(JAR).setFile(lib.toFile());
        Located located = store().locate(given, staged.repositories(), "project");
        assertThat(located.file()).isEmpty();
        assertThat(located.reason()).isEqualTo(lib + " is not there, or is no file");
        assertThat(located.isOffline()).isFalse();
    }

    @Test
    @Timeout(120)
    void answersManyThreads() throws Exception {
        for (int i = 0; i < 40; i++) {
            staged.remote().jar("org.many:m" + i + ":1");
        }
        ArtifactStore store = store();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> askers = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                String key = "org.many:m" + i % 40 + ":jar:1";
                askers.add(() -> content(locate(store, key)));
            }
            int asked = 0;
            for (Future<String> one : threads.invokeAll(askers)) {
                assertThat(one.get()).isEqualTo("bytes of org.many:m" + asked++ % 40 + ":1");
            }
        } finally {
            threads.shutdownNow();
        }
    }
}

package io.github.holdfast.lockfile;

import static io.github.holdfast.lockfile.StagedRemote.bom;
import static io.github.holdfast.lockfile.StagedRemote.managed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.holdfast.core.testing.LiveMaven;
import io.github.holdfast.lockfile.file.LockedArtifact;
import io.github.holdfast.lockfile.repository.ArtifactKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.repository.RemoteRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockedFilesTest {

    @TempDir
    Path folder;

    private StagedRemote one;
    private StagedRemote two;
    private Resolution resolution;

    @BeforeEach
    void twoRemoteRepositories() {
        one = new StagedRemote(folder.resolve("one"));
        two = new StagedRemote(folder.resolve("two"));
        DefaultRepositorySystemSession session =
                LiveMaven.session(LiveMaven.request(folder, one.folder(), folder.resolve("local")));
        resolution = new Resolution(LiveMaven.lookup(RepositorySystem.class), session, "3.9.16");
    }

    private static Taken.One taken(String key, StagedRemote remote, String use) {
        RemoteRepository repository = new RemoteRepository.Builder(
                        remote.folder().getFileName().toString(),
                        "default",
                        remote.folder().toUri().toString())
                .build();
        return new Taken.One(ArtifactKey.parse(key), List.of(repository), "project", use, "");
    }

    private Map<String, LockedArtifact> locked(Taken.One... all) throws Unlockable {
        return new LockedFiles(resolution).of(List.of(all));
    }

    private static String parent(String coordinates) {
        String[] parts = coordinates.split(":");
        return "<parent><groupId>" + parts[0] + "</groupId><artifactId>" + parts[1] + "</artifactId><version>"
                + parts[2] + "</version></parent>";
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void hasTheBytesOfTheFileAndOfItsPom() throws Exception {
        one.jar("org.lib:base:1").classified("org.lib:base:1", "tests");
        Map<String, LockedArtifact> locked = locked(
                taken("org.lib:base:jar:1", one, "dependency"), taken("org.lib:base:jar:tests:1", one, "dependency"));
        assertThat(locked.keySet()).containsExactly("org.lib:base:jar:1", "org.lib:base:jar:tests:1");
        assertThat(locked.get("org.lib:base:jar:1").sha256()).isEqualTo(sha256(one.path("org.lib:base:1", ".jar")));
        assertThat(locked.get("org.lib:base:jar:tests:1").sha256())
                .isEqualTo(sha256(one.path("org.lib:base:1", "-tests.jar")));
        for (LockedArtifact artifact : locked.values()) {
            assertThat(artifact.pom()).contains(sha256(one.path("org.lib:base:1", ".pom")));
            assertThat(artifact.uses()).isEmpty();
        }
    }

    @Test
    void hasTheParentsAndBomsBehindIt() throws Exception {
        one.parent("org.lib:top:1")
                .parent("org.lib:mid:1", parent("org.lib:top:1"))
                .parent("org.lib:inner:1")
                .parent("org.lib:bom:1", managed(bom("org.lib:inner:1")))
                .jar("org.lib:base:1", parent("org.lib:mid:1"), managed(bom("org.lib:bom:1")));
        Map<String, LockedArtifact> locked = locked(taken("org.lib:base:jar:1", one, "dependency"));
        assertThat(locked.keySet())
                .containsExactly(
                        "org.lib:base:jar:1",
                        "org.lib:bom:pom:1",
                        "org.lib:inner:pom:1",
                        "org.lib:mid:pom:1",
                        "org.lib:top:pom:1");
        assertThat(locked.get("org.lib:base:jar:1").uses()).containsExactly("org.lib:bom:pom:1", "org.lib:mid:pom:1");
        assertThat(locked.get("org.lib:bom:pom:1").uses()).containsExactly("org.lib:inner:pom:1");
        assertThat(locked.get("org.lib:mid:pom:1").uses()).containsExactly("org.lib:top:pom:1");
        assertThat(locked.get("org.lib:mid:pom:1").sha256()).isEqualTo(sha256(one.path("org.lib:mid:1", ".pom")));
        assertThat(locked.get("org.lib:mid:pom:1").pom()).isEmpty();
    }

    @Test
    void doesNotFetchBomsOfWhatIsOnlyAParent() throws Exception {
        one.parent("org.lib:top:1", managed(bom("org.lib:none:1")));
        Map<String, LockedArtifact> locked = locked(taken("org.lib:top:pom:1", one, "parent"));
        assertThat(locked.keySet()).containsExactly("org.lib:top:pom:1");
    }

    @Test
    void hasTheBomsOfAParentThatIsABomToo() throws Exception {
        one.parent("org.lib:top:1", managed(bom("org.lib:bom:1")))
                .parent("org.lib:bom:1")
                .jar("org.lib:base:1", parent("org.lib:top:1"), managed(bom("org.lib:bom:2")))
                .parent("org.lib:bom:2");
        List<Taken.One> all = new ArrayList<>(
                List.of(taken("org.lib:base:jar:1", one, "dependency"), taken("org.lib:top:pom:1", one, "BOM")));
        Map<String, LockedArtifact> first = locked(all.toArray(Taken.One[]::new));
        Collections.reverse(all);
        Map<String, LockedArtifact> second = locked(all.toArray(Taken.One[]::new));
        for (Map<String, LockedArtifact> locked : List.of(first, second)) {
            assertThat(locked.get("org.lib:top:pom:1").uses()).containsExactly("org.lib:bom:pom:1");
            assertThat(locked).containsKeys("org.lib:bom:pom:1", "org.lib:bom:pom:2");
        }
    }

    @Test
    void hasTheBomsOfAParentThatIsABomLater() throws Exception {
        one.parent("org.lib:top:1", managed(bom("org.lib:bom:1")))
                .parent("org.lib:bom:1")
                .jar("org.lib:base:1", managed(bom("org.lib:top:1")));
        Map<String, LockedArtifact> locked =
                locked(taken("org.lib:top:pom:1", one, "parent"), taken("org.lib:base:jar:1", one, "dependency"));
        assertThat(locked.get("org.lib:top:pom:1").uses()).containsExactly("org.lib:bom:pom:1");
        assertThat(locked).containsKeys("org.lib:bom:pom:1");
    }

    @Test
    void looksForAPomWhereItsHeirComesFrom() throws Exception {
        one.jar("org.aaa:first:1");
        two.parent("org.lib:top:1", "<properties><v>7</v></properties>")
                .parent("org.lib:mid:1", parent("org.lib:top:1"))
                .parent("org.lib:bom:7")
                .jar("org.lib:base:1", parent("org.lib:mid:1"), managed(bom("org.lib:bom:${v}")));
        Map<String, LockedArtifact> locked =
                locked(taken("org.aaa:first:jar:1", one, "dependency"), taken("org.lib:base:jar:1", two, "dependency"));
        assertThat(locked.keySet())
                .containsExactly(
                        "org.aaa:first:jar:1",
                        "org.lib:base:jar:1",
                        "org.lib:bom:pom:7",
                        "org.lib:mid:pom:1",
                        "org.lib:top:pom:1");
    }

    @Test
    void doesNotTakeAParentFromTheRepositoryOfAnother() {
        one.jar("org.aaa:first:1").parent("org.lib:top:1");
        two.jar("org.lib:base:1", parent("org.lib:top:1"));
        assertThatThrownBy(() -> locked(
                        taken("org.aaa:first:jar:1", one, "dependency"),
                        taken("org.lib:base:jar:1", two, "dependency")))
                .isInstanceOf(Unlockable.class)
                .hasMessageStartingWith("org.lib:top:pom:1: Could not find artifact org.lib:top:pom:1 in two (");
    }

    @Test
    void tellsAllThatCannotBeHad() {
        one.jar("org.lib:base:1", parent("org.lib:gone:1"), managed(bom("org.lib:bom:[1,2)")));
        assertThatThrownBy(() -> locked(
                        taken("org.lib:base:jar:1", one, "dependency"), taken("org.lib:none:jar:1", one, "dependency")))
                .isInstanceOf(Unlockable.class)
                .satisfies(failure -> assertThat(failure.getMessage().lines().map(String::strip))
                        .satisfiesExactly(
                                line -> assertThat(line).startsWith("org.lib:gone:pom:1: Could not find artifact"),
                                line -> assertThat(line).startsWith("org.lib:none:jar:1: Could not find artifact"),
                                line -> assertThat(line).startsWith("org.lib:none:jar:1 (POM): Could not find"),
                                line -> assertThat(line)
                                        .isEqualTo("org.lib:base:pom:1: the version of org.lib:bom is a range, [1,2),"
                                                + " which no lock can hold")));
    }

    @Test
    void aSnapshotHasNoHash() throws Exception {
        one.parent("org.lib:top:1-SNAPSHOT").jar("org.lib:base:2-SNAPSHOT", parent("org.lib:top:1-SNAPSHOT"));
        Map<String, LockedArtifact> locked = locked(taken("org.lib:base:jar:2-SNAPSHOT", one, "dependency"));
        assertThat(locked.get("org.lib:base:jar:2-SNAPSHOT").isSnapshot()).isTrue();
        assertThat(locked.get("org.lib:base:jar:2-SNAPSHOT").uses()).containsExactly("org.lib:top:pom:1-SNAPSHOT");
        assertThat(locked.get("org.lib:top:pom:1-SNAPSHOT").sha256()).isEqualTo("snapshot");
    }
}

package io.github.holdfast.lockfile.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "g:a:jar:1",
                "org.acme:a-b:pom:1.0-rc_1",
                "g:a:jar:tests:1",
                "g:a:tar.gz:bin:2",
                "g:a:jar:1-SNAPSHOT"
            })
    void isTheSameAfterParsing(String key) {
        assertThat(ArtifactKey.of(ArtifactKey.parse(key))).isEqualTo(key);
    }

    @Test
    void partsAreWhereTheyBelong() {
        Artifact artifact = ArtifactKey.parse("g:a:zip:bin:2");
        assertThat(artifact.getGroupId()).isEqualTo("g");
        assertThat(artifact.getArtifactId()).isEqualTo("a");
        assertThat(artifact.getExtension()).isEqualTo("zip");
        assertThat(artifact.getClassifier()).isEqualTo("bin");
        assertThat(artifact.getVersion()).isEqualTo("2");
    }

    @Test
    void aSnapshotWithATimeIsNamedByItsBaseVersion() {
        assertThat(ArtifactKey.of(new DefaultArtifact("g", "a", "jar", "1-20260101.120000-3")))
                .isEqualTo("g:a:jar:1-SNAPSHOT");
    }

    @Test
    void thePomOfASnapshotIsTheOneOfItsTime() {
        assertThat(ArtifactKey.pomOf(new DefaultArtifact("g", "a", "tests", "jar", "1-20260101.120000-3")))
                .isEqualTo(new DefaultArtifact("g", "a", "", "pom", "1-20260101.120000-3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "g", "g:a:1", "g:a:jar:c:1:2"})
    void refusesWhatIsNoKey(String key) {
        assertThatThrownBy(() -> ArtifactKey.parse(key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(key);
    }
}

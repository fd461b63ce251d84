package io.github.holdfast.lockfile.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.plugin.PluginResolutionException;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plugins that this build has run before its tests, and what other versions of them are whole in its local repository, which is read as
 * a remote one.
 */
class RealPluginsTest {

    private static final Path REPOSITORY = Path.of(System.getProperty("localRepository", "none"));
    private static final String GROUP = "org.apache.maven.plugins";

    @TempDir
    Path folder;

    private static List<String> versions(String artifactId) throws IOException {
        Path versions = REPOSITORY.resolve(GROUP.replace('.', '/')).resolve(artifactId);
        try (Stream<Path> all = Files.list(versions)) {
            return all.filter(one -> Files.isRegularFile(one.resolve(artifactId + "-" + one.getFileName() + ".jar")))
                    .map(one -> one.getFileName().toString())
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"maven-compiler-plugin", "maven-surefire-plugin", "maven-resources-plugin"})
    void haveTheRealmThatMavenGivesThem(String artifactId) throws Exception {
        StagedSession staged = new StagedSession(folder, REPOSITORY);
        List<String> compared = new ArrayList<>();
        for (String version : versions(artifactId)) {
            String plugin = GROUP + ":" + artifactId + ":" + version;
            try {
                Set<String> maven = MavensRealm.of(MavensRealm.plugin(plugin, List.<Dependency>of()), staged);
                Realm ours = new Realms(staged.system(), staged.session())
                        .ofPlugin(
                                plugin,
                                new DefaultArtifact(GROUP, artifactId, "jar", version),
                                List.of(),
                                staged.repositories());
                assertThat(ours.members().keySet()).as(plugin).isEqualTo(maven).hasSizeGreaterThan(1);
                compared.add(version);
            } catch (PluginResolutionException notWhole) {
                assertThat(notWhole).hasMessageContaining(GROUP + ":" + artifactId + ":" + version);
            }
        }
        assertThat(compared).isNotEmpty();
    }
}

package io.github.holdfast.lockfile.repository;

import static io.github.holdfast.lockfile.StagedRemote.dependencies;
import static io.github.holdfast.lockfile.StagedRemote.dependency;
import static io.github.holdfast.lockfile.StagedRemote.managed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.holdfast.core.testing.StagedBuild;
import io.github.holdfast.lockfile.StagedRemote;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Exclusion;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.PluginResolutionException;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.repository.RemoteRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmsTest {

    private static final String PLUGIN = "org.run:run-maven-plugin:1";

    @TempDir
    Path folder;

    private StagedSession staged;
    private StagedRemote remote;

    @BeforeEach
    void libraries() {
        staged = new StagedSession(folder);
        remote = staged.remote()
                .jar("org.lib:base:1.0")
                .jar("org.lib:base:1.1")
                .jar("org.lib:base:2.0")
                .classified("org.lib:base:1.0", "tests")
                .jar("org.lib:top:1.0", dependencies(dependency("org.lib:base:1.0")))
                .jar("org.lib:top:2.0", dependencies(dependency("org.lib:base:2.0")))
                .jar("org.lib:mid:1.0", dependencies(dependency("org.lib:top:1.0")));
    }

    private void plugin(String... dependencies) {
        remote.jar(PLUGIN, dependencies(dependencies));
    }

    private static Dependency declared(String coordinates) {
        String[] parts = coordinates.split(":");
        Dependency dependency = new Dependency();
        dependency.setGroupId(parts[0]);
        dependency.setArtifactId(parts[1]);
        dependency.setVersion(parts[2]);
        return dependency;
    }

    private static Dependency excluding(Dependency dependency, String... ids) {
        for (String id : ids) {
            Exclusion exclusion = new Exclusion();
            exclusion.setGroupId(id.split(":")[0]);
            exclusion.setArtifactId(id.split(":")[1]);
            dependency.addExclusion(exclusion);
        }
        return dependency;
    }

    private Realms realms() {
        return new Realms(staged.system(), staged.session());
    }

    private Realm realm(Realms realms, Dependency... declared) {
        String[] parts = PLUGIN.split(":");
        try {
            return realms.ofPlugin(
                    PLUGIN,
                    new DefaultArtifact(parts[0], parts[1], "jar", parts[2]),
                    Arrays.stream(declared)
                            .map(one -> RepositoryUtils.toDependency(
                                    one, staged.session().getArtifactTypeRegistry()))
                            .collect(Collectors.toList()),
                    staged.repositories());
        } catch (DependencyCollectionException e) {
            throw new AssertionError(e);
        }
    }

    /** The realm, after a comparison with what Maven gives the plugin. */
    private Set<String> asMaven(Dependency... declared) {
        Set<String> ours = new TreeSet<>(realm(realms(), declared).members().keySet());
        Plugin plugin = MavensRealm.plugin(PLUGIN, List.of(declared));
        try {
            assertThat(ours).isEqualTo(MavensRealm.of(plugin, staged));
        } catch (PluginResolutionException e) {
            throw new AssertionError(e);
        }
        return ours;
    }

    private static String[] withPlugin(String... keys) {
        return Stream.concat(Stream.of("org.run:run-maven-plugin:jar:1"), Arrays.stream(keys))
                .toArray(String[]::new);
    }

    @Test
    void aPluginAloneIsItsRealm() {
        plugin();
        assertThat(asMaven()).containsExactlyInAnyOrder(withPlugin());
    }

    @Test
    void hasWhatThePluginBringsAndWhatThatBrings() {
        plugin(dependency("org.lib:mid:1.0"));
        assertThat(asMaven())
                .containsExactlyInAnyOrder(
                        withPlugin("org.lib:mid:jar:1.0", "org.lib:top:jar:1.0", "org.lib:base:jar:1.0"));
    }

    @Test
    void hasWhatThePomOfTheProjectDeclares() {
        plugin();
        assertThat(asMaven(declared("org.lib:top:1.0")))
                .containsExactlyInAnyOrder(withPlugin("org.lib:top:jar:1.0", "org.lib:base:jar:1.0"));
    }

    @Test
    void aDeclaredDependencyOverridesThatOfThePlugin() {
        plugin(dependency("org.lib:top:1.0"));
        assertThat(asMaven(declared("org.lib:top:2.0")))
                .containsExactlyInAnyOrder(withPlugin("org.lib:top:jar:2.0", "org.lib:base:jar:2.0"));
    }

    @Test
    void aDeclaredDependencyOverridesATransitiveOne() {
        plugin(dependency("org.lib:mid:1.0"));
        assertThat(asMaven(declared("org.lib:base:1.1")))
                .containsExactlyInAnyOrder(
                        withPlugin("org.lib:mid:jar:1.0", "org.lib:top:jar:1.0", "org.lib:base:jar:1.1"));
    }

    @Test
    void aDeclaredDependencyLeavesOutWhatItExcludes() {
        plugin();
        assertThat(asMaven(excluding(declared("org.lib:mid:1.0"), "org.lib:base")))
                .containsExactlyInAnyOrder(withPlugin("org.lib:mid:jar:1.0", "org.lib:top:jar:1.0"));
        assertThat(asMaven(excluding(declared("org.lib:mid:1.0"), "*:*")))
                .containsExactlyInAnyOrder(withPlugin("org.lib:mid:jar:1.0"));
    }

    @Test
    void thePluginsOwnPomLeavesOutWhatItExcludes() {
        plugin(
                dependency(
                        "org.lib:mid:1.0",
                        "<exclusions><exclusion><groupId>org.lib</groupId><artifactId>base</artifactId></exclusion></exclusions>"));
        assertThat(asMaven()).containsExactlyInAnyOrder(withPlugin("org.lib:mid:jar:1.0", "org.lib:top:jar:1.0"));
    }

    @Test
    void scopesThatDoNotRunAreLeftOut() {
        remote.jar("org.lib:p:1")
                .jar("org.lib:t:1")
                .jar("org.lib:o:1")
                .jar("org.lib:r:1")
                .jar("org.lib:c:1");
        plugin(
                dependency("org.lib:p:1", "<scope>provided</scope>"),
                dependency("org.lib:t:1", "<scope>test</scope>"),
                dependency("org.lib:o:1", "<optional>true</optional>"),
                dependency("org.lib:r:1", "<scope>runtime</scope>"),
                dependency("org.lib:c:1", "<scope>compile</scope>"));
        assertThat(asMaven())
                .contains(withPlugin("org.lib:r:jar:1", "org.lib:c:jar:1"))
                .doesNotContain("org.lib:p:jar:1", "org.lib:t:jar:1");
    }

    @Test
    void whatADependencyOfScopeProvidedBringsIsAsWithMaven() {
        plugin(dependency("org.lib:mid:1.0", "<scope>provided</scope>"));
        asMaven();
    }

    @Test
    void optionalAndUnusedScopesOfALibraryAreLeftOut() {
        remote.jar(
                "org.lib:lots:1",
                dependencies(
                        dependency("org.lib:base:1.0", "<optional>true</optional>"),
                        dependency("org.lib:top:1.0", "<scope>provided</scope>"),
                        dependency("org.lib:mid:1.0", "<scope>test</scope>")));
        plugin(dependency("org.lib:lots:1"));
        assertThat(asMaven()).containsExactlyInAnyOrder(withPlugin("org.lib:lots:jar:1"));
    }

    @Test
    void aDeclaredDependencyRunsWhateverItsScope() {
        plugin();
        Dependency test = declared("org.lib:base:1.0");
        test.setScope("test");
        Dependency provided = declared("org.lib:top:2.0");
        provided.setScope("provided");
        assertThat(asMaven(test)).containsExactlyInAnyOrder(withPlugin("org.lib:base:jar:1.0"));
        assertThat(asMaven(provided))
                .containsExactlyInAnyOrder(withPlugin("org.lib:top:jar:2.0", "org.lib:base:jar:2.0"));
    }

    @Test
    void aDeclaredDependencyOfScopeSystemIsInIt() {
        plugin();
        Path lib = folder.resolve("lib/tool.jar");
        StagedBuild.write(lib, "a tool");
        Dependency system = declared("org.local:tool:1");
        system.setScope("system");
        system.setSystemPath(lib.toString());
        assertThat(asMaven(system)).containsExactlyInAnyOrder(withPlugin("org.local:tool:jar:1"));
    }

    @Test
    void whatCoreExportsIsLeftOutAndWhatItBringsIsNot() {
        remote.jar("org.apache.maven:maven-plugin-api:3.0", dependencies(dependency("org.lib:top:1.0")))
                .jar("org.slf4j:slf4j-api:1.7.5")
                .jar("org.codehaus.plexus:plexus-utils:3.0");
        plugin(
                dependency("org.apache.maven:maven-plugin-api:3.0"),
                dependency("org.slf4j:slf4j-api:1.7.5"),
                dependency("org.codehaus.plexus:plexus-utils:3.0"));
        assertThat(asMaven())
                .containsExactlyInAnyOrder(withPlugin(
                        "org.lib:top:jar:1.0", "org.lib:base:jar:1.0", "org.codehaus.plexus:plexus-utils:jar:3.0"));
    }

    @Test
    void anArtifactOfAClassifierIsAnotherOne() {
        plugin(dependency("org.lib:base:1.0"), dependency("org.lib:base:1.0", "<classifier>tests</classifier>"));
        assertThat(asMaven())
                .containsExactlyInAnyOrder(withPlugin("org.lib:base:jar:1.0", "org.lib:base:jar:tests:1.0"));
    }

    @Test
    void aTestJarIsTheFileOfItsClassifier() {
        plugin();
        Dependency tests = declared("org.lib:base:1.0");
        tests.setType("test-jar");
        assertThat(asMaven(tests)).containsExactlyInAnyOrder(withPlugin("org.lib:base:jar:tests:1.0"));
    }

    @Test
    void theNearestOfTwoVersionsWins() {
        plugin(dependency("org.lib:mid:1.0"), dependency("org.lib:top:2.0"));
        assertThat(asMaven())
                .containsExactlyInAnyOrder(
                        withPlugin("org.lib:mid:jar:1.0", "org.lib:top:jar:2.0", "org.lib:base:jar:2.0"));
    }

    @Test
    void theFirstOfTwoEquallyNearWins() {
        remote.jar("org.lib:second:1", dependencies(dependency("org.lib:base:2.0")));
        plugin(dependency("org.lib:top:1.0"), dependency("org.lib:second:1"));
        assertThat(asMaven()).contains("org.lib:base:jar:1.0").doesNotContain("org.lib:base:jar:2.0");
        plugin(dependency("org.lib:second:1"), dependency("org.lib:top:1.0"));
        staged = new StagedSession(folder.resolve("other"), remote.folder());
        assertThat(asMaven()).contains("org.lib:base:jar:2.0").doesNotContain("org.lib:base:jar:1.0");
    }

    @Test
    void aRangeTakesTheNewest() {
        plugin(dependency("org.lib:base:[1,2)"));
        assertThat(asMaven()).containsExactlyInAnyOrder(withPlugin("org.lib:base:jar:1.1"));
    }

    @Test
    void whatThePluginManagesIsManaged() {
        remote.jar(
                PLUGIN,
                managed(dependency("org.lib:base:1.1"), dependency("org.lib:top:2.0")),
                dependencies(dependency("org.lib:mid:1.0")));
        asMaven();
    }

    @Test
    void aRelocatedDependencyIsWhatItBecame() {
        remote.pom(
                "org.old:base:1",
                "<distributionManagement><relocation><groupId>org.lib</groupId><artifactId>base</artifactId>"
                        + "<version>1.1</version></relocation></distributionManagement>");
        plugin(dependency("org.old:base:1"));
        assertThat(asMaven()).containsExactlyInAnyOrder(withPlugin("org.lib:base:jar:1.1"));
    }

    @Test
    void wagonsBelowMaven2AreLeftOut() {
        remote.jar("org.apache.maven.wagon:wagon-file:1.0-beta-6")
                .jar("org.apache.maven.wagon:wagon-http:1.0-beta-6")
                .jar(
                        "org.apache.maven:maven-core:2.0.6",
                        dependencies(
                                dependency("org.apache.maven.wagon:wagon-file:1.0-beta-6"),
                                dependency("org.lib:top:1.0")))
                .jar(
                        "org.apache.maven:maven-embedder:3.0",
                        dependencies(dependency("org.apache.maven.wagon:wagon-http:1.0-beta-6")));
        plugin(dependency("org.apache.maven:maven-core:2.0.6"));
        assertThat(asMaven()).containsExactlyInAnyOrder(withPlugin("org.lib:top:jar:1.0", "org.lib:base:jar:1.0"));
        plugin(dependency("org.apache.maven:maven-embedder:3.0"));
        staged = new StagedSession(folder.resolve("other"), remote.folder());
        assertThat(asMaven()).contains("org.apache.maven.wagon:wagon-http:jar:1.0-beta-6");
        plugin(dependency("org.apache.maven.wagon:wagon-file:1.0-beta-6"));
        staged = new StagedSession(folder.resolve("third"), remote.folder());
        assertThat(asMaven()).contains("org.apache.maven.wagon:wagon-file:jar:1.0-beta-6");
    }

    @Test
    void wagonsFarBelowMaven2AreLeftOut() {
        remote.jar("org.apache.maven.wagon:wagon-file:1.0-beta-6")
                .jar("org.apache.maven.wagon:wagon-http:1.0-beta-6")
                .jar("org.lib:uses:1", dependencies(dependency("org.apache.maven.wagon:wagon-file:1.0-beta-6")))
                .jar(
                        "org.apache.maven:maven-core:2.0.6",
                        dependencies(
                                dependency("org.lib:uses:1"),
                                dependency("org.apache.maven.wagon:wagon-http:1.0-beta-6")))
                .jar("org.lib:deeper:1", dependencies(dependency("org.apache.maven:maven-core:2.0.6")))
                .jar("org.lib:deep:1", dependencies(dependency("org.lib:deeper:1")));
        plugin(dependency("org.lib:deep:1"));
        assertThat(asMaven())
                .containsExactlyInAnyOrder(
                        withPlugin("org.lib:deep:jar:1", "org.lib:deeper:jar:1", "org.lib:uses:jar:1"));
    }

    @Test
    void whatIsManagedNotToRunIsLeftOut() {
        remote.jar(
                PLUGIN,
                managed(dependency("org.lib:base:1.0", "<scope>provided</scope>")),
                dependencies(dependency("org.lib:mid:1.0")));
        assertThat(asMaven()).containsExactlyInAnyOrder(withPlugin("org.lib:mid:jar:1.0", "org.lib:top:jar:1.0"));
    }

    @Test
    void twoModulesThatExcludeOtherThingsAreNotMixedUp() {
        plugin();
        Realms realms = realms();
        Set<String> all = realm(realms, declared("org.lib:mid:1.0")).members().keySet();
        Set<String> fewer = realm(realms, excluding(declared("org.lib:mid:1.0"), "org.lib:base"))
                .members()
                .keySet();
        assertThat(all).contains("org.lib:base:jar:1.0");
        assertThat(fewer).doesNotContain("org.lib:base:jar:1.0");
    }

    @Test
    void collectsTheSameOnce() {
        plugin(dependency("org.lib:mid:1.0"));
        Realms realms = realms();
        assertThat(realm(realms, declared("org.lib:base:1.1"))).isSameAs(realm(realms, declared("org.lib:base:1.1")));
    }

    @Test
    void tellsWhichDirectDependencyBringsAMember() {
        plugin(dependency("org.lib:mid:1.0"));
        Realm realm = realm(realms(), declared("org.lib:base:1.1"));
        assertThat(realm.name()).isEqualTo(PLUGIN);
        assertThat(realm.bringer("org.lib:top:jar:1.0")).isEqualTo("org.run:run-maven-plugin");
        assertThat(realm.bringer("org.run:run-maven-plugin:jar:1")).isEmpty();
        assertThat(realm.bringer("org.lib:unknown:jar:1")).isEmpty();
    }

    @Test
    void aMemberMayComeFromARepositoryThatAPomOnTheWayDeclares() throws Exception {
        StagedRemote extra = new StagedRemote(folder.resolve("extra")).jar("org.rare:rare:1");
        staged.session().setMirrorSelector(any -> null);
        remote.jar(
                "org.lib:way:1",
                "<repositories><repository><id>extra</id><url>" + extra.folder().toUri()
                        + "</url></repository></repositories>",
                dependencies(dependency("org.rare:rare:1")));
        plugin(dependency("org.lib:way:1"));
        Realm realm = realm(realms());
        String key = "org.rare:rare:jar:1";
        ArtifactStore store = new ArtifactStore(staged.system(), staged.session());
        assertThat(store.locate(realm.members().get(key), realm.repositories(key), "plugin")
                        .file())
                .isPresent();
        assertThat(realm.repositories("org.lib:way:jar:1"))
                .extracting(RemoteRepository::getId)
                .doesNotContain("extra");
    }

    @Test
    void saysThatAPluginCannotBeHad() {
        assertThatThrownBy(() -> new Realms(staged.system(), staged.session())
                        .ofPlugin(
                                "x",
                                new DefaultArtifact("org.run", "none", "jar", "[1,2)"),
                                List.of(),
                                staged.repositories()))
                .isInstanceOf(DependencyCollectionException.class);
    }

    private Set<String> path(Dependency... path) throws DependencyCollectionException {
        return new TreeSet<>(realms().ofPath(
                        Arrays.stream(path)
                                .map(one -> RepositoryUtils.toDependency(
                                                one, staged.session().getArtifactTypeRegistry())
                                        .setScope("runtime"))
                                .collect(Collectors.toList()),
                        List.of(),
                        staged.repositories())
                .members()
                .keySet());
    }

    @Test
    void aProcessorPathHasWhatItsElementsBring() throws Exception {
        assertThat(path(declared("org.lib:mid:1.0"), declared("org.lib:base:1.1")))
                .containsExactly("org.lib:base:jar:1.1", "org.lib:mid:jar:1.0", "org.lib:top:jar:1.0");
        assertThat(path(excluding(declared("org.lib:mid:1.0"), "org.lib:top"))).containsExactly("org.lib:mid:jar:1.0");
    }

    @Test
    void aProcessorPathHasWhatMavensCoreExports() throws Exception {
        remote.jar("org.slf4j:slf4j-api:1.7.5");
        assertThat(path(declared("org.slf4j:slf4j-api:1.7.5"))).containsExactly("org.slf4j:slf4j-api:jar:1.7.5");
    }
}

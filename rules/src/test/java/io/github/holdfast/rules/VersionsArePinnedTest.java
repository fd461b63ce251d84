package io.github.holdfast.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What Maven itself would choose differs from version to version, so nothing is left to it. */
class VersionsArePinnedTest {

    private static final String RELEASE = "\\d+(\\.\\d+)*([.-][A-Za-z0-9]+)*";
    private static final List<String> LIFECYCLE = List.of(
            "org.apache.maven.plugins:maven-clean-plugin",
            "org.apache.maven.plugins:maven-resources-plugin",
            "org.apache.maven.plugins:maven-compiler-plugin",
            "org.apache.maven.plugins:maven-surefire-plugin",
            "org.apache.maven.plugins:maven-jar-plugin",
            "org.apache.maven.plugins:maven-install-plugin",
            "org.apache.maven.plugins:maven-deploy-plugin",
            "org.apache.maven.plugins:maven-site-plugin");

    @Test
    void theParentIsOfTheVersionOfTheReactorAndBringsTheRulesOfItsOwn() throws IOException {
        String version = Repository.rootPom().version().orElseThrow();
        Pom parent = Repository.parentPom();

        assertThat(parent.version()).contains(version);
        assertThat(parent.properties()).containsEntry("holdfast.version", version);
        assertThat(dependenciesOf(parent, "org.apache.maven.plugins:maven-enforcer-plugin"))
                .isNotEmpty()
                .allSatisfy(dependency -> assertThat(Pom.texts(dependency))
                        .containsEntry("groupId", "io.github.holdfast")
                        .containsEntry("artifactId", "holdfast-rules")
                        .containsEntry("version", "${holdfast.version}"));
    }

    @Test
    void theDependenciesOfThePluginsOfTheParentArePinned() throws IOException {
        assertThat(Pom.all(Repository.parentPom().root(), "dependency"))
                .isNotEmpty()
                .allSatisfy(dependency -> assertThat(Pom.texts(dependency).get("version"))
                        .matches(version -> version.equals("${holdfast.version}") || version.matches(RELEASE)));
    }

    @Test
    void theSamplesGetTheToolsOfTheParent() throws IOException {
        Map<String, String> samples =
                Pom.read(Repository.path("integration-tests/pom.xml")).properties();
        Pom parent = Repository.parentPom();
        List<String> pluginsOfPit = dependenciesOf(parent, "org.pitest:pitest-maven").stream()
                .map(dependency -> Pom.texts(dependency).get("version"))
                .collect(Collectors.toList());

        assertThat(parent.managedPlugins()).containsEntry("org.pitest:pitest-maven", samples.get("pitest.version"));
        assertThat(pluginsOfPit).containsExactly(samples.get("pitest-junit5-plugin.version"));
    }

    @Test
    void everyModuleIsOfTheVersionOfTheReactor() throws IOException {
        String version = Repository.rootPom().version().orElseThrow();
        for (Path module : Repository.modules()) {
            Pom pom = Pom.read(module.resolve("pom.xml"));
            Optional<String> inherited = Pom.child(pom.root(), "parent")
                    .flatMap(parent -> Pom.child(parent, "version"))
                    .map(Pom::text);

            assertThat(pom.version().or(() -> inherited)).as("%s", pom).contains(version);
        }
    }

    @Test
    void thePluginsOfTheLifecycleArePinnedInTheRootAndInTheParent() throws IOException {
        assertThat(Repository.rootPom().managedPlugins()).containsKeys(LIFECYCLE.toArray(new String[0]));
        assertThat(Repository.parentPom().managedPlugins()).containsKeys(LIFECYCLE.toArray(new String[0]));
    }

    @Test
    void everyPluginOfEveryPomOfTheReactorIsPinned() throws IOException {
        Pom root = Repository.rootPom();
        List<Pom> poms = new ArrayList<>(List.of(root));
        for (Path module : Repository.modules()) {
            poms.add(Pom.read(module.resolve("pom.xml")));
        }
        for (Pom pom : poms) {
            Map<String, String> managed = new LinkedHashMap<>();
            if (Pom.child(pom.root(), "parent").isPresent()) {
                managed.putAll(root.managedPlugins());
            }
            managed.putAll(pom.managedPlugins());
            for (Element plugin : pom.plugins()) {
                String version = Pom.child(plugin, "version")
                        .map(Pom::text)
                        .map(pom::resolved)
                        .map(root::resolved)
                        .orElse(managed.get(Pom.key(plugin)));

                assertThat(version)
                        .as("%s in %s", Pom.key(plugin), pom)
                        .isNotNull()
                        .matches(RELEASE);
                if (Pom.key(plugin).equals("io.github.holdfast:holdfast-maven-plugin")) {
                    assertThat(version)
                            .as("ours in %s", pom)
                            .isEqualTo(root.version().orElseThrow());
                } else {
                    assertThat(version).as("%s in %s", Pom.key(plugin), pom).doesNotContain("SNAPSHOT");
                }
            }
        }
    }

    @Test
    void theParentAndTheRootPinTheSameVersions() throws IOException {
        Map<String, String> root = Repository.rootPom().managedPlugins();
        Map<String, String> parent = new LinkedHashMap<>(Repository.parentPom().managedPlugins());
        parent.keySet().retainAll(root.keySet());

        assertThat(parent).isNotEmpty();
        assertThat(root).containsAllEntriesOf(parent);
    }

    @Test
    void theParentManagesOurPluginSoThatHeirsCanSayItsPrefix() throws IOException {
        assertThat(Repository.parentPom().managedPlugins())
                .containsEntry(
                        "io.github.holdfast:holdfast-maven-plugin",
                        Repository.rootPom().version().orElseThrow());
    }

    @Test
    void theAgentOfTheParentIsOfTheVersionThatReadsItsData() throws IOException {
        assertThat(Repository.parentPom().managedPlugins())
                .containsEntry(
                        "org.jacoco:jacoco-maven-plugin",
                        Repository.rootPom().properties().get("jacoco.version"))
                .containsEntry(
                        "org.apache.maven.plugins:maven-enforcer-plugin",
                        Repository.rootPom().properties().get("enforcer.version"));
    }

    private static List<Element> dependenciesOf(Pom pom, String plugin) {
        return Pom.all(pom.root(), "plugin").stream()
                .filter(one -> Pom.key(one).equals(plugin))
                .flatMap(one -> Pom.all(one, "dependency").stream())
                .collect(Collectors.toList());
    }
}

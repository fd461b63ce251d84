package io.github.holdfast.lockfile.repository;

import static io.github.holdfast.lockfile.StagedRemote.bom;
import static io.github.holdfast.lockfile.StagedRemote.dependency;
import static io.github.holdfast.lockfile.StagedRemote.managed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.testing.LiveMaven;
import io.github.holdfast.core.testing.StagedBuild;
import io.github.holdfast.lockfile.StagedRemote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class AncestryTest {

    private static final String LIB = "org.lib:lib:pom:1";

    @TempDir
    Path folder;

    private StagedRemote remote;
    private final List<String> asked = new ArrayList<>();
    private Ancestry ancestry;

    @BeforeEach
    void aRemoteRepository() {
        remote = new StagedRemote(folder.resolve("remote"));
        ancestry = new Ancestry((pom, heir) -> {
            asked.add(pom + " of " + heir);
            return Optional.of(file(pom)).filter(Files::exists);
        });
    }

    private Path file(String pom) {
        return remote.path(pom.replace(":pom:", ":"), ".pom");
    }

    private static String parent(String coordinates) {
        String[] parts = coordinates.split(":");
        return "<parent><groupId>" + parts[0] + "</groupId><artifactId>" + parts[1] + "</artifactId>"
                + (parts.length > 2 ? "<version>" + parts[2] + "</version>" : "") + "</parent>";
    }

    private static String properties(String... pairs) {
        StringBuilder text = new StringBuilder("<properties>");
        for (int i = 0; i < pairs.length; i += 2) {
            text.append("<%1$s>%2$s</%1$s>".formatted(pairs[i], pairs[i + 1]));
        }
        return text + "</properties>";
    }

    /** All POMs behind one that is used by itself, and it. */
    private Set<String> behind(String pom) {
        Set<String> found = new TreeSet<>(Set.of(pom));
        Set<String> visited = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(pom));
        while (!open.isEmpty()) {
            String next = open.removeFirst();
            String key = next.replace("parent ", "");
            if (visited.add(next)) {
                ancestry.parent(key).ifPresent(one -> {
                    found.add(one);
                    open.add("parent " + one);
                });
                if (next.equals(key)) {
                    ancestry.imports(key).forEach(one -> {
                        found.add(one);
                        open.add(one);
                    });
                }
            }
        }
        return found;
    }

    /** The POMs that Maven fetches to understand this one. */
    private Set<String> fetchedByMaven(String pom) {
        Path local = folder.resolve("local");
        DefaultRepositorySystemSession session = LiveMaven.session(LiveMaven.request(folder, remote.folder(), local));
        RemoteRepository staged = new RemoteRepository.Builder(
                        "staged", "default", remote.folder().toUri().toString())
                .build();
        String[] parts = pom.split(":");
        try {
            LiveMaven.lookup(RepositorySystem.class)
                    .readArtifactDescriptor(
                            session,
                            new ArtifactDescriptorRequest(
                                    new DefaultArtifact(parts[0], parts[1], "jar", parts[3]),
                                    List.of(staged),
                                    "project"));
            try (Stream<Path> files = Files.walk(local)) {
                return files.filter(one -> one.toString().endsWith(".pom"))
                        .map(local::relativize)
                        .map(one ->
                                one.getName(0) + "." + one.getName(1) + ":" + one.getName(2) + ":pom:" + one.getName(3))
                        .collect(Collectors.toCollection(TreeSet::new));
            }
        } catch (IOException | ArtifactDescriptorException e) {
            throw new AssertionError(e);
        }
    }

    private void isAsWithMaven(String... behind) {
        assertThat(behind(LIB)).containsExactlyInAnyOrder(behind).isEqualTo(fetchedByMaven(LIB));
        assertThat(ancestry.problems()).isEmpty();
    }

    @Test
    void aPomAloneHasNoAncestors() {
        remote.pom("org.lib:lib:1");
        isAsWithMaven(LIB);
    }

    @Test
    void followsParentsOfParents() {
        remote.parent("org.lib:top:1")
                .parent("org.lib:mid:2", parent("org.lib:top:1"))
                .pom("org.lib:lib:1", parent("org.lib:mid:2"));
        isAsWithMaven(LIB, "org.lib:mid:pom:2", "org.lib:top:pom:1");
    }

    @Test
    void followsBomsThatBomsImportAndTheirParents() {
        remote.parent("org.lib:above:1")
                .parent("org.lib:inner:1", parent("org.lib:above:1"))
                .parent("org.lib:outer:1", managed(bom("org.lib:inner:1")))
                .pom("org.lib:lib:1", managed(bom("org.lib:outer:1"), dependency("org.lib:other:1")));
        isAsWithMaven(LIB, "org.lib:outer:pom:1", "org.lib:inner:pom:1", "org.lib:above:pom:1");
    }

    @Test
    void takesTheVersionOfABomFromAPropertyOfTheGrandparent() {
        remote.parent("org.lib:top:1", properties("bom.version", "7"))
                .parent("org.lib:mid:1", parent("org.lib:top:1"))
                .parent("org.lib:bom:7")
                .pom("org.lib:lib:1", parent("org.lib:mid:1"), managed(bom("org.lib:bom:${bom.version}")));
        isAsWithMaven(LIB, "org.lib:mid:pom:1", "org.lib:top:pom:1", "org.lib:bom:pom:7");
    }

    @Test
    void anHeirImportsTheBomsOfItsParentWithItsOwnProperties() {
        remote.parent("org.lib:top:1", properties("bom.version", "7"), managed(bom("org.lib:bom:${bom.version}")))
                .parent("org.lib:bom:8")
                .pom("org.lib:lib:1", parent("org.lib:top:1"), properties("bom.version", "8"));
        isAsWithMaven(LIB, "org.lib:top:pom:1", "org.lib:bom:pom:8");
    }

    @Test
    void aParentMayLeaveAPropertyToItsHeirs() {
        remote.parent("org.lib:top:1", managed(bom("org.lib:bom:${bom.version}")))
                .parent("org.lib:bom:8")
                .pom("org.lib:lib:1", parent("org.lib:top:1"), properties("bom.version", "8"));
        isAsWithMaven(LIB, "org.lib:top:pom:1", "org.lib:bom:pom:8");
    }

    @Test
    void anHeirThatImportsABomOfItsParentReplacesIt() {
        remote.parent("org.lib:top:1", managed(bom("org.lib:bom:7"), bom("org.lib:kept:1")))
                .parent("org.lib:bom:7")
                .parent("org.lib:bom:8")
                .parent("org.lib:kept:1")
                .pom("org.lib:lib:1", parent("org.lib:top:1"), managed(bom("org.lib:bom:8")));
        isAsWithMaven(LIB, "org.lib:top:pom:1", "org.lib:bom:pom:8", "org.lib:kept:pom:1");
    }

    @Test
    void theVersionOfTheProjectIsThatOfTheHeir() {
        remote.parent("org.lib:top:3", managed(bom("${project.groupId}:bom:${project.version}")))
                .parent("org.lib:bom:1")
                .pom("org.lib:lib:1", parent("org.lib:top:3"));
        isAsWithMaven(LIB, "org.lib:top:pom:3", "org.lib:bom:pom:1");
    }

    @Test
    void aPropertyDoesNotHideAFieldOfTheProject() {
        remote.parent("org.lib:bom:1")
                .parent("org.lib:bom:9")
                .parent("org.lib:plain:9")
                .pom(
                        "org.lib:lib:1",
                        properties("project.version", "9", "version", "9"),
                        managed(bom("org.lib:bom:${project.version}"), bom("org.lib:plain:${version}")));
        isAsWithMaven(LIB, "org.lib:bom:pom:1", "org.lib:plain:pom:9");
    }

    @Test
    void aPropertyMayBeMadeOfOthers() {
        remote.parent("org.lib:bom:1.2.3")
                .pom(
                        "org.lib:lib:1",
                        properties("major", "1", "rest", "${minor}.3", "minor", "2", "all", "${major}.${rest}"),
                        managed(bom("org.lib:bom:${all}")));
        isAsWithMaven(LIB, "org.lib:bom:pom:1.2.3");
    }

    @Test
    void theParentsVersionMayBeABoms() {
        remote.parent("org.lib:top:3")
                .parent("org.lib:bom:3")
                .pom(
                        "org.lib:lib:1",
                        parent("org.lib:top:3"),
                        managed(bom("${project.parent.groupId}:bom:${project.parent.version}")));
        isAsWithMaven(LIB, "org.lib:top:pom:3", "org.lib:bom:pom:3");
    }

    @Test
    void namesWithTheWordNullAreNames() {
        remote.parent("org.lib:nullaway-parent:1")
                .parent("org.lib:null-bom:1")
                .pom("org.lib:lib:1", parent("org.lib:nullaway-parent:1"), managed(bom("org.lib:null-bom:1")));
        isAsWithMaven(LIB, "org.lib:nullaway-parent:pom:1", "org.lib:null-bom:pom:1");
    }

    @Test
    void managedDependenciesAreNoBoms() {
        remote.pom(
                "org.lib:lib:1",
                managed(
                        dependency("org.lib:a:1"),
                        dependency("org.lib:b:1", "<type>pom</type>"),
                        dependency("org.lib:c:1", "<scope>import</scope>")));
        assertThat(behind(LIB)).containsExactly(LIB);
    }

    @Test
    void readsEachPomOnceAndTellsWhoNamesIt() {
        remote.parent("org.lib:top:1")
                .parent("org.lib:bom:1")
                .pom("org.lib:lib:1", parent("org.lib:top:1"), managed(bom("org.lib:bom:1")));
        behind(LIB);
        behind(LIB);
        assertThat(asked)
                .containsExactlyInAnyOrder(
                        LIB + " of " + LIB, "org.lib:top:pom:1 of " + LIB, "org.lib:bom:pom:1 of org.lib:bom:pom:1");
    }

    @Test
    void aPomWhoseParentIsGoneStillNamesIt() {
        remote.pom("org.lib:lib:1", parent("org.lib:gone:1"));
        assertThat(behind(LIB)).containsExactlyInAnyOrder(LIB, "org.lib:gone:pom:1");
        assertThat(ancestry.problems()).isEmpty();
    }

    @Test
    void saysThatAVersionComesFromAParentThatIsGone() {
        remote.pom("org.lib:lib:1", parent("org.lib:gone:1"), managed(bom("org.lib:bom:${v}")));
        assertThat(behind(LIB)).containsExactlyInAnyOrder(LIB, "org.lib:gone:pom:1");
        assertThat(ancestry.problems()).containsExactly(LIB + ": the version of org.lib:bom cannot be told: ${v}");
    }

    @Test
    void refusesARangeOfParentsOrBoms() {
        remote.pom("org.lib:lib:1", parent("org.lib:top:[1,2)"), managed(bom("org.lib:bom:(,3]")));
        assertThat(behind(LIB)).containsExactly(LIB);
        assertThat(ancestry.problems())
                .containsExactly(
                        LIB + ": the version of org.lib:top is a range, [1,2), which no lock can hold",
                        LIB + ": the version of org.lib:bom is a range, (,3], which no lock can hold");
    }

    @Test
    void saysThatThereIsNoVersion() {
        remote.pom("org.lib:lib:1", parent("org.lib:top"), managed(bom("org.lib:bom")));
        assertThat(behind(LIB)).containsExactly(LIB);
        assertThat(ancestry.problems())
                .containsExactly(
                        LIB + ": the version of org.lib:top cannot be told: there is none",
                        LIB + ": the version of org.lib:bom cannot be told: there is none");
    }

    @Test
    void refusesCoordinatesThatAreNone() {
        remote.pom("org.lib:lib:1", managed(bom("org.lib:../../etc:1"), bom("org.lib:bom:1/2"), bom("org lib:bom:1")));
        assertThat(behind(LIB)).containsExactly(LIB);
        assertThat(ancestry.problems()).hasSize(3);
    }

    @Test
    @Timeout(30)
    void survivesAPropertyThatNamesItself() {
        remote.pom(
                "org.lib:lib:1",
                properties("a", "${b}", "b", "${a}", "own", "${own}"),
                managed(bom("org.lib:bom:${a}"), bom("org.lib:bom2:${own}")));
        assertThat(behind(LIB)).containsExactly(LIB);
        assertThat(ancestry.problems())
                .containsExactly(
                        LIB + ": the version of org.lib:bom cannot be told: ${a}",
                        LIB + ": the version of org.lib:bom2 cannot be told: ${own}");
    }

    @Test
    @Timeout(30)
    void survivesAPropertyThatGrows() {
        remote.pom(
                "org.lib:lib:1",
                properties("a", "${a}${a}${a}${a}${a}${a}${a}${a}${a}${a}", "long", "x".repeat(5_000_000)),
                managed(bom("org.lib:bom:${a}"), bom("org.lib:bom2:" + "${long}".repeat(3))));
        assertThat(behind(LIB)).containsExactly(LIB);
        assertThat(ancestry.problems())
                .hasSize(2)
                .allMatch(problem -> problem.length() < 300)
                .anyMatch(problem -> problem.contains(" cannot be told: ${a}"))
                .anyMatch(problem -> problem.endsWith(" cannot be told: ${long}${long}${long}"));
    }

    @Test
    @Timeout(30)
    void survivesAParentThatInheritsFromItsHeir() {
        remote.parent("org.lib:top:1", parent("org.lib:lib:1"))
                .pom("org.lib:lib:1", parent("org.lib:top:1"), managed(bom("org.lib:bom:${v}")));
        assertThat(behind(LIB)).containsExactlyInAnyOrder(LIB, "org.lib:top:pom:1");
        remote.parent("org.own:own:1", parent("org.own:own:1"));
        assertThat(behind("org.own:own:pom:1")).containsExactly("org.own:own:pom:1");
    }

    @Test
    @Timeout(30)
    void survivesBomsThatImportEachOther() {
        remote.parent("org.lib:a:1", managed(bom("org.lib:b:1"))).parent("org.lib:b:1", managed(bom("org.lib:a:1")));
        assertThat(behind("org.lib:a:pom:1")).containsExactly("org.lib:a:pom:1", "org.lib:b:pom:1");
    }

    @Test
    @Timeout(30)
    void survivesALongLineOfParents() {
        for (int i = 1; i < 300; i++) {
            remote.parent("org.lib:p:" + i, parent("org.lib:p:" + (i + 1)));
        }
        remote.parent("org.lib:p:300");
        assertThat(behind("org.lib:p:pom:1")).hasSize(300);
    }

    @Test
    @Timeout(30)
    void readsNoEntityOfADoctype() {
        StagedBuild.write(folder.resolve("secret"), "7");
        StagedBuild.write(
                file(LIB),
                "<!DOCTYPE project [<!ENTITY v SYSTEM \""
                        + folder.resolve("secret").toUri()
                        + "\"><!ENTITY l \"lol\"><!ENTITY m \"&l;&l;\">]><project><modelVersion>4.0.0</modelVersion>"
                        + "<artifactId>&m;</artifactId>" + managed(bom("org.lib:bom:&v;")) + "</project>");
        assertThat(behind(LIB)).containsExactly(LIB);
        assertThat(ancestry.problems())
                .singleElement()
                .asString()
                .startsWith(LIB + ": its POM cannot be read: could not resolve entity named 'm'");
    }

    @Test
    void refusesAPomThatIsTooLarge() {
        remote.pom("org.lib:lib:1", "<!--" + "x".repeat(17 << 20) + "-->", managed(bom("org.lib:bom:1")));
        assertThat(behind(LIB)).containsExactly(LIB);
        assertThat(ancestry.problems()).containsExactly(LIB + ": its POM is larger than 16 MiB");
    }

    @Test
    void saysThatAPomIsBroken() {
        StagedBuild.write(file(LIB), "<project><parent></project>");
        assertThat(behind(LIB)).containsExactly(LIB);
        assertThat(ancestry.problems()).singleElement().asString().startsWith(LIB + ": its POM cannot be read: ");
    }

    @Test
    void readsWhatMavenReadsThoughItIsNotStrict() {
        StagedBuild.write(
                file(LIB),
                "<project><modelVersion>4.0.0</modelVersion><unknown/><name>&oacute;</name>" + parent("org.lib:top:1")
                        + "<artifactId>lib</artifactId></project>");
        remote.parent("org.lib:top:1");
        isAsWithMaven(LIB, "org.lib:top:pom:1");
    }

    @Test
    void keysCanBeParsedAgain() {
        remote.parent("org.lib:bom:1-a.b_c+d~e").pom("org.lib:lib:1", managed(bom("org.lib:bom:1-a.b_c+d~e")));
        assertThat(ancestry.imports(LIB))
                .allMatch(key -> ArtifactKey.of(ArtifactKey.parse(key)).equals(key))
                .hasSize(1);
    }
}

package io.github.holdfast.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwitchedOnTest {

    @TempDir
    Path folder;

    private LockBuild build;

    @BeforeEach
    void aReactorWithProfiles() {
        build = new LockBuild(folder);
        build.remote()
                .parent(
                        "org.own:parent:1",
                        profiles(profile("outer", ""), profile("outer-jdk", activation("<jdk>[1,)</jdk>"))));
        build.file(
                "pom.xml",
                "<project><modelVersion>4.0.0</modelVersion><parent><groupId>org.own</groupId>"
                        + "<artifactId>parent</artifactId><version>1</version></parent><groupId>com.acme</groupId>"
                        + "<artifactId>orders</artifactId><version>1</version><packaging>pom</packaging>"
                        + "<modules><module>a</module></modules>"
                        + profiles(
                                profile("native", ""),
                                profile("it", ""),
                                profile("asked", activation("<property><name>asked</name></property>")),
                                profile("always", activation("<file><exists>${basedir}/pom.xml</exists></file>")),
                                profile("jdk", activation("<jdk>[1,)</jdk>")),
                                profile("old-jdk", activation("<jdk>[1,2)</jdk>")),
                                profile("mixed", activation("<jdk>[1,)</jdk>")),
                                profile("os", activation("<os><name>no such system</name></os>")),
                                profile("both", activation("<jdk>[1,)</jdk><property><name>asked</name></property>")))
                        + "</project>");
        build.file(
                "a/pom.xml",
                "<project><modelVersion>4.0.0</modelVersion><parent><groupId>com.acme</groupId>"
                        + "<artifactId>orders</artifactId><version>1</version></parent><artifactId>a</artifactId>"
                        + profiles(
                                profile("of-a", ""),
                                profile("jdk", ""),
                                profile("mixed", activation("<property><name>asked</name></property>")))
                        + "</project>");
    }

    private static String profiles(String... all) {
        return "<profiles>" + String.join("", all) + "</profiles>";
    }

    private static String profile(String id, String activation) {
        return "<profile><id>" + id + "</id>" + activation + "</profile>";
    }

    private static String activation(String condition) {
        return "<activation>" + condition + "</activation>";
    }

    private SwitchedOn profiles() {
        return profiles(build.session());
    }

    private static SwitchedOn profiles(MavenSession session) {
        return SwitchedOn.of(session, session.getAllProjects());
    }

    @Test
    void namesWhatIsActiveByItselfOfTheReactorAndItsParents() {
        assertThat(profiles().active()).containsExactly("always", "jdk", "mixed", "outer-jdk");
        assertThat(profiles().isRequested()).isFalse();
    }

    @Test
    void namesWhatIsAskedFor() {
        build.profiles("native", "of-a", "of-nobody");
        assertThat(profiles().active()).containsExactly("always", "jdk", "mixed", "native", "of-a", "outer-jdk");
        assertThat(profiles().isRequested()).isTrue();
    }

    @Test
    void aProfileOfNobodyIsNotAskedFor() {
        build.profiles("of-nobody");
        assertThat(profiles().isRequested()).isFalse();
        assertThat(profiles().combination(List.of("always", "mixed"))).isEmpty();
    }

    @Test
    void aProfileOfTheSettingsIsNotTheProjects() {
        MavenSession session = build.session();
        session.getAllProjects().get(0).setInjectedProfileIds("external", List.of("of-settings"));
        assertThat(profiles(session).active()).containsExactly("always", "jdk", "mixed", "outer-jdk");
    }

    @Test
    void theBaseIsNoCombination() {
        assertThat(profiles().combination(List.of("always", "jdk", "mixed", "outer-jdk")))
                .isEmpty();
    }

    @Test
    void whatTheMachineSwitchesIsNoCombination() {
        assertThat(profiles().combination(List.of("always", "mixed"))).isEmpty();
    }

    @Test
    void aCombinationIsSortedAndLeavesOutTheBase() {
        build.profiles("native", "always", "it");
        assertThat(profiles().combination(List.of("always", "mixed"))).isEqualTo("it,native");
    }

    @Test
    void whatAPropertySwitchesOnIsACombination() {
        build.property("asked", "yes");
        assertThat(profiles().combination(List.of("always", "mixed"))).isEqualTo("asked,both");
    }

    @Test
    void whatTheBaseDidNotHaveIsACombination() {
        assertThat(profiles().combination(List.of())).isEqualTo("always,mixed");
    }

    @Test
    void whatTheMachineSwitchesIsACombinationWhenItIsAskedFor() {
        build.profiles("old-jdk");
        assertThat(profiles().combination(List.of("always", "mixed"))).isEqualTo("old-jdk");
    }

    @Test
    void whatIsRefusedOfTheBaseIsACombination() {
        MavenSession session = build.session();
        session.getRequest().setInactiveProfiles(List.of("always", "native", "of-nobody"));
        assertThat(profiles(session).isRequested()).isTrue();
        assertThat(profiles(session).combination(List.of("always", "mixed"))).isEqualTo("!always");
    }

    @Test
    void aMarkBeforeAProfileIsNoPartOfItsName() {
        MavenSession session = build.session();
        session.getRequest().setActiveProfiles(List.of("?native", "+it", "?of-nobody"));
        assertThat(profiles(session).combination(List.of("always", "mixed"))).isEqualTo("it,native");
    }

    @Test
    void tellsWhatTheMachineSwitchesOtherwise() {
        assertThat(profiles().byMachine(List.of("always", "mixed", "jdk", "outer-jdk", "os")))
                .containsExactly(
                        "profile os, which the JDK or the system switches, is not active here and was when the lock"
                                + " was written");
        assertThat(profiles().byMachine(List.of("always", "mixed", "jdk")))
                .containsExactly("profile outer-jdk, which the JDK or the system switches, is active here and was not"
                        + " when the lock was written");
    }

    @Test
    void aProfileThatSomePomSwitchesOtherwiseIsNotTheMachines() {
        assertThat(profiles().byMachine(List.of()))
                .noneMatch(line -> line.contains("profile mixed,"))
                .noneMatch(line -> line.contains("profile both,"))
                .anyMatch(line -> line.contains("profile jdk,"));
    }
}

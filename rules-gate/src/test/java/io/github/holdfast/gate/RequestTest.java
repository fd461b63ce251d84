package io.github.holdfast.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.testing.StagedBuild;
import io.github.holdfast.gate.GateBuild.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of Maven that leave every POM as it is. */
class RequestTest {

    @TempDir
    Path folder;

    private GateBuild build;

    @BeforeEach
    void gatesAreAgreedOn() {
        build = GateBuild.agreed(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "enforcer.skip, true",
        "enforcer.fail, false",
        "enforcer.rules, requireJavaVersion",
        "rules, requireJavaVersion",
        "enforcer.skipRules, coverageFloor",
    })
    void findsASwitchOfTheEnforcer(String name, String value) {
        Outcome outcome = build.property(name, value).build();

        assertThat(outcome.codes()).containsExactly("REQUEST-CHANGED");
        assertThat(outcome.told())
                .containsExactly("Maven was called so that gates need not hold: -D" + name + "=" + value);
    }

    @Test
    void passesWhatTheHardenedCommandLinePins() {
        build.property("enforcer.skip", "false")
                .property("enforcer.fail", "true")
                .property("enforcer.rules", "")
                .property("rules", "")
                .property("maven.ext.class.path", "")
                .environment("CI", "true")
                .calling(request -> request.setReactorFailureBehavior(MavenExecutionRequest.REACTOR_FAIL_FAST));

        assertThat(build.build().text()).isEmpty();
    }

    @Test
    void makesABuildFailThatWasToldNeverTo() {
        build.calling(request -> request.setReactorFailureBehavior(MavenExecutionRequest.REACTOR_FAIL_NEVER));
        MavenSession session = build.session();

        assertThat(build.build(session, module -> {}).told())
                .containsExactly("Maven was called so that gates need not hold: -fn");
        assertThat(session.getReactorFailureBehavior()).isEqualTo(MavenExecutionRequest.REACTOR_FAIL_FAST);
    }

    @Test
    void makesItFailWhereNothingCanBeJudgedToo() {
        build.file(GateBuild.MANIFEST, "broken\n")
                .calling(request -> request.setReactorFailureBehavior(MavenExecutionRequest.REACTOR_FAIL_NEVER));
        MavenSession session = build.session();

        assertThat(build.build(session, module -> {}).codes()).containsExactly("UNREADABLE-GATES");
        assertThat(session.getReactorFailureBehavior()).isEqualTo(MavenExecutionRequest.REACTOR_FAIL_FAST);
    }

    @Test
    void passesABuildThatFailsAtItsEnd() {
        build.calling(request -> request.setReactorFailureBehavior(MavenExecutionRequest.REACTOR_FAIL_AT_END));

        assertThat(build.build().text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-pl", "-pl !", "-rf", "-N"})
    void wantsTheWholeReactorInCiAndNotAtHome(String option) {
        build.calling(request -> {
            switch (option) {
                case "-pl":
                    request.setSelectedProjects(List.of("core"));
                    break;
                case "-pl !":
                    request.setExcludedProjects(List.of("core"));
                    break;
                case "-rf":
                    request.setResumeFrom("web");
                    break;
                default:
                    request.setRecursive(false);
            }
        });

        Outcome home = build.build();
        assertThat(home.text()).isEmpty();
        assertThat(home.log())
                .anyMatch(line -> line.contains(
                        "not judged: Maven was called with " + option.replace(" !", "") + ": modules of the reactor"));

        Outcome ci = build.environment("CI", "true").build();
        assertThat(ci.codes()).containsExactly("PARTIAL-REACTOR");
    }

    @Test
    void judgesAPartOfTheReactorByItsOwnModules() {
        build.from("core/pom.xml");
        assertThat(build.build().text()).isEmpty();

        build.edit("core/pom.xml", "<!--here-->", "<packaging>pom</packaging>");
        assertThat(build.build().codes()).containsExactly("ROOT-CHANGED");

        assertThat(build.edit("core/pom.xml", "<packaging>pom</packaging>", "")
                        .environment("CI", "true")
                        .build()
                        .codes())
                .containsExactly("PARTIAL-REACTOR");
    }

    @Test
    void findsAnotherPom() {
        build.file("other.xml", build.read("pom.xml")).from("other.xml");

        assertThat(build.build().codes()).contains("REQUEST-CHANGED");
    }

    @Test
    void findsSettingsOfTheTree() {
        build.file("ci/settings.xml", "<settings/>")
                .calling(request -> request.setUserSettingsFile(
                        build.root().resolve("ci/settings.xml").toFile()));
        assertThat(build.build().told())
                .containsExactly("Maven was called so that gates need not hold: the settings are the file"
                        + " ci/settings.xml of the tree");

        Path outside = StagedBuild.write(folder.resolve("settings.xml"), "<settings/>");
        build.calling(request -> request.setUserSettingsFile(outside.toFile()));
        assertThat(build.build().text()).isEmpty();
    }

    @Test
    void findsAnAgentInCiAndTellsOfItAtHome() {
        build.jvm("-Xmx1g").jvm("-javaagent:" + jacocosAgent() + "=destfile=a");
        assertThat(build.build().log()).noneMatch(line -> line.contains("not judged"));

        build.jvm("-javaagent:spy.jar");
        assertThat(build.build().log())
                .anyMatch(line -> line.contains("not judged: Maven runs with -javaagent:spy.jar"));
        assertThat(build.environment("CI", "true").build().codes()).containsExactly("REQUEST-CHANGED");
    }

    private Path jacocosAgent() {
        return build.repository().resolve("org/jacoco/org.jacoco.agent/0.8.15/org.jacoco.agent-0.8.15-runtime.jar");
    }

    @Test
    void takesAnAgentForJacocosWhereMavenResolvesIt() {
        build.environment("CI", "true").jvm("-javaagent:" + jacocosAgent());
        assertThat(build.build().text()).isEmpty();

        build.jvm("-javaagent:" + jacocosAgent().resolve("../../../../../spy.jar"));
        assertThat(build.build().codes()).containsExactly("REQUEST-CHANGED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-agentlib:jdwp=transport=dt_socket",
                "-agentpath:/x/spy.so",
                "-javaagent:org.jacoco.agent/spy.jar",
                "-javaagent:lib/org/jacoco/org.jacoco.agent/0.8.15/org.jacoco.agent-0.8.15-runtime.jar",
                "-Xbootclasspath/a:spy.jar",
                "--patch-module=java.base=spy.jar"
            })
    void findsAnyAgentInCi(String argument) {
        assertThat(build.jvm(argument).environment("CI", "true").build().codes())
                .containsExactly("REQUEST-CHANGED");
    }

    @Test
    void findsToolchainsOfTheTree() {
        build.file("ci/toolchains.xml", "<toolchains/>")
                .calling(request -> request.setUserToolchainsFile(
                        build.root().resolve("ci/toolchains.xml").toFile()));

        assertThat(build.build().told())
                .containsExactly("Maven was called so that gates need not hold: the toolchains are the file"
                        + " ci/toolchains.xml of the tree");
    }

    @Test
    void findsASwitchThatTheJvmHas() {
        assertThat(build.systemProperty("enforcer.fail", "false").build().told())
                .containsExactly("Maven was called so that gates need not hold: -Denforcer.fail=false");
    }

    @Test
    void readsThePropertiesOfTheJvmAsPluginsDo() {
        build.systemProperty("holdfast.coverage.excludes", "**/Order*");

        assertThat(build.build().told())
                .anyMatch(line -> line.contains("coverageFloor (coverage-floor) excludes empty -> **/Order*"));
    }

    @Test
    void readsThemInAReadyFileOfRulesToo() {
        build.git().git("checkout", "--quiet", "main");
        build.edit(
                "pom.xml",
                "<coverageFloor>",
                "<externalRules><location>classpath:holdfast/ready.xml</location></externalRules><coverageFloor>");
        build.agree();
        assertThat(build.build().text()).isEmpty();

        assertThat(build.systemProperty("holdfast.coverage.line", "0.1").build().told())
                .containsExactly("all 3 modules: coverageFloor (coverage-floor) line 0.80 -> 0.1  pom.xml:12");
    }

    @Test
    void findsExtensionsOfTheCaller() {
        build.property("maven.ext.class.path", "spy.jar").environment("CI", "true");

        assertThat(build.build().codes()).containsExactly("REQUEST-CHANGED");
    }
}

package io.github.holdfast.core.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.testing.StagedBuild;
import java.nio.file.Path;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageSessionTest {

    private static final String RANDOM = "holdfast-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @TempDir
    private Path folder;

    private StagedBuild build;

    @BeforeEach
    void makeBuild() {
        build = StagedBuild.in(folder);
    }

    @Test
    void tellsTheAgentARandomIdThroughThePropertyThatItReads() {
        MavenProject project = build.module("a");

        CoverageSession.begin(build.in(project));

        assertThat(property(project)).matches(RANDOM);
        assertThat(CoverageSession.of(build.in(project))).contains(property(project));
        assertThat(CoverageSession.ofBuild(build.in(project))).containsExactly(property(project));
    }

    @Test
    void thereIsNoneUntilItBegan() {
        MavenProject project = build.module("a");

        assertThat(CoverageSession.of(build.in(project))).isEmpty();
        assertThat(CoverageSession.ofBuild(build.in(project))).isEmpty();
        assertThat(property(project)).isNull();
    }

    @Test
    void isTheSameInAForkedLifecycleWhichRunsOnAClone() {
        MavenProject project = build.module("a");
        CoverageSession.begin(build.in(project));
        String id = property(project);
        MavenProject clone = project.clone();
        clone.getProperties().remove("jacoco.sessionId");

        CoverageSession.begin(build.in(clone));
        CoverageSession.begin(build.in(project));

        assertThat(property(clone)).isEqualTo(id);
        assertThat(property(project)).isEqualTo(id);
        assertThat(CoverageSession.ofBuild(build.in(project))).containsExactly(id);
    }

    @Test
    void eachModuleHasItsOwnAndKnowsThoseOfAll() {
        MavenProject a = build.module("a");
        MavenProject b = build.module("b");
        MavenProject late = build.module("late");

        CoverageSession.begin(build.in(a));
        CoverageSession.begin(build.in(b));

        assertThat(property(a)).isNotEqualTo(property(b));
        assertThat(CoverageSession.of(build.in(a))).contains(property(a));
        assertThat(CoverageSession.of(build.in(b))).contains(property(b));
        assertThat(CoverageSession.of(build.in(late))).isEmpty();
        assertThat(CoverageSession.ofBuild(build.in(late))).containsExactlyInAnyOrder(property(a), property(b));
    }

    @Test
    void anotherBuildHasOthers() {
        MavenProject project = build.module("a");
        CoverageSession.begin(build.in(project));
        StagedBuild next = StagedBuild.in(folder);
        MavenProject again = next.module("a");
        assertThat(CoverageSession.of(next.in(again))).isEmpty();

        CoverageSession.begin(next.in(again));

        assertThat(property(again)).matches(RANDOM).isNotEqualTo(property(project));
    }

    @Test
    void aPropertyOfThePomDoesNotWin() {
        MavenProject project = build.module(
                "a",
                StagedBuild.pom(
                        "a", "<properties><jacoco.sessionId>known</jacoco.sessionId></properties>", jacoco("", "")));

        CoverageSession.begin(build.in(project));

        assertThat(property(project)).matches(RANDOM);
        assertThat(CoverageSession.of(build.in(project))).contains(property(project));
    }

    @ParameterizedTest
    @ValueSource(strings = {"known", ""})
    void thereIsNoneWhereTheCallOfMavenGivesOne(String given) {
        MavenProject project = build.module("a");
        build.session().getUserProperties().setProperty("jacoco.sessionId", given);

        CoverageSession.begin(build.in(project));

        assertThat(CoverageSession.of(build.in(project))).isEmpty();
        assertThat(property(project)).isNull();
    }

    @Test
    void thereIsNoneWhereAnOptionOfMavensJvmGivesOne() {
        MavenProject project = build.module("a");
        build.session().getSystemProperties().setProperty("jacoco.sessionId", "known");

        CoverageSession.begin(build.in(project));

        assertThat(CoverageSession.of(build.in(project))).isEmpty();
        assertThat(property(project)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"known", "a-${jacoco.sessionId}", "${undefined}"})
    void thereIsNoneWhereThePluginIsConfiguredWithOne(String configured) {
        String element = "<sessionId>" + configured + "</sessionId>";
        MavenProject ofPlugin = build.module("plugin", StagedBuild.pom("plugin", jacoco(element, "")));
        MavenProject ofExecution = build.module("execution", StagedBuild.pom("execution", jacoco("", element)));
        MavenProject managed = build.module(
                "managed",
                StagedBuild.pom(
                        "managed",
                        jacoco(element, "")
                                .replace("<build>", "<build><pluginManagement>")
                                .replace("</build>", "</pluginManagement></build>")));

        for (MavenProject project : build.session().getProjects()) {
            CoverageSession.begin(build.in(project));
        }

        assertThat(build.session().getProjects()).containsExactly(ofPlugin, ofExecution, managed);
        assertThat(build.session().getProjects())
                .allSatisfy(project -> assertThat(property(project)).isNull());
        assertThat(CoverageSession.ofBuild(build.in(managed))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<sessionId/>",
                "<sessionId> </sessionId>",
                "<sessionId>${jacoco.sessionId}</sessionId>",
                "<append>false</append>"
            })
    void anElementThatLeavesThePropertyInForceIsNone(String configured) {
        MavenProject project = build.module("a", StagedBuild.pom("a", jacoco(configured, configured)));

        CoverageSession.begin(build.in(project));

        assertThat(property(project)).matches(RANDOM);
    }

    private static String property(MavenProject project) {
        return project.getProperties().getProperty("jacoco.sessionId");
    }

    private static String jacoco(String ofPlugin, String ofExecution) {
        return "<build><plugins><plugin><groupId>org.jacoco</groupId><artifactId>jacoco-maven-plugin</artifactId>"
                + "<configuration>" + ofPlugin + "</configuration>"
                + "<executions><execution><goals><goal>prepare-agent-integration</goal></goals>"
                + "<configuration>" + ofExecution + "</configuration></execution></executions>"
                + "</plugin></plugins></build>";
    }
}

package io.github.holdfast.core.reactor;

import static io.github.holdfast.core.testing.StagedBuild.EXECUTION;
import static io.github.holdfast.core.testing.StagedBuild.execution;
import static io.github.holdfast.core.testing.StagedBuild.pom;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.testing.StagedBuild;
import java.nio.file.Path;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParticipantsTest {

    @TempDir
    private Path folder;

    private StagedBuild build;
    private MavenProject first;

    @BeforeEach
    void makeBuild() {
        build = StagedBuild.in(folder);
        first = build.module("a");
    }

    @Test
    void areTheModulesThatHaveTheExecution() {
        build.module("b");
        build.module("c", pom("c"));
        build.module("d", pom("d", execution("other")));

        Participants participants = participants();

        assertThat(participants.expected().keySet()).containsExactly("com.acme:a", "com.acme:b");
        assertThat(participants.notJudged()).isEmpty();
        assertThat(participants).hasToString("com.acme:a, com.acme:b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "NONE", "None"})
    void doNotIncludeAModuleWhosePhaseIsNone(String phase) {
        build.module("b", pom("b", execution(EXECUTION, "            <phase>" + phase + "</phase>")));

        assertThat(participants().expected().keySet()).containsExactly("com.acme:a");
        assertThat(participants().notJudged()).containsExactly("b: execution floor has phase none (b/pom.xml:13)");
    }

    @Test
    void doNotIncludeAModuleThatSkipsTheExecution() {
        build.module(
                "group/b",
                pom(
                        "b",
                        execution(
                                EXECUTION,
                                "            <configuration>",
                                "              <skip> true </skip>",
                                "            </configuration>")));

        assertThat(participants().expected().keySet()).containsExactly("com.acme:a");
        assertThat(participants().notJudged()).containsExactly("b: execution floor has <skip> (group/b/pom.xml:14)");
    }

    @Test
    void readSkipInAnyCaseAsMavenDoes() {
        build.module(
                "b", pom("b", execution(EXECUTION, "            <configuration><skip>TRUE</skip></configuration>")));

        assertThat(participants().expected().keySet()).containsExactly("com.acme:a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<phase>verify</phase>",
                "<configuration><skip>false</skip></configuration>",
                "<configuration><rules/></configuration>",
                "<configuration><rules><skip>true</skip></rules></configuration>"
            })
    void includeAModuleThatDoesNotRefuse(String lines) {
        build.module("b", pom("b", execution(EXECUTION, lines)));

        assertThat(participants().expected().keySet()).containsExactly("com.acme:a", "com.acme:b");
        assertThat(participants().notJudged()).isEmpty();
    }

    @Test
    void nameTheLineOfTheExecutionAndNoOther() {
        String other = "      <plugin>\n        <artifactId>maven-enforcer-plugin</artifactId>\n        <executions>\n"
                + "          <execution><id>other</id><phase>none</phase></execution>\n";
        build.module(
                "b",
                pom("b", execution(EXECUTION, "            <phase>none</phase>"))
                        .replace(
                                "      <plugin>\n        <artifactId>maven-enforcer-plugin</artifactId>\n        <executions>\n",
                                other));

        assertThat(participants().notJudged()).containsExactly("b: execution floor has phase none (b/pom.xml:14)");
    }

    @Test
    void nameTheLineOfTheEnforcerAndOfNoOtherPlugin() {
        String other = "    <plugins><plugin><artifactId>maven-antrun-plugin</artifactId><executions><execution>"
                + "<id>floor</id><phase>package</phase></execution></executions></plugin>\n";
        build.module(
                "b",
                pom("b", execution(EXECUTION, "            <phase>none</phase>"))
                        .replace("    <plugins>\n", other));

        assertThat(participants().notJudged()).containsExactly("b: execution floor has phase none (b/pom.xml:13)");
    }

    @Test
    void nameTheLineInTheParentThatRefuses() {
        MavenProject heir = build.module("b", pom("b"));
        Path pom = StagedBuild.write(
                folder.resolve("parent/pom.xml"),
                pom("parent", execution(EXECUTION, "            <phase>none</phase>")));
        inherit(heir, StagedBuild.project(pom));

        assertThat(participants().notJudged()).containsExactly("b: execution floor has phase none (parent/pom.xml:13)");
    }

    @Test
    void sayThatARefusalIsInheritedWhereNoFileHasIt() {
        MavenProject heir = build.module("b", pom("b"));
        Path pom = StagedBuild.write(
                folder.resolve("elsewhere.xml"),
                pom("parent", execution(EXECUTION, "            <phase>none</phase>")));
        MavenProject installed = StagedBuild.project(pom);
        installed.setFile(null);
        inherit(heir, installed);

        assertThat(participants().notJudged()).containsExactly("b: execution floor has phase none (inherited)");
    }

    /** What Maven does when it assembles the model. */
    private static void inherit(MavenProject heir, MavenProject parent) {
        heir.setParent(parent);
        Plugin plugin = parent.getBuild().getPlugins().get(0);
        heir.getBuild().addPlugin(plugin.clone());
        heir.getBuild().flushPluginMap();
    }

    @Test
    void sayThatARefusalIsInheritedWhenItStandsBesideTheExecutions() {
        MavenProject project = build.module("b");
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        Xpp3Dom skip = new Xpp3Dom("skip");
        skip.setValue("true");
        configuration.addChild(skip);
        project.getBuild().getPlugins().get(0).getExecutions().get(0).setConfiguration(configuration);

        assertThat(participants().notJudged()).containsExactly("b: execution floor has <skip> (inherited)");
    }

    @Test
    void areAllModulesWhenTheRuleIsCalledFromTheCommandLine() {
        build.module("b", pom("b"));

        assertThat(participants("default-cli").expected().keySet()).containsExactly("com.acme:a", "com.acme:b");
    }

    @Test
    void doNotIncludeModulesOutsideTheSelection() {
        MavenProject second = build.module("b");
        build.module("c", pom("c"));
        build.select(second);

        assertThat(participants().expected().keySet()).containsExactly("com.acme:b");
        assertThat(participants().notJudged())
                .containsExactly("a: not selected by -pl or -rf", "c: not selected by -pl or -rf");
    }

    @Test
    void crossRealmsInJdkTypes() {
        build.module("b", pom("b", execution(EXECUTION, "            <phase>none</phase>")));

        Participants again = Participants.fromJdkTypes(participants().toJdkTypes());

        assertThat(again.expected().keySet()).containsExactly("com.acme:a");
        assertThat(again.notJudged()).containsExactly("b: execution floor has phase none (b/pom.xml:13)");
    }

    private Participants participants() {
        return participants(EXECUTION);
    }

    private Participants participants(String executionId) {
        return Participants.of(
                build.session(), build.in(first, executionId, "verify").execution(), folder);
    }
}

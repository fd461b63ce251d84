package io.github.holdfast.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.holdfast.coverage.fixture.ExecData;
import io.github.holdfast.coverage.fixture.ModuleOnDisk;
import io.github.holdfast.coverage.fixture.Shop;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests ran and no data is there: the message names the cause, and its line where a POM is to blame. */
class AgentLossTest {

    private static final String RAN = "1 test ran without the JaCoCo agent: ";

    @TempDir
    Path folder;

    private ModuleOnDisk shop;

    @BeforeEach
    void loseTheData() {
        shop = ModuleOnDisk.shop(folder).delete("target/jacoco.exec");
    }

    @Test
    void noExecutionPreparesTheAgent() {
        shop.rawPom("shop", "", ModuleOnDisk.ENFORCER);

        assertThat(cause()).isEqualTo("this module has no execution of jacoco-maven-plugin:prepare-agent");
        assertThat(fix()).isEqualTo("add an execution of jacoco-maven-plugin with the goal prepare-agent");
        assertThat(place()).isEqualTo("nowhere");
    }

    @Test
    void anotherGoalOfThePluginPreparesNoAgent() {
        shop.rawPom("shop", "", ModuleOnDisk.JACOCO.replace("prepare-agent", "report"));

        assertThat(cause()).isEqualTo("this module has no execution of jacoco-maven-plugin:prepare-agent");
    }

    @Test
    void theExecutionIsBoundToNone() {
        shop.rawPom(
                "shop", "", ModuleOnDisk.JACOCO.replace("<execution><goals>", "<execution><phase>none</phase><goals>"));

        assertThat(cause()).isEqualTo("this module has no execution of jacoco-maven-plugin:prepare-agent");
    }

    @Test
    void aPropertyOfThePomSkipsThePlugin() {
        shop.pom("shop", "\n  <properties>\n    <jacoco.skip>true</jacoco.skip>\n  </properties>");

        assertThat(cause()).isEqualTo("jacoco.skip is true");
        assertThat(place()).isEqualTo("pom.xml:" + shop.pomLine("<jacoco.skip>"));
        assertThat(fix()).isEqualTo("take jacoco.skip away");
    }

    @Test
    void theCommandLineSkipsThePlugin() {
        FloorBuild.of(shop).with("jacoco.skip", "true").run(shop);

        assertThat(causeOfReport()).isEqualTo("jacoco.skip is true");
        assertThat(place()).isEqualTo("nowhere");
    }

    @Test
    void thePluginsConfigurationSkipsIt() {
        shop.rawPom(
                "shop",
                "",
                ModuleOnDisk.JACOCO.replace(
                        "<executions>", "<configuration><skip>true</skip></configuration><executions>"));

        assertThat(cause()).isEqualTo("jacoco.skip is true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"maven-surefire-plugin", "maven-failsafe-plugin"})
    void theTestsDoNotFork(String plugin) {
        shop.pom("shop", "", plugin(plugin, "<forkCount>0</forkCount>"));
        int line = shop.pomLine("<forkCount>");

        assertThat(cause())
                .isEqualTo("<forkCount> 0 in pom.xml:" + line + " runs the tests inside Maven, where no agent is");
        assertThat(place()).isEqualTo("pom.xml:" + line);
    }

    @Test
    void theCommandLineForbidsTheFork() {
        FloorBuild.of(shop).with("forkCount", "0").run(shop);

        assertThat(causeOfReport()).isEqualTo("<forkCount> 0 runs the tests inside Maven, where no agent is");
    }

    @Test
    void theCommandLineReplacesTheArgLine() {
        FloorBuild.of(shop).with("argLine", "-Xmx1g").run(shop);

        assertThat(causeOfReport()).isEqualTo("-DargLine on the command line replaces it");
        assertThat(fix()).isEqualTo("take -DargLine away from the command line");
    }

    @Test
    void theArgLineOfSurefireReplacesIt() {
        shop.pom("shop", "", plugin("maven-surefire-plugin", "<argLine>-Xmx1g</argLine>"));
        int line = shop.pomLine("<argLine>");

        assertThat(cause())
                .isEqualTo("<argLine> of surefire in pom.xml:" + line + " replaces it; write @{argLine} in front");
        assertThat(fix()).isEqualTo("write @{argLine} in front of the text of <argLine>");
        assertThat(place()).isEqualTo("pom.xml:" + line);
    }

    @Test
    void theArgLineOfAnExecutionOfFailsafeReplacesIt() {
        shop.pom(
                "shop",
                "",
                plugin("maven-surefire-plugin", "<argLine>@{argLine} -Xmx1g</argLine>")
                        + plugin("maven-failsafe-plugin", "")
                                .replace(
                                        "<configuration>\n        \n      </configuration>",
                                        "<executions><execution>\n<configuration><argLine>-Xmx2g</argLine></configuration>"
                                                + "</execution></executions>"));

        assertThat(cause())
                .isEqualTo("<argLine> of failsafe in pom.xml:" + shop.pomLine("-Xmx2g")
                        + " replaces it; write @{argLine} in front");
    }

    @Test
    void theArgLineOfAParentReplacesIt() {
        ModuleOnDisk parent = ModuleOnDisk.empty(folder.resolve("parent"), "parent");
        parent.rawPom(
                "parent",
                "<packaging>pom</packaging>",
                ModuleOnDisk.JACOCO + plugin("maven-surefire-plugin", "<argLine>-Xmx1g</argLine>"));
        shop.write(
                "pom.xml",
                "<project>",
                "  <modelVersion>4.0.0</modelVersion>",
                "  <parent>",
                "    <groupId>com.acme</groupId><artifactId>parent</artifactId><version>1</version>",
                "    <relativePath>parent</relativePath>",
                "  </parent>",
                "  <artifactId>shop</artifactId>",
                "</project>");
        FloorBuild build = FloorBuild.of(shop, parent);
        build.projectOf(shop).setParent(build.projectOf(parent));

        build.run(shop);

        assertThat(causeOfReport())
                .isEqualTo("<argLine> of surefire in parent/pom.xml:" + parent.pomLine("<argLine>")
                        + " replaces it; write @{argLine} in front");
        assertThat(place()).isEqualTo("parent/pom.xml:" + parent.pomLine("<argLine>"));
    }

    @Test
    void theAgentsPropertyHasANameOfItsOwn() {
        shop.rawPom(
                "shop",
                "",
                ModuleOnDisk.JACOCO.replace(
                                "<executions>",
                                "<configuration><propertyName>agent</propertyName></configuration><executions>")
                        + plugin("maven-surefire-plugin", "<argLine>@{argLine} -Xmx1g</argLine>"));

        assertThat(cause()).endsWith(" replaces it; write @{agent} in front");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@{argLine} -Xmx1g", "-Xmx1g ${argLine}", "-javaagent:jacoco.jar=destfile=x.exec"})
    void anArgLineThatKeepsTheAgentIsNotToBlame(String argLine) {
        shop.pom("shop", "", plugin("maven-surefire-plugin", "<argLine>" + argLine + "</argLine>"));

        assertThat(cause()).isEqualTo("the agent of jacoco-maven-plugin:prepare-agent did not reach the test JVM");
        assertThat(fix()).isEqualTo("look at the <argLine> and <forkCount> that the tests really ran with");
        assertThat(place()).isEqualTo("nowhere");
    }

    @Test
    void theDataGoesElsewhere() {
        shop.rawPom(
                "shop",
                "",
                ModuleOnDisk.JACOCO.replace(
                        "<executions>",
                        "\n<configuration><destFile>other/it.exec</destFile></configuration><executions>"));

        FloorBuild.floor(shop);

        assertThat(shop.finding().get("message").getAsString())
                .isEqualTo(
                        "1 test ran, and nothing of it is where it is looked for: the agent writes to other/it.exec");
        assertThat(fix()).isEqualTo("add that file to <execFiles>, or take <destFile> away");
        assertThat(place()).isEqualTo("pom.xml:" + shop.pomLine("<destFile>"));
    }

    @Test
    void oldDataBesideTestsOfThisBuildHasTheSameCauses() {
        Instant old = Shop.BEFORE.minusSeconds(60);
        shop.exec(ExecData.of(Shop.recorded().exec()).dumpedAt(old))
                .pom("shop", "", plugin("maven-surefire-plugin", "<argLine>-Xmx1g</argLine>"));

        FloorBuild.floor(shop);

        JsonObject finding = shop.finding();
        assertThat(finding.get("code").getAsString()).isEqualTo("STALE-EXECUTION-DATA");
        assertThat(finding.get("message").getAsString())
                .isEqualTo(
                        "target/jacoco.exec holds nothing of this build, only 1 older or merged session, the newest of "
                                + old
                                + "; 1 test of this build ran without the JaCoCo agent: <argLine> of surefire in pom.xml:"
                                + shop.pomLine("<argLine>") + " replaces it; write @{argLine} in front");
    }

    private static String plugin(String artifactId, String configuration) {
        return String.join(
                "\n",
                "    <plugin>",
                "      <artifactId>" + artifactId + "</artifactId><version>3.6.1</version>",
                "      <configuration>",
                "        " + configuration,
                "      </configuration>",
                "    </plugin>");
    }

    private String cause() {
        FloorBuild.Outcome outcome = FloorBuild.floor(shop);
        assertThat(outcome.kind()).isEqualTo("is an error");
        return causeOfReport();
    }

    private String causeOfReport() {
        JsonObject finding = shop.finding();
        assertThat(finding.get("code").getAsString()).isEqualTo("NO-EXECUTION-DATA");
        String message = finding.get("message").getAsString();
        assertThat(message).startsWith(RAN);
        return message.substring(RAN.length());
    }

    private String fix() {
        return shop.finding().get("fix").getAsString();
    }

    private String place() {
        JsonObject finding = shop.finding();
        return finding.get("file").isJsonNull()
                ? "nowhere"
                : finding.get("file").getAsString() + ":" + finding.get("line").getAsInt();
    }
}

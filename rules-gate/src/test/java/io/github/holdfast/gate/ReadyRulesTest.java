package io.github.holdfast.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.testing.ModelledReactor;
import io.github.holdfast.core.testing.StagedBuild;
import io.github.holdfast.gate.manifest.Fact;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that an enforcer takes from a file. That of the test stands in the place of the ready file in our jar. */
class ReadyRulesTest {

    private static final RuleSettings SETTINGS = RuleSettings.of(ReadyRulesTest.class.getClassLoader());

    @TempDir
    Path folder;

    private final Properties commandLine = new Properties();

    private List<String> facts(String properties, String rules) {
        StagedBuild.write(
                folder.resolve("pom.xml"),
                StagedBuild.pom(
                        "core",
                        "<properties>" + properties + "</properties>",
                        "<build><plugins><plugin><artifactId>maven-enforcer-plugin</artifactId><executions><execution>"
                                + "<id>gates</id><phase>verify</phase><goals><goal>enforce</goal></goals><configuration><rules>"
                                + rules
                                + "</rules></configuration></execution></executions></plugin></plugins></build>"));
        ModuleModel module = ModuleModel.of(
                ModelledReactor.over(folder).project(folder.resolve("pom.xml")),
                commandLine,
                Map.of(folder, "${root}"));
        return EnforcerFacts.of(module, SETTINGS).stream().map(Fact::toString).collect(Collectors.toList());
    }

    private static String external(String location, String more) {
        return "<externalRules><location>" + location + "</location>" + more + "</externalRules>";
    }

    @Test
    void ofOurJarAreAsIfTheyWereWrittenOut() {
        assertThat(facts(
                        "<holdfast.coverage.line>0.9</holdfast.coverage.line>",
                        external("classpath:holdfast/ready.xml", "")))
                .isEqualTo(facts("", "<coverageFloor><line>0.9</line></coverageFloor><methodComplexity/>"));
    }

    @Test
    void takeWhatTheCommandLineSays() {
        commandLine.setProperty("holdfast.coverage.line", "0.1");

        assertThat(facts(
                        "<holdfast.coverage.line>0.9</holdfast.coverage.line>",
                        external("classpath:holdfast/ready.xml", "")))
                .anyMatch(fact -> fact.contains(" line=0.1 "));
    }

    @Test
    void withAStylesheetAreAnything() {
        assertThat(facts("", external("classpath:holdfast/ready.xml", "<xsltLocation>evil.xsl</xsltLocation>")))
                .hasSize(1)
                .allMatch(fact -> fact.contains("gates/externalRules") && fact.contains("evil.xsl"));
    }

    @Test
    void ofAnotherFileCountByItsBytes() {
        StagedBuild.write(folder.resolve("rules.xml"), "<enforcer/>\n");
        List<String> before = facts("", external("rules.xml", ""));
        StagedBuild.write(folder.resolve("rules.xml"), "<enforcer/>\r\n");
        List<String> laidOut = facts("", external("rules.xml", ""));
        StagedBuild.write(folder.resolve("rules.xml"), "<enforcer><rules/></enforcer>\n");

        assertThat(laidOut).isEqualTo(before);
        assertThat(facts("", external("rules.xml", ""))).hasSize(1).isNotEqualTo(before);
        assertThat(facts("", external("other.xml", ""))).isNotEqualTo(before);
    }

    @Test
    void ofAPlaceOfThisMachineAreTheSameOnAnother() {
        StagedBuild.write(folder.resolve("rules.xml"), "<enforcer/>\n");

        assertThat(facts("", external("${project.basedir}/rules.xml", "")))
                .hasSize(1)
                .allMatch(fact -> !fact.contains(folder.toString()) && fact.contains("sha256"));
    }

    @Test
    void ofAClassPathThatIsNotOursAreAnything() {
        assertThat(facts("", external("classpath:evil/ready.xml", "")))
                .hasSize(1)
                .allMatch(fact -> fact.contains("gates/externalRules"));
    }
}

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
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tools that make the evidence, and plugins that run what a POM tells them to. */
class PluginFactsTest {

    private static final String SUREFIRE = """
            <build>
              <plugins>
                <plugin>
                  <artifactId>maven-surefire-plugin</artifactId>
                  <version>3.5.0</version>
                  <configuration>
                    <argLine>-Xmx1g</argLine>
                  </configuration>
                  <executions>
                    <execution>
                      <id>more</id>
                      <goals><goal>test</goal></goals>
                    </execution>
                  </executions>
                </plugin>
              </plugins>
            </build>
            """;

    @TempDir
    Path folder;

    private List<String> facts(String elements) {
        StagedBuild.write(
                folder.resolve("pom.xml"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId><artifactId>core</artifactId>"
                        + "<version>1</version>" + elements + "</project>");
        MavenProject project = ModelledReactor.over(folder).project(folder.resolve("pom.xml"));
        return PluginFacts.of(ModuleModel.of(project, new Properties(), Map.of())).stream()
                .filter(fact -> !fact.key().matches(".*:maven-(antrun|assembly|dependency|release)-plugin"))
                .map(Fact::toString)
                .map(text -> text.replace("com.acme:core | ", ""))
                .collect(Collectors.toList());
    }

    @Test
    void aToolHasAVersionAndADigestOfWhatItIsTold() {
        assertThat(facts(SUREFIRE))
                .hasSize(1)
                .allMatch(fact -> fact.matches("tool \\| org\\.apache\\.maven\\.plugins:maven-surefire-plugin \\|"
                        + " config=[0-9a-f]{16} version=3\\.5\\.0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<argLine>-Xmx1g</argLine> -> <argLine>-Xmx2g</argLine>",
                "<argLine>-Xmx1g</argLine> -> ",
                "<argLine>-Xmx1g</argLine> -> <argLine>-Xmx1g</argLine><testFailureIgnore>true</testFailureIgnore>",
                "<argLine>-Xmx1g</argLine> -> <argLine a=\"b\">-Xmx1g</argLine>",
                "3.5.0 -> 3.4.0",
                "</version> -> </version><dependencies><dependency><groupId>x</groupId><artifactId>y</artifactId>"
                        + "<version>1</version></dependency></dependencies>",
                "<id>more</id> -> <id>more</id><phase>none</phase>",
                "<id>more</id> -> <id>more</id><configuration><skip>true</skip></configuration>",
                "<goal>test</goal> -> <goal>help</goal>",
                "<execution> -> <execution><id>default-test</id><phase>none</phase></execution><execution>",
            })
    void anotherToolIsAnotherFact(String edit) {
        String[] parts = edit.split(" -> ", -1);
        assertThat(SUREFIRE).contains(parts[0]);

        assertThat(facts(SUREFIRE.replace(parts[0], parts[1]))).isNotEqualTo(facts(SUREFIRE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<argLine>-Xmx1g</argLine> -> <!-- why --><argLine>\n  -Xmx1g\n</argLine>",
                "<argLine>-Xmx1g</argLine> -> <argLine>${memory}</argLine>",
                "<goal>test</goal> -> \n<goal>test</goal>\n",
            })
    void anotherLayoutIsTheSameFact(String edit) {
        String[] parts = edit.split(" -> ", -1);
        String property = "<properties><memory>-Xmx1g</memory></properties>";

        assertThat(facts(property + SUREFIRE.replace(parts[0], parts[1]))).isEqualTo(facts(SUREFIRE));
    }

    @Test
    void whatTheGatesSayIsNotSaidTwice() {
        String enforcer =
                "<build><plugins><plugin><artifactId>maven-enforcer-plugin</artifactId><version>3.7.0</version>"
                        + "<executions><execution><id>e</id><goals><goal>enforce</goal></goals><configuration><rules><x/></rules>"
                        + "</configuration></execution></executions></plugin></plugins></build>";

        assertThat(facts(enforcer.replace("<x/>", "<y/>"))).isEqualTo(facts(enforcer));
        assertThat(facts(enforcer.replace("<rules>", "<rulesToSkip>x</rulesToSkip><rules>")))
                .isNotEqualTo(facts(enforcer));
    }

    @Test
    void aRunnerIsAFactAnExecution() {
        String runner = "<plugin><artifactId>maven-antrun-plugin</artifactId><version>3.1.0</version><executions>"
                + "<execution><id>touch</id><phase>test</phase><goals><goal>run</goal></goals><configuration><target>"
                + "<delete dir=\"x\"/></target></configuration></execution></executions></plugin>";
        String build = "<build><plugins>" + runner + "</plugins></build>";
        List<String> facts = facts(build);

        assertThat(facts)
                .hasSize(1)
                .allMatch(fact -> fact.matches("exec \\| org\\.apache\\.maven\\.plugins:"
                        + "maven-antrun-plugin/touch \\| config=[0-9a-f]{16} goals=run phase=test"));
        assertThat(facts(build.replace("\"x\"", "\"y\""))).isNotEqualTo(facts);
        assertThat(facts("<profiles><profile><id>off</id>" + build + "</profile></profiles>"))
                .hasSize(1)
                .allMatch(fact -> fact.startsWith("exec | profile off of com.acme:core org.apache"));
    }

    @Test
    void otherPluginsAreNoFacts() {
        assertThat(facts("<build><plugins><plugin><artifactId>maven-source-plugin</artifactId><version>3.3.1</version>"
                        + "</plugin></plugins></build>"))
                .isEmpty();
    }
}

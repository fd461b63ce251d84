package io.github.holdfast.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.testing.ModelledReactor;
import io.github.holdfast.core.testing.StagedBuild;
import io.github.holdfast.gate.check.Comparison;
import io.github.holdfast.gate.check.Loosened;
import io.github.holdfast.gate.manifest.Fact;
import io.github.holdfast.gate.manifest.Kind;
import io.github.holdfast.gate.manifest.Manifest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edits of POMs, as an agent makes them to get past a gate, and what is left of the gate in the model that Maven makes of them. */
class EnforcerFactsTest {

    private static final String PARENT = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>com.acme</groupId>
              <artifactId>parent</artifactId>
              <version>1</version>
              <packaging>pom</packaging>
              <properties>
                <holdfast.coverage.line>0.80</holdfast.coverage.line>
                <holdfast.coverageFloor.skip>false</holdfast.coverageFloor.skip>
              </properties>
              <build>
                <plugins>
                  <plugin>
                    <artifactId>maven-enforcer-plugin</artifactId>
                    <version>3.7.0</version>
                    <executions>
                      <execution>
                        <id>coverage-floor</id>
                        <phase>verify</phase>
                        <goals>
                          <goal>enforce</goal>
                        </goals>
                        <configuration>
                          <skip>${holdfast.coverageFloor.skip}</skip>
                          <rules>
                            <coverageFloor>
                              <line>${holdfast.coverage.line}</line>
                              <branch>${holdfast.coverage.branch}</branch>
                              <excludes>${holdfast.coverage.excludes}</excludes>
                            </coverageFloor>
                          </rules>
                        </configuration>
                      </execution>
                    </executions>
                  </plugin>
                </plugins>
              </build>
            </project>
            """;

    private static final String MODULE = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <parent>
                <groupId>com.acme</groupId>
                <artifactId>parent</artifactId>
                <version>1</version>
              </parent>
              <artifactId>core</artifactId>
              <!--here-->
            </project>
            """;

    private static final RuleSettings SETTINGS = RuleSettings.of(EnforcerFactsTest.class.getClassLoader());

    @TempDir
    Path folder;

    private List<Fact> agreed;

    @BeforeEach
    void whatWasAgreedOn() {
        agreed = facts(PARENT, MODULE);
    }

    private List<Fact> facts(String parent, String module) {
        StagedBuild.write(folder.resolve("pom.xml"), parent);
        StagedBuild.write(folder.resolve("core/pom.xml"), module);
        MavenProject project = ModelledReactor.over(folder).project(folder.resolve("core/pom.xml"));
        return EnforcerFacts.of(ModuleModel.of(project, new Properties(), Map.of()), SETTINGS);
    }

    private static Manifest manifest(List<Fact> facts) {
        List<Fact> all = new ArrayList<>(facts);
        all.add(Fact.ofReactor(Kind.MODULE, "com.acme:core", "core/pom.xml"));
        return Manifest.of(all);
    }

    private List<String> loosened(String parent, String module) {
        return Comparison.of(manifest(agreed), manifest(facts(parent, module)), SETTINGS).stream()
                .map(Loosened::toString)
                .map(text -> text.replace(" com.acme:core gate coverage-floor/coverageFloor", ""))
                .collect(Collectors.toList());
    }

    private static String enforcer(String inPlugin, String inExecution) {
        return "<build><plugins><plugin><artifactId>maven-enforcer-plugin</artifactId>" + inPlugin
                + "<executions><execution><id>coverage-floor</id>" + inExecution
                + "</execution></executions></plugin></plugins></build>";
    }

    private static String inModule(String elements) {
        return MODULE.replace("<!--here-->", elements);
    }

    @Test
    void hasEveryEffectiveParameter() {
        assertThat(agreed).hasSize(1);
        assertThat(agreed.get(0).key()).isEqualTo("coverage-floor/coverageFloor");
        assertThat(agreed.get(0).value())
                .startsWith("branch=0 classesDirectories= complexity=0 credit=OWN excludes= execFiles= fail=true"
                        + " failFast=false includes= instruction=0 level=ERROR limits= line=0.80 method=0 phase=verify"
                        + " scope=MODULE skip=false staleSessions=DROP");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            <properties><holdfast.coverageFloor.skip>true</holdfast.coverageFloor.skip></properties> => GATE-SKIPPED skip: false -> true
            <properties><holdfast.coverage.line>0.10</holdfast.coverage.line></properties> => GATE-LOOSENED line: 0.80 -> 0.10
            <properties><holdfast.coverage.line>80%</holdfast.coverage.line></properties> => ``
            <properties><holdfast.coverage.line>0.85</holdfast.coverage.line></properties> => ``
            <properties><holdfast.coverage.branch>0.5</holdfast.coverage.branch></properties> => ``
            <properties><holdfast.coverage.excludes>**/Order</holdfast.coverage.excludes></properties> => GATE-LOOSENED excludes:  -> **/Order
            """)
    void judgesProperties(String properties, String told) {
        assertThat(loosened(PARENT, inModule(properties))).isEqualTo(told.isEmpty() ? List.of() : List.of(told));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            <phase>none</phase> => GATE-MOVED phase: verify -> none
            <phase>deploy</phase> => GATE-MOVED phase: verify -> deploy
            <configuration><skip>true</skip></configuration> => GATE-SKIPPED skip: false -> true
            <configuration><fail>false</fail></configuration> => GATE-LOOSENED fail: true -> false
            <configuration><rules><coverageFloor><level>WARN</level></coverageFloor></rules></configuration> => GATE-LOOSENED level: ERROR -> WARN
            <configuration><rules><coverageFloor><level>warn</level></coverageFloor></rules></configuration> => GATE-LOOSENED level: ERROR -> WARN
            <configuration><rules><coverageFloor><line>0.1</line></coverageFloor></rules></configuration> => GATE-LOOSENED line: 0.80 -> 0.1
            <configuration><rules><coverageFloor><excludes><exclude>**/Order</exclude></excludes></coverageFloor></rules></configuration> => GATE-LOOSENED excludes:  -> **/Order
            <configuration><rules><coverageFloor><execFiles><execFile>old.exec</execFile></execFiles></coverageFloor></rules></configuration> => GATE-LOOSENED execFiles:  -> old.exec
            <configuration><rules><coverageFloor><staleSessions>ALLOW</staleSessions></coverageFloor></rules></configuration> => GATE-LOOSENED staleSessions: DROP -> ALLOW
            <configuration><rules combine.self="override"><requireJavaVersion><version>11</version></requireJavaVersion></rules></configuration> => REMOVED
            <configuration><rules combine.self="override"/></configuration> => REMOVED
            <configuration combine.self="override"/> => REMOVED
            <configuration><rules><coverageFloor combine.self="override"/></rules></configuration> => GATE-LOOSENED line: 0.80 -> 0.75
            <configuration><rules><coverageFloor implementation="com.evil.Fine"/></rules></configuration> => GATE-LOOSENED @implementation: nothing -> com.evil.Fine
            <configuration><rules><coverageFloor><line implementation="com.evil.Any"/></coverageFloor></rules></configuration> => GATE-LOOSENED line@implementation: nothing -> com.evil.Any
            <configuration><rules><coverageFloor combine.children="append"/></rules></configuration> => ``
            <configuration><rules><coverageFloor><line>0.90</line></coverageFloor></rules></configuration> => ``
            <configuration><rules><requireJavaVersion><version>11</version></requireJavaVersion></rules></configuration> => ``
            <inherited>true</inherited> => ``
            """)
    void judgesTheExecution(String inExecution, String told) {
        List<String> found = loosened(PARENT, inModule(enforcer("", inExecution)));

        if (told.equals("REMOVED")) {
            assertThat(found).hasSize(1).allMatch(text -> text.startsWith("GATE-REMOVED: "));
        } else {
            assertThat(found).isEqualTo(told.isEmpty() ? List.of() : List.of(told));
        }
    }

    @Test
    void judgesWhatIsSetForAllExecutions() {
        assertThat(loosened(PARENT, inModule(enforcer("<configuration><fail>false</fail></configuration>", ""))))
                .containsExactly("GATE-LOOSENED fail: true -> false");
    }

    @Test
    void judgesAnExecutionThatModulesDoNotInherit() {
        assertThat(loosened(
                        PARENT.replace("<phase>verify</phase>", "<phase>verify</phase><inherited>false</inherited>"),
                        MODULE))
                .hasSize(1)
                .allMatch(text -> text.startsWith("GATE-REMOVED: "));
    }

    @Test
    void judgesAProfileThatIsSwitchedOn() {
        assertThat(loosened(
                        PARENT,
                        inModule("<profiles><profile><id>quick</id><activation><property><name>java.version</name>"
                                + "</property></activation><properties><holdfast.coverage.line>0</holdfast.coverage.line>"
                                + "</properties></profile></profiles>")))
                .containsExactly("GATE-LOOSENED line: 0.80 -> 0");
    }

    @Test
    void seesNothingInAnotherLayout() {
        String property = PARENT.replace("holdfast.coverage.line>", "min.coverage>")
                .replace("${holdfast.coverage.line}", "\n  ${min.coverage}  <!-- agreed -->\n");

        assertThat(facts(property, MODULE.replace("\n", "\r\n"))).isEqualTo(agreed);
    }
}

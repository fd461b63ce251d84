package io.github.holdfast.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.gate.GateBuild.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Less usual ways past the gates, as {@code docs/threats.md} lists them. */
class AttemptsTest {

    private static final String HERE = "<!--here-->";

    @TempDir
    Path folder;

    private GateBuild build;

    @BeforeEach
    void gatesAreAgreedOn() {
        build = GateBuild.agreed(folder);
    }

    private static String plugin(String artifactId, String elements) {
        return "<build><plugins><plugin><artifactId>" + artifactId + "</artifactId>" + elements
                + "</plugin></plugins></build>";
    }

    private static String floor(String inExecution) {
        return plugin(
                "maven-enforcer-plugin",
                "<executions><execution><id>coverage-floor</id>" + inExecution + "</execution></executions>");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", textBlock = """
            <coverageFloor implementation="org.acme.Nothing"/> => @implementation nothing -> org.acme.Nothing
            <coverageFloor><line implementation="java.lang.String">0.80</line></coverageFloor> => line@implementation nothing -> java.lang.String
            <coverageFloor><Line>0.1</Line></coverageFloor> => Line nothing -> <Line>0.1</>
            <coverageFloor><line>0.80</line><line>0.1</line></coverageFloor> => line@times nothing -> 2
            <coverageFloor><excludes combine.children="append"><exclude>**/Order</exclude></excludes></coverageFloor> => excludes empty -> **/Order
            <coverageFloor><execFiles>old/jacoco.exec</execFiles></coverageFloor> => execFiles empty -> old/jacoco.exec
            <coverageFloor><classesDirectories>few</classesDirectories></coverageFloor> => classesDirectories empty -> few
            """)
    void findsARuleThatIsToldOtherwiseThanByAValue(String rule, String told) {
        Outcome outcome = build.edit(
                        "core/pom.xml", HERE, floor("<configuration><rules>" + rule + "</rules></configuration>"))
                .build();

        assertThat(outcome.told())
                .anyMatch(line -> line.startsWith("core: coverageFloor (coverage-floor) " + told + "  core/pom.xml"));
        assertThat(outcome.codes()).containsOnly("GATE-LOOSENED");
    }

    @Test
    void findsRulesThatAreWrittenTwice() {
        build.edit(
                "core/pom.xml",
                HERE,
                floor("<configuration><rules><coverageFloor/></rules><rules><alwaysPass/></rules></configuration>"));

        assertThat(build.build().passes()).isFalse();
    }

    @Test
    void findsRulesThatAnotherClassStandsFor() {
        build.edit(
                "core/pom.xml",
                HERE,
                floor("<configuration><rules implementation=\"org.acme.None\"/></configuration>"));

        assertThat(build.build().told())
                .containsExactly("core: coverageFloor (coverage-floor) rules@implementation nothing -> org.acme.None"
                        + "  core/pom.xml:9");
    }

    @Test
    void findsARuleOfAnotherAlphabet() {
        build.edit("pom.xml", "<coverageFloor>", "<coverageFlo\u043er>")
                .edit("pom.xml", "</coverageFloor>", "</coverageFlo\u043er>");

        assertThat(build.build().codes()).containsExactly("GATE-REMOVED");
    }

    @Test
    void findsAnExecutionUnderAnotherId() {
        build.edit("pom.xml", "<id>coverage-floor</id>", "<id>coverage</id>");

        assertThat(build.build().codes()).contains("GATE-REMOVED");
    }

    @Test
    void findsAnExecutionThatCallsAnotherGoal() {
        String pom = build.read("pom.xml");
        int floor = pom.indexOf("<id>coverage-floor</id>");
        build.file(
                "pom.xml",
                pom.substring(0, floor)
                        + pom.substring(floor).replaceFirst("<goal>enforce</goal>", "<goal>display-info</goal>"));

        assertThat(build.build().codes()).containsExactly("GATE-REMOVED");
    }

    @Test
    void findsAProfileThatIsGone() {
        String pom = build.read("pom.xml");
        build.file("pom.xml", pom.substring(0, pom.indexOf("<profiles>")) + "</project>");

        assertThat(build.build().passes()).isFalse();
        assertThat(build.profiles("nightly").build().passes()).isFalse();
    }

    @Test
    void passesAPartThatDoesNotHaveTheProfilesOfOthers() {
        build.git().git("checkout", "--quiet", "main");
        build.edit(
                "web/pom.xml",
                HERE,
                "<profiles><profile><id>pages</id><modules><module>more</module></modules><properties>"
                        + "<holdfast.coverage.line>0.90</holdfast.coverage.line></properties></profile></profiles>");
        build.edit(
                "web/pom.xml",
                "<artifactId>web</artifactId>",
                "<artifactId>web</artifactId><packaging>pom</packaging>");
        build.file(
                "web/more/pom.xml",
                Poms.module("more")
                        .replace(
                                "<version>1</version>",
                                "<version>1</version><relativePath>../../pom.xml</relativePath>"));
        build.agree();
        build.from("core/pom.xml");

        assertThat(build.build().text()).isEmpty();
    }

    @Test
    void findsAProfileThatNoLongerDoesWhatItDid() {
        build.edit("pom.xml", "<holdfast.coverage.line>0.90</holdfast.coverage.line>", "<mine>0.90</mine>")
                .profiles("nightly");

        assertThat(build.build().told())
                .containsExactly("all 3 modules: coverageFloor (coverage-floor) line 0.90 -> 0.80  pom.xml:12");
    }

    @Test
    void findsWhatAnotherModuleMayDo() {
        String skipping = "<properties><skipTests>true</skipTests></properties>";
        build.git().git("checkout", "--quiet", "main");
        build.edit("web/pom.xml", HERE, skipping + HERE);
        build.agree();
        assertThat(build.build().text()).isEmpty();

        build.edit("core/pom.xml", HERE, skipping);
        assertThat(build.build().told()).containsExactly("core: property skipTests nothing -> true  core/pom.xml:9");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", textBlock = """
            maven-clean-plugin => clean
            maven-assembly-plugin => single
            maven-shade-plugin => shade
            replacer => replace
            kotlin-maven-plugin => script
            """)
    void findsAnExecutionThatMovesFiles(String artifactId, String goal) {
        build.edit(
                "core/pom.xml",
                HERE,
                plugin(
                        artifactId,
                        "<version>1</version><executions><execution><id>x</id><phase>verify</phase><goals><goal>" + goal
                                + "</goal></goals></execution></executions>"));

        assertThat(build.build().codes()).containsExactly("NEW-EXECUTION");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", textBlock = """
            maven-compiler-plugin => <excludes><exclude>**/Order.java</exclude></excludes>
            maven-compiler-plugin => <fork>true</fork><executable>bin/javac</executable>
            maven-compiler-plugin => <debug>false</debug>
            maven-surefire-plugin => <jvm>bin/java</jvm>
            maven-surefire-plugin => <skipTests>true</skipTests>
            maven-surefire-plugin => <excludedGroups>slow</excludedGroups>
            maven-surefire-plugin => <additionalClasspathElements><element>old</element></additionalClasspathElements>
            maven-surefire-plugin => <rerunFailingTestsCount>9</rerunFailingTestsCount>
            maven-surefire-plugin => <argLine>-Xmx1g</argLine>
            """)
    void findsAToolThatIsToldOtherwise(String artifactId, String configuration) {
        build.edit("core/pom.xml", HERE, plugin(artifactId, "<configuration>" + configuration + "</configuration>"));

        assertThat(build.build().codes()).containsExactly("GATE-TOOL-CHANGED");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", textBlock = """
            <sessionId>fixed</sessionId>
            <destFile>${project.basedir}/old.exec</destFile>
            <append>false</append>
            <dumpOnExit>false</dumpOnExit>
            <inclNoLocationClasses>true</inclNoLocationClasses>
            """)
    void findsAnAgentThatIsToldOtherwise(String configuration) {
        build.edit(
                "core/pom.xml",
                HERE,
                plugin("jacoco-maven-plugin", "<configuration>" + configuration + "</configuration>")
                        .replace("<plugin>", "<plugin><groupId>org.jacoco</groupId>"));

        assertThat(build.build().codes()).containsExactly("GATE-TOOL-CHANGED");
    }

    @Test
    void findsAnotherEndOfTheUsualBuild() {
        build.edit("pom.xml", "<build>", "<build><defaultGoal>compile</defaultGoal>");

        assertThat(build.build().told()).containsExactly("all 3 modules: defaultGoal nothing -> compile  pom.xml:15");
    }

    @Test
    void findsAModuleWithoutTheParent() {
        build.edit("pom.xml", "<module>web</module>", "<module>web</module><module>more</module>")
                .file(
                        "more/pom.xml",
                        "<project><modelVersion>4.0.0</modelVersion><groupId>org.acme</groupId><artifactId>more"
                                + "</artifactId><version>1</version></project>");

        Outcome outcome = build.build();

        assertThat(outcome.codes()).containsOnly("GATE-REMOVED");
        assertThat(outcome.told()).allMatch(line -> line.startsWith("more: "));
    }

    @Test
    void findsAModuleThatOnlyAProfileHas() {
        build.edit("pom.xml", "<module>web</module>", "")
                .edit(
                        "pom.xml",
                        "<id>nightly</id>",
                        "<id>later</id><modules><module>web</module></modules></profile><profile><id>nightly</id>");

        assertThat(build.build().codes()).containsExactly("MODULE-REMOVED");
    }

    @Test
    void findsAnotherParentOfTheSameName() {
        String other = "<version>1</version><relativePath>../other</relativePath>";
        build.edit("core/pom.xml", "<version>1</version>", other)
                .edit("web/pom.xml", "<version>1</version>", other)
                .file(
                        "other/pom.xml",
                        "<project><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId><artifactId>orders"
                                + "</artifactId><version>1</version><packaging>pom</packaging></project>");

        assertThat(build.build().codes()).contains("GATE-REMOVED", "GATE-TOOL-CHANGED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# holdfast gates 1\n", "# holdfast gates 2\n", "<<<<<<< ours\n"})
    void judgesByTheFileOfTheBaseWhateverTheChangeMakesOfIt(String text) {
        build.file(GateBuild.MANIFEST, text).edit("pom.xml", "0.80", "0.10");

        Outcome outcome = build.build();

        assertThat(outcome.passes()).isFalse();
    }

    @Test
    void judgesByTheBaseThatWasFoundFirst() {
        String excludes = "<properties><holdfast.coverage.excludes>**</holdfast.coverage.excludes></properties>";
        build.edit("core/pom.xml", HERE, excludes);
        build.gates();
        build.edit("core/pom.xml", excludes, HERE);
        build.git().commit();
        build.goals("validate");

        Outcome outcome = build.build(build.session(), module -> {
            build.git().git("update-ref", "refs/heads/main", "HEAD");
            module.project().getProperties().setProperty("holdfast.coverage.excludes", "**");
        });

        assertThat(outcome.told())
                .anyMatch(
                        line -> line.startsWith("all 3 modules: coverageFloor (coverage-floor) excludes empty -> **"));
    }

    @Test
    void findsARuleOfAFileThatIsEdited() {
        String rules = "<externalRules><location>rules.xml</location></externalRules>";
        String written =
                "<enforcer><rules><requireJavaVersion><version>11</version></requireJavaVersion></rules></enforcer>";
        build.git().git("checkout", "--quiet", "main");
        build.edit("pom.xml", "<gateIntegrity/>", "<gateIntegrity/>" + rules)
                .file("rules.xml", written)
                .file("core/rules.xml", written)
                .file("web/rules.xml", written);
        build.agree();
        assertThat(build.build().text()).isEmpty();

        build.file("core/rules.xml", "<enforcer><rules/></enforcer>");
        assertThat(build.build().codes()).containsExactly("GATE-LOOSENED");
    }

    @Test
    void findsAValueThatTheEnvironmentGives() {
        build.edit("pom.xml", "<holdfast.coverage.line>0.80", "<holdfast.coverage.line>${env.LEAST}")
                .systemProperty("env.LEAST", "0.1");

        assertThat(build.build().told())
                .containsExactly("all 3 modules: coverageFloor (coverage-floor) line 0.80 -> 0.1  pom.xml:12");
    }

    @Test
    void findsAValueThatNobodyCanCompare() {
        for (String value : List.of("1e-9", "-1", "0,80", "NaN", "0x1", "80 %%")) {
            GateBuild fresh = GateBuild.agreed(folder.resolve("of " + value.replaceAll("[^a-z0-9]", "_")));

            assertThat(fresh.edit("pom.xml", ">0.80<", ">" + value + "<")
                            .build()
                            .codes())
                    .as(value)
                    .containsExactly("GATE-LOOSENED");
        }
    }
}

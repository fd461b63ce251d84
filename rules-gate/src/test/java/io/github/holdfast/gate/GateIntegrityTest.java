package io.github.holdfast.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.gate.GateBuild.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Edits of the gates, as an agent makes them that cannot pass one, judged by the rule over models of real Maven. */
class GateIntegrityTest {

    private static final String HERE = "<!--here-->";

    @TempDir
    Path folder;

    private GateBuild build;

    @BeforeEach
    void gatesAreAgreedOn() {
        build = GateBuild.agreed(folder);
    }

    private static String enforcer(String inPlugin, String id, String inExecution) {
        return "<build><plugins><plugin><artifactId>maven-enforcer-plugin</artifactId>" + inPlugin
                + "<executions><execution><id>" + id + "</id>" + inExecution
                + "</execution></executions></plugin></plugins></build>";
    }

    private static String plugin(String elements) {
        return "<build><plugins><plugin>" + elements + "</plugin></plugins></build>";
    }

    @Test
    void passesWhatIsAsAtTheBase() {
        Outcome outcome = build.build();

        assertThat(outcome.text()).isEmpty();
        assertThat(outcome.log())
                .anyMatch(
                        line -> line.matches(
                                "INFO gateIntegrity in reactor: [0-9]+ facts of 3 modules as strict as at the base; compared with .*"));
        assertThat(outcome.json()).contains("\"verdict\": \"PASSED\"", "\"bootstrap\": false");
    }

    @Test
    void givesEachModuleAnIdForItsExecutionData() {
        List<String> ids = new ArrayList<>();

        build.build(
                build.session(),
                module -> ids.add(module.project().getProperties().getProperty("jacoco.sessionId")));

        assertThat(ids).hasSize(3).doesNotHaveDuplicates().allMatch(id -> id.startsWith("holdfast-"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            <properties><holdfast.coverageFloor.skip>true</holdfast.coverageFloor.skip></properties> => core: coverageFloor (coverage-floor) skip false -> true  core/pom.xml:9 => GATE-SKIPPED
            <properties><holdfast.coverage.line>0.1</holdfast.coverage.line></properties> => core: coverageFloor (coverage-floor) line 0.80 -> 0.1  core/pom.xml:9 => GATE-LOOSENED
            <properties><holdfast.coverage.excludes>**/Order*</holdfast.coverage.excludes></properties> => core: coverageFloor (coverage-floor) excludes empty -> **/Order*  core/pom.xml:9 => GATE-LOOSENED
            <properties><enforcer.skip>true</enforcer.skip></properties> => core: property enforcer.skip nothing -> true  core/pom.xml:9 => GATE-SKIPPED
            <properties><skipTests>true</skipTests></properties> => core: property skipTests nothing -> true  core/pom.xml:9 => GATE-TOOL-CHANGED
            <properties><maven.test.skip>true</maven.test.skip></properties> => core: property maven.test.skip nothing -> true  core/pom.xml:9 => GATE-TOOL-CHANGED
            <properties><argLine>-Xmx1g</argLine></properties> => core: property argLine nothing -> -Xmx1g  core/pom.xml:9 => GATE-TOOL-CHANGED
            <properties><jacoco.skip>true</jacoco.skip></properties> => core: property jacoco.skip nothing -> true  core/pom.xml:9 => GATE-TOOL-CHANGED
            <packaging>pom</packaging> => core: packaging jar -> pom  core/pom.xml:9 => ROOT-CHANGED
            <build><sourceDirectory>src/other</sourceDirectory></build> => core: sources src/main/java -> src/other  core/pom.xml:9 => ROOT-CHANGED
            <build><testSourceDirectory>src/none</testSourceDirectory></build> => core: tests src/test/java -> src/none  core/pom.xml:9 => ROOT-CHANGED
            <build><outputDirectory>old/classes</outputDirectory></build> => core: classes target/classes -> old/classes  core/pom.xml:9 => ROOT-CHANGED
            """)
    void findsAnEditOfAModule(String elements, String told, String code) {
        Outcome outcome = build.edit("core/pom.xml", HERE, elements).build();

        assertThat(outcome.told()).contains(told);
        assertThat(outcome.codes()).containsOnly(code);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            <phase>none</phase> => GATE-MOVED
            <phase>deploy</phase> => GATE-MOVED
            <configuration><skip>true</skip></configuration> => GATE-SKIPPED
            <configuration><fail>false</fail></configuration> => GATE-LOOSENED
            <configuration><rules><coverageFloor><level>WARN</level></coverageFloor></rules></configuration> => GATE-LOOSENED
            <configuration><rules><coverageFloor><line>0</line></coverageFloor></rules></configuration> => GATE-LOOSENED
            <configuration><rules><coverageFloor><execFiles><execFile>old.exec</execFile></execFiles></coverageFloor></rules></configuration> => GATE-LOOSENED
            <configuration><rules combine.self="override"><requireJavaVersion><version>11</version></requireJavaVersion></rules></configuration> => GATE-REMOVED
            <configuration combine.self="override"/> => GATE-REMOVED
            <configuration><rules combine.self="override"/></configuration> => GATE-REMOVED
            """)
    void findsAnEditOfAnExecution(String inExecution, String code) {
        Outcome outcome = build.edit("core/pom.xml", HERE, enforcer("", "coverage-floor", inExecution))
                .build();

        assertThat(outcome.codes()).containsExactly(code);
        assertThat(outcome.told()).allMatch(line -> line.contains("core/pom.xml:9"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            <line>${holdfast.coverage.line}</line> => <line>0.5</line> => GATE-LOOSENED
            <phase>verify</phase> => <phase>verify</phase><inherited>false</inherited> => GATE-REMOVED
            <phase>verify</phase> => <phase>none</phase> => GATE-MOVED
            <artifactId>maven-enforcer-plugin</artifactId> => <artifactId>maven-enforcer-plugin</artifactId><configuration><fail>false</fail></configuration> => GATE-LOOSENED GATE-LOOSENED
            <version>3.7.0</version> => <version>3.0.0</version> => GATE-TOOL-CHANGED
            <version>0.2.0</version> => <version>0.1.0</version> => GATE-TOOL-CHANGED
            <version>0.8.15</version> => <version>0.8.3</version> => GATE-TOOL-CHANGED
            <goal>prepare-agent</goal> => <goal>help</goal> => GATE-TOOL-CHANGED
            <argLine>@{argLine}</argLine> => <argLine>-Xmx1g</argLine> => GATE-TOOL-CHANGED
            <argLine>@{argLine}</argLine> => <argLine>@{argLine}</argLine><testFailureIgnore>true</testFailureIgnore> => GATE-TOOL-CHANGED
            <module>web</module> => `` => MODULE-REMOVED
            """)
    void findsAnEditOfTheRoot(String text, String other, String codes) {
        Outcome outcome = build.edit("pom.xml", text, other).build();

        assertThat(outcome.codes()).containsExactly(codes.split(" "));
    }

    @Test
    void tellsOnceWhatAllModulesHaveFromOneLine() {
        Outcome outcome = build.edit("pom.xml", "0.80", "0.70").build();

        assertThat(outcome.told())
                .containsExactly("all 3 modules: coverageFloor (coverage-floor) line 0.80 -> 0.70  pom.xml:12");
        assertThat(outcome.text())
                .contains("fix: undo the edit: line is to be 0.80", "docs/gates.md", "check again: mvn validate")
                .doesNotContain("holdfast:gates");
        assertThat(outcome.json()).contains("\"file\": \"pom.xml\"", "\"line\": 12", "\"found\": \"0.70\"");
    }

    private int line(String text) {
        String pom = build.read("pom.xml");
        return (int) pom.substring(0, pom.indexOf(text)).lines().count();
    }

    @Test
    void findsAGateThatIsGoneFromTheRoot() {
        String pom = build.read("pom.xml");
        int start = pom.lastIndexOf("<execution>", pom.indexOf("<id>coverage-floor</id>"));
        int end = pom.indexOf("</execution>", start) + "</execution>".length();

        Outcome outcome = build.file("pom.xml", pom.substring(0, start) + pom.substring(end))
                .build();

        assertThat(outcome.codes()).containsExactly("GATE-REMOVED");
        assertThat(outcome.told())
                .allMatch(
                        line -> line.startsWith("all 3 modules: coverageFloor (coverage-floor) is no more  pom.xml:"));
    }

    @Test
    void findsWhatAProfileSwitchesOffHoweverItIsSwitchedOn() {
        String profile = "<profiles><profile><id>quick</id>%s<properties><holdfast.coverage.line>0"
                + "</holdfast.coverage.line></properties></profile></profiles>";

        for (String activation : List.of(
                "<activation><activeByDefault>true</activeByDefault></activation>",
                "<activation><jdk>[11,)</jdk></activation>",
                "<activation><file><exists>pom.xml</exists></file></activation>",
                "<activation><property><name>java.version</name></property></activation>")) {
            GateBuild fresh = GateBuild.agreed(folder.resolve("of " + activation.replaceAll("[^a-zA-Z]", "")));

            assertThat(fresh.edit("core/pom.xml", HERE, String.format(profile, activation))
                            .build()
                            .told())
                    .as(activation)
                    .anyMatch(line -> line.contains("line 0.80 -> 0"));
        }
    }

    @Test
    void findsAProfileThatIsSwitchedOnByTheCaller() {
        build.edit(
                        "pom.xml",
                        "<id>nightly</id>",
                        "<id>quick</id><properties><holdfast.coverageFloor.skip>true"
                                + "</holdfast.coverageFloor.skip></properties></profile><profile><id>nightly</id>")
                .profiles("quick");

        assertThat(build.build().codes()).containsExactly("GATE-SKIPPED");
    }

    @Test
    void takesWhatWasAgreedOnOfAProfile() {
        assertThat(build.profiles("nightly").build().text()).isEmpty();

        assertThat(build.edit("pom.xml", "0.90", "0.89").build().told())
                .containsExactly("all 3 modules: coverageFloor (coverage-floor) line 0.90 -> 0.89  pom.xml:"
                        + line("<holdfast.coverage.line>0.89"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maven-antrun-plugin",
                "exec-maven-plugin",
                "gmavenplus-plugin",
                "build-helper-maven-plugin",
                "maven-dependency-plugin",
                "maven-resources-plugin"
            })
    void findsAnExecutionThatRunsCode(String artifactId) {
        String run = plugin("<groupId>org.acme</groupId><artifactId>" + artifactId + "</artifactId><version>1</version>"
                + "<executions><execution><id>x</id><phase>test</phase><goals><goal>run</goal></goals></execution>"
                + "</executions>");

        Outcome outcome = build.edit("core/pom.xml", HERE, run).build();

        assertThat(outcome.codes()).containsExactly("NEW-EXECUTION");
        assertThat(outcome.told()).allMatch(line -> line.endsWith("core/pom.xml:9"));
    }

    @Test
    void findsAnExecutionInAProfileThatIsNotActive() {
        String run = "<profiles><profile><id>later</id>"
                + plugin("<artifactId>maven-antrun-plugin</artifactId><version>3.1.0</version><executions><execution>"
                        + "<id>x</id><goals><goal>run</goal></goals></execution></executions>")
                + "</profile></profiles>";

        assertThat(build.edit("core/pom.xml", HERE, run).build().codes()).containsExactly("NEW-EXECUTION");
    }

    @Test
    void findsAnExtensionOfTheBuild() {
        build.edit(
                "core/pom.xml",
                HERE,
                "<profiles><profile><id>later</id>"
                        + plugin("<groupId>org.acme</groupId><artifactId>spy</artifactId><version>1</version>"
                                + "<extensions>true</extensions>")
                        + "</profile></profiles>");

        assertThat(build.build().told())
                .anyMatch(line -> line.contains("extension org.acme:spy is not known to the base"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", textBlock = """
            .mvn/maven.config => -Denforcer.skip
            .mvn/jvm.config => -javaagent:x.jar
            .mvn/extensions.xml => <extensions/>
            core/.mvn/maven.config => -q
            mvnw => #!/bin/sh
            mvnw.cmd => exit
            core/lombok.config => lombok.addLombokGeneratedAnnotation = true
            .github/workflows/ci.yml => on: push
            .gitlab-ci.yml => x
            Jenkinsfile => x
            """)
    void findsAnotherWayToStart(String path, String text) {
        Outcome outcome = build.file(path, text).build();

        assertThat(outcome.codes()).containsExactly("LAUNCH-CHANGED");
        assertThat(outcome.told()).allMatch(line -> line.contains(path));
    }

    @Test
    void passesOverWhatMavenLeavesBesideTheStartFilesAndNobodyCommits() {
        String left = ".mvn/target/project-local-repo/com.acme/core/1/core-1.pom";
        build.file(".gitignore", "/target/\n").file(left, "<project/>");
        assertThat(build.build().codes()).isEmpty();

        build.git().git("add", "--force", left);
        assertThat(build.build().told()).containsExactly(left + " is new  " + left);
    }

    @Test
    void findsAJarThatIsCommittedWhereMavenLooksFirst() {
        String jar = "target/project-local-repo/io.github.holdfast/holdfast-rules/1/holdfast-rules-1.jar";
        build.file(jar, "other rules").git().git("add", "--force", jar);

        assertThat(build.build().told()).containsExactly(jar + " is new  " + jar);
    }

    @Test
    void findsAStartFileThatIsGoneOrThatGitIsToldToIgnore() {
        assertThat(build.delete(".mvn/maven.config").build().codes()).containsExactly("LAUNCH-CHANGED");

        build.file(".mvn/maven.config", "-B\n")
                .file(".mvn/jvm.config", "-Xmx1g\n")
                .file(".gitignore", ".mvn/\n");
        assertThat(build.build().told()).containsExactly(".mvn/jvm.config is new  .mvn/jvm.config");
    }

    @Test
    void findsAModuleUnderAnotherName() {
        build.edit("core/pom.xml", "<artifactId>core</artifactId>", "<artifactId>kernel</artifactId>");

        assertThat(build.build().codes()).containsExactly("MODULE-REMOVED");
    }

    @Test
    void findsAModuleInThePlaceOfATool() {
        build.edit("pom.xml", "<module>web</module>", "<module>web</module><module>fake</module>")
                .file(
                        "fake/pom.xml",
                        Poms.module("holdfast-rules")
                                .replace(
                                        "<artifactId>holdfast",
                                        "<groupId>io.github.holdfast</groupId><artifactId>holdfast"));

        assertThat(build.build().codes()).containsExactly("GATE-TOOL-CHANGED");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            <properties><holdfast.coverage.line>0.95</holdfast.coverage.line></properties>
            <properties><holdfast.coverage.branch>0.5</holdfast.coverage.branch></properties>
            <properties><holdfast.coverage.line>80%</holdfast.coverage.line></properties>
            <properties><mine>1</mine></properties>
            <name>The core</name>
            <!-- a comment -->
            <build><plugins><plugin><artifactId>maven-source-plugin</artifactId><version>3.3.1</version></plugin></plugins></build>
            <build><plugins><plugin><artifactId>maven-surefire-plugin</artifactId></plugin></plugins></build>
            <build><plugins><plugin><artifactId>maven-surefire-plugin</artifactId><version>3.5.1</version></plugin></plugins></build>
            <build><finalName>x</finalName></build>
            <dependencies><dependency><groupId>a</groupId><artifactId>b</artifactId><version>1</version></dependency></dependencies>
            """)
    void passesHarmlessEditsOfAModule(String elements) {
        Outcome outcome = build.edit("core/pom.xml", HERE, elements).build();

        assertThat(outcome.text()).isEmpty();
    }

    @Test
    void passesHarmlessEditsOfTheRoot() {
        String pom = build.read("pom.xml");
        build.file(
                "pom.xml",
                pom.replace("holdfast.coverage.line>", "least>")
                        .replace("${holdfast.coverage.line}", "\n   ${least} <!-- agreed -->\n")
                        .replace("3.7.0", "3.7.1")
                        .replace("0.2.0", "0.3.0")
                        .replace("<module>core</module>", "")
                        .replace("<module>web</module>", "<module>web</module>\n<module>core</module>")
                        .replace("\n", "\r\n"));

        // the profile's own property is no longer that of the gate
        assertThat(build.build().text()).isEmpty();
    }

    @Test
    void passesANewModuleUnderTheSameGates() {
        build.edit("pom.xml", "<module>web</module>", "<module>web</module><module>more</module>")
                .file("more/pom.xml", Poms.module("more"));

        assertThat(build.build().text()).isEmpty();

        build.edit(
                "more/pom.xml", HERE, "<properties><holdfast.coverage.line>0.5</holdfast.coverage.line></properties>");
        assertThat(build.build().told())
                .containsExactly("more: coverageFloor (coverage-floor) line 0.80 -> 0.5  more/pom.xml:9");
    }

    @Test
    void passesAnotherPlaceOfTheCheckout() {
        assertThat(build.read(GateBuild.MANIFEST)).doesNotContain(folder.toString());
    }

    @Test
    void loosensInTwoChanges() {
        build.edit("pom.xml", "0.80", "0.70");
        build.gates();
        assertThat(build.build().told())
                .as("both in one change")
                .anyMatch(line -> line.startsWith("all 3 modules: coverageFloor (coverage-floor) line 0.80 -> 0.70"));

        build.edit("pom.xml", "0.70", "0.80");
        Outcome proposed = build.build();
        assertThat(proposed.text()).as("the manifest alone").isEmpty();
        assertThat(proposed.log())
                .anyMatch(line -> line.contains("line 0.80 -> 0.70  counts once .holdfast/gates.txt is on the base")
                        && line.endsWith("[GATE-LOOSENING-PROPOSED]"));

        build.git().commit();
        build.git().git("checkout", "--quiet", "main");
        build.git().git("merge", "--quiet", "change");
        build.git().git("checkout", "--quiet", "-b", "next");
        build.edit("pom.xml", "0.80", "0.70");
        assertThat(build.build().text())
                .as("the POM once the manifest is on the base")
                .isEmpty();
    }

    @Test
    void addsAnExecutionInTwoChanges() {
        String run =
                plugin("<artifactId>maven-antrun-plugin</artifactId><version>3.1.0</version><executions><execution>"
                        + "<id>x</id><goals><goal>run</goal></goals></execution></executions>");
        build.edit("core/pom.xml", HERE, run);
        build.gates();
        assertThat(build.build().codes()).containsExactly("NEW-EXECUTION");

        build.edit("core/pom.xml", run, HERE);
        assertThat(build.build().text()).isEmpty();
        assertThat(build.build().log()).anyMatch(line -> line.endsWith("[GATE-LOOSENING-PROPOSED]"));
    }

    @Test
    void configuresAToolInTwoChanges() {
        build.edit("pom.xml", "<argLine>@{argLine}</argLine>", "<argLine>@{argLine} -Xmx1g</argLine>");
        build.gates();
        assertThat(build.build().codes()).containsExactly("GATE-TOOL-CHANGED");

        build.edit("pom.xml", " -Xmx1g", "");
        assertThat(build.build().text()).isEmpty();
    }

    @Test
    void wantsAManifestThatSaysWhatTheBuildIs() {
        build.edit(GateBuild.MANIFEST, "line=0.80", "line=0.85");
        Outcome stale = build.build();

        assertThat(stale.codes()).containsOnly("GATES-STALE");
        assertThat(stale.text()).contains("fix: mvn ", ":gates, then commit .holdfast/gates.txt with the change");
    }

    @Test
    void wantsALineForANewGate() {
        build.edit(
                "core/pom.xml",
                HERE,
                enforcer(
                        "",
                        "java",
                        "<phase>validate</phase><goals><goal>enforce</goal></goals><configuration><rules><requireJavaVersion>"
                                + "<version>11</version></requireJavaVersion></rules></configuration>"));
        assertThat(build.build().codes()).containsExactly("GATES-STALE");

        build.gates();
        assertThat(build.build().text()).isEmpty();
    }

    @Test
    void judgesNothingWithoutAManifest() {
        Outcome outcome = build.delete(GateBuild.MANIFEST).build();

        assertThat(outcome.codes()).containsOnly("GATES-MISSING");
        assertThat(outcome.text())
                .contains("restore .holdfast/gates.txt from the base branch")
                .doesNotContain(":gates");
    }

    @Test
    void judgesNothingByAManifestThatNobodyWrote() {
        assertThat(build.edit(GateBuild.MANIFEST, "# holdfast gates 1\n", "# holdfast gates 1\nx\n")
                        .build()
                        .codes())
                .containsOnly("UNREADABLE-GATES");
    }

    @Test
    void beginsWithTheFirstManifest() {
        GateBuild first = GateBuild.began(folder.resolve("first"));
        assertThat(first.build().codes()).containsOnly("GATES-MISSING");
        assertThat(first.build().text()).contains(":gates, then commit .holdfast/gates.txt");

        first.gates();
        Outcome outcome = first.build();
        assertThat(outcome.text()).isEmpty();
        assertThat(outcome.log()).anyMatch(line -> line.contains("which the base does not have yet"));
        assertThat(outcome.json()).contains("\"bootstrap\": true");
    }

    @Test
    void doesNotBeginAnewInAnotherPlace() {
        GateBuild moved = GateBuild.began(folder.resolve("moved"));
        moved.file("README", "second\n");
        moved.git().commit();
        moved.git().git("checkout", "--quiet", "-b", "change");
        moved.gates();
        moved.git().commit();

        Outcome outcome = moved.build();

        assertThat(outcome.codes()).as("the base names the rule").containsOnly("GATES-MISSING");
        assertThat(outcome.text()).contains("it may not begin with this change: at the base pom.xml names");
    }
}

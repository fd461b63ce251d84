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
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where sources and classes lie, and properties that switch tools off. */
class RootFactsTest {

    private static final List<String> USUAL = List.of(
            "root | packaging | jar",
            "root | sources | src/main/java",
            "root | tests | src/test/java",
            "root | build | target",
            "root | classes | target/classes",
            "root | test-classes | target/test-classes");

    private static final String POM =
            "<project><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId><artifactId>core</artifactId>"
                    + "<version>1</version>ELEMENTS</project>";

    @TempDir
    Path folder;

    private List<String> facts(String elements) {
        StagedBuild.write(folder.resolve("pom.xml"), POM.replace("ELEMENTS", elements));
        ModuleModel module = ModuleModel.of(
                ModelledReactor.over(folder).project(folder.resolve("pom.xml")), new Properties(), Map.of());
        return Stream.concat(RootFacts.of(module).stream(), PropertyFacts.of(module).stream())
                .map(Fact::toString)
                .map(text -> text.replace("com.acme:core | ", ""))
                .collect(Collectors.toList());
    }

    @Test
    void areThoseOfMavenWhereNothingIsSaid() {
        assertThat(facts("<name>x</name><properties><mine>1</mine></properties>"))
                .isEqualTo(USUAL);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", textBlock = """
            <packaging>pom</packaging> => root | packaging | pom
            <build><sourceDirectory>src/java</sourceDirectory></build> => root | sources | src/java
            <build><sourceDirectory>../other/src</sourceDirectory></build> => root | sources | ../other/src
            <build><testSourceDirectory>src/none</testSourceDirectory></build> => root | tests | src/none
            <build><outputDirectory>out</outputDirectory></build> => root | classes | out
            <build><testOutputDirectory>out</testOutputDirectory></build> => root | test-classes | out
            <build><directory>out</directory></build> => root | build | out
            <build><resources><resource><directory>bin</directory><targetPath>../classes</targetPath></resource></resources></build> => root | resources | to=bin>../classes
            <build><testResources><testResource><directory>bin</directory><targetPath>x</targetPath></testResource></testResources></build> => root | test-resources | to=bin>x
            <build><plugins><plugin><artifactId>maven-jar-plugin</artifactId><configuration><classesDirectory>prebuilt</classesDirectory></configuration></plugin></plugins></build> => root | jar | of=prebuilt
            <build><defaultGoal>compile</defaultGoal></build> => root | defaultGoal | compile
            <properties><skipTests>true</skipTests></properties> => prop | skipTests | true
            <properties><maven.test.failure.ignore> true </maven.test.failure.ignore></properties> => prop | maven.test.failure.ignore | true
            <properties><maven.main.skip>true</maven.main.skip></properties> => prop | maven.main.skip | true
            <properties><enforcer.skip>true</enforcer.skip></properties> => prop | enforcer.skip | true
            <properties><jacoco.skip>true</jacoco.skip></properties> => prop | jacoco.skip | true
            <properties><argLine>-Xmx1g | x</argLine></properties> => prop | argLine | -Xmx1g \\u007c x
            <properties><surefire.failIfNoSpecifiedTests>false</surefire.failIfNoSpecifiedTests></properties> => prop | surefire.failIfNoSpecifiedTests | false
            """)
    void tellWhatIsOtherwise(String elements, String fact) {
        assertThat(facts(elements)).contains(fact).isNotEqualTo(USUAL);
    }

    @Test
    void tellAnotherFormatOfThePom() {
        StagedBuild.write(folder.resolve("pom.xml"), POM.replace("ELEMENTS", ""));
        MavenProject project = ModelledReactor.over(folder).project(folder.resolve("pom.xml"));
        project.getModel().setModelVersion("4.1.0");

        assertThat(RootFacts.of(ModuleModel.of(project, new Properties(), Map.of())))
                .extracting(Fact::toString)
                .contains("com.acme:core | root | modelVersion | 4.1.0");
    }

    @Test
    void sayTheSameOnEveryMachine() {
        assertThat(facts("<build><sourceDirectory>${project.basedir}/src/main/java</sourceDirectory></build>"))
                .isEqualTo(USUAL);
    }
}

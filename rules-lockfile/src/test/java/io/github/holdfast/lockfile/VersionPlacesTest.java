package io.github.holdfast.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionPlacesTest {

    @TempDir
    Path folder;

    private LockBuild build;

    @BeforeEach
    void aModuleBelowAParent() {
        build = new LockBuild(folder);
        for (String version : new String[] {"1.0", "2.0"}) {
            build.remote()
                    .jar("org.lib:own:" + version)
                    .jar("org.lib:managed:" + version)
                    .jar("org.lib:both:" + version)
                    .parent("org.lib:outside:" + version);
        }
        build.file("pom.xml", """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.acme</groupId>
                  <artifactId>orders</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <modules>
                    <module>a</module>
                  </modules>
                  <properties>
                    <far.version>1.0</far.version>
                    <jar.version>3.1.0</jar.version>
                  </properties>
                  <dependencyManagement>
                    <dependencies>
                      <dependency>
                        <groupId>org.lib</groupId>
                        <artifactId>managed</artifactId>
                        <version>1.0</version>
                      </dependency>
                      <dependency>
                        <groupId>org.lib</groupId>
                        <artifactId>both</artifactId>
                        <version>${far.version}</version>
                      </dependency>
                    </dependencies>
                  </dependencyManagement>
                  <build>
                    <pluginManagement>
                      <plugins>
                        <plugin>
                          <artifactId>maven-jar-plugin</artifactId>
                          <version>${jar.version}</version>
                        </plugin>
                        <plugin>
                          <artifactId>maven-source-plugin</artifactId>
                          <version>3.2.0</version>
                        </plugin>
                      </plugins>
                    </pluginManagement>
                  </build>
                </project>
                """);
        build.file("a/pom.xml", """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>com.acme</groupId>
                    <artifactId>orders</artifactId>
                    <version>1</version>
                  </parent>
                  <artifactId>a</artifactId>
                  <properties>
                    <near.version>1.0</near.version>
                  </properties>
                  <dependencies>
                    <dependency>
                      <groupId>org.lib</groupId>
                      <artifactId>own</artifactId>
                      <version>${near.version}</version>
                    </dependency>
                    <dependency>
                      <groupId>org.lib</groupId>
                      <artifactId>managed</artifactId>
                    </dependency>
                    <dependency>
                      <groupId>org.lib</groupId>
                      <artifactId>both</artifactId>
                    </dependency>
                  </dependencies>
                  <build>
                    <plugins>
                      <plugin>
                        <artifactId>maven-jar-plugin</artifactId>
                      </plugin>
                      <plugin>
                        <artifactId>maven-source-plugin</artifactId>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """);
        build.lock();
    }

    private String after(String file, String text, String other) {
        build.edit(file, text, other);
        return build.build().text();
    }

    @Test
    void namesThePropertyOfAVersion() {
        assertThat(after("a/pom.xml", "<near.version>1.0", "<near.version>2.0"))
                .contains("~ org.lib:own:jar 1.0 -> 2.0  a/pom.xml:13, its version a/pom.xml:10, locked 1.0");
    }

    @Test
    void namesNothingWhenTheVersionStandsInTheElement() {
        assertThat(after("a/pom.xml", "<version>${near.version}", "<version>2.0"))
                .contains("~ org.lib:own:jar 1.0 -> 2.0  a/pom.xml:13, locked 1.0");
    }

    @Test
    void namesTheManagedDependency() {
        assertThat(after("pom.xml", "<version>1.0<", "<version>2.0<"))
                .contains("~ org.lib:managed:jar 1.0 -> 2.0  a/pom.xml:18, its version pom.xml:16, locked 1.0")
                .contains("~ managed org.lib:managed:jar 1.0 -> 2.0  pom.xml:16, locked 1.0");
    }

    @Test
    void namesThePropertyOfTheManagedDependency() {
        assertThat(after("pom.xml", "<far.version>1.0", "<far.version>2.0"))
                .contains("~ org.lib:both:jar 1.0 -> 2.0  a/pom.xml:22, its version pom.xml:11, locked 1.0")
                .contains("~ managed org.lib:both:jar 1.0 -> 2.0  pom.xml:21, its version pom.xml:11, locked 1.0");
    }

    @Test
    void namesTheManagedPlugin() {
        assertThat(after("pom.xml", "<version>3.2.0<", "<version>3.3.0<"))
                .contains(
                        "~ plugin org.apache.maven.plugins:maven-source-plugin 3.2.0 -> 3.3.0  a/pom.xml:32, its version"
                                + " pom.xml:35, locked 3.2.0");
    }

    @Test
    void passesOverAManagedPluginWithoutAVersion() {
        build.edit(
                "a/pom.xml",
                "  <build>",
                "  <build><pluginManagement><plugins><plugin><artifactId>maven-source-plugin</artifactId>"
                        + "</plugin></plugins></pluginManagement>");
        assertThat(after("pom.xml", "<version>3.2.0<", "<version>3.3.0<"))
                .contains("maven-source-plugin 3.2.0 -> 3.3.0  a/pom.xml:32, its version pom.xml:35, locked 3.2.0");
    }

    @Test
    void namesThePropertyOfTheManagedPlugin() {
        assertThat(after("pom.xml", "<jar.version>3.1.0", "<jar.version>3.2.0"))
                .contains("~ plugin org.apache.maven.plugins:maven-jar-plugin 3.1.0 -> 3.2.0  a/pom.xml:29, its version"
                        + " pom.xml:12, locked 3.1.0");
    }

    @Test
    void takesThePropertyOfTheNearestPom() {
        assertThat(after(
                        "a/pom.xml",
                        "<near.version>1.0</near.version>",
                        "<near.version>1.0</near.version><far.version>2.0</far.version>"))
                .contains("~ org.lib:both:jar 1.0 -> 2.0  a/pom.xml:22, its version a/pom.xml:10, locked 1.0");
    }

    @Test
    void namesTheParentsPlaceAndNothingOutsideTheTree() {
        build.edit("pom.xml", "<modelVersion>4.0.0</modelVersion>", """
                <modelVersion>4.0.0</modelVersion><parent><groupId>org.lib</groupId>
                <artifactId>outside</artifactId><version>1.0</version><relativePath/></parent>""");
        build.lock();
        assertThat(after(
                        "pom.xml",
                        "<artifactId>outside</artifactId><version>1.0",
                        "<artifactId>outside</artifactId><version>2.0"))
                .contains("~ parent org.lib:outside:pom 1.0 -> 2.0  pom.xml:2, locked 1.0");
    }
}

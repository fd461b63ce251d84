package io.github.holdfast.core.build;

import static io.github.holdfast.core.testing.ModelledReactor.artifact;
import static io.github.holdfast.core.testing.StagedBuild.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.build.Declared.Kind;
import io.github.holdfast.core.testing.ModelledReactor;
import io.github.holdfast.core.testing.StagedBuild;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildInputsReaderTest {

    @TempDir
    private Path folder;

    private Path root;
    private StagedBuild build;

    @BeforeEach
    void aRootWithExtensions() {
        root = folder.resolve("acme");
        write(root.resolve(".mvn/extensions.xml"), """
                <extensions>
                  <extension>
                    <groupId>org.example</groupId>
                    <artifactId>core-extension</artifactId>
                    <version>1</version>
                  </extension>
                </extensions>
                """);
        write(folder.resolve("outside/junit-bom.pom"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.junit</groupId>
                  <artifactId>junit-bom</artifactId>
                  <version>6.1.3</version>
                  <packaging>pom</packaging>
                  <dependencyManagement>
                    <dependencies>
                      <dependency>
                        <groupId>org.junit.jupiter</groupId>
                        <artifactId>junit-jupiter</artifactId>
                        <version>6.1.3</version>
                      </dependency>
                    </dependencies>
                  </dependencyManagement>
                </project>
                """);
        build = StagedBuild.in(root);
    }

    @Test
    void namesADependencyWithItsManagedVersionWhereTheModuleDeclaresIt() {
        parent("""
                <dependencyManagement>
                  <dependencies>
                    <dependency>
                      <groupId>org.junit</groupId>
                      <artifactId>junit-bom</artifactId>
                      <version>6.1.3</version>
                      <type>pom</type>
                      <scope>import</scope>
                    </dependency>
                  </dependencies>
                </dependencyManagement>
                """);
        BuildInputs inputs = child("""
                <dependencies>
                  <dependency>
                    <groupId>org.junit.jupiter</groupId>
                    <artifactId>junit-jupiter</artifactId>
                    <scope>test</scope>
                    <exclusions>
                      <exclusion>
                        <groupId>org.opentest4j</groupId>
                        <artifactId>*</artifactId>
                      </exclusion>
                    </exclusions>
                  </dependency>
                </dependencies>
                """);
        assertThat(texts(inputs, Kind.DEPENDENCY))
                .containsExactly("DEPENDENCY org.junit.jupiter:junit-jupiter:6.1.3 test at core/pom.xml:10");
        assertThat(texts(inputs, Kind.BOM)).containsExactly("BOM org.junit:junit-bom:pom:6.1.3 at pom.xml:9");
        assertThat(texts(inputs, Kind.MANAGED)).isEmpty();
        assertThat(declared(inputs, Kind.DEPENDENCY).get(0).exclusions()).containsExactly("org.opentest4j:*");
    }

    @Test
    void namesEveryParentAndTellsTheOnesOfTheTree() {
        write(folder.resolve("outside/company.pom"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.company</groupId>
                  <artifactId>company</artifactId>
                  <version>9</version>
                  <packaging>pom</packaging>
                  <repositories>
                    <repository>
                      <id>company</id>
                      <url>https://repo.example.org/${project.artifactId}</url>
                    </repository>
                  </repositories>
                </project>
                """);
        parent("""
                <parent>
                  <groupId>org.company</groupId>
                  <artifactId>company</artifactId>
                  <version>9</version>
                  <relativePath/>
                </parent>
                """);
        BuildInputs inputs = child("");
        assertThat(texts(inputs, Kind.PARENT))
                .containsExactly(
                        "PARENT com.acme:acme:pom:1 at core/pom.xml:3",
                        "PARENT org.company:company:pom:9 at pom.xml:7");
        assertThat(declared(inputs, Kind.PARENT)).extracting(Declared::inTree).containsExactly(true, false);
        assertThat(inputs.repositories())
                .extracting(DeclaredRepository::toString)
                .containsExactly("company https://repo.example.org/core at org.company:company:9:8");
    }

    @Test
    void namesAParentThatMavenMadeNoProjectOf() {
        parent("");
        MavenProject core = module("core", "");
        core.setParent(null);
        assertThat(texts(inputs(core), Kind.PARENT)).containsExactly("PARENT com.acme:acme:pom:1 at core/pom.xml:3");
    }

    @Test
    void takesThePluginsThatAreUsedWithWhatTheyBringAndName() {
        parent("""
                <build>
                  <pluginManagement>
                    <plugins>
                      <plugin>
                        <artifactId>maven-antrun-plugin</artifactId>
                        <version>3.1.0</version>
                        <dependencies>
                          <dependency>
                            <groupId>org.apache.ivy</groupId>
                            <artifactId>ivy</artifactId>
                            <version>2.5.2</version>
                          </dependency>
                        </dependencies>
                      </plugin>
                      <plugin>
                        <artifactId>maven-unused-plugin</artifactId>
                        <version>1</version>
                      </plugin>
                    </plugins>
                  </pluginManagement>
                </build>
                """);
        BuildInputs inputs = child("""
                <build>
                  <plugins>
                    <plugin>
                      <artifactId>maven-antrun-plugin</artifactId>
                      <extensions>true</extensions>
                    </plugin>
                    <plugin>
                      <artifactId>maven-compiler-plugin</artifactId>
                      <version>3.14.1</version>
                      <configuration>
                        <annotationProcessorPaths>
                          <path>
                            <groupId>org.mapstruct</groupId>
                            <artifactId>mapstruct-processor</artifactId>
                            <version>1.6.3</version>
                            <exclusions>
                              <exclusion>
                                <groupId>a</groupId>
                                <artifactId>b</artifactId>
                              </exclusion>
                            </exclusions>
                          </path>
                        </annotationProcessorPaths>
                        <compilerArgs>
                          <arg>--processor-path</arg>
                          <arg>lib/one.jar</arg>
                        </compilerArgs>
                      </configuration>
                    </plugin>
                    <plugin>
                      <artifactId>maven-dependency-plugin</artifactId>
                      <version>3.8.1</version>
                      <executions>
                        <execution>
                          <id>copy</id>
                          <configuration>
                            <artifactItems>
                              <artifactItem>
                                <groupId>org.ow2.asm</groupId>
                                <artifactId>asm</artifactId>
                                <version>9.7</version>
                                <classifier>sources</classifier>
                              </artifactItem>
                            </artifactItems>
                          </configuration>
                        </execution>
                      </executions>
                    </plugin>
                  </plugins>
                </build>
                """);
        assertThat(texts(inputs, Kind.PLUGIN))
                .containsExactly(
                        "PLUGIN org.apache.maven.plugins:maven-antrun-plugin:3.1.0 at core/pom.xml:11",
                        "PLUGIN org.apache.maven.plugins:maven-compiler-plugin:3.14.1 at core/pom.xml:15",
                        "PLUGIN org.apache.maven.plugins:maven-dependency-plugin:3.8.1 at core/pom.xml:38");
        assertThat(texts(inputs, Kind.PLUGIN_DEPENDENCY))
                .containsExactly("PLUGIN_DEPENDENCY org.apache.ivy:ivy:2.5.2 at pom.xml:14");
        assertThat(texts(inputs, Kind.EXTENSION))
                .containsExactly("EXTENSION org.apache.maven.plugins:maven-antrun-plugin:3.1.0 at core/pom.xml:11");
        assertThat(texts(inputs, Kind.PROCESSOR))
                .containsExactly(
                        "PROCESSOR org.mapstruct:mapstruct-processor:1.6.3 at core/pom.xml:20",
                        "PROCESSOR file:lib/one.jar at core/pom.xml:34");
        assertThat(declared(inputs, Kind.PROCESSOR).get(0).exclusions()).containsExactly("a:b");
        assertThat(texts(inputs, Kind.PLUGIN_ARTIFACT))
                .containsExactly("PLUGIN_ARTIFACT org.ow2.asm:asm:jar:sources:9.7 at core/pom.xml:46");
        assertThat(texts(inputs, Kind.CORE_EXTENSION))
                .containsExactly("CORE_EXTENSION org.example:core-extension:1 at .mvn/extensions.xml:2");
    }

    @Test
    void marksAPluginThatNoPomNames() {
        parent("");
        MavenProject project = module("core", "");
        Plugin plugin = new Plugin();
        plugin.setArtifactId("maven-jar-plugin");
        plugin.setVersion("3.5.0");
        project.getBuild().addPlugin(plugin);
        Declared jar = declared(inputs(project), Kind.PLUGIN).get(0);
        assertThat(jar).hasToString("PLUGIN org.apache.maven.plugins:maven-jar-plugin:3.5.0 at core/pom.xml");
        assertThat(jar.lifecycle()).isTrue();
    }

    @Test
    void keepsWhatAnInactiveProfileHoldsApartAndInterpolatesIt() {
        parent("""
                <profiles>
                  <profile>
                    <id>native</id>
                    <properties>
                      <lang>3.14.0</lang>
                    </properties>
                    <repositories>
                      <repository>
                        <id>other</id>
                        <url>https://repo.example.org/${lang}</url>
                      </repository>
                    </repositories>
                    <dependencies>
                      <dependency>
                        <groupId>org.apache.commons</groupId>
                        <artifactId>commons-lang3</artifactId>
                        <version>${lang}</version>
                      </dependency>
                    </dependencies>
                  </profile>
                  <profile>
                    <id>always</id>
                    <activation>
                      <property>
                        <name>!never.set</name>
                      </property>
                    </activation>
                    <dependencies>
                      <dependency>
                        <groupId>org.slf4j</groupId>
                        <artifactId>slf4j-api</artifactId>
                        <version>2.0.16</version>
                      </dependency>
                    </dependencies>
                  </profile>
                </profiles>
                """);
        BuildInputs inputs = child("");
        assertThat(declared(inputs, Kind.DEPENDENCY))
                .extracting(one -> one + " " + one.profile() + " " + one.active())
                .containsExactly(
                        "DEPENDENCY org.slf4j:slf4j-api:2.0.16 compile at pom.xml:35 always true",
                        "DEPENDENCY org.apache.commons:commons-lang3:3.14.0 compile at pom.xml:20 native false");
        assertThat(inputs.repositories())
                .extracting(one -> one + " " + one.profile())
                .containsExactly("other https://repo.example.org/3.14.0 at pom.xml:14 native");
    }

    @Test
    void reportsACentralOfAPomAndNotThatOfMaven() {
        parent("");
        assertThat(child("").repositories()).isEmpty();
        MavenProject other = module("other", """
                <repositories>
                  <repository>
                    <id>central</id>
                    <url>https://repo.maven.apache.org/maven2</url>
                  </repository>
                </repositories>
                """);
        assertThat(inputs(other).repositories())
                .extracting(DeclaredRepository::toString)
                .containsExactly("central https://repo.maven.apache.org/maven2 at other/pom.xml:10");
    }

    @Test
    void givesThePathOfEachArtifactAndBothNamesOfAMovedOne() {
        parent("");
        MavenProject project = module("core", """
                <dependencies>
                  <dependency>
                    <groupId>mysql</groupId>
                    <artifactId>mysql-connector-java</artifactId>
                    <version>8.0.33</version>
                  </dependency>
                </dependencies>
                """);
        String moved = "com.mysql:mysql-connector-j:jar:8.0.33";
        taken(
                project,
                artifact("com.mysql", "mysql-connector-j", "8.0.33", "com.acme:core:jar:1", moved),
                artifact("com.google", "protobuf", "3", "com.acme:core:jar:1", moved, "com.google:protobuf:jar:3"));
        BuildInputs inputs = inputs(project);
        Resolved direct = inputs.resolved().get(0);
        Resolved transitive = inputs.resolved().get(1);
        assertThat(direct.isDirect()).isTrue();
        assertThat(direct.relocatedFrom()).contains(Coordinates.of("mysql", "mysql-connector-java", "8.0.33"));
        assertThat(inputs.declarationOf(direct).map(Declared::place)).contains(Place.of("core/pom.xml", 10));
        assertThat(transitive.trail())
                .containsExactly(
                        Coordinates.of("com.mysql", "mysql-connector-j", "8.0.33"),
                        Coordinates.of("com.google", "protobuf", "3"));
        assertThat(inputs.declarationOf(transitive)).isEmpty();
    }

    @Test
    void namesTheSiblingsOutsideTheSelectionThatTheGraphLeadsTo() {
        parent("");
        MavenProject core = module("core", "");
        module("far", "");
        MavenProject util = module("util", dependencyOn("core"));
        MavenProject app = module("app", dependencyOn("util"));
        build.select(util, app);
        BuildInputs inputs = inputs(app);
        assertThat(inputs.lacking()).containsExactly("com.acme:core");
        assertThat(inputs.isSibling(Coordinates.of("com.acme", "far", "1"))).isTrue();
        build.select(core, util, app);
        assertThat(inputs(util).lacking()).isEmpty();
    }

    @Test
    void takesASiblingThatRegistersAProcessorForOne() {
        parent("");
        MavenProject core = module("core", "");
        StagedBuild.write(
                core.getBasedir()
                        .toPath()
                        .resolve("src/main/resources/META-INF/services/javax.annotation.processing.Processor"),
                "com.acme.Checker");
        MavenProject app = module("app", dependencyOn("core"));

        assertThat(inputs(app).declared())
                .filteredOn(one -> one.kind() == Kind.PROCESSOR)
                .extracting(one -> one.coordinates().id())
                .containsExactly("com.acme:core");
        assertThat(inputs(core).declared()).noneMatch(one -> one.kind() == Kind.PROCESSOR);
    }

    private static String dependencyOn(String sibling) {
        return """
                <dependencies>
                  <dependency>
                    <groupId>com.acme</groupId>
                    <artifactId>%s</artifactId>
                    <version>1</version>
                  </dependency>
                </dependencies>
                """.formatted(sibling);
    }

    private static void taken(MavenProject project, Artifact... artifacts) {
        project.setArtifacts(new LinkedHashSet<>(Arrays.asList(artifacts)));
    }

    /** The POM {@code com.acme:acme:1} at the root; the given lines begin at line 7. */
    private void parent(String lines) {
        write(root.resolve("pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.acme</groupId>
                  <artifactId>acme</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                """ + lines + "</project>\n");
    }

    private BuildInputs child(String lines) {
        return inputs(module("core", lines));
    }

    /** A module below the parent; the given lines begin at line 9. */
    private MavenProject module(String name, String lines) {
        Path pom = write(root.resolve(name).resolve("pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>com.acme</groupId>
                    <artifactId>acme</artifactId>
                    <version>1</version>
                  </parent>
                  <artifactId>%s</artifactId>
                """.formatted(name) + lines + "</project>\n");
        MavenProject project = ModelledReactor.over(folder.resolve("outside")).project(pom);
        build.add(project);
        return project;
    }

    private BuildInputs inputs(MavenProject project) {
        return BuildInputsReader.of(build.in(project));
    }

    private static List<Declared> declared(BuildInputs inputs, Kind kind) {
        return inputs.declared().stream().filter(one -> one.kind() == kind).toList();
    }

    private static Stream<String> texts(BuildInputs inputs, Kind kind) {
        return declared(inputs, kind).stream().map(Declared::toString);
    }
}

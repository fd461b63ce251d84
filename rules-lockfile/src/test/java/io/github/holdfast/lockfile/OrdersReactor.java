package io.github.holdfast.lockfile;

import static io.github.holdfast.lockfile.StagedRemote.dependencies;
import static io.github.holdfast.lockfile.StagedRemote.dependency;

import java.nio.file.Path;
import java.util.List;

/**
 * A reactor with one of everything that a lock has to know: a parent from outside, three modules, a sibling's test-jar, a
 * BOM, managed versions, classifiers, an optional, an exclusion, {@code ${revision}}, a plugin with a dependency of its
 * own, a processor path, an inactive profile, a repository, and a core extension. Each element is on a line of its own.
 */
final class OrdersReactor {

    private static final List<String> STANDARD =
            List.of("clean", "install", "deploy", "resources", "compiler", "surefire", "jar");

    static final String ROOT = """
            <project>
            <modelVersion>4.0.0</modelVersion>
            <parent><groupId>org.corp</groupId><artifactId>corp</artifactId><version>1</version><relativePath/></parent>
            <groupId>com.acme</groupId>
            <artifactId>orders</artifactId>
            <version>${revision}</version>
            <packaging>pom</packaging>
            <modules><module>core</module><module>web</module><module>app</module></modules>
            <properties>
            <revision>1.0</revision>
            <top.version>1.0</top.version>
            <bom.version>1</bom.version>
            <tool.version>1</tool.version>
            </properties>
            <dependencyManagement><dependencies>
            <dependency><groupId>org.bom</groupId><artifactId>bom</artifactId><version>${bom.version}</version><type>pom</type><scope>import</scope></dependency>
            <dependency><groupId>org.lib</groupId><artifactId>top</artifactId><version>${top.version}</version></dependency>
            <dependency><groupId>org.lib</groupId><artifactId>base</artifactId><version>1.0</version></dependency>
            </dependencies></dependencyManagement>
            <repositories>
            <repository><id>own</id><url>file://${project.basedir}/own</url></repository>
            <repository><id>internal</id><url>https://repo.example.org/internal</url></repository>
            </repositories>
            <pluginRepositories>
            <pluginRepository><id>tools</id><url>https://repo.example.org/tools</url></pluginRepository>
            </pluginRepositories>
            <build>
            <pluginManagement><plugins>
            %s
            </plugins></pluginManagement>
            <plugins>
            <plugin><groupId>org.plug</groupId><artifactId>tool-maven-plugin</artifactId><version>${tool.version}</version><dependencies>
            <dependency><groupId>org.plug</groupId><artifactId>extra</artifactId><version>1</version></dependency>
            </dependencies></plugin>
            </plugins>
            </build>
            <profiles>
            <profile><id>native</id><dependencies>
            <dependency><groupId>org.lib</groupId><artifactId>native</artifactId><version>1</version></dependency>
            </dependencies></profile>
            <profile><id>nightly</id><dependencies>
            <dependency><groupId>org.lib</groupId><artifactId>mutants</artifactId><version>1</version></dependency>
            </dependencies></profile>
            </profiles>
            </project>
            """.formatted(defaults());

    static final String CORE = """
            <project>
            <modelVersion>4.0.0</modelVersion>
            <parent><groupId>com.acme</groupId><artifactId>orders</artifactId><version>${revision}</version></parent>
            <artifactId>core</artifactId>
            <dependencies>
            <dependency><groupId>org.lib</groupId><artifactId>top</artifactId></dependency>
            <dependency><groupId>org.lib</groupId><artifactId>managed</artifactId></dependency>
            <dependency><groupId>org.lib</groupId><artifactId>opt</artifactId><version>1</version><optional>true</optional></dependency>
            </dependencies>
            <build><plugins>
            <plugin><artifactId>maven-compiler-plugin</artifactId><configuration><annotationProcessorPaths>
            <path><groupId>org.proc</groupId><artifactId>processor</artifactId><version>1</version></path>
            </annotationProcessorPaths></configuration></plugin>
            </plugins></build>
            </project>
            """;

    static final String WEB = """
            <project>
            <modelVersion>4.0.0</modelVersion>
            <parent><groupId>com.acme</groupId><artifactId>orders</artifactId><version>${revision}</version></parent>
            <artifactId>web</artifactId>
            <dependencies>
            <dependency><groupId>com.acme</groupId><artifactId>core</artifactId><version>${project.version}</version></dependency>
            <dependency><groupId>com.acme</groupId><artifactId>core</artifactId><version>${project.version}</version><type>test-jar</type><scope>test</scope></dependency>
            <dependency><groupId>org.lib</groupId><artifactId>wide</artifactId><version>1</version><exclusions><exclusion><groupId>org.lib</groupId><artifactId>left-out</artifactId></exclusion></exclusions></dependency>
            <dependency><groupId>org.lib</groupId><artifactId>native</artifactId><version>1</version><classifier>linux</classifier><scope>runtime</scope></dependency>
            <dependency><groupId>org.lib</groupId><artifactId>ranged</artifactId><version>[1.0,2.0)</version></dependency>
            </dependencies>
            </project>
            """;

    static final String APP = """
            <project>
            <modelVersion>4.0.0</modelVersion>
            <parent><groupId>com.acme</groupId><artifactId>orders</artifactId><version>${revision}</version></parent>
            <artifactId>app</artifactId>
            <dependencies>
            <dependency><groupId>com.acme</groupId><artifactId>web</artifactId><version>${project.version}</version></dependency>
            </dependencies>
            </project>
            """;

    static final String EXTENSIONS = """
            <extensions>
            <extension><groupId>org.ext</groupId><artifactId>core-ext</artifactId><version>1</version></extension>
            </extensions>
            """;

    private OrdersReactor() {}

    private static String defaults() {
        return String.join(
                "\n",
                STANDARD.stream()
                        .map(name -> "<plugin><artifactId>maven-" + name + "-plugin</artifactId><version>1</version>"
                                + "</plugin>")
                        .toList());
    }

    /** A build of it, with plugins; nothing is locked yet. */
    static LockBuild in(Path folder) {
        LockBuild build = new LockBuild(folder).plugins(true);
        stage(build.remote());
        build.file("pom.xml", ROOT);
        build.file("core/pom.xml", CORE);
        build.file("web/pom.xml", WEB);
        build.file("app/pom.xml", APP);
        build.file(".mvn/extensions.xml", EXTENSIONS);
        return build;
    }

    private static void stage(StagedRemote remote) {
        STANDARD.forEach(name -> remote.jar("org.apache.maven.plugins:maven-" + name + "-plugin:1"));
        STANDARD.forEach(name -> remote.jar("org.apache.maven.plugins:maven-" + name + "-plugin:2"));
        for (String version : List.of("1", "2")) {
            remote.pom("org.corp:corp:" + version, "<!--pom-->");
            remote.pom(
                    "org.bom:bom:" + version,
                    "<!--pom--><dependencyManagement>" + dependencies(dependency("org.lib:managed:" + version))
                            + "</dependencyManagement>");
            remote.jar("org.lib:managed:" + version)
                    .jar("org.lib:opt:" + version)
                    .jar("org.lib:left-out:" + version)
                    .jar("org.lib:mutants:" + version)
                    .jar("org.lib:native:" + version)
                    .classified("org.lib:native:" + version, "linux")
                    .classified("org.lib:native:" + version, "windows")
                    .jar("org.lib:wide:" + version, dependencies(dependency("org.lib:left-out:" + version)))
                    .jar("org.proc:tools:" + version)
                    .jar("org.proc:processor:" + version, dependencies(dependency("org.proc:tools:" + version)))
                    .jar("org.plug:engine:" + version)
                    .jar("org.plug:extra:" + version)
                    .jar(
                            "org.plug:tool-maven-plugin:" + version,
                            dependencies(dependency("org.plug:engine:" + version)))
                    .jar("org.ext:core-lib:" + version)
                    .jar("org.ext:core-ext:" + version, dependencies(dependency("org.ext:core-lib:" + version)));
        }
        for (String version : List.of("1.0", "1.1")) {
            remote.jar("org.lib:base:" + version)
                    .jar("org.lib:ranged:" + version)
                    .jar("org.lib:top:" + version, dependencies(dependency("org.lib:base:" + version)));
        }
    }
}

package io.github.holdfast.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A reactor under all gates of {@code holdfast-parent}, whose manifest is on the base; of the gates only one judges. */
final class GuardedReactor {
    private static final String GATES =
            "io.github.holdfast:holdfast-maven-plugin:" + System.getProperty("holdfast.version") + ":gates";

    private GuardedReactor() {}

    /** Writes it with one commit and a change that touches no gate. */
    static BenchedModule write(Path folder, int modules) throws IOException, InterruptedException {
        BenchedModule reactor = BenchedModule.single(folder);
        if (Files.exists(folder.resolve(".git"))) {
            return reactor;
        }
        Files.createDirectories(folder.resolve(".mvn"));
        Files.writeString(folder.resolve("pom.xml"), root(modules), UTF_8);
        for (int i = 0; i < modules; i++) {
            Path module = Files.createDirectories(folder.resolve(name(i)));
            Files.writeString(module.resolve("pom.xml"), child(i), UTF_8);
        }
        reactor.command(List.of("git", "-c", "init.defaultBranch=main", "init", "-q"));
        Series.of("gates", GATES).warmUp(reactor);
        reactor.command(List.of("git", "add", "-A"));
        reactor.command(List.of(
                "git",
                "-c",
                "user.name=benchmarks",
                "-c",
                "user.email=benchmarks@example.org",
                "commit",
                "-q",
                "-m",
                "reactor"));
        Files.writeString(folder.resolve("README"), "A change.\n", UTF_8);
        return reactor;
    }

    /** Lines of the manifest. */
    static long lines(BenchedModule reactor) throws IOException {
        try (var lines = Files.lines(reactor.folder().resolve(".holdfast/gates.txt"), UTF_8)) {
            return lines.count();
        }
    }

    private static String name(int module) {
        return "module-%02d".formatted(module);
    }

    private static String root(int modules) {
        String list = IntStream.range(0, modules)
                .mapToObj(i -> "    <module>" + name(i) + "</module>\n")
                .collect(Collectors.joining());
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>io.github.holdfast</groupId>
                    <artifactId>holdfast-parent</artifactId>
                    <version>%s</version>
                    <relativePath/>
                  </parent>
                  <groupId>io.github.holdfast.benchmarks</groupId>
                  <artifactId>guarded</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <modules>
                %s  </modules>
                  <properties>
                    <nothing>true</nothing>
                    <holdfast.gateIntegrity.skip>true</holdfast.gateIntegrity.skip>
                    <holdfast.specParity.skip>true</holdfast.specParity.skip>
                    <holdfast.approvedDependencies.skip>true</holdfast.approvedDependencies.skip>
                    <holdfast.dependencyLock.skip>true</holdfast.dependencyLock.skip>
                  </properties>
                  <build>
                    <plugins>
                      <plugin>
                        <artifactId>maven-enforcer-plugin</artifactId>
                        <executions>
                          <execution>
                            <id>nothing</id>
                            <phase>validate</phase>
                            <goals>
                              <goal>enforce</goal>
                            </goals>
                            <configuration>
                              <skip>${nothing}</skip>
                              <rules>
                                <alwaysPass/>
                              </rules>
                            </configuration>
                          </execution>
                        </executions>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """.formatted(System.getProperty("holdfast.version"), list);
    }

    private static String child(int module) {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>io.github.holdfast.benchmarks</groupId>
                    <artifactId>guarded</artifactId>
                    <version>1</version>
                  </parent>
                  <artifactId>%s</artifactId>
                </project>
                """.formatted(name(module));
    }
}

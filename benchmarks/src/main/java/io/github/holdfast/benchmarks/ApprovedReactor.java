package io.github.holdfast.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A reactor of 50 modules without code that depend on real libraries and on each other, and a list that approves all of
 * it: the same list as {@code includes} of the enforcer's own {@code bannedDependencies}.
 */
final class ApprovedReactor {
    private static final int MODULES = 50;
    private static final String GROUP = "io.github.holdfast.benchmarks";
    /** Where the libraries are from, and what they bring. */
    private static final List<String> GROUPS = List.of(
            GROUP,
            "commons-io",
            "org.apache.commons",
            "org.apiguardian",
            "org.jspecify",
            "org.junit.jupiter",
            "org.junit.platform",
            "org.opentest4j");

    private ApprovedReactor() {}

    /** Writes it with two commits, the list in both. */
    static BenchedModule write(Path folder) throws IOException, InterruptedException {
        BenchedModule reactor = BenchedModule.single(folder);
        Files.createDirectories(folder.resolve(".mvn"));
        for (int i = 0; i < MODULES; i++) {
            write(folder.resolve(name(i)).resolve("pom.xml"), child(i));
        }
        write(folder.resolve("pom.xml"), root(folder.getFileName().toString()));
        write(folder.resolve(".holdfast/approved-dependencies.yml"), list());
        if (!Files.exists(folder.resolve(".git"))) {
            reactor.command(List.of("git", "-c", "init.defaultBranch=main", "init", "-q"));
            reactor.command(List.of("git", "add", "-A"));
            commit(reactor);
            commit(reactor);
        }
        return reactor;
    }

    private static void commit(BenchedModule reactor) throws IOException, InterruptedException {
        String date = "--date=2026-01-01T00:00:00Z";
        String name = "user.name=benchmarks";
        String mail = "user.email=benchmarks@example.org";
        reactor.command(List.of("git", "-c", name, "-c", mail, "commit", "-q", "--allow-empty", date, "-m", "reactor"));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, UTF_8);
    }

    private static String name(int module) {
        return "module-%02d".formatted(module);
    }

    private static String root(String artifactId) throws IOException {
        String modules = IntStream.range(0, MODULES)
                .mapToObj(i -> "    <module>" + name(i) + "</module>\n")
                .collect(Collectors.joining("", "  <modules>\n", "  </modules>\n\n"));
        String included = GROUPS.stream()
                .map(group -> "                    <include>" + group + ":*</include>\n")
                .collect(Collectors.joining());
        try (InputStream in = ApprovedReactor.class.getResourceAsStream("approvals-pom.xml")) {
            return new String(in.readAllBytes(), UTF_8)
                    .replace("@artifactId@", artifactId)
                    .replace("@modules@", modules)
                    .replace("@included@", included)
                    .replace("@enforcer.version@", System.getProperty("enforcer.version"))
                    .replace("@holdfast.version@", System.getProperty("holdfast.version"));
        }
    }

    private static String child(int module) {
        String sibling = module == 0 ? "" : dependency(GROUP, name(module - 1), "1", "compile");
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>%s</groupId>
                    <artifactId>reactor-50</artifactId>
                    <version>1</version>
                  </parent>
                  <artifactId>%s</artifactId>
                  <dependencies>
                %s  </dependencies>
                </project>
                """.formatted(
                        GROUP,
                        name(module),
                        sibling
                                + dependency("commons-io", "commons-io", "2.20.0", "compile")
                                + dependency("org.apache.commons", "commons-text", "1.14.0", "compile")
                                + dependency("org.junit.jupiter", "junit-jupiter", "6.1.3", "test"));
    }

    private static String dependency(String group, String artifact, String version, String scope) {
        return """
                    <dependency>
                      <groupId>%s</groupId>
                      <artifactId>%s</artifactId>
                      <version>%s</version>
                      <scope>%s</scope>
                    </dependency>
                """.formatted(group, artifact, version, scope);
    }

    private static String list() {
        StringBuilder text = new StringBuilder("version: 1\ndependencies:\n");
        GROUPS.stream().skip(1).forEach(group -> text.append(entry(group + ":*", "    scope: compile\n")));
        text.append("plugins:\n").append(entry("org.apache.maven.plugins:*", ""));
        return text.append(entry(
                        "org.apache.maven.plugins:maven-enforcer-plugin",
                        "    moving: true\n    brings:\n      - io.github.holdfast:holdfast-rules\n"))
                .toString();
    }

    private static String entry(String id, String more) {
        return "  - id: " + id + "\n" + more
                + "    reason: The reactor is made of it\n    approvedBy: benchmarks@example.org\n"
                + "    approvedOn: 2026-01-01\n";
    }
}

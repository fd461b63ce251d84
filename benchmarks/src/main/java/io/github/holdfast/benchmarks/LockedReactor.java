package io.github.holdfast.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A reactor that is locked twice: in its own folder without plugins, in that of its twin, which has the same POMs, with
 * them.
 */
final class LockedReactor {
    /** The newest on central when the figures were taken. */
    static final String PEER = "se.vandmo:dependency-lock-maven-plugin:1.3.2:";

    private static final List<String> LIBRARIES = List.of(
            "commons-io:commons-io:2.20.0",
            "org.apache.commons:commons-text:1.14.0",
            "org.apache.commons:commons-csv:1.14.1",
            "commons-cli:commons-cli:1.10.0",
            "commons-codec:commons-codec:1.19.0",
            "com.google.code.gson:gson:2.13.2",
            "org.slf4j:slf4j-api:2.0.17");
    private static final int LIBRARIES_PER_MODULE = 3;

    private final BenchedModule own;
    private final BenchedModule twin;

    private LockedReactor(BenchedModule own, BenchedModule twin) {
        this.own = own;
        this.twin = twin;
    }

    /** Tika: 50 modules or so, whose tests and libraries differ as they do in real life. */
    static LockedReactor ofCentral(Path folder, Page page) throws IOException, InterruptedException {
        BenchedModule own = CentralReactor.assemble(
                folder,
                "org.apache.tika:tika:3.0.0",
                "tika-parent",
                gates(),
                List.of("validate", "-Dnothing=false", PEER + "lock"),
                page);
        return twins(own);
    }

    /** Modules in the shape of a tree: each needs the one above it, and three of seven libraries. */
    static LockedReactor generated(Path folder, int modules) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve(".mvn"));
        for (int i = 0; i < modules; i++) {
            write(folder.resolve(name(i)).resolve("pom.xml"), child(i, modules));
        }
        write(folder.resolve("pom.xml"), root(modules));
        PomText.read(folder.resolve("pom.xml")).layIn(gates());
        return twins(BenchedModule.single(folder));
    }

    String name() {
        return own.name();
    }

    /** What is locked without plugins. */
    BenchedModule own() {
        return own;
    }

    /** What is locked with plugins. */
    BenchedModule twin() {
        return twin;
    }

    /** The lock files of this name. */
    static Written written(BenchedModule module, String name) throws IOException {
        try (Stream<Path> all = Files.walk(module.folder())) {
            List<Path> found = all.filter(file -> file.endsWith(name)).collect(Collectors.toList());
            long bytes = found.stream().mapToLong(LockedReactor::size).sum();
            return new Written(found.size(), bytes);
        }
    }

    /** Number of files, and their bytes together. */
    record Written(int files, long bytes) {}

    private static LockedReactor twins(BenchedModule own) throws IOException, InterruptedException {
        Path folder = own.folder();
        Path copy = folder.resolveSibling(folder.getFileName() + "-plugins");
        Files.createDirectories(copy.resolve(".mvn"));
        for (String each : CentralReactor.folders(folder)) {
            Path pom = folder.resolve(each).resolve("pom.xml");
            write(copy.resolve(each).resolve("pom.xml"), Files.readString(pom, UTF_8));
        }
        BenchedModule twin = BenchedModule.single(copy);
        own.begin();
        twin.begin();
        return new LockedReactor(own, twin);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String gates() throws IOException {
        try (InputStream in = LockedReactor.class.getResourceAsStream("lock-gates.xml")) {
            return new String(in.readAllBytes(), UTF_8)
                    .replace("@enforcer.version@", System.getProperty("enforcer.version"))
                    .replace("@holdfast.version@", System.getProperty("holdfast.version"))
                    .replace("@peer.version@", PEER.split(":")[2]);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, UTF_8);
    }

    private static String name(int module) {
        return "module-%03d".formatted(module);
    }

    private static String root(int modules) {
        String list = IntStream.range(0, modules)
                .mapToObj(i -> "    <module>" + name(i) + "</module>\n")
                .collect(Collectors.joining());
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>io.github.holdfast.benchmarks</groupId>
                  <artifactId>locked-%d</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <modules>
                %s  </modules>
                  <dependencyManagement>
                    <dependencies>
                %s    </dependencies>
                  </dependencyManagement>
                </project>
                """.formatted(
                        modules,
                        list,
                        LIBRARIES.stream()
                                .map(library -> dependency(library, "compile"))
                                .collect(Collectors.joining()));
    }

    private static String child(int module, int modules) {
        String sibling = module == 0
                ? ""
                : dependency("io.github.holdfast.benchmarks:" + name((module - 1) / 2) + ":1", "compile");
        String libraries = IntStream.range(module, module + LIBRARIES_PER_MODULE)
                .mapToObj(i -> dependency(LIBRARIES.get(i % LIBRARIES.size()), "compile"))
                .collect(Collectors.joining());
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>io.github.holdfast.benchmarks</groupId>
                    <artifactId>locked-%d</artifactId>
                    <version>1</version>
                  </parent>
                  <artifactId>%s</artifactId>
                  <dependencies>
                %s  </dependencies>
                </project>
                """.formatted(
                        modules,
                        name(module),
                        sibling + libraries + dependency("org.junit.jupiter:junit-jupiter:6.1.3", "test"));
    }

    private static String dependency(String coordinates, String scope) {
        String[] parts = coordinates.split(":");
        return """
                    <dependency>
                      <groupId>%s</groupId>
                      <artifactId>%s</artifactId>
                      <version>%s</version>
                      <scope>%s</scope>
                    </dependency>
                """.formatted(parts[0], parts[1], parts[2], scope);
    }
}

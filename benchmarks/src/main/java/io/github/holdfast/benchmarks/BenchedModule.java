package io.github.holdfast.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A module with a git history of one commit, built and tested once, in which single goals are then called again and
 * again. It has a {@code .mvn} folder, so nothing of the reactor around it counts.
 */
final class BenchedModule {
    private final Path folder;
    private final String name;

    BenchedModule(Path folder) {
        this.folder = folder;
        this.name = folder.getFileName().toString();
    }

    String name() {
        return name;
    }

    Path folder() {
        return folder;
    }

    /** Compiles and tests the module with JaCoCo's agent, unless an earlier run of the benchmarks has done so. */
    void build(String... arguments) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve(".mvn"));
        Files.writeString(folder.resolve("pom.xml"), pom(), UTF_8);
        Files.writeString(folder.resolve(".gitignore"), "/target/\n", UTF_8);
        if (Files.exists(folder.resolve("target/jacoco.exec"))) {
            return;
        }
        git("init", "-q");
        git("add", "-A");
        git("-c", "user.name=benchmarks", "-c", "user.email=benchmarks@example.org", "commit", "-q", "-m", "module");
        List<String> test = new ArrayList<>(List.of("test"));
        test.addAll(List.of(arguments));
        maven(test.toArray(new String[0]));
    }

    /** Runs Maven of the home that the outer build runs on, with its local repository. */
    Measured maven(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString());
        command.add("-Dmaven.repo.local=" + System.getProperty("maven.repo.local"));
        command.addAll(List.of("-B", Measured.STAMPED));
        command.addAll(List.of(arguments));
        return Measured.run(folder, log("maven"), command);
    }

    /** The same without a look at any remote repository. */
    Measured mavenOffline(String... arguments) throws IOException, InterruptedException {
        return maven(Stream.concat(Stream.of("-o"), Stream.of(arguments)).toArray(String[]::new));
    }

    /** The lines of the last Maven run in which the pattern is found, without the level in front. */
    List<String> said(String pattern) throws IOException {
        Pattern wanted = Pattern.compile(pattern);
        return Files.readAllLines(log("maven"), ISO_8859_1).stream()
                .filter(line -> wanted.matcher(line).find())
                .map(line -> line.replaceFirst("^\\d+ \\[[A-Z]+\\] ", ""))
                .collect(Collectors.toList());
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Measured.run(folder, log("git"), command);
    }

    private Path log(String tool) {
        return folder.resolveSibling(name + "-" + tool + ".log");
    }

    private String pom() throws IOException {
        try (InputStream in = BenchedModule.class.getResourceAsStream("module-pom.xml")) {
            return new String(in.readAllBytes(), UTF_8)
                    .replace("@artifactId@", name)
                    .replace("@jacoco.version@", System.getProperty("jacoco.version"))
                    .replace("@enforcer.version@", System.getProperty("enforcer.version"))
                    .replace("@holdfast.version@", System.getProperty("holdfast.version"));
        }
    }
}

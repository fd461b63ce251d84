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
 * A module, or a reactor of modules, with a git history of one commit and a change in the work tree; built and tested
 * once, then single goals are called in it again and again. It has a {@code .mvn} folder, so nothing of the reactor around
 * it counts.
 */
final class BenchedModule {
    private final Path folder;
    private final String name;
    private final List<String> modules;

    private BenchedModule(Path folder, List<String> modules) {
        this.folder = folder;
        this.name = folder.getFileName().toString();
        this.modules = modules;
    }

    /** A module on its own. */
    static BenchedModule single(Path folder) {
        return new BenchedModule(folder, List.of());
    }

    /** A reactor with modules of these names in folders of these names. */
    static BenchedModule reactor(Path folder, List<String> modules) {
        return new BenchedModule(folder, List.copyOf(modules));
    }

    String name() {
        return name;
    }

    Path folder() {
        return folder;
    }

    /** The folders that hold sources: its own, or those of the modules. */
    List<Path> folders() {
        return modules.isEmpty()
                ? List.of(folder)
                : modules.stream().map(folder::resolve).toList();
    }

    /** Whether an earlier run of the benchmarks has built it. Writes the POMs anew in any case. */
    boolean isBuilt() throws IOException {
        Files.createDirectories(folder.resolve(".mvn"));
        Files.writeString(folder.resolve("pom.xml"), rootPom(), UTF_8);
        for (String module : modules) {
            Path pom = Files.createDirectories(folder.resolve(module)).resolve("pom.xml");
            String text = resource("child-pom.xml").replace("@root@", name).replace("@artifactId@", module);
            Files.writeString(pom, text, UTF_8);
        }
        if (Files.exists(built())) {
            return true;
        }
        if (Files.exists(folder.resolve(".git"))) {
            throw new IOException(folder + " was left half made by an earlier run: mvn clean, then once more");
        }
        return false;
    }

    /** Makes what is there the first commit, unless there is one. */
    void begin() throws IOException, InterruptedException {
        if (!Files.exists(folder.resolve(".git"))) {
            firstCommit("reactor");
        }
    }

    /** Makes what is there the only commit, with a baseline that every module holds. */
    void commit() throws IOException, InterruptedException {
        Files.writeString(folder.resolve(".gitignore"), "target/\n", UTF_8);
        Path baseline = folder.resolve(".holdfast/coverage-baseline.txt");
        Files.createDirectories(baseline.getParent());
        Files.writeString(baseline, baseline(), UTF_8);
        firstCommit("module");
    }

    private void firstCommit(String message) throws IOException, InterruptedException {
        git("-c", "init.defaultBranch=main", "init", "-q");
        git("add", "-A");
        git(
                "-c",
                "user.name=benchmarks",
                "-c",
                "user.email=benchmarks@example.org",
                "commit",
                "-q",
                "--date=2026-01-01T00:00:00Z",
                "-m",
                message);
    }

    /** Compiles and tests it with JaCoCo's agent. */
    void test(String... arguments) throws IOException, InterruptedException {
        maven(Stream.concat(Stream.of("test"), Stream.of(arguments)).toList());
        Files.createFile(built());
    }

    /** Runs Maven of the home that the outer build runs on, with its local repository. */
    Measured maven(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString());
        command.add("-Dmaven.repo.local=" + System.getProperty("maven.repo.local"));
        command.addAll(List.of("-B", Measured.STAMPED));
        command.addAll(arguments);
        return Measured.run(folder, log("maven"), command);
    }

    /** The same without a look at any remote repository. */
    Measured mavenOffline(List<String> arguments) throws IOException, InterruptedException {
        return maven(Stream.concat(Stream.of("-o"), arguments.stream()).toList());
    }

    /** Runs a program in the folder. */
    Measured command(List<String> command) throws IOException, InterruptedException {
        return Measured.run(folder, log("command"), command);
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
        command(command);
    }

    private Path log(String tool) {
        return folder.resolveSibling(name + "-" + tool + ".log");
    }

    private Path built() {
        return folder.resolveSibling(name + ".built");
    }

    /** One line a counter that asks for next to nothing. */
    private String baseline() {
        StringBuilder text = new StringBuilder("# holdfast coverage baseline 1 \u00b7 jacoco ")
                .append(System.getProperty("jacoco.version"))
                .append('\n');
        for (String module : modules.isEmpty() ? List.of(name) : modules) {
            String id = "io.github.holdfast.benchmarks:" + module;
            text.append("# ").append(id).append('\n');
            text.append(id).append(" BRANCH missed=1 total=1\n");
            text.append(id).append(" LINE missed=1 total=1\n");
        }
        return text.toString();
    }

    private String rootPom() throws IOException {
        String list = modules.stream()
                .map(module -> "    <module>" + module + "</module>\n")
                .collect(Collectors.joining("", "  <modules>\n", "  </modules>\n\n"));
        return resource("module-pom.xml")
                .replace("@artifactId@", name)
                .replace("@packaging@", modules.isEmpty() ? "jar" : "pom")
                .replace("@modules@", modules.isEmpty() ? "" : list)
                .replace("@jacoco.version@", System.getProperty("jacoco.version"))
                .replace("@enforcer.version@", System.getProperty("enforcer.version"))
                .replace("@holdfast.version@", System.getProperty("holdfast.version"));
    }

    private static String resource(String file) throws IOException {
        try (InputStream in = BenchedModule.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}

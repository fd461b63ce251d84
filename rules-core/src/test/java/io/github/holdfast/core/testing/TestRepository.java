package io.github.holdfast.core.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A git repository in a temporary folder, made by the real git with fixed names and dates and nobody's configuration. */
public final class TestRepository {

    private final Path folder;

    private TestRepository(Path folder) {
        this.folder = folder;
    }

    /** Makes an empty repository with the branch {@code main}. */
    public static TestRepository init(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TestRepository repository = new TestRepository(folder);
        repository.git("init", "--quiet");
        repository.git("symbolic-ref", "HEAD", "refs/heads/main");
        return repository;
    }

    /** A repository that is there already. */
    public static TestRepository at(Path folder) {
        return new TestRepository(folder);
    }

    /** The top level. */
    public Path folder() {
        return folder;
    }

    /** Writes a file and tells git nothing of it. */
    public Path write(String name, String content) {
        return StagedBuild.write(folder.resolve(name), content);
    }

    /** Commits all that is there and gives the commit's id. */
    public String commit() {
        git("add", "--all");
        git("commit", "--quiet", "--allow-empty", "--message", "a commit");
        return git("rev-parse", "HEAD").strip();
    }

    /** Runs git here and gives its output; an exit code other than 0 fails the test. */
    public String git(String... arguments) {
        return gitReading("", arguments);
    }

    /** Runs git here with this text as its input. */
    public String gitReading(String input, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-c", "protocol.file.allow=always"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("GIT_"));
        environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        for (String who : List.of("AUTHOR", "COMMITTER")) {
            environment.put("GIT_" + who + "_NAME", "Ada");
            environment.put("GIT_" + who + "_EMAIL", "ada@example.org");
            environment.put("GIT_" + who + "_DATE", "2026-11-01T10:00:00Z");
        }
        return ChildProcess.run(builder, input.getBytes(StandardCharsets.UTF_8));
    }
}

package io.github.holdfast.it;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The git repository of a sample, made by its {@code prebuild.groovy}: with fixed names and dates, and no one's settings. */
public final class History {

    private final Path folder;

    private History(Path folder) {
        this.folder = folder;
    }

    /** Makes the sample a repository of its own on branch main, which ignores what builds leave. */
    public static History begin(File basedir) throws IOException, InterruptedException {
        History history = new History(basedir.toPath());
        Files.writeString(history.folder.resolve(".gitignore"), "target/\nbuild.log\n*.properties\n");
        history.git("init", "--quiet", "--initial-branch=main");
        return history;
    }

    /** Commits all files as they are. */
    public History commit(String message) throws IOException, InterruptedException {
        git("add", "--all");
        return git("commit", "--quiet", "--allow-empty", "--message", message);
    }

    /** Begins a branch here. */
    public History branch(String name) throws IOException, InterruptedException {
        return git("checkout", "--quiet", "-b", name);
    }

    /** Writes a file. */
    public History write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** Runs git; fails when it fails. */
    public History git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "git", "-c", "user.name=Ada", "-c", "user.email=ada@acme.example", "-c", "commit.gpgsign=false"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_AUTHOR_DATE", "2026-03-01T10:00:00Z");
        builder.environment().put("GIT_COMMITTER_DATE", "2026-03-01T10:00:00Z");
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        Process process = builder.start();
        process.getOutputStream().close();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(command + ": " + answer);
        }
        return this;
    }
}

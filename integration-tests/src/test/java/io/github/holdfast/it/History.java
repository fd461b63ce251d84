package io.github.holdfast.it;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the git history of a sample before it is built, with fixed names and dates and nobody's configuration. */
public final class History {

    private static final String BEFORE = "before";

    private final Path folder;

    private History(File basedir) {
        folder = basedir.toPath();
    }

    /**
     * Makes a repository whose {@code origin/main} is the sample with the files of its folder {@code before} laid over it;
     * what differs from that is the change, on the branch {@code topic}, not committed.
     *
     * @param basedir the sample's folder, a variable of every script
     */
    public static boolean change(File basedir) throws IOException, InterruptedException {
        History history = new History(basedir);
        Map<Path, byte[]> changed = history.layOver();
        history.begin("topic");
        history.git("update-ref", "refs/remotes/origin/main", "HEAD");
        for (Map.Entry<Path, byte[]> file : changed.entrySet()) {
            if (file.getValue() == null) {
                Files.delete(file.getKey());
            } else {
                Files.write(file.getKey(), file.getValue());
            }
        }
        return true;
    }

    /**
     * Makes a repository with one commit on the branch {@code main}, of the sample as it is.
     *
     * @param basedir the sample's folder, a variable of every script
     */
    public static boolean first(File basedir) throws IOException, InterruptedException {
        new History(basedir).begin("main");
        return true;
    }

    /**
     * Commits a part of the change that {@link #change} left, and gives that commit another name.
     *
     * @param path what is committed
     * @param ref full name of a ref that then names the commit
     */
    public static boolean commit(File basedir, String path, String ref) throws IOException, InterruptedException {
        History history = new History(basedir);
        history.git("add", "--", path);
        history.git("commit", "--quiet", "--message", "a part of the change");
        history.git("update-ref", ref, "HEAD");
        return true;
    }

    private void begin(String branch) throws IOException, InterruptedException {
        git("init", "--quiet");
        git("symbolic-ref", "HEAD", "refs/heads/" + branch);
        Files.writeString(folder.resolve(".git/info/exclude"), "target/\nbuild.log\nbefore/\nedits*\n*.groovy\n");
        git("add", "--all");
        git("commit", "--quiet", "--message", "base");
    }

    /** Copies the files of the base into place and gives what stood there, null for nothing. */
    private Map<Path, byte[]> layOver() throws IOException {
        Path before = folder.resolve(BEFORE);
        List<Path> files;
        try (Stream<Path> walk = Files.walk(before)) {
            files = walk.filter(Files::isRegularFile).collect(Collectors.toList());
        }
        Map<Path, byte[]> changed = new HashMap<>();
        for (Path file : files) {
            Path place = folder.resolve(before.relativize(file));
            changed.put(place, Files.exists(place) ? Files.readAllBytes(place) : null);
            Files.createDirectories(place.getParent());
            Files.write(place, Files.readAllBytes(file));
        }
        return changed;
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
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
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(command + ": " + output);
        }
    }
}

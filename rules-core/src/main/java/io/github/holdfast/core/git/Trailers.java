package io.github.holdfast.core.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the commits of a change say in trailers of one name, the lines {@code Name: value} at the end of a commit message
 * as git's interpret-trailers knows them. A file of the tree cannot say it, and a review sees it.
 */
public final class Trailers {

    private final Map<String, List<String>> values;
    private final boolean complete;

    private Trailers(Map<String, List<String>> values, boolean complete) {
        this.values = Collections.unmodifiableMap(values);
        this.complete = complete;
    }

    /** Trailers from their parts. */
    public static Trailers of(Map<String, List<String>> values, boolean complete) {
        return new Trailers(values, complete);
    }

    /**
     * Reads the commits from the base to HEAD.
     *
     * @param name of the trailer, letters and hyphens
     */
    public static Trailers since(Path topLevel, Base base, String name) {
        Git git = new Git(topLevel);
        List<String> command = new ArrayList<>(List.of(
                "-c",
                "trailer.separators=:",
                "log",
                "-z",
                "--encoding=UTF-8",
                "--no-show-signature",
                "--no-color",
                "--no-notes",
                "--format=%H%n%(trailers:key=" + name + ",valueonly,unfold)",
                "HEAD",
                "--not"));
        command.addAll(base.mergeBases());
        command.add("--");
        Map<String, List<String>> values = new LinkedHashMap<>();
        Set<String> commits = new HashSet<>();
        for (String record : git.must(new byte[0], command).text().split("\0")) {
            List<String> lines = record.lines().filter(line -> !line.isBlank()).collect(Collectors.toList());
            if (!lines.isEmpty()) {
                commits.add(lines.get(0));
                if (lines.size() > 1) {
                    values.put(lines.get(0), List.copyOf(lines.subList(1, lines.size())));
                }
            }
        }
        return new Trailers(values, Collections.disjoint(commits, cutOff(git, topLevel)));
    }

    /** Values by the full id of their commit, the newest first. */
    public Map<String, List<String>> values() {
        return values;
    }

    /** Whether all commits of the change are in this clone; some are missing where history was cut off. */
    public boolean isComplete() {
        return complete;
    }

    /** Commits whose parents this clone does not have. */
    private static Set<String> cutOff(Git git, Path topLevel) {
        Path file =
                topLevel.resolve(git.must("rev-parse", "--git-path", "shallow").line());
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().map(String::strip).collect(Collectors.toSet())
                    : Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

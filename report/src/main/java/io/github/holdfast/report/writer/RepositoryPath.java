package io.github.holdfast.report.writer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;

/** Paths of reports, which are relative to the reactor root, as those who show them want them: relative to the repository. */
public final class RepositoryPath {

    private static final String UP = "..";

    private final String prefix;

    private RepositoryPath(String prefix) {
        this.prefix = prefix;
    }

    /** @param root where the reactor root lies in the repository, with {@code /}; empty for its top */
    public static RepositoryPath below(String root) {
        return new RepositoryPath(Objects.requireNonNull(root, "root"));
    }

    /** The path from the top of the repository; empty where it leads out of it, or is none. */
    public Optional<String> of(String file) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : (prefix + "/" + file).split("/")) {
            if (segment.equals(UP) && segments.pollLast() == null) {
                return Optional.empty();
            }
            if (!segment.equals(UP) && !segment.equals(".") && !segment.isEmpty()) {
                segments.addLast(segment);
            }
        }
        return segments.isEmpty() || file.startsWith("/") ? Optional.empty() : Optional.of(String.join("/", segments));
    }

    @Override
    public String toString() {
        return prefix;
    }
}

package io.github.holdfast.core.git;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What git knows of a folder: the files that it tracks, and the new ones that it neither tracks nor ignores. Read once a
 * build and repository. Submodules and symbolic links are single entries and are not followed.
 */
public final class WorkTree {

    private final Path topLevel;
    private final Optional<String> head;
    private final NavigableSet<String> tracked;
    private final NavigableSet<String> untracked;

    private WorkTree(
            Path topLevel, Optional<String> head, NavigableSet<String> tracked, NavigableSet<String> untracked) {
        this.topLevel = Objects.requireNonNull(topLevel, "topLevel");
        this.head = Objects.requireNonNull(head, "head");
        this.tracked = Collections.unmodifiableNavigableSet(tracked);
        this.untracked = Collections.unmodifiableNavigableSet(untracked);
    }

    /**
     * The top level of the repository that a folder belongs to: the nearest folder upward that holds {@code .git}, which
     * is a file in worktrees and submodules.
     *
     * @param directory absolute path
     * @return empty when there is no repository
     */
    public static Optional<Path> topLevelOf(Path directory) {
        for (Path folder = directory.normalize(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /** Whether there is a git to ask. */
    public static boolean hasGit() {
        return Git.isInstalled();
    }

    /**
     * Asks git for the commit of HEAD and the files of a repository.
     *
     * @param topLevel a result of {@link #topLevelOf}
     * @throws io.github.holdfast.core.finding.UnusableInput {@code NO-GIT} or {@code GIT-FAILED}
     */
    public static WorkTree at(Path topLevel) {
        Git git = new Git(topLevel);
        Git.Answer commit = git.run("rev-parse", "--verify", "--quiet", "HEAD^{commit}");
        String[] list = {"ls-files", "-z", "-t", "--cached", "--others", "--exclude-standard"};
        Git.Answer files = git.must(list);
        NavigableSet<String> tracked = new TreeSet<>();
        NavigableSet<String> untracked = new TreeSet<>();
        for (String entry : files.text().split("\0")) {
            if (entry.startsWith("? ")) {
                untracked.add(entry.substring(2));
            } else if (entry.length() > 2) {
                tracked.add(entry.substring(2));
            }
        }
        Optional<String> head = commit.succeeded() ? Optional.of(commit.text().strip()) : Optional.empty();
        return new WorkTree(topLevel, head, tracked, untracked);
    }

    /** Files that are there and that a mark makes git believe unchanged: skip-worktree or assume-unchanged. */
    static List<String> hidden(Git git, Path topLevel) {
        return Stream.of(git.must("ls-files", "-z", "-v").text().split("\0"))
                .filter(entry -> entry.length() > 2)
                .filter(entry -> entry.charAt(0) == 'S' || Character.isLowerCase(entry.charAt(0)))
                .map(entry -> entry.substring(2))
                .filter(path -> Files.exists(topLevel.resolve(path), LinkOption.NOFOLLOW_LINKS))
                .collect(Collectors.toList());
    }

    /** A work tree from its parts, as they were read before by a rule in another class realm. */
    public static WorkTree of(
            Path topLevel, Optional<String> head, NavigableSet<String> tracked, NavigableSet<String> untracked) {
        return new WorkTree(topLevel, head, tracked, untracked);
    }

    /** Folder that the paths of {@link #tracked()} are relative to. */
    public Path topLevel() {
        return topLevel;
    }

    /** The commit of HEAD in full; empty before the first commit. */
    public Optional<String> head() {
        return head;
    }

    /** Paths in the index, relative to the top level, with {@code /}. */
    public NavigableSet<String> tracked() {
        return tracked;
    }

    /** Paths in the index of what lies below a folder, relative to that folder, with {@code /}. */
    public NavigableSet<String> trackedBelow(Path folder) {
        String below = topLevel.relativize(folder.normalize()).toString().replace('\\', '/');
        String prefix = below.isEmpty() ? "" : below + "/";
        return tracked.tailSet(prefix).stream()
                .takeWhile(path -> path.startsWith(prefix))
                .map(path -> path.substring(prefix.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Paths of new files that no ignore rule hides, relative to the top level, with {@code /}. */
    public NavigableSet<String> untracked() {
        return untracked;
    }

    /** All files below a folder that are in the index, or new and not ignored; absolute paths, sorted. */
    public List<Path> filesBelow(Path folder) {
        Path normal = folder.normalize();
        if (!normal.startsWith(topLevel)) {
            return List.of();
        }
        String relative = topLevel.relativize(normal).toString().replace('\\', '/');
        String prefix = relative.isEmpty() ? "" : relative + "/";
        return Stream.of(tracked, untracked)
                .flatMap(paths -> paths.tailSet(prefix, true).stream().takeWhile(path -> path.startsWith(prefix)))
                .sorted()
                .map(topLevel::resolve)
                .collect(Collectors.toList());
    }

    /** Whether the file is in the index. */
    public boolean tracks(Path file) {
        return relative(file).filter(tracked::contains).isPresent();
    }

    /** Whether the file is in the index, or new and not ignored. */
    public boolean knows(Path file) {
        return relative(file)
                .filter(path -> tracked.contains(path) || untracked.contains(path))
                .isPresent();
    }

    private Optional<String> relative(Path file) {
        Path normal = file.normalize();
        return normal.startsWith(topLevel)
                ? Optional.of(topLevel.relativize(normal).toString().replace('\\', '/'))
                : Optional.empty();
    }
}

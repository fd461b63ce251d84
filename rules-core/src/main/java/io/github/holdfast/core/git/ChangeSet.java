package io.github.holdfast.core.git;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Quantity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a change did to the sources: the difference from the merge base to the working tree, committed or not, new files
 * that no ignore rule hides included. Read by one difference over a copy of the index; the repository is not written.
 */
public final class ChangeSet {

    /** Files that are read as sources, whatever {@code .gitattributes} says of them. */
    private static final List<String> SOURCES = List.of("java", "kt", "kts", "groovy", "scala", "clj", "aj");

    private final Path topLevel;
    private final Map<String, ChangedFile> files;
    private final Map<String, ChangedFile> others;

    private ChangeSet(Path topLevel, Map<String, ChangedFile> files, Map<String, ChangedFile> others) {
        this.topLevel = topLevel;
        this.files = Collections.unmodifiableMap(files);
        this.others = Collections.unmodifiableMap(others);
    }

    /** All changed sources of whatever language, sorted by path. */
    public List<ChangedFile> files() {
        return List.copyOf(files.values());
    }

    /**
     * All other changed files, sorted by path, without their lines. A renamed one is a deleted and an added one.
     */
    public List<ChangedFile> others() {
        return List.copyOf(others.values());
    }

    /** What the change did to a source; empty when it left it alone. */
    public Optional<ChangedFile> file(Path absolute) {
        Path normal = absolute.normalize();
        return normal.startsWith(topLevel)
                ? Optional.ofNullable(
                        files.get(topLevel.relativize(normal).toString().replace('\\', '/')))
                : Optional.empty();
    }

    /** Folder that the paths of the files are relative to. */
    public Path topLevel() {
        return topLevel;
    }

    /** As JDK types, to be shared between class realms. */
    public List<Object[]> toJdkTypes() {
        return Stream.of(files, others)
                .flatMap(all -> all.values().stream())
                .map(ChangedFile::toJdkTypes)
                .collect(Collectors.toList());
    }

    /** A change set that was read before by a rule in another class realm. */
    public static ChangeSet fromJdkTypes(Path topLevel, List<Object[]> parts) {
        Map<String, ChangedFile> files = new TreeMap<>();
        Map<String, ChangedFile> others = new TreeMap<>();
        parts.stream().map(ChangedFile::fromJdkTypes).forEach(file -> (isSource(file.path()) ? files : others)
                .put(file.path(), file));
        return new ChangeSet(topLevel, files, others);
    }

    /**
     * Reads what changed since the merge base. After criss-cross merges there are several: a line is of the change only
     * when it is new compared with each of them.
     *
     * @param tree the repository, as it was read at the start of the build
     * @param sourceRoots absolute folders of sources; generated ones left out
     * @param findings takes what hides a change from git: {@code HIDDEN-FROM-GIT}, {@code IGNORED-SOURCE}, {@code
     *     FILTERED-SOURCE}, {@code LINKED-SOURCE}
     */
    public static ChangeSet since(Base base, WorkTree tree, Collection<Path> sourceRoots, List<Finding> findings) {
        try {
            Path scratch = Files.createTempDirectory("holdfast");
            try {
                return new Reading(tree, scratch, findings).read(base, sourceRoots);
            } finally {
                delete(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSource(String path) {
        return SOURCES.contains(path.substring(path.lastIndexOf('.') + 1));
    }

    private static void delete(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.collect(Collectors.toList());
        }
        Collections.reverse(paths);
        for (Path path : paths) {
            Files.delete(path);
        }
    }

    /** One reading of a repository over a copy of its index. */
    private static final class Reading {

        private final WorkTree tree;
        private final Git git;
        private final Git copied;
        private final Path topLevel;
        private final List<Finding> findings;

        Reading(WorkTree tree, Path scratch, List<Finding> findings) throws IOException {
            this.tree = tree;
            this.topLevel = tree.topLevel();
            this.git = new Git(topLevel);
            this.findings = findings;
            Path index = topLevel.resolve(
                    git.must("rev-parse", "--git-path", "index").line());
            Path copy = scratch.resolve("index");
            if (Files.exists(index)) {
                Files.copy(index, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
            this.copied = git.with(Map.of("GIT_INDEX_FILE", copy.toString()));
        }

        ChangeSet read(Base base, Collection<Path> sourceRoots) {
            showHidden();
            addNew();
            Map<String, ChangedFile> files = new TreeMap<>(difference(base.mergeBase()));
            Map<String, ChangedFile> others = new TreeMap<>(othersSince(base.mergeBase()));
            for (String other : base.mergeBases().subList(1, base.mergeBases().size())) {
                retain(files, difference(other));
                others.keySet().retainAll(othersSince(other).keySet());
            }
            findIgnored(sourceRoots);
            findFiltered();
            followLinks(files, base, sourceRoots);
            return new ChangeSet(topLevel, files, others);
        }

        /** Gives new files a place in the copy of the index, so that the difference tells of them. */
        private void addNew() {
            String empty = git.must("hash-object", "-t", "blob", "--stdin").line();
            String entries = tree.untracked().stream()
                    .filter(path -> !path.endsWith("/"))
                    .map(path -> "100644 " + empty + " 0\t" + path + "\0")
                    .collect(Collectors.joining());
            if (!entries.isEmpty()) {
                copied.must(entries.getBytes(StandardCharsets.UTF_8), List.of("update-index", "-z", "--index-info"));
            }
        }

        private Map<String, ChangedFile> difference(String commit) {
            List<String> command = new ArrayList<>(List.of(
                    "-c",
                    "diff.suppressBlankEmpty=false",
                    "diff",
                    "--raw",
                    "--patch",
                    "-z",
                    "-U0",
                    "--inter-hunk-context=0",
                    "-M",
                    "-l2000",
                    "--text",
                    "--no-ext-diff",
                    "--no-textconv",
                    "--no-color",
                    "--no-relative",
                    "--diff-algorithm=myers",
                    "--indent-heuristic",
                    "--ignore-submodules=all",
                    "--src-prefix=a/",
                    "--dst-prefix=b/",
                    "-O/dev/null",
                    commit,
                    "--"));
            SOURCES.forEach(extension -> command.add(":(top,glob)**/*." + extension));
            return DiffReader.read(copied.must(new byte[0], command).output());
        }

        private Map<String, ChangedFile> othersSince(String commit) {
            Map<String, ChangedFile> all = DiffReader.readRaw(copied.must(
                            "diff",
                            "--raw",
                            "-z",
                            "--no-renames",
                            "--no-ext-diff",
                            "--no-relative",
                            "--ignore-submodules=all",
                            "-O/dev/null",
                            commit,
                            "--")
                    .output());
            all.keySet().removeIf(ChangeSet::isSource);
            return all;
        }

        private static void retain(Map<String, ChangedFile> files, Map<String, ChangedFile> other) {
            files.keySet().retainAll(other.keySet());
            files.replaceAll((path, file) -> file.within(other.get(path)));
        }

        /** Takes the marks off that make git believe a file unchanged, and tells which of them lied. */
        private void showHidden() {
            List<String> hidden = WorkTree.hidden(git, topLevel);
            if (hidden.isEmpty()) {
                return;
            }
            byte[] paths = String.join("\0", hidden).concat("\0").getBytes(StandardCharsets.UTF_8);
            copied.must(paths, List.of("update-index", "--no-skip-worktree", "-z", "--stdin"));
            copied.must(paths, List.of("update-index", "--no-assume-unchanged", "-z", "--stdin"));
            List<String> changed = new ArrayList<>(
                    entries(copied.must("diff-files", "--name-only", "-z").text())
                            .collect(Collectors.toList()));
            changed.retainAll(hidden);
            report(
                    path -> Finding.of("HIDDEN-FROM-GIT", path),
                    changed,
                    "skip-worktree or assume-unchanged hides from git what was changed in ",
                    "git update-index --no-skip-worktree --no-assume-unchanged <file>, and commit what belongs to the"
                            + " change");
        }

        private void findIgnored(Collection<Path> sourceRoots) {
            List<String> command =
                    new ArrayList<>(List.of("ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--"));
            int fixed = command.size();
            sourceRoots.stream()
                    .filter(root -> root.startsWith(topLevel) && !root.equals(topLevel))
                    .map(root -> ":(top,literal)"
                            + topLevel.relativize(root).toString().replace('\\', '/'))
                    .forEach(command::add);
            if (command.size() > fixed) {
                List<String> ignored = entries(
                                git.must(command.toArray(String[]::new)).text())
                        .filter(ChangeSet::isSource)
                        .collect(Collectors.toList());
                report(
                        path -> Finding.of("IGNORED-SOURCE", path),
                        ignored,
                        "an ignore rule hides from git the source ",
                        "take the ignore rule away, or the file out of the source folder");
            }
        }

        private void findFiltered() {
            String sources = entries(copied.must("ls-files", "-z").text())
                    .filter(ChangeSet::isSource)
                    .map(path -> path + "\0")
                    .collect(Collectors.joining());
            if (sources.isEmpty()) {
                return;
            }
            byte[] paths = sources.getBytes(StandardCharsets.UTF_8);
            String[] attributes = git.must(paths, List.of("check-attr", "-z", "--stdin", "filter"))
                    .text()
                    .split("\0");
            List<String> filtered = new ArrayList<>();
            for (int i = 0; i + 2 < attributes.length; i += 3) {
                if (!List.of("unspecified", "unset", "lfs").contains(attributes[i + 2])) {
                    filtered.add(attributes[i]);
                }
            }
            report(
                    path -> Finding.of("FILTERED-SOURCE", path),
                    filtered,
                    "a filter of .gitattributes may hide from git what was changed in ",
                    "take the filter off sources in .gitattributes");
        }

        private void followLinks(Map<String, ChangedFile> files, Base base, Collection<Path> sourceRoots) {
            LinkedSources links = new LinkedSources(tree, ChangeSet::isSource, link -> isChanged(base, link));
            links.addTo(files, sourceRoots);
            report(
                    path -> Finding.of("LINKED-SOURCE", path),
                    links.unseen(),
                    "a symbolic link leads to code that git does not know: ",
                    "put the source itself in the place of the link, or let the link name a file of this repository");
        }

        private boolean isChanged(Base base, String link) {
            return tree.untracked().contains(link)
                    || !git.run("diff", "--quiet", base.mergeBase(), "--", ":(top,literal)" + link)
                            .succeeded();
        }

        private void report(Function<String, Finding.Builder> begin, List<String> paths, String saying, String fix) {
            if (!paths.isEmpty()) {
                Collections.sort(paths);
                String more = paths.size() > 1 ? " and " + Quantity.of(paths.size() - 1, "other", "others") : "";
                findings.add(begin.apply(paths.get(0))
                        .saying(saying + paths.get(0) + more)
                        .fixBy(fix)
                        .detail("files", paths)
                        .build());
            }
        }

        private static Stream<String> entries(String text) {
            return Arrays.stream(text.split("\0")).filter(entry -> !entry.isEmpty());
        }
    }
}

package io.github.holdfast.core.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sources that a source folder reaches through symbolic links. Git compares a link by the name that it holds, so what the
 * change did to the file behind it is told of the link too. A link that the change made or turned is new in every line.
 */
final class LinkedSources {

    private static final int MOST_OUTSIDE = 10_000;

    private final WorkTree tree;
    private final Path realTopLevel;
    private final Predicate<String> isSource;
    private final Predicate<String> isChangedLink;
    private final List<String> unseen = new ArrayList<>();

    /**
     * @param isSource whether a path is one of a source
     * @param isChangedLink whether the change made a link, by its path, or let it name another file
     */
    LinkedSources(WorkTree tree, Predicate<String> isSource, Predicate<String> isChangedLink) {
        this.tree = tree;
        this.realTopLevel = real(tree.topLevel());
        this.isSource = isSource;
        this.isChangedLink = isChangedLink;
    }

    /** Sources behind links of which git knows nothing: outside of the repository, or ignored in it. */
    List<String> unseen() {
        return unseen;
    }

    /** Adds what the change did to sources behind links, by the paths of the links. */
    void addTo(Map<String, ChangedFile> files, Collection<Path> sourceRoots) {
        Stream.concat(tree.tracked().stream(), tree.untracked().stream())
                .filter(path -> Files.isSymbolicLink(tree.topLevel().resolve(path)))
                .filter(path -> isBelow(tree.topLevel().resolve(path), sourceRoots))
                .forEach(link -> add(files, link));
    }

    private static boolean isBelow(Path link, Collection<Path> sourceRoots) {
        return sourceRoots.stream().anyMatch(root -> link.startsWith(root) || root.startsWith(link));
    }

    private void add(Map<String, ChangedFile> files, String link) {
        Path place = tree.topLevel().resolve(link);
        if (!Files.exists(place)) {
            return;
        }
        files.remove(link);
        boolean changed = isChangedLink.test(link);
        Path target = real(place);
        if (!target.startsWith(realTopLevel)) {
            if (isSource.test(link) || Files.isDirectory(target) && mayHoldSources(target)) {
                unseen.add(link);
            }
            return;
        }
        for (Path source : sourcesAt(target)) {
            String below = target.relativize(source).toString().replace('\\', '/');
            String path = below.isEmpty() ? link : link + "/" + below;
            if (isSource.test(path)) {
                known(source).ifPresentOrElse(real -> follow(files, path, real, changed), () -> unseen.add(path));
            }
        }
    }

    /** The path of the file itself in the repository; empty when git does not know it. */
    private Optional<String> known(Path source) {
        Path real = real(source);
        return Optional.of(real)
                .filter(file -> file.startsWith(realTopLevel))
                .map(file -> realTopLevel.relativize(file).toString().replace('\\', '/'))
                .filter(path -> tree.knows(tree.topLevel().resolve(path)));
    }

    private void follow(Map<String, ChangedFile> files, String path, String real, boolean changedLink) {
        if (changedLink) {
            int[] all = lines(tree.topLevel().resolve(real));
            files.put(path, new ChangedFile(path, Optional.empty(), ChangedFile.Kind.ADDED, all, new int[0]));
        } else if (files.containsKey(real)) {
            files.put(path, files.get(real).at(path));
        }
    }

    private static List<Path> sourcesAt(Path target) {
        try (Stream<Path> walk = Files.walk(target)) {
            return walk.filter(Files::isRegularFile).sorted().collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int[] lines(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return IntStream.rangeClosed(1, text.split("\r\n|\r|\n").length).toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a folder outside has a source, cannot be read in all its parts, or is too large to be looked through. */
    private boolean mayHoldSources(Path folder) {
        SourceSearch search = new SourceSearch();
        try {
            Files.walkFileTree(folder, search);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return search.found;
    }

    private final class SourceSearch extends SimpleFileVisitor<Path> {

        private int seen;
        private boolean found;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            seen++;
            return end(seen > MOST_OUTSIDE || isSource.test(file.toString()));
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            return end(true);
        }

        private FileVisitResult end(boolean now) {
            found = now;
            return now ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

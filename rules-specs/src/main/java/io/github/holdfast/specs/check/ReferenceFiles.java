package io.github.holdfast.specs.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files of the repository, now and where the change began, and what links can lead to in them. Immutable. */
public final class ReferenceFiles {

    private final Set<String> now;
    private final Map<String, Set<String>> byName = new HashMap<>();
    private final Map<String, String> gone;
    private final Map<String, Set<String>> anchors;
    private final Map<String, Set<String>> oldAnchors;

    private ReferenceFiles(
            Collection<String> now,
            Map<String, String> gone,
            Map<String, Set<String>> anchors,
            Map<String, Set<String>> oldAnchors) {
        this.now = new TreeSet<>(now);
        now.forEach(path ->
                byName.computeIfAbsent(name(path), none -> new TreeSet<>()).add(path));
        this.gone = Map.copyOf(gone);
        this.anchors = new HashMap<>(anchors);
        this.oldAnchors = new HashMap<>(oldAnchors);
    }

    /**
     * The files from their parts; paths are relative to the reactor root, with {@code /}.
     *
     * @param now files and folders that are there
     * @param gone files that were there and are not, to where they went; the empty text when they are deleted
     * @param anchors of the documents that are linked to, in lower case
     * @param oldAnchors of those that changed, where the change began
     */
    public static ReferenceFiles of(
            Collection<String> now,
            Map<String, String> gone,
            Map<String, Set<String>> anchors,
            Map<String, Set<String>> oldAnchors) {
        return new ReferenceFiles(now, gone, anchors, oldAnchors);
    }

    boolean has(String path) {
        return now.contains(path);
    }

    boolean hasEndingIn(String path) {
        return now.contains(path) || named(path).anyMatch(one -> one.endsWith("/" + path));
    }

    Optional<String> goneEndingIn(String path) {
        return gone.keySet().stream()
                .filter(one -> one.equals(path) || one.endsWith("/" + path))
                .sorted()
                .findFirst();
    }

    boolean isGone(String path) {
        return gone.containsKey(path);
    }

    /** Where a file that is gone went; empty when it was deleted. */
    Optional<String> wentTo(String path) {
        return Optional.ofNullable(gone.get(path)).filter(other -> !other.isEmpty());
    }

    /** Files of this name in another folder. */
    Optional<String> called(String path) {
        return named(path).findFirst();
    }

    private Stream<String> named(String path) {
        return byName.getOrDefault(name(path), Set.of()).stream();
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Files in the same folder. */
    Set<String> beside(String path) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        Set<String> beside = new TreeSet<>();
        now.stream()
                .filter(one -> one.startsWith(folder) && one.indexOf('/', folder.length()) < 0)
                .forEach(beside::add);
        return beside;
    }

    /** What can be linked to in a document; empty when it is not known. */
    Optional<Set<String>> anchors(String path) {
        return Optional.ofNullable(anchors.get(path));
    }

    boolean hadAnchor(String path, String anchor) {
        return oldAnchors.getOrDefault(path, Set.of()).contains(anchor);
    }
}

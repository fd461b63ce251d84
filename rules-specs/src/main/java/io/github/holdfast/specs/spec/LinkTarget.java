package io.github.holdfast.specs.spec;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What a relative link leads to. Immutable. */
public final class LinkTarget {

    private final Optional<String> path;
    private final Optional<String> anchor;

    private LinkTarget(Optional<String> path, Optional<String> anchor) {
        this.path = Objects.requireNonNull(path, "path");
        this.anchor = Objects.requireNonNull(anchor, "anchor");
    }

    /**
     * The target of a link.
     *
     * @param document path of the file that has the link, from the root, with {@code /}
     * @param destination decoded; with a slash in front it is meant from the root
     */
    public static LinkTarget of(String document, String destination) {
        int hash = destination.indexOf('#');
        String anchor = hash < 0 ? "" : destination.substring(hash + 1).toLowerCase(Locale.ROOT);
        String file = (hash < 0 ? destination : destination.substring(0, hash)).replaceFirst("\\?.*", "");
        boolean heading = !anchor.isEmpty() && !anchor.equals("top");
        return new LinkTarget(
                file.isEmpty() ? Optional.of(document) : normal(document, file),
                heading ? Optional.of(anchor.replaceFirst("^user-content-", "")) : Optional.empty());
    }

    private static Optional<String> normal(String document, String file) {
        Deque<String> parts = new ArrayDeque<>();
        String folder = file.startsWith("/") ? "" : document.substring(0, document.lastIndexOf('/') + 1);
        for (String part : (folder + file).split("/")) {
            if (part.equals("..") && parts.pollLast() == null) {
                return Optional.empty();
            }
            if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    /** The file or folder, from the root; the empty text is the root. Empty when it lies outside. */
    public Optional<String> path() {
        return path;
    }

    /** The heading, in lower case; empty when the link leads to the file as a whole. */
    public Optional<String> anchor() {
        return anchor;
    }

    @Override
    public String toString() {
        return path.orElse("..") + anchor.map(one -> "#" + one).orElse("");
    }
}

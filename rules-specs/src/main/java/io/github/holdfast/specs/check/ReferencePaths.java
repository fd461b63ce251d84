package io.github.holdfast.specs.check;

import io.github.holdfast.specs.spec.LinkTarget;
import java.util.Optional;
import java.util.Set;

/** Judges references to files and headings. */
final class ReferencePaths {

    private final ReferenceFiles files;

    ReferencePaths(ReferenceFiles files) {
        this.files = files;
    }

    /** A path in inline code: from the root, from the document, or the end of a path. */
    ReferenceAnswer file(String document, String text) {
        String path = text.replaceFirst(":\\d+(?:-\\d+)?$", "").replaceFirst("^(?:\\.?/)+", "");
        boolean java = path.endsWith(".java");
        boolean deep = path.indexOf('/') > 0;
        if (!java && !deep || path.startsWith("..")) {
            return ReferenceAnswer.other();
        }
        LinkTarget fromDocument = LinkTarget.of(document, path);
        if (files.hasEndingIn(path) || fromDocument.path().filter(files::has).isPresent()) {
            return ReferenceAnswer.resolved();
        }
        Optional<String> gone = files.goneEndingIn(path);
        if (gone.isPresent()) {
            return gone(gone.get(), path);
        }
        return java && deep
                ? ReferenceAnswer.unknown(path, "no such file", files.called(path))
                : ReferenceAnswer.other();
    }

    /** A relative link, from the folder of the document, or from the root when it begins with a slash. */
    ReferenceAnswer link(String document, String destination) {
        LinkTarget target = LinkTarget.of(document, destination);
        if (target.path().isEmpty()) {
            return ReferenceAnswer.other();
        }
        String path = target.path().get();
        if (!path.isEmpty() && !isThere(path)) {
            return files.isGone(path)
                    ? gone(path, destination)
                    : ReferenceAnswer.unknown(destination, "no such file", closest(path));
        }
        return target.anchor()
                .flatMap(anchor -> files.anchors(path).map(there -> anchor(path, anchor, there)))
                .orElse(ReferenceAnswer.resolved());
    }

    private ReferenceAnswer gone(String path, String shown) {
        ReferenceAnswer answer = ReferenceAnswer.dangling(path, shown, "no such file", path, closest(path));
        return files.wentTo(path).isPresent() ? answer.renamed() : answer;
    }

    private boolean isThere(String path) {
        return files.has(path)
                || files.has(path + ".md")
                || path.endsWith(".html") && files.has(path.substring(0, path.length() - "html".length()) + "md");
    }

    private ReferenceAnswer anchor(String path, String anchor, Set<String> there) {
        if (there.contains(anchor)) {
            return ReferenceAnswer.resolved();
        }
        String shown = path + "#" + anchor;
        Optional<String> closest = Closest.to(anchor, there).map(near -> path + "#" + near);
        return files.hadAnchor(path, anchor)
                ? ReferenceAnswer.dangling(shown, shown, "no such heading", path, closest)
                : ReferenceAnswer.unknown(shown, "no such heading", closest);
    }

    private Optional<String> closest(String path) {
        return files.wentTo(path).or(() -> files.called(path)).or(() -> files.beside(path).stream()
                .filter(other -> Closest.to(stem(path), Set.of(stem(other))).isPresent())
                .findFirst());
    }

    private static String stem(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
    }
}

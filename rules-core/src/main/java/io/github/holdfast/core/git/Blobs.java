package io.github.holdfast.core.git;

import java.nio.file.Path;
import java.util.Optional;

/** Reads files as they are in a commit. */
public final class Blobs {

    private Blobs() {}

    /**
     * The text of a file in a commit, decoded as UTF-8.
     *
     * @param path relative to the top level, with {@code /}
     * @return empty when the commit has no file of that name
     */
    public static Optional<byte[]> read(Path topLevel, String commit, String path) {
        Git git = new Git(topLevel);
        Git.Answer entry = git.must("ls-tree", "-z", "--full-tree", commit, "--", ":(top,literal)" + path);
        String[] fields = entry.text().split("[ \t]", 4);
        if (fields.length < 4 || !fields[1].equals("blob") || fields[0].equals("120000")) {
            return Optional.empty();
        }
        return Optional.of(git.must("cat-file", "blob", fields[2]).output());
    }
}

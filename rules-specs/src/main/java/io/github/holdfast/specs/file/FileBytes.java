package io.github.holdfast.specs.file;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Reads regular files of the work tree; links are not followed. */
public final class FileBytes {

    /** What is longer is not judged by its content. */
    private static final int MOST = 2 * 1024 * 1024 + 1;

    private FileBytes() {}

    /** Whether there is a regular file. */
    public static boolean isThere(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether there is a symbolic link, whatever it leads to. */
    public static boolean isLink(Path file) {
        return Files.isSymbolicLink(file);
    }

    /** Whether there is a file or folder of any kind. */
    public static boolean isAnything(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * The bytes of a file, of a longer one the first 2 MiB and one byte, so that readers see that it is too long.
     *
     * @param path as messages name it
     * @throws UnusableInput {@code UNREADABLE-SPEC} when it cannot be read
     */
    public static byte[] ofSpec(Path file, String path) {
        try {
            return read(file);
        } catch (IOException e) {
            throw new UnusableInput("unreadable spec", unreadable(Finding.of("UNREADABLE-SPEC", path), path, e), e);
        }
    }

    /**
     * The bytes of a source, as {@link #ofSpec}.
     *
     * @throws UnusableInput {@code UNREADABLE-SOURCE} when it cannot be read
     */
    public static byte[] ofSource(Path file, String path) {
        try {
            return read(file);
        } catch (IOException e) {
            throw new UnusableInput("unreadable source", unreadable(Finding.of("UNREADABLE-SOURCE", path), path, e), e);
        }
    }

    private static byte[] read(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(MOST);
        }
    }

    private static Finding unreadable(Finding.Builder finding, String path, IOException e) {
        return finding.saying(path + " cannot be read: " + e.getClass().getSimpleName())
                .fixBy("let the user who builds read this file")
                .in(path)
                .build();
    }
}

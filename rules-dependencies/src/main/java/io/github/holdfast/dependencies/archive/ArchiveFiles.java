package io.github.holdfast.dependencies.archive;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.dependencies.check.Archive;
import io.github.holdfast.dependencies.check.Archive.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Finds archives, classes and native files among the files of a tree by their first bytes, whatever they are called. A
 * symbolic link is not followed, and what is no file (a submodule, or gone from the work tree) is left out. An archive
 * behind other bytes, such as a script in front of a zip, is not seen.
 */
public final class ArchiveFiles {

    private static final int FIRST = 64;

    /** What a class file of Java 1.1 has at least in the place where a universal binary counts its parts. */
    private static final int OLDEST_CLASS = 45;

    private ArchiveFiles() {}

    /**
     * The archives among these files.
     *
     * @param root the root of the tree
     * @param tracked paths from the root, with {@code /}
     * @throws UnusableInput {@code UNREADABLE-FILE}
     */
    public static List<Archive> find(Path root, Collection<String> tracked) {
        List<Archive> archives = new ArrayList<>();
        for (String path : tracked) {
            Path file = root.resolve(path);
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                kind(first(file, path)).ifPresent(kind -> archives.add(Archive.of(path, kind)));
            }
        }
        return archives;
    }

    private static byte[] first(Path file, String path) {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(FIRST);
        } catch (IOException e) {
            throw new UnusableInput(
                    "unreadable file",
                    Finding.of("UNREADABLE-FILE", path)
                            .saying(path + " cannot be read: " + e)
                            .in(path)
                            .fixBy("make the file readable")
                            .build(),
                    e);
        }
    }

    private static Optional<Kind> kind(byte[] first) {
        if (first.length < 4) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(first);
        switch (bytes.getInt(0)) {
            case 0x504b0304:
            case 0x504b0506:
            case 0x504b0708:
                return Optional.of(Kind.ZIP);
            case 0x7f454c46:
                return Optional.of(Kind.ELF);
            case 0xfeedface:
            case 0xfeedfacf:
            case 0xcefaedfe:
            case 0xcffaedfe:
            case 0xcafebabf:
            case 0xbebafeca:
            case 0xbfbafeca:
                return Optional.of(Kind.MACH_O);
            case 0xcafebabe:
                return Optional.of(first.length >= 8 && bytes.getInt(4) < OLDEST_CLASS ? Kind.MACH_O : Kind.CLASS);
            default:
                return isPe(first) ? Optional.of(Kind.PE) : Optional.empty();
        }
    }

    /** The two letters of the header may begin a text too, which holds no zero byte. */
    private static boolean isPe(byte[] first) {
        if (first.length < FIRST || first[0] != 'M' || first[1] != 'Z') {
            return false;
        }
        for (byte one : first) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }
}

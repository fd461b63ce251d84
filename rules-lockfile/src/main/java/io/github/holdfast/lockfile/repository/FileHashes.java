package io.github.holdfast.lockfile.repository;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;

/** SHA-256 of files, each read once as long as its size and time stay the same; several threads may ask. */
public final class FileHashes {

    private static final int BUFFER = 1 << 16;

    private final Once<List<Object>, String> known = new Once<>();

    /** Reads files in parallel, so that {@link #of(Path)} has them. */
    public void read(Collection<Path> files) {
        files.parallelStream().distinct().forEach(this::of);
    }

    /**
     * SHA-256 in hexadecimal digits.
     *
     * @throws UnusableInput {@code UNREADABLE-ARTIFACT}
     */
    public String of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            List<Object> key = List.of(file, attributes.size(), attributes.lastModifiedTime());
            return known.of(key, () -> digest(file));
        } catch (IOException e) {
            throw unreadable(file, e);
        } catch (UncheckedIOException e) {
            throw unreadable(file, e.getCause());
        }
    }

    private static String digest(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            StringBuilder hex = new StringBuilder();
            for (byte one : digest.digest()) {
                hex.append(Character.forDigit(one >> 4 & 15, 16)).append(Character.forDigit(one & 15, 16));
            }
            return hex.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static UnusableInput unreadable(Path file, IOException cause) {
        return new UnusableInput(
                "a file cannot be read",
                Finding.of("UNREADABLE-ARTIFACT", file.toString())
                        .saying(file + " cannot be read: " + cause)
                        .fixBy("make the file readable, or delete it so that Maven fetches it again")
                        .build(),
                cause);
    }
}

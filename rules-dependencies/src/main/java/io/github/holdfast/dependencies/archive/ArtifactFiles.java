package io.github.holdfast.dependencies.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Looks at the files of artifacts, and never into them. */
public final class ArtifactFiles {

    private ArtifactFiles() {}

    /** Bytes of a file; empty when there is none. */
    public static OptionalLong size(Path file) {
        try {
            return Files.isRegularFile(file) ? OptionalLong.of(Files.size(file)) : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}

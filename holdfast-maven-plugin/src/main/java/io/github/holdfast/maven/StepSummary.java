package io.github.holdfast.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The file of GitHub Actions that is shown on the page of a job: 1 MiB of a step, and nothing at all of what is longer. */
final class StepSummary {

    private static final long MOST_BYTES = 1 << 20;

    private StepSummary() {}

    /** Adds a text as a whole, or gives false where it does not fit. */
    static boolean append(Path file, String markdown) throws IOException {
        long size = Files.exists(file) ? Files.size(file) : 0;
        byte[] bytes = ((size > 0 ? "\n" : "") + markdown).getBytes(StandardCharsets.UTF_8);
        if (size + bytes.length > MOST_BYTES) {
            return false;
        }
        Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return true;
    }
}

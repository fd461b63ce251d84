package io.github.holdfast.core.reactor;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes JSON reports. They lie below build directories and are no files of the project. */
public final class ReportFile {

    private ReportFile() {}

    /**
     * Writes a report, in UTF-8, with the folders above it.
     *
     * @throws UnusableInput {@code UNWRITABLE-REPORT}
     */
    public static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UnusableInput(
                    "a report cannot be written",
                    Finding.of("UNWRITABLE-REPORT", String.valueOf(file.getFileName()))
                            .saying(file + ": " + e)
                            .fixBy("make the folder of the reports writable, or build with clean")
                            .build(),
                    e);
        }
    }
}

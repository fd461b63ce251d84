package io.github.holdfast.core.reactor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of {@code .mvn}, from which Maven takes options as if somebody had typed them: {@code maven.config}, and what
 * later versions read beside it. They are searched as text, not understood.
 */
final class StartFolder {

    private StartFolder() {}

    /** The first file that names a property, relative to the reactor root. */
    static Optional<String> fileThatNames(ReactorModule module, String property) {
        Path folder = module.reactorRoot().resolve(".mvn");
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .filter(file -> mentions(file, property))
                    .findFirst()
                    .map(module::fromRoot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean mentions(Path file, String property) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(property);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.github.holdfast.specs.names;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Class files below a folder. Symbolic links to folders are not followed. */
final class FolderClasses implements Classes {

    private final Path folder;

    FolderClasses(Path folder) {
        this.folder = folder;
    }

    @Override
    public Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> names = files.map(
                            file -> folder.relativize(file).toString().replace('\\', '/'))
                    .flatMap(file -> Classes.internalName(file).stream())
                    .collect(Collectors.toList());
            return names.stream();
        }
    }

    @Override
    public Optional<byte[]> bytes(String internalName) throws IOException {
        Path file = folder.resolve(internalName + ".class");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return Classes.bounded(stream);
        }
    }
}

package io.github.holdfast.specs.names;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Class files of a jar, found by its central directory. What only a later Java sees of it is left out. */
final class JarClasses implements Classes {

    private static final int MOST_ENTRIES = 500_000;

    private final ZipFile jar;

    JarClasses(Path file) throws IOException {
        jar = new ZipFile(file.toFile());
    }

    @Override
    public Stream<String> names() {
        return jar.stream()
                .limit(MOST_ENTRIES)
                .map(ZipEntry::getName)
                .flatMap(file -> Classes.internalName(file).stream());
    }

    @Override
    public Optional<byte[]> bytes(String internalName) throws IOException {
        ZipEntry entry = jar.getEntry(internalName + ".class");
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream stream = jar.getInputStream(entry)) {
            return Classes.bounded(stream);
        }
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }
}

package io.github.holdfast.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where things lie in this repository: the modules of its reactor, their sources, the pages. */
final class Repository {

    private static final Path ROOT = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .normalize()
            .getParent();

    private Repository() {}

    static Path path(String relative) {
        return ROOT.resolve(relative);
    }

    static Pom rootPom() throws IOException {
        return Pom.read(path("pom.xml"));
    }

    static Pom parentPom() throws IOException {
        return Pom.read(path("parent/pom.xml"));
    }

    /** The folders of the reactor's modules. */
    static List<Path> modules() throws IOException {
        return rootPom().modules().stream().map(Repository::path).collect(Collectors.toList());
    }

    /** Every source of the reactor's main code. */
    static List<JavaSource> mainSources() throws IOException {
        List<Path> files = modules().stream()
                .map(module -> module.resolve("src/main/java"))
                .filter(Files::isDirectory)
                .flatMap(folder -> files(folder, ".java").stream())
                .collect(Collectors.toList());
        return JavaSource.parse(files);
    }

    /** The files below a folder whose names end so, sorted. */
    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

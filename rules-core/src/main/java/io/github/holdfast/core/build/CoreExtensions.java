package io.github.holdfast.core.build;

import io.github.holdfast.core.reactor.PomFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;

/** The extensions of {@code .mvn/extensions.xml}, which run before any POM is read. Those of the user are not the project's. */
final class CoreExtensions {

    private final List<Declared> declared;

    private CoreExtensions(List<Declared> declared) {
        this.declared = List.copyOf(declared);
    }

    static CoreExtensions of(Path root, MavenSession session) {
        Path file = root.resolve(".mvn").resolve("extensions.xml");
        if (!Files.isRegularFile(file)) {
            return new CoreExtensions(List.of());
        }
        Map<String, String> known = new HashMap<>();
        session.getSystemProperties().forEach((name, value) -> known.put((String) name, (String) value));
        session.getUserProperties().forEach((name, value) -> known.put((String) name, (String) value));
        Interpolation interpolation = Interpolation.of(known);
        return new CoreExtensions(PomFile.read(file)
                .all("extension")
                .map(element -> Declared.of(
                                Declared.Kind.CORE_EXTENSION,
                                interpolation.of(Coordinates.of(
                                        element.childText("groupId").orElse(""),
                                        element.childText("artifactId").orElse(""),
                                        element.childText("version").orElse(""))),
                                Place.of(".mvn/extensions.xml", element.line()))
                        .build())
                .collect(Collectors.toList()));
    }

    List<Declared> declared() {
        return declared;
    }
}

package io.github.holdfast.core.reactor;

import io.github.holdfast.core.git.WorkTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the folder that a whole reactor shares, whatever part of it is built: the folder with {@code .mvn}, else the
 * topmost folder, up to git's top level, whose POM lists the folder of the build through its aggregators.
 */
final class ReactorRoot {

    private ReactorRoot() {}

    /**
     * @param buildDirectory Maven's multi-module project directory: the folder with {@code .mvn} above the POM that is
     *     built, else the folder of that POM; absolute
     * @throws io.github.holdfast.core.finding.UnusableInput {@code UNREADABLE-POM} when a POM on the way up is broken
     */
    static Path of(Path buildDirectory) {
        if (Files.isDirectory(buildDirectory.resolve(".mvn"))) {
            return buildDirectory;
        }
        Optional<Path> limit = WorkTree.topLevelOf(buildDirectory);
        Path root = buildDirectory;
        for (Path folder = buildDirectory.getParent();
                folder != null && limit.isPresent() && folder.startsWith(limit.get());
                folder = folder.getParent()) {
            if (lists(folder, root)) {
                root = folder;
            }
        }
        return root;
    }

    private static boolean lists(Path aggregator, Path module) {
        Path pom = aggregator.resolve("pom.xml");
        if (!Files.isRegularFile(pom)) {
            return false;
        }
        PomFile.Element project = PomFile.read(pom);
        Stream<PomFile.Element> listed = Stream.concat(
                project.all("modules").flatMap(modules -> modules.children("module")),
                project.all("subprojects").flatMap(subprojects -> subprojects.children("subproject")));
        return listed.map(element -> aggregator.resolve(element.text()).normalize())
                .map(path -> path.toString().endsWith(".xml") ? path.getParent() : path)
                .anyMatch(module::equals);
    }
}

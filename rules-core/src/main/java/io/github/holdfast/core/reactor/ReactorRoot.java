package io.github.holdfast.core.reactor;

import io.github.holdfast.core.git.WorkTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        Deque<Path> chain = new ArrayDeque<>(List.of(buildDirectory));
        for (Path folder = buildDirectory.getParent();
                folder != null && limit.isPresent() && folder.startsWith(limit.get());
                folder = folder.getParent()) {
            if (listsOneOf(folder, chain)) {
                chain.addLast(folder);
            }
        }
        return chain.getLast();
    }

    private static boolean listsOneOf(Path aggregator, Collection<Path> modules) {
        Path pom = aggregator.resolve("pom.xml");
        if (!Files.isRegularFile(pom)) {
            return false;
        }
        PomFile.Element project = PomFile.read(pom);
        Stream<PomFile.Element> listed = Stream.concat(
                project.all("modules").flatMap(list -> list.children("module")),
                project.all("subprojects").flatMap(list -> list.children("subproject")));
        Set<String> names = modules.stream()
                .map(module -> aggregator.relativize(module).toString())
                .collect(Collectors.toSet());
        return listed.map(element -> folderOf(element.text())).anyMatch(names::contains);
    }

    /** The folder that a module's text names, compared as text: it need not be a name that this system can have. */
    private static String folderOf(String module) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : module.replace('\\', '/').split("/")) {
            if (segment.equals("..")
                    && !segments.isEmpty()
                    && !segments.getLast().equals("..")) {
                segments.removeLast();
            } else if (!segment.equals(".") && !segment.isEmpty()) {
                segments.addLast(segment);
            }
        }
        if (!segments.isEmpty() && segments.getLast().endsWith(".xml")) {
            segments.removeLast();
        }
        return String.join("/", segments);
    }
}

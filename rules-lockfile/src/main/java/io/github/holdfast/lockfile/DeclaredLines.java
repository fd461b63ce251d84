package io.github.holdfast.lockfile;

import io.github.holdfast.core.build.BuildInputs;
import io.github.holdfast.core.build.BuildInputsReader;
import io.github.holdfast.core.build.Coordinates;
import io.github.holdfast.core.build.Declared;
import io.github.holdfast.core.build.DeclaredRepository;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.lockfile.check.DeclaredLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.maven.project.MavenProject;

/**
 * What a project declares beyond the one that it inherits from, in the lines of the lock. An inherited line is the
 * parent's, unless a property of the heir makes another of it.
 */
final class DeclaredLines {

    private final ReactorModule module;
    private final BuildInputs inputs;

    private DeclaredLines(ReactorModule module, Set<String> siblings) {
        this.module = module;
        this.inputs = BuildInputsReader.declarationsOf(module).alsoSiblings(siblings);
    }

    /**
     * Sorted by their text.
     *
     * @param siblings modules that are not in this call of Maven, {@code groupId:artifactId:version} each
     */
    static List<DeclaredLine> of(ReactorModule module, Set<String> siblings) {
        Map<String, DeclaredLine> own = all(module, siblings);
        MavenProject parent = module.project().getParent();
        if (parent != null) {
            Set<String> inherited = all(module.of(parent), siblings).keySet();
            own.keySet().removeAll(inherited);
        }
        return List.copyOf(own.values());
    }

    private static Map<String, DeclaredLine> all(ReactorModule module, Set<String> siblings) {
        return new TreeMap<>(module.remembered(
                        Lines.class,
                        "lines " + module.project().getVersion(),
                        () -> new Lines(new DeclaredLines(module, siblings).lines()))
                .lines);
    }

    /** What is remembered of a project. */
    private static final class Lines {

        private final Map<String, DeclaredLine> lines = new TreeMap<>();

        private Lines(Collection<DeclaredLine> all) {
            all.forEach(line -> lines.putIfAbsent(line.text(), line));
        }
    }

    private List<DeclaredLine> lines() {
        List<DeclaredLine> lines = new ArrayList<>();
        for (Declared one : inputs.declared()) {
            if (one.kind() != Declared.Kind.CORE_EXTENSION && !one.lifecycle()) {
                lines.add(DeclaredLine.of(profile(one.profile()) + text(one), one.place()));
            }
        }
        for (DeclaredRepository one : inputs.repositories()) {
            String kind = one.ofPlugins() ? "plugin-repository " : "repository ";
            lines.add(DeclaredLine.of(
                    profile(one.profile()) + kind + word(one.id()) + " " + word(relative(one.url())), one.place()));
        }
        return lines;
    }

    private static String profile(String id) {
        return id.isEmpty() ? "" : "profile " + word(id) + " ";
    }

    private String text(Declared one) {
        switch (one.kind()) {
            case DEPENDENCY:
                return "dependency " + typed(one) + more(one) + systemPath(one);
            case MANAGED:
                return "managed " + typed(one) + more(one);
            case BOM:
                return "managed " + typed(one) + " import" + more(one);
            case PARENT:
                return "parent " + parent(one);
            case PLUGIN:
                return "plugin " + plugin(one) + (one.inherited() ? "" : " inherited=false");
            case PLUGIN_DEPENDENCY:
                return "plugin-dependency " + word(one.owner()) + " -> " + typed(one) + more(one);
            case PLUGIN_ARTIFACT:
                return "plugin-artifact " + word(one.owner()) + " -> " + typed(one) + more(one);
            case PROCESSOR:
                return "processor " + processor(one) + more(one);
            default:
                return "extension " + untyped(one.coordinates());
        }
    }

    private String more(Declared one) {
        List<String> exclusions =
                one.exclusions().stream().map(DeclaredLines::word).sorted().collect(Collectors.toList());
        return (one.scope().isEmpty() ? "" : " " + word(one.scope()))
                + (one.optional() ? " optional" : "")
                + (exclusions.isEmpty() ? "" : " exclusions=" + String.join(",", exclusions));
    }

    private String systemPath(Declared one) {
        return one.systemPath().isEmpty() ? "" : " path=" + word(module.fromRoot(Path.of(one.systemPath())));
    }

    private String parent(Declared one) {
        return one.inTree() ? "reactor:" + word(one.coordinates().id()) : typed(one);
    }

    private String plugin(Declared one) {
        return one.pinned() && !one.coordinates().version().isEmpty()
                ? untyped(one.coordinates())
                : word(one.coordinates().id()) + " maven-default";
    }

    private String processor(Declared one) {
        return one.coordinates().groupId().equals("file")
                ? word("file:" + relative(one.coordinates().artifactId()))
                : typed(one);
    }

    /** A path of this machine is no input; below the reactor it is told from there. */
    private String relative(String path) {
        return path.replace(module.reactorRoot().toString(), "").replace('\\', '/');
    }

    private String typed(Declared one) {
        return GraphLines.coordinates(
                inputs, one.coordinates(), one.coordinates().type());
    }

    private String untyped(Coordinates coordinates) {
        return inputs.isSibling(coordinates)
                ? "reactor:" + word(coordinates.id())
                : word(coordinates.id()) + (coordinates.version().isEmpty() ? "" : ":" + word(coordinates.version()));
    }

    /** Text as one word of a line. */
    static String word(String text) {
        return text.chars().noneMatch(Character::isWhitespace)
                ? text
                : text.codePoints()
                        .mapToObj(one -> Character.isWhitespace(one)
                                ? String.format(Locale.ROOT, "%%%02x", one)
                                : Character.toString(one))
                        .collect(Collectors.joining());
    }
}

package io.github.holdfast.core.build;

import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.git.Base;
import io.github.holdfast.core.git.Blobs;
import io.github.holdfast.core.reactor.PomFile;
import io.github.holdfast.core.reactor.PomFile.Element;
import io.github.holdfast.core.reactor.ReactorModule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which coordinates were modules of the reactor at the base, and which its POMs named as artifacts from outside: a
 * sibling, or a parent in the tree, of a name that came from outside until now takes its place without a word. Every
 * {@code pom.xml} below the reactor's root counts, whether a module list leads to it or not; those below a folder {@code
 * src} are samples, whose references do not count. Coordinates that only a transitive dependency had are not seen.
 */
public final class ReactorCoordinates {

    private final Set<String> modules = new TreeSet<>();
    private final Set<String> referenced = new TreeSet<>();
    private final List<String> unread = new ArrayList<>();

    private ReactorCoordinates() {}

    /** Reads the POMs of the base's tip; once a build. */
    public static ReactorCoordinates of(ReactorModule module, Base base) {
        return module.rememberedByAll(ReactorCoordinates.class, "coordinates " + base.tip(), () -> {
            Path top = module.workTree().orElseThrow().topLevel();
            String root = top.relativize(module.reactorRoot()).toString().replace('\\', '/');
            String prefix = root.isEmpty() ? "" : root + "/";
            List<String> paths = Blobs.paths(top, base.tip()).stream()
                    .filter(path -> path.startsWith(prefix))
                    .filter(path -> path.equals(prefix + ".mvn/extensions.xml") || ("/" + path).endsWith("/pom.xml"))
                    .collect(Collectors.toList());
            return of(Blobs.read(top, base.tip(), paths));
        });
    }

    /** @param files POMs and {@code .mvn/extensions.xml}, by path with {@code /} */
    static ReactorCoordinates of(Map<String, byte[]> files) {
        ReactorCoordinates found = new ReactorCoordinates();
        Map<String, Element> roots = new HashMap<>();
        files.forEach((path, bytes) -> {
            try {
                roots.put(path, PomFile.read(Path.of("pom.xml"), bytes));
            } catch (UnusableInput broken) {
                found.unread.add(path + ": " + broken.getMessage());
            }
        });
        Map<String, Element> poms = new HashMap<>();
        roots.values().stream()
                .filter(root -> root.name().equals("project"))
                .forEach(root -> poms.put(root.childText("artifactId").orElse(""), root));
        roots.forEach((path, root) -> found.add(path, root, poms));
        return found;
    }

    private void add(String path, Element root, Map<String, Element> poms) {
        Interpolation interpolation = Interpolation.of(values(root, poms));
        if (root.name().equals("project")) {
            modules.add(interpolation.of(groupId(root) + ":" + text(root, "artifactId")));
        }
        if (!("/" + path).contains("/src/")) {
            root.all()
                    .filter(element -> element != root
                            && !element.name().equals("exclusion")
                            && element.children("artifactId").findAny().isPresent())
                    .map(element -> element.childText("groupId").orElse("org.apache.maven.plugins") + ":"
                            + text(element, "artifactId"))
                    .map(interpolation::of)
                    .forEach(referenced::add);
        }
    }

    /** The properties of a POM and of its parents in the tree, which are found by their artifact id. */
    private static Map<String, String> values(Element root, Map<String, Element> poms) {
        Map<String, String> values = new HashMap<>();
        for (String prefix : List.of("project.", "pom.", "")) {
            values.put(prefix + "groupId", groupId(root));
            values.put(prefix + "artifactId", text(root, "artifactId"));
        }
        root.children("parent")
                .findFirst()
                .ifPresent(parent -> values.put("project.parent.groupId", text(parent, "groupId")));
        Element pom = root;
        for (int depth = 0; pom != null && depth < poms.size(); depth++) {
            pom.children("properties")
                    .flatMap(Element::children)
                    .forEach(property -> values.putIfAbsent(property.name(), property.text()));
            pom = pom.children("parent")
                    .findFirst()
                    .map(parent -> poms.get(text(parent, "artifactId")))
                    .orElse(null);
        }
        return values;
    }

    private static String groupId(Element root) {
        return root.childText("groupId")
                .or(() -> root.children("parent").findFirst().flatMap(parent -> parent.childText("groupId")))
                .orElse("");
    }

    private static String text(Element element, String child) {
        return element.childText(child).orElse("");
    }

    /**
     * Whether the base's POMs named it as a dependency, parent, plugin, extension or in a configuration, and no POM of
     * the base had these coordinates itself.
     *
     * @param id {@code groupId:artifactId}
     */
    public boolean wasExternal(String id) {
        return referenced.contains(id) && !modules.contains(id);
    }

    /** {@code groupId:artifactId} of every POM that was there. */
    public Set<String> modules() {
        return Set.copyOf(modules);
    }

    /** Files that could not be read, each with the reason. */
    public List<String> unread() {
        return List.copyOf(unread);
    }
}

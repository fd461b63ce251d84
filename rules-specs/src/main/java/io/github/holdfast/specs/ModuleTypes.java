package io.github.holdfast.specs;

import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.specs.file.FileBytes;
import io.github.holdfast.specs.java.JavaSources;
import io.github.holdfast.specs.java.TopLevelTypes;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/**
 * The top-level types of the sources of one module that ship, as they are in the work tree. A source that cannot be read
 * counts by its place.
 */
final class ModuleTypes {

    private final String id;
    private final Set<String> all = new TreeSet<>();
    private final Set<String> published = new TreeSet<>();
    private final Set<String> unreadable = new TreeSet<>();

    private ModuleTypes(String id) {
        this.id = id;
    }

    /**
     * The modules that have types, sorted by id. Links are not followed.
     *
     * @param files absolute
     */
    static List<ModuleTypes> of(ReactorModule module, Collection<Path> files) {
        SourceFolders folders = SourceFolders.of(module);
        Map<String, ModuleTypes> owners = byFolder(module);
        Map<Charset, List<Source>> sources = new LinkedHashMap<>();
        for (Path file : files) {
            String path = module.fromRoot(file);
            Optional<String> type = folders.type(path);
            Optional<ModuleTypes> owner = type.flatMap(name -> owner(owners, path));
            if (owner.isPresent() && FileBytes.isLink(file)) {
                owner.get().addByPlace(path, type.get(), "it is a symbolic link");
            } else if (owner.isPresent() && FileBytes.isThere(file)) {
                sources.computeIfAbsent(folders.charset(path), charset -> new ArrayList<>())
                        .add(new Source(owner.get(), path, type.get(), FileBytes.ofSource(file, path)));
            }
        }
        sources.forEach(ModuleTypes::read);
        return owners.values().stream()
                .distinct()
                .filter(one -> !one.all.isEmpty())
                .sorted(Comparator.comparing(ModuleTypes::id))
                .collect(Collectors.toList());
    }

    private static void read(Charset charset, List<Source> sources) {
        List<TopLevelTypes> types = JavaSources.in(charset)
                .topLevelTypes(sources.stream().map(source -> source.bytes).collect(Collectors.toList()));
        for (int i = 0; i < types.size(); i++) {
            Source source = sources.get(i);
            source.owner.add(source.path, source.type, types.get(i));
        }
    }

    /** A source that is still to be read. */
    private static final class Source {

        private final ModuleTypes owner;
        private final String path;
        private final String type;
        private final byte[] bytes;

        private Source(ModuleTypes owner, String path, String type, byte[] bytes) {
            this.owner = owner;
            this.path = path;
            this.type = type;
            this.bytes = bytes;
        }
    }

    private static Optional<ModuleTypes> owner(Map<String, ModuleTypes> owners, String path) {
        return owners.entrySet().stream()
                .filter(folder -> path.startsWith(folder.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The modules by their folders of sources, the deepest first. What lies in none belongs to no module of this build. */
    private static Map<String, ModuleTypes> byFolder(ReactorModule module) {
        Map<String, ModuleTypes> owners = new TreeMap<>(Comparator.reverseOrder());
        List<MavenProject> projects = module.session().getAllProjects();
        for (MavenProject project : projects) {
            ModuleTypes types = new ModuleTypes(id(project, projects));
            Path folder = project.getBasedir().toPath().toAbsolutePath().normalize();
            Stream.of("src/main", project.getBuild().getSourceDirectory())
                    .filter(name -> name != null)
                    .map(name -> module.fromRoot(folder.resolve(name)))
                    .forEach(path -> owners.putIfAbsent(path.isEmpty() ? "" : path + "/", types));
        }
        return owners;
    }

    /** The artifact id, with the group where another module has the same. */
    private static String id(MavenProject project, List<MavenProject> projects) {
        long namesakes = projects.stream()
                .filter(one -> one.getArtifactId().equalsIgnoreCase(project.getArtifactId()))
                .count();
        return namesakes == 1 ? project.getArtifactId() : project.getGroupId() + "." + project.getArtifactId();
    }

    private void add(String path, String type, TopLevelTypes types) {
        types.unreadable().ifPresent(reason -> addByPlace(path, type, reason));
        all.addAll(types.all());
        published.addAll(types.published());
    }

    private void addByPlace(String path, String type, String reason) {
        all.add(type);
        unreadable.add(path + ": " + reason);
    }

    /** Name of the spec of this module. */
    String id() {
        return id;
    }

    /** Fully qualified names. */
    Set<String> all() {
        return all;
    }

    /** Fully qualified names of those that are public. */
    Set<String> published() {
        return published;
    }

    /** The sources that could not be read, each with the reason. */
    Set<String> unreadable() {
        return unreadable;
    }

    @Override
    public String toString() {
        return id + " " + all;
    }
}

package io.github.holdfast.specs;

import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.specs.check.ReferenceReactor;
import io.github.holdfast.specs.check.ReferenceSource;
import io.github.holdfast.specs.file.FileBytes;
import io.github.holdfast.specs.names.ClassPlace;
import io.github.holdfast.specs.names.Rank;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.project.MavenProject;

/** Where the classes of a reactor are: folders of its modules, and the files of their dependencies, each once. */
final class ReactorPlaces {

    private final ReactorModule module;
    private final List<ModuleNames> modules;

    ReactorPlaces(ReactorModule module, List<ModuleNames> modules) {
        this.module = module;
        this.modules = modules;
    }

    List<ClassPlace> all() {
        Set<String> ids = modules.stream().map(ModuleNames::id).collect(Collectors.toSet());
        List<ClassPlace> places = new ArrayList<>();
        for (ModuleNames one : modules) {
            add(places, one.classes(), Rank.MAIN);
            add(places, one.testClasses(), Rank.TEST);
            for (String library : one.libraries()) {
                int blank = library.indexOf(' ');
                String id = library.substring(0, blank);
                String file = library.substring(blank + 1);
                if (!ids.contains(id)) {
                    places.add(ClassPlace.of(Path.of(file.isEmpty() ? id : file), Rank.DEPENDENCY));
                }
            }
        }
        return places;
    }

    private static void add(List<ClassPlace> places, String folder, Rank rank) {
        if (!folder.isEmpty()) {
            places.add(ClassPlace.of(Path.of(folder), rank));
        }
    }

    /** Whether there are sources that nobody compiled. */
    boolean lacksClasses(Set<String> files) {
        return modules.stream().anyMatch(one -> isWithoutClasses(one, files));
    }

    private boolean isWithoutClasses(ModuleNames one, Set<String> files) {
        String sources = (one.path().isEmpty() ? "" : one.path() + "/") + "src/main/java/";
        return !FileBytes.isAnything(Path.of(one.classes()))
                && files.stream().anyMatch(file -> file.startsWith(sources) && file.endsWith(".java"));
    }

    /** Which modules are there and which are not. */
    ReferenceReactor reactor(Set<String> files, Collection<ReferenceSource> sources) {
        Map<String, String> present = new HashMap<>();
        Set<String> missing = new TreeSet<>();
        for (MavenProject project : module.session().getAllProjects()) {
            missing.add(module.fromRoot(project.getBasedir().toPath()));
        }
        for (ModuleNames one : modules) {
            if (!isWithoutClasses(one, files)) {
                missing.remove(one.path());
                present.put(one.classes(), one.path());
                present.put(one.testClasses(), one.path());
            }
        }
        return ReferenceReactor.of(present, missing, generated(sources));
    }

    /** Sources that left their place and are there in another one, such as a folder that the build writes. */
    private Set<String> generated(Collection<ReferenceSource> sources) {
        Set<String> generated = new TreeSet<>();
        for (ReferenceSource source : sources) {
            source.fileBefore()
                    .filter(file -> modules.stream()
                            .flatMap(one -> one.sources().stream())
                            .anyMatch(root -> FileBytes.isThere(Path.of(root).resolve(file))))
                    .ifPresent(generated::add);
        }
        return generated;
    }
}

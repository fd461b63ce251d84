package io.github.holdfast.lockfile;

import io.github.holdfast.core.build.BuildInputsReader;
import io.github.holdfast.core.build.Declared;
import io.github.holdfast.core.build.Place;
import io.github.holdfast.core.reactor.PomFile;
import io.github.holdfast.core.reactor.PomFile.Element;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.lockfile.check.DeclaredLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.project.MavenProject;

/**
 * Where the version of something declared stands, when it is not in the element: the property that it names, or the
 * managed dependency or plugin. POMs of the tree only; read when a difference has to be told.
 */
final class VersionPlaces {

    private static final Pattern PROPERTY = Pattern.compile(".*\\$\\{([^{}]+)}.*", Pattern.DOTALL);

    private static final String PLUGINS = "org.apache.maven.plugins";

    private final ReactorModule module;
    private final Map<String, Element> poms = new HashMap<>();
    private final List<String> chain = new ArrayList<>();

    VersionPlaces(ReactorModule module) {
        this.module = module;
        for (MavenProject one = module.project(); module.isInTree(one); one = one.getParent()) {
            chain.add(module.fromRoot(one.getFile().toPath().toAbsolutePath()));
        }
    }

    /** Empty when the version stands in the element itself, or where it cannot be told. */
    Optional<Place> of(DeclaredLine line) {
        Optional<Element> element = element(line.place());
        if (element.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> version = element.get().childText("version");
        return version.isPresent()
                ? property(version.get())
                : managed(line).flatMap(place -> element(place)
                        .flatMap(found -> found.childText("version"))
                        .flatMap(this::property)
                        .or(() -> Optional.of(place)));
    }

    private Optional<Element> element(Place place) {
        return chain.contains(place.file()) && place.line() > 0
                ? root(place.file())
                        .all()
                        .filter(one -> one.line() == place.line()
                                && one.childText("artifactId").isPresent())
                        .findFirst()
                : Optional.empty();
    }

    private Element root(String file) {
        return poms.computeIfAbsent(
                file, one -> PomFile.read(module.reactorRoot().resolve(Path.of(one))));
    }

    private Optional<Place> property(String version) {
        Matcher matcher = PROPERTY.matcher(version);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = matcher.group(1);
        return chain.stream()
                .flatMap(file -> root(file)
                        .all("properties")
                        .flatMap(Element::children)
                        .filter(one -> one.name().equals(name))
                        .map(one -> Place.of(file, one.line())))
                .findFirst();
    }

    private Optional<Place> managed(DeclaredLine line) {
        String text = line.text();
        return text.matches("(profile \\S+ )?plugin .*") ? managedPlugin(text) : managedDependency(text);
    }

    private Optional<Place> managedPlugin(String text) {
        return chain.stream()
                .flatMap(file -> root(file)
                        .all("pluginManagement")
                        .flatMap(management -> management.all("plugin"))
                        .filter(one -> one.childText("version").isPresent())
                        .filter(one ->
                                text.contains(" " + one.childText("groupId").orElse(PLUGINS) + ":"
                                        + one.childText("artifactId").orElse("") + ":"))
                        .map(one -> Place.of(file, one.line())))
                .findFirst();
    }

    private Optional<Place> managedDependency(String text) {
        return BuildInputsReader.declarationsOf(module).declared().stream()
                .filter(one -> one.kind() == Declared.Kind.MANAGED)
                .filter(one -> text.contains(" " + one.coordinates().id() + ":"))
                .map(Declared::place)
                .filter(place -> chain.contains(place.file()))
                .findFirst();
    }
}

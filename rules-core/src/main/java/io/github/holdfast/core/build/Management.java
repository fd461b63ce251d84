package io.github.holdfast.core.build;

import io.github.holdfast.core.build.Declared.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;

/** What a module's effective model says of an artifact that is named without a version or a scope. */
final class Management {

    private final Model model;
    private Optional<Map<String, Dependency>> dependencies = Optional.empty();
    private Optional<Map<String, Plugin>> plugins = Optional.empty();

    Management(Model effective) {
        this.model = effective;
    }

    /** Its coordinates, with the version that it gets when it names none. */
    Coordinates complete(Written written) {
        Coordinates raw = written.coordinates();
        if (!raw.version().isEmpty() || raw.groupId().equals("file")) {
            return raw;
        }
        String version = written.kind() == Kind.PLUGIN || written.kind() == Kind.EXTENSION
                ? Optional.ofNullable(plugins().get(raw.id()))
                        .map(Plugin::getVersion)
                        .orElse("")
                : managed(raw).map(Dependency::getVersion).orElse("");
        return Coordinates.of(raw.groupId(), raw.artifactId(), version).as(raw.type(), raw.classifier());
    }

    /** The same, a dependency with the scope that it gets when it names none. */
    Written scoped(Written written) {
        return written.kind() == Kind.DEPENDENCY && written.scope().isEmpty()
                ? managed(written.coordinates())
                        .map(Dependency::getScope)
                        .map(scope -> written.withScope(scope))
                        .orElse(written)
                : written;
    }

    /** What pluginManagement holds of these plugins, {@code groupId:artifactId} each. */
    List<Written> ofPlugins(Set<String> ids) {
        return ids.stream()
                .map(plugins()::get)
                .filter(plugin -> plugin != null)
                .flatMap(plugin -> ModelWalk.ofManaged(plugin).stream())
                .collect(Collectors.toList());
    }

    private Optional<Dependency> managed(Coordinates coordinates) {
        if (dependencies.isEmpty()) {
            Map<String, Dependency> map = new HashMap<>();
            if (model.getDependencyManagement() != null) {
                model.getDependencyManagement().getDependencies().forEach(one -> map.put(one.getManagementKey(), one));
            }
            model.getDependencies().forEach(one -> map.put(one.getManagementKey(), one));
            dependencies = Optional.of(map);
        }
        String classifier = coordinates.classifier().isEmpty() ? "" : ":" + coordinates.classifier();
        return Optional.ofNullable(dependencies.get().get(coordinates.id() + ":" + coordinates.type() + classifier));
    }

    private Map<String, Plugin> plugins() {
        if (plugins.isEmpty()) {
            Map<String, Plugin> map = new HashMap<>();
            if (model.getBuild().getPluginManagement() != null) {
                map.putAll(model.getBuild().getPluginManagement().getPluginsAsMap());
            }
            map.putAll(model.getBuild().getPluginsAsMap());
            plugins = Optional.of(map);
        }
        return plugins.get();
    }
}

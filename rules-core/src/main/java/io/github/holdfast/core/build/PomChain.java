package io.github.holdfast.core.build;

import io.github.holdfast.core.build.WrittenPom.Section;
import io.github.holdfast.core.reactor.ReactorModule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.project.MavenProject;

/** The POM of a module and those of its parents, nearest first, without Maven's own super POM. */
final class PomChain {

    private final ReactorModule module;
    private final List<MavenProject> projects = new ArrayList<>();
    private final List<WrittenPom> poms = new ArrayList<>();
    private final Interpolation interpolation;
    private final Map<String, Spot> spots = new HashMap<>();
    private final Set<String> pinnedPlugins = new HashSet<>();

    PomChain(ReactorModule module) {
        this.module = module;
        this.interpolation = Interpolation.in(module.session(), module.project(), Map.of());
        for (MavenProject project = module.project(); project != null; project = project.getParent()) {
            projects.add(project);
            poms.add(written(project));
        }
        eachActive((pom, section) -> {
            for (Written one : section.written()) {
                if (one.inherited() || pom == poms.get(0)) {
                    String key = (one.management() ? "managed " : "") + interpolation.of(one.key());
                    spots.putIfAbsent(key, new Spot(Place.of(pom.file(), one.line()), section.id()));
                }
                if (one.kind() == Declared.Kind.PLUGIN
                        && !one.coordinates().version().isEmpty()) {
                    pinnedPlugins.add(interpolation.of(one.coordinates().id()));
                }
            }
        });
    }

    /** Where something is declared, and in which profile. */
    static final class Spot {

        private final Place place;
        private final String profile;

        private Spot(Place place, String profile) {
            this.place = place;
            this.profile = profile;
        }

        Place place() {
            return place;
        }

        /** Id of the profile, or empty. */
        String profile() {
            return profile;
        }
    }

    private WrittenPom written(MavenProject project) {
        String file = fileOf(project);
        Optional<Path> source = Optional.of(project)
                .filter(module::isInTree)
                .map(MavenProject::getFile)
                .map(pom -> pom.toPath().toAbsolutePath());
        return module.rememberedByAll(
                WrittenPom.class, "pom " + file, () -> WrittenPom.of(rawModel(project), file, source));
    }

    private static Model rawModel(MavenProject project) {
        return project.getOriginalModel() == null ? project.getModel() : project.getOriginalModel();
    }

    private String fileOf(MavenProject project) {
        return module.isInTree(project)
                ? module.fromRoot(project.getFile().toPath().toAbsolutePath())
                : project.getGroupId() + ":" + project.getArtifactId() + ":" + project.getVersion();
    }

    /** Visits what takes part in this build: nearest POM first, of each its active profiles first. */
    void eachActive(BiConsumer<WrittenPom, Section> visitor) {
        for (int i = 0; i < poms.size(); i++) {
            WrittenPom pom = poms.get(i);
            Set<String> active = activeProfiles(projects.get(i));
            pom.profiles().stream()
                    .filter(profile -> active.contains(profile.id()))
                    .forEach(profile -> visitor.accept(pom, profile));
            visitor.accept(pom, pom.main());
        }
    }

    /** Visits the profiles that are not active. */
    void eachInactive(BiConsumer<WrittenPom, Section> visitor) {
        for (int i = 0; i < poms.size(); i++) {
            WrittenPom pom = poms.get(i);
            Set<String> active = activeProfiles(projects.get(i));
            pom.profiles().stream()
                    .filter(profile -> !active.contains(profile.id()))
                    .forEach(profile -> visitor.accept(pom, profile));
        }
    }

    private Set<String> activeProfiles(MavenProject owner) {
        String prefix = owner.getGroupId() + ":" + owner.getArtifactId() + ":";
        return module.project().getInjectedProfileIds().entrySet().stream()
                .filter(entry -> interpolation.of(entry.getKey()).startsWith(prefix))
                .flatMap(entry -> entry.getValue().stream())
                .collect(Collectors.toSet());
    }

    /** With the values of the module. */
    Interpolation interpolation() {
        return interpolation;
    }

    /** With the values of the module and, before those of its model, these. */
    Interpolation interpolation(Map<?, ?> properties) {
        return properties.isEmpty() ? interpolation : Interpolation.in(module.session(), module.project(), properties);
    }

    /** Where an element of the effective model is declared; of a plugin the use before the management. */
    Optional<Spot> spot(Written effective) {
        return Optional.ofNullable(spots.getOrDefault(effective.key(), spots.get("managed " + effective.key())));
    }

    /** {@code groupId:artifactId} of the plugins that a POM of the chain gives a version. */
    Set<String> pinnedPlugins() {
        return pinnedPlugins;
    }

    /** The module's own POM, as places name it. */
    String ownFile() {
        return poms.get(0).file();
    }

    private Place parentPlace(int heir) {
        Parent element = rawModel(projects.get(heir)).getParent();
        int line = element == null || element.getLocation("") == null
                ? 0
                : element.getLocation("").getLineNumber();
        return Place.of(poms.get(heir).file(), line);
    }

    /** The parents; also one that Maven made no project of, as it does when a POM is not valid without its heirs. */
    List<Declared> parents() {
        List<Declared> parents = new ArrayList<>();
        for (int i = 1; i < projects.size(); i++) {
            MavenProject parent = projects.get(i);
            Coordinates coordinates = Coordinates.of(parent.getGroupId(), parent.getArtifactId(), parent.getVersion());
            parents.add(Declared.of(Declared.Kind.PARENT, coordinates.as("pom", ""), parentPlace(i - 1))
                    .inTree(module.isInTree(parent))
                    .build());
        }
        Parent last = projects.get(projects.size() - 1).getModel().getParent();
        if (last != null) {
            Coordinates coordinates = Coordinates.of(last.getGroupId(), last.getArtifactId(), last.getVersion());
            parents.add(Declared.of(Declared.Kind.PARENT, coordinates.as("pom", ""), parentPlace(projects.size() - 1))
                    .build());
        }
        return parents;
    }
}

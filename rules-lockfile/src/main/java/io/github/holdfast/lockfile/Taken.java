package io.github.holdfast.lockfile;

import io.github.holdfast.core.build.BuildInputs;
import io.github.holdfast.core.build.Declared;
import io.github.holdfast.core.build.Declared.Kind;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.lockfile.check.GraphLine;
import io.github.holdfast.lockfile.repository.ArtifactKey;
import io.github.holdfast.lockfile.repository.ArtifactStore;
import io.github.holdfast.lockfile.repository.ArtifactStore.Located;
import io.github.holdfast.lockfile.repository.Realm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactProperties;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;

/** All that a module takes from outside the reactor, before a file of it is looked at: artifacts, and who brings them. */
final class Taken {

    private static final String PROJECT = "project";
    private static final String PARENT = "parent";

    private final ReactorModule module;
    private final BuildInputs inputs;
    private final Map<String, One> artifacts = new LinkedHashMap<>();
    private final List<GraphLine> graph = new ArrayList<>();
    private final Map<String, List<String>> realms = new TreeMap<>();
    private final Map<String, String> bringers = new TreeMap<>();
    private final List<String> notJudged = new ArrayList<>();

    private Taken(ReactorModule module, BuildInputs inputs) {
        this.module = module;
        this.inputs = inputs;
    }

    /** One artifact, where it may be had and what for. */
    static final class One {

        private final org.eclipse.aether.artifact.Artifact artifact;
        private final List<RemoteRepository> repositories;
        private final String context;
        private final String use;
        private final String systemPath;
        private final List<org.eclipse.aether.artifact.Artifact> way;

        One(
                org.eclipse.aether.artifact.Artifact artifact,
                List<RemoteRepository> repositories,
                String context,
                String use,
                String systemPath) {
            this(artifact, repositories, context, use, systemPath, List.of());
        }

        private One(
                org.eclipse.aether.artifact.Artifact artifact,
                List<RemoteRepository> repositories,
                String context,
                String use,
                String systemPath,
                List<org.eclipse.aether.artifact.Artifact> way) {
            this.context = context;
            this.artifact = artifact;
            this.repositories = repositories;
            this.use = use;
            this.systemPath = systemPath;
            this.way = way;
        }

        /** The same, with what leads to it: its file may be where a POM on the way says. */
        One by(List<org.eclipse.aether.artifact.Artifact> artifacts) {
            return new One(artifact, repositories, context, use, systemPath, artifacts);
        }

        org.eclipse.aether.artifact.Artifact artifact() {
            return artifact;
        }

        /** Its file. */
        Located in(ArtifactStore store) {
            return store.locate(artifact, repositories, way, context);
        }

        /** The file of its POM. */
        Located pomIn(ArtifactStore store) {
            return store.locate(ArtifactKey.pomOf(artifact), repositories, way, context);
        }

        /** Another artifact from where this one comes. */
        One beside(org.eclipse.aether.artifact.Artifact other, String otherUse) {
            return new One(other, repositories, context, otherUse, "", way);
        }

        /** The POM that an artifact inherits from, from where that comes. */
        One parent(org.eclipse.aether.artifact.Artifact other) {
            return beside(other, PARENT);
        }

        /** Whether it is only inherited from, so that what it imports is told of its heirs. */
        boolean isParent() {
            return use.equals(PARENT);
        }

        /** Of two that are one artifact the first, if it is not only a parent. */
        One or(One other) {
            return isParent() ? other : this;
        }

        /** In words. */
        String use() {
            return use;
        }

        /** From the reactor root, for a file of scope system; else empty. */
        String systemPath() {
            return systemPath;
        }

        boolean isSystem() {
            return !systemPath.isEmpty();
        }

        boolean isPom() {
            return artifact.getExtension().equals("pom");
        }
    }

    /**
     * @param resolved what Maven took for the module
     * @param plugins whether plugins and extensions are wanted
     */
    static Taken of(
            ReactorModule module,
            BuildInputs inputs,
            Collection<Artifact> resolved,
            Resolution resolution,
            boolean plugins) {
        Taken taken = new Taken(module, inputs);
        taken.inherited();
        taken.dependencies(resolved);
        taken.processors(resolution);
        if (plugins) {
            taken.plugins(resolution);
        }
        return taken;
    }

    private void inherited() {
        List<RemoteRepository> repositories = module.project().getRemoteProjectRepositories();
        for (Declared one : inputs.declared()) {
            boolean parent = one.kind() == Kind.PARENT && !one.inTree();
            boolean bom = one.kind() == Kind.BOM && one.active();
            if ((parent || bom) && !inputs.isSibling(one.coordinates())) {
                DefaultArtifact pom = new DefaultArtifact(
                        one.coordinates().groupId(),
                        one.coordinates().artifactId(),
                        "pom",
                        one.coordinates().version());
                add(new One(pom, repositories, PROJECT, parent ? PARENT : "BOM", ""));
            }
        }
    }

    private void dependencies(Collection<Artifact> resolved) {
        List<RemoteRepository> repositories = module.project().getRemoteProjectRepositories();
        for (Artifact one : resolved) {
            if (inputs.isSibling(GraphLines.of(one))) {
                continue;
            }
            org.eclipse.aether.artifact.Artifact artifact = RepositoryUtils.toArtifact(one);
            boolean system = Artifact.SCOPE_SYSTEM.equals(one.getScope());
            Optional<Path> file = system ? systemPath(one) : Optional.empty();
            if (system && file.isEmpty()) {
                notJudged.add(
                        ArtifactKey.of(artifact) + ": of scope system in the POM of another, a file of the machine");
            } else {
                add(new One(
                                file.map(path -> artifact.setFile(path.toFile()))
                                        .orElse(artifact),
                                repositories,
                                PROJECT,
                                "dependency",
                                file.map(module::fromRoot).orElse(""))
                        .by(way(one)));
            }
        }
        for (GraphLine line : GraphLines.of(resolved, inputs)) {
            graph.add(line);
            bringers.putIfAbsent(line.text().substring(line.text().indexOf(' ') + 1), line.bringer());
        }
    }

    /** What leads from the module to an artifact, both left out. */
    private static List<org.eclipse.aether.artifact.Artifact> way(Artifact artifact) {
        List<String> trail = artifact.getDependencyTrail();
        return trail == null || trail.size() < 3
                ? List.of()
                : trail.subList(1, trail.size() - 1).stream()
                        .map(ArtifactKey::parse)
                        .collect(Collectors.toList());
    }

    /** The file that a project of the reactor gives a dependency of scope system. */
    private Optional<Path> systemPath(Artifact artifact) {
        return module.session().getAllProjects().stream()
                .flatMap(project -> project.getDependencies().stream())
                .filter(one -> one.getSystemPath() != null)
                .filter(one -> one.getGroupId().equals(artifact.getGroupId())
                        && one.getArtifactId().equals(artifact.getArtifactId())
                        && one.getVersion().equals(artifact.getVersion())
                        && Objects.equals(one.getClassifier(), artifact.getClassifier()))
                .map(one -> Path.of(one.getSystemPath()))
                .findFirst();
    }

    private void processors(Resolution resolution) {
        for (Realm realm : resolution.processors(module, inputs)) {
            realm.members().forEach((key, artifact) -> {
                graph.add(GraphLine.of("processor " + key, realm.bringer(key)));
                add(new One(artifact, realm.repositories(key), PROJECT, "annotation processor", ""));
                bringers.putIfAbsent(key, realm.bringer(key));
            });
        }
    }

    private void plugins(Resolution resolution) {
        for (Realm realm : resolution.realms(module, inputs)) {
            realm.members().forEach((key, artifact) -> {
                String path = artifact.getProperty(ArtifactProperties.LOCAL_PATH, "");
                String systemPath = path.isEmpty() ? "" : module.fromRoot(Path.of(path));
                add(new One(artifact, realm.repositories(key), "plugin", "by plugin " + realm.name(), systemPath));
                bringers.putIfAbsent(key, realm.bringer(key).isEmpty() ? "" : "plugin " + realm.name());
            });
            realms.put(realm.name(), List.copyOf(new TreeSet<>(realm.members().keySet())));
        }
        notJudged.addAll(resolution.withoutVersion(module));
    }

    private void add(One one) {
        artifacts.merge(ArtifactKey.of(one.artifact()), one, One::or);
    }

    /** By their key in the lock. */
    Map<String, One> artifacts() {
        return artifacts;
    }

    /** Who brings an artifact, by its key; empty for one that is declared. */
    Map<String, String> bringers() {
        return bringers;
    }

    /** What Maven resolved, and what processor paths bring. */
    List<GraphLine> graph() {
        return graph;
    }

    /** Coordinates that plugins and extensions bring, by the key of the plugin in the lock. */
    Map<String, List<String>> realms() {
        return realms;
    }

    /** What was left out, a line each. */
    List<String> notJudged() {
        return notJudged;
    }
}

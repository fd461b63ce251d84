package io.github.holdfast.lockfile;

import io.github.holdfast.core.build.BuildInputs;
import io.github.holdfast.core.build.Coordinates;
import io.github.holdfast.core.build.Declared;
import io.github.holdfast.core.build.Declared.Kind;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.lockfile.check.RealmsCheck;
import io.github.holdfast.lockfile.file.Lock;
import io.github.holdfast.lockfile.repository.ArtifactKey;
import io.github.holdfast.lockfile.repository.ArtifactStore;
import io.github.holdfast.lockfile.repository.FileHashes;
import io.github.holdfast.lockfile.repository.Realm;
import io.github.holdfast.lockfile.repository.Realms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.model.Extension;
import org.apache.maven.model.Plugin;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;

/** What the resolver says of a module beside its dependencies: what plugins, extensions and processors bring. */
final class Resolution {

    /** Maven binds it everywhere, to a lifecycle of its own; it counts where a POM names it. */
    private static final String SITE = "org.apache.maven.plugins:maven-site-plugin";

    private final String mavenVersion;
    private final Realms realms;
    private final ArtifactStore store;
    private final FileHashes hashes;
    private final RepositorySystemSession session;

    /**
     * For a check: what is found is remembered for all modules.
     *
     * @param mavenVersion of the Maven that runs
     */
    Resolution(ReactorModule module, RepositorySystem system, String mavenVersion) {
        this.mavenVersion = mavenVersion;
        this.session = module.session().getRepositorySession();
        this.realms = module.rememberedByAll(Realms.class, "realms", () -> new Realms(system, session));
        this.store = module.rememberedByAll(ArtifactStore.class, "files", () -> new ArtifactStore(system, session));
        this.hashes = module.rememberedByAll(FileHashes.class, "hashes", FileHashes::new);
    }

    /** For the goal, in a session that keeps what is locked. */
    Resolution(RepositorySystem system, RepositorySystemSession session, String mavenVersion) {
        this.mavenVersion = mavenVersion;
        this.session = session;
        this.realms = new Realms(system, session);
        this.store = new ArtifactStore(system, session);
        this.hashes = new FileHashes();
    }

    ArtifactStore store() {
        return store;
    }

    FileHashes hashes() {
        return hashes;
    }

    /** Whose rules of resolution are at work, as the lock names them. */
    String rules() {
        return mavenVersion.startsWith("4") ? "maven-4" : "maven-3";
    }

    /** That the lock was written by the other rules, in words; empty when it was not. */
    List<String> otherThan(Lock lock) {
        return lock.resolver().equals(rules())
                ? List.of()
                : List.of("note: the lock was written with Maven "
                        + lock.resolver().substring(6) + " rules, and this is Maven " + mavenVersion
                        + ", which may resolve otherwise");
    }

    /** What the annotation processor paths of a module bring, a path each time. */
    List<Realm> processors(ReactorModule module, BuildInputs inputs) {
        List<RemoteRepository> repositories = module.project().getRemoteProjectRepositories();
        List<Realm> found = new ArrayList<>();
        for (ProcessorPath path : ProcessorPaths.of(module.project(), inputs, session.getArtifactTypeRegistry())) {
            found.add(collected(
                    () -> realms.ofPath(path.elements(), path.managed(), repositories),
                    "the annotation processor path"));
        }
        return found;
    }

    /** Plugins and extensions of a module, each with what it brings. */
    List<Realm> realms(ReactorModule module, BuildInputs inputs) {
        List<RemoteRepository> repositories = module.project().getRemotePluginRepositories();
        Map<String, Realm> found = new LinkedHashMap<>();
        Set<String> pinned = pinned(inputs);
        for (Plugin plugin : module.project().getBuildPlugins()) {
            if (pinned.contains(plugin.getKey())) {
                add(found, plugin, "", inputs, repositories);
            } else if (!isOnlyBoundByMaven(plugin)) {
                add(found, plugin, RealmsCheck.MAVEN_DEFAULT + minor(), inputs, repositories);
            }
        }
        for (Extension extension : module.project().getBuildExtensions()) {
            add(found, extension.getGroupId(), extension.getArtifactId(), extension.getVersion(), inputs, repositories);
        }
        for (Declared one : inputs.declared()) {
            if (one.kind() == Kind.CORE_EXTENSION) {
                Coordinates core = one.coordinates();
                add(found, core.groupId(), core.artifactId(), core.version(), inputs, repositories);
            }
        }
        return List.copyOf(found.values());
    }

    private static Set<String> pinned(BuildInputs inputs) {
        return inputs.declared().stream()
                .filter(one -> one.kind() == Kind.PLUGIN && one.pinned() && !one.lifecycle())
                .map(one -> one.coordinates().id())
                .collect(Collectors.toSet());
    }

    private static boolean isOnlyBoundByMaven(Plugin plugin) {
        return plugin.getKey().equals(SITE)
                && plugin.getExecutions().stream().allMatch(one -> one.getId().startsWith("default-"));
    }

    private void add(
            Map<String, Realm> found,
            Plugin plugin,
            String mark,
            BuildInputs inputs,
            List<RemoteRepository> repositories) {
        Artifact artifact =
                new DefaultArtifact(plugin.getGroupId(), plugin.getArtifactId(), "jar", orEmpty(plugin.getVersion()));
        if (!artifact.getVersion().isEmpty() && !isSibling(inputs, artifact)) {
            add(found, artifact, dependencies(plugin, inputs), mark, repositories);
        }
    }

    private void add(
            Map<String, Realm> found,
            String groupId,
            String artifactId,
            String version,
            BuildInputs inputs,
            List<RemoteRepository> repositories) {
        Artifact artifact = new DefaultArtifact(groupId, artifactId, "jar", version);
        if (!isSibling(inputs, artifact)) {
            add(found, artifact, List.of(), "", repositories);
        }
    }

    private void add(
            Map<String, Realm> found,
            Artifact plugin,
            List<Dependency> declared,
            String mark,
            List<RemoteRepository> repositories) {
        String name = plugin.getGroupId() + ":" + plugin.getArtifactId() + ":" + plugin.getVersion()
                + declared.stream().map(Resolution::added).sorted().collect(Collectors.joining())
                + mark;
        found.put(name, collected(() -> realms.ofPlugin(name, plugin, declared, repositories), "plugin " + name));
    }

    private static String added(Dependency declared) {
        String exclusions = declared.getExclusions().stream()
                .map(one -> one.getGroupId() + ":" + one.getArtifactId())
                .sorted()
                .collect(Collectors.joining(","));
        return " + " + ArtifactKey.of(declared.getArtifact())
                + (exclusions.isEmpty() ? "" : " exclusions=" + exclusions);
    }

    private List<Dependency> dependencies(Plugin plugin, BuildInputs inputs) {
        return plugin.getDependencies().stream()
                .map(one -> RepositoryUtils.toDependency(one, session.getArtifactTypeRegistry()))
                .filter(one -> !isSibling(inputs, one.getArtifact()))
                .collect(Collectors.toList());
    }

    /** What of the plugins cannot be judged, since nothing says which version is meant. */
    List<String> withoutVersion(ReactorModule module) {
        return module.project().getBuildPlugins().stream()
                .filter(one -> orEmpty(one.getVersion()).isEmpty())
                .map(one -> "plugin " + one.getKey() + ": it has no version, give it one")
                .collect(Collectors.toList());
    }

    private String minor() {
        String[] parts = mavenVersion.split("[.-]");
        return parts[0] + "." + (parts.length > 1 ? parts[1] : "0");
    }

    private static boolean isSibling(BuildInputs inputs, Artifact one) {
        return inputs.isSibling(Coordinates.of(one.getGroupId(), one.getArtifactId(), one.getBaseVersion()));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** What may not be collected. */
    private interface Collecting {
        Realm realm() throws DependencyCollectionException;
    }

    private static Realm collected(Collecting collecting, String what) {
        try {
            return collecting.realm();
        } catch (DependencyCollectionException e) {
            throw new UnusableInput(
                    "what " + what + " brings cannot be collected",
                    Finding.of("FILE-MISSING", what)
                            .saying(what + ": " + Unlockable.reason(e))
                            .fixBy("make the repository that has it reachable, or build with -o where the files are")
                            .build(),
                    e);
        }
    }
}

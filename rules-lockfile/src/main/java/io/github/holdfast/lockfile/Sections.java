package io.github.holdfast.lockfile;

import io.github.holdfast.core.build.BuildInputs;
import io.github.holdfast.core.build.BuildInputsReader;
import io.github.holdfast.core.build.Declared;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.lockfile.check.DeclaredLine;
import io.github.holdfast.lockfile.check.GraphLine;
import io.github.holdfast.lockfile.file.Lock;
import io.github.holdfast.lockfile.file.LockedModule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.RepositorySystemSession;

/** What a reactor declares and takes, with one combination of profiles: the sections of a lock, without a checksum. */
final class Sections {

    private final Map<String, LockedModule> modules = new TreeMap<>();
    private final Map<String, List<String>> plugins = new TreeMap<>();
    private final Map<String, Taken.One> artifacts = new TreeMap<>();
    private final Map<String, String> bringers = new TreeMap<>();
    private final Set<String> extensions = new LinkedHashSet<>();
    private final Set<String> notLocked = new LinkedHashSet<>();

    private Sections() {}

    /**
     * Collects the graph of each module anew; no file but POMs is fetched.
     *
     * @param modules of the whole reactor, with the profiles of this combination
     * @param session of the resolver, which keeps what has to be kept
     * @throws Unlockable when a graph cannot be collected
     */
    static Sections of(
            List<ReactorModule> modules,
            ProjectDependenciesResolver resolver,
            RepositorySystemSession session,
            Resolution resolution,
            boolean plugins)
            throws Unlockable {
        Sections sections = new Sections();
        List<String> problems = new ArrayList<>();
        for (ReactorModule module : modules) {
            try {
                sections.add(module, collected(module.project(), resolver, session), resolution, plugins);
            } catch (DependencyResolutionException e) {
                Throwable first = e.getResult().getCollectionErrors().stream()
                        .findFirst()
                        .map(Throwable.class::cast)
                        .orElse(e);
                problems.add(module.project().getArtifactId() + ": " + Unlockable.reason(first));
            }
        }
        sections.addParents(modules);
        if (!problems.isEmpty()) {
            throw new Unlockable(problems);
        }
        return sections;
    }

    private static Set<Artifact> collected(
            MavenProject project, ProjectDependenciesResolver resolver, RepositorySystemSession session)
            throws DependencyResolutionException {
        DependencyResolutionResult result = resolver.resolve(
                new DefaultDependencyResolutionRequest(project, session).setResolutionFilter((node, parents) -> false));
        Set<Artifact> artifacts = new LinkedHashSet<>();
        if (result.getDependencyGraph() != null) {
            RepositoryUtils.toArtifacts(
                    artifacts,
                    result.getDependencyGraph().getChildren(),
                    List.of(project.getArtifact().getId()),
                    null);
        }
        return artifacts;
    }

    private void add(ReactorModule module, Set<Artifact> resolved, Resolution resolution, boolean wantsPlugins) {
        BuildInputs inputs = BuildInputsReader.declarationsOf(module);
        Taken taken = Taken.of(module, inputs, resolved, resolution, wantsPlugins);
        modules.put(module.id(), LockedModule.of(declared(module), resolved(taken.graph())));
        taken.realms().forEach(plugins::put);
        taken.artifacts().forEach((key, one) -> artifacts.merge(key, one, Taken.One::or));
        taken.bringers().forEach(bringers::putIfAbsent);
        notLocked.addAll(taken.notJudged());
        for (Declared one : inputs.declared()) {
            if (one.kind() == Declared.Kind.CORE_EXTENSION) {
                extensions.add(one.coordinates().toString());
            }
        }
    }

    /** Projects of the tree that modules inherit from and that are no module. */
    private void addParents(Collection<ReactorModule> all) {
        for (ReactorModule module : all) {
            for (MavenProject one : ReactorLock.sections(module, List.of(module.project()))) {
                modules.computeIfAbsent(
                        ReactorLock.id(one), id -> LockedModule.of(declared(module.of(one)), List.of()));
            }
        }
    }

    private static List<String> declared(ReactorModule module) {
        return DeclaredLines.of(module, Set.of()).stream()
                .map(DeclaredLine::text)
                .collect(Collectors.toList());
    }

    private static List<String> resolved(List<GraphLine> graph) {
        return graph.stream().map(GraphLine::text).collect(Collectors.toList());
    }

    /** Adds these sections to a lock. */
    void addTo(Lock.Builder lock) {
        modules.forEach(lock::module);
        plugins.forEach(lock::plugin);
        extensions.forEach(lock::extension);
    }

    /** By their key in the lock. */
    Map<String, Taken.One> artifacts() {
        return artifacts;
    }

    /** Who brings an artifact that nobody declares, by the artifact's key. */
    Map<String, String> bringers() {
        return bringers;
    }

    /** What is left out of the lock, a line each. */
    Set<String> notLocked() {
        return notLocked;
    }

    /** A lock of these sections alone. */
    Lock bare(Resolution resolution) {
        Lock.Builder lock = Lock.builder(resolution.rules());
        addTo(lock);
        return lock.build();
    }
}

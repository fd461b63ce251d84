package io.github.holdfast.core.build;

import io.github.holdfast.core.build.Declared.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;

/** The graph that Maven collected for a module, winners only, and what of it cannot be seen. */
final class ResolvedGraph {

    private static final Set<String> PASSED_ON = Set.of("", "compile", "runtime");

    private ResolvedGraph() {}

    static List<Resolved> of(MavenProject project, List<Declared> declared) {
        List<Resolved> resolved =
                project.getArtifacts().stream().map(ResolvedGraph::resolved).collect(Collectors.toList());
        return withRelocations(resolved, declared);
    }

    private static Resolved resolved(Artifact artifact) {
        Coordinates coordinates = Coordinates.of(
                        artifact.getGroupId(), artifact.getArtifactId(), artifact.getBaseVersion())
                .as(artifact.getType(), artifact.getClassifier() == null ? "" : artifact.getClassifier());
        List<String> ids = artifact.getDependencyTrail() == null ? List.of() : artifact.getDependencyTrail();
        List<Coordinates> trail = new ArrayList<>();
        for (int i = 1; i < ids.size() - 1; i++) {
            trail.add(parse(ids.get(i)));
        }
        trail.add(coordinates);
        return Resolved.of(
                coordinates,
                artifact.getScope() == null ? "compile" : artifact.getScope(),
                artifact.isOptional(),
                trail);
    }

    /** {@code groupId:artifactId:type[:classifier]:version}. */
    private static Coordinates parse(String id) {
        String[] parts = id.split(":", -1);
        int last = parts.length - 1;
        return Coordinates.of(parts[0], parts[1], parts[last]).as(parts[2], last > 3 ? parts[3] : "");
    }

    /** Pairs, in their order, declared dependencies that Maven did not take with taken ones that nothing declares. */
    private static List<Resolved> withRelocations(List<Resolved> resolved, List<Declared> declared) {
        List<Coordinates> wanted = declared.stream()
                .filter(one -> one.kind() == Kind.DEPENDENCY && one.active())
                .map(Declared::coordinates)
                .collect(Collectors.toList());
        Set<String> names = wanted.stream().map(Coordinates::id).collect(Collectors.toSet());
        Set<String> taken = resolved.stream()
                .filter(Resolved::isDirect)
                .map(one -> one.coordinates().id())
                .collect(Collectors.toSet());
        List<Coordinates> missing =
                wanted.stream().filter(one -> !taken.contains(one.id())).collect(Collectors.toList());
        long moved = resolved.stream()
                .filter(one ->
                        one.isDirect() && !names.contains(one.coordinates().id()))
                .count();
        if (moved == 0 || moved != missing.size()) {
            return resolved;
        }
        Iterator<Coordinates> next = missing.iterator();
        return resolved.stream()
                .map(one -> one.isDirect() && !names.contains(one.coordinates().id())
                        ? one.relocatedFrom(next.next())
                        : one)
                .collect(Collectors.toList());
    }

    /** Siblings outside the selection that the module's class path leads to, through any number of siblings. */
    static Set<String> lacking(MavenSession session, MavenProject module) {
        Map<String, MavenProject> siblings = new HashMap<>();
        session.getAllProjects().forEach(project -> siblings.put(id(project), project));
        Set<String> selected =
                session.getProjects().stream().map(ResolvedGraph::id).collect(Collectors.toSet());
        Set<String> lacking = new TreeSet<>();
        Set<String> seen = new HashSet<>(Set.of(id(module)));
        Deque<MavenProject> open = new ArrayDeque<>(List.of(module));
        while (!open.isEmpty()) {
            MavenProject project = open.removeFirst();
            for (Dependency dependency : project.getModel().getDependencies()) {
                String id = dependency.getGroupId() + ":" + dependency.getArtifactId();
                boolean reaches = project == module || isPassedOn(dependency);
                if (reaches && siblings.containsKey(id) && seen.add(id)) {
                    open.add(siblings.get(id));
                    if (!selected.contains(id)) {
                        lacking.add(id);
                    }
                }
            }
        }
        return lacking;
    }

    private static boolean isPassedOn(Dependency dependency) {
        return !dependency.isOptional()
                && PASSED_ON.contains(dependency.getScope() == null ? "" : dependency.getScope());
    }

    private static String id(MavenProject project) {
        return project.getGroupId() + ":" + project.getArtifactId();
    }
}

package io.github.holdfast.lockfile.repository;

import io.github.holdfast.core.testing.LiveMaven;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.PluginResolutionException;
import org.apache.maven.plugin.internal.PluginDependenciesResolver;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.util.graph.visitor.PreorderNodeListGenerator;

/** What Maven itself gives a plugin, less what its core exports. */
final class MavensRealm {

    private MavensRealm() {}

    /** Keys of the artifacts, each with a file. */
    static Set<String> of(Plugin plugin, StagedSession staged) throws PluginResolutionException {
        PluginDependenciesResolver resolver = LiveMaven.lookup(PluginDependenciesResolver.class);
        Artifact artifact = resolver.resolve(plugin, staged.repositories(), staged.session());
        DependencyNode root = resolver.resolve(
                plugin, artifact, (node, parents) -> !isOfCore(node), staged.repositories(), staged.session());
        PreorderNodeListGenerator files = new PreorderNodeListGenerator();
        root.accept(files);
        Set<String> keys = new TreeSet<>();
        files.getArtifacts(false).forEach(one -> keys.add(ArtifactKey.of(one)));
        return keys;
    }

    private static boolean isOfCore(DependencyNode node) {
        Artifact artifact = node.getArtifact();
        return artifact != null && CoreExports.contains(artifact.getGroupId() + ":" + artifact.getArtifactId());
    }

    /** A plugin as an effective model has it. */
    static Plugin plugin(String coordinates, List<Dependency> dependencies) {
        String[] parts = coordinates.split(":");
        Plugin plugin = new Plugin();
        plugin.setGroupId(parts[0]);
        plugin.setArtifactId(parts[1]);
        plugin.setVersion(parts[2]);
        plugin.setDependencies(dependencies);
        return plugin;
    }
}

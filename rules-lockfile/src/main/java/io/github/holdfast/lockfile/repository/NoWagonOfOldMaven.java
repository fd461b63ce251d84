package io.github.holdfast.lockfile.repository;

import java.util.Objects;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.DependencyCollectionContext;
import org.eclipse.aether.collection.DependencySelector;
import org.eclipse.aether.graph.Dependency;

/**
 * Selects what a session selects, less the wagons below an artifact of Maven 2: Maven gives none of them to a plugin,
 * see {@code WagonExcluder} in maven-core. Immutable.
 */
final class NoWagonOfOldMaven implements DependencySelector {

    private final DependencySelector session;
    private final boolean below;

    private NoWagonOfOldMaven(DependencySelector session, boolean below) {
        this.session = session;
        this.below = below;
    }

    /** @param session the selector of the session */
    static DependencySelector and(DependencySelector session) {
        return new NoWagonOfOldMaven(session, false);
    }

    @Override
    public boolean selectDependency(Dependency dependency) {
        return !(below && isWagon(dependency.getArtifact())) && session.selectDependency(dependency);
    }

    @Override
    public DependencySelector deriveChildSelector(DependencyCollectionContext context) {
        DependencySelector child = session.deriveChildSelector(context);
        boolean childBelow = below || isOldMaven(context.getDependency().getArtifact());
        return child == session && childBelow == below ? this : new NoWagonOfOldMaven(child, childBelow);
    }

    private static boolean isOldMaven(Artifact artifact) {
        return artifact.getGroupId().equals("org.apache.maven")
                && artifact.getArtifactId().startsWith("maven-")
                && artifact.getVersion().startsWith("2.");
    }

    private static boolean isWagon(Artifact artifact) {
        return artifact.getGroupId().equals("org.apache.maven.wagon")
                && artifact.getArtifactId().startsWith("wagon-");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoWagonOfOldMaven
                && below == ((NoWagonOfOldMaven) other).below
                && session.equals(((NoWagonOfOldMaven) other).session);
    }

    @Override
    public int hashCode() {
        return Objects.hash(session, below);
    }
}

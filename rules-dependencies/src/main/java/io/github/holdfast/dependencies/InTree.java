package io.github.holdfast.dependencies;

import io.github.holdfast.core.reactor.ReactorModule;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.project.MavenProject;

/** The POMs of the tree that a module is built from: its own and those of its parents. */
final class InTree {

    private InTree() {}

    /** {@code groupId:artifactId} to the POM, relative to the reactor root. */
    static Map<String, String> of(ReactorModule module) {
        Map<String, String> poms = new TreeMap<>();
        for (MavenProject owner = module.project(); module.isInTree(owner); owner = owner.getParent()) {
            poms.put(
                    owner.getGroupId() + ":" + owner.getArtifactId(),
                    module.fromRoot(owner.getFile().toPath()));
        }
        return poms;
    }
}

package io.github.holdfast.lockfile;

import io.github.holdfast.core.build.BuildInputs;
import io.github.holdfast.core.build.Coordinates;
import io.github.holdfast.lockfile.check.GraphLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.handler.ArtifactHandler;

/** What Maven took for a module, in the lines of the lock. */
final class GraphLines {

    private GraphLines() {}

    /** @param artifacts as Maven mediated them, each with its trail */
    static List<GraphLine> of(Collection<Artifact> artifacts, BuildInputs inputs) {
        List<GraphLine> lines = new ArrayList<>();
        for (Artifact one : artifacts) {
            String scope = one.getScope() == null ? "compile" : one.getScope();
            lines.add(GraphLine.of(scope + " " + coordinates(inputs, of(one), extension(one)), bringer(one)));
        }
        return lines;
    }

    static Coordinates of(Artifact artifact) {
        return Coordinates.of(artifact.getGroupId(), artifact.getArtifactId(), artifact.getBaseVersion())
                .as(artifact.getType(), artifact.getClassifier() == null ? "" : artifact.getClassifier());
    }

    /** Of the file, which a type only stands for. */
    static String extension(Artifact artifact) {
        ArtifactHandler handler = artifact.getArtifactHandler();
        return handler == null || handler.getExtension() == null ? artifact.getType() : handler.getExtension();
    }

    private static String bringer(Artifact artifact) {
        List<String> trail = artifact.getDependencyTrail();
        if (trail == null || trail.size() < 3) {
            return "";
        }
        String[] parts = trail.get(1).split(":");
        return parts[0] + ":" + parts[1];
    }

    /**
     * Coordinates as the lock writes them: those of a sibling without a version.
     *
     * @param kind type or extension
     */
    static String coordinates(BuildInputs inputs, Coordinates one, String kind) {
        return inputs.isSibling(one) ? sibling(one, kind) : foreign(one, kind);
    }

    private static String sibling(Coordinates one, String kind) {
        boolean ofTests = kind.equals("test-jar");
        boolean plain = ofTests || kind.equals("jar");
        return "reactor:" + DeclaredLines.word(one.id())
                + (plain ? "" : ":" + DeclaredLines.word(kind))
                + ifAny(ofTests && one.classifier().isEmpty() ? "tests" : one.classifier());
    }

    private static String foreign(Coordinates one, String kind) {
        return DeclaredLines.word(one.id()) + ":" + DeclaredLines.word(kind) + ifAny(one.classifier())
                + ifAny(one.version());
    }

    private static String ifAny(String part) {
        return part.isEmpty() ? "" : ":" + DeclaredLines.word(part);
    }
}

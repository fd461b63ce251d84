package io.github.holdfast.maven;

import io.github.holdfast.core.reactor.ReactorModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.maven.project.MavenProject;

/** The lines of a POM that bring the gates, as the README has them. */
final class PomLines {

    private static final String GROUP = "io.github.holdfast";
    private static final String ENFORCER = "org.apache.maven.plugins:maven-enforcer-plugin";
    private static final String VERSION = "HOLDFAST";

    private PomLines() {}

    /** Whether a module of this reactor calls the enforcer with rules of ours beside it. */
    static boolean areThere(ReactorModule module) {
        return module.session().getAllProjects().stream()
                .map(one -> one.getPlugin(ENFORCER))
                .filter(Objects::nonNull)
                .flatMap(enforcer -> enforcer.getDependencies().stream())
                .anyMatch(brought -> GROUP.equals(brought.getGroupId()));
    }

    /**
     * What to add, and where.
     *
     * @param top the POM that all modules inherit from
     * @param version of the rules
     */
    static List<String> toAdd(MavenProject top, String version) throws IOException {
        boolean orphan = top.getModel().getParent() == null;
        List<String> lines = new ArrayList<>();
        lines.add(
                orphan
                        ? "No module has the gates. Put these lines into the POM that all modules inherit from:"
                        : "No module has the gates. Put these lines among the <plugins> of the <build> of the POM that all"
                                + " modules inherit from:");
        lines.addAll(resource(orphan ? "parent" : "plugins", version));
        if (!orphan) {
            lines.add("Where surefire or failsafe has an <argLine> of its own, write @{argLine} in front of it.");
        }
        return lines;
    }

    private static List<String> resource(String name, String version) throws IOException {
        try (InputStream stream = PomLines.class.getResourceAsStream("/holdfast/adopt/" + name + ".xml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replace(VERSION, version))
                    .collect(Collectors.toList());
        }
    }
}

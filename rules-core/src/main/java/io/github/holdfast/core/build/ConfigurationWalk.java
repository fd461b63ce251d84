package io.github.holdfast.core.build;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The artifacts that the configuration of a plugin names: every node with a groupId and an artifactId in it, but those
 * that exclude something. Of the compiler plugin also the files that its arguments put on the processor path, as
 * coordinates {@code file:<path>}. Coordinates in one text, as {@code g:a:v}, are not seen.
 */
final class ConfigurationWalk {

    private static final Pattern PROCESSOR_PATH =
            Pattern.compile("--?(processorpath|processor-path|processor-module-path)(?:[=: ](.+))?");

    private final List<Node> nodes = new ArrayList<>();

    private ConfigurationWalk() {}

    /** A node that names an artifact. */
    static final class Node {

        private final Coordinates coordinates;
        private final boolean processorPath;
        private final List<String> exclusions;

        private Node(Coordinates coordinates, boolean processorPath, List<String> exclusions) {
            this.coordinates = coordinates;
            this.processorPath = processorPath;
            this.exclusions = exclusions;
        }

        Coordinates coordinates() {
            return coordinates;
        }

        /** Whether it is an element of {@code annotationProcessorPaths}. */
        boolean isProcessorPath() {
            return processorPath;
        }

        /** What it leaves out, {@code groupId:artifactId} each. */
        List<String> exclusions() {
            return exclusions;
        }
    }

    /** @param configuration of a plugin, an execution or a report set; null for none */
    static List<Node> of(Object configuration, boolean ofCompiler) {
        ConfigurationWalk walk = new ConfigurationWalk();
        if (configuration instanceof Xpp3Dom) {
            walk.below((Xpp3Dom) configuration, false);
            if (ofCompiler) {
                walk.compilerArguments((Xpp3Dom) configuration);
            }
        }
        return walk.nodes;
    }

    private void below(Xpp3Dom parent, boolean processorPath) {
        for (Xpp3Dom child : parent.getChildren()) {
            if (!child.getName().equals("exclusions")) {
                boolean path = processorPath || child.getName().equals("annotationProcessorPaths");
                if (child.getChild("groupId") != null && child.getChild("artifactId") != null) {
                    nodes.add(new Node(coordinates(child), path, exclusions(child)));
                }
                below(child, path);
            }
        }
    }

    private static Coordinates coordinates(Xpp3Dom node) {
        String type = text(node, "type");
        String packaging = text(node, "packaging");
        String named = type.isEmpty() ? packaging : type;
        return Coordinates.of(text(node, "groupId"), text(node, "artifactId"), text(node, "version"))
                .as(named.isEmpty() ? "jar" : named, text(node, "classifier"));
    }

    private static List<String> exclusions(Xpp3Dom node) {
        List<String> exclusions = new ArrayList<>();
        Xpp3Dom list = node.getChild("exclusions");
        if (list != null) {
            for (Xpp3Dom one : list.getChildren()) {
                exclusions.add(text(one, "groupId") + ":" + text(one, "artifactId"));
            }
        }
        return exclusions;
    }

    private static String text(Xpp3Dom node, String child) {
        Xpp3Dom found = node.getChild(child);
        return found == null || found.getValue() == null ? "" : found.getValue().strip();
    }

    private void compilerArguments(Xpp3Dom configuration) {
        List<String> arguments = new ArrayList<>();
        Xpp3Dom list = configuration.getChild("compilerArgs");
        if (list != null) {
            for (Xpp3Dom argument : list.getChildren()) {
                arguments.add(
                        argument.getValue() == null ? "" : argument.getValue().strip());
            }
        }
        arguments.add(text(configuration, "compilerArgument"));
        Xpp3Dom map = configuration.getChild("compilerArguments");
        if (map != null) {
            for (Xpp3Dom argument : map.getChildren()) {
                String name = argument.getName();
                arguments.add((name.startsWith("-") ? "" : "-") + name);
                arguments.add(
                        argument.getValue() == null ? "" : argument.getValue().strip());
            }
        }
        processorPaths(arguments);
    }

    private void processorPaths(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            var match = PROCESSOR_PATH.matcher(arguments.get(i));
            if (match.matches()) {
                String next = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
                String path = match.group(2) == null ? next : match.group(2).strip();
                nodes.add(new Node(Coordinates.of("file", path, ""), true, List.of()));
            }
        }
    }
}

package io.github.holdfast.core.build;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Replaces the expressions in the text of a raw model as Maven does in the module that inherits it: properties of the
 * command line first, then those of the model, of the system, and of the project itself. What is not known stays as it
 * is written.
 */
final class Interpolation {

    /** Leaves every text as it is. */
    static final Interpolation NONE = new Interpolation(name -> null);

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^${}]+)}");
    private static final int MOST_ROUNDS = 20;

    private final UnaryOperator<String> values;

    private Interpolation(UnaryOperator<String> values) {
        this.values = values;
    }

    /** @param own properties that win over those of the model, as a profile's do */
    static Interpolation in(MavenSession session, MavenProject project, Map<?, ?> own) {
        Properties user = session.getUserProperties();
        Properties model = project.getProperties();
        Properties system = session.getSystemProperties();
        Map<String, String> ofProject = ofProject(project);
        return new Interpolation(name -> first(
                user.getProperty(name),
                (String) own.get(name),
                model.getProperty(name),
                system.getProperty(name),
                ofProject.get(name.replaceFirst("^(project|pom)\\.", ""))));
    }

    /** With these values alone. */
    static Interpolation of(Map<String, String> known) {
        return new Interpolation(known::get);
    }

    private static Map<String, String> ofProject(MavenProject project) {
        MavenProject parent = project.getParent() == null ? project : project.getParent();
        return Map.of(
                "groupId", project.getGroupId(),
                "artifactId", project.getArtifactId(),
                "version", project.getVersion(),
                "packaging", project.getPackaging(),
                "basedir", String.valueOf(project.getBasedir()),
                "parent.groupId", parent.getGroupId(),
                "parent.artifactId", parent.getArtifactId(),
                "parent.version", parent.getVersion());
    }

    private static String first(String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null) {
                return candidate;
            }
        }
        return null;
    }

    String of(String text) {
        String result = text;
        for (int round = 0; round < MOST_ROUNDS && result.contains("${"); round++) {
            String next = once(result);
            if (next.equals(result)) {
                return result;
            }
            result = next;
        }
        return result;
    }

    private String once(String text) {
        return EXPRESSION.matcher(text).replaceAll(match -> {
            String value = values.apply(match.group(1));
            return Matcher.quoteReplacement(value == null ? match.group() : value);
        });
    }

    List<String> of(List<String> texts) {
        return texts.stream().map(this::of).collect(Collectors.toList());
    }

    Written of(Written raw) {
        return raw.interpolated(this);
    }

    Coordinates of(Coordinates raw) {
        return raw.toString().contains("${")
                ? Coordinates.of(of(raw.groupId()), of(raw.artifactId()), of(raw.version()))
                        .as(of(raw.type()), of(raw.classifier()))
                : raw;
    }
}

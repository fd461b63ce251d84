package io.github.holdfast.dependencies.check;

import io.github.holdfast.core.build.Coordinates;
import io.github.holdfast.core.build.Declared;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The lines of an entry that somebody would have to merge. The reader takes them as they are but for the reason and the
 * name, which only a person can give.
 */
final class Proposal {

    private static final Pattern REPOSITORY = Pattern.compile("[!-~](?:[ -~]*[!-~])?");
    private static final Pattern ADDRESS = Pattern.compile("[!-~]+");

    private final LocalDate today;

    Proposal(LocalDate today) {
        this.today = today;
    }

    /** The entry of an artifact; empty when its name is none that Maven takes. */
    Optional<List<String>> artifact(Use use, Collection<String> brings) {
        Coordinates coordinates = use.coordinates();
        boolean plain = use.section() != Section.DEPENDENCIES
                || coordinates.type().equals("jar") && coordinates.classifier().isEmpty();
        String kind = plain ? "" : ":" + coordinates.type() + colon(coordinates.classifier());
        return ArtifactPattern.of(coordinates.id() + kind).map(id -> {
            List<String> lines = begin(use.section(), "id", id.toString());
            if (use.section() == Section.DEPENDENCIES) {
                lines.add("    scope: " + use.scope().word());
            }
            if (use.moving().isPresent()) {
                lines.add("    moving: true");
            }
            return sign(lines, brings);
        });
    }

    /** The entry of a plugin that has dependencies of its own. */
    Optional<List<String>> plugin(Declared dependency, Collection<String> brings) {
        return ArtifactPattern.of(dependency.owner())
                .map(id -> sign(begin(Section.PLUGINS, "id", id.toString()), brings));
    }

    /** The entry of a repository; empty when its id or address is none that the list takes. */
    Optional<List<String>> repository(String id, String url) {
        if (!REPOSITORY.matcher(id).matches() || !ADDRESS.matcher(url).matches()) {
            return Optional.empty();
        }
        List<String> lines = begin(Section.REPOSITORIES, "id", quoted(id));
        lines.add("    url: " + quoted(url));
        return Optional.of(sign(lines, List.of()));
    }

    /** The entry of a file that is checked in. */
    List<String> archive(String path) {
        return sign(begin(Section.ARCHIVES, "path", quoted(path)), List.of());
    }

    /** The first lines of an item of a list, for example {@code - id: com.acme:core}. */
    List<String> head(Section section, String id, String url) {
        List<String> lines = new ArrayList<>();
        boolean plain = section.isOfArtifacts();
        lines.add("  - " + (section == Section.ARCHIVES ? "path: " : "id: ") + (plain ? id : quoted(id)));
        if (!url.isEmpty()) {
            lines.add("    url: " + quoted(url));
        }
        return lines;
    }

    private static List<String> begin(Section section, String key, String value) {
        List<String> lines = new ArrayList<>();
        lines.add(section.key() + ":");
        lines.add("  - " + key + ": " + value);
        return lines;
    }

    /** Adds what an entry brings and the lines that a person has to fill. */
    List<String> sign(List<String> lines, Collection<String> brings) {
        if (!brings.isEmpty()) {
            lines.add("    brings:");
            new TreeSet<>(brings).forEach(id -> lines.add("      - " + id));
        }
        lines.add("    reason: TODO");
        lines.add("    approvedBy: TODO");
        lines.add("    approvedOn: " + today);
        return lines;
    }

    private static String colon(String classifier) {
        return classifier.isEmpty() ? "" : ":" + classifier;
    }

    /** A text of YAML in double quotes, in ASCII. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\').append((char) point);
            } else if (point >= ' ' && point < 0x7f) {
                quoted.append((char) point);
            } else {
                quoted.append(String.format(Locale.ROOT, "\\U%08x", point));
            }
        });
        return quoted.append('"').toString();
    }
}

package io.github.holdfast.lockfile.repository;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/**
 * Which POMs a POM of a repository is made of: its parent, and the BOMs that it and its parents import, with its own
 * values of their properties. Profiles of such POMs are not looked at. Each POM is read once.
 */
public final class Ancestry {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^${}]+)}");
    private static final Pattern PLAIN = Pattern.compile("[^\\s:/\\\\\"<>|?*\\[\\](){},$]+");
    private static final long MOST_BYTES = 16L << 20;
    private static final int MOST_ROUNDS = 20;
    private static final int LONGEST = 1000;
    private static final int MOST_PARENTS = 100;

    private final Poms poms;
    private final Map<String, Optional<Model>> models = new HashMap<>();
    private final Set<String> problems = new LinkedHashSet<>();

    /** Where POMs are. */
    public interface Poms {

        /**
         * The file of a POM; empty when it cannot be had, which whoever gives it tells.
         *
         * @param pom its key in the lock
         * @param heir the key of the POM that names it; of the first one, its own
         */
        Optional<Path> file(String pom, String heir);
    }

    /** @param poms where POMs are */
    public Ancestry(Poms poms) {
        this.poms = poms;
    }

    /** The key of the parent. */
    public Optional<String> parent(String pom) {
        return model(pom, pom).flatMap(model -> parent(pom, model));
    }

    /** Keys of the BOMs that count when the POM is used by itself and not only as a parent, sorted. */
    public List<String> imports(String pom) {
        List<Model> line = line(pom);
        Set<String> hidden = new HashSet<>();
        Set<String> imports = new TreeSet<>();
        for (Model one : line) {
            List<Dependency> managed = one.getDependencyManagement() == null
                    ? List.of()
                    : one.getDependencyManagement().getDependencies();
            for (Dependency bom : managed) {
                boolean isImport = "import".equals(bom.getScope()) && "pom".equals(bom.getType());
                if (isImport && !hidden.contains(bom.getManagementKey())) {
                    key(
                                    pom,
                                    interpolated(bom.getGroupId(), line),
                                    interpolated(bom.getArtifactId(), line),
                                    interpolated(bom.getVersion(), line))
                            .ifPresent(imports::add);
                }
            }
            managed.forEach(bom -> hidden.add(bom.getManagementKey()));
        }
        return List.copyOf(imports);
    }

    /** What could not be told, a line each. */
    public Set<String> problems() {
        return problems;
    }

    /** A POM and its parents, nearest first. */
    private List<Model> line(String pom) {
        List<Model> line = new ArrayList<>();
        Optional<String> key = Optional.of(pom);
        String heir = pom;
        while (key.isPresent() && line.size() < MOST_PARENTS) {
            String own = key.get();
            Optional<Model> model = model(own, heir);
            model.ifPresent(line::add);
            key = model.flatMap(one -> parent(own, one));
            heir = own;
        }
        return line;
    }

    private Optional<Model> model(String pom, String heir) {
        Optional<Model> known = models.get(pom);
        if (known == null) {
            known = poms.file(pom, heir).flatMap(file -> read(pom, file));
            models.put(pom, known);
        }
        return known;
    }

    private Optional<Model> read(String pom, Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                problems.add(pom + ": its POM is larger than 16 MiB");
                return Optional.empty();
            }
            try (InputStream stream = Files.newInputStream(file)) {
                return Optional.of(new MavenXpp3Reader().read(stream, false));
            }
        } catch (IOException | XmlPullParserException e) {
            problems.add(pom + ": its POM cannot be read: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            return Optional.empty();
        }
    }

    private Optional<String> parent(String pom, Model model) {
        Parent parent = model.getParent();
        return parent == null
                ? Optional.empty()
                : key(pom, orEmpty(parent.getGroupId()), orEmpty(parent.getArtifactId()), orEmpty(parent.getVersion()));
    }

    private Optional<String> key(String of, String groupId, String artifactId, String version) {
        String id = groupId + ":" + artifactId;
        if (version.startsWith("[") || version.startsWith("(")) {
            problems.add(of + ": the version of " + id + " is a range, " + version + ", which no lock can hold");
        } else if (PLAIN.matcher(groupId).matches()
                && PLAIN.matcher(artifactId).matches()
                && PLAIN.matcher(version).matches()) {
            return Optional.of(id + ":pom:" + version);
        } else {
            problems.add(of + ": the version of " + shown(id) + " cannot be told: "
                    + (version.isEmpty() ? "there is none" : shown(version)));
        }
        return Optional.empty();
    }

    private static String shown(String text) {
        String plain = text.replaceAll("\\s+", " ");
        return plain.length() > 100 ? plain.substring(0, 100) + "..." : plain;
    }

    private static String interpolated(String text, List<Model> line) {
        String result = orEmpty(text).strip();
        for (int round = 0; round < MOST_ROUNDS && result.contains("${") && result.length() < LONGEST; round++) {
            result = EXPRESSION
                    .matcher(result)
                    .replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), line)
                            .map(String::strip)
                            .filter(value -> value.length() < LONGEST)
                            .orElse(match.group())));
        }
        return result;
    }

    /** Of an expression, as Maven looks it up: what begins with {@code project.} in the model, all else in properties first. */
    private static Optional<String> value(String name, List<Model> line) {
        String field = name.replaceFirst("^(project|pom)\\.", "");
        Optional<String> property = line.stream()
                .map(one -> one.getProperties().getProperty(name))
                .filter(value -> value != null)
                .findFirst();
        return field.equals(name)
                ? property.or(() -> field(field, line.get(0)))
                : field(field, line.get(0)).or(() -> property);
    }

    private static Optional<String> field(String name, Model model) {
        Parent parent = model.getParent() == null ? new Parent() : model.getParent();
        switch (name) {
            case "version":
                return Optional.ofNullable(model.getVersion() == null ? parent.getVersion() : model.getVersion());
            case "groupId":
                return Optional.ofNullable(model.getGroupId() == null ? parent.getGroupId() : model.getGroupId());
            case "artifactId":
                return Optional.ofNullable(model.getArtifactId());
            case "parent.version":
                return Optional.ofNullable(parent.getVersion());
            case "parent.groupId":
                return Optional.ofNullable(parent.getGroupId());
            case "parent.artifactId":
                return Optional.ofNullable(parent.getArtifactId());
            default:
                return Optional.empty();
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}

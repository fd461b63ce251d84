package io.github.holdfast.lockfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/**
 * Which POMs a POM of a repository is made of: its parent and the BOMs that it imports. Profiles of such POMs are not
 * looked at. Each POM is read once.
 */
final class Ancestry {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^${}]+)}");
    private static final long MOST_BYTES = 16L << 20;
    private static final int MOST_ROUNDS = 20;
    private static final int MOST_PARENTS = 100;

    private final Function<String, Optional<Path>> poms;
    private final Map<String, Optional<Model>> models = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    /** @param poms the file of a POM by its key in the lock; empty when it cannot be had, which whoever gives it tells */
    Ancestry(Function<String, Optional<Path>> poms) {
        this.poms = poms;
    }

    /** Keys of the parent and of the imported BOMs, sorted. */
    List<String> of(String pom) {
        Optional<Model> model = model(pom);
        if (model.isEmpty()) {
            return List.of();
        }
        TreeSet<String> uses = new TreeSet<>();
        parent(model.get()).ifPresent(uses::add);
        if (model.get().getDependencyManagement() != null) {
            for (Dependency one : model.get().getDependencyManagement().getDependencies()) {
                if ("import".equals(one.getScope()) && "pom".equals(one.getType())) {
                    uses.add(key(
                            pom,
                            interpolated(one.getGroupId(), model.get()),
                            interpolated(one.getArtifactId(), model.get()),
                            interpolated(one.getVersion(), model.get())));
                }
            }
        }
        uses.remove("");
        return List.copyOf(uses);
    }

    /** What could not be told, a line each. */
    List<String> problems() {
        return problems;
    }

    private Optional<Model> model(String pom) {
        Optional<Model> known = models.get(pom);
        if (known == null) {
            known = poms.apply(pom).flatMap(file -> read(pom, file));
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
            problems.add(pom + ": its POM cannot be read: " + Unlockable.reason(e));
            return Optional.empty();
        }
    }

    private Optional<String> parent(Model model) {
        Parent parent = model.getParent();
        if (parent == null) {
            return Optional.empty();
        }
        String key = key(model.toString(), parent.getGroupId(), parent.getArtifactId(), parent.getVersion());
        return Optional.of(key).filter(found -> !found.isEmpty());
    }

    private String key(String of, String groupId, String artifactId, String version) {
        String key = groupId + ":" + artifactId + ":pom:" + version;
        if (key.contains("${") || key.contains("null") || version.matches("[\\[(].*")) {
            problems.add(of + ": the version of " + groupId + ":" + artifactId + " cannot be told: " + version);
            return "";
        }
        return key;
    }

    private String interpolated(String text, Model model) {
        String result = String.valueOf(text).strip();
        for (int round = 0; round < MOST_ROUNDS && result.contains("${"); round++) {
            result = EXPRESSION.matcher(result).replaceAll(match -> {
                String value = value(match.group(1), model);
                return Matcher.quoteReplacement(value == null ? match.group() : value.strip());
            });
        }
        return result;
    }

    private String value(String name, Model model) {
        Optional<Model> one = Optional.of(model);
        for (int depth = 0; one.isPresent() && depth < MOST_PARENTS; depth++) {
            String value = one.get().getProperties().getProperty(name);
            if (value != null) {
                return value;
            }
            one = parent(one.get()).flatMap(this::model);
        }
        Parent parent = model.getParent();
        switch (name.replaceFirst("^(project|pom)\\.", "")) {
            case "version":
                return model.getVersion() == null && parent != null ? parent.getVersion() : model.getVersion();
            case "groupId":
                return model.getGroupId() == null && parent != null ? parent.getGroupId() : model.getGroupId();
            case "artifactId":
                return model.getArtifactId();
            case "parent.version":
                return parent == null ? null : parent.getVersion();
            case "parent.groupId":
                return parent == null ? null : parent.getGroupId();
            default:
                return null;
        }
    }
}

package io.github.holdfast.specs;

import io.github.holdfast.core.reactor.ReactorModule;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.project.MavenProject;

/** Which sources of the reactor ship, which are tests, and what they are called by their place. */
final class SourceFolders {

    /** Where Maven has sources unless a POM says otherwise, also in modules that are not built. */
    private static final Pattern MAIN = Pattern.compile("(?:.*/)?src/main/[^/]+/(.+)");

    private static final Pattern TEST = Pattern.compile("(?:.*/)?src/(?:it|[^/]*[tT]est[^/]*)/.+");

    private final Map<String, Charset> main = new TreeMap<>(Comparator.reverseOrder());
    private final Map<String, Charset> test = new TreeMap<>(Comparator.reverseOrder());

    private SourceFolders() {}

    static SourceFolders of(ReactorModule module) {
        SourceFolders folders = new SourceFolders();
        for (MavenProject project : module.session().getAllProjects()) {
            Path folder = project.getBasedir().toPath().toAbsolutePath().normalize();
            Charset charset = charset(project);
            add(folders.main, module, folder, project.getBuild().getSourceDirectory(), charset);
            add(folders.test, module, folder, project.getBuild().getTestSourceDirectory(), charset);
        }
        return folders;
    }

    private static void add(
            Map<String, Charset> roots, ReactorModule module, Path folder, String root, Charset charset) {
        if (root != null) {
            String path = module.fromRoot(folder.resolve(root).normalize());
            roots.put(path.isEmpty() ? "" : path + "/", charset);
        }
    }

    private static Charset charset(MavenProject project) {
        String name = project.getProperties().getProperty("project.build.sourceEncoding", "UTF-8");
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    /** Whether a source is one of tests; path from the reactor root. What a POM calls a main source is none. */
    boolean isTest(String path) {
        return below(main, path).isEmpty()
                && (below(test, path).isPresent() || TEST.matcher(path).matches());
    }

    /** The path of a main source below its folder; empty when it lies in none. */
    Optional<String> inFolder(String path) {
        if (isTest(path)) {
            return Optional.empty();
        }
        Optional<String> declared = below(main, path).map(root -> path.substring(root.length()));
        Matcher usual = MAIN.matcher(path);
        return declared.or(() -> usual.matches() ? Optional.of(usual.group(1)) : Optional.empty());
    }

    /** The fully qualified name that the place of a main source stands for; empty for packages and modules. */
    Optional<String> type(String path) {
        return inFolder(path)
                .filter(name -> name.endsWith(".java") && !name.endsWith("-info.java"))
                .map(name -> name.substring(0, name.length() - ".java".length()).replace('/', '.'));
    }

    /** The charset of a source. */
    Charset charset(String path) {
        return below(main, path).map(main::get).orElse(StandardCharsets.UTF_8);
    }

    private static Optional<String> below(Map<String, Charset> roots, String path) {
        return roots.keySet().stream().filter(path::startsWith).findFirst();
    }
}

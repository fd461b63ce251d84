package io.github.holdfast.gate;

import io.github.holdfast.core.git.WorkTree;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.gate.check.Settings;
import io.github.holdfast.gate.manifest.Fact;
import io.github.holdfast.gate.manifest.Kind;
import io.github.holdfast.gate.manifest.Manifest;
import io.github.holdfast.gate.manifest.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/** Reads all that a manifest says from a reactor: its models, and the files that decide how it starts. */
final class ReactorFacts {

    /** What Maven reads of {@code .mvn}, though git may be told to look away. */
    private static final List<String> READ_BY_MAVEN = List.of(
            "maven.config",
            "jvm.config",
            "extensions.xml",
            "settings.xml",
            "settings-security.xml",
            "maven.properties",
            "maven-user.properties",
            "maven-system.properties");

    private static final String LOMBOK = "lombok.config";

    private final Path root;
    private final Properties commandLine;
    private final Map<Path, String> places;
    private final Settings settings;

    private ReactorFacts(Path root, Properties commandLine, Map<Path, String> places, Settings settings) {
        this.root = root;
        this.commandLine = commandLine;
        this.places = places;
        this.settings = settings;
    }

    /** Reads reactors that are started as that of a module is. */
    static ReactorFacts of(ReactorModule module, Path root, Settings settings) {
        Map<Path, String> places = new HashMap<>();
        place(places, System.getProperty("java.home"), "${java.home}");
        place(places, System.getProperty("user.home"), "${user.home}");
        place(places, module.session().getLocalRepository().getBasedir(), "${settings.localRepository}");
        places.put(root, "${maven.multiModuleProjectDirectory}");
        Properties commandLine = new Properties();
        commandLine.putAll(module.session().getUserProperties());
        // those of the JVM win, as they do when Maven configures a plugin
        commandLine.putAll(module.session().getSystemProperties());
        return new ReactorFacts(root, commandLine, places, settings);
    }

    private static void place(Map<Path, String> places, String folder, String name) {
        places.put(Path.of(folder).toAbsolutePath().normalize(), name);
    }

    /** The facts of a build, from its models. */
    Manifest ofBuild(Collection<MavenProject> projects, List<Fact> launch) {
        return manifest(projects, launch, ModuleModel::of);
    }

    /** The same from models that were made without looking at plugins. */
    Manifest ofModels(Collection<MavenProject> projects, List<Fact> launch) {
        return manifest(projects, launch, ModuleModel::unprocessed);
    }

    private Manifest manifest(Collection<MavenProject> projects, List<Fact> launch, ModelReading reading) {
        List<Fact> facts = new ArrayList<>(launch);
        for (MavenProject project : projects) {
            ModuleModel module = reading.of(project, commandLine, places);
            facts.add(Fact.ofReactor(Kind.MODULE, module.id(), Words.plain(fromRoot(project))));
            facts.addAll(ModuleFacts.of(module, settings));
        }
        return Manifest.of(facts);
    }

    /** How the model of a project becomes that of a module. */
    private interface ModelReading {
        ModuleModel of(MavenProject project, Properties commandLine, Map<Path, String> places);
    }

    private String fromRoot(MavenProject project) {
        return root.relativize(project.getFile().toPath().toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
    }

    /** The files that decide how a build starts, wherever in the repository they lie. */
    List<Fact> launch(WorkTree tree, Collection<MavenProject> projects) {
        Map<String, Path> files = new TreeMap<>();
        Stream.concat(tree.tracked().stream(), tree.untracked().stream().filter(path -> !LaunchFacts.isBuilt(path)))
                .filter(LaunchFacts::isOne)
                .forEach(path -> files.put(path, tree.topLevel().resolve(path)));
        READ_BY_MAVEN.forEach(name -> known(files, tree, root.resolve(".mvn").resolve(name)));
        for (MavenProject project : projects) {
            Path folder = project.getBasedir().toPath().toAbsolutePath().normalize();
            known(files, tree, folder.resolve(LOMBOK));
            known(files, tree, folder.resolve("src/main/java").resolve(LOMBOK));
            known(files, tree, folder.resolve("src/test/java").resolve(LOMBOK));
        }
        files.values()
                .removeIf(file -> !Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                        || Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS));
        return LaunchFacts.of(files.keySet(), path -> bytes(files.get(path)));
    }

    private static void known(Map<String, Path> files, WorkTree tree, Path file) {
        if (file.startsWith(tree.topLevel())) {
            files.put(tree.topLevel().relativize(file).toString().replace('\\', '/'), file);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.isSymbolicLink(file) && !Files.isRegularFile(file)
                    ? Files.readSymbolicLink(file).toString().getBytes(StandardCharsets.UTF_8)
                    : Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.github.holdfast.gate;

import io.github.holdfast.gate.manifest.Fact;
import io.github.holdfast.gate.manifest.Kind;
import io.github.holdfast.gate.manifest.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginContainer;
import org.apache.maven.model.Resource;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** What of a module is packaged, and where its sources, tests and classes lie, as paths from its folder. */
final class RootFacts {

    private static final String JAR = "org.apache.maven.plugins:maven-jar-plugin";

    private static final String USUAL_FORMAT = "4.0.0";

    private final ModuleModel module;
    private final List<Fact> facts = new ArrayList<>();

    private RootFacts(ModuleModel module) {
        this.module = module;
    }

    /** The roots of a module. */
    static List<Fact> of(ModuleModel module) {
        RootFacts roots = new RootFacts(module);
        Model model = module.model();
        roots.add("packaging", model.getPackaging());
        Build build = Optional.ofNullable(model.getBuild()).orElseGet(Build::new);
        roots.folder("sources", build.getSourceDirectory());
        roots.folder("tests", build.getTestSourceDirectory());
        roots.folder("build", build.getDirectory());
        roots.folder("classes", build.getOutputDirectory());
        roots.folder("test-classes", build.getTestOutputDirectory());
        roots.targets("resources", build.getResources());
        roots.targets("test-resources", build.getTestResources());
        roots.packaged(build);
        roots.others(model, build);
        return roots.facts;
    }

    /** What a build does where nobody says, and a format of POMs that tells roots in other ways too. */
    private void others(Model model, Build build) {
        if (build.getDefaultGoal() != null) {
            add("defaultGoal", build.getDefaultGoal().strip());
        }
        if (!USUAL_FORMAT.equals(model.getModelVersion())) {
            add("modelVersion", String.valueOf(model.getModelVersion()));
        }
    }

    private void add(String key, String value) {
        facts.add(Fact.of(module.id(), Kind.ROOT, key, Words.plain(value)));
    }

    private void folder(String key, String path) {
        if (path != null) {
            add(key, fromModule(path));
        }
    }

    /** Resources go to the classes; one that goes elsewhere, or comes from among sources, may replace what was compiled. */
    private void targets(String key, List<Resource> resources) {
        List<String> targets = resources.stream()
                .filter(resource -> resource.getTargetPath() != null)
                .map(resource -> fromModule(resource.getDirectory()) + ">" + resource.getTargetPath())
                .collect(Collectors.toList());
        if (!targets.isEmpty()) {
            facts.add(Fact.of(
                    module.id(), Kind.ROOT, key, new Words().put("to", targets).toString()));
        }
    }

    /** Folders that the jar is made of in place of the classes. */
    private void packaged(PluginContainer build) {
        List<String> folders = new ArrayList<>(new TreeSet<>(build.getPlugins().stream()
                .filter(plugin -> plugin.getKey().equals(JAR))
                .flatMap(RootFacts::configurations)
                .map(configuration -> configuration.getChild("classesDirectory"))
                .filter(child -> child != null && child.getValue() != null)
                .map(child -> fromModule(child.getValue().strip()))
                .collect(Collectors.toList())));
        if (!folders.isEmpty()) {
            facts.add(Fact.of(
                    module.id(),
                    Kind.ROOT,
                    "jar",
                    new Words().put("of", folders).toString()));
        }
    }

    private static Stream<Xpp3Dom> configurations(Plugin plugin) {
        return Stream.concat(Stream.of(plugin), plugin.getExecutions().stream())
                .map(owner -> (Xpp3Dom) owner.getConfiguration())
                .filter(configuration -> configuration != null);
    }

    /** A path as every machine has it. */
    private String fromModule(String path) {
        Path whole = module.folder().resolve(path).normalize();
        return module.folder().relativize(whole).toString().replace('\\', '/');
    }
}

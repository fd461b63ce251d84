package io.github.holdfast.gate;

import io.github.holdfast.core.reactor.PomFile;
import io.github.holdfast.core.reactor.PomFile.Element;
import io.github.holdfast.gate.check.Loosened;
import io.github.holdfast.gate.check.Spot;
import io.github.holdfast.gate.manifest.Fact;
import io.github.holdfast.gate.manifest.Kind;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/** Finds the line that makes a fact what it is: in the POM of its module, else in the nearest parent of the same tree. */
final class PomLines {

    private static final Map<String, String> ELEMENTS = Map.of(
            "packaging", "packaging",
            "sources", "sourceDirectory",
            "tests", "testSourceDirectory",
            "build", "directory",
            "classes", "outputDirectory",
            "test-classes", "testOutputDirectory",
            "resources", "resources",
            "test-resources", "testResources",
            "jar", "classesDirectory");

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^${}]+)}");

    private final Path root;
    private final Path topLevel;
    private final Predicate<MavenProject> inTree;
    private final Map<String, MavenProject> projects = new HashMap<>();
    private final Map<Path, Element> poms = new HashMap<>();

    /**
     * @param root the reactor root, which paths are told from
     * @param topLevel of git, which paths of files that decide how a build starts are told from
     * @param inTree whether the POM of a project lies in the tree of the reactor
     */
    PomLines(Path root, Path topLevel, Predicate<MavenProject> inTree, Iterable<MavenProject> projects) {
        this.root = root;
        this.topLevel = topLevel;
        this.inTree = inTree;
        projects.forEach(project -> this.projects.put(project.getGroupId() + ":" + project.getArtifactId(), project));
    }

    /** Where a fact comes from; the POM of its module alone where no line says it. */
    Spot of(Loosened loosened) {
        Fact fact = loosened.fact().unvaried();
        if (fact.kind() == Kind.LAUNCH) {
            return spot(topLevel.resolve(fact.key()), 0);
        }
        List<Path> chain = chain(fact);
        return chain.stream()
                .flatMap(pom -> wanted(loosened, element(pom)).stream().map(line -> spot(pom, line)))
                .findFirst()
                .orElseGet(() -> inherited(chain));
    }

    private Spot inherited(List<Path> chain) {
        if (chain.isEmpty()) {
            return Spot.NONE;
        }
        Path pom = chain.get(chain.size() - 1);
        return spot(
                pom,
                element(pom).children("parent").findFirst().orElse(element(pom)).line());
    }

    private Spot spot(Path pom, int line) {
        return Spot.of(root.relativize(pom).toString().replace('\\', '/'), line);
    }

    private Element element(Path pom) {
        return poms.computeIfAbsent(pom, PomFile::read);
    }

    private List<Path> chain(Fact fact) {
        List<Path> chain = new ArrayList<>();
        if (fact.kind() == Kind.MODULE) {
            Stream.iterate(Path.of(fact.value()).getParent(), folder -> folder != null, Path::getParent)
                    .map(folder -> root.resolve(folder).resolve("pom.xml"))
                    .forEach(chain::add);
            chain.add(root.resolve("pom.xml"));
            return chain.stream().filter(pom -> pom.toFile().isFile()).collect(Collectors.toList());
        }
        for (MavenProject one = projects.get(fact.module()); one != null && inTree.test(one); one = one.getParent()) {
            File file = one.getFile();
            chain.add(file.toPath().toAbsolutePath().normalize());
        }
        return chain;
    }

    private static Optional<Integer> wanted(Loosened loosened, Element project) {
        Fact fact = loosened.fact().unvaried();
        String what = loosened.what();
        switch (fact.kind()) {
            case GATE:
                return gate(fact.key(), loosened, project);
            case TOOL:
                return plugins(project, fact.key())
                        .map(plugin -> first(plugin, what.equals("brings") ? "dependencies" : what)
                                .orElse(plugin))
                        .map(Element::line)
                        .findFirst();
            case EXEC:
                return execution(fact.key(), project).findFirst().map(Element::line);
            case PROP:
                return property(project, fact.key()::equals, loosened.now());
            case ROOT:
                return project.all(ELEMENTS.getOrDefault(fact.key(), fact.key()))
                        .map(Element::line)
                        .findFirst();
            case MODULE:
                return first(project, "modules").map(Element::line);
            case LAUNCH:
            default:
                return Optional.empty();
        }
    }

    private static Optional<Integer> gate(String key, Loosened loosened, Element project) {
        int slash = key.lastIndexOf('/');
        String id = key.substring(0, slash);
        String rule = key.substring(slash + 1).replaceFirst("#[0-9]+$", "");
        String what = loosened.what();
        List<Element> executions = plugins(project, EnforcerFacts.ENFORCER)
                .flatMap(plugin -> Stream.concat(named(plugin, id), Stream.of(plugin)))
                .collect(Collectors.toList());
        Stream<Element> ofRule =
                executions.stream().flatMap(one -> one.all(rule)).flatMap(one -> one.children(what));
        Stream<Element> ofExecution = executions.stream()
                .flatMap(one -> Stream.concat(
                        one.children(what), one.children("configuration").flatMap(all -> all.children(what))));
        return Stream.concat(ofRule, ofExecution)
                .findFirst()
                .map(element -> expression(element)
                        .flatMap(name -> property(project, name::equals, loosened.now()))
                        .orElse(element.line()))
                .or(() -> property(project, name -> isOf(name, rule, what), loosened.now()))
                .or(() -> executions.stream().map(Element::line).findFirst());
    }

    private static boolean isOf(String property, String rule, String what) {
        return what.equals("skip")
                ? property.equals("holdfast." + rule + ".skip")
                : property.startsWith("holdfast.") && property.endsWith("." + what);
    }

    private static Optional<String> expression(Element element) {
        Matcher expression = EXPRESSION.matcher(element.text());
        return expression.matches() ? Optional.of(expression.group(1)) : Optional.empty();
    }

    private static Stream<Element> named(Element plugin, String id) {
        return plugin.all("execution")
                .filter(execution -> execution.childText("id").orElse("default").equals(id));
    }

    private static Stream<Element> execution(String key, Element project) {
        int slash = key.indexOf('/');
        if (slash < 0) {
            String extension = key.substring(key.lastIndexOf(' ') + 1);
            return Stream.concat(
                    plugins(project, extension),
                    project.all("extension")
                            .filter(one -> extension.endsWith(
                                    ":" + one.childText("artifactId").orElse(""))));
        }
        String plugin = key.substring(key.lastIndexOf(' ', slash) + 1, slash);
        String id = key.substring(slash + 1);
        return plugins(project, plugin).flatMap(one -> named(one, id));
    }

    private static Stream<Element> plugins(Element project, String key) {
        String artifactId = key.substring(key.indexOf(':') + 1);
        return project.all("plugin")
                .filter(plugin -> plugin.childText("artifactId").orElse("").equals(artifactId));
    }

    /** Of several, as profiles have them, the one with the value that is in force. */
    private static Optional<Integer> property(Element project, Predicate<String> name, Optional<String> value) {
        List<Element> found = project.all("properties")
                .flatMap(Element::children)
                .filter(property -> name.test(property.name()))
                .collect(Collectors.toList());
        return found.stream()
                .filter(property -> Optional.of(property.text()).equals(value))
                .findFirst()
                .or(() -> found.stream().findFirst())
                .map(Element::line);
    }

    private static Optional<Element> first(Element element, String name) {
        return name.isEmpty() ? Optional.empty() : element.children(name).findFirst();
    }
}

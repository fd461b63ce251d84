package io.github.holdfast.coverage;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.reactor.PomFile;
import io.github.holdfast.core.reactor.ReactorModule;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Finds out why tests ran without the JaCoCo agent, and the line of the POM that lost it. */
final class AgentLoss {

    private static final String JACOCO = "org.jacoco:jacoco-maven-plugin";
    private static final String ELSEWHERE = "the agent writes to ";
    private static final List<String> TEST_PLUGINS = List.of("maven-surefire-plugin", "maven-failsafe-plugin");

    private final ReactorModule module;
    private final MavenProject project;
    private final String property;

    AgentLoss(ReactorModule module) {
        this.module = module;
        this.project = module.project();
        this.property = settings(JACOCO, "propertyName").findFirst().orElse("argLine");
    }

    /**
     * The cause as far as the POM tells it, added to a finding.
     *
     * @param finding lacks its message
     * @param before that tests ran, in words
     */
    Finding.Builder explain(Finding.Builder finding, String before) {
        List<Supplier<Optional<Cause>>> questions = List.of(
                this::noAgent, this::skippedAgent, this::noFork, this::commandLine, this::replaced, this::elsewhere);
        Cause cause = questions.stream()
                .flatMap(question -> question.get().stream())
                .findFirst()
                .orElseGet(() -> new Cause(
                        "the agent of jacoco-maven-plugin:prepare-agent did not reach the test JVM",
                        "look at the <argLine> and <forkCount> that the tests really ran with",
                        null));
        cause.place.ifPresent(place -> finding.at(module.fromRoot(place.pom), place.line));
        String how = cause.text.startsWith(ELSEWHERE)
                ? ", and nothing of it is where it is looked for: "
                : " without the JaCoCo agent: ";
        return finding.saying(before + how + cause.text).fixBy(cause.fix);
    }

    private Optional<Cause> noAgent() {
        Plugin plugin = project.getPlugin(JACOCO);
        boolean prepared = plugin != null
                && plugin.getExecutions().stream()
                        .filter(execution -> !"none".equalsIgnoreCase(execution.getPhase()))
                        .flatMap(execution -> execution.getGoals().stream())
                        .anyMatch("prepare-agent"::equals);
        return prepared
                ? Optional.empty()
                : Optional.of(new Cause(
                        "this module has no execution of jacoco-maven-plugin:prepare-agent",
                        "add an execution of jacoco-maven-plugin with the goal prepare-agent",
                        null));
    }

    private Optional<Cause> skippedAgent() {
        boolean skipped = "true".equals(property("jacoco.skip"))
                || settings(JACOCO, "skip").anyMatch("true"::equals);
        return skipped
                ? Optional.of(new Cause("jacoco.skip is true", "take jacoco.skip away", place("jacoco.skip", null)))
                : Optional.empty();
    }

    private Optional<Cause> noFork() {
        for (String plugin : TEST_PLUGINS) {
            boolean inProcess =
                    settings("org.apache.maven.plugins:" + plugin, "forkCount").anyMatch("0"::equals);
            if (inProcess || "0".equals(property("forkCount"))) {
                return Optional.of(new Cause(
                        "<forkCount> 0" + in(plugin, "forkCount") + " runs the tests inside Maven, where no agent is",
                        "take <forkCount>0</forkCount> away",
                        place("forkCount", plugin)));
            }
        }
        return Optional.empty();
    }

    private Optional<Cause> commandLine() {
        String given = module.session().getUserProperties().getProperty(property);
        return given == null || given.contains("-javaagent")
                ? Optional.empty()
                : Optional.of(new Cause(
                        "-D" + property + " on the command line replaces it",
                        "take -D" + property + " away from the command line",
                        null));
    }

    private Optional<Cause> replaced() {
        for (String plugin : TEST_PLUGINS) {
            boolean lost = settings("org.apache.maven.plugins:" + plugin, "argLine")
                    .anyMatch(line -> !line.contains("{" + property + "}") && !line.contains("-javaagent"));
            if (lost) {
                String name = plugin.replace("maven-", "").replace("-plugin", "");
                return Optional.of(new Cause(
                        "<argLine> of " + name + in(plugin, "argLine") + " replaces it; write @{" + property
                                + "} in front",
                        "write @{" + property + "} in front of the text of <argLine>",
                        place("argLine", plugin)));
            }
        }
        return Optional.empty();
    }

    private Optional<Cause> elsewhere() {
        return settings(JACOCO, "destFile", goals -> goals.isEmpty() || goals.contains("prepare-agent"))
                .filter(file -> !file.isBlank())
                .findFirst()
                .map(file -> new Cause(
                        ELSEWHERE + file,
                        "add that file to <execFiles>, or take <destFile> away",
                        place("destFile", "jacoco-maven-plugin")));
    }

    private String property(String name) {
        String given = module.session().getUserProperties().getProperty(name);
        return given == null ? project.getProperties().getProperty(name) : given;
    }

    /** The values of an element in the effective configuration of a plugin and of its executions. */
    private Stream<String> settings(String key, String element) {
        return settings(key, element, goals -> true);
    }

    /** @param goals which executions count, by their goals; the plugin's own configuration has none */
    private Stream<String> settings(String key, String element, Predicate<List<String>> goals) {
        Plugin plugin = project.getPlugin(key);
        if (plugin == null) {
            return Stream.empty();
        }
        Stream<ConfigurationContainer> executions = plugin.getExecutions().stream()
                .filter(execution -> goals.test(execution.getGoals()))
                .map(one -> one);
        return Stream.concat(executions, goals.test(List.of()) ? Stream.of(plugin) : Stream.empty())
                .map(container -> (Xpp3Dom) container.getConfiguration())
                .filter(Objects::nonNull)
                .map(configuration -> configuration.getChild(element))
                .filter(Objects::nonNull)
                .map(Xpp3Dom::getValue)
                .filter(Objects::nonNull)
                .map(String::strip);
    }

    private String in(String plugin, String element) {
        Place place = place(element, plugin);
        return place == null ? "" : " in " + module.fromRoot(place.pom) + ":" + place.line;
    }

    /** Where the element is written, in the module's POM or the nearest parent that lies in the tree; null for nowhere. */
    private Place place(String element, String plugin) {
        for (MavenProject owner = project; module.isInTree(owner); owner = owner.getParent()) {
            Path pom = owner.getFile().toPath().toAbsolutePath().normalize();
            PomFile.Element root = PomFile.read(pom);
            Stream<PomFile.Element> places = plugin == null
                    ? root.all(element)
                    : root.all("plugin")
                            .filter(one -> one.childText("artifactId")
                                    .filter(plugin::equals)
                                    .isPresent())
                            .flatMap(one -> one.all(element));
            Optional<PomFile.Element> found = places.findFirst();
            if (found.isPresent()) {
                return new Place(pom, found.get().line());
            }
        }
        return null;
    }

    private static final class Place {

        private final Path pom;
        private final int line;

        private Place(Path pom, int line) {
            this.pom = pom;
            this.line = line;
        }
    }

    private static final class Cause {

        private final String text;
        private final String fix;
        private final Optional<Place> place;

        private Cause(String text, String fix, Place place) {
            this.text = text;
            this.fix = fix;
            this.place = Optional.ofNullable(place);
        }
    }
}

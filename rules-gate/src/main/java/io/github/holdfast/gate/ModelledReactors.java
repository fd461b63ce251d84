package io.github.holdfast.gate;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.git.WorkTree;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.gate.check.Settings;
import io.github.holdfast.gate.manifest.Fact;
import io.github.holdfast.gate.manifest.Manifest;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.building.ModelProblem;
import org.apache.maven.project.DefaultProjectBuildingRequest;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectBuilder;
import org.apache.maven.project.ProjectBuildingException;
import org.apache.maven.project.ProjectBuildingRequest;
import org.apache.maven.project.ProjectBuildingResult;

/**
 * The models of a reactor, made by Maven's own builder without running a plugin or an extension: as they are without
 * profiles that somebody or something switches on, and with each of these.
 */
final class ModelledReactors {

    private final ProjectBuilder builder;
    private final MavenSession session;
    private final Path root;
    private final Properties commandLine;
    private final Set<String> varying;
    private final List<MavenProject> usual;

    private ModelledReactors(ProjectBuilder builder, MavenSession session, Path root, Properties commandLine) {
        this.builder = builder;
        this.session = session;
        this.root = root;
        this.commandLine = commandLine;
        List<MavenProject> first = build(List.of(), List.of());
        this.varying = ActiveProfiles.varying(first);
        this.usual = ActiveProfiles.of(first).isEmpty() ? first : build(List.of(), varying);
    }

    /**
     * @param root the folder of the root POM
     * @param commandLine properties as Maven is called with
     * @throws UnusableInput {@code UNREADABLE-POM} when Maven can make no model of a POM
     */
    static ModelledReactors of(ProjectBuilder builder, MavenSession session, Path root, Properties commandLine) {
        return new ModelledReactors(builder, session, root, commandLine);
    }

    private List<MavenProject> build(Collection<String> active, Collection<String> inactive) {
        ProjectBuildingRequest request = new DefaultProjectBuildingRequest(session.getProjectBuildingRequest());
        request.setProject(null);
        request.setProcessPlugins(false);
        request.setResolveDependencies(false);
        request.setUserProperties(commandLine);
        Properties system = new Properties();
        system.putAll(request.getSystemProperties());
        system.setProperty("maven.multiModuleProjectDirectory", root.toString());
        request.setSystemProperties(system);
        List<String> ids = new ArrayList<>(session.getSettings().getActiveProfiles());
        ids.addAll(active);
        request.setActiveProfileIds(ids);
        request.setInactiveProfileIds(
                inactive.stream().filter(id -> !ids.contains(id)).collect(Collectors.toList()));
        try {
            return builder.build(List.of(pom()), true, request).stream()
                    .map(ProjectBuildingResult::getProject)
                    .collect(Collectors.toList());
        } catch (ProjectBuildingException e) {
            throw unreadable(e);
        }
    }

    private File pom() {
        return root.resolve("pom.xml").toFile();
    }

    private UnusableInput unreadable(ProjectBuildingException e) {
        String reason = e.getResults() == null
                ? e.getMessage()
                : e.getResults().stream()
                        .flatMap(result -> result.getProblems().stream())
                        .filter(problem -> problem.getSeverity() != ModelProblem.Severity.WARNING)
                        .map(ModelProblem::getMessage)
                        .limit(3)
                        .collect(Collectors.joining("; "));
        return new UnusableInput(
                "no model",
                Finding.of("UNREADABLE-POM", "pom.xml")
                        .saying("Maven can make no model of the reactor: " + reason)
                        .fixBy("mend the POM, so that mvn validate reads it")
                        .build(),
                e);
    }

    /** The project of the root POM, without profiles that vary the build. */
    MavenProject top() {
        return usual.stream()
                .filter(project ->
                        project.getFile().toPath().toAbsolutePath().normalize().equals(pom().toPath()))
                .findFirst()
                .orElseThrow();
    }

    /** The modules without profiles that vary the build. */
    List<MavenProject> usual() {
        return usual;
    }

    /**
     * The manifest of the reactor with each profile that varies it, and with some combinations.
     *
     * @param combinations each with ids and a comma between two
     */
    Manifest manifest(ReactorModule module, WorkTree tree, Settings settings, Collection<String> combinations) {
        ReactorFacts facts = ReactorFacts.of(module, root, settings);
        List<Fact> launch = facts.launch(tree, usual);
        Manifest manifest = facts.ofModels(usual, launch);
        Set<String> all = new TreeSet<>(varying);
        combinations.stream().map(ModelledReactors::sorted).forEach(all::add);
        for (String combination : all) {
            Set<String> active = new TreeSet<>(Arrays.asList(combination.split(",")));
            Set<String> inactive = new TreeSet<>(varying);
            inactive.removeAll(active);
            manifest = manifest.and(combination, facts.ofModels(build(active, inactive), launch));
        }
        return manifest;
    }

    private static String sorted(String combination) {
        return String.join(",", new TreeSet<>(Arrays.asList(combination.split(","))));
    }
}

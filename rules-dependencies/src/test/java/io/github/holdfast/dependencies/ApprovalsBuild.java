package io.github.holdfast.dependencies;

import io.github.holdfast.core.testing.ModelledReactor;
import io.github.holdfast.core.testing.RecordingLog;
import io.github.holdfast.core.testing.StagedBuild;
import io.github.holdfast.core.testing.TestRepository;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.enforcer.rule.api.EnforcerRuleError;
import org.apache.maven.enforcer.rule.api.EnforcerRuleException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.internal.impl.SimpleLocalRepositoryManagerFactory;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.NoLocalRepositoryManagerException;

/**
 * A project in a git repository of its own, whose branch {@code main} is the base, and builds of it in which the rule
 * runs: models as Maven builds them, and a graph as the test says. Each run is a build of its own, begun on 2026-11-01.
 */
final class ApprovalsBuild {

    static final String LIST = ".holdfast/approved-dependencies.yml";

    private final Path folder;
    private final TestRepository repository;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final Map<String, Set<Artifact>> graphs = new LinkedHashMap<>();
    private final Set<String> modules = new LinkedHashSet<>();
    private List<String> selected = List.of();
    private String file = LIST;

    /** A project whose first commit has nothing of it. */
    ApprovalsBuild(Path folder) {
        this(folder, TestRepository.init(folder.resolve("acme")));
        repository.write("README.md", "Orders\n");
        repository.commit();
    }

    private ApprovalsBuild(Path folder, TestRepository repository) {
        this.folder = folder;
        this.repository = repository;
    }

    /** A project without any commit. */
    static ApprovalsBuild withoutCommit(Path folder) {
        return new ApprovalsBuild(folder, TestRepository.init(folder.resolve("acme")));
    }

    /** How a build ended: what was thrown, and what was logged. */
    record Outcome(String kind, String text, List<String> log, StagedBuild build) {

        List<String> codes() {
            return text.lines()
                    .filter(line -> line.matches(".* \\[[A-Z-]+]"))
                    .map(line -> line.replaceAll(".*\\[|]$", ""))
                    .collect(Collectors.toList());
        }
    }

    TestRepository repository() {
        return repository;
    }

    Path root() {
        return repository.folder();
    }

    /** A POM from outside, found by its artifactId. */
    ApprovalsBuild outside(String artifactId, String pom) {
        StagedBuild.write(folder.resolve("outside").resolve(artifactId + ".pom"), pom);
        return this;
    }

    /** Writes the POM of a module {@code com.acme:<name>:1}; the given lines begin at line 6. */
    ApprovalsBuild pom(String name, String... lines) {
        return written(name, StagedBuild.pom(name, lines));
    }

    /** Writes the whole POM of a module in the folder of its name. */
    ApprovalsBuild written(String name, String text) {
        repository.write(name + "/pom.xml", text);
        modules.add(name);
        return this;
    }

    /** Writes the list to the work tree. */
    ApprovalsBuild list(String text) {
        repository.write(file, text);
        return this;
    }

    /** Commits all that is there, and nothing after it: so the base has it, whether the work tree is changed or not. */
    ApprovalsBuild commit() {
        repository.commit();
        repository.commit();
        return this;
    }

    /** Configures the rule. */
    ApprovalsBuild with(String parameter, String value) {
        parameters.put(parameter, value);
        if (parameter.equals("file")) {
            file = value;
        }
        return this;
    }

    /** Has Maven take an artifact {@code g:a:v[:type[:classifier]]} in a module, brought by these, the first direct. */
    ApprovalsBuild takes(String module, String scope, String coordinates, String... path) {
        String[] parts = coordinates.split(":");
        String type = parts.length > 3 ? parts[3] : "jar";
        Artifact artifact = new DefaultArtifact(
                parts[0],
                parts[1],
                parts[2],
                scope,
                type,
                parts.length > 4 ? parts[4] : null,
                new DefaultArtifactHandler(type));
        artifact.setDependencyTrail(Stream.of(
                        Stream.of("com.acme:" + module + ":jar:1"),
                        Stream.of(path).map(step -> step.replaceFirst(":([^:]+)$", ":jar:$1")),
                        Stream.of(artifact.getId()))
                .flatMap(one -> one)
                .collect(Collectors.toList()));
        graphs.computeIfAbsent(module, key -> new LinkedHashSet<>()).add(artifact);
        return this;
    }

    /** Commits all that is there. */
    ApprovalsBuild commitOnce() {
        repository.commit();
        return this;
    }

    /** Begins a branch at the tip of main, with a commit of its own. */
    ApprovalsBuild branch() {
        repository.git("checkout", "--quiet", "-b", "change");
        repository.commit();
        return this;
    }

    /** Has Maven take nothing any more. */
    ApprovalsBuild takesNothing() {
        graphs.clear();
        return this;
    }

    /** Puts a file of that many bytes into the local repository. */
    ApprovalsBuild inLocalRepository(String path, int bytes) {
        StagedBuild.write(folder.resolve("local").resolve(path), "x".repeat(bytes));
        return this;
    }

    /** Selects modules, as {@code -pl} does. */
    ApprovalsBuild selecting(String... names) {
        selected = List.of(names);
        return this;
    }

    /** A build of all modules, with nothing run yet. */
    StagedBuild staged() {
        StagedBuild build = StagedBuild.in(root());
        localRepository((DefaultRepositorySystemSession) build.session().getRepositorySession());
        ModelledReactor reactor = ModelledReactor.over(folder.resolve("outside"));
        for (String name : modules) {
            MavenProject project =
                    reactor.project(root().resolve(name).resolve("pom.xml").normalize());
            project.setArtifacts(graphs.getOrDefault(project.getArtifactId(), Set.of()));
            build.add(project);
        }
        if (!selected.isEmpty()) {
            build.select(build.session().getAllProjects().stream()
                    .filter(project -> selected.contains(project.getArtifactId()))
                    .toArray(MavenProject[]::new));
        }
        return build;
    }

    @SuppressWarnings("deprecation")
    private void localRepository(DefaultRepositorySystemSession session) {
        try {
            session.setLocalRepositoryManager(new SimpleLocalRepositoryManagerFactory()
                    .newInstance(
                            session, new LocalRepository(folder.resolve("local").toFile())));
        } catch (NoLocalRepositoryManagerException e) {
            throw new AssertionError(e);
        }
    }

    /** Builds, the rule run in each module that is selected, to the first failure. */
    Outcome build() {
        StagedBuild build = staged();
        RecordingLog log = new RecordingLog();
        String kind = "passes";
        String text = "";
        for (MavenProject project : build.session().getProjects()) {
            ApprovedDependencies rule =
                    new ApprovedDependencies(build.in(project, "approved-dependencies", "validate"));
            parameters.forEach((name, value) -> set(rule, name, value));
            rule.setLog(log);
            try {
                rule.execute();
            } catch (EnforcerRuleError error) {
                kind = "is an error";
                text += error.getMessage() + "\n";
            } catch (EnforcerRuleException violation) {
                kind = kind.equals("passes") ? "is violated" : kind;
                text += violation.getMessage() + "\n";
            }
        }
        build.ends();
        return new Outcome(kind, text.stripTrailing(), List.copyOf(log.lines()), build);
    }

    private static void set(ApprovedDependencies rule, String name, String value) {
        try {
            Field field = ApprovedDependencies.class.getDeclaredField(name);
            field.setAccessible(true);
            field.set(rule, value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}

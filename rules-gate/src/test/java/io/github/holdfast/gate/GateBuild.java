package io.github.holdfast.gate;

import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.testing.LiveMaven;
import io.github.holdfast.core.testing.RecordingLog;
import io.github.holdfast.core.testing.StagedBuild;
import io.github.holdfast.core.testing.TestRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.maven.enforcer.rule.api.EnforcerRuleError;
import org.apache.maven.enforcer.rule.api.EnforcerRuleException;
import org.apache.maven.execution.BuildSuccess;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectBuilder;
import org.apache.maven.project.ProjectBuildingException;
import org.apache.maven.project.ProjectBuildingRequest;
import org.apache.maven.project.ProjectBuildingResult;

/**
 * A reactor of a parent and two modules in a repository of git, its models built by Maven's own components with their
 * lifecycles: its manifest written by what the goal calls, and judged by the rule. Each run is a build of its own.
 */
final class GateBuild {

    static final String MANIFEST = ".holdfast/gates.txt";

    private final TestRepository repository;
    private final Path remote;
    private final Path local;
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> jvm = new ArrayList<>();
    private final Properties user = new Properties();
    private List<String> active = List.of();
    private List<String> goals = List.of("validate");
    private String from = "pom.xml";
    private Consumer<MavenExecutionRequest> calling = request -> {};

    private GateBuild(Path folder) {
        this.repository = TestRepository.init(folder.resolve("acme"));
        this.remote = folder.resolve("remote");
        this.local = folder.resolve("local");
    }

    /** A reactor whose gates are on the base branch, and a branch that changes nothing yet. */
    static GateBuild agreed(Path folder) {
        GateBuild build = began(folder);
        build.gates();
        build.repository.commit();
        build.repository.git("checkout", "--quiet", "-b", "change");
        build.file("README", "changed\n");
        build.repository.commit();
        return build;
    }

    /** A reactor in its first commit, without a manifest. */
    static GateBuild began(Path folder) {
        GateBuild build = new GateBuild(folder);
        build.file("pom.xml", Poms.PARENT);
        build.file("core/pom.xml", Poms.module("core"));
        build.file("web/pom.xml", Poms.module("web"));
        build.file(".mvn/maven.config", "-B\n");
        build.file(".gitignore", "target/\n");
        build.repository.commit();
        return build;
    }

    /** Commits what is there with its manifest, and begins a change on top of it. */
    void agree() {
        gates();
        repository.commit();
        repository.git("checkout", "--quiet", "-B", "change");
        file("README", "more\n");
        repository.commit();
    }

    Path root() {
        return repository.folder();
    }

    /** The local repository of Maven. */
    Path repository() {
        return local;
    }

    TestRepository git() {
        return repository;
    }

    GateBuild file(String path, String text) {
        StagedBuild.write(root().resolve(path), text);
        return this;
    }

    String read(String path) {
        try {
            return Files.readString(root().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces text in a file, which has to be there. */
    GateBuild edit(String path, String text, String other) {
        String before = read(path);
        if (!before.contains(text)) {
            throw new AssertionError(path + " has no " + text);
        }
        return file(path, before.replace(text, other));
    }

    GateBuild delete(String path) {
        try {
            Files.delete(root().resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    GateBuild environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    GateBuild jvm(String argument) {
        jvm.add(argument);
        return this;
    }

    GateBuild property(String name, String value) {
        user.setProperty(name, value);
        return this;
    }

    /** Of the JVM that Maven runs in. */
    GateBuild systemProperty(String name, String value) {
        return calling(request -> {
            Properties system = new Properties();
            system.putAll(request.getSystemProperties());
            system.setProperty(name, value);
            request.setSystemProperties(system);
        });
    }

    GateBuild profiles(String... ids) {
        active = List.of(ids);
        return this;
    }

    GateBuild goals(String... called) {
        goals = List.of(called);
        return this;
    }

    GateBuild from(String pom) {
        from = pom;
        return this;
    }

    /** Changes how Maven is called. */
    GateBuild calling(Consumer<MavenExecutionRequest> change) {
        calling = calling.andThen(change);
        return this;
    }

    /** What the goal writes; gives what it prints for review. */
    List<String> gates(String... combinations) {
        MavenSession session = session();
        GatesGoal goal = GatesGoal.make(
                module(session, session.getTopLevelProject()),
                LiveMaven.lookup(ProjectBuilder.class),
                String.join(";", combinations),
                Files.exists(root().resolve(MANIFEST)) ? Optional.of(bytes()) : Optional.empty());
        file(MANIFEST, goal.text());
        return goal.review();
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(root().resolve(MANIFEST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a build ended: the errors thrown, what was logged, and the report of the reactor. */
    record Outcome(String text, List<String> log, String json) {

        /** Codes of errors, in their order. */
        List<String> codes() {
            return text.lines()
                    .filter(line -> line.matches(".* \\[[A-Z-]+]"))
                    .filter(line -> !line.strip().startsWith("warning: "))
                    .map(line -> line.replaceAll(".*\\[|]$", ""))
                    .collect(Collectors.toList());
        }

        boolean passes() {
            return text.isEmpty();
        }

        /** Lines of findings, without the code. */
        List<String> told() {
            return text.lines()
                    .filter(line -> line.matches(".* \\[[A-Z-]+]"))
                    .map(line -> line.replaceAll(" +\\[[A-Z-]+]$", "").strip())
                    .collect(Collectors.toList());
        }
    }

    /** Builds: the rule runs in each module, and the session ends. */
    Outcome build() {
        return build(session(), module -> {});
    }

    /**
     * Builds.
     *
     * @param inModule what else runs in each module
     */
    Outcome build(MavenSession session, Consumer<ReactorModule> inModule) {
        RecordingLog log = new RecordingLog();
        StringBuilder text = new StringBuilder();
        for (MavenProject project : session.getProjects()) {
            GateIntegrity rule = new GateIntegrity(module(session, project), environment, jvm);
            rule.setLog(log);
            try {
                rule.execute();
                inModule.accept(module(session, project));
                session.getResult().addBuildSummary(new BuildSuccess(project, 0));
            } catch (EnforcerRuleError error) {
                text.append(error.getMessage()).append('\n');
            } catch (EnforcerRuleException violation) {
                throw new AssertionError("a violation, which a level could soften", violation);
            }
        }
        session.getRequest().getExecutionListener().sessionEnded(null);
        session.getResult().getExceptions().forEach(late -> text.append(late.getMessage())
                .append('\n'));
        Path json = root().resolve("target/holdfast/gate-integrity-gateIntegrity.json");
        return new Outcome(
                text.toString().stripTrailing(),
                List.copyOf(log.lines()),
                Files.exists(json) ? read("target/holdfast/gate-integrity-gateIntegrity.json") : "");
    }

    static ReactorModule module(MavenSession session, MavenProject project) {
        MojoExecution execution = new MojoExecution(new Plugin(), "enforce", "gate-integrity");
        execution.setLifecyclePhase("validate");
        return new ReactorModule(session, project, execution);
    }

    /** A session in which the models are built. */
    @SuppressWarnings("deprecation")
    MavenSession session() {
        MavenExecutionRequest request = LiveMaven.request(root(), remote, local);
        request.setPom(root().resolve(from).toFile());
        request.setStartTime(Date.from(StagedBuild.START));
        request.setActiveProfiles(active);
        request.setUserProperties(user);
        request.setGoals(goals);
        calling.accept(request);
        List<MavenProject> projects = new ArrayList<>();
        try {
            ProjectBuildingRequest building = request.getProjectBuildingRequest();
            building.setRepositorySession(LiveMaven.session(request));
            for (ProjectBuildingResult result : LiveMaven.lookup(ProjectBuilder.class)
                    .build(List.of(request.getPom()), request.isRecursive(), building)) {
                projects.add(result.getProject());
            }
            MavenSession session = new MavenSession(
                    LiveMaven.plexus(), building.getRepositorySession(), request, new DefaultMavenExecutionResult());
            session.setAllProjects(projects);
            session.setProjects(projects);
            session.setCurrentProject(projects.get(0));
            return session;
        } catch (ProjectBuildingException e) {
            throw new AssertionError(String.valueOf(e.getResults()), e);
        }
    }
}

package io.github.holdfast.lockfile;

import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.testing.LiveMaven;
import io.github.holdfast.core.testing.RecordingLog;
import io.github.holdfast.core.testing.StagedBuild;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.enforcer.rule.api.EnforcerRuleError;
import org.apache.maven.enforcer.rule.api.EnforcerRuleException;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectBuilder;
import org.apache.maven.project.ProjectBuildingException;
import org.apache.maven.project.ProjectBuildingRequest;
import org.apache.maven.project.ProjectBuildingResult;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.rtinfo.RuntimeInformation;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;

/**
 * A reactor in a folder, built by Maven's own components from a staged remote repository: locked by what the goal calls,
 * and judged by the rule. Each run is a build of its own, begun on 2026-11-01.
 */
final class LockBuild {

    private final Path folder;
    private final StagedRemote remote;
    private boolean plugins;
    private boolean offline;
    private String mavenVersion = "3.9.16";
    private List<LockException> exceptions = List.of();
    private List<String> selected = List.of();
    private List<String> active = List.of();
    private List<String> inactive = List.of();
    private String from = "pom.xml";
    private String local = "local";
    private final Map<String, String> parameters = new TreeMap<>();
    private final Properties user = new Properties();

    LockBuild(Path folder) {
        this.folder = folder;
        this.remote = new StagedRemote(folder.resolve("remote"));
        StagedBuild.write(root().resolve(".mvn").resolve("maven.config"), "");
    }

    StagedRemote remote() {
        return remote;
    }

    Path root() {
        return folder.resolve("acme");
    }

    Path lockFile() {
        return root().resolve("pom.lock.json");
    }

    LockBuild file(String path, String text) {
        StagedBuild.write(root().resolve(path), text);
        return this;
    }

    /** Replaces text in a file, which has to be there. */
    LockBuild edit(String path, String text, String other) {
        String before = read(root().resolve(path));
        if (!before.contains(text)) {
            throw new AssertionError(path + " has no " + text);
        }
        return file(path, before.replace(text, other));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LockBuild plugins(boolean value) {
        plugins = value;
        return this;
    }

    LockBuild offline(boolean value) {
        offline = value;
        return this;
    }

    LockBuild maven(String version) {
        mavenVersion = version;
        return this;
    }

    /** An exception as a POM configures it. */
    static LockException exception(String pattern, String check, String reason, String until) {
        LockException exception = new LockException();
        set(exception, "pattern", pattern);
        set(exception, "check", check);
        set(exception, "reason", reason);
        set(exception, "until", until);
        return exception;
    }

    /** Sets a parameter of the rule as a POM would. */
    LockBuild parameter(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    LockBuild exceptions(LockException... all) {
        exceptions = List.of(all);
        return this;
    }

    LockBuild selecting(String... names) {
        selected = List.of(names);
        return this;
    }

    LockBuild profiles(String... ids) {
        active = List.of(ids);
        return this;
    }

    LockBuild withoutProfiles(String... ids) {
        inactive = List.of(ids);
        return this;
    }

    LockBuild property(String name, String value) {
        user.setProperty(name, value);
        return this;
    }

    /** Calls Maven on another POM than the root's. */
    LockBuild from(String pom) {
        from = pom;
        return this;
    }

    /** Builds with another local repository. */
    LockBuild localRepository(String name) {
        local = name;
        return this;
    }

    /** A file of the local repository. */
    Path local(String path) {
        return folder.resolve(local).resolve(path);
    }

    /** How a build ended: what was thrown, and what was logged. */
    record Outcome(String kind, String text, List<String> log) {

        List<String> codes() {
            return text.lines()
                    .filter(line -> line.matches(".* \\[[A-Z-]+]"))
                    .map(line -> line.replaceAll(".*\\[|]$", ""))
                    .collect(Collectors.toList());
        }

        boolean passes() {
            return kind.equals("passes");
        }
    }

    /** Writes the lock. */
    List<String> lock() {
        return lock(goal -> {});
    }

    List<String> lock(Consumer<LockGoal.Builder> setting) {
        try {
            LockGoal.Made made = make(setting);
            Files.write(lockFile(), made.text().getBytes(StandardCharsets.UTF_8));
            return made.review();
        } catch (Unlockable | IOException e) {
            throw new AssertionError(e);
        }
    }

    LockGoal.Made make(Consumer<LockGoal.Builder> setting) throws Unlockable {
        MavenSession session = session();
        ReactorModule root = module(session, session.getTopLevelProject());
        LockGoal.Builder goal = new LockGoal.Builder(
                        root,
                        LiveMaven.lookup(RepositorySystem.class),
                        LiveMaven.lookup(ProjectDependenciesResolver.class),
                        LiveMaven.lookup(ProjectBuilder.class),
                        mavenVersion)
                .plugins(plugins);
        setting.accept(goal);
        return goal.build().make();
    }

    /** What the goal lock-check says. */
    LockFreshness freshness() {
        MavenSession session = session();
        return LockFreshness.of(module(session, session.getTopLevelProject()), "target/holdfast/lock-check.json");
    }

    /** Builds, the rule run in each module that is selected. */
    Outcome build() {
        MavenSession session = session();
        RecordingLog log = new RecordingLog();
        String kind = "passes";
        String text = "";
        for (MavenProject project : session.getProjects()) {
            project.setArtifacts(collected(session, project));
            DependencyLock rule =
                    new DependencyLock(module(session, project), LiveMaven.lookup(RepositorySystem.class), running());
            set(rule, "plugins", String.valueOf(plugins));
            set(rule, "exceptions", exceptions);
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
        return new Outcome(kind, text.stripTrailing(), List.copyOf(log.lines()));
    }

    private static void set(Object configured, String name, Object value) {
        try {
            Field field = configured.getClass().getDeclaredField(name);
            field.setAccessible(true);
            field.set(configured, value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private RuntimeInformation running() {
        return new RuntimeInformation() {
            @Override
            public String getMavenVersion() {
                return mavenVersion;
            }

            @Override
            public boolean isMavenVersion(String range) {
                throw new AssertionError(range);
            }
        };
    }

    private static ReactorModule module(MavenSession session, MavenProject project) {
        MojoExecution execution = new MojoExecution(new Plugin(), "enforce", "dependency-lock");
        execution.setLifecyclePhase("validate");
        return new ReactorModule(session, project, execution);
    }

    private Set<Artifact> collected(MavenSession session, MavenProject project) {
        try {
            Set<Artifact> artifacts = new LinkedHashSet<>();
            RepositoryUtils.toArtifacts(
                    artifacts,
                    LiveMaven.lookup(ProjectDependenciesResolver.class)
                            .resolve(new DefaultDependencyResolutionRequest(project, session.getRepositorySession())
                                    .setResolutionFilter((node, parents) -> false))
                            .getDependencyGraph()
                            .getChildren(),
                    List.of(project.getArtifact().getId()),
                    null);
            return artifacts;
        } catch (DependencyResolutionException e) {
            throw new AssertionError(e);
        }
    }

    /** A session in which the models are built and nothing is resolved yet. */
    @SuppressWarnings("deprecation")
    MavenSession session() {
        MavenExecutionRequest request = LiveMaven.request(root(), remote.folder(), folder.resolve(local));
        request.setPom(root().resolve(from).toFile());
        request.setOffline(offline);
        request.setStartTime(Date.from(StagedBuild.START));
        request.setActiveProfiles(active);
        request.setInactiveProfiles(inactive);
        request.setUserProperties(user);
        DefaultRepositorySystemSession repositories = LiveMaven.session(request);
        List<MavenProject> projects = new ArrayList<>();
        try {
            ProjectBuildingRequest building = request.getProjectBuildingRequest();
            building.setRepositorySession(repositories);
            for (ProjectBuildingResult result :
                    LiveMaven.lookup(ProjectBuilder.class).build(List.of(request.getPom()), true, building)) {
                projects.add(result.getProject());
            }
        } catch (ProjectBuildingException e) {
            throw new AssertionError(e.getResults().toString(), e);
        }
        repositories.setWorkspaceReader(new ViewedReactor(projects));
        MavenSession session =
                new MavenSession(LiveMaven.plexus(), repositories, request, new DefaultMavenExecutionResult());
        session.setAllProjects(projects);
        session.setProjects(
                selected.isEmpty()
                        ? projects
                        : projects.stream()
                                .filter(one -> selected.contains(one.getArtifactId()))
                                .collect(Collectors.toList()));
        return session;
    }

    /** What is thrown when a lock cannot be made. */
    static String refusal(LockBuild build, Consumer<LockGoal.Builder> setting) {
        try {
            build.make(setting);
            return "";
        } catch (Unlockable e) {
            return e.getMessage();
        } catch (UnusableInput e) {
            return e.finding().code() + " " + e.finding().message();
        }
    }
}

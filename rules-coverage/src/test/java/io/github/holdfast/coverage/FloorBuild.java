package io.github.holdfast.coverage;

import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.rule.HoldfastRule;
import io.github.holdfast.coverage.fixture.ModuleOnDisk;
import io.github.holdfast.coverage.fixture.Shop;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.maven.enforcer.rule.api.EnforcerLevel;
import org.apache.maven.enforcer.rule.api.EnforcerLogger;
import org.apache.maven.enforcer.rule.api.EnforcerRuleError;
import org.apache.maven.enforcer.rule.api.EnforcerRuleException;
import org.apache.maven.execution.BuildSuccess;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.building.DefaultModelBuilderFactory;
import org.apache.maven.model.building.DefaultModelBuildingRequest;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.model.building.ModelBuildingResult;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;

/**
 * One build in which a rule of this module runs, with Maven's own session, projects and effective models, but without the
 * plugins that would come before it.
 */
final class FloorBuild {

    private final MavenSession session;
    private final Map<Path, MavenProject> projects = new LinkedHashMap<>();
    private Function<ReactorModule, HoldfastRule> rules = CoverageFloor::new;
    private String executionId = "coverage-floor";
    private String phase = "verify";

    private FloorBuild(MavenSession session) {
        this.session = session;
    }

    /** A build of these modules, the first in the folder that all share, begun before {@link Shop} was made. */
    static FloorBuild of(ModuleOnDisk... modules) {
        MavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setStartTime(Date.from(Shop.BEFORE));
        request.setMultiModuleProjectDirectory(modules[0].folder().toFile());
        FloorBuild build = new FloorBuild(session(request));
        for (ModuleOnDisk module : modules) {
            build.projects.put(module.folder(), project(module));
        }
        build.session.setProjects(new ArrayList<>(build.projects.values()));
        build.session.setAllProjects(new ArrayList<>(build.projects.values()));
        return build;
    }

    @SuppressWarnings("deprecation")
    private static MavenSession session(MavenExecutionRequest request) {
        return new MavenSession(null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult());
    }

    private static MavenProject project(ModuleOnDisk module) {
        try {
            DefaultModelBuildingRequest request = new DefaultModelBuildingRequest();
            request.setPomFile(module.file("pom.xml").toFile());
            request.setProcessPlugins(true);
            request.setValidationLevel(ModelBuildingRequest.VALIDATION_LEVEL_MINIMAL);
            request.setSystemProperties(System.getProperties());
            ModelBuildingResult result =
                    new DefaultModelBuilderFactory().newInstance().build(request);
            MavenProject project = new MavenProject(result.getEffectiveModel());
            project.setFile(module.file("pom.xml").toFile());
            project.setOriginalModel(result.getRawModel());
            project.addCompileSourceRoot(project.getBuild().getSourceDirectory());
            project.addTestCompileSourceRoot(project.getBuild().getTestSourceDirectory());
            return project;
        } catch (ModelBuildingException e) {
            throw new AssertionError(e);
        }
    }

    /** Runs coverageFloor in a build of this module alone. */
    static Outcome floor(ModuleOnDisk module, Object... parameters) {
        return of(module).run(module, parameters);
    }

    /** This build, called with {@code -Dname=value}. */
    FloorBuild with(String property, String value) {
        session.getUserProperties().setProperty(property, value);
        return this;
    }

    /** This build, with the rule bound to another phase; null for the command line. */
    FloorBuild boundTo(String otherPhase) {
        phase = otherPhase;
        return this;
    }

    /** This build, with coverageRatchet as its rule. */
    FloorBuild ratchet() {
        rules = CoverageRatchet::new;
        return inExecution("coverage-ratchet");
    }

    /** This build, with another rule, in the execution that the parent has for it. */
    FloorBuild judging(Function<ReactorModule, HoldfastRule> other, String id) {
        rules = other;
        return inExecution(id);
    }

    /** This build, with the rule in another execution. */
    FloorBuild inExecution(String id) {
        executionId = id;
        return this;
    }

    /** This build, of which only these modules are selected. */
    FloorBuild selecting(ModuleOnDisk... modules) {
        List<MavenProject> selected = new ArrayList<>();
        Arrays.stream(modules).map(this::projectOf).forEach(selected::add);
        session.setProjects(selected);
        return this;
    }

    /** The project of a module. */
    MavenProject projectOf(ModuleOnDisk module) {
        return projects.get(module.folder());
    }

    /** A module as a rule of this enforcer plugin gets it. */
    ReactorModule moduleOf(ModuleOnDisk module, Plugin enforcer) {
        return new ReactorModule(session, projectOf(module), new MojoExecution(enforcer, "enforce", executionId));
    }

    /** The session. */
    MavenSession session() {
        return session;
    }

    /** Tells Maven that a module was built to its end. */
    void built(ModuleOnDisk module) {
        session.getResult().addBuildSummary(new BuildSuccess(projectOf(module), 1));
    }

    /** Ends the session: reports of the reactor are written then. */
    void end() {
        session.getRequest().getExecutionListener().sessionEnded(null);
    }

    /**
     * Runs the rule in a module.
     *
     * @param parameters names and values in turn; {@code level} is the rule's level, a set is a comma list
     */
    Outcome run(ModuleOnDisk module, Object... parameters) {
        return run(rules, module, parameters);
    }

    /** Runs patchCoverage in a module, with parameters as {@link #run} takes them. */
    Outcome patch(ModuleOnDisk module, Object... parameters) {
        return run(PatchCoverage::new, module, parameters);
    }

    private Outcome run(Function<ReactorModule, HoldfastRule> kind, ModuleOnDisk module, Object... parameters) {
        MojoExecution execution = new MojoExecution(new Plugin(), "enforce", executionId);
        execution.setLifecyclePhase(phase);
        HoldfastRule rule = kind.apply(new ReactorModule(session, projectOf(module), execution));
        for (int i = 0; i < parameters.length; i += 2) {
            set(rule, (String) parameters[i], parameters[i + 1]);
        }
        Log log = new Log();
        rule.setLog(log);
        try {
            rule.execute();
            return new Outcome("passes", "", log);
        } catch (EnforcerRuleError error) {
            return new Outcome("is an error", error.getMessage(), log);
        } catch (EnforcerRuleException violation) {
            return new Outcome("is violated", violation.getMessage(), log);
        }
    }

    /** What Maven's configurator does: sets a private field of the rule or of a class above it. */
    private static void set(HoldfastRule rule, String name, Object value) {
        Field field = Stream.<Class<?>>iterate(rule.getClass(), Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no parameter " + name));
        field.setAccessible(true);
        try {
            field.set(rule, converted(value, field.getType()));
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Object converted(Object value, Class<?> type) {
        if (type == EnforcerLevel.class) {
            return EnforcerLevel.valueOf((String) value);
        }
        return type == Set.class ? new TreeSet<>(Arrays.asList(((String) value).split(","))) : value;
    }

    /** How a run of the rule ended, and what it printed. */
    static final class Outcome {

        private final String kind;
        private final String text;
        private final Log log;

        private Outcome(String kind, String text, Log log) {
            this.kind = kind;
            this.text = text;
            this.log = log;
        }

        /** {@code passes}, {@code is violated}, which a level softens, or {@code is an error}, which none does. */
        String kind() {
            return kind;
        }

        /** The message of the failure. */
        String text() {
            return text;
        }

        /** The lines of the message. */
        List<String> lines() {
            return List.of(text.split("\n"));
        }

        /** What was logged at INFO. */
        List<String> infos() {
            return log.infos;
        }

        /** What was logged at WARN. */
        List<String> warnings() {
            return log.warnings;
        }

        @Override
        public String toString() {
            return kind + " " + text + " " + log.infos + " " + log.warnings;
        }
    }

    /** Keeps what a rule says. */
    private static final class Log implements EnforcerLogger {

        private final List<String> infos = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();

        @Override
        public void info(CharSequence message) {
            infos.add(message.toString());
        }

        @Override
        public void info(Supplier<CharSequence> message) {
            info(message.get());
        }

        @Override
        public void warn(CharSequence message) {
            warnings.add(message.toString());
        }

        @Override
        public void warn(Supplier<CharSequence> message) {
            warn(message.get());
        }

        @Override
        public void warnOrError(CharSequence message) {
            throw new AssertionError(message);
        }

        @Override
        public void warnOrError(Supplier<CharSequence> message) {
            throw new AssertionError(message.get());
        }

        @Override
        public void error(CharSequence message) {
            throw new AssertionError(message);
        }

        @Override
        public void error(Supplier<CharSequence> message) {
            throw new AssertionError(message.get());
        }

        @Override
        public void debug(CharSequence message) {
            throw new AssertionError(message);
        }

        @Override
        public void debug(Supplier<CharSequence> message) {
            throw new AssertionError(message.get());
        }

        @Override
        public boolean isDebugEnabled() {
            return false;
        }

        @Override
        public boolean isInfoEnabled() {
            return true;
        }

        @Override
        public boolean isWarnEnabled() {
            return true;
        }

        @Override
        public boolean isErrorEnabled() {
            return true;
        }
    }
}

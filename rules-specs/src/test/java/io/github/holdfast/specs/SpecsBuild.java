package io.github.holdfast.specs;

import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.rule.HoldfastRule;
import io.github.holdfast.core.testing.RecordingLog;
import io.github.holdfast.core.testing.StagedBuild;
import io.github.holdfast.core.testing.TestRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.apache.maven.enforcer.rule.api.EnforcerRuleError;
import org.apache.maven.enforcer.rule.api.EnforcerRuleException;
import org.apache.maven.project.MavenProject;

/** A project in a git repository of its own, whose branch {@code main} is the base, and builds of it with a rule. */
final class SpecsBuild {

    private final TestRepository repository;
    private final String below;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final Set<String> modules = new LinkedHashSet<>();

    private SpecsBuild(TestRepository repository, String below) {
        this.repository = repository;
        this.below = below;
    }

    /** A project without any commit. */
    static SpecsBuild in(Path folder) {
        return new SpecsBuild(TestRepository.init(folder.resolve("acme")), "").module("pricing");
    }

    /** A project without any commit, in a folder of its repository. */
    static SpecsBuild below(Path folder, String name) {
        return new SpecsBuild(TestRepository.init(folder.resolve("acme")), name + "/").module("pricing");
    }

    /** How a build ended: what was thrown, what was logged, and what the report says. */
    record Outcome(String kind, String text, List<String> log, String json) {

        List<String> codes() {
            return text.lines()
                    .filter(line -> line.matches(".* \\[[A-Z-]+]"))
                    .map(line -> line.replaceAll(".*\\[|]$", ""))
                    .collect(Collectors.toList());
        }

        boolean passed() {
            return kind.equals("passed");
        }
    }

    TestRepository repository() {
        return repository;
    }

    SpecsBuild module(String name) {
        modules.add(name);
        return write(name + "/pom.xml", StagedBuild.pom(name, StagedBuild.execution(StagedBuild.EXECUTION)));
    }

    /** Writes a file of the project. */
    SpecsBuild write(String path, String text) {
        repository.write(below + path, text);
        return this;
    }

    /** Replaces a text that occurs once in a file. */
    SpecsBuild edit(String path, String from, String to) {
        return edit(path, text -> {
            if (text.split(java.util.regex.Pattern.quote(from), -1).length != 2) {
                throw new AssertionError(from + " is not once in " + path);
            }
            return text.replace(from, to);
        });
    }

    SpecsBuild edit(String path, Function<String, String> edit) {
        try {
            return write(path, edit.apply(Files.readString(repository.folder().resolve(below + path))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SpecsBuild delete(String path) {
        try {
            Files.delete(repository.folder().resolve(below + path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commits all that is there as the base, and begins a branch. */
    SpecsBuild base() {
        repository.commit();
        repository.git("checkout", "--quiet", "-b", "change");
        return this;
    }

    /** Commits all that is there with a message. */
    SpecsBuild commit(String message) {
        repository.git("add", "--all");
        repository.gitReading(message, "commit", "--quiet", "--allow-empty", "--file=-");
        return this;
    }

    SpecsBuild with(String parameter, String value) {
        parameters.put(parameter, value);
        return this;
    }

    /** Compiles the main sources of all modules, as a build without clean does. */
    SpecsBuild compile() {
        Path root = repository.folder().resolve(below);
        for (String name : modules) {
            Path classes = root.resolve(name).resolve("target/classes");
            List<String> arguments = new ArrayList<>(List.of("-g", "-d", classes.toString()));
            Path sources = root.resolve(name).resolve("src/main/java");
            if (Files.exists(sources)) {
                try (var files = Files.walk(sources)) {
                    files.map(Path::toString)
                            .filter(file -> file.endsWith(".java"))
                            .forEach(arguments::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            if (arguments.size() > 3
                    && ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new))
                            != 0) {
                throw new AssertionError("not compiled");
            }
        }
        return this;
    }

    /** Runs the rule in all modules, in a build of its own. */
    Outcome run(Function<ReactorModule, HoldfastRule> make) {
        RecordingLog log = new RecordingLog();
        Path root = repository.folder().resolve(below);
        StagedBuild build = StagedBuild.in(root);
        for (String name : modules) {
            MavenProject project = StagedBuild.project(root.resolve(name).resolve("pom.xml"));
            project.getBuild()
                    .setSourceDirectory(project.getBasedir()
                            .toPath()
                            .resolve("src/main/java")
                            .toString());
            project.getBuild()
                    .setTestSourceDirectory(project.getBasedir()
                            .toPath()
                            .resolve("src/test/java")
                            .toString());
            Path target = root.resolve(name).resolve("target");
            project.getBuild().setOutputDirectory(target.resolve("classes").toString());
            project.getBuild()
                    .setTestOutputDirectory(target.resolve("test-classes").toString());
            project.addCompileSourceRoot(target.resolve("generated-sources").toString());
            build.add(project);
        }
        String kind = "passed";
        String text = "";
        for (MavenProject project : build.session().getProjects()) {
            HoldfastRule rule = make.apply(build.in(project, StagedBuild.EXECUTION, "validate"));
            parameters.forEach((name, value) -> set(rule, name, value));
            rule.setLog(log);
            try {
                rule.execute();
                build.built(project);
            } catch (EnforcerRuleError e) {
                kind = "error";
                text = e.getMessage();
                break;
            } catch (EnforcerRuleException e) {
                kind = "violation";
                text = e.getMessage();
                break;
            }
        }
        build.ends();
        return new Outcome(kind, text, log.lines(), json(root));
    }

    private static String json(Path root) {
        Path folder = root.resolve("target/holdfast");
        try {
            String json = "";
            if (Files.exists(folder)) {
                try (var files = Files.list(folder)) {
                    json = Files.readString(files.findFirst().orElseThrow());
                }
                try (var files = Files.walk(root.resolve("target"))) {
                    for (Path path :
                            files.sorted((one, other) -> other.compareTo(one)).toList()) {
                        Files.delete(path);
                    }
                }
            }
            return json;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void set(HoldfastRule rule, String name, String value) {
        try {
            Field field = rule.getClass().getDeclaredField(name);
            field.setAccessible(true);
            Object typed = Collection.class.isAssignableFrom(field.getType())
                    ? new TreeSet<>(Arrays.asList(value.split(",")))
                    : value;
            field.set(rule, typed);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}

package io.github.holdfast.gate;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.git.ContinuousIntegration;
import io.github.holdfast.core.git.WorkTree;
import io.github.holdfast.core.reactor.ReactorModule;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenExecutionRequest;

/** How Maven was called: what switches gates off from outside of every POM, and what leaves modules out. */
final class Request {

    private static final List<String> SWITCHES = List.of(
            "enforcer.skip", "enforcer.fail", "enforcer.rules", "rules", "enforcer.skipRules", "enforcer.failFast");
    /** What puts classes into the JVM before those of Maven, or changes them. */
    private static final Pattern FOREIGN =
            Pattern.compile("-(javaagent|agentlib|agentpath|Xbootclasspath/[ap]):.*|--patch-module(=.*)?");

    private static final Pattern AGENT = Pattern.compile("-javaagent:([^=]+)(=.*)?");
    private static final String EXTENSIONS = "maven.ext.class.path";

    private final ReactorModule module;
    private final Optional<WorkTree> tree;
    private final Optional<String> ci;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private Request(ReactorModule module, Map<String, String> environment, List<String> jvm) {
        this.module = module;
        this.tree = module.workTree();
        this.ci = ContinuousIntegration.in(environment);
        switches();
        failNever();
        partial();
        files();
        agents(jvm);
    }

    /**
     * Looks at the call.
     *
     * @param environment of the call
     * @param jvm arguments of the JVM that Maven runs in
     */
    static Request of(ReactorModule module, Map<String, String> environment, List<String> jvm) {
        return new Request(module, environment, jvm);
    }

    /** What fails. */
    List<Finding> findings() {
        return findings;
    }

    /** What a person may do at home and CI may not, a line each. */
    List<String> notes() {
        return notes;
    }

    private MavenExecutionRequest request() {
        return module.session().getRequest();
    }

    /** A value that says what holds anyway changes nothing: a command line may pin it. */
    private void switches() {
        for (String name : SWITCHES) {
            String value = property(name);
            boolean isHarmless = value.isEmpty()
                    || name.equals("enforcer.skip") && value.equalsIgnoreCase("false")
                    || name.equals("enforcer.fail") && value.equalsIgnoreCase("true")
                    || name.equals("enforcer.failFast");
            if (!isHarmless) {
                changed(
                        "-D" + name + "=" + value,
                        "call Maven without -D" + name + ", and take it out of .mvn, MAVEN_ARGS and MAVEN_OPTS");
            }
        }
    }

    /** Of the command line, or of the JVM: plugins read both. */
    private String property(String name) {
        Properties system = request().getSystemProperties();
        return request()
                .getUserProperties()
                .getProperty(name, system.getProperty(name, ""))
                .strip();
    }

    /** The build has to fail when a gate does; it is told so in memory, for this very build. */
    private void failNever() {
        if (MavenExecutionRequest.REACTOR_FAIL_NEVER.equals(request().getReactorFailureBehavior())) {
            changed("-fn", "call Maven without -fn, and take it out of .mvn/maven.config");
            request().setReactorFailureBehavior(MavenExecutionRequest.REACTOR_FAIL_FAST);
        }
    }

    private void partial() {
        List<String> what = new ArrayList<>();
        if (!request().isRecursive() && !module.project().getModules().isEmpty()) {
            what.add("-N");
        }
        if (!request().getSelectedProjects().isEmpty()
                || !request().getExcludedProjects().isEmpty()) {
            what.add("-pl");
        }
        if (request().getResumeFrom() != null && !request().getResumeFrom().isEmpty()) {
            what.add("-rf");
        }
        if (module.isPart()) {
            what.add("a POM below that of the reactor");
        }
        if (!what.isEmpty()) {
            String called =
                    "Maven was called with " + String.join(" and ", what) + ": modules of the reactor are not in it";
            if (ci.isPresent()) {
                findings.add(Finding.of("PARTIAL-REACTOR", "request")
                        .saying(called + ", and " + ci.get() + " says that this is CI")
                        .fixBy("build the whole reactor in one call that the gates judge; a call for a part of it goes"
                                + " without gates beside that one")
                        .build());
            } else {
                notes.add(called);
            }
        }
    }

    private void files() {
        File pom = request().getPom();
        if (pom != null && !pom.getName().equals("pom.xml") && !isTemporary(pom)) {
            changed("-f " + pom.getName(), "call Maven for pom.xml");
        }
        ofTheTree("settings", request().getUserSettingsFile());
        ofTheTree("settings", request().getGlobalSettingsFile());
        ofTheTree("toolchains", request().getUserToolchainsFile());
        ofTheTree("toolchains", request().getGlobalToolchainsFile());
        tree.filter(one -> !one.trackedBelow(repository()).isEmpty())
                .ifPresent(one -> changed(
                        "the local repository " + module.fromRoot(repository()) + " has files that git tracks",
                        "use a local repository outside the tree"));
    }

    /** Maven 4 makes a copy of the POM that it consumes. */
    private boolean isTemporary(File pom) {
        return !pom.toPath().toAbsolutePath().normalize().startsWith(module.reactorRoot());
    }

    private void ofTheTree(String what, File file) {
        if (file != null && file.isFile() && tree.isPresent()) {
            Path path = file.toPath().toAbsolutePath().normalize();
            WorkTree one = tree.get();
            if (path.startsWith(one.topLevel())) {
                String name = one.topLevel().relativize(path).toString().replace('\\', '/');
                changed(
                        "the " + what + " are the file " + name + " of the tree",
                        "use " + what + " outside the tree, CI's own or those of the user");
            }
        }
    }

    private void agents(List<String> jvm) {
        List<String> loaded = jvm.stream()
                .filter(argument -> FOREIGN.matcher(argument).matches())
                .filter(argument -> !isJacocos(argument))
                .collect(Collectors.toList());
        String extensions = property(EXTENSIONS);
        if (!extensions.isEmpty()) {
            loaded.add("-D" + EXTENSIONS + "=" + extensions);
        }
        for (String one : loaded) {
            if (ci.isPresent()) {
                changed(
                        one + " puts other code into Maven",
                        "call Maven without it, and take it out of .mvn/jvm.config");
            } else {
                notes.add("Maven runs with " + one);
            }
        }
    }

    /** As Maven resolves it; one of that name elsewhere is anybody's. */
    private boolean isJacocos(String argument) {
        Matcher agent = AGENT.matcher(argument);
        Path jacocos = repository().resolve("org/jacoco/org.jacoco.agent");
        return agent.matches()
                && Path.of(agent.group(1)).toAbsolutePath().normalize().startsWith(jacocos);
    }

    private Path repository() {
        return Path.of(module.session().getLocalRepository().getBasedir())
                .toAbsolutePath()
                .normalize();
    }

    private void changed(String what, String fix) {
        findings.add(Finding.of("REQUEST-CHANGED", "request " + what)
                .saying("Maven was called so that gates need not hold: " + what)
                .fixBy(fix)
                .build());
    }
}

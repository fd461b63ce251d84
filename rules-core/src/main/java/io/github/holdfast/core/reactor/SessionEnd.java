package io.github.holdfast.core.reactor;

import io.github.holdfast.core.finding.UnusableInput;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.maven.execution.AbstractExecutionListener;
import org.apache.maven.execution.BuildFailure;
import org.apache.maven.execution.BuildSuccess;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutionException;
import org.apache.maven.project.MavenProject;

/**
 * What is left to do when no module can come any more: close the roll calls that are still open, and write the reports of
 * the reactor, which a {@code clean} of a later module would have taken away. A verdict that falls here fails the build
 * through the session's result.
 */
public final class SessionEnd {

    private SessionEnd() {}

    /** Wraps the execution listener of the request, once a build, whichever module and class realm asks first. */
    static void watch(MavenSession session, SharedState shared) {
        shared.once("watched", () -> {
            ExecutionListener present = session.getRequest().getExecutionListener();
            ExecutionListener watched = present == null ? new AbstractExecutionListener() : present;
            Object watching = Proxy.newProxyInstance(
                    SessionEnd.class.getClassLoader(),
                    new Class<?>[] {ExecutionListener.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("sessionEnded")) {
                            atTheEnd(session, shared);
                        }
                        try {
                            return method.invoke(watched, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
            session.getRequest().setExecutionListener((ExecutionListener) watching);
            return true;
        });
    }

    /** Keeps a report of the reactor until the session ends; a later one for the same file takes its place. */
    public static void write(ReactorModule module, Path file, String content) {
        held(module.shared()).put(file, content);
    }

    /** Remembers a report of a module, of JDK types, whose file that of the reactor may take the place of. */
    public static void remember(ReactorModule module, Path file, Map<String, Object> report) {
        own(module.shared()).put(file, report);
    }

    /** The report of a module that was remembered for this file. */
    public static Optional<Map<String, Object>> remembered(ReactorModule module, Path file) {
        return Optional.ofNullable(own(module.shared()).get(file));
    }

    /**
     * Judges when all roll calls are closed, once a build and name.
     *
     * @param name of who judges; a later one of the same name is not asked
     * @param judge gives nothing when there is nothing to say
     */
    public static void last(ReactorModule module, String name, Function<Arrivals, Optional<Outcome>> judge) {
        Function<Map<String, Object>, List<String>> jdk = arrivals ->
                judge.apply(arrivals(arrivals)).map(Outcome::toJdkTypes).orElse(List.of());
        lasts(module.shared()).putIfAbsent(name, jdk);
    }

    @SuppressWarnings("unchecked")
    private static Arrivals arrivals(Map<String, Object> map) {
        return Arrivals.of((Map<String, Set<String>>) map.get("arrived"), (Set<String>) map.get("built"));
    }

    private static Map<String, Object> arrivals(MavenSession session, SharedState shared) {
        Set<String> built = session.getProjects().stream()
                .filter(project -> session.getResult().getBuildSummary(project) instanceof BuildSuccess)
                .map(ReactorModule::idOf)
                .collect(Collectors.toSet());
        return Map.of("arrived", RollCall.arrived(shared), "built", built);
    }

    private static Map<String, Function<Map<String, Object>, List<String>>> lasts(SharedState shared) {
        return shared.once("lasts", () -> new ConcurrentSkipListMap<>());
    }

    private static void atTheEnd(MavenSession session, SharedState shared) {
        Map<Outcome, Optional<MavenProject>> failures = new LinkedHashMap<>();
        for (Map<String, Object> call : new ArrayList<>(RollCall.calls(shared).values())) {
            RollCall.close(call, session)
                    .filter(end -> end.verdict().fails())
                    .ifPresent(end -> failures.put(end, RollCall.firstAbsent(call, session)));
        }
        Map<String, Object> arrivals = arrivals(session, shared);
        for (Function<Map<String, Object>, List<String>> last : lasts(shared).values()) {
            List<String> outcome = last.apply(arrivals);
            if (!outcome.isEmpty()) {
                failures.put(Outcome.fromJdkTypes(outcome), Optional.empty());
            }
        }
        failures.forEach((outcome, absent) -> fail(session, absent, outcome.text()));
        for (Map.Entry<Path, String> report : held(shared).entrySet()) {
            try {
                ReportFile.write(report.getKey(), report.getValue());
            } catch (UnusableInput unwritable) {
                fail(session, Optional.empty(), unwritable.finding().toString());
            }
        }
    }

    private static void fail(MavenSession session, Optional<MavenProject> absent, String text) {
        MavenProject blamed = absent.orElseGet(session::getTopLevelProject);
        LifecycleExecutionException failure = new LifecycleExecutionException(text, null, blamed);
        session.getResult().addException(failure);
        session.getResult().addBuildSummary(new BuildFailure(blamed, 0, failure));
    }

    private static Map<Path, Map<String, Object>> own(SharedState shared) {
        return shared.once("own reports", () -> new ConcurrentHashMap<>());
    }

    private static Map<Path, String> held(SharedState shared) {
        return shared.once("held", () -> new ConcurrentHashMap<>());
    }
}

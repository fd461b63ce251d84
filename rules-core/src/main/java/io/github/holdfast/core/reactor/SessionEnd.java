package io.github.holdfast.core.reactor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.AbstractExecutionListener;
import org.apache.maven.execution.BuildFailure;
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

    private static void atTheEnd(MavenSession session, SharedState shared) {
        Map<String, Map<String, Object>> calls = RollCall.calls(shared);
        for (Map<String, Object> call : new ArrayList<>(calls.values())) {
            Optional<Outcome> outcome = RollCall.close(call, session);
            outcome.filter(end -> end.verdict().fails())
                    .ifPresent(end -> fail(session, RollCall.firstAbsent(call, session), end));
        }
        held(shared).forEach(SessionEnd::writeNow);
    }

    private static void fail(MavenSession session, Optional<MavenProject> absent, Outcome outcome) {
        MavenProject blamed = absent.orElseGet(session::getTopLevelProject);
        LifecycleExecutionException failure = new LifecycleExecutionException(outcome.text(), null, blamed);
        session.getResult().addException(failure);
        session.getResult().addBuildSummary(new BuildFailure(blamed, 0, failure));
    }

    private static void writeNow(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the report " + file, e);
        }
    }

    private static Map<Path, String> held(SharedState shared) {
        return shared.once("held", () -> new ConcurrentHashMap<>());
    }
}

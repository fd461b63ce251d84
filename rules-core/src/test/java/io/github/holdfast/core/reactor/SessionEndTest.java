package io.github.holdfast.core.reactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.holdfast.core.finding.Verdict;
import io.github.holdfast.core.testing.StagedBuild;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionEndTest {

    @TempDir
    private Path folder;

    private StagedBuild build;
    private MavenProject project;
    private final List<String> heard = new ArrayList<>();

    @BeforeEach
    void makeBuild() {
        build = StagedBuild.in(folder);
        project = build.module("a");
    }

    @Test
    void passesEveryEventOnToTheListenerThatWasThere() throws Exception {
        ExecutionEvent event = build.event();
        listenWith((method, heardEvent) -> {
            assertThat(heardEvent).isSameAs(event);
            heard.add(method.getName());
        });
        watch();

        List<String> sent = new ArrayList<>();
        for (Method method : ExecutionListener.class.getMethods()) {
            method.invoke(build.session().getRequest().getExecutionListener(), event);
            sent.add(method.getName());
        }

        assertThat(sent).hasSize(17).contains("sessionEnded", "mojoStarted");
        assertThat(heard).isEqualTo(sent);
    }

    @Test
    void needsNoListenerThatWasThere() {
        watch();

        build.ends();

        assertThat(build.session().getResult().getExceptions()).isEmpty();
    }

    @Test
    void passesOnWhatTheListenerThrows() {
        listenWith((method, event) -> {
            throw new IllegalStateException("no");
        });
        watch();

        assertThatThrownBy(() ->
                        build.session().getRequest().getExecutionListener().mojoStarted(build.event()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no");
    }

    @Test
    void wrapsTheListenerOnceABuild() {
        watch();
        ExecutionListener watching = build.session().getRequest().getExecutionListener();
        SessionEnd.watch(build.session(), SharedState.of(build.session()));
        RollCall.of(build.in(build.module("b")), "other");

        assertThat(build.session().getRequest().getExecutionListener()).isSameAs(watching);
    }

    @Test
    void theListenerHearsOfTheEndWhenTheVerdictHasFallen() {
        listenWith((method, event) -> heard.add(
                method.getName() + " " + event.getSession().getResult().getExceptions()));
        build.module("b");
        ReactorModule module = build.in(project);
        RollCall.of(module, "fakeRule")
                .arrive(
                        module,
                        Arrival.of(module, false, Optional.of(Map.of())),
                        roll -> Outcome.of(Verdict.UNUSABLE, "no data"));

        build.ends();

        assertThat(heard)
                .containsExactly("sessionEnded [org.apache.maven.lifecycle.LifecycleExecutionException: no data]");
    }

    @Test
    void writesWhatIsHeldWhenTheSessionEndsAndNotBefore() {
        Path file = folder.resolve("target/holdfast/a.json");
        Path other = folder.resolve("other/target/holdfast/b.json");
        watch();
        SessionEnd.write(build.in(project), file, "first");
        SessionEnd.write(build.in(project), file, "Größe\n");
        SessionEnd.write(build.in(project), other, "other");
        assertThat(file).doesNotExist();

        build.ends();

        assertThat(file).hasContent("Größe\n");
        assertThat(other).hasContent("other");
    }

    @Test
    void failsTheBuildWhenAReportCannotBeWrittenAndWritesTheOthers() {
        StagedBuild.write(folder.resolve("a/holdfast"), "a file where a folder has to be");
        listenWith((method, event) -> heard.add(method.getName()));
        watch();
        SessionEnd.write(build.in(project), folder.resolve("a/holdfast/a.json"), "lost");
        SessionEnd.write(build.in(project), folder.resolve("b/holdfast/b.json"), "written");

        build.ends();

        assertThat(folder.resolve("b/holdfast/b.json")).hasContent("written");
        assertThat(build.session().getResult().getExceptions()).hasSize(1);
        assertThat(build.session().getResult().getExceptions().get(0))
                .hasMessageStartingWith("UNWRITABLE-REPORT a.json: " + folder.resolve("a/holdfast/a.json") + ": ");
        assertThat(heard).containsExactly("sessionEnded");
    }

    private void watch() {
        RollCall.of(build.in(project), "fakeRule");
    }

    private interface Ear {
        void hear(Method method, ExecutionEvent event);
    }

    private void listenWith(Ear ear) {
        build.session().getRequest().setExecutionListener((ExecutionListener) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ExecutionListener.class}, (proxy, method, arguments) -> {
                    ear.hear(method, (ExecutionEvent) arguments[0]);
                    return null;
                }));
    }
}

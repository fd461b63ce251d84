package io.github.holdfast.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.holdfast.core.testing.StagedBuild;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectBuilder;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.rtinfo.RuntimeInformation;
import org.eclipse.aether.RepositorySystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the goal refuses before it resolves anything: the lock is of a whole reactor, and a person writes it. */
class LockMojoTest {

    @TempDir
    private Path root;

    private StagedBuild build;
    private MavenProject top;
    private MavenProject module;

    @BeforeEach
    void aReactor() {
        build = StagedBuild.in(root);
        top = build.module(
                ".", StagedBuild.pom("top", "<packaging>pom</packaging><modules><module>a</module></modules>"));
        module = build.module("a");
    }

    private LockMojo mojo() throws ReflectiveOperationException {
        LockMojo mojo = new LockMojo(
                untouched(RepositorySystem.class),
                untouched(ProjectDependenciesResolver.class),
                untouched(ProjectBuilder.class),
                (RuntimeInformation) Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {RuntimeInformation.class},
                        (proxy, method, arguments) -> "3.9.16"));
        set(mojo, "session", build.session());
        set(mojo, "project", top);
        set(mojo, "execution", new MojoExecution(new Plugin(), "lock", "default-cli"));
        return mojo;
    }

    private static <T> T untouched(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                LockMojoTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    throw new AssertionError(method + " was called");
                }));
    }

    private static void set(LockMojo mojo, String name, Object value) throws ReflectiveOperationException {
        Field field = LockMojo.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(mojo, value);
    }

    private void refuses(LockMojo mojo, Map<String, String> environment, String words) {
        assertThatThrownBy(() -> mojo.lock(environment))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("The lock stays as it is: " + words);
        assertThat(root.resolve("pom.lock.json")).doesNotExist();
    }

    @Test
    void refusesWhereCiRuns() throws ReflectiveOperationException {
        refuses(
                mojo(),
                Map.of("CI", "true"),
                "the variable CI says that this is CI, and a check writes no file of the project; run this at your own"
                        + " machine and commit the file");
    }

    @Test
    void refusesAPartOfTheReactor() throws ReflectiveOperationException {
        build.select(module);

        refuses(mojo(), Map.of(), "-pl or -rf leaves modules out; call it for the whole reactor");
    }

    @Test
    void refusesARootWithoutItsModules() throws ReflectiveOperationException {
        LockMojo mojo = mojo();
        build.session().getRequest().setRecursive(false);

        refuses(mojo, Map.of(), "-N leaves modules out; call it for the whole reactor");
    }

    @Test
    void refusesAnArtifactThatIsNoName() throws ReflectiveOperationException {
        for (String only : new String[] {"guava", "com.google.guava:guava:33.4.0-jre", "com.google.guava: guava", ""}) {
            LockMojo mojo = mojo();
            set(mojo, "only", only);
            refuses(mojo, Map.of(), "holdfast.lock.only is " + only + "; write groupId:artifactId");
        }
    }
}

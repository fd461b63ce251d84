package io.github.holdfast.core.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.testing.StagedBuild;
import io.github.holdfast.core.testing.TestRepository;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two modules with plugin dependencies of their own: our classes are loaded twice over the same classes of Maven. */
class ClassRealmsTest {

    @TempDir
    private Path folder;

    private StagedBuild build;
    private final List<URLClassLoader> realms = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();

    @BeforeEach
    void makeBuild() {
        TestRepository.init(folder);
        build = StagedBuild.in(folder);
    }

    @AfterEach
    void closeRealms() throws IOException {
        for (URLClassLoader realm : realms) {
            realm.close();
        }
    }

    @Test
    void makeOneRollCallAndOneEnd() throws Exception {
        MavenProject a = build.module("a");
        MavenProject b = build.module("b");
        BiFunction<List<Object>, List<String>, String> first = visitorOfANewRealm();
        BiFunction<List<Object>, List<String>, String> second = visitorOfANewRealm();
        assertThat(first.getClass()).isNotEqualTo(second.getClass());
        assertThat(first.getClass()).isNotEqualTo(RealmVisitor.class);

        assertThat(first.apply(place(a), seen)).isEqualTo("not yet");
        assertThat(second.apply(place(b), seen)).isEqualTo("the end");
        assertThat(seen)
                .containsExactly("a={from=com.acme:a} b={from=com.acme:b} of build "
                        + build.in(a).buildId() + "{}");
        assertThat(second.apply(place(a.clone()), seen)).isEqualTo("again: stored for com.acme:a");
        build.ends();
        assertThat(seen).hasSize(1);
        assertThat(folder.resolve("target/end.json")).hasContent("written");
    }

    @Test
    void closeTheCallAtTheEndOfTheSessionWhicheverRealmWatches() throws Exception {
        MavenProject a = build.module("a");
        MavenProject b = build.module("b");
        MavenProject c = build.module("c");
        visitorOfANewRealm().apply(place(a), seen);
        visitorOfANewRealm().apply(place(b), seen);
        build.built(a, b, c);

        build.ends();

        assertThat(seen)
                .containsExactly("a={from=com.acme:a} b={from=com.acme:b} of build "
                        + build.in(a).buildId() + "{com.acme:c=c/pom.xml}");
        assertThat(build.session().getResult().getExceptions()).hasSize(1);
        assertThat(folder.resolve("target/end.json")).hasContent("written");
    }

    @Test
    void knowTheIdsOfEachOthersCoverage() throws Exception {
        MavenProject a = build.module("a");
        MavenProject b = build.module("b");

        visitorOfANewRealm().apply(place(a), seen);
        visitorOfANewRealm().apply(place(b), seen);

        assertThat(CoverageSession.ofBuild(build.in(a)))
                .containsExactlyInAnyOrder(
                        a.getProperties().getProperty("jacoco.sessionId"),
                        b.getProperties().getProperty("jacoco.sessionId"));
    }

    private List<Object> place(MavenProject project) {
        return List.of(build.session(), project, build.in(project).execution());
    }

    @SuppressWarnings("unchecked")
    private BiFunction<List<Object>, List<String>, String> visitorOfANewRealm() throws ReflectiveOperationException {
        URL[] ours = {home(RollCall.class), home(RealmVisitor.class)};
        URLClassLoader realm = new URLClassLoader(ours, new WithoutUs(getClass().getClassLoader()));
        realms.add(realm);
        Class<?> visitor = Class.forName(RealmVisitor.class.getName(), true, realm);
        assertThat(visitor.getClassLoader()).isSameAs(realm);
        return (BiFunction<List<Object>, List<String>, String>)
                visitor.getConstructor().newInstance();
    }

    private static URL home(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    /** What a plugin realm imports: Maven, and nothing of ours. */
    private static final class WithoutUs extends ClassLoader {

        WithoutUs(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("io.github.holdfast.")) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}

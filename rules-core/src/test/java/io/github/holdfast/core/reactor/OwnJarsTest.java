package io.github.holdfast.core.reactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.testing.StagedBuild;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.classworlds.ClassWorld;
import org.codehaus.plexus.classworlds.realm.ClassRealm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars of ours in a local repository, and what a test that runs in the build may do to them. */
class OwnJarsTest {

    /** A class that a jar has. */
    static final class Held {}

    @TempDir
    Path folder;

    private final ClassWorld world = new ClassWorld();
    private StagedBuild build;
    private MavenProject project;
    private Path jar;
    private ClassRealm realm;

    @BeforeEach
    void jarsOfARealm() throws Exception {
        build = StagedBuild.in(folder.resolve("acme"));
        project = build.module(".");
        jar = jar(folder.resolve("re pö %20/holdfast.jar"), "ours");
        realm = world.newRealm("first");
        realm.addURL(jar.toUri().toURL());
        realm.addURL(folder.resolve("acme").toUri().toURL());
        realm.addURL(new URL("jar:" + jar.toUri() + "!/"));
    }

    @AfterEach
    void close() throws IOException {
        realm.close();
    }

    private static Path jar(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream entries = new JarOutputStream(out)) {
            entries.setLevel(0);
            JarEntry entry = new JarEntry("content");
            entry.setLastModifiedTime(FileTime.from(Instant.EPOCH));
            entries.putNextEntry(entry);
            entries.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private void record() {
        OwnJars.record(build.in(project), realm);
    }

    private void isExchanged() {
        assertThatThrownBy(() -> OwnJars.unchanged(build.in(project)))
                .isInstanceOfSatisfying(UnusableInput.class, unusable -> {
                    assertThat(unusable.finding().code()).isEqualTo("TOOL-EXCHANGED");
                    assertThat(unusable.finding().message())
                            .contains("holdfast.jar was exchanged while this build ran");
                });
    }

    private void isUnchanged() {
        assertThatCode(() -> OwnJars.unchanged(build.in(project))).doesNotThrowAnyException();
    }

    @Test
    void passesWhatNobodyTouched() {
        record();

        isUnchanged();
    }

    @Test
    void saysNothingWhereNothingWasRecorded() throws IOException {
        Files.delete(jar);

        isUnchanged();
    }

    @Test
    void findsAJarThatWasReplaced() throws IOException {
        record();
        Files.move(jar(folder.resolve("evil.jar"), "evil"), jar, StandardCopyOption.REPLACE_EXISTING);

        isExchanged();
    }

    @Test
    void findsAJarThatWasWrittenInPlaceWithItsSizeAndTime() throws IOException {
        FileTime time = Files.getLastModifiedTime(jar);
        byte[] evil = Files.readAllBytes(jar(folder.resolve("evil.jar"), "evil"));
        record();
        assertThat(evil).hasSize((int) Files.size(jar));
        Files.write(jar, evil, StandardOpenOption.WRITE);
        Files.setLastModifiedTime(jar, time);

        isExchanged();
    }

    @Test
    void findsAJarThatIsGone() throws IOException {
        record();
        Files.delete(jar);

        isExchanged();
    }

    @Test
    void passesAJarThatWasOnlyTouchedOrCopiedOverItself() throws IOException {
        record();
        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
        isUnchanged();

        Files.move(Files.copy(jar, folder.resolve("copy")), jar, StandardCopyOption.REPLACE_EXISTING);
        isUnchanged();
    }

    @Test
    void digestsAJarOnceABuildHoweverManyRealmsHaveIt() throws Exception {
        record();
        Files.move(jar(folder.resolve("evil.jar"), "evil"), jar, StandardCopyOption.REPLACE_EXISTING);
        try (ClassRealm second = world.newRealm("second")) {
            second.addURL(jar.toUri().toURL());
            OwnJars.record(build.in(project), second);
        }

        isExchanged();
    }

    @Test
    void holdsTheJarOpenFromTheBeginning() throws Exception {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            String name = Held.class.getName().replace('.', '/') + ".class";
            entries.putNextEntry(new JarEntry(name));
            entries.write(Held.class.getClassLoader().getResourceAsStream(name).readAllBytes());
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            OwnJars.record(build.in(project), loader);
            Files.move(jar(folder.resolve("evil.jar"), "evil"), jar, StandardCopyOption.REPLACE_EXISTING);

            assertThat(loader.loadClass(Held.class.getName()).getClassLoader()).isSameAs(loader);
        }
    }

    @Test
    void failsTheBuildAtItsEndForAJarThatNoRuleLookedAtAnyMore() throws IOException {
        record();
        SessionEnd.watch(build.session(), build.in(project).shared());
        Files.move(jar(folder.resolve("evil.jar"), "evil"), jar, StandardCopyOption.REPLACE_EXISTING);
        build.ends();

        assertThat(build.session().getResult().getExceptions()).hasSize(1).allMatch(failure -> failure.getMessage()
                .contains("TOOL-EXCHANGED"));
    }

    @Test
    void endsWellWhenNothingWasExchanged() {
        record();
        SessionEnd.watch(build.session(), build.in(project).shared());
        build.ends();

        assertThat(build.session().getResult().getExceptions()).isEmpty();
    }
}

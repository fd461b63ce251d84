package io.github.holdfast.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.testing.StagedBuild;
import io.github.holdfast.core.testing.TestRepository;
import io.github.holdfast.lockfile.LockBuild.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways to get other bytes past the lock, each of which is told. */
class LockAttemptsTest {

    @TempDir
    Path folder;

    private LockBuild build;
    private String text;

    @BeforeEach
    void aLockedReactorOnTheBase() {
        build = OrdersReactor.in(folder).selecting("core");
        build.lock();
        text = LockBuild.read(build.lockFile());
        build.file("readme.txt", "begun");
        TestRepository repository = TestRepository.init(build.root());
        repository.commit();
        build.file("readme.txt", "gone on");
        repository.commit();
    }

    private void replaceAtItsSource(String file) {
        StagedBuild.write(folder.resolve("remote").resolve(file), "evil");
        build.localRepository("other");
    }

    private Outcome lockedAs(String other) {
        assertThat(other).isNotEqualTo(text);
        StagedBuild.write(build.lockFile(), other);
        return build.build();
    }

    private String lineOf(String key) {
        return text.lines()
                .filter(one -> one.startsWith("    \"" + key + "\": "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void passesOnItsOwn() {
        assertThat(build.build().text()).isEmpty();
    }

    @Test
    void tellsALockThatWasDeletedAndWrittenAnewWithOtherBytes() throws IOException {
        replaceAtItsSource("org/lib/top/1.0/top-1.0.jar");
        Files.delete(build.lockFile());
        build.lock();

        Outcome outcome = build.build();

        assertThat(outcome.codes()).containsOnly("TAMPERED");
        assertThat(outcome.text())
                .contains("org.lib:top:jar:1.0  locked with other bytes than at the base")
                .contains("fix: restore the line of org.lib:top:jar:1.0 in pom.lock.json as it is at the base. Do not")
                .contains("(main)");
    }

    @Test
    void tellsAHashThatWasEditedToThatOfOtherBytes() {
        replaceAtItsSource("org/lib/top/1.0/top-1.0.jar");
        String evil = "4ccd5f1eb6e6b4ac3d6cc5d1a4ea0f4eac1bbc1e6ff8dc1bb1a1d3bb1a0d1f2e";
        int at = text.indexOf("\"sha256\": \"", text.indexOf("org.lib:top:jar:1.0")) + 11;

        assertThat(lockedAs(text.substring(0, at) + evil + text.substring(at + 64))
                        .codes())
                .containsOnly("TAMPERED");
    }

    @Test
    void tellsOtherBytesOfAPluginAndOfAPomInALockWrittenAnew() throws IOException {
        build.remote().pom("org.plug:engine:1", "<!-- other -->").jar("org.plug:extra:1", "<!-- other -->");
        build.localRepository("other");
        Files.delete(build.lockFile());
        build.lock();

        assertThat(build.build().text())
                .contains("org.plug:engine:jar:1  locked with other bytes")
                .contains("org.plug:extra:jar:1  locked with other bytes");
    }

    @Test
    void tellsAParentThatWasTakenOutOfTheLockSoThatNobodyHashesIt() {
        build.remote()
                .pom("org.deep:base:1", "<!--pom-->")
                .jar(
                        "org.lib:deep:1",
                        "<parent><groupId>org.deep</groupId><artifactId>base</artifactId><version>1</version></parent>");
        build.edit(
                "core/pom.xml",
                "<dependencies>\n",
                "<dependencies>\n" + StagedRemote.dependency("org.lib:deep:1") + "\n");
        build.lock();
        TestRepository.at(build.root()).commit();
        text = LockBuild.read(build.lockFile());
        build.file("readme.txt", "gone further");

        Outcome outcome = lockedAs(text.replace(lineOf("org.deep:base:pom:1") + "\n", "")
                .replace(", \"uses\": [\"org.deep:base:pom:1\"]", ""));

        assertThat(outcome.codes()).containsOnly("TAMPERED");
        assertThat(outcome.text()).contains("org.lib:deep:jar:1  locked with other bytes than at the base");
    }

    @Test
    void passesWithMoreArtifactsThanAtTheBase() {
        build.edit(
                "core/pom.xml", "<artifactId>opt</artifactId><version>1<", "<artifactId>opt</artifactId><version>2<");
        build.lock();

        assertThat(build.build().text()).isEmpty();
    }

    @Test
    void saysSoWhereThereIsNoBase() throws IOException {
        LockBuild alone = OrdersReactor.in(folder.resolve("alone")).selecting("core");
        alone.lock();

        Outcome outcome = alone.build();

        assertThat(outcome.text()).isEmpty();
        assertThat(String.join("\n", outcome.log()))
                .contains("not judged: whether the lock has other bytes than the base's: there is no git repository");
    }

    @Test
    void tellsAReleaseThatTheLockCallsASnapshot() {
        String line = lineOf("org.lib:top:jar:1.0");

        Outcome outcome = lockedAs(
                text.replace(line, "    \"org.lib:top:jar:1.0\": {\"sha256\": \"snapshot\", \"pom\": \"snapshot\"},"));

        assertThat(outcome.codes()).containsOnly("LOCK-UNREADABLE");
    }

    @Test
    void tellsAnArtifactOfARepositoryThatTheLockCallsAFileOfTheTree() {
        String line = lineOf("org.lib:top:jar:1.0");
        build.file("top.jar", "evil");

        Outcome outcome =
                lockedAs(text.replace(line, line.replaceAll(", \"pom\": \"\\w+\"}", ", \"path\": \"top.jar\"}")));

        assertThat(outcome.codes()).containsOnly("TAMPERED");
    }

    @Test
    void tellsASectionThatIsGone() {
        int from = text.indexOf("    \"com.acme:app\": {");
        int to = text.indexOf("    \"com.acme:core\": {");

        Outcome outcome = build.selecting("app")
                .file("pom.lock.json", text.substring(0, from) + text.substring(to))
                .build();

        assertThat(outcome.codes()).containsOnly("STALE");
        assertThat(outcome.text()).contains("+ module com.acme:app  app/pom.xml, not in the lock");
    }

    @Test
    void tellsThatNothingIsLocked() {
        Outcome outcome = lockedAs("{\n  \"lockVersion\": \"1.0\",\n  \"resolver\": \"maven-3\",\n  \"profiles\": [],\n"
                + "  \"artifacts\": {},\n  \"modules\": {},\n  \"plugins\": {},\n  \"extensions\": []\n}\n");

        assertThat(outcome.codes()).containsOnly("LOCK-OF-ANOTHER-PROJECT");
    }

    @Test
    void tellsADependencyThatHidesInAProfileOfAProperty() {
        build.edit(
                "pom.xml",
                "<profiles>\n",
                "<profiles>\n<profile><id>quiet</id><activation><property><name>!loud</name></property></activation>"
                        + "<dependencies>\n" + StagedRemote.dependency("org.lib:mutants:2")
                        + "</dependencies></profile>\n");

        assertThat(build.build().text()).contains("profile quiet").contains("org.lib:mutants:jar:2");
    }

    @Test
    void tellsAModuleOutsideTheSelectionThatWasEdited() {
        build.edit(
                "web/pom.xml", "<artifactId>wide</artifactId><version>1<", "<artifactId>wide</artifactId><version>2<");

        assertThat(build.selecting("core").build().codes()).containsOnly("STALE");
    }

    @Test
    void tellsAMirrorThatGivesOtherBytes() {
        build.localRepository("other").remote().pom("org.lib:base:1.0", "<!-- mirrored -->");

        assertThat(build.build().codes()).containsOnly("TAMPERED");
    }
}

package io.github.holdfast.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.testing.StagedBuild;
import io.github.holdfast.lockfile.LockBuild.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edits of the lock itself; each is told, whatever the POMs say. */
class LockFileEditsTest {

    @TempDir
    Path folder;

    private LockBuild build;
    private String text;

    @BeforeEach
    void aLockedReactor() {
        build = OrdersReactor.in(folder);
        build.lock();
        text = LockBuild.read(build.lockFile());
    }

    private Outcome locked(String other) {
        assertThat(other).isNotEqualTo(text);
        StagedBuild.write(build.lockFile(), other);
        return build.build();
    }

    @Test
    void tellsThatThereIsNone() throws IOException {
        Files.delete(build.lockFile());

        Outcome outcome = build.build();

        assertThat(outcome.kind()).isEqualTo("is an error");
        assertThat(outcome.codes()).containsOnly("LOCK-MISSING");
        assertThat(outcome.text()).contains("fix: ").contains(":lock");
        assertThat(build.freshness().fails()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            HAND-EDITED | "org.lib:top:jar:1.0": { | "org.lib:top:jar:1.0":  {
            HAND-EDITED | "resolved": [] | "resolved": [ ]
            HAND-EDITED | "profiles": [], | "profiles":\t[],
            LOCK-UNREADABLE | "lockVersion": "1.0" | "lockVersion": "2.0"
            LOCK-UNREADABLE | "lockVersion": "1.0" | "lockVersion": "1.1"
            LOCK-UNREADABLE | "resolver": "maven-3" | "resolver": "maven-5"
            LOCK-UNREADABLE | "profiles": [], | "profiles": [], "tool": "me",
            LOCK-UNREADABLE | "sha256": " | "sha512": "
            LOCK-UNREADABLE | "extensions": [ | "extensions": {
            LOCK-UNREADABLE | "modules": { | <<<<<<< ours
            """)
    void tellsOtherForms(String code, String part, String other) {
        Outcome outcome = locked(text.replace(part, other));

        assertThat(outcome.kind()).isEqualTo("is an error");
        assertThat(outcome.codes()).containsOnly(code);
        assertThat(build.freshness().fails()).isTrue();
    }

    @Test
    void tellsLinesThatAreOutOfOrder() {
        String[] lines = text.split("\n");
        int first = Arrays.asList(lines).indexOf("  \"artifacts\": {") + 1;
        String other = lines[first];
        lines[first] = lines[first + 1];
        lines[first + 1] = other;

        assertThat(locked(String.join("\n", lines) + "\n").codes()).containsOnly("HAND-EDITED");
    }

    @Test
    void tellsAnArtifactThatNothingRefersTo() {
        String line = "    \"org.lib:wide:jar:2\": {\"sha256\": \"" + "a".repeat(64) + "\", \"pom\": \""
                + "b".repeat(64) + "\"},\n";

        Outcome outcome =
                locked(text.replaceFirst("    \"org.plug:engine:jar:1\"", line + "    \"org.plug:engine:jar:1\""));

        assertThat(outcome.codes()).containsOnly("HAND-EDITED");
        assertThat(outcome.text())
                .contains("org.lib:wide:jar:2")
                .contains("restore pom.lock.json from the base, then mvn ");
    }

    @Test
    void toleratesOtherLineEnds() {
        assertThat(locked(text.replace("\n", "\r\n")).text()).isEmpty();
    }

    @Test
    void tellsAHashThatAnotherWroteAsOtherBytes() {
        int at = text.indexOf("\"sha256\": \"", text.indexOf("org.lib:top:jar:1.0")) + 11;

        Outcome outcome = locked(text.substring(0, at) + "0".repeat(64) + text.substring(at + 64));

        assertThat(outcome.codes()).containsOnly("TAMPERED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            STALE       | `        "dependency org.lib:opt:jar:1 compile optional",\n`
            DRIFT       | `        "compile org.lib:opt:jar:1",\n`
            STALE       | `        "repository internal https://repo.example.org/internal",\n`
            NOT-IN-LOCK | `      "org.plug:engine:jar:1",\n`
            DRIFT       | `        "processor org.proc:tools:jar:1"\n`
            """)
    void tellsALineThatIsGone(String code, String line) {
        assertThat(text).contains(line);
        String without = text.replace(line, "");
        String artifact = line.strip().replaceAll("^\"(processor |compile )?|\",?$", "");
        boolean orphan = !without.contains(artifact + "\"\n") && !without.contains(artifact + "\",\n");
        String mended = orphan && without.contains("\"" + artifact + "\": ")
                ? without.replaceAll("(?m)^ *\"" + artifact + "\": .*\n", "")
                : without;

        assertThat(locked(mended.replaceAll(",(\n *[\\]}])", "$1")).codes()).containsOnly(code);
    }

    @Test
    void tellsTheLockOfAnotherProject() {
        String other = text.replace("\"com.acme:", "\"com.other:");

        Outcome outcome = locked(other);

        assertThat(outcome.kind()).isEqualTo("is an error");
        assertThat(outcome.codes()).containsOnly("LOCK-OF-ANOTHER-PROJECT");
        assertThat(outcome.text()).contains("it has com.other:app, com.other:core, com.other:orders and 1 more");
    }

    @Test
    void tellsAModuleThatStandsForAnArtifact() {
        build.file(
                        "top/pom.xml",
                        OrdersReactor.APP
                                .replace("<artifactId>app<", "<groupId>org.lib</groupId><artifactId>top<")
                                .replaceAll("(?s)<dependencies>.*</dependencies>", "")
                                .replace("${project.version}", "1.0"))
                .edit("pom.xml", "<module>app</module>", "<module>app</module><module>top</module>");

        Outcome outcome = build.build();

        assertThat(outcome.codes()).contains("SHADOWS-AN-ARTIFACT");
        assertThat(outcome.text())
                .contains(
                        "org.lib:top  is a module of this reactor, and the lock knows org.lib:top:jar:1.0 from a rep");
    }

    @Test
    void refusesALockThatIsALinkOutOfTheTree() throws IOException {
        Path elsewhere = folder.resolve("elsewhere.json");
        Files.move(build.lockFile(), elsewhere);
        Files.createSymbolicLink(build.lockFile(), elsewhere);

        assertThat(build.build().codes()).containsOnly("LOCK-UNREADABLE");
    }

    @Test
    void tellsOfConflictMarkersWhatToDo() {
        Outcome outcome =
                locked(text.replace("    \"org.lib:top:jar:1.0\"", "<<<<<<< HEAD\n    \"org.lib:top:jar:1.0\"")
                        .replace("    \"org.lib:wide:jar:1\"", "=======\n>>>>>>> other\n    \"org.lib:wide:jar:1\""));

        assertThat(outcome.codes()).containsOnly("LOCK-UNREADABLE");
        assertThat(outcome.text()).contains("conflict").contains("take either side, then mvn ");
    }
}

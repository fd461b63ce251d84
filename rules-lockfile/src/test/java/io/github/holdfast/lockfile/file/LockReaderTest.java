package io.github.holdfast.lockfile.file;

import static io.github.holdfast.core.testing.Theories.theory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.quicktheories.generators.SourceDSL.longs;

import io.github.holdfast.core.finding.UnusableInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LockReaderTest {

    private static final String HASH = "0123456789abcdef".repeat(4);

    private static final String TEXT = """
            {
              "lockVersion": "1.0",
              "resolver": "maven-3",
              "profiles": [
                "ide"
              ],
              "artifacts": {
                "com.acme:own:jar:1": {"sha256": "%1$s", "path": "lib/own.jar"},
                "org.a:a:jar:1.0": {"sha256": "%1$s", "pom": "%1$s", "uses": ["org.a:parent:pom:1"]},
                "org.a:a:jar:tests:1.0": {"sha256": "%1$s", "pom": "%1$s"},
                "org.a:moving:jar:2-SNAPSHOT": {"sha256": "snapshot", "pom": "snapshot"},
                "org.a:parent:pom:1": {"sha256": "%1$s"},
                "org.p:p:jar:1": {"sha256": "%1$s", "pom": "%1$s"}
              },
              "modules": {
                "com.acme:b": {
                  "declared": [
                    "dependency com.acme:own:jar:1 system path=lib/own.jar",
                    "dependency org.a:a:jar:1.0 compile"
                  ],
                  "resolved": [
                    "compile org.a:a:jar:1.0",
                    "compile org.a:moving:jar:2-SNAPSHOT",
                    "system com.acme:own:jar:1",
                    "test org.a:a:jar:tests:1.0"
                  ]
                },
                "com.acme:root": {
                  "declared": [],
                  "resolved": []
                }
              },
              "plugins": {
                "org.p:p:1": [
                  "org.p:p:jar:1"
                ]
              },
              "extensions": [],
              "variants": {
                "nightly": {
                  "added": [
                    "module com.acme:b declared dependency org.a:b:jar:1 compile"
                  ],
                  "removed": []
                }
              }
            }
            """.formatted(HASH);

    @TempDir
    Path folder;

    private static Lock lock() {
        return Lock.builder("maven-3")
                .variant(
                        "nightly",
                        LockedVariant.of(
                                List.of("module com.acme:b declared dependency org.a:b:jar:1 compile"), List.of()))
                .profile("ide")
                .plugin("org.p:p:1", List.of("org.p:p:jar:1"))
                .module("com.acme:root", LockedModule.of(List.of(), List.of()))
                .module(
                        "com.acme:b",
                        LockedModule.of(
                                List.of(
                                        "dependency org.a:a:jar:1.0 compile",
                                        "dependency com.acme:own:jar:1 system path=lib/own.jar"),
                                List.of(
                                        "test org.a:a:jar:tests:1.0",
                                        "system com.acme:own:jar:1",
                                        "compile org.a:moving:jar:2-SNAPSHOT",
                                        "compile org.a:a:jar:1.0")))
                .artifact("org.p:p:jar:1", LockedArtifact.of(HASH, HASH))
                .artifact("org.a:parent:pom:1", LockedArtifact.ofPom(HASH))
                .artifact("org.a:moving:jar:2-SNAPSHOT", LockedArtifact.of("snapshot", "snapshot"))
                .artifact("org.a:a:jar:tests:1.0", LockedArtifact.of(HASH, HASH))
                .artifact("org.a:a:jar:1.0", LockedArtifact.of(HASH, HASH).using(List.of("org.a:parent:pom:1")))
                .artifact("com.acme:own:jar:1", LockedArtifact.ofSystem(HASH, "lib/own.jar"))
                .build();
    }

    private static Lock read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Lock read(byte[] bytes) {
        return LockReader.of(bytes, "pom.lock.json", "mvn holdfast:lock");
    }

    /** What is said of a text: code, line, message and fix; empty when it is read. */
    private static String said(byte[] bytes) {
        try {
            read(bytes);
            return "";
        } catch (UnusableInput e) {
            return e.finding().code()
                    + (e.finding().line().isPresent() ? " " + e.finding().line().getAsInt() : "") + ": "
                    + e.finding().message() + "; "
                    + e.finding().fix().orElseThrow();
        }
    }

    private static String said(String text) {
        return said(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void hasOneText() {
        assertThat(LockText.of(lock())).isEqualTo(TEXT);
    }

    @Test
    void readsTheExampleOfItsPage() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "lock-format.md"));
        int from = page.indexOf("```json\n") + 8;

        assertThat(read(page.substring(from, page.indexOf("```\n", from))).modules())
                .containsKeys("com.acme:orders", "com.acme:orders-core", "com.acme:orders-model");
    }

    @Test
    void readsItsOwnText() {
        assertThat(read(TEXT)).isEqualTo(lock());
    }

    @Test
    void readsWhatWasWrittenForAnyLock() {
        theory().forAll(longs().all()).check(seed -> {
            Lock lock = RandomLocks.of(seed);
            String text = LockText.of(lock);
            return read(text).equals(lock) && LockText.of(read(text)).equals(text);
        });
    }

    @Test
    void writesTheSameInAnyOrder() {
        theory().forAll(longs().all(), longs().all()).check((seed, order) -> LockText.of(RandomLocks.of(seed))
                .equals(LockText.of(RandomLocks.inAnotherOrder(seed, order))));
    }

    @Test
    void writesOneArtifactALine() {
        assertThat(TEXT.lines().filter(line -> line.contains("sha256"))).hasSize(6);
    }

    @Test
    void readsNoBeginningOfALockAsALock() {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < bytes.length - 1; length++) {
            assertThat(said(Arrays.copyOf(bytes, length)))
                    .as("the first %s bytes", length)
                    .startsWith("LOCK-UNREADABLE");
        }
        assertThat(said(Arrays.copyOf(bytes, bytes.length - 1))).startsWith("HAND-EDITED");
    }

    @Test
    void readsNoMutatedTextAsSomethingElse() {
        theory().forAll(longs().all()).check(seed -> {
            byte[] bytes = mutated(LockText.of(RandomLocks.of(seed)), new Random(seed));
            Optional<Lock> lock = readable(bytes);
            return lock.isEmpty()
                    || LockText.of(lock.get()).equals(new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n"));
        });
    }

    private static Optional<Lock> readable(byte[] bytes) {
        try {
            return Optional.of(read(bytes));
        } catch (UnusableInput e) {
            assertThat(e.finding().code()).isIn("LOCK-UNREADABLE", "HAND-EDITED");
            return Optional.empty();
        }
    }

    private static byte[] mutated(String text, Random random) {
        if (random.nextBoolean()) {
            List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n")));
            int at = random.nextInt(lines.size());
            int other = random.nextInt(lines.size());
            switch (random.nextInt(3)) {
                case 0:
                    lines.remove(at);
                    break;
                case 1:
                    lines.add(other, lines.get(at));
                    break;
                default:
                    java.util.Collections.swap(lines, at, other);
            }
            return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    static Stream<Arguments> edits() {
        return Stream.of(
                arguments(
                        "\"1.0\"",
                        "\"2.0\"",
                        "LOCK-UNREADABLE 2: pom.lock.json has lockVersion 2.0: it was written by"
                                + " a newer Holdfast; use a newer Holdfast"),
                arguments(
                        "\"1.0\"",
                        "\"1.1\"",
                        "LOCK-UNREADABLE 2: pom.lock.json has lockVersion 1.1: it was written by"
                                + " a newer Holdfast; use a newer Holdfast"),
                arguments(
                        "\"1.0\"",
                        "\"one\"",
                        "LOCK-UNREADABLE 2: pom.lock.json has lockVersion \"one\", which is no"
                                + " version; restore pom.lock.json from the base, then mvn holdfast:lock"),
                arguments("\"1.0\"", "1.0", "LOCK-UNREADABLE 2: "),
                arguments("\"maven-3\"", "\"maven-5\"", "LOCK-UNREADABLE 3: "),
                arguments(
                        "  \"resolver\": \"maven-3\",\n",
                        "",
                        "LOCK-UNREADABLE 3: pom.lock.json does not begin with" + " lockVersion and resolver"),
                arguments("  \"extensions\": [],\n", "", "LOCK-UNREADABLE"),
                arguments("\"extensions\": []", "\"extensions\": [], \"extensions\": []", "LOCK-UNREADABLE 38: "),
                arguments("\"extensions\": []", "\"extensions\": {}", "LOCK-UNREADABLE 38: "),
                arguments(
                        "\"extensions\": []",
                        "\"extensions\": [], \"tool\": \"x\"",
                        "LOCK-UNREADABLE 38: pom.lock.json" + " has a key that is not known: \"tool\""),
                arguments(
                        "\"org.a:parent:pom:1\": {\"sha256\"",
                        "\"org.a:parent:pom:1\": {\"sha1\"",
                        "LOCK-UNREADABLE 12: "),
                arguments(
                        "\"org.a:parent:pom:1\": {\"sha256\": \"0",
                        "\"org.a:parent:pom:1\": {\"sha256\": \"G",
                        "LOCK-UNREADABLE" + " 12: "),
                arguments(
                        "\"org.a:parent:pom:1\": {\"sha256\": \"0",
                        "\"org.a:parent:pom:1\": {\"sha256\": \"",
                        "LOCK-UNREADABLE" + " 12: "),
                arguments(
                        "{\"sha256\": \"snapshot\", \"pom\": \"snapshot\"}",
                        "{\"sha256\": \"snapshot\"}",
                        "LOCK-UNREADABLE"
                                + " 11: pom.lock.json has not the checksums of org.a:moving:jar:2-SNAPSHOT that it should have"),
                arguments(
                        "2-SNAPSHOT",
                        "2",
                        "LOCK-UNREADABLE 11: pom.lock.json has not the checksums of org.a:moving:jar:2"
                                + " that it should have"),
                arguments(
                        "\"org.p:p:jar:1\": {",
                        "\"org.p:p:jar:1\": {\"pom\": \"" + HASH + "\", ",
                        "LOCK-UNREADABLE 13: "),
                arguments("\"org.p:p:jar:1\": {", "\"org.a:parent:pom:1\": {", "LOCK-UNREADABLE 13: "),
                arguments("\"org.p:p:jar:1\": {", "\"org.p:p\": {", "LOCK-UNREADABLE 13: "),
                arguments("\"com.acme:root\": {", "\"root\": {", "LOCK-UNREADABLE 28: "),
                arguments("\"com.acme:root\": {", "\"com.acme:b\": {", "LOCK-UNREADABLE 28: "),
                arguments("\"declared\": [],\n", "", "LOCK-UNREADABLE"),
                arguments("\"module com.acme:b declared", "\"com.acme:b declared", "LOCK-UNREADABLE 45: "),
                arguments(
                        "  \"modules\": {",
                        "<<<<<<< HEAD\n  \"modules\": {",
                        "LOCK-UNREADABLE 15: pom.lock.json has the"
                                + " conflict markers of a merge; take either side, then mvn holdfast:lock"),
                arguments("  \"modules\": {", "=======\n  \"modules\": {", "LOCK-UNREADABLE 15: "),
                arguments("  \"modules\": {", ">>>>>>> other\n  \"modules\": {", "LOCK-UNREADABLE 15: "),
                arguments("  \"modules\": {", "||||||| base\n  \"modules\": {", "LOCK-UNREADABLE 15: "),
                arguments("  \"modules\": {", "  // why\n  \"modules\": {", "LOCK-UNREADABLE"),
                arguments("\"lockVersion\"", "lockVersion", "LOCK-UNREADABLE"),
                arguments("\"lockVersion\"", "'lockVersion'", "LOCK-UNREADABLE"),
                arguments(
                        "  \"profiles\": [\n    \"ide\"\n  ]",
                        "  \"profiles\": [\n    \"ide\"\n  ],",
                        "LOCK-UNREADABLE"),
                arguments("  \"profiles\"", "\t\"profiles\"", "HAND-EDITED 4: "),
                arguments("\"profiles\": [", "\"profiles\":  [", "HAND-EDITED 4: "),
                arguments("  \"modules\": {", "\n  \"modules\": {", "HAND-EDITED 15: "),
                arguments("\"com.acme:root\"", "\"com.acme:aroot\"", "HAND-EDITED 16: "),
                arguments("\"ide\"", "\"\\u0069de\"", "HAND-EDITED 5: "),
                arguments(
                        "\"com.acme:root\": {\n      \"declared\": [],\n      \"resolved\": []",
                        "\"com.acme:root\": {\n" + "      \"resolved\": [],\n      \"declared\": []",
                        "HAND-EDITED 29: "),
                arguments("      \"org.p:p:jar:1\"\n", "", "HAND-EDITED"),
                arguments(
                        "\"compile org.a:moving:jar:2-SNAPSHOT\",\n        ",
                        "",
                        "HAND-EDITED: pom.lock.json was not"
                                + " written by holdfast:lock: nothing in it refers to org.a:moving:jar:2-SNAPSHOT; restore"
                                + " pom.lock.json from the base, then mvn holdfast:lock"));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void tellsWhatIsWrong(String part, String other, String expected) {
        assertThat(TEXT).contains(part);

        assertThat(said(TEXT.replaceFirst(
                        java.util.regex.Pattern.quote(part), java.util.regex.Matcher.quoteReplacement(other))))
                .startsWith(expected);
    }

    @Test
    void toleratesCarriageReturnsBeforeLineFeedsOnly() {
        assertThat(said(TEXT.replace("\n", "\r\n"))).isEmpty();
        assertThat(said(TEXT.replaceFirst("\n", "\r\n"))).startsWith("HAND-EDITED");
        assertThat(said(TEXT.replace("\n", "\r"))).isNotEmpty();
    }

    @Test
    void refusesWhatIsNoText() {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        bytes[TEXT.indexOf("com.acme")] = (byte) 0xC0;

        assertThat(said(bytes)).startsWith("LOCK-UNREADABLE");
        assertThat(said("\uFEFF" + TEXT)).isNotEmpty();
        assertThat(said(TEXT.getBytes(StandardCharsets.UTF_16))).startsWith("LOCK-UNREADABLE");
        assertThat(said("")).startsWith("LOCK-UNREADABLE: pom.lock.json is empty");
        assertThat(said("null")).startsWith("LOCK-UNREADABLE");
        assertThat(said("[]")).startsWith("LOCK-UNREADABLE");
        assertThat(said("[".repeat(100_000))).startsWith("LOCK-UNREADABLE");
        assertThat(said("{\"lockVersion\":".repeat(100_000))).startsWith("LOCK-UNREADABLE");
    }

    @Test
    void refusesWhatStandsBehindTheEnd() {
        assertThat(said(TEXT + "{}")).startsWith("LOCK-UNREADABLE");
        assertThat(said(TEXT + "\n")).startsWith("HAND-EDITED");
        assertThat(said(TEXT + " ")).startsWith("HAND-EDITED");
    }

    @Test
    void tellsAFileThatIsNotThereAndOneThatIsNone() throws IOException {
        assertThat(saidOf(folder.resolve("pom.lock.json")))
                .isEqualTo("LOCK-MISSING: pom.lock.json is not there; mvn holdfast:lock, then commit pom.lock.json");
        Files.createDirectory(folder.resolve("dir"));
        assertThat(saidOf(folder.resolve("dir"))).startsWith("LOCK-UNREADABLE: pom.lock.json is no regular file");
        Path real = Files.writeString(folder.resolve("real"), TEXT);
        assertThat(saidOf(real)).isEmpty();
        Files.createSymbolicLink(folder.resolve("link"), real);
        assertThat(saidOf(folder.resolve("link"))).startsWith("LOCK-UNREADABLE: pom.lock.json is no regular file");
    }

    private static String saidOf(Path file) {
        try {
            LockReader.read(file, "pom.lock.json", "mvn holdfast:lock");
            return "";
        } catch (UnusableInput e) {
            return e.finding().code() + ": " + e.finding().message() + "; "
                    + e.finding().fix().orElseThrow();
        }
    }

    @Test
    void appliesAVariantToWhatItIsTheDifferenceOf() {
        theory().forAll(longs().all(), longs().all()).check((one, other) -> {
            Lock base = RandomLocks.of(one);
            Lock wanted = RandomLocks.of(other);
            Lock.Builder with = Lock.builder("maven-3").variant("v", VariantLines.between(base, wanted));
            base.modules().forEach(with::module);
            base.plugins().forEach(with::plugin);
            Lock applied = with.build().variant("v");
            return applied.modules().equals(wanted.modules())
                    && applied.plugins().equals(wanted.plugins());
        });
    }
}

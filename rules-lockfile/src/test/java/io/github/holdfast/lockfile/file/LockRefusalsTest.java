package io.github.holdfast.lockfile.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.testing.Theories;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.WithQuickTheories;

/** Reads what {@code holdfast:lock} writes, and refuses all else with its cause, its line and what to do. */
class LockRefusalsTest implements WithQuickTheories {

    private static final String RESTORE = "restore pom.lock.json from the base, then mvn holdfast:lock";

    @TempDir
    Path folder;

    @Test
    void readsTheSmallLock() {
        assertThat(Locks.read(Locks.SMALL)).isEqualTo(Locks.small());
    }

    @Test
    void readsTheExampleOfItsPage() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "lock-format.md"));
        int from = page.indexOf("```json\n") + "```json\n".length();
        String example = page.substring(from, page.indexOf("```\n", from));

        assertThat(LockReader.of(example.getBytes(StandardCharsets.UTF_8), "pom.lock.json", "lock")
                        .modules())
                .containsOnlyKeys("com.acme:orders", "com.acme:orders-core", "com.acme:orders-model");
    }

    @Test
    void tellsThatThereIsNone() {
        Finding missing = refusalOf(folder.resolve("pom.lock.json"));

        assertThat(missing).hasToString("LOCK-MISSING pom.lock.json: pom.lock.json is not there");
        assertThat(missing.fix()).contains("mvn holdfast:lock, then commit pom.lock.json");
        assertThat(missing.file()).contains("pom.lock.json");
    }

    @Test
    void tellsWhatIsNoFile() throws IOException {
        Path file = Files.createDirectory(folder.resolve("pom.lock.json"));

        assertThat(refusalOf(file)).hasToString("LOCK-UNREADABLE pom.lock.json: pom.lock.json is no regular file");
    }

    @Test
    void refusesALinkEvenToALock() throws IOException {
        Path lock = Files.writeString(folder.resolve("other.json"), Locks.SMALL);
        Path link = Files.createSymbolicLink(folder.resolve("pom.lock.json"), lock);
        Path nowhere = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nothing"));

        assertThat(refusalOf(link).message()).isEqualTo("pom.lock.json is no regular file");
        assertThat(refusalOf(nowhere).message()).isEqualTo("pom.lock.json is no regular file");
    }

    @Test
    void refusesAHugeFileBeforeItReadsIt() throws IOException {
        Path file = folder.resolve("pom.lock.json");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength((64L << 20) + 1);
        }

        assertThat(refusalOf(file)).hasToString("LOCK-UNREADABLE pom.lock.json: pom.lock.json is larger than 64 MiB");
    }

    @Test
    void readsAFileOfTheSmallLock() throws IOException {
        Path file = Files.writeString(folder.resolve("pom.lock.json"), Locks.SMALL);

        assertThat(LockReader.read(file, "pom.lock.json", Locks.COMMAND)).isEqualTo(Locks.small());
    }

    @Test
    void readsWhatIsThereAndRefusesWhatIsThereAndIsNone() throws IOException {
        Path file = folder.resolve("pom.lock.json");
        assertThat(LockReader.readIfThere(file, "pom.lock.json", Locks.COMMAND)).isEmpty();

        Files.writeString(file, Locks.SMALL);
        assertThat(LockReader.readIfThere(file, "pom.lock.json", Locks.COMMAND)).contains(Locks.small());

        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nothing"));
        assertThatThrownBy(() -> LockReader.readIfThere(link, "pom.lock.json", Locks.COMMAND))
                .isInstanceOf(UnusableInput.class);
    }

    private static Finding refusalOf(Path file) {
        try {
            throw new AssertionError(LockReader.read(file, "pom.lock.json", Locks.COMMAND));
        } catch (UnusableInput refused) {
            return refused.finding();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2.0  | has lockVersion 2.0: it was written by a newer Holdfast
            10.3 | has lockVersion 10.3: it was written by a newer Holdfast
            99999999999999999999.0 | has lockVersion 99999999999999999999.0: it was written by a newer Holdfast
            1.1  | has lockVersion 1.1: it was written by a newer Holdfast
            1.10 | has lockVersion 1.10: it was written by a newer Holdfast
            """)
    void tellsALockOfANewerHoldfast(String version, String told) {
        Finding refused = Locks.refusal(Locks.SMALL
                .replace("\"lockVersion\": \"1.0\"", "\"lockVersion\": \"" + version + "\"")
                .replace("profiles", "profilesAndMore"));

        assertThat(refused).hasToString("LOCK-UNREADABLE pom.lock.json: pom.lock.json " + told);
        assertThat(refused.fix()).contains("use a newer Holdfast");
        assertThat(refused.line()).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.9", "01.0", "1.00", "1", "", "1.0.0", "v1.0", "1.-1", "١.٠", "latest"})
    void tellsAVersionThatIsNone(String version) {
        Finding refused =
                Locks.refusal(Locks.SMALL.replace("\"lockVersion\": \"1.0\"", "\"lockVersion\": \"" + version + "\""));

        assertThat(refused.message())
                .isEqualTo("pom.lock.json has lockVersion \"" + version + "\", which is no version");
        assertThat(refused.fix()).contains(RESTORE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<<<<<<< HEAD\n",
                "=======\n",
                ">>>>>>> feature\n",
                "||||||| 1a2b3c4\n",
                "<<<<<<< ours\r\n",
            })
    void tellsConflictMarkersWithTheRemedy(String marker) {
        Finding refused = Locks.refusal(Locks.SMALL.replace("  \"modules\"", marker + "  \"modules\""));

        assertThat(refused)
                .hasToString("LOCK-UNREADABLE pom.lock.json: pom.lock.json has the conflict markers of a merge");
        assertThat(refused.fix()).contains("take either side, then mvn holdfast:lock");
        assertThat(refused.line()).hasValue(15);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "resolver": "maven-3"      | "resolver": "maven-5"       | 3 | has resolver "maven-5"
            "resolver": "maven-3"      | "resolver": 3               | 3 | has no string where one belongs, at resolver
            "lockVersion": "1.0"       | "lockVersion": 1.0          | 2 | has no string where one belongs, at lockVersion
            "lockVersion": "1.0"       | "lockVersion": null         | 2 | has no string where one belongs, at lockVersion
            "profiles": [              | "profiles": true, "x": [    | 4 | has no array where one belongs, at profiles
            "artifacts": {             | "artifacts": [{             | 7 | has no object where one belongs, at artifacts
            "modules": {               | "modules": "", "x": {       | 15 | has no object where one belongs, at modules
            "org.ext:core:1"           | ["org.ext:core:1"]          | 46 | has no string where one belongs, at extensions
            "org.ext:core:1"           | {}                          | 46 | has no string where one belongs, at extensions
            "resolver": "maven-3"      | "tool": "me"                | 3 | does not begin with lockVersion and resolver
            "lockVersion": "1.0"       | "$schema": "x"              | 2 | does not begin with lockVersion and resolver
            "extensions"               | "extension"                 | 45 | has a key that is not known: "extension"
            "path"                     | "file"                      | 10 | has a key that is not known in org.lib:legacy:jar:0.9: "file"
            "declared"                 | "Declared"                  | 17 | has a key that is not known in com.acme:app: "Declared"
            "added"                    | "more"                      | 50 | has a key that is not known in it,native: "more"
            "profiles"                 | "resolver"                  | 4 | has "resolver" twice
            "pom": "snapshot"          | "sha256": "snapshot"        | 11 | has "sha256" twice
            "com.acme:core": {         | "com.acme:app": {           | 28 | has "com.acme:app" twice
            "com.acme:core": {         | "com.acme:\\u0061pp": {     | 28 | has "com.acme:app" twice
            "org.lib:top:jar:1.0":     | "org.lib:top":              | 12 | has "org.lib:top", which is no artifact
            "org.lib:top:jar:1.0":     | "org.lib:top:jar::1.0":     | 12 | has "org.lib:top:jar::1.0", which is no artifact
            "org.lib:top:jar:1.0":     | "org.lib:top:jar: 1.0":     | 12 | has "org.lib:top:jar: 1.0", which is no artifact
            "org.lib:top:jar:1.0":     | "a:b:c:d:e:f":              | 12 | has "a:b:c:d:e:f", which is no artifact
            "com.acme:core": {         | "core": {                   | 28 | has "core", which is no module
            "com.acme:core": {         | "com.acme:core:1": {        | 28 | has "com.acme:core:1", which is no module
            "org.plug:engine:jar:1"~    | "engine"~                  | 42 | has "engine", which is no artifact
            ["com.acme.bom:parent:pom:1"]}, | ["parent"]},           | 8 | has "parent", which is no artifact
            ["com.acme.bom:parent:pom:1"]}, | ["org.lib:top:jar:1.0"]}, | 8 | has "org.lib:top:jar:1.0", which is no POM
            "it,native": {             | "native,it": {              | 49 | has "native,it", which is no combination of profiles, sorted
            "it,native": {             | "it,it": {                  | 49 | has "it,it", which is no combination of profiles, sorted
            "it,native": {             | "it,": {                    | 49 | has "it,", which is no combination of profiles, sorted
            "it,native": {             | "": {                       | 49 | has "", which is no combination of profiles, sorted
            """)
    void tellsWhatDoesNotBelong(String part, String other, int line, String told) {
        String was = part.replace("~", "\n");
        assertThat(Locks.SMALL).contains(was);
        Finding refused = Locks.refusal(Locks.SMALL.replace(was, other.replace("~", "\n")));

        assertThat(refused).hasToString("LOCK-UNREADABLE pom.lock.json: pom.lock.json " + told);
        assertThat(refused.fix()).contains(RESTORE);
        assertThat(refused.line()).hasValue(line);
    }

    @Test
    void aFileOfTheProjectUsesNoPoms() {
        String path = "\"path\": ";
        assertThat(Locks.SMALL).containsOnlyOnce(path);
        String text = Locks.SMALL.replace(path, "\"uses\": [\"com.acme.bom:parent:pom:1\"], " + path);

        assertThat(Locks.refusal(text).message())
                .isEqualTo("pom.lock.json has \"uses\" of org.lib:legacy:jar:0.9, which has no POM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"profiles", "artifacts", "modules", "plugins", "extensions"})
    void tellsASectionThatIsMissing(String section) {
        String text =
                LockText.of(Lock.builder("maven-3").build()).replaceFirst(",\n  \"" + section + "\": (\\[]|\\{})", "");

        assertThat(Locks.refusal(text).message()).isEqualTo("pom.lock.json has no \"" + section + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "org.lib:top:jar:1.0": {"sha256": "#a", "pom": "#b", | "org.lib:top:jar:1.0": {"sha256": "#a",
            "org.lib:top:jar:1.0": {"sha256": "#a", "pom": "#b", | "org.lib:top:jar:1.0": {"pom": "#b",
            "com.acme.bom:parent:pom:1": {"sha256": "#c"} | "com.acme.bom:parent:pom:1": {"sha256": "#c", "pom": "#b"}
            "com.acme.bom:parent:pom:1": {"sha256": "#c"} | "com.acme.bom:parent:pom:1": {}
            "sha256": "#a", "path" | "sha256": "#a", "pom": "#b", "path"
            "org.lib:top:jar:1.0": {"sha256": "#a", "pom": "#b" | "org.lib:top:jar:1.0": {"sha256": "snapshot", "pom": "snapshot"
            "org.lib:top:jar:1.0": {"sha256": "#a" | "org.lib:top:jar:1.0": {"sha256": "snapshot"
            "sha256": "snapshot", "pom": "snapshot" | "sha256": "#a", "pom": "#b"
            "sha256": "snapshot", "pom": "snapshot" | "sha256": "snapshot", "pom": "#b"
            "sha256": "snapshot", "pom": "snapshot" | "sha256": "#a", "pom": "snapshot"
            "sha256": "#a", "path" | "sha256": "snapshot", "path"
            """)
    void tellsChecksumsThatCannotBe(String part, String other) {
        assertThat(Locks.SMALL).contains(hashes(part));

        assertThat(Locks.refusal(Locks.SMALL.replace(hashes(part), hashes(other)))
                        .message())
                .matches("pom.lock.json has not the checksums of \\S+ that it should have");
    }

    private static String hashes(String text) {
        return text.replace("#a", Locks.A).replace("#b", Locks.B).replace("#c", Locks.C);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "sha256:", "SNAPSHOT", "snapshot "})
    void tellsWhatIsNoChecksum(String hash) {
        String told = "pom.lock.json has \"" + hash + "\", which is no SHA-256";

        assertThat(Locks.refusal(Locks.SMALL.replaceFirst(Locks.B, hash)).message())
                .isEqualTo(told);
        assertThat(Locks.refusal(Locks.SMALL.replaceFirst(Locks.B, Locks.B + hash + "0"))
                        .message())
                .contains("which is no SHA-256");
        assertThat(Locks.refusal(Locks.SMALL.replaceFirst(Locks.B, Locks.B.toUpperCase(Locale.ROOT)))
                        .message())
                .contains("which is no SHA-256");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "profiles": [ | "profiles":  [ | 4 | line 4 is not as holdfast:lock writes it: "  "profiles":  [", should be "  "profiles": ["
            "profiles": [ | "profiles":^[ | 4 | line 4 is not as holdfast:lock writes it: "  "profiles":^[", should be "  "profiles": ["
            "profiles": [ | "profiles": [~ | 5 | line 5 is not as holdfast:lock writes it: "", should be "    "jdk17""
            ~}~ | ~}~~ | 57 | line 57 is not as holdfast:lock writes it: "", should be nothing
            ~}~ | ~} | 56 | it does not end in a line break
            "jdk17" | "jdk\\u0031\\u0037" | 5 | line 5 is not as holdfast:lock writes it: "    "jdk\\u0031\\u0037"", should be "    "jdk17""
            lib/legacy | lib\\/legacy | 10 | line 10 is not as holdfast:lock writes it: "…aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "path": "lib\\/legacy \\"0.9\\".jar"},", should be "…aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "path": "lib/legacy \\"0.9\\".jar"},"
            """)
    void tellsAnotherFormAsAnEdit(String part, String other, int line, String told) {
        Finding edited = Locks.refusal(Locks.SMALL.replace(
                part.replace("~", "\n"), other.replace("~", "\n").replace("^", "\t")));

        assertThat(edited.code()).isEqualTo("HAND-EDITED");
        assertThat(edited.message())
                .isEqualTo("pom.lock.json was not written by holdfast:lock: " + told.replace("^", "\t"));
        assertThat(edited.fix()).contains(RESTORE);
        assertThat(edited.line()).hasValue(line);
    }

    @Test
    void tellsLinesThatAreOutOfOrder() {
        String sorted = "        \"compile org.lib:top:jar:1.0\",\n        \"compile reactor:com.acme:core\",\n";
        String other = "        \"compile reactor:com.acme:core\",\n        \"compile org.lib:top:jar:1.0\",\n";

        assertThat(Locks.refusal(Locks.SMALL.replace(sorted, other)))
                .hasToString("HAND-EDITED pom.lock.json: pom.lock.json was not written by holdfast:lock: line 22 is not"
                        + " as holdfast:lock writes it: \"        \"compile reactor:com.acme:core\",\", should be \""
                        + "        \"compile org.lib:top:jar:1.0\",\"");
    }

    @Test
    void tellsSectionsAndKeysThatAreOutOfOrder() {
        String swapped = Locks.SMALL
                .replace("\"extensions\": [\n    \"org.ext:core:1\"\n  ],\n  ", "")
                .replace("\"plugins\"", "\"extensions\": [\n    \"org.ext:core:1\"\n  ],\n  \"plugins\"");
        String hashes = "\"sha256\": \"" + Locks.A + "\", \"pom\": \"" + Locks.B + "\"";
        String pomFirst = Locks.SMALL.replace(hashes, "\"pom\": \"" + Locks.B + "\", \"sha256\": \"" + Locks.A + "\"");
        String emptyUses = Locks.SMALL.replace(
                "{\"sha256\": \"" + Locks.C + "\"}", "{\"sha256\": \"" + Locks.C + "\", \"uses\": []}");

        assertThat(pomFirst).isNotEqualTo(Locks.SMALL);
        assertThat(Locks.refusal(swapped).code()).isEqualTo("HAND-EDITED");
        assertThat(Locks.refusal(pomFirst).code()).isEqualTo("HAND-EDITED");
        assertThat(Locks.refusal(emptyUses).code()).isEqualTo("HAND-EDITED");
    }

    @Test
    void tellsALineThatStandsTwice() {
        String line = "        \"compile org.lib:top:jar:1.0\",\n";

        assertThat(Locks.refusal(Locks.SMALL.replace(line, line + line)).code()).isEqualTo("HAND-EDITED");
    }

    @Test
    void toleratesLineEndsOfWindowsThroughout() {
        assertThat(Locks.read(Locks.SMALL.replace("\n", "\r\n"))).isEqualTo(Locks.small());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 55})
    void tellsMixedLineEnds(int line) {
        String[] lines = Locks.SMALL.split("\n");
        lines[line - 1] += "\r";
        Finding edited = Locks.refusal(String.join("\n", lines) + "\n");

        assertThat(edited)
                .hasToString("HAND-EDITED pom.lock.json: pom.lock.json was not written by holdfast:lock: line " + line
                        + " ends in CR LF and others do not");
        assertThat(edited.line()).hasValue(line);
    }

    @Test
    void tellsOtherLineEnds() {
        assertThat(Locks.refusal(Locks.SMALL.replace("\n", "\r")).code()).isEqualTo("HAND-EDITED");
        assertThat(Locks.refusal(Locks.SMALL.replace("\n", "\r\r\n")).code()).isEqualTo("HAND-EDITED");
        assertThat(Locks.refusal(Locks.SMALL.replace("\n", "\n\r")).code()).isEqualTo("HAND-EDITED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}       | has something behind its end
            "x"      | has something behind its end
            }        | has something behind its end
            // done  | has something behind its end
            """)
    void tellsWhatStandsBehindTheEnd(String more, String told) {
        assertThat(Locks.refusal(Locks.SMALL + more + "\n"))
                .hasToString("LOCK-UNREADABLE pom.lock.json: pom.lock.json " + told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ],~  "artifacts"    | ]~  "artifacts"
            "jdk17"             | "jdk17",
            "jdk17"             | 'jdk17'
            "jdk17"             | jdk17
            "jdk17"             | "jdk\\x17"
            "jdk17"             | "jdk\\u00zz"
            "jdk17"             | "jdk\\ud83d"
            "jdk17"             | "jdk17
            "profiles":         | "profiles" =
            "profiles":         | /* why */ "profiles":
            """)
    void tellsWhatIsNoJson(String part, String other) {
        Finding refused = Locks.refusal(Locks.SMALL.replace(part.replace("~", "\n"), other.replace("~", "\n")));

        assertThat(refused).hasToString("LOCK-UNREADABLE pom.lock.json: pom.lock.json is no JSON");
        assertThat(refused.fix()).contains(RESTORE);
        assertThat(refused.line().orElse(0)).isBetween(4, 7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "  \r\n\t"})
    void tellsAnEmptyFile(String text) {
        assertThat(Locks.refusal(text)).hasToString("LOCK-UNREADABLE pom.lock.json: pom.lock.json is empty");
    }

    @Test
    void tellsAByteOrderMark() {
        assertThat(Locks.refusal("\ufeff" + Locks.SMALL))
                .hasToString("LOCK-UNREADABLE pom.lock.json: pom.lock.json begins with a byte order mark");
    }

    @Test
    void tellsOtherCharacterSets() {
        String text = Locks.SMALL.replace("jdk17", "jdké");

        assertThat(Locks.read(text).profiles()).containsExactly("jdké");
        assertThat(Locks.refusal(text.getBytes(StandardCharsets.ISO_8859_1)))
                .hasToString("LOCK-UNREADABLE pom.lock.json: pom.lock.json is not UTF-8");
        assertThat(Locks.refusal(text.getBytes(StandardCharsets.UTF_16)).message())
                .isEqualTo("pom.lock.json is not UTF-8");
    }

    @Test
    void refusesAnyDepth() {
        int depth = 200_000;

        assertThat(Locks.refusal("[".repeat(depth)).message())
                .isEqualTo("pom.lock.json has no object where one belongs, at the lock");
        assertThat(Locks.refusal(Locks.SMALL.replace("\"jdk17\"", "[".repeat(depth) + "]".repeat(depth)))
                        .message())
                .isEqualTo("pom.lock.json has no string where one belongs, at profiles");
        assertThat(Locks.refusal(Locks.SMALL.replace("\"lockVersion\"", "{\"a\":".repeat(depth)))
                        .code())
                .isEqualTo("LOCK-UNREADABLE");
    }

    @Test
    void quotesNoMoreThanALineOfWhatItFinds() {
        String long1 = "x".repeat(1_000_000);

        assertThat(Locks.refusal(Locks.SMALL.replaceFirst(Locks.B, long1)).message())
                .hasSizeLessThan(300)
                .startsWith("pom.lock.json has \"xxx")
                .endsWith("x…\", which is no SHA-256");
        for (String part :
                new String[] {"sha256", "org.lib:top:jar:1.0", "maven-3", "1.0", "profiles", "com.acme:app"}) {
            assertThat(Locks.refusal(Locks.SMALL.replace("\"" + part, "\"" + long1 + part))
                            .message())
                    .as(part)
                    .hasSizeLessThan(400);
        }
    }

    @Test
    void tellsArtifactsThatNothingRefersTo() {
        String more = "";
        for (String name : new String[] {"a", "b", "c", "d", "e"}) {
            more += "    \"com.aaa:" + name + ":jar:1\": {\"sha256\": \"" + Locks.A + "\", \"pom\": \"" + Locks.B
                    + "\"},\n";
        }
        Finding edited = Locks.refusal(Locks.SMALL.replace("    \"com.acme.bom:bom", more + "    \"com.acme.bom:bom"));

        assertThat(edited)
                .hasToString("HAND-EDITED pom.lock.json: pom.lock.json was not written by holdfast:lock: nothing in it"
                        + " refers to com.aaa:a:jar:1, com.aaa:b:jar:1, com.aaa:c:jar:1 and 2 more");
        assertThat(edited.fix()).contains(RESTORE);
    }

    @Test
    void tellsALockThatIsCutOffAtAnyByte() {
        byte[] whole = Locks.SMALL.replace("jdk17", "jdk😀").getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            Finding refused = Locks.refusal(Arrays.copyOf(whole, length));

            boolean onlyTheEnd = length == whole.length - 1;
            boolean withinACharacter = length < whole.length && (whole[length] & 0xC0) == 0x80;
            String told = onlyTheEnd
                    ? "pom.lock.json was not written by holdfast:lock: it does not end in a line break"
                    : length == 0
                            ? "pom.lock.json is empty"
                            : withinACharacter ? "pom.lock.json is not UTF-8" : "pom.lock.json is cut off";
            assertThat(refused.message()).as("at byte " + length).isEqualTo(told);
        }
    }

    @Test
    void takesNoLockOfAnyKindThatIsCutOff() {
        Theories.theory().forAll(Locks.any(), integers().between(0, 1_000_000)).checkAssert((lock, at) -> {
            byte[] bytes = LockText.of(lock).getBytes(StandardCharsets.UTF_8);

            Finding refused = Locks.refusal(Arrays.copyOf(bytes, at % bytes.length));

            assertThat(refused.code()).isIn("LOCK-UNREADABLE", "HAND-EDITED");
        });
    }
}

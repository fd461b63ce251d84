package io.github.holdfast.coverage.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.coverage.check.Baseline;
import io.github.holdfast.coverage.check.BaselineLine;
import io.github.holdfast.coverage.check.Count;
import io.github.holdfast.coverage.check.Counter;
import io.github.holdfast.coverage.fixture.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads what the project committed, and refuses what is no baseline with the place of what is wrong. */
class BaselineFileTest {

    private static final String HEADER = "# holdfast coverage baseline 1 \u00b7 jacoco 0.8.15";
    private static final String BRANCH = "com.acme:core BRANCH missed=31 total=240";
    private static final String LINE = "com.acme:core LINE missed=120 total=4310";

    @TempDir
    Path folder;

    @Test
    void readsWhatItsTextFormWrites() {
        Baseline written = Baseline.of(
                "0.8.15",
                true,
                List.of(
                        BaselineLine.of("com.acme:web", Counter.LINE, Count.of(0, 1)),
                        BaselineLine.of("com.acme:core", Counter.LINE, Count.of(4190, 120)),
                        BaselineLine.of("com.acme:core", Counter.BRANCH, Count.of(209, 31))));

        assertThat(written.text())
                .isEqualTo(String.join(
                        "\n",
                        HEADER + " \u00b7 credit REACTOR",
                        "# com.acme:core",
                        BRANCH,
                        LINE,
                        "# com.acme:web",
                        "com.acme:web LINE missed=1 total=1",
                        ""));
        assertThat(parse(written.text())).isEqualTo(written);
        assertThat(parse(written.text()).reactorCredit()).isTrue();
    }

    @Test
    void knowsWhereALineStands() {
        Baseline baseline = parse(HEADER + "\n# com.acme:core\n" + BRANCH + "\n" + LINE + "\n");

        assertThat(baseline.lines()).extracting(baseline::lineNumber).containsExactly(3, 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s\r\n# com.acme:core\r\n%s\r\n%s\r\n",
                "%s\n%s\n%s",
                "%s\n\n# a remark of ours\n%s\n%s\n\n",
            })
    void readsOtherLineEndsEmptyLinesRemarksAndNoFinalNewline(String form) {
        assertThat(parse(String.format(form, HEADER, BRANCH, LINE)).lines()).hasSize(2);
    }

    @Test
    void thereIsNoBaselineWhereThereIsNoFile() {
        assertThat(BaselineFile.read(folder.resolve("baseline.txt"), "baseline.txt"))
                .isEmpty();
    }

    @Test
    void refusesAFolderInItsPlace() throws IOException {
        Files.createDirectory(folder.resolve("baseline.txt"));

        assertThat(Refusal.of(() -> BaselineFile.read(folder.resolve("baseline.txt"), "baseline.txt"))
                        .message())
                .startsWith("baseline.txt: cannot be read: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <<<<<<< HEAD                                       | a conflict that git left
            =======                                            | a conflict that git left
            >>>>>>> branch of ours                             | a conflict that git left
            com.acme:core METHOD missed=1                      | no line of the form groupId:artifactId COUNTER missed=n total=n
            core LINE missed=1 total=2                         | no line of the form groupId:artifactId COUNTER missed=n total=n
            com.acme:web LINES missed=1 total=2                | LINES is none of the counters [LINE, BRANCH, INSTRUCTION, COMPLEXITY, METHOD, CLASS]
            com.acme:web LINE missed=-1 total=2                | missed is "-1", no whole number from 0 to 999999999
            com.acme:web LINE missed=01 total=2                | missed is "01", no whole number from 0 to 999999999
            com.acme:web LINE missed=1 total=9999999999        | total is "9999999999", no whole number from 0 to 999999999
            com.acme:web LINE missed=1 total=1e3               | total is "1e3", no whole number from 0 to 999999999
            com.acme:web LINE missed=3 total=2                 | missed=3 of total=2, which must be from 1 and the larger
            com.acme:web LINE missed=0 total=0                 | missed=0 of total=0, which must be from 1 and the larger
            com.acme:core LINE missed=1 total=2                | a second line of com.acme:core LINE, the first is line 3
            com.acme:core CLASS missed=1 total=2               | com.acme:core CLASS stands behind com.acme:core LINE, lines are sorted by module and counter
            com.acme:app LINE missed=1 total=2                 | com.acme:app LINE stands behind com.acme:core LINE, lines are sorted by module and counter
            """, quoteCharacter = '`')
    void refusesALineWithItsPlace(String row, String why) {
        Finding finding = refusal(HEADER + "\n# com.acme:core\n" + LINE + "\n" + row + "\n");

        assertThat(finding.code()).isEqualTo("UNREADABLE-BASELINE");
        assertThat(finding.message()).isEqualTo("baseline.txt:4: " + why);
        assertThat(finding.file()).contains("baseline.txt");
        assertThat(finding.line()).hasValue(4);
        assertThat(finding.fix().orElseThrow()).doesNotContain("raise", "lower");
    }

    @Test
    void refusesTheCommonAncestorInAConflict() {
        assertThat(refusal(HEADER + "\n||||||| 5c48eae\n").message())
                .isEqualTo("baseline.txt:2: a conflict that git left");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "com.acme:core LINE missed=1 total=2", "\uFEFF# holdfast coverage baseline 1", "{"})
    void refusesAFileWithoutHeader(String first) {
        assertThat(refusal(first + "\n").message())
                .isEqualTo("baseline.txt:1: the first line is no header such as"
                        + " \"# holdfast coverage baseline 1 \u00b7 jacoco 0.8.15\"");
    }

    @Test
    void refusesAnotherVersionOfTheFormat() {
        Finding finding = refusal(HEADER.replace("baseline 1", "baseline 2") + "\n");

        assertThat(finding.message())
                .isEqualTo("baseline.txt:1: version 2 of the format; this version of Holdfast reads 1");
        assertThat(finding.fix()).contains("build with the version of Holdfast that wrote the file");
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        byte[] bytes = (HEADER + "\n" + LINE + "\n# caf\u00e9\n").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 3] = (byte) 0xE9;

        assertThat(Refusal.of(() -> BaselineFile.parse(bytes, "baseline.txt")).message())
                .isEqualTo("baseline.txt:3: not UTF-8");
    }

    @Test
    void refusesAFileThatIsTooLong() throws IOException {
        Path file = folder.resolve("baseline.txt");
        Files.writeString(file, HEADER + "\n" + "#\n".repeat(BaselineFile.MOST_BYTES / 2));

        assertThat(Refusal.of(() -> BaselineFile.read(file, "baseline.txt")).message())
                .isEqualTo("baseline.txt: more than 4194304 bytes, no baseline is that long");
    }

    @Test
    void refusesAnEndlessLineWithoutRepeatingIt() {
        assertThat(refusal(HEADER + "\ncom.acme:core LINE missed=" + "1".repeat(100_000) + " total=2\n")
                        .message())
                .hasSizeLessThan(200);
    }

    private static Finding refusal(String text) {
        return Refusal.of(() -> parse(text));
    }

    private static Baseline parse(String text) {
        return BaselineFile.parse(text.getBytes(StandardCharsets.UTF_8), "baseline.txt");
    }
}

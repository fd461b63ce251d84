package io.github.holdfast.specs.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SpecEditsTest {

    private static final SpecReader READER = SpecReader.ignoring(List.of("Change Log", "Status"));

    static List<Path> stamps() throws IOException {
        return SpecComparisonTest.stamps();
    }

    @ParameterizedTest
    @MethodSource("stamps")
    void hasWordsForEveryStamp(Path stamp) throws IOException {
        assertThat(words(stamp)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            blank-line | a blank line
            date | the "Last updated" date
            last-updated-added | the "Last updated" date and a blank line
            change-log-entry | a dated entry
            text-in-an-ignored-section | a blank line and text under "Change Log"
            dated-bullet-under-another-heading | a dated entry
            version | a line on who or when
            version-in-a-heading | the form of the same words
            issue-number | a date, version or number of an issue
            reflowed | the form of the same words
            sections-reordered | the order of its lines
            emphasis | the form of the same words
            table-padding | the form of the same words
            heading-style | the style of a heading and the form of the same words
            html-comment | an HTML comment
            zero-width-characters | the form of the same words
            entities | the form of the same words
            duplicated-paragraph | a blank line and text that it has already, or that says nothing
            link-definition | a link definition and a blank line
            front-matter-only | the front matter
            true-text-deleted | text that was taken away while its code is still there
            """)
    void namesWhatItDid(String stamp, String words) throws IOException {
        Path file = stamps().stream()
                .filter(one -> one.getFileName().toString().equals("stamp-" + stamp + ".txt"))
                .findFirst()
                .orElseThrow();

        assertThat(String.join(" and ", words(file))).isEqualTo(words);
    }

    private static List<String> words(Path file) throws IOException {
        String[] parts = Files.readString(file).split("=== (before|after|gone)\n", -1);
        return SpecEdits.words(read(parts[1]), read(parts[2]));
    }

    private static SpecFile read(String text) {
        return READER.read(text.getBytes(StandardCharsets.UTF_8), "specs/pricing.md");
    }
}

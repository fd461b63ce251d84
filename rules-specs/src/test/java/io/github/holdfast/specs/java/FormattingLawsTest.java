package io.github.holdfast.specs.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.quicktheories.QuickTheory;
import org.quicktheories.core.NoGuidance;

/** White space and comments change no class, wherever they stand. */
class FormattingLawsTest {

    private static final Pattern GAP = Pattern.compile(
            "(\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|//[^\n]*|/\\*(?s:.*?)\\*/)|\\s+|(?<=[(){};,])(?=[^\\s])");
    private static final List<String> FILLERS =
            List.of(" ", "\n", "\r\n", "\t  ", " /* ) \" */ ", " // { \"\n", "\n\n\n", " /* // */ ");

    @Test
    void gapsNeverChangeAClass() {
        QuickTheory.qt()
                .withFixedSeed(20_261_101L)
                .withExamples(400)
                .withUnlimitedTestingTime()
                .withGuidance(random -> new NoGuidance())
                .forAll(arbitrary().pick(parseable()), integers().between(0, 1_000_000))
                .checkAssert((edit, seed) -> {
                    String other = reformatted(edit.after(), seed);

                    assertThat(Edit.change(edit.after(), other)).as(other).hasToString("NONE []");
                    assertThat(Edit.change(edit.before(), other).changeClass()).isEqualTo(edit.expectedClass());
                });
    }

    private static List<Edit> parseable() {
        return Edit.all().stream()
                .filter(edit -> edit.change().unreadable().isEmpty())
                .toList();
    }

    private static String reformatted(String source, int seed) {
        Random random = new Random(seed);
        Matcher gaps = GAP.matcher(source);
        StringBuilder other = new StringBuilder();
        while (gaps.find()) {
            boolean kept = gaps.group(1) != null;
            String filler = kept ? gaps.group() : FILLERS.get(random.nextInt(FILLERS.size()));
            gaps.appendReplacement(
                    other, Matcher.quoteReplacement(filler + (kept && filler.startsWith("//") ? "\n" : "")));
        }
        return gaps.appendTail(other).toString();
    }
}

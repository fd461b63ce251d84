package io.github.holdfast.specs.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '`',
            value = {
                "a + b# a + b",
                "a+b,c;# a + b c",
                "a /* , */ // ; b# a",
                "a/b*c# a / b * c",
                "/* a# / * a",
                "\"a, // b\\\" c\" d# \"a, // b\\\" c\" d",
                "'\"' ','# '\"' ','",
                "\"\"\"a \"b\" \\\"\"\" c\"\"\" d# \"\"\"a \"b\" \\\"\"\" c\"\"\" d",
                "\"\"\"a# \"\" \" a",
                "\"a# \" a",
                "\u00e4_1$\ud835\udc00 \u2160\u00bd# \u00e4_1$\ud835\udc00 \u2160\u00bd",
                "->\ud83d\ude00::# - > \ud83d\ude00 : :"
            })
    void tellsWordsSignsAndLiterals(String source, String tokens) {
        assertThat(written(source, 0, source.length())).isEqualTo(tokens);
    }

    @Test
    void looksAtNothingBeyondItsEnds() {
        assertThat(written("a b /* c */ d \"e\"", 2, 7)).isEqualTo(" b / *");
        assertThat(written("a b", 2, 2)).isEmpty();
        assertThat(written("a b", -1, 2)).isEmpty();
    }

    private static String written(String source, int from, int to) {
        StringBuilder out = new StringBuilder();
        Gap.write(source, from, to, ",();", out);
        return out.toString();
    }
}

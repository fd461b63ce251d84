package io.github.holdfast.core.git;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HunkTest {

    private static int[] lines(String before, String after) {
        Hunk hunk = new Hunk(1);
        before.lines().forEach(hunk::remove);
        after.lines().forEach(hunk::add);
        return hunk.lines().toArray();
    }

    @ParameterizedTest
    @CsvSource({
        "'return 1;', '    return  1 ;'",
        "'if (a) {|b();|}', 'if (a)|{|  b();|}'",
        "'f(a, b);', 'f(|  a,|  b);'",
        "'x = \"a b\";', '   x=\"a b\";'"
    })
    void codeThatWasOnlyLaidOutInAnotherWayHasNoLines(String before, String after) {
        assertThat(lines(before.replace('|', '\n'), after.replace('|', '\n'))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'x = \"a b\";', 'x = \"ab\";'",
        "'x = new Foo();', 'x = newFoo();'",
        "'c = '' '';', 'c = ''x'';'",
        "'s = \"\\\" a\";', 's = \"\\\"a\";'"
    })
    void whatACompilerSeesIsALine(String before, String after) {
        assertThat(lines(before, after)).containsExactly(1);
    }

    @Test
    void codeThatLeavesACommentIsNew() {
        assertThat(lines("// x delete();", "// x\ndelete();")).isNotEmpty();
    }

    @Test
    void linesAroundANewOneAreOld() {
        assertThat(lines("a();\nb();", "  a();\n  c();\n  b();")).containsExactly(2);
    }

    @Test
    void theNewLineAmongPairsIsTheOne() {
        assertThat(lines("a();\nb();\nc();", " x();\n b();\n y();")).containsExactly(1, 3);
    }

    @Test
    void emptyLinesAreNone() {
        assertThat(lines("", "\n\na();\n")).containsExactly(3);
    }
}

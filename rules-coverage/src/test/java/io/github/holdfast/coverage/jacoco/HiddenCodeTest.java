package io.github.holdfast.coverage.jacoco;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.coverage.fixture.JavaSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.data.ExecutionDataStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every case is held against JaCoCo itself: what it leaves out is what is told, no more and no less. */
class HiddenCodeTest {

    private static final String CLASS_RETENTION =
            "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.CLASS)";
    private static final String RUNTIME_RETENTION =
            "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)";
    private static final String SOURCE_RETENTION =
            "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.SOURCE)";

    @TempDir
    Path folder;

    @Test
    void findsAClassHiddenByAnAnnotationOfClassRetention() throws IOException {
        HiddenCode hidden = hidden(CLASS_RETENTION + " @interface Generated {}", "@Generated", "");

        assertThat(hidden.wholeClass()).isTrue();
        assertThat(hidden.methods()).isZero();
    }

    @Test
    void findsAClassHiddenByAnAnnotationOfRuntimeRetention() throws IOException {
        assertThat(hidden(RUNTIME_RETENTION + " @interface Generated {}", "@Generated", "")
                        .wholeClass())
                .isTrue();
    }

    @Test
    void findsNothingWhereTheAnnotationStaysInTheSource() throws IOException {
        HiddenCode hidden = hidden(SOURCE_RETENTION + " @interface Generated {}", "@Generated", "@Generated");

        assertThat(hidden.wholeClass()).isFalse();
        assertThat(hidden.methods()).isZero();
    }

    @Test
    void findsAnAnnotationWhoseNameOnlyContainsTheWord() throws IOException {
        assertThat(hidden("@interface NotGeneratedByHand {}", "@NotGeneratedByHand", "")
                        .wholeClass())
                .isTrue();
    }

    @Test
    void findsAnAnnotationThatIsNested() throws IOException {
        assertThat(hidden("class X { @interface Generated {} }", "@X.Generated", "")
                        .wholeClass())
                .isTrue();
    }

    @Test
    void leavesAloneAnAnnotationWhoseOuterClassAloneHasTheWord() throws IOException {
        assertThat(hidden("class Generated { @interface X {} }", "@Generated.X", "@Generated.X")
                        .wholeClass())
                .isFalse();
    }

    @Test
    void leavesAloneAnAnnotationOfAPackageThatHasTheWord() throws IOException {
        JavaSources.below(folder.resolve("src"))
                .with("p/Generated/Plain.java", "package p.Generated;", "public @interface Plain {}");

        assertThat(hidden("", "@p.Generated.Plain", "").wholeClass()).isFalse();
    }

    @Test
    void findsMethodsHiddenOneByOne() throws IOException {
        HiddenCode hidden = hidden("@interface Generated {}", "", "@Generated");

        assertThat(hidden.wholeClass()).isFalse();
        assertThat(hidden.methods()).isEqualTo(2);
    }

    @Test
    void countsAMethodOnceThatTwoAnnotationsHide() throws IOException {
        HiddenCode hidden =
                hidden("@interface Generated {}\n@interface AlsoGenerated {}", "", "@Generated @AlsoGenerated");

        assertThat(hidden.methods()).isEqualTo(2);
    }

    @Test
    void leavesAloneTheWordInATextOrInAName() throws IOException {
        HiddenCode hidden = hidden(
                "class Generated { static final Object WORD = \"Generated\"; static Object GeneratedToo() { return WORD; } }",
                "",
                "@Deprecated");

        assertThat(hidden.wholeClass()).isFalse();
        assertThat(hidden.methods()).isZero();
        HiddenCode named = HiddenCode.in(Files.readAllBytes(folder.resolve("classes/p/Generated.class")));
        assertThat(named.wholeClass()).isFalse();
        assertThat(named.methods()).isZero();
    }

    @Test
    void leavesAloneAWordOfOtherLetters() throws IOException {
        HiddenCode hidden =
                hidden("@interface generated {}\n@interface Generate {}", "@generated @Generate", "@Generate");

        assertThat(hidden.wholeClass()).isFalse();
        assertThat(hidden.methods()).isZero();
    }

    /** A class with two methods of its own and a constructor; checks against what JaCoCo leaves out of it. */
    private HiddenCode hidden(String declaration, String onClass, String onMethods) throws IOException {
        Path classes = folder.resolve("classes");
        JavaSources.below(folder.resolve("src"))
                .with(
                        "p/A.java",
                        "package p;",
                        declaration,
                        onClass,
                        "class A {",
                        onMethods,
                        "    int one() {",
                        "        return 1;",
                        "    }",
                        onMethods,
                        "    int two(Runnable then) {",
                        "        then.run();",
                        "        return 2;",
                        "    }",
                        "}")
                .compileTo(classes);
        byte[] bytes = Files.readAllBytes(classes.resolve("p/A.class"));
        HiddenCode hidden = HiddenCode.in(bytes);
        List<IClassCoverage> analysed = new ArrayList<>();
        new Analyzer(new ExecutionDataStore(), analysed::add).analyzeClass(bytes, "A");
        int left = analysed.get(0).getMethodCounter().getTotalCount();
        assertThat(hidden.wholeClass() ? 0 : 3 - hidden.methods())
                .as("methods that JaCoCo counts")
                .isEqualTo(left);
        return hidden;
    }
}

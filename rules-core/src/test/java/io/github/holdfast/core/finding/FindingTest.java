package io.github.holdfast.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FindingTest {

    @Test
    void errorsStandBeforeWarningsThenComeSubjectCodeFileLineAndMessage() {
        List<Finding> sorted = List.of(
                Finding.of("Z", "z").first().build(),
                Finding.of("Z", "a").build(),
                Finding.of("A", "b").in("z").build(),
                Finding.of("B", "b").saying("z").build(),
                Finding.of("B", "b").in("a").saying("z").build(),
                Finding.of("B", "b").at("a", 2).saying("z").build(),
                Finding.of("B", "b").at("a", 10).saying("a").build(),
                Finding.of("B", "b").at("a", 10).saying("b").build(),
                Finding.of("B", "b").at("b", 1).build(),
                Finding.of("A", "c").build(),
                Finding.of("A", "a").warning().build(),
                Finding.of("A", "b").warning().build());

        for (int seed = 0; seed < 100; seed++) {
            List<Finding> findings = new ArrayList<>(sorted);
            Collections.shuffle(findings, new Random(seed));
            assertThat(findings.stream().sorted()).containsExactlyElementsOf(sorted);
        }
    }

    @Test
    void isEqualToAnotherOfTheSameParts() {
        assertThat(complete().build())
                .isEqualTo(complete().build())
                .hasSameHashCodeAs(complete().build());
    }

    static Stream<Finding> oneDifferentPart() {
        return Stream.of(
                complete().warning().build(),
                complete().first().build(),
                complete().saying("other").build(),
                complete().found("other").build(),
                complete().needed("other").build(),
                complete().in("other").build(),
                complete().at("A.java", 8).build(),
                complete().fixBy("other").build(),
                complete().detail("more", 1).build(),
                parts(Finding.of("OTHER", "subject")).build(),
                parts(Finding.of("CODE", "other")).build());
    }

    @ParameterizedTest
    @MethodSource("oneDifferentPart")
    void differsWhenOnePartDiffers(Finding other) {
        assertThat(other).isNotEqualTo(complete().build());
        assertThat(complete().build()).isNotEqualTo(other);
    }

    @Test
    void isNoText() {
        assertThat(complete().build()).isNotEqualTo("CODE subject: message");
    }

    @Test
    void hasNoLineWhereTheLineIsUnknown() {
        Finding finding = Finding.of("CODE", "subject").at("pom.xml", 0).build();

        assertThat(finding.file()).contains("pom.xml");
        assertThat(finding.line()).isEmpty();
    }

    @Test
    void hasNothingThatWasNotSaid() {
        Finding finding = Finding.of("CODE", "subject").build();

        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message()).isEmpty();
        assertThat(finding.found()).isEmpty();
        assertThat(finding.needed()).isEmpty();
        assertThat(finding.file()).isEmpty();
        assertThat(finding.line()).isEmpty();
        assertThat(finding.fix()).isEmpty();
        assertThat(finding.details()).isEmpty();
    }

    @Test
    void tellsWhetherOnlyACleanBuildMendsIt() {
        Finding finding =
                Finding.of("CODE", "subject").fixByCleanBuild("build again").build();

        assertThat(finding.needsClean()).isTrue();
        assertThat(finding.fix()).contains("build again");
        assertThat(finding.relativeTo(Path.of("/tree")).needsClean()).isTrue();
        assertThat(complete().build().needsClean()).isFalse();
    }

    @Test
    void keepsItsDetailsWhenTheBuilderGoesOn() {
        Finding.Builder builder = Finding.of("CODE", "subject").detail("a", 1);
        Finding finding = builder.build();
        builder.detail("b", 2);

        assertThat(finding.details()).isEqualTo(Map.of("a", 1));
        assertThat(finding.details()).isUnmodifiable();
    }

    @Test
    void tellsPathsFromAFolderOn() {
        Finding finding = parts(Finding.of("CODE", "subject").warning())
                .saying("two files, /tree/a/A.java and /tree/b/A.java, not /other/A.java")
                .at("/tree/a/A.java", 7)
                .build();

        assertThat(finding.relativeTo(Path.of("/tree")))
                .isEqualTo(parts(Finding.of("CODE", "subject").warning())
                        .saying("two files, a/A.java and b/A.java, not /other/A.java")
                        .at("a/A.java", 7)
                        .build());
        assertThat(Finding.of("CODE", "subject").build().relativeTo(Path.of("/tree")))
                .isEqualTo(Finding.of("CODE", "subject").build());
    }

    @Test
    void readsAsCodeSubjectAndMessage() {
        assertThat(complete().build()).hasToString("CODE subject: message");
    }

    @Test
    void namesThePartThatIsMissing() {
        Finding.Builder builder = complete();

        Map<String, Runnable> missing = new HashMap<>();
        missing.put("code", () -> Finding.of(null, "subject"));
        missing.put("subject", () -> Finding.of("CODE", null));
        missing.put("message", () -> builder.saying(null));
        missing.put("found", () -> builder.found(null));
        missing.put("needed", () -> builder.needed(null));
        missing.put("file", () -> builder.in(null));
        missing.put("fix", () -> builder.fixBy(null));
        missing.put("covered", () -> builder.detail("covered", null));

        missing.forEach((part, call) ->
                assertThatNullPointerException().isThrownBy(call::run).withMessage(part));
    }

    private static Finding.Builder complete() {
        return parts(Finding.of("CODE", "subject"));
    }

    private static Finding.Builder parts(Finding.Builder builder) {
        return builder.saying("message")
                .found("1/2")
                .needed("0.75")
                .at("A.java", 7)
                .fixBy("mend it")
                .detail("covered", 1);
    }
}

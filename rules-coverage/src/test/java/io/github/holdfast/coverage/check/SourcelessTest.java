package io.github.holdfast.coverage.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourcelessTest {

    @Test
    void warnsOfEachClass() {
        List<Finding> findings = Sourceless.findings(List.of("com.acme.Shadow", "com.acme.Ghost"), false);

        assertThat(findings)
                .containsExactly(
                        finding("com.acme.Shadow").warning().build(),
                        finding("com.acme.Ghost").warning().build());
        assertThat(findings).allMatch(finding -> finding.severity() == Severity.WARNING);
    }

    @Test
    void failsWhereItIsToldTo() {
        assertThat(Sourceless.findings(List.of("com.acme.Shadow"), true))
                .containsExactly(finding("com.acme.Shadow").build())
                .allMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @Test
    void saysNothingOfNoClass() {
        assertThat(Sourceless.findings(List.of(), true)).isEmpty();
    }

    private static Finding.Builder finding(String name) {
        return Finding.of("CLASS-WITHOUT-SOURCE", name)
                .saying(name + ": ships, and comes from no source that git knows")
                .found("no source")
                .needed("a source that git tracks, or a generated one")
                .fixBy("keep the sources of what ships under version control, or take the class away");
    }
}

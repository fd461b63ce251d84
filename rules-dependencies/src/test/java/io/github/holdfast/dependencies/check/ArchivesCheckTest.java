package io.github.holdfast.dependencies.check;

import static io.github.holdfast.dependencies.check.Entries.TODAY;
import static io.github.holdfast.dependencies.check.Entries.approvals;
import static io.github.holdfast.dependencies.check.Entries.dependency;
import static io.github.holdfast.dependencies.check.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.finding.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is checked in and is no source needs an approval by its path. */
class ArchivesCheckTest {

    private static final Archive JAR = Archive.of("orders-core/lib/a.jar", Archive.Kind.ZIP);

    @Test
    void tellsANewArchiveWithTheEntryToHaveMerged() {
        Finding finding = ArchivesCheck.of(approvals(dependency("a:a")), TODAY, List.of(JAR))
                .findings()
                .get(0);

        assertThat(finding.code()).isEqualTo("CHECKED-IN-ARCHIVE");
        assertThat(finding.message()).isEqualTo("New archive checked in: orders-core/lib/a.jar (zip), review needed");
        assertThat(finding.file()).contains("orders-core/lib/a.jar");
        assertThat(finding.fix())
                .contains("take it from a repository, or ask for this entry to be merged on its own first:");
        assertThat(finding.fixLines())
                .containsExactly(
                        "archives:",
                        "  - path: \"orders-core/lib/a.jar\"",
                        "    reason: TODO",
                        "    approvedBy: TODO",
                        "    approvedOn: 2026-11-23");
    }

    @ParameterizedTest
    @CsvSource({
        "orders-core/lib/a.jar, true",
        "orders-core/lib/*.jar, true",
        "orders-core/**, true",
        "**/a.jar, true",
        "**/*.jar, true",
        "orders-core/**/a.jar, true",
        "orders-core/lib/?.jar, true",
        "*.jar, false",
        "orders-core/*.jar, false",
        "orders-core/lib/a-jar, false",
        "lib/a.jar, false",
        "orders-core/lib/??.jar, false"
    })
    void anEntryMatchesByItsGlob(String glob, boolean matches) {
        ArchivesCheck check = ArchivesCheck.of(approvals(entry(Section.ARCHIVES, glob)), TODAY, List.of(JAR));

        assertThat(check.findings().isEmpty()).isEqualTo(matches);
        assertThat(check.used()).isEqualTo(matches ? Set.of("archives " + glob + " in all") : Set.of());
    }

    @Test
    void anEntryThatHasEndedDoesNotCount() {
        assertThat(ArchivesCheck.of(
                                approvals(entry(Section.ARCHIVES, "**").expires(Optional.of(TODAY.minusDays(1)))),
                                TODAY,
                                List.of(JAR))
                        .findings())
                .extracting(Finding::message)
                .containsExactly("Approval expired: orders-core/lib/a.jar (zip), on 2026-11-22, review needed");
    }
}

package io.github.holdfast.dependencies.check;

import static io.github.holdfast.dependencies.check.Entries.APPROVED;
import static io.github.holdfast.dependencies.check.Entries.approvals;
import static io.github.holdfast.dependencies.check.Entries.dependency;
import static io.github.holdfast.dependencies.check.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.finding.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An entry that matches nothing is told once it had time to match something. */
class StaleApprovalsTest {

    private static final String FILE = ".holdfast/approved-dependencies.yml";

    @ParameterizedTest
    @CsvSource({"29, false", "30, true", "31, true"})
    void anEntryMayBeMergedBeforeWhatItApproves(int days, boolean told) {
        assertThat(stale(approvals(dependency("a:a")), Set.of(), APPROVED.plusDays(days))
                        .isEmpty())
                .isEqualTo(!told);
    }

    @Test
    void tellsTheEntryWithItsLine() {
        Finding finding = stale(approvals(dependency("a:a").line(12)), Set.of(), APPROVED.plusDays(99))
                .get(0);

        assertThat(finding.code()).isEqualTo("STALE-APPROVAL");
        assertThat(finding.message())
                .isEqualTo("The approval of a:a in dependencies of 2026-03-01 matches nothing in this build");
        assertThat(finding.file()).contains(FILE);
        assertThat(finding.line()).hasValue(12);
        assertThat(finding.fix()).contains("delete the entry of a:a from .holdfast/approved-dependencies.yml");
    }

    @Test
    void anEntryThatWasUsedOrIsOptionalIsNotTold() {
        Approvals approvals = approvals(dependency("a:a"), dependency("b:b").optional(true));

        assertThat(stale(approvals, Set.of("dependencies a:a in all"), APPROVED.plusDays(99)))
                .isEmpty();
        assertThat(stale(approvals, Set.of("plugins a:a in all"), APPROVED.plusDays(99)))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "plugins, org.apache.maven.plugins:*, true",
        "plugins, org.apache.maven.plugins:maven-site-plugin, true",
        "plugins, org.apache.maven.plugins:maven-shade-plugin, false",
        "plugins, org.acme:maven-site-plugin, false",
        "dependencies, org.apache.maven.plugins:maven-site-plugin, false"
    })
    void pluginsOfALifecycleAreExempt(String section, String id, boolean exempt) {
        Section of = section.equals("plugins") ? Section.PLUGINS : Section.DEPENDENCIES;

        assertThat(stale(approvals(entry(of, id)), Set.of(), APPROVED.plusDays(99))
                        .isEmpty())
                .isEqualTo(exempt);
    }

    @Test
    void whatIsBroughtInVainIsEvidence() {
        Approvals approvals = approvals(dependency("a:a").brings(Brings.of(List.of("x:x", "y:y"))));

        assertThat(StaleApprovals.of(approvals, 30, APPROVED)
                        .broughtInVain(Set.of("dependencies a:a in all brings y:y")))
                .containsExactly("a:a brings x:x");
    }

    private static List<Finding> stale(Approvals approvals, Set<String> used, LocalDate today) {
        return StaleApprovals.of(approvals, 30, today).findings(used, FILE);
    }
}

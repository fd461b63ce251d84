package io.github.holdfast.dependencies.check;

import static io.github.holdfast.dependencies.check.Entries.approvals;
import static io.github.holdfast.dependencies.check.Entries.denial;
import static io.github.holdfast.dependencies.check.Entries.dependency;
import static io.github.holdfast.dependencies.check.Entries.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Severity;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where the work tree decides, what a change approves itself is told first. */
class SelfApprovedTest {

    private static final String FILE = ".holdfast/approved-dependencies.yml";
    private static final Approvals BASE = approvals(
            dependency("a:a").scope(Scope.TEST).versions(version("1")).modules(Modules.of(List.of("core", "web"))));

    @Test
    void tellsANewEntryAsAWarningWithItsLine() {
        Finding finding = of(BASE, approvals(dependency("b:b").line(7))).get(0);

        assertThat(finding.code()).isEqualTo("SELF-APPROVED");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message()).isEqualTo("approved by this change itself: b:b, review needed");
        assertThat(finding.file()).contains(FILE);
        assertThat(finding.line()).hasValue(7);
    }

    @Test
    void tellsAWidenedEntry() {
        assertThat(of(BASE, changed().scope(Scope.COMPILE))).hasSize(1);
        assertThat(of(BASE, changed().versions(version("2")))).hasSize(1);
        assertThat(of(BASE, changed().modules(Modules.all()))).hasSize(1);
        assertThat(of(BASE, changed().modules(Modules.of(List.of("core", "cli")))))
                .hasSize(1);
        assertThat(of(BASE, changed().brings(Brings.of(List.of("x:x"))))).hasSize(1);
        assertThat(of(BASE, changed().moving(true))).hasSize(1);
        assertThat(of(BASE, changed().optional(true))).hasSize(1);
    }

    @Test
    void anEntryThatIsOnTheBaseOrTighterIsNotTold() {
        assertThat(of(BASE, changed())).isEmpty();
        assertThat(of(BASE, changed().modules(Modules.of(List.of("core"))))).isEmpty();
        assertThat(of(BASE, Approvals.none())).isEmpty();
        assertThat(SelfApproved.of(Approvals.none(), BASE, BASE, FILE)).isEmpty();
        assertThat(SelfApproved.of(BASE, Approvals.none(), BASE, FILE)).isEmpty();
    }

    @Test
    void tellsADenialThatIsTakenAway() {
        Approvals denying = Approvals.of(List.of(), List.of(denial("log4j:log4j", "")));

        assertThat(of(denying, Approvals.none()).stream().map(Finding::message).collect(Collectors.toList()))
                .containsExactly("no longer denied by this change itself: log4j:log4j, review needed");
        assertThat(SelfApproved.of(denying, Approvals.none(), Approvals.none(), FILE))
                .isEmpty();
    }

    private static Approval.Builder changed() {
        return dependency("a:a").scope(Scope.TEST).versions(version("1")).modules(Modules.of(List.of("web", "core")));
    }

    private static List<Finding> of(Approvals base, Approval.Builder work) {
        return of(base, approvals(work));
    }

    private static List<Finding> of(Approvals base, Approvals work) {
        return SelfApproved.of(base, base, work, FILE);
    }
}

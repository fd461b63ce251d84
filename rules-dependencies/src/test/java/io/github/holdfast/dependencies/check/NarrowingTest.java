package io.github.holdfast.dependencies.check;

import static io.github.holdfast.dependencies.check.Entries.approvals;
import static io.github.holdfast.dependencies.check.Entries.denial;
import static io.github.holdfast.dependencies.check.Entries.dependency;
import static io.github.holdfast.dependencies.check.Entries.entry;
import static io.github.holdfast.dependencies.check.Entries.version;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a change takes away counts at once, what it adds only once it is on the base. */
class NarrowingTest {

    private static final Approvals NONE = Approvals.none();
    private static final LocalDate MAY = LocalDate.of(2027, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2027, 6, 1);

    @Test
    void anEntryThatTheChangeAddsDoesNotCount() {
        Approvals base = approvals(dependency("a:a"));

        assertCounts(
                base,
                base,
                approvals(dependency("a:a"), dependency("b:b")),
                "dependencies a:a in all scope compile" + " versions any in all brings []");
    }

    @Test
    void anEntryThatTheChangeDeletesIsGoneAtOnce() {
        Approvals base = approvals(dependency("a:a"), dependency("b:b"));

        assertThat(Approvals.effective(base, base, approvals(dependency("b:b"))).entries())
                .extracting(Approval::id)
                .containsExactly("b:b");
        assertThat(Approvals.effective(base, base, NONE).entries()).isEmpty();
    }

    @Test
    void aBranchThatIsMerelyOlderDeletesAndNarrowsNothing() {
        Approvals old = approvals(dependency("a:a").scope(Scope.TEST).versions(version("1")));
        Approvals tip = approvals(dependency("a:a").versions(version("2")), dependency("b:b"));

        assertThat(Approvals.effective(tip, old, old)).hasToString(tip.toString());
        assertThat(Approvals.effective(tip, NONE, NONE)).hasToString(tip.toString());
    }

    @Test
    void whatTheBaseDeletedMeanwhileIsGone() {
        Approvals old = approvals(dependency("a:a"));

        assertThat(Approvals.effective(NONE, old, old).entries()).isEmpty();
    }

    @Test
    void tighterPartsCountAtOnce() {
        Approvals base = approvals(dependency("a:a")
                .brings(Brings.of(List.of("x:x", "y:y")))
                .moving(true)
                .optional(true));
        Approvals work = approvals(dependency("a:a")
                .scope(Scope.TEST)
                .versions(version("1"))
                .brings(Brings.of(List.of("x:x")))
                .expires(Optional.of(MAY)));

        assertCounts(
                base,
                base,
                work,
                "dependencies a:a in all scope test versions [1] in all brings [x:x] until 2027-05-01");
    }

    @Test
    void widerPartsDoNotCountYet() {
        Approvals base = approvals(dependency("a:a")
                .scope(Scope.TEST)
                .versions(version("1"))
                .brings(Brings.of(List.of("x:x")))
                .expires(Optional.of(MAY)));
        Approvals work = approvals(dependency("a:a")
                .brings(Brings.of(List.of("x:x", "y:y")))
                .expires(Optional.of(JUNE))
                .moving(true)
                .optional(true));

        assertThat(Approvals.effective(base, base, work)).hasToString(base.toString());
    }

    @Test
    void ofARangeThatWasRewrittenBothHaveToHold() {
        VersionBound upToTwo =
                VersionBound.of("[1,2]", version -> List.of("1", "2").contains(version));
        VersionBound fromTwo =
                VersionBound.of("[2,3]", version -> List.of("2", "3").contains(version));

        Approval counting = Approvals.effective(
                        approvals(dependency("a:a").versions(upToTwo)),
                        approvals(dependency("a:a").versions(upToTwo)),
                        approvals(dependency("a:a").versions(fromTwo)))
                .entries()
                .get(0);

        assertThat(counting.versions()).hasToString("[1,2] and [2,3]");
        assertThat(List.of("1", "2", "3"))
                .filteredOn(counting.versions()::accepts)
                .containsExactly("2");
    }

    @Test
    void modulesThatWereNarrowedCountAtOnceAndOthersNotYet() {
        Approvals base = approvals(dependency("a:a").modules(Modules.of(List.of("orders-*"))));
        Approvals work = approvals(
                dependency("a:a").modules(Modules.of(List.of("orders-core"))),
                dependency("a:a").modules(Modules.of(List.of("billing"))));

        Approvals counting = Approvals.effective(base, base, work);

        assertThat(List.of("orders-core", "orders-web", "billing"))
                .filteredOn(module -> counting.entries().stream()
                        .anyMatch(entry -> entry.modules().include(module)))
                .containsExactly("orders-core");
        assertThat(counting.entries()).extracting(Approval::key).containsOnly("dependencies a:a in orders-*");
    }

    @Test
    void onlyPartsThatTheChangeTouchedAreNarrowed() {
        Approvals old = approvals(dependency("a:a").scope(Scope.COMPILE).versions(version("1")));
        Approvals tip = approvals(dependency("a:a").scope(Scope.COMPILE).versions(version("2")));
        Approvals work = approvals(dependency("a:a").scope(Scope.RUNTIME).versions(version("1")));

        assertCounts(tip, old, work, "dependencies a:a in all scope runtime versions [2] in all brings []");
    }

    @Test
    void anAddressOfARepositoryThatTheChangeRewroteDoesNotCount() {
        Approvals base = approvals(entry(Section.REPOSITORIES, "r").url("https://a.example.org"));
        Approvals work = approvals(entry(Section.REPOSITORIES, "r").url("https://b.example.org"));

        assertThat(Approvals.effective(base, base, work).entries()).isEmpty();
    }

    @Test
    void aDenialCountsAtOnceAndStaysUntilTheBaseTakesItAway() {
        Approvals denying = Approvals.of(List.of(), List.of(denial("a:a", "")));

        assertThat(Approvals.effective(NONE, NONE, denying).denials()).hasSize(1);
        assertThat(Approvals.effective(denying, denying, NONE).denials()).hasSize(1);
        assertThat(Approvals.effective(NONE, denying, denying).denials()).isEmpty();
    }

    @Test
    void anEntryKnowsItsLineInTheWorkTree() {
        Approvals base = approvals(dependency("a:a").line(3), dependency("b:b").line(9));
        Approvals work = approvals(dependency("a:a").line(7), dependency("b:b").line(2));

        assertThat(Approvals.effective(base, base, work).entries())
                .extracting(Approval::line)
                .containsExactly(7, 2);
    }

    private static void assertCounts(Approvals tip, Approvals mergeBase, Approvals work, String entry) {
        assertThat(Approvals.effective(tip, mergeBase, work).entries())
                .extracting(Approval::toString)
                .containsExactly(entry);
    }
}

package io.github.holdfast.dependencies.check;

import static io.github.holdfast.dependencies.check.Entries.approvals;
import static io.github.holdfast.dependencies.check.Entries.dependency;
import static io.github.holdfast.dependencies.check.Entries.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import io.github.holdfast.core.build.BuildInputs;
import io.github.holdfast.core.finding.Severity;
import io.github.holdfast.dependencies.check.Entries.Build;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.quicktheories.QuickTheory;
import org.quicktheories.core.Gen;
import org.quicktheories.core.NoGuidance;

/** What holds for all lists: what counts is never wider than the base, and never wider than a change made it. */
class NarrowingLawsTest {

    private static final LocalDate MAY = LocalDate.of(2027, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2027, 6, 1);
    private static final List<Probe> PROBES = probes();

    /** How often the premise of a law was met. */
    private final AtomicInteger met = new AtomicInteger();

    @Test
    void whatCountsIsNeverWiderThanTheTipOfTheBase() {
        law().forAll(list(), list(), list()).checkAssert((tip, mergeBase, work) -> {
            Approvals counting = Approvals.effective(tip, mergeBase, work);
            for (Probe probe : PROBES) {
                if (probe.passes(counting)) {
                    met.incrementAndGet();
                    assertThat(probe.passes(tip)).as(probe.toString()).isTrue();
                }
            }
        });
        assertThat(met).hasValueGreaterThan(1_000);
    }

    @Test
    void whileTheBaseStandsStillWhatCountsIsNeverWiderThanTheWorkTree() {
        law().forAll(list(), list()).checkAssert((base, work) -> {
            Approvals counting = Approvals.effective(base, base, work);
            for (Probe probe : PROBES) {
                if (probe.passes(counting)) {
                    met.incrementAndGet();
                    assertThat(probe.passes(work)).as(probe.toString()).isTrue();
                }
            }
        });
        assertThat(met).hasValueGreaterThan(1_000);
    }

    @Test
    void aChangeThatDoesNotTouchTheListNarrowsNothing() {
        law().forAll(list(), list()).checkAssert((tip, old) -> assertThat(Approvals.effective(tip, old, old))
                .hasToString(tip.toString()));
    }

    @Test
    void aChangeThatOnlyAddsNarrowsNothing() {
        law().forAll(list(), list()).checkAssert((base, more) -> {
            Map<String, Approval> work = new LinkedHashMap<>();
            more.entries().forEach(entry -> work.put(entry.key(), entry));
            base.entries().forEach(entry -> work.put(entry.key(), entry));

            assertThat(Approvals.effective(base, base, Approvals.of(work.values(), List.of())))
                    .hasToString(base.toString());
        });
    }

    @Test
    void anEntryThatIsWithinAnotherPassesNothingMore() {
        law().withExamples(8_000).forAll(entries(), entries()).checkAssert((one, other) -> {
            if (one.isWithin(other)) {
                met.incrementAndGet();
                for (Probe probe : PROBES) {
                    if (probe.passes(Approvals.of(List.of(one), List.of()))) {
                        assertThat(probe.passes(Approvals.of(List.of(other), List.of())))
                                .isTrue();
                    }
                }
            }
        });
        assertThat(met).hasValueGreaterThan(100);
    }

    private static QuickTheory law() {
        return QuickTheory.qt()
                .withFixedSeed(20_261_101L)
                .withExamples(2_000)
                .withUnlimitedTestingTime()
                .withGuidance(random -> new NoGuidance());
    }

    private static Gen<Approvals> list() {
        return lists().of(entries()).ofSizeBetween(0, 3).map(drawn -> {
            Map<String, Approval> entries = new LinkedHashMap<>();
            drawn.forEach(entry -> entries.put(entry.key(), entry));
            return Approvals.of(entries.values(), List.of());
        });
    }

    /** One of the entries for two ids, told by a number in a mixed base; wide parts are more frequent. */
    private static Gen<Approval> entries() {
        return integers().between(0, 4 * 6 * 4 * 5 * 4 * 4 * 4 - 1).map(number -> {
            int[] rest = {number};
            Approval.Builder entry =
                    dependency(List.of("a:a", "a:a", "a:a", "a:*").get(draw(rest, 4)));
            entry.scope(List.of(Scope.COMPILE, Scope.COMPILE, Scope.COMPILE, Scope.PROVIDED, Scope.RUNTIME, Scope.TEST)
                    .get(draw(rest, 6)));
            entry.versions(List.of(VersionBound.any(), VersionBound.any(), version("1"), version("2"))
                    .get(draw(rest, 4)));
            entry.modules(List.of(
                            Modules.all(),
                            Modules.all(),
                            Modules.of(List.of("core")),
                            Modules.of(List.of("core", "web")),
                            Modules.of(List.of("c*")))
                    .get(draw(rest, 5)));
            entry.brings(List.of(
                            Brings.none(),
                            Brings.of(List.of("x:x")),
                            Brings.of(List.of("x:x", "y:y")),
                            Brings.everything())
                    .get(draw(rest, 4)));
            entry.expires(List.of(
                            Optional.<LocalDate>empty(),
                            Optional.<LocalDate>empty(),
                            Optional.of(MAY),
                            Optional.of(JUNE))
                    .get(draw(rest, 4)));
            int flags = draw(rest, 4);
            return entry.moving(flags % 2 == 1).optional(flags > 1).build();
        });
    }

    private static int draw(int[] rest, int choices) {
        int drawn = rest[0] % choices;
        rest[0] /= choices;
        return drawn;
    }

    private static List<Probe> probes() {
        List<Probe> probes = new ArrayList<>();
        for (String scope : List.of("test", "runtime", "provided", "compile")) {
            for (String version : List.of("1", "2", "1-SNAPSHOT")) {
                for (String module : List.of("core", "web", "cli")) {
                    probes.add(new Probe(scope, version, module, LocalDate.of(2027, 5, 15)));
                }
            }
        }
        return probes;
    }

    /** A build that takes one dependency and what it brings, on a day. */
    private static final class Probe {

        private final BuildInputs inputs;
        private final String module;
        private final LocalDate day;
        private final String name;

        private Probe(String scope, String version, String module, LocalDate day) {
            String direct = "a:a:" + version;
            this.inputs = new Build()
                    .direct(direct, scope, 1)
                    .resolves(scope, direct, "x:x:1")
                    .inputs();
            this.module = module;
            this.day = day;
            this.name = scope + " " + version + " in " + module;
        }

        private boolean passes(Approvals approvals) {
            return new ApprovalsCheck(ApprovalTerms.of(approvals, "a base", day))
                    .judge(inputs, module).report().findings().stream()
                            .noneMatch(finding -> finding.severity() == Severity.ERROR);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @Test
    void theProbesTellListsApart() {
        assertThat(PROBES.get(0).passes(approvals(dependency("a:a").brings(Brings.everything()))))
                .isTrue();
        assertThat(PROBES.get(0).passes(approvals(dependency("a:a")))).isFalse();
    }
}

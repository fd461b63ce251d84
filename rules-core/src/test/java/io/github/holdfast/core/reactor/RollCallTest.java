package io.github.holdfast.core.reactor;

import static io.github.holdfast.core.testing.StagedBuild.EXECUTION;
import static io.github.holdfast.core.testing.StagedBuild.execution;
import static io.github.holdfast.core.testing.StagedBuild.pom;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.finding.Verdict;
import io.github.holdfast.core.testing.StagedBuild;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.maven.execution.BuildFailure;
import org.apache.maven.execution.BuildSuccess;
import org.apache.maven.lifecycle.LifecycleExecutionException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollCallTest {

    private static final Outcome BAD = Outcome.of(Verdict.FAILED, "reactor coverage fell");

    @TempDir
    private Path folder;

    private StagedBuild build;
    private final List<Roll> judged = new CopyOnWriteArrayList<>();
    private Outcome verdict = Outcome.fine();

    @BeforeEach
    void makeBuild() {
        build = StagedBuild.in(folder);
    }

    @Test
    void theLastWhoComesBringsTheEnd() {
        MavenProject a = build.module("a");
        MavenProject b = build.module("b");
        MavenProject c = build.module("c");

        assertThat(arrive(c)).isEmpty();
        assertThat(arrive(a)).isEmpty();
        assertThat(judged).isEmpty();
        assertThat(arrive(b)).map(Outcome::verdict).contains(Verdict.PASSED);
        assertThat(judged).hasSize(1);
        assertThat(judged.get(0).arrivals()).map(Arrival::artifactId).containsExactly("a", "b", "c");
        assertThat(judged.get(0).absent()).isEmpty();
        assertThat(judged.get(0).unfinished()).isEmpty();
        assertThat(judged.get(0).notJudged()).isEmpty();
    }

    @Test
    void theEndSeesWhatEachModuleLeft() {
        MavenProject a = build.module("group/a");
        MavenProject b = build.module("h");
        arrive(build.in(a), true, Optional.of(Map.of("lines", 7)));
        arrive(build.in(b), false, Optional.empty());

        Arrival first = judged.get(0).arrivals().get(0);
        assertThat(first.path()).isEqualTo("group/a");
        assertThat(first.buildDirectory()).isEqualTo(folder.resolve("group/a/target"));
        assertThat(first.warnsOnly()).isTrue();
        assertThat(first.payload()).contains(Map.of("lines", 7));
        assertThat(first).hasToString("a");
        Arrival second = judged.get(0).arrivals().get(1);
        assertThat(second.warnsOnly()).isFalse();
        assertThat(second.payload()).isEmpty();
    }

    @Test
    void theEndIsJudgedByTheLastForTheLast() {
        verdict = BAD;
        arrive(build.module("a"));

        assertThat(judged).hasSize(1);
        assertThat(build.session().getResult().getExceptions()).isEmpty();
        build.ends();
        assertThat(judged).hasSize(1);
        assertThat(build.session().getResult().getExceptions()).isEmpty();
    }

    @Test
    void exactlyOneOfSixteenThreadsBringsTheEnd() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            for (int round = 0; round < 50; round++) {
                judged.clear();
                StagedBuild parallel = StagedBuild.in(folder);
                List<MavenProject> modules = new ArrayList<>();
                for (int i = 0; i < 16; i++) {
                    modules.add(parallel.module("m" + i));
                }
                CyclicBarrier start = new CyclicBarrier(16);
                List<Callable<Optional<Outcome>>> arrivals = new ArrayList<>();
                for (MavenProject module : modules) {
                    arrivals.add(() -> {
                        start.await();
                        return arrive(parallel.in(module), false, Optional.of(Map.of()));
                    });
                }
                int ends = 0;
                for (Future<Optional<Outcome>> arrival : threads.invokeAll(arrivals)) {
                    ends += arrival.get().isPresent() ? 1 : 0;
                }
                parallel.ends();
                assertThat(ends).isEqualTo(1);
                assertThat(judged).hasSize(1);
                assertThat(judged.get(0).arrivals()).hasSize(16);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whoComesAgainGetsTheStoredOutcomeAndIsNotCounted() {
        MavenProject a = build.module("a");
        build.module("b");
        ReactorModule module = build.in(a);
        assertThat(call(module).outcomeOf(module)).isEmpty();
        call(module).record(module, BAD);
        arrive(a);

        ReactorModule forked = build.in(a.clone());

        assertThat(call(forked).outcomeOf(forked)).map(Outcome::text).contains("reactor coverage fell");
        assertThat(arrive(forked, false, Optional.of(Map.of()))).isEmpty();
        assertThat(judged).isEmpty();
    }

    @Test
    void theOutcomeOfOneModuleIsNotThatOfAnother() {
        ReactorModule a = build.in(build.module("a"));
        ReactorModule b = build.in(build.module("b"));
        call(a).record(a, BAD);

        assertThat(call(b).outcomeOf(b)).isEmpty();
    }

    @Test
    void aModuleThatNeverComesIsAbsentWhenItWasBuilt() {
        MavenProject a = build.module("a");
        MavenProject b = build.module("b");
        arrive(a);
        build.built(a, b);

        build.ends();

        assertThat(judged).hasSize(1);
        assertThat(judged.get(0).arrivals()).map(Arrival::artifactId).containsExactly("a");
        assertThat(judged.get(0).absent()).isEqualTo(Map.of("com.acme:b", "b/pom.xml"));
        assertThat(judged.get(0).unfinished()).isEmpty();
    }

    @Test
    void aModuleThatNeverComesIsUnfinishedWhenItsBuildFailedOrNeverBegan() {
        MavenProject a = build.module("a");
        MavenProject failed = build.module("b");
        build.module("c");
        arrive(a);
        build.built(a);
        build.failed(failed);

        build.ends();

        assertThat(judged.get(0).absent()).isEmpty();
        assertThat(judged.get(0).unfinished()).containsExactly("com.acme:b", "com.acme:c");
    }

    @Test
    void aVerdictAtTheEndOfTheSessionFailsTheBuild() {
        MavenProject a = build.module("a");
        MavenProject b = build.module("b");
        MavenProject c = build.module("c");
        arrive(c);
        arrive(a);
        build.built(a, b, c);
        verdict = BAD;

        build.ends();

        assertThat(build.session().getResult().getExceptions())
                .hasSize(1)
                .first()
                .satisfies(failure -> {
                    assertThat(failure)
                            .isInstanceOf(LifecycleExecutionException.class)
                            .hasMessage("reactor coverage fell");
                    assertThat(((LifecycleExecutionException) failure).getProject())
                            .isSameAs(b);
                });
        assertThat(build.session().getResult().getBuildSummary(a)).isInstanceOf(BuildSuccess.class);
        assertThat(build.session().getResult().getBuildSummary(b)).isInstanceOf(BuildFailure.class);
        assertThat(build.session().getResult().getBuildSummary(c)).isInstanceOf(BuildSuccess.class);
    }

    @Test
    void aVerdictAtTheEndOfTheSessionBlamesTheRootWhenNobodyIsAbsent() {
        MavenProject a = build.module("a");
        MavenProject failed = build.module("b");
        arrive(failed);
        build.failed(failed);
        verdict = BAD;

        build.ends();

        assertThat(build.session().getResult().getExceptions())
                .hasSize(1)
                .first()
                .satisfies(failure -> assertThat(((LifecycleExecutionException) failure).getProject())
                        .isSameAs(a));
    }

    @Test
    void everyRuleTellsTheModuleThatDidNotCome() {
        MavenProject a = build.module("a");
        MavenProject b = build.module("b");
        ReactorModule module = build.in(a);
        for (String rule : List.of("first", "second")) {
            RollCall.of(module, rule).arrive(module, Arrival.of(module, false, Optional.of(Map.of())), roll -> {
                judged.add(roll);
                return Outcome.of(Verdict.FAILED, rule);
            });
        }
        build.built(a, b);

        build.ends();

        assertThat(judged).hasSize(2).allMatch(roll -> roll.absent().equals(Map.of("com.acme:b", "b/pom.xml")));
        assertThat(build.session().getResult().getExceptions())
                .map(Throwable::getMessage)
                .containsExactly("first", "second");
    }

    @Test
    void aFineEndOfTheSessionLeavesTheBuildAsItIs() {
        MavenProject a = build.module("a");
        MavenProject b = build.module("b");
        arrive(a);
        build.built(a, b);

        build.ends();
        build.ends();

        assertThat(judged).hasSize(1);
        assertThat(build.session().getResult().getExceptions()).isEmpty();
        assertThat(build.session().getResult().getBuildSummary(b)).isInstanceOf(BuildSuccess.class);
    }

    @Test
    void nothingIsJudgedWhenNobodyCame() {
        MavenProject a = build.module("a");
        call(build.in(a));
        build.built(a);

        build.ends();

        assertThat(judged).isEmpty();
        assertThat(build.session().getResult().getExceptions()).isEmpty();
    }

    @Test
    void whoComesAfterTheEndChangesNothing() {
        MavenProject a = build.module("a");
        MavenProject late = build.module("b");
        arrive(a);
        build.built(a, late);
        build.ends();

        assertThat(arrive(late)).isEmpty();
        assertThat(judged).hasSize(1);
    }

    @Test
    void whoNeedNotComeIsToldAndMayComeAllTheSame() {
        MavenProject a = build.module("a");
        MavenProject refuses = build.module("b", pom("b", execution(EXECUTION, "            <phase>none</phase>")));

        assertThat(arrive(refuses)).isEmpty();
        assertThat(arrive(a)).isPresent();
        assertThat(judged.get(0).arrivals()).map(Arrival::artifactId).containsExactly("a", "b");
        assertThat(judged.get(0).notJudged()).containsExactly("b: execution floor has phase none (b/pom.xml:13)");
    }

    @Test
    void onlyTheSelectedModulesHaveToCome() {
        MavenProject a = build.module("a");
        build.module("b");
        build.select(a);

        assertThat(arrive(a)).isPresent();
        assertThat(judged.get(0).notJudged()).containsExactly("b: not selected by -pl or -rf");
    }

    @Test
    void anyExecutionIdWillDo() {
        for (int i = 0; i < 100; i++) {
            StagedBuild next = StagedBuild.in(folder);
            ReactorModule module = next.in(next.module("a"), "floor-" + i, "verify");

            assertThat(call(module).outcomeOf(module)).isEmpty();
        }
    }

    @Test
    void eachRuleAndEachExecutionHasACallOfItsOwn() {
        MavenProject a = build.module("a", pom("a", execution(EXECUTION)));
        build.module("b");
        ReactorModule module = build.in(a);
        ReactorModule other = build.in(a, "default-cli", null);
        call(module).record(module, BAD);

        assertThat(RollCall.of(module, "other").outcomeOf(module)).isEmpty();
        assertThat(call(other).outcomeOf(other)).isEmpty();
        assertThat(call(module).outcomeOf(module)).isPresent();
    }

    @Test
    void anotherBuildBeginsAnew() {
        ReactorModule module = build.in(build.module("a"));
        call(module).record(module, BAD);
        StagedBuild next = StagedBuild.in(folder);
        ReactorModule again = next.in(next.module("a"));

        assertThat(call(again).outcomeOf(again)).isEmpty();
    }

    private Optional<Outcome> arrive(MavenProject project) {
        return arrive(build.in(project), false, Optional.of(Map.of()));
    }

    private Optional<Outcome> arrive(ReactorModule module, boolean warnsOnly, Optional<Map<String, Object>> payload) {
        return call(module).arrive(module, Arrival.of(module, warnsOnly, payload), roll -> {
            judged.add(roll);
            return verdict;
        });
    }

    private static RollCall call(ReactorModule module) {
        return RollCall.of(module, "fakeRule");
    }
}

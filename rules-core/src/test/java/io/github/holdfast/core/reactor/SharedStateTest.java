package io.github.holdfast.core.reactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.holdfast.core.testing.StagedBuild;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedStateTest {

    @TempDir
    private Path folder;

    @Test
    void computesAValueOnceForAllThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            for (int round = 0; round < 50; round++) {
                StagedBuild build = StagedBuild.in(folder);
                AtomicInteger computed = new AtomicInteger();
                CyclicBarrier start = new CyclicBarrier(16);
                List<Callable<Integer>> askers = new ArrayList<>();
                for (int i = 0; i < 16; i++) {
                    askers.add(() -> {
                        start.await();
                        return SharedState.of(build.session()).once("key", computed::incrementAndGet);
                    });
                }
                Set<Integer> values = new HashSet<>();
                for (Future<Integer> value : threads.invokeAll(askers)) {
                    values.add(value.get());
                }
                assertThat(values).containsExactly(1);
                assertThat(computed).hasValue(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void twoBuildsShareNothing() {
        StagedBuild first = StagedBuild.in(folder);
        StagedBuild second = StagedBuild.in(folder);

        assertThat(SharedState.of(first.session()).<String>once("key", () -> "a"))
                .isEqualTo("a");
        assertThat(SharedState.of(second.session()).<String>once("key", () -> "b"))
                .isEqualTo("b");
        assertThat(SharedState.of(first.session()).<String>once("key", () -> "c"))
                .isEqualTo("a");
    }

    @Test
    void throwsWhatTheComputationThrowsToEveryOneWhoAsks() {
        SharedState state = SharedState.of(StagedBuild.in(folder).session());

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> state.once("key", () -> {
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
        }
    }
}

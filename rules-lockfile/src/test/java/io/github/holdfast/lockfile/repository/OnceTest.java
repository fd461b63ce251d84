package io.github.holdfast.lockfile.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OnceTest {

    private final Once<Object, String> once = new Once<>();
    private final AtomicInteger searches = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(8);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** A key that lies in one bin of a hash table with all others of its kind. */
    private static final class Crowded {

        @Override
        public int hashCode() {
            return 7;
        }
    }

    @Test
    void searchesOnceForAKey() {
        assertThat(once.of("a", () -> "1." + searches.incrementAndGet())).isEqualTo("1.1");
        assertThat(once.of("a", () -> "2." + searches.incrementAndGet())).isEqualTo("1.1");
        assertThat(once.of("b", () -> "3." + searches.incrementAndGet())).isEqualTo("3.2");
    }

    @Test
    void searchesOnceForManyThreads() throws Exception {
        CountDownLatch together = new CountDownLatch(8);
        List<Callable<String>> askers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            askers.add(() -> {
                together.countDown();
                together.await();
                return once.of("a", () -> "found " + searches.incrementAndGet());
            });
        }
        for (Future<String> one : threads.invokeAll(askers)) {
            assertThat(one.get()).isEqualTo("found 1");
        }
    }

    @Test
    void doesNotLetAKeyWaitForTheSearchOfAnother() throws Exception {
        CountDownLatch searching = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Future<String> slow = threads.submit(() -> once.of(new Crowded(), () -> {
            searching.countDown();
            awaits(end);
            return "slow";
        }));
        searching.await();
        Future<String> quick = threads.submit(() -> once.of(new Crowded(), () -> "quick"));
        assertThat(quick.get(30, TimeUnit.SECONDS)).isEqualTo("quick");
        assertThat(slow.isDone()).isFalse();
        end.countDown();
        assertThat(slow.get()).isEqualTo("slow");
    }

    @Test
    void forgetsAFailure() {
        assertThatThrownBy(() -> once.of("a", () -> {
                    throw new IllegalStateException("first");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("first");
        assertThat(once.of("a", () -> "second")).isEqualTo("second");
    }

    @Test
    void searchesItselfAfterTheFailureOfAnother() throws Exception {
        CountDownLatch searching = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Future<String> failing = threads.submit(() -> once.of("a", () -> {
            searching.countDown();
            awaits(end);
            throw new IllegalStateException("of the first");
        }));
        searching.await();
        Future<String> waiting = threads.submit(() -> {
            end.countDown();
            return once.of("a", () -> "of the second");
        });
        assertThat(waiting.get()).isEqualTo("of the second");
        assertThatThrownBy(failing::get).hasRootCauseMessage("of the first");
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

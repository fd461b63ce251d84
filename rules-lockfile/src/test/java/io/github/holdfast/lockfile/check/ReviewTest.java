package io.github.holdfast.lockfile.check;

import static io.github.holdfast.lockfile.check.Lines.ONE;
import static io.github.holdfast.lockfile.check.Lines.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.lockfile.file.Lock;
import io.github.holdfast.lockfile.file.LockedArtifact;
import io.github.holdfast.lockfile.file.LockedModule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a new lock changes, in lines that a reviewer reads. */
class ReviewTest {

    @Test
    void tellsWhatComesGoesAndChanges() {
        Lock before = lock("a:changed:jar:1", ONE, "a:gone:jar:1", ONE, "a:same:jar:1", ONE, "a:other:jar:1", ONE);
        Lock after = lock(
                "a:changed:jar:2",
                ONE,
                "a:same:jar:1",
                ONE,
                "a:other:jar:1",
                TWO,
                "n:new:jar:1",
                ONE,
                "a:new:jar:1",
                ONE);

        assertThat(new Review(Optional.of(before), after, Map.of("n:new:jar:1", "a:same", "a:new:jar:1", "")).lines())
                .containsExactly(
                        "~ a:changed:jar 1 -> 2",
                        "+ a:new:jar:1",
                        "+ n:new:jar:1  by a:same",
                        "- a:gone:jar:1",
                        "! a:other:jar:1  has other bytes",
                        "new groupId n: who is it?");
    }

    @Test
    void tellsThatNothingChanges() {
        Lock lock = lock("a:a:jar:1", ONE);

        assertThat(new Review(Optional.of(lock), lock, Map.of()).lines())
                .containsExactly("no artifact comes, goes or changes; 1 artifact from 1 groupId, 1 module");
    }

    @Test
    void countsTheFirstLock() {
        assertThat(new Review(Optional.empty(), lock("a:a:jar:1", ONE, "b:a:jar:1", ONE), Map.of()).lines())
                .containsExactly("the first lock: 2 artifacts from 2 groupIds, 1 module");
    }

    private static Lock lock(String... keysAndHashes) {
        Lock.Builder lock = Lock.builder("maven-3").module("x:app", LockedModule.of(List.of(), List.of()));
        for (int i = 0; i < keysAndHashes.length; i += 2) {
            lock.artifact(keysAndHashes[i], LockedArtifact.of(keysAndHashes[i + 1], ONE));
        }
        return lock.build();
    }
}

package io.github.holdfast.lockfile.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.finding.Verdict;
import io.github.holdfast.core.testing.Theories;
import io.github.holdfast.lockfile.file.Lock;
import io.github.holdfast.lockfile.file.LockedArtifact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quicktheories.WithQuickTheories;

/** What holds for all builds: other bytes are told, before all else, and nothing beside them advises to lock anew. */
class TamperedLawsTest implements WithQuickTheories {

    private static final List<String> HASHES = List.of(Lines.ONE, Lines.TWO);
    private static final List<String> KEYS = List.of("a:a:jar:1", "b:b:jar:1", "b:b:jar:2", "m:m:jar:1-SNAPSHOT");

    private final AtomicInteger tampered = new AtomicInteger();
    private final AtomicInteger passed = new AtomicInteger();

    @Test
    void otherBytesAreToldBeforeAllElse() {
        Theories.theory().withExamples(4_000).forAll(longs().all()).checkAssert(seed -> {
            Situation situation = new Situation(new Random(seed));
            List<String> wrong = situation.wrong();
            try {
                Report report = situation.judged();
                List<String> told = report.findings().stream()
                        .filter(one -> one.code().equals("TAMPERED"))
                        .map(Finding::subject)
                        .collect(Collectors.toList());
                assertThat(told).containsExactlyInAnyOrderElementsOf(wrong);
                if (!wrong.isEmpty()) {
                    tampered.incrementAndGet();
                    assertThat(report.findings().subList(0, wrong.size()))
                            .allMatch(one -> one.code().equals("TAMPERED"));
                    assertThat(report.findings()).noneMatch(one -> one.fix()
                            .filter(fix -> fix.contains("holdfast:lock") || fix.contains("holdfast.lock"))
                            .isPresent());
                }
                if (report.verdict() == Verdict.PASSED) {
                    passed.incrementAndGet();
                    assertThat(situation.isAsLocked()).isTrue();
                }
            } catch (UnusableInput refused) {
                assertThat(refused.finding().code()).isEqualTo("NOTHING-TO-COMPARE");
                assertThat(wrong).isEmpty();
            }
        });
        assertThat(tampered).hasValueGreaterThan(500);
        assertThat(passed).hasValueGreaterThan(50);
    }

    /** A lock and a build. */
    private static final class Situation {

        private final Random random;
        private final Map<String, LockedArtifact> locked = new TreeMap<>();
        private final List<UsedFile> files = new ArrayList<>();
        private final List<String> resolved;
        private final List<GraphLine> graph;
        private final Optional<String> unlocked;

        private Situation(Random random) {
            this.random = random;
            for (String key : KEYS) {
                if (random.nextInt(4) > 0) {
                    locked.put(
                            key,
                            key.endsWith("SNAPSHOT")
                                    ? LockedArtifact.of(LockedArtifact.SNAPSHOT, LockedArtifact.SNAPSHOT)
                                    : LockedArtifact.of(hash(), hash()));
                }
                addFile(key, false);
                addFile(key, true);
            }
            resolved = lines();
            graph = (random.nextInt(3) > 0 ? resolved : lines())
                    .stream().map(text -> GraphLine.of(text, "")).collect(Collectors.toList());
            unlocked = random.nextInt(4) == 0 ? Optional.of("nightly") : Optional.empty();
        }

        private String hash() {
            return HASHES.get(random.nextInt(5) / 4);
        }

        private void addFile(String key, boolean pom) {
            int kind = random.nextInt(12);
            if (kind == 0) {
                files.add(UsedFile.absent(key, pom, "dependency", "gone", false));
            } else if (kind == 1) {
                files.add(UsedFile.absent(key, pom, "dependency", "offline", true));
            } else if (kind < 8) {
                files.add(UsedFile.there(key, pom, "dependency", hash(), "/repo/" + key));
            }
        }

        private List<String> lines() {
            return KEYS.stream()
                    .filter(key -> random.nextInt(4) > 0)
                    .map(key -> "compile " + key)
                    .collect(Collectors.toList());
        }

        private Report judged() {
            Lock.Builder lock = Lock.builder("maven-3");
            locked.forEach(lock::artifact);
            return new LockCheck(lock.build(), Exemptions.none(), Circumstances.of(unlocked, List.of()), Lines.COMMAND)
                    .judgeResolved(graph, resolved, Map.of(), files, 1, List::of);
        }

        /** Subjects of the files with other bytes. */
        private List<String> wrong() {
            return files.stream()
                    .filter(file -> file.sha256().isPresent()
                            && locked.containsKey(file.key())
                            && !locked.get(file.key()).isSnapshot()
                            && !expected(file).equals(file.sha256().get()))
                    .map(file -> (file.isPom() ? "POM of " : "") + file.key())
                    .collect(Collectors.toList());
        }

        private String expected(UsedFile file) {
            LockedArtifact artifact = locked.get(file.key());
            return file.isPom() ? artifact.pom().orElseThrow() : artifact.sha256();
        }

        /** Whether nothing differs that can be seen in this build. */
        private boolean isAsLocked() {
            boolean known = files.stream().allMatch(file -> locked.containsKey(file.key()));
            boolean there = files.stream()
                    .allMatch(file -> file.sha256().isPresent()
                            || file.isOffline()
                            || locked.get(file.key()).isSnapshot());
            boolean pomsAreThere = files.stream()
                    .noneMatch(file -> file.isPom() && file.sha256().isEmpty() && file.isOffline());
            TreeSet<String> now = new TreeSet<>();
            graph.forEach(line -> now.add(line.text()));
            boolean same = pomsAreThere ? now.equals(new TreeSet<>(resolved)) : resolved.containsAll(now);
            return known && there && same;
        }
    }
}

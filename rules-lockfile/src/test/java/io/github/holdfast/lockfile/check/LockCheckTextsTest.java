package io.github.holdfast.lockfile.check;

import static io.github.holdfast.lockfile.check.Lines.COMMAND;
import static io.github.holdfast.lockfile.check.Lines.ONE;
import static io.github.holdfast.lockfile.check.Lines.RELOCK;
import static io.github.holdfast.lockfile.check.Lines.TODAY;
import static io.github.holdfast.lockfile.check.Lines.TWO;
import static io.github.holdfast.lockfile.check.Lines.codes;
import static io.github.holdfast.lockfile.check.Lines.declared;
import static io.github.holdfast.lockfile.check.Lines.exempt;
import static io.github.holdfast.lockfile.check.Lines.graph;
import static io.github.holdfast.lockfile.check.Lines.messages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Origin;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.finding.ReportText;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.finding.Verdict;
import io.github.holdfast.lockfile.file.Lock;
import io.github.holdfast.lockfile.file.LockedArtifact;
import io.github.holdfast.lockfile.file.LockedModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One report of a module, of the first level that fails: what is told first, and what it advises. */
class LockCheckTextsTest {

    private static final Lock LOCK = Lock.builder("maven-3")
            .artifact("a:a:jar:1", LockedArtifact.of(ONE, ONE))
            .artifact("b:b:jar:1", LockedArtifact.of(ONE, ONE))
            .artifact("m:m:jar:1-SNAPSHOT", LockedArtifact.of(LockedArtifact.SNAPSHOT, LockedArtifact.SNAPSHOT))
            .module("x:app", LockedModule.of(List.of(), List.of()))
            .plugin("p:p:1", List.of("b:b:jar:1"))
            .build();

    private static final List<GraphLine> GRAPH = graph("compile a:a:jar:1");
    private static final Set<String> RESOLVED = Set.of("compile a:a:jar:1");
    private static final Map<String, List<String>> REALMS = Map.of("p:p:1", List.of("b:b:jar:1"));

    @Test
    void tellsInOneLineThatAllIsAsLocked() {
        Report report = judged(GRAPH, REALMS, there("a:a:jar:1", ONE), there("b:b:jar:1", ONE));

        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.headline()).isEqualTo("7 declared inputs, 1 artifact, 2 files: all as locked");
        assertThat(report.findings()).isEmpty();
        assertThat(report.evidence().toString())
                .isEqualTo(
                        "pom.lock.json (3 artifacts, 1 module), 7 declared inputs of this module, 2 files byte by byte");
        assertThat(report.evidence().facts())
                .containsEntry("declaredInputs", 7)
                .containsEntry("artifacts", 1)
                .containsEntry("files", 2)
                .containsEntry("lockedArtifacts", 3)
                .containsEntry("lockedModules", 1);
    }

    @Test
    void tellsAStalePomAsItsPageSays() {
        Report report = plain().judgeDeclared(
                        stale("com.google.guava:guava:jar:33.4.0-jre compile", "org.slf4j:slf4j-api:jar:2.0.17"), 41);

        assertThat(text(report)).isEqualTo("""
                dependencyLock FAILED in app: the POM was changed and the lock was not (2 differences)
                  + com.google.guava:guava:jar:33.4.0-jre compile  app/pom.xml:1, not in the lock           [STALE]
                  ~ org.slf4j:slf4j-api:jar 2.0.16 -> 2.0.17  app/pom.xml:2, locked 2.0.16                  [STALE]
                  looked at: pom.lock.json (3 artifacts, 1 module), 41 declared inputs of this module, 0 files byte by byte
                  fix: mvn holdfast:lock, then commit pom.lock.json with the POM
                  check again: mvn enforcer:enforce@dependency-lock""");
    }

    private static List<Finding> stale(String... dependencies) {
        List<String> texts = new ArrayList<>();
        for (String one : dependencies) {
            texts.add("dependency " + one);
        }
        return new StaleCheck(Exemptions.none(), COMMAND, line -> Optional.empty())
                .findings(declared(texts), List.of("dependency org.slf4j:slf4j-api:jar:2.0.16"), "app/pom.xml");
    }

    @Test
    void tellsThatThePomIsAsLocked() {
        Report report = plain().judgeDeclared(List.of(), 1);

        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.headline()).isEqualTo("1 declared input is as locked");
    }

    @Test
    void tellsOtherBytesFirstAndNowhereToLockThem() {
        Report report = judged(
                graph("compile a:a:jar:1", "compile +first:x:jar:1", "compile a:a:jar:0"),
                Map.of("p:p:1", List.of("b:b:jar:2"), "0:new:1", List.of()),
                there("a:a:jar:1", ONE),
                there("b:b:jar:1", TWO),
                there("0:unlocked:jar:1", ONE),
                UsedFile.absent("a:a:jar:1", true, "dependency", "gone", false));

        assertThat(report.headline()).isEqualTo("1 file is not the locked one");
        assertThat(codes(report.findings()).get(0)).isEqualTo("TAMPERED");
        assertThat(codes(report.findings()))
                .containsOnlyOnce("TAMPERED")
                .contains("DRIFT", "NOT-IN-LOCK", "FILE-MISSING");
        assertThat(report.findings().stream().map(one -> one.fix().orElseThrow()))
                .noneMatch(fix -> fix.contains("holdfast:lock") || fix.contains("holdfast.lock"))
                .filteredOn(fix -> fix.contains("lock anew"))
                .allMatch(fix -> fix.contains("Do not write the lock anew"));
        assertThat(text(report))
                .doesNotContain("holdfast:lock")
                .contains("fix: the bytes of this file are not the locked ones. Do not write the lock anew.")
                .contains("fix: mend what is tampered with first, since that may be the cause");
    }

    @Test
    void tellsALockThatWasWrittenOverOtherBytesInTheSameWay() {
        Lock base = Lock.builder("maven-3")
                .artifact("a:a:jar:1", LockedArtifact.of(TWO, ONE))
                .build();

        Report report = plain().comparedWith(base)
                .judgeResolved(
                        graph("compile a:a:jar:2"),
                        RESOLVED,
                        REALMS,
                        List.of(there("a:a:jar:1", ONE)),
                        7,
                        () -> stale("x:x:jar:1"));

        assertThat(report.headline()).isEqualTo("1 file is not the locked one");
        assertThat(codes(report.findings())).containsExactly("TAMPERED", "DRIFT");
        assertThat(text(report)).doesNotContain("holdfast:lock");
    }

    @Test
    void tellsADriftWithItsMend() {
        Report report = judged(graph("compile a:a:jar:2"), REALMS, there("b:b:jar:1", ONE));

        assertThat(text(report)).isEqualTo("""
                dependencyLock FAILED in app: what the build takes is not what is locked (1 difference)
                  ~ a:a:jar 1 -> 2                                                                          [DRIFT]
                  looked at: pom.lock.json (3 artifacts, 1 module), 7 declared inputs of this module, 1 file byte by byte
                  fix: pin the version of a:a in the POM, or take the new one: mvn holdfast:lock -Dholdfast.lock.only=a:a, then commit pom.lock.json
                  check again: mvn enforcer:enforce@dependency-lock""");
    }

    @Test
    void tellsAFileOfADifferenceOnce() {
        Report moved = judged(graph("compile a:a:jar:2"), REALMS, there("a:a:jar:2", ONE), there("b:b:jar:1", ONE));
        Report alone = judged(GRAPH, REALMS, there("z:z:jar:2", ONE), there("b:b:jar:1", ONE));

        assertThat(codes(moved.findings())).containsExactly("DRIFT");
        assertThat(messages(alone.findings())).containsExactly("z:z:jar:2  is used, and the lock has no line for it");
        assertThat(alone.findings().get(0).fix()).contains(RELOCK);
    }

    @Test
    void namesAnotherPomThatIsStaleInsteadOfWhatFollowsFromIt() {
        Report report = plain().judgeResolved(
                        graph("compile a:a:jar:2"),
                        RESOLVED,
                        REALMS,
                        List.of(there("b:b:jar:1", ONE)),
                        7,
                        () -> stale("org.slf4j:slf4j-api:jar:2"));

        assertThat(codes(report.findings())).containsExactly("STALE");
        assertThat(report.headline()).isEqualTo("the POM was changed and the lock was not (1 difference)");
    }

    @Test
    void asksForNoOtherPomWhenAllIsAsLocked() {
        plain().judgeResolved(GRAPH, RESOLVED, REALMS, List.of(there("a:a:jar:1", ONE)), 7, () -> {
            throw new AssertionError("asked");
        });
    }

    @Test
    void listsTwentyAndCountsTheRest() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            texts.add("dependency a:a" + i + ":jar:1");
        }
        Report report = plain().judgeDeclared(
                        new StaleCheck(Exemptions.none(), COMMAND, line -> Optional.empty())
                                .findings(declared(texts), List.of(), "app/pom.xml"),
                        45);

        assertThat(text(report).lines().filter(line -> line.contains("[STALE]")))
                .hasSize(20);
        assertThat(text(report)).contains("(45 differences)").contains("and 25 more, see ");
    }

    @Test
    void tellsAProfileThatIsNotLockedWithItsCommandInsteadOfItsDifferences() {
        LockCheck nightly = check(Exemptions.none(), Circumstances.of(Optional.of("nightly"), List.of("native,it")));

        Report report = judged(nightly, graph("compile a:a:jar:1", "compile n:n:jar:1"), there("a:a:jar:1", ONE));

        assertThat(report.headline()).isEqualTo("a profile is active that is not locked");
        assertThat(report.findings()).hasSize(1);
        Finding finding = report.findings().get(0);
        assertThat(finding.code()).isEqualTo("PROFILE-NOT-LOCKED");
        assertThat(finding.message())
                .isEqualTo("profile nightly changes what this module takes, and the lock has no variant of it");
        assertThat(finding.below()).containsExactly("+ compile n:n:jar:1, not in the lock");
        assertThat(finding.fix())
                .contains("mvn holdfast:lock '-Dholdfast.lock.profiles=native,it;nightly', then commit pom.lock.json");
    }

    @Test
    void tellsFiveOfTheDifferencesOfAProfile() {
        LockCheck nightly = check(Exemptions.none(), Circumstances.of(Optional.of("nightly"), List.of()));

        Report report = nightly.judgeDeclared(
                stale("a:a:jar:1", "a:b:jar:1", "a:c:jar:1", "a:d:jar:1", "a:e:jar:1", "a:f:jar:1"), 7);

        assertThat(report.findings().get(0).below()).hasSize(5);
        assertThat(report.findings().get(0).fix().orElseThrow()).contains("profiles=nightly'");
    }

    @Test
    void aProfileThatChangesNothingPasses() {
        LockCheck nightly = check(Exemptions.none(), Circumstances.of(Optional.of("nightly"), List.of()));

        assertThat(judged(nightly, GRAPH, there("a:a:jar:1", ONE)).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void aProfileExplainsNoOtherBytes() {
        LockCheck nightly = check(Exemptions.none(), Circumstances.of(Optional.of("nightly"), List.of()));

        Report report = judged(nightly, graph("compile n:n:jar:1"), there("a:a:jar:1", TWO));

        assertThat(codes(report.findings())).startsWith("TAMPERED").doesNotContain("PROFILE-NOT-LOCKED");
        assertThat(text(report)).doesNotContain("holdfast:lock");
    }

    @Test
    void tellsWhatExplainsADifferenceWithADifferenceOnly() {
        Circumstances noted = Circumstances.of(Optional.empty(), List.of()).noting(List.of("note: Maven 4"));

        assertThat(judged(check(Exemptions.none(), noted), graph("compile a:a:jar:2"), there("b:b:jar:1", ONE))
                        .hints())
                .containsExactly("note: Maven 4");
        assertThat(judged(check(Exemptions.none(), noted), GRAPH, there("a:a:jar:1", ONE))
                        .hints())
                .isEmpty();
        assertThat(noted.noting(List.of("more")).notes()).containsExactly("note: Maven 4", "more");
    }

    @Test
    void leavesOutWhatASiblingOutsideTheSelectionBrings() {
        Circumstances partly = Circumstances.of(Optional.empty(), List.of()).incomplete();

        assertThat(judged(check(Exemptions.none(), partly), List.of(), there("b:b:jar:1", ONE))
                        .verdict())
                .isEqualTo(Verdict.PASSED);
        assertThat(judged(plain(), List.of(), there("b:b:jar:1", ONE)).verdict())
                .isEqualTo(Verdict.FAILED);
        assertThat(partly.noting(List.of()).isComplete()).isFalse();
    }

    @Test
    void countsFilesThatAreAbsentOfflineAsNotJudged() {
        Report report = judged(GRAPH, REALMS, there("a:a:jar:1", ONE), absent("b:b:jar:1"));

        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.headline()).contains("1 file:");
        assertThat(report.notJudged())
                .containsExactly("1 file is not in the local repository and Maven works offline: b:b:jar:1");
    }

    @Test
    void refusesToPassWhenNotOneFileIsThere() {
        UnusableInput refused = catchThrowableOfType(
                UnusableInput.class, () -> judged(GRAPH, REALMS, absent("a:a:jar:1"), absent("b:b:jar:1")));

        assertThat(refused.finding())
                .hasToString("NOTHING-TO-COMPARE files: not one of 2 files is in the local repository, and Maven works"
                        + " offline");
        assertThat(refused.finding().fix()).contains("build once without -o");
        assertThat(judged(List.of(), Map.of()).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(plain().judgeResolved(List.of(), Set.of(), Map.of(), List.of(), 0, List::of)
                        .verdict())
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void tellsADifferenceEvenWhenNotOneFileIsThere() {
        assertThat(codes(judged(graph("compile a:a:jar:2"), REALMS, absent("a:a:jar:1"))
                        .findings()))
                .containsExactly("DRIFT");
    }

    @Test
    void warnsOfSnapshots() {
        Report report = judged(
                GRAPH,
                REALMS,
                there("a:a:jar:1", ONE),
                there("m:m:jar:1-SNAPSHOT", TWO),
                UsedFile.there("m:m:jar:1-SNAPSHOT", true, "dependency", ONE, "/repo/file"));

        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.headline()).contains("1 file: all as locked");
        assertThat(messages(report.findings()))
                .containsExactly("the bytes of 1 snapshot are not locked: m:m:jar:1-SNAPSHOT");
        assertThat(codes(report.findings())).containsExactly("SNAPSHOT-NOT-LOCKED");
        assertThat(report.findings().get(0).details()).containsEntry("snapshots", List.of("m:m:jar:1-SNAPSHOT"));
    }

    @Test
    void tellsPluginsThatAnotherMavenChose() {
        Lock lock = Lock.builder("maven-3")
                .plugin("d:d:1 maven-default 3.8", List.of())
                .build();

        Report report = new LockCheck(lock, Exemptions.none(), circumstances(), COMMAND)
                .judgeResolved(
                        List.of(), Set.of(), Map.of("d:d:2 maven-default 3.9", List.of()), List.of(), 1, List::of);

        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.notJudged())
                .containsExactly("plugins without a version in any POM, which another Maven chose when the lock was"
                        + " written: d:d:2; give them one");
    }

    @Test
    void tellsExceptionsThatWereOfUseAndWarnsOfThoseThatEnded() {
        Exemptions live = exempt("a:a", Exemption.Check.HASH);
        Exemptions ended = new Exemptions(List.of(Lines.exemption("a:a", Exemption.Check.HASH)), TODAY.plusDays(1));

        Report passed = judged(check(live, circumstances()), GRAPH, there("a:a:jar:1", TWO));
        Report failed = judged(check(ended, circumstances()), GRAPH, there("a:a:jar:1", TWO));

        assertThat(passed.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(passed.notJudged()).containsExactly("by an exception, a:a (hash) until 2027-05-01: known");
        assertThat(codes(failed.findings())).containsExactly("TAMPERED", "EXCEPTION-ENDED");
        assertThat(failed.notJudged()).isEmpty();
    }

    @Test
    void anExceptionOfTheGraphCoversTheFileThatTheLockHasNoLineFor() {
        Report report = judged(
                check(exempt("a:a", Exemption.Check.GRAPH), circumstances()),
                graph("compile a:a:jar:2"),
                there("a:a:jar:2", TWO),
                there("b:b:jar:1", ONE));

        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
    }

    private static UsedFile there(String key, String hash) {
        return UsedFile.there(key, false, "dependency", hash, "/repo/file");
    }

    private static UsedFile absent(String key) {
        return UsedFile.absent(key, false, "dependency", "offline", true);
    }

    private static Circumstances circumstances() {
        return Circumstances.of(Optional.empty(), List.of());
    }

    private static LockCheck plain() {
        return check(Exemptions.none(), circumstances());
    }

    private static LockCheck check(Exemptions exemptions, Circumstances circumstances) {
        return new LockCheck(LOCK, exemptions, circumstances, COMMAND);
    }

    private static Report judged(List<GraphLine> graph, Map<String, List<String>> realms, UsedFile... files) {
        return plain().judgeResolved(graph, RESOLVED, realms, List.of(files), 7, List::of);
    }

    private static Report judged(LockCheck check, List<GraphLine> graph, UsedFile... files) {
        return check.judgeResolved(graph, RESOLVED, REALMS, List.of(files), 7, List::of);
    }

    private static String text(Report report) {
        return ReportText.whole(
                Origin.of("dependencyLock", "dependency-lock", "app")
                        .build("1", "2027-05-01T00:00:00Z", Optional.empty())
                        .checkAgain("mvn enforcer:enforce@dependency-lock")
                        .writtenTo("app/target/holdfast/dependencyLock.json")
                        .build(),
                report);
    }
}

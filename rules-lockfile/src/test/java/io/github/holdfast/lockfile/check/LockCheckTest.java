package io.github.holdfast.lockfile.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.finding.Verdict;
import io.github.holdfast.lockfile.file.Lock;
import io.github.holdfast.lockfile.file.LockedArtifact;
import io.github.holdfast.lockfile.file.LockedModule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LockCheckTest {

    private static final String GOOD = "a".repeat(64);
    private static final String EVIL = "e".repeat(64);
    private static final LockCommand COMMAND = LockCommand.of("mvn holdfast:lock");
    private static final Circumstances USUAL = Circumstances.of(Optional.empty(), Set.of());

    private static final Lock LOCK = Lock.builder("maven-3")
            .artifact("g:a:jar:1", LockedArtifact.of(GOOD, GOOD))
            .artifact("g:s:jar:1-SNAPSHOT", LockedArtifact.of("snapshot", "snapshot"))
            .module("com.acme:m", LockedModule.of(List.of(), List.of("compile g:a:jar:1")))
            .plugin("g:p:1", List.of("g:a:jar:1"))
            .build();

    private static final List<GraphLine> GRAPH = List.of(GraphLine.of("compile g:a:jar:1", ""));
    private static final UsedFile JAR = UsedFile.there("g:a:jar:1", false, "dependency", GOOD, "a.jar");
    private static final UsedFile POM = UsedFile.there("g:a:jar:1", true, "dependency", GOOD, "a.pom");
    private static final UsedFile EVIL_JAR = UsedFile.there("g:a:jar:1", false, "dependency", EVIL, "a.jar");

    private static LockCheck check(Circumstances circumstances) {
        return new LockCheck(LOCK, Exemptions.none(), circumstances, COMMAND);
    }

    private static Report judged(List<GraphLine> graph, UsedFile... files) {
        return judged(check(USUAL), graph, Map.of("g:p:1", List.of("g:a:jar:1")), files);
    }

    private static Report judged(
            LockCheck check, List<GraphLine> graph, Map<String, List<String>> realms, UsedFile... files) {
        return check.judgeResolved(graph, List.of("compile g:a:jar:1"), realms, List.of(files), 3, () -> List.of());
    }

    private static List<String> codes(Report report) {
        return report.findings().stream().map(Finding::code).toList();
    }

    @Test
    void passesWithWhatItCounted() {
        Report report = judged(GRAPH, JAR, POM);

        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.headline()).isEqualTo("3 declared inputs, 1 artifact, 2 files: all as locked");
        assertThat(report.evidence().facts())
                .containsEntry("declaredInputs", 3)
                .containsEntry("artifacts", 1)
                .containsEntry("files", 2)
                .containsEntry("lockedArtifacts", 2)
                .containsEntry("lockedModules", 1);
    }

    @Test
    void tellsTheBytesFirstAndThenAdvisesNoLock() {
        Report report = judged(
                check(USUAL),
                List.of(GraphLine.of("compile g:a:jar:2", "")),
                Map.of("a:new:1", List.of("a:new:jar:1")),
                EVIL_JAR,
                UsedFile.there("a:other:jar:1", false, "dependency", GOOD, "o.jar"));

        assertThat(codes(report)).containsExactly("TAMPERED", "NOT-IN-LOCK", "NOT-IN-LOCK", "DRIFT");
        assertThat(report.headline()).isEqualTo("1 file is not the locked one");
        assertThat(report.findings().stream().flatMap(one -> one.fix().stream()))
                .isNotEmpty()
                .noneMatch(fix -> fix.contains("holdfast:lock"));
        assertThat(report.findings().get(0).found()).contains(EVIL);
        assertThat(report.findings().get(0).needed()).contains(GOOD);
    }

    @Test
    void tellsTheLockOfTheBaseAsItTellsTheBytes() {
        Lock base = Lock.builder("maven-3")
                .artifact("g:a:jar:1", LockedArtifact.of(EVIL, GOOD))
                .artifact("g:s:jar:1-SNAPSHOT", LockedArtifact.of("snapshot", "snapshot"))
                .artifact("g:gone:jar:1", LockedArtifact.of(EVIL, GOOD))
                .build();

        Report report = judged(
                check(USUAL).comparedWith(base),
                List.of(GraphLine.of("compile g:a:jar:2", "")),
                Map.of("g:p:1", List.of("g:a:jar:1")),
                JAR);

        assertThat(codes(report)).containsExactly("TAMPERED", "DRIFT");
        assertThat(report.findings().get(1).fix())
                .contains("mend what is tampered with first, since that may be the cause");
        assertThat(judged(check(USUAL).comparedWith(LOCK), GRAPH, Map.of(), JAR, POM)
                        .verdict())
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void tellsTheCauseInAnotherProjectInPlaceOfWhatFollows() {
        Finding cause = Finding.of("STALE", "+ g:b").saying("+ g:b").fixBy("x").build();

        Report report = check(USUAL)
                .judgeResolved(
                        List.of(GraphLine.of("compile g:b:jar:1", "")),
                        List.of("compile g:a:jar:1"),
                        Map.of(),
                        List.of(JAR),
                        3,
                        () -> List.of(cause));

        assertThat(report.findings()).containsExactly(cause);
        assertThat(report.headline()).isEqualTo("the POM was changed and the lock was not (1 difference)");
    }

    @Test
    void asksForACauseOnlyWhenSomethingDiffers() {
        Report report = check(USUAL)
                .judgeResolved(GRAPH, List.of("compile g:a:jar:1"), Map.of(), List.of(JAR), 3, () -> {
                    throw new AssertionError("asked");
                });

        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void tellsAProfileThatIsNotLockedInPlaceOfWhatItChanges() {
        LockCheck check = check(Circumstances.of(Optional.of("it,native"), Set.of("nightly")));

        Report report = judged(check, List.of(GraphLine.of("compile g:a:jar:2", "")), Map.of(), JAR);

        assertThat(codes(report)).containsExactly("PROFILE-NOT-LOCKED");
        assertThat(report.findings().get(0).fix())
                .contains("mvn holdfast:lock '-Dholdfast.lock.profiles=it,native;nightly', then commit pom.lock.json");
        assertThat(codes(judged(check, GRAPH, Map.of(), EVIL_JAR))).containsExactly("TAMPERED");
        assertThat(judged(check, GRAPH, Map.of(), JAR).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void refusesToPassWhenNotOneFileIsThere() {
        UsedFile absent = UsedFile.absent("g:a:jar:1", false, "dependency", "offline", true);

        assertThatThrownBy(() -> judged(GRAPH, absent))
                .isInstanceOfSatisfying(
                        UnusableInput.class, e -> assertThat(e.finding().code()).isEqualTo("NOTHING-TO-COMPARE"));
        assertThat(judged(GRAPH, absent, POM).notJudged())
                .containsExactly("1 file is not in the local repository and Maven works offline: g:a:jar:1");
    }

    @Test
    void judgesNoRemovalWhereAPomIsMissingOffline() {
        UsedFile absent = UsedFile.absent("g:a:jar:1", true, "dependency", "offline", true);

        assertThat(codes(judged(check(USUAL), List.of(), Map.of("g:p:1", List.of("g:a:jar:1")), JAR, absent)))
                .isEmpty();
        assertThat(codes(judged(List.of(), JAR, POM))).containsExactly("DRIFT");
    }

    @Test
    void tellsAFileThatCannotBeHad() {
        Report report = judged(GRAPH, UsedFile.absent("g:a:jar:1", false, "dependency", "not found", false), POM);

        assertThat(codes(report)).containsExactly("FILE-MISSING");
        assertThat(report.findings().get(0).message()).isEqualTo("g:a:jar:1  dependency, cannot be had: not found");
    }

    @Test
    void warnsOfSnapshots() {
        Report report = judged(GRAPH, JAR, UsedFile.there("g:s:jar:1-SNAPSHOT", false, "dependency", EVIL, "s.jar"));

        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(codes(report)).containsExactly("SNAPSHOT-NOT-LOCKED");
        assertThat(report.evidence().facts()).containsEntry("files", 1);
    }

    @Test
    void tellsWhatAPluginBringsOtherwise() {
        Map<String, List<String>> realms = Map.of("g:p:1", List.of("g:a:jar:2", "g:b:jar:1"));

        Report report = judged(check(USUAL), GRAPH, realms, JAR, POM);

        assertThat(report.findings())
                .extracting(Finding::message)
                .containsExactly("+ g:b:jar:1, by plugin g:p:1", "~ g:a:jar 1 -> 2, by plugin g:p:1");
        assertThat(codes(report)).containsExactly("NOT-IN-LOCK", "DRIFT");
    }

    @Test
    void leavesPluginsOfAnotherMavenUnjudgedOnlyWhenTheLockHasNoneOfThisOne() {
        Lock lock = Lock.builder("maven-3")
                .artifact("g:a:jar:1", LockedArtifact.of(GOOD, GOOD))
                .plugin("g:p:1 maven-default 3.9", List.of("g:a:jar:1"))
                .build();
        LockCheck check = new LockCheck(lock, Exemptions.none(), USUAL, COMMAND);

        Report other = judged(check, GRAPH, Map.of("g:p:2 maven-default 3.8", List.of("g:a:jar:1")), JAR);
        assertThat(other.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(other.notJudged()).singleElement().asString().contains("g:p:2; give them one");
        assertThat(codes(judged(check, GRAPH, Map.of("g:p:2 maven-default 3.9", List.of("g:a:jar:1")), JAR)))
                .containsExactly("NOT-IN-LOCK");
        assertThat(codes(judged(check, GRAPH, Map.of("g:p:2", List.of("g:a:jar:1")), JAR)))
                .containsExactly("NOT-IN-LOCK");
    }

    @Test
    void tellsExceptionsOfNoUseWhenAllCame() {
        UnusedExceptions unused = new UnusedExceptions();
        unused.add(Map.of("exceptions", List.of("a:b (hash)", "c:d (graph)"), "used", List.of("a:b (hash)")));
        unused.add(Map.of("exceptions", List.of("a:b (hash)", "c:d (graph)"), "used", List.of()));

        assertThat(unused.report(true).orElseThrow().findings())
                .extracting(Finding::subject)
                .containsExactly("c:d (graph)");
        assertThat(unused.report(false)).isEmpty();
        assertThat(new UnusedExceptions().report(true)).isEmpty();
    }

    @Test
    void tellsModulesThatWentAndThoseInThePlaceOfArtifacts() {
        ReactorCheck check = new ReactorCheck(LOCK, Exemptions.none(), COMMAND);

        assertThat(check.gone(Set.of("com.acme:m"))).isEmpty();
        assertThat(check.gone(Set.of("com.acme:n")))
                .extracting(Finding::message)
                .containsExactly("- module com.acme:m  locked, and no longer in the reactor");
        assertThat(check.shadows(Map.of("g:a", "x/pom.xml", "com.acme:m", "m/pom.xml")))
                .extracting(Finding::subject)
                .containsExactly("g:a");
    }

    @Test
    void coversOtherBytesOfTheBaseByAnExceptionOfTheBytesOnly() {
        Lock base = Lock.builder("maven-3")
                .artifact("g:a:jar:1", LockedArtifact.of(EVIL, GOOD))
                .build();
        for (Exemption.Check kind : Exemption.Check.values()) {
            Exemptions exemptions = new Exemptions(
                    List.of(Exemption.of("g:a", kind, "why", LocalDate.of(2026, 12, 31))), LocalDate.of(2026, 11, 1));

            assertThat(BaseCheck.findings(base, LOCK, exemptions).isEmpty()).isEqualTo(kind == Exemption.Check.HASH);
        }
    }
}

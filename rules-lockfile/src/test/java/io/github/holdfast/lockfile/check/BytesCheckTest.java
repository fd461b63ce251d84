package io.github.holdfast.lockfile.check;

import static io.github.holdfast.lockfile.check.Lines.ONE;
import static io.github.holdfast.lockfile.check.Lines.TWO;
import static io.github.holdfast.lockfile.check.Lines.exempt;
import static io.github.holdfast.lockfile.check.Lines.messages;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.lockfile.file.Lock;
import io.github.holdfast.lockfile.file.LockedArtifact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bytes of each file are the locked ones, or it is told that they are not. */
class BytesCheckTest {

    private static final Map<String, LockedArtifact> LOCKED = Map.of(
            "a:a:jar:1", LockedArtifact.of(ONE, TWO),
            "p:p:pom:1", LockedArtifact.ofPom(ONE),
            "s:s:jar:1", LockedArtifact.ofSystem(ONE, "lib/s.jar"),
            "m:m:jar:1-SNAPSHOT", LockedArtifact.of(LockedArtifact.SNAPSHOT, LockedArtifact.SNAPSHOT));

    @Test
    void passesOnTheSameBytes() {
        BytesCheck check = check(
                there("a:a:jar:1", false, ONE),
                there("a:a:jar:1", true, TWO),
                there("p:p:pom:1", false, ONE),
                there("s:s:jar:1", false, ONE));

        assertThat(check.tampered()).isEmpty();
        assertThat(check.missing()).isEmpty();
        assertThat(check.unlocked()).isEmpty();
        assertThat(check.compared()).isEqualTo(4);
    }

    @Test
    void tellsOtherBytesWithTheFileToDeleteAndNeverToLockThem() {
        Finding finding = check(there("a:a:jar:1", false, TWO)).tampered().get(0);

        assertThat(finding.code()).isEqualTo("TAMPERED");
        assertThat(finding.message()).isEqualTo("a:a:jar:1  dependency, SHA-256 222222222222…, locked 111111111111…");
        assertThat(finding.found()).contains(TWO);
        assertThat(finding.needed()).contains(ONE);
        assertThat(finding.fix())
                .contains("the bytes of this file are not the locked ones. Do not write the lock anew. Delete"
                        + " /repo/file and build again; if it comes back, ask a person: the artifact was replaced at its"
                        + " source");
    }

    @Test
    void tellsOtherBytesOfThePomAlone() {
        BytesCheck check = check(there("a:a:jar:1", false, ONE), there("a:a:jar:1", true, ONE));

        assertThat(messages(check.tampered()))
                .containsExactly("POM of a:a:jar:1  dependency, SHA-256 111111111111…, locked 222222222222…");
        assertThat(check.compared()).isEqualTo(2);
    }

    @Test
    void aPomThatTheLockHasNoneOfIsTampered() {
        assertThat(messages(check(there("s:s:jar:1", true, ONE)).tampered()))
                .containsExactly("POM of s:s:jar:1  dependency, SHA-256 111111111111…, locked none");
    }

    @Test
    void tellsAFileThatIsNowhere() {
        BytesCheck check = check(
                UsedFile.absent("a:a:jar:1", false, "dependency", "not found in central", false),
                UsedFile.absent("a:a:jar:1", true, "dependency", "not found in central", false));

        assertThat(messages(check.missing()))
                .containsExactly(
                        "a:a:jar:1  dependency, cannot be had: not found in central",
                        "POM of a:a:jar:1  dependency, cannot be had: not found in central");
        assertThat(check.missing()).allMatch(one -> one.code().equals("FILE-MISSING"));
        assertThat(check.absentOffline()).isEmpty();
        assertThat(check.compared()).isZero();
    }

    @Test
    void countsWhatWasNotFetchedOfflineAsAbsent() {
        BytesCheck check = check(
                UsedFile.absent("a:a:jar:1", false, "dependency", "offline", true),
                UsedFile.absent("a:a:jar:1", true, "dependency", "offline", true),
                UsedFile.absent("p:p:pom:1", false, "parent", "offline", true));

        assertThat(check.missing()).isEmpty();
        assertThat(check.tampered()).isEmpty();
        assertThat(check.absentOffline()).containsExactly("a:a:jar:1", "a:a:jar:1 (POM)", "p:p:pom:1");
        assertThat(check.withoutPom()).containsExactly("a:a:jar:1");
        assertThat(check.compared()).isZero();
    }

    @Test
    void tellsWhatTheLockHasNoLineForEvenWhenItIsAbsent() {
        BytesCheck check = check(
                there("x:x:jar:1", false, ONE), UsedFile.absent("y:y:jar:1", false, "dependency", "offline", true));

        assertThat(check.unlocked()).containsExactly("x:x:jar:1", "y:y:jar:1");
        assertThat(check.absentOffline()).isEmpty();
    }

    @Test
    void comparesNoBytesOfASnapshotAndSaysSo() {
        BytesCheck check = check(there("m:m:jar:1-SNAPSHOT", false, ONE), there("m:m:jar:1-SNAPSHOT", true, TWO));

        assertThat(check.tampered()).isEmpty();
        assertThat(check.compared()).isZero();
        assertThat(check.snapshots()).containsExactly("m:m:jar:1-SNAPSHOT");
    }

    @Test
    void letsAnExceptionOfTheHashDifferAndNothingElse() {
        Exemptions exemptions = exempt("a:a", Exemption.Check.HASH);
        BytesCheck check = BytesCheck.of(
                LOCKED,
                List.of(
                        there("a:a:jar:1", false, TWO),
                        there("a:a:jar:1", true, ONE),
                        there("p:p:pom:1", false, TWO),
                        there("a:a:jar:2", false, TWO)),
                exemptions);

        assertThat(messages(check.tampered())).hasSize(1).allMatch(told -> told.startsWith("p:p:pom:1 "));
        assertThat(check.unlocked()).containsExactly("a:a:jar:2");
        assertThat(exemptions.used()).containsExactly("a:a (hash)");
    }

    @Test
    void letsAnExceptionOfTheGraphBringWhatTheLockHasNoLineFor() {
        Exemptions exemptions = exempt("x:x", Exemption.Check.GRAPH);

        assertThat(BytesCheck.of(
                                LOCKED,
                                List.of(there("x:x:jar:1", false, ONE), there("x:y:jar:1", false, ONE)),
                                exemptions)
                        .unlocked())
                .containsExactly("x:y:jar:1");
    }

    @ParameterizedTest
    @EnumSource(names = {"GRAPH", "VERSION"})
    void letsNoOtherExceptionHaveOtherBytes(Exemption.Check other) {
        assertThat(BytesCheck.of(LOCKED, List.of(there("a:a:jar:1", false, TWO)), exempt("a:a", other))
                        .tampered())
                .hasSize(1);
    }

    @Test
    void tellsPomsThatAnArtifactIsNoLongerMadeOfAndLetsAPomComeToBeABom() {
        LockedArtifact jar = LockedArtifact.of(ONE, TWO);
        LockedArtifact pom = LockedArtifact.ofPom(ONE);

        assertThat(compared("a:a:jar:1", jar.using(List.of("a:p:pom:1")), jar)).hasSize(1);
        assertThat(compared("a:a:jar:1", jar.using(List.of("a:p:pom:1")), jar.using(List.of("a:q:pom:1"))))
                .hasSize(1);
        assertThat(compared("a:a:pom:1", pom.using(List.of("a:p:pom:1")), pom)).hasSize(1);
        assertThat(compared("a:a:pom:1", pom.using(List.of("a:p:pom:1")), pom.using(List.of("a:b:pom:1", "a:p:pom:1"))))
                .isEmpty();
        assertThat(compared("a:a:pom:1", pom.using(List.of("a:b:pom:1", "a:p:pom:1")), pom.using(List.of("a:p:pom:1"))))
                .isEmpty();
        assertThat(compared("a:a:pom:1", pom, pom.using(List.of("a:b:pom:1")))).isEmpty();
    }

    private static List<Finding> compared(String key, LockedArtifact before, LockedArtifact now) {
        return BaseCheck.findings(
                Lock.builder("maven-3").artifact(key, before).build(),
                Lock.builder("maven-3").artifact(key, now).build(),
                Exemptions.none());
    }

    @Test
    void tellsALockThatHasOtherBytesThanTheBase() {
        Lock base = lock(ONE, TWO);

        List<Finding> findings = BaseCheck.findings(base, lock(TWO, TWO), Exemptions.none());

        assertThat(messages(findings)).containsExactly("a:a:jar:1  locked with other bytes than at the base");
        assertThat(findings.get(0).code()).isEqualTo("TAMPERED");
        assertThat(findings.get(0).fix().orElseThrow())
                .startsWith("restore the line of a:a:jar:1 in pom.lock.json as it is at the base. Do not write the lock"
                        + " anew");
        assertThat(BaseCheck.findings(base, lock(ONE, ONE), Exemptions.none())).hasSize(1);
        assertThat(BaseCheck.findings(base, lock(ONE, TWO), Exemptions.none())).isEmpty();
        assertThat(BaseCheck.findings(Lock.builder("maven-3").build(), base, Exemptions.none()))
                .isEmpty();
        assertThat(BaseCheck.findings(base, Lock.builder("maven-3").build(), Exemptions.none()))
                .isEmpty();
        assertThat(BaseCheck.findings(base, lock(TWO, TWO), exempt("a:a", Exemption.Check.HASH)))
                .isEmpty();
        assertThat(BaseCheck.findings(base, lock(TWO, TWO), exempt("a:a", Exemption.Check.GRAPH)))
                .hasSize(1);
    }

    private static Lock lock(String hash, String pom) {
        return Lock.builder("maven-3")
                .artifact("a:a:jar:1", LockedArtifact.of(hash, pom))
                .build();
    }

    private static BytesCheck check(UsedFile... files) {
        return BytesCheck.of(LOCKED, List.of(files), Exemptions.none());
    }

    private static UsedFile there(String key, boolean pom, String hash) {
        return UsedFile.there(key, pom, "dependency", hash, "/repo/file");
    }
}

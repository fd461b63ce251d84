package io.github.holdfast.lockfile.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An artifact of the lock is there since something refers to it. */
class LockTest {

    private static final LockedArtifact ANY = LockedArtifact.of(Locks.A, Locks.B);
    private static final LockedArtifact POM = LockedArtifact.ofPom(Locks.C);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parent x:x:pom:1",
                "managed x:x:pom:1 import",
                "managed x:x:pom:1 import exclusions=a:a",
                "profile p managed x:x:pom:1 import"
            })
    void aParentAndABomAreReferredToByWhatIsDeclared(String line) {
        Lock.Builder lock = lock().artifact("x:x:pom:1", POM).artifact("x:x:pom:2", POM);

        assertThat(lock.module("a:a", LockedModule.of(List.of(line), List.of()))
                        .build()
                        .unreferenced())
                .containsExactly("x:x:pom:2");
    }

    @Test
    void aDeclaredDependencyAloneRefersToNothing() {
        Lock.Builder lock = lock().artifact("x:x:jar:1", ANY);

        assertThat(lock.module("a:a", LockedModule.of(List.of("dependency x:x:jar:1"), List.of()))
                        .build()
                        .unreferenced())
                .containsExactly("x:x:jar:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"compile x:x:jar:1", "test x:x:jar:1", "processor x:x:jar:1", "system x:x:jar:1"})
    void whatMavenTakesIsReferredTo(String line) {
        Lock.Builder lock = lock().artifact("x:x:jar:1", ANY).artifact("x:x:jar:tests:1", ANY);

        assertThat(lock.module("a:a", LockedModule.of(List.of(), List.of(line)))
                        .build()
                        .unreferenced())
                .containsExactly("x:x:jar:tests:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "module a:a resolved compile x:x:jar:1",
                "plugin p:p:1 realm x:x:jar:1",
                "module a:a declared dependency x:x:jar:1"
            })
    void whatAVariantAddsIsReferredTo(String line) {
        Lock.Builder lock = lock().artifact("x:x:jar:1", ANY);

        assertThat(lock.variant("p", LockedVariant.of(List.of(line), List.of()))
                        .build()
                        .unreferenced())
                .isEmpty();
    }

    @Test
    void whatAVariantTakesAwayIsNot() {
        Lock.Builder lock = lock().artifact("x:x:jar:1", ANY);

        assertThat(lock.variant("p", LockedVariant.of(List.of(), List.of("module a:a resolved compile x:x:jar:1")))
                        .build()
                        .unreferenced())
                .containsExactly("x:x:jar:1");
    }

    @Test
    void pomsAreReferredToThroughOthersHoweverDeep() {
        Lock.Builder lock = lock().artifact("x:x:jar:1", ANY.using(List.of("x:p1:pom:1")))
                .artifact("x:p1:pom:1", POM.using(List.of("x:p2:pom:1")))
                .artifact("x:p2:pom:1", POM.using(List.of("x:p1:pom:1", "x:p3:pom:1")))
                .artifact("x:p3:pom:1", POM)
                .artifact("x:p4:pom:1", POM.using(List.of("x:p5:pom:1")))
                .artifact("x:p5:pom:1", POM.using(List.of("x:p4:pom:1")));

        assertThat(lock.plugin("p:p:1", List.of("x:x:jar:1")).build().unreferenced())
                .containsExactly("x:p4:pom:1", "x:p5:pom:1");
    }

    @Test
    void anArtifactIsOfTheSameBytesOrNot() {
        assertThat(ANY.sameBytesAs(LockedArtifact.of(Locks.A, Locks.B).using(List.of("x:x:pom:1"))))
                .isTrue();
        assertThat(ANY.sameBytesAs(LockedArtifact.of(Locks.B, Locks.B))).isFalse();
        assertThat(ANY.sameBytesAs(LockedArtifact.of(Locks.A, Locks.C))).isFalse();
        assertThat(ANY.sameBytesAs(LockedArtifact.of(LockedArtifact.SNAPSHOT, LockedArtifact.SNAPSHOT)))
                .isFalse();
        assertThat(ANY.sameBytesAs(LockedArtifact.ofSystem(Locks.A, "x.jar"))).isFalse();
        assertThat(LockedArtifact.ofSystem(Locks.A, "x.jar").sameBytesAs(LockedArtifact.ofSystem(Locks.B, "y.jar")))
                .isTrue();
        assertThat(POM.sameBytesAs(LockedArtifact.ofPom(Locks.A))).isFalse();
    }

    private static Lock.Builder lock() {
        return Lock.builder("maven-3");
    }
}

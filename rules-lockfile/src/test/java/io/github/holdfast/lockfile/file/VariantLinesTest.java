package io.github.holdfast.lockfile.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.holdfast.core.testing.Theories;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quicktheories.WithQuickTheories;

/** A variant is what another combination of profiles adds and takes away, and no more. */
class VariantLinesTest implements WithQuickTheories {

    @Test
    void writesEachDifferenceOfASectionAsOneLine() {
        Lock base = Lock.builder("maven-3")
                .module("com.acme:app", LockedModule.of(List.of("a", "b"), List.of("compile x:x:jar:1")))
                .module("com.acme:gone", LockedModule.of(List.of("a"), List.of()))
                .plugin("p:p:1", List.of("p:p:jar:1", "q:q:jar:1"))
                .build();
        Lock other = Lock.builder("maven-3")
                .module("com.acme:app", LockedModule.of(List.of("b", "c"), List.of("test x:x:jar:1")))
                .module("com.acme:bare", LockedModule.of(List.of(), List.of()))
                .plugin("p:p:1", List.of("p:p:jar:1", "q:q:jar:2"))
                .plugin("r:r:1 + s:s:jar:1 maven-default 3.8", List.of())
                .build();

        assertThat(VariantLines.between(base, other))
                .isEqualTo(LockedVariant.of(
                        List.of(
                                "module com.acme:app declared c",
                                "module com.acme:app resolved test x:x:jar:1",
                                "module com.acme:bare",
                                "plugin p:p:1 realm q:q:jar:2",
                                "plugin r:r:1 + s:s:jar:1 maven-default 3.8"),
                        List.of(
                                "module com.acme:app declared a",
                                "module com.acme:app resolved compile x:x:jar:1",
                                "module com.acme:gone",
                                "module com.acme:gone declared a",
                                "plugin p:p:1 realm q:q:jar:1")));
    }

    @Test
    void whatOneAddsTheOtherWayTakesAway() {
        Theories.theory().forAll(Locks.any(), Locks.any()).checkAssert((one, other) -> {
            LockedVariant there = VariantLines.between(one, other);
            LockedVariant back = VariantLines.between(other, one);

            assertThat(there.added()).isEqualTo(back.removed());
            assertThat(there.removed()).isEqualTo(back.added());
            assertThat(VariantLines.between(one, one)).isEqualTo(LockedVariant.of(List.of(), List.of()));
        });
    }

    @Test
    void theVariantAppliedToTheBaseIsTheOther() {
        Theories.theory().forAll(Locks.any(), Locks.any()).checkAssert((base, other) -> {
            Lock with = with(base, "nightly", VariantLines.between(base, other));

            Lock applied = with.variant("nightly");

            assertThat(applied.modules()).isEqualTo(other.modules());
            assertThat(applied.plugins()).isEqualTo(other.plugins());
            assertThat(applied.artifacts()).isEqualTo(base.artifacts());
            assertThat(applied.extensions()).isEqualTo(base.extensions());
            assertThat(applied.profiles()).isEqualTo(base.profiles());
            assertThat(applied.resolver()).isEqualTo(base.resolver());
            assertThat(applied.variants()).isEmpty();
        });
    }

    @Test
    void survivesBeingWrittenAndRead() {
        Theories.theory().forAll(longs().all(), longs().all()).checkAssert((one, two) -> {
            Lock base = Locks.random(new Random(one), one).build();
            Lock other = Locks.random(new Random(two), two).build();
            Lock.Builder both = copy(base);
            base.artifacts().forEach(both::artifact);
            other.artifacts().forEach(both::artifact);
            both.variant("it,native", VariantLines.between(base, other));
            Lock whole = both.build();

            Lock read = Locks.read(LockText.of(whole));

            assertThat(read.variant("it,native").modules()).isEqualTo(other.modules());
            assertThat(read.variant("it,native").plugins()).isEqualTo(other.plugins());
        });
    }

    @Test
    void anyOtherCombinationIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Locks.small().variant("native,it"))
                .withMessage("no variant native,it");
        assertThat(Locks.small()
                        .variant("it,native")
                        .modules()
                        .get("com.acme:core")
                        .resolved())
                .containsExactly("compile org.plug:engine:jar:1");
    }

    private static Lock with(Lock base, String combination, LockedVariant variant) {
        Lock.Builder lock = copy(base);
        base.artifacts().forEach(lock::artifact);
        return lock.variant(combination, variant).build();
    }

    private static Lock.Builder copy(Lock base) {
        Lock.Builder lock = Lock.builder(base.resolver());
        base.profiles().forEach(lock::profile);
        base.extensions().forEach(lock::extension);
        base.modules().forEach(lock::module);
        base.plugins().forEach(lock::plugin);
        return lock;
    }
}

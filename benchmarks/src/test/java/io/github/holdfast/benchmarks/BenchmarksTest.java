package io.github.holdfast.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BenchmarksTest {
    @Test
    void allPartsAreMeasuredWhenNoneIsNamed() {
        assertThat(Benchmarks.parts(""))
                .containsExactly(
                        "floor", "patch", "rules", "reactor", "approvals", "specs", "lock", "gates", "judging");
    }

    @Test
    void thePartsThatAreNamedAreMeasured() {
        assertThat(Benchmarks.parts(" patch, reactor ")).containsExactly("patch", "reactor");
    }

    @Test
    void anUnknownPartIsRefused() {
        assertThatThrownBy(() -> Benchmarks.parts("patches"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "-Dbenchmarks.only=patches: the parts are [floor, patch, rules, reactor, approvals, specs, lock, gates, judging]");
    }
}

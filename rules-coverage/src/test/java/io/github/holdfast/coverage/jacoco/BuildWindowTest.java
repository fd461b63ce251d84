package io.github.holdfast.coverage.jacoco;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BuildWindowTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void holdsTheTimeFromItsStartToNow() {
        BuildWindow window = BuildWindow.of(START, START.plusSeconds(1));

        assertThat(window.start()).isEqualTo(START);
        assertThat(window.contains(START.minusNanos(1))).isFalse();
        assertThat(window.contains(START)).isTrue();
        assertThat(window.contains(START.plusSeconds(1))).isTrue();
        assertThat(window.contains(START.plusSeconds(1).plusNanos(1))).isFalse();
    }
}

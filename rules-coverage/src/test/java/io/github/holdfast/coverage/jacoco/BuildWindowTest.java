package io.github.holdfast.coverage.jacoco;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.coverage.fixture.ExecData;
import java.time.Instant;
import java.util.Set;
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

    @Test
    void asksForNoIdWhereTheBuildGaveNone() {
        BuildWindow window = BuildWindow.of(START, START.plusSeconds(1));

        assertThat(window.contains(ExecData.session("any", START))).isTrue();
        assertThat(window.contains(ExecData.session("any", START.minusMillis(1))))
                .isFalse();
        assertThat(window.isOfAnother(ExecData.session("any", START))).isFalse();
    }

    @Test
    void asksForBothIdAndTimeWhereItGaveSome() {
        BuildWindow window = BuildWindow.of(START, START.plusSeconds(1)).ofSessions(Set.of("a", "b"));

        assertThat(window.contains(ExecData.session("a", START))).isTrue();
        assertThat(window.contains(ExecData.session("b", START.plusSeconds(1)))).isTrue();
        assertThat(window.contains(ExecData.session("c", START))).isFalse();
        assertThat(window.contains(ExecData.session("a", START.minusMillis(1)))).isFalse();
        assertThat(window.contains(ExecData.session("a", START.plusMillis(1001))))
                .isFalse();
    }

    @Test
    void namesAnotherBuildOnlyWhereTheDateDoesNotTellAnEarlierOne() {
        BuildWindow window = BuildWindow.of(START, START.plusSeconds(1)).ofSessions(Set.of("a"));

        assertThat(window.isOfAnother(ExecData.session("c", START))).isTrue();
        assertThat(window.isOfAnother(ExecData.session("c", START.plusSeconds(2))))
                .isTrue();
        assertThat(window.isOfAnother(ExecData.session("c", START.minusMillis(1))))
                .isFalse();
        assertThat(window.isOfAnother(ExecData.session("a", START))).isFalse();
    }

    @Test
    void knowsNoSessionWhereNoneBegan() {
        BuildWindow window = BuildWindow.of(START, START.plusSeconds(1)).ofSessions(Set.of());

        assertThat(window.contains(ExecData.session("a", START))).isFalse();
    }
}

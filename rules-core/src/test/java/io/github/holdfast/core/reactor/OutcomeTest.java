package io.github.holdfast.core.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.finding.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final Outcome FAILED = Outcome.of(Verdict.FAILED, "a FAILED");
    private static final Outcome UNUSABLE = Outcome.of(Verdict.UNUSABLE, "b FAILED\n  check again: mvn verify");

    @Test
    void isFineWithoutTextWhenTheVerdictDoesNotFail() {
        assertThat(List.of(Outcome.fine(), Outcome.of(Verdict.PASSED, "x"), Outcome.of(Verdict.NOT_APPLICABLE, "y")))
                .allMatch(outcome -> outcome.verdict() == Verdict.PASSED)
                .allMatch(outcome -> outcome.text().isEmpty());
    }

    @Test
    void keepsTheVerdictAndTheTextThatFail() {
        assertThat(FAILED.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(FAILED.text()).isEqualTo("a FAILED");
        assertThat(UNUSABLE.verdict()).isEqualTo(Verdict.UNUSABLE);
    }

    @Test
    void ofNoneOrOnlyFineOnesAllIsFine() {
        assertThat(Outcome.all(List.of()).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(Outcome.all(List.of(Outcome.fine(), Outcome.fine())).text()).isEmpty();
    }

    @Test
    void ofAllTheWorstVerdictCountsAndEveryTextIsKept() {
        assertThat(Outcome.all(List.of(Outcome.fine(), FAILED, FAILED)).verdict())
                .isEqualTo(Verdict.FAILED);
        assertThat(Outcome.all(List.of(FAILED, UNUSABLE)).verdict()).isEqualTo(Verdict.UNUSABLE);
        assertThat(Outcome.all(List.of(UNUSABLE, FAILED)).verdict()).isEqualTo(Verdict.UNUSABLE);
        assertThat(Outcome.all(List.of(FAILED, Outcome.fine(), UNUSABLE)).text())
                .isEqualTo("a FAILED\nb FAILED\n  check again: mvn verify");
    }

    @Test
    void crossesRealmsInJdkTypes() {
        Outcome again = Outcome.fromJdkTypes(UNUSABLE.toJdkTypes());

        assertThat(again.verdict()).isEqualTo(Verdict.UNUSABLE);
        assertThat(again.text()).isEqualTo(UNUSABLE.text());
    }
}

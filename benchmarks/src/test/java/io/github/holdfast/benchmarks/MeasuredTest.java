package io.github.holdfast.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredTest {
    @Test
    void theGoalsThatJudgeEndWithTheBuild() {
        List<String> lines = List.of(
                "310 [INFO] --- jacoco-maven-plugin:0.8.15:prepare-agent (coverage-agent) @ one ---",
                "330 [INFO] --- maven-compiler-plugin:3.14.1:compile (default-compile) @ one ---",
                "1310 [INFO] Nothing to compile - all classes are up to date.",
                "1400 [INFO] --- jacoco-maven-plugin:0.8.15:report (jacoco-report) @ one ---",
                "1600 [INFO] --- jacoco-maven-plugin:0.8.15:check (jacoco-check) @ one ---",
                "1900 [INFO] ------------------------------------------------------------------------",
                "1900 [INFO] BUILD SUCCESS",
                "1902 [INFO] Total time:  1.2 s");

        assertThat(Measured.goals(lines)).isEqualTo(0.5);
    }

    @Test
    void theEnforcerIsFoundByItsShortNameToo() {
        List<String> lines = List.of(
                "1310 [INFO] --- compiler:3.14.1:compile (default-compile) @ one ---",
                "1400 [INFO] --- enforcer:3.7.0:enforce (coverage-floor) @ one ---",
                "1900 [INFO] BUILD SUCCESS");

        assertThat(Measured.goals(lines)).isEqualTo(0.5);
    }

    @Test
    void aLogWithoutStampsTellsNoGoalTime() {
        assertThat(Measured.goals(List.of("[INFO] --- enforcer:3.7.0:enforce ---", "[INFO] BUILD SUCCESS")))
                .isZero();
    }

    @Test
    void twoProcessesInARowTakeTheSumOfTheirTimesAndTheGreaterPeak() {
        assertThat(new Measured(2, 1, 3, 400).then(new Measured(0.5, 0.5, 0.25, 500)))
                .isEqualTo(new Measured(2.5, 1.5, 3.25, 500));
    }
}

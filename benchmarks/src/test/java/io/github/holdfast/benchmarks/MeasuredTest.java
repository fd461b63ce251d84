package io.github.holdfast.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredTest {
    @Test
    void theLastGoalEndsWithTheBuild() {
        List<String> lines = List.of(
                "310 [INFO] --- maven-compiler-plugin:3.14.1:compile (default-compile) @ one ---",
                "1310 [INFO] Nothing to compile - all classes are up to date.",
                "1400 [INFO] --- enforcer:3.7.0:enforce (coverage-floor) @ one ---",
                "1890 [INFO] Rule 0: passed",
                "1900 [INFO] ------------------------------------------------------------------------",
                "1900 [INFO] BUILD SUCCESS",
                "1902 [INFO] Total time:  1.2 s");

        assertThat(Measured.lastGoal(lines)).isEqualTo(0.5);
    }

    @Test
    void aLogWithoutStampsTellsNoGoalTime() {
        assertThat(Measured.lastGoal(List.of("[INFO] --- enforcer:3.7.0:enforce ---", "[INFO] BUILD SUCCESS")))
                .isZero();
    }
}

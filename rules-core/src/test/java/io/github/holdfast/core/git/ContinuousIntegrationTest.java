package io.github.holdfast.core.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CI is where a variable says so. */
class ContinuousIntegrationTest {

    @ParameterizedTest
    @CsvSource({
        "CI, true",
        "CI, 1",
        "CI, TRUE",
        "CI, woodpecker",
        "GITHUB_ACTIONS, true",
        "GITLAB_CI, true",
        "JENKINS_URL, https://ci.acme.example/",
        "TF_BUILD, True",
        "BITBUCKET_BUILD_NUMBER, 7"
    })
    void isNamedByItsVariable(String name, String value) {
        assertThat(ContinuousIntegration.in(Map.of(name, value))).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "false", "FALSE"})
    void isNotThereWhereTheVariableIsEmptyOrFalse(String value) {
        assertThat(ContinuousIntegration.in(Map.of("CI", value, "PATH", "/bin")))
                .isEmpty();
    }
}

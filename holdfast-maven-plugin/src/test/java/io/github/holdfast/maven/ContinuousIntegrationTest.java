package io.github.holdfast.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where CI runs, no goal writes a file of the project. */
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

    @Test
    void keepsTheGoalFromRaising() {
        assertThatThrownBy(() -> new RaiseMojo().raise(Map.of("CI", "true")))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("The coverage baseline stays as it is: the variable CI says that this is CI, and a check"
                        + " writes no file of the project; run this at your own machine and commit the file");
    }
}

package io.github.holdfast.maven;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

/** Where CI runs, no goal writes a file of the project. */
class RaiseMojoTest {

    @Test
    void keepsTheGoalFromRaising() {
        assertThatThrownBy(() -> new RaiseMojo().raise(Map.of("CI", "true")))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("The coverage baseline stays as it is: the variable CI says that this is CI, and a check"
                        + " writes no file of the project; run this at your own machine and commit the file");
    }
}

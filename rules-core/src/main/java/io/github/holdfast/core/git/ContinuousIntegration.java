package io.github.holdfast.core.git;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells whether a build runs where nobody sits in front of it: there the command line does not choose the base, and goals
 * write no file of the project.
 */
public final class ContinuousIntegration {

    private static final List<String> VARIABLES =
            List.of("CI", "GITHUB_ACTIONS", "GITLAB_CI", "JENKINS_URL", "TF_BUILD", "BITBUCKET_BUILD_NUMBER");

    private ContinuousIntegration() {}

    /** The first variable that says so: set, not empty and not {@code false}. */
    public static Optional<String> in(Map<String, String> environment) {
        return VARIABLES.stream()
                .filter(name -> {
                    String value = environment.getOrDefault(name, "").strip();
                    return !value.isEmpty() && !value.equalsIgnoreCase("false");
                })
                .findFirst();
    }
}

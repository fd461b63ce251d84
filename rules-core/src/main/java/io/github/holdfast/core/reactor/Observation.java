package io.github.holdfast.core.reactor;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.git.ContinuousIntegration;
import java.util.Map;
import java.util.Optional;

/**
 * Whether somebody only looks: with {@code -Dholdfast.observe} every rule reports and none fails the build. That is for a
 * person at the command line; CI may not ask for it, and no file of the project.
 */
public final class Observation {

    private static final String PROPERTY = "holdfast.observe";

    private Observation() {}

    /**
     * Whether this build is only observed. What the command line says is settled by the first who asks, so that nothing
     * that runs in the build can ask for it later.
     *
     * @param environment of the call
     * @throws UnusableInput where a file of the project asks for it, or the command line where CI runs
     */
    public static boolean isOn(ReactorModule module, Map<String, String> environment) {
        if (asks(module.project().getProperties().getProperty(PROPERTY))) {
            throw refused("OBSERVED-BY-FILE", "a POM of " + module.id() + " or a profile sets " + PROPERTY);
        }
        boolean asked = module.shared()
                .once(
                        "observation",
                        () -> asks(module.session().getUserProperties().getProperty(PROPERTY)));
        if (asked) {
            Optional<String> file = StartFolder.fileThatNames(module, PROPERTY);
            if (file.isPresent()) {
                throw refused("OBSERVED-BY-FILE", file.get() + " names " + PROPERTY);
            }
            Optional<String> ci = ContinuousIntegration.in(environment);
            if (ci.isPresent()) {
                throw refused(
                        "OBSERVED-IN-CI",
                        "-D" + PROPERTY + " is set, and the variable " + ci.get() + " says that this is CI");
            }
        }
        return asked;
    }

    private static boolean asks(String value) {
        return value != null && !value.strip().equalsIgnoreCase("false");
    }

    private static UnusableInput refused(String code, String what) {
        return new UnusableInput(
                "only a person may observe",
                Finding.of(code, PROPERTY)
                        .saying(what + ": only a person at the command line may keep the gates from failing")
                        .fixBy("take " + PROPERTY + " out, and mend what the rules report")
                        .build());
    }
}

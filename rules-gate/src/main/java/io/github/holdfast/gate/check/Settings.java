package io.github.holdfast.gate.check;

import io.github.holdfast.core.setting.Strictness;
import java.util.Optional;
import java.util.Set;

/** What is known of the parameters of rules. */
public interface Settings {

    /**
     * How two values of a parameter compare.
     *
     * @param rule as a POM names it
     * @return nothing for a rule of somebody else, or a parameter that the rule does not have
     */
    Optional<Strictness> strictness(String rule, String parameter);

    /** All parameters of a rule; none of a rule of somebody else. */
    Set<String> parameters(String rule);

    /** Whether a rule is one of ours. */
    boolean isOurs(String rule);

    /** Whether a parameter takes a list. */
    boolean isList(String rule, String parameter);

    /** What a parameter is where nobody sets it, as a manifest writes it; nothing where {@link #strictness} has nothing. */
    Optional<String> initial(String rule, String parameter);
}

package io.github.holdfast.core.rule;

import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.reactor.Arrivals;
import io.github.holdfast.core.reactor.ReactorModule;
import java.util.Optional;

/**
 * Judges when a session ends in which any rule of ours ran, also where the rule that it stands for did not. Found among
 * the services of the rules' class loader; made without arguments.
 */
public interface EndOfBuild {

    /** The name of the rule that it speaks for. */
    String rule();

    /**
     * Judges the reactor.
     *
     * @param module one in which a rule ran
     * @param arrivals which rules ran where
     * @return nothing when there is nothing to say
     */
    Optional<Report> judge(ReactorModule module, Arrivals arrivals);
}

package io.github.holdfast.coverage;

import io.github.holdfast.core.reactor.Roll;
import java.util.Map;
import java.util.TreeMap;

/** The patterns of a rule that judges each module by itself: each has to match something in one of the modules. */
final class ReactorPatterns {

    private ReactorPatterns() {}

    /** What a module leaves at the roll call: how many things each configured pattern matched in it. */
    static Map<String, Object> leaving(Map<String, Integer> matches) {
        return ReactorPayload.alone(matches).toJdkTypes();
    }

    /**
     * Adds up what the modules left; under {@code -pl} or {@code -rf} nothing is said.
     *
     * @throws io.github.holdfast.core.finding.UnusableInput {@code PATTERN-MATCHES-NOTHING} when a pattern matches nothing
     *     in any module
     */
    static void refuseUnmatched(Roll roll) {
        if (roll.notJudged().isEmpty() && roll.absent().isEmpty()) {
            Map<String, Integer> sums = new TreeMap<>();
            roll.arrivals().stream()
                    .map(arrival ->
                            ReactorPayload.fromJdkTypes(arrival.payload().orElseThrow()))
                    .forEach(payload ->
                            payload.patterns().forEach((pattern, count) -> sums.merge(pattern, count, Integer::sum)));
            UnmatchedPatterns.refuse(sums);
        }
    }
}

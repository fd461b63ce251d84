package io.github.holdfast.coverage;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Refuses patterns that match nothing: they say something about classes or files that are not there, or have a typo. */
final class UnmatchedPatterns {

    private UnmatchedPatterns() {}

    /**
     * @param matches how many things each pattern matched, by {@code parameter pattern}
     * @throws UnusableInput {@code PATTERN-MATCHES-NOTHING} naming them
     */
    static void refuse(Map<String, Integer> matches) {
        List<String> unmatched = matches.entrySet().stream()
                .filter(entry -> entry.getValue() == 0)
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.toList());
        if (!unmatched.isEmpty()) {
            throw new UnusableInput(
                    "a pattern matches nothing",
                    Finding.of("PATTERN-MATCHES-NOTHING", unmatched.get(0))
                            .saying(String.join("; ", unmatched) + ": matches nothing")
                            .found("0 matches")
                            .needed("at least one match")
                            .fixBy("mend the pattern, or take it away")
                            .detail("patterns", unmatched)
                            .build());
        }
    }
}

package io.github.holdfast.core.reactor;

import io.github.holdfast.core.finding.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a judgement means for the build: nothing, a violation, or an error that no level softens. Immutable. */
public final class Outcome {

    private static final Outcome FINE = new Outcome(Verdict.PASSED, "");

    private final Verdict verdict;
    private final String text;

    private Outcome(Verdict verdict, String text) {
        this.verdict = Objects.requireNonNull(verdict, "verdict");
        this.text = Objects.requireNonNull(text, "text");
    }

    /** Nothing is wrong. */
    public static Outcome fine() {
        return FINE;
    }

    /** The verdict of one report, with its whole text when it fails. */
    public static Outcome of(Verdict verdict, String text) {
        return verdict.fails() ? new Outcome(verdict, text) : FINE;
    }

    /** Several outcomes as one: the worst verdict, all texts. */
    public static Outcome all(List<Outcome> outcomes) {
        List<Outcome> failing =
                outcomes.stream().filter(outcome -> outcome.verdict.fails()).collect(Collectors.toList());
        if (failing.isEmpty()) {
            return FINE;
        }
        boolean unusable = failing.stream().anyMatch(outcome -> outcome.verdict == Verdict.UNUSABLE);
        return new Outcome(
                unusable ? Verdict.UNUSABLE : Verdict.FAILED,
                failing.stream().map(Outcome::text).collect(Collectors.joining("\n")));
    }

    /** PASSED, FAILED or UNUSABLE. */
    public Verdict verdict() {
        return verdict;
    }

    /** What to print; empty when nothing is wrong. */
    public String text() {
        return text;
    }

    List<String> toJdkTypes() {
        return Stream.of(verdict.name(), text).collect(Collectors.toList());
    }

    static Outcome fromJdkTypes(List<String> parts) {
        return new Outcome(Verdict.valueOf(parts.get(0)), parts.get(1));
    }
}

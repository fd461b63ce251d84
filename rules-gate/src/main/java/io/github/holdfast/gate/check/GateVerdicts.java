package io.github.holdfast.gate.check;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.gate.manifest.Fact;
import io.github.holdfast.gate.manifest.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether each gate that was agreed on spoke in one run, and what of it was not heard. */
public final class GateVerdicts {

    private final Function<Fact, Optional<Spoken>> reports;
    private final Optional<String> run;

    private GateVerdicts(Collection<Fact> gates, Function<Fact, Optional<Spoken>> reports) {
        this.reports = reports;
        this.run = gates.stream()
                .flatMap(gate -> reports.apply(gate).stream())
                .max((left, right) -> left.started().compareTo(right.started()))
                .map(Spoken::build);
    }

    /** What a report says of a gate. Immutable. */
    public static final class Spoken {

        private final String verdict;
        private final String build;
        private final Instant started;

        private Spoken(String verdict, String build, Instant started) {
            this.verdict = verdict;
            this.build = build;
            this.started = started;
        }

        /**
         * @param verdict as reports have it
         * @param build the random id of the build
         */
        public static Spoken of(String verdict, String build, Instant started) {
            return new Spoken(verdict, build, started);
        }

        private String build() {
            return build;
        }

        private Instant started() {
            return started;
        }

        private boolean fails() {
            return !verdict.equals("PASSED") && !verdict.equals("NOT_APPLICABLE");
        }
    }

    /**
     * Judges one run: the latest of which there is a report.
     *
     * @param gates that had to run
     * @param reports of the gates, those of the commit and the time of the run alone
     */
    public static List<Finding> of(Collection<Fact> gates, Function<Fact, Optional<Spoken>> reports) {
        return new GateVerdicts(gates, reports).findings(gates);
    }

    private List<Finding> findings(Collection<Fact> gates) {
        Map<String, List<String>> silent = new LinkedHashMap<>();
        Map<String, List<String>> unheard = new LinkedHashMap<>();
        for (Fact gate : gates) {
            Optional<Spoken> spoken =
                    reports.apply(gate).filter(one -> Optional.of(one.build()).equals(run));
            if (spoken.isEmpty()) {
                silent.computeIfAbsent(gate.key(), none -> new ArrayList<>()).add(gate.module());
            } else if (spoken.get().fails() && !isWarning(gate)) {
                unheard.computeIfAbsent(gate.key(), none -> new ArrayList<>()).add(gate.module());
            }
        }
        List<Finding> findings = new ArrayList<>();
        silent.forEach((gate, modules) -> findings.add(Finding.of("GATE-DID-NOT-RUN", gate)
                .saying(gate + " left no verdict of this run in " + shown(modules))
                .fixBy(
                        "find out what keeps it from running: an option of Maven, .mvn, an extension, a test that ends the"
                                + " JVM; then build the whole reactor again")
                .detail("modules", modules)
                .build()));
        unheard.forEach((gate, modules) -> findings.add(Finding.of("GATE-FAILED-UNHEARD", gate)
                .saying(gate + " failed in " + shown(modules) + ", and the build was taken for good")
                .fixBy("mend what " + gate + " says; and let the job fail when Maven does")
                .detail("modules", modules)
                .build()));
        return findings;
    }

    private static boolean isWarning(Fact gate) {
        return Words.read(gate.value()).text("level").orElse("").equals("WARN");
    }

    private static String shown(List<String> modules) {
        String some = modules.stream().limit(3).collect(Collectors.joining(", "));
        return modules.size() > 3 ? some + " and " + (modules.size() - 3) + " more" : some;
    }
}

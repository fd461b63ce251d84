package io.github.holdfast.report.reader;

import io.github.holdfast.report.Coverage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines and branches of a module from the evidence of coverageFloor, whose page describes the fields. */
final class CoverageReader {

    private static final List<String> COUNTERS = List.of("LINE", "BRANCH");

    private CoverageReader() {}

    /** Empty for every other rule, and where coverageFloor counted nothing. */
    static List<Coverage> of(String rule, Fields evidence) throws NoReport {
        List<Coverage> coverage = new ArrayList<>();
        if (rule.equals("coverageFloor") && evidence.has("counters")) {
            Fields counters = evidence.object("counters");
            for (String counter : COUNTERS) {
                if (counters.has(counter)) {
                    Fields count = counters.object(counter);
                    long covered = count.number("covered", Integer.MAX_VALUE);
                    long missed = count.number("missed", Integer.MAX_VALUE);
                    coverage.add(Coverage.of(counter, covered, missed, minimum(counter, evidence)));
                }
            }
        }
        return coverage;
    }

    /** The highest ratio that a limit of the whole module asks for. */
    private static Optional<BigDecimal> minimum(String counter, Fields evidence) throws NoReport {
        Optional<BigDecimal> highest = Optional.empty();
        for (Fields limit : evidence.has("limits") ? evidence.objects("limits") : List.<Fields>of()) {
            boolean isOfModule = limit.text("element").equals("MODULE")
                    && limit.text("counter").equals(counter)
                    && limit.text("value").equals("COVEREDRATIO")
                    && limit.has("minimum");
            Optional<BigDecimal> ratio = isOfModule ? ratio(limit.text("minimum")) : Optional.empty();
            highest = higher(highest, ratio);
        }
        return highest;
    }

    private static Optional<BigDecimal> higher(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isEmpty() || other.isPresent() && other.get().compareTo(one.get()) > 0 ? other : one;
    }

    /** As configured: {@code 0.75} or {@code 75%}; empty where it is neither. */
    private static Optional<BigDecimal> ratio(String text) {
        if (text.matches("[01](?:\\.[0-9]{1,9})?")) {
            return Optional.of(new BigDecimal(text)).filter(ratio -> ratio.compareTo(BigDecimal.ONE) <= 0);
        }
        if (text.matches("[0-9]{1,3}(?:\\.[0-9]{1,9})?\\s*%")) {
            BigDecimal ratio = new BigDecimal(text.replaceFirst("\\s*%$", "")).movePointLeft(2);
            return Optional.of(ratio).filter(one -> one.compareTo(BigDecimal.ONE) <= 0);
        }
        return Optional.empty();
    }
}

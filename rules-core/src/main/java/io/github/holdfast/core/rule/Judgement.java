package io.github.holdfast.core.rule;

import io.github.holdfast.core.finding.Report;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a rule says when it runs in a module: its verdict, or what it leaves for the end of the roll call. Immutable. */
public final class Judgement {

    private final Optional<Report> report;
    private final String line;
    private final Map<String, Object> payload;

    private Judgement(Optional<Report> report, String line, Map<String, Object> payload) {
        this.report = report;
        this.line = line;
        this.payload = payload;
    }

    /** The module is judged. */
    public static Judgement now(Report report) {
        return new Judgement(Optional.of(report), "", Map.of());
    }

    /** This judgement, leaving something for the end all the same. JDK types only. */
    public Judgement leaving(Map<String, Object> left) {
        return new Judgement(report, line, left);
    }

    /**
     * The module is judged when nobody can arrive any more.
     *
     * @param line what was found so far, for the log
     * @param payload what the end needs, JDK types only
     */
    public static Judgement atTheEnd(String line, Map<String, Object> payload) {
        return new Judgement(Optional.empty(), Objects.requireNonNull(line, "line"), payload);
    }

    Optional<Report> report() {
        return report;
    }

    String line() {
        return line;
    }

    Map<String, Object> payload() {
        return payload;
    }
}

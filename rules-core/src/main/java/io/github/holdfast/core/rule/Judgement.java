package io.github.holdfast.core.rule;

import io.github.holdfast.core.finding.Report;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** What a rule says when it runs in a module: its verdict, or what it leaves for the end of the roll call. Immutable. */
public final class Judgement {

    private final Optional<Report> report;
    private final String line;
    private final Map<String, Object> payload;
    private final Optional<Once> once;

    private Judgement(Optional<Report> report, String line, Map<String, Object> payload, Optional<Once> once) {
        this.report = report;
        this.line = line;
        this.payload = payload;
        this.once = once;
    }

    /** The module is judged. */
    public static Judgement now(Report report) {
        return new Judgement(Optional.of(report), "", Map.of(), Optional.empty());
    }

    /** This judgement, leaving something for the end all the same. JDK types only. */
    public Judgement leaving(Map<String, Object> left) {
        return new Judgement(report, line, left, once);
    }

    /**
     * The module is judged when nobody can arrive any more.
     *
     * @param line what was found so far, for the log
     * @param payload what the end needs, JDK types only
     */
    public static Judgement atTheEnd(String line, Map<String, Object> payload) {
        return new Judgement(Optional.empty(), Objects.requireNonNull(line, "line"), payload, Optional.empty());
    }

    /**
     * The whole reactor is judged by the first module that comes, before anything is built; the others have nothing to
     * add.
     *
     * @param setting what the module configures, the same in all modules
     * @param report judges; may throw UnusableInput
     */
    public static Judgement once(List<String> setting, Supplier<Report> report) {
        return new Judgement(Optional.empty(), "", Map.of(), Optional.of(new Once(setting, report)));
    }

    Optional<Once> once() {
        return once;
    }

    /** What the first module that comes judges for all. */
    static final class Once {

        private final List<String> setting;
        private final Supplier<Report> report;

        private Once(List<String> setting, Supplier<Report> report) {
            this.setting = List.copyOf(setting);
            this.report = report;
        }

        List<String> setting() {
            return setting;
        }

        Report report() {
            return report.get();
        }
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

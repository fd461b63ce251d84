package io.github.holdfast.core.rule;

import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.reactor.Arrival;
import java.util.Objects;
import java.util.Optional;

/** A report that falls at the end of the roll call: of the whole reactor, or of one module that came. Immutable. */
public final class EndReport {

    private final Optional<Arrival> module;
    private final Report report;

    private EndReport(Optional<Arrival> module, Report report) {
        this.module = module;
        this.report = Objects.requireNonNull(report, "report");
    }

    /** The report of the whole reactor. */
    public static EndReport ofReactor(Report report) {
        return new EndReport(Optional.empty(), report);
    }

    /** The report of one module. */
    public static EndReport ofModule(Arrival module, Report report) {
        return new EndReport(Optional.of(module), report);
    }

    Optional<Arrival> module() {
        return module;
    }

    Report report() {
        return report;
    }
}

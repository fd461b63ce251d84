package io.github.holdfast.lockfile.check;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.core.finding.Report;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Exceptions that nothing in the whole reactor made use of. */
public final class UnusedExceptions {

    private final Set<String> all = new TreeSet<>();
    private final Set<String> used = new TreeSet<>();

    /** Adds what a module left: the keys of its exceptions and of those that were of use. */
    @SuppressWarnings("unchecked")
    public void add(Map<String, Object> left) {
        all.addAll((List<String>) left.getOrDefault("exceptions", List.of()));
        used.addAll((List<String>) left.getOrDefault("used", List.of()));
    }

    /**
     * The report of the reactor; empty where nobody has an exception, or where not all modules came to tell.
     *
     * @param whole whether every module of the reactor was judged
     */
    public Optional<Report> report(boolean whole) {
        Set<String> unused = new TreeSet<>(all);
        unused.removeAll(used);
        if (all.isEmpty() || !whole) {
            return Optional.empty();
        }
        List<Finding> findings = unused.stream()
                .map(key -> Finding.of("UNUSED-EXCEPTION", key)
                        .saying("the exception " + key + " matches nothing that differs")
                        .fixBy("remove the exception from the POM")
                        .build())
                .collect(Collectors.toList());
        String exceptions = Quantity.of(all.size(), "exception", "exceptions").toString();
        return Optional.of(Report.judged(
                unused.isEmpty()
                        ? "every exception is of use"
                        : Quantity.of(unused.size(), "exception is", "exceptions are") + " of no use",
                Evidence.of(List.of(exceptions), Map.of("exceptions", all.size())),
                findings));
    }
}

package io.github.holdfast.dependencies.check;

import io.github.holdfast.core.build.BuildInputs;
import io.github.holdfast.core.build.DeclaredRepository;
import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.finding.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Holds what a module takes from outside against the approvals that count. What was taken away needs no approval, and
 * neither does a version that an entry leaves open. It sees what is declared and what Maven resolved, not what a plugin
 * fetches while it runs.
 */
public final class ApprovalsCheck {

    private static final int WARN_DAYS = 30;

    private final ApprovalTerms terms;

    /** A check against these terms. */
    public ApprovalsCheck(ApprovalTerms terms) {
        this.terms = terms;
    }

    /**
     * Judges a module.
     *
     * @param inputs what it declares and what Maven resolved of it
     * @param module its artifactId
     */
    public JudgedModule judge(BuildInputs inputs, String module) {
        Collection<Use> uses = Uses.of(inputs, module);
        UseJudge judge = new UseJudge(terms.approvals(), terms.today());
        Map<Use, Ruling> rulings = judge.judge(uses);
        RepositoryJudge repositories = new RepositoryJudge(terms, module);
        List<Finding> findings = new ArrayList<>(repositories.judge(inputs.repositories()));
        Set<String> used = new TreeSet<>(judge.used());
        used.addAll(repositories.used());
        UseWords words = new UseWords(module, terms.today(), inputs, rulings);
        rulings.values().forEach(ruling -> findings.addAll(words.findings(ruling)));
        findings.addAll(ending(rulings.values()));
        Map<String, Integer> counts = counts(uses, inputs.repositories());
        if (counts.isEmpty()) {
            return new JudgedModule(
                    Report.notApplicable("nothing is taken from outside the reactor", evidence(counts)), used);
        }
        Report report = Report.judged(headline(findings, counts), evidence(counts), findings);
        return new JudgedModule(report.hinting(notes(uses, rulings, repositories)), used);
    }

    private String headline(List<Finding> findings, Map<String, Integer> counts) {
        long errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        return errors == 0
                ? String.join(", ", counts.keySet()) + " approved, by " + entries()
                : Quantity.of(errors, "thing", "things") + " in this build " + (errors == 1 ? "is" : "are")
                        + " not approved";
    }

    private String entries() {
        return Quantity.of(terms.approvals().entries().size(), "approval", "approvals") + " of " + terms.source();
    }

    private Evidence evidence(Map<String, Integer> counts) {
        List<String> clauses = new ArrayList<>(counts.keySet());
        String last = clauses.isEmpty() ? "nothing" : clauses.remove(clauses.size() - 1);
        clauses.add(last + " against " + entries());
        Map<String, Object> facts = new LinkedHashMap<>();
        counts.forEach((clause, count) -> facts.put(clause.substring(clause.indexOf(' ') + 1), count));
        facts.put("approvals", terms.approvals().entries().size());
        return Evidence.of(clauses, facts);
    }

    private static Map<String, Integer> counts(Collection<Use> uses, Collection<DeclaredRepository> repositories) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        count(
                counts,
                "dependency",
                "dependencies",
                of(Section.DEPENDENCIES, uses).count());
        count(
                counts,
                "plugin",
                "plugins",
                of(Section.PLUGINS, uses).filter(Use::isPlugin).count());
        count(
                counts,
                "plugin dependency",
                "plugin dependencies",
                of(Section.PLUGINS, uses).filter(use -> !use.isPlugin()).count());
        count(counts, "extension", "extensions", of(Section.EXTENSIONS, uses).count());
        count(counts, "processor", "processors", of(Section.PROCESSORS, uses).count());
        count(counts, "parent", "parents", of(Section.PARENTS, uses).count());
        count(counts, "BOM", "BOMs", of(Section.BOMS, uses).count());
        count(counts, "repository", "repositories", repositories.size());
        return counts;
    }

    private static Stream<Use> of(Section section, Collection<Use> uses) {
        return uses.stream().filter(use -> use.section() == section);
    }

    private static void count(Map<String, Integer> counts, String one, String many, long number) {
        if (number > 0) {
            counts.put(Quantity.of(number, one, many), (int) number);
        }
    }

    /** A warning for each entry that permits something and soon will not; of several entries the longest counts. */
    private List<Finding> ending(Collection<Ruling> rulings) {
        Map<String, Finding> ending = new TreeMap<>();
        for (Ruling ruling : rulings) {
            ruling.entry()
                    .filter(entry ->
                            ruling.permits() && entry.isExpiredOn(terms.today().plusDays(WARN_DAYS)))
                    .ifPresent(entry -> ending.putIfAbsent(entry.key(), EntryWords.ending(entry, terms.today())));
        }
        return new ArrayList<>(ending.values());
    }

    private List<String> notes(Collection<Use> uses, Map<Use, Ruling> rulings, RepositoryJudge repositories) {
        Set<String> ids = new TreeSet<>(repositories.pending());
        if (rulings.values().stream().anyMatch(ruling -> !ruling.permits())) {
            UseJudge other = new UseJudge(terms.pending(), terms.today());
            other.judge(uses).forEach((use, ruling) -> {
                if (ruling.permits() && !rulings.get(use).permits()) {
                    ruling.entry().ifPresent(entry -> ids.add(entry.id()));
                }
            });
        }
        List<String> notes = new ArrayList<>();
        ids.forEach(id -> notes.add("note: this change adds an entry for " + Printed.ascii(id)
                + "; an approval counts only once it is on the base"));
        return notes;
    }
}

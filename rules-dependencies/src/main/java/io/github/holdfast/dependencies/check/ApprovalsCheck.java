package io.github.holdfast.dependencies.check;

import io.github.holdfast.core.build.BuildInputs;
import io.github.holdfast.core.build.Coordinates;
import io.github.holdfast.core.build.DeclaredRepository;
import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.finding.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Holds what a module takes from outside against the approvals that count. What was taken away needs no approval, and
 * neither does a version that an entry leaves open. It sees what is declared and what Maven resolved, not what a plugin
 * fetches while it runs.
 */
public final class ApprovalsCheck {

    private static final int WARN_DAYS = 30;

    private final ApprovalTerms terms;
    private final Function<Coordinates, OptionalLong> sizes;

    /** A check against these terms, that does not know how large a file is. */
    public ApprovalsCheck(ApprovalTerms terms) {
        this(terms, artifact -> OptionalLong.empty());
    }

    /** @param sizes bytes of an artifact's file, empty where it is not there; asked of what is not approved only */
    public ApprovalsCheck(ApprovalTerms terms, Function<Coordinates, OptionalLong> sizes) {
        this.terms = terms;
        this.sizes = sizes;
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
        UseWords words = new UseWords(
                module, new UsePlaces(module, inputs, uses, sizes), new MissingEntries(terms.today(), rulings));
        rulings.values().forEach(ruling -> findings.addAll(words.findings(ruling)));
        findings.addAll(ending(rulings.values()));
        Map<Counted, Integer> counts = counts(uses, inputs.repositories());
        if (counts.values().stream().allMatch(count -> count == 0)) {
            return new JudgedModule(
                    Report.notApplicable("nothing is taken from outside the reactor", evidence(counts)), used);
        }
        Report report = Report.judged(headline(findings, counts), evidence(counts), findings);
        return new JudgedModule(report.hinting(notes(uses, rulings, repositories)), used);
    }

    private String headline(List<Finding> findings, Map<Counted, Integer> counts) {
        long errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        return errors == 0
                ? String.join(", ", clauses(counts)) + " approved, by " + entries()
                : Quantity.of(errors, "thing", "things") + " in this build " + (errors == 1 ? "is" : "are")
                        + " not approved";
    }

    private String entries() {
        return Quantity.of(terms.approvals().entries().size(), "approval", "approvals") + " of " + terms.source();
    }

    private Evidence evidence(Map<Counted, Integer> counts) {
        List<String> clauses = clauses(counts);
        String last = clauses.isEmpty() ? "nothing" : clauses.remove(clauses.size() - 1);
        clauses.add(last + " against " + entries());
        Map<String, Object> facts = new LinkedHashMap<>();
        counts.forEach((counted, count) -> facts.put(counted.key, count));
        facts.put("approvals", terms.approvals().entries().size());
        return Evidence.of(clauses, facts);
    }

    private static List<String> clauses(Map<Counted, Integer> counts) {
        List<String> clauses = new ArrayList<>();
        counts.forEach((counted, count) -> {
            if (count > 0) {
                clauses.add(Quantity.of(count, counted.one, counted.many));
            }
        });
        return clauses;
    }

    private static Map<Counted, Integer> counts(Collection<Use> uses, Collection<DeclaredRepository> repositories) {
        Map<Counted, Integer> counts = new EnumMap<>(Counted.class);
        for (Counted counted : Counted.values()) {
            counts.put(counted, 0);
        }
        uses.forEach(use -> counts.merge(Counted.of(use), 1, Integer::sum));
        counts.put(Counted.REPOSITORIES, repositories.size());
        return counts;
    }

    /** What is counted, by its key in the report and its words. */
    private enum Counted {
        DEPENDENCIES("dependencies", "dependency", "dependencies"),
        PLUGINS("plugins", "plugin", "plugins"),
        PLUGIN_DEPENDENCIES("pluginDependencies", "plugin dependency", "plugin dependencies"),
        EXTENSIONS("extensions", "extension", "extensions"),
        PROCESSORS("processors", "processor", "processors"),
        PARENTS("parents", "parent", "parents"),
        BOMS("boms", "BOM", "BOMs"),
        REPOSITORIES("repositories", "repository", "repositories");

        private final String key;
        private final String one;
        private final String many;

        Counted(String key, String one, String many) {
            this.key = key;
            this.one = one;
            this.many = many;
        }

        private static Counted of(Use use) {
            return use.section() == Section.PLUGINS && !use.isPlugin()
                    ? PLUGIN_DEPENDENCIES
                    : valueOf(use.section().name());
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

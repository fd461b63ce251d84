package io.github.holdfast.specs.check;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.finding.Severity;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.specs.check.SourceJudge.Shortcoming;
import io.github.holdfast.specs.java.ChangeClass;
import io.github.holdfast.specs.java.MemberChange;
import io.github.holdfast.specs.spec.KnownText;
import io.github.holdfast.specs.spec.SpecVersions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds a change of code against the specs that cover it: each of them has to say what is different now. */
public final class ParityCheck {

    private final ParityTerms terms;
    private final List<SpecVersions> specs;
    private final Change change;
    private final ReactorCode code;
    private final Map<SpecVersions, JudgedSpec> judged = new HashMap<>();
    private final Set<String> gone;
    private final KnownText elsewhere;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> failing = new LinkedHashSet<>();
    private final Map<String, Acknowledgement> acknowledged = new LinkedHashMap<>();
    private final ParityEvidence evidence;

    private ParityCheck(ParityTerms terms, List<SpecVersions> specs, Change change, ReactorCode code) {
        this.terms = terms;
        this.specs = specs;
        this.change = change;
        this.code = code;
        this.gone = gone(change.sources());
        this.elsewhere = elsewhere(specs);
        this.evidence = new ParityEvidence(specs);
    }

    /**
     * Judges a change.
     *
     * @param specs all that are there or were, at least one with front matter now
     * @param code what patterns can match
     * @throws UnusableInput {@code SHALLOW-CLONE} when commits of the change are missing whose trailers would decide
     */
    public static Report judge(ParityTerms terms, List<SpecVersions> specs, Change change, ReactorCode code) {
        return new ParityCheck(terms, specs, change, code).report();
    }

    /** Simple names of code that was there and is gone from its file. */
    private static Set<String> gone(Collection<ChangedSource> sources) {
        return sources.stream()
                .filter(source -> !source.isOfTests())
                .flatMap(source -> source.change().changes().stream()
                        .filter(MemberChange::isRemoved)
                        .map(MemberChange::name)
                        .filter(name -> !source.change().declares(name)))
                .collect(Collectors.toSet());
    }

    private Report report() {
        change.sources().forEach(this::judge);
        change.files().forEach(this::judge);
        findings.addAll(CoversCheck.findings(terms, specs, code));
        if (acknowledged.size() > terms.maximumAcknowledgements()) {
            findings.add(Finding.of("TOO-MANY-ACKNOWLEDGEMENTS", "acknowledgements")
                    .saying(acknowledged.size() + " changed bodies are said to leave their specs true, at most "
                            + terms.maximumAcknowledgements() + " may be: "
                            + String.join(", ", acknowledged.keySet()))
                    .found(String.valueOf(acknowledged.size()))
                    .needed("at most " + terms.maximumAcknowledgements())
                    .fixBy("say in the specs of these types what is different now, or split the change")
                    .build());
        }
        return Report.judged(headline(), evidence.of(acknowledged.values()), findings);
    }

    private String headline() {
        int touched = evidence.judged();
        if (failing.isEmpty() && findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR)) {
            return touched == 0
                    ? "nothing that a spec covers has changed; " + evidence.counts()
                    : Quantity.of(touched, "changed file", "changed files") + " and the specs agree; "
                            + evidence.counts();
        }
        if (failing.isEmpty()) {
            return Quantity.of(
                    findings.stream()
                            .filter(finding -> finding.severity() == Severity.ERROR)
                            .count(),
                    "fault in what specs cover",
                    "faults in what specs cover");
        }
        return failing.size() + " of " + Quantity.of(touched, "changed source file", "changed source files")
                + " without a spec update";
    }

    private void judge(ChangedSource source) {
        if (source.isOfTests()) {
            evidence.exempt(source.path(), "TEST");
            return;
        }
        ChangeClass found = source.changeClass();
        if (asksNothing(found)) {
            evidence.exempt(source.path(), found.name());
            return;
        }
        Map<String, List<MemberChange>> types = source.byType();
        Set<String> covering = new LinkedHashSet<>();
        List<String> quotes = new ArrayList<>();
        for (SpecVersions spec : specs) {
            Map<String, List<MemberChange>> held = new LinkedHashMap<>(types);
            held.keySet().removeIf(type -> !spec.holdsType(type, source.topLevel(type)));
            if (!held.isEmpty()) {
                covering.add(spec.path());
                SourceJudge judge = SourceJudge.of(terms, source, judged(spec), held);
                quotes.addAll(judge.quotes());
                tell(source, judge);
            }
        }
        boolean uncovered = tellUncovered(source);
        if (covering.isEmpty() && !uncovered) {
            evidence.uncovered(source.path());
        } else {
            evidence.judged(source, covering, quotes);
        }
    }

    private boolean asksNothing(ChangeClass found) {
        return found == ChangeClass.NONE
                || found == ChangeClass.JAVADOC && terms.of(ChangeClass.JAVADOC) == Demand.NONE;
    }

    private void tell(ChangedSource source, SourceJudge judge) {
        List<Shortcoming> open = judge.unmet().stream()
                .filter(one -> !isAcknowledged(source, one))
                .collect(Collectors.toList());
        if (!open.isEmpty()) {
            failing.add(source.path());
            findings.add(judge.finding(open));
        }
    }

    /** Whether somebody answers for it that the spec stays true; only of a body, and not asked again after the merge. */
    private boolean isAcknowledged(ChangedSource source, Shortcoming shortcoming) {
        if (shortcoming.changeClass() == ChangeClass.API) {
            return false;
        }
        if (change.isMerged()) {
            evidence.judgedBefore(source.path());
            return true;
        }
        Optional<Acknowledgement> word =
                change.acknowledgements().of(shortcoming.type(), source.topLevel(shortcoming.type()));
        if (word.isEmpty() && !change.acknowledgements().isComplete()) {
            throw new UnusableInput(
                    "commits of the change are missing",
                    Finding.of("SHALLOW-CLONE", source.path())
                            .saying(
                                    "checkout is shallow: a commit of this change that is not in it may say that the spec of "
                                            + shortcoming.type() + " stays true")
                            .fixBy(
                                    "GitHub Actions: actions/checkout with fetch-depth: 0. GitLab: GIT_DEPTH: 0. Locally:"
                                            + " git fetch --unshallow origin")
                            .in(source.path())
                            .build());
        }
        boolean counts = word.filter(Acknowledgement::isReasoned).isPresent();
        if (counts) {
            acknowledged.put(word.get().type(), word.get());
        }
        return counts;
    }

    private JudgedSpec judged(SpecVersions spec) {
        return judged.computeIfAbsent(
                spec, absent -> JudgedSpec.of(spec, terms.minimumWords(), elsewhere, gone::contains));
    }

    /** What changed specs said at the base and no longer say: text that moves from one to another is not new. */
    private static KnownText elsewhere(List<SpecVersions> specs) {
        return KnownText.of(specs.stream()
                .filter(SpecVersions::isChanged)
                .flatMap(spec -> spec.lost().stream())
                .collect(Collectors.toList()));
    }

    private boolean tellUncovered(ChangedSource source) {
        if (terms.unmapped() == Unmapped.NONE || !source.isCompiled()) {
            return false;
        }
        Set<String> asked = terms.unmapped() == Unmapped.ALL ? source.change().typesAfter() : source.added();
        List<String> uncovered = asked.stream()
                .filter(type -> specs.stream().noneMatch(spec -> spec.speaksFor(type)))
                .collect(Collectors.toList());
        for (String type : uncovered) {
            failing.add(source.path());
            findings.add(Finding.of("NOT-COVERED-BY-A-SPEC", source.path())
                    .saying(source.path() + " -> no spec covers " + type)
                    .found("no spec")
                    .needed("a spec that covers " + type)
                    .in(source.path())
                    .fixBy("add " + type
                            + " to `covers` of the spec that it belongs to and say there what it does, or write"
                            + " a spec of its own")
                    .detail("changeClass", source.changeClass().name())
                    .detail("api", source.change().api())
                    .build());
        }
        return !uncovered.isEmpty();
    }

    private void judge(ChangedPath file) {
        if (file.isMoved() || terms.ofFile() == Demand.NONE) {
            evidence.exempt(file.path(), "NONE");
            return;
        }
        Set<String> covering = new LinkedHashSet<>();
        for (SpecVersions spec : specs) {
            if (spec.holdsFile(file.path())) {
                covering.add(spec.path());
                JudgedSpec judge = judged(spec);
                String name = file.path().substring(file.path().lastIndexOf('/') + 1);
                boolean met = terms.ofFile() == Demand.SPEC
                        ? judge.anywhere().isPresent()
                        : judge.where(List.of(name)).isPresent();
                if (!met && !(judge.isGone() && file.deed().equals("deleted"))) {
                    failing.add(file.path());
                    findings.add(finding(file, judge, name));
                }
            }
        }
        evidence.judged(file, covering);
    }

    private static Finding finding(ChangedPath file, JudgedSpec spec, String name) {
        String where = spec.place(List.of(name))
                .map(block -> spec.path() + ":" + block.line())
                .orElse(spec.path());
        return Finding.of("SPEC-NOT-UPDATED", file.path())
                .saying(file.path() + " -> " + spec.path())
                .below(List.of(file.deed(), spec.shortcoming(List.of(name))))
                .found(file.deed())
                .needed("an update of " + spec.path())
                .in(file.path())
                .fixBy("say in " + where + " what is different with " + name)
                .detail("spec", spec.path())
                .detail("changeClass", "FILE")
                .detail("api", List.of())
                .detail("places", spec.place(List.of(name)).isPresent() ? List.of(where) : List.of())
                .build();
    }
}

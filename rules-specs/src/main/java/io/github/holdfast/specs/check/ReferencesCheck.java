package io.github.holdfast.specs.check;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.finding.Severity;
import io.github.holdfast.specs.names.KnownNames;
import io.github.holdfast.specs.spec.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Fails when a document names code, a file or a heading that the change took away. What was never there is told, and what
 * may mean several things. Judges that a name leads somewhere, not that what is said of it is true.
 */
public final class ReferencesCheck {

    private final KnownNames known;
    private final ReferenceReactor reactor;
    private final ReferenceNames names;
    private final ReferencePaths paths;
    private final boolean unknownFails;

    private ReferencesCheck(
            KnownNames known,
            ReferenceReactor reactor,
            Collection<ReferenceSource> sources,
            ReferenceFiles files,
            boolean unknownFails) {
        this.known = known;
        this.reactor = reactor;
        this.names = new ReferenceNames(known, reactor, new ReferenceHistory(sources, reactor));
        this.paths = new ReferencePaths(files);
        this.unknownFails = unknownFails;
    }

    /**
     * Judgement by what is there and what was.
     *
     * @param sources the Java sources that the change touched
     * @param unknownFails whether a name that never led anywhere is an error
     */
    public static ReferencesCheck by(
            KnownNames known,
            ReferenceReactor reactor,
            Collection<ReferenceSource> sources,
            ReferenceFiles files,
            boolean unknownFails) {
        return new ReferencesCheck(known, reactor, sources, files, unknownFails);
    }

    /** Judges the documents of a reactor, in their order. */
    public Report judge(List<ReferenceScope> documents) {
        ReferenceCounts counts = new ReferenceCounts();
        ReferenceFindings found = new ReferenceFindings(unknownFails);
        documents.forEach(document -> judge(document, counts, found));
        List<Finding> findings = found.findings();
        return report(counts, findings).leavingOutAlso(notJudged(counts));
    }

    private void judge(ReferenceScope scope, ReferenceCounts counts, ReferenceFindings found) {
        String path = scope.document().path();
        ReferenceContext context = new ReferenceContext(scope.document(), scope.covers());
        counts.document(scope.document().otherFences());
        for (Reference reference : scope.references()) {
            if (!scope.counts(reference)) {
                counts.hidden(reference);
                continue;
            }
            ReferenceAnswer answer = answer(path, reference, context);
            if (answer.isFinding() && scope.isRemoved(answer.subject())) {
                answer = ReferenceAnswer.removed();
            }
            counts.answer(answer);
            if (answer.isFinding()) {
                found.add(path, reference, answer);
            }
        }
    }

    private ReferenceAnswer answer(String document, Reference reference, ReferenceContext context) {
        switch (reference.kind()) {
            case FILE:
                return paths.file(document, reference.text());
            case LINK:
                return paths.link(document, reference.text());
            default:
                return names.answer(reference, context);
        }
    }

    private Report report(ReferenceCounts counts, List<Finding> findings) {
        if (counts.judged() == 0) {
            return Report.notApplicable(
                    "none of " + Quantity.of(counts.documents(), "document", "documents") + " names code or a file",
                    counts.evidence(known.ofTheReactor().size(), reactor.size()));
        }
        return Report.judged(
                headline(counts, findings), counts.evidence(known.ofTheReactor().size(), reactor.size()), findings);
    }

    private static String headline(ReferenceCounts counts, List<Finding> findings) {
        long errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        if (errors > 0) {
            return Quantity.of(errors, "thing", "things") + " that documents name " + (errors == 1 ? "is" : "are")
                    + " not there";
        }
        return findings.isEmpty()
                ? "everything that documents name is there"
                : Quantity.of(findings.size(), "thing", "things") + " that documents name cannot be told";
    }

    private List<String> notJudged(ReferenceCounts counts) {
        List<String> lines = new ArrayList<>();
        int partial = counts.count(ReferenceAnswer.Kind.PARTIAL);
        if (partial > 0) {
            String why = reactor.isWhole()
                    ? "a supertype or library could not be read"
                    : "they may need modules that were not built: " + String.join(", ", reactor.missing());
            lines.add(Quantity.of(partial, "reference", "references") + ": " + why);
        }
        known.unreadable().forEach(lines::add);
        return lines;
    }
}

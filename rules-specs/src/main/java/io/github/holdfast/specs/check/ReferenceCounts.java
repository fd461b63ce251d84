package io.github.holdfast.specs.check;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.specs.spec.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what was judged and what was passed over, and why. */
final class ReferenceCounts {

    private final Map<ReferenceAnswer.Kind, Integer> answers = new TreeMap<>();
    private final Map<Reference.Hidden, Integer> hidden = new TreeMap<>();
    private int documents;
    private int otherFences;

    void document(int fences) {
        documents++;
        otherFences += fences;
    }

    void hidden(Reference reference) {
        hidden.merge(reference.hidden(), 1, Integer::sum);
    }

    void answer(ReferenceAnswer answer) {
        answers.merge(answer.kind(), 1, Integer::sum);
    }

    int judged() {
        return count(ReferenceAnswer.Kind.RESOLVED)
                + count(ReferenceAnswer.Kind.DANGLING)
                + count(ReferenceAnswer.Kind.UNKNOWN)
                + count(ReferenceAnswer.Kind.AMBIGUOUS);
    }

    int documents() {
        return documents;
    }

    int count(ReferenceAnswer.Kind kind) {
        return answers.getOrDefault(kind, 0);
    }

    Evidence evidence(int classes, int modules) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("documents", documents);
        facts.put("references", judged());
        facts.put("resolved", count(ReferenceAnswer.Kind.RESOLVED));
        facts.put("classes", classes);
        facts.put("inIgnoredSections", hidden.getOrDefault(Reference.Hidden.SECTION, 0));
        facts.put("inDatedItems", hidden.getOrDefault(Reference.Hidden.DATED, 0));
        facts.put("switchedOff", hidden.getOrDefault(Reference.Hidden.REGION, 0));
        facts.put("removed", count(ReferenceAnswer.Kind.REMOVED));
        facts.put("otherFences", otherFences);
        facts.put("notJudged", count(ReferenceAnswer.Kind.PARTIAL));
        List<String> lookedAt = List.of(
                Quantity.of(judged(), "reference", "references") + " of "
                        + Quantity.of(documents, "document", "documents"),
                Quantity.of(classes, "class", "classes") + " of " + Quantity.of(modules, "module", "modules")
                        + " and what they depend on");
        List<String> leftOut = new ArrayList<>();
        add(leftOut, hidden.getOrDefault(Reference.Hidden.SECTION, 0), "in ignored sections");
        add(leftOut, hidden.getOrDefault(Reference.Hidden.DATED, 0), "in dated items");
        add(leftOut, hidden.getOrDefault(Reference.Hidden.REGION, 0), "switched off");
        add(leftOut, count(ReferenceAnswer.Kind.REMOVED), "declared as removed");
        if (otherFences > 0) {
            leftOut.add(Quantity.of(otherFences, "fence", "fences") + " of other languages");
        }
        return Evidence.of(lookedAt, facts).leavingOut(leftOut);
    }

    private static void add(List<String> leftOut, int count, String why) {
        if (count > 0) {
            leftOut.add(count + " " + why);
        }
    }
}

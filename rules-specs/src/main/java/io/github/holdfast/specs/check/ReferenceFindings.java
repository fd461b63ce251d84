package io.github.holdfast.specs.check;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.specs.spec.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns what leads nowhere into findings: one for each thing that is missing, with all places that name it. */
final class ReferenceFindings {

    private static final int MOST_PLACES = 10;

    private final boolean unknownFails;
    private final Map<String, List<Place>> places = new LinkedHashMap<>();

    ReferenceFindings(boolean unknownFails) {
        this.unknownFails = unknownFails;
    }

    void add(String document, Reference reference, ReferenceAnswer answer) {
        places.computeIfAbsent(answer.kind() + " " + answer.subject(), key -> new ArrayList<>())
                .add(new Place(document, reference, answer));
    }

    List<Finding> findings() {
        return places.values().stream().map(this::finding).collect(Collectors.toList());
    }

    private Finding finding(List<Place> named) {
        Place first = named.get(0);
        ReferenceAnswer answer = first.answer;
        Finding.Builder finding = begin(answer)
                .saying(first + " " + verb(first.reference) + " " + first.written() + ": " + problem(answer)
                        + closest(answer))
                .below(also(named))
                .at(first.document, first.reference.line())
                .detail("spec", first.document)
                .detail("places", named.stream().map(Place::toString).collect(Collectors.toList()));
        if (!answer.was().isEmpty()) {
            finding.detail("was", answer.was());
        }
        answer.closest().ifPresent(near -> finding.detail("closest", near));
        return finding.build();
    }

    private Finding.Builder begin(ReferenceAnswer answer) {
        if (answer.kind() == ReferenceAnswer.Kind.DANGLING) {
            return Finding.of("DANGLING-REFERENCE", answer.subject())
                    .fixBy(
                            "say in each of these places what holds now, or take out what no longer does; what it was once"
                                    + " called belongs into a change log");
        }
        if (answer.kind() == ReferenceAnswer.Kind.AMBIGUOUS) {
            return Finding.of("AMBIGUOUS-REFERENCE", answer.subject())
                    .warning()
                    .fixBy("write the name with its package");
        }
        Finding.Builder unknown =
                Finding.of("UNKNOWN-REFERENCE", answer.subject()).fixBy("write the name as the code has it");
        return unknownFails ? unknown : unknown.warning();
    }

    private static String verb(Reference reference) {
        return reference.kind() == Reference.Kind.LINK ? "links to" : "names";
    }

    private static String problem(ReferenceAnswer answer) {
        switch (answer.kind()) {
            case DANGLING:
                return answer.lacks() + " (removed by this change, was "
                        + answer.was().substring(answer.was().lastIndexOf('/') + 1) + ").";
            case AMBIGUOUS:
                return "it may be " + answer.lacks() + ".";
            default:
                return answer.lacks() + ".";
        }
    }

    private static String closest(ReferenceAnswer answer) {
        return answer.closest()
                .map(near -> (answer.isRenamed() ? " Renamed to: " : " Closest: ") + near)
                .orElse("");
    }

    private static List<String> also(List<Place> named) {
        List<String> lines = named.stream()
                .skip(1)
                .limit(MOST_PLACES)
                .map(place -> "also " + place + " " + place.written())
                .collect(Collectors.toCollection(ArrayList::new));
        if (named.size() > MOST_PLACES + 1) {
            lines.add("and " + (named.size() - MOST_PLACES - 1) + " more");
        }
        return lines;
    }

    /** A reference in its document, with what became of it. */
    private static final class Place {

        private final String document;
        private final Reference reference;
        private final ReferenceAnswer answer;

        Place(String document, Reference reference, ReferenceAnswer answer) {
            this.document = document;
            this.reference = reference;
            this.answer = answer;
        }

        /** What a member without its type stands for is told with its type. */
        String written() {
            boolean bare = reference.name().filter(name -> name.firstType() < 0).isPresent();
            return bare ? answer.shown() : reference.text();
        }

        @Override
        public String toString() {
            return document + ":" + reference.line();
        }
    }
}

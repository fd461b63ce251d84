package io.github.holdfast.coverage;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The evidence of a module in words, from its facts. */
final class LookedAt {

    private LookedAt() {}

    /**
     * The evidence with its clauses.
     *
     * @param foreign whether ids tell sessions of other builds that are not earlier ones
     */
    static Evidence of(Map<String, Object> facts, boolean foreign) {
        Optional<String> stale = stale(facts, foreign ? " of other builds" : " of earlier builds");
        return Evidence.of(clauses(facts, stale), facts).leavingOut(leftOut(facts, stale));
    }

    @SuppressWarnings("unchecked")
    private static List<String> clauses(Map<String, Object> facts, Optional<String> stale) {
        List<String> clauses = new ArrayList<>();
        List<String> files = (List<String>) facts.get("execFiles");
        clauses.add(
                files.isEmpty()
                        ? "no execution data and no test classes"
                        : String.join(", ", files) + " (" + sessions(facts) + ", "
                                + Quantity.of(number(facts, "tests"), "test", "tests") + ")");
        clauses.add(Quantity.of(number(facts, "classes"), "class", "classes"));
        add(clauses, number(facts, "versioned"), " below META-INF/versions, left out");
        if (!isAllowed(facts)) {
            stale.ifPresent(sessions -> clauses.add(sessions + " left out"));
        }
        return clauses;
    }

    private static List<String> leftOut(Map<String, Object> facts, Optional<String> stale) {
        List<String> clauses = new ArrayList<>(leftOut(facts, "coverage"));
        if (isAllowed(facts)) {
            stale.ifPresent(sessions -> clauses.add(sessions + " counted, since staleSessions is ALLOW"));
        }
        return clauses;
    }

    /**
     * What configuration or annotations left out of the classes of a module.
     *
     * @param from what an annotation hides code from
     */
    @SuppressWarnings("unchecked")
    static List<String> leftOut(Map<String, Object> facts, String from) {
        List<String> clauses = new ArrayList<>();
        List<Map<String, Object>> excluded = (List<Map<String, Object>>) facts.get("excluded");
        if (!excluded.isEmpty()) {
            int classes =
                    excluded.stream().mapToInt(one -> number(one, "classes")).sum();
            String patterns = excluded.stream().map(LookedAt::exclude).collect(Collectors.joining("; "));
            clauses.add(classes + " excluded by <excludes> (" + patterns + ")");
        }
        add(clauses, number(facts, "notIncluded"), " not taken in by <includes>");
        add(
                clauses,
                number(facts, "outsideClassesDirectories"),
                " of the output directory outside <classesDirectories>");
        add(clauses, number(facts, "generated"), " generated, left out");
        int orphans = number(facts, "sourcesWithoutClass");
        if (orphans > 0) {
            clauses.add(Quantity.of(orphans, "source", "sources") + " without a class");
        }
        Map<String, Object> hidden = (Map<String, Object>) facts.get("hiddenByAnnotation");
        int classes = ((List<String>) hidden.get("classes")).size();
        int methods = number(hidden, "methods");
        if (classes + methods > 0) {
            clauses.add("hidden from " + from + " by an annotation: " + Quantity.of(classes, "class", "classes")
                    + (methods > 0 ? " and " + Quantity.of(methods, "method", "methods") : ""));
        }
        return clauses;
    }

    private static Optional<String> stale(Map<String, Object> facts, String whose) {
        int stale = number(facts, "staleSessions");
        return stale == 0 ? Optional.empty() : Optional.of(Quantity.of(stale, "session", "sessions") + whose);
    }

    private static String exclude(Map<String, Object> one) {
        return one.get("pattern") + ": " + Quantity.of(number(one, "classes"), "class", "classes") + ", "
                + Quantity.of(number(one, "lines"), "line", "lines");
    }

    private static void add(List<String> clauses, int classes, String what) {
        if (classes > 0) {
            clauses.add(Quantity.of(classes, "class", "classes") + what);
        }
    }

    private static int number(Map<String, Object> facts, String key) {
        return ((Number) facts.get(key)).intValue();
    }

    private static String sessions(Map<String, Object> facts) {
        String sessions = Quantity.of(number(facts, "sessions"), "session", "sessions");
        return isAllowed(facts) ? sessions : sessions + " of this build";
    }

    private static boolean isAllowed(Map<String, Object> facts) {
        return (Boolean) facts.get("staleSessionsAllowed");
    }
}

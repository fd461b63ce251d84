package io.github.holdfast.specs.check;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.specs.java.ChangeClass;
import io.github.holdfast.specs.spec.SpecVersions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects what was looked at: which changed files were judged and by what, which were not and why. */
final class ParityEvidence {

    private static final int MOST_QUOTES = 10;

    private final List<SpecVersions> specs;
    private final List<Map<String, Object>> judged = new ArrayList<>();
    private final List<Map<String, Object>> exempt = new ArrayList<>();
    private final Set<String> uncovered = new LinkedHashSet<>();
    private final Set<String> judgedBefore = new LinkedHashSet<>();
    private final List<String> quotes = new ArrayList<>();

    ParityEvidence(List<SpecVersions> specs) {
        this.specs = specs;
    }

    void exempt(String file, String changeClass) {
        exempt.add(Map.of("file", file, "class", changeClass));
    }

    void uncovered(String file) {
        uncovered.add(file);
    }

    /** The body of a type in it changed without its spec, and it is on the base branch already. */
    void judgedBefore(String file) {
        judgedBefore.add(file);
    }

    void judged(ChangedSource source, Collection<String> covering, Collection<String> words) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("file", source.path());
        one.put("class", source.changeClass().name());
        one.put("specs", List.copyOf(covering));
        one.put("words", List.copyOf(words));
        source.change().unreadable().ifPresent(reason -> one.put("unreadable", reason));
        judged.add(one);
        quotes.addAll(words);
    }

    void judged(ChangedPath file, Collection<String> covering) {
        judged.add(Map.of("file", file.path(), "class", "FILE", "specs", List.copyOf(covering), "words", List.of()));
    }

    int judged() {
        return judged.size();
    }

    /** How many files of which kind, in words. */
    String counts() {
        List<String> counts = new ArrayList<>();
        counts.add(judged.size() + " judged");
        count(counts, ChangeClass.NONE.name(), "formatting only");
        count(counts, ChangeClass.JAVADOC.name(), "Javadoc only");
        long tests = of("TEST");
        if (tests > 0) {
            counts.add(Quantity.of(tests, "test", "tests"));
        }
        if (!uncovered.isEmpty()) {
            counts.add(uncovered.size() + " that no spec covers");
        }
        int files = judged.size() + exempt.size() + uncovered.size();
        long there = specs.stream().filter(spec -> spec.after().isPresent()).count();
        return Quantity.of(files, "changed file", "changed files") + ": " + String.join(", ", counts) + "; "
                + Quantity.of(there, "spec", "specs");
    }

    private void count(List<String> counts, String changeClass, String words) {
        long count = of(changeClass);
        if (count > 0) {
            counts.add(count + " " + words);
        }
    }

    private long of(String changeClass) {
        return exempt.stream()
                .filter(one -> one.get("class").equals(changeClass))
                .count();
    }

    Evidence of(Collection<Acknowledgement> acknowledged) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("judged", judged);
        facts.put("exempt", exempt);
        facts.put(
                "acknowledged",
                acknowledged.stream().map(Acknowledgement::toJson).collect(Collectors.toList()));
        facts.put(
                "specs",
                specs.stream()
                        .filter(spec -> spec.after().isPresent())
                        .map(SpecVersions::path)
                        .collect(Collectors.toList()));
        facts.put("uncovered", List.copyOf(uncovered));
        facts.put("withoutFrontMatter", withoutFrontMatter());
        List<String> told = new ArrayList<>();
        quotes.stream().limit(MOST_QUOTES).map(quote -> "said of " + quote).forEach(told::add);
        if (quotes.size() > MOST_QUOTES) {
            told.add("and of " + (quotes.size() - MOST_QUOTES) + " more");
        }
        acknowledged.forEach(one -> told.add("acknowledged: " + one));
        if (!judgedBefore.isEmpty()) {
            told.add(Quantity.of(judgedBefore.size(), "changed body", "changed bodies")
                    + " not asked again on the base branch");
        }
        if (!withoutFrontMatter().isEmpty()) {
            told.add("without front matter: " + String.join(", ", withoutFrontMatter()));
        }
        return Evidence.of(List.of(counts()), facts).leavingOut(told);
    }

    private List<String> withoutFrontMatter() {
        return specs.stream()
                .flatMap(spec -> spec.after().stream())
                .filter(file -> file.frontMatter().isEmpty())
                .map(file -> file.path())
                .collect(Collectors.toList());
    }
}

package io.github.holdfast.lockfile.check;

import io.github.holdfast.core.build.Place;
import io.github.holdfast.core.finding.Finding;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What the tests of the checks put in and look at. */
final class Lines {

    static final LockCommand COMMAND = LockCommand.of("mvn holdfast:lock");
    static final String RELOCK = "mvn holdfast:lock, then commit pom.lock.json with the POM";
    static final String ONE = "1".repeat(64);
    static final String TWO = "2".repeat(64);
    static final LocalDate TODAY = LocalDate.of(2027, 5, 1);

    private Lines() {}

    /** Lines that stand in lines 1, 2, … of {@code app/pom.xml}. */
    static List<DeclaredLine> declared(String... texts) {
        return declared(Arrays.asList(texts));
    }

    static List<DeclaredLine> declared(Collection<String> texts) {
        int[] line = {0};
        return texts.stream()
                .map(text -> DeclaredLine.of(text, Place.of("app/pom.xml", ++line[0])))
                .collect(Collectors.toList());
    }

    static List<GraphLine> graph(String... texts) {
        return Arrays.stream(texts).map(text -> GraphLine.of(text, "")).collect(Collectors.toList());
    }

    static List<String> messages(Collection<Finding> findings) {
        return findings.stream().map(Finding::message).collect(Collectors.toList());
    }

    static List<String> codes(Collection<Finding> findings) {
        return findings.stream().map(Finding::code).collect(Collectors.toList());
    }

    static Exemption exemption(String pattern, Exemption.Check check) {
        return Exemption.of(pattern, check, "known", TODAY);
    }

    static Exemptions exempt(String pattern, Exemption.Check check) {
        return new Exemptions(List.of(exemption(pattern, check)), TODAY);
    }
}

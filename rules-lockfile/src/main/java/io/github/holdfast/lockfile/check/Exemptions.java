package io.github.holdfast.lockfile.check;

import io.github.holdfast.core.finding.Finding;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The exceptions of a module and which of them were of use; one judgement at a time. */
public final class Exemptions {

    private final List<Exemption> all;
    private final LocalDate today;
    private final Set<String> used = new TreeSet<>();

    /** @param today the day of the build, in UTC */
    public Exemptions(List<Exemption> all, LocalDate today) {
        this.all = List.copyOf(all);
        this.today = today;
    }

    /** None. */
    public static Exemptions none() {
        return new Exemptions(List.of(), LocalDate.EPOCH);
    }

    /** Whether an artifact, {@code groupId:artifactId}, is let off; those that do are of use. */
    boolean cover(Exemption.Check check, String id) {
        boolean covered = false;
        for (Exemption one : all) {
            if (one.covers(check, id)) {
                used.add(one.key());
                covered |= !one.isOverOn(today);
            }
        }
        return covered;
    }

    /** Keys of those that matched something. */
    public Set<String> used() {
        return Collections.unmodifiableSet(used);
    }

    /** Keys of all. */
    public List<String> keys() {
        return all.stream().map(Exemption::key).collect(Collectors.toList());
    }

    /** What is not judged because of those that were of use, a line each. */
    List<String> notJudged() {
        return all.stream()
                .filter(one -> used.contains(one.key()) && !one.isOverOn(today))
                .map(one -> "by an exception, " + one.words())
                .collect(Collectors.toList());
    }

    /** A finding for each that matched something after its last day. */
    List<Finding> ended() {
        return all.stream()
                .filter(one -> used.contains(one.key()) && one.isOverOn(today))
                .map(one -> Finding.of("EXCEPTION-ENDED", one.key())
                        .warning()
                        .saying("the exception " + one.key() + " ended on " + one.until() + " and counts no more")
                        .build())
                .collect(Collectors.toList());
    }
}

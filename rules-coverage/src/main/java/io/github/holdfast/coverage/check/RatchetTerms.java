package io.github.holdfast.coverage.check;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What the ratchet holds modules against, and how its messages name it. Immutable. */
public final class RatchetTerms {

    private final String file;
    private final String raise;
    private final Baseline measuredWith;
    private final Optional<Baseline> work;
    private final Optional<Baseline> base;
    private final Optional<Baseline> began;
    private final Optional<Set<String>> reactor;
    private final Optional<String> notYet;

    private RatchetTerms(
            String file,
            String raise,
            Baseline measuredWith,
            Optional<Baseline> work,
            Optional<Baseline> base,
            Optional<Baseline> began,
            Optional<Set<String>> reactor,
            Optional<String> notYet) {
        this.file = Objects.requireNonNull(file, "file");
        this.raise = Objects.requireNonNull(raise, "raise");
        this.measuredWith = Objects.requireNonNull(measuredWith, "measuredWith");
        this.work = Objects.requireNonNull(work, "work");
        this.base = Objects.requireNonNull(base, "base");
        this.began = Objects.requireNonNull(began, "began");
        this.reactor = Objects.requireNonNull(reactor, "reactor");
        this.notYet = Objects.requireNonNull(notYet, "notYet");
    }

    /**
     * @param file the baseline, relative to the reactor root
     * @param raise the command that raises it
     * @param jacoco version that counts in this build
     * @param reactorCredit whether the tests of other modules count in this build
     */
    public static RatchetTerms of(String file, String raise, String jacoco, boolean reactorCredit) {
        Baseline empty = Baseline.of(jacoco, reactorCredit, Set.of());
        return new RatchetTerms(
                file,
                raise,
                empty,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** These terms with the baseline of the work tree. */
    public RatchetTerms work(Optional<Baseline> baseline) {
        return new RatchetTerms(file, raise, measuredWith, baseline, base, began, reactor, notYet);
    }

    /** These terms with the baseline at the base of the change. */
    public RatchetTerms base(Optional<Baseline> baseline) {
        return new RatchetTerms(file, raise, measuredWith, work, baseline, began, reactor, notYet);
    }

    /** These terms with the baseline where the change began, which is not the one at the base when the base went on. */
    public RatchetTerms began(Optional<Baseline> baseline) {
        return new RatchetTerms(file, raise, measuredWith, work, base, baseline, reactor, notYet);
    }

    /** These terms where a baseline that is not at the base does not count yet, for this reason. */
    public RatchetTerms notYet(Optional<String> reason) {
        return new RatchetTerms(file, raise, measuredWith, work, base, began, reactor, reason);
    }

    /** Whether there is a baseline at the base. */
    public boolean hasBase() {
        return base.isPresent();
    }

    /** These terms of a build that knows every module there is, each by {@code groupId:artifactId}. */
    public RatchetTerms whole(Set<String> modules) {
        return new RatchetTerms(file, raise, measuredWith, work, base, began, Optional.of(Set.copyOf(modules)), notYet);
    }

    String file() {
        return file;
    }

    String raise() {
        return raise;
    }

    /** A baseline without lines, for what this build measures with. */
    Baseline measuredWith() {
        return measuredWith;
    }

    Optional<Baseline> work() {
        return work;
    }

    Optional<Baseline> base() {
        return base;
    }

    /** Whether the change left a line as it found it: as it was where it began, or away where it was not there. */
    boolean leftAlone(String module, Counter counter) {
        Optional<BaselineLine> before = began.flatMap(baseline -> baseline.line(module, counter));
        return before.equals(work.flatMap(baseline -> baseline.line(module, counter)));
    }

    /** Why the baseline of the work tree does not count yet; empty when it does. */
    Optional<String> notYet() {
        return notYet;
    }

    Optional<Set<String>> reactor() {
        return reactor;
    }
}

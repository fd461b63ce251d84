package io.github.holdfast.gate.check;

import io.github.holdfast.gate.manifest.Fact;
import java.util.Optional;

/** A fact that lets pass what its gate held before, or that nothing says it does not. Immutable. */
public final class Loosened implements Comparable<Loosened> {

    private final String code;
    private final Fact fact;
    private final String what;
    private final Optional<String> before;
    private final Optional<String> now;

    private Loosened(String code, Fact fact, String what, Optional<String> before, Optional<String> now) {
        this.code = code;
        this.fact = fact;
        this.what = what;
        this.before = before;
        this.now = now;
    }

    static Loosened of(String code, Fact fact, String what, Optional<String> before, Optional<String> now) {
        return new Loosened(code, fact, what, before, now);
    }

    /** As the page of the rule lists it. */
    public String code() {
        return code;
    }

    /** The fact of now; the earlier one where there is none any more. */
    public Fact fact() {
        return fact;
    }

    /** What of the fact differs: a parameter, {@code phase}, {@code version}; empty where it is the fact itself. */
    public String what() {
        return what;
    }

    /** The earlier value; nothing where there was none. */
    public Optional<String> before() {
        return before;
    }

    /** The value of now; nothing where there is none any more. */
    public Optional<String> now() {
        return now;
    }

    @Override
    public int compareTo(Loosened other) {
        int byFact = fact.compareTo(other.fact);
        return byFact != 0 ? byFact : what.compareTo(other.what);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Loosened && toString().equals(other.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return code + " " + fact.module() + " " + fact.kind().word() + " " + fact.key()
                + (what.isEmpty() ? "" : " " + what) + ": " + before.orElse("nothing") + " -> " + now.orElse("nothing");
    }
}

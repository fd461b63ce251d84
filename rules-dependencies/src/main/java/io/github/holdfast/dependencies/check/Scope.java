package io.github.holdfast.dependencies.check;

import java.util.Locale;

/**
 * How far a dependency reaches: compile is the widest, test the narrowest, runtime and provided lie between and neither
 * covers the other, since one ships and the other is compiled against.
 */
public enum Scope {
    /** In tests only. */
    TEST,
    /** Ships, and nothing is compiled against it. */
    RUNTIME,
    /** Compiled against, and does not ship. */
    PROVIDED,
    /** Everywhere. */
    COMPILE;

    /** The scope of a use in Maven's words; what is not known reaches everywhere. */
    public static Scope ofUse(String word) {
        switch (word) {
            case "test":
            case "test-only":
            case "test-runtime":
                return TEST;
            case "runtime":
                return RUNTIME;
            case "provided":
            case "compile-only":
                return PROVIDED;
            default:
                return COMPILE;
        }
    }

    /** Whether an approval of this scope is enough for a use of another. */
    public boolean covers(Scope use) {
        return this == use || this == COMPILE || use == TEST;
    }

    /** The widest scope that both cover. */
    public Scope and(Scope other) {
        if (covers(other)) {
            return other;
        }
        return other.covers(this) ? this : TEST;
    }

    /** As it is written in a POM. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.github.holdfast.gate.manifest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a fact of the manifest is about, in the order of the file. */
public enum Kind {
    /** An execution of a plugin that runs arbitrary code: goal, phase, digest of its configuration. */
    EXEC,
    /** A rule of an execution: phase, level and every effective parameter. */
    GATE,
    /** A file that the launch of the build reads, or of CI: its digest. */
    LAUNCH,
    /** A module of the reactor: the path of its POM. */
    MODULE,
    /** A property that a tool of the gates reads, where it is set. */
    PROP,
    /** Where sources, tests and classes lie, and what is packaged. */
    ROOT,
    /** A plugin that the evidence comes from: its version, what it brings, its configuration. */
    TOOL;

    /** As the file has it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether such a fact is of the reactor, and of no module. */
    public boolean isOfReactor() {
        return this == LAUNCH || this == MODULE;
    }

    static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}

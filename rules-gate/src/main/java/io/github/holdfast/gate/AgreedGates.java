package io.github.holdfast.gate;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.git.Base;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.rule.GoalCommand;
import io.github.holdfast.gate.manifest.Manifest;
import io.github.holdfast.gate.manifest.ManifestReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The manifest as the base has it, and as the change has it. Immutable. */
final class AgreedGates {

    static final String FILE = ".holdfast/gates.txt";
    private static final String RULE = "gateIntegrity";

    private final Optional<Manifest> atBase;
    private final Manifest here;

    private AgreedGates(Optional<Manifest> atBase, Manifest here) {
        this.atBase = atBase;
        this.here = here;
    }

    /**
     * Reads both.
     *
     * @throws UnusableInput {@code GATES-MISSING}, {@code UNREADABLE-GATES}, and what finding the base throws
     */
    static AgreedGates of(ReactorModule module) {
        Optional<Base> base = module.base();
        Path file = module.reactorRoot().resolve(FILE);
        String command = GoalCommand.of(module, "gates");
        Optional<Manifest> atBase =
                base.flatMap(one -> module.atBase(one, file)).map(bytes -> ManifestReader.of(bytes, FILE, command));
        Optional<Manifest> here = bytes(file).map(bytes -> ManifestReader.of(bytes, FILE, command));
        if (atBase.isEmpty()) {
            base.flatMap(one -> module.noBootstrap(one, file, RULE)).ifPresent(refusal -> {
                throw missing(
                        "the base has no " + FILE + ", and it may not begin with this change: " + refusal,
                        "a person brings " + FILE + " to the base branch in a change of its own");
            });
        }
        if (here.isEmpty()) {
            throw missing(
                    "there is no " + FILE,
                    atBase.isPresent()
                            ? "restore " + FILE + " from the base branch"
                            : command + ", then commit " + FILE);
        }
        return new AgreedGates(atBase, here.get());
    }

    private static Optional<byte[]> bytes(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UnusableInput missing(String message, String fix) {
        return new UnusableInput(
                "no agreed gates",
                Finding.of("GATES-MISSING", FILE)
                        .saying(message + ": what the gates have to be is not agreed on")
                        .in(FILE)
                        .fixBy(fix)
                        .build());
    }

    /** Empty while the base has none and may have none. */
    Optional<Manifest> atBase() {
        return atBase;
    }

    /** What holds: that of the base, or the first one. */
    Manifest agreed() {
        return atBase.orElse(here);
    }

    /** That of the work tree. */
    Manifest here() {
        return here;
    }

    /** Whether the change brings the first one. */
    boolean isBootstrap() {
        return atBase.isEmpty();
    }
}

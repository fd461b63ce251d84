package io.github.holdfast.lockfile.check;

/** What to do about a difference of what Maven takes. Immutable. */
public final class Mend {

    private static final String FIRST_THE_BYTES = "mend what is tampered with first, since that may be the cause";

    private final LockCommand command;
    private final boolean tampered;

    private Mend(LockCommand command, boolean tampered) {
        this.command = command;
        this.tampered = tampered;
    }

    /** Where all bytes are the locked ones. */
    public static Mend by(LockCommand command) {
        return new Mend(command, false);
    }

    /** Where they may not be: then no text advises to write the lock anew. */
    public Mend unless(boolean bytesAreOthers) {
        return new Mend(command, bytesAreOthers);
    }

    /** About whatever came or went. */
    String usual() {
        return tampered ? FIRST_THE_BYTES : command.withThePom();
    }

    /** About one difference: a version that moved by itself stays where it was when the lock is merely written anew. */
    String of(Difference one) {
        return !tampered && one.isOfVersion() ? command.ofVersion(one.id()) : usual();
    }
}

package io.github.holdfast.lockfile.check;

import java.util.Collection;
import java.util.Objects;

/** How the goal that writes the lock is called in this project. Immutable. */
public final class LockCommand {

    private final String command;

    private LockCommand(String command) {
        this.command = Objects.requireNonNull(command, "command");
    }

    /** @param command as {@code mvn holdfast:lock} */
    public static LockCommand of(String command) {
        return new LockCommand(command);
    }

    /** What to do when a change of the POMs was meant. */
    public String withThePom() {
        return command + ", then commit pom.lock.json with the POM";
    }

    /** What to do about an artifact of which Maven takes another version for the same POMs. */
    String ofVersion(String id) {
        return "pin the version of " + id + " in the POM, or take the new one: " + command + " -Dholdfast.lock.only="
                + id + ", then commit pom.lock.json";
    }

    /** What to do to lock these combinations of profiles too. */
    String of(Collection<String> combinations) {
        return command + " '-Dholdfast.lock.profiles=" + String.join(";", combinations)
                + "', then commit pom.lock.json";
    }

    @Override
    public String toString() {
        return command;
    }
}

package io.github.holdfast.core.git;

import java.util.Objects;

/** What CI or a person says the base is: a name that git is still to be asked about. Immutable. */
final class NamedBase {

    private final String revision;
    private final String foundBy;

    private NamedBase(String revision, String foundBy) {
        this.revision = Objects.requireNonNull(revision, "revision");
        this.foundBy = Objects.requireNonNull(foundBy, "foundBy");
    }

    /** A commit or any name of one, as it was given. */
    static NamedBase of(String revision, String foundBy) {
        return new NamedBase(revision, foundBy);
    }

    /** A branch of the remote {@code origin}; its full name, since a tag {@code origin/main} would come first. */
    static NamedBase origin(String branch, String foundBy) {
        String plain = branch.startsWith("refs/heads/") ? branch.substring("refs/heads/".length()) : branch;
        return new NamedBase("refs/remotes/origin/" + plain, foundBy);
    }

    String revision() {
        return revision;
    }

    String foundBy() {
        return foundBy;
    }

    /** The name as people write it. */
    String shown() {
        return revision.startsWith("refs/remotes/") ? revision.substring("refs/remotes/".length()) : revision;
    }
}

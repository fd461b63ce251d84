package io.github.holdfast.core.git;

import java.util.Objects;

/** What CI or a person says the base is: a name that git is still to be asked about. Immutable. */
final class NamedBase {

    private final String revision;
    private final String foundBy;
    private final boolean ofBaseBranch;

    private NamedBase(String revision, String foundBy, boolean ofBaseBranch) {
        this.revision = Objects.requireNonNull(revision, "revision");
        this.foundBy = Objects.requireNonNull(foundBy, "foundBy");
        this.ofBaseBranch = ofBaseBranch;
    }

    /** A commit or any name of one, as it was given. */
    static NamedBase of(String revision, String foundBy) {
        return new NamedBase(revision, foundBy, false);
    }

    /** The commit before what was pushed to the base branch, or what a queue merges there. */
    static NamedBase before(String revision, String foundBy) {
        return new NamedBase(revision, foundBy, true);
    }

    /** A branch of the remote {@code origin}; its full name, since a tag {@code origin/main} would come first. */
    static NamedBase origin(String branch, String foundBy) {
        String plain = branch.startsWith("refs/heads/") ? branch.substring("refs/heads/".length()) : branch;
        return new NamedBase("refs/remotes/origin/" + plain, foundBy, false);
    }

    String revision() {
        return revision;
    }

    String foundBy() {
        return foundBy;
    }

    /** Whether the change lies on the base branch already, or is merged there by a queue. */
    boolean isOfBaseBranch() {
        return ofBaseBranch;
    }

    /** The name as people write it. */
    String shown() {
        return revision.startsWith("refs/remotes/") ? revision.substring("refs/remotes/".length()) : revision;
    }
}

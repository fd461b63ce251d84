package io.github.holdfast.dependencies.check;

import io.github.holdfast.core.build.Coordinates;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** One entry of the list: what may be in the build, how far, who answers for it and until when. Immutable. */
public final class Approval {

    private final Section section;
    private final String id;
    private final String url;
    private final Scope scope;
    private final VersionBound versions;
    private final Modules modules;
    private final Brings brings;
    private final LocalDate approvedOn;
    private final Optional<LocalDate> expires;
    private final boolean moving;
    private final boolean optional;
    private final String key;
    private final int line;

    private Approval(Builder builder) {
        section = builder.section;
        id = builder.id;
        url = builder.url;
        scope = builder.scope;
        versions = builder.versions;
        modules = builder.modules;
        brings = builder.brings;
        approvedOn = builder.approvedOn;
        expires = builder.expires;
        moving = builder.moving;
        optional = builder.optional;
        key = builder.key.orElseGet(
                () -> section.key() + " " + id + (url.isEmpty() ? "" : " " + url) + " in " + modules);
        line = builder.line;
    }

    /**
     * Begins an entry that approves any version in every module, compile scope, without end.
     *
     * @param id an {@link ArtifactPattern}; the id of a repository; the path of an archive as a glob
     * @param approvedOn the day on which it was approved
     */
    public static Builder of(Section section, String id, LocalDate approvedOn) {
        return new Builder(section, id, approvedOn);
    }

    /** What its section approves. */
    public Section section() {
        return section;
    }

    /** What it is for, as written. */
    public String id() {
        return id;
    }

    /** Address of a repository; empty for other entries. */
    public String url() {
        return url;
    }

    /** The widest scope that is approved. */
    public Scope scope() {
        return scope;
    }

    /** The versions that are approved. */
    public VersionBound versions() {
        return versions;
    }

    /** The modules that it is for. */
    public Modules modules() {
        return modules;
    }

    /** What was reviewed with it. */
    public Brings brings() {
        return brings;
    }

    /** The day on which it was approved. */
    public LocalDate approvedOn() {
        return approvedOn;
    }

    /** The last day on which it counts. */
    public Optional<LocalDate> expires() {
        return expires;
    }

    /** Whether versions that move are approved. */
    public boolean moving() {
        return moving;
    }

    /** Whether it may match nothing. */
    public boolean optional() {
        return optional;
    }

    /** What tells it from all other entries of a list: section, id, address and modules as they are at the base. */
    public String key() {
        return key;
    }

    /** Its line in the file, from 1; 0 when it is not in the work tree's. */
    public int line() {
        return line;
    }

    /** Whether its id names this artifact, in any version. */
    boolean names(Coordinates artifact) {
        return ArtifactPattern.of(id)
                .filter(pattern -> pattern.matches(artifact))
                .isPresent();
    }

    /** Whether it has come to its end before a day. */
    boolean isExpiredOn(LocalDate day) {
        return expires.filter(last -> last.isBefore(day)).isPresent();
    }

    /** Whether it approves nothing that the other does not; of versions and modules only what their text tells is known. */
    boolean isWithin(Approval other) {
        return isForTheSameAs(other)
                && reachesNoFurtherThan(other)
                && endsNoLaterThan(other)
                && (other.moving || !moving)
                && (other.optional || !optional);
    }

    private boolean isForTheSameAs(Approval other) {
        return section == other.section && id.equals(other.id) && url.equals(other.url);
    }

    private boolean reachesNoFurtherThan(Approval other) {
        return other.scope.covers(scope)
                && versions.isWithin(other.versions)
                && modules.isWithin(other.modules)
                && brings.isWithin(other.brings);
    }

    private boolean endsNoLaterThan(Approval other) {
        return other.expires.isEmpty()
                || expires.filter(last -> !last.isAfter(other.expires.get())).isPresent();
    }

    /** Begins an entry from this one, of the same key. */
    Builder but() {
        Builder builder = new Builder(section, id, approvedOn);
        builder.url = url;
        builder.scope = scope;
        builder.versions = versions;
        builder.modules = modules;
        builder.brings = brings;
        builder.expires = expires;
        builder.moving = moving;
        builder.optional = optional;
        builder.key = Optional.of(key);
        builder.line = line;
        return builder;
    }

    @Override
    public String toString() {
        return key + " scope " + scope.word() + " versions " + versions + " in " + modules + " brings " + brings
                + expires.map(last -> " until " + last).orElse("") + (moving ? " moving" : "")
                + (optional ? " optional" : "");
    }

    /** Collects the parts of an entry; each method sets one and returns this builder. */
    public static final class Builder {

        private final Section section;
        private final String id;
        private final LocalDate approvedOn;
        private String url = "";
        private Scope scope = Scope.COMPILE;
        private VersionBound versions = VersionBound.any();
        private Modules modules = Modules.all();
        private Brings brings = Brings.none();
        private Optional<LocalDate> expires = Optional.empty();
        private boolean moving;
        private boolean optional;
        private Optional<String> key = Optional.empty();
        private int line;

        private Builder(Section section, String id, LocalDate approvedOn) {
            this.section = Objects.requireNonNull(section, "section");
            this.id = Objects.requireNonNull(id, "id");
            this.approvedOn = Objects.requireNonNull(approvedOn, "approvedOn");
        }

        /** Address of a repository. */
        public Builder url(String value) {
            url = Objects.requireNonNull(value, "url");
            return this;
        }

        /** The widest scope that is approved. */
        public Builder scope(Scope value) {
            scope = Objects.requireNonNull(value, "scope");
            return this;
        }

        /** The versions that are approved. */
        public Builder versions(VersionBound value) {
            versions = Objects.requireNonNull(value, "versions");
            return this;
        }

        /** The modules that it is for. */
        public Builder modules(Modules value) {
            modules = Objects.requireNonNull(value, "modules");
            return this;
        }

        /** What was reviewed with it. */
        public Builder brings(Brings value) {
            brings = Objects.requireNonNull(value, "brings");
            return this;
        }

        /** The last day on which it counts; empty for no end. */
        public Builder expires(Optional<LocalDate> value) {
            expires = Objects.requireNonNull(value, "expires");
            return this;
        }

        /** Whether versions that move are approved. */
        public Builder moving(boolean value) {
            moving = value;
            return this;
        }

        /** Whether it may match nothing. */
        public Builder optional(boolean value) {
            optional = value;
            return this;
        }

        /** Its line in the file. */
        public Builder line(int value) {
            line = value;
            return this;
        }

        /** The finished entry. */
        public Approval build() {
            return new Approval(this);
        }
    }
}

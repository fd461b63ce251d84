package io.github.holdfast.core.build;

import java.util.List;
import java.util.Objects;

/** One artifact that a module declares, in its POM, in one that it inherits, or below {@code .mvn}. Immutable. */
public final class Declared {

    /** What the artifact is declared as. */
    public enum Kind {
        /** A dependency of the module. */
        DEPENDENCY,
        /** A managed dependency that is no BOM. */
        MANAGED,
        /** A managed dependency of scope import. */
        BOM,
        /** A parent in the chain above the module, from the tree or not. */
        PARENT,
        /** A build or reporting plugin that is used. */
        PLUGIN,
        /** A dependency declared in a plugin. */
        PLUGIN_DEPENDENCY,
        /** Coordinates inside the configuration of a plugin, as an artifactItem. */
        PLUGIN_ARTIFACT,
        /**
         * What runs while compiling: coordinates in the configuration of the compiler plugin or in an {@code
         * annotationProcessorPaths}; as {@code file:<path>} what compiler arguments put on the processor path.
         */
        PROCESSOR,
        /** A build extension, or a plugin with {@code <extensions>true</extensions>}. */
        EXTENSION,
        /** An extension of {@code .mvn/extensions.xml}. */
        CORE_EXTENSION
    }

    private final Kind kind;
    private final Coordinates coordinates;
    private final Place place;
    private final String scope;
    private final boolean optional;
    private final String owner;
    private final String profile;
    private final boolean active;
    private final boolean lifecycle;
    private final boolean inTree;
    private final boolean inherited;
    private final boolean pinned;
    private final String systemPath;
    private final List<String> exclusions;

    private Declared(Builder builder) {
        this.kind = builder.kind;
        this.coordinates = builder.coordinates;
        this.place = builder.place;
        this.scope = builder.scope;
        this.optional = builder.optional;
        this.owner = builder.owner;
        this.profile = builder.profile;
        this.active = builder.active;
        this.lifecycle = builder.lifecycle;
        this.inTree = builder.inTree;
        this.inherited = builder.inherited;
        this.pinned = builder.pinned;
        this.systemPath = builder.systemPath;
        this.exclusions = List.copyOf(builder.exclusions);
    }

    /** Begins a declaration. */
    public static Builder of(Kind kind, Coordinates coordinates, Place place) {
        return new Builder(kind, coordinates, place);
    }

    /** What it is declared as. */
    public Kind kind() {
        return kind;
    }

    /** What is declared; properties are interpolated. */
    public Coordinates coordinates() {
        return coordinates;
    }

    /** Where it is declared. */
    public Place place() {
        return place;
    }

    /**
     * The effective scope of a dependency, {@code compile} when none is given; that of a managed one as written; empty for
     * other kinds.
     */
    public String scope() {
        return scope;
    }

    /** Whether it is declared optional. */
    public boolean optional() {
        return optional;
    }

    /** {@code groupId:artifactId} of the plugin that a plugin dependency, artifact or processor belongs to; else empty. */
    public String owner() {
        return owner;
    }

    /** Id of the profile that declares it; empty when none does. */
    public String profile() {
        return profile;
    }

    /** Whether it takes part in this build; false in a profile that is not active. */
    public boolean active() {
        return active;
    }

    /** Whether no POM names this plugin and the lifecycle of the packaging brings it. */
    public boolean lifecycle() {
        return lifecycle;
    }

    /** Whether it is a parent whose POM was taken from the tree of the reactor. */
    public boolean inTree() {
        return inTree;
    }

    /** Whether heirs of the POM that declares it get it too; false for a plugin that says so. */
    public boolean inherited() {
        return inherited;
    }

    /** Whether a POM of the chain gives the version of a plugin; without one it is Maven's, and differs by its version. */
    public boolean pinned() {
        return pinned;
    }

    /** The file of a dependency of scope system as the effective model has it, absolute; else empty. */
    public String systemPath() {
        return systemPath;
    }

    /** What a dependency or a processor leaves out, {@code groupId:artifactId} each, in the order of the POM. */
    public List<String> exclusions() {
        return exclusions;
    }

    @Override
    public String toString() {
        return kind + " " + coordinates + (scope.isEmpty() ? "" : " " + scope) + " at " + place;
    }

    /** Collects the parts of a declaration. */
    public static final class Builder {

        private final Kind kind;
        private final Coordinates coordinates;
        private final Place place;
        private String scope = "";
        private boolean optional;
        private String owner = "";
        private String profile = "";
        private boolean active = true;
        private boolean lifecycle;
        private boolean inTree;
        private boolean inherited = true;
        private boolean pinned = true;
        private String systemPath = "";
        private List<String> exclusions = List.of();

        private Builder(Kind kind, Coordinates coordinates, Place place) {
            this.kind = Objects.requireNonNull(kind, "kind");
            this.coordinates = Objects.requireNonNull(coordinates, "coordinates");
            this.place = Objects.requireNonNull(place, "place");
        }

        /** Of this scope. */
        public Builder scope(String value) {
            scope = Objects.requireNonNull(value, "scope");
            return this;
        }

        /** Declared optional or not. */
        public Builder optional(boolean value) {
            optional = value;
            return this;
        }

        /** Belonging to this plugin, {@code groupId:artifactId}. */
        public Builder owner(String plugin) {
            owner = Objects.requireNonNull(plugin, "plugin");
            return this;
        }

        /** Declared in a profile. */
        public Builder profile(String id, boolean isActive) {
            profile = Objects.requireNonNull(id, "id");
            active = isActive;
            return this;
        }

        /** Brought by the lifecycle of the packaging. */
        public Builder lifecycle() {
            lifecycle = true;
            return this;
        }

        /** A parent taken from the tree or not. */
        public Builder inTree(boolean value) {
            inTree = value;
            return this;
        }

        /** Passed on to heirs or not. */
        public Builder inherited(boolean value) {
            inherited = value;
            return this;
        }

        /** With a version that a POM gives, or not. */
        public Builder pinned(boolean value) {
            pinned = value;
            return this;
        }

        /** In this file, for scope system. */
        public Builder systemPath(String path) {
            systemPath = Objects.requireNonNull(path, "path");
            return this;
        }

        /** Leaving these out, {@code groupId:artifactId} each. */
        public Builder exclusions(List<String> values) {
            exclusions = List.copyOf(values);
            return this;
        }

        /** The declaration. */
        public Declared build() {
            return new Declared(this);
        }
    }
}

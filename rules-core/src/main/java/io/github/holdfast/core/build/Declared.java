package io.github.holdfast.core.build;

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
        /** The parent. */
        PARENT,
        /** A build or reporting plugin that is used. */
        PLUGIN,
        /** A dependency declared in a plugin. */
        PLUGIN_DEPENDENCY,
        /** Coordinates inside the configuration of a plugin, as an artifactItem. */
        PLUGIN_ARTIFACT,
        /** A path element of the compiler plugin that runs code while compiling. */
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

    /** The effective scope of a dependency, {@code compile} when none is given; empty for other kinds. */
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

        /** The declaration. */
        public Declared build() {
            return new Declared(this);
        }
    }
}

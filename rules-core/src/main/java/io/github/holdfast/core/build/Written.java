package io.github.holdfast.core.build;

import io.github.holdfast.core.build.Declared.Kind;
import java.util.List;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.InputLocationTracker;

/** One artifact as a model has it: of a raw model not interpolated, with its line. Immutable. */
final class Written {

    private final Kind kind;
    private final Coordinates coordinates;
    private final String owner;
    private final String scope;
    private final String systemPath;
    private final boolean optional;
    private final List<String> exclusions;
    private final boolean management;
    private final boolean inherited;
    private final int line;
    private final String source;
    private final String key;

    private Written(Builder builder) {
        this.kind = builder.kind;
        this.coordinates = builder.coordinates;
        this.owner = builder.owner;
        this.scope = builder.scope;
        this.systemPath = builder.systemPath;
        this.optional = builder.optional;
        this.exclusions = List.copyOf(builder.exclusions);
        this.management = builder.management;
        this.inherited = builder.inherited;
        this.line = builder.line;
        this.source = builder.source;
        this.key = ownKey();
    }

    static Builder of(Kind kind, Coordinates coordinates) {
        return new Builder(kind, coordinates);
    }

    Kind kind() {
        return kind;
    }

    Coordinates coordinates() {
        return coordinates;
    }

    Written interpolated(Interpolation interpolation) {
        Builder builder = of(kind, interpolation.of(coordinates)).with(this).at(line);
        builder.owner = interpolation.of(owner);
        builder.scope = interpolation.of(scope);
        builder.systemPath = interpolation.of(systemPath);
        builder.exclusions = interpolation.of(exclusions);
        return builder.build();
    }

    /** The same with another scope. */
    Written withScope(String other) {
        Builder builder = of(kind, coordinates).with(this).at(line);
        builder.scope = other;
        return builder.build();
    }

    /** {@code groupId:artifactId} of the plugin that it belongs to, or empty. */
    String owner() {
        return owner;
    }

    /** As written, or empty. */
    String scope() {
        return scope;
    }

    /** As written, or empty. */
    String systemPath() {
        return systemPath;
    }

    boolean optional() {
        return optional;
    }

    /** {@code groupId:artifactId} each. */
    List<String> exclusions() {
        return exclusions;
    }

    /** Whether it stands in, or belongs to a plugin of, pluginManagement. */
    boolean management() {
        return management;
    }

    /** Whether heirs of the POM get it. */
    boolean inherited() {
        return inherited;
    }

    /** From 1; not positive when the model does not know it. */
    int line() {
        return line;
    }

    /** {@code groupId:artifactId:version} of the POM that it stands in, or empty. */
    String source() {
        return source;
    }

    /** What tells it from the others of a POM, less the version; not interpolated. */
    String key() {
        return key;
    }

    private String ownKey() {
        String name = kind == Kind.DEPENDENCY || kind == Kind.MANAGED
                ? coordinates.id() + ":" + coordinates.type() + ":" + coordinates.classifier()
                : coordinates.id();
        return kind + " " + owner + " " + name;
    }

    /** Collects the parts. */
    static final class Builder {

        private final Kind kind;
        private final Coordinates coordinates;
        private String owner = "";
        private String scope = "";
        private String systemPath = "";
        private boolean optional;
        private List<String> exclusions = List.of();
        private boolean management;
        private boolean inherited = true;
        private int line;
        private String source = "";

        private Builder(Kind kind, Coordinates coordinates) {
            this.kind = kind;
            this.coordinates = coordinates;
        }

        Builder dependency(String ofScope, boolean isOptional, List<String> without) {
            scope = ofScope;
            optional = isOptional;
            exclusions = without;
            return this;
        }

        Builder systemPath(String path) {
            systemPath = path;
            return this;
        }

        Builder owner(String plugin) {
            owner = plugin;
            return this;
        }

        Builder in(boolean isManagement, boolean isInherited) {
            management = isManagement;
            inherited = isInherited;
            return this;
        }

        Builder at(InputLocationTracker element) {
            InputLocation location = element.getLocation("");
            if (location != null) {
                line = location.getLineNumber();
                source = location.getSource() == null || location.getSource().getModelId() == null
                        ? ""
                        : location.getSource().getModelId();
            }
            return this;
        }

        Builder with(Written other) {
            owner = other.owner;
            scope = other.scope;
            systemPath = other.systemPath;
            optional = other.optional;
            exclusions = other.exclusions;
            management = other.management;
            inherited = other.inherited;
            source = other.source;
            return this;
        }

        Builder at(int knownLine) {
            line = knownLine;
            return this;
        }

        Written build() {
            return new Written(this);
        }
    }
}

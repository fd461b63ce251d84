package io.github.holdfast.core.yaml;

import java.util.Objects;

/** A value in a YAML file with its position. Each way to ask for its content refuses what is of another kind. */
public abstract class YamlNode {

    private final YamlPlace place;

    YamlNode(YamlPlace place) {
        this.place = Objects.requireNonNull(place, "place");
    }

    /** Where it begins. */
    public final YamlPlace place() {
        return place;
    }

    /** This node as a mapping; anything else is refused. */
    public YamlMapping mapping() {
        throw place.refuse("expected keys with values, found " + kind());
    }

    /** This node as a list; anything else is refused. */
    public YamlSequence sequence() {
        throw place.refuse("expected a list, found " + kind());
    }

    /** This node as a single value; anything else is refused. */
    public YamlScalar scalar() {
        throw place.refuse("expected a single value, found " + kind());
    }

    /** What it is, in words. */
    abstract String kind();

    @Override
    public final String toString() {
        return kind() + " at " + place;
    }
}

package io.github.holdfast.core.yaml;

import java.util.List;

/** A list of a YAML file. Immutable. */
public final class YamlSequence extends YamlNode {

    private final List<YamlNode> items;

    YamlSequence(YamlPlace place, List<YamlNode> items) {
        super(place);
        this.items = List.copyOf(items);
    }

    /** Its items, in the order of the file. */
    public List<YamlNode> items() {
        return items;
    }

    @Override
    public YamlSequence sequence() {
        return this;
    }

    @Override
    String kind() {
        return "a list";
    }
}

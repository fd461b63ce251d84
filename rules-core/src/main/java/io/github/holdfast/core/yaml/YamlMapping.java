package io.github.holdfast.core.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keys and values of a YAML file, no key twice. Immutable. */
public final class YamlMapping extends YamlNode {

    private final Map<String, YamlScalar> keys;
    private final Map<String, YamlNode> values;

    YamlMapping(YamlPlace place, Map<String, YamlScalar> keys, Map<String, YamlNode> values) {
        super(place);
        this.keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Its keys, in the order of the file. */
    public Set<String> keys() {
        return keys.keySet();
    }

    /** Refuses a key that is none of these, at its position. */
    public YamlMapping only(List<String> known) {
        keys.forEach((key, node) -> {
            if (!known.contains(key)) {
                throw node.place().refuse("unknown key " + node.quoted() + ", one of: " + String.join(", ", known));
            }
        });
        return this;
    }

    /** The value of a key that has to be there; a mapping without it is refused where it begins. */
    public YamlNode required(String key) {
        return optional(key).orElseThrow(() -> place().refuse("the key \"" + key + "\" is missing"));
    }

    /** The value of a key; empty when the key is not there. */
    public Optional<YamlNode> optional(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public YamlMapping mapping() {
        return this;
    }

    @Override
    String kind() {
        return "keys with values";
    }
}

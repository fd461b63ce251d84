package io.github.holdfast.core.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A mapping or list whose end was not read yet. */
abstract class OpenNode {

    final YamlPlace place;

    OpenNode(YamlPlace place) {
        this.place = place;
    }

    abstract void add(YamlNode node);

    abstract YamlNode finished();

    /** Refuses a mapping or list that begins here where a key has to stand. */
    abstract void refuseAsKey(YamlPlace beginning);

    static final class OfSequence extends OpenNode {

        private final List<YamlNode> items = new ArrayList<>();

        OfSequence(YamlPlace place) {
            super(place);
        }

        @Override
        void add(YamlNode node) {
            items.add(node);
        }

        @Override
        YamlNode finished() {
            return new YamlSequence(place, items);
        }

        @Override
        void refuseAsKey(YamlPlace beginning) {
            // No item of a list is a key.
        }
    }

    static final class OfMapping extends OpenNode {

        private final Map<String, YamlScalar> keys = new LinkedHashMap<>();
        private final Map<String, YamlNode> values = new LinkedHashMap<>();
        private String key;

        OfMapping(YamlPlace place) {
            super(place);
        }

        @Override
        void add(YamlNode node) {
            if (key == null) {
                key = newKey(node.scalar());
            } else {
                values.put(key, node);
                key = null;
            }
        }

        private String newKey(YamlScalar node) {
            YamlScalar first = keys.putIfAbsent(node.value(), node);
            if (first != null) {
                throw node.place()
                        .refuse("duplicate key " + node.quoted() + ", the first is in line "
                                + first.place().line());
            }
            return node.value();
        }

        @Override
        YamlNode finished() {
            return new YamlMapping(place, keys, values);
        }

        @Override
        void refuseAsKey(YamlPlace beginning) {
            if (key == null) {
                throw beginning.refuse("expected a word as the key");
            }
        }
    }
}

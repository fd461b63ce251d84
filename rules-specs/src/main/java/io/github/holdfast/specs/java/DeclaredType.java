package io.github.holdfast.specs.java;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A type, or the package or module declaration, with what it declares itself. Immutable. */
final class DeclaredType {

    private final String name;
    private final Declaration header;
    private final Map<String, Declaration> members = new LinkedHashMap<>();

    DeclaredType(String name, Declaration header, List<Declaration> members) {
        this.name = name;
        this.header = header;
        for (Declaration member : members) {
            String key = member.key();
            while (this.members.putIfAbsent(key, member) != null) {
                key += "'";
            }
        }
    }

    /** Fully qualified, with dots. */
    String name() {
        return name;
    }

    Declaration header() {
        return header;
    }

    /** By their keys, in the order of the file. */
    Map<String, Declaration> members() {
        return members;
    }
}

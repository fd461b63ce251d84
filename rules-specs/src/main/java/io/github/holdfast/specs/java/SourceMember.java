package io.github.holdfast.specs.java;

import java.util.List;
import java.util.Objects;

/** A field, method or constructor that a source declares. Immutable. */
public final class SourceMember {

    private final String name;
    private final boolean method;
    private final List<String> parameters;
    private final int line;

    private SourceMember(String name, boolean method, List<String> parameters, int line) {
        this.name = Objects.requireNonNull(name, "name");
        this.method = method;
        this.parameters = List.copyOf(parameters);
        this.line = line;
    }

    /** A field, an enum constant, a record component. */
    public static SourceMember field(String name, int line) {
        return new SourceMember(name, false, List.of(), line);
    }

    /**
     * A method or constructor.
     *
     * @param name of a constructor the simple name of its type
     * @param parameters simple names of types without type arguments, arrays with {@code []}
     */
    public static SourceMember method(String name, List<String> parameters, int line) {
        return new SourceMember(name, true, parameters, line);
    }

    /** Its simple name. */
    public String name() {
        return name;
    }

    /** Whether it is a method or constructor. */
    public boolean isMethod() {
        return method;
    }

    /** Types of the parameters, as the source writes them. */
    public List<String> parameters() {
        return parameters;
    }

    /** The line where it begins, from 1. */
    public int line() {
        return line;
    }

    @Override
    public String toString() {
        return method ? name + "(" + String.join(", ", parameters) + ")" : name;
    }
}

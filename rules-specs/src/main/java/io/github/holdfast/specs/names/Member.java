package io.github.holdfast.specs.names;

import java.util.List;
import java.util.Objects;

/** A field, or a method or constructor with its erased parameter types. Immutable. */
public final class Member {

    private final String name;
    private final boolean method;
    private final List<String> parameters;

    private Member(String name, boolean method, List<String> parameters) {
        this.name = Objects.requireNonNull(name, "name");
        this.method = method;
        this.parameters = List.copyOf(parameters);
    }

    /** A field, an enum constant. */
    public static Member field(String name) {
        return new Member(name, false, List.of());
    }

    /**
     * A method or constructor.
     *
     * @param name of a constructor the simple name of its type
     * @param parameters erased types with dots, arrays with {@code []}
     */
    public static Member method(String name, List<String> parameters) {
        return new Member(name, true, parameters);
    }

    /** Its simple name. */
    public String name() {
        return name;
    }

    /** Whether it is a method or constructor. */
    public boolean isMethod() {
        return method;
    }

    /** Erased parameter types. */
    public List<String> parameters() {
        return parameters;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Member && object.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return method ? name + "(" + String.join(", ", parameters) + ")" : name;
    }
}

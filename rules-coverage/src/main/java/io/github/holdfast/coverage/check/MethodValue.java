package io.github.holdfast.coverage.check;

import java.util.Objects;

/** A method with its cyclomatic complexity, the lambdas in it counted with it, and its place. Immutable. */
public final class MethodValue {

    private final String type;
    private final String name;
    private final int complexity;
    private final int lambdas;
    private final String file;
    private final int firstLine;
    private final int lastLine;

    private MethodValue(
            String type, String name, int complexity, int lambdas, String file, int firstLine, int lastLine) {
        this.type = Objects.requireNonNull(type, "type");
        this.name = Objects.requireNonNull(name, "name");
        this.complexity = complexity;
        this.lambdas = lambdas;
        this.file = Objects.requireNonNull(file, "file");
        this.firstLine = firstLine;
        this.lastLine = lastLine;
    }

    /**
     * @param type qualified name of its class, with dots for nested classes too
     * @param name as people write it, {@code Outer.Inner.method(int, String)}
     * @param complexity at least 1
     */
    public static MethodValue of(String type, String name, int complexity) {
        if (complexity < 1) {
            throw new IllegalArgumentException(name + ": " + complexity);
        }
        return new MethodValue(type, name, complexity, 0, "", 0, 0);
    }

    /** This method with its place, the file relative to the reactor root, empty where it is not known. */
    public MethodValue at(String path, int first, int last) {
        return new MethodValue(type, name, complexity, lambdas, path, first, last);
    }

    /**
     * This method with a lambda in it. A lambda alone has complexity 1 and adds no path; each decision in it adds one, as it
     * would in the method itself.
     */
    public MethodValue with(MethodValue lambda) {
        return new MethodValue(
                type,
                name,
                complexity + lambda.complexity - 1,
                lambdas + lambda.lambdas + 1,
                file,
                firstLine == 0 ? lambda.firstLine : firstLine,
                Math.max(lastLine, lambda.lastLine));
    }

    /** Qualified name of its class, with dots. */
    public String type() {
        return type;
    }

    /** {@code Outer.Inner.method(int, String)}. */
    public String name() {
        return name;
    }

    /** Branches less decisions plus one. */
    public int complexity() {
        return complexity;
    }

    /** How many lambdas are counted in it. */
    public int lambdas() {
        return lambdas;
    }

    /** Its source relative to the reactor root, empty where it is not known. */
    public String file() {
        return file;
    }

    /** The first line that carries code. */
    public int firstLine() {
        return firstLine;
    }

    /** The last line that carries code. */
    public int lastLine() {
        return lastLine;
    }

    @Override
    public boolean equals(Object object) {
        if (!(object instanceof MethodValue)) {
            return false;
        }
        MethodValue other = (MethodValue) object;
        return type.equals(other.type)
                && name.equals(other.name)
                && complexity == other.complexity
                && lambdas == other.lambdas
                && file.equals(other.file)
                && firstLine == other.firstLine
                && lastLine == other.lastLine;
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, name, complexity, file, firstLine);
    }

    @Override
    public String toString() {
        return name + " " + complexity + (lambdas > 0 ? " with " + lambdas + " lambdas" : "");
    }
}

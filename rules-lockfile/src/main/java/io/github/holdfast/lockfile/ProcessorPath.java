package io.github.holdfast.lockfile;

import java.util.List;
import java.util.Objects;
import org.eclipse.aether.graph.Dependency;

/** A path of annotation processors as a compiler asks the resolver for it. Immutable. */
final class ProcessorPath {

    private final List<Dependency> elements;
    private final List<Dependency> managed;

    private ProcessorPath(List<Dependency> elements, List<Dependency> managed) {
        this.elements = List.copyOf(elements);
        this.managed = List.copyOf(managed);
    }

    static ProcessorPath of(List<Dependency> elements, List<Dependency> managed) {
        return new ProcessorPath(elements, managed);
    }

    /** Of scope runtime, in their order. */
    List<Dependency> elements() {
        return elements;
    }

    /** What counts for what the elements bring. */
    List<Dependency> managed() {
        return managed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProcessorPath
                && elements.equals(((ProcessorPath) other).elements)
                && managed.equals(((ProcessorPath) other).managed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(elements, managed);
    }

    @Override
    public String toString() {
        return elements.toString();
    }
}

package io.github.holdfast.specs.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which modules the classes are from, which modules are missing, and which sources the build writes. Immutable. */
public final class ReferenceReactor {

    private final Map<String, String> modules;
    private final Set<String> missing;
    private final Set<String> generated;

    private ReferenceReactor(Map<String, String> modules, Collection<String> missing, Collection<String> generated) {
        this.modules = Map.copyOf(modules);
        this.missing = new TreeSet<>(missing);
        this.generated = Set.copyOf(generated);
    }

    /**
     * A reactor from its parts; paths are relative to its root, with {@code /}.
     *
     * @param modules folders of classes, as {@link io.github.holdfast.specs.names.ClassPlace} names them, to the folders
     *     of their modules
     * @param missing folders of the modules whose classes are not there
     * @param generated paths below a source root of changed sources that are there all the same, since the build writes
     *     them
     */
    public static ReferenceReactor of(
            Map<String, String> modules, Collection<String> missing, Collection<String> generated) {
        return new ReferenceReactor(modules, missing, generated);
    }

    /** Whether all modules are there. */
    boolean isWhole() {
        return missing.isEmpty();
    }

    Set<String> missing() {
        return new TreeSet<>(missing);
    }

    /** Whether a file belongs to a module whose classes are not there: the nearest module above it is such a one. */
    boolean isMissing(String path) {
        return Stream.of(missing, modules.values())
                .flatMap(Collection::stream)
                .filter(folder -> isBelow(path, folder))
                .max(Comparator.comparingInt(String::length))
                .filter(missing::contains)
                .isPresent();
    }

    /** Whether a file is one of the module that a folder of classes belongs to. */
    boolean isOf(String place, String path) {
        return Optional.ofNullable(modules.get(place))
                .filter(folder -> isBelow(path, folder))
                .isPresent();
    }

    private static boolean isBelow(String path, String folder) {
        return folder.isEmpty() || path.startsWith(folder + "/");
    }

    /** Whether the build writes a source of this path below a source root. */
    boolean generates(String source) {
        return generated.contains(source);
    }

    int size() {
        return Set.copyOf(modules.values()).size();
    }
}

package io.github.holdfast.specs.check;

import io.github.holdfast.specs.spec.Cover;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What patterns of specs can match: the types and files of the reactor, and those that the change took away. Immutable. */
public final class ReactorCode {

    private final NavigableSet<String> types;
    private final NavigableSet<String> goneTypes;
    private final NavigableSet<String> files;
    private final NavigableSet<String> goneFiles;
    private final Predicate<String> declares;

    private ReactorCode(
            Collection<String> types,
            Collection<String> goneTypes,
            Collection<String> files,
            Collection<String> goneFiles,
            Predicate<String> declares) {
        this.types = sorted(types);
        this.goneTypes = sorted(goneTypes);
        this.files = sorted(files);
        this.goneFiles = sorted(goneFiles);
        this.declares = declares;
    }

    /**
     * The code with types by the names that their files stand for, fully qualified.
     *
     * @param declares whether a type of this fully qualified name is declared where no file stands for it: beside
     *     another type of its file, or in one
     */
    public static ReactorCode ofTypes(
            Collection<String> types, Collection<String> goneTypes, Predicate<String> declares) {
        return new ReactorCode(types, goneTypes, new TreeSet<>(), new TreeSet<>(), declares);
    }

    /** This code with files that are not Java, by their paths from the reactor root. */
    public ReactorCode andFiles(Collection<String> here, Collection<String> gone) {
        return new ReactorCode(types, goneTypes, here, gone, declares);
    }

    private static NavigableSet<String> sorted(Collection<String> names) {
        return Collections.unmodifiableNavigableSet(new TreeSet<>(names));
    }

    NavigableSet<String> types() {
        return types;
    }

    boolean hasType(Cover pattern) {
        return pattern.among(types).findAny().isPresent() || pattern.isExact() && declares.test(pattern.glob());
    }

    boolean lostType(Cover pattern) {
        return pattern.among(goneTypes).findAny().isPresent();
    }

    boolean hasFile(Cover pattern) {
        return pattern.among(files).findAny().isPresent();
    }

    boolean lostFile(Cover pattern) {
        return pattern.among(goneFiles).findAny().isPresent();
    }
}

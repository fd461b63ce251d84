package io.github.holdfast.specs.spec;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A spec where the change began and as it is now. Of what it says of itself the stricter counts: a change cannot take its
 * own code out of a spec, nor turn the spec into a narrative one. Immutable.
 */
public final class SpecVersions {

    private final Optional<SpecFile> before;
    private final Optional<SpecFile> after;

    private SpecVersions(Optional<SpecFile> before, Optional<SpecFile> after) {
        this.before = before;
        this.after = after;
    }

    /** Both versions of one spec; at least one is there. */
    public static SpecVersions of(Optional<SpecFile> before, Optional<SpecFile> after) {
        return new SpecVersions(before, after);
    }

    /**
     * Finds the versions that belong together: by their id, and where that changed by their path.
     *
     * @param before by path
     * @param after by path
     * @return by their paths
     * @throws UnusableInput ({@code UNREADABLE-SPEC}) when two of now have one id
     */
    public static List<SpecVersions> paired(Map<String, SpecFile> before, Map<String, SpecFile> after) {
        Map<String, SpecFile> left = new TreeMap<>(before);
        Map<String, SpecFile> oldById = new HashMap<>();
        left.values().forEach(then -> id(then).ifPresent(id -> oldById.putIfAbsent(id, then)));
        Map<SpecFile, SpecFile> old = new HashMap<>();
        byId(after).forEach((id, now) -> Optional.ofNullable(oldById.get(id))
                .ifPresent(then -> old.put(now, left.remove(then.path()))));
        after.values().stream()
                .filter(now -> !old.containsKey(now) && left.containsKey(now.path()))
                .forEach(now -> old.put(now, left.remove(now.path())));
        Map<String, SpecVersions> pairs = new TreeMap<>();
        left.forEach((path, then) -> pairs.put(path, of(Optional.of(then), Optional.empty())));
        after.forEach((path, now) -> pairs.put(path, of(Optional.ofNullable(old.get(now)), Optional.of(now))));
        return List.copyOf(pairs.values());
    }

    private static Map<String, SpecFile> byId(Map<String, SpecFile> files) {
        Map<String, SpecFile> byId = new TreeMap<>();
        for (SpecFile file : files.values()) {
            Optional<String> id = id(file);
            SpecFile other = id.map(name -> byId.putIfAbsent(name, file)).orElse(null);
            if (other != null) {
                throw twice(file, other);
            }
        }
        return byId;
    }

    private static Optional<String> id(SpecFile file) {
        return file.frontMatter().map(FrontMatter::spec);
    }

    private static UnusableInput twice(SpecFile file, SpecFile other) {
        FrontMatter front = file.frontMatter().orElseThrow();
        return new UnusableInput(
                "two specs of one id",
                Finding.of("UNREADABLE-SPEC", file.path())
                        .saying(file.path() + ":" + front.line() + ": spec: " + front.spec() + " is the id of "
                                + other.path() + " too")
                        .needed("an id of its own")
                        .fixBy("give one of them another id")
                        .at(file.path(), front.line())
                        .build());
    }

    /** The version where the change began. */
    public Optional<SpecFile> before() {
        return before;
    }

    /** The version of the work tree. */
    public Optional<SpecFile> after() {
        return after;
    }

    /** The file as it is now; of a spec that is gone where it was. */
    public String path() {
        return newest().path();
    }

    /** The id as it is now; empty when it never had front matter. */
    public Optional<String> id() {
        return fronts().findFirst().map(FrontMatter::spec);
    }

    /** Whether the two versions are not the same file. */
    public boolean isChanged() {
        return !before.equals(after);
    }

    /**
     * Whether it is a contract over a type: in one of its versions it is one, and in one of them it covers the type.
     *
     * @param name fully qualified, with dots
     * @param topLevel the outermost type around it, or itself
     */
    public boolean holdsType(String name, String topLevel) {
        return holds(front -> front.coversType(name, topLevel));
    }

    /** The blocks that it had and has not in any form of the same words. */
    public List<SpecBlock> lost() {
        Set<String> now = after.map(SpecFile::blocks).orElse(List.of()).stream()
                .map(SpecBlock::key)
                .collect(Collectors.toSet());
        return before.map(SpecFile::blocks).orElse(List.of()).stream()
                .filter(block -> !now.contains(block.key()))
                .collect(Collectors.toList());
    }

    /** Whether it is a contract over a file; path from the reactor root. */
    public boolean holdsFile(String path) {
        return holds(front -> front.coversFile(path));
    }

    private boolean holds(Predicate<FrontMatter> covers) {
        return isContract() && fronts().anyMatch(covers);
    }

    private boolean isContract() {
        return fronts().anyMatch(front -> front.level() == FrontMatter.Level.CONTRACT);
    }

    /**
     * Whether a type need not be covered by another spec: this one is a contract over it, or was a narrative one over it
     * already where the change began.
     */
    public boolean speaksFor(String type) {
        return holdsType(type, type)
                || before.flatMap(SpecFile::frontMatter)
                        .filter(front -> front.coversType(type))
                        .isPresent();
    }

    /** The front matter of both versions, the newest first. */
    public Stream<FrontMatter> fronts() {
        return Stream.of(after, before).flatMap(Optional::stream).flatMap(file -> file.frontMatter().stream());
    }

    private SpecFile newest() {
        return after.or(() -> before).orElseThrow();
    }

    @Override
    public String toString() {
        return path();
    }
}

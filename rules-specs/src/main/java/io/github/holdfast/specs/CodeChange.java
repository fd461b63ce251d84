package io.github.holdfast.specs;

import io.github.holdfast.core.git.Base;
import io.github.holdfast.core.git.ChangeSet;
import io.github.holdfast.core.git.ChangedFile;
import io.github.holdfast.core.git.Trailers;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.specs.check.Acknowledgements;
import io.github.holdfast.specs.check.Change;
import io.github.holdfast.specs.check.ChangedPath;
import io.github.holdfast.specs.check.ChangedSource;
import io.github.holdfast.specs.check.ReactorCode;
import io.github.holdfast.specs.file.FileBytes;
import io.github.holdfast.specs.java.JavaSources;
import io.github.holdfast.specs.java.SourceChange;
import io.github.holdfast.specs.java.SourceVersions;
import io.github.holdfast.specs.java.TypeSearch;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads what the change did to code, from where it began to the work tree. */
final class CodeChange {

    private static final String TRAILER = "Spec-Unchanged";

    private final ReactorModule module;
    private final Base base;
    private final SourceFolders folders;
    private final ChangeSet changes;
    private final Map<String, Sides> sources = new TreeMap<>();
    private final Map<String, ChangedFile.Kind> files = new TreeMap<>();
    private final Map<Path, byte[]> old = new HashMap<>();

    private CodeChange(ReactorModule module, Base base, SourceFolders folders) {
        this.module = module;
        this.base = base;
        this.folders = folders;
        this.changes = module.changes(base);
        changes.files().forEach(this::add);
        changes.others().forEach(this::add);
    }

    static CodeChange of(ReactorModule module, Base base, SourceFolders folders) {
        return new CodeChange(module, base, folders);
    }

    private void add(ChangedFile file) {
        boolean deleted = file.kind() == ChangedFile.Kind.DELETED;
        boolean added = file.kind() == ChangedFile.Kind.ADDED || file.kind() == ChangedFile.Kind.RENAMED;
        file.oldPath().ifPresent(path -> add(path, ChangedFile.Kind.DELETED));
        add(file.path(), deleted || !added ? file.kind() : ChangedFile.Kind.ADDED);
    }

    private void add(String fromTop, ChangedFile.Kind kind) {
        Path absolute = changes.topLevel().resolve(fromTop);
        if (!absolute.startsWith(module.reactorRoot())) {
            return;
        }
        String path = module.fromRoot(absolute);
        if (path.endsWith(".java")) {
            sources.put(path, new Sides(path, kind));
        } else {
            files.put(path, kind);
        }
    }

    /** What patterns of specs can match. */
    ReactorCode reactor() {
        Map<String, String> pathsOfTypes = new HashMap<>();
        Set<String> others = new HashSet<>();
        for (Path file : module.workTree().orElseThrow().filesBelow(module.reactorRoot())) {
            String path = module.fromRoot(file);
            if (!path.endsWith(".java")) {
                others.add(path);
            } else if (!isGone(path)) {
                folders.type(path).ifPresent(type -> pathsOfTypes.put(type, path));
            }
        }
        others.removeAll(goneFiles());
        return ReactorCode.ofTypes(pathsOfTypes.keySet(), goneTypes(), name -> isDeclared(name, pathsOfTypes))
                .andFiles(others, goneFiles());
    }

    private boolean isGone(String path) {
        Sides sides = sources.get(path);
        return sides != null && sides.kind == ChangedFile.Kind.DELETED;
    }

    /** Whether a type is declared in the file of another one, around it or beside it. */
    private boolean isDeclared(String name, Map<String, String> pathsOfTypes) {
        int dot = name.lastIndexOf('.');
        String owner = dot < 0 ? "" : name.substring(0, dot);
        return pathsOfTypes.entrySet().stream()
                .filter(type -> owner.equals(type.getKey())
                        || owner.startsWith(type.getKey() + ".")
                        || owner.equals(packageOf(type.getKey())))
                .map(type -> FileBytes.ofSource(absolute(type.getValue()), type.getValue()))
                .anyMatch(bytes -> TypeSearch.declares(bytes, name.substring(dot + 1)));
    }

    private static String packageOf(String type) {
        int dot = type.lastIndexOf('.');
        return dot < 0 ? "" : type.substring(0, dot);
    }

    /** Paths of files that are not Java and that the change took away. */
    private Set<String> goneFiles() {
        return paths(files, ChangedFile.Kind.DELETED);
    }

    /** Names of the types whose files the change took away. */
    private Set<String> goneTypes() {
        Set<String> gone = new HashSet<>();
        sources.values().stream()
                .filter(sides -> sides.kind == ChangedFile.Kind.DELETED)
                .forEach(sides -> folders.type(sides.path).ifPresent(gone::add));
        return gone;
    }

    private static Set<String> paths(Map<String, ChangedFile.Kind> files, ChangedFile.Kind kind) {
        Set<String> paths = new HashSet<>();
        files.forEach((path, one) -> {
            if (one == kind) {
                paths.add(path);
            }
        });
        return paths;
    }

    /**
     * The change.
     *
     * @param isCovered whether a spec covers a file that is not Java
     */
    Change read(Predicate<String> isCovered) {
        Map<String, ChangedFile.Kind> covered = new TreeMap<>(files);
        covered.keySet().removeIf(isCovered.negate());
        pairMoved();
        Set<Path> wanted = new HashSet<>();
        for (Sides sides : sources.values()) {
            if (sides.hasOld() && !folders.isTest(sides.path)) {
                wanted.add(absolute(sides.oldPath));
            }
        }
        if (!covered.isEmpty()) {
            goneFiles().forEach(path -> wanted.add(absolute(path)));
        }
        old.putAll(module.whereItBegan(base, wanted));
        Trailers trailers = module.trailers(base, TRAILER);
        Acknowledgements words = Acknowledgements.of(trailers.values(), trailers.isComplete());
        Change change = Change.of(changedSources(), changedFiles(covered), words);
        return base.isOfBaseBranch() ? change.merged() : change;
    }

    private Path absolute(String path) {
        return module.reactorRoot().resolve(path);
    }

    /** A type that moved to another folder of sources under its name is the same type. */
    private void pairMoved() {
        Map<String, Sides> gone = new HashMap<>();
        for (Sides sides : sources.values()) {
            if (sides.kind == ChangedFile.Kind.DELETED) {
                folders.inFolder(sides.path).ifPresent(name -> gone.putIfAbsent(name, sides));
            }
        }
        for (Sides sides : List.copyOf(sources.values())) {
            if (sides.kind == ChangedFile.Kind.ADDED) {
                Optional<Sides> from = folders.inFolder(sides.path).map(gone::remove);
                from.ifPresent(then -> {
                    sources.remove(then.path);
                    sides.oldPath = then.path;
                });
            }
        }
    }

    private List<ChangedSource> changedSources() {
        Map<Charset, List<Sides>> shipped = new HashMap<>();
        List<ChangedSource> changed = new ArrayList<>();
        for (Sides sides : sources.values()) {
            if (folders.isTest(sides.path)) {
                changed.add(ChangedSource.ofTests(sides.path));
            } else {
                shipped.computeIfAbsent(folders.charset(sides.path), absent -> new ArrayList<>())
                        .add(sides);
            }
        }
        shipped.forEach((charset, files) -> {
            List<SourceVersions> versions = files.stream().map(this::versions).collect(Collectors.toList());
            List<SourceChange> changes = JavaSources.in(charset).compareAll(versions);
            for (int i = 0; i < changes.size(); i++) {
                String path = files.get(i).path;
                changed.add(ChangedSource.of(path, folders.type(path), changes.get(i)));
            }
        });
        changed.sort(Comparator.comparing(ChangedSource::path));
        return changed;
    }

    private SourceVersions versions(Sides sides) {
        Optional<byte[]> before =
                sides.hasOld() ? Optional.ofNullable(old.get(absolute(sides.oldPath))) : Optional.empty();
        return SourceVersions.of(before, now(sides));
    }

    private Optional<byte[]> now(Sides sides) {
        Path file = absolute(sides.path);
        return sides.kind == ChangedFile.Kind.DELETED || !FileBytes.isThere(file)
                ? Optional.empty()
                : Optional.of(FileBytes.ofSource(file, sides.path));
    }

    private List<ChangedPath> changedFiles(Map<String, ChangedFile.Kind> covered) {
        Set<ByteBuffer> arrived = new HashSet<>();
        Set<ByteBuffer> left = new HashSet<>();
        if (!covered.isEmpty()) {
            paths(files, ChangedFile.Kind.ADDED).forEach(path -> arrived.add(now(path)));
            paths(files, ChangedFile.Kind.DELETED).forEach(path -> left.add(then(path)));
        }
        List<ChangedPath> changed = new ArrayList<>();
        covered.forEach((path, kind) -> changed.add(ChangedPath.of(path, deed(path, kind, arrived, left))));
        return changed;
    }

    private String deed(String path, ChangedFile.Kind kind, Set<ByteBuffer> arrived, Set<ByteBuffer> left) {
        boolean moved = kind == ChangedFile.Kind.DELETED && arrived.contains(then(path))
                || kind == ChangedFile.Kind.ADDED && left.contains(now(path));
        return moved ? "moved" : kind.name().toLowerCase(Locale.ROOT);
    }

    private ByteBuffer then(String path) {
        return ByteBuffer.wrap(old.getOrDefault(absolute(path), new byte[0]));
    }

    private ByteBuffer now(String path) {
        Path file = absolute(path);
        return ByteBuffer.wrap(FileBytes.isThere(file) ? FileBytes.ofSource(file, path) : new byte[0]);
    }

    /** Both sides of a changed source. */
    private static final class Sides {

        private final String path;
        private final ChangedFile.Kind kind;
        private String oldPath;

        Sides(String path, ChangedFile.Kind kind) {
            this.path = path;
            this.kind = kind;
            this.oldPath = kind == ChangedFile.Kind.ADDED ? "" : path;
        }

        boolean hasOld() {
            return !oldPath.isEmpty();
        }
    }
}

package io.github.holdfast.specs.check;

import io.github.holdfast.specs.java.SourceMember;
import io.github.holdfast.specs.java.SourceNames;
import io.github.holdfast.specs.java.SourceType;
import io.github.holdfast.specs.names.KnownType;
import io.github.holdfast.specs.names.Rank;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the changed sources declared where the change began. What an unchanged source declares is not gone. */
final class ReferenceHistory {

    private final List<ReferenceSource> sources;
    private final ReferenceReactor reactor;
    private final Map<String, GoneType> before = new HashMap<>();
    private final Map<String, List<GoneType>> beforeBySimpleName = new HashMap<>();
    private final Set<String> after = new HashSet<>();
    private final Set<String> imports = new HashSet<>();

    ReferenceHistory(Collection<ReferenceSource> sources, ReferenceReactor reactor) {
        this.sources = List.copyOf(sources);
        this.reactor = reactor;
        for (ReferenceSource source : sources) {
            for (SourceType type : types(source.before())) {
                GoneType gone = new GoneType(type, source);
                before.put(type.name(), gone);
                beforeBySimpleName
                        .computeIfAbsent(gone.simpleName(), name -> new ArrayList<>())
                        .add(gone);
            }
            types(source.after()).forEach(type -> after.add(type.name()));
            source.after().ifPresent(names -> imports.addAll(names.imports()));
        }
    }

    private static List<SourceType> types(Optional<SourceNames> names) {
        return names.map(SourceNames::types).orElse(List.of());
    }

    /** A type of a changed source as it was; empty when no changed source declared it. */
    Optional<GoneType> before(String type) {
        return Optional.ofNullable(before.get(type));
    }

    /** Types of this simple name that changed sources declared and none declares any more. */
    List<GoneType> gone(String simpleName) {
        List<GoneType> gone = new ArrayList<>(beforeBySimpleName.getOrDefault(simpleName, List.of()));
        gone.removeIf(type -> after.contains(type.name()));
        return gone;
    }

    /** Whether the change brought the type. */
    boolean isNew(String type) {
        return after.contains(type) && !before.containsKey(type);
    }

    /** Whether a changed source imports the type now. */
    boolean imports(String type) {
        return imports.contains(type);
    }

    /** Whether a class file is left over from a source that no longer declares its type. */
    boolean isStale(KnownType type) {
        if (type.rank() != Rank.MAIN && type.rank() != Rank.TEST
                || type.sourceFile().isEmpty()) {
            return false;
        }
        boolean moved = after.contains(type.name());
        return !moved
                && !reactor.generates(type.sourceFile())
                && sources.stream().anyMatch(source -> hasLost(source, type));
    }

    private boolean hasLost(ReferenceSource source, KnownType type) {
        return source.pathBefore().filter(path -> isAt(path, type)).isPresent()
                && source.declared(type.name())
                && (source.isLeft() || source.after().isPresent());
    }

    private boolean isAt(String path, KnownType type) {
        return reactor.isOf(type.place(), path) && ("/" + path).endsWith("/" + type.sourceFile());
    }

    /** A type where the change began. */
    static final class GoneType {

        private final SourceType type;
        private final ReferenceSource source;

        GoneType(SourceType type, ReferenceSource source) {
            this.type = type;
            this.source = source;
        }

        String name() {
            return type.name();
        }

        String simpleName() {
            return name().substring(name().lastIndexOf('.') + 1);
        }

        List<SourceMember> members() {
            return type.members();
        }

        String path() {
            return source.pathBefore().orElseThrow();
        }

        int line() {
            return type.line();
        }

        /** What the type is called in the file that its file became; empty when the file was not renamed. */
        Optional<String> renamedTo() {
            String stem = stem(path());
            if (!source.isLeft() || !stem.equals(simpleName())) {
                return Optional.empty();
            }
            return source.pathAfter().map(ReferenceHistory::stem).flatMap(now -> types(source.after()).stream()
                    .map(SourceType::name)
                    .filter(name -> name.endsWith("." + now) || name.equals(now))
                    .findFirst());
        }
    }

    private static String stem(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return file.substring(0, Math.max(file.indexOf('.'), 0));
    }
}

package io.github.holdfast.specs.check;

import io.github.holdfast.specs.check.ReferenceHistory.GoneType;
import io.github.holdfast.specs.names.KnownNames;
import io.github.holdfast.specs.names.KnownType;
import io.github.holdfast.specs.names.Rank;
import io.github.holdfast.specs.spec.JavaName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the types that a name can mean, now and where the change began. */
final class ReferenceTypes {

    private static final Pattern LAST_HUMP = Pattern.compile("\\p{Lu}+[^\\p{Lu}]*$");

    private final KnownNames names;
    private final ReferenceHistory history;
    private final Set<String> simpleNames;
    private final Set<String> humps;

    ReferenceTypes(KnownNames names, ReferenceHistory history) {
        this.names = names;
        this.history = history;
        this.simpleNames =
                names.ofTheReactor().stream().map(ReferenceTypes::simple).collect(Collectors.toSet());
        this.humps = simpleNames.stream().map(ReferenceTypes::lastHump).collect(Collectors.toSet());
    }

    /**
     * The types that the longest part of a name can mean, with what of the name is left.
     *
     * @return one without types when there is none
     */
    Match match(JavaName name) {
        List<String> segments = name.segments();
        int first = name.firstType();
        for (int last = segments.size() - 1; last >= first && first >= 0; last--) {
            List<KnownType> types = nearest(named(segments.subList(0, last + 1)));
            if (!types.isEmpty()) {
                return new Match(types, segments.subList(0, last + 1), segments.subList(last + 1, segments.size()));
            }
        }
        return new Match(List.of(), List.of(), List.of());
    }

    private List<KnownType> named(List<String> segments) {
        String dotted = String.join(".", segments);
        return names.named(segments.get(segments.size() - 1)).stream()
                .filter(type -> isSuffix(dotted, type.name()))
                .filter(type -> !history.isStale(type))
                .collect(Collectors.toList());
    }

    /** Those of the reactor that ships where there are such, else those of its tests, else all others. */
    private static List<KnownType> nearest(List<KnownType> types) {
        for (Rank rank : List.of(Rank.MAIN, Rank.TEST)) {
            List<KnownType> own =
                    types.stream().filter(type -> type.rank() == rank).collect(Collectors.toList());
            if (!own.isEmpty()) {
                return own;
            }
        }
        return types;
    }

    /** The types that the longest part of a name meant and that are gone, with what of the name is left. */
    Optional<Gone> gone(JavaName name) {
        List<String> segments = name.segments();
        int first = name.firstType();
        for (int last = segments.size() - 1; last >= first && first >= 0; last--) {
            String dotted = String.join(".", segments.subList(0, last + 1));
            Optional<GoneType> type = history.gone(segments.get(last)).stream()
                    .filter(one -> isSuffix(dotted, one.name()))
                    .filter(one -> !isThere(one.name()))
                    .min(Comparator.comparing(GoneType::name));
            if (type.isPresent()) {
                return Optional.of(new Gone(type.get(), dotted));
            }
        }
        return Optional.empty();
    }

    private boolean isThere(String type) {
        return names.named(type.substring(type.lastIndexOf('.') + 1)).stream()
                .anyMatch(one -> one.name().equals(type) && !history.isStale(one));
    }

    static boolean isSuffix(String dotted, String qualified) {
        return qualified.equals(dotted) || qualified.endsWith("." + dotted);
    }

    /** What somebody may have meant with a name of a type; as it would be written in its place. */
    Optional<String> closest(String dotted, Optional<GoneType> gone) {
        Optional<String> renamed = gone.flatMap(GoneType::renamedTo);
        if (renamed.isPresent()) {
            return Optional.of(written(renamed.get(), dotted));
        }
        String simple = dotted.substring(dotted.lastIndexOf('.') + 1);
        Set<String> reactor = names.ofTheReactor();
        Optional<String> moved = reactor.stream()
                .filter(type -> isSuffix(simple, type)
                        && !gone.map(GoneType::name).filter(type::equals).isPresent())
                .findFirst();
        if (moved.isPresent()) {
            return moved;
        }
        return Closest.to(simple, simpleNames).map(near -> reactor.stream()
                .filter(type -> isSuffix(near, type))
                .findFirst()
                .map(type -> written(type, dotted))
                .orElse(near));
    }

    /**
     * Whether a word is one that the reactor would give a type: it ends in the same hump as one of them, or is one of them
     * but for a few letters. Other words with humps are names of products, settings and ideas.
     */
    boolean isOfTheHouse(String word) {
        List<String> simpleNames =
                names.ofTheReactor().stream().map(ReferenceTypes::simple).collect(Collectors.toList());
        String hump = lastHump(word);
        return simpleNames.stream().anyMatch(name -> lastHump(name).equals(hump)) || Closest.isTypo(word, simpleNames);
    }

    private static String lastHump(String name) {
        Matcher hump = LAST_HUMP.matcher(name);
        return hump.find() ? hump.group() : name;
    }

    private static String written(String type, String likeThis) {
        return likeThis.indexOf('.') > 0 && Character.isLowerCase(likeThis.codePointAt(0)) ? type : simple(type);
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** Whether a type of a library or of the JDK has taken the place of one that is gone. */
    boolean isReplaced(Match now) {
        return now.types().stream()
                .anyMatch(type -> history.imports(type.name()) || type.name().equals(String.join(".", now.written())));
    }

    /** Types, and what of a name they are. */
    static final class Match {

        private final List<KnownType> types;
        private final List<String> written;
        private final List<String> rest;

        Match(List<KnownType> types, List<String> written, List<String> rest) {
            this.types = List.copyOf(types);
            this.written = List.copyOf(written);
            this.rest = List.copyOf(rest);
        }

        List<KnownType> types() {
            return types;
        }

        List<String> written() {
            return written;
        }

        List<String> rest() {
            return rest;
        }

        boolean isOfTheReactor() {
            return Stream.of(Rank.MAIN, Rank.TEST)
                    .anyMatch(rank -> types.stream().anyMatch(type -> type.rank() == rank));
        }

        Match only(KnownType type) {
            return new Match(List.of(type), written, rest);
        }
    }

    /** A type that is gone, and how it is named. */
    static final class Gone {

        private final GoneType type;
        private final String written;

        Gone(GoneType type, String written) {
            this.type = type;
            this.written = written;
        }

        GoneType type() {
            return type;
        }

        String written() {
            return written;
        }
    }
}

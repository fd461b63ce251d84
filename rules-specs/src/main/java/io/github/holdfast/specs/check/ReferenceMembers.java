package io.github.holdfast.specs.check;

import io.github.holdfast.specs.java.SourceMember;
import io.github.holdfast.specs.names.KnownType;
import io.github.holdfast.specs.names.Member;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells whether types have a member, now and where the change began. */
final class ReferenceMembers {

    private static final Set<String> OF_THE_LANGUAGE = Set.of("class", "this", "super", "new", "length");

    private final ReferenceHistory history;

    ReferenceMembers(ReferenceHistory history) {
        this.history = history;
    }

    /** Whether a type has a member, or a property, of this name; of these parameters when they are told. */
    static boolean has(KnownType type, Wanted wanted) {
        return !wanted.call && OF_THE_LANGUAGE.contains(wanted.name)
                || type.members().stream()
                        .anyMatch(member -> wanted.matches(member.name(), member.isMethod(), member.parameters()))
                || !wanted.call && type.members().stream().anyMatch(member -> isAccessor(member, wanted.name));
    }

    private static boolean isAccessor(Member member, String property) {
        String capital = property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
        return member.isMethod()
                && Set.of("get" + capital, "is" + capital, "set" + capital, "with" + capital)
                        .contains(member.name());
    }

    /** The member as it was declared by the type or one of its supertypes; empty when no changed source had it. */
    Optional<Was> before(KnownType type, Wanted wanted) {
        Set<String> types = new LinkedHashSet<>(List.of(type.name()));
        types.addAll(type.supertypes());
        return types.stream()
                .flatMap(name -> history.before(name).stream())
                .flatMap(declaring -> declaring.members().stream()
                        .filter(member -> wanted.matches(member.name(), member.isMethod(), member.parameters()))
                        .map(member -> new Was(declaring.path(), member.line())))
                .findFirst();
    }

    /** What somebody may have meant: another member of the type, new ones first, or one of its nested types. */
    Optional<String> closest(KnownType type, Wanted wanted, Collection<String> nested) {
        List<String> names = type.members().stream()
                .filter(member -> member.isMethod() || !wanted.call)
                .map(Member::name)
                .filter(name -> !name.equals(wanted.name))
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        names.addAll(nested);
        List<String> brought = new ArrayList<>(names);
        brought.removeAll(history.before(type.name()).stream()
                .flatMap(before -> before.members().stream())
                .map(SourceMember::name)
                .collect(Collectors.toSet()));
        Optional<String> overload = type.members().stream()
                .filter(member -> member.name().equals(wanted.name))
                .map(member -> shown(member))
                .findFirst();
        return overload.or(() -> history.before(type.name()).flatMap(before -> Closest.to(wanted.name, brought)))
                .or(() -> Closest.to(wanted.name, names));
    }

    private static String shown(Member member) {
        return member.isMethod()
                ? member.name()
                        + member.parameters().stream()
                                .map(ReferenceMembers::simple)
                                .collect(Collectors.joining(", ", "(", ")"))
                : member.name();
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** A member as a document names it. */
    static final class Wanted {

        private final String name;
        private final boolean call;
        private final Optional<List<String>> parameters;

        Wanted(String name, boolean call, Optional<List<String>> parameters) {
            this.name = name;
            this.call = call;
            this.parameters = parameters;
        }

        boolean isCall() {
            return call;
        }

        boolean matches(String other, boolean method, List<String> types) {
            return other.equals(name)
                    && (method || !call)
                    && parameters.map(wanted -> fits(wanted, types)).orElse(true);
        }

        private static boolean fits(List<String> wanted, List<String> types) {
            if (wanted.size() != types.size()) {
                return false;
            }
            for (int i = 0; i < types.size(); i++) {
                String type = simple(types.get(i));
                boolean variable =
                        wanted.get(i).equals("?") || type.equals("Object") || type.matches("\\p{Lu}[\\p{Lu}\\p{N}]?");
                if (!variable && !wanted.get(i).equals(type)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String toString() {
            return name
                    + parameters
                            .map(types -> "(" + String.join(", ", types) + ")")
                            .orElse("");
        }
    }

    /** Where a member was. */
    static final class Was {

        private final String path;
        private final int line;

        Was(String path, int line) {
            this.path = path;
            this.line = line;
        }

        String path() {
            return path;
        }

        @Override
        public String toString() {
            return path + ":" + line;
        }
    }
}

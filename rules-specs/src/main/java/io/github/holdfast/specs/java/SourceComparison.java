package io.github.holdfast.specs.java;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Compares what two versions of a source declare. */
final class SourceComparison {

    private final List<MemberChange> changes = new ArrayList<>();

    private SourceComparison() {}

    static List<MemberChange> of(List<DeclaredType> before, List<DeclaredType> after) {
        SourceComparison comparison = new SourceComparison();
        Map<String, DeclaredType> old = byName(before);
        Map<String, DeclaredType> now = byName(after);
        Set<String> names = new LinkedHashSet<>(now.keySet());
        names.addAll(old.keySet());
        for (String name : names) {
            comparison.compare(Optional.ofNullable(old.get(name)), Optional.ofNullable(now.get(name)));
        }
        return comparison.changes;
    }

    private static Map<String, DeclaredType> byName(List<DeclaredType> types) {
        Map<String, DeclaredType> named = new LinkedHashMap<>();
        for (DeclaredType type : types) {
            String name = type.name();
            while (named.putIfAbsent(name, type) != null) {
                name += "'";
            }
        }
        return named;
    }

    private void compare(Optional<DeclaredType> before, Optional<DeclaredType> after) {
        String name = after.or(() -> before).orElseThrow().header().key();
        add(name, before.map(DeclaredType::header), after.map(DeclaredType::header));
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        Map<String, Declaration> old = before.get().members();
        Map<String, Declaration> now = after.get().members();
        Set<String> keys = new LinkedHashSet<>(now.keySet());
        keys.addAll(old.keySet());
        keys.forEach(key -> add(name, Optional.ofNullable(old.get(key)), Optional.ofNullable(now.get(key))));
        addOrder(name, before.get(), after.get());
    }

    private void add(String type, Optional<Declaration> before, Optional<Declaration> after) {
        if (isHidden(before) && isHidden(after)) {
            return;
        }
        ChangeClass found = classOf(before, after);
        if (found != ChangeClass.NONE) {
            changes.add(MemberChange.of(found, type, before, after));
        }
    }

    /** What follows from the components of a record is told by them. */
    private static boolean isHidden(Optional<Declaration> declaration) {
        return declaration.map(Declaration::follows).orElse(true);
    }

    private static ChangeClass classOf(Optional<Declaration> before, Optional<Declaration> after) {
        if (!text(before, Declaration::api).equals(text(after, Declaration::api))) {
            return ChangeClass.API;
        }
        if (before.isPresent() != after.isPresent()) {
            boolean implied = before.or(() -> after).orElseThrow().isImplied();
            return implied ? ChangeClass.NONE : ChangeClass.BODY;
        }
        if (!text(before, Declaration::full).equals(text(after, Declaration::full))) {
            return ChangeClass.BODY;
        }
        boolean alike = before.isEmpty() || before.get().hasJavadocOf(after.orElseThrow());
        return alike ? ChangeClass.NONE : ChangeClass.JAVADOC;
    }

    private static String text(Optional<Declaration> declaration, Function<Declaration, String> part) {
        return declaration.map(part).orElse("");
    }

    /** The place of a constant or component is seen by others, the place of a field decides when it is set. */
    private void addOrder(String name, DeclaredType before, DeclaredType after) {
        Iterator<Declaration> old = common(before, after).iterator();
        for (Declaration now : common(after, before)) {
            Declaration then = old.next();
            if (!then.key().equals(now.key())) {
                boolean seen = now.isOrdered() && !now.api().isEmpty();
                changes.add(MemberChange.of(
                        seen ? ChangeClass.API : ChangeClass.BODY,
                        name,
                        Optional.of(before.members().get(now.key())),
                        Optional.of(now)));
                return;
            }
        }
    }

    private static List<Declaration> common(DeclaredType one, DeclaredType other) {
        List<Declaration> common = new ArrayList<>();
        one.members().forEach((key, member) -> {
            Declaration same = other.members().get(key);
            if (same != null && !member.isImplied() && !same.isImplied()) {
                common.add(member);
            }
        });
        return common;
    }
}

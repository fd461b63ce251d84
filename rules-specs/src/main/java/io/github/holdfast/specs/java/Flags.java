package io.github.holdfast.specs.java;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Modifiers of a declaration with those that the language implies, so that writing one of these out is no change. */
final class Flags {

    /** What says nothing to a caller. */
    private static final Set<String> FOR_THE_COMPILER =
            Set.of("SuppressWarnings", "java.lang.SuppressWarnings", "Override", "java.lang.Override");

    private Flags() {}

    static Set<String> of(ClassTree type, String ownerKind) {
        Set<String> flags = written(type.getModifiers());
        String kind = type.getKind().name();
        if (isInterface(ownerKind)) {
            flags.addAll(List.of("PUBLIC", "STATIC"));
        }
        if (!kind.equals("CLASS") && !ownerKind.isEmpty()) {
            flags.add("STATIC");
        }
        if (isInterface(kind)) {
            flags.add("ABSTRACT");
        }
        if (kind.equals("RECORD")) {
            flags.add("FINAL");
        }
        return flags;
    }

    static Set<String> of(MethodTree method, String ownerKind) {
        Set<String> flags = written(method.getModifiers());
        if (isInterface(ownerKind) && !flags.contains("PRIVATE")) {
            flags.add("PUBLIC");
            if (method.getBody() == null) {
                flags.add("ABSTRACT");
            }
        }
        if (ownerKind.equals("ENUM") && method.getReturnType() == null) {
            flags.add("PRIVATE");
        }
        return flags;
    }

    static Set<String> of(VariableTree variable, String ownerKind) {
        Set<String> flags = written(variable.getModifiers());
        if (isInterface(ownerKind)) {
            flags.addAll(List.of("PUBLIC", "STATIC", "FINAL"));
        }
        boolean finalAnyway = ownerKind.equals("TRY")
                || variable.getType() != null && variable.getType().getKind() == Tree.Kind.UNION_TYPE;
        if (finalAnyway) {
            flags.add("FINAL");
        }
        return flags;
    }

    static boolean isVisible(Set<String> flags) {
        return flags.contains("PUBLIC") || flags.contains("PROTECTED");
    }

    static boolean isInterface(String kind) {
        return kind.equals("INTERFACE") || kind.equals("ANNOTATION_TYPE");
    }

    /** The annotations that belong to a signature. */
    static List<AnnotationTree> forCallers(ModifiersTree modifiers) {
        return modifiers.getAnnotations().stream()
                .filter(one ->
                        !FOR_THE_COMPILER.contains(one.getAnnotationType().toString()))
                .collect(Collectors.toList());
    }

    private static Set<String> written(ModifiersTree modifiers) {
        return modifiers.getFlags().stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }
}

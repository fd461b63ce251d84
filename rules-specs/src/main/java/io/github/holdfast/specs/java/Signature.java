package io.github.holdfast.specs.java;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Texts of the parts of a signature: for comparison, and for people. */
final class Signature {

    private static final List<String> ORDER =
            List.of("PUBLIC", "PROTECTED", "PRIVATE", "ABSTRACT", "DEFAULT", "STATIC", "FINAL");

    private static final Set<String> CONSTANT_KINDS = Set.of(
            "IDENTIFIER",
            "MEMBER_SELECT",
            "TYPE_CAST",
            "PARENTHESIZED",
            "CONDITIONAL_EXPRESSION",
            "PRIMITIVE_TYPE",
            "PLUS",
            "MINUS",
            "MULTIPLY",
            "DIVIDE",
            "REMAINDER",
            "UNARY_PLUS",
            "UNARY_MINUS",
            "BITWISE_COMPLEMENT",
            "LOGICAL_COMPLEMENT",
            "LEFT_SHIFT",
            "RIGHT_SHIFT",
            "UNSIGNED_RIGHT_SHIFT",
            "AND",
            "OR",
            "XOR",
            "CONDITIONAL_AND",
            "CONDITIONAL_OR",
            "EQUAL_TO",
            "NOT_EQUAL_TO",
            "LESS_THAN",
            "GREATER_THAN",
            "LESS_THAN_EQUAL",
            "GREATER_THAN_EQUAL");

    private final TreeText text;

    Signature(TreeText text) {
        this.text = text;
    }

    /** Annotations that callers see, whatever their order. */
    String annotations(ModifiersTree modifiers) {
        return sorted(Flags.forCallers(modifiers));
    }

    String sorted(Collection<? extends Tree> trees) {
        return text.of(trees).stream().sorted().collect(Collectors.joining());
    }

    /** Types of parameters, without names. */
    List<String> parameterTypes(List<? extends VariableTree> parameters) {
        return parameters.stream()
                .map(one ->
                        annotations(one.getModifiers()) + (text.isVariadic(one) ? " ..." : "") + text.of(one.getType()))
                .collect(Collectors.toList());
    }

    /** What tells overloads apart. */
    List<String> keyTypes(List<? extends VariableTree> parameters) {
        return parameters.stream().map(one -> text.of(bare(one.getType()))).collect(Collectors.toList());
    }

    private static Tree bare(Tree type) {
        return type instanceof AnnotatedTypeTree ? ((AnnotatedTypeTree) type).getUnderlyingType() : type;
    }

    /** Whether the field is a constant variable, whose value callers compile in. */
    boolean isConstant(VariableTree field, Set<String> flags) {
        Tree type = field.getType();
        ExpressionTree value = field.getInitializer();
        if (value == null || type == null || !flags.contains("FINAL")) {
            return false;
        }
        boolean simple = type.getKind() == Tree.Kind.PRIMITIVE_TYPE
                || text.of(type).strip().equals("java.lang.String");
        return simple && isConstantExpression(value);
    }

    private static boolean isConstantExpression(Tree value) {
        boolean[] constant = {true};
        new TreeScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void nothing) {
                if (tree != null) {
                    String kind = tree.getKind().name();
                    constant[0] &= CONSTANT_KINDS.contains(kind) || kind.endsWith("_LITERAL");
                }
                return super.scan(tree, nothing);
            }
        }.scan(value, null);
        return constant[0];
    }

    /** {@code round(BigDecimal, int...)}, as people write it. */
    String shown(String name, List<? extends VariableTree> parameters) {
        return name + parameters.stream().map(this::shownType).collect(Collectors.joining(", ", "(", ")"));
    }

    private String shownType(VariableTree parameter) {
        Tree type = parameter.getType();
        return text.isVariadic(parameter) ? ((ArrayTypeTree) type).getType() + "..." : String.valueOf(type);
    }

    /** Modifiers and annotations, as people write them. */
    String shown(ModifiersTree modifiers, Set<String> flags) {
        String annotations = Flags.forCallers(modifiers).stream()
                .map(AnnotationTree::toString)
                .map(one -> one.replace("()", "") + " ")
                .collect(Collectors.joining());
        return annotations
                + flags.stream()
                        .sorted(Comparator.comparingInt(Signature::place))
                        .map(flag -> flag.toLowerCase(Locale.ROOT).replace('_', '-') + " ")
                        .collect(Collectors.joining());
    }

    private static int place(String flag) {
        return ORDER.contains(flag) ? ORDER.indexOf(flag) : ORDER.size();
    }

    /** {@code <T> int round(T) throws IOException}, as people write it. */
    String shown(MethodTree method, String shortForm) {
        String generics = method.getTypeParameters().isEmpty() ? "" : "<" + joined(method.getTypeParameters()) + "> ";
        String returned = method.getReturnType() == null ? "" : method.getReturnType() + " ";
        String thrown = method.getThrows().isEmpty() ? "" : " throws " + joined(method.getThrows());
        String value = method.getDefaultValue() == null ? "" : " default " + method.getDefaultValue();
        return generics + returned + shortForm + thrown + value;
    }

    static String joined(Collection<? extends Tree> trees) {
        return trees.stream().map(Tree::toString).collect(Collectors.joining(", "));
    }
}

package io.github.holdfast.specs.java;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes a syntax tree as text that is the same exactly when the trees are: brackets for its structure, names as the
 * imports resolve them, values of literals, and what stands between the children in the source. So nothing that a
 * newer language adds is lost, also where this code does not know its kind.
 */
final class TreeText {

    private static final Set<Tree.Kind> WITH_A_BODY = Set.of(
            Tree.Kind.IF,
            Tree.Kind.WHILE_LOOP,
            Tree.Kind.DO_WHILE_LOOP,
            Tree.Kind.FOR_LOOP,
            Tree.Kind.ENHANCED_FOR_LOOP);

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final CharSequence source;
    private final Names names;

    TreeText(CompilationUnitTree unit, SourcePositions positions, CharSequence source, Names names) {
        this.unit = unit;
        this.positions = positions;
        this.source = source;
        this.names = names;
    }

    /** The text of a tree; empty for none. */
    String of(Tree tree) {
        if (tree == null) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        write(tree, "", out);
        return out.toString();
    }

    /** The text of a member of a type of this kind. */
    String of(Tree member, String ownerKind) {
        StringBuilder out = new StringBuilder();
        write(member, ownerKind, out);
        return out.toString();
    }

    /** The texts of trees, in their order. */
    List<String> of(Collection<? extends Tree> trees) {
        return trees.stream().map(this::of).collect(Collectors.toList());
    }

    /** A parameter or field whose last dimension is written with dots. */
    boolean isVariadic(VariableTree variable) {
        if (variable.getType() == null || variable.getType().getKind() != Tree.Kind.ARRAY_TYPE) {
            return false;
        }
        return between(start(variable.getType()), end(variable)).contains(". . .");
    }

    /** The tokens from one position to another, each after a blank. */
    String between(long from, long to) {
        StringBuilder tokens = new StringBuilder();
        Gap.write(source, (int) from, (int) to, "", tokens);
        return tokens.toString();
    }

    long start(Tree tree) {
        return positions.getStartPosition(unit, tree);
    }

    long end(Tree tree) {
        return positions.getEndPosition(unit, tree);
    }

    private void write(Tree tree, String parent, StringBuilder out) {
        if (tree instanceof ParenthesizedTree) {
            write(((ParenthesizedTree) tree).getExpression(), parent, out);
        } else if (isWord(tree)) {
            writeWord(tree, out);
        } else if (tree instanceof ArrayTypeTree) {
            out.append(" (ARRAY");
            writeIfThere(((ArrayTypeTree) tree).getType(), out);
            out.append(')');
        } else if (tree instanceof VariableTree) {
            writeVariable((VariableTree) tree, parent, out);
        } else if (tree instanceof MethodTree) {
            writeMethod((MethodTree) tree, parent, out);
        } else if (tree instanceof ClassTree) {
            writeClass((ClassTree) tree, out);
        } else if (tree instanceof BlockTree) {
            writeBlock((BlockTree) tree, out);
        } else if (tree instanceof AnnotationTree) {
            writeAnnotation((AnnotationTree) tree, out);
        } else {
            Optional<String> folded = folded(tree);
            if (folded.isPresent()) {
                writeLiteral(folded.get(), out);
            } else {
                writeWithGaps(tree, out);
            }
        }
    }

    private void writeIfThere(Tree tree, StringBuilder out) {
        if (tree != null) {
            write(tree, "", out);
        }
    }

    private void writeList(List<? extends Tree> trees, StringBuilder out) {
        String sign = "[";
        for (Tree tree : trees) {
            out.append(sign);
            write(tree, "", out);
            sign = ", ";
        }
        out.append(trees.isEmpty() ? "[]" : "]");
    }

    private void writeWord(Tree tree, StringBuilder out) {
        if (tree instanceof LiteralTree) {
            writeLiteral(((LiteralTree) tree).getValue(), out);
        } else {
            boolean simple = tree instanceof IdentifierTree;
            String name = simple ? ((IdentifierTree) tree).getName().toString() : tree.toString();
            out.append(' ').append(names.resolve(name));
        }
    }

    private static void writeLiteral(Object value, StringBuilder out) {
        if (value == null) {
            out.append(" null");
            return;
        }
        String text = value.toString();
        String type = value.getClass().getSimpleName();
        out.append(' ').append(type).append(text.length()).append(':').append(text);
    }

    /** A literal, a simple name, or names joined by dots. */
    private static boolean isWord(Tree tree) {
        return tree instanceof LiteralTree || isName(tree);
    }

    private static boolean isName(Tree tree) {
        Tree part = tree;
        while (part instanceof MemberSelectTree) {
            part = ((MemberSelectTree) part).getExpression();
        }
        return part instanceof IdentifierTree;
    }

    /** The text that string literals joined by plus signs are, as the compiler's parser joins them. */
    private static Optional<String> folded(Tree tree) {
        if (tree instanceof ParenthesizedTree) {
            return folded(((ParenthesizedTree) tree).getExpression());
        }
        if (tree.getKind() == Tree.Kind.STRING_LITERAL) {
            return Optional.of((String) ((LiteralTree) tree).getValue());
        }
        if (tree.getKind() != Tree.Kind.PLUS) {
            return Optional.empty();
        }
        BinaryTree sum = (BinaryTree) tree;
        Optional<String> right = folded(sum.getRightOperand());
        return right.isEmpty() ? right : folded(sum.getLeftOperand()).map(left -> left + right.get());
    }

    private void writeVariable(VariableTree variable, String parent, StringBuilder out) {
        out.append(" (VARIABLE").append(Flags.of(variable, parent));
        annotations(variable.getModifiers().getAnnotations(), out);
        out.append(isVariadic(variable) ? " ..." : "");
        writeIfThere(variable.getType(), out);
        Tree named = variable.getNameExpression();
        out.append(' ').append(named == null ? variable.getName() : of(named));
        out.append(variable.getInitializer() == null ? "" : " =");
        writeIfThere(variable.getInitializer(), out);
        out.append(')');
    }

    private void writeMethod(MethodTree method, String parent, StringBuilder out) {
        out.append(" (METHOD").append(Flags.of(method, parent));
        annotations(method.getModifiers().getAnnotations(), out);
        writeList(method.getTypeParameters(), out);
        writeIfThere(method.getReturnType(), out);
        out.append(' ').append(method.getName());
        writeIfThere(method.getReceiverParameter(), out);
        writeList(method.getParameters(), out);
        writeList(method.getThrows(), out);
        writeIfThere(method.getDefaultValue(), out);
        writeIfThere(method.getBody(), out);
        out.append(')');
    }

    private void writeClass(ClassTree type, StringBuilder out) {
        String kind = type.getKind().name();
        out.append(" (").append(kind).append(Flags.of(type, "BLOCK"));
        annotations(type.getModifiers().getAnnotations(), out);
        out.append(' ').append(type.getSimpleName());
        writeList(type.getTypeParameters(), out);
        writeIfThere(type.getExtendsClause(), out);
        writeList(type.getImplementsClause(), out);
        for (Tree member : type.getMembers()) {
            if (member.getKind() != Tree.Kind.EMPTY_STATEMENT) {
                write(member, kind, out);
            }
        }
        out.append(')');
    }

    private void writeBlock(BlockTree block, StringBuilder out) {
        out.append(block.isStatic() ? " (static BLOCK" : " (BLOCK");
        for (StatementTree statement : block.getStatements()) {
            if (statement.getKind() != Tree.Kind.EMPTY_STATEMENT) {
                write(statement, "BLOCK", out);
            }
        }
        out.append(')');
    }

    private void writeAnnotation(AnnotationTree annotation, StringBuilder out) {
        out.append(" (@");
        writeIfThere(annotation.getAnnotationType(), out);
        List<? extends ExpressionTree> arguments = annotation.getArguments();
        for (ExpressionTree argument : arguments) {
            boolean isValue = arguments.size() == 1
                    && argument instanceof AssignmentTree
                    && ((AssignmentTree) argument).getVariable().toString().equals("value");
            write(isValue ? ((AssignmentTree) argument).getExpression() : argument, "ANNOTATION", out);
        }
        out.append(')');
    }

    private void annotations(List<? extends AnnotationTree> annotations, StringBuilder out) {
        if (annotations.size() == 1) {
            write(annotations.get(0), "", out);
        } else if (!annotations.isEmpty()) {
            of(annotations).stream().sorted().forEach(out::append);
        }
    }

    private void writeWithGaps(Tree tree, StringBuilder out) {
        String kind = tree.getKind().name();
        String dropped = tree.getKind() == Tree.Kind.FOR_LOOP ? ",()" : ",();";
        out.append(" (").append(kind);
        long cursor = start(tree);
        List<Tree> children = Children.of(tree);
        if (children.size() > 1) {
            children.sort(Comparator.comparingLong(this::start));
        }
        for (Tree child : children) {
            Gap.write(source, (int) cursor, (int) start(child), dropped, out);
            write(WITH_A_BODY.contains(tree.getKind()) ? unwrapped(child) : child, kind, out);
            cursor = Math.max(cursor, end(child));
        }
        Gap.write(source, (int) cursor, (int) end(tree), dropped, out);
        out.append(')');
    }

    /** The one statement of a block that needs no braces. */
    private static Tree unwrapped(Tree tree) {
        Tree inner = tree;
        while (inner instanceof BlockTree && ((BlockTree) inner).getStatements().size() == 1) {
            StatementTree only = ((BlockTree) inner).getStatements().get(0);
            if (only instanceof VariableTree || only instanceof ClassTree) {
                return inner;
            }
            inner = only;
        }
        return inner;
    }
}

package io.github.holdfast.specs.java;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads one type of a source: what it declares, what of it is seen from outside, and its Javadoc. */
final class TypeReader {

    private final SourceReader source;
    private final ClassTree type;
    private final TreePath path;
    private final String name;
    private final String kind;
    private final Set<String> flags;
    private final boolean visible;
    private final Signature signature;
    private final TreeText text;
    private final List<Declaration> members = new ArrayList<>();

    TypeReader(SourceReader source, ClassTree type, TreePath outer, Owner owner) {
        this.source = source;
        this.type = type;
        this.path = new TreePath(outer, type);
        this.name = owner.prefix() + type.getSimpleName();
        this.kind = type.getKind().name();
        this.flags = Flags.of(type, owner.kind());
        this.visible = owner.isVisible() && Flags.isVisible(flags);
        this.text = source.text();
        this.signature = source.signature();
    }

    /** This type, and after it the types that it declares. */
    void readInto(List<DeclaredType> types) {
        int place = types.size();
        int initializers = 0;
        for (Tree member : type.getMembers()) {
            if (member instanceof ClassTree) {
                Owner owner = new Owner(name + ".", kind, visible);
                new TypeReader(source, (ClassTree) member, path, owner).readInto(types);
            } else if (member instanceof MethodTree) {
                members.add(method((MethodTree) member));
            } else if (member instanceof VariableTree) {
                members.add(field((VariableTree) member));
            } else if (member instanceof BlockTree) {
                members.add(initializer((BlockTree) member, ++initializers));
            }
        }
        addImplied();
        types.add(place, new DeclaredType(name, header(), members));
    }

    private Declaration header() {
        List<Tree> permits = Children.of(type);
        permits.remove(type.getModifiers());
        permits.remove(type.getExtendsClause());
        permits.removeAll(type.getTypeParameters());
        permits.removeAll(type.getImplementsClause());
        permits.removeAll(type.getMembers());
        String seen = kind + flags + signature.annotations(type.getModifiers()) + " <"
                + text.of(type.getTypeParameters()) + "> extends" + text.of(type.getExtendsClause()) + " implements"
                + signature.sorted(type.getImplementsClause()) + " permits" + signature.sorted(permits);
        String full = seen
                + signature.sorted(type.getModifiers().getAnnotations())
                + text.of(type.getImplementsClause())
                + text.of(permits);
        String simple = type.getSimpleName().toString();
        String word = kind.equals("ANNOTATION_TYPE") ? "@interface" : kind.toLowerCase(Locale.ROOT);
        return Declaration.of(Declaration.Sort.TYPE, name, simple)
                .shown(() -> word + " " + simple, () -> shown(word, simple, permits))
                .api(visible ? seen : "")
                .full(full)
                .at((int) source.line(type), source.javadoc(path));
    }

    private String shown(String word, String simple, List<Tree> permits) {
        Set<String> written = new TreeSet<>(flags);
        written.removeAll(Flags.isInterface(kind) ? Set.of("ABSTRACT") : Set.of());
        String generics =
                type.getTypeParameters().isEmpty() ? "" : "<" + Signature.joined(type.getTypeParameters()) + ">";
        String extended = type.getExtendsClause() == null ? "" : " extends " + type.getExtendsClause();
        return signature.shown(type.getModifiers(), written) + word + " " + simple + generics + extended
                + clause(" implements ", type.getImplementsClause()) + clause(" permits ", permits);
    }

    private static String clause(String word, List<? extends Tree> trees) {
        return trees.isEmpty() ? "" : word + Signature.joined(trees);
    }

    private Declaration method(MethodTree method) {
        Set<String> own = Flags.of(method, kind);
        boolean constructor = method.getReturnType() == null;
        boolean compact = constructor && kind.equals("RECORD") && source.isCompact(method);
        List<? extends VariableTree> parameters = compact ? components() : method.getParameters();
        String simple =
                constructor ? type.getSimpleName().toString() : method.getName().toString();
        Supplier<String> shortForm = () -> signature.shown(simple, parameters);
        String seen = own + signature.annotations(method.getModifiers()) + text.of(method.getTypeParameters())
                + text.of(method.getReturnType()) + " " + key(simple, signature.parameterTypes(parameters)) + " throws"
                + signature.sorted(method.getThrows()) + " default" + text.of(method.getDefaultValue());
        return Declaration.of(Declaration.Sort.MEMBER, key(simple, signature.keyTypes(parameters)), simple)
                .shown(
                        shortForm,
                        () -> signature.shown(method.getModifiers(), own) + signature.shown(method, shortForm.get()))
                .api(visible && Flags.isVisible(own) ? seen : "")
                .full((compact ? " compact" : "") + text.of(method, kind))
                .at((int) source.line(method), source.javadoc(new TreePath(path, method)));
    }

    private static String key(String simple, List<String> types) {
        return simple + types.stream().collect(Collectors.joining(",", "(", ")"));
    }

    private Declaration field(VariableTree field) {
        Set<String> own = Flags.of(field, kind);
        boolean component = isComponent(field);
        boolean ordered = component || isConstantOfEnum(field);
        boolean seen = visible && (component || Flags.isVisible(own));
        boolean valued = signature.isConstant(field, own);
        String simple = field.getName().toString();
        String api = (component ? "component" : own) + api(field, valued);
        return Declaration.of(ordered ? Declaration.Sort.ORDERED : Declaration.Sort.MEMBER, simple, simple)
                .shown(() -> simple, () -> shown(field, own) + (valued ? " = " + field.getInitializer() : ""))
                .api(seen ? api : "")
                .full(text.of(field, kind))
                .at((int) source.line(field), source.javadoc(new TreePath(path, field)));
    }

    private String api(VariableTree field, boolean valued) {
        return signature.annotations(field.getModifiers())
                + (text.isVariadic(field) ? " ..." : "")
                + text.of(field.getType())
                + " "
                + field.getName()
                + (valued ? " =" + text.of(field.getInitializer()) : "");
    }

    private String shown(VariableTree field, Set<String> own) {
        if (isConstantOfEnum(field)) {
            return field.getName().toString();
        }
        String modifiers = isComponent(field) ? "" : signature.shown(field.getModifiers(), own);
        return modifiers + field.getType() + " " + field.getName();
    }

    /** Only a constant of an enum is made by its constructor. */
    private boolean isConstantOfEnum(VariableTree field) {
        return kind.equals("ENUM")
                && field.getInitializer() instanceof NewClassTree
                && ((NewClassTree) field.getInitializer())
                        .getIdentifier()
                        .toString()
                        .equals(type.getSimpleName().toString());
    }

    private boolean isComponent(VariableTree field) {
        return kind.equals("RECORD") && !Flags.of(field, kind).contains("STATIC");
    }

    private List<VariableTree> components() {
        return type.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(this::isComponent)
                .collect(Collectors.toList());
    }

    private Declaration initializer(BlockTree block, int number) {
        String what = block.isStatic() ? "static initializer" : "initializer";
        return Declaration.of(Declaration.Sort.MEMBER, "{" + number, what)
                .full(text.of(block))
                .at((int) source.line(block), "");
    }

    private void addImplied() {
        if (kind.equals("RECORD")) {
            imply(type.getSimpleName().toString(), components(), "", Declaration.Sort.FOLLOWS, flags);
            for (VariableTree component : components()) {
                imply(
                        component.getName().toString(),
                        List.of(),
                        (text.isVariadic(component) ? " ..." : "") + text.of(component.getType()),
                        Declaration.Sort.FOLLOWS,
                        Set.of("PUBLIC"));
            }
        }
        boolean constructed = type.getMembers().stream()
                .anyMatch(one -> one instanceof MethodTree && isConstructor((MethodTree) one));
        if (kind.equals("CLASS") && !constructed) {
            imply(type.getSimpleName().toString(), List.of(), "", Declaration.Sort.IMPLIED, flags);
        }
    }

    private static boolean isConstructor(MethodTree method) {
        return method.getReturnType() == null;
    }

    private void imply(
            String simple, List<VariableTree> parameters, String returned, Declaration.Sort sort, Set<String> access) {
        String key = key(simple, signature.keyTypes(parameters));
        if (members.stream().anyMatch(member -> member.key().equals(key))) {
            return;
        }
        Set<String> own = new TreeSet<>(access);
        own.retainAll(Set.of("PUBLIC", "PROTECTED", "PRIVATE"));
        String seen =
                own + "[]" + returned + " " + key(simple, signature.parameterTypes(parameters)) + " throws default";
        Supplier<String> shortForm = () -> signature.shown(simple, parameters);
        members.add(Declaration.of(sort, key, simple)
                .shown(shortForm, () -> signature.shown(type.getModifiers(), own) + shortForm.get())
                .api(visible && Flags.isVisible(own) ? seen : "")
                .full("implied")
                .at((int) source.line(type), ""));
    }
}

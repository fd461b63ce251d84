package io.github.holdfast.specs.java;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DirectiveTree;
import com.sun.source.tree.ExportsTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModuleTree;
import com.sun.source.tree.OpensTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.ProvidesTree;
import com.sun.source.tree.RequiresTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads what a parsed source declares: types, and the annotated package or the module. */
final class SourceReader {

    private final ParsedSource source;
    private final TreeText text;
    private final Signature signature;

    SourceReader(ParsedSource source, Names names) {
        this.source = source;
        this.text = source.text(names);
        this.signature = new Signature(text);
    }

    List<DeclaredType> types() {
        List<DeclaredType> types = new ArrayList<>();
        TreePath root = new TreePath(source.unit());
        Owner owner = Owner.ofPackage(source.imports().packageName());
        for (Tree part : Children.of(source.unit())) {
            if (part instanceof PackageTree) {
                types.add(ofPackage((PackageTree) part, root));
            } else if (part instanceof ModuleTree) {
                types.add(ofModule((ModuleTree) part, root));
            } else if (part instanceof ClassTree) {
                new TypeReader(this, (ClassTree) part, root, owner).readInto(types);
            }
        }
        return types;
    }

    private DeclaredType ofPackage(PackageTree tree, TreePath root) {
        String name = tree.getPackageName().toString();
        String annotations = signature.sorted(tree.getAnnotations());
        Declaration header = Declaration.of(Declaration.Sort.TYPE, name, name)
                .shown(() -> "package " + name, () -> Signature.joined(tree.getAnnotations()) + " package " + name)
                .api(annotations.isEmpty() ? "" : annotations)
                .full(annotations)
                .at((int) line(tree), javadoc(new TreePath(root, tree)));
        return new DeclaredType("package " + name, header, List.of());
    }

    private DeclaredType ofModule(ModuleTree tree, TreePath root) {
        String name = tree.getName().toString();
        String seen = tree.getModuleType() + " " + name + signature.sorted(tree.getAnnotations());
        Declaration header = Declaration.of(Declaration.Sort.TYPE, name, name)
                .shown(() -> "module " + name, () -> "module " + name)
                .api(seen)
                .full(seen)
                .at((int) line(tree), javadoc(new TreePath(root, tree)));
        List<Declaration> directives =
                tree.getDirectives().stream().map(this::directive).collect(Collectors.toList());
        return new DeclaredType("module " + name, header, directives);
    }

    private Declaration directive(DirectiveTree directive) {
        String content = text.of(directive);
        boolean requiredOfOthers = directive instanceof RequiresTree && ((RequiresTree) directive).isTransitive();
        boolean seen = requiredOfOthers
                || directive instanceof ExportsTree
                || directive instanceof OpensTree
                || directive instanceof ProvidesTree;
        String shown = directive.toString().strip().replaceAll("\\s+", " ").replaceFirst(" ?;$", "");
        return Declaration.of(Declaration.Sort.MEMBER, content, shown)
                .api(seen ? content : "")
                .full(content)
                .at((int) line(directive), "");
    }

    TreeText text() {
        return text;
    }

    Signature signature() {
        return signature;
    }

    long line(Tree tree) {
        return source.line(tree);
    }

    /** The Javadoc of a declaration as it is wrapped; empty when there is none. */
    String javadoc(TreePath path) {
        String comment = source.trees().getDocComment(path);
        return comment == null ? "" : comment;
    }

    /** Whether a constructor of a record leaves its parameters out. */
    boolean isCompact(MethodTree method) {
        if (method.getBody() == null) {
            return false;
        }
        long from = Math.max(text.start(method), text.end(method.getModifiers()));
        return !text.between(from, text.start(method.getBody())).contains("(");
    }
}

package io.github.holdfast.specs.java;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The syntax tree of one version of a source with what is needed to read it. */
final class ParsedSource {

    private final CompilationUnitTree unit;
    private final Trees trees;
    private final CharSequence source;
    private final Imports imports;

    ParsedSource(CompilationUnitTree unit, Trees trees, CharSequence source) {
        this.unit = unit;
        this.trees = trees;
        this.source = source;
        this.imports = Imports.of(unit);
    }

    CompilationUnitTree unit() {
        return unit;
    }

    Trees trees() {
        return trees;
    }

    Imports imports() {
        return imports;
    }

    TreeText text(Names names) {
        return new TreeText(unit, trees.getSourcePositions(), source, names);
    }

    /** Simple names of all types that the file declares, at any depth. */
    Set<String> declared() {
        Set<String> names = new HashSet<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                names.add(type.getSimpleName().toString());
                return super.visitClass(type, nothing);
            }
        }.scan(unit, null);
        return names;
    }

    /** Fully qualified names of the top-level types. */
    Set<String> types() {
        String prefix = imports.packageName().isEmpty() ? "" : imports.packageName() + ".";
        return unit.getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(type -> prefix + ((ClassTree) type).getSimpleName())
                .collect(Collectors.toSet());
    }

    long line(Tree tree) {
        long start = trees.getSourcePositions().getStartPosition(unit, tree);
        return start < 0 ? 1 : unit.getLineMap().getLineNumber(start);
    }
}

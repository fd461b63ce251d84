package io.github.holdfast.rules;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A Java file as its compiler reads it: the comments of its fields, its texts, the name it gives a component. */
final class JavaSource {

    private final Path file;
    private final String packageName;
    private final Map<String, String> fieldComments = new LinkedHashMap<>();
    private final Set<String> texts = new TreeSet<>();
    private final List<String> annotations = new ArrayList<>();

    private JavaSource(Path file, String packageName) {
        this.file = file;
        this.packageName = packageName;
    }

    static List<JavaSource> parse(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            Trees trees = Trees.instance(task);
            List<JavaSource> sources = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                sources.add(read(unit, trees));
            }
            return sources;
        }
    }

    private static JavaSource read(CompilationUnitTree unit, Trees trees) {
        String packageName = String.valueOf(unit.getPackageName());
        JavaSource source = new JavaSource(Path.of(unit.getSourceFile().toUri()), packageName);
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void unused) {
                type.getModifiers().getAnnotations().forEach(one -> source.annotations.add(one.toString()));
                return super.visitClass(type, null);
            }

            @Override
            public Void visitVariable(VariableTree variable, Void unused) {
                TreePath path = getCurrentPath();
                if (path.getParentPath().getLeaf().getKind() == Tree.Kind.CLASS) {
                    String comment = trees.getDocComment(path);
                    source.fieldComments.put(
                            variable.getName().toString(),
                            comment == null
                                    ? ""
                                    : comment.replaceAll("\\s+", " ").strip());
                }
                return super.visitVariable(variable, null);
            }

            @Override
            public Void visitLiteral(LiteralTree literal, Void unused) {
                if (literal.getValue() instanceof String) {
                    source.texts.add((String) literal.getValue());
                }
                return null;
            }
        }.scan(unit, null);
        return source;
    }

    Path file() {
        return file;
    }

    /** The name of its outer class. */
    String className() {
        String simple = file.getFileName().toString().replaceFirst("\\.java$", "");
        return packageName + "." + simple;
    }

    /** The Javadoc of a field in one line, empty where there is none. */
    String commentOf(String field) {
        return fieldComments.getOrDefault(field, "");
    }

    /** All string literals. */
    Set<String> texts() {
        return texts;
    }

    /** The annotations of its types, as they are printed. */
    List<String> annotations() {
        return annotations;
    }
}

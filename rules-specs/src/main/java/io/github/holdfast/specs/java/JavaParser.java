package io.github.holdfast.specs.java;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The parser of the running JDK's compiler. It parses only: nothing is resolved, no processor runs, no file is opened. */
final class JavaParser {

    private static final URI PLACE = URI.create("string:///Source.java");

    private final JavaCompiler compiler;
    private final StandardJavaFileManager files;

    private JavaParser(JavaCompiler compiler) {
        this.compiler = compiler;
        this.files = compiler.getStandardFileManager(new DiagnosticCollector<>(), Locale.ROOT, StandardCharsets.UTF_8);
    }

    /** @throws UnusableInput ({@code NO-COMPILER}) when the running Java has no compiler */
    static JavaParser ofTheRunningJdk() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new UnusableInput(
                    "no Java compiler",
                    Finding.of("NO-COMPILER", "java.home")
                            .saying(
                                    "the Java that runs Maven has no compiler: a change of a source cannot be classified")
                            .needed("a JDK")
                            .fixBy("run Maven with a JDK (JAVA_HOME), not with a runtime alone")
                            .build());
        }
        return new JavaParser(compiler);
    }

    /**
     * The tree of a source.
     *
     * @throws NotParsed when the compiler refuses it, or fails on it
     */
    ParsedSource parse(String text) throws NotParsed {
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        try {
            JavacTask task = (JavacTask) compiler.getTask(
                    Writer.nullWriter(),
                    files,
                    told,
                    List.of("-proc:none", "-XDallowStringFolding=false"),
                    null,
                    List.of(new TextSource(text)));
            CompilationUnitTree unit = task.parse().iterator().next();
            Optional<Diagnostic<? extends JavaFileObject>> error = told.getDiagnostics().stream()
                    .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                    .findFirst();
            if (error.isPresent()) {
                throw new NotParsed(reason(error.get()));
            }
            return new ParsedSource(unit, Trees.instance(task), text);
        } catch (IOException | RuntimeException | AssertionError e) {
            if (e.getCause() instanceof StackOverflowError) {
                throw NotParsed.tooDeep();
            }
            throw new NotParsed("the compiler of JDK " + version() + " failed on it: " + e);
        } catch (StackOverflowError e) {
            throw NotParsed.tooDeep();
        }
    }

    private static String reason(Diagnostic<?> error) {
        String[] message = error.getMessage(Locale.ROOT).split("\\R", 2);
        return "JDK " + version() + " cannot parse line " + error.getLineNumber() + ": " + message[0];
    }

    private static int version() {
        return Runtime.version().feature();
    }

    private static final class TextSource extends SimpleJavaFileObject {

        private final String text;

        TextSource(String text) {
            super(PLACE, Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}

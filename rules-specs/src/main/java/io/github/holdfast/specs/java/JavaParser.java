package io.github.holdfast.specs.java;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * The parser of the running JDK's compiler. It parses only: nothing is resolved, no processor or plugin runs, no file is
 * opened. Not for use by several threads.
 */
final class JavaParser {

    /** All errors: after a hundred the compiler tells of no more, and a file with more would look as if it had none. */
    private static final List<String> OPTIONS =
            List.of("-proc:none", "-XDallowStringFolding=false", "-Xmaxerrs", String.valueOf(Integer.MAX_VALUE));

    private final JavaCompiler compiler;
    private final StandardJavaFileManager files;

    private JavaParser(JavaCompiler compiler) {
        this.compiler = compiler;
        this.files = compiler.getStandardFileManager(new DiagnosticCollector<>(), Locale.ROOT, StandardCharsets.UTF_8);
        try {
            files.setLocation(StandardLocation.CLASS_PATH, List.of());
            files.setLocation(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** The trees of sources in their order; of one that the compiler refuses, or fails on, why. */
    List<ParseResult> parse(List<String> texts) {
        try {
            return together(texts);
        } catch (IOException | RuntimeException | AssertionError | StackOverflowError e) {
            return texts.stream().map(this::alone).collect(Collectors.toList());
        }
    }

    private ParseResult alone(String text) {
        try {
            return together(List.of(text)).get(0);
        } catch (IOException | RuntimeException | AssertionError e) {
            return ParseResult.refused(
                    e.getCause() instanceof StackOverflowError
                            ? ParseResult.TOO_DEEP
                            : "the compiler of JDK " + version() + " failed on it: " + e);
        } catch (StackOverflowError e) {
            return ParseResult.refused(ParseResult.TOO_DEEP);
        }
    }

    private List<ParseResult> together(List<String> texts) throws IOException {
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        List<TextSource> sources = new ArrayList<>();
        texts.forEach(text -> sources.add(new TextSource(sources.size(), text)));
        JavacTask task = (JavacTask) compiler.getTask(Writer.nullWriter(), files, told, OPTIONS, null, sources);
        Trees trees = Trees.instance(task);
        Map<URI, CompilationUnitTree> units = new HashMap<>();
        task.parse().forEach(unit -> units.put(unit.getSourceFile().toUri(), unit));
        Map<URI, String> errors = new HashMap<>();
        for (Diagnostic<? extends JavaFileObject> one : told.getDiagnostics()) {
            if (one.getKind() == Diagnostic.Kind.ERROR) {
                errors.putIfAbsent(one.getSource().toUri(), reason(one));
            }
        }
        List<ParseResult> results = new ArrayList<>();
        for (TextSource source : sources) {
            URI place = source.toUri();
            results.add(
                    errors.containsKey(place)
                            ? ParseResult.refused(errors.get(place))
                            : ParseResult.of(new ParsedSource(units.get(place), trees, source.text)));
        }
        return results;
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

        TextSource(int number, String text) {
            super(URI.create("string:///" + number + "/Source.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}

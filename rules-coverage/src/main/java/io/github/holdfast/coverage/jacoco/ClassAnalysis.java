package io.github.holdfast.coverage.jacoco;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.data.ExecutionDataStore;

/** Runs JaCoCo's analyser over class files, in parallel, one analyser a part and one read-only store for all. */
public final class ClassAnalysis {

    private static final int SMALLEST_PART = 50;

    private ClassAnalysis() {}

    /**
     * Analyses classes against what was recorded.
     *
     * @param files sorted by name
     * @return a value a class, sorted by name
     * @throws UnusableInput {@code UNREADABLE-CLASS} when a file is no class file or too new for JaCoCo, {@code
     *     CLASS-MISMATCH} when another tool instrumented it, {@code DUPLICATE-CLASS} when two differ and have one name
     */
    public static List<AnalysedClass> of(List<ClassFile> files, ExecutionRecord record) {
        int parts = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), files.size() / SMALLEST_PART));
        List<AnalysedClass> classes = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> files.subList(files.size() * part / parts, files.size() * (part + 1) / parts))
                .map(part -> analysed(part, record.store()))
                .flatMap(Collection::stream)
                .sorted(Comparator.comparing(AnalysedClass::name))
                .collect(Collectors.toList());
        return withoutCopies(classes);
    }

    /**
     * Begins to analyse, while the caller reads other evidence.
     *
     * @return waits for the end, gives what {@link #of} does and throws what that throws
     */
    public static Supplier<List<AnalysedClass>> begin(List<ClassFile> files, ExecutionRecord record) {
        CompletableFuture<List<AnalysedClass>> classes = CompletableFuture.supplyAsync(() -> of(files, record));
        return () -> {
            try {
                return classes.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof UnusableInput) {
                    throw (UnusableInput) e.getCause();
                }
                throw e;
            }
        };
    }

    private static List<AnalysedClass> analysed(List<ClassFile> files, ExecutionDataStore store) {
        List<IClassCoverage> visited = new ArrayList<>(1);
        Analyzer analyzer = new Analyzer(store, visited::add);
        List<AnalysedClass> classes = new ArrayList<>(files.size());
        for (ClassFile file : files) {
            byte[] bytes = ClassFiles.bytes(file);
            analyse(analyzer, file, bytes);
            visited.forEach(coverage -> classes.add(new AnalysedClass(file, coverage, HiddenCode.in(bytes))));
            visited.clear();
        }
        return classes;
    }

    private static void analyse(Analyzer analyzer, ClassFile file, byte[] bytes) {
        try {
            analyzer.analyzeClass(bytes, file.name());
        } catch (IOException e) {
            String reason =
                    Optional.ofNullable(e.getCause()).map(Throwable::getMessage).orElse("");
            if (reason.contains("instrumented class")) {
                throw new UnusableInput(
                        "instrumented classes",
                        Finding.of("CLASS-MISMATCH", file.name())
                                .saying(file.name() + ": is instrumented already, it is not the class that ships")
                                .fixBy("restore the class files (jacoco:restore-instrumented-classes) before this rule")
                                .build(),
                        e);
            }
            throw ClassFiles.unreadable(file.path(), e);
        }
    }

    private static List<AnalysedClass> withoutCopies(List<AnalysedClass> classes) {
        List<AnalysedClass> kept = new ArrayList<>(classes.size());
        for (AnalysedClass next : classes) {
            AnalysedClass last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            if (last == null || !last.name().equals(next.name())) {
                kept.add(next);
            } else if (last.coverage().getId() != next.coverage().getId()) {
                throw duplicate(last, next);
            }
        }
        return kept;
    }

    private static UnusableInput duplicate(AnalysedClass one, AnalysedClass other) {
        String name = one.name().replace('/', '.');
        return new UnusableInput(
                "two classes of one name",
                Finding.of("DUPLICATE-CLASS", name)
                        .saying(name + ": two different class files, "
                                + one.file().path() + " and " + other.file().path())
                        .fixBy("leave one of them out of <classesDirectories>, or give it a name of its own")
                        .build());
    }
}

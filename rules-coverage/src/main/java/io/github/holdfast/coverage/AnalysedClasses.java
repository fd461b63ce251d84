package io.github.holdfast.coverage;

import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.coverage.jacoco.AnalysedClass;
import io.github.holdfast.coverage.jacoco.ClassAnalysis;
import io.github.holdfast.coverage.jacoco.ClassFiles;
import io.github.holdfast.coverage.jacoco.ExecutionRecord;
import java.util.List;

/**
 * The classes of a module as JaCoCo sees them, analysed once whichever rules ask. What does not depend on execution data
 * (lines, methods, complexity) is the same with whatever data they were analysed. Immutable.
 */
final class AnalysedClasses {

    private final List<AnalysedClass> classes;

    private AnalysedClasses(List<AnalysedClass> classes) {
        this.classes = classes;
    }

    /** Keeps what a rule analysed with execution data for those that need none. */
    static void keep(ReactorModule module, ClassFiles files, List<AnalysedClass> classes) {
        module.remembered(AnalysedClasses.class, key(files), () -> new AnalysedClasses(classes));
    }

    /** The classes, analysed before or now; whether they ran is not to be asked of them. */
    static List<AnalysedClass> of(ReactorModule module, ClassFiles files) {
        return module.remembered(
                        AnalysedClasses.class,
                        key(files),
                        () -> new AnalysedClasses(ClassAnalysis.of(files.classes(), ExecutionRecord.empty())))
                .classes;
    }

    private static String key(ClassFiles files) {
        return "classes " + files.stamp();
    }
}

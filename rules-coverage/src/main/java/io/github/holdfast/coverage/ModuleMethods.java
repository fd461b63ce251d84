package io.github.holdfast.coverage;

import io.github.holdfast.core.git.ChangeSet;
import io.github.holdfast.core.git.ChangedFile;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.coverage.check.MethodValue;
import io.github.holdfast.coverage.jacoco.AnalysedClass;
import io.github.holdfast.coverage.jacoco.ClassMethods;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The methods of a module's classes, and which of them a change touches. */
final class ModuleMethods {

    private final List<MethodValue> judged = new ArrayList<>();
    private final Optional<ChangeSet> changes;
    private int untouched;

    /** @param changes what the change did, where only its methods are judged */
    ModuleMethods(ReactorModule module, ModuleClasses classes, Optional<ChangeSet> changes) {
        this.changes = changes;
        for (AnalysedClass type : classes.counted()) {
            Optional<Path> source = classes.source(type);
            String file = source.map(module::fromRoot).orElse("");
            ClassMethods.of(type, file).forEach(method -> add(method, source));
        }
    }

    /** What comes from no known source cannot be told from a change, so it is judged. */
    private void add(MethodValue method, Optional<Path> source) {
        boolean left = changes.isPresent()
                && source.isPresent()
                && !changes.get()
                        .file(source.get())
                        .filter(file -> isTouched(method, file))
                        .isPresent();
        if (left) {
            untouched++;
        } else {
            judged.add(method);
        }
    }

    private static boolean isTouched(MethodValue method, ChangedFile file) {
        return file.touches(method.firstLine(), method.lastLine());
    }

    /** The methods that are judged. */
    List<MethodValue> judged() {
        return judged;
    }

    /** How many methods the change leaves alone. */
    int untouched() {
        return untouched;
    }
}

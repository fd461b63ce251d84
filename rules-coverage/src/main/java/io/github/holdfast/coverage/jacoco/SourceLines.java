package io.github.holdfast.coverage.jacoco;

import io.github.holdfast.coverage.check.Count;
import java.util.Objects;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.analysis.ISourceFileCoverage;

/** The lines of a source file as JaCoCo counts them: those of all its classes, each once. Immutable. */
public final class SourceLines {

    private final ISourceFileCoverage file;

    SourceLines(ISourceFileCoverage file) {
        this.file = Objects.requireNonNull(file, "file");
    }

    /** Whether a line carries code. */
    public boolean hasCode(int line) {
        return file.getLine(line).getStatus() != ICounter.EMPTY;
    }

    /** Instructions of a line. */
    public Count instructions(int line) {
        return count(file.getLine(line).getInstructionCounter());
    }

    /** Branches of a line. */
    public Count branches(int line) {
        return count(file.getLine(line).getBranchCounter());
    }

    private static Count count(ICounter counter) {
        return Count.of(counter.getCoveredCount(), counter.getMissedCount());
    }
}

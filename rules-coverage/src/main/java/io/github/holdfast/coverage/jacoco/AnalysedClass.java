package io.github.holdfast.coverage.jacoco;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jacoco.core.analysis.IClassCoverage;

/** A class with its counters as JaCoCo has them, and what else its file tells. Immutable. */
public final class AnalysedClass {

    private final ClassFile file;
    private final IClassCoverage coverage;
    private final HiddenCode hidden;

    AnalysedClass(ClassFile file, IClassCoverage coverage, HiddenCode hidden) {
        this.file = file;
        this.coverage = coverage;
        this.hidden = hidden;
    }

    /** Its file. */
    public ClassFile file() {
        return file;
    }

    /** VM name with slashes. */
    public String name() {
        return coverage.getName();
    }

    /** VM name of its package with slashes, empty for the default one. */
    public String packageName() {
        return coverage.getPackageName();
    }

    /** Name of its source file, where the compiler left it. */
    public Optional<String> sourceFile() {
        return Optional.ofNullable(coverage.getSourceFileName());
    }

    /** Whether it has code that counts. */
    public boolean hasCode() {
        return coverage.getInstructionCounter().getTotalCount() > 0;
    }

    /** Whether a test JVM recorded it at all. */
    public boolean isIn(ExecutionRecord record) {
        return record.knowsId(coverage.getId());
    }

    /** Lines that carry code; 0 also when there is no line table. */
    public int lines() {
        return coverage.getLineCounter().getTotalCount();
    }

    /** Lines that decide something, ascending. */
    public List<Integer> linesWithBranches() {
        return IntStream.rangeClosed(Math.max(1, coverage.getFirstLine()), coverage.getLastLine())
                .filter(line -> coverage.getLine(line).getBranchCounter().getTotalCount() > 0)
                .boxed()
                .collect(Collectors.toList());
    }

    /** What an annotation hides in it. */
    public HiddenCode hidden() {
        return hidden;
    }

    /** Whether the execution data knows its name, but not this class file. */
    public boolean isMismatch() {
        return coverage.isNoMatch();
    }

    IClassCoverage coverage() {
        return coverage;
    }

    @Override
    public String toString() {
        return name();
    }
}

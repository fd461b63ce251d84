package io.github.holdfast.coverage.jacoco;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jacoco.core.data.ExecutionData;

/** Whether the class files at hand are the ones that ran, by JaCoCo's class id. */
public final class ClassMatch {

    private ClassMatch() {}

    /** Names of those whose name was recorded, but not this file. */
    public static List<String> mismatched(Collection<ClassFile> files, ExecutionRecord record) {
        return files.parallelStream()
                .filter(file -> record.knowsName(file.name()))
                .filter(file -> !record.knowsId(ClassFiles.id(file)))
                .map(ClassFile::name)
                .sorted()
                .collect(Collectors.toList());
    }

    /** Names, without their version, of those multi-release files that were recorded: from a jar. */
    public static List<String> known(Collection<ClassFile> versioned, ExecutionRecord record) {
        return versioned.stream()
                .filter(file -> record.knowsId(ClassFiles.id(file)))
                .map(file -> file.name().replaceFirst("^META-INF/versions/\\d+/", ""))
                .collect(Collectors.toList());
    }

    /** Whether two records agree on these classes. */
    public static boolean same(Collection<AnalysedClass> classes, ExecutionRecord one, ExecutionRecord other) {
        return classes.stream().mapToLong(type -> type.coverage().getId()).allMatch(id -> {
            ExecutionData mine = one.store().get(id);
            ExecutionData theirs = other.store().get(id);
            return mine == null || theirs == null
                    ? mine == theirs
                    : Arrays.equals(mine.getProbes(), theirs.getProbes());
        });
    }
}

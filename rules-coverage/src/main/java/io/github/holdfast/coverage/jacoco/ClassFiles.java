package io.github.holdfast.coverage.jacoco;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jacoco.core.internal.data.CRC64;

/**
 * The class files of a module. What lies below {@code META-INF/versions} is kept apart: a JVM reads it only from a jar, so
 * that it would be a second class of a name.
 */
public final class ClassFiles {

    private static final String VERSIONS = "META-INF/versions/";

    private final List<ClassFile> classes;
    private final List<ClassFile> versioned;
    private final long stamp;

    private ClassFiles(List<ClassFile> classes, List<ClassFile> versioned, long stamp) {
        this.classes = Collections.unmodifiableList(classes);
        this.versioned = Collections.unmodifiableList(versioned);
        this.stamp = stamp;
    }

    /** Lists the class files below folders, links followed as a JVM does; a folder that is not there has none. */
    public static ClassFiles below(Collection<Path> folders) {
        List<ClassFile> classes = new ArrayList<>();
        List<ClassFile> versioned = new ArrayList<>();
        LongAdder stamp = new LongAdder();
        for (Path folder : folders) {
            for (ClassFile file : list(folder, stamp)) {
                (file.name().startsWith(VERSIONS) ? versioned : classes).add(file);
            }
        }
        Collections.sort(classes);
        return new ClassFiles(classes, versioned, stamp.sum());
    }

    private static List<ClassFile> list(Path folder, LongAdder stamp) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<ClassFile> found = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<Path>() {
                        @Override
                        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                            if (attributes.isRegularFile() && path.toString().endsWith(".class")) {
                                found.add(ClassFile.below(folder, path));
                                stamp.add(Objects.hash(path, attributes.size(), attributes.lastModifiedTime()));
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
        found.removeIf(ClassFiles::isDescription);
        return found;
    }

    private static boolean isDescription(ClassFile file) {
        return file.name().endsWith("module-info") || file.name().endsWith("package-info");
    }

    /** All but the versioned ones, sorted by name. */
    public List<ClassFile> classes() {
        return classes;
    }

    /** A number that changes when a file comes, goes or is written. */
    public long stamp() {
        return stamp;
    }

    /** Those of multi-release folders. */
    public List<ClassFile> versioned() {
        return versioned;
    }

    /** When the newest of them was written, versioned ones too; the epoch where there is none. */
    public Instant newest() {
        return Stream.concat(classes.stream(), versioned.stream())
                .map(ClassFiles::writtenAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static Instant writtenAt(ClassFile file) {
        try {
            return Files.getLastModifiedTime(file.path()).toInstant();
        } catch (IOException e) {
            throw unreadable(file.path(), e);
        }
    }

    /** Bytes of a class file. */
    static byte[] bytes(ClassFile file) {
        try {
            return Files.readAllBytes(file.path());
        } catch (IOException e) {
            throw unreadable(file.path(), e);
        }
    }

    /** JaCoCo's id of a class file. */
    static long id(ClassFile file) {
        return CRC64.classId(bytes(file));
    }

    /** The failure of a class file that cannot be read or analysed. */
    static UnusableInput unreadable(Path path, Exception cause) {
        Throwable root = cause.getCause() == null ? cause : cause.getCause();
        String name = String.valueOf(path.getFileName());
        return new UnusableInput(
                "unreadable class file",
                Finding.of("UNREADABLE-CLASS", name)
                        .saying(path + ": " + root.getMessage())
                        .fixByCleanBuild("build again with clean")
                        .build(),
                cause);
    }
}

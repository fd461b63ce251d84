package io.github.holdfast.coverage.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** One small change that PIT made to a class, and what became of it. Immutable. */
public final class Mutant {

    private final String type;
    private final String method;
    private final String sourceFile;
    private final int line;
    private final MutantStatus status;
    private final String description;
    private final String file;

    private Mutant(
            String type,
            String method,
            String sourceFile,
            int line,
            MutantStatus status,
            String description,
            String file) {
        this.type = Objects.requireNonNull(type, "type");
        this.method = Objects.requireNonNull(method, "method");
        this.sourceFile = Objects.requireNonNull(sourceFile, "sourceFile");
        this.line = line;
        this.status = Objects.requireNonNull(status, "status");
        this.description = Objects.requireNonNull(description, "description");
        this.file = Objects.requireNonNull(file, "file");
    }

    /**
     * @param type qualified name of the class, {@code com.acme.Order$Line}
     * @param line in its source, from 1
     * @param description what was changed, in PIT's words
     */
    public static Mutant of(
            String type, String method, String sourceFile, int line, MutantStatus status, String description) {
        return new Mutant(type, method, sourceFile, line, status, description, "");
    }

    /** This mutant with the path of its source, relative to the reactor root. */
    public Mutant in(String path) {
        return new Mutant(type, method, sourceFile, line, status, description, path);
    }

    /** Qualified name of the class. */
    public String type() {
        return type;
    }

    /** VM name of the package of the class, empty for the default one. */
    public String packageName() {
        int dot = type.lastIndexOf('.');
        return dot < 0 ? "" : type.substring(0, dot).replace('.', '/');
    }

    /** Name of the source file. */
    public String sourceFile() {
        return sourceFile;
    }

    /** Line in the source, from 1. */
    public int line() {
        return line;
    }

    /** What became of it. */
    public MutantStatus status() {
        return status;
    }

    /** Path of the source relative to the reactor root, or the name of the file where that is not known. */
    public String file() {
        return file.isEmpty() ? sourceFile : file;
    }

    /** {@code src/main/java/com/acme/Order.java:19 survived: changed conditional boundary}. */
    String inWords() {
        String fate = status == MutantStatus.NO_COVERAGE ? "no test reaches it" : "survived";
        return file() + ":" + line + " " + fate + ": " + description;
    }

    /** JDK types for the JSON report. */
    Map<String, Object> toJdkTypes() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", file());
        map.put("line", line);
        map.put("class", type);
        map.put("method", method);
        map.put("status", status.name());
        map.put("description", description);
        return map;
    }

    @Override
    public boolean equals(Object object) {
        if (!(object instanceof Mutant)) {
            return false;
        }
        Mutant other = (Mutant) object;
        return toJdkTypes().equals(other.toJdkTypes());
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, method, line, status, description);
    }

    @Override
    public String toString() {
        return type + "." + method + ":" + line + " " + status + " " + description;
    }
}

package io.github.holdfast.core.yaml;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import java.util.Objects;

/** A position in a YAML file, which knows how to refuse what stands there. Immutable. */
public final class YamlPlace {

    private static final String RESTORE = "mend this line, or restore the file from version control";

    private final YamlFormat format;
    private final String file;
    private final int line;
    private final int column;

    private YamlPlace(YamlFormat format, String file, int line, int column) {
        this.format = Objects.requireNonNull(format, "format");
        this.file = Objects.requireNonNull(file, "file");
        this.line = line;
        this.column = column;
    }

    /** The whole of a file. */
    static YamlPlace of(YamlFormat format, String file) {
        return new YamlPlace(format, file, 0, 0);
    }

    /** A position of the same file, both from 1. */
    YamlPlace at(int otherLine, int otherColumn) {
        return new YamlPlace(format, file, otherLine, otherColumn);
    }

    /** The file as messages name it. */
    public String file() {
        return file;
    }

    /** The line, from 1; 0 for the whole file. */
    public int line() {
        return line;
    }

    /** The column in characters, from 1; 0 for the whole file. */
    public int column() {
        return column;
    }

    YamlFormat format() {
        return format;
    }

    /** The refusal of what stands here, to be thrown. */
    public UnusableInput refuse(String what) {
        return refuse(what, RESTORE);
    }

    /** The refusal of what stands here, to be thrown, with what mends it. */
    public UnusableInput refuse(String what, String fix) {
        Finding.Builder finding = Finding.of(format.code(), file)
                .saying(this + ": " + what)
                .needed(format.name())
                .fixBy(fix);
        Finding.Builder placed =
                line == 0 ? finding.in(file) : finding.at(file, line).detail("column", column);
        return new UnusableInput("unreadable " + format.name(), placed.build());
    }

    /** {@code file:line:column}, and the file alone for the whole of it. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}

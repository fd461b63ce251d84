package io.github.holdfast.core.finding;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One thing that is wrong. The code is stable and documented on the page of its rule; everything else is for the reader
 * of the message or of the JSON report. Immutable.
 */
public final class Finding implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(finding -> !finding.first)
            .thenComparing(Finding::subject)
            .thenComparing(Finding::code)
            .thenComparing(finding -> finding.file().orElse(""))
            .thenComparingInt(finding -> finding.line().orElse(0))
            .thenComparing(Finding::message);

    private final String code;
    private final Severity severity;
    private final String subject;
    private final String message;
    private final List<String> below;
    private final Optional<String> found;
    private final Optional<String> needed;
    private final Optional<String> file;
    private final OptionalInt line;
    private final Optional<String> fix;
    private final List<String> fixLines;
    private final boolean needsClean;
    private final boolean first;
    private final Map<String, Object> details;

    private Finding(Builder builder) {
        code = builder.code;
        severity = builder.severity;
        subject = builder.subject;
        message = builder.message;
        below = builder.below;
        found = Optional.ofNullable(builder.found);
        needed = Optional.ofNullable(builder.needed);
        file = Optional.ofNullable(builder.file);
        line = builder.line > 0 ? OptionalInt.of(builder.line) : OptionalInt.empty();
        fix = Optional.ofNullable(builder.fix);
        fixLines = builder.fixLines;
        needsClean = builder.needsClean;
        first = builder.first;
        details = Collections.unmodifiableMap(new LinkedHashMap<>(builder.details));
    }

    /**
     * Begins a finding of severity {@link Severity#ERROR}.
     *
     * @param code stable code in upper case with hyphens
     * @param subject what the finding is about, for example a module, a class or a file; findings are sorted by it,
     *     errors before warnings
     */
    public static Builder of(String code, String subject) {
        return new Builder(code, subject);
    }

    /** This finding with paths below a folder told from that folder on, in the message and in {@link #file()}. */
    public Finding relativeTo(Path folder) {
        String prefix = folder.toString().replace('\\', '/') + "/";
        Builder builder = new Builder(code, subject);
        builder.severity = severity;
        builder.message = message.replace(prefix, "");
        builder.below = below;
        builder.found = found.orElse(null);
        builder.needed = needed.orElse(null);
        builder.file = file.map(path -> path.replace(prefix, "")).orElse(null);
        builder.line = line.orElse(0);
        builder.fix = fix.orElse(null);
        builder.fixLines = fixLines;
        builder.needsClean = needsClean;
        builder.first = first;
        builder.details.putAll(details);
        return builder.build();
    }

    /** Stable code, documented on the page of the rule. */
    public String code() {
        return code;
    }

    /** How much it weighs. */
    public Severity severity() {
        return severity;
    }

    /** What the finding is about. */
    public String subject() {
        return subject;
    }

    /** One line for a person, without the code. */
    public String message() {
        return message;
    }

    /** Further lines for a person, printed below the message; the JSON report has the same facts in the details. */
    public List<String> below() {
        return below;
    }

    /** What was found, exact. */
    public Optional<String> found() {
        return found;
    }

    /** What was needed, as configured. */
    public Optional<String> needed() {
        return needed;
    }

    /** Path relative to the reactor root, with {@code /}. */
    public Optional<String> file() {
        return file;
    }

    /** Line in {@link #file()}, from 1. */
    public OptionalInt line() {
        return line;
    }

    /** What to do about it. */
    public Optional<String> fix() {
        return fix;
    }

    /** Lines that belong to {@link #fix()}, for example of a file. */
    public List<String> fixLines() {
        return fixLines;
    }

    /** Whether only a clean build mends it. */
    public boolean needsClean() {
        return needsClean;
    }

    /** A rule's own facts, described on its page; values are strings, numbers, booleans, lists and maps of them. */
    public Map<String, Object> details() {
        return details;
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object object) {
        if (!(object instanceof Finding)) {
            return false;
        }
        Finding other = (Finding) object;
        return ORDER.compare(this, other) == 0
                && found.equals(other.found)
                && needed.equals(other.needed)
                && fix.equals(other.fix)
                && below.equals(other.below)
                && fixLines.equals(other.fixLines)
                && details.equals(other.details);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, subject, message, file, line);
    }

    @Override
    public String toString() {
        return code + " " + subject + ": " + message;
    }

    /** Collects the parts of a finding; each method sets one and returns this builder. */
    public static final class Builder {

        private final String code;
        private final String subject;
        private Severity severity = Severity.ERROR;
        private String message = "";
        private List<String> below = List.of();
        private String found;
        private String needed;
        private String file;
        private int line;
        private String fix;
        private List<String> fixLines = List.of();
        private boolean needsClean;
        private boolean first;
        private final Map<String, Object> details = new LinkedHashMap<>();

        private Builder(String code, String subject) {
            this.code = Objects.requireNonNull(code, "code");
            this.subject = Objects.requireNonNull(subject, "subject");
        }

        /** Makes it a warning. */
        public Builder warning() {
            severity = Severity.WARNING;
            return this;
        }

        /** Puts it before others of its severity: it may be their cause. */
        public Builder first() {
            first = true;
            return this;
        }

        /** One line for a person, without the code. */
        public Builder saying(String text) {
            message = Objects.requireNonNull(text, "message");
            return this;
        }

        /** Further lines for a person, below the message. */
        public Builder below(List<String> lines) {
            below = List.copyOf(lines);
            return this;
        }

        /** What was found, exact. */
        public Builder found(String text) {
            found = Objects.requireNonNull(text, "found");
            return this;
        }

        /** What was needed, as configured. */
        public Builder needed(String text) {
            needed = Objects.requireNonNull(text, "needed");
            return this;
        }

        /** The file, relative to the reactor root, with {@code /}. */
        public Builder in(String path) {
            file = Objects.requireNonNull(path, "file");
            return this;
        }

        /** The place: a file relative to the reactor root and a line from 1. */
        public Builder at(String path, int lineNumber) {
            line = lineNumber;
            return in(path);
        }

        /** What to do about it. */
        public Builder fixBy(String text) {
            fix = Objects.requireNonNull(text, "fix");
            return this;
        }

        /** What to do about it, and lines that belong to it. */
        public Builder fixBy(String text, List<String> lines) {
            fixLines = List.copyOf(lines);
            return fixBy(text);
        }

        /** What to do about it, in a build that begins with clean. */
        public Builder fixByCleanBuild(String text) {
            needsClean = true;
            return fixBy(text);
        }

        /** A fact of the rule's own, for the JSON report. */
        public Builder detail(String key, Object value) {
            details.put(key, Objects.requireNonNull(value, key));
            return this;
        }

        /** The finished finding. */
        public Finding build() {
            return new Finding(this);
        }
    }
}

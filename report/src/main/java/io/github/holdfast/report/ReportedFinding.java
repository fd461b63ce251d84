package io.github.holdfast.report;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A finding as its report tells it. The code is letters and hyphens; every other text may hold anything that stands in a
 * source, a POM or the name of a file. Immutable.
 */
public final class ReportedFinding {

    private final String code;
    private final boolean error;
    private final String subject;
    private final String message;
    private final Optional<String> file;
    private final OptionalInt line;
    private final OptionalInt lastLine;
    private final Optional<String> fix;

    private ReportedFinding(ReportedFinding said, Optional<String> file, OptionalInt line, OptionalInt lastLine) {
        this.code = said.code;
        this.error = said.error;
        this.subject = said.subject;
        this.message = said.message;
        this.fix = said.fix;
        this.file = Objects.requireNonNull(file, "file");
        this.line = Objects.requireNonNull(line, "line");
        this.lastLine = Objects.requireNonNull(lastLine, "lastLine");
    }

    private ReportedFinding(String code, boolean error, String subject, String message, Optional<String> fix) {
        this.code = Objects.requireNonNull(code, "code");
        this.error = error;
        this.subject = Objects.requireNonNull(subject, "subject");
        this.message = Objects.requireNonNull(message, "message");
        this.fix = Objects.requireNonNull(fix, "fix");
        this.file = Optional.empty();
        this.line = OptionalInt.empty();
        this.lastLine = OptionalInt.empty();
    }

    /** An error without a place and a fix. */
    public static ReportedFinding error(String code, String subject, String message) {
        return new ReportedFinding(code, true, subject, message, Optional.empty());
    }

    /** A warning without a place and a fix. */
    public static ReportedFinding warning(String code, String subject, String message) {
        return new ReportedFinding(code, false, subject, message, Optional.empty());
    }

    /** This finding with what to do about it. */
    public ReportedFinding fixedBy(String text) {
        ReportedFinding fixed = new ReportedFinding(code, error, subject, message, Optional.of(text));
        return new ReportedFinding(fixed, file, line, lastLine);
    }

    /** This finding about a whole file, relative to the reactor root. */
    public ReportedFinding in(String path) {
        return new ReportedFinding(this, Optional.of(path), OptionalInt.empty(), OptionalInt.empty());
    }

    /**
     * This finding about lines of a file.
     *
     * @param first from 1
     * @param last the same as the first, or after it
     */
    public ReportedFinding at(String path, int first, int last) {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("lines " + first + " to " + last);
        }
        return new ReportedFinding(this, Optional.of(path), OptionalInt.of(first), OptionalInt.of(last));
    }

    /** Stable code: upper case letters, digits and hyphens. */
    public String code() {
        return code;
    }

    /** Whether it makes its report fail; else it warns. */
    public boolean isError() {
        return error;
    }

    /** What it is about. */
    public String subject() {
        return subject;
    }

    /** For a person. */
    public String message() {
        return message;
    }

    /** Path relative to the reactor root, as the report has it. */
    public Optional<String> file() {
        return file;
    }

    /** First line in {@link #file()}, from 1. */
    public OptionalInt line() {
        return line;
    }

    /** Last line; there where {@link #line()} is. */
    public OptionalInt lastLine() {
        return lastLine;
    }

    /** What to do about it; may have several lines. */
    public Optional<String> fix() {
        return fix;
    }

    /** {@code file:line}, or the file, or the subject. */
    public String place() {
        return file.map(path -> path + (line.isPresent() ? ":" + lines() : "")).orElse(subject);
    }

    /** The message, without the file and line that it begins with: those who tell a finding tell these before. */
    public String saying() {
        String place = place() + " ";
        return line.isPresent() && message.startsWith(place) ? message.substring(place.length()) : message;
    }

    private String lines() {
        return line.getAsInt() + (lastLine.getAsInt() > line.getAsInt() ? "-" + lastLine.getAsInt() : "");
    }

    @Override
    public String toString() {
        return code + " " + place() + ": " + message;
    }
}

package io.github.holdfast.specs.check;

import java.util.Optional;

/** What became of one reference. Immutable. */
final class ReferenceAnswer {

    /** How it ended. */
    enum Kind {
        /** It leads somewhere. */
        RESOLVED,
        /** It is no name that this rule judges. */
        OTHER,
        /** What could tell is not there. */
        PARTIAL,
        /** It is declared as removed. */
        REMOVED,
        /** It was there and is gone. */
        DANGLING,
        /** It is not there and was not. */
        UNKNOWN,
        /** It may mean several. */
        AMBIGUOUS
    }

    private static final ReferenceAnswer RESOLVED = plain(Kind.RESOLVED);
    private static final ReferenceAnswer OTHER = plain(Kind.OTHER);
    private static final ReferenceAnswer PARTIAL = plain(Kind.PARTIAL);
    private static final ReferenceAnswer REMOVED = plain(Kind.REMOVED);

    private final Kind kind;
    private final String subject;
    private final String shown;
    private final String lacks;
    private final String was;
    private final Optional<String> closest;
    private final boolean renamed;

    private ReferenceAnswer(
            Kind kind,
            String subject,
            String shown,
            String lacks,
            String was,
            Optional<String> closest,
            boolean renamed) {
        this.kind = kind;
        this.subject = subject;
        this.shown = shown;
        this.lacks = lacks;
        this.was = was;
        this.closest = closest;
        this.renamed = renamed;
    }

    private static ReferenceAnswer plain(Kind kind) {
        return new ReferenceAnswer(kind, "", "", "", "", Optional.empty(), false);
    }

    static ReferenceAnswer resolved() {
        return RESOLVED;
    }

    static ReferenceAnswer other() {
        return OTHER;
    }

    static ReferenceAnswer partial() {
        return PARTIAL;
    }

    static ReferenceAnswer removed() {
        return REMOVED;
    }

    /**
     * @param subject what is gone, in full: all references to it are one finding
     * @param shown what is gone, for people
     * @param lacks what there is not, such as {@code no such type}
     * @param was path and line where it was
     */
    static ReferenceAnswer dangling(String subject, String shown, String lacks, String was, Optional<String> closest) {
        return new ReferenceAnswer(Kind.DANGLING, subject, shown, lacks, was, closest, false);
    }

    static ReferenceAnswer unknown(String subject, String lacks, Optional<String> closest) {
        return new ReferenceAnswer(Kind.UNKNOWN, subject, subject, lacks, "", closest, false);
    }

    static ReferenceAnswer ambiguous(String subject, String choices) {
        return new ReferenceAnswer(Kind.AMBIGUOUS, subject, subject, choices, "", Optional.empty(), false);
    }

    /** This answer, where what is closest is known to have taken the place. */
    ReferenceAnswer renamed() {
        return new ReferenceAnswer(kind, subject, shown, lacks, was, closest, true);
    }

    Kind kind() {
        return kind;
    }

    String subject() {
        return subject;
    }

    String shown() {
        return shown;
    }

    String lacks() {
        return lacks;
    }

    String was() {
        return was;
    }

    Optional<String> closest() {
        return closest;
    }

    /** Whether {@link #closest()} is what became of it, and no guess. */
    boolean isRenamed() {
        return renamed;
    }

    boolean isFinding() {
        return kind.compareTo(Kind.DANGLING) >= 0;
    }
}

package io.github.holdfast.lockfile.check;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** What a project lets differ from its lock, why and until when. Immutable. */
public final class Exemption {

    /** What may differ. */
    public enum Check {
        /** What a POM declares. */
        VERSION,
        /** The bytes of a file. */
        HASH,
        /** What Maven resolves. */
        GRAPH
    }

    private final String pattern;
    private final Check check;
    private final String reason;
    private final LocalDate until;
    private final Pattern matcher;

    private Exemption(String pattern, Check check, String reason, LocalDate until) {
        this.pattern = Objects.requireNonNull(pattern, "pattern");
        this.check = Objects.requireNonNull(check, "check");
        this.reason = Objects.requireNonNull(reason, "reason");
        this.until = Objects.requireNonNull(until, "until");
        this.matcher = Pattern.compile(Pattern.quote(pattern).replace("*", "\\E[^:]*\\Q"));
    }

    /**
     * @param pattern {@code groupId:artifactId}, where {@code *} stands for any part of a name
     * @param until the last day on which it counts
     */
    public static Exemption of(String pattern, Check check, String reason, LocalDate until) {
        return new Exemption(pattern, check, reason, until);
    }

    /** Whether it covers an artifact in a check, {@code groupId:artifactId}. */
    boolean covers(Check asked, String id) {
        return check == asked && matcher.matcher(id).matches();
    }

    /** Whether its last day has gone. */
    boolean isOverOn(LocalDate day) {
        return day.isAfter(until);
    }

    /** What tells it from others. */
    public String key() {
        return pattern + " (" + check.name().toLowerCase(Locale.ROOT) + ")";
    }

    /** As every run prints it. */
    String words() {
        return key() + " until " + until + ": " + reason;
    }

    /** Its last day. */
    LocalDate until() {
        return until;
    }
}

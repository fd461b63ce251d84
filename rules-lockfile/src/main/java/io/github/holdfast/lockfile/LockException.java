package io.github.holdfast.lockfile;

import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.rule.Parameter;
import io.github.holdfast.lockfile.check.Exemption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** One exception as a POM configures it. */
public final class LockException {

    /** {@code groupId:artifactId} of what may differ; {@code *} stands for any part of a name. */
    private String pattern;

    /** What may differ: version (declared), hash (the bytes), graph (what Maven resolves). */
    private String check;

    /** Why, in words. */
    private String reason;

    /** The last day on which it counts, {@code 2027-01-31}. */
    private String until;

    /** Made by Maven. */
    public LockException() {}

    /** @throws UnusableInput {@code INVALID-PARAMETER} when a part is missing or no value */
    Exemption value() {
        String name = given(pattern);
        if (!name.matches("[A-Za-z0-9._*-]+:[A-Za-z0-9._*-]+")) {
            throw Parameter.invalid("pattern", name, "groupId:artifactId, with * for any part of a name");
        }
        if (name.matches("[*.]+:.*")) {
            throw Parameter.invalid("pattern", name, "a groupId that names something, not all of them");
        }
        String why = given(reason);
        if (why.isEmpty()) {
            throw Parameter.invalid("reason", why, "why this may differ, in words");
        }
        return Exemption.of(name, Parameter.choice("check", given(check), Exemption.Check.class), why, day());
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(given(until));
        } catch (DateTimeParseException e) {
            throw Parameter.invalid("until", given(until), "a day, as 2027-01-31");
        }
    }

    private static String given(String text) {
        return text == null ? "" : text.strip();
    }
}

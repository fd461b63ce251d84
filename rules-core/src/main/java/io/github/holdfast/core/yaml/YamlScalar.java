package io.github.holdfast.core.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** A single value of a YAML file as it is written: no type is guessed, the reader asks for one. Immutable. */
public final class YamlScalar extends YamlNode {

    private static final int MOST_QUOTED = 60;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,8}");

    private final String value;
    private final boolean plain;

    YamlScalar(YamlPlace place, String value, boolean plain) {
        super(place);
        this.value = Objects.requireNonNull(value, "value");
        this.plain = plain;
    }

    /** Whether it is written without quotes, and not as a block. */
    public boolean isPlain() {
        return plain;
    }

    /** The text as it is, which may be empty. */
    public String value() {
        return value;
    }

    /** The text without blanks at its ends; an empty one is refused. */
    public String text() {
        String text = value.strip();
        if (text.isEmpty()) {
            throw place().refuse("expected a text, found nothing");
        }
        return text;
    }

    /** A day of the calendar, quoted or not; anything but ISO 8601 is refused. */
    public LocalDate date() {
        try {
            if (DATE.matcher(value).matches()) {
                return LocalDate.parse(value);
            }
        } catch (DateTimeException e) {
            throw expected("a date of the calendar");
        }
        throw expected("a date like 2026-03-01");
    }

    /** {@code true} or {@code false}, not quoted. */
    public boolean flag() {
        if (plain && (value.equals("true") || value.equals("false"))) {
            return value.equals("true");
        }
        throw expected("true or false");
    }

    /** A whole number from 0 to this, not quoted. */
    public int number(int most) {
        if (plain && NUMBER.matcher(value).matches() && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        throw expected("a whole number from 0 to " + most);
    }

    /** One of these words. */
    public String word(List<String> words) {
        if (words.contains(value)) {
            return value;
        }
        throw expected("one of " + String.join(", ", words));
    }

    /** A text of a pattern. */
    public String matching(Pattern pattern, String what) {
        if (pattern.matcher(value).matches()) {
            return value;
        }
        throw expected(what);
    }

    @Override
    public YamlScalar scalar() {
        return this;
    }

    /** The text in quotation marks for a message, cut when it is long. */
    public String quoted() {
        boolean cut = value.length() > MOST_QUOTED;
        return "\"" + (cut ? value.substring(0, MOST_QUOTED) + "\u2026" : value) + "\"";
    }

    private RuntimeException expected(String what) {
        return place().refuse("expected " + what + ", found " + kind());
    }

    @Override
    String kind() {
        return value.isEmpty() && plain ? "nothing" : quoted();
    }
}

package io.github.holdfast.core.rule;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Turns configured text into values; what is no value is {@code INVALID-PARAMETER} with what is allowed. */
public final class Parameter {

    private Parameter() {}

    /** One of the constants of an enum, whatever the case of its letters. */
    public static <E extends Enum<E>> E choice(String name, String text, Class<E> type) {
        String wanted = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> invalid(name, text, "one of " + Arrays.toString(type.getEnumConstants())));
    }

    /** {@code true} or {@code false}. */
    public static boolean flag(String name, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (!wanted.equals("true") && !wanted.equals("false")) {
            throw invalid(name, text, "true or false");
        }
        return wanted.equals("true");
    }

    /** A whole number from 0 to a bound. */
    public static int number(String name, String text, int most) {
        return number(name, text, 0, most);
    }

    /** A whole number within bounds. */
    public static int number(String name, String text, int least, int most) {
        String digits = text.strip();
        boolean isNumber = digits.matches("[0-9]{1,9}");
        if (!isNumber || Integer.parseInt(digits) < least || Integer.parseInt(digits) > most) {
            throw invalid(name, text, "a whole number from " + least + " to " + most);
        }
        return Integer.parseInt(digits);
    }

    /** A path below the reactor root. */
    public static String path(String name, String text) {
        String path = text.strip();
        if (!path.matches("[^/\\\\:\\p{Cntrl}]+(/[^/\\\\:\\p{Cntrl}]+)*")
                || List.of(path.split("/")).contains("..")) {
            throw invalid(name, text, "a path below the reactor root, with / between its parts");
        }
        return path;
    }

    /**
     * The failure of a value that is not allowed.
     *
     * @param name of the parameter
     * @param text as configured
     * @param allowed in words
     */
    public static UnusableInput invalid(String name, String text, String allowed) {
        return new UnusableInput(
                "invalid parameter <" + name + ">",
                Finding.of("INVALID-PARAMETER", name)
                        .saying("<" + name + "> is \"" + text + "\", allowed is " + allowed)
                        .found(text)
                        .needed(allowed)
                        .fixBy("set <" + name + "> to " + allowed)
                        .build());
    }
}

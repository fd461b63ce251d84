package io.github.holdfast.coverage;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.coverage.check.Bound;
import java.util.Arrays;
import java.util.Locale;

/** Turns configured text into values; what is no value is {@code INVALID-PARAMETER} with what is allowed. */
final class Parameter {

    private Parameter() {}

    static <E extends Enum<E>> E choice(String name, String text, Class<E> type) {
        String wanted = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> invalid(name, text, "one of " + Arrays.toString(type.getEnumConstants())));
    }

    static Bound ratio(String name, String text) {
        return Bound.ratio(text)
                .orElseThrow(
                        () -> invalid(name, text, "a ratio from 0 to 1, such as 0.8, or a percentage, such as 80%"));
    }

    static Bound count(String name, String text) {
        return Bound.count(text).orElseThrow(() -> invalid(name, text, "a whole number from 0 on"));
    }

    static boolean flag(String name, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (!wanted.equals("true") && !wanted.equals("false")) {
            throw invalid(name, text, "true or false");
        }
        return wanted.equals("true");
    }

    static UnusableInput invalid(String name, String text, String allowed) {
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

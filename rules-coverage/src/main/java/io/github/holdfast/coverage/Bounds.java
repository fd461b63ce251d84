package io.github.holdfast.coverage;

import io.github.holdfast.core.rule.Parameter;
import io.github.holdfast.coverage.check.Bound;

/** Turns configured text into limits; what is none is {@code INVALID-PARAMETER} with what is allowed. */
final class Bounds {

    private Bounds() {}

    static Bound ratio(String name, String text) {
        return Bound.ratio(text)
                .orElseThrow(() -> Parameter.invalid(
                        name, text, "a ratio from 0 to 1, such as 0.8, or a percentage, such as 80%"));
    }

    static Bound count(String name, String text) {
        return Bound.count(text).orElseThrow(() -> Parameter.invalid(name, text, "a whole number from 0 on"));
    }
}

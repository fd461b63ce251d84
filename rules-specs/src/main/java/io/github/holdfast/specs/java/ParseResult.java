package io.github.holdfast.specs.java;

import java.util.Optional;

/** The tree of one version of a source, or why there is none. */
final class ParseResult {

    static final String TOO_DEEP = "it is nested too deeply to be compared";

    private final Optional<ParsedSource> parsed;
    private final Optional<String> refusal;

    private ParseResult(Optional<ParsedSource> parsed, Optional<String> refusal) {
        this.parsed = parsed;
        this.refusal = refusal;
    }

    static ParseResult of(ParsedSource parsed) {
        return new ParseResult(Optional.of(parsed), Optional.empty());
    }

    static ParseResult refused(String reason) {
        return new ParseResult(Optional.empty(), Optional.of(reason));
    }

    /** There is no such version. */
    static ParseResult absent() {
        return new ParseResult(Optional.empty(), Optional.empty());
    }

    Optional<ParsedSource> parsed() {
        return parsed;
    }

    Optional<String> refusal() {
        return refusal;
    }
}

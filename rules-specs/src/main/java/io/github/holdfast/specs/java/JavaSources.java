package io.github.holdfast.specs.java;

import io.github.holdfast.core.finding.UnusableInput;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what an edit did to a Java source by comparing syntax trees, so that formatting and comments count for nothing
 * and a changed signature is told from a changed body. It knows the two versions of one file and no class path: what a
 * name means is judged by the imports. Bytes that cannot be read are taken as changed, with the reason. Not for use by
 * several threads.
 */
public final class JavaSources {

    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final Charset charset;
    private final JavaParser parser;
    private final PlatformTypes platform = new PlatformTypes();

    private JavaSources(Charset charset, JavaParser parser) {
        this.charset = Objects.requireNonNull(charset, "charset");
        this.parser = parser;
    }

    /**
     * Comparison of sources of one charset.
     *
     * @throws UnusableInput ({@code NO-COMPILER}) when the running Java has no compiler
     */
    public static JavaSources in(Charset charset) {
        return new JavaSources(charset, JavaParser.ofTheRunningJdk());
    }

    /**
     * What became of a file.
     *
     * @param before its bytes at the base; empty for a new file
     * @param after its bytes now; empty for a deleted one
     */
    public SourceChange compare(Optional<byte[]> before, Optional<byte[]> after) {
        Side old = read(before, "the old version");
        Side now = read(after, "the new version");
        Set<String> typesBefore = old.types();
        Set<String> typesAfter = now.types();
        if (before.isPresent() && after.isPresent() && Arrays.equals(before.get(), after.get())) {
            return SourceChange.of(List.of(), typesBefore, typesAfter);
        }
        Optional<String> reason = now.reason.or(() -> old.reason);
        if (reason.isPresent()) {
            return SourceChange.unreadable(reason.get(), typesBefore, typesAfter);
        }
        try {
            List<DeclaredType> declared = declared(now, old);
            return SourceChange.of(SourceComparison.of(declared(old, now), declared), typesBefore, typesAfter)
                    .declaring(names(declared));
        } catch (StackOverflowError e) {
            return SourceChange.unreadable(NotParsed.tooDeep().getMessage(), typesBefore, typesAfter);
        }
    }

    private static Set<String> names(List<DeclaredType> types) {
        Set<String> names = new HashSet<>();
        for (DeclaredType type : types) {
            names.add(type.header().name());
            type.members().values().forEach(member -> names.add(member.name()));
        }
        return names;
    }

    private List<DeclaredType> declared(Side side, Side other) {
        if (side.parsed.isEmpty()) {
            return List.of();
        }
        ParsedSource source = side.parsed.get();
        Imports others = other.parsed.orElse(source).imports();
        return new SourceReader(source, new Names(source.imports(), others, source.declared(), platform)).types();
    }

    private Side read(Optional<byte[]> bytes, String side) {
        if (bytes.isEmpty()) {
            return new Side(Optional.empty(), Optional.empty());
        }
        try {
            return new Side(Optional.of(parser.parse(decoded(bytes.get()))), Optional.empty());
        } catch (NotParsed e) {
            return new Side(Optional.empty(), Optional.of(side + ": " + e.getMessage()));
        }
    }

    private String decoded(byte[] bytes) throws NotParsed {
        if (bytes.length > MOST_BYTES) {
            throw new NotParsed("it has more than 2 MiB");
        }
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf('\0') >= 0) {
                throw new NotParsed("it is binary");
            }
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new NotParsed("it is not written in " + charset);
        }
    }

    private static final class Side {

        private final Optional<ParsedSource> parsed;
        private final Optional<String> reason;

        Side(Optional<ParsedSource> parsed, Optional<String> reason) {
            this.parsed = parsed;
            this.reason = reason;
        }

        Set<String> types() {
            return parsed.map(ParsedSource::types).orElse(Set.of());
        }
    }
}

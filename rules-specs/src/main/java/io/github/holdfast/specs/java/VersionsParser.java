package io.github.holdfast.specs.java;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decodes and parses versions of sources, all of them by one task of the compiler. Not for use by several threads. */
final class VersionsParser {

    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final JavaParser parser = JavaParser.ofTheRunningJdk();
    private final Charset charset;
    private final List<ParseResult> results = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    VersionsParser(Charset charset) {
        this.charset = charset;
    }

    /** The versions in their order; one that is not there has neither a tree nor a reason. */
    List<ParseResult> parse(List<Optional<byte[]>> versions) {
        results.clear();
        places.clear();
        texts.clear();
        versions.forEach(this::add);
        List<ParseResult> parsed = texts.isEmpty() ? List.of() : parser.parse(texts);
        for (int i = 0; i < parsed.size(); i++) {
            results.set(places.get(i), parsed.get(i));
        }
        return List.copyOf(results);
    }

    private void add(Optional<byte[]> version) {
        if (version.isEmpty()) {
            results.add(ParseResult.absent());
            return;
        }
        byte[] bytes = version.get();
        if (bytes.length > MOST_BYTES) {
            results.add(ParseResult.refused("it has more than 2 MiB"));
            return;
        }
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf('\0') >= 0) {
                results.add(ParseResult.refused("it is binary"));
                return;
            }
            places.add(results.size());
            texts.add(text.startsWith("\ufeff") ? text.substring(1) : text);
            results.add(ParseResult.absent());
        } catch (CharacterCodingException e) {
            results.add(ParseResult.refused("it is not written in " + charset));
        }
    }
}

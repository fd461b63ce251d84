package io.github.holdfast.specs.java;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Looks for the declaration of a type in a source without parsing it; comments may mislead it to a yes. */
public final class TypeSearch {

    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private TypeSearch() {}

    /**
     * Whether a source seems to declare a type.
     *
     * @param simpleName its last name
     */
    public static boolean declares(byte[] source, String simpleName) {
        String name = new String(simpleName.getBytes(StandardCharsets.UTF_8), BYTES);
        return Pattern.compile("\\b(?:class|interface|enum|record)\\s+" + Pattern.quote(name) + "(?![\\w$])")
                .matcher(new String(source, BYTES))
                .find();
    }
}

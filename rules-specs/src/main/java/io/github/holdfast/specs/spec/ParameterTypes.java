package io.github.holdfast.specs.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between the parentheses of a name: types, as in a signature, or values, as in a call. */
final class ParameterTypes {

    private static final Pattern GENERICS = Pattern.compile("<[^<>]*>");
    private static final Pattern TYPE = Pattern.compile("(?:final\\s+)?(?:@\\w+\\s+)*"
            + "(?:[\\p{Ll}_][\\p{L}\\p{N}_]*\\.)*"
            + "((?:\\p{Lu}[\\p{L}\\p{N}_$]*\\.)*\\p{Lu}[\\p{L}\\p{N}_$]*"
            + "|boolean|byte|char|double|float|int|long|short)"
            + "((?:\\s*\\[\\s*])*)(\\s*\\.\\.\\.)?(?:\\s+[\\p{L}_$][\\p{L}\\p{N}_$]*)?");
    private static final Pattern CONSTANT = Pattern.compile("(?:.*\\.)?\\p{Lu}[\\p{Lu}\\p{N}_]*");

    private ParameterTypes() {}

    /** Simple erased types, arrays with {@code []}; what may be a constant or a type variable is {@code ?}. */
    static Optional<List<String>> of(String arguments) {
        String erased = arguments;
        for (String next = erase(erased); !next.equals(erased); next = erase(erased)) {
            erased = next;
        }
        if (erased.isBlank()) {
            return Optional.empty();
        }
        List<String> types = new ArrayList<>();
        for (String argument : erased.split(",", -1)) {
            Matcher matcher = TYPE.matcher(argument.strip());
            if (!matcher.matches()) {
                return Optional.empty();
            }
            String name = matcher.group(1);
            String simple = name.substring(name.lastIndexOf('.') + 1);
            String array = matcher.group(2).replaceAll("\\s", "") + (matcher.group(3) == null ? "" : "[]");
            types.add(CONSTANT.matcher(name).matches() ? "?" : simple + array);
        }
        return Optional.of(types);
    }

    private static String erase(String text) {
        return GENERICS.matcher(text).replaceAll("");
    }
}

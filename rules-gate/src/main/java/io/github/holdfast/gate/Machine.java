package io.github.holdfast.gate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the places of one machine out of a text, so that every machine has the same. Immutable. */
final class Machine {

    private static final String END = "(?=[^A-Za-z0-9._-]|$)";

    private final List<Map.Entry<Pattern, String>> places = new ArrayList<>();

    private Machine(Map<Path, String> names) {
        names.entrySet().stream()
                .filter(name -> name.getKey().getNameCount() > 0)
                .sorted(Comparator.comparing(name -> -name.getKey().toString().length()))
                .forEach(name -> places.add(Map.entry(pattern(name.getKey()), name.getValue())));
    }

    /** @param names what stands for the folders, absolute paths each; of two that hold each other the inner one counts */
    static Machine of(Map<Path, String> names) {
        return new Machine(names);
    }

    private static Pattern pattern(Path folder) {
        String text = folder.toString();
        return Pattern.compile("(?:" + Pattern.quote(text) + "|" + Pattern.quote(text.replace('\\', '/')) + ")" + END);
    }

    /** The text with names in the place of folders. */
    String without(String text) {
        if (text.indexOf('/') < 0 && text.indexOf('\\') < 0) {
            return text;
        }
        String result = text;
        for (Map.Entry<Pattern, String> place : places) {
            result = place.getKey().matcher(result).replaceAll(Matcher.quoteReplacement(place.getValue()));
        }
        return result;
    }
}

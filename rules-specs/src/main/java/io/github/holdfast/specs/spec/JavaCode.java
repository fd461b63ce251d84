package io.github.holdfast.specs.spec;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names in a piece of Java that need not be complete: no string, comment or word of the language is one. */
final class JavaCode {

    private static final String ID = "[\\p{L}_$][\\p{L}\\p{N}_$]*+";
    private static final Pattern TOKEN = Pattern.compile("//[^\\r\\n]*+|/\\*(?:[^*]|\\*(?!/))*+(?:\\*/)?"
            + "|\"\"\"(?:[^\"\\\\]|\\\\.|\"(?!\"\"))*+(?:\"\"\")?"
            + "|\"(?:[^\"\\\\\\r\\n]|\\\\.)*+\"?|'(?:[^'\\\\\\r\\n]|\\\\.)*+'?"
            + "|\\b(?:class|interface|enum|record)\\s+(" + ID + ")"
            + "|\\b(?:import(?:\\s+static)?|package)\\s+(" + ID + "(?:\\s*\\.\\s*" + ID + ")*+)(\\s*\\.\\s*\\*)?"
            + "|(?<![\\p{L}\\p{N}_$])(" + ID + "(?:\\s*\\.\\s*" + ID + ")*+)(\\s*\\()?"
            + "|::\\s*(" + ID + ")");
    private static final Set<String> WORDS =
            Set.of(("abstract assert boolean break byte case catch char class const continue"
                            + " default do double else enum extends final finally float for goto if implements import"
                            + " instanceof int interface long native new package permits private protected public record"
                            + " return sealed short static strictfp super switch synchronized this throw throws transient"
                            + " try var void volatile while yield true false null")
                    .split(" "));

    private JavaCode() {}

    /**
     * Finds names.
     *
     * @param found takes each with the number of line ends before it
     * @return simple names of the types that the piece declares itself
     */
    static Set<String> names(String code, BiConsumer<JavaName, Integer> found) {
        Set<String> declared = new HashSet<>();
        Map<String, String> imports = new HashMap<>();
        Matcher matcher = TOKEN.matcher(code);
        int line = 0;
        int counted = 0;
        while (matcher.find()) {
            for (; counted < matcher.start(); counted++) {
                line += code.charAt(counted) == '\n' ? 1 : 0;
            }
            if (matcher.group(1) != null) {
                declared.add(matcher.group(1));
            } else if (matcher.group(2) != null) {
                JavaName imported = JavaName.inCode(matcher.group(2), false);
                List<String> segments = imported.segments();
                imports.put(segments.get(segments.size() - 1), String.join(".", segments));
                found.accept(imported, line);
            } else if (matcher.group(6) != null) {
                found.accept(JavaName.inCode(matcher.group(6), true), line);
            } else if (matcher.group(4) != null) {
                name(matcher.group(4), matcher.group(5) != null, imports, line, found);
            }
        }
        return declared;
    }

    private static void name(
            String chain, boolean call, Map<String, String> imports, int line, BiConsumer<JavaName, Integer> found) {
        String own = chain.replaceFirst("^(?:this|super)\\s*\\.\\s*", "");
        String first = own.split("\\s*\\.", 2)[0];
        if (!WORDS.contains(first)) {
            JavaName name = JavaName.inCode(own, call);
            boolean made = call && name.firstType() == name.segments().size() - 1;
            JavaName plain = made ? JavaName.inCode(own, false) : name;
            found.accept(imports.containsKey(first) ? plain.imported(imports.get(first)) : plain, line);
        }
    }
}

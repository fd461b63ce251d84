package io.github.holdfast.specs.spec;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What links can lead to in a document: its headings as GitHub names them, and the ids of its HTML. */
final class Anchors {

    private static final Pattern DROPPED = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{Pc}\\- ]");
    private static final Pattern OWN = Pattern.compile("\\{#([\\w.:-]+)}");
    private static final Pattern HTML = Pattern.compile("(?i)\\b(?:id|name)\\s*=\\s*[\"']?([^\"'\\s>]+)");

    private final Map<String, Integer> taken = new HashMap<>();
    private final Set<String> all = new TreeSet<>();

    void heading(String text) {
        Matcher own = OWN.matcher(text);
        while (own.find()) {
            all.add(own.group(1).toLowerCase(Locale.ROOT));
        }
        String slug = slug(text);
        String unique = slug;
        while (taken.containsKey(unique)) {
            unique = slug + "-" + taken.merge(slug, 1, Integer::sum);
        }
        taken.put(unique, 0);
        all.add(unique);
    }

    void html(String text) {
        Matcher id = HTML.matcher(text);
        while (id.find()) {
            all.add(id.group(1).toLowerCase(Locale.ROOT));
        }
    }

    private static String slug(String text) {
        String line = text.strip().replace('\n', ' ').toLowerCase(Locale.ROOT);
        return DROPPED.matcher(line).replaceAll("").replace(' ', '-');
    }

    Set<String> all() {
        return all;
    }
}

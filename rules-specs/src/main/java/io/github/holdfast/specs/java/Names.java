package io.github.holdfast.specs.java;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Turns the names of one version of a file into what its imports make of them, so that an import may become another
 * form of itself and two types of one simple name stay apart. Imports of whole packages are resolved as far as the JDK
 * goes; beyond it a name counts as changed when one such import was replaced by another.
 */
final class Names {

    private final Imports own;
    private final Imports other;
    private final Set<String> declared;
    private final PlatformTypes platform;
    private final Map<String, String> meanings = new HashMap<>();

    Names(Imports own, Imports other, Set<String> declared, PlatformTypes platform) {
        this.own = own;
        this.other = other;
        this.declared = declared;
        this.platform = platform;
    }

    /** The name that a simple or dotted name means. */
    String resolve(String dotted) {
        int dot = dotted.indexOf('.');
        String first = dot < 0 ? dotted : dotted.substring(0, dot);
        String meaning = meanings.get(first);
        if (meaning == null) {
            meaning = meant(first);
            meanings.put(first, meaning);
        }
        return dot < 0 ? meaning : meaning + dotted.substring(dot);
    }

    private String meant(String first) {
        if (declared.contains(first)) {
            return first;
        }
        if (!own.named(first).isEmpty()) {
            return own.named(first);
        }
        String theirs = other.named(first);
        if (!theirs.isEmpty() && own.reaches(theirs)) {
            return theirs;
        }
        return first.isEmpty() || !Character.isUpperCase(first.charAt(0)) ? first : ofWholePackage(first);
    }

    private String ofWholePackage(String first) {
        for (String imported : own.whole()) {
            if (platform.has(imported, first)) {
                return imported + "." + first;
            }
        }
        if (platform.has("java.lang", first)) {
            return "java.lang." + first;
        }
        boolean grown = own.whole().containsAll(other.whole());
        boolean shrunk = other.whole().containsAll(own.whole());
        return grown || shrunk ? first : first + "@" + own.whole();
    }
}

package io.github.holdfast.dependencies.check;

import java.util.regex.Pattern;

/** Versions that name other bytes tomorrow. */
final class Moving {

    /** A range of exactly one version, {@code [1.2]}. */
    private static final Pattern ONE = Pattern.compile("\\[[^,\\[\\]()]+]");

    private Moving() {}

    /** {@code LATEST} and {@code RELEASE}. */
    static boolean isWord(String version) {
        return version.equals("LATEST") || version.equals("RELEASE");
    }

    /** Whether a version as written moves: a snapshot, such a word, a range of more than one version. */
    static boolean is(String version) {
        boolean range = version.startsWith("[") || version.startsWith("(");
        return isWord(version)
                || version.endsWith("-SNAPSHOT")
                || version.equals("SNAPSHOT")
                || range && (!ONE.matcher(version).matches() || version.endsWith("-SNAPSHOT]"));
    }
}

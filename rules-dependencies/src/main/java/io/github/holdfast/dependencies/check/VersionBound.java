package io.github.holdfast.dependencies.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The versions that an approval is for. The reader knows how versions compare, a check only asks. What is no version (a
 * range, {@code LATEST}, nothing, a property without a value) is in no bound but that of any version. Immutable.
 */
public final class VersionBound {

    private static final VersionBound ANY = new VersionBound(List.of(), version -> true);
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._+-]+");

    private final List<String> texts;
    private final Predicate<String> accepted;

    private VersionBound(List<String> texts, Predicate<String> accepted) {
        this.texts = List.copyOf(texts);
        this.accepted = Objects.requireNonNull(accepted, "accepted");
    }

    /** Every version. */
    public static VersionBound any() {
        return ANY;
    }

    /**
     * A bound.
     *
     * @param text as it is written, for example {@code [33.0,34)}; bounds of one text are equal
     * @param accepted whether a version is in it
     */
    public static VersionBound of(String text, Predicate<String> accepted) {
        return new VersionBound(List.of(text), accepted);
    }

    /** Whether a version is in it. */
    public boolean accepts(String version) {
        return texts.isEmpty() || isVersion(version) && accepted.test(version);
    }

    /** The versions that are in both. */
    VersionBound and(VersionBound other) {
        if (texts.containsAll(other.texts)) {
            return this;
        }
        List<String> both = new ArrayList<>(texts);
        other.texts.stream().filter(text -> !both.contains(text)).forEach(both::add);
        return new VersionBound(both, accepted.and(other.accepted));
    }

    /** Whether every version of this is known to be in the other; by the text, since ranges are not compared. */
    boolean isWithin(VersionBound other) {
        return texts.containsAll(other.texts);
    }

    private static boolean isVersion(String version) {
        return VERSION.matcher(version).matches() && !Moving.isWord(version);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VersionBound && texts.equals(((VersionBound) other).texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    /** As it is written; {@code any} for every version. */
    @Override
    public String toString() {
        return texts.isEmpty() ? "any" : String.join(" and ", texts);
    }
}

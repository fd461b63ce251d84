package io.github.holdfast.lockfile.file;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How a string of the lock has to look, by where it stands; see {@code docs/lock-format.md}. */
enum Form {
    /** Of which nothing is asked. */
    TEXT("text", text -> true),
    /** A checksum, or what stands in its place. */
    HASH("SHA-256", pattern("[0-9a-f]{64}|" + LockedArtifact.SNAPSHOT)),
    /** The key of an artifact. */
    ARTIFACT("artifact", pattern("[^:\\s]+:[^:\\s]+:[^:\\s]+(:[^:\\s]+)?:[^:\\s]+")),
    /** The key of an artifact that is a POM. */
    POM("POM", pattern("[^:\\s]+:[^:\\s]+:pom:[^:\\s]+")),
    /** The key of a module. */
    MODULE("module", pattern("[^:\\s]+:[^:\\s]+")),
    /** What a module declares. */
    DECLARED("declared line", pattern("[^ ]+ .*[^ ].*")),
    /** What Maven takes for a module. */
    RESOLVED("resolved line", pattern("[^ ]+ [^ ]+")),
    /** What a variant adds or takes away. */
    VARIANT(
            "line of a variant",
            pattern("module [^:\\s]+:[^:\\s]+( declared [^ ]+ .*[^ ].*| resolved [^ ]+ [^ ]+)?|plugin [^:\\s]+:.+")),
    /** The profiles of a variant. */
    COMBINATION("combination of profiles", Form::isSorted);

    private final String what;
    private final Predicate<String> test;

    Form(String what, Predicate<String> test) {
        this.what = what;
        this.test = test;
    }

    private static Predicate<String> pattern(String regex) {
        return Pattern.compile(regex, Pattern.DOTALL).asMatchPredicate();
    }

    private static boolean isSorted(String ids) {
        List<String> each = List.of(ids.split(",", -1));
        return each.equals(List.copyOf(new TreeSet<>(each)))
                && each.stream().allMatch(id -> !id.isEmpty() && id.equals(id.strip()));
    }

    boolean fits(String text) {
        return test.test(text);
    }

    /** In words. */
    String what() {
        return what;
    }
}

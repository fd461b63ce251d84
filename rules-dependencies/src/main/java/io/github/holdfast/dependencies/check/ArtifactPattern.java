package io.github.holdfast.dependencies.check;

import io.github.holdfast.core.build.Coordinates;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The artifacts that an id of the list names: {@code groupId:artifactId[:type[:classifier]]}, with {@code *} for every
 * artifactId of the group. A type or classifier that is not written is any: the publisher of all of them is the same.
 * Immutable.
 */
public final class ArtifactPattern {

    /** What an id looks like, in words. */
    public static final String FORM = "groupId:artifactId or groupId:*, then :type and :classifier if wanted";

    private static final String WORD = "[A-Za-z0-9._-]+";
    private static final Pattern ID =
            Pattern.compile("(" + WORD + "):(" + WORD + "|\\*)(?::(" + WORD + ")(?::(" + WORD + "))?)?");
    private static final Pattern PLAIN = Pattern.compile(WORD + ":" + WORD);

    private final String text;
    private final String group;
    private final String artifact;
    private final Optional<String> type;
    private final Optional<String> classifier;

    private ArtifactPattern(Matcher id) {
        text = id.group();
        group = id.group(1);
        artifact = id.group(2);
        type = Optional.ofNullable(id.group(3));
        classifier = Optional.ofNullable(id.group(4));
    }

    /** The pattern of an id; empty when the text is none. */
    public static Optional<ArtifactPattern> of(String text) {
        Matcher id = ID.matcher(Objects.requireNonNull(text, "text"));
        return id.matches() ? Optional.of(new ArtifactPattern(id)) : Optional.empty();
    }

    /** Whether a text is {@code groupId:artifactId} and nothing more. */
    public static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }

    /** {@code groupId:artifactId} or {@code groupId:*}, under which it is looked for. */
    String prefix() {
        return group + ":" + artifact;
    }

    /** Whether it names this artifact, in any version. */
    boolean matches(Coordinates coordinates) {
        return coordinates.groupId().equals(group)
                && (artifact.equals("*") || artifact.equals(coordinates.artifactId()))
                && type.map(coordinates.type()::equals).orElse(true)
                && classifier.map(coordinates.classifier()::equals).orElse(true);
    }

    @Override
    public String toString() {
        return text;
    }
}

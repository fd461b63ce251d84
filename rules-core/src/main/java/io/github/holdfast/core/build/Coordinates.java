package io.github.holdfast.core.build;

import java.util.Objects;

/** What names an artifact: {@code groupId:artifactId}, type, classifier and version. Immutable. */
public final class Coordinates implements Comparable<Coordinates> {

    private final String groupId;
    private final String artifactId;
    private final String type;
    private final String classifier;
    private final String version;

    private Coordinates(String groupId, String artifactId, String type, String classifier, String version) {
        this.groupId = Objects.requireNonNull(groupId, "groupId");
        this.artifactId = Objects.requireNonNull(artifactId, "artifactId");
        this.type = Objects.requireNonNull(type, "type");
        this.classifier = Objects.requireNonNull(classifier, "classifier");
        this.version = Objects.requireNonNull(version, "version");
    }

    /** Coordinates of a jar. */
    public static Coordinates of(String groupId, String artifactId, String version) {
        return new Coordinates(groupId, artifactId, "jar", "", version);
    }

    /** These coordinates with another type and classifier; an empty classifier is none. */
    public Coordinates as(String otherType, String otherClassifier) {
        return new Coordinates(groupId, artifactId, otherType, otherClassifier, version);
    }

    /** The group. */
    public String groupId() {
        return groupId;
    }

    /** The artifact id. */
    public String artifactId() {
        return artifactId;
    }

    /** The type as a dependency names it, by default {@code jar}. */
    public String type() {
        return type;
    }

    /** The classifier, empty for none. */
    public String classifier() {
        return classifier;
    }

    /** The version or range as written and interpolated, empty when none is given. */
    public String version() {
        return version;
    }

    /** {@code groupId:artifactId}. */
    public String id() {
        return groupId + ":" + artifactId;
    }

    @Override
    public int compareTo(Coordinates other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Coordinates && toString().equals(other.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** {@code groupId:artifactId[:type[:classifier]][:version]}; the type {@code jar} is left out without a classifier. */
    @Override
    public String toString() {
        String kind = classifier.isEmpty() ? (type.equals("jar") ? "" : ":" + type) : ":" + type + ":" + classifier;
        return id() + kind + (version.isEmpty() ? "" : ":" + version);
    }
}

package io.github.holdfast.dependencies.file;

import io.github.holdfast.core.yaml.YamlScalar;
import io.github.holdfast.dependencies.check.VersionBound;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.apache.maven.artifact.versioning.VersionRange;

/**
 * Ranges of versions as Maven itself understands and compares them. The classes are a part of every Maven, so the approval
 * of a range means what the range means in a POM.
 */
final class VersionRanges {

    private static final int MOST_CHARACTERS = 200;

    private VersionRanges() {}

    static VersionBound read(YamlScalar scalar) {
        String text = scalar.text();
        if (text.length() > MOST_CHARACTERS || !(text.startsWith("[") || text.startsWith("("))) {
            throw scalar.place()
                    .refuse("expected a range of versions like \"[33.0,34)\", or \"[33.4.0]\" for one version, found "
                            + scalar.quoted());
        }
        try {
            VersionRange range = VersionRange.createFromVersionSpec(text);
            return VersionBound.of(text, version -> range.containsVersion(new DefaultArtifactVersion(version)));
        } catch (InvalidVersionSpecificationException e) {
            throw scalar.place().refuse("expected a range of versions like \"[33.0,34)\", found " + scalar.quoted());
        }
    }
}

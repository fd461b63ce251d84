package io.github.holdfast.lockfile;

import io.github.holdfast.core.testing.StagedBuild;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A remote repository in a folder, with artifacts that a test makes up. */
public final class StagedRemote {

    private final Path folder;

    public StagedRemote(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    /** A jar {@code g:a:v} with a POM in which the given lines stand, and the metadata that ranges are told from. */
    public StagedRemote jar(String coordinates, String... lines) {
        String[] parts = coordinates.split(":");
        pom(coordinates, lines);
        file(parts, "", "jar", "bytes of " + coordinates);
        metadata(parts);
        return this;
    }

    /** A file of another classifier beside a jar. */
    public StagedRemote classified(String coordinates, String classifier) {
        file(coordinates.split(":"), "-" + classifier, "jar", classifier + " of " + coordinates);
        return this;
    }

    /** A POM of packaging pom, without a file beside it. */
    public StagedRemote parent(String coordinates, String... lines) {
        return pom(coordinates, "<packaging>pom</packaging>" + String.join("\n", lines));
    }

    /** A dependencyManagement element. */
    public static String managed(String... elements) {
        return "<dependencyManagement>" + dependencies(elements) + "</dependencyManagement>";
    }

    /** An import of a BOM. */
    public static String bom(String coordinates) {
        return dependency(coordinates, "<type>pom</type><scope>import</scope>");
    }

    /** A file of the repository, as it lies there. */
    public Path path(String coordinates, String suffix) {
        String[] parts = coordinates.split(":");
        return folder.resolve(parts[0].replace('.', '/'))
                .resolve(parts[1])
                .resolve(parts[2])
                .resolve(parts[1] + "-" + parts[2] + suffix);
    }

    /** A POM without a file beside it. */
    public StagedRemote pom(String coordinates, String... lines) {
        String[] parts = coordinates.split(":");
        String body = String.join("\n", lines);
        String packaging =
                body.contains("<packaging>") || !body.contains("<!--pom-->") ? "" : "<packaging>pom</packaging>";
        file(
                parts,
                "",
                "pom",
                "<project><modelVersion>4.0.0</modelVersion><groupId>" + parts[0] + "</groupId><artifactId>" + parts[1]
                        + "</artifactId><version>" + parts[2] + "</version>" + packaging + body + "</project>\n");
        return this;
    }

    /** A dependency element. */
    public static String dependency(String coordinates, String... more) {
        String[] parts = coordinates.split(":");
        return "<dependency><groupId>" + parts[0] + "</groupId><artifactId>" + parts[1] + "</artifactId>"
                + (parts.length > 2 ? "<version>" + parts[2] + "</version>" : "") + String.join("", more)
                + "</dependency>";
    }

    /** A dependencies element. */
    public static String dependencies(String... elements) {
        return "<dependencies>" + String.join("\n", elements) + "</dependencies>";
    }

    private void file(String[] parts, String suffix, String extension, String content) {
        StagedBuild.write(
                folder.resolve(parts[0].replace('.', '/'))
                        .resolve(parts[1])
                        .resolve(parts[2])
                        .resolve(parts[1] + "-" + parts[2] + suffix + "." + extension),
                content);
    }

    private void metadata(String[] parts) {
        Path artifact = folder.resolve(parts[0].replace('.', '/')).resolve(parts[1]);
        StringBuilder versions = new StringBuilder();
        try (var all = Files.list(artifact)) {
            all.filter(Files::isDirectory).sorted().forEach(one -> versions.append("<version>")
                    .append(one.getFileName())
                    .append("</version>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StagedBuild.write(
                artifact.resolve("maven-metadata.xml"),
                "<metadata><groupId>" + parts[0] + "</groupId><artifactId>" + parts[1]
                        + "</artifactId><versioning><versions>" + versions + "</versions></versioning></metadata>\n");
    }
}

package io.github.holdfast.dependencies.file;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.yaml.YamlFormat;
import io.github.holdfast.core.yaml.YamlMapping;
import io.github.holdfast.core.yaml.YamlNode;
import io.github.holdfast.core.yaml.YamlReader;
import io.github.holdfast.dependencies.check.Approval;
import io.github.holdfast.dependencies.check.Approvals;
import io.github.holdfast.dependencies.check.Denial;
import io.github.holdfast.dependencies.check.Section;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the list of approvals, strictly: whatever is not exactly of the format is refused with its place, since a list that
 * is half understood approves something else than its reviewers read.
 */
public final class ApprovalsFile {

    /** Version of the format that is read. */
    public static final int VERSION = 1;

    static final int MOST_BYTES = 1024 * 1024;
    static final int MOST_ENTRIES = 20_000;

    private static final String CODE = "UNREADABLE-APPROVALS";
    private static final int MOST_NODES = 400_000;
    private static final YamlFormat FORMAT = YamlFormat.of(CODE, "approvals", MOST_BYTES, MOST_NODES);
    private static final List<String> KEYS = List.of(
            "version",
            "dependencies",
            "plugins",
            "extensions",
            "processors",
            "parents",
            "boms",
            "repositories",
            "archives",
            "denied");

    private final List<Approval> entries = new ArrayList<>();
    private final List<Denial> denials = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private ApprovalsFile() {}

    /**
     * The list in a file of the work tree.
     *
     * @param place the file as messages name it
     * @return empty when there is no such file
     * @throws UnusableInput {@code UNREADABLE-APPROVALS}
     */
    public static Optional<Approvals> read(Path file, String place) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return Optional.of(parse(stream.readNBytes(MOST_BYTES + 1), place));
        } catch (IOException e) {
            throw new UnusableInput(
                    "unreadable approvals",
                    Finding.of(CODE, place)
                            .saying(place + ": cannot be read: " + e)
                            .in(place)
                            .fixBy("make the file readable")
                            .build(),
                    e);
        }
    }

    /**
     * The list in the bytes of a file, for example of another commit.
     *
     * @throws UnusableInput {@code UNREADABLE-APPROVALS}
     */
    public static Approvals parse(byte[] bytes, String place) {
        return new ApprovalsFile()
                .parse(YamlReader.read(bytes, place, FORMAT).mapping().only(KEYS));
    }

    private Approvals parse(YamlMapping file) {
        YamlNode version = file.required("version");
        int number = version.scalar().number(Integer.MAX_VALUE);
        if (number != VERSION) {
            throw version.place()
                    .refuse(
                            "version " + number + " of the format; this version of Holdfast reads " + VERSION,
                            "build with the version of Holdfast that the file is for");
        }
        for (Section section : Section.values()) {
            items(file, section.key()).forEach(node -> add(EntryReader.read(section, node.mapping()), node));
        }
        items(file, "denied").forEach(node -> add(DenialReader.read(node.mapping()), node));
        return Approvals.of(entries, denials);
    }

    private static List<YamlNode> items(YamlMapping file, String key) {
        return file.optional(key).map(node -> node.sequence().items()).orElse(List.of());
    }

    private void add(Approval entry, YamlNode node) {
        refuseSecond(entry.key(), node, entry.section().key() + " for " + entry.id());
        entries.add(entry);
    }

    private void add(Denial denial, YamlNode node) {
        refuseSecond(denial.toString(), node, "denied for " + denial.id());
        denials.add(denial);
    }

    private void refuseSecond(String key, YamlNode node, String of) {
        Integer first = lines.putIfAbsent(key, node.place().line());
        if (first != null) {
            throw node.place()
                    .refuse("a second entry of " + of + " and the same modules, the first is in line " + first);
        }
        if (lines.size() > MOST_ENTRIES) {
            throw node.place().refuse("more than " + MOST_ENTRIES + " entries");
        }
    }
}

package io.github.holdfast.dependencies.file;

import io.github.holdfast.core.yaml.YamlMapping;
import io.github.holdfast.core.yaml.YamlNode;
import io.github.holdfast.core.yaml.YamlScalar;
import io.github.holdfast.dependencies.check.Approval;
import io.github.holdfast.dependencies.check.ArtifactPattern;
import io.github.holdfast.dependencies.check.Brings;
import io.github.holdfast.dependencies.check.Modules;
import io.github.holdfast.dependencies.check.Scope;
import io.github.holdfast.dependencies.check.Section;
import io.github.holdfast.dependencies.check.VersionBound;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads one entry of the list. */
final class EntryReader {

    private static final int SHORTEST_REASON = 10;
    private static final String UNWRITTEN = "TODO";
    private static final List<String> SCOPES = List.of("compile", "runtime", "provided", "test");
    private static final Pattern MODULE = Pattern.compile("[A-Za-z0-9._*?-]+");
    private static final Pattern URL = Pattern.compile("[!-~]+");
    private static final Pattern REPOSITORY = Pattern.compile("[!-~](?:[ -~]*[!-~])?");
    private static final Pattern PATH = Pattern.compile("[^/\\\\](?:[^\\\\]*[^/\\\\])?");

    private final Section section;
    private final YamlMapping entry;

    private EntryReader(Section section, YamlMapping entry) {
        this.section = section;
        this.entry = entry;
    }

    static Approval read(Section section, YamlMapping entry) {
        entry.only(keys(section));
        return new EntryReader(section, entry).read();
    }

    /** The keys of an entry, the required ones first. */
    static List<String> keys(Section section) {
        switch (section) {
            case DEPENDENCIES:
                return List.of(
                        "id",
                        "scope",
                        "reason",
                        "approvedBy",
                        "approvedOn",
                        "versions",
                        "modules",
                        "brings",
                        "expires",
                        "moving",
                        "optional");
            case PLUGINS:
                return List.of(
                        "id",
                        "reason",
                        "approvedBy",
                        "approvedOn",
                        "versions",
                        "modules",
                        "brings",
                        "expires",
                        "moving",
                        "optional");
            case REPOSITORIES:
                return List.of("id", "url", "reason", "approvedBy", "approvedOn", "modules", "expires", "optional");
            case ARCHIVES:
                return List.of("path", "reason", "approvedBy", "approvedOn", "expires", "optional");
            default:
                return List.of(
                        "id",
                        "reason",
                        "approvedBy",
                        "approvedOn",
                        "versions",
                        "modules",
                        "expires",
                        "moving",
                        "optional");
        }
    }

    private Approval read() {
        String id = id();
        Approval.Builder approval =
                Approval.of(section, id, entry.required("approvedOn").scalar().date());
        if (section == Section.DEPENDENCIES) {
            String scope = entry.required("scope").scalar().word(SCOPES);
            approval.scope(Scope.valueOf(scope.toUpperCase(Locale.ROOT)));
        }
        if (section == Section.REPOSITORIES) {
            approval.url(entry.required("url").scalar().matching(URL, "an address"));
        }
        reason(entry);
        written("approvedBy");
        return approval.versions(entry.optional("versions")
                        .map(node -> VersionRanges.read(node.scalar()))
                        .orElse(VersionBound.any()))
                .modules(entry.optional("modules").map(EntryReader::modules).orElse(Modules.all()))
                .brings(entry.optional("brings").map(this::brings).orElse(Brings.none()))
                .expires(entry.optional("expires").map(node -> node.scalar().date()))
                .moving(entry.optional("moving")
                        .map(node -> node.scalar().flag())
                        .orElse(false))
                .optional(entry.optional("optional")
                        .map(node -> node.scalar().flag())
                        .orElse(false))
                .line(entry.place().line())
                .build();
    }

    private String id() {
        if (section == Section.ARCHIVES) {
            return entry.required("path")
                    .scalar()
                    .matching(PATH, "a path from the root of the tree, with / and wildcards if wanted");
        }
        YamlScalar id = entry.required("id").scalar();
        return section == Section.REPOSITORIES
                ? id.matching(REPOSITORY, "the id of a repository")
                : artifact(id).toString();
    }

    static ArtifactPattern artifact(YamlScalar id) {
        return ArtifactPattern.of(id.value())
                .orElseThrow(() -> id.place().refuse("expected " + ArtifactPattern.FORM + ", found " + id.quoted()));
    }

    /** Refuses what no person has written. */
    static String reason(YamlMapping entry) {
        YamlScalar reason = entry.required("reason").scalar();
        String text = reason.text();
        refuseUnwritten("reason", reason);
        if (text.length() < SHORTEST_REASON) {
            throw reason.place()
                    .refuse("expected a reason of at least " + SHORTEST_REASON + " characters, found "
                            + reason.quoted());
        }
        return text;
    }

    private void written(String key) {
        YamlScalar value = entry.required(key).scalar();
        value.text();
        refuseUnwritten(key, value);
    }

    private static void refuseUnwritten(String key, YamlScalar value) {
        if (value.text().toUpperCase(Locale.ROOT).startsWith(UNWRITTEN)) {
            throw value.place()
                    .refuse(
                            key + " is still " + value.quoted() + ", a person has to write it",
                            "let the one who answers for the entry write its " + key);
        }
    }

    private static Modules modules(YamlNode node) {
        return Modules.of(names(node, MODULE, "the artifactId of a module, with * if wanted"));
    }

    private Brings brings(YamlNode node) {
        List<YamlNode> items = node.sequence().items();
        if (items.size() == 1 && items.get(0).scalar().value().equals("*")) {
            if (entry.optional("expires").isEmpty()) {
                throw items.get(0).place().refuse("\"*\" in brings, which is allowed only with expires");
            }
            return Brings.everything();
        }
        Set<String> ids = new TreeSet<>();
        for (YamlNode item : items) {
            YamlScalar id = item.scalar();
            if (!ArtifactPattern.isPlain(id.value())) {
                throw id.place().refuse("expected groupId:artifactId without a version, found " + id.quoted());
            }
            refuseSecond(ids.add(id.value()), id);
        }
        return Brings.of(ids);
    }

    private static Set<String> names(YamlNode node, Pattern pattern, String what) {
        Set<String> names = new TreeSet<>();
        for (YamlNode item : node.sequence().items()) {
            YamlScalar name = item.scalar();
            refuseSecond(names.add(name.matching(pattern, what)), name);
        }
        if (names.isEmpty()) {
            throw node.place().refuse("expected " + what + ", found an empty list");
        }
        return names;
    }

    private static void refuseSecond(boolean added, YamlScalar item) {
        if (!added) {
            throw item.place().refuse(item.quoted() + " stands twice in this list");
        }
    }
}

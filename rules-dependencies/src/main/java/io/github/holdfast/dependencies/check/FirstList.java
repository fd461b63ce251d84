package io.github.holdfast.dependencies.check;

import io.github.holdfast.core.build.BuildInputs;
import io.github.holdfast.core.build.DeclaredRepository;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Proposes the first list of approvals from a build as it is: an entry for each direct dependency with what it brings, one
 * for all of Maven's own plugins, and one for each other thing. Reasons and names are left for a person to write; until
 * then the reader refuses the list. What is never approved, a dependency of scope system or a
 * file of the processor path, is not in it.
 */
public final class FirstList {

    private static final String MAVEN = "org.apache.maven.plugins";
    private static final String MOST_MODULES = "in all modules";

    private final Map<Section, Map<String, Draft>> drafts = new EnumMap<>(Section.class);
    private final List<Use> transitives = new ArrayList<>();
    private final TreeSet<String> modules = new TreeSet<>();
    private final LocalDate today;

    /** @param today the day that is written as the day of approval, in UTC */
    public FirstList(LocalDate today) {
        this.today = today;
    }

    /** What is known of one entry so far. */
    private static final class Draft {

        private Scope scope = Scope.TEST;
        private boolean moving;
        private Optional<String> id = Optional.empty();
        private String url = "";
        private final TreeSet<String> versions = new TreeSet<>();
        private final TreeSet<String> modules = new TreeSet<>();
        private final TreeSet<String> brings = new TreeSet<>();
    }

    /** Adds what a module takes from outside. */
    public FirstList module(String artifactId, BuildInputs inputs) {
        modules.add(artifactId);
        for (Use use : Uses.of(inputs, artifactId)) {
            if (use.isTransitive()) {
                transitives.add(use);
            } else if (!use.isOfSystem() && !use.isFile()) {
                add(use);
            }
        }
        for (DeclaredRepository repository : inputs.repositories()) {
            Draft draft = draft(Section.REPOSITORIES, repository.id() + " " + repository.url());
            draft.id = Optional.of(repository.id());
            draft.url = repository.url();
            draft.modules.add(artifactId);
        }
        return this;
    }

    /** Adds archives that are checked in. */
    public FirstList archives(Collection<Archive> archives) {
        archives.forEach(archive -> draft(Section.ARCHIVES, archive.path()));
        return this;
    }

    private void add(Use use) {
        if (use.section() == Section.PLUGINS && !use.isPlugin()) {
            use.declared().ifPresent(declared -> {
                Draft plugin = draft(Section.PLUGINS, declared.owner());
                note(plugin, use);
                plugin.brings.add(use.coordinates().id());
            });
            return;
        }
        boolean maven = use.isPlugin() && use.coordinates().groupId().equals(MAVEN);
        Draft draft =
                draft(use.section(), maven ? MAVEN + ":*" : use.coordinates().id());
        note(draft, use);
        if (!maven) {
            draft.versions.add(use.coordinates().version());
        }
    }

    private static void note(Draft draft, Use use) {
        draft.scope = draft.scope.covers(use.scope())
                ? draft.scope
                : use.scope().covers(draft.scope) ? use.scope() : Scope.COMPILE;
        draft.moving |= use.moving().isPresent();
        draft.modules.add(use.home());
    }

    private Draft draft(Section section, String id) {
        return drafts.computeIfAbsent(section, key -> new TreeMap<>()).computeIfAbsent(id, key -> new Draft());
    }

    /** The text of the list, in the order of the format, each section sorted by id. */
    public String text() {
        transitives.forEach(this::addTransitive);
        StringBuilder text = new StringBuilder();
        text.append("# yaml-language-server: $schema=approved-dependencies.schema.json\n");
        text.append("# What may be in this build, and who answers for it. Proposed from the build as it was on ")
                .append(today)
                .append(".\n");
        text.append("# Write into each entry why it is there and who approved it: until then the list is refused.\n");
        text.append("version: 1\n");
        for (Section section : Section.values()) {
            Map<String, Draft> entries = drafts.getOrDefault(section, Map.of());
            if (!entries.isEmpty()) {
                text.append("\n").append(section.key()).append(":\n");
                entries.forEach((id, draft) -> lines(section, id, draft)
                        .forEach(line -> text.append(line).append("\n")));
            }
        }
        return text.toString();
    }

    /** A transitive goes with what brings it, or where it reaches further than that, has an entry of its own. */
    private void addTransitive(Use use) {
        Draft bringer = draft(Section.DEPENDENCIES, use.direct().id());
        boolean covered = bringer.scope.covers(use.scope()) && use.moving().isEmpty();
        if (covered) {
            bringer.brings.add(use.coordinates().id());
        } else {
            Draft own = draft(Section.DEPENDENCIES, use.coordinates().id());
            note(own, use);
            own.versions.add(use.coordinates().version());
        }
    }

    private List<String> lines(Section section, String id, Draft draft) {
        List<String> lines = new ArrayList<>();
        List<String> comment = new ArrayList<>();
        if (!draft.versions.isEmpty()) {
            comment.add(String.join(", ", draft.versions));
        }
        if (modules.size() > 1 && !draft.modules.isEmpty()) {
            comment.add(draft.modules.equals(modules) ? MOST_MODULES : "in " + String.join(", ", draft.modules));
        }
        if (!comment.isEmpty()) {
            lines.add("  # " + Printed.ascii(String.join(", ", comment)));
        }
        Proposal proposal = new Proposal(today);
        lines.addAll(proposal.head(section, draft.id.orElse(id), draft.url));
        if (section == Section.DEPENDENCIES) {
            lines.add("    scope: " + draft.scope.word());
        }
        if (draft.moving) {
            lines.add("    moving: true");
        }
        proposal.sign(lines, draft.brings);
        return lines;
    }
}

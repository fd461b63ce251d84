package io.github.holdfast.specs;

import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.core.finding.ReportText;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.git.WorkTree;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.specs.check.FirstSpec;
import io.github.holdfast.specs.file.FileBytes;
import io.github.holdfast.specs.spec.SpecReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The first specs of a reactor that has none, one for each module with Java sources; for the goal that writes them. */
public final class FirstSpecs {

    private static final String FOLDER = "docs/specs/";
    private static final int MOST_NOTES = 5;

    private final SortedMap<String, String> texts = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();

    private FirstSpecs() {}

    /**
     * Proposes specs from the sources that git knows, at their default place.
     *
     * @param module any module of the reactor
     * @throws UnusableInput {@code NO-COMPILER} or {@code UNREADABLE-SOURCE}
     */
    public static FirstSpecs of(ReactorModule module) {
        FirstSpecs first = new FirstSpecs();
        Optional<WorkTree> tree = module.workTree();
        if (tree.isEmpty()) {
            first.notes.add("no spec is proposed: there is no git repository that tells which files are sources");
            return first;
        }
        List<Path> files = tree.get().filesBelow(module.reactorRoot());
        Optional<String> there = existing(module, files);
        if (there.isPresent()) {
            first.notes.add("no spec is proposed: " + ReportText.printable(there.get()) + " is there");
            return first;
        }
        first.propose(ModuleTypes.of(module, files));
        return first;
    }

    /** A spec that is there, also when it is broken. */
    private static Optional<String> existing(ReactorModule module, List<Path> files) {
        SpecSetting setting = SpecSetting.of(List.of(), List.of());
        SpecReader reader = SpecReader.ignoring(List.of());
        for (Path file : files) {
            String path = module.fromRoot(file);
            if (setting.isSpec(path) && FileBytes.isThere(file)) {
                try {
                    if (reader.read(FileBytes.ofSpec(file, path), path)
                            .frontMatter()
                            .isPresent()) {
                        return Optional.of(path);
                    }
                } catch (UnusableInput broken) {
                    return Optional.of(broken.finding().message() + "; it");
                }
            }
        }
        return Optional.empty();
    }

    private void propose(List<ModuleTypes> modules) {
        if (modules.isEmpty()) {
            notes.add("no spec is proposed: there is no Java source");
        }
        for (ModuleTypes one : modules) {
            FirstSpec spec = FirstSpec.of(one.id(), one.all(), one.published());
            texts.put(path(one), spec.beside(others(modules, one)).text());
            one.unreadable().stream()
                    .limit(MOST_NOTES)
                    .forEach(what -> notes.add(path(one) + " has no heading from " + ReportText.printable(what)));
            int more = one.unreadable().size() - MOST_NOTES;
            if (more > 0) {
                notes.add(path(one) + " has no heading from " + Quantity.of(more, "more source", "more sources"));
            }
        }
    }

    private static String path(ModuleTypes module) {
        return FOLDER + module.id().replaceAll("[^\\w.-]", "-") + ".md";
    }

    private static List<String> others(List<ModuleTypes> modules, ModuleTypes module) {
        return modules.stream()
                .filter(other -> other != module)
                .flatMap(other -> other.all().stream())
                .collect(Collectors.toList());
    }

    /** The texts by their paths from the reactor root. */
    public Map<String, String> texts() {
        return Collections.unmodifiableMap(texts);
    }

    /** What else there is to tell, a line each: why nothing is proposed, what could not be read. */
    public List<String> notes() {
        return List.copyOf(notes);
    }
}

package io.github.holdfast.specs;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.git.Base;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.reactor.Roll;
import io.github.holdfast.core.rule.Parameter;
import io.github.holdfast.specs.check.ReferenceFiles;
import io.github.holdfast.specs.check.ReferenceQuestions;
import io.github.holdfast.specs.check.ReferenceReactor;
import io.github.holdfast.specs.check.ReferenceSource;
import io.github.holdfast.specs.check.ReferencesCheck;
import io.github.holdfast.specs.file.FileBytes;
import io.github.holdfast.specs.names.KnownNames;
import io.github.holdfast.specs.names.TypeIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the documents of the whole reactor name, judged when all of its classes are there. */
final class ReactorReferences {

    private final ReactorModule module;
    private final List<List<List<String>>> settings = new ArrayList<>();
    private final List<ModuleNames> modules = new ArrayList<>();

    @SuppressWarnings("unchecked")
    ReactorReferences(ReactorModule module, Roll roll) {
        this.module = module;
        roll.arrivals().stream()
                .map(arrival -> arrival.payload().orElseThrow())
                .filter(payload -> !payload.isEmpty())
                .forEach(payload -> {
                    settings.add((List<List<String>>) payload.get("setting"));
                    modules.add(ModuleNames.fromJdkTypes((Map<String, Object>) payload.get("names")));
                });
    }

    /**
     * The report of the reactor; empty where no module was judged.
     *
     * @throws UnusableInput when there is nothing to judge, nothing to judge by, or no base
     */
    Optional<Report> judge() {
        return modules.isEmpty() ? Optional.empty() : Optional.of(report(common()));
    }

    private ReferenceSetting common() {
        List<List<String>> first = settings.get(0);
        settings.stream().filter(other -> !other.equals(first)).findFirst().ifPresent(other -> {
            throw Parameter.invalid(
                    "specs, documents, unknown, ignoreSections",
                    other.toString(),
                    "the same in all modules of a reactor, as in another: " + first);
        });
        return ReferenceSetting.fromJdkTypes(first);
    }

    private Report report(ReferenceSetting setting) {
        Optional<Base> base = module.base();
        ReferencedCode code =
                base.map(one -> new ReferencedCode(module, one)).orElseGet(() -> new ReferencedCode(module));
        Set<String> files = files(code);
        ReferencedDocuments documents = new ReferencedDocuments(module, setting, files, code.changed());
        if (documents.isEmpty()) {
            throw noDocuments(setting);
        }
        base.ifPresent(documents::readBefore);
        ReactorPlaces places = new ReactorPlaces(module, modules);
        KnownNames names = TypeIndex.find(places.all(), ReferenceQuestions.types(documents.documents()));
        if (names.classes() == 0 || names.ofTheReactor().isEmpty() && places.lacksClasses(files)) {
            throw noClasses();
        }
        List<ReferenceSource> sources = base.map(code::sources).orElse(List.of());
        ReferenceReactor reactor = places.reactor(files, sources);
        ReferenceFiles tree = ReferenceFiles.of(
                withFolders(files, documents),
                code.gone(),
                documents.anchors(),
                base.map(one -> documents.oldAnchors(one, code.changed())).orElse(Map.of()));
        return ReferencesCheck.by(names, reactor, sources, tree, setting.unknownFails())
                .judge(documents.scopes())
                .leavingOutAlso(base.isPresent() ? List.of() : List.of("what was removed: " + ReactorModule.NO_BASE));
    }

    /** Paths of the files that git knows and that are there. */
    private Set<String> files(ReferencedCode code) {
        Set<String> files = new TreeSet<>();
        for (Path file : module.workTree().orElseThrow().filesBelow(module.reactorRoot())) {
            files.add(module.fromRoot(file));
        }
        files.removeAll(code.gone().keySet());
        return files;
    }

    /** Also the folders, and what is linked to and is there although git does not know it. */
    private Set<String> withFolders(Set<String> files, ReferencedDocuments documents) {
        Set<String> all = new TreeSet<>(files);
        for (String path : files) {
            for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
                all.add(path.substring(0, slash));
            }
        }
        ReferenceQuestions.linked(documents.documents()).stream()
                .filter(path -> FileBytes.isAnything(module.reactorRoot().resolve(path)))
                .forEach(all::add);
        return all;
    }

    private static UnusableInput noDocuments(ReferenceSetting setting) {
        return new UnusableInput(
                "no documents",
                Finding.of("NO-DOCUMENTS", "specs")
                        .saying("no file matches "
                                + String.join(" or ", setting.specs().specs())
                                + ", and no other document is configured")
                        .fixBy(
                                "write a spec, for example specs/pricing.md, or name documents in <documents>:",
                                List.of(
                                        "---",
                                        "spec: pricing",
                                        "covers:",
                                        "  types: [\"com.acme.pricing.**\"]",
                                        "---",
                                        "# Pricing",
                                        "",
                                        "`PriceCalculator#round` rounds half up."))
                        .build());
    }

    private static UnusableInput noClasses() {
        return new UnusableInput(
                "no classes",
                Finding.of("NOTHING-TO-RESOLVE", "classes")
                        .saying("no module has classes, so no name can be told from another")
                        .fixBy(
                                "bind the execution to the phase verify, behind the compiler, and build the whole reactor")
                        .build());
    }
}

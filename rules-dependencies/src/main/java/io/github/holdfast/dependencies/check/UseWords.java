package io.github.holdfast.dependencies.check;

import io.github.holdfast.core.build.Place;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.dependencies.check.Ruling.Fault;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said of the uses of a module that are not approved. */
final class UseWords {

    static final String MERGE_FIRST = "do without it, or ask for this entry to be merged on its own first:";

    private static final String WIDEN = ", or ask for its entry to be widened on its own first";

    private final String module;
    private final UsePlaces places;
    private final MissingEntries missing;

    UseWords(String module, UsePlaces places, MissingEntries missing) {
        this.module = module;
        this.places = places;
        this.missing = missing;
    }

    List<Finding> findings(Ruling ruling) {
        return ruling.faults().stream().map(fault -> finding(fault, ruling)).collect(Collectors.toList());
    }

    private Finding finding(Fault fault, Ruling ruling) {
        switch (fault) {
            case NEW:
                return unknown(ruling);
            case DENIED:
                return denied(ruling);
            case SYSTEM:
                return about(ruling, "SYSTEM-SCOPE", "Scope system: " + name(ruling) + " is a file of one machine")
                        .fixBy("take it from a repository, in another scope")
                        .build();
            case FILE:
                return about(
                                ruling,
                                UseKinds.code(ruling.use()),
                                "New annotation processor added: "
                                        + Printed.ascii(
                                                ruling.use().coordinates().artifactId())
                                        + ", a file, which no entry can approve")
                        .fixBy("take it from a repository, in annotationProcessorPaths, or do without it")
                        .build();
            default:
                return notCovered(fault, ruling);
        }
    }

    private Finding notCovered(Fault fault, Ruling ruling) {
        Approval entry = ruling.entry().orElseThrow();
        Use use = ruling.use();
        switch (fault) {
            case HERE:
                return about(
                                ruling,
                                "NOT-APPROVED-HERE",
                                "Not approved in " + use.home() + ": " + name(ruling) + ", only in " + entry.modules()
                                        + ", review needed")
                        .needed(entry.modules().toString())
                        .fixBy("do without it in " + use.home() + WIDEN)
                        .build();
            case VERSION:
                return about(
                                ruling,
                                "VERSION-NOT-APPROVED",
                                "Version not approved: " + name(ruling) + ", only " + entry.versions()
                                        + ", review needed")
                        .needed(entry.versions().toString())
                        .fixBy("take a version in " + entry.versions() + WIDEN)
                        .build();
            case MOVING:
                return about(
                                ruling,
                                "MOVING-VERSION",
                                "Moving version: " + name(ruling) + ", "
                                        + Printed.ascii(use.moving().orElse(""))
                                        + " is another one tomorrow, review needed")
                        .fixBy("name one released version" + WIDEN + " with moving: true")
                        .build();
            case SCOPE:
                return about(
                                ruling,
                                "SCOPE-WIDENED",
                                "Scope widened: " + name(ruling) + ", approved for "
                                        + entry.scope().word()
                                        + by(use, entry) + ", used as " + use.scopeWord() + " in " + module
                                        + ", review needed")
                        .needed(entry.scope().word())
                        .fixBy("use it in scope " + entry.scope().word() + " only" + WIDEN)
                        .build();
            default:
                return about(
                                ruling,
                                "APPROVAL-EXPIRED",
                                "Approval expired: " + name(ruling) + ", on "
                                        + entry.expires().orElseThrow() + ", review needed")
                        .needed(entry.expires().orElseThrow().toString())
                        .fixBy("do without it, or ask for a new review of its entry, merged on its own first")
                        .build();
        }
    }

    private static String by(Use use, Approval entry) {
        boolean own = use.names().stream().anyMatch(entry::names);
        return own ? "" : " with " + Printed.ascii(entry.id());
    }

    private Finding denied(Ruling ruling) {
        Denial denial = ruling.denial().orElseThrow();
        String instead = Printed.ascii(denial.useInstead());
        return about(ruling, "DENIED", "Denied: " + name(ruling) + ", " + Printed.ascii(denial.reason()))
                .needed(instead.isEmpty() ? "nothing of it" : instead)
                .fixBy(
                        instead.isEmpty()
                                ? "do without " + Printed.ascii(denial.id())
                                : "use " + instead + " instead of " + Printed.ascii(denial.id()))
                .build();
    }

    private Finding unknown(Ruling ruling) {
        Use use = ruling.use();
        String title = use.isTransitive() ? "New transitive dependency" : "New " + UseKinds.noun(use) + " added";
        Finding.Builder finding = about(ruling, UseKinds.code(use), title + ": " + name(ruling) + ", review needed");
        Optional<List<String>> entry = missing.entry(use);
        if (entry.isEmpty()) {
            return finding.fixBy("do without it").build();
        }
        if (entry.get().get(0).startsWith("- ")) {
            return finding.fixBy(
                            "do without it, or ask for this to be merged on its own first, under brings of "
                                    + MissingEntries.bringer(use) + ":",
                            entry.get())
                    .build();
        }
        return finding.fixBy(MERGE_FIRST, entry.get()).build();
    }

    private static String name(Ruling ruling) {
        return Printed.ascii(ruling.use().coordinates());
    }

    private Finding.Builder about(Ruling ruling, String code, String message) {
        Use use = ruling.use();
        Finding.Builder finding = Finding.of(code, name(ruling))
                .saying(message)
                .below(List.of(places.line(use)))
                .found(use.coordinates().toString())
                .detail("kind", use.kind().name())
                .detail("coordinates", use.coordinates().toString())
                .detail("module", use.home());
        if (use.section() == Section.DEPENDENCIES) {
            finding.detail("scope", use.scopeWord());
        }
        if (use.isTransitive()) {
            finding.detail("path", places.path(use));
        }
        use.relocatedFrom().ifPresent(from -> finding.detail("relocatedFrom", from.toString()));
        return use.declared().map(declared -> at(finding, declared.place())).orElse(finding);
    }

    /** A finding with its place, where that is a file of the tree. */
    static Finding.Builder at(Finding.Builder finding, Place place) {
        boolean inTree = !place.file().isEmpty() && !place.file().contains(":");
        return inTree ? finding.at(place.file(), place.line()) : finding;
    }
}

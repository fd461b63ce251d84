package io.github.holdfast.dependencies.check;

import io.github.holdfast.core.build.BuildInputs;
import io.github.holdfast.core.build.Coordinates;
import io.github.holdfast.core.build.Declared;
import io.github.holdfast.core.build.Place;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.dependencies.check.Ruling.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is said of the uses of a module that are not approved. */
final class UseWords {

    static final String MERGE_FIRST = "do without it, or ask for this entry to be merged on its own first:";

    private static final String WIDEN = ", or ask for its entry to be widened on its own first";

    private final String module;
    private final LocalDate today;
    private final BuildInputs inputs;
    private final Map<Use, Ruling> rulings;

    UseWords(String module, LocalDate today, BuildInputs inputs, Map<Use, Ruling> rulings) {
        this.module = module;
        this.today = today;
        this.inputs = inputs;
        this.rulings = rulings;
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
        boolean own = ArtifactPattern.of(entry.id())
                .filter(pattern -> pattern.matches(use.coordinates()))
                .isPresent();
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
        String title = use.isTransitive() ? "New transitive dependency" : "New " + noun(use) + " added";
        Finding.Builder finding = about(ruling, code(use), title + ": " + name(ruling) + ", review needed");
        Optional<List<String>> entry = entry(use);
        if (entry.isEmpty()) {
            return finding.fixBy("do without it").build();
        }
        if (entry.get().get(0).startsWith("- ")) {
            return finding.fixBy(
                            "do without it, or ask for this to be merged on its own first, under brings of "
                                    + bringer(use) + ":",
                            entry.get())
                    .build();
        }
        return finding.fixBy(MERGE_FIRST, entry.get()).build();
    }

    /** Lines of an entry, or what an entry that is there should bring as well. */
    private Optional<List<String>> entry(Use use) {
        Proposal proposal = new Proposal(today);
        if (use.isTransitive()) {
            Optional<Use> direct = rulings.keySet().stream()
                    .filter(one -> !one.isTransitive()
                            && one.home().equals(use.home())
                            && one.resolved().isPresent()
                            && one.coordinates().equals(use.direct()))
                    .findFirst();
            if (direct.filter(one -> rulings.get(one).isNew()).isPresent()) {
                return proposal.artifact(direct.get(), missing(use.home(), use.direct()));
            }
            return direct.filter(one -> rulings.get(one).entry().isPresent())
                    .map(one -> items(missing(use.home(), use.direct())))
                    .or(() -> proposal.artifact(use, Set.of()));
        }
        if (use.kind() == Declared.Kind.PLUGIN_DEPENDENCY) {
            Declared declared = use.declared().orElseThrow();
            Set<String> missing = missingOf(declared.owner());
            boolean known = rulings.get(use).entry().isPresent();
            return known ? Optional.of(items(missing)) : proposal.plugin(declared, missing);
        }
        return proposal.artifact(
                use, use.isPlugin() ? missingOf(use.coordinates().id()) : missing(use.home(), use.coordinates()));
    }

    private static String bringer(Use use) {
        return Printed.ascii(
                use.isTransitive()
                        ? use.direct().id()
                        : use.declared().map(Declared::owner).orElse(""));
    }

    private static List<String> items(Collection<String> ids) {
        return ids.stream().map(id -> "- " + id).collect(Collectors.toList());
    }

    private Set<String> missing(String home, Coordinates direct) {
        return rulings.values().stream()
                .filter(Ruling::isNew)
                .map(Ruling::use)
                .filter(use -> use.isTransitive()
                        && use.home().equals(home)
                        && use.direct().equals(direct))
                .map(use -> use.coordinates().id())
                .filter(ArtifactPattern::isPlain)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> missingOf(String plugin) {
        return rulings.values().stream()
                .filter(Ruling::isNew)
                .map(Ruling::use)
                .filter(use -> use.kind() == Declared.Kind.PLUGIN_DEPENDENCY
                        && use.declared().map(Declared::owner).orElse("").equals(plugin))
                .map(use -> use.coordinates().id())
                .filter(ArtifactPattern::isPlain)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String code(Use use) {
        switch (use.kind()) {
            case PLUGIN:
                return "NEW-PLUGIN";
            case PLUGIN_DEPENDENCY:
                return "NEW-PLUGIN-DEPENDENCY";
            case EXTENSION:
            case CORE_EXTENSION:
                return "NEW-EXTENSION";
            case PROCESSOR:
                return "NEW-PROCESSOR";
            case PARENT:
                return "NEW-PARENT";
            case BOM:
                return "NEW-BOM";
            default:
                return use.isTransitive() ? "NEW-TRANSITIVE" : "NEW-DEPENDENCY";
        }
    }

    private static String noun(Use use) {
        switch (use.kind()) {
            case PLUGIN:
                return "plugin";
            case PLUGIN_DEPENDENCY:
                return "plugin dependency";
            case EXTENSION:
                return "extension";
            case CORE_EXTENSION:
                return "core extension";
            case PROCESSOR:
                return "annotation processor";
            case PARENT:
                return "parent";
            case BOM:
                return "BOM";
            default:
                return "dependency";
        }
    }

    private static String name(Ruling ruling) {
        return Printed.ascii(ruling.use().coordinates());
    }

    private Finding.Builder about(Ruling ruling, String code, String message) {
        Use use = ruling.use();
        Finding.Builder finding = Finding.of(code, name(ruling))
                .saying(message)
                .below(List.of(Printed.ascii(use.isTransitive() ? path(use) : place(use))))
                .found(use.coordinates().toString())
                .detail("kind", use.kind().name())
                .detail("coordinates", use.coordinates().toString())
                .detail("module", use.home());
        if (use.section() == Section.DEPENDENCIES) {
            finding.detail("scope", use.scopeWord());
        }
        if (use.isTransitive()) {
            finding.detail("path", path(use));
        }
        return use.declared().map(declared -> at(finding, declared.place())).orElse(finding);
    }

    private String path(Use use) {
        List<String> steps = new ArrayList<>();
        steps.add(module);
        List<Coordinates> trail = use.resolved().orElseThrow().trail();
        trail.subList(0, trail.size() - 1)
                .forEach(step -> steps.add(inputs.isSibling(step) ? step.artifactId() : step.toString()));
        steps.add(trail.get(trail.size() - 1).id());
        return String.join(" -> ", steps);
    }

    private String place(Use use) {
        List<String> clauses = new ArrayList<>();
        if (use.kind() == Declared.Kind.DEPENDENCY) {
            clauses.add("scope " + use.scopeWord());
        }
        use.declared().filter(one -> !one.owner().isEmpty()).ifPresent(one -> clauses.add("in " + one.owner()));
        clauses.add(use.declared().map(UseWords::declaredAt).orElseGet(() -> "by " + path(use)));
        long brought = rulings.keySet().stream()
                .filter(one -> one.isTransitive()
                        && one.home().equals(use.home())
                        && one.direct().equals(use.coordinates()))
                .count();
        boolean resolved = use.resolved().isPresent();
        return String.join(", ", clauses) + (resolved && brought > 0 ? "; brings " + brought + " more" : "");
    }

    private static String declaredAt(Declared declared) {
        if (declared.lifecycle()) {
            return "by the lifecycle of the packaging";
        }
        String profile = declared.profile().isEmpty()
                ? ""
                : " in profile " + declared.profile() + (declared.active() ? "" : ", which is not active");
        return "declared at " + declared.place() + profile;
    }

    /** A finding with its place, where that is a file of the tree. */
    static Finding.Builder at(Finding.Builder finding, Place place) {
        boolean inTree = !place.file().isEmpty() && !place.file().contains(":");
        return inTree ? finding.at(place.file(), place.line()) : finding;
    }
}

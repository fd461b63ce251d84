package io.github.holdfast.dependencies.check;

import io.github.holdfast.core.build.Coordinates;
import io.github.holdfast.core.build.Declared;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What would have to be merged for the uses of a module that nobody approved. */
final class MissingEntries {

    private final LocalDate today;
    private final Map<Use, Ruling> rulings;

    MissingEntries(LocalDate today, Map<Use, Ruling> rulings) {
        this.today = today;
        this.rulings = rulings;
    }

    /** Lines of an entry, or what an entry that is there should bring as well. */
    Optional<List<String>> entry(Use use) {
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

    /** Whose entry should bring it. */
    static String bringer(Use use) {
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
}

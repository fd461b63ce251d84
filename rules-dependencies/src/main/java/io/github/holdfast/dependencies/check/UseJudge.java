package io.github.holdfast.dependencies.check;

import io.github.holdfast.core.build.Coordinates;
import io.github.holdfast.core.build.Declared;
import io.github.holdfast.dependencies.check.Ruling.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks a list of approvals for each use of a module, and remembers which entries were of use. */
final class UseJudge {

    private final Approvals approvals;
    private final LocalDate today;
    private final Map<String, Set<Approval>> bringers = new HashMap<>();
    private final Set<String> used = new TreeSet<>();

    UseJudge(Approvals approvals, LocalDate today) {
        this.approvals = approvals;
        this.today = today;
    }

    /** Keys of the entries that name something of the module, and of what they were seen to bring. */
    Set<String> used() {
        return used;
    }

    Map<Use, Ruling> judge(Collection<Use> uses) {
        Map<Use, Ruling> rulings = new LinkedHashMap<>();
        uses.forEach(use -> {
            if (!use.isTransitive()) {
                rulings.put(use, judge(use));
            }
        });
        uses.forEach(use -> {
            if (use.isTransitive()) {
                rulings.put(use, judge(use));
            }
        });
        return rulings;
    }

    private Ruling judge(Use use) {
        Optional<Denial> denial = use.names().stream()
                .flatMap(name -> approvals.denial(name).stream())
                .findFirst();
        if (denial.isPresent()) {
            remember(use, here(use));
            return Ruling.denied(use, denial.get());
        }
        if (use.isOfSystem()) {
            remember(use, here(use));
            return Ruling.of(use, List.of(Fault.SYSTEM), Optional.empty());
        }
        if (use.isFile()) {
            return Ruling.of(use, List.of(Fault.FILE), Optional.empty());
        }
        if (use.kind() == Declared.Kind.PLUGIN_DEPENDENCY) {
            return ofPlugin(use);
        }
        Ruling own = byItsOwnEntries(use);
        if (!use.isTransitive() || own.permits()) {
            return own;
        }
        Ruling brought = brought(use);
        return brought.permits() || own.isNew() ? brought : own;
    }

    private Ruling byItsOwnEntries(Use use) {
        List<Approval> naming = naming(use);
        List<Approval> here = here(use);
        if (naming.isEmpty()) {
            return Ruling.of(use, List.of(Fault.NEW), Optional.empty());
        }
        if (here.isEmpty()) {
            return Ruling.of(use, List.of(Fault.HERE), Optional.of(naming.get(0)));
        }
        remember(use, here);
        return best(here, entry -> Ruling.of(use, faults(use, entry), Optional.of(entry)));
    }

    private List<Approval> here(Use use) {
        return naming(use).stream()
                .filter(entry -> entry.modules().include(use.home()))
                .collect(Collectors.toList());
    }

    /** Entries for what was taken, or for what it was declared as before its publisher moved it. */
    private List<Approval> naming(Use use) {
        return use.names().stream()
                .flatMap(name -> approvals.naming(use.section(), name).stream())
                .distinct()
                .collect(Collectors.toList());
    }

    private List<Fault> faults(Use use, Approval entry) {
        List<Fault> faults = new ArrayList<>();
        boolean inRange = use.names().stream().filter(entry::names).allMatch(name -> entry.versions()
                .accepts(name.version()));
        if (!inRange) {
            faults.add(Fault.VERSION);
        }
        if (use.moving().isPresent() && !entry.moving()) {
            faults.add(Fault.MOVING);
        }
        if (entry.section() == Section.DEPENDENCIES && !entry.scope().covers(use.scope())) {
            faults.add(Fault.SCOPE);
        }
        if (entry.isExpiredOn(today)) {
            faults.add(Fault.EXPIRED);
        }
        return faults;
    }

    private void remember(Use use, List<Approval> here) {
        here.forEach(entry -> used.add(entry.key()));
        if (!use.isTransitive() && use.resolved().isPresent()) {
            List<Approval> permitting =
                    here.stream().filter(entry -> faults(use, entry).isEmpty()).collect(Collectors.toList());
            bringers.computeIfAbsent(use.home(), home -> new LinkedHashSet<>())
                    .addAll(permitting.isEmpty() ? here : permitting);
        }
    }

    private Ruling brought(Use use) {
        String id = use.coordinates().id();
        List<Approval> bringing = bringers.getOrDefault(use.home(), Set.of()).stream()
                .filter(entry -> entry.brings().has(id))
                .collect(Collectors.toList());
        bringing.forEach(entry -> used.add(broughtBy(entry, id)));
        if (bringing.isEmpty()) {
            return Ruling.of(use, List.of(Fault.NEW), Optional.empty());
        }
        return best(bringing, entry -> {
            List<Fault> faults = faults(use, entry).stream()
                    .filter(fault -> fault == Fault.SCOPE || fault == Fault.MOVING)
                    .collect(Collectors.toList());
            return Ruling.of(use, faults, Optional.of(entry));
        });
    }

    private Ruling ofPlugin(Use use) {
        String[] owner = use.declared().map(Declared::owner).orElse("").split(":", 2);
        String id = use.coordinates().id();
        List<Approval> here = owner.length < 2
                ? List.of()
                : approvals.naming(Section.PLUGINS, Coordinates.of(owner[0], owner[1], "")).stream()
                        .filter(entry -> entry.modules().include(use.home()))
                        .collect(Collectors.toList());
        List<Approval> bringing =
                here.stream().filter(entry -> entry.brings().has(id)).collect(Collectors.toList());
        bringing.forEach(entry -> Stream.of(entry.key(), broughtBy(entry, id)).forEach(used::add));
        if (bringing.isEmpty()) {
            return Ruling.of(use, List.of(Fault.NEW), here.stream().findFirst());
        }
        return best(bringing, entry -> {
            List<Fault> faults = faults(use, entry).stream()
                    .filter(fault -> fault == Fault.MOVING || fault == Fault.EXPIRED)
                    .collect(Collectors.toList());
            return Ruling.of(use, faults, Optional.of(entry));
        });
    }

    /** Key of the evidence that an entry was seen to bring an artifact. */
    static String broughtBy(Approval entry, String id) {
        return entry.key() + " brings " + id;
    }

    /** The ruling with the fewest faults; of several without one, that of the entry that lasts longest. */
    private static Ruling best(List<Approval> entries, Function<Approval, Ruling> ruling) {
        return entries.stream()
                .map(ruling)
                .min(Comparator.comparingInt((Ruling one) -> one.faults().size())
                        .thenComparing(
                                one -> one.entry().flatMap(Approval::expires).orElse(LocalDate.MAX),
                                Comparator.reverseOrder()))
                .orElseThrow();
    }
}

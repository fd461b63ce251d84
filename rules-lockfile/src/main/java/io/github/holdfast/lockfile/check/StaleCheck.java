package io.github.holdfast.lockfile.check;

import io.github.holdfast.core.build.Place;
import io.github.holdfast.core.finding.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Whether what a module declares is what the lock says that it declares. */
public final class StaleCheck {

    private final Exemptions exemptions;
    private final LockCommand command;
    private final Function<DeclaredLine, Optional<Place>> versionPlaces;

    /** @param versionPlaces where the version of a line stands, when not in its element; asked of differences only */
    public StaleCheck(
            Exemptions exemptions, LockCommand command, Function<DeclaredLine, Optional<Place>> versionPlaces) {
        this.exemptions = exemptions;
        this.command = command;
        this.versionPlaces = versionPlaces;
    }

    /**
     * The differences.
     *
     * @param declared of the module now
     * @param locked of the module in the lock
     * @param pom of the module, where what is gone stood
     */
    public List<Finding> findings(Collection<DeclaredLine> declared, Collection<String> locked, String pom) {
        Map<String, DeclaredLine> lines = new LinkedHashMap<>();
        declared.forEach(line -> lines.putIfAbsent(line.text(), line));
        List<Finding> findings = new ArrayList<>();
        Set<String> before = new TreeSet<>(locked);
        for (Difference one : Difference.between(before, lines.keySet(), LockedLine::declared)) {
            if (!exemptions.cover(Exemption.Check.VERSION, one.id())) {
                findings.add(finding(one, lines, pom));
            }
        }
        return findings;
    }

    /** The finding for a project that the lock does not have. */
    public static Finding newModule(String id, String pom, LockCommand command) {
        return Finding.of("STALE", "+ module " + id)
                .saying("+ module " + id + "  " + pom + ", not in the lock")
                .in(pom)
                .fixBy(command.withThePom())
                .build();
    }

    private Finding finding(Difference one, Map<String, DeclaredLine> lines, String pom) {
        Optional<DeclaredLine> line = one.actual().map(now -> lines.get(now.whole()));
        Optional<Place> version = line.flatMap(versionPlaces);
        Place place = line.map(DeclaredLine::place).orElseGet(() -> Place.of(pom, 0));
        String where = place
                + version.filter(at -> !at.equals(place))
                        .map(at -> ", its version " + at)
                        .orElse("");
        String state = one.locked()
                .map(locked -> one.actual().isEmpty()
                        ? "locked, and no longer declared"
                        : "locked " + (locked.version().isEmpty() ? locked.tail() : locked.version()))
                .orElse("not in the lock");
        Finding.Builder builder = Finding.of("STALE", one.words())
                .saying(one.words() + "  " + where + ", " + state)
                .fixBy(command.withThePom());
        return (place.line() > 0 ? builder.at(place.file(), place.line()) : builder.in(place.file())).build();
    }
}

package io.github.holdfast.lockfile.check;

import io.github.holdfast.core.build.Place;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.lockfile.file.Lock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What of the lock concerns the whole reactor: its modules, its core extensions, and modules in the place of artifacts. */
public final class ReactorCheck {

    private final Lock lock;
    private final Exemptions exemptions;
    private final LockCommand command;

    /** @param lock as this build has to read it */
    public ReactorCheck(Lock lock, Exemptions exemptions, LockCommand command) {
        this.lock = lock;
        this.command = command;
        this.exemptions = exemptions;
    }

    /**
     * Core extensions that are not the locked ones.
     *
     * @param declared {@code groupId:artifactId:version} to where it stands
     */
    public List<Finding> extensions(Map<String, Place> declared) {
        Set<String> locked = lock.extensions().stream()
                .map(line -> "core-extension " + line)
                .collect(Collectors.toCollection(TreeSet::new));
        List<DeclaredLine> lines = declared.entrySet().stream()
                .map(one -> DeclaredLine.of("core-extension " + one.getKey(), one.getValue()))
                .collect(Collectors.toList());
        return new StaleCheck(exemptions, command, line -> Optional.empty())
                .findings(lines, locked, ".mvn/extensions.xml");
    }

    /** @param present {@code groupId:artifactId} of the modules of the reactor and the projects that they inherit from */
    public List<Finding> gone(Set<String> present) {
        List<Finding> findings = new ArrayList<>();
        for (String id : lock.modules().keySet()) {
            if (!present.contains(id) && !exemptions.cover(Exemption.Check.VERSION, id)) {
                findings.add(Finding.of("STALE", "- module " + id)
                        .saying("- module " + id + "  locked, and no longer in the reactor")
                        .fixBy(command.withThePom())
                        .build());
            }
        }
        return findings;
    }

    /**
     * Modules that the lock does not know and that have the coordinates of an artifact that it knows.
     *
     * @param poms {@code groupId:artifactId} of the modules to their POMs
     */
    public List<Finding> shadows(Map<String, String> poms) {
        Map<String, String> external = lock.artifacts().keySet().stream()
                .collect(Collectors.toMap(UsedFile::id, key -> key, (first, second) -> first));
        List<Finding> findings = new ArrayList<>();
        poms.forEach((id, pom) -> {
            if (external.containsKey(id) && !lock.modules().containsKey(id)) {
                findings.add(Finding.of("SHADOWS-AN-ARTIFACT", id)
                        .saying(id + "  is a module of this reactor, and the lock knows " + external.get(id)
                                + " from a repository")
                        .in(pom)
                        .fixBy("give the module coordinates of its own: what was taken from a repository must not be"
                                + " replaced by what a change builds")
                        .build());
            }
        });
        return findings;
    }
}

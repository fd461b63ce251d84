package io.github.holdfast.lockfile.check;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.lockfile.file.LockedArtifact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whether the bytes of what the build takes are the locked ones. */
public final class BytesCheck {

    private static final String NO_RELOCK =
            "the bytes of this file are not the locked ones. Do not write the lock anew."
                    + " Delete %s and build again; if it comes back, ask a person: the artifact was replaced at its source";

    private final Map<String, LockedArtifact> artifacts;
    private final Exemptions exemptions;
    private final List<Finding> tampered = new ArrayList<>();
    private final List<UsedFile> missing = new ArrayList<>();
    private final Set<String> unlocked = new LinkedHashSet<>();
    private final Set<String> snapshots = new TreeSet<>();
    private final Set<String> absentOffline = new TreeSet<>();
    private final Set<String> withoutPom = new HashSet<>();
    private int compared;

    private BytesCheck(Map<String, LockedArtifact> artifacts, Exemptions exemptions) {
        this.artifacts = artifacts;
        this.exemptions = exemptions;
    }

    /** Compares files with the lock. */
    public static BytesCheck of(
            Map<String, LockedArtifact> artifacts, Collection<UsedFile> files, Exemptions exemptions) {
        BytesCheck check = new BytesCheck(artifacts, exemptions);
        files.forEach(check::compare);
        return check;
    }

    private void compare(UsedFile file) {
        Optional<LockedArtifact> locked = Optional.ofNullable(artifacts.get(file.key()));
        if (locked.isEmpty()) {
            if (!exemptions.cover(Exemption.Check.GRAPH, file.id())) {
                unlocked.add(file.key());
            }
        } else if (locked.get().isSnapshot()) {
            snapshots.add(file.key());
        } else if (file.sha256().isEmpty() && file.isOffline()) {
            if (file.isPom()) {
                withoutPom.add(file.key());
            }
            absentOffline.add(file.key() + (file.isPom() ? " (POM)" : ""));
        } else if (file.sha256().isEmpty()) {
            missing.add(file);
        } else {
            compare(
                    file,
                    file.isPom() ? locked.get().pom().orElse("") : locked.get().sha256());
        }
    }

    private void compare(UsedFile file, String expected) {
        compared++;
        String found = file.sha256().orElseThrow();
        if (!found.equals(expected) && !exemptions.cover(Exemption.Check.HASH, file.id())) {
            String name = (file.isPom() ? "POM of " : "") + file.key();
            tampered.add(Finding.of("TAMPERED", name)
                    .first()
                    .saying(name + "  " + file.use() + ", SHA-256 " + found.substring(0, 12) + "…, locked "
                            + (expected.isEmpty() ? "none" : expected.substring(0, 12) + "…"))
                    .found(found)
                    .needed(expected)
                    .fixBy(String.format(NO_RELOCK, file.file()))
                    .build());
        }
    }

    /** One finding for each file with other bytes. */
    public List<Finding> tampered() {
        return List.copyOf(tampered);
    }

    /** One finding for each file that cannot be had. */
    List<Finding> missing() {
        List<Finding> findings = new ArrayList<>();
        for (UsedFile file : missing) {
            String name = (file.isPom() ? "POM of " : "") + file.key();
            findings.add(Finding.of("FILE-MISSING", name)
                    .saying(name + "  " + file.use() + ", cannot be had: " + file.file())
                    .fixBy("make the repository that has it reachable, or build with -o where the files are")
                    .build());
        }
        return findings;
    }

    /** Keys of the files that the lock has no line for. */
    public Set<String> unlocked() {
        return unlocked;
    }

    /** Keys of the snapshots, whose bytes are not locked. */
    Set<String> snapshots() {
        return snapshots;
    }

    /** What was not fetched because Maven works offline. */
    Set<String> absentOffline() {
        return absentOffline;
    }

    /** Keys of the artifacts whose POM was not fetched because Maven works offline: what they bring is not known. */
    Set<String> withoutPom() {
        return withoutPom;
    }

    /** How many files were compared. */
    int compared() {
        return compared;
    }
}

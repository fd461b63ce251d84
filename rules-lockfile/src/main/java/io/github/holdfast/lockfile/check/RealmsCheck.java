package io.github.holdfast.lockfile.check;

import io.github.holdfast.core.finding.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whether plugins and extensions bring what the lock says that they bring. */
public final class RealmsCheck {

    /** Stands in the key of a plugin that no POM gives a version, before the Maven that gave it one. */
    public static final String MAVEN_DEFAULT = " maven-default ";

    private final Map<String, List<String>> locked;
    private final Exemptions exemptions;
    private final Set<String> withoutPom;
    private final Set<String> otherMaven = new TreeSet<>();

    /**
     * @param locked key of a plugin to the coordinates of its realm
     * @param withoutPom coordinates of which it is not known what they bring
     */
    public RealmsCheck(Map<String, List<String>> locked, Exemptions exemptions, Set<String> withoutPom) {
        this.locked = locked;
        this.exemptions = exemptions;
        this.withoutPom = withoutPom;
    }

    /**
     * The differences.
     *
     * @param realms of this build, as those of the lock
     * @param mend what to do about them
     */
    List<Finding> findings(Map<String, ? extends Collection<String>> realms, Mend mend) {
        List<Finding> findings = new ArrayList<>();
        realms.forEach((key, coordinates) -> {
            if (locked.containsKey(key)) {
                findings.addAll(differences(key, coordinates, mend));
            } else if (isOfOtherMaven(key)) {
                otherMaven.add(key.substring(0, key.indexOf(MAVEN_DEFAULT)));
            } else if (!exemptions.cover(Exemption.Check.GRAPH, UsedFile.id(key))) {
                findings.add(Finding.of("NOT-IN-LOCK", key)
                        .saying("plugin " + key + "  is used, and the lock does not have it")
                        .fixBy(mend.usual())
                        .build());
            }
        });
        return findings;
    }

    private List<Finding> differences(String key, Collection<String> actual, Mend mend) {
        List<Finding> findings = new ArrayList<>();
        Set<String> now = new TreeSet<>(actual);
        Set<String> before = new TreeSet<>(locked.get(key));
        for (Difference one : Difference.between(before, now, LockedLine::realm)) {
            boolean unseen = one.actual().isEmpty() && now.stream().anyMatch(withoutPom::contains);
            if (!unseen && !exemptions.cover(Exemption.Check.GRAPH, one.id())) {
                findings.add(Finding.of(one.locked().isEmpty() ? "NOT-IN-LOCK" : "DRIFT", key + " " + one.words())
                        .saying(one.words() + ", by plugin " + key)
                        .fixBy(mend.of(one))
                        .build());
            }
        }
        return findings;
    }

    /** Whether the lock was written with another Maven, whose versions of such plugins are no measure for this one. */
    private boolean isOfOtherMaven(String key) {
        int at = key.indexOf(MAVEN_DEFAULT);
        if (at < 0) {
            return false;
        }
        String maven = key.substring(at);
        List<String> defaults = new ArrayList<>(locked.keySet());
        defaults.removeIf(one -> !one.contains(MAVEN_DEFAULT));
        return !defaults.isEmpty() && defaults.stream().noneMatch(one -> one.endsWith(maven));
    }

    /** Plugins whose version another Maven gave when the lock was written: not judged. */
    Set<String> otherMaven() {
        return otherMaven;
    }
}

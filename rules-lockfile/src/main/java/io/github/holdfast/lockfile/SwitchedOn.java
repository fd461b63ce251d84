package io.github.holdfast.lockfile;

import io.github.holdfast.core.reactor.ReactorModule;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Activation;
import org.apache.maven.model.Model;
import org.apache.maven.model.Profile;
import org.apache.maven.project.MavenProject;

/** The profiles of the reactor's POMs and of their parents, and which of them are active in this build. Immutable. */
final class SwitchedOn {

    private final Set<String> active;
    private final Set<String> requested;
    private final Set<String> refused;
    private final Set<String> byMachine;

    private SwitchedOn(Set<String> active, Set<String> requested, Set<String> refused, Set<String> byMachine) {
        this.active = active;
        this.requested = requested;
        this.refused = refused;
        this.byMachine = byMachine;
    }

    /** Reads the models of the whole reactor, once a build. */
    static SwitchedOn of(ReactorModule module) {
        return module.rememberedByAll(
                SwitchedOn.class,
                "profiles",
                () -> of(module.session(), module.session().getAllProjects()));
    }

    /** @param projects the reactor */
    static SwitchedOn of(MavenSession session, Collection<MavenProject> projects) {
        Set<String> known = new TreeSet<>();
        Set<String> byMachine = new TreeSet<>();
        Set<String> otherwise = new TreeSet<>();
        Set<String> active = new TreeSet<>();
        for (MavenProject project : projects) {
            for (MavenProject owner = project; owner != null; owner = owner.getParent()) {
                Model raw = owner.getOriginalModel() == null ? owner.getModel() : owner.getOriginalModel();
                for (Profile profile : raw.getProfiles()) {
                    known.add(profile.getId());
                    if (profile.getActivation() != null) {
                        (isByMachine(profile.getActivation()) ? byMachine : otherwise).add(profile.getId());
                    }
                }
            }
            project.getInjectedProfileIds().forEach((owner, ids) -> active.addAll(ids));
        }
        active.retainAll(known);
        byMachine.removeAll(otherwise);
        MavenExecutionRequest request = session.getRequest();
        return new SwitchedOn(
                active,
                among(known, request.getActiveProfiles()),
                among(known, request.getInactiveProfiles()),
                byMachine);
    }

    private static Set<String> among(Set<String> known, List<String> ids) {
        return ids.stream()
                .map(id -> id.startsWith("?") || id.startsWith("+") ? id.substring(1) : id)
                .filter(known::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the JDK or the operating system alone decide. */
    private static boolean isByMachine(Activation activation) {
        return (activation.getJdk() != null || activation.getOs() != null)
                && activation.getProperty() == null
                && activation.getFile() == null;
    }

    /** Ids of those that are active, sorted. */
    List<String> active() {
        return List.copyOf(active);
    }

    /** Whether {@code -P} or the settings name one of them. */
    boolean isRequested() {
        return !requested.isEmpty() || !refused.isEmpty();
    }

    /**
     * The combination of this build, as variants of the lock are named: what was asked for and is not active anyway.
     *
     * @param base ids that were active when the lock was written
     * @return empty for the base
     */
    String combination(Collection<String> base) {
        Set<String> ids = new TreeSet<>(requested);
        active.stream().filter(id -> !byMachine.contains(id)).forEach(ids::add);
        ids.removeAll(base);
        refused.stream().filter(base::contains).forEach(id -> ids.add("!" + id));
        return String.join(",", ids);
    }

    /**
     * What the machine switches on or off, other than when the lock was written, a line each.
     *
     * @param base ids that were active when the lock was written
     */
    List<String> byMachine(Collection<String> base) {
        return byMachine.stream()
                .filter(id -> active.contains(id) != base.contains(id))
                .map(id -> "profile " + id + ", which the JDK or the system switches, is "
                        + (active.contains(id) ? "active here and was not" : "not active here and was")
                        + " when the lock was written")
                .collect(Collectors.toList());
    }
}

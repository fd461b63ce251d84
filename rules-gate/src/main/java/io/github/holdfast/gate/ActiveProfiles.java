package io.github.holdfast.gate;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.maven.model.Activation;
import org.apache.maven.model.Model;
import org.apache.maven.model.Profile;
import org.apache.maven.project.MavenProject;

/** Profiles of POMs: those that are active by default belong to the usual build, the others vary it. */
final class ActiveProfiles {

    private ActiveProfiles() {}

    /** Ids of the active ones that vary the build. */
    static Set<String> of(Collection<MavenProject> projects) {
        Set<String> varying = varying(projects);
        Set<String> active = new TreeSet<>();
        projects.forEach(project -> project.getInjectedProfileIds().values().forEach(active::addAll));
        active.retainAll(varying);
        return active;
    }

    /** Ids of all that vary the build, active or not. */
    static Set<String> varying(Collection<MavenProject> projects) {
        return ids(projects, profile -> !isUsual(profile));
    }

    /** Ids of all that POMs have. */
    static Set<String> all(Collection<MavenProject> projects) {
        return ids(projects, profile -> true);
    }

    private static Set<String> ids(Collection<MavenProject> projects, Predicate<Profile> which) {
        Set<String> ids = new TreeSet<>();
        for (MavenProject project : projects) {
            for (MavenProject one = project; one != null; one = one.getParent()) {
                Model raw = one.getOriginalModel() == null ? one.getModel() : one.getOriginalModel();
                ids.addAll(raw.getProfiles().stream()
                        .filter(which)
                        .map(Profile::getId)
                        .collect(Collectors.toList()));
            }
        }
        return ids;
    }

    private static boolean isUsual(Profile profile) {
        Activation activation = profile.getActivation();
        return activation != null && activation.isActiveByDefault();
    }
}

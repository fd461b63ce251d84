package io.github.holdfast.core.build;

import io.github.holdfast.core.build.Declared.Kind;
import io.github.holdfast.core.build.PomChain.Spot;
import io.github.holdfast.core.build.WrittenPom.Section;
import io.github.holdfast.core.reactor.ReactorModule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;

/**
 * Reads what a module declares and what Maven resolved of it. What is used comes from the effective model, where it
 * stands and what inactive profiles hold from the raw models of the module and its parents: those give the same answer
 * on every Maven. No file is resolved and no network asked. Not seen are the profiles of {@code settings.xml} and of the
 * user, which are no part of the project, BOMs that a BOM imports, and coordinates that a plugin takes as one text.
 */
public final class BuildInputsReader {

    private static final String SITE = "org.apache.maven.plugins:maven-site-plugin";

    private final ReactorModule module;
    private final PomChain chain;
    private final Management management;
    private final Map<String, Declared> declared = new LinkedHashMap<>();
    private final Set<String> usedPlugins;

    private BuildInputsReader(ReactorModule module) {
        this.module = module;
        this.chain = new PomChain(module);
        this.management = new Management(module.project().getModel());
        this.usedPlugins = module.project().getBuild().getPlugins().stream()
                .map(Plugin::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * The inputs of a module; read once a build, by the first rule that asks.
     *
     * @throws io.github.holdfast.core.finding.UnusableInput {@code UNREADABLE-POM} when {@code .mvn/extensions.xml}, or
     *     a POM whose lines are wanted, cannot be read
     */
    public static BuildInputs of(ReactorModule module) {
        return module.remembered(BuildInputs.class, "inputs", () -> new BuildInputsReader(module).read());
    }

    /**
     * What a module declares, or a project that it inherits from, in the tree or not, and nothing of what Maven resolved;
     * read once a build. Siblings that register an annotation processor are not declared as such and are left out.
     *
     * @throws io.github.holdfast.core.finding.UnusableInput {@code UNREADABLE-POM} as in {@link #of}
     */
    public static BuildInputs declarationsOf(ReactorModule module) {
        return module.remembered(
                BuildInputs.class, "declarations " + module.project().getVersion(), () -> new BuildInputsReader(module)
                        .declarations());
    }

    private BuildInputs declarations() {
        declare();
        return BuildInputs.of(
                List.copyOf(declared.values()),
                repositories(),
                List.of(),
                ids(module.session().getAllProjects()));
    }

    private void declare() {
        chain.parents().forEach(this::add);
        ModelWalk.of(module.project().getModel(), ModelWalk.Scope.USED).forEach(this::used);
        chain.eachActive(this::managed);
        chain.eachInactive(this::inactive);
        module.rememberedByAll(
                        CoreExtensions.class,
                        "core extensions",
                        () -> CoreExtensions.of(module.reactorRoot(), module.session()))
                .declared()
                .forEach(this::add);
    }

    private BuildInputs read() {
        declare();
        MavenSession session = module.session();
        Set<String> siblings = ids(session.getAllProjects());
        module.rememberedByAll(SiblingProcessors.class, "sibling processors", () -> new SiblingProcessors(session))
                .of(module.project(), chain.ownFile())
                .forEach(this::add);
        List<Declared> all = List.copyOf(declared.values());
        BuildInputs inputs = BuildInputs.of(all, repositories(), ResolvedGraph.of(module.project(), all), siblings);
        return session.getProjects().size() == siblings.size()
                ? inputs
                : inputs.lacking(ResolvedGraph.lacking(session, module.project()));
    }

    private static Set<String> ids(List<MavenProject> projects) {
        return projects.stream()
                .map(project -> project.getGroupId() + ":" + project.getArtifactId() + ":" + project.getVersion())
                .collect(Collectors.toSet());
    }

    private void add(Declared one) {
        declared.putIfAbsent(
                String.join(
                        " ",
                        one.kind().name(),
                        one.owner(),
                        one.coordinates().toString(),
                        one.active() ? "" : one.profile() + " " + one.place().file()),
                one);
    }

    private void used(Written effective) {
        Optional<Spot> spot = chain.spot(effective);
        if (spot.isEmpty() && isReport(effective)) {
            return;
        }
        Declared.Builder builder = builder(effective, management.complete(effective), place(effective, spot));
        spot.filter(found -> !found.profile().isEmpty()).ifPresent(found -> builder.profile(found.profile(), true));
        if (effective.kind() == Kind.PLUGIN) {
            builder.inherited(effective.inherited())
                    .pinned(chain.pinnedPlugins()
                            .contains(effective.coordinates().id()));
            if (spot.isEmpty() && effective.line() <= 0) {
                builder.lifecycle();
            }
        }
        add(builder.build());
    }

    private static boolean isReport(Written effective) {
        boolean converted =
                effective.kind() == Kind.PLUGIN_ARTIFACT && effective.owner().equals(SITE);
        return converted || effective.owner().equals("reporting");
    }

    private Place place(Written effective, Optional<Spot> spot) {
        return spot.map(Spot::place)
                .orElseGet(() -> effective.line() > 0 && !effective.source().isEmpty()
                        ? Place.of(effective.source(), effective.line())
                        : Place.of(chain.ownFile(), 0));
    }

    private static Declared.Builder builder(Written written, Coordinates coordinates, Place place) {
        Declared.Builder builder = Declared.of(written.kind(), coordinates, place)
                .optional(written.optional())
                .exclusions(written.exclusions());
        if (written.kind() == Kind.DEPENDENCY) {
            builder.scope(written.scope().isEmpty() ? "compile" : written.scope())
                    .systemPath(written.systemPath());
        } else if (written.kind() == Kind.MANAGED) {
            builder.scope(written.scope());
        } else if (written.kind() != Kind.PLUGIN) {
            builder.owner(written.owner());
        }
        return builder;
    }

    private void managed(WrittenPom pom, Section section) {
        for (Written one : section.written()) {
            if (one.kind() == Kind.BOM || one.kind() == Kind.MANAGED) {
                Declared.Builder builder =
                        builder(one, chain.interpolation().of(one.coordinates()), Place.of(pom.file(), one.line()));
                add(
                        section.id().isEmpty()
                                ? builder.build()
                                : builder.profile(section.id(), true).build());
            }
        }
    }

    private void inactive(WrittenPom pom, Section profile) {
        Interpolation interpolation = chain.interpolation(profile.properties());
        Set<String> own = pluginsOf(profile, interpolation);
        for (Written one : profile.written()) {
            Written written = interpolation.of(one);
            String plugin =
                    written.kind() == Kind.PLUGIN ? written.coordinates().id() : written.owner();
            if (!one.management() || own.contains(plugin) || usedPlugins.contains(plugin)) {
                inactive(written, Place.of(pom.file(), one.line()), profile.id());
            }
        }
        own.removeAll(usedPlugins);
        for (Written one : management.ofPlugins(own)) {
            if (one.kind() != Kind.PLUGIN) {
                Place place = chain.spot(one).map(Spot::place).orElseGet(() -> Place.of(pom.file(), 0));
                inactive(one, place, profile.id());
            }
        }
    }

    private static Set<String> pluginsOf(Section profile, Interpolation interpolation) {
        Set<String> plugins = new LinkedHashSet<>();
        for (Written one : profile.written()) {
            if (one.kind() == Kind.PLUGIN && !one.management()) {
                plugins.add(interpolation.of(one.coordinates().id()));
            }
        }
        return plugins;
    }

    private void inactive(Written written, Place place, String profile) {
        Written complete = management.scoped(written);
        add(builder(complete, management.complete(complete), place)
                .profile(profile, false)
                .build());
    }

    private List<DeclaredRepository> repositories() {
        Map<String, DeclaredRepository> found = new LinkedHashMap<>();
        List<DeclaredRepository> all = new ArrayList<>();
        chain.eachActive((pom, section) -> all.addAll(repositories(pom, section)));
        chain.eachInactive((pom, section) -> all.addAll(repositories(pom, section)));
        all.forEach(one -> found.putIfAbsent(one.id() + " " + one.url() + " " + one.ofPlugins(), one));
        return List.copyOf(found.values());
    }

    private List<DeclaredRepository> repositories(WrittenPom pom, Section section) {
        Interpolation interpolation = chain.interpolation(section.properties());
        return section.repositories().stream()
                .map(one -> one.declared(pom.file(), section.id(), interpolation))
                .collect(Collectors.toList());
    }
}

package io.github.holdfast.gate;

import io.github.holdfast.gate.manifest.Fact;
import io.github.holdfast.gate.manifest.Kind;
import io.github.holdfast.gate.manifest.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.model.Build;
import org.apache.maven.model.BuildBase;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.Profile;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Plugins of a module that make the evidence of the gates, and those that run whatever a POM tells them to. */
final class PluginFacts {

    private static final String MAVENS = "org.apache.maven.plugins:";
    private static final String LIFECYCLE = ":default-lifecycle-bindings";

    private static final Set<String> TOOLS = Set.of(
            EnforcerFacts.ENFORCER,
            "org.jacoco:jacoco-maven-plugin",
            MAVENS + "maven-surefire-plugin",
            MAVENS + "maven-failsafe-plugin",
            MAVENS + "maven-compiler-plugin",
            "org.pitest:pitest-maven");

    /** By artifactId: another groupId makes it no other plugin in kind. */
    private static final Set<String> RUNNERS = Set.of(
            "maven-antrun-plugin",
            "exec-maven-plugin",
            "gmavenplus-plugin",
            "gmaven-plugin",
            "groovy-maven-plugin",
            "scripting-maven-plugin",
            "beanshell-maven-plugin",
            "frontend-maven-plugin",
            "build-helper-maven-plugin",
            "download-maven-plugin",
            "wagon-maven-plugin",
            "maven-dependency-plugin",
            "maven-resources-plugin",
            "maven-clean-plugin",
            "maven-assembly-plugin",
            "maven-shade-plugin",
            "maven-patch-plugin",
            "maven-scm-plugin",
            "maven-invoker-plugin",
            "kotlin-maven-plugin",
            "aspectj-maven-plugin",
            "copy-rename-maven-plugin",
            "maven-replacer-plugin",
            "process-exec-maven-plugin",
            "replacer",
            "sql-maven-plugin",
            "truezip-maven-plugin",
            "properties-maven-plugin");

    /** What the enforcer's gates say of themselves. */
    static final Set<String> OF_GATES = Set.of("rules", "skip", "fail", "failFast");

    private final ModuleModel module;
    private final List<Fact> facts = new ArrayList<>();

    private PluginFacts(ModuleModel module) {
        this.module = module;
    }

    /** The tools of a module and the executions that run code, those of profiles that are not active too. */
    static List<Fact> of(ModuleModel module) {
        PluginFacts facts = new PluginFacts(module);
        Build build = Optional.ofNullable(module.model().getBuild()).orElseGet(Build::new);
        facts.tools(build);
        facts.runners(build, "");
        facts.extensions(build, "");
        Map<String, Profile> profiles = new LinkedHashMap<>();
        for (Model one : module.written()) {
            one.getProfiles().forEach(profile -> profiles.putIfAbsent(profile.getId() + " of " + id(one), profile));
        }
        profiles.forEach(
                (key, profile) -> Optional.ofNullable(profile.getBuild()).ifPresent(inactive -> {
                    facts.runners(inactive, "profile " + key + " ");
                    facts.extensions(inactive, "profile " + key + " ");
                }));
        return facts.facts;
    }

    /** Without the version, which says nothing of what is in it. */
    private static String id(Model one) {
        String groupId = one.getGroupId() == null && one.getParent() != null
                ? one.getParent().getGroupId()
                : one.getGroupId();
        return groupId + ":" + one.getArtifactId();
    }

    private void tools(Build build) {
        Map<String, Plugin> found = new LinkedHashMap<>();
        if (build.getPluginManagement() != null) {
            build.getPluginManagement().getPlugins().forEach(plugin -> found.put(plugin.getKey(), plugin));
        }
        build.getPlugins().forEach(plugin -> found.put(plugin.getKey(), plugin));
        found.forEach((key, plugin) -> {
            if (TOOLS.contains(key)) {
                tool(key, plugin);
            }
        });
    }

    /** What Maven itself brings, and no POM speaks of, is another with each Maven. */
    private void tool(String key, Plugin plugin) {
        String text = text(plugin);
        Words words = new Words();
        if (isWritten(plugin.getLocation("version"))) {
            words.put("version", Optional.ofNullable(plugin.getVersion()).orElse(""));
        }
        if (!text.isEmpty()) {
            words.put("config", ConfigurationText.digest(module.portable(text)));
        }
        if (!plugin.getDependencies().isEmpty()) {
            words.put("brings", brought(plugin));
        }
        if (!words.names().isEmpty()) {
            facts.add(Fact.of(module.id(), Kind.TOOL, key, words.toString()));
        }
    }

    private static List<String> brought(Plugin plugin) {
        return plugin.getDependencies().stream().map(PluginFacts::coordinates).collect(Collectors.toList());
    }

    private static String coordinates(Dependency one) {
        return one.getManagementKey() + ":" + one.getVersion();
    }

    private static String text(Plugin plugin) {
        boolean enforcer = plugin.getKey().equals(EnforcerFacts.ENFORCER);
        String shared = text(plugin.getConfiguration(), enforcer);
        StringBuilder text = new StringBuilder(shared);
        for (PluginExecution execution : sorted(plugin)) {
            String own = text(execution.getConfiguration(), enforcer);
            boolean isPlain = own.equals(shared);
            if (enforcer) {
                text.append(isPlain ? "" : execution.getId() + own);
            } else if (!isPlain
                    || isWritten(execution.getLocation("id"))
                    || isWritten(execution.getLocation("phase"))) {
                text.append('\n').append(execution.getId()).append(' ').append(phase(execution));
                text.append(' ').append(goals(execution)).append(' ').append(own);
            }
        }
        return text.toString();
    }

    /** Those that a POM names. */
    private static Collection<String> goals(PluginExecution execution) {
        return isWritten(execution.getLocation("goals")) ? new TreeSet<>(execution.getGoals()) : List.of();
    }

    private static String text(Object configuration, boolean enforcer) {
        if (!enforcer || configuration == null) {
            return ConfigurationText.of(configuration);
        }
        StringBuilder text = new StringBuilder();
        for (Xpp3Dom child : ((Xpp3Dom) configuration).getChildren()) {
            text.append(OF_GATES.contains(child.getName()) ? "" : ConfigurationText.ofElement(child));
        }
        return text.toString();
    }

    private void runners(BuildBase build, String prefix) {
        for (Plugin plugin : build.getPlugins()) {
            if (RUNNERS.contains(plugin.getArtifactId())) {
                String shared = ConfigurationText.of(plugin.getConfiguration());
                for (PluginExecution execution : sorted(plugin)) {
                    boolean isPlain = !isWritten(execution.getLocation("id"))
                            && ConfigurationText.of(execution.getConfiguration())
                                    .equals(shared);
                    if (!isPlain) {
                        runner(plugin, execution, prefix);
                    }
                }
            }
        }
    }

    /** What runs within Maven itself; which version is for the gates of dependencies to say. */
    private void extensions(BuildBase build, String prefix) {
        Set<String> extensions = build.getPlugins().stream()
                .filter(Plugin::isExtensions)
                .map(Plugin::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        if (build instanceof Build) {
            ((Build) build)
                    .getExtensions()
                    .forEach(one -> extensions.add(one.getGroupId() + ":" + one.getArtifactId()));
        }
        extensions.forEach(one -> facts.add(Fact.of(module.id(), Kind.EXEC, prefix + "extension " + one, "")));
    }

    private void runner(Plugin plugin, PluginExecution execution, String prefix) {
        String text = module.portable(ConfigurationText.of(execution.getConfiguration()));
        Words words = new Words()
                .put("config", ConfigurationText.digest(text))
                .put("goals", goals(execution))
                .put("phase", phase(execution));
        facts.add(
                Fact.of(module.id(), Kind.EXEC, prefix + plugin.getKey() + "/" + execution.getId(), words.toString()));
    }

    private static String phase(PluginExecution execution) {
        return isWritten(execution.getLocation("phase"))
                ? Optional.ofNullable(execution.getPhase()).orElse("")
                : "";
    }

    private static List<PluginExecution> sorted(Plugin plugin) {
        return new ArrayList<>(new TreeMap<>(plugin.getExecutionsAsMap()).values());
    }

    /** Whether a POM says it, and not Maven's lifecycle. */
    private static boolean isWritten(InputLocation location) {
        return location != null
                && !(location.getSource() != null
                        && String.valueOf(location.getSource().getModelId()).endsWith(LIFECYCLE));
    }
}

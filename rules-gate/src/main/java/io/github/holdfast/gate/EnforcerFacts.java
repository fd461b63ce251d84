package io.github.holdfast.gate;

import io.github.holdfast.gate.check.Settings;
import io.github.holdfast.gate.manifest.Fact;
import io.github.holdfast.gate.manifest.Kind;
import io.github.holdfast.gate.manifest.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** The rules of a module's enforcer executions, each with where it runs, whether it fails, and its effective parameters. */
final class EnforcerFacts {

    static final String ENFORCER = "org.apache.maven.plugins:maven-enforcer-plugin";

    private static final Xpp3Dom NONE = new Xpp3Dom("configuration");

    private final ModuleModel module;
    private final Settings settings;
    private final List<Fact> facts = new ArrayList<>();

    private EnforcerFacts(ModuleModel module, Settings settings) {
        this.module = module;
        this.settings = settings;
    }

    /** The gates of a module, each rule of each execution. */
    static List<Fact> of(ModuleModel module, Settings settings) {
        EnforcerFacts facts = new EnforcerFacts(module, settings);
        if (module.model().getBuild() != null) {
            for (Plugin plugin : module.model().getBuild().getPlugins()) {
                if (plugin.getKey().equals(ENFORCER)) {
                    plugin.getExecutions().stream()
                            .filter(execution -> execution.getGoals().contains("enforce"))
                            .forEach(facts::execution);
                }
            }
        }
        return facts.facts;
    }

    private void execution(PluginExecution execution) {
        Xpp3Dom configuration =
                module.evaluated(execution.getConfiguration() == null ? NONE : (Xpp3Dom) execution.getConfiguration());
        Xpp3Dom rules = configuration.getChild("rules");
        Words shared = new Words()
                .put("phase", Optional.ofNullable(execution.getPhase()).orElse("validate"))
                .put("skip", text(configuration, "skip", "false"))
                .put("fail", text(configuration, "fail", "true"))
                .put("failFast", text(configuration, "failFast", "false"));
        for (Xpp3Dom child : configuration.getChildren()) {
            if (PluginFacts.OF_GATES.contains(child.getName())) {
                attributes(child, child.getName(), shared);
                twice(configuration, child.getName(), shared);
            }
        }
        Map<String, Integer> times = new HashMap<>();
        for (Xpp3Dom rule : rules == null ? new Xpp3Dom[0] : rules.getChildren()) {
            for (Xpp3Dom one : ReadyRules.of(rule, module)) {
                int time = times.merge(one.getName(), 1, Integer::sum);
                String key = id(execution) + "/" + one.getName() + (time > 1 ? "#" + time : "");
                Words words = parameters(one, Words.read(shared.toString()));
                facts.add(Fact.of(module.id(), Kind.GATE, key, words.toString()));
            }
        }
    }

    /** An id that could be taken for profiles is marked. */
    private static String id(PluginExecution execution) {
        return (execution.getId().startsWith("@") ? "id " : "") + execution.getId();
    }

    private static String text(Xpp3Dom configuration, String name, String otherwise) {
        Xpp3Dom child = configuration.getChild(name);
        String value = child == null || child.getValue() == null
                ? ""
                : child.getValue().strip();
        return value.isEmpty() || value.startsWith("${") ? otherwise : value;
    }

    private Words parameters(Xpp3Dom rule, Words words) {
        words.put("level", text(rule, "level", "ERROR").toUpperCase(Locale.ROOT));
        Set<String> names = new TreeSet<>(settings.parameters(rule.getName()));
        for (Xpp3Dom child : rule.getChildren()) {
            names.add(child.getName());
        }
        names.remove("level");
        attributes(rule, "", words);
        for (String name : names) {
            Xpp3Dom set = rule.getChild(name);
            if (set != null) {
                attributes(set, name, words);
                twice(rule, name, words);
            }
            if (set == null || isLeftToTheRule(set)) {
                settings.initial(rule.getName(), name).ifPresent(value -> words.putWritten(name, value));
            } else if (settings.strictness(rule.getName(), name).isEmpty()) {
                words.put(name, module.portable(ConfigurationText.ofElement(set)));
            } else if (settings.isList(rule.getName(), name)) {
                words.put(name, portable(ConfigurationText.elements(set)));
            } else {
                words.put(
                        name,
                        module.portable(
                                set.getValue() == null ? "" : set.getValue().strip()));
            }
        }
        return words;
    }

    /** An attribute can name another class in the place of the rule's, or of a parameter's. */
    private static void attributes(Xpp3Dom element, String name, Words words) {
        for (String attribute : element.getAttributeNames()) {
            if (!ConfigurationText.isOfMerging(attribute)) {
                words.put(name + "@" + attribute, element.getAttribute(attribute));
            }
        }
    }

    /** Which of two elements of one name counts is not for us to say. */
    private static void twice(Xpp3Dom element, String name, Words words) {
        int times = element.getChildren(name).length;
        if (times > 1) {
            words.put(name + "@times", String.valueOf(times));
        }
    }

    private List<String> portable(List<String> elements) {
        return elements.stream().map(module::portable).collect(Collectors.toList());
    }

    /** A property that nobody sets leaves the default in force. */
    private static boolean isLeftToTheRule(Xpp3Dom set) {
        String value = set.getValue() == null ? "" : set.getValue().strip();
        return set.getChildCount() == 0
                && (value.isEmpty() || value.startsWith("${") && value.indexOf('}') == value.length() - 1);
    }
}

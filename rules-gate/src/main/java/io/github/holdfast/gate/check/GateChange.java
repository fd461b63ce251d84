package io.github.holdfast.gate.check;

import io.github.holdfast.core.setting.Order;
import io.github.holdfast.core.setting.Stricter;
import io.github.holdfast.core.setting.Strictness;
import io.github.holdfast.core.setting.Strictness.Change;
import io.github.holdfast.gate.manifest.Fact;
import io.github.holdfast.gate.manifest.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What became of one rule of an execution: where it runs, whether it fails the build, what it lets pass. */
final class GateChange {

    /** What the enforcer asks of an execution and of a rule, whatever the rule. */
    private static final Map<String, Strictness> OF_THE_ENFORCER = Map.of(
            "level", ranks("WARN", "ERROR"),
            "fail", ranks("false", "true"),
            "skip", ranks("true", "false"));

    private final Settings settings;
    private final String rule;
    private final Words before;
    private final Words now;

    private GateChange(Settings settings, String rule, Words before, Words now) {
        this.settings = settings;
        this.rule = rule;
        this.before = before;
        this.now = now;
    }

    /** What is looser, or not known to be as strict, in a fact of kind GATE that follows another. */
    static List<Loosened> of(Fact before, Fact now, Settings settings) {
        String rule = now.key().replaceFirst(".*/", "").replaceFirst("#[0-9]+$", "");
        GateChange change = new GateChange(settings, rule, Words.read(before.value()), Words.read(now.value()));
        return change.loosened(now);
    }

    private List<Loosened> loosened(Fact fact) {
        Set<String> names = new TreeSet<>(before.names());
        names.addAll(now.names());
        List<Loosened> loosened = new ArrayList<>();
        for (String name : names) {
            Change change = change(name);
            if (change == Change.LOOSER || change == Change.UNORDERED) {
                loosened.add(Loosened.of(code(name), fact, name, before.text(name), now.text(name)));
            }
        }
        return loosened;
    }

    private static String code(String name) {
        return name.equals("phase") ? "GATE-MOVED" : name.equals("skip") ? "GATE-SKIPPED" : "GATE-LOOSENED";
    }

    private Change change(String name) {
        Strictness ofTheEnforcer = OF_THE_ENFORCER.get(name);
        if (ofTheEnforcer != null) {
            boolean isInBoth = before.text(name).isPresent() && now.text(name).isPresent();
            return isInBoth ? change(name, ofTheEnforcer, before, now) : changeWithoutOrder(name);
        }
        return settings.strictness(rule, name)
                .map(ofTheRule -> changeOfParameter(name, ofTheRule))
                .orElseGet(() -> changeWithoutOrder(name));
    }

    private Change changeOfParameter(String name, Strictness strictness) {
        if (now.text(name).isEmpty()) {
            return change(name, strictness, before, defaults(name));
        }
        if (before.text(name).isEmpty()) {
            return change(name, strictness, defaults(name), now);
        }
        return change(name, strictness, before, now);
    }

    private Change changeWithoutOrder(String name) {
        return before.text(name).equals(now.text(name)) ? Change.NONE : Change.UNORDERED;
    }

    /** A manifest of an earlier version knows no parameter that came since: it was what it is where nobody sets it. */
    private Words defaults(String name) {
        return Words.read(name + "=" + settings.initial(rule, name).orElse(""));
    }

    private static Change change(String name, Strictness strictness, Words before, Words now) {
        return strictness.isOfLists()
                ? strictness.of(before.list(name).orElseThrow(), now.list(name).orElseThrow())
                : strictness.of(before.text(name).orElseThrow(), now.text(name).orElseThrow());
    }

    private static Strictness ranks(String... ranks) {
        return Strictness.of(Order.RANK, List.of(ranks), Stricter.Empty.NOTHING);
    }
}

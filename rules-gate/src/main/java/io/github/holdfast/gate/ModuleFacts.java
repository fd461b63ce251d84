package io.github.holdfast.gate;

import io.github.holdfast.gate.check.Settings;
import io.github.holdfast.gate.manifest.Fact;
import java.util.ArrayList;
import java.util.List;

/** All that a manifest says of one module. */
final class ModuleFacts {

    private ModuleFacts() {}

    static List<Fact> of(ModuleModel module, Settings settings) {
        List<Fact> facts = new ArrayList<>(EnforcerFacts.of(module, settings));
        facts.addAll(PluginFacts.of(module));
        facts.addAll(PropertyFacts.of(module));
        facts.addAll(RootFacts.of(module));
        return facts;
    }
}

package io.github.holdfast.dependencies;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a module leaves for the end: its setting, the entries that were of use, and what of the tree it is built from. */
final class ModulePayload {

    private final ApprovalSetting setting;
    private final Set<String> used;
    private final Map<String, String> inTree;

    /**
     * @param used keys of the entries that name something of the module
     * @param inTree {@code groupId:artifactId} of the module and of its parents in the tree, to their POMs
     */
    ModulePayload(ApprovalSetting setting, Set<String> used, Map<String, String> inTree) {
        this.setting = setting;
        this.used = Set.copyOf(used);
        this.inTree = Map.copyOf(inTree);
    }

    ApprovalSetting setting() {
        return setting;
    }

    Set<String> used() {
        return used;
    }

    Map<String, String> inTree() {
        return inTree;
    }

    Map<String, Object> toJdkTypes() {
        return Map.of("setting", setting.toJdkTypes(), "used", used, "inTree", inTree);
    }

    @SuppressWarnings("unchecked")
    static ModulePayload fromJdkTypes(Map<String, Object> map) {
        return new ModulePayload(
                ApprovalSetting.fromJdkTypes((List<String>) map.get("setting")),
                (Set<String>) map.get("used"),
                (Map<String, String>) map.get("inTree"));
    }
}

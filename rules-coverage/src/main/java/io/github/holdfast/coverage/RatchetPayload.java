package io.github.holdfast.coverage;

import io.github.holdfast.coverage.check.Coverage;
import io.github.holdfast.coverage.check.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a module leaves at the roll call for the ratchet, in JDK types: what every judgement of a reactor needs, and more. */
final class RatchetPayload {

    private static final String SETTING = "setting";
    private static final String ID = "id";
    private static final String FINGERPRINT = "fingerprint";

    private final Map<String, Object> map;

    private RatchetPayload(Map<String, Object> map) {
        this.map = map;
    }

    /** The payload of a module whose tests count for others, and which has no class to judge. */
    static RatchetPayload ofTests(AnalysedModule module, Map<String, Integer> patterns) {
        return new RatchetPayload(
                new LinkedHashMap<>(ReactorPayload.ofTests(module, patterns).toJdkTypes()));
    }

    /** This payload, of a module that is judged. What is not covered is looked for only when somebody asks. */
    RatchetPayload judging(
            AnalysedModule module, Coverage own, RatchetSetting setting, String id, Map<String, Object> fingerprint) {
        Coverage withoutGaps = Coverage.of(own.nodes(Element.MODULE), List.of(), own.evidence());
        map.putAll(ReactorPayload.fromJdkTypes(map)
                .judging(module, withoutGaps, Scope.MODULE, List.of(), false)
                .toJdkTypes());
        map.put(SETTING, setting.toJdkTypes());
        map.put(ID, id);
        map.put(FINGERPRINT, fingerprint);
        return this;
    }

    static RatchetPayload fromJdkTypes(Map<String, Object> map) {
        return new RatchetPayload(map);
    }

    Map<String, Object> toJdkTypes() {
        return map;
    }

    /** The part that is not the ratchet's own. */
    ReactorPayload reactor() {
        return ReactorPayload.fromJdkTypes(map);
    }

    /** Whether there is anything to judge in the module. */
    boolean isJudged() {
        return map.containsKey(SETTING);
    }

    /** What the module configures. */
    @SuppressWarnings("unchecked")
    RatchetSetting setting() {
        return RatchetSetting.fromJdkTypes((Map<String, Object>) map.get(SETTING));
    }

    /** {@code groupId:artifactId}. */
    String id() {
        return (String) map.get(ID);
    }

    /** What tells whether the classes are still those of this build. */
    @SuppressWarnings("unchecked")
    Map<String, Object> fingerprint() {
        return (Map<String, Object>) map.get(FINGERPRINT);
    }
}

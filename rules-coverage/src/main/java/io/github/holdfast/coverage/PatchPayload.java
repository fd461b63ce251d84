package io.github.holdfast.coverage;

import io.github.holdfast.core.git.ChangeSet;
import io.github.holdfast.coverage.check.Patch;
import io.github.holdfast.coverage.jacoco.ExecutionRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a module leaves at the roll call for the judgement of a change over the reactor: JDK types, since it crosses class
 * realms.
 */
final class PatchPayload {

    private static final String RECORD = "record";
    private static final String ANALYSE = "analyse";
    private static final String SCOPE = "scope";
    private static final String LIMITS = "limits";

    private final Map<String, Object> map;

    private PatchPayload(Map<String, Object> map) {
        this.map = map;
    }

    /** The payload of a module that is judged already, and whose tests count for no other. */
    static Map<String, Object> nothing() {
        return Map.of();
    }

    /** The payload of a module that is judged at the end. */
    static Map<String, Object> of(
            AnalysedModule module, ChangeSet changes, Patch own, Scope scope, PatchLimits limits) {
        Function<Map<Long, Object[]>, Map<String, Object>> analyse = merged ->
                module.patch(ExecutionRecord.merged(List.of(merged)), changes).toJdkTypes();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(RECORD, module.record().toJdkTypes());
        map.put(ANALYSE, analyse);
        map.put(SCOPE, scope.name());
        map.put(LIMITS, limits.toJdkTypes());
        return map;
    }

    static PatchPayload fromJdkTypes(Map<String, Object> map) {
        return new PatchPayload(map);
    }

    /** What the module's tests recorded, when it counts for others. */
    @SuppressWarnings("unchecked")
    Optional<Map<Long, Object[]>> record() {
        return Optional.ofNullable((Map<Long, Object[]>) map.get(RECORD));
    }

    /** Whether the module is judged at the end, held against these. */
    boolean isJudgedIn(Scope scope) {
        return scope.name().equals(map.get(SCOPE));
    }

    /** The module's limits. */
    @SuppressWarnings("unchecked")
    PatchLimits limits() {
        return PatchLimits.fromJdkTypes((List<String>) map.get(LIMITS));
    }

    /** The change of the module with what the tests of all ran. */
    @SuppressWarnings("unchecked")
    Patch with(Map<Long, Object[]> merged) {
        Function<Map<Long, Object[]>, Map<String, Object>> analyse =
                (Function<Map<Long, Object[]>, Map<String, Object>>) map.get(ANALYSE);
        return Patch.fromJdkTypes(analyse.apply(merged));
    }
}

package io.github.holdfast.core.reactor;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.SessionData;

/**
 * The map that all modules of one build share, and no other build does. A module with a plugin dependency of its own has a
 * class realm of its own, so that our classes differ between modules while this map is the same object: it holds JDK
 * types only.
 */
final class SharedState {

    private static final String KEY = "io.github.holdfast.build";

    private final ConcurrentMap<String, Object> map;

    private SharedState(ConcurrentMap<String, Object> map) {
        this.map = map;
    }

    /** The state of this build, made by whoever asks first. */
    static SharedState of(MavenSession session) {
        SessionData data = session.getRepositorySession().getData();
        Object present = data.get(KEY);
        while (present == null) {
            data.set(KEY, null, new ConcurrentHashMap<String, Object>());
            present = data.get(KEY);
        }
        @SuppressWarnings("unchecked")
        ConcurrentMap<String, Object> map = (ConcurrentMap<String, Object>) present;
        return new SharedState(map);
    }

    /**
     * A value of our own type, computed once a build and class realm by whoever asks first; others wait for it. Computed
     * again when memory was short meanwhile.
     *
     * @param value what it throws is thrown, and nothing is kept
     */
    <T> T remembered(Class<T> type, String key, Supplier<T> value) {
        ConcurrentMap<Object, SoftReference<?>[]> realms = once("remembered", () -> new ConcurrentHashMap<>());
        SoftReference<?>[] held = realms.computeIfAbsent(List.of(type, key), absent -> new SoftReference<?>[1]);
        synchronized (held) {
            Object present = held[0] == null ? null : held[0].get();
            if (present == null) {
                T computed = value.get();
                held[0] = new SoftReference<>(computed);
                return computed;
            }
            return type.cast(present);
        }
    }

    /**
     * The value of a key, computed once a build by whoever asks first; others wait for it.
     *
     * @param value gives a JDK type and asks for no other key; what it throws is thrown to every one who asks
     */
    @SuppressWarnings("unchecked")
    <T> T once(String key, Supplier<T> value) {
        return (T) map.computeIfAbsent(key, absent -> value.get());
    }
}

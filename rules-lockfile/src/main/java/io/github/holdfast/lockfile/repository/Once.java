package io.github.holdfast.lockfile.repository;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Remembers what was found for a key. Who asks for a key that is being looked for waits for it, and for no other: {@code
 * computeIfAbsent} of a map would also let those wait whose key lies beside it, as long as a download takes. A failure is
 * thrown and forgotten. The search for a key must not ask for the same key again.
 */
final class Once<K, V> {

    private final Map<K, CompletableFuture<V>> known = new ConcurrentHashMap<>();

    V of(K key, Supplier<V> search) {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> first = known.putIfAbsent(key, mine);
        if (first != null) {
            try {
                return first.join();
            } catch (CompletionException ofAnother) {
                return of(key, search);
            }
        }
        try {
            V found = search.get();
            mine.complete(found);
            return found;
        } catch (RuntimeException | Error e) {
            known.remove(key, mine);
            mine.completeExceptionally(e);
            throw e;
        }
    }
}

package dev.imageschema.validator.internal.schema;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Caches the results of a function that depend on the schema only and are needed for every document. Thread-safe.
 *
 * <p>The cache keeps the first 10,000 results, because the number of paths in a recursive schema grows with the depth
 * of documents. Other results are computed on each call.
 */
public final class BoundedCache<K, V> {
    private static final int MAX_ENTRIES = 10_000;

    private final Map<K, V> known = new ConcurrentHashMap<>();
    private final Function<K, V> function;

    public BoundedCache(Function<K, V> function) {
        this.function = function;
    }

    /** {@return the result of the function for a key; the function is usually called once for each key} */
    public V of(K key) {
        V value = known.get(key);
        if (value == null) {
            // Not computeIfAbsent, because the function may call this method for other keys.
            value = function.apply(key);
            if (known.size() < MAX_ENTRIES) {
                known.put(key, value);
            }
        }
        return value;
    }
}

package dev.imageschema.validator.schema;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what follows from the schema alone, and is asked for again with every document. Bounded, as a schema that refers to
 * itself has as many paths as a document is deep. Thread-safe.
 */
public final class Memo<K, V> {
    private static final int MOST = 10_000;

    private final Map<K, V> known = new ConcurrentHashMap<>();
    private final Function<K, V> function;

    public Memo(Function<K, V> function) {
        this.function = function;
    }

    /** {@return what the function says of a key, which is asked once as a rule} */
    public V of(K key) {
        V value = known.get(key);
        if (value == null) {
            // Not computeIfAbsent, as one answer may need another.
            value = function.apply(key);
            if (known.size() < MOST) {
                known.put(key, value);
            }
        }
        return value;
    }
}

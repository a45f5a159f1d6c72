package dev.imageschema.validator.internal.schema;

import dev.imageschema.validator.internal.read.JsonValue;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the values that a schema lists. */
public final class AllowedValues {
    private AllowedValues() {}

    /**
     * {@return the values to which {@code const} or {@code enum} of a schema restricts an instance, in order; empty if
     * it has neither}
     */
    public static Set<JsonValue> of(JsonValue schema) {
        if (Keyword.CONST.isIn(schema)) {
            return Set.of(Keyword.CONST.in(schema));
        }
        Set<JsonValue> values = new LinkedHashSet<>();
        Keyword.ENUM.in(schema).forEach(values::add);
        return Collections.unmodifiableSet(values);
    }
}

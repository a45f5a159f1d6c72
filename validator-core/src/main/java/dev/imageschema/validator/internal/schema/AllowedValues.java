package dev.imageschema.validator.internal.schema;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Finds the values that a schema lists. */
public final class AllowedValues {
    private AllowedValues() {}

    /**
     * {@return the values to which {@code const} or {@code enum} of a schema restricts an instance, in order; empty if
     * it has neither}
     */
    public static Set<JsonNode> of(JsonNode schema) {
        if (Keyword.CONST.isIn(schema)) {
            return Set.of(Keyword.CONST.in(schema));
        }
        Set<JsonNode> values = new LinkedHashSet<>();
        Keyword.ENUM.in(schema).forEach(values::add);
        return Collections.unmodifiableSet(values);
    }
}

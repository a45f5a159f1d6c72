package dev.imageschema.validator.schemafiles;

import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.internal.schema.Keyword;
import dev.imageschema.validator.testkit.JsonValues;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Finds the subschemas in a schema that a test can change. */
final class Subschemas {
    private Subschemas() {}

    /** {@return the subschemas directly in a schema by their JSON Pointers relative to the schema, in order} */
    static Map<Pointer, JsonNode> of(JsonNode schema) {
        Map<Pointer, JsonNode> subschemas = new LinkedHashMap<>();
        JsonValues.of(schema)
                .fields()
                .forEach(member -> Keyword.subschemas(member.name(), member.value())
                        .keySet()
                        .forEach(pointer -> subschemas.put(pointer, schema.at(pointer.toString()))));
        return subschemas;
    }
}

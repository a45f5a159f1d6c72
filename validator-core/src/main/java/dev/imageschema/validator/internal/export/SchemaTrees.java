package dev.imageschema.validator.internal.export;

import dev.imageschema.validator.Limits;
import dev.imageschema.validator.internal.read.JsonReader;
import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.read.MalformedException;
import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.internal.schema.Keyword;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Functions on schemas as trees that can be changed. */
final class SchemaTrees {
    private SchemaTrees() {}

    static boolean has(JsonNode schema, Keyword keyword) {
        return schema.has(keyword.text());
    }

    /** {@return the value of a keyword; a missing node if the schema does not have it} */
    static JsonNode get(JsonNode schema, Keyword keyword) {
        return schema.path(keyword.text());
    }

    /**
     * {@return the subschemas of a member of a schema by their JSON Pointers relative to the schema; none if the member
     * is not a keyword}
     */
    static Map<Pointer, JsonNode> subschemas(String member, JsonNode value) {
        Keyword keyword = Keyword.of(member).orElse(null);
        Pointer here = Pointer.ROOT.child(member);
        Map<Pointer, JsonNode> subschemas = new LinkedHashMap<>();
        if (keyword == null || !keyword.hasSubschemas()) {
            return subschemas;
        }
        if (!keyword.hasSeveralSubschemas()) {
            subschemas.put(here, value);
        } else if (value.isObject()) {
            value.properties().forEach(entry -> subschemas.put(here.child(entry.getKey()), entry.getValue()));
        } else {
            for (int i = 0; i < value.size(); i++) {
                subschemas.put(here.child(Integer.toString(i)), value.get(i));
            }
        }
        return subschemas;
    }

    /** {@return the tree as a value that cannot be changed} */
    static JsonValue value(JsonNode tree) {
        try {
            return new JsonReader(Limits.DEFAULT).read(JsonLayout.line(tree)).root();
        } catch (MalformedException e) {
            throw new IllegalStateException(e);
        }
    }
}

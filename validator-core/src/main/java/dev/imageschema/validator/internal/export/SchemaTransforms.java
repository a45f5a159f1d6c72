package dev.imageschema.validator.internal.export;

import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Transformations of a schema for other tools. Each one changes one subschema. */
public final class SchemaTransforms {
    /** The greatest integer of JavaScript up to which all integers are exact: 2^53 - 1. */
    private static final long GREATEST_SAFE_INTEGER = 9_007_199_254_740_991L;

    private static final Set<String> ANNOTATIONS = Set.of("title", "description", "$comment", "examples");

    private SchemaTransforms() {}

    /** Allows fields that are not listed. */
    public static ObjectNode open(ObjectNode schema) {
        if (schema.path("additionalProperties").isBoolean()) {
            schema.remove("additionalProperties");
        }
        return schema;
    }

    /** Replaces the conditions of a tagged union by a {@code oneOf} whose branches have the tag. */
    public static ObjectNode taggedUnion(ObjectNode schema) {
        if (!schema.path("allOf").path(0).has("then")) {
            return schema;
        }
        ObjectNode union = annotations(schema);
        ArrayNode branches = union.putArray("oneOf");
        schema.path("allOf").forEach(branch -> branches.add(branch.path("then")));
        return union;
    }

    /** Replaces the conditional form of a nullable model by a {@code oneOf} of the model and null. */
    public static ObjectNode nullable(ObjectNode schema) {
        if (!schema.path("type").isArray() || !schema.has("then")) {
            return schema;
        }
        ObjectNode nullable = annotations(schema);
        nullable.putArray("oneOf").add(schema.path("then")).addObject().put("type", "null");
        return nullable;
    }

    private static ObjectNode annotations(ObjectNode schema) {
        return schema.deepCopy().retain(ANNOTATIONS);
    }

    /** Adds a bound beyond the range of {@code int} to integers, so that code generators choose {@code long}. */
    public static ObjectNode boundedInteger(ObjectNode schema) {
        return schema.path("type").asString("").equals("integer")
                ? schema.put("maximum", GREATEST_SAFE_INTEGER)
                : schema;
    }

    /** Moves a reference into an {@code allOf}, because draft-07 ignores the keywords beside a {@code $ref}. */
    public static ObjectNode soleReference(ObjectNode schema) {
        if (!schema.has("$ref") || schema.size() == 1) {
            return schema;
        }
        JsonNode reference = schema.remove("$ref");
        schema.putArray("allOf").addObject().set("$ref", reference);
        return schema;
    }

    /** {@return a form that replaces the {@code #/$defs/} of references by another prefix} */
    public static UnaryOperator<ObjectNode> referencesTo(String prefix) {
        return schema -> {
            schema.path("$ref")
                    .asStringOpt()
                    .ifPresent(reference -> schema.put("$ref", reference.replace(Definitions.PREFIX, prefix)));
            return schema;
        };
    }
}

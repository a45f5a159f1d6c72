package dev.imageschema.validator.tools;

import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The forms of a schema that tools want. Each of these is given one subschema, which it may change. */
final class Forms {
    /** The greatest integer up to which JavaScript, and so most JSON in transit, has all of them: 2^53 - 1. */
    private static final long GREATEST_SAFE_INTEGER = 9_007_199_254_740_991L;

    private static final Set<String> ANNOTATIONS = Set.of("title", "description", "$comment", "examples");

    private Forms() {}

    /** What is not listed is allowed. */
    static ObjectNode open(ObjectNode schema) {
        if (schema.path("additionalProperties").isBoolean()) {
            schema.remove("additionalProperties");
        }
        return schema;
    }

    /** A union is one of its branches, which have the tag themselves. */
    static ObjectNode taggedUnion(ObjectNode schema) {
        if (!schema.path("allOf").path(0).has("then")) {
            return schema;
        }
        ObjectNode union = annotations(schema);
        ArrayNode branches = union.putArray("oneOf");
        schema.path("allOf").forEach(branch -> branches.add(branch.path("then")));
        return union;
    }

    /** A model that may be null is the model, or null. */
    static ObjectNode nullable(ObjectNode schema) {
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

    /** An integer with a bound beyond that of an {@code int}, so that generators choose a {@code long}. */
    static ObjectNode boundedInteger(ObjectNode schema) {
        return schema.path("type").asString("").equals("integer")
                ? schema.put("maximum", GREATEST_SAFE_INTEGER)
                : schema;
    }

    /** A reference that stands alone: draft-07 ignores what stands beside it. */
    static ObjectNode soleReference(ObjectNode schema) {
        if (!schema.has("$ref") || schema.size() == 1) {
            return schema;
        }
        JsonNode reference = schema.remove("$ref");
        schema.putArray("allOf").addObject().set("$ref", reference);
        return schema;
    }

    /** References to definitions that stand elsewhere than in {@code $defs}. */
    static UnaryOperator<ObjectNode> referencesTo(String prefix) {
        return schema -> {
            schema.path("$ref")
                    .asStringOpt()
                    .ifPresent(reference -> schema.put("$ref", reference.replace(Definitions.PREFIX, prefix)));
            return schema;
        };
    }
}

package dev.imageschema.validator.internal.export;

import dev.imageschema.validator.internal.schema.Keyword;
import dev.imageschema.validator.internal.schema.TaggedUnion;
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
        if (SchemaTrees.get(schema, Keyword.ADDITIONAL_PROPERTIES).isBoolean()) {
            schema.remove(Keyword.ADDITIONAL_PROPERTIES.text());
        }
        return schema;
    }

    /** Replaces the conditions of a tagged union by a {@code oneOf} whose branches have the tag. */
    public static ObjectNode taggedUnion(ObjectNode schema) {
        if (TaggedUnion.of(SchemaTrees.value(schema)).isEmpty()) {
            return schema;
        }
        ObjectNode union = annotations(schema);
        ArrayNode branches = union.putArray(Keyword.ONE_OF.text());
        SchemaTrees.get(schema, Keyword.ALL_OF).forEach(branch -> branches.add(SchemaTrees.get(branch, Keyword.THEN)));
        return union;
    }

    /** Replaces the conditional form of a nullable model by a {@code oneOf} of the model and null. */
    public static ObjectNode nullable(ObjectNode schema) {
        if (!SchemaTrees.get(schema, Keyword.TYPE).isArray() || !SchemaTrees.has(schema, Keyword.THEN)) {
            return schema;
        }
        ObjectNode nullable = annotations(schema);
        nullable.putArray(Keyword.ONE_OF.text())
                .add(SchemaTrees.get(schema, Keyword.THEN))
                .addObject()
                .put(Keyword.TYPE.text(), "null");
        return nullable;
    }

    private static ObjectNode annotations(ObjectNode schema) {
        return schema.deepCopy().retain(ANNOTATIONS);
    }

    /** Adds a bound beyond the range of {@code int} to integers, so that code generators choose {@code long}. */
    public static ObjectNode boundedInteger(ObjectNode schema) {
        return SchemaTrees.get(schema, Keyword.TYPE).asString("").equals("integer")
                ? schema.put(Keyword.MAXIMUM.text(), GREATEST_SAFE_INTEGER)
                : schema;
    }

    /** Moves a reference into an {@code allOf}, because draft-07 ignores the keywords beside a {@code $ref}. */
    public static ObjectNode soleReference(ObjectNode schema) {
        if (!SchemaTrees.has(schema, Keyword.REF) || schema.size() == 1) {
            return schema;
        }
        JsonNode reference = schema.remove(Keyword.REF.text());
        schema.putArray(Keyword.ALL_OF.text()).addObject().set(Keyword.REF.text(), reference);
        return schema;
    }

    /** {@return a form that replaces the {@code #/$defs/} of references by another prefix} */
    public static UnaryOperator<ObjectNode> referencesTo(String prefix) {
        return schema -> {
            SchemaTrees.get(schema, Keyword.REF)
                    .asStringOpt()
                    .ifPresent(
                            reference -> schema.put(Keyword.REF.text(), reference.replace(Definitions.PREFIX, prefix)));
            return schema;
        };
    }
}

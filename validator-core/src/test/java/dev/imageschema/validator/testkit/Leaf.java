package dev.imageschema.validator.testkit;

import dev.imageschema.validator.Profile;
import dev.imageschema.validator.internal.read.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The keywords for one value, without those for its fields and items.
 *
 * @param documented the subschema in the documented profile
 * @param strict the subschema in the strict profile
 * @param texts the texts that the pattern is known to match or not; empty without a pattern
 */
record Leaf(JsonNode documented, JsonNode strict, List<Texts.Text> texts) {
    private static final Map<String, JsonNode> BY_TYPE = new LinkedHashMap<>();

    static {
        BY_TYPE.put("null", SchemaFiles.json("null"));
        BY_TYPE.put("boolean", SchemaFiles.json("true"));
        BY_TYPE.put("integer", SchemaFiles.json("7"));
        BY_TYPE.put("number", SchemaFiles.json("7.5"));
        BY_TYPE.put("string", SchemaFiles.json("\"foreign-value\""));
        BY_TYPE.put("array", SchemaFiles.json("[]"));
        BY_TYPE.put("object", SchemaFiles.json("{}"));
    }

    /** Values that only test something at a location of their type. */
    private static final List<JsonNode> MORE = Stream.of(
                    "false", "0", "-1", "9007199254740993", "\"\"", "\"null\"", "\"画像 🚀\"")
            .map(SchemaFiles::json)
            .toList();

    /** {@return the keywords of a schema that both profiles share} */
    static Leaf of(JsonNode schema) {
        return new Leaf(schema, schema, List.of());
    }

    private JsonNode of(Profile profile) {
        return profile == Profile.STRICT ? strict : documented;
    }

    /** {@return values of every type, and the values that a keyword names, in a fixed order} */
    Set<JsonNode> values() {
        Set<JsonNode> values = new LinkedHashSet<>(BY_TYPE.values());
        for (JsonNode schema : List.of(documented, strict)) {
            // The verdict on an empty object depends on the declared fields, which this class does not know.
            if (Stream.of("properties", "then", "allOf").anyMatch(schema::has)) {
                values.remove(BY_TYPE.get("object"));
            }
            for (JsonNode word : schema.path("enum")) {
                values.add(word);
                values.add(text(word.asString().toUpperCase(Locale.ROOT)));
            }
            if (schema.has("const")) {
                values.add(schema.path("const"));
            }
            if (schema.has("minimum")) {
                values.add(number(schema.path("minimum").intValue()));
                values.add(number(schema.path("minimum").intValue() - 1));
            }
            if (schema.has("maximum")) {
                values.add(number(schema.path("maximum").intValue()));
                values.add(number(schema.path("maximum").intValue() + 1));
            }
        }
        texts.forEach(text -> values.add(text(text.value())));
        MORE.stream()
                .filter(value -> !value.isString() || texts.isEmpty())
                .filter(value -> errors(Profile.DOCUMENTED, value, Pointer.ROOT).isEmpty())
                .forEach(values::add);
        return values;
    }

    /** {@return the errors if one of the {@link #values()} is at the location} */
    List<SuiteError> errors(Profile profile, JsonNode value, Pointer place) {
        JsonNode schema = of(profile);
        List<String> keywords = new ArrayList<>();
        if (types(schema).noneMatch(type -> isOf(type, value))) {
            keywords.add("type");
        }
        if (schema.has("const") && !schema.path("const").equals(value)) {
            keywords.add("const");
        }
        if (schema.has("enum") && schema.path("enum").valueStream().noneMatch(value::equals)) {
            keywords.add("enum");
        }
        if (value.isNumber() && value.doubleValue() < schema.path("minimum").asDouble(Double.NEGATIVE_INFINITY)) {
            keywords.add("minimum");
        }
        if (value.isNumber() && value.doubleValue() > schema.path("maximum").asDouble(Double.POSITIVE_INFINITY)) {
            keywords.add("maximum");
        }
        if (value.isString() && schema.has("pattern")) {
            keywords.addAll(known(value.asString()).keywords(profile));
        }
        return keywords.stream().map(keyword -> SuiteError.at(place, keyword)).toList();
    }

    private Texts.Text known(String value) {
        return texts.stream()
                .filter(text -> text.value().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Texts.java does not state whether the pattern of a field matches " + value
                                + ": define the pattern in common.schema.json, and add its texts to Texts.java"));
    }

    private static Stream<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return (type.isArray() ? type.valueStream() : Stream.of(type)).map(JsonNode::stringValue);
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "null" -> value.isNull();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "string" -> value.isString();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }

    private static JsonNode number(int value) {
        return JsonNodeFactory.instance.numberNode(value);
    }
}

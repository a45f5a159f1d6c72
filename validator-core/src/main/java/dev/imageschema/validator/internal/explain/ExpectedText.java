package dev.imageschema.validator.internal.explain;

import dev.imageschema.validator.internal.read.JsonText;
import java.util.Collection;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Describes in words what a keyword requires. */
final class ExpectedText {
    private static final int MAX_VALUES = 30;
    private static final String HIDDEN_VALUE = "the value in the schema (not shown)";

    private ExpectedText() {}

    /**
     * {@return what a keyword requires; empty if the sentence of the keyword needs no description}
     *
     * @param keyword the keyword that failed
     * @param value the value of the keyword in the schema; missing if the keyword has its default value
     * @param schema the schema object that has the keyword
     */
    static String of(String keyword, JsonNode value, JsonNode schema) {
        if (value.isMissingNode() && !keyword.equals("minContains")) {
            return "";
        }
        return switch (keyword) {
            case "minContains" -> "at least " + items(schema, keyword);
            case "maxContains" -> "at most " + items(schema, keyword);
            case "type" -> ValueText.types(value);
            case "enum" -> value.size() == 1 ? constant(value.get(0)) : values(value);
            case "const" -> constant(value);
            case "not" -> excluded(value);
            case "propertyNames" -> name(value);
            case "pattern" -> pattern(value, schema);
            case "minLength" -> atLeast(value, "character");
            case "maxLength" -> atMost(value, "character");
            case "minItems" -> atLeast(value, "item");
            case "maxItems" -> atMost(value, "item");
            case "minProperties" -> atLeast(value, "field");
            case "maxProperties" -> atMost(value, "field");
            case "minimum" -> "at least " + JsonText.of(value);
            case "maximum" -> "at most " + JsonText.of(value);
            case "exclusiveMinimum" -> "more than " + JsonText.of(value);
            case "exclusiveMaximum" -> "less than " + JsonText.of(value);
            case "multipleOf" -> "a multiple of " + JsonText.of(value);
            case "oneOf", "anyOf" -> value.size() + " alternatives";
            default -> "";
        };
    }

    /**
     * {@return what a keyword requires of a secret, without the values and patterns in the schema, which may be the
     * secret itself}
     *
     * @param keyword the keyword that failed
     * @param value the value of the keyword in the schema
     * @param schema the schema object that has the keyword
     */
    static String ofSecret(String keyword, JsonNode value, JsonNode schema) {
        return switch (keyword) {
            case "enum" -> value.size() == 1 ? HIDDEN_VALUE : "the values in the schema (not shown)";
            case "const" -> HIDDEN_VALUE;
            case "pattern" ->
                isNamed(schema) ? pattern(value, schema) : "text that matches the pattern in the schema (not shown)";
            case "minContains", "maxContains", "not", "propertyNames" -> "";
            default -> of(keyword, value, schema);
        };
    }

    /** {@return the allowed values, {@code "a"} or {@code one of a, b}; empty if there are none} */
    static String oneOf(Collection<JsonNode> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode().addAll(values);
        return switch (array.size()) {
            case 0 -> "";
            case 1 -> ValueText.value(array.get(0));
            default -> "one of " + values(array);
        };
    }

    private static String constant(JsonNode value) {
        return value.isContainer() ? JsonText.of(value) : ValueText.value(value);
    }

    /** The default of {@code minContains} is 1 (JSON Schema Validation, section 6.4.5). */
    private static String items(JsonNode holder, String keyword) {
        String count = holder.has(keyword) ? JsonText.of(holder.path(keyword)) : "1";
        boolean isOne = count.equals("1");
        String items = count + (isOne ? " item" : " items");
        JsonNode schema = holder.path("contains");
        if (schema.has("const")) {
            return items + " equal to " + constant(schema.path("const"));
        }
        if (schema.has("enum")) {
            return items + " equal to " + oneOf(schema.path("enum").values());
        }
        return schema.path("type").isString() && schema.size() == 1
                ? items + " of the type " + schema.path("type").asString()
                : items + (isOne ? " that matches " : " that match ") + "the schema in contains";
    }

    private static String excluded(JsonNode schema) {
        if (schema.size() != 1) {
            return "";
        }
        return switch (schema.propertyNames().iterator().next()) {
            case "const" -> constant(schema.path("const"));
            case "enum" -> oneOf(schema.path("enum").values());
            case "type" -> ValueText.types(schema.path("type"));
            case "required" ->
                schema.path("required")
                        .valueStream()
                        .map(ValueText::plain)
                        .collect(Collectors.joining(" together with "));
            default -> "";
        };
    }

    private static String name(JsonNode schema) {
        if (schema.has("enum")) {
            return oneOf(schema.path("enum").values());
        }
        return schema.has("pattern") ? pattern(schema.path("pattern"), schema) : "";
    }

    private static String values(JsonNode values) {
        if (values.size() <= MAX_VALUES) {
            return ValueText.list(values);
        }
        ArrayNode some = JsonNodeFactory.instance.arrayNode();
        values.valueStream().limit(MAX_VALUES).forEach(some::add);
        return ValueText.list(some) + ", … (" + values.size() + " values)";
    }

    /** A pattern in a schema with a title and a description is described by these, because people read them faster. */
    private static String pattern(JsonNode pattern, JsonNode schema) {
        if (!isNamed(schema)) {
            return "text that matches " + pattern.asString();
        }
        String title = schema.path("title").asString("");
        String description = schema.path("description").asString("");
        // In our descriptions the text after a semicolon is for readers of the schema.
        return ValueText.withArticle(title) + " (" + lowerCaseFirst(description.split("; ", 2)[0]) + ")";
    }

    private static boolean isNamed(JsonNode schema) {
        return !schema.path("title").asString("").isEmpty()
                && !schema.path("description").asString("").isEmpty();
    }

    private static String lowerCaseFirst(String sentence) {
        boolean isWord = sentence.length() > 1 && Character.isLowerCase(sentence.charAt(1));
        return isWord ? Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1) : sentence;
    }

    private static String atLeast(JsonNode number, String unit) {
        return "at least " + JsonText.of(number) + " " + unit + plural(number);
    }

    private static String atMost(JsonNode number, String unit) {
        return "at most " + JsonText.of(number) + " " + unit + plural(number);
    }

    private static String plural(JsonNode number) {
        return JsonText.of(number).equals("1") ? "" : "s";
    }
}

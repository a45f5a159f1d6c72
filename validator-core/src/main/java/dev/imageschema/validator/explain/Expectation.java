package dev.imageschema.validator.explain;

import dev.imageschema.validator.read.JsonText;
import java.util.Collection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a keyword asks for, in words. */
final class Expectation {
    private static final int MOST_VALUES = 30;

    private Expectation() {}

    /**
     * {@return what the keyword asks for; empty if there is nothing to say beyond its sentence}
     *
     * @param keyword the keyword that failed
     * @param value its value in the schema
     * @param schema the schema object that has it
     */
    static String of(String keyword, JsonNode value, JsonNode schema) {
        if (value.isMissingNode()) {
            return "";
        }
        return switch (keyword) {
            case "type" -> Words.types(value);
            case "enum" -> values(value);
            case "const" -> value.isContainer() ? JsonText.of(value) : Words.value(value);
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
     * {@return what the keyword asks of a secret: no value of it, and no pattern, which may be the value itself}
     *
     * @param keyword the keyword that failed
     * @param value its value in the schema
     * @param schema the schema object that has it
     */
    static String ofSecret(String keyword, JsonNode value, JsonNode schema) {
        return switch (keyword) {
            case "enum" -> "the values that the schema lists (not shown)";
            case "const" -> "the value that the schema has (not shown)";
            case "pattern" ->
                isNamed(schema) ? pattern(value, schema) : "text that matches the pattern of the schema (not shown)";
            default -> of(keyword, value, schema);
        };
    }

    /** {@return the values that are allowed, {@code "a"} or {@code one of a, b}; empty if there are none} */
    static String oneOf(Collection<JsonNode> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode().addAll(values);
        return switch (array.size()) {
            case 0 -> "";
            case 1 -> Words.value(array.get(0));
            default -> "one of " + values(array);
        };
    }

    private static String values(JsonNode values) {
        if (values.size() <= MOST_VALUES) {
            return Words.list(values);
        }
        ArrayNode some = JsonNodeFactory.instance.arrayNode();
        values.valueStream().limit(MOST_VALUES).forEach(some::add);
        return Words.list(some) + ", … (" + values.size() + " values)";
    }

    /** A pattern that has a title and a description is known to people by those. */
    private static String pattern(JsonNode pattern, JsonNode schema) {
        if (!isNamed(schema)) {
            return "text that matches " + pattern.asString();
        }
        String title = schema.path("title").asString("");
        String description = schema.path("description").asString("");
        // What follows a semicolon is for those who read the schema.
        return Words.withArticle(title) + " (" + lowerCaseFirst(description.split("; ", 2)[0]) + ")";
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

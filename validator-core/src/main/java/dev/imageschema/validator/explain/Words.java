package dev.imageschema.validator.explain;

import dev.imageschema.validator.read.JsonText;
import dev.imageschema.validator.read.Pointer;
import dev.imageschema.validator.read.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Names and values as people read them: escaped, so that nothing in a document can disturb a log, and shortened. */
final class Words {
    private static final int MOST_CHARACTERS = 60;
    private static final int MOST_STEPS = 12;

    private Words() {}

    /** {@return a field as a programmer writes it, {@code config.ports[0].host}; {@code the document} for the root} */
    static String field(Pointer pointer, JsonNode root) {
        if (pointer.isRoot()) {
            return "the document";
        }
        List<String> parts = new ArrayList<>();
        JsonNode parent = root;
        for (String step : pointer.steps()) {
            if (parent.isArray()) {
                parts.add("[" + step + "]");
                parent = parent.path(Integer.parseInt(step));
            } else {
                parts.add(isPlain(step) ? "." + step : "[" + quoted(step) + "]");
                parent = parent.path(step);
            }
        }
        if (parts.size() > MOST_STEPS) {
            int half = MOST_STEPS / 2;
            parts = Stream.of(parts.subList(0, half), List.of("…"), parts.subList(parts.size() - half, parts.size()))
                    .flatMap(List::stream)
                    .toList();
        }
        String text = String.join("", parts);
        return text.startsWith(".") ? text.substring(1) : text;
    }

    /** {@return the name of a field, quoted if it needs to be} */
    static String name(String name) {
        return isPlain(name) ? name : quoted(name);
    }

    private static boolean isPlain(String name) {
        if (name.isEmpty() || name.length() > MOST_CHARACTERS || isDigit(name.charAt(0)) || name.charAt(0) == '-') {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!isLetter && !isDigit(c) && c != '_' && c != '$' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** {@return a value as JSON, an object or an array without its content} */
    static String value(JsonNode value) {
        if (value.isString()) {
            return quoted(value.asString());
        }
        return value.isContainer() ? (value.isObject() ? "an object" : "an array") : shortened(JsonText.of(value));
    }

    /** {@return a value with its type: {@code the string "80"}} */
    static String typedValue(JsonNode value) {
        return value.isContainer() || value.isNull() ? value(value) : "the " + type(value) + " " + value(value);
    }

    /** {@return the type of a value without the value} */
    static String hiddenValue(JsonNode value) {
        return value.isContainer() || value.isNull() ? value(value) : withArticle(type(value)) + " (not shown)";
    }

    private static String type(JsonNode value) {
        return value.isString() ? "string" : value.isBoolean() ? "boolean" : "number";
    }

    /** {@return the alternatives of a type keyword: {@code a string or null}} */
    static String types(JsonNode type) {
        return type.isArray()
                ? either(type.valueStream().map(Words::types).toList())
                : type.asString().equals("null") ? "null" : withArticle(type.asString());
    }

    /** {@return alternatives: {@code a, b or c}} */
    static String either(List<String> alternatives) {
        int last = alternatives.size() - 1;
        return last < 1
                ? String.join("", alternatives)
                : String.join(", ", alternatives.subList(0, last)) + " or " + alternatives.get(last);
    }

    static String withArticle(String noun) {
        return ("aeioAEIO".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    /** {@return the values of an enumeration, strings without quotes} */
    static String list(JsonNode values) {
        return values.valueStream().map(Words::plain).collect(Collectors.joining(", "));
    }

    /** {@return a value of the schema, a string without quotes if it needs none} */
    static String plain(JsonNode value) {
        return value.isString() ? name(value.asString()) : value(value);
    }

    static String quoted(String text) {
        return '"' + Printable.of(shortened(text).replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
    }

    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= MOST_CHARACTERS) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS)) + "…";
    }
}

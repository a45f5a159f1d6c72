package dev.imageschema.validator.internal.explain;

import dev.imageschema.validator.internal.read.JsonText;
import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.internal.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats names and values for a message: escaped, so that text from a document cannot forge log lines, and shortened.
 */
final class ValueText {
    /** The phrase for the root of a document in a message. */
    static final String ROOT = "the document";

    private static final int MAX_CHARACTERS = 60;
    private static final int MAX_TOKENS = 12;

    private ValueText() {}

    /** {@return the path of a field, {@code config.ports[0].host}; {@link #ROOT} for the root} */
    static String field(Pointer pointer, JsonValue root) {
        if (pointer.isRoot()) {
            return ROOT;
        }
        List<String> parts = new ArrayList<>();
        JsonValue parent = root;
        for (String token : pointer.tokens()) {
            if (parent.isArray()) {
                parts.add("[" + token + "]");
                parent = parent.get(Integer.parseInt(token));
            } else {
                parts.add(isPlain(token) ? "." + token : "[" + quoted(token) + "]");
                parent = parent.get(token);
            }
        }
        if (parts.size() > MAX_TOKENS) {
            int half = MAX_TOKENS / 2;
            parts = Stream.of(parts.subList(0, half), List.of("…"), parts.subList(parts.size() - half, parts.size()))
                    .flatMap(List::stream)
                    .toList();
        }
        String text = String.join("", parts);
        return text.startsWith(".") ? text.substring(1) : text;
    }

    /** {@return the name of a field; in quotes if it is not an identifier} */
    static String name(String name) {
        return isPlain(name) ? name : quoted(name);
    }

    private static boolean isPlain(String name) {
        if (name.isEmpty() || name.length() > MAX_CHARACTERS || isDigit(name.charAt(0)) || name.charAt(0) == '-') {
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

    /** {@return a scalar as JSON; {@code an object} or {@code an array} for a container} */
    static String value(JsonValue value) {
        if (value.isString()) {
            return quoted(value.string());
        }
        return value.isContainer() ? (value.isObject() ? "an object" : "an array") : shortened(JsonText.of(value));
    }

    /** {@return a value with its type: {@code the string "80"}} */
    static String typedValue(JsonValue value) {
        return value.isContainer() || value.isNull() ? value(value) : "the " + type(value) + " " + value(value);
    }

    /** {@return the type of a value, without the value} */
    static String hiddenValue(JsonValue value) {
        return value.isContainer() || value.isNull() ? value(value) : withArticle(type(value)) + " (not shown)";
    }

    private static String type(JsonValue value) {
        return value.isString() ? "string" : value.isBoolean() ? "boolean" : "number";
    }

    /** {@return the alternatives of a type keyword: {@code a string or null}} */
    static String types(JsonValue type) {
        return type.isArray()
                ? either(type.stream().map(ValueText::types).toList())
                : type.string().equals("null") ? "null" : withArticle(type.string());
    }

    /** {@return a list of alternatives: {@code a, b or c}} */
    static String either(List<String> alternatives) {
        int last = alternatives.size() - 1;
        return last < 1
                ? String.join("", alternatives)
                : String.join(", ", alternatives.subList(0, last)) + " or " + alternatives.get(last);
    }

    static String withArticle(String noun) {
        return ("aeioAEIO".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    /** {@return a value of the schema; a string is in quotes only if it is not an identifier} */
    static String plain(JsonValue value) {
        return value.isString() ? name(value.string()) : value(value);
    }

    static String quoted(String text) {
        return '"' + Printable.of(shortened(text).replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
    }

    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= MAX_CHARACTERS) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, MAX_CHARACTERS)) + "…";
    }
}

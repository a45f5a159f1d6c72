package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.JsonValue;
import java.util.Map;
import java.util.TreeMap;

/** Writes values as text so that equal values, with fields in any order and numbers in any notation, have the same text. */
final class CanonicalText {
    private CanonicalText() {}

    static String of(JsonValue value) {
        StringBuilder text = new StringBuilder();
        append(value, text);
        return text.toString();
    }

    private static void append(JsonValue value, StringBuilder text) {
        switch (value.kind()) {
            case OBJECT -> {
                Map<String, JsonValue> sorted = new TreeMap<>();
                value.fields().forEach(field -> sorted.put(field.name(), field.value()));
                text.append('{');
                sorted.forEach((name, member) -> {
                    appendString(name, text);
                    append(member, text);
                });
                text.append('}');
            }
            case ARRAY -> {
                text.append('[');
                value.forEach(item -> append(item, text));
                text.append(']');
            }
            case STRING -> appendString(value.string(), text);
            case NUMBER -> text.append(value.decimal()).append(' ');
            case BOOLEAN -> text.append(value.booleanOr(false)).append(' ');
            case NULL, MISSING -> text.append("null ");
        }
    }

    /** Appends the length as well, because the string is not escaped. */
    private static void appendString(String string, StringBuilder text) {
        text.append('"').append(string.length()).append(':').append(string);
    }
}

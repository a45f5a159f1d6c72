package dev.imageschema.validator.internal.read;

import java.math.BigDecimal;

/** Writes values as JSON on one line. */
public final class JsonText {
    private static final String HEXADECIMAL = "0123456789ABCDEF";

    private JsonText() {}

    /** {@return the JSON text of a value; a number with an integral value is written as an integer} */
    public static String of(JsonValue value) {
        StringBuilder text = new StringBuilder();
        append(value, false, text);
        return text.toString();
    }

    /** Appends a field with the numbers as they are in the document. */
    static void appendAsRead(String name, JsonValue value, StringBuilder text) {
        appendField(name, value, true, text);
    }

    private static void append(JsonValue value, boolean asRead, StringBuilder text) {
        switch (value.kind()) {
            case OBJECT -> {
                char separator = '{';
                for (JsonValue child : value) {
                    text.append(separator);
                    appendField(child.name(), child, asRead, text);
                    separator = ',';
                }
                text.append(separator == '{' ? "{}" : "}");
            }
            case ARRAY -> {
                char separator = '[';
                for (JsonValue child : value) {
                    text.append(separator);
                    append(child, asRead, text);
                    separator = ',';
                }
                text.append(separator == '[' ? "[]" : "]");
            }
            case STRING -> appendString(value.string(), text);
            case NUMBER -> text.append(asRead ? value.tape().number(value.index()) : number(value));
            case BOOLEAN -> text.append(value.booleanOr(false));
            case NULL -> text.append("null");
            case MISSING -> throw new IllegalArgumentException("a missing value has no text");
        }
    }

    private static void appendField(String name, JsonValue value, boolean asRead, StringBuilder text) {
        appendString(name, text);
        text.append(':');
        append(value, asRead, text);
    }

    private static String number(JsonValue number) {
        if (number.isShort()) {
            return Long.toString(number.longValue());
        }
        BigDecimal decimal = number.decimal();
        return decimal.scale() <= 0 ? decimal.toBigInteger().toString() : decimal.toString();
    }

    /** Appends a string in quotes, with the escapes that JSON requires (RFC 8259, section 7) and no others. */
    public static void appendString(String string, StringBuilder text) {
        text.append('"');
        int written = 0;
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                text.append(string, written, i);
                appendEscape(c, text);
                written = i + 1;
            }
        }
        text.append(string, written, string.length()).append('"');
    }

    private static void appendEscape(char c, StringBuilder text) {
        text.append('\\');
        switch (c) {
            case '\b' -> text.append('b');
            case '\t' -> text.append('t');
            case '\n' -> text.append('n');
            case '\f' -> text.append('f');
            case '\r' -> text.append('r');
            case '"', '\\' -> text.append(c);
            default -> text.append("u00").append(HEXADECIMAL.charAt(c >> 4)).append(HEXADECIMAL.charAt(c & 0xF));
        }
    }
}

package dev.imageschema.validator;

/**
 * Writes JSON on one line, with the escapes that Jackson writes.
 *
 * <p>Jackson and its tree are slow to load in a fresh JVM, whose first document may be an invalid one.
 */
final class JsonWriter {
    private static final String HEXADECIMAL = "0123456789ABCDEF";

    private final StringBuilder json = new StringBuilder();

    /** Starts an object that is an item or the outermost value. */
    void startObject() {
        separate();
        json.append('{');
    }

    void startObject(String name) {
        name(name);
        json.append('{');
    }

    void endObject() {
        json.append('}');
    }

    /** Starts an array that is an item. */
    void startArray() {
        separate();
        json.append('[');
    }

    void startArray(String name) {
        name(name);
        json.append('[');
    }

    void endArray() {
        json.append(']');
    }

    void write(String name, String value) {
        name(name);
        string(value);
    }

    void write(String name, int value) {
        name(name);
        json.append(value);
    }

    void writeNull(String name) {
        name(name);
        json.append("null");
    }

    private void name(String name) {
        separate();
        string(name);
        json.append(':');
    }

    private void separate() {
        int length = json.length();
        if (length > 0 && json.charAt(length - 1) != '{' && json.charAt(length - 1) != '[') {
            json.append(',');
        }
    }

    private void string(String text) {
        json.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                json.append(text, written, i);
                escape(c);
                written = i + 1;
            }
        }
        json.append(text, written, text.length()).append('"');
    }

    private void escape(char c) {
        json.append('\\');
        switch (c) {
            case '\b' -> json.append('b');
            case '\t' -> json.append('t');
            case '\n' -> json.append('n');
            case '\f' -> json.append('f');
            case '\r' -> json.append('r');
            case '"', '\\' -> json.append(c);
            default -> json.append("u00").append(HEXADECIMAL.charAt(c >> 4)).append(HEXADECIMAL.charAt(c & 0xF));
        }
    }

    /** {@return the JSON that was written so far} */
    @Override
    public String toString() {
        return json.toString();
    }
}

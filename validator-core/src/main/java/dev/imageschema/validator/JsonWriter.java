package dev.imageschema.validator;

import dev.imageschema.validator.internal.read.JsonText;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes JSON on one line.
 *
 * <p>Jackson and its tree are slow to load in a fresh JVM, whose first document may be an invalid one.
 */
final class JsonWriter {
    private static final int MAX_PART = 1 << 16;

    /** Joined once, because the pointers of a hundred deeply nested errors can have many megabytes. */
    private final List<String> parts = new ArrayList<>();

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
        if (json.length() > MAX_PART) {
            finishPart();
        }
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
        JsonText.appendString(value, json);
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
        JsonText.appendString(name, json);
        json.append(':');
    }

    private void separate() {
        int length = json.length();
        if (length > 0 && json.charAt(length - 1) != '{' && json.charAt(length - 1) != '[') {
            json.append(',');
        }
    }

    /** Leaves the last character, which decides whether a comma follows. */
    private void finishPart() {
        int last = json.length() - 1;
        parts.add(json.substring(0, last));
        json.delete(0, last);
    }

    /** {@return the JSON that was written so far} */
    @Override
    public String toString() {
        List<String> all = new ArrayList<>(parts);
        all.add(json.toString());
        return String.join("", all);
    }
}

package dev.imageschema.validator.testkit;

import dev.imageschema.validator.internal.read.Pointer;
import java.util.HashMap;
import java.util.Map;

/** Finds the position of every value in a well-formed document, without code of the library. */
public final class PositionFinder {
    /** Offsets into the text; {@code name} and {@code nameEnd} are -1 for a value that is not a field. */
    public record Place(int name, int nameEnd, int value, int valueEnd) {}

    private final String text;
    private final Map<Pointer, Place> places = new HashMap<>();
    private int next;

    private PositionFinder(String text) {
        this.text = text;
    }

    public static Map<Pointer, Place> places(String text) {
        PositionFinder finder = new PositionFinder(text);
        finder.value(Pointer.ROOT, -1, -1);
        return finder.places;
    }

    /** {@return {@code line:column} of an offset, columns in code points} */
    public static String lineAndColumn(String text, int offset) {
        String[] lines = text.substring(0, offset).split("\r\n|\r|\n", -1);
        String last = lines[lines.length - 1];
        return lines.length + ":" + (last.codePoints().count() + 1);
    }

    private void value(Pointer pointer, int name, int nameEnd) {
        skipWhiteSpace();
        int start = next;
        switch (text.charAt(next)) {
            case '{' -> object(pointer);
            case '[' -> array(pointer);
            case '"' -> string();
            default -> {
                while (next < text.length() && ",]} \t\r\n".indexOf(text.charAt(next)) < 0) {
                    next++;
                }
            }
        }
        places.put(pointer, new Place(name, nameEnd, start, next));
    }

    private void object(Pointer pointer) {
        next++;
        skipWhiteSpace();
        while (text.charAt(next) != '}') {
            int name = next;
            string();
            int nameEnd = next;
            String field = SchemaFiles.json(text.substring(name, nameEnd)).asString();
            skipWhiteSpace();
            next++;
            value(pointer.child(field), name, nameEnd);
            skipComma();
        }
        next++;
    }

    private void array(Pointer pointer) {
        next++;
        skipWhiteSpace();
        for (int i = 0; text.charAt(next) != ']'; i++) {
            value(pointer.child(Integer.toString(i)), -1, -1);
            skipComma();
        }
        next++;
    }

    private void string() {
        next++;
        while (text.charAt(next) != '"') {
            next += text.charAt(next) == '\\' ? 2 : 1;
        }
        next++;
    }

    private void skipComma() {
        skipWhiteSpace();
        if (text.charAt(next) == ',') {
            next++;
            skipWhiteSpace();
        }
    }

    private void skipWhiteSpace() {
        while (next < text.length() && " \t\r\n".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
    }
}

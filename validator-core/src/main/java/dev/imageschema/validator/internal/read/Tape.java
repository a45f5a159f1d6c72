package dev.imageschema.validator.internal.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The values of one document, in the order of the document. Each value has a number: the root is 0, and the first value
 * in a container follows the container. A value is a few offsets into the bytes of the document. Names, strings and
 * numbers are decoded when they are asked for.
 *
 * <p>Offsets are in bytes. A tape is complete when {@link JsonReader} returns it, does not change after that, and is
 * thread-safe.
 */
public final class Tape {
    /** The number of the root. */
    public static final int ROOT = 0;

    /** The number of no value. */
    public static final int NONE = -1;

    /** The number of cells of one value, as a shift. */
    private static final int WIDTH = 3;

    private static final int KIND = 0;
    private static final int START = 1;
    private static final int END = 2;
    private static final int SIZE = 3;
    private static final int NEXT = 4;
    private static final int PARENT = 5;

    /** The offset of the opening quote of the name; for an item, the complement of its index. */
    private static final int NAME_START = 6;

    private static final int NAME_END = 7;

    private static final int KIND_MASK = 7;
    private static final int ESCAPED_VALUE = 1 << 3;
    private static final int ESCAPED_NAME = 1 << 4;
    private static final int DECIMAL = 1 << 5;

    /** A container with more children than this gets an index when a child is looked up. */
    private static final int MAX_UNINDEXED = 32;

    private static final int FIRST_CAPACITY = 64;

    private final byte[] source;
    private int[] cells;
    private int count;

    /** The names that {@link #rename} has given to fields. */
    private final Map<Integer, String> renamed = new HashMap<>();

    /** The children of large objects by name, computed on first use. */
    private final Map<Integer, Map<String, Integer>> fields = new ConcurrentHashMap<>();

    /** The children of large arrays, computed on first use. */
    private final Map<Integer, int[]> items = new ConcurrentHashMap<>();

    Tape(byte[] source) {
        this.source = source;
        this.cells = new int[FIRST_CAPACITY << WIDTH];
    }

    private Tape(Tape other) {
        source = other.source;
        cells = other.cells;
        count = other.count;
        renamed.putAll(other.renamed);
    }

    /** {@return a copy whose fields can be renamed; it is not thread-safe before the last renaming} */
    public Tape copy() {
        return new Tape(this);
    }

    /** Gives a field of a copy another name, which its object must not have. */
    public void rename(int field, String name) {
        renamed.put(field, name);
        fields.remove(parent(field));
    }

    /** Adds a value, to which {@link #close} gives its end, and {@link #setSize} its size if it is a container. */
    int add(JsonKind kind, int start, int parent, int nameStart, int nameEnd) {
        int value = count++;
        int at = value << WIDTH;
        if (at == cells.length) {
            cells = Arrays.copyOf(cells, cells.length << 1);
        }
        cells[at + KIND] = kind.code;
        cells[at + START] = start;
        cells[at + PARENT] = parent;
        cells[at + NAME_START] = nameStart;
        cells[at + NAME_END] = nameEnd;
        return value;
    }

    /** Sets the end of a value, after everything in it has been added. */
    void close(int value, int end) {
        int at = value << WIDTH;
        cells[at + END] = end;
        cells[at + NEXT] = count;
    }

    void setSize(int container, int size) {
        cells[(container << WIDTH) + SIZE] = size;
    }

    void setEscapedValue(int value) {
        cells[(value << WIDTH) + KIND] |= ESCAPED_VALUE;
    }

    void setEscapedName(int value) {
        cells[(value << WIDTH) + KIND] |= ESCAPED_NAME;
    }

    void setDecimal(int value) {
        cells[(value << WIDTH) + KIND] |= DECIMAL;
    }

    /** {@return the root as a value} */
    public JsonValue root() {
        return new JsonValue(this, ROOT);
    }

    /** {@return the bytes of the document in UTF-8, without a byte order mark; not to be changed} */
    @SuppressWarnings("MissingSummary")
    public byte[] source() {
        return source;
    }

    /** {@return the number of values} */
    public int count() {
        return count;
    }

    public JsonKind kind(int value) {
        return JsonKind.of(cells[(value << WIDTH) + KIND] & KIND_MASK);
    }

    /** {@return whether a value is an object or an array} */
    public boolean isContainer(int value) {
        return (cells[(value << WIDTH) + KIND] & KIND_MASK) <= JsonKind.ARRAY.code;
    }

    /** {@return the offset of the first byte of a value} */
    public int start(int value) {
        return cells[(value << WIDTH) + START];
    }

    /** {@return the offset after the last byte of a value} */
    public int end(int value) {
        return cells[(value << WIDTH) + END];
    }

    /** {@return the number of fields of an object or of items of an array; 0 for a scalar} */
    public int size(int value) {
        return cells[(value << WIDTH) + SIZE];
    }

    /** {@return the number of the value after this value and all values in it} */
    public int next(int value) {
        return cells[(value << WIDTH) + NEXT];
    }

    /** {@return the container of a value; {@link #NONE} for the root} */
    public int parent(int value) {
        return cells[(value << WIDTH) + PARENT];
    }

    /** {@return whether a value is the value of a field} */
    public boolean isField(int value) {
        return cells[(value << WIDTH) + NAME_END] > 0;
    }

    /** {@return the index of an item in its array} */
    public int itemIndex(int item) {
        return ~cells[(item << WIDTH) + NAME_START];
    }

    /** {@return the offset of the opening quote of the name of a field} */
    public int nameStart(int field) {
        return cells[(field << WIDTH) + NAME_START];
    }

    /** {@return the offset after the closing quote of the name of a field} */
    public int nameEnd(int field) {
        return cells[(field << WIDTH) + NAME_END];
    }

    /** {@return whether the name of a field has escapes in the document} */
    public boolean isNameEscaped(int field) {
        return (cells[(field << WIDTH) + KIND] & ESCAPED_NAME) != 0;
    }

    /** {@return whether the bytes of the name of a field are its text, without escapes and under its original name} */
    public boolean isNamePlain(int field) {
        return renamed.isEmpty() && !isNameEscaped(field);
    }

    /** {@return whether a string has escapes in the document} */
    public boolean isEscaped(int string) {
        return (cells[(string << WIDTH) + KIND] & ESCAPED_VALUE) != 0;
    }

    /** {@return whether a number has a fraction or an exponent in the document} */
    public boolean isDecimal(int number) {
        return (cells[(number << WIDTH) + KIND] & DECIMAL) != 0;
    }

    /** {@return the name of a field} */
    public String name(int field) {
        String other = renamed.isEmpty() ? null : renamed.get(field);
        return other != null ? other : decoded(nameStart(field), nameEnd(field), isNameEscaped(field));
    }

    /** {@return the reference token of a value in its container: its name or its index} */
    public String token(int value) {
        return isField(value) ? name(value) : Integer.toString(itemIndex(value));
    }

    /** {@return the text of a string} */
    public String string(int string) {
        return decoded(start(string), end(string), isEscaped(string));
    }

    /** {@return the text of a number as it is in the document} */
    public String number(int number) {
        return new String(source, start(number), end(number) - start(number), StandardCharsets.ISO_8859_1);
    }

    /** {@return whether a value is the boolean true} */
    public boolean isTrue(int value) {
        return source[start(value)] == 't';
    }

    String decoded(int start, int end, boolean isEscaped) {
        return isEscaped
                ? Escapes.decode(source, start + 1, end - 1)
                : new String(source, start + 1, end - start - 2, StandardCharsets.UTF_8);
    }

    /** {@return whether a field has a name} */
    boolean hasName(int field, String name) {
        return isNamePlain(field)
                ? isText(nameStart(field), nameEnd(field), name)
                : name(field).equals(name);
    }

    /** {@return whether a string has a text} */
    public boolean hasText(int string, String text) {
        return isEscaped(string) ? string(string).equals(text) : isText(start(string), end(string), text);
    }

    /** Whether the bytes between two quotes are those of a text. */
    private boolean isText(int start, int end, String text) {
        int length = end - start - 2;
        if (length != text.length()) {
            // A text outside ASCII has more bytes than characters.
            return length > text.length() && decoded(start, end, false).equals(text);
        }
        for (int i = 0; i < length; i++) {
            if (source[start + 1 + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** {@return the field of an object with a name; {@link #NONE} if there is none} */
    public int field(int object, String name) {
        return size(object) > MAX_UNINDEXED
                ? fieldsByName(object).getOrDefault(name, NONE)
                : field(object, next(object), name);
    }

    /** {@return the field of an object with a name among the values before {@code end}} */
    int field(int object, int end, String name) {
        for (int child = object + 1; child < end; child = next(child)) {
            if (hasName(child, name)) {
                return child;
            }
        }
        return NONE;
    }

    private Map<String, Integer> fieldsByName(int object) {
        Map<String, Integer> known = fields.get(object);
        if (known == null) {
            known = new HashMap<>();
            int end = next(object);
            for (int child = object + 1; child < end; child = next(child)) {
                known.put(name(child), child);
            }
            fields.put(object, known);
        }
        return known;
    }

    /** {@return the item of an array at an index; {@link #NONE} if there is none} */
    public int item(int array, int index) {
        if (index < 0 || index >= size(array)) {
            return NONE;
        }
        if (size(array) > MAX_UNINDEXED) {
            return itemsByIndex(array)[index];
        }
        int child = array + 1;
        for (int i = 0; i < index; i++) {
            child = next(child);
        }
        return child;
    }

    private int[] itemsByIndex(int array) {
        int[] known = items.get(array);
        if (known == null) {
            known = new int[size(array)];
            int child = array + 1;
            for (int i = 0; i < known.length; i++) {
                known[i] = child;
                child = next(child);
            }
            items.put(array, known);
        }
        return known;
    }

    /** {@return the JSON Pointer of a value} */
    public Pointer pointer(int value) {
        return value == ROOT ? Pointer.ROOT : pointer(parent(value)).child(token(value));
    }
}

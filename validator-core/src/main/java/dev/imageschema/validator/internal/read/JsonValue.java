package dev.imageschema.validator.internal.read;

import dev.imageschema.validator.Limits;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value of a JSON document, or {@link #MISSING}. Values are equal if JSON Schema considers them equal (2020-12 core,
 * section 4.2.2): numbers by their value, objects without regard to the order of their fields. Immutable and
 * thread-safe.
 */
public final class JsonValue implements Iterable<JsonValue> {
    /** The result of a look-up that finds no value. */
    public static final JsonValue MISSING = new JsonValue(new Tape(new byte[0]), Tape.NONE);

    /** The limits for a copy of a value that has been read. */
    private static final Limits UNLIMITED = new Limits(
            Integer.MAX_VALUE, 200, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    /** The number of digits that every {@code long} can hold. */
    private static final int LONG_DIGITS = 18;

    private final Tape tape;
    private final int value;

    JsonValue(Tape tape, int value) {
        this.tape = tape;
        this.value = value;
    }

    /** The place of a value, which two equal values do not share. */
    public record Identity(Tape tape, int value) {}

    public Identity identity() {
        return new Identity(tape, value);
    }

    /** A field of an object. */
    public record Field(String name, JsonValue value) {}

    /** {@return the value with a number on a tape; {@link #MISSING} for {@link Tape#NONE}} */
    public static JsonValue of(Tape tape, int value) {
        return value == Tape.NONE ? MISSING : new JsonValue(tape, value);
    }

    /** {@return a string that is not part of a document} */
    public static JsonValue of(String string) {
        StringBuilder json = new StringBuilder(string.length() + 2);
        JsonText.appendString(string, json);
        byte[] source = json.toString().getBytes(StandardCharsets.UTF_8);
        Tape tape = new Tape(source);
        int value = tape.add(JsonKind.STRING, 0, Tape.NONE, 0, 0);
        tape.close(value, source.length);
        if (json.length() > string.length() + 2) {
            tape.setEscapedValue(value);
        }
        return tape.root();
    }

    /** {@return a copy of this object with another value of a field, which is added if the object lacks it} */
    public JsonValue with(String name, JsonValue replacement) {
        StringBuilder json = new StringBuilder("{");
        for (Field field : fields()) {
            if (!field.name.equals(name)) {
                JsonText.appendAsRead(field.name, field.value, json);
                json.append(',');
            }
        }
        JsonText.appendAsRead(name, replacement, json);
        return read(json.append('}').toString().getBytes(StandardCharsets.UTF_8));
    }

    /** {@return this value as a document of its own} */
    public Document asDocument() {
        byte[] source = Arrays.copyOfRange(tape.source(), tape.start(value), tape.end(value));
        return new Document(read(source).tape, false);
    }

    private static JsonValue read(byte[] json) {
        try {
            return new TapeReader(json, UNLIMITED).read().root();
        } catch (MalformedException e) {
            throw new IllegalStateException(e);
        }
    }

    public Tape tape() {
        return tape;
    }

    /** {@return the number of this value on its tape} */
    public int index() {
        return value;
    }

    public JsonKind kind() {
        return isMissing() ? JsonKind.MISSING : tape.kind(value);
    }

    public boolean isMissing() {
        return value == Tape.NONE;
    }

    public boolean isObject() {
        return kind() == JsonKind.OBJECT;
    }

    public boolean isArray() {
        return kind() == JsonKind.ARRAY;
    }

    public boolean isContainer() {
        return isObject() || isArray();
    }

    public boolean isString() {
        return kind() == JsonKind.STRING;
    }

    public boolean isNumber() {
        return kind() == JsonKind.NUMBER;
    }

    public boolean isBoolean() {
        return kind() == JsonKind.BOOLEAN;
    }

    public boolean isNull() {
        return kind() == JsonKind.NULL;
    }

    /** {@return the number of fields or items; 0 for a scalar} */
    public int size() {
        return isMissing() ? 0 : tape.size(value);
    }

    /** {@return whether this is an object with a field of a name} */
    public boolean has(String name) {
        return isObject() && tape.field(value, name) != Tape.NONE;
    }

    /** {@return the value of a field; {@link #MISSING} if this is not an object or lacks the field} */
    public JsonValue get(String name) {
        return isObject() ? of(tape, tape.field(value, name)) : MISSING;
    }

    /** {@return the item at an index; {@link #MISSING} if this is not an array or has no such item} */
    public JsonValue get(int index) {
        return isArray() ? of(tape, tape.item(value, index)) : MISSING;
    }

    /** {@return the fields of an object, in order; none for any other value} */
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        if (isObject()) {
            for (JsonValue child : this) {
                fields.add(new Field(child.name(), child));
            }
        }
        return fields;
    }

    /** {@return the names of the fields of an object, in order; none for any other value} */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        if (isObject()) {
            for (JsonValue child : this) {
                names.add(child.name());
            }
        }
        return names;
    }

    /** {@return the name of the field with this value} */
    public String name() {
        return tape.name(value);
    }

    /** Iterates over the values of the fields of an object, or over the items of an array. */
    @Override
    public Iterator<JsonValue> iterator() {
        return new Children();
    }

    private final class Children implements Iterator<JsonValue> {
        private int next = value + 1;
        private final int end = isMissing() ? next : tape.next(value);

        @Override
        public boolean hasNext() {
            return next < end;
        }

        @Override
        public JsonValue next() {
            if (next >= end) {
                throw new NoSuchElementException();
            }
            JsonValue child = new JsonValue(tape, next);
            next = tape.next(next);
            return child;
        }
    }

    /** {@return the values of the fields of an object, or the items of an array} */
    public List<JsonValue> children() {
        List<JsonValue> children = new ArrayList<>(size());
        forEach(children::add);
        return children;
    }

    /** {@return the values of the fields of an object, or the items of an array} */
    public Stream<JsonValue> stream() {
        return children().stream();
    }

    /**
     * {@return the text of a string}
     *
     * @throws IllegalStateException if this is not a string
     */
    public String string() {
        if (!isString()) {
            throw new IllegalStateException("the value is not a string: " + kind());
        }
        return tape.string(value);
    }

    /** {@return the text of a string; {@code other} for any other value} */
    public String stringOr(String other) {
        return isString() ? tape.string(value) : other;
    }

    /** {@return the value of a boolean; {@code other} for any other value} */
    public boolean booleanOr(boolean other) {
        return isBoolean() ? tape.isTrue(value) : other;
    }

    /** {@return whether this is a number with an integral value, such as {@code 1.0}} */
    public boolean isInteger() {
        return isNumber() && (!tape.isDecimal(value) || decimal().scale() <= 0);
    }

    /** {@return whether this is a number that a {@code long} certainly holds} */
    public boolean isShort() {
        return isNumber() && !tape.isDecimal(value) && tape.end(value) - tape.start(value) <= LONG_DIGITS;
    }

    /** {@return the value of a number for which {@link #isShort} holds} */
    public long longValue() {
        byte[] source = tape.source();
        int at = tape.start(value);
        boolean isNegative = source[at] == '-';
        long number = 0;
        for (int i = isNegative ? at + 1 : at; i < tape.end(value); i++) {
            number = number * 10 + source[i] - '0';
        }
        return isNegative ? -number : number;
    }

    /** {@return the exact value of a number, without trailing zeros} */
    public BigDecimal decimal() {
        return new BigDecimal(tape.number(value)).stripTrailingZeros();
    }

    /** Compares two numbers by value. */
    public int compareNumber(JsonValue other) {
        return isShort() && other.isShort()
                ? Long.compare(longValue(), other.longValue())
                : decimal().compareTo(other.decimal());
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof JsonValue other
                && kind() == other.kind()
                && switch (kind()) {
                    case OBJECT -> hasFieldsOf(other);
                    case ARRAY -> children().equals(other.children());
                    case STRING -> string().equals(other.string());
                    case NUMBER -> compareNumber(other) == 0;
                    case BOOLEAN -> tape.isTrue(value) == other.tape.isTrue(other.value);
                    case NULL, MISSING -> true;
                };
    }

    private boolean hasFieldsOf(JsonValue other) {
        if (size() != other.size()) {
            return false;
        }
        for (JsonValue child : this) {
            if (!child.equals(other.get(child.name()))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return switch (kind()) {
            case OBJECT, ARRAY -> 31 + size();
            case STRING -> string().hashCode();
            case NUMBER -> decimal().hashCode();
            case BOOLEAN -> Boolean.hashCode(tape.isTrue(value));
            case NULL, MISSING -> 0;
        };
    }

    /** {@return this value as JSON, on one line} */
    @Override
    public String toString() {
        return isMissing() ? "" : JsonText.of(this);
    }
}

package dev.imageschema.validator.internal.read;

import static dev.imageschema.validator.internal.read.Tape.NONE;

import dev.imageschema.validator.Limits;
import dev.imageschema.validator.internal.scan.ByteWords;
import dev.imageschema.validator.internal.scan.DuplicateNames;
import dev.imageschema.validator.internal.scan.Strings;
import dev.imageschema.validator.internal.scan.WhiteSpace;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one document into a {@link Tape}, in one pass. */
final class TapeReader {
    private static final int MAX_EXPONENT = 308;

    /** An exponent with more digits is out of range; fewer than four are compared as a number. */
    private static final int EXPONENT_DIGITS = 3;

    /** Objects with at most this many fields compare each name with the names before it. */
    private static final int FEW_FIELDS = 16;

    private final byte[] json;
    private final Limits limits;
    private final Tape tape;

    /** The names of the objects with many fields; null until there is such an object. */
    private @Nullable DuplicateNames names;

    /** The names of the objects whose names have escapes, or could not be told apart by their fingerprints. */
    private final Map<Integer, Set<String>> exactNames = new HashMap<>();

    private int at;
    private int tokens;
    private int depth;

    TapeReader(byte[] json, Limits limits) {
        this.json = json;
        this.limits = limits;
        this.tape = new Tape(json);
    }

    Tape read() throws MalformedException {
        ByteWords.startDocument();
        skipWhiteSpace();
        if (at >= json.length) {
            throw new MalformedException(Reason.JSON, Position.START, "The document is empty; expected a JSON value");
        }
        int container = value(NONE, 0, 0, false);
        while (container != NONE) {
            container = tape.kind(container) == JsonKind.OBJECT ? field(container) : item(container);
        }
        skipWhiteSpace();
        if (at < json.length) {
            throw SyntaxFaults.moreText(json, at);
        }
        return tape;
    }

    private void skipWhiteSpace() {
        at = WhiteSpace.end(json, at);
    }

    private byte here() {
        return ByteWords.byteAt(json, at);
    }

    /**
     * Reads the next field of an object or its end.
     *
     * @return the container in which reading continues
     */
    private int field(int object) throws MalformedException {
        int size = tape.size(object);
        if (isEnd(size, '}')) {
            return end(object);
        }
        if (here() != '"') {
            throw SyntaxFaults.unexpected(json, at);
        }
        int start = at;
        int end = Strings.endOfVerbatim(json, start + 1);
        boolean isEscaped = end < 0;
        if (isEscaped) {
            end = endOfEscaped(start, true);
        }
        at = end + 1;
        skipWhiteSpace();
        if (here() != ':') {
            throw SyntaxFaults.unexpected(json, at);
        }
        at++;
        skipWhiteSpace();
        countToken(start);
        requireLength(start, end, isEscaped, limits.nameLength(), "A field name", "nameLength");
        boolean isExact = isEscaped || (!exactNames.isEmpty() && exactNames.containsKey(object));
        if (isExact || !isCertainlyNew(object, size, start, end + 1)) {
            requireNew(object, start, end + 1, isEscaped);
        }
        tape.setSize(object, size + 1);
        return value(object, start, end + 1, isEscaped);
    }

    /**
     * Reads the next item of an array or its end.
     *
     * @return the container in which reading continues
     */
    private int item(int array) throws MalformedException {
        int size = tape.size(array);
        if (isEnd(size, ']')) {
            return end(array);
        }
        tape.setSize(array, size + 1);
        return value(array, ~size, 0, false);
    }

    /** Reads the comma before a child; returns whether the container ends instead. */
    private boolean isEnd(int size, char close) throws MalformedException {
        skipWhiteSpace();
        if (here() == close) {
            return true;
        }
        if (size > 0) {
            if (here() != ',') {
                throw SyntaxFaults.unexpected(json, at);
            }
            at++;
            skipWhiteSpace();
        }
        return false;
    }

    private int end(int container) throws MalformedException {
        countToken(at);
        at++;
        depth--;
        tape.close(container, at);
        return tape.parent(container);
    }

    /**
     * Reads a scalar, or the start of a container.
     *
     * @return the container in which reading continues
     */
    private int value(int parent, int nameStart, int nameEnd, boolean isNameEscaped) throws MalformedException {
        int start = at;
        byte first = here();
        int value;
        int container = parent;
        switch (first) {
            case '{' -> {
                value = container(JsonKind.OBJECT, parent, nameStart, nameEnd);
                container = value;
            }
            case '[' -> {
                value = container(JsonKind.ARRAY, parent, nameStart, nameEnd);
                container = value;
            }
            case '"' -> value = string(parent, nameStart, nameEnd);
            case 't' -> value = literal("true", JsonKind.BOOLEAN, parent, nameStart, nameEnd);
            case 'f' -> value = literal("false", JsonKind.BOOLEAN, parent, nameStart, nameEnd);
            case 'n' -> value = literal("null", JsonKind.NULL, parent, nameStart, nameEnd);
            default -> {
                if (first != '-' && (first < '0' || first > '9')) {
                    throw SyntaxFaults.unexpected(json, start);
                }
                value = number(parent, nameStart, nameEnd);
            }
        }
        if (isNameEscaped) {
            tape.setEscapedName(value);
        }
        return container;
    }

    private int container(JsonKind kind, int parent, int nameStart, int nameEnd) throws MalformedException {
        countToken(at);
        if (depth == limits.nestingDepth()) {
            throw limit(
                    at, "Objects and arrays are nested deeper than %,d levels", "nestingDepth", limits.nestingDepth());
        }
        depth++;
        return tape.add(kind, at++, parent, nameStart, nameEnd);
    }

    private int string(int parent, int nameStart, int nameEnd) throws MalformedException {
        int start = at;
        countToken(start);
        int end = Strings.endOfVerbatim(json, start + 1);
        boolean isEscaped = end < 0;
        if (isEscaped) {
            end = endOfEscaped(start, false);
        }
        requireLength(start, end, isEscaped, limits.stringLength(), "A string", "stringLength");
        int value = scalar(JsonKind.STRING, end + 1, parent, nameStart, nameEnd);
        if (isEscaped) {
            tape.setEscapedValue(value);
        }
        return value;
    }

    /** {@return the offset of the closing quote of a string with escapes} */
    private int endOfEscaped(int start, boolean isName) throws MalformedException {
        int end = Strings.end(json, start + 1);
        if (end >= 0) {
            return end;
        }
        throw SyntaxFaults.inString(json, start, isName);
    }

    private void requireLength(int start, int end, boolean isEscaped, int most, String what, String limit)
            throws MalformedException {
        // A string has no more UTF-16 code units than bytes.
        if (end - start - 1 > most && tape.decoded(start, end + 1, isEscaped).length() > most) {
            throw limit(start, what + " is longer than %,d characters", limit, most);
        }
    }

    private int scalar(JsonKind kind, int end, int parent, int nameStart, int nameEnd) {
        int value = tape.add(kind, at, parent, nameStart, nameEnd);
        tape.close(value, end);
        at = end;
        return value;
    }

    private int literal(String literal, JsonKind kind, int parent, int nameStart, int nameEnd)
            throws MalformedException {
        for (int i = 1; i < literal.length(); i++) {
            if (ByteWords.byteAt(json, at + i) != literal.charAt(i)) {
                throw SyntaxFaults.unexpected(json, at + i);
            }
        }
        int end = at + literal.length();
        if (SyntaxFaults.isOfToken(ByteWords.byteAt(json, end))) {
            throw SyntaxFaults.unexpected(json, end);
        }
        countToken(at);
        return scalar(kind, end, parent, nameStart, nameEnd);
    }

    private int number(int parent, int nameStart, int nameEnd) throws MalformedException {
        int start = at;
        int end = digits(ByteWords.byteAt(json, start) == '-' ? start + 1 : start, true);
        int exponent = 0;
        boolean isDecimal = false;
        if (ByteWords.byteAt(json, end) == '.') {
            end = digits(end + 1, false);
            isDecimal = true;
        }
        if ((ByteWords.byteAt(json, end) | 0x20) == 'e') {
            exponent = end + 1;
            byte sign = ByteWords.byteAt(json, exponent);
            end = digits(sign == '+' || sign == '-' ? exponent + 1 : exponent, false);
            isDecimal = true;
        }
        if (parent == NONE && end < json.length && WhiteSpace.end(json, end) == end) {
            throw SyntaxFaults.unexpected(json, end);
        }
        countToken(start);
        if (end - start > limits.numberLength()) {
            throw limit(start, "A number is longer than %,d characters", "numberLength", limits.numberLength());
        }
        if (exponent > 0 && isOutOfRange(exponent, end)) {
            throw new MalformedException(
                    Reason.LIMIT, Position.of(json, start), "The exponent of a number is outside ±" + MAX_EXPONENT);
        }
        int value = scalar(JsonKind.NUMBER, end, parent, nameStart, nameEnd);
        if (isDecimal) {
            tape.setDecimal(value);
        }
        return value;
    }

    /** {@return the offset after one or more digits} */
    private int digits(int start, boolean isIntegral) throws MalformedException {
        int end = start;
        while (isDigit(ByteWords.byteAt(json, end))) {
            end++;
        }
        boolean hasLeadingZero = isIntegral && end > start + 1 && json[start] == '0';
        if (end == start && end >= json.length && json[end - 1] != '.') {
            throw SyntaxFaults.unexpectedEnd(json);
        }
        if (end == start || hasLeadingZero) {
            throw SyntaxFaults.unexpected(json, hasLeadingZero ? start + 1 : end);
        }
        return end;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private boolean isOutOfRange(int start, int end) {
        int first = isDigit(json[start]) ? start : start + 1;
        while (first < end && json[first] == '0') {
            first++;
        }
        int exponent = 0;
        for (int i = first; i < Math.min(end, first + EXPONENT_DIGITS); i++) {
            exponent = exponent * 10 + json[i] - '0';
        }
        return end - first > EXPONENT_DIGITS || exponent > MAX_EXPONENT;
    }

    private void countToken(int start) throws MalformedException {
        if (++tokens > limits.tokens()) {
            throw limit(start, "The document has more than %,d tokens", "tokens", limits.tokens());
        }
    }

    private MalformedException limit(int offset, String what, String limit, int most) {
        return MalformedException.tooLarge(Position.of(json, offset), what, limit, most);
    }

    /** Whether the bytes of a name differ from those of the names before it, none of which has escapes. */
    private boolean isCertainlyNew(int object, int size, int start, int end) {
        if (size > FEW_FIELDS) {
            return Objects.requireNonNull(names).add(json, start + 1, end - 1, object);
        }
        for (int child = object + 1; child < tape.count(); child = tape.next(child)) {
            int former = tape.nameStart(child);
            if (tape.nameEnd(child) - former == end - start
                    && Arrays.equals(json, former, former + end - start, json, start, end)) {
                return false;
            }
        }
        return size < FEW_FIELDS || addAll(object, start, end);
    }

    /** Adds the names before a name, and the name, to the table of fingerprints. */
    private boolean addAll(int object, int start, int end) {
        DuplicateNames table = names;
        if (table == null) {
            table = new DuplicateNames();
            table.startDocument(json.length);
            names = table;
        }
        boolean areNew = true;
        for (int child = object + 1; child < tape.count(); child = tape.next(child)) {
            areNew &= table.add(json, tape.nameStart(child) + 1, tape.nameEnd(child) - 1, object);
        }
        return areNew && table.add(json, start + 1, end - 1, object);
    }

    /** Compares a name with the names before it by their text, because it has escapes or an equal fingerprint. */
    private void requireNew(int object, int start, int end, boolean isEscaped) throws MalformedException {
        Set<String> known = exactNames.get(object);
        if (known == null) {
            known = new HashSet<>();
            for (int child = object + 1; child < tape.count(); child = tape.next(child)) {
                known.add(tape.name(child));
            }
            exactNames.put(object, known);
        }
        String name = tape.decoded(start, end, isEscaped);
        if (!known.add(name)) {
            Position first = Position.of(json, tape.nameStart(tape.field(object, tape.count(), name)));
            throw MalformedException.duplicate(tape.pointer(object).child(name), first, Position.of(json, start));
        }
    }
}

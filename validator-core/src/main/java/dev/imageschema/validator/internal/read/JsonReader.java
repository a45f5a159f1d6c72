package dev.imageschema.validator.internal.read;

import dev.imageschema.validator.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads strict JSON (RFC 8259). As in I-JSON (RFC 7493), field names are unique in an object and strings have no
 * unpaired surrogates.
 *
 * <p>Numbers keep their exact value. An exponent outside ±308 is refused because most JSON libraries cannot represent
 * it.
 */
public final class JsonReader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int MAX_EXPONENT = 308;
    private static final int MAX_INT_DIGITS = 18;

    private static final String FILE_NAME = "Invalid JSON: the text looks like the name of a file;"
            + " to validate a file, pass a java.nio.file.Path instead of a String";

    private final Limits limits;

    public JsonReader(Limits limits) {
        this.limits = limits;
    }

    /** Reads at most one byte more than the limit, and leaves the stream open. */
    public Document read(InputStream source) throws IOException, MalformedException {
        return read(BoundedBytes.of(source, limits));
    }

    public Document read(byte[] source) throws MalformedException {
        requireSize(source.length);
        return readText(decode(source));
    }

    /** Reads a text; the message for the name of a file points to the method that reads files. */
    public Document read(String source) throws MalformedException {
        try {
            return readText(source);
        } catch (MalformedException e) {
            if (e.reason() == Reason.JSON && SyntaxFaults.isFileName(source)) {
                throw new MalformedException(Reason.JSON, e.position(), FILE_NAME);
            }
            throw e;
        }
    }

    private Document readText(String source) throws MalformedException {
        boolean hasMark = !source.isEmpty() && source.charAt(0) == BYTE_ORDER_MARK;
        String text = hasMark ? source.substring(1) : source;
        requireSize(utf8Length(source));
        if (text.length() > 1 && (text.charAt(0) == 0 || text.charAt(1) == 0)) {
            throw looksLikeAnotherEncoding();
        }
        try (JsonParser parser = JacksonTokens.of(text)) {
            return new Document(text, new TreeBuilder(text, parser).document(), hasMark);
        } catch (JacksonException e) {
            throw SyntaxFaults.explain(text, e);
        }
    }

    private void requireSize(long bytes) throws MalformedException {
        if (bytes > limits.documentBytes()) {
            throw tooManyBytes();
        }
    }

    /**
     * {@return the exception for a document with more bytes than the limit, for a caller that did not keep the bytes}
     */
    public MalformedException tooManyBytes() {
        return tooLarge(
                Position.START, "The document is larger than %,d bytes", "documentBytes", limits.documentBytes());
    }

    private static MalformedException tooLarge(Position position, String what, String limit, int most) {
        String message = String.format(Locale.ROOT, what + "; to accept the document, raise the limit %s", most, limit);
        return new MalformedException(Reason.LIMIT, position, message);
    }

    private static String decode(byte[] source) throws MalformedException {
        if (looksLikeUtf16Or32(source)) {
            throw looksLikeAnotherEncoding();
        }
        ByteBuffer bytes = ByteBuffer.wrap(source);
        CharBuffer chars = CharBuffer.allocate(source.length);
        // A new decoder reports malformed input instead of replacing it.
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, chars, true);
        chars.flip();
        if (result.isError()) {
            String before = chars.toString();
            String message = "Invalid UTF-8 at byte offset " + bytes.position() + "; save the document as UTF-8";
            throw new MalformedException(Reason.ENCODING, Position.of(before, before.length()), message);
        }
        return chars.toString();
    }

    private static MalformedException looksLikeAnotherEncoding() {
        return new MalformedException(
                Reason.ENCODING,
                Position.START,
                "The document looks like UTF-16 or UTF-32; save the document as UTF-8");
    }

    private static boolean looksLikeUtf16Or32(byte[] source) {
        if (source.length < 2) {
            return false;
        }
        int first = source[0] & 0xFF;
        int second = source[1] & 0xFF;
        boolean hasMark = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
        return hasMark || first == 0 || second == 0;
    }

    private static long utf8Length(String text) {
        long length = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x800) {
                // A surrogate is half of a character of four bytes.
                length += Character.isSurrogate(c) ? 1 : 2;
            } else if (c >= 0x80) {
                length++;
            }
        }
        return length;
    }

    /** One pass over the tokens of one text. */
    private final class TreeBuilder {
        private final String text;
        private final JsonParser parser;
        private int tokens;

        TreeBuilder(String text, JsonParser parser) {
            this.text = text;
            this.parser = parser;
        }

        JsonNode document() throws MalformedException {
            JsonToken first = next();
            if (first == null) {
                throw new MalformedException(
                        Reason.JSON, Position.START, "The document is empty; expected a JSON value");
            }
            JsonNode root = value(first, 0);
            if (next() != null) {
                throw malformed(Reason.JSON, SyntaxFaults.MORE_TEXT);
            }
            return root;
        }

        private JsonNode value(JsonToken token, int depth) throws MalformedException {
            return switch (token) {
                case START_OBJECT -> object(deeper(depth));
                case START_ARRAY -> array(deeper(depth));
                case VALUE_STRING ->
                    JsonNodeFactory.instance.stringNode(string(limits.stringLength(), "A string", "stringLength"));
                case VALUE_NUMBER_INT -> integer(number());
                case VALUE_NUMBER_FLOAT -> decimal(number());
                case VALUE_TRUE -> JsonNodeFactory.instance.booleanNode(true);
                case VALUE_FALSE -> JsonNodeFactory.instance.booleanNode(false);
                case VALUE_NULL -> JsonNodeFactory.instance.nullNode();
                default -> throw new IllegalStateException("a value cannot begin with " + token);
            };
        }

        private int deeper(int depth) throws MalformedException {
            if (depth == limits.nestingDepth()) {
                throw limit(
                        "Objects and arrays are nested deeper than %,d levels", "nestingDepth", limits.nestingDepth());
            }
            return depth + 1;
        }

        private ObjectNode object(int depth) throws MalformedException {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            int start = JacksonTokens.start(parser);
            while (nextInside() != JsonToken.END_OBJECT) {
                String name = string(limits.nameLength(), "A field name", "nameLength");
                if (object.has(name)) {
                    Position first = Position.of(text, JacksonTokens.offsetOfName(text, start, name));
                    Position second = Position.of(text, JacksonTokens.start(parser));
                    Pointer field = Pointer.parse(
                            parser.streamReadContext().pathAsPointer().toString());
                    throw MalformedException.duplicate(field, first, second);
                }
                object.set(name, value(nextInside(), depth));
            }
            return object;
        }

        private ArrayNode array(int depth) throws MalformedException {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (JsonToken token = nextInside(); token != JsonToken.END_ARRAY; token = nextInside()) {
                array.add(value(token, depth));
            }
            return array;
        }

        private String string(int most, String what, String limit) throws MalformedException {
            String string = parser.getString();
            if (string.length() > most) {
                throw limit(what + " is longer than %,d characters", limit, most);
            }
            if (hasLoneSurrogate(string)) {
                throw malformed(Reason.ENCODING, what + " has an unpaired surrogate, which is not a character");
            }
            return string;
        }

        private String number() throws MalformedException {
            String number = parser.getString();
            if (number.length() > limits.numberLength()) {
                throw limit("A number is longer than %,d characters", "numberLength", limits.numberLength());
            }
            return number;
        }

        private JsonNode integer(String number) {
            return number.length() <= MAX_INT_DIGITS
                    ? integer(Long.parseLong(number))
                    : integer(new BigInteger(number));
        }

        private JsonNode decimal(String number) throws MalformedException {
            int e = Math.max(number.indexOf('e'), number.indexOf('E'));
            if (e >= 0 && exponentIsOutOfRange(number.substring(e + 1))) {
                throw malformed(Reason.LIMIT, "The exponent of a number is outside ±" + MAX_EXPONENT);
            }
            BigDecimal decimal = new BigDecimal(number).stripTrailingZeros();
            return decimal.scale() <= 0 ? integer(decimal.toBigIntegerExact()) : DecimalNode.valueOf(decimal);
        }

        private static boolean exponentIsOutOfRange(String exponent) {
            String digits = exponent.replaceFirst("^[+-]?0*", "");
            return digits.length() > 3 || (!digits.isEmpty() && Integer.parseInt(digits) > MAX_EXPONENT);
        }

        private static JsonNode integer(BigInteger value) {
            return value.bitLength() < Long.SIZE ? integer(value.longValue()) : BigIntegerNode.valueOf(value);
        }

        private static JsonNode integer(long value) {
            return value == (int) value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
        }

        private JsonToken nextInside() throws MalformedException {
            return Objects.requireNonNull(next(), "the parser reports an end inside a document by an exception");
        }

        private @Nullable JsonToken next() throws MalformedException {
            JsonToken token = parser.nextToken();
            if (token != null && ++tokens > limits.tokens()) {
                throw limit("The document has more than %,d tokens", "tokens", limits.tokens());
            }
            return token;
        }

        private MalformedException limit(String what, String limit, int most) {
            return tooLarge(Position.of(text, JacksonTokens.start(parser)), what, limit, most);
        }

        private MalformedException malformed(Reason reason, String message) {
            return new MalformedException(reason, Position.of(text, JacksonTokens.start(parser)), message);
        }
    }

    private static boolean hasLoneSurrogate(String string) {
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < string.length()
                    && Character.isLowSurrogate(string.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }
}

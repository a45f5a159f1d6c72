package dev.imageschema.validator.internal.read;

import dev.imageschema.validator.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads strict JSON (RFC 8259). As in I-JSON (RFC 7493), field names are unique in an object and strings have no
 * unpaired surrogates.
 *
 * <p>An exponent outside ±308 is refused because most JSON libraries cannot represent it.
 */
public final class JsonReader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BYTES_OF_MARK = 3;

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

    /** Reads a document in UTF-8. The document does not change with the array. */
    public Document read(byte[] source) throws MalformedException {
        requireSize(source.length);
        if (looksLikeUtf16Or32(source)) {
            throw looksLikeAnotherEncoding();
        }
        boolean hasMark = source.length >= BYTES_OF_MARK
                && source[0] == (byte) 0xEF
                && source[1] == (byte) 0xBB
                && source[2] == (byte) 0xBF;
        byte[] json = Arrays.copyOfRange(source, hasMark ? BYTES_OF_MARK : 0, source.length);
        try {
            return read(json, hasMark);
        } catch (MalformedException e) {
            // Broken UTF-8 anywhere in the document explains more than a token that it breaks.
            requireUtf8(source);
            throw e;
        }
    }

    /** Reads a text; the message for the name of a file points to the method that reads files. */
    public Document read(String source) throws MalformedException {
        boolean hasMark = !source.isEmpty() && source.charAt(0) == BYTE_ORDER_MARK;
        byte[] json = UnpairedSurrogates.encode(hasMark ? source.substring(1) : source);
        requireSize(json.length + (hasMark ? BYTES_OF_MARK : 0L));
        try {
            return read(json, hasMark);
        } catch (MalformedException e) {
            if (e.reason() == Reason.JSON && SyntaxFaults.isFileName(source)) {
                throw new MalformedException(Reason.JSON, e.position(), FILE_NAME);
            }
            throw e;
        }
    }

    private Document read(byte[] json, boolean hasMark) throws MalformedException {
        int second = 1;
        while (second < json.length && (json[second] & 0xC0) == 0x80) {
            second++;
        }
        if (second < json.length && (json[0] == 0 || json[second] == 0)) {
            throw looksLikeAnotherEncoding();
        }
        return new Document(new TapeReader(json, limits).read(), hasMark);
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
        return MalformedException.tooLarge(
                Position.START, "The document is larger than %,d bytes", "documentBytes", limits.documentBytes());
    }

    private static void requireUtf8(byte[] source) throws MalformedException {
        ByteBuffer bytes = ByteBuffer.wrap(source);
        CharBuffer chars = CharBuffer.allocate(source.length);
        // A new decoder reports malformed input instead of replacing it.
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, chars, true);
        if (result.isError()) {
            String message = "Invalid UTF-8 at byte offset " + bytes.position() + "; save the document as UTF-8";
            throw new MalformedException(Reason.ENCODING, Position.of(source, bytes.position()), message);
        }
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
}

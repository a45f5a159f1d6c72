package dev.imageschema.validator.internal.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads and examines eight bytes at a time, as one {@code long}. Most of a document is white space and plain text, and
 * a few instructions without a branch examine a whole word of it.
 *
 * <p>The first byte is the lowest byte of the word. Bytes after the end of the array read as NUL, which JSON text never
 * contains, so callers need no check for the end.
 */
public final class ByteWords {
    public static final int SIZE = Long.BYTES;

    /** A separate class, so that the handle is loaded only on first use. */
    private static final class View {
        static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    }

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long SPACES = ' ' * ONES;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long LINE_FEEDS = '\n' * ONES;

    /**
     * The number of bytes at the end of the array that are read byte by byte; initially all bytes. In a fresh JVM,
     * loading the view takes many times as long as reading one document byte by byte.
     */
    private static int tail = Integer.MAX_VALUE;

    private static boolean isFirstDocument = true;

    private ByteWords() {}

    /** Records the start of a document. From the second document of the JVM on, all threads use the view. */
    public static void startDocument() {
        if (isFirstDocument) {
            isFirstDocument = false;
        } else if (tail > SIZE) {
            tail = SIZE;
        }
    }

    public static byte byteAt(byte[] json, int at) {
        return at < json.length ? json[at] : 0;
    }

    public static long at(byte[] json, int at) {
        return at <= json.length - tail ? (long) View.LONG.get(json, at) : byBytes(json, at);
    }

    /** {@return the word at a position, read byte by byte} */
    public static long byBytes(byte[] json, int at) {
        long word = 0;
        for (int i = Math.min(json.length, at + SIZE) - 1; i >= at; i--) {
            word = (word << Byte.SIZE) | (json[i] & 0xFF);
        }
        return word;
    }

    /** {@return a mask of the first {@code count} bytes, at most eight} */
    public static long first(int count) {
        return count >= SIZE ? -1 : (1L << (count * Byte.SIZE)) - 1;
    }

    /** {@return the number of spaces at the beginning of a word} */
    public static int spaces(long word) {
        return index(word ^ SPACES);
    }

    /**
     * {@return marks whose lowest one is at the first byte that is not plain text in a string: a quote, a backslash, a
     * control character, or a byte outside ASCII; 0 if there is none}
     *
     * <p>Marks above the lowest one can be wrong, because the subtraction for a marked byte borrows from the bytes
     * above it.
     */
    public static long notPlain(long word) {
        return ((word - SPACES) | ((word ^ QUOTES) - ONES) | ((word ^ BACKSLASHES) - ONES) | word) & HIGH_BITS;
    }

    /** {@return marks whose lowest one is at the first quote; 0 if there is none} */
    public static long quote(long word) {
        return zero(word ^ QUOTES);
    }

    /** {@return marks whose lowest one is at the first quote or backslash; 0 if there is none} */
    public static long quoteOrBackslash(long word) {
        return zero(word ^ QUOTES) | zero(word ^ BACKSLASHES);
    }

    /** {@return marks whose lowest one is at the first line feed; 0 if there is none} */
    public static long lineFeed(long word) {
        return zero(word ^ LINE_FEEDS);
    }

    private static long zero(long word) {
        return (word - ONES) & ~word & HIGH_BITS;
    }

    /** {@return the index of the byte that has the lowest set bit; 8 if no bit is set} */
    public static int index(long marks) {
        return Long.numberOfTrailingZeros(marks) >>> 3;
    }
}

package dev.imageschema.validator.fast;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes at a time, in one {@code long}: most of a document is white space and plain text, of which a whole word can be
 * judged with a few instructions and no branch.
 *
 * <p>The first byte is the lowest. Beyond its end a document reads as NUL, which JSON has nowhere: so nobody who reads needs to
 * ask where the end is.
 */
final class Words {
    static final int SIZE = Long.BYTES;

    /** Apart, so that it is only loaded when it is needed. */
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
     * How much of the end of a document is read by bytes: at first all of it. Loading the view takes a fresh JVM many times as long
     * as reading one document in that way.
     */
    private static int tail = Integer.MAX_VALUE;

    private static boolean isFirstDocument = true;

    private Words() {}

    /** Takes note of a document. From the second on, whichever thread has it, the view is used. */
    static void startDocument() {
        if (isFirstDocument) {
            isFirstDocument = false;
        } else if (tail > SIZE) {
            tail = SIZE;
        }
    }

    static byte byteAt(byte[] json, int at) {
        return at < json.length ? json[at] : 0;
    }

    static long at(byte[] json, int at) {
        return at <= json.length - tail ? (long) View.LONG.get(json, at) : byBytes(json, at);
    }

    /** {@return the same word, read slowly} */
    static long byBytes(byte[] json, int at) {
        long word = 0;
        for (int i = Math.min(json.length, at + SIZE) - 1; i >= at; i--) {
            word = (word << Byte.SIZE) | (json[i] & 0xFF);
        }
        return word;
    }

    /** {@return a mask of the first {@code count} bytes, at most eight} */
    static long first(int count) {
        return count >= SIZE ? -1 : (1L << (count * Byte.SIZE)) - 1;
    }

    /** {@return the number of spaces at the beginning of a word} */
    static int spaces(long word) {
        return index(word ^ SPACES);
    }

    /**
     * {@return marks of which the lowest is at the first byte that a string cannot simply go on with: a quote, a backslash, a
     * control character, or a part of a character beyond ASCII; 0 if there is none}
     *
     * <p>A subtraction borrows from the bytes above it only if it has just marked its own, so marks above the lowest one may be
     * wrong.
     */
    static long notPlain(long word) {
        return ((word - SPACES) | ((word ^ QUOTES) - ONES) | ((word ^ BACKSLASHES) - ONES) | word) & HIGH_BITS;
    }

    /** {@return marks of which the lowest is at the first quote; 0 if there is none} */
    static long quote(long word) {
        return zero(word ^ QUOTES);
    }

    /** {@return marks of which the lowest is at the first quote or backslash; 0 if there is none} */
    static long quoteOrBackslash(long word) {
        return zero(word ^ QUOTES) | zero(word ^ BACKSLASHES);
    }

    /** {@return marks of which the lowest is at the first line feed; 0 if there is none} */
    static long lineFeed(long word) {
        return zero(word ^ LINE_FEEDS);
    }

    private static long zero(long word) {
        return (word - ONES) & ~word & HIGH_BITS;
    }

    /** {@return the index of the byte with the lowest bit that is set; 8 if there is none} */
    static int index(long marks) {
        return Long.numberOfTrailingZeros(marks) >>> 3;
    }
}

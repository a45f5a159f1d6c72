package dev.imageschema.validator.fast;

/**
 * Bounds the number of tokens in a document from above, in a pass of its own.
 *
 * <p>Counting them while scanning would cost every document something. But no document has more tokens than bytes, so only very
 * large ones, or those of a caller with low limits, ever come here.
 */
final class Tokens {
    private static final boolean[] PUNCTUATION = new boolean[256];

    static {
        for (char c : "{}[],:".toCharArray()) {
            PUNCTUATION[c] = true;
        }
    }

    private Tokens() {}

    /** {@return whether a document certainly has no more tokens than that} */
    static boolean areAtMost(int most, byte[] json, int start, int end) {
        return bound(json, start, end) <= most;
    }

    /** A token is the first one, or stands after punctuation, or is itself a closing bracket. */
    private static int bound(byte[] json, int start, int end) {
        int count = 1;
        for (int i = start; i < end; i++) {
            count += PUNCTUATION[json[i] & 0xFF] ? 1 : 0;
        }
        return count;
    }
}

package dev.imageschema.validator.internal.fast;

/**
 * Computes an upper bound on the number of tokens in a document, in a separate pass.
 *
 * <p>A count during the scan would slow down every document. A document never has more tokens than bytes, so only a
 * very large document, or one under low limits, needs this pass.
 */
final class TokenBound {
    private static final boolean[] PUNCTUATION = new boolean[256];

    static {
        for (char c : "{}[],:".toCharArray()) {
            PUNCTUATION[c] = true;
        }
    }

    private TokenBound() {}

    /** {@return whether a document certainly has at most this number of tokens} */
    static boolean areAtMost(int most, byte[] json, int start, int end) {
        return bound(json, start, end) <= most;
    }

    /** Counts punctuation characters, because each token after the first follows one or is itself a closing bracket. */
    private static int bound(byte[] json, int start, int end) {
        int count = 1;
        for (int i = start; i < end; i++) {
            count += PUNCTUATION[json[i] & 0xFF] ? 1 : 0;
        }
        return count;
    }
}

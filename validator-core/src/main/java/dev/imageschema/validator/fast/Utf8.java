package dev.imageschema.validator.fast;

import static dev.imageschema.validator.fast.Unsure.UNSURE;

/**
 * Characters beyond ASCII, checked as strictly as the standard asks for: no overlong form, no surrogate, nothing above U+10FFFF.
 *
 * <p>Such characters come in runs, so a whole run is checked before the search for the end of the string goes on.
 */
final class Utf8 {
    private Utf8() {}

    /** {@return where the run of characters of several bytes that begins here ends} */
    static int end(byte[] json, int start) {
        int at = start;
        for (byte lead = Words.byteAt(json, at); lead < 0; lead = Words.byteAt(json, at)) {
            int length = length(json, at, lead & 0xFF);
            if (length == 0) {
                return UNSURE;
            }
            at += length;
        }
        return at;
    }

    private static int length(byte[] json, int at, int lead) {
        if (lead < 0xC2) {
            return 0;
        }
        if (lead < 0xE0) {
            return isContinuation(json, at + 1) ? 2 : 0;
        }
        if (lead < 0xF0) {
            return isContinuation(json, at + 1) && isContinuation(json, at + 2) && isSound(lead, json[at + 1]) ? 3 : 0;
        }
        return lead <= 0xF4
                        && isContinuation(json, at + 1)
                        && isContinuation(json, at + 2)
                        && isContinuation(json, at + 3)
                        && isSound(lead, json[at + 1])
                ? 4
                : 0;
    }

    private static boolean isContinuation(byte[] json, int at) {
        return Words.byteAt(json, at) < (byte) 0xC0;
    }

    /** What some leads ask of the byte after them, beyond being a continuation. */
    private static boolean isSound(int lead, int second) {
        int value = second & 0x3F;
        return switch (lead) {
            case 0xE0 -> value >= 0x20;
            case 0xED -> value < 0x20;
            case 0xF0 -> value >= 0x10;
            case 0xF4 -> value < 0x10;
            default -> true;
        };
    }

    /** {@return how many characters some sound bytes are} */
    static int codePoints(byte[] json, int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            count += json[i] >= (byte) 0xC0 ? 1 : 0;
        }
        return count;
    }
}

package dev.imageschema.validator.internal.scan;

import static dev.imageschema.validator.internal.scan.Unsure.UNSURE;

/**
 * Checks characters outside ASCII as the Unicode standard requires: no overlong form, no surrogate, nothing above
 * U+10FFFF.
 *
 * <p>Such characters usually follow each other, so one call checks a whole run of them.
 */
public final class Utf8 {
    private Utf8() {}

    /** {@return the position after a run of characters that have several bytes each} */
    public static int end(byte[] json, int start) {
        int at = start;
        for (byte lead = ByteWords.byteAt(json, at); lead < 0; lead = ByteWords.byteAt(json, at)) {
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
        return ByteWords.byteAt(json, at) < (byte) 0xC0;
    }

    /** Checks the second byte, which must be in a smaller range after some lead bytes. */
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

    /** {@return the number of characters in well-formed UTF-8} */
    public static int codePoints(byte[] json, int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            count += json[i] >= (byte) 0xC0 ? 1 : 0;
        }
        return count;
    }
}

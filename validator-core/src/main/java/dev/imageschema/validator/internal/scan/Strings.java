package dev.imageschema.validator.internal.scan;

import static dev.imageschema.validator.internal.scan.Unsure.UNSURE;

/** Scans the content of a string, from the byte after the opening quote to the closing quote. */
public final class Strings {
    /** The number of bytes of an escape with four hexadecimal digits. */
    public static final int UNICODE_ESCAPE = 6;

    private Strings() {}

    /** {@return the position of the closing quote of a well-formed string} */
    public static int end(byte[] json, int start) {
        int at = start;
        while (true) {
            at = endOfPlain(json, at);
            byte b = ByteWords.byteAt(json, at);
            if (b == '"') {
                return at;
            }
            at = b < 0 ? Utf8.end(json, at) : b == '\\' ? endOfEscape(json, at) : UNSURE;
            if (at < 0) {
                return UNSURE;
            }
        }
    }

    /** {@return the position of the closing quote of a well-formed string without escapes, whose bytes are its text} */
    public static int endOfVerbatim(byte[] json, int start) {
        int at = start;
        while (true) {
            at = endOfPlain(json, at);
            byte b = ByteWords.byteAt(json, at);
            if (b == '"') {
                return at;
            }
            at = b < 0 ? Utf8.end(json, at) : UNSURE;
            if (at < 0) {
                return UNSURE;
            }
        }
    }

    private static int endOfPlain(byte[] json, int start) {
        int at = start;
        long marks = ByteWords.notPlain(ByteWords.at(json, at));
        while (marks == 0) {
            at += ByteWords.SIZE;
            marks = ByteWords.notPlain(ByteWords.at(json, at));
        }
        return at + ByteWords.index(marks);
    }

    /** {@return the position after a well-formed escape, with both halves of a surrogate pair} */
    public static int endOfEscape(byte[] json, int at) {
        return switch (ByteWords.byteAt(json, at + 1)) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at + 2;
            case 'u' -> endOfUnicodeEscape(json, at);
            default -> UNSURE;
        };
    }

    private static int endOfUnicodeEscape(byte[] json, int at) {
        int unit = unit(json, at);
        if (unit < 0) {
            return UNSURE;
        }
        if (!Character.isSurrogate((char) unit)) {
            return at + UNICODE_ESCAPE;
        }
        int second = at + UNICODE_ESCAPE;
        boolean isPair = Character.isHighSurrogate((char) unit)
                && ByteWords.byteAt(json, second) == '\\'
                && ByteWords.byteAt(json, second + 1) == 'u'
                && Character.isLowSurrogate((char) Math.max(0, unit(json, second)));
        return isPair ? second + UNICODE_ESCAPE : UNSURE;
    }

    /** {@return whether an escape has four hexadecimal digits; they may be half of a surrogate pair} */
    public static boolean isUnicodeEscape(byte[] json, int at) {
        return ByteWords.byteAt(json, at + 1) == 'u' && unit(json, at) >= 0;
    }

    /** {@return the UTF-16 code unit of an escape; negative if it does not have four hexadecimal digits} */
    private static int unit(byte[] json, int escape) {
        int unit = 0;
        for (int i = escape + 2; i < escape + UNICODE_ESCAPE; i++) {
            int digit = Character.digit(ByteWords.byteAt(json, i), 16);
            if (digit < 0) {
                return -1;
            }
            unit = (unit << 4) | digit;
        }
        return unit;
    }
}

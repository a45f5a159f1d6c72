package dev.imageschema.validator.internal.fast;

import static dev.imageschema.validator.internal.scan.Unsure.UNSURE;

import dev.imageschema.validator.internal.scan.ByteWords;

/** Scans numbers. An integer that is written with a fraction or an exponent is left to the slow path. */
final class Numbers {
    /** A number of up to 18 digits fits into a {@code long}. */
    private static final int MAX_EXACT_DIGITS = 18;

    /** The slow path rejects exponents beyond ±308, and an exponent of two digits is never that large. */
    private static final int MAX_EXPONENT_DIGITS = 2;

    private Numbers() {}

    /** {@return the position after a number that the node allows} */
    static int end(byte[] json, int start, Node node) {
        boolean isNegative = json[start] == '-';
        int first = isNegative ? start + 1 : start;
        int at = first;
        long value = 0;
        for (int digit = digit(json, at); digit <= 9; digit = digit(json, at)) {
            value = value * 10 + digit;
            at++;
        }
        int digits = at - first;
        if (digits == 0 || (digits > 1 && json[first] == '0')) {
            return UNSURE;
        }
        byte next = ByteWords.byteAt(json, at);
        if (next == '.' || (next | 0x20) == 'e') {
            return node.takes(Node.FRACTION) && !node.hasBounds ? endOfDecimal(json, at) : UNSURE;
        }
        if (node.hasBounds) {
            long signed = isNegative ? -value : value;
            return digits <= MAX_EXACT_DIGITS && signed >= node.minimum && signed <= node.maximum ? at : UNSURE;
        }
        return at;
    }

    /** {@return the value of a digit; more than 9 if the byte is not a digit} */
    private static int digit(byte[] json, int at) {
        return (ByteWords.byteAt(json, at) - '0') & 0xFF;
    }

    private static int endOfDecimal(byte[] json, int start) {
        int at = start;
        if (json[at] == '.') {
            int end = endOfDigits(json, at + 1);
            if (end == at + 1) {
                return UNSURE;
            }
            at = end;
        }
        if ((ByteWords.byteAt(json, at) | 0x20) != 'e') {
            return at;
        }
        byte sign = ByteWords.byteAt(json, at + 1);
        int first = sign == '+' || sign == '-' ? at + 2 : at + 1;
        int end = endOfDigits(json, first);
        return end > first && end - first <= MAX_EXPONENT_DIGITS ? end : UNSURE;
    }

    private static int endOfDigits(byte[] json, int start) {
        int at = start;
        while (digit(json, at) <= 9) {
            at++;
        }
        return at;
    }
}

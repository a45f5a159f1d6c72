package dev.imageschema.validator.internal.read;

import java.nio.charset.StandardCharsets;

/** Resolves the escapes in JSON strings (RFC 8259, section 7). */
final class Escapes {
    private static final int UNICODE_ESCAPE = 6;
    private static final int HEXADECIMAL = 16;

    private Escapes() {}

    /**
     * {@return the text of a well-formed string}
     *
     * @param start the offset after the opening quote
     * @param end the offset of the closing quote
     */
    static String decode(byte[] source, int start, int end) {
        StringBuilder text = new StringBuilder(end - start);
        int plain = start;
        int at = start;
        while (at < end) {
            if (source[at] != '\\') {
                at++;
                continue;
            }
            append(source, plain, at, text);
            text.append(character(source, at));
            at += source[at + 1] == 'u' ? UNICODE_ESCAPE : 2;
            plain = at;
        }
        append(source, plain, end, text);
        return text.toString();
    }

    private static void append(byte[] source, int start, int end, StringBuilder text) {
        if (start < end) {
            text.append(new String(source, start, end - start, StandardCharsets.UTF_8));
        }
    }

    private static char character(byte[] source, int escape) {
        byte kind = source[escape + 1];
        return switch (kind) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> codeUnit(source, escape);
            default -> (char) kind;
        };
    }

    /** {@return the UTF-16 code unit of the escape at an offset, which has four hexadecimal digits} */
    static char codeUnit(byte[] source, int escape) {
        int unit = 0;
        for (int i = escape + 2; i < escape + UNICODE_ESCAPE; i++) {
            unit = unit * HEXADECIMAL + Character.digit(source[i], HEXADECIMAL);
        }
        return (char) unit;
    }
}

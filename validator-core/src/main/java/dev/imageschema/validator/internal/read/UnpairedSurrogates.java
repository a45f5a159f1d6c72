package dev.imageschema.validator.internal.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Encodes text whose surrogates may be unpaired. UTF-8 has no form for such a surrogate, and {@link String#getBytes}
 * replaces it with a question mark; here it gets the three bytes that its number would have in UTF-8.
 */
final class UnpairedSurrogates {
    private static final int FIRST_BYTE = 0xED;

    private UnpairedSurrogates() {}

    static byte[] encode(String text) {
        return first(text, 0) == text.length() ? text.getBytes(StandardCharsets.UTF_8) : encodeAll(text);
    }

    private static byte[] encodeAll(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        int plain = 0;
        for (int at = first(text, 0); plain < text.length(); at = first(text, plain)) {
            bytes.writeBytes(text.substring(plain, at).getBytes(StandardCharsets.UTF_8));
            if (at < text.length()) {
                char surrogate = text.charAt(at);
                bytes.write(FIRST_BYTE);
                bytes.write(0x80 | (surrogate >> 6 & 0x3F));
                bytes.write(0x80 | (surrogate & 0x3F));
            }
            plain = at + 1;
        }
        return bytes.toByteArray();
    }

    /** {@return the index of the first unpaired surrogate; the length of the text if there is none} */
    static int first(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return i;
            }
        }
        return text.length();
    }
}

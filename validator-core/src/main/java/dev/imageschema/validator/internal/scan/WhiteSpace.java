package dev.imageschema.validator.internal.scan;

/**
 * Skips the white space between tokens. Nearly half of an indented document is indentation, so the spaces after a line
 * break are skipped eight at a time.
 */
public final class WhiteSpace {
    private WhiteSpace() {}

    /** {@return the position of the next byte that is not white space} */
    public static int end(byte[] json, int at) {
        return ByteWords.byteAt(json, at) > ' ' ? at : skip(json, at);
    }

    private static int skip(byte[] json, int start) {
        int at = start;
        while (isWhite(ByteWords.byteAt(json, at))) {
            at++;
            int spaces = ByteWords.spaces(ByteWords.at(json, at));
            at += spaces;
            while (spaces == ByteWords.SIZE) {
                spaces = ByteWords.spaces(ByteWords.at(json, at));
                at += spaces;
            }
        }
        return at;
    }

    private static boolean isWhite(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
}

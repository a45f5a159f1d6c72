package dev.imageschema.validator.fast;

/**
 * The white space between tokens. Nearly half of a document that people read is indentation, so it goes by words: a line break,
 * then the spaces after it.
 */
final class WhiteSpace {
    private WhiteSpace() {}

    /** {@return where the next token begins, if there is one} */
    static int end(byte[] json, int at) {
        return Words.byteAt(json, at) > ' ' ? at : skip(json, at);
    }

    private static int skip(byte[] json, int start) {
        int at = start;
        while (isWhite(Words.byteAt(json, at))) {
            at++;
            int spaces = Words.spaces(Words.at(json, at));
            at += spaces;
            while (spaces == Words.SIZE) {
                spaces = Words.spaces(Words.at(json, at));
                at += spaces;
            }
        }
        return at;
    }

    private static boolean isWhite(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
}

package dev.imageschema.validator.read;

/**
 * A place in a source text. Lines end with LF, CR or CRLF.
 *
 * @param line from 1
 * @param column from 1, in Unicode code points
 */
public record Position(int line, int column) {
    public static final Position START = new Position(1, 1);

    /** {@return the place of the UTF-16 unit at {@code offset}, which may be the end of the text} */
    public static Position of(String text, int offset) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
                line++;
                lineStart = i + 1;
            }
        }
        return new Position(line, 1 + text.codePointCount(lineStart, offset));
    }
}

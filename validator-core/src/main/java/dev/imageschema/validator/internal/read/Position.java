package dev.imageschema.validator.internal.read;

/**
 * A line and column in a source text. A line ends with LF, CR or CRLF.
 *
 * @param line the line number, from 1
 * @param column the column, from 1, in Unicode code points
 */
public record Position(int line, int column) {
    public static final Position START = new Position(1, 1);

    /** The first byte of a character outside ASCII; the bytes after it are smaller. */
    private static final byte FIRST_LEAD_BYTE = (byte) 0xC0;

    /** {@return the position of the byte at {@code offset}, which may be the length of the source} */
    static Position of(byte[] source, int offset) {
        return START.advance(source, 0, offset);
    }

    /**
     * {@return this position moved to a later offset}
     *
     * @param source a text in UTF-8
     * @param from the offset of this position
     * @param to an offset that is not less, and may be the length of the source
     */
    public Position advance(byte[] source, int from, int to) {
        int endLine = line;
        int endColumn = column;
        for (int i = from; i < to; i++) {
            byte b = source[i];
            boolean isFirstOfCrLf = b == '\r' && i + 1 < source.length && source[i + 1] == '\n';
            if (b == '\n' || (b == '\r' && !isFirstOfCrLf)) {
                endLine++;
                endColumn = 1;
            } else if (b >= FIRST_LEAD_BYTE) {
                endColumn++;
            }
        }
        return new Position(endLine, endColumn);
    }

    /**
     * {@return this position as text, for a message about another position}
     *
     * <p>The text contains the line number only if the positions are on different lines. In a line of an NDJSON file
     * both positions are on the same line, whose number in the file is not available here.
     */
    String relativeTo(Position other) {
        return line == other.line ? "column " + column : "line " + line + ", column " + column;
    }
}

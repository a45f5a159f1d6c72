package dev.imageschema.validator.internal.read;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;

/**
 * A line and column in a source text. A line ends with LF, CR or CRLF.
 *
 * @param line the line number, from 1
 * @param column the column, from 1, in Unicode code points
 */
public record Position(int line, int column) {
    public static final Position START = new Position(1, 1);

    /** {@return the position of the UTF-16 code unit at {@code offset}, which may be the length of the text} */
    static Position of(String text, int offset) {
        return START.advance(text, 0, offset);
    }

    /** {@return the positions of several offsets by offset, computed in one pass} */
    public static Map<Integer, Position> ofAll(String text, SortedSet<Integer> offsets) {
        Map<Integer, Position> positions = new HashMap<>();
        Position position = START;
        int reached = 0;
        for (int offset : offsets) {
            position = position.advance(text, reached, offset);
            reached = offset;
            positions.put(offset, position);
        }
        return positions;
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

    private Position advance(String text, int from, int to) {
        int endLine = line;
        int endColumn = column;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean isFirstOfCrLf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !isFirstOfCrLf)) {
                endLine++;
                endColumn = 1;
            } else if (!Character.isLowSurrogate(c)) {
                endColumn++;
            }
        }
        return new Position(endLine, endColumn);
    }
}

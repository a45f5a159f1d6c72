package dev.imageschema.validator;

/**
 * A part of the source of a document. A line ends with LF, CR or CRLF; a byte order mark at the beginning is not
 * counted.
 *
 * @param line the line of the first character, from 1
 * @param column the column of the first character, from 1, in Unicode code points
 * @param endLine the line of the last character
 * @param endColumn the column after the last character
 */
public record Region(int line, int column, int endLine, int endColumn) {
    /** {@return this region, moved from a one-line document to a line of an NDJSON file} */
    Region inLine(long fileLine) {
        return new Region(inLine(line, fileLine), column, inLine(endLine, fileLine), endColumn);
    }

    /** {@return the number of a line in the NDJSON file; at most {@link Integer#MAX_VALUE}} */
    static int inLine(int line, long fileLine) {
        return (int) Math.min(Integer.MAX_VALUE, fileLine + line - 1);
    }
}

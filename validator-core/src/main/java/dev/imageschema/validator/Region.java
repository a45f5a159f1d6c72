package dev.imageschema.validator;

/**
 * A stretch of a document's source. Lines end with LF, CR or CRLF; a byte order mark at the beginning does not count.
 *
 * @param line line of its first character, from 1
 * @param column column of its first character, from 1, in Unicode code points
 * @param endLine line of its last character
 * @param endColumn column just after its last character
 */
public record Region(int line, int column, int endLine, int endColumn) {
    /** {@return the same of a document that is a line of an archive, in the archive} */
    Region inLine(long archiveLine) {
        return new Region(inLine(line, archiveLine), column, inLine(endLine, archiveLine), endColumn);
    }

    /** {@return the number of a line, in the archive of which the document is a line; no more than fits} */
    static int inLine(int line, long archiveLine) {
        return (int) Math.min(Integer.MAX_VALUE, archiveLine + line - 1);
    }
}

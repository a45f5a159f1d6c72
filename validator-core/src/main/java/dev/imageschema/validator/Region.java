package dev.imageschema.validator;

/**
 * A stretch of a document's source. Lines end with LF, CR or CRLF; a byte order mark at the beginning does not count.
 *
 * @param line line of its first character, from 1
 * @param column column of its first character, from 1, in Unicode code points
 * @param endLine line of its last character
 * @param endColumn column just after its last character
 */
public record Region(int line, int column, int endLine, int endColumn) {}

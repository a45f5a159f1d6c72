package dev.imageschema.validator;

import java.util.Objects;

/**
 * A line of a document, prepared for display: secrets are masked as {@code ***}, invisible characters are escaped, a
 * tab is replaced by four spaces, and a long line is cut with an ellipsis.
 *
 * @param number the number of the line in the document, from 1
 * @param text the prepared text of the line
 * @param markStart the start of the part that the error points to, as an index into {@code text}
 * @param markEnd the end of that part; equal to {@code markStart} in the line before and the line after
 */
public record SourceLine(int number, String text, int markStart, int markEnd) {
    /** Checks that the mark lies in the text. */
    public SourceLine {
        Objects.requireNonNull(text, "text");
        Objects.checkFromToIndex(markStart, markEnd, text.length());
    }

    /** {@return this line, moved from a one-line document to a line of an NDJSON file} */
    SourceLine inLine(long fileLine) {
        return new SourceLine(Region.inLine(number, fileLine), text, markStart, markEnd);
    }

    /** {@return whether the error points to a part of this line} */
    public boolean isMarked() {
        return markStart < markEnd;
    }
}

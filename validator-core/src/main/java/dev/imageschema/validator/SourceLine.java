package dev.imageschema.validator;

import java.util.Objects;

/**
 * A line of a document's source, made fit to be shown: what must not be seen is replaced by {@code ***}, what is invisible is
 * escaped, a tab is four spaces, and a long line is cut, which an ellipsis shows.
 *
 * @param number of the line in the document, from 1
 * @param text what of it is shown
 * @param markStart where the part that the error is about begins, as an index into {@code text}
 * @param markEnd where it ends; the same as {@code markStart} in a line that only surrounds it
 */
public record SourceLine(int number, String text, int markStart, int markEnd) {
    /** Checks that the mark lies in the text. */
    public SourceLine {
        Objects.requireNonNull(text, "text");
        Objects.checkFromToIndex(markStart, markEnd, text.length());
    }

    /** {@return the same of a document that is a line of an archive, in the archive} */
    SourceLine inLine(long archiveLine) {
        return new SourceLine(Region.inLine(number, archiveLine), text, markStart, markEnd);
    }

    /** {@return whether a part of this line is what the error is about} */
    public boolean isMarked() {
        return markStart < markEnd;
    }
}

package dev.imageschema.validator;

/**
 * The number of lines of an NDJSON file, by verdict.
 *
 * @param lines the number of all lines, which is the sum of the other numbers
 * @param empty the number of lines that contain only white space; they are not documents
 * @param valid the number of lines that are {@link Verdict#VALID}, with or without warnings
 * @param invalid the number of lines that are {@link Verdict#INVALID}
 * @param malformed the number of lines that are {@link Verdict#MALFORMED}
 * @param unchecked the number of lines that are {@link Verdict#UNCHECKED}; if reading stopped early, this includes the
 *     line at which it stopped
 */
public record LineCounts(long lines, long empty, long valid, long invalid, long malformed, long unchecked) {
    /** {@return the number of documents, which are the lines that are not empty} */
    public long documents() {
        return lines - empty;
    }

    /** {@return whether there is at least one document and every document is {@link Verdict#VALID}} */
    public boolean areValid() {
        return valid > 0 && valid == documents();
    }
}

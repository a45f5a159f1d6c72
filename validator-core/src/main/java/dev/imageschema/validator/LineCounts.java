package dev.imageschema.validator;

/**
 * What became of the lines of an archive, in numbers.
 *
 * @param lines how many there are: the sum of all others
 * @param empty those that have nothing but white space, and are no documents
 * @param valid those that are {@link Verdict#VALID}, warnings or not
 * @param invalid those that are {@link Verdict#INVALID}
 * @param malformed those that are {@link Verdict#MALFORMED}
 * @param unchecked those that are {@link Verdict#UNCHECKED}; one of them is where reading stopped early, if it did
 */
public record LineCounts(long lines, long empty, long valid, long invalid, long malformed, long unchecked) {
    /** {@return how many documents there are: the lines that are not empty} */
    public long documents() {
        return lines - empty;
    }

    /** {@return whether there are documents, and all of them are {@link Verdict#VALID}} */
    public boolean areValid() {
        return valid > 0 && valid == documents();
    }
}

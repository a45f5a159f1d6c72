package dev.imageschema.validator.internal.fast;

/**
 * Guesses the tag of an object in which it is not the first field. The guess is the tag that this thread last found for
 * the same union. Successive documents are often similar, and a right guess saves the search of {@link TagFinder}.
 *
 * <p>A wrong guess only costs time, because the branch checks the tag. But the scanner must read the object again, so
 * each document has at most three wrong guesses.
 */
final class TagGuesses {
    private static final int MAX_WRONG = 3;
    private static final int SIZE = 1 << 7;

    /**
     * The index of the last branch, by union. Unions that share an element, perhaps of two graphs, only cause wrong
     * guesses.
     */
    private final byte[] last = new byte[SIZE];

    private int wrong;

    void startDocument() {
        wrong = 0;
    }

    /** {@return the index of the branch to which an object probably belongs; negative after too many wrong guesses} */
    int guess(TagSwitch union) {
        int guess = last[union.id % SIZE];
        return wrong < MAX_WRONG && guess < union.branches.length ? guess : -1;
    }

    void wasWrong() {
        wrong++;
    }

    void note(TagSwitch union, int index) {
        last[union.id % SIZE] = (byte) index;
    }
}

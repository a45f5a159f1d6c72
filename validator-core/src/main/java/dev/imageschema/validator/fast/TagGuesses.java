package dev.imageschema.validator.fast;

/**
 * Guesses the tag of an object that does not begin with it: the one that this thread met there last. Documents are often alike,
 * and a right guess spares looking ahead.
 *
 * <p>A wrong guess costs time only, as the branch asks for the tag itself; but what was read must be read again, so few are
 * allowed in one document.
 */
final class TagGuesses {
    private static final int MOST_WRONG = 3;
    private static final int SIZE = 1 << 7;

    /** By union, the index of the branch. Unions that share a place, of another graph perhaps, only make each other guess wrong. */
    private final byte[] last = new byte[SIZE];

    private int wrong;

    void startDocument() {
        wrong = 0;
    }

    /** {@return the index of the branch that an object is probably of; negative if guessing does not pay} */
    int guess(TaggedUnion union) {
        int guess = last[union.id % SIZE];
        return wrong < MOST_WRONG && guess < union.branches.length ? guess : -1;
    }

    void wasWrong() {
        wrong++;
    }

    void note(TaggedUnion union, int index) {
        last[union.id % SIZE] = (byte) index;
    }
}

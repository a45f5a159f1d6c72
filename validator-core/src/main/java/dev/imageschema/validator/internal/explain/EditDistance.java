package dev.imageschema.validator.internal.explain;

/**
 * Counts the edits between two words by optimal string alignment.
 *
 * <p>An edit inserts, deletes or replaces a letter, or swaps two neighbouring letters. No letter is edited twice.
 */
final class EditDistance {
    private EditDistance() {}

    /** {@return the fewest edits that turn one word into the other; -1 if they are more than the limit} */
    static int of(String word, String other, int limit) {
        int[] last = new int[other.length() + 1];
        int[] lastButOne = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= word.length(); i++) {
            char letter = word.charAt(i - 1);
            row[0] = i;
            int fewest = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = last[j - 1] + (letter == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && letter == other.charAt(j - 2) && word.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], lastButOne[j - 2] + 1);
                }
                fewest = Math.min(fewest, row[j]);
            }
            if (fewest > limit) {
                return -1;
            }
            int[] free = lastButOne;
            lastButOne = last;
            last = row;
            row = free;
        }
        return last[other.length()] <= limit ? last[other.length()] : -1;
    }
}

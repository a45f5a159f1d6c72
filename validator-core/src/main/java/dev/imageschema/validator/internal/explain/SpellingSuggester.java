package dev.imageschema.validator.internal.explain;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Suggests corrections for misspelt names and values of one document. */
final class SpellingSuggester {
    private static final int MAX_EDITS = 2;
    private static final int MIN_LENGTH = 2;
    private static final int LONG_WORD = 6;

    /**
     * The budget of one document, in character comparisons. A comparison of two words compares each character of one
     * word with each character of the other.
     */
    private static final long MAX_COMPARED_CHARACTERS = 50_000_000;

    /**
     * The maximum number of character comparisons for two words, which leaves budget for other words of the document.
     */
    private static final long MAX_COMPARED_CHARACTERS_OF_TWO_WORDS = 1_000_000;

    private static final String SEPARATORS = "-_. ";

    private long compared;

    /**
     * {@return the candidate that is most similar to a word: equal apart from case and separators, or else with one
     * edit, or with two edits in words of at least six letters; the first one of equally similar candidates}
     *
     * <p>An edit inserts, deletes or replaces a letter, or swaps two neighbouring letters.
     */
    Optional<String> best(String word, Collection<String> candidates) {
        compared += word.length();
        if (compared > MAX_COMPARED_CHARACTERS) {
            return Optional.empty();
        }
        String bare = bare(word);
        String best = null;
        int fewest = MAX_EDITS + 1;
        for (String candidate : candidates) {
            int edits = hasSameLetters(bare, candidate) ? 0 : edits(word, candidate);
            if (compared > MAX_COMPARED_CHARACTERS) {
                return Optional.empty();
            }
            if (edits < fewest) {
                fewest = edits;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean hasSameLetters(String bare, String candidate) {
        compared += 1 + candidate.length();
        return !bare.isEmpty() && bare(candidate).equals(bare);
    }

    private int edits(String word, String candidate) {
        int shorter = Math.min(word.length(), candidate.length());
        int longer = Math.max(word.length(), candidate.length());
        int most = shorter < LONG_WORD ? 1 : MAX_EDITS;
        long characters = (long) shorter * longer;
        if (shorter < MIN_LENGTH || longer - shorter > most || characters > MAX_COMPARED_CHARACTERS_OF_TWO_WORDS) {
            return Integer.MAX_VALUE;
        }
        compared += characters;
        if (compared > MAX_COMPARED_CHARACTERS) {
            return Integer.MAX_VALUE;
        }
        int edits = EditDistance.of(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT), most);
        return edits < 0 ? Integer.MAX_VALUE : Math.max(edits, 1);
    }

    private static String bare(String word) {
        StringBuilder bare = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (SEPARATORS.indexOf(word.charAt(i)) < 0) {
                bare.append(word.charAt(i));
            }
        }
        return bare.toString().toLowerCase(Locale.ROOT);
    }
}

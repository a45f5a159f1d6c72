package dev.imageschema.validator.explain;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the word that was probably meant. */
final class Similar {
    private static final int MOST_EDITS = 2;
    private static final int SHORT_WORD = 3;

    /** Among more, the nearest is chance, and looking for it takes long. */
    private static final int MOST_CANDIDATES = 500;

    private static final Pattern SEPARATORS = Pattern.compile("[-_. ]");
    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(MOST_EDITS);

    private Similar() {}

    /**
     * {@return the candidate that differs least from a word: in case and separators only, else by one or two edits (one in a
     * word of up to three letters); the first of equals; none of more than 500}
     */
    static Optional<String> best(String word, Collection<String> candidates) {
        if (candidates.size() > MOST_CANDIDATES) {
            return Optional.empty();
        }
        String bare = bare(word);
        String best = null;
        int fewest = (bare.length() <= SHORT_WORD ? 1 : MOST_EDITS) + 1;
        for (String candidate : candidates) {
            int edits = bare(candidate).equals(bare) ? 0 : edits(word, candidate);
            if (edits < fewest) {
                fewest = edits;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int edits(String word, String candidate) {
        if (Math.abs(word.length() - candidate.length()) > MOST_EDITS) {
            return Integer.MAX_VALUE;
        }
        int edits = DISTANCE.apply(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
        return edits < 0 ? Integer.MAX_VALUE : Math.max(edits, 1);
    }

    private static String bare(String word) {
        return SEPARATORS.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}

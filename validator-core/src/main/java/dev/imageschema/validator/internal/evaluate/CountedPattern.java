package dev.imageschema.validator.internal.evaluate;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression with a bound on the work of a match. Without a bound, nested repetitions can take years for a
 * text of a hundred characters.
 *
 * <p>The work is counted in character reads and charged to the {@link WorkBudget} of the document, so the bound covers
 * all patterns together. Work between two reads is invisible; each read is charged the upper bound of {@link
 * PatternCost} instead.
 */
public final class CountedPattern {
    /** The fixed cost of a match, in character reads. */
    private static final int READS_PER_MATCH = 30;

    /**
     * The number of characters of a regular expression that add one character read to the cost of a match, because at
     * the end of the text the matcher tries every alternative without reading.
     */
    private static final int PATTERN_CHARACTERS_PER_READ = 8;

    private final String source;
    private final Pattern pattern;
    private final int readsOfAMatch;
    private final int ambiguity;

    /** @throws java.util.regex.PatternSyntaxException if {@code regex} is not a valid regular expression */
    public CountedPattern(String regex) {
        source = regex;
        pattern = Pattern.compile(PatternSyntax.toJava(regex));
        readsOfAMatch = READS_PER_MATCH + regex.length() / PATTERN_CHARACTERS_PER_READ;
        ambiguity = PatternCost.of(pattern.pattern());
    }

    /** {@return the syntax error of a regular expression; empty if the expression is valid} */
    public static Optional<String> problemOf(String regex) {
        try {
            new CountedPattern(regex);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of(e.getDescription());
        }
    }

    /** {@return the regular expression as it is in the schema} */
    String source() {
        return source;
    }

    /** {@return whether the pattern matches a part of a text} */
    public boolean matches(String value) {
        WorkBudget budget = WorkBudget.of("matching patterns");
        budget.spend(readsOfAMatch);
        if (ambiguity > 1) {
            // The matcher may start at each position without reading a character.
            budget.spend(ambiguity * (value.length() + 1L));
        }
        return pattern.matcher(new CountedText(value, budget, ambiguity)).find();
    }

    private record CountedText(CharSequence text, WorkBudget budget, int reads) implements CharSequence {
        @Override
        public char charAt(int index) {
            budget.spend(reads);
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new CountedText(text.subSequence(start, end), budget, reads);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}

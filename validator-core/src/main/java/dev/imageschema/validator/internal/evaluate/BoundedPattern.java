package dev.imageschema.validator.internal.evaluate;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressions;
import java.util.regex.Pattern;

/**
 * A regular expression with a bound on the work of a match. Without a bound, nested repetitions can take years for a
 * text of a hundred characters.
 *
 * <p>The work is counted in character reads and charged to the {@link WorkBudget} of the document, so the bound covers
 * all patterns together. Work between two reads is invisible; each read is charged the upper bound of {@link
 * PatternCost} instead.
 */
final class BoundedPattern implements RegularExpression {
    /** The fixed cost of a match, in character reads. */
    private static final int READS_PER_MATCH = 30;

    /**
     * The number of characters of a regular expression that add one character read to the cost of a match, because at
     * the end of the text the matcher tries every alternative without reading.
     */
    private static final int PATTERN_CHARACTERS_PER_READ = 8;

    private final Pattern pattern;
    private final int looksOfACall;
    private final int ambiguity;

    /** @throws java.util.regex.PatternSyntaxException if {@code regex} is not a valid regular expression */
    BoundedPattern(String regex) {
        // networknt's own factory does the same: $ matches only at the end, and \p accepts long property names.
        pattern = Pattern.compile(
                RegularExpressions.replaceLongformCharacterProperties(RegularExpressions.replaceDollarAnchors(regex)));
        looksOfACall = READS_PER_MATCH + regex.length() / PATTERN_CHARACTERS_PER_READ;
        ambiguity = PatternCost.of(pattern.pattern());
    }

    @Override
    public boolean matches(String value) {
        WorkBudget budget = WorkBudget.of("matching patterns");
        budget.spend(looksOfACall);
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

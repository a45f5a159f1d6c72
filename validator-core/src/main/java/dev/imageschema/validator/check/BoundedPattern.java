package dev.imageschema.validator.check;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressions;
import java.util.regex.Pattern;

/**
 * A regular expression that gives up when it takes too long: one with nested repetitions can take years for a text of a hundred
 * characters.
 *
 * <p>What it takes is counted in characters looked at, over all patterns of one document, which is checked in one thread. What is
 * done between two looks is not seen, so a look costs as many as there may be ways from one to the next.
 */
final class BoundedPattern implements RegularExpression {
    /** What it costs to begin. */
    private static final int LOOKS_OF_A_CALL = 30;

    /** And to find out at the end of a text that nothing of the pattern goes on, in characters of the pattern. */
    private static final int PATTERN_OF_A_LOOK = 8;

    private final Pattern pattern;
    private final int looksOfACall;
    private final int ambiguity;

    /** @throws java.util.regex.PatternSyntaxException if it is no regular expression */
    BoundedPattern(String regex) {
        // As the engine does it: $ is the very end of a text, and properties of characters may have their long names.
        pattern = Pattern.compile(
                RegularExpressions.replaceLongformCharacterProperties(RegularExpressions.replaceDollarAnchors(regex)));
        looksOfACall = LOOKS_OF_A_CALL + regex.length() / PATTERN_OF_A_LOOK;
        ambiguity = Ambiguity.of(pattern.pattern());
    }

    @Override
    public boolean matches(String value) {
        WorkBudget budget = WorkBudget.of("matching the patterns of the schema");
        budget.spend(looksOfACall);
        if (ambiguity > 1) {
            // It may begin at each character, and not look at one.
            budget.spend(ambiguity * (value.length() + 1L));
        }
        return pattern.matcher(new CountedText(value, budget, ambiguity)).find();
    }

    private record CountedText(CharSequence text, WorkBudget budget, int looks) implements CharSequence {
        @Override
        public char charAt(int index) {
            budget.spend(looks);
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new CountedText(text.subSequence(start, end), budget, looks);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}

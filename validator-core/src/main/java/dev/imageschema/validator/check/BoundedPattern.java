package dev.imageschema.validator.check;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressions;
import dev.imageschema.validator.schema.DocumentBudget;
import java.util.regex.Pattern;

/**
 * A regular expression that gives up when it takes too long: one with nested repetitions can take years for a text of a hundred
 * characters.
 *
 * <p>What it takes is counted in characters looked at, over all patterns of one document, which is checked in one thread. What is
 * done between two looks is not seen, so a look costs as many as there may be ways from one to the next.
 */
final class BoundedPattern implements RegularExpression {
    /** About a second; a pattern without nested repetitions looks at each character of a text a few times. */
    private static final long MOST_LOOKS = DocumentBudget.LOOKS;

    /** What it costs to begin. */
    private static final int LOOKS_OF_A_CALL = 30;

    /** And to find out at the end of a text that nothing of the pattern goes on, in characters of the pattern. */
    private static final int PATTERN_OF_A_LOOK = 8;

    private static final ThreadLocal<Budget> BUDGET = ThreadLocal.withInitial(Budget::new);

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

    /** Begins to count anew in this thread. */
    static void startDocument() {
        BUDGET.get().left = MOST_LOOKS;
    }

    @Override
    public boolean matches(String value) {
        Budget budget = BUDGET.get();
        budget.spend(looksOfACall);
        if (ambiguity > 1) {
            // It may begin at each character, and not look at one.
            budget.spend(ambiguity * (value.length() + 1L));
        }
        return pattern.matcher(new CountedText(value, budget, ambiguity)).find();
    }

    /** The budget is used up. */
    static final class ExhaustedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        ExhaustedException() {
            super("the patterns take too long", null, false, false);
        }
    }

    private static final class Budget {
        long left = MOST_LOOKS;

        void spend(long looks) {
            left -= looks;
            if (left < 0) {
                throw new ExhaustedException();
            }
        }
    }

    private record CountedText(CharSequence text, Budget budget, int looks) implements CharSequence {
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

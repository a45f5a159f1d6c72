package dev.imageschema.validator.internal.evaluate;

import java.util.function.UnaryOperator;

/**
 * An upper bound on the number of alternatives that {@link java.util.regex.Pattern} may try between two calls of
 * {@link CharSequence#charAt}: eight for {@code (|)(|)(|)x}, one for nearly all other expressions.
 *
 * <p>{@link BoundedPattern} counts character reads and cannot see work of this kind, so it charges each character read
 * with this number of units. The bound includes steps that read no character. One such step is cheap, but an expression
 * may have thousands of anchors, two billion repetitions of an empty match, and as many positions at which a
 * look-behind may start.
 *
 * <p>This class parses the syntax of {@link java.util.regex.Pattern}.
 */
final class PatternCost {
    /**
     * The value at which all counts are capped. It exceeds the budget of a document, so larger values need no
     * distinction.
     */
    static final int MAX_COST = 1_000_000_000;

    /** The number of steps without a character read that take about as long as one character read. */
    private static final int STEPS_PER_READ = 16;

    /** The supported flags: all except {@code x}, because {@code x} changes the meaning of spaces and {@code #}. */
    private static final String FLAGS = "-idmsuU";

    private static final int MAX_GROUPS_IN_EACH_OTHER = 1_000;

    /**
     * The counts for a part of an expression. All numbers are capped at {@link #MAX_COST}.
     *
     * @param empty the number of ways in which the part matches the empty string
     * @param runs the number of paths through the part, or through a section of it, that read no character; at least 1
     * @param reads whether the part can read a character
     * @param steps the maximum number of steps on such a path: anchors, and repetitions that match the empty string
     * @param longest the maximum number of characters that the part matches
     */
    private record Cost(long empty, long runs, boolean reads, long steps, long longest) {
        static final Cost CHARACTER = new Cost(0, 1, true, 0, 1);
        static final Cost NOTHING = new Cost(1, 1, false, 0, 0);
        static final Cost ANCHOR = new Cost(1, 1, false, 1, 0);

        /** A back-reference. It may match the empty string or a text of any length, because the group may. */
        static final Cost REFERENCE = new Cost(1, 1, false, 1, MAX_COST);

        Cost then(Cost next) {
            return new Cost(
                    times(empty, next.empty),
                    times(runs, next.runs),
                    reads || next.reads,
                    plus(steps, next.steps),
                    plus(longest, next.longest));
        }

        Cost or(Cost other) {
            long either = plus(empty, other.empty);
            return new Cost(
                    either,
                    Math.max(either, Math.max(runs, other.runs)),
                    reads || other.reads,
                    plus(steps, other.steps),
                    Math.max(longest, other.longest));
        }

        /** The matcher ends the optional repetitions after the first one that matches the empty string. */
        Cost repeated(int least, int most) {
            if (most == 0) {
                return NOTHING;
            }
            long all = 1;
            for (int i = 0; i < least && all != 0 && all < MAX_COST && empty != 1; i++) {
                all = times(all, empty);
            }
            long more = most > least ? empty + 1 : 1;
            long whole = times(all, more);
            // A path may span the end of one repetition, empty repetitions, and the start of the next repetition.
            long between = times(times(runs, runs), times(Math.max(1, all), more));
            boolean isIdle = empty > 0 && least > 1;
            return new Cost(
                    whole,
                    reads ? between : Math.max(runs, whole),
                    reads,
                    isIdle ? times(Math.max(1, steps), least) : steps,
                    times(longest, most));
        }

        /** A look-ahead. */
        Cost around() {
            return new Cost(1, runs, reads, plus(steps, 1), 0);
        }

        /** A look-behind. The matcher tries it from every position at which its match may start. */
        Cost behind() {
            return new Cost(1, runs, reads, times(plus(steps, 1), plus(longest, 1)), 0);
        }

        private static long plus(long a, long b) {
            return Math.min(MAX_COST, a + b);
        }

        private static long times(long a, long b) {
            return Math.min(MAX_COST, a * b);
        }
    }

    /** Thrown for syntax that this class does not support. */
    private static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1;

        UnreadableException() {
            super(null, null, false, false);
        }
    }

    private final String regex;
    private int at;
    private int depth;

    private PatternCost(String regex) {
        this.regex = regex;
    }

    /**
     * {@return the upper bound; {@link #MAX_COST} if the bound is at least that high or the syntax is not supported}
     *
     * @param regex a regular expression that {@link java.util.regex.Pattern#compile(String)} accepts
     */
    static int of(String regex) {
        PatternCost ambiguity = new PatternCost(regex);
        try {
            Cost whole = ambiguity.alternatives();
            long ways = whole.runs * (1 + whole.steps / STEPS_PER_READ);
            return ambiguity.at < regex.length() ? MAX_COST : (int) Math.min(MAX_COST, ways);
        } catch (UnreadableException e) {
            return MAX_COST;
        }
    }

    private Cost alternatives() throws UnreadableException {
        Cost part = sequence();
        while (take("|")) {
            part = part.or(sequence());
        }
        return part;
    }

    private Cost sequence() throws UnreadableException {
        Cost part = Cost.NOTHING;
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            part = part.then(quantified(atom()));
        }
        return part;
    }

    private Cost quantified(Cost part) throws UnreadableException {
        Cost result;
        if (take("*")) {
            result = part.repeated(0, Integer.MAX_VALUE);
        } else if (take("+")) {
            result = part.repeated(1, Integer.MAX_VALUE);
        } else if (take("?")) {
            result = part.repeated(0, 1);
        } else if (isNumberAt(at + 1) && take("{")) {
            int least = number();
            int most = take(",") ? (isNumberAt(at) ? number() : Integer.MAX_VALUE) : least;
            require(take("}"));
            result = part.repeated(least, most);
        } else {
            return part;
        }
        if (!take("?")) {
            take("+");
        }
        require(!startsWith("{"));
        return result;
    }

    private Cost atom() throws UnreadableException {
        char c = regex.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> {
                skipClass();
                yield Cost.CHARACTER;
            }
            case '\\' -> escape();
            case '^', '$' -> Cost.ANCHOR;
            default -> Cost.CHARACTER;
        };
    }

    private Cost group() throws UnreadableException {
        UnaryOperator<Cost> kind = UnaryOperator.identity();
        if (take("?")) {
            if (take("=") || take("!")) {
                kind = Cost::around;
            } else if (take("<=") || take("<!")) {
                kind = Cost::behind;
            } else if (take("<")) {
                skipTo('>');
            } else if (!take(">") && !take(":")) {
                skipFlags();
                if (take(")")) {
                    return Cost.NOTHING;
                }
                require(take(":"));
            }
        }
        require(++depth <= MAX_GROUPS_IN_EACH_OTHER);
        Cost inside = alternatives();
        depth--;
        require(take(")"));
        return kind.apply(inside);
    }

    private void skipFlags() {
        while (at < regex.length() && FLAGS.indexOf(regex.charAt(at)) >= 0) {
            at++;
        }
    }

    private Cost escape() throws UnreadableException {
        require(at < regex.length());
        char c = regex.charAt(at++);
        switch (c) {
            case 'Q' -> {
                int start = at;
                skipQuoted();
                return regex.startsWith("\\E", start) ? Cost.NOTHING : quoted(start);
            }
            case 'c' -> at++;
            case 'k' -> skipTo('>');
            default -> {}
        }
        return "k123456789".indexOf(c) >= 0 ? Cost.REFERENCE : "bBAzZGE".indexOf(c) >= 0 ? Cost.ANCHOR : Cost.CHARACTER;
    }

    /** Skips a character class whose opening bracket has been consumed. */
    private void skipClass() throws UnreadableException {
        require(++depth <= MAX_GROUPS_IN_EACH_OTHER);
        take("^");
        // A closing bracket in first place is a character of the class.
        take("]");
        while (!take("]")) {
            require(at < regex.length());
            if (take("[")) {
                skipClass();
            } else if (take("\\Q")) {
                skipQuoted();
            } else {
                skipEscape();
                at++;
            }
        }
        depth--;
    }

    private void skipEscape() {
        if (!take("\\c")) {
            take("\\");
        }
    }

    private void skipQuoted() {
        int end = regex.indexOf("\\E", at);
        at = end < 0 ? regex.length() : end + 2;
    }

    /** The literal characters from {@code start} to the current position. */
    private Cost quoted(int start) {
        return new Cost(0, 1, true, 0, at - start);
    }

    private void skipTo(char c) throws UnreadableException {
        at = regex.indexOf(c, at) + 1;
        require(at > 0);
    }

    private int number() {
        long number = 0;
        while (isNumberAt(at)) {
            number = Math.min(Integer.MAX_VALUE, 10 * number + regex.charAt(at++) - '0');
        }
        return (int) number;
    }

    private boolean isNumberAt(int index) {
        return index < regex.length() && regex.charAt(index) >= '0' && regex.charAt(index) <= '9';
    }

    private boolean startsWith(String text) {
        return regex.startsWith(text, at);
    }

    private boolean take(String text) {
        boolean isThere = startsWith(text);
        at += isThere ? text.length() : 0;
        return isThere;
    }

    private static void require(boolean isReadable) throws UnreadableException {
        if (!isReadable) {
            throw new UnreadableException();
        }
    }
}

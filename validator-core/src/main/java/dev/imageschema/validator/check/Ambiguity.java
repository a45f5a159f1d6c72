package dev.imageschema.validator.check;

import java.util.function.UnaryOperator;

/**
 * In how many ways a regular expression can go on at one place of a text without looking at a character: {@code (|)(|)(|)x} in
 * eight, and nearly all others in one. A matcher tries them one after the other, and nobody sees it, as nothing is looked at.
 * Steps without a look are counted as well: each takes no time, but there may be thousands of anchors, two billion repetitions of
 * what matches nothing, and as many places where a look-behind may begin.
 *
 * <p>It is an upper bound. Read is the syntax of {@link java.util.regex.Pattern}.
 */
final class Ambiguity {
    /** So many are too many, and it does not matter how many more there are. */
    static final int MOST = 1_000_000_000;

    /** So many steps that look at nothing take about as long as a look. */
    private static final int STEPS_OF_A_LOOK = 16;

    /** All but {@code x}, with which spaces and comments are no part of the expression. */
    private static final String FLAGS = "-idmsuU";

    private static final int MOST_GROUPS_IN_EACH_OTHER = 1_000;

    /**
     * A part of an expression.
     *
     * @param empty in how many ways it matches nothing
     * @param runs in how many ways one can go through it, or a part of it, without looking at a character; one at least
     * @param looks whether it has characters that could be looked at
     * @param steps how many steps one such way has at most: anchors, and repetitions that match nothing
     * @param longest how many characters it matches at most
     */
    private record Part(long empty, long runs, boolean looks, long steps, long longest) {
        static final Part CHARACTER = new Part(0, 1, true, 0, 1);
        static final Part NOTHING = new Part(1, 1, false, 0, 0);
        static final Part ANCHOR = new Part(1, 1, false, 1, 0);

        /** What it matches may be of any length. */
        static final Part REFERENCE = new Part(1, 1, false, 1, MOST);

        Part then(Part next) {
            return new Part(
                    times(empty, next.empty),
                    times(runs, next.runs),
                    looks || next.looks,
                    plus(steps, next.steps),
                    plus(longest, next.longest));
        }

        Part or(Part other) {
            long either = plus(empty, other.empty);
            return new Part(
                    either,
                    Math.max(either, Math.max(runs, other.runs)),
                    looks || other.looks,
                    plus(steps, other.steps),
                    Math.max(longest, other.longest));
        }

        /** Of the repetitions that need not be, one that matches nothing is the last. */
        Part repeated(int least, int most) {
            if (most == 0) {
                return NOTHING;
            }
            long all = 1;
            for (int i = 0; i < least && all != 0 && all < MOST && empty != 1; i++) {
                all = times(all, empty);
            }
            long more = most > least ? empty + 1 : 1;
            long whole = times(all, more);
            // The end of one repetition, others that match nothing, and the beginning of the next.
            long between = times(times(runs, runs), times(Math.max(1, all), more));
            boolean isIdle = empty > 0 && least > 1;
            return new Part(
                    whole,
                    looks ? between : Math.max(runs, whole),
                    looks,
                    isIdle ? times(Math.max(1, steps), least) : steps,
                    times(longest, most));
        }

        /** An assertion about what stands around a place. */
        Part around() {
            return new Part(1, runs, looks, plus(steps, 1), 0);
        }

        /** A look-behind is tried from every place where what it matches may begin. */
        Part behind() {
            return new Part(1, runs, looks, times(plus(steps, 1), plus(longest, 1)), 0);
        }

        private static long plus(long a, long b) {
            return Math.min(MOST, a + b);
        }

        private static long times(long a, long b) {
            return Math.min(MOST, a * b);
        }
    }

    /** The expression has something that is not read here. */
    private static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1;

        UnreadableException() {
            super(null, null, false, false);
        }
    }

    private final String regex;
    private int at;
    private int depth;

    private Ambiguity(String regex) {
        this.regex = regex;
    }

    /**
     * {@return in how many ways; {@link #MOST} if it is so many or more, or if that is not known}
     *
     * @param regex an expression that compiles
     */
    static int of(String regex) {
        Ambiguity ambiguity = new Ambiguity(regex);
        try {
            Part whole = ambiguity.alternatives();
            long ways = whole.runs * (1 + whole.steps / STEPS_OF_A_LOOK);
            return ambiguity.at < regex.length() ? MOST : (int) Math.min(MOST, ways);
        } catch (UnreadableException e) {
            return MOST;
        }
    }

    private Part alternatives() throws UnreadableException {
        Part part = sequence();
        while (take("|")) {
            part = part.or(sequence());
        }
        return part;
    }

    private Part sequence() throws UnreadableException {
        Part part = Part.NOTHING;
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            part = part.then(quantified(atom()));
        }
        return part;
    }

    private Part quantified(Part part) throws UnreadableException {
        Part result;
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

    private Part atom() throws UnreadableException {
        char c = regex.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> {
                skipClass();
                yield Part.CHARACTER;
            }
            case '\\' -> escape();
            case '^', '$' -> Part.ANCHOR;
            default -> Part.CHARACTER;
        };
    }

    private Part group() throws UnreadableException {
        UnaryOperator<Part> kind = UnaryOperator.identity();
        if (take("?")) {
            if (take("=") || take("!")) {
                kind = Part::around;
            } else if (take("<=") || take("<!")) {
                kind = Part::behind;
            } else if (take("<")) {
                skipTo('>');
            } else if (!take(">") && !take(":")) {
                skipFlags();
                if (take(")")) {
                    return Part.NOTHING;
                }
                require(take(":"));
            }
        }
        require(++depth <= MOST_GROUPS_IN_EACH_OTHER);
        Part inside = alternatives();
        depth--;
        require(take(")"));
        return kind.apply(inside);
    }

    private void skipFlags() {
        while (at < regex.length() && FLAGS.indexOf(regex.charAt(at)) >= 0) {
            at++;
        }
    }

    private Part escape() throws UnreadableException {
        require(at < regex.length());
        char c = regex.charAt(at++);
        switch (c) {
            case 'Q' -> {
                int start = at;
                skipQuoted();
                return regex.startsWith("\\E", start) ? Part.NOTHING : quoted(start);
            }
            case 'c' -> at++;
            case 'k' -> skipTo('>');
            default -> {}
        }
        // A group that is referred to may have matched nothing.
        return "k123456789".indexOf(c) >= 0 ? Part.REFERENCE : "bBAzZGE".indexOf(c) >= 0 ? Part.ANCHOR : Part.CHARACTER;
    }

    /** Goes on behind the end of a class, whose beginning has been taken. */
    private void skipClass() throws UnreadableException {
        require(++depth <= MOST_GROUPS_IN_EACH_OTHER);
        take("^");
        // The first one is a character of the class.
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

    /** Characters that stand for themselves, up to where the expression is read. */
    private Part quoted(int start) {
        return new Part(0, 1, true, 0, at - start);
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

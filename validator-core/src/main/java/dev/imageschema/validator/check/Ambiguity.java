package dev.imageschema.validator.check;

/**
 * In how many ways a regular expression can go on at one place of a text without looking at a character: {@code (|)(|)(|)x} in
 * eight, and nearly all others in one. A matcher tries them one after the other, and nobody sees it, as nothing is looked at.
 * Anchors fail without a look as well, each in no time, but there may be thousands.
 *
 * <p>It is an upper bound. Read is the syntax of {@link java.util.regex.Pattern}.
 */
final class Ambiguity {
    /** So many are too many, and it does not matter how many more there are. */
    static final int MOST = 1_000_000_000;

    /** So many take about as long as a look. */
    private static final int ANCHORS_OF_A_LOOK = 16;

    /** All but {@code x}, with which spaces and comments are no part of the expression. */
    private static final String FLAGS = "-idmsuU";

    private static final int MOST_GROUPS_IN_EACH_OTHER = 1_000;

    /**
     * A part of an expression.
     *
     * @param empty in how many ways it matches nothing
     * @param runs in how many ways one can go through it, or a part of it, without looking at a character; one at least
     * @param looks whether it has characters that could be looked at
     */
    private record Part(long empty, long runs, boolean looks) {
        static final Part CHARACTER = new Part(0, 1, true);
        static final Part ASSERTION = new Part(1, 1, false);

        Part then(Part next) {
            return new Part(times(empty, next.empty), times(runs, next.runs), looks || next.looks);
        }

        Part or(Part other) {
            long either = Math.min(MOST, empty + other.empty);
            return new Part(either, Math.max(either, Math.max(runs, other.runs)), looks || other.looks);
        }

        /** Of the repetitions that need not be, one that matches nothing is the last. */
        Part repeated(int least, int most) {
            if (most == 0) {
                return ASSERTION;
            }
            long all = 1;
            for (int i = 0; i < least && all != 0 && all < MOST && empty != 1; i++) {
                all = times(all, empty);
            }
            long more = most > least ? empty + 1 : 1;
            long whole = times(all, more);
            // The end of one repetition, others that match nothing, and the beginning of the next.
            long between = times(times(runs, runs), times(Math.max(1, all), more));
            return new Part(whole, looks ? between : Math.max(runs, whole), looks);
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
    private int anchors;

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
            long ways = ambiguity.alternatives().runs * (1 + ambiguity.anchors / ANCHORS_OF_A_LOOK);
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
        Part part = Part.ASSERTION;
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
            case '^', '$' -> anchor();
            default -> Part.CHARACTER;
        };
    }

    private Part anchor() {
        anchors++;
        return Part.ASSERTION;
    }

    private Part group() throws UnreadableException {
        boolean looksAround = false;
        if (take("?")) {
            if (take("=") || take("!") || take("<=") || take("<!")) {
                looksAround = true;
            } else if (take("<")) {
                skipTo('>');
            } else if (!take(">") && !take(":")) {
                skipFlags();
                if (take(")")) {
                    return Part.ASSERTION;
                }
                require(take(":"));
            }
        }
        require(++depth <= MOST_GROUPS_IN_EACH_OTHER);
        Part inside = alternatives();
        depth--;
        require(take(")"));
        return looksAround ? new Part(anchor().empty, inside.runs, inside.looks) : inside;
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
                return regex.startsWith("\\E", start) ? Part.ASSERTION : Part.CHARACTER;
            }
            case 'c' -> at++;
            case 'k' -> skipTo('>');
            default -> {}
        }
        // A group that is referred to may have matched nothing.
        return "bBAzZGEk123456789".indexOf(c) >= 0 ? anchor() : Part.CHARACTER;
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

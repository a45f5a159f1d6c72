package dev.imageschema.validator.internal.read;

/**
 * Scans the tokens of well-formed JSON and finds where each token starts and ends.
 *
 * <p>Jackson's parser does not report the end of a token. The scanner does not check the syntax, because the text has
 * been parsed before.
 */
final class SourceScanner {
    private static final char END_OF_TEXT = 0;

    private final String text;
    private int start;
    private int end;

    SourceScanner(String text) {
        this(text, 0);
    }

    /** @param from the offset of the start of a token */
    SourceScanner(String text, int from) {
        this.text = text;
        this.end = from;
    }

    /**
     * Advances to the next name, value or closing bracket.
     *
     * @return the first character of the token; 0 at the end of the text
     */
    char next() {
        start = end;
        while (start < text.length() && isBetweenTokens(text.charAt(start))) {
            start++;
        }
        if (start == text.length()) {
            end = start;
            return END_OF_TEXT;
        }
        char first = text.charAt(start);
        end = switch (first) {
            case '{', '[', '}', ']' -> start + 1;
            case '"' -> endOfString();
            default -> endOfNumberOrLiteral();
        };
        return first;
    }

    /** Advances to the end of the value that starts with the current token. */
    void finishValue() {
        int valueStart = start;
        int open = 0;
        do {
            switch (text.charAt(start)) {
                case '{', '[' -> open++;
                case '}', ']' -> open--;
                default -> {
                    // A nested value.
                }
            }
        } while (open > 0 && next() != END_OF_TEXT);
        start = valueStart;
    }

    /** {@return the span of the current token; after {@link #finishValue}, the span of the whole value} */
    Span span() {
        return new Span(start, end);
    }

    int start() {
        return start;
    }

    /** {@return the value of the current token, which is a string, with escapes resolved} */
    String string() {
        return JacksonTokens.string(text.substring(start, end));
    }

    private int endOfString() {
        int quote = text.indexOf('"', start + 1);
        while (isEscaped(quote)) {
            quote = text.indexOf('"', quote + 1);
        }
        return quote + 1;
    }

    private boolean isEscaped(int at) {
        int backslashes = 0;
        while (text.charAt(at - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private int endOfNumberOrLiteral() {
        int at = start;
        while (at < text.length() && "{}[]\"".indexOf(text.charAt(at)) < 0 && !isBetweenTokens(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBetweenTokens(char c) {
        return switch (c) {
            case ' ', '\n', '\r', '\t', ',', ':' -> true;
            default -> false;
        };
    }
}

package dev.imageschema.validator.read;

/**
 * Steps through the tokens of a text that is known to be well-formed, so that all there is to see is where each begins and
 * ends; the parser does not say the latter.
 */
final class SourceScanner {
    private static final char END_OF_TEXT = 0;

    private final String text;
    private int start;
    private int end;

    SourceScanner(String text) {
        this(text, 0);
    }

    /** @param from where a token begins */
    SourceScanner(String text, int from) {
        this.text = text;
        this.end = from;
    }

    /** {@return the first character of the next name, value or closing bracket; 0 at the end of the text} */
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

    /** Goes on to the end of the value that the current token begins. */
    void finishValue() {
        int valueStart = start;
        int open = 0;
        do {
            switch (text.charAt(start)) {
                case '{', '[' -> open++;
                case '}', ']' -> open--;
                default -> {
                    // A value inside.
                }
            }
        } while (open > 0 && next() != END_OF_TEXT);
        start = valueStart;
    }

    /** {@return where the current token stands, or the whole value that has been finished} */
    Span span() {
        return new Span(start, end);
    }

    int start() {
        return start;
    }

    /** {@return the string that the current token is, as it is meant} */
    String string() {
        return Tokens.string(text.substring(start, end));
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

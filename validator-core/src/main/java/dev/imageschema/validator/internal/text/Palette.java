package dev.imageschema.validator.internal.text;

/** Marks parts of a text with ANSI colours, or leaves them unmarked. */
public record Palette(boolean colour) {
    private static final String RESET = "\033[m";

    public String error(String part) {
        return wrap("\033[1;31m", part);
    }

    public String warning(String part) {
        return wrap("\033[1;33m", part);
    }

    public String strong(String part) {
        return wrap("\033[1m", part);
    }

    public String faint(String part) {
        return wrap("\033[2m", part);
    }

    private String wrap(String start, String part) {
        return colour ? start + part + RESET : part;
    }
}

package dev.imageschema.validator.render;

/** Marks parts of a text with ANSI colours, or leaves them unmarked. */
record Palette(boolean colour) {
    private static final String RESET = "\033[m";

    String error(String part) {
        return wrap("\033[1;31m", part);
    }

    String warning(String part) {
        return wrap("\033[1;33m", part);
    }

    String strong(String part) {
        return wrap("\033[1m", part);
    }

    String faint(String part) {
        return wrap("\033[2m", part);
    }

    private String wrap(String start, String part) {
        return colour ? start + part + RESET : part;
    }
}

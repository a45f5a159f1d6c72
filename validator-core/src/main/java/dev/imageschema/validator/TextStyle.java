package dev.imageschema.validator;

import java.util.Objects;

/**
 * What a {@link ValidationResult} looks like as text.
 *
 * @param frames whether the source of each problem is shown beneath it, with the value underlined
 * @param colour whether ANSI escape sequences set the parts off
 * @param document what the document is called before each position; empty to leave it out
 */
public record TextStyle(boolean frames, boolean colour, String document) {
    /** One line for each problem. */
    public static final TextStyle LINES = new TextStyle(false, false, "");

    /** Each problem with its lines of source. */
    public static final TextStyle FRAMES = new TextStyle(true, false, "");

    /** Checks that the document's name is not null. */
    public TextStyle {
        Objects.requireNonNull(document, "document");
    }

    /** {@return this style, in colour} */
    public TextStyle inColour() {
        return new TextStyle(frames, true, document);
    }

    /**
     * {@return this style, with a name for the document}
     *
     * @param name such as the name of its file; whatever is invisible in it is escaped
     */
    public TextStyle forDocument(String name) {
        return new TextStyle(frames, colour, Objects.requireNonNull(name, "name"));
    }
}

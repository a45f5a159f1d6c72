package dev.imageschema.validator;

import java.util.Objects;

/**
 * The form of a {@link ValidationResult} as text.
 *
 * @param frames whether the lines of source are printed below each error and warning, with the value underlined
 * @param colour whether ANSI escape sequences highlight positions, severities, marks and the verdict
 * @param document the name of the document, which is printed before each position; empty for no name
 */
public record TextStyle(boolean frames, boolean colour, String document) {
    /** One line for each error or warning. */
    public static final TextStyle LINES = new TextStyle(false, false, "");

    /** Each error or warning with its lines of source. */
    public static final TextStyle FRAMES = new TextStyle(true, false, "");

    /**
     * Creates a style.
     *
     * @throws NullPointerException if {@code document} is null
     */
    public TextStyle {
        Objects.requireNonNull(document, "document");
    }

    /** {@return this style with ANSI colours} */
    public TextStyle inColour() {
        return new TextStyle(frames, true, document);
    }

    /**
     * {@return this style with a name for the document}
     *
     * @param name the name, such as the name of a file; invisible characters are escaped
     * @throws NullPointerException if {@code name} is null
     */
    public TextStyle forDocument(String name) {
        return new TextStyle(frames, colour, Objects.requireNonNull(name, "name"));
    }
}

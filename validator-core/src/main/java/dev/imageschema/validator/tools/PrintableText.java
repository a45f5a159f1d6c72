package dev.imageschema.validator.tools;

import dev.imageschema.validator.read.Printable;
import java.util.Objects;

/**
 * Text of unknown origin, such as the name of a file, made fit for a log beside the messages of the library, which are fit for it
 * already.
 */
public final class PrintableText {
    private PrintableText() {}

    /**
     * {@return a text that people read as before, in which nothing forges a line, changes how the rest of it looks, or is a
     * command of a system for continuous integration}
     *
     * <p>Written as in JSON, {@code \\u001B}, are: control characters, line breaks and whatever else is invisible; the second
     * character of {@code ##}, and that of {@code ::} at the beginning of a word, with which commands of GitHub Actions, Azure
     * Pipelines and TeamCity begin; and the {@code >} of {@code ]]>}, which ends a section of XML.
     *
     * @param text any text
     * @throws NullPointerException if there is none
     */
    public static String of(String text) {
        return Printable.of(Objects.requireNonNull(text, "text"));
    }
}

package dev.imageschema.validator;

import dev.imageschema.validator.internal.text.Printable;
import java.util.Objects;

/**
 * Escapes text of unknown origin, such as the name of a file, for a log. The messages of the library are already
 * escaped.
 */
public final class PrintableText {
    private PrintableText() {}

    /**
     * {@return the text, with every character escaped that could forge a log line, change the appearance of other text,
     * or begin a command of a continuous integration system}
     *
     * <p>Escaped as in JSON, {@code \\u001B}, are control characters, line breaks and other invisible characters; the
     * second character of {@code ##}, and of {@code ::} at the beginning of a word, because commands of GitHub Actions,
     * Azure Pipelines and TeamCity begin with them; and the {@code >} of {@code ]]>}, because it ends a CDATA section
     * of XML.
     *
     * @param text any text
     * @throws NullPointerException if {@code text} is null
     */
    public static String of(String text) {
        return Printable.of(Objects.requireNonNull(text, "text"));
    }
}

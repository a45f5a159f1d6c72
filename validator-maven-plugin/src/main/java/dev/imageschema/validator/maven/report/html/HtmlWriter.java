package dev.imageschema.validator.maven.report.html;

import dev.imageschema.validator.PrintableText;
import java.io.IOException;
import java.io.Writer;

/**
 * A writer of HTML that escapes every text.
 *
 * <p>Markup is always a literal of this program, and text can come from anywhere. They never share a parameter, so that
 * text cannot become markup.
 *
 * @param out the destination
 */
record HtmlWriter(Writer out) {
    private static final String PLACEHOLDER = "{}";

    /**
     * Writes markup with texts inserted.
     *
     * @param markup HTML with the placeholder {@code {}} for each text, inside an element or between the double quotes
     *     of an attribute
     * @param texts texts of any origin, one for each placeholder
     * @throws IOException if the destination cannot be written
     */
    void add(String markup, Object... texts) throws IOException {
        int start = 0;
        for (Object text : texts) {
            int placeholder = markup.indexOf(PLACEHOLDER, start);
            out.append(markup, start, placeholder).write(escaped(text.toString()));
            start = placeholder + PLACEHOLDER.length();
        }
        out.append(markup, start, markup.length());
    }

    /** {@return a text as HTML that contains no markup and no invisible character} */
    static String escaped(String text) {
        return PrintableText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

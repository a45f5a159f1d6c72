package dev.imageschema.validator.maven;

import dev.imageschema.validator.tools.PrintableText;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * HTML being written. Markup comes from this program alone and text from anywhere, which is why they never share a parameter.
 *
 * @param out where it goes
 */
record Html(Writer out) {
    private static final String HOLE = "{}";

    /**
     * Writes markup with text in it.
     *
     * @param markup with {@code {}} for each text, inside an element or between the double quotes of an attribute
     * @param texts of any origin, one for each {@code {}}
     * @throws IOException if that fails
     */
    void add(String markup, Object... texts) throws IOException {
        int start = 0;
        for (Object text : texts) {
            int hole = markup.indexOf(HOLE, start);
            out.append(markup, start, hole).write(escaped(text.toString()));
            start = hole + HOLE.length();
        }
        out.append(markup, start, markup.length());
    }

    /** {@return a text that is nothing but text in HTML, and in which nothing is invisible} */
    static String escaped(String text) {
        return PrintableText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** {@return a number for people} */
    static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@return so many of something, for people} */
    static String count(int number, String what) {
        return number(number) + " " + what + (number == 1 ? "" : "s");
    }
}

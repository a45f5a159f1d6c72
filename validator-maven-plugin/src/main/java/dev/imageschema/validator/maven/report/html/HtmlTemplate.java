package dev.imageschema.validator.maven.report.html;

import dev.imageschema.validator.maven.io.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTML page with named placeholders.
 *
 * @param page HTML in which {@code {{name}}} is a placeholder
 */
record HtmlTemplate(String page) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

    /** {@return the template in a resource of this package} */
    static HtmlTemplate load(String resource) throws IOException {
        return new HtmlTemplate(read(resource));
    }

    /** {@return the text of a resource of this package} */
    static String read(String resource) throws IOException {
        try (InputStream stream = HtmlTemplate.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * Writes the page.
     *
     * @param out the destination
     * @param parts the contents by the name of the placeholder; {@code {{name}}} within a content is not replaced
     * @throws IOException if the destination cannot be written
     */
    void write(Writer out, Map<String, AtomicFile.Content> parts) throws IOException {
        Matcher placeholder = PLACEHOLDER.matcher(page);
        int start = 0;
        while (placeholder.find()) {
            out.append(page, start, placeholder.start());
            String name = placeholder.group(1);
            Objects.requireNonNull(parts.get(name), name).writeTo(out);
            start = placeholder.end();
        }
        out.append(page, start, page.length());
    }
}

package dev.imageschema.validator.maven;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page with gaps.
 *
 * @param page HTML in which {@code {{name}}} is a gap
 */
record HtmlTemplate(String page) {
    private static final Pattern GAP = Pattern.compile("\\{\\{(\\w+)}}");

    /** {@return the template in a resource beside this class} */
    static HtmlTemplate load(String resource) throws IOException {
        return new HtmlTemplate(read(resource));
    }

    /** {@return what a resource beside this class holds} */
    static String read(String resource) throws IOException {
        try (InputStream stream = HtmlTemplate.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * Writes the page.
     *
     * @param out where it goes
     * @param parts what fills each gap, by its name; a gap in a part is none
     * @throws IOException if that fails
     */
    void write(Writer out, Map<String, WholeFile.Content> parts) throws IOException {
        Matcher gap = GAP.matcher(page);
        int start = 0;
        while (gap.find()) {
            out.append(page, start, gap.start());
            Objects.requireNonNull(parts.get(gap.group(1)), gap.group(1)).writeTo(out);
            start = gap.end();
        }
        out.append(page, start, page.length());
    }
}

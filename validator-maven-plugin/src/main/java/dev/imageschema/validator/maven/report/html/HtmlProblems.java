package dev.imageschema.validator.maven.report.html;

import dev.imageschema.validator.SourceLine;
import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.maven.check.ExpectedError;
import dev.imageschema.validator.maven.check.Phrases;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The errors and warnings in the HTML report: message, position, source lines and help. */
final class HtmlProblems {
    private static final int MAX_ALTERNATIVES = 10;
    private static final int MAX_ALTERNATIVE_ERRORS = 5;

    private final HtmlWriter html;

    /**
     * @param html the destination
     */
    HtmlProblems(HtmlWriter html) {
        this.html = html;
    }

    /**
     * Writes an error or a warning.
     *
     * @param kind {@code error} or {@code warning}
     * @param error the error or warning
     */
    void add(String kind, ValidationError error) throws IOException {
        html.add("<li class=\"problem {}\">\n<p>", kind);
        html.add("<span class=\"kind\">{}</span> ", kind);
        addSentence(error);
        html.add("</p>\n");
        addAlternatives(error.alternatives());
        addSource(error.source());
        html.add("<dl>\n");
        // In the notation of .errors files, ready to be copied into one.
        ExpectedError line = ExpectedError.of(error);
        html.add(
                "<div><dt>Field</dt><dd><code>{}</code> <code class=\"keyword\">{}</code></dd></div>\n",
                line.field(),
                line.keyword());
        addHelp("Did you mean", "<code>{}</code>?", unsaidSuggestion(error));
        addHelp("Description", "{}", error.description());
        html.add("</dl>\n</li>\n");
    }

    private void addSentence(ValidationError error) throws IOException {
        if (error.region() != null) {
            html.add("<span class=\"position\">{}:{}</span> ", error.line(), error.column());
        }
        html.add("<span class=\"sentence\">{}</span>", error.message());
    }

    /** {@return the suggestion; null if the message already contains it, which is the usual case} */
    private static @Nullable String unsaidSuggestion(ValidationError error) {
        String suggestion = error.suggestion();
        return suggestion == null || error.message().contains(suggestion) ? null : suggestion;
    }

    private void addHelp(String label, String markup, @Nullable String text) throws IOException {
        if (text != null) {
            html.add("<div><dt>{}</dt><dd>", label);
            html.add(markup + "</dd></div>\n", text);
        }
    }

    private void addSource(List<SourceLine> lines) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        html.add("<pre class=\"source\">");
        for (SourceLine line : lines) {
            String text = line.text();
            html.add("<span class=\"line\"><span class=\"number\">{}</span><code>", line.number());
            html.add("{}", text.substring(0, line.markStart()));
            if (line.isMarked()) {
                html.add("<mark>{}</mark>", text.substring(line.markStart(), line.markEnd()));
            }
            html.add("{}</code></span>\n", text.substring(line.markEnd()));
        }
        html.add("</pre>\n");
    }

    private void addAlternatives(List<List<ValidationError>> alternatives) throws IOException {
        if (alternatives.isEmpty()) {
            return;
        }
        html.add("<ul class=\"alternatives\">\n");
        for (int i = 0; i < Math.min(alternatives.size(), MAX_ALTERNATIVES); i++) {
            html.add("<li><span class=\"or\">{}</span>\n", i == 0 ? "either" : "or");
            addAlternative(alternatives.get(i));
            html.add("</li>\n");
        }
        addRest(alternatives.size() - MAX_ALTERNATIVES);
        html.add("</ul>\n");
    }

    private void addAlternative(List<ValidationError> alternative) throws IOException {
        html.add("<ul>\n");
        for (ValidationError error : alternative.subList(0, Math.min(alternative.size(), MAX_ALTERNATIVE_ERRORS))) {
            html.add("<li>");
            addSentence(error);
            html.add(" <code class=\"keyword\">{}</code>\n", error.keyword());
            addAlternatives(error.alternatives());
            html.add("</li>\n");
        }
        addRest(alternative.size() - MAX_ALTERNATIVE_ERRORS);
        html.add("</ul>\n");
    }

    private void addRest(int rest) throws IOException {
        if (rest > 0) {
            html.add("<li class=\"rest\">and {} more</li>\n", Phrases.number(rest));
        }
    }
}

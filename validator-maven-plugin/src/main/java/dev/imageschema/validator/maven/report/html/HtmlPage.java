package dev.imageschema.validator.maven.report.html;

import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.check.Phrases;
import dev.imageschema.validator.maven.check.Results;
import dev.imageschema.validator.maven.check.SetResult;
import dev.imageschema.validator.maven.io.BaseDirectory;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/**
 * The page of the HTML report.
 *
 * <p>The page loads no other file, and it is complete without its script. The same results give the same page.
 */
public final class HtmlPage {
    private final Results results;
    private final String version;
    private final BaseDirectory base;
    private final String completeReport;

    /**
     * @param results the results of all fixtures
     * @param version the version of this plugin
     * @param base the directory that the names of directories are relative to
     * @param completeReport the name of the report that lists every fixture
     */
    public HtmlPage(Results results, String version, BaseDirectory base, String completeReport) {
        this.results = results;
        this.version = version;
        this.base = base;
        this.completeReport = completeReport;
    }

    /**
     * Writes the page.
     *
     * @param out the destination
     * @throws IOException if the destination cannot be written
     */
    public void writeTo(Writer out) throws IOException {
        String style = HtmlTemplate.read("report.css");
        String script = HtmlTemplate.read("report.js");
        HtmlWriter html = new HtmlWriter(out);
        HtmlSummary summary = new HtmlSummary(results);
        HtmlTemplate.load("report.html")
                .write(
                        out,
                        Map.of(
                                "title", part -> html.add("{}", summary.headline()),
                                "style", part -> part.write(style),
                                "summary", part -> summary.addTo(html),
                                "filter", part -> addFilter(html),
                                "sets", part -> addSets(html),
                                "version", part -> html.add("{}", version),
                                "script", part -> part.write(script)));
    }

    private void addFilter(HtmlWriter html) throws IOException {
        for (FixtureState state : FixtureState.values()) {
            long count = results.fixtures().stream()
                    .filter(fixture -> FixtureState.of(fixture) == state)
                    .count();
            addToggle("state", state.key(), state.label(), (int) count, html);
        }
        for (Verdict verdict : Verdict.values()) {
            long count = results.fixtures().stream()
                    .filter(fixture -> fixture.result().verdict() == verdict)
                    .count();
            addToggle("verdict", verdict.name(), verdict.name(), (int) count, html);
        }
    }

    private static void addToggle(String kind, String value, String label, int count, HtmlWriter html)
            throws IOException {
        if (count > 0) {
            html.add(
                    "<label class=\"toggle {}\"><input type=\"checkbox\" name=\"{}\" value=\"{}\" checked> {} <b>{}</b></label>\n",
                    kind,
                    kind,
                    value,
                    label,
                    Phrases.number(count));
        }
    }

    private void addSets(HtmlWriter html) throws IOException {
        HtmlSets sets = new HtmlSets(base, completeReport, html);
        for (SetResult set : results.sets()) {
            sets.add(set);
        }
    }
}

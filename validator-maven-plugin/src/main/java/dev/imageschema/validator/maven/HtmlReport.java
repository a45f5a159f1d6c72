package dev.imageschema.validator.maven;

import dev.imageschema.validator.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/**
 * {@code report.html}, the report for a browser.
 *
 * <p>The page loads no other file, and it is complete without its script. The same results give the same page.
 */
final class HtmlReport implements Report {
    static final String FILE = "report.html";

    private final String version;
    private final BaseDirectory base;

    /**
     * @param version the version of this plugin
     * @param base the directory that the names of directories are relative to
     */
    HtmlReport(String version, BaseDirectory base) {
        this.version = version;
        this.base = base;
    }

    @Override
    public void write(Results results, ReportDirectory directory) throws IOException {
        HtmlTemplate template = HtmlTemplate.load("report.html");
        String style = HtmlTemplate.read("report.css");
        String script = HtmlTemplate.read("report.js");
        HtmlSummary summary = new HtmlSummary(results);
        Map<String, WholeFile.Content> parts = Map.of(
                "title", out -> new Html(out).add("{}", summary.headline()),
                "style", out -> out.write(style),
                "summary", out -> summary.addTo(new Html(out)),
                "filter", out -> addFilter(results, new Html(out)),
                "sets", out -> addSets(results, out),
                "version", out -> new Html(out).add("{}", version),
                "script", out -> out.write(script));
        directory.write(FILE, out -> template.write(out, parts));
    }

    private static void addFilter(Results results, Html html) throws IOException {
        for (State state : State.values()) {
            long count = results.fixtures().stream()
                    .filter(fixture -> State.of(fixture) == state)
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

    private static void addToggle(String kind, String value, String label, int count, Html html) throws IOException {
        if (count > 0) {
            html.add(
                    "<label class=\"toggle {}\"><input type=\"checkbox\" name=\"{}\" value=\"{}\" checked> {} <b>{}</b></label>\n",
                    kind,
                    kind,
                    value,
                    label,
                    Html.number(count));
        }
    }

    private void addSets(Results results, Writer out) throws IOException {
        HtmlSets sets = new HtmlSets(base, new Html(out));
        for (SetResult set : results.sets()) {
            sets.add(set);
        }
    }
}

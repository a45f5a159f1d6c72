package dev.imageschema.validator.maven.report.html;

import dev.imageschema.validator.maven.check.Phrases;
import dev.imageschema.validator.maven.check.Results;
import dev.imageschema.validator.maven.check.SetResult;
import dev.imageschema.validator.maven.check.Summary;
import java.io.IOException;
import java.util.List;

/** The head of the HTML report: the overall result, the totals and a list of the fixture sets. */
final class HtmlSummary {
    private final Results results;
    private final Summary summary;

    /**
     * @param results the results of all fixtures
     */
    HtmlSummary(Results results) {
        this.results = results;
        this.summary = results.summary();
    }

    /** {@return the overall result in a few words} */
    String headline() {
        if (summary.failed() > 0) {
            return summary.fixtures() == 1
                    ? "The only fixture failed"
                    : Phrases.number(summary.failed()) + " of " + Phrases.count(summary.fixtures(), "fixture")
                            + " failed";
        }
        if (results.lackDirectory()) {
            return "A fixture directory is missing";
        }
        return switch (summary.fixtures()) {
            case 0 -> "No fixtures found";
            case 1 -> "The only fixture passed";
            default -> "All " + Phrases.number(summary.fixtures()) + " fixtures passed";
        };
    }

    /** Writes the head of the page. */
    void addTo(HtmlWriter html) throws IOException {
        html.add("<header class=\"summary {}\">\n<h1>{}</h1>\n", outcome(), headline());
        if (summary.fixtures() > 0) {
            if (outcome().equals("good")) {
                html.add("<p>{}</p>\n", reassurance());
            }
            addBar(html);
            addTotals(html);
        }
        if (results.sets().size() > 1) {
            addSets(html);
        }
        html.add("</header>\n");
    }

    private String outcome() {
        if (summary.failed() > 0 || results.lackDirectory()) {
            return "bad";
        }
        return summary.fixtures() == 0 ? "empty" : "good";
    }

    private String reassurance() {
        return summary.warnings() == 0
                ? "Every fixture meets its expectation."
                : "Every fixture meets its expectation. There are warnings.";
    }

    /** Hidden from screen readers because the totals below the bar give the same numbers as text. */
    private void addBar(HtmlWriter html) throws IOException {
        html.add("<div class=\"bar\" aria-hidden=\"true\">");
        for (FixtureState state : FixtureState.values()) {
            long count = results.fixtures().stream()
                    .filter(fixture -> FixtureState.of(fixture) == state)
                    .count();
            if (count > 0) {
                html.add("<i class=\"{}\" style=\"flex-grow:{}\"></i>", state.key(), count);
            }
        }
        html.add("</div>\n");
    }

    private void addTotals(HtmlWriter html) throws IOException {
        html.add("<dl class=\"totals\">\n");
        addTotal("fixtures", summary.fixtures(), html);
        addTotal("failed", summary.failed(), html);
        addTotal("passed", summary.passed(), html);
        addTotal("warnings", summary.warnings(), html);
        html.add("</dl>\n");
    }

    private static void addTotal(String name, int count, HtmlWriter html) throws IOException {
        html.add(
                "<div class=\"total {}{}\"><dt>{}</dt><dd>{}</dd></div>\n",
                name,
                count == 0 ? " none" : "",
                name,
                Phrases.number(count));
    }

    private void addSets(HtmlWriter html) throws IOException {
        html.add("<nav aria-label=\"Fixture sets\"><ul>\n");
        List<SetResult> sets = results.sets();
        for (int i = 0; i < sets.size(); i++) {
            SetResult set = sets.get(i);
            Summary counts = Summary.of(set.fixtures());
            boolean isBad = counts.failed() > 0 || set.lacksDirectory();
            html.add(
                    "<li class=\"{}\"><a href=\"#set-{}\">{}</a> <span>{}</span></li>\n",
                    isBad ? "bad" : "good",
                    i + 1,
                    set.expectation().set(),
                    brief(set, counts));
        }
        html.add("</ul></nav>\n");
    }

    private static String brief(SetResult set, Summary counts) {
        if (!set.directoryExists()) {
            return "no directory";
        }
        if (counts.fixtures() == 0) {
            return "no fixtures";
        }
        return counts.failed() == 0
                ? Phrases.number(counts.passed()) + " passed"
                : Phrases.number(counts.failed()) + " of " + Phrases.number(counts.fixtures()) + " failed";
    }
}

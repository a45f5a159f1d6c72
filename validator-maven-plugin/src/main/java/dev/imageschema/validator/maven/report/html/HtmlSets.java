package dev.imageschema.validator.maven.report.html;

import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.check.FixtureResult;
import dev.imageschema.validator.maven.check.Phrases;
import dev.imageschema.validator.maven.check.SetResult;
import dev.imageschema.validator.maven.config.FixtureContract;
import dev.imageschema.validator.maven.config.FixtureExpectation;
import dev.imageschema.validator.maven.io.BaseDirectory;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The section of each fixture set in the HTML report: the expectation, the fixtures with problems in full, and the
 * names of the other fixtures.
 */
final class HtmlSets {
    private static final int MAX_NAMES = 1_000;

    private final BaseDirectory base;
    private final String completeReport;
    private final HtmlWriter html;
    private final HtmlFixtures details;
    private final Map<FixtureState, Integer> problems = new EnumMap<>(FixtureState.class);
    private int sets;

    /**
     * @param base the directory that the names of directories are relative to
     * @param completeReport the name of the report that lists every fixture
     * @param html the destination
     */
    HtmlSets(BaseDirectory base, String completeReport, HtmlWriter html) {
        this.base = base;
        this.completeReport = completeReport;
        this.html = html;
        this.details = new HtmlFixtures(html);
    }

    /** Writes the section of a fixture set. */
    void add(SetResult set) throws IOException {
        sets++;
        FixtureExpectation expectation = set.expectation();
        html.add("<section class=\"set\" id=\"set-{}\">\n<h2>{}</h2>\n", sets, expectation.set());
        addContract(expectation);
        if (set.fixtures().isEmpty()) {
            addAbsence(set);
        }
        for (FixtureState state : FixtureState.values()) {
            add(
                    state,
                    set.fixtures().stream()
                            .filter(fixture -> FixtureState.of(fixture) == state)
                            .toList());
        }
        html.add("</section>\n");
    }

    private void addContract(FixtureExpectation expectation) throws IOException {
        html.add(
                "<p class=\"contract\">Every fixture in <code>{}</code> must be <b>{}</b> against the ",
                base.nameOf(expectation.directory()),
                expectation.verdict());
        if (expectation.contract() instanceof FixtureContract.OfModel of) {
            html.add(
                    "model <code>{}</code> with the profile <code>{}</code>",
                    of.model().modelName(),
                    FixtureContract.nameOf(of.profile()));
        } else if (expectation.contract() instanceof FixtureContract.OfSchema of) {
            html.add("schema <code>{}</code>", of.name());
        }
        boolean isStrict = expectation.verdict() == Verdict.VALID && expectation.failOnWarning();
        html.add(isStrict ? ", without warnings.</p>\n" : ".</p>\n");
    }

    private void addAbsence(SetResult set) throws IOException {
        if (set.lacksDirectory()) {
            html.add("<p class=\"notice bad\">This directory does not exist, or it is a file."
                    + " Correct the configured name, or create the directory.</p>\n");
        } else if (!set.directoryExists()) {
            html.add("<p class=\"notice\">This directory does not exist. A default directory is optional.</p>\n");
        } else {
            html.add(
                    "<p class=\"notice\">No file in this directory matches <code>{}</code>.</p>\n",
                    String.join(", ", set.expectation().patterns().includes()));
        }
    }

    private void add(FixtureState state, List<FixtureResult> fixtures) throws IOException {
        int next = 0;
        while (next < fixtures.size() && problems.getOrDefault(state, 0) < state.maxProblems()) {
            FixtureResult fixture = fixtures.get(next++);
            details.add(fixture);
            problems.merge(state, HtmlFixtures.problems(fixture), Integer::sum);
        }
        if (next < fixtures.size()) {
            addNames(state, fixtures.subList(next, fixtures.size()), next > 0);
        }
    }

    private void addNames(FixtureState state, List<FixtureResult> fixtures, boolean isRest) throws IOException {
        html.add(
                "<details class=\"names {}\" open>\n<summary>{}{} {}</summary>\n<ul>\n",
                state.key(),
                Phrases.number(fixtures.size()),
                isRest ? " more" : "",
                state.label());
        for (FixtureResult fixture : fixtures.subList(0, Math.min(fixtures.size(), MAX_NAMES))) {
            Verdict verdict = fixture.result().verdict();
            html.add(
                    "<li data-state=\"{}\" data-verdict=\"{}\"><code>{}</code> <b class=\"verdict {}\">{}</b></li>\n",
                    state.key(),
                    verdict,
                    fixture.file().name(),
                    verdict,
                    verdict);
        }
        html.add("</ul>\n");
        if (fixtures.size() > MAX_NAMES) {
            html.add(
                    "<p class=\"rest\">and {} more, listed in <code>{}</code></p>\n",
                    Phrases.number(fixtures.size() - MAX_NAMES),
                    completeReport);
        }
        html.add("</details>\n");
    }
}

package dev.imageschema.validator.maven;

import dev.imageschema.validator.Verdict;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The section of each fixture set in the HTML report: the expectation, the fixtures with problems in full, and the
 * names of the other fixtures.
 */
final class HtmlSets {
    private static final int MOST_NAMES = 1_000;

    private final BaseDirectory base;
    private final Html html;
    private final HtmlFixtures details;
    private final Map<State, Integer> problems = new EnumMap<>(State.class);
    private int sets;

    /**
     * @param base the directory that the names of directories are relative to
     * @param html the destination
     */
    HtmlSets(BaseDirectory base, Html html) {
        this.base = base;
        this.html = html;
        this.details = new HtmlFixtures(html);
    }

    /** Writes the section of a fixture set. */
    void add(SetResult set) throws IOException {
        sets++;
        Expectation expectation = set.expectation();
        html.add("<section class=\"set\" id=\"set-{}\">\n<h2>{}</h2>\n", sets, expectation.set());
        addContract(expectation);
        if (set.fixtures().isEmpty()) {
            addAbsence(set);
        }
        for (State state : State.values()) {
            add(
                    state,
                    set.fixtures().stream()
                            .filter(fixture -> State.of(fixture) == state)
                            .toList());
        }
        html.add("</section>\n");
    }

    private void addContract(Expectation expectation) throws IOException {
        html.add(
                "<p class=\"contract\">Every fixture in <code>{}</code> must be <b>{}</b> against the ",
                base.nameOf(expectation.directory()),
                expectation.verdict());
        if (expectation.contract() instanceof Contract.OfModel of) {
            html.add(
                    "model <code>{}</code> with the profile <code>{}</code>",
                    of.model().modelName(),
                    Contract.nameOf(of.profile()));
        } else if (expectation.contract() instanceof Contract.OfSchema of) {
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

    private void add(State state, List<FixtureResult> fixtures) throws IOException {
        int next = 0;
        while (next < fixtures.size() && problems.getOrDefault(state, 0) < state.mostProblems()) {
            FixtureResult fixture = fixtures.get(next++);
            details.add(fixture);
            problems.merge(state, HtmlFixtures.problems(fixture), Integer::sum);
        }
        if (next < fixtures.size()) {
            addNames(state, fixtures.subList(next, fixtures.size()), next > 0);
        }
    }

    private void addNames(State state, List<FixtureResult> fixtures, boolean isRest) throws IOException {
        html.add(
                "<details class=\"names {}\" open>\n<summary>{}{} {}</summary>\n<ul>\n",
                state.key(),
                Html.number(fixtures.size()),
                isRest ? " more" : "",
                state.label());
        for (FixtureResult fixture : fixtures.subList(0, Math.min(fixtures.size(), MOST_NAMES))) {
            Verdict verdict = fixture.result().verdict();
            html.add(
                    "<li data-state=\"{}\" data-verdict=\"{}\"><code>{}</code> <b class=\"verdict {}\">{}</b></li>\n",
                    state.key(),
                    verdict,
                    fixture.file(),
                    verdict,
                    verdict);
        }
        html.add("</ul>\n");
        if (fixtures.size() > MOST_NAMES) {
            html.add(
                    "<p class=\"rest\">and {} more, listed in <code>{}</code></p>\n",
                    Html.number(fixtures.size() - MOST_NAMES),
                    JsonReport.FILE);
        }
        html.add("</details>\n");
    }
}

package dev.imageschema.validator.maven.report.html;

import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.check.ErrorMismatch;
import dev.imageschema.validator.maven.check.ExpectedError;
import dev.imageschema.validator.maven.check.FixtureResult;
import dev.imageschema.validator.maven.check.Phrases;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The fixtures that the HTML report shows in full: verdict, expectation, errors and warnings. */
final class HtmlFixtures {
    private static final int MAX_UNFOLDED = 10;

    private final HtmlWriter html;
    private final HtmlProblems problems;

    /**
     * @param html the destination
     */
    HtmlFixtures(HtmlWriter html) {
        this.html = html;
        this.problems = new HtmlProblems(html);
    }

    /**
     * {@return the number of errors and warnings shown for a fixture; at least 1 because each fixture takes up room}
     */
    static int problems(FixtureResult fixture) {
        return Math.max(1, errors(fixture).size() + fixture.result().warnings().size());
    }

    /** Only the unexpected errors if the fixture is compared with a file of expected errors; otherwise all errors. */
    private static List<ValidationError> errors(FixtureResult fixture) {
        ErrorMismatch mismatch = fixture.mismatch();
        return mismatch != null && mismatch.problem() == null && fixture.hasExpectedVerdict()
                ? mismatch.unexpected()
                : fixture.result().errors();
    }

    /** Writes the details of a fixture. */
    void add(FixtureResult fixture) throws IOException {
        ValidationResult result = fixture.result();
        Verdict verdict = result.verdict();
        FixtureState state = FixtureState.of(fixture);
        html.add(
                "<details class=\"fixture {}\" data-state=\"{}\" data-verdict=\"{}\" open>\n",
                state.key(),
                state.key(),
                verdict);
        html.add(
                "<summary><h3>{}</h3> <span class=\"outcome\"><b class=\"verdict {}\">{}</b> {}</span> <span class=\"counts\">{}</span></summary>\n",
                fixture.file().name(),
                verdict,
                verdict,
                reason(fixture),
                counts(fixture));
        if (fixture.mismatch() != null) {
            add(fixture.mismatch());
        }
        add("error", errors(fixture), result.moreErrors());
        add("warning", result.warnings(), result.moreWarnings());
        html.add("</details>\n");
    }

    private static String reason(FixtureResult fixture) {
        if (!fixture.hasExpectedVerdict()) {
            return fixture.insteadOf();
        }
        return fixture.mismatch() == null ? "with warnings" : "with other errors than expected";
    }

    private static String counts(FixtureResult fixture) {
        ValidationResult result = fixture.result();
        List<String> counts = new ArrayList<>();
        if (fixture.lines() != null && !fixture.hasExpectedVerdict()) {
            counts.add(fixture.contradiction());
        }
        addCount(result.errors().size(), result.moreErrors(), "error", counts);
        addCount(result.warnings().size(), result.moreWarnings(), "warning", counts);
        return String.join(", ", counts);
    }

    private static void addCount(int shown, OptionalInt more, String what, List<String> counts) {
        if (shown > 0) {
            counts.add((more.isEmpty() ? "more than " : "") + Phrases.count(shown + more.orElse(0), what));
        }
    }

    private void add(ErrorMismatch mismatch) throws IOException {
        if (mismatch.problem() != null) {
            html.add(
                    "<p class=\"mismatch\"><code>{}</code> cannot be used: {}</p>\n",
                    mismatch.file().name(),
                    mismatch.problem());
            return;
        }
        html.add(
                "<div class=\"mismatch\">\n<p>The errors differ from those in <code>{}</code>:</p>\n<ul>\n",
                mismatch.file().name());
        for (ExpectedError line : mismatch.missing()) {
            html.add("<li class=\"missing\"><code>− {}</code> <span>expected, not found</span></li>\n", line);
        }
        for (ValidationError error : mismatch.unexpected()) {
            html.add(
                    "<li class=\"unexpected\"><code>+ {}</code> <span>found, not expected</span></li>\n",
                    ExpectedError.of(error));
        }
        html.add("</ul>\n</div>\n");
    }

    /** Only the first problems are unfolded because a long list would push the next fixture off the screen. */
    private void add(String kind, List<ValidationError> shown, OptionalInt more) throws IOException {
        int first = Math.min(shown.size(), MAX_UNFOLDED);
        addList(kind, shown.subList(0, first));
        if (shown.size() > first) {
            html.add(
                    "<details class=\"folded\">\n<summary>{}</summary>\n",
                    Phrases.count(shown.size() - first, "more " + kind));
            addList(kind, shown.subList(first, shown.size()));
            html.add("</details>\n");
        }
        if (more.isEmpty() || more.getAsInt() > 0) {
            String rest = more.isEmpty() ? "many more " + kind + "s" : Phrases.count(more.getAsInt(), "more " + kind);
            html.add("<p class=\"rest\">and {}, not listed</p>\n", rest);
        }
    }

    private void addList(String kind, List<ValidationError> errors) throws IOException {
        if (errors.isEmpty()) {
            return;
        }
        html.add("<ol class=\"problems\">\n");
        for (ValidationError error : errors) {
            problems.add(kind, error);
        }
        html.add("</ol>\n");
    }
}

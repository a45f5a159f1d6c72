package dev.imageschema.validator.maven;

import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Fixtures in full: what each is and must be, and why it is so. */
final class HtmlFixtures {
    private static final int MOST_UNFOLDED = 10;

    private final Html html;
    private final HtmlProblems problems;

    /**
     * @param html where they go
     */
    HtmlFixtures(Html html) {
        this.html = html;
        this.problems = new HtmlProblems(html);
    }

    /** {@return how many problems of a fixture are shown; one at least, as it takes up room anyway} */
    static int problems(FixtureResult fixture) {
        return Math.max(1, errors(fixture).size() + fixture.result().warnings().size());
    }

    /** Those that nobody stated where others are as stated; all of them otherwise. */
    private static List<ValidationError> errors(FixtureResult fixture) {
        Mismatch mismatch = fixture.mismatch();
        return mismatch != null && mismatch.problem() == null && fixture.hasExpectedVerdict()
                ? mismatch.unexpected()
                : fixture.result().errors();
    }

    /** Writes a fixture. */
    void add(FixtureResult fixture) throws IOException {
        ValidationResult result = fixture.result();
        Verdict verdict = result.verdict();
        State state = State.of(fixture);
        html.add(
                "<details class=\"fixture {}\" data-state=\"{}\" data-verdict=\"{}\" open>\n",
                state.key(),
                state.key(),
                verdict);
        html.add(
                "<summary><h3>{}</h3> <span class=\"outcome\"><b class=\"verdict {}\">{}</b> {}</span> <span class=\"counts\">{}</span></summary>\n",
                fixture.file(),
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
        return fixture.mismatch() == null ? "with warnings" : "with other errors than stated";
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
            counts.add((more.isEmpty() ? "more than " : "") + Html.count(shown + more.orElse(0), what));
        }
    }

    private void add(Mismatch mismatch) throws IOException {
        if (mismatch.problem() != null) {
            html.add(
                    "<p class=\"mismatch\"><code>{}</code> cannot be used: {}</p>\n",
                    mismatch.file(),
                    mismatch.problem());
            return;
        }
        html.add(
                "<div class=\"mismatch\">\n<p>Its errors are not those that <code>{}</code> states:</p>\n<ul>\n",
                mismatch.file());
        for (ErrorLine line : mismatch.missing()) {
            html.add("<li class=\"missing\"><code>− {}</code> <span>stated, but not found</span></li>\n", line);
        }
        for (ValidationError error : mismatch.unexpected()) {
            html.add(
                    "<li class=\"unexpected\"><code>+ {}</code> <span>found, but not stated</span></li>\n",
                    ErrorLine.of(error));
        }
        html.add("</ul>\n</div>\n");
    }

    /** Many problems of one fixture would bury the next one: whoever wants them all unfolds the rest. */
    private void add(String kind, List<ValidationError> shown, OptionalInt more) throws IOException {
        int first = Math.min(shown.size(), MOST_UNFOLDED);
        addList(kind, shown.subList(0, first));
        if (shown.size() > first) {
            html.add(
                    "<details class=\"folded\">\n<summary>{}</summary>\n",
                    Html.count(shown.size() - first, "more " + kind));
            addList(kind, shown.subList(first, shown.size()));
            html.add("</details>\n");
        }
        if (more.isEmpty() || more.getAsInt() > 0) {
            String rest = more.isEmpty() ? "many more " + kind + "s" : Html.count(more.getAsInt(), "more " + kind);
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

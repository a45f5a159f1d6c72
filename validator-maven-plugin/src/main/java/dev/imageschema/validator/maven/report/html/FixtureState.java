package dev.imageschema.validator.maven.report.html;

import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.check.FixtureResult;
import java.util.Locale;

/** The state of a fixture in the HTML report, the most urgent first. */
enum FixtureState {
    /** The fixture does not meet its expectation. */
    FAILED(2_000),

    /** The fixture must be valid, and passed with warnings. */
    WARNED(500),

    /** The fixture meets its expectation. */
    PASSED(0);

    private final int maxProblems;

    FixtureState(int maxProblems) {
        this.maxProblems = maxProblems;
    }

    /** {@return the state of a fixture} */
    static FixtureState of(FixtureResult fixture) {
        if (!fixture.passed()) {
            return FAILED;
        }
        boolean isWarned = fixture.expectation().verdict() == Verdict.VALID
                && !fixture.result().warnings().isEmpty();
        return isWarned ? WARNED : PASSED;
    }

    /**
     * {@return about how many problems of fixtures in this state the page shows in full}
     *
     * <p>Bounded because browsers become unusable with 100,000 problems on a page.
     */
    int maxProblems() {
        return maxProblems;
    }

    /** {@return the name of the state in the text of the page} */
    String label() {
        return this == WARNED ? "passed with warnings" : key();
    }

    /** {@return the name of the state in the style sheet and the script} */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

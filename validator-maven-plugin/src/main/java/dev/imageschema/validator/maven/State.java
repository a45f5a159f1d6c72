package dev.imageschema.validator.maven;

import dev.imageschema.validator.Verdict;
import java.util.Locale;

/** What a fixture means to whoever runs the build, the most urgent first. */
enum State {
    /** It is not what it must be. */
    FAILED(2_000),

    /** It is what it must be, and yet there are warnings that matter. */
    WARNED(500),

    /** Nothing is to be done. */
    PASSED(0);

    private final int mostProblems;

    State(int mostProblems) {
        this.mostProblems = mostProblems;
    }

    /** {@return the state of a fixture} */
    static State of(FixtureResult fixture) {
        if (!fixture.passed()) {
            return FAILED;
        }
        boolean isWarned = fixture.expectation().verdict() == Verdict.VALID
                && !fixture.result().warnings().isEmpty();
        return isWarned ? WARNED : PASSED;
    }

    /** {@return about how many problems of such fixtures a page shows, as a browser chokes on a hundred thousand} */
    int mostProblems() {
        return mostProblems;
    }

    /** {@return its name for people} */
    String label() {
        return this == WARNED ? "passed with warnings" : key();
    }

    /** {@return its name for style sheets and scripts} */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

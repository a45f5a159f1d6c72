package dev.imageschema.validator.maven;

import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Verdict;

/**
 * What became of one fixture.
 *
 * @param file its name, relative to the base directory
 * @param expectation what it must be
 * @param result what it is
 */
record FixtureResult(String file, Expectation expectation, ValidationResult result) {
    /** {@return whether it is what it must be} */
    boolean passed() {
        return hasExpectedVerdict() && !isSpoiltByWarnings();
    }

    /** {@return whether it is what it must be, warnings or not} */
    boolean hasExpectedVerdict() {
        return result.verdict() == expectation.verdict();
    }

    /** {@return whether it must be valid and has warnings, which fail it} */
    boolean isSpoiltByWarnings() {
        return expectation.verdict() == Verdict.VALID
                && expectation.failOnWarning()
                && !result.warnings().isEmpty();
    }
}

package dev.imageschema.validator.maven;

import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What became of one fixture.
 *
 * @param file its name, relative to the base directory
 * @param expectation what it must be
 * @param result what it is
 * @param mismatch how its errors differ from those that a file beside it states; null if they do not, or none does
 */
record FixtureResult(
        String file,
        Expectation expectation,
        ValidationResult result,
        @Nullable Mismatch mismatch) {
    /** {@return whether it is what it must be} */
    boolean passed() {
        return hasExpectedVerdict() && !isSpoiltByWarnings() && mismatch == null;
    }

    /** {@return whether it is what it must be, warnings and stated errors or not} */
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

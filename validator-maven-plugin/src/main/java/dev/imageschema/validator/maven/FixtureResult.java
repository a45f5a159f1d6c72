package dev.imageschema.validator.maven;

import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Verdict;
import java.util.Optional;
import java.util.OptionalInt;
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

    /**
     * {@return where one of its errors or warnings is: its name, with line and column if there are any}
     *
     * @param error one of them
     */
    String place(ValidationError error) {
        return error.line() == 0 ? file : file + ":" + error.line() + ":" + error.column();
    }

    /**
     * {@return one of its errors or warnings, as a line}
     *
     * @param error one of them
     */
    String line(ValidationError error) {
        return place(error) + ": " + error.message() + " (" + error.keyword() + ")";
    }

    /**
     * {@return how many errors or warnings are not listed, in words; nothing if all are}
     *
     * @param more how many there are; empty if nobody counted
     * @param what errors or warnings
     */
    static Optional<String> more(OptionalInt more, String what) {
        return more.equals(OptionalInt.of(0))
                ? Optional.empty()
                : Optional.of("and " + (more.isEmpty() ? "many" : more.getAsInt()) + " more " + what);
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

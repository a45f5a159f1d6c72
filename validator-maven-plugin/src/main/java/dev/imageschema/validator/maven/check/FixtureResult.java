package dev.imageschema.validator.maven.check;

import dev.imageschema.validator.LineCounts;
import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.config.FixtureExpectation;
import dev.imageschema.validator.maven.io.NamedFile;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of one fixture.
 *
 * @param file the fixture
 * @param expectation the expectation of its fixture set
 * @param result the verdict, the errors and the warnings
 * @param lines the counts of the lines of an NDJSON file; null for a single document
 * @param mismatch the difference between the errors and the {@code .errors} file; null if there is no difference or no
 *     such file
 */
public record FixtureResult(
        NamedFile file,
        FixtureExpectation expectation,
        ValidationResult result,
        @Nullable LineCounts lines,
        @Nullable ErrorMismatch mismatch) {
    /** The result of a fixture that is a single document. */
    public FixtureResult(
            NamedFile file, FixtureExpectation expectation, ValidationResult result, @Nullable ErrorMismatch mismatch) {
        this(file, expectation, result, null, mismatch);
    }

    /** {@return a copy of this result with the outcome of the comparison with the {@code .errors} file} */
    FixtureResult with(Optional<ErrorMismatch> compared) {
        return new FixtureResult(file, expectation, result, lines, compared.orElse(null));
    }

    /** {@return whether the fixture meets its expectation} */
    public boolean passed() {
        return hasExpectedVerdict() && !isSpoiltByWarnings() && mismatch == null;
    }

    /**
     * {@return the place of an error or a warning: {@code file:line:column}, or only the file if the error has no
     * position}
     *
     * @param error an error or a warning of this fixture
     */
    public String place(ValidationError error) {
        return error.line() == 0 ? file.name() : file.name() + ":" + error.line() + ":" + error.column();
    }

    /**
     * {@return an error or a warning as a line of the log}
     *
     * @param error an error or a warning of this fixture
     */
    public String line(ValidationError error) {
        return place(error) + ": " + error.message() + " (" + error.keyword() + ")";
    }

    /**
     * {@return whether the fixture, and each document of an NDJSON file, has the expected verdict, regardless of
     * warnings and of the {@code .errors} file}
     */
    public boolean hasExpectedVerdict() {
        return result.verdict() == expectation.verdict() && (lines == null || unexpected(lines) == 0);
    }

    private long unexpected(LineCounts counts) {
        long asExpected = switch (expectation.verdict()) {
            case VALID -> counts.valid();
            case INVALID -> counts.invalid();
            case MALFORMED -> counts.malformed();
            case UNCHECKED -> counts.unchecked();
        };
        return counts.documents() - asExpected;
    }

    /** {@return a sentence that names the expected and the actual verdict} */
    public String contradiction() {
        return lines == null || unexpected(lines) == 0
                ? "expected to be " + expectation.verdict() + ", but it is " + result.verdict()
                : String.format(
                        Locale.ROOT,
                        "%,d of %,d documents %s not %s",
                        unexpected(lines),
                        lines.documents(),
                        unexpected(lines) == 1 ? "is" : "are",
                        expectation.verdict());
    }

    /** {@return the expected verdict in a few words that follow the actual verdict} */
    public String insteadOf() {
        return result.verdict() == expectation.verdict()
                ? "with documents that are not " + expectation.verdict()
                : "instead of " + expectation.verdict();
    }

    /** {@return whether the fixture must be valid and fails because of warnings} */
    public boolean isSpoiltByWarnings() {
        return expectation.verdict() == Verdict.VALID
                && expectation.failOnWarning()
                && !result.warnings().isEmpty();
    }
}

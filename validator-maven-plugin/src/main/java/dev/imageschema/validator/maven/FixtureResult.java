package dev.imageschema.validator.maven;

import dev.imageschema.validator.LineCounts;
import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Verdict;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What became of one fixture.
 *
 * @param path where it is; a name need not lead back to it, as the JVM's character set may lack what is in the name
 * @param file its name, relative to the base directory
 * @param expectation what it must be
 * @param result what it is
 * @param lines of an archive, what became of them; null for a single document
 * @param mismatch how its errors differ from those that a file beside it states; null if they do not, or none does
 */
record FixtureResult(
        Path path,
        String file,
        Expectation expectation,
        ValidationResult result,
        @Nullable LineCounts lines,
        @Nullable Mismatch mismatch) {
    /** What became of a single document. */
    FixtureResult(
            Path path, String file, Expectation expectation, ValidationResult result, @Nullable Mismatch mismatch) {
        this(path, file, expectation, result, null, mismatch);
    }

    /** {@return the same, compared with what a file beside it states} */
    FixtureResult with(Optional<Mismatch> compared) {
        return new FixtureResult(path, file, expectation, result, lines, compared.orElse(null));
    }

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

    /** {@return whether it is what it must be, warnings and stated errors or not; each document of an archive} */
    boolean hasExpectedVerdict() {
        return result.verdict() == expectation.verdict() && (lines == null || unexpected(lines) == 0);
    }

    private long unexpected(LineCounts counts) {
        long asExpected =
                switch (expectation.verdict()) {
                    case VALID -> counts.valid();
                    case INVALID -> counts.invalid();
                    case MALFORMED -> counts.malformed();
                    case UNCHECKED -> counts.unchecked();
                };
        return counts.documents() - asExpected;
    }

    /** {@return that it does not have the expected verdict, in a sentence} */
    String contradiction() {
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

    /** {@return that it does not have the expected verdict, in a few words after the one that it has} */
    String insteadOf() {
        return result.verdict() == expectation.verdict()
                ? "with documents that are not"
                : "instead of " + expectation.verdict();
    }

    /** {@return whether it must be valid and has warnings, which fail it} */
    boolean isSpoiltByWarnings() {
        return expectation.verdict() == Verdict.VALID
                && expectation.failOnWarning()
                && !result.warnings().isEmpty();
    }
}

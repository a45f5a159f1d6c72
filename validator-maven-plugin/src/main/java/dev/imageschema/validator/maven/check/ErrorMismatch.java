package dev.imageschema.validator.maven.check;

import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.maven.io.NamedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The difference between the errors of a fixture and its {@code .errors} file.
 *
 * @param file the {@code .errors} file
 * @param problem the reason why the file cannot be used, as a sentence; null if the errors could be compared
 * @param missing the errors that the file states and the fixture does not have
 * @param unexpected the errors that the fixture has and the file does not state
 */
public record ErrorMismatch(
        NamedFile file, @Nullable String problem, List<ExpectedError> missing, List<ValidationError> unexpected) {
    /** Copies the lists. */
    public ErrorMismatch {
        missing = List.copyOf(missing);
        unexpected = List.copyOf(unexpected);
    }

    /** {@return the mismatch for a file that cannot be used} */
    public static ErrorMismatch of(NamedFile file, String problem) {
        return new ErrorMismatch(file, problem, List.of(), List.of());
    }

    /**
     * {@return the difference between a file and the errors of a fixture; empty if each line matches exactly one error}
     */
    public static Optional<ErrorMismatch> between(
            NamedFile file, ExpectedErrors expected, List<ValidationError> errors) {
        List<ExpectedError> missing = new ArrayList<>(expected.lines());
        List<ValidationError> unexpected = errors.stream()
                .filter(error -> !missing.remove(ExpectedError.of(error)))
                .toList();
        return missing.isEmpty() && unexpected.isEmpty()
                ? Optional.empty()
                : Optional.of(new ErrorMismatch(file, null, missing, unexpected));
    }
}

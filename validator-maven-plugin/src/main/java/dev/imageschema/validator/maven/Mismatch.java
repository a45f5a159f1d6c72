package dev.imageschema.validator.maven;

import dev.imageschema.validator.ValidationError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The difference between the errors of a fixture and its {@code .errors} file.
 *
 * @param file the {@code .errors} file, relative to the base directory
 * @param problem the reason why the file cannot be used, as a sentence; null if the errors could be compared
 * @param missing the errors that the file states and the fixture does not have
 * @param unexpected the errors that the fixture has and the file does not state
 */
record Mismatch(String file, @Nullable String problem, List<ErrorLine> missing, List<ValidationError> unexpected) {
    /** Copies the lists. */
    Mismatch {
        missing = List.copyOf(missing);
        unexpected = List.copyOf(unexpected);
    }

    /** {@return the mismatch for a file that cannot be used} */
    static Mismatch of(String file, String problem) {
        return new Mismatch(file, problem, List.of(), List.of());
    }

    /**
     * {@return the difference between a file and the errors of a fixture; empty if each line matches exactly one error}
     */
    static Optional<Mismatch> between(String file, ExpectedErrors expected, List<ValidationError> errors) {
        List<ErrorLine> missing = new ArrayList<>(expected.lines());
        List<ValidationError> unexpected = errors.stream()
                .filter(error -> !missing.remove(ErrorLine.of(error)))
                .toList();
        return missing.isEmpty() && unexpected.isEmpty()
                ? Optional.empty()
                : Optional.of(new Mismatch(file, null, missing, unexpected));
    }
}

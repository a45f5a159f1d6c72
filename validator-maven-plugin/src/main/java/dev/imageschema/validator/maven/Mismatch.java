package dev.imageschema.validator.maven;

import dev.imageschema.validator.ValidationError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the errors of a fixture differ from those that it must have.
 *
 * @param file the file that states those, relative to the base directory
 * @param problem why that file is of no use, as a sentence; null if it is
 * @param missing what it states and the fixture does not have
 * @param unexpected what the fixture has and it does not state
 */
record Mismatch(String file, @Nullable String problem, List<ErrorLine> missing, List<ValidationError> unexpected) {
    /** Copies the lists. */
    Mismatch {
        missing = List.copyOf(missing);
        unexpected = List.copyOf(unexpected);
    }

    /** {@return a file that is of no use} */
    static Mismatch of(String file, String problem) {
        return new Mismatch(file, problem, List.of(), List.of());
    }

    /** {@return how some errors differ from what a file states, if they do; each line stands for one error} */
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

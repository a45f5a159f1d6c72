package dev.imageschema.validator;

import java.util.List;
import java.util.Objects;

/**
 * The outcome of validating one document.
 *
 * @param verdict what became of the document
 * @param errors why it is not {@link Verdict#VALID}: one for each defect, ordered by position, field and keyword; exactly one
 *     for {@link Verdict#MALFORMED} and {@link Verdict#UNCHECKED}; none otherwise
 * @param warnings what is allowed but probably not meant, such as a field that the model does not declare; ordered alike
 */
public record ValidationResult(Verdict verdict, List<ValidationError> errors, List<ValidationError> warnings) {
    /** Copies both lists. */
    public ValidationResult {
        Objects.requireNonNull(verdict, "verdict");
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
        if (errors.isEmpty() != (verdict == Verdict.VALID)) {
            throw new IllegalArgumentException(verdict + " with " + errors.size() + " errors");
        }
    }

    /** {@return whether the verdict is {@link Verdict#VALID}, warnings or not} */
    public boolean isValid() {
        return verdict == Verdict.VALID;
    }
}

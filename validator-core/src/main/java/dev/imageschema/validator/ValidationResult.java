package dev.imageschema.validator;

import dev.imageschema.validator.read.Arguments;
import dev.imageschema.validator.render.JsonRenderer;
import dev.imageschema.validator.render.TextRenderer;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The outcome of validating one document.
 *
 * @param verdict what became of the document
 * @param errors why it is not {@link Verdict#VALID}: one for each defect, ordered by position, field and keyword, up to the
 *     number that the validator reports; exactly one for {@link Verdict#MALFORMED} and {@link Verdict#UNCHECKED}; none otherwise
 * @param warnings what is allowed but probably not meant, such as a field that the model does not declare; ordered and bounded
 *     alike
 * @param moreErrors how many errors there are beyond these; empty if there are more than anyone counted
 * @param moreWarnings how many warnings there are beyond these; empty if there are more than anyone counted
 */
public record ValidationResult(
        Verdict verdict,
        List<ValidationError> errors,
        List<ValidationError> warnings,
        OptionalInt moreErrors,
        OptionalInt moreWarnings) {
    private static final OptionalInt NONE = OptionalInt.of(0);

    /** Copies both lists. */
    public ValidationResult {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(moreErrors, "moreErrors");
        Objects.requireNonNull(moreWarnings, "moreWarnings");
        errors = Arguments.copy(errors, "errors");
        warnings = Arguments.copy(warnings, "warnings");
        if (errors.isEmpty() != (verdict == Verdict.VALID)) {
            throw new IllegalArgumentException(verdict + " with " + errors.size() + " errors");
        }
    }

    /** An outcome with nothing beyond what it lists. */
    public ValidationResult(Verdict verdict, List<ValidationError> errors, List<ValidationError> warnings) {
        this(verdict, errors, warnings, NONE, NONE);
    }

    /**
     * {@return the outcome of a document that could not even be read, for whoever reads documents on behalf of others}
     *
     * @param reason in one word, such as {@code io}
     * @param message one sentence about it that quotes nothing from the document
     */
    public static ValidationResult unchecked(String reason, String message) {
        Objects.requireNonNull(reason, "reason");
        return new ValidationResult(Verdict.UNCHECKED, List.of(new ValidationError(reason, message, null)), List.of());
    }

    /** {@return whether the verdict is {@link Verdict#VALID}, warnings or not} */
    public boolean isValid() {
        return verdict == Verdict.VALID;
    }

    /** {@return this outcome for people, with lines of source and without colours} */
    public String toText() {
        return toText(TextStyle.FRAMES);
    }

    /**
     * {@return this outcome for people: a line for each problem in the order of the document, {@code line:column: error: message
     * (keyword)}, and the verdict at the end; each line ends with LF}
     *
     * @param style what it looks like
     */
    public String toText(TextStyle style) {
        return new TextRenderer(Objects.requireNonNull(style, "style")).render(this);
    }

    /**
     * {@return this outcome for machines: a JSON object with {@code verdict}, {@code errors}, {@code moreErrors}, {@code
     * warnings} and {@code moreWarnings}; an error has the members of {@link ValidationError}, but for those that are null or
     * empty}
     */
    public String toJson() {
        return JsonRenderer.render(this);
    }
}

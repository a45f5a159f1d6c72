package dev.imageschema.validator;

import dev.imageschema.validator.internal.read.Position;
import dev.imageschema.validator.internal.read.Reason;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The result of the validation of one document.
 *
 * @param verdict the verdict
 * @param errors the errors, one for each defect, ordered by position, field and keyword, up to {@link
 *     SchemaValidator.Builder#maxErrors(int)}; exactly one for {@link Verdict#MALFORMED} and {@link Verdict#UNCHECKED};
 *     none for {@link Verdict#VALID}
 * @param warnings the warnings about what is valid but probably a mistake, such as an unknown field in the profile
 *     {@link Profile#DOCUMENTED}; ordered and limited like the errors
 * @param moreErrors the number of errors that are not in {@code errors}; empty if that number is unknown
 * @param moreWarnings the number of warnings that are not in {@code warnings}; empty if that number is unknown
 */
public record ValidationResult(
        Verdict verdict,
        List<ValidationError> errors,
        List<ValidationError> warnings,
        OptionalInt moreErrors,
        OptionalInt moreWarnings) {
    private static final OptionalInt NONE = OptionalInt.of(0);

    /** The result for a valid document without warnings. */
    static final ValidationResult CLEAN = new ValidationResult(Verdict.VALID, List.of(), List.of());

    /** Rejects null, and copies both lists. */
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

    /** Creates a result whose lists are complete. */
    public ValidationResult(Verdict verdict, List<ValidationError> errors, List<ValidationError> warnings) {
        this(verdict, errors, warnings, NONE, NONE);
    }

    /**
     * {@return the result for a document that the caller could not read}
     *
     * @param reason the reason in one word, such as {@code io}
     * @param message a sentence that quotes nothing from the document
     */
    public static ValidationResult unchecked(String reason, String message) {
        return without(Verdict.UNCHECKED, Objects.requireNonNull(reason, "reason"), message, null);
    }

    static ValidationResult unchecked(Reason reason, String message) {
        return without(Verdict.UNCHECKED, reason.text(), message, null);
    }

    /** {@return the result for an NDJSON file whose rest is not read} */
    static ValidationResult unchecked(Reason reason, String message, Position position) {
        return without(Verdict.UNCHECKED, reason.text(), message, position);
    }

    /** {@return the result for a text that is not one well-formed document within the limits} */
    static ValidationResult malformed(Reason reason, String message, Position position) {
        return without(Verdict.MALFORMED, reason.text(), message, position);
    }

    private static ValidationResult without(
            Verdict verdict, String reason, String message, @Nullable Position position) {
        Region region = position == null
                ? null
                : new Region(position.line(), position.column(), position.line(), position.column());
        return new ValidationResult(verdict, List.of(new ValidationError(reason, message, region)), List.of());
    }

    /** {@return whether the verdict is {@link Verdict#VALID}, with or without warnings} */
    public boolean isValid() {
        return verdict == Verdict.VALID;
    }

    /** {@return this result as text, with lines of source and without colours} */
    public String toText() {
        return toText(TextStyle.FRAMES);
    }

    /**
     * {@return this result as text: a line {@code line:column: error: message (keyword)} for each error and warning in
     * the order of the document, and the verdict at the end; each line ends with LF}
     *
     * @param style the form of the text
     */
    public String toText(TextStyle style) {
        return new TextRenderer(Objects.requireNonNull(style, "style")).render(this);
    }

    /**
     * {@return this result as a JSON object with {@code verdict}, {@code errors}, {@code moreErrors}, {@code warnings}
     * and {@code moreWarnings}; an error has the components of {@link ValidationError} that are neither null nor empty}
     */
    public String toJson() {
        return JsonRenderer.render(this);
    }
}

package dev.imageschema.validator;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One defect of a document: data first, a sentence for people last. Values of secret fields never appear in it.
 *
 * <p>Lines and columns count from 1, columns in Unicode code points; the end is the position just after the last character.
 * They are 0 where there is no position, which is the case only for {@link Verdict#UNCHECKED}.
 *
 * @param field JSON Pointer (RFC 6901) of the field to fix, also when it is missing; the empty string is the document itself
 * @param instanceLocation JSON Pointer of the value that the keyword was applied to, as the document has it: where the parent
 *     of {@code field} stands for {@code required} and {@code additionalProperties}, by the standard; under the misspelt name if
 *     it stands beneath one
 * @param keyword the JSON Schema keyword that failed; for {@link Verdict#MALFORMED} and {@link Verdict#UNCHECKED} the reason:
 *     {@code json}, {@code encoding}, {@code duplicate-name}, {@code limit}, {@code io}, {@code budget} or {@code engine}
 * @param message one sentence that says what is expected and what was found
 * @param expected what the schema asks for, in words; {@code null} where nothing in particular is
 * @param found the value as JSON, shortened to 60 characters and with whatever is invisible escaped; {@code null} where there is none or it must not be shown
 * @param suggestion the name or value that was probably meant; {@code null} if nothing is close
 * @param schemaLocation {@code $id} or file of the schema, {@code #}, and the JSON Pointer of the keyword in it; empty when no
 *     schema is involved
 * @param evaluationPath JSON Pointer of the keyword along the references that led to it; empty when no schema is involved
 * @param line line of the value, of the name for an unknown field, of the enclosing object for a missing one
 * @param column column of the same
 * @param endLine line of its end
 * @param endColumn column of its end
 */
public record ValidationError(
        String field,
        String instanceLocation,
        String keyword,
        String message,
        @Nullable String expected,
        @Nullable String found,
        @Nullable String suggestion,
        String schemaLocation,
        String evaluationPath,
        int line,
        int column,
        int endLine,
        int endColumn) {
    /** Checks that nothing but {@code expected}, {@code found} and {@code suggestion} is null. */
    public ValidationError {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(instanceLocation, "instanceLocation");
        Objects.requireNonNull(keyword, "keyword");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(schemaLocation, "schemaLocation");
        Objects.requireNonNull(evaluationPath, "evaluationPath");
    }

    /** {@return {@code line:column: message (keyword)}, without the position where there is none} */
    @Override
    public String toString() {
        String sentence = message + " (" + keyword + ")";
        return line == 0 ? sentence : line + ":" + column + ": " + sentence;
    }
}

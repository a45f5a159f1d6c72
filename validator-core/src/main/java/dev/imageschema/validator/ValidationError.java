package dev.imageschema.validator;

import dev.imageschema.validator.read.Arguments;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One defect of a document: data first, a sentence for people last. Values of secret fields never appear in it.
 *
 * @param field JSON Pointer (RFC 6901) of the field to fix, also when it is missing; the empty string is the document itself
 * @param instanceLocation JSON Pointer of the value that the keyword was applied to, as the document has it: where the parent
 *     of {@code field} stands for {@code required} and {@code additionalProperties}, by the standard; under the misspelt name if
 *     it stands beneath one
 * @param keyword the JSON Schema keyword that failed; for {@link Verdict#MALFORMED} and {@link Verdict#UNCHECKED} the reason:
 *     {@code json}, {@code encoding}, {@code duplicate-name}, {@code limit}, {@code io}, {@code budget} or {@code engine};
 *     {@code limit} of a document is {@link Verdict#MALFORMED}, of an NDJSON file as a whole {@link Verdict#UNCHECKED}; {@code
 *     byte-order-mark} for a warning of one
 * @param message one sentence that says what is expected and what was found
 * @param expected what the schema asks for, in words; {@code null} where nothing in particular is
 * @param found the value as JSON, shortened to 60 characters and with whatever is invisible escaped; {@code null} where there
 *     is none or it must not be shown
 * @param suggestion the name or value that was probably meant; {@code null} if nothing is close
 * @param hint what else may be behind it, such as the tag of a union that the rest of an object fits; {@code null} mostly
 * @param title what the schema calls the field; {@code null} if it does not say
 * @param description what the schema says the field is; {@code null} if it does not say
 * @param schemaLocation {@code $id} or file of the schema, {@code #}, and the JSON Pointer of the keyword in it; empty when no
 *     schema is involved
 * @param evaluationPath JSON Pointer of the keyword along the references that led to it; empty when no schema is involved
 * @param region what the error points at: the value; the name, for an unknown field and a misspelt one; for a missing field
 *     the object that it belongs in; {@code null} only for {@link Verdict#UNCHECKED}
 * @param nameRegion the field's name with its quotes; {@code null} where it has none
 * @param valueRegion the field's value; {@code null} where there is none
 * @param source the line that {@code region} begins in, between its neighbours; empty where nothing of the document can be
 *     shown safely, as when it is malformed
 * @param alternatives for {@code oneOf} and {@code anyOf} of which no branch was clearly meant: what is wrong by each of them,
 *     in their order; empty otherwise
 */
public record ValidationError(
        String field,
        String instanceLocation,
        String keyword,
        String message,
        @Nullable String expected,
        @Nullable String found,
        @Nullable String suggestion,
        @Nullable String hint,
        @Nullable String title,
        @Nullable String description,
        String schemaLocation,
        String evaluationPath,
        @Nullable Region region,
        @Nullable Region nameRegion,
        @Nullable Region valueRegion,
        List<SourceLine> source,
        List<List<ValidationError>> alternatives) {
    /** Checks that nothing is null that must not be, and copies the lists. */
    public ValidationError {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(instanceLocation, "instanceLocation");
        Objects.requireNonNull(keyword, "keyword");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(schemaLocation, "schemaLocation");
        Objects.requireNonNull(evaluationPath, "evaluationPath");
        source = Arguments.copy(source, "source");
        alternatives = Arguments.copy(alternatives, "alternatives").stream()
                .map(branch -> Arguments.copy(branch, "alternatives"))
                .toList();
    }

    /** An error about a document as a whole, of which no field is to blame. */
    public ValidationError(String keyword, String message, @Nullable Region region) {
        this(
                "", "", keyword, message, null, null, null, null, null, null, "", "", region, null, null, List.of(),
                List.of());
    }

    /** {@return the line that {@link #region()} begins in, from 1; 0 where there is no region} */
    public int line() {
        return region == null ? 0 : region.line();
    }

    /** {@return the column that {@link #region()} begins at, from 1, in Unicode code points; 0 where there is no region} */
    public int column() {
        return region == null ? 0 : region.column();
    }

    /** {@return the line that {@link #region()} ends in; 0 where there is no region} */
    public int endLine() {
        return region == null ? 0 : region.endLine();
    }

    /** {@return the column just after {@link #region()}; 0 where there is no region} */
    public int endColumn() {
        return region == null ? 0 : region.endColumn();
    }

    /**
     * {@return this error of a document that is a line of an archive, with its positions in the archive}
     *
     * @param line the number of the line, from 1
     */
    public ValidationError inLine(long line) {
        return new ValidationError(
                field,
                instanceLocation,
                keyword,
                message,
                expected,
                found,
                suggestion,
                hint,
                title,
                description,
                schemaLocation,
                evaluationPath,
                region == null ? null : region.inLine(line),
                nameRegion == null ? null : nameRegion.inLine(line),
                valueRegion == null ? null : valueRegion.inLine(line),
                source.stream().map(shown -> shown.inLine(line)).toList(),
                alternatives.stream()
                        .map(branch ->
                                branch.stream().map(error -> error.inLine(line)).toList())
                        .toList());
    }

    /** {@return {@code line:column: message (keyword)}, without the position where there is none} */
    @Override
    public String toString() {
        String sentence = message + " (" + keyword + ")";
        return region == null ? sentence : line() + ":" + column() + ": " + sentence;
    }
}

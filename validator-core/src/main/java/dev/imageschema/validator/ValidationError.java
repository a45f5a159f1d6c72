package dev.imageschema.validator;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One defect of a document, as data and as a message. Secret values never appear in any component.
 *
 * @param field the JSON Pointer (RFC 6901) of the field to fix, also if the field is missing; empty for the document
 *     itself
 * @param instanceLocation the instance location of the keyword (JSON Schema Core, section 12.3.3): for {@code required}
 *     and {@code additionalProperties} the parent of {@code field}; a misspelt name keeps the spelling of the document
 * @param keyword what failed, in one word for programs: the JSON Schema keyword; or, because no keyword was evaluated,
 *     the reason: {@code json}, {@code encoding}, {@code duplicate-name} or {@code limit} for {@link
 *     Verdict#MALFORMED}; {@code io}, {@code budget} or {@code engine} for {@link Verdict#UNCHECKED}, and {@code limit}
 *     for an NDJSON file that exceeds a limit; {@code byte-order-mark} for the warning about one. No reason has the
 *     name of a keyword.
 * @param message one or two sentences with the field, what was expected and what was found
 * @param expected what the schema requires, in words; {@code null} if the message needs no such words
 * @param found the value in the document as JSON, shortened to 60 characters, with invisible characters escaped; {@code
 *     null} if there is no value, the value is an object or an array, or the value is masked
 * @param suggestion the correct name or value if the document probably has a misspelling of it; otherwise {@code null}
 * @param hint another probable cause, such as the tag whose branch matches the other fields of an object; otherwise
 *     {@code null}
 * @param title the {@code title} of the field in the schema; {@code null} if there is none
 * @param description the {@code description} of the field in the schema; {@code null} if there is none
 * @param schemaLocation the schema location of the keyword: {@code $id} or file name of the schema, {@code #}, and a
 *     JSON Pointer; empty if no schema keyword failed
 * @param evaluationPath the evaluation path of the keyword, a JSON Pointer that includes {@code $ref}; empty if no
 *     schema keyword failed
 * @param region the part of the source that the error points to: the value; for an unknown or misspelt field its name;
 *     for a missing field the object that must have it; {@code null} for {@link Verdict#UNCHECKED} only
 * @param nameRegion the name of the field in the source, with its quotes; {@code null} if there is none
 * @param valueRegion the value of the field in the source; {@code null} if there is none
 * @param source the line in which {@code region} begins, with the line before and the line after, secrets masked; empty
 *     if no part of the document is known to be safe to show, e.g. for a malformed document
 * @param alternatives for {@code oneOf} and {@code anyOf}, the errors of each branch in the order of the branches if
 *     the document does not identify one branch; otherwise empty
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
    /** Rejects null for components that are not nullable, and copies the lists. */
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

    /** Creates an error about a whole document, without a field or a schema keyword. */
    public ValidationError(String keyword, String message, @Nullable Region region) {
        this(
                "", "", keyword, message, null, null, null, null, null, null, "", "", region, null, null, List.of(),
                List.of());
    }

    /** {@return the line in which {@link #region()} begins, from 1; 0 if there is no region} */
    public int line() {
        return region == null ? 0 : region.line();
    }

    /**
     * {@return the column at which {@link #region()} begins, from 1, in Unicode code points; 0 if there is no region}
     */
    public int column() {
        return region == null ? 0 : region.column();
    }

    /** {@return the line in which {@link #region()} ends; 0 if there is no region} */
    public int endLine() {
        return region == null ? 0 : region.endLine();
    }

    /** {@return the column after the end of {@link #region()}; 0 if there is no region} */
    public int endColumn() {
        return region == null ? 0 : region.endColumn();
    }

    /**
     * {@return this error with its positions moved from a one-line document to a line of an NDJSON file}
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

    /** {@return {@code line:column: message (keyword)}; without {@code line:column} if there is no region} */
    @Override
    public String toString() {
        String sentence = message + " (" + keyword + ")";
        return region == null ? sentence : line() + ":" + column() + ": " + sentence;
    }
}

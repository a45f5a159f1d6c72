package dev.imageschema.validator;

import dev.imageschema.validator.internal.coverage.CoverageCounter;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Counts the parts of a schema that test documents exercise, and so finds the parts that no test document exercises.
 * Thread-safe.
 *
 * <pre>{@code
 * SchemaCoverage coverage = SchemaCoverage.of(Validator.forModel(Model.IMAGE).build());
 * fixtures.forEach(coverage::add);
 * coverage.report().items().stream().filter(item -> !item.isExercised()).forEach(System.out::println);
 * }</pre>
 *
 * <p>The parts of a schema are the fields under {@code properties}, the values of an {@code enum}, the branches of
 * {@code oneOf} and {@code anyOf}, the branches that an {@code if} selects by the value of one field, and null where
 * other types are allowed too. Each part counts once, even if several references lead to its schema. The value of a
 * {@code const} is not a part, because a document with its field or branch has the value; the values of a tag are not
 * parts, because they are its branches.
 *
 * <p>Subschemas under {@code not}, {@code contains}, {@code unevaluatedProperties} and {@code unevaluatedItems}, and
 * the targets of a {@code $dynamicRef} with several targets, are not counted. A value is not counted, and neither are
 * the values in it, if a budget is exhausted before the schemas for the value are known.
 */
public final class SchemaCoverage {
    private final SchemaValidator validator;
    private final CoverageCounter counter;

    private SchemaCoverage(SchemaValidator validator) {
        counter = validator.coverageCounter();
        this.validator = validator.observedBy(counter::count);
    }

    /**
     * {@return a coverage of the schema of a validator, with counts of 0}
     *
     * @param validator the validator, which decides which documents are valid
     */
    public static SchemaCoverage of(SchemaValidator validator) {
        return new SchemaCoverage(Objects.requireNonNull(validator, "validator"));
    }

    /**
     * Validates a document, and counts it if it is valid.
     *
     * @param json the text of the document
     * @return the verdict, errors and warnings; only a valid document is counted
     */
    public ValidationResult add(String json) {
        return validator.validate(json);
    }

    /**
     * Validates a document, and counts it if it is valid.
     *
     * @param json the document, encoded in UTF-8
     * @return the verdict, errors and warnings; only a valid document is counted
     */
    public ValidationResult add(byte[] json) {
        return validator.validate(json);
    }

    /**
     * Validates a document, and counts it if it is valid.
     *
     * @param json the document, encoded in UTF-8; the stream is not closed
     * @return the verdict, errors and warnings; only a valid document is counted
     */
    public ValidationResult add(InputStream json) {
        return validator.validate(json);
    }

    /**
     * Validates a document, and counts it if it is valid.
     *
     * @param file a regular file with the document, encoded in UTF-8
     * @return the verdict, errors and warnings; only a valid document is counted
     */
    public ValidationResult add(Path file) {
        return validator.validate(file);
    }

    /**
     * Validates an NDJSON file, and counts its valid documents.
     *
     * @param file as in {@link SchemaValidator#validateLines(Path, LineConsumer)}
     * @return the number of lines, in total and by verdict
     */
    public LineCounts addLines(Path file) {
        return validator.validateLines(file, (line, offset, result) -> {});
    }

    /** {@return the counts so far} */
    public CoverageReport report() {
        return counter.report();
    }
}

package dev.imageschema.validator.tools;

import dev.imageschema.validator.LineConsumer;
import dev.imageschema.validator.LineCounts;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.read.Pointer;
import dev.imageschema.validator.schema.Applied;
import dev.imageschema.validator.schema.Inside;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Counts what test documents exercise of a schema, and so shows what no test looks at. Thread-safe.
 *
 * <pre>{@code
 * SchemaCoverage coverage = SchemaCoverage.of(Validator.forModel(Model.IMAGE).build());
 * fixtures.forEach(coverage::add);
 * coverage.report().items().stream().filter(item -> !item.isExercised()).forEach(System.out::println);
 * }</pre>
 *
 * <p>What can be exercised is told by the schema alone: the fields under {@code properties}, the values of an {@code enum}, the
 * branches of {@code oneOf} and {@code anyOf} and those that an {@code if} chooses by the value of one field, and null where it is
 * one type of several. Each counts once, however often the schema is referred to. What is said twice counts once: the one value
 * of a {@code const} is there whenever its field or branch is, and the values of a tag are its branches.
 *
 * <p>Nothing is counted beneath {@code not}, {@code contains}, {@code unevaluatedProperties}, {@code unevaluatedItems} and a
 * {@code $dynamicRef} that can lead to more than one place; nor in the part of a document that takes too long to look at.
 */
public final class SchemaCoverage {
    private final SchemaValidator validator;
    private final Function<JsonNode, Applied> applied;
    private final CoverageReport nothing;
    private final List<Coverable> coverables;

    /** The positions of what belongs to a schema, by the location of that. */
    private final Map<String, List<Integer>> positions;

    private final int[] counts;
    private int documents;

    private SchemaCoverage(Inside inside) {
        validator = inside.observedBy().apply(this::count);
        applied = inside.applied();
        CoverableFinder found = CoverableFinder.of(inside.schemas(), inside.rootLocation());
        nothing = found.report();
        coverables = found.coverables();
        positions = IntStream.range(0, coverables.size()).boxed().collect(Collectors.groupingBy(position -> coverables
                .get(position)
                .schema()));
        counts = new int[coverables.size()];
    }

    /**
     * {@return the coverage of a schema, with nothing counted yet}
     *
     * @param validator of the schema; it decides which documents are valid
     */
    public static SchemaCoverage of(SchemaValidator validator) {
        return new SchemaCoverage(Inside.of(Objects.requireNonNull(validator, "validator")));
    }

    /**
     * Validates a document, and counts it if it is valid.
     *
     * @param json the document
     * @return what is wrong with it, if anything: then it has not been counted
     */
    public ValidationResult add(String json) {
        return validator.validate(json);
    }

    /**
     * Validates a document, and counts it if it is valid.
     *
     * @param json the document, in UTF-8
     * @return what is wrong with it, if anything: then it has not been counted
     */
    public ValidationResult add(byte[] json) {
        return validator.validate(json);
    }

    /**
     * Validates a document, and counts it if it is valid.
     *
     * @param json the document, in UTF-8; left open
     * @return what is wrong with it, if anything: then it has not been counted
     */
    public ValidationResult add(InputStream json) {
        return validator.validate(json);
    }

    /**
     * Validates a document, and counts it if it is valid.
     *
     * @param file a regular file that holds the document, in UTF-8
     * @return what is wrong with it, if anything: then it has not been counted
     */
    public ValidationResult add(Path file) {
        return validator.validate(file);
    }

    /**
     * Validates an archive, and counts its documents that are valid.
     *
     * @param file as in {@link SchemaValidator#validateLines(Path, LineConsumer)}
     * @return how many lines there are, and what became of them
     */
    public LineCounts addLines(Path file) {
        return validator.validateLines(file, (line, offset, result) -> {});
    }

    /** {@return what has been counted so far} */
    public synchronized CoverageReport report() {
        return nothing.counted(documents, position -> counts[position]);
    }

    private void count(JsonNode document) {
        BitSet exercised = new BitSet();
        look(Pointer.ROOT, document, applied.apply(document), exercised);
        synchronized (this) {
            documents++;
            exercised.stream().forEach(position -> counts[position]++);
        }
    }

    private void look(Pointer pointer, JsonNode value, Applied applied, BitSet exercised) {
        Set<String> schemas = applied.to(pointer).schemas();
        for (String schema : schemas) {
            for (int position : positions.getOrDefault(schema, List.of())) {
                if (coverables.get(position).isIn(value)) {
                    exercised.set(position);
                }
            }
        }
        if (schemas.isEmpty()) {
            return;
        }
        value.properties().forEach(field -> look(pointer.child(field.getKey()), field.getValue(), applied, exercised));
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            look(pointer.child(Integer.toString(i)), value.get(i), applied, exercised);
        }
    }
}

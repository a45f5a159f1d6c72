package dev.imageschema.validator;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;

/**
 * The parts of a schema that some documents exercise. The report does not depend on the order of the documents.
 *
 * @param documents the number of counted documents
 * @param schemas the schema and the schemas that it refers to, in the order of the references, without schemas that
 *     have no items
 */
public record CoverageReport(int documents, List<CoveredSchema> schemas) {
    /**
     * Creates a report with a copy of the list.
     *
     * @throws NullPointerException if the list or an element of it is null
     */
    public CoverageReport {
        schemas = Arguments.copy(schemas, "schemas");
    }

    /** {@return the items of all schemas} */
    public List<CoverageItem> items() {
        return schemas.stream().flatMap(schema -> schema.items().stream()).toList();
    }

    /** {@return the number of items that at least one document exercises} */
    public int exercised() {
        return schemas.stream().mapToInt(CoveredSchema::exercised).sum();
    }

    /**
     * {@return the sum of this report and another report of the same schema, e.g. of a validator with other allowed
     * fields}
     *
     * @param other the other report
     * @throws IllegalArgumentException if the other report is of another schema
     */
    public CoverageReport plus(CoverageReport other) {
        Objects.requireNonNull(other, "other");
        if (!counted(0, item -> 0).equals(other.counted(0, item -> 0))) {
            throw new IllegalArgumentException("other is a report of another schema");
        }
        List<CoverageItem> mine = items();
        List<CoverageItem> theirs = other.items();
        return counted(
                documents + other.documents,
                item -> mine.get(item).documents() + theirs.get(item).documents());
    }

    /**
     * {@return the same items with other counts}
     *
     * @param counts the counts, by the position of the item among all items
     */
    CoverageReport counted(int documents, IntUnaryOperator counts) {
        List<CoveredSchema> counted = new ArrayList<>();
        int position = 0;
        for (CoveredSchema schema : schemas) {
            List<CoverageItem> items = new ArrayList<>();
            for (CoverageItem item : schema.items()) {
                items.add(new CoverageItem(
                        item.kind(), item.field(), item.value(), item.schemaLocation(), counts.applyAsInt(position++)));
            }
            counted.add(new CoveredSchema(schema.name(), schema.schemaLocation(), items));
        }
        return new CoverageReport(documents, counted);
    }
}

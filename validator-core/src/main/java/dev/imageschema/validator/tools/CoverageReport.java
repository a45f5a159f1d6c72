package dev.imageschema.validator.tools;

import dev.imageschema.validator.read.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;

/**
 * How much of a schema some documents exercise. It depends on the schema and on what was counted, not on the order of counting.
 *
 * @param documents how many documents were counted
 * @param schemas the schema itself and those that it refers to, in the order of the references, but for those without items
 */
public record CoverageReport(int documents, List<CoveredSchema> schemas) {
    /** Copies the list. */
    public CoverageReport {
        schemas = Arguments.copy(schemas, "schemas");
    }

    /** {@return the items of all schemas} */
    public List<CoverageItem> items() {
        return schemas.stream().flatMap(schema -> schema.items().stream()).toList();
    }

    /** {@return the number of items that documents exercise} */
    public int exercised() {
        return schemas.stream().mapToInt(CoveredSchema::exercised).sum();
    }

    /**
     * {@return this report and another one of the same schema, counted together: of validators that differ in what they allow
     * beside the schema}
     *
     * @param other the other one
     * @throws IllegalArgumentException if it is of another schema
     */
    public CoverageReport plus(CoverageReport other) {
        Objects.requireNonNull(other, "other");
        if (!counted(0, item -> 0).equals(other.counted(0, item -> 0))) {
            throw new IllegalArgumentException("the reports are of different schemas");
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
     * @param counts of items, by their position among all items
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

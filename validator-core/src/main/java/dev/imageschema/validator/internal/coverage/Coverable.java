package dev.imageschema.validator.internal.coverage;

import dev.imageschema.validator.CoverageItem;
import dev.imageschema.validator.internal.read.JsonValue;
import java.util.function.Predicate;

/**
 * Something that a document can exercise.
 *
 * @param schema the location of the schema that must apply to a value
 * @param test a further condition on the value
 * @param item the public form of this, with a count of 0
 */
record Coverable(String schema, Predicate<JsonValue> test, CoverageItem item) {
    /** {@return whether a value to which the schema applies exercises this} */
    boolean isIn(JsonValue value) {
        return test.test(value);
    }

    /** {@return the public form of this with a count} */
    CoverageItem counted(int documents) {
        return new CoverageItem(item.kind(), item.field(), item.value(), item.schemaLocation(), documents);
    }
}

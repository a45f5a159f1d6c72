package dev.imageschema.validator.tools;

import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * What a document can exercise.
 *
 * @param schema the location of the schema that must apply to a value
 * @param test what the value must be besides
 * @param item the same for users, not counted yet
 */
record Coverable(String schema, Predicate<JsonNode> test, CoverageItem item) {
    /** {@return whether a value that the schema applies to exercises it} */
    boolean isIn(JsonNode value) {
        return test.test(value);
    }
}

package dev.imageschema.validator.internal.schema;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * An {@code if} that tests the value of one field, the tag, to select {@code then}.
 *
 * @param tag the name of the field
 * @param values the values of the field that select {@code then}; never empty
 * @param isStrict whether the {@code if} fails for a value that is not an object or lacks the field, and tests nothing
 *     else
 */
public record TagCondition(String tag, Set<JsonNode> values, boolean isStrict) {
    /** {@return the tag condition of a schema, if it has one} */
    public static Optional<TagCondition> of(JsonNode schema) {
        JsonNode condition = Keyword.IF.in(schema);
        JsonNode fields = Keyword.PROPERTIES.in(condition);
        if (fields.size() != 1 || !Keyword.THEN.isIn(schema)) {
            return Optional.empty();
        }
        String tag = fields.propertyNames().iterator().next();
        JsonNode field = fields.path(tag);
        Set<JsonNode> values = AllowedValues.of(field);
        JsonNode required = Keyword.REQUIRED.in(condition);
        boolean isStrict = condition.size() == 3
                && Keyword.TYPE.in(condition).asString("").equals("object")
                && required.size() == 1
                && required.path(0).asString("").equals(tag)
                && field.size() == 1;
        return values.isEmpty() ? Optional.empty() : Optional.of(new TagCondition(tag, values, isStrict));
    }
}

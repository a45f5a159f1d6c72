package dev.imageschema.validator.internal.schema;

import dev.imageschema.validator.internal.read.JsonValue;
import java.util.Optional;
import java.util.Set;

/**
 * An {@code if} that tests the value of one field, the tag, to select {@code then}.
 *
 * @param tag the name of the field
 * @param values the values of the field that select {@code then}; never empty
 * @param isStrict whether the {@code if} fails for a value that is not an object or lacks the field, and tests nothing
 *     else
 */
public record TagCondition(String tag, Set<JsonValue> values, boolean isStrict) {
    /** {@return the tag condition of a schema, if it has one} */
    public static Optional<TagCondition> of(JsonValue schema) {
        JsonValue condition = Keyword.IF.in(schema);
        JsonValue fields = Keyword.PROPERTIES.in(condition);
        if (fields.size() != 1 || !Keyword.THEN.isIn(schema)) {
            return Optional.empty();
        }
        String tag = fields.names().iterator().next();
        JsonValue field = fields.get(tag);
        Set<JsonValue> values = AllowedValues.of(field);
        JsonValue required = Keyword.REQUIRED.in(condition);
        boolean isStrict = condition.size() == 3
                && Keyword.TYPE.in(condition).stringOr("").equals("object")
                && required.size() == 1
                && required.get(0).stringOr("").equals(tag)
                && field.size() == 1;
        return values.isEmpty() ? Optional.empty() : Optional.of(new TagCondition(tag, values, isStrict));
    }
}
